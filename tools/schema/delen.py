"""What the descriptions of the files are made of: texts, numbers, lists, and a key with its help."""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, WithJsonSchema
from typing_extensions import TypeAliasType

from oefenen.model.woorden import SCORE_MAX, SCORE_MIN, STAND_MAX, STAND_MIN
from tools.schema.woorden import Naam, Stand

# An editor sees a number in `klas: 010` and a truth in `titel: no`; reading keeps what is written.
Tekst = Annotated[str, WithJsonSchema({"type": ["string", "number", "boolean"], "minLength": 1})]
Formaat = Literal[1]
Score = Annotated[int, Field(ge=SCORE_MIN, le=SCORE_MAX)]
StandGetal = Annotated[int, Field(ge=STAND_MIN, le=STAND_MAX)]
Verandering = Annotated[int, Field(ge=-STAND_MAX, le=STAND_MAX)]
Standen = dict[Stand, StandGetal]
Veranderingen = TypeAliasType("Veranderingen", dict[Stand, Verandering])
Teksten = TypeAliasType("Teksten", Tekst | list[Tekst])
Namen = Naam | list[Naam]
Voorwaarde = Annotated[str, WithJsonSchema({"type": "string", "minLength": 1})]

ALS_VOORBEELDEN = (
    "spanning >= 8",
    "vertrouwen < 4",
    "stemming is boos",
    "fase is zorgen",
    "persona is boos",
    "leerling >= 6",
    "tijd_over < 120",
    "weet kernboodschap",
    "niet weet afspraak",
    "gekozen binnenkomst.uitnodigen",
    "bezocht(vragenronde) >= 2",
    "vertrouwen >= 6 en (weet afspraak of erkenning >= 6)",
)


def help_(uitleg: str, *voorbeelden: object) -> Any:  # noqa: ANN401 - what Field gives
    """Give a key its help: what it is for, and examples that an editor offers."""
    return Field(description=uitleg, examples=list(voorbeelden) or None)


def als(uitleg: str) -> Any:  # noqa: ANN401 - as above
    """Give a key that holds a condition its help."""
    return help_(f"{uitleg} Eén regel met en, of, niet en haakjes; zonder rekenwerk.", *ALS_VOORBEELDEN)


def block(naam: str, **meer: Any) -> ConfigDict:  # noqa: ANN401 - any JSON
    """Describe a mapping that reading calls *naam*, and that has no other keys than these."""
    return ConfigDict(extra="forbid", title=naam, json_schema_extra=meer or None)


ZEGT_OF_DOET = [{"required": ["zegt"]}, {"required": ["doet"]}]
"""A line is said, or done, or both."""
