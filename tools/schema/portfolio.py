"""The portfolio of one conversation as JSON, for programs that read one."""

from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema, with_config
from typing_extensions import TypedDict

from oefenen.model.formulier import FORMULIER
from oefenen.model.woorden import STAND_MAX, STAND_MIN, Merk
from oefenen.report.portfolio.als_json import FORMAAT, VERSIE
from tools.schema.delen import block, help_

HOOGST = 100


def _text(**meer: Any) -> Any:  # noqa: ANN401 - any JSON
    return WithJsonSchema({"type": "string", **meer})


Tekst = Annotated[str, _text()]
Dag = Annotated[str, _text(format="date")]
Item = Annotated[str, _text(enum=[item.id for item in FORMULIER])]
MerkWoord = Annotated[str, _text(enum=[merk.value for merk in Merk])]
Beurt = Annotated[int, Field(ge=0)]
Aantal = Annotated[int, Field(ge=0)]
Punten = Annotated[float, Field(ge=0, le=HOOGST)]
StandGetal = Annotated[int, Field(ge=STAND_MIN, le=STAND_MAX)]


@with_config(block("het gesprek van een portfolio"))
class Opzet(TypedDict):
    """Which conversation it was."""

    scenario: Annotated[Tekst, help_("De naam van het scenario in de bibliotheek.")]
    titel: Annotated[Tekst, help_("Hoe het scenario heet.")]
    ouder: Annotated[Tekst, help_("Wie de verzonnen ouder is, in woorden.")]
    waar: Annotated[Tekst, help_("Het soort school en de groep of klas.")]
    soort: Annotated[Tekst, help_("Het soort gesprek, in woorden.")]
    persona: Annotated[Tekst, help_("Hoe de ouder reageert, in woorden.")]
    stand: Annotated[Tekst, help_("De stand waarin gespeeld is, in woorden.")]
    opening: Annotated[Tekst, help_("Hoe de ouder anders begon dan in het verhaal; leeg als dat niet zo was.")]
    datum: Annotated[Dag, help_("De dag waarop het gesprek begon.")]


@with_config(block("de afloop van een portfolio"))
class Afloop(TypedDict):
    """How it ended."""

    einde: Annotated[Tekst, help_("Welk einde het werd.")]
    oordeel: Annotated[Tekst, help_("Hoe dat einde telt, in woorden.")]
    keuzes: Annotated[Aantal, help_("Hoeveel zinnen er in het gesprek gekozen zijn.")]
    tijd: Annotated[Aantal, help_("Hoeveel seconden het duurde op de klok van het gesprek.")]
    hulp: Annotated[Aantal, help_("Hoe vaak er een time-out was.")]
    slot: Annotated[Tekst, help_("De laatste woorden van de ouder.")]


@with_config(block("een voorbeeld bij een formulier"))
class Voorbeeld(TypedDict):
    """A place in the conversation."""

    beurt: Annotated[Beurt, help_("De beurt, vanaf 1; 0 als dat niet gezegd is.")]
    zin: Annotated[Tekst, help_("Wat er gezegd werd; leeg bij een gemiste kans.")]
    erbij: Annotated[Tekst, help_("Wat er toen bewoog.")]


@with_config(block("een punt van het formulier van oefenen"))
class Punt(TypedDict):
    """One item as the program marked it."""

    item: Annotated[Item, help_("Het punt van het formulier.")]
    label: Annotated[Tekst, help_("Wat de leraar dan doet, in woorden.")]
    merk: Annotated[MerkWoord, help_("Of het te zien was.")]
    voorbeelden: Annotated[list[Voorbeeld], help_("De zinnen of beurten die erbij horen.")]


@with_config(block("een opmerking op het formulier van oefenen"))
class Opmerking(TypedDict):
    """A compliment, a tip or an answer."""

    tekst: Annotated[Tekst, help_("De opmerking zelf.")]
    voorbeelden: Annotated[list[Voorbeeld], help_("De zinnen waar het over gaat.")]
    waarom: Annotated[Tekst, help_("Waarom juist deze gekozen is.")]


@with_config(block("het formulier van oefenen"))
class Formulier(TypedDict):
    """The form that the program filled in."""

    items: Annotated[list[Punt], help_("De negentien punten, in de volgorde van het formulier.")]
    compliment: Annotated[Opmerking, help_("Eén compliment bij de gekozen zinnen.")]
    tip: Annotated[Opmerking, help_("Eén tip bij de gekozen zinnen.")]
    antwoorden: Annotated[list[Opmerking], help_("De antwoorden op de twee vragen van het formulier.")]


@with_config(block("een aangewezen beurt"))
class Aangewezen(TypedDict):
    """A turn that somebody pointed at."""

    beurt: Annotated[Beurt, help_("De beurt, vanaf 1; 0 is nergens.")]
    zin: Annotated[Tekst, help_("Wat er toen gezegd werd.")]
    tekst: Annotated[Tekst, help_("Wat iemand daarvan zei.")]


@with_config(block("een punt van een ingevuld formulier"))
class IngevuldPunt(TypedDict):
    """One item as a person marked it."""

    item: Annotated[Item, help_("Het punt van het formulier.")]
    merk: Annotated[MerkWoord, help_("Of het te zien was.")]
    bij: Annotated[Aangewezen | None, help_("Bij welke beurt; null als dat niet gezegd is.")]


@with_config(block("een ingevuld formulier"))
class Ingevuld(TypedDict):
    """The form that a person filled in."""

    naam: Annotated[Tekst | None, help_("Wie het invulde; null als er geen naam getypt is.")]
    items: Annotated[list[IngevuldPunt], help_("De punten die een merk kregen.")]
    compliment: Annotated[Tekst, help_("Het compliment dat erbij geschreven is.")]
    tip: Annotated[Tekst, help_("De tip die erbij geschreven is.")]
    antwoorden: Annotated[list[Tekst], help_("De antwoorden op de twee vragen van het formulier.")]


@with_config(block("een lijn van het verloop"))
class Lijn(TypedDict):
    """One stand over the turns."""

    id: Annotated[Tekst, help_("Welke stand het is.")]
    naam: Annotated[Tekst, help_("Hoe die stand heet in het gesprek.")]
    waarden: Annotated[list[StandGetal], help_("De stand aan het begin en na elke zin, van 0 tot en met 10.")]


@with_config(block("een meting"))
class Meting(TypedDict):
    """One score."""

    id: Annotated[Tekst, help_("Welke vaardigheid of as het is.")]
    label: Annotated[Tekst, help_("Hoe die heet, in woorden.")]
    score: Annotated[Punten | None, help_("De score van 0 tot en met 100; null bij te weinig kansen.")]
    kansen: Annotated[Aantal, help_("In hoeveel beurten het erom ging.")]
    laagst: Annotated[Punten | None, help_("Het laagste dat te halen was; null als dat niet bekend is.")]
    hoogst: Annotated[Punten | None, help_("Het hoogste dat te halen was; null als dat niet bekend is.")]
    focus: Annotated[bool, help_("Of het gesprek vooral hierover ging.")]
    schatting: Annotated[
        Annotated[int, Field(ge=0, le=HOOGST)] | None, help_("Wat de student zelf schatte; null als dat niet gevraagd is.")
    ]


@with_config(block("een eigen zin in een portfolio"))
class Zin(TypedDict):
    """An own sentence beside others."""

    beurt: Annotated[Beurt, help_("De beurt, vanaf 1.")]
    ouder: Annotated[Tekst, help_("Wat de ouder zei.")]
    eigen: Annotated[Tekst, help_("Wat de student typte voordat de keuzes er stonden.")]
    leek_op: Annotated[Tekst, help_("Op welke keuze dat leek, in woorden; leeg als dat niet gezegd is.")]
    gekozen: Annotated[Tekst, help_("Wat de student daarna koos.")]
    sterkste: Annotated[Tekst, help_("De sterkste zin die klaarlag; leeg als er niets in het geding was.")]


@with_config(block("de terugblik van een portfolio"))
class Terugblik(TypedDict):
    """What the trainee thought."""

    compliment: Annotated[Tekst, help_("Het compliment van de student aan zichzelf.")]
    tip: Annotated[Tekst, help_("De tip van de student aan zichzelf.")]
    voornemen: Annotated[Tekst, help_("Het voornemen, als één zin.")]
    gewonnen: Annotated[Aangewezen | None, help_("Waar de student vertrouwen zag groeien; null als dat niet gezegd is.")]
    verloren: Annotated[Aangewezen | None, help_("Waar de student vertrouwen zag dalen; null als dat niet gezegd is.")]
    waarom: Annotated[Aangewezen | None, help_("Waarom de student dat daar zei; null als dat niet gezegd is.")]


@with_config(block("wat een trainer schreef"))
class Trainer(TypedDict):
    """What a trainer wrote."""

    naam: Annotated[Tekst | None, help_("Wie het schreef; null als er geen naam getypt is.")]
    opmerkingen: Annotated[list[Aangewezen], help_("De opmerkingen, elk bij een beurt.")]
    opdracht: Annotated[Tekst, help_("De opdracht voor de volgende keer.")]


@with_config(block("het begin van een STARR"))
class Starr(TypedDict):
    """What is known of it already."""

    situatie: Annotated[list[Tekst], help_("De feiten uit het dossier.")]
    taak: Annotated[list[Tekst], help_("Het doel van het gesprek.")]


@with_config(block("een portfolio"))
class Portfolio(TypedDict):
    """The whole file."""

    formaat: Annotated[Literal["oefenen-portfolio"], help_(f"Altijd {FORMAAT}: daaraan herken je het bestand.")]
    versie: Annotated[Literal[1], help_(f"De versie van deze vorm, nu {VERSIE}.")]
    let_op: Annotated[Tekst, help_("Wat dit is en wat het niet is.")]
    gesprek: Annotated[Opzet, help_("Welk gesprek het was.")]
    naam: Annotated[Tekst | None, help_("De naam van de student; null als die niet getypt is.")]
    leeruitkomst: Annotated[
        Tekst | None, help_("Waar het bij hoort, in de woorden van de opleiding; null als dat er niet bij staat.")
    ]
    afloop: Annotated[Afloop, help_("Hoe het gesprek afliep.")]
    formulier: Annotated[Formulier, help_("Het formulier zoals oefenen het invult met de gekozen zinnen.")]
    formulier_zelf: Annotated[Ingevuld | None, help_("Het formulier van de student zelf; null als dat er niet is.")]
    formulier_collega: Annotated[Ingevuld | None, help_("Het formulier van een collega; null als dat er niet is.")]
    verloop: Annotated[list[Lijn], help_("Hoe de ouder eraan toe was, beurt voor beurt.")]
    assen: Annotated[list[Meting], help_("De scores per as; leeg als de student die niet wil zien.")]
    vaardigheden: Annotated[list[Meting], help_("De scores per vaardigheid; leeg als de student die niet wil zien.")]
    bron: Annotated[list[Meting], help_("De scores zoals de bron ze groepeert; meestal leeg.")]
    geschat: Annotated[list[Meting], help_("De vaardigheden die de student zelf schatte.")]
    eigen_zinnen: Annotated[list[Zin], help_("De zinnen die de student typte voordat de keuzes er stonden.")]
    terugblik: Annotated[Terugblik, help_("Hoe de student zelf terugkijkt.")]
    trainer: Annotated[Trainer, help_("Wat een docent of trainer erbij schreef.")]
    starr: Annotated[Starr, help_("Wat er van een STARR al vaststaat.")]
