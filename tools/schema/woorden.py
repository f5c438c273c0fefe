"""The closed lists of the format as types: each word with the explanation that the program has for it."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import WithJsonSchema
from typing_extensions import TypeAliasType

from oefenen.model.afspraak import WIE
from oefenen.model.formulier import FORMULIER
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import (
    BELOFTEN,
    FASEN_VAN_BEURTEN,
    GESPREKSFASEN,
    GESPREKSSOORTEN,
    SCHOOLSOORTEN,
    SPREKERS,
    STANDEN,
    VLAGGEN,
    WOORDEN,
    ZETTEN,
    Oordeel,
)
from oefenen.reading.bestanden import Reader, shipped

NAAM_PATROON = "^[a-z][a-z0-9_]*$"
"""fields.NAAM, as an editor writes it."""


def _words(uitleg: Mapping[str, str]) -> dict[str, object]:
    """Describe a closed list of words; editors show the explanation of each."""
    return {"type": "string", "enum": list(uitleg), "enumDescriptions": list(uitleg.values())}


def _explained(namen: tuple[str, ...]) -> dict[str, object]:
    return _words({naam: WOORDEN[naam].uitleg for naam in namen})


def _skills() -> Vaardigheden:
    gelezen = Reader().vaardigheden(shipped())[0]
    if gelezen is None:
        raise ValueError(shipped())
    return gelezen


def _personas() -> dict[str, str]:
    gelezen = {naam: Reader().persona(naam, shipped()) for naam in Reader().persona_namen(shipped())}
    return {naam: uit[0].label for naam, uit in gelezen.items() if uit and uit[0]}


_EIGEN_NAAM: dict[str, object] = {"type": "string", "pattern": NAAM_PATROON}
_ALLE = _skills()

# What is an alias of its own is written once in a schema; a closed list whose words are keys is spelled out as properties.
ZetSleutel = Annotated[str, WithJsonSchema(_words(ZETTEN))]
Zet = TypeAliasType("Zet", ZetSleutel)
Vlag = TypeAliasType("Vlag", Annotated[str, WithJsonSchema(_words(VLAGGEN))])
Fase = Annotated[str, WithJsonSchema(_explained(tuple(fase.value for fase in FASEN_VAN_BEURTEN)))]
OordeelWoord = Annotated[str, WithJsonSchema(_explained(tuple(oordeel.value for oordeel in Oordeel)))]
Gesprekssoort = Annotated[str, WithJsonSchema(_explained(GESPREKSSOORTEN))]
Schoolsoort = Annotated[str, WithJsonSchema(_words({naam: WOORDEN[naam].label for naam in SCHOOLSOORTEN}))]
Stand = Annotated[str, WithJsonSchema(_explained(STANDEN))]
FormulierItem = Annotated[str, WithJsonSchema(_words({item.id: f"De leraar {item.label}" for item in FORMULIER}))]
Wie = Annotated[str, WithJsonSchema(_words(WIE))]
Belofte = Annotated[str, WithJsonSchema(_words({naam: f"Je hebt de afspraak {naam}." for naam in BELOFTEN}))]
GespreksfaseSleutel = Annotated[str, WithJsonSchema(_explained(tuple(fase.value for fase in GESPREKSFASEN)))]
Spreker = Annotated[str, WithJsonSchema(_words({naam: f"De {naam} antwoordt." for naam in SPREKERS}))]
Antwoord = Annotated[
    str,
    WithJsonSchema(_words({"weigert": "De ouder zegt nee.", "stemt_schijnbaar_in": "De ouder zegt ja, en meent het niet."})),
]
JaNee = TypeAliasType("JaNee", Annotated[str, WithJsonSchema(_words({"ja": "Dit geldt.", "nee": "Dit geldt niet."}))])
# A folder can carry its own personas and skills: what is shipped gets help, any other name is left to `oefenen nakijken`.
PersonaNaam = Annotated[str, WithJsonSchema({"anyOf": [_words(_personas()), _EIGEN_NAAM]})]
VaardigheidSleutel = Annotated[
    str, WithJsonSchema({"anyOf": [_words({v.id: v.definitie for v in _ALLE.vaardigheden.values()}), _EIGEN_NAAM]})
]
Vaardigheid = TypeAliasType("Vaardigheid", VaardigheidSleutel)
Naam = Annotated[str, WithJsonSchema(_EIGEN_NAAM)]
