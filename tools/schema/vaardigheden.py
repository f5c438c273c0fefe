"""The file with skills as an editor sees it."""

from typing import Annotated, Required

from pydantic import Field, WithJsonSchema, with_config
from typing_extensions import TypedDict

from oefenen.model.woorden import SCORE_MAX, SCORE_MIN
from tools.schema.delen import Formaat, Tekst, Teksten, block, help_
from tools.schema.woorden import Naam

# An editor that sees a number as a key does not find it among the properties; a pattern it can apply to anything.
_SCORES = "|".join(str(score) for score in range(SCORE_MIN, SCORE_MAX + 1))
ScoreWoord = Annotated[str, WithJsonSchema({"type": "string", "pattern": f"^({_SCORES})$"})]


@with_config(block("een vaardigheid"))
class Vaardigheid(TypedDict, total=False):
    """A scored skill."""

    label: Required[Annotated[Tekst, help_("Hoe de vaardigheid heet op het scherm.")]]
    as_: Required[Annotated[Naam, Field(alias="as"), help_("Bij welke as van het verslag hij hoort.")]]
    definitie: Required[Annotated[Tekst, help_("Wat je doet als je dit goed doet, in één zin.")]]
    bronnen: Annotated[Teksten, help_("Waar de vaardigheid op rust; mag alles zijn.")]
    ankers: Annotated[dict[ScoreWoord, Tekst], help_("Wat een score van -2 tot en met 2 betekent.")]
    goed: Annotated[Teksten, help_("Voorbeeldzinnen die dit goed doen.")]
    zwak: Annotated[Teksten, help_("Voorbeeldzinnen die dit laten liggen.")]


@with_config(block("een bronvaardigheid"))
class Bronvaardigheid(TypedDict):
    """A skill of a source, as a mean of ours."""

    label: Annotated[Tekst, help_("Hoe de bron hem noemt.")]
    vaardigheden: Annotated[Naam | list[Naam], help_("Van welke vaardigheden hij het gemiddelde is.")]


@with_config(block("een lijst met vaardigheden"))
class Vaardigheden(TypedDict, total=False):
    """All skills."""

    formaat: Required[Annotated[Formaat, help_("Het nummer van het formaat: 1.")]]
    assen: Required[Annotated[dict[Naam, Tekst], help_("De assen van het verslag: een naam en hoe die heet.")]]
    bronvaardigheden: Annotated[dict[Naam, Bronvaardigheid], help_("De vaardigheden zoals een bron ze noemt.")]
    vaardigheden: Required[Annotated[dict[Naam, Vaardigheid], help_("De vaardigheden die gescoord worden.")]]
