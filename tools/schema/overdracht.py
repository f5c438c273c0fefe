"""The hand-over file of one conversation, for programs that make or read one."""

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema, with_config
from typing_extensions import TypedDict

from oefenen.model.overdracht import (
    FORMAAT,
    LANGST_NAAM,
    LANGST_REGEL,
    LANGST_TEKST,
    LANGST_TITEL,
    MEESTE_KEUZES,
    MEESTE_OPMERKINGEN,
    MEESTE_REGELS,
    VERSIE,
)
from oefenen.model.tempo import Tempo
from oefenen.model.woorden import STANDEN, Speelstand
from oefenen.model.zelfbeeld import HOOGST, NERGENS
from oefenen.reading.read_overdracht import HOOGSTE_SEED, MEESTE_KEERPUNTEN
from tools.schema.delen import block, help_
from tools.schema.woorden import NAAM_PATROON


def _text(langst: int) -> Any:  # noqa: ANN401 - any JSON
    return WithJsonSchema({"type": "string", "maxLength": langst})


def _pattern(patroon: str) -> Any:  # noqa: ANN401 - as above
    return WithJsonSchema({"type": "string", "pattern": patroon})


def _number(laagst: int, hoogst: int) -> Any:  # noqa: ANN401 - as above
    return WithJsonSchema({"type": "integer", "minimum": laagst, "maximum": hoogst})


_NAAM = NAAM_PATROON.strip("^$")
Tekst = Annotated[str, _text(LANGST_TEKST)]
Titel = Annotated[str, _text(LANGST_TITEL)]
Kort = Annotated[str, _text(LANGST_NAAM)]
Regel = Annotated[str, _text(LANGST_REGEL)]
Lijst = Annotated[list[Regel], Field(max_length=MEESTE_REGELS)]
Naam = Annotated[str, _pattern(NAAM_PATROON)]
Keuze = Annotated[str, _pattern(rf"^{_NAAM}\.{_NAAM}$")]
Moment = Annotated[str, WithJsonSchema({"type": "string", "format": "date-time", "maxLength": LANGST_NAAM})]
Nummer = Annotated[int, _number(1, MEESTE_KEUZES)]
Plek = Annotated[int, _number(NERGENS, MEESTE_KEUZES)]
Punten = Annotated[int, _number(0, HOOGST)]


@with_config(block("het scenario van een gesprek"))
class Scenario(TypedDict):
    """Which scenario it was."""

    id: Annotated[Titel, help_("De naam van het scenario in de bibliotheek. Er wordt nooit een pad van gemaakt.")]
    titel: Annotated[Titel, help_("Hoe het scenario heet.")]
    persona: Annotated[Naam, help_("De persona van de ouder.")]
    inhoud_hash: Annotated[str, _pattern("^[0-9a-f]{64}$"), help_("De vingerafdruk van scenario, persona en vaardigheden samen.")]


@with_config(block("hoe een gesprek gevoerd is"))
class Gesprek(TypedDict):
    """How it was played."""

    stand: Annotated[
        str,
        WithJsonSchema({"type": "string", "enum": [stand.value for stand in Speelstand]}),
        help_("In welke stand het gesprek gevoerd is."),
    ]
    klok: Annotated[bool, help_("Of de klok liep.")]
    tempo: Annotated[
        int, WithJsonSchema({"type": "integer", "enum": [int(tempo) for tempo in Tempo]}), help_("Het tempo van de klok.")
    ]
    seed: Annotated[int, _number(0, HOOGSTE_SEED), help_("Het getal dat de volgorde van de keuzes bepaalde.")]
    opening: Annotated[
        dict[str, int],
        WithJsonSchema(
            {
                "type": "object",
                "additionalProperties": False,
                "properties": {stand: {"type": "integer", "enum": [-1, 1]} for stand in STANDEN},
            }
        ),
        help_("Wat er anders was aan het begin dan in het verhaal, per stand -1 of 1."),
    ]
    begonnen: Annotated[Moment, help_("Wanneer het gesprek begon.")]
    afgelopen: Annotated[Moment | None, help_("Wanneer het gesprek afliep; null als het nog bezig is.")]
    einde: Annotated[Naam | None, help_("Het einde; null als het gesprek nog bezig is.")]


@with_config(block("een eigen zin"))
class EigenZin(TypedDict):
    """What was typed first."""

    tekst: Annotated[Tekst, help_("Wat de student typte voordat de keuzes er stonden.")]
    lijkt_op: Annotated[
        str | None, WithJsonSchema({"type": ["string", "null"], "pattern": rf"^({_NAAM})?$"}),
        help_("Op welke keuze die leek; leeg voor geen ervan, null als de student het niet zei."),
    ]  # fmt: skip


@with_config(block("een beurt van een gesprek"))
class Beurt(TypedDict):
    """One turn, to read."""

    nummer: Annotated[Nummer, help_("Het nummer van de keuze, vanaf 1 en zonder gaten.")]
    plaats: Annotated[Kort, help_("Hoe de beurt heet, bijvoorbeeld: beurt 3.")]
    ouder: Annotated[Lijst, help_("Wat er gezegd en gedaan werd voor de keuze.")]
    jij: Annotated[Regel, help_("Wat de student koos.")]
    daarna: Annotated[Lijst, help_("Wat er meteen na de keuze gebeurde.")]
    eigen_zin: Annotated[EigenZin | None, help_("De eigen zin van de student; null als die er niet is.")]


@with_config(block("een keerpunt van een gesprek"))
class Keerpunt(TypedDict):
    """A turning point."""

    nummer: Annotated[Nummer, help_("Bij welke keuze.")]
    tekst: Annotated[Tekst, help_("Wat daar nog kon en wat ervan over was.")]


@with_config(block("hoe een student terugkeek"))
class Zelfbeeld(TypedDict):
    """What the trainee thought."""

    schattingen: Annotated[
        dict[str, int],
        WithJsonSchema(
            {
                "type": "object",
                "additionalProperties": False,
                "patternProperties": {NAAM_PATROON: {"type": "integer", "minimum": 0, "maximum": HOOGST}},
            }
        ),
        help_("Per vaardigheid wat de student dacht, van 0 tot en met 100."),
    ]
    gewonnen: Annotated[Plek | None, help_("Bij welke keuze vertrouwen gewonnen werd; 0 is nergens.")]
    verloren: Annotated[Plek | None, help_("Bij welke keuze vertrouwen verloren ging; 0 is nergens.")]
    compliment: Annotated[Tekst, help_("Eén compliment aan jezelf.")]
    tip: Annotated[Tekst, help_("Eén tip aan jezelf.")]
    als: Annotated[Tekst, help_("Het voornemen, het stuk na ‘als’.")]
    dan: Annotated[Tekst, help_("Het voornemen, het stuk na ‘dan’.")]
    waarom_bij: Annotated[Plek | None, help_("Bij welke keuze gevraagd werd: waarom deze zet?")]
    waarom: Annotated[Tekst, help_("Het antwoord daarop.")]


@with_config(block("een score die de student anders ziet"))
class Oneens(TypedDict):
    """A score that is seen otherwise."""

    nummer: Annotated[Nummer, help_("Bij welke keuze.")]
    waarom: Annotated[Tekst, help_("Waarom; leeg als dat niet gezegd is.")]


@with_config(block("een opmerking bij een gesprek"))
class Opmerking(TypedDict):
    """A remark."""

    nummer: Annotated[Nummer, help_("Bij welke keuze.")]
    tekst: Annotated[Tekst, help_("De opmerking.")]


@with_config(block("wat een trainer schreef"))
class Coaching(TypedDict):
    """What a trainer wrote."""

    naam: Annotated[Kort, help_("Wie het schreef; leeg als er geen naam getypt is.")]
    opdracht: Annotated[Tekst, help_("Eén opdracht voor de volgende keer; leeg als die er niet is.")]
    opmerkingen: Annotated[list[Opmerking], Field(max_length=MEESTE_OPMERKINGEN), help_("Opmerkingen bij beurten.")]


@with_config(block("een gesprek om over te dragen"))
class Overdracht(TypedDict):
    """The whole file."""

    formaat: Annotated[str, WithJsonSchema({"const": FORMAAT}), help_(f"Altijd {FORMAAT}.")]
    versie: Annotated[int, WithJsonSchema({"const": VERSIE}), help_("De versie van dit formaat.")]
    kenmerk: Annotated[
        str, _pattern("^[0-9a-f]{32}$"), help_("Een willekeurig kenmerk: hetzelfde in elk bestand over dit gesprek.")
    ]
    naam: Annotated[Kort, help_("Wie het gesprek voerde; leeg als er geen naam getypt is.")]
    scenario: Annotated[Scenario, help_("Om welk scenario het gaat.")]
    gesprek: Annotated[Gesprek, help_("Hoe het gesprek gevoerd is.")]
    keuzes: Annotated[list[Keuze], Field(max_length=MEESTE_KEUZES), help_("De keuzes op volgorde, elk als beurt.keuze.")]
    time_outs: Annotated[list[Nummer], Field(max_length=MEESTE_REGELS), help_("Voor welke keuzes een time-out genomen is.")]
    transcript: Annotated[list[Beurt], Field(max_length=MEESTE_KEUZES), help_("Het gesprek om te lezen, een beurt per keuze.")]
    slot: Annotated[Lijst, help_("Wat er het laatst gezegd en gedaan werd.")]
    keerpunten: Annotated[list[Keerpunt], Field(max_length=MEESTE_KEERPUNTEN), help_("Waar het anders had kunnen gaan.")]
    zelfbeeld: Annotated[Zelfbeeld | None, help_("Hoe de student terugkeek; null als die dat niet deed.")]
    oneens: Annotated[list[Oneens], Field(max_length=MEESTE_KEUZES), help_("Bij welke keuzes de student de score anders ziet.")]
    coaching: Annotated[Coaching, help_("Wat een trainer of medestudent schreef.")]
