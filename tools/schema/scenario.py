"""A scenario file as an editor sees it: the head, and under it the body."""

from typing import Annotated, Required

from pydantic import Field, WithJsonSchema, with_config
from typing_extensions import TypeAliasType, TypedDict

from oefenen.reading.read_kop import HOOGSTE_KLOK, MEESTE_BEOORDELAARS
from tools.schema.delen import Formaat, StandGetal, Tekst, Teksten, block, help_
from tools.schema.gesprek import Beurt, BriefjePunt, Einde, Proef
from tools.schema.woorden import Gesprekssoort, JaNee, Naam, PersonaNaam, Schoolsoort, Vaardigheid

EIS_VOORBEELDEN = (
    "elk gesprek bereikt een einde",
    "elk gesprek gaat door alle fasen",
    "elk gesprek dat niet wordt afgebroken heeft tussen 8 en 14 beurten",
    "elk gesprek komt langs binnenkomst",
    "elk gesprek duurt hooguit 10 minuten",
    "elke sleutel is te vinden",
    "goed is bereikbaar zonder deur.kwartier",
    "goed is onbereikbaar na verdedigen",
    "goed is onbereikbaar zonder bellen",
    "hoogste(regie) >= 75",
    "laagste(luisteren) >= 20",
    "gemiddelde(luisteren) <= 60",
    "kans(goed) <= 60%",
    "beurten tussen 4 en 14",
    "regie is overal minstens 3 keer in het geding",
)
Eis = TypeAliasType(
    "Eis",
    Annotated[
        str,
        WithJsonSchema(
            {
                "type": "string",
                "description": "Een zin die in alle gesprekken moet kloppen; ‘oefenen test’ bewijst hem of weerlegt hem.",
                "examples": list(EIS_VOORBEELDEN),
            }
        ),
    ],
)


@with_config(block("een school"))
class School(TypedDict, total=False):
    """Where it happens."""

    soort: Required[Annotated[Schoolsoort, help_("Wat voor school.")]]
    groep: Annotated[Tekst, help_("De groep (po, so).", 7)]
    klas: Annotated[Tekst, help_("De klas (vo, mbo).", "2b")]


@with_config(block("een ouder"))
class Ouder(TypedDict, total=False):
    """The parent in this story."""

    naam: Required[Annotated[Tekst, help_("Hoe de ouder heet.")]]
    relatie: Annotated[Tekst, help_("Wie het is van de leerling.", "moeder", "vader", "oma", "pleegvader")]
    beroep: Annotated[Tekst, help_("Wat de ouder doet. Laat het weg als het er niet toe doet.")]
    voorbereid: Annotated[JaNee, help_("Of de ouder zich voorbereid heeft.")]


@with_config(block("een leerling"))
class Leerling(TypedDict, total=False):
    """The pupil that it is about."""

    naam: Required[Annotated[Tekst, help_("Hoe de leerling heet.")]]
    leeftijd: Annotated[int, Field(ge=2, le=30), help_("Hoe oud de leerling is, in jaren.")]


@with_config(block("een band"))
class HoudingBand(TypedDict):
    """What there is to see of a pupil at the table."""

    tot: Annotated[StandGetal, help_("Tot en met welke stand van de leerling, 0 tot en met 10.")]
    ziet: Annotated[Tekst, help_("Wat de student dan ziet.", "kijkt naar zijn mouwen")]


@with_config(block("een kind aan tafel"))
class AanTafel(TypedDict):
    """A pupil who sits at the table."""

    begin: Annotated[StandGetal, help_("Hoeveel de leerling aan het begin van zichzelf laat zien, 0 tot en met 10.", 2)]
    houding: Annotated[
        list[HoudingBand], Field(min_length=1), help_("Wat de student ziet, van laag naar hoog. De laatste band gaat tot 10.")
    ]


@with_config(block("een dossier"))
class Dossier(TypedDict, total=False):
    """What can be read beforehand."""

    feiten: Annotated[Teksten, help_("Wat iemand gezien of geteld heeft.")]
    oordelen: Annotated[Teksten, help_("Wat iemand ervan vindt. Zet erbij wie.")]
    ouder: Annotated[Teksten, help_("Wat je van de ouder weet.")]


@with_config(block("een agenda"))
class Agenda(TypedDict, total=False):
    """The hidden agenda."""

    sleutel: Required[Annotated[Naam, help_("Welke sleutel de ouder uit zichzelf vertelt (regel R5).")]]
    zegt: Annotated[Tekst, help_("Hoe de ouder dat vertelt.", "(kijkt weg) Ik zat vroeger ook altijd op die gang.")]


@with_config(block("start"))
class Start(TypedDict, total=False):
    """Where this parent starts differently from the persona."""

    vertrouwen: Annotated[StandGetal, help_("Staat deze leraar naast mij? 0 tot en met 10.")]
    spanning: Annotated[StandGetal, help_("Hoe hoog zit de emotie? 0 tot en met 10.")]
    openheid: Annotated[StandGetal, help_("Wil de ouder vertellen en luisteren? 0 tot en met 10.")]
    erkenning: Annotated[StandGetal, help_("Voelt de ouder zich gezien en gehoord? 0 tot en met 10.")]
    stemming: Annotated[Naam, help_("Een andere beginstemming van de persona.", "geirriteerd")]


@with_config(block("een scenario"))
class Scenario(TypedDict, total=False):
    """One story."""

    formaat: Required[Annotated[Formaat, help_("Het nummer van het scenarioformaat: 1.")]]
    titel: Required[Annotated[Tekst, help_("Hoe het gesprek heet in de bibliotheek.", "Voor de vierde keer eruit")]]
    persona: Required[
        Annotated[PersonaNaam, help_("Hoe deze ouder reageert: een bestand in de map ‘personas’, of een van de meegeleverde.")]
    ]
    niveau: Required[Annotated[int, Field(ge=1, le=3), help_("1 eerste keer, 2 gevorderd, 3 afstudeerniveau.", 1, 2, 3)]]
    gesprekssoort: Annotated[Gesprekssoort, help_("Wat voor gesprek het is.")]
    school: Annotated[School, help_("Op welke school het speelt.", {"soort": "po", "groep": 7})]
    klok: Annotated[
        int, Field(ge=0, le=HOOGSTE_KLOK), help_("Hoeveel seconden het gesprek mag duren. 0, of weggelaten, is zonder klok.", 600)
    ]
    ouder: Required[Annotated[Ouder, help_("Wie er tegenover je zit.", {"naam": "Dennis Kuipers", "relatie": "vader"})]]
    leerling: Required[Annotated[Leerling, help_("Over wie het gaat.", {"naam": "Sem", "leeftijd": 10})]]
    aan_tafel: Annotated[AanTafel, help_("Alleen als de leerling erbij zit: hoe die erbij zit, en waar het begint.")]
    rol: Required[Annotated[Tekst, help_("Wie de student is, en hoe het zover kwam.")]]
    doel: Required[Annotated[Tekst, help_("Wat de student met dit gesprek wil bereiken.")]]
    dossier: Annotated[Dossier, help_("Wat je vooraf leest: feiten apart van oordelen.")]
    sleutels: Annotated[dict[Naam, Tekst], help_("Wat de ouder pas vertelt na een passende zet: een naam en wat het is.")]
    agenda: Annotated[Agenda, help_("De verborgen agenda: wat de ouder vertelt als die zich gehoord voelt (regel R5).")]
    focus: Annotated[
        Vaardigheid | list[Vaardigheid],
        help_("De vaardigheden waar dit gesprek om draait. Elk moet in minstens drie beurten in het geding zijn."),
    ]
    start: Annotated[Start, help_("Waar deze ouder anders begint dan de persona.", {"spanning": 8})]
    terugkijkvraag: Annotated[Tekst, help_("Een vraag na afloop, als het einde geen eigen terugblik heeft.")]
    bronnen: Annotated[Teksten, help_("Waar het gesprek op rust; mag alles zijn.")]
    ook_met: Annotated[
        PersonaNaam | list[PersonaNaam], help_("Voor welke andere ouders dit verhaal ook regels heeft.", ["bedeesd", "kritisch"])
    ]
    vervolg_op: Annotated[
        Naam, help_("Het scenario dat hiervoor kwam, met dezelfde ouder: een bestand in deze map, zonder .yaml.")
    ]
    beoordeeld_door: Annotated[
        int,
        Field(ge=0, le=MEESTE_BEOORDELAARS),
        help_("Hoeveel mensen uit het vak de scores nakeken. Tot drie noemt de nabespreking de scores een voorstel.", 3),
    ]
    beurten: Required[
        Annotated[dict[Naam, Beurt], Field(min_length=1), help_("Alle beurten, elk met een naam. De eerste is het begin.")]
    ]
    eindes: Required[
        Annotated[dict[Naam, Einde], Field(min_length=1), help_("Hoe het kan eindigen. Van boven naar beneden geprobeerd.")]
    ]
    briefje: Annotated[list[BriefjePunt], help_("Wat de ouder zelf wilde zeggen of weten; je leest het na afloop.")]
    eisen: Annotated[Eis | list[Eis], help_("Wat in alle gesprekken moet kloppen.", ["elk gesprek bereikt een einde"])]
    proeven: Annotated[list[Proef], help_("Vaste routes met wat eruit moet komen.")]
