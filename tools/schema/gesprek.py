"""The body of a scenario file as an editor sees it: turns, choices, endings, and what must hold."""

from typing import Annotated, Any, Required

from pydantic import Field, with_config
from typing_extensions import TypeAliasType, TypedDict

from oefenen.model.oudertips import OUDERSTAPPEN, OUDERTIPS
from oefenen.model.woorden import Fase as Fase_
from tools.schema.delen import (
    ZEGT_OF_DOET,
    Namen,
    Score,
    StandGetal,
    Tekst,
    Verandering,
    Veranderingen,
    Voorwaarde,
    als,
    block,
    help_,
)
from tools.schema.woorden import (
    Belofte,
    Fase,
    FormulierItem,
    GespreksfaseSleutel,
    JaNee,
    Naam,
    OordeelWoord,
    PersonaNaam,
    Spreker,
    VaardigheidSleutel,
    Vlag,
    Wie,
    Zet,
)

Minuten = Annotated[int, Field(ge=0, le=60)]


@with_config(block("een variant", anyOf=ZEGT_OF_DOET))
class Variant(TypedDict, total=False):
    """One way to say a line."""

    als: Annotated[Voorwaarde, als("Wanneer deze variant gezegd wordt. De laatste variant heeft geen ‘als’.")]
    doet: Annotated[Tekst, help_("Wat je ziet: lichaamstaal of een handeling.", "leunt voorover, wijst met elke zin")]
    zegt: Annotated[Tekst, help_("Wat je hoort. Regieaanwijzingen tussen haakjes.", "(knikt) Ja. Dat klopt.")]
    spreker: Annotated[Spreker, help_("Wie dit zegt, als er meer mensen aan tafel zitten.")]


Gezegd = TypeAliasType("Gezegd", Tekst | Variant | Annotated[list[Tekst | Variant], Field(min_length=1)])


@with_config(block("een route"))
class Route(TypedDict, total=False):
    """Where a choice leads while a condition holds."""

    als: Annotated[Voorwaarde, als("Wanneer het gesprek hierheen gaat. De eerste die klopt, telt.")]
    naar: Required[Annotated[Naam, help_("Een beurt, een einde, of het woord ‘einde’.")]]


_ZONDER_ZET = {"items": {"not": {"required": ["zet"]}}}
_MET_ZET = {"items": {"required": ["zet"]}}
_VOORAF: dict[str, Any] = {
    "if": {"required": ["fase"], "properties": {"fase": {"const": Fase_.VOORBEREIDEN.value}}},
    "then": {
        "required": ["vraag"],
        "not": {"anyOf": [{"required": ["ouder"]}, {"required": ["tussentijd"]}]},
        "properties": {"keuzes": _ZONDER_ZET},
    },
    "else": {"required": ["ouder"], "not": {"required": ["vraag"]}, "properties": {"keuzes": _MET_ZET}},
}
"""Before the conversation there is no parent: a question in its place, and choices without a zet."""


@with_config(block("een afspraak"))
class Afspraak(TypedDict, total=False):
    """An agreement that a choice makes."""

    wie: Required[Annotated[Wie, help_("Wie het doet.")]]
    wat: Required[Annotated[Tekst, help_("Wat, met een werkwoord voorop.", "belt op de dag zelf")]]
    wanneer: Annotated[Tekst, help_("Wanneer, zo dat je het kunt zien.", "elke vrijdag na school")]
    terugkijken: Annotated[Tekst, help_("Wanneer en hoe jullie terugkijken.", "over drie weken aan deze tafel")]


@with_config(block("na"))
class Na(TypedDict, total=False):
    """What the earlier conversation must have been."""

    einde: Annotated[Namen, help_("Met welke eindes het vorige gesprek afliep; één ervan.")]
    weet: Annotated[Namen, help_("Wat er toen op tafel lag; allemaal.")]


@with_config(block("een keuze", anyOf=ZEGT_OF_DOET))
class Keuze(TypedDict, total=False):
    """One sentence or act that the trainee can choose."""

    id: Required[Annotated[Naam, help_("Naam van de keuze, uniek binnen de beurt: kleine letters, cijfers en _.")]]
    als: Annotated[Voorwaarde, als("Wanneer deze keuze wordt aangeboden.")]
    zet: Annotated[
        Zet | Annotated[list[Zet], Field(min_length=1)],
        help_("Wat je met deze zin doet: één zet of een lijst. De persona reageert erop, in deze volgorde."),
    ]
    zegt: Annotated[Gezegd, help_("Wat je zegt. Mag een lijst varianten zijn, elk met een ‘als’ behalve de laatste.")]
    doet: Annotated[Tekst, help_("Wat je doet zonder woorden.", "legt het rapport weg")]
    scores: Annotated[
        dict[VaardigheidSleutel, Score],
        help_("Punten per vaardigheid, van -2 tot en met 2. Noem alleen wat hier in het geding is.", {"luisteren": 1}),
    ]
    effect: Annotated[Veranderingen, help_("Vervangt wat de persona van deze keuze vindt. Zelden nodig.", {"vertrouwen": -1})]
    leerling: Annotated[
        Verandering, help_("Wat deze keuze met de leerling aan tafel doet, van -10 tot en met 10. Alleen met ‘aan_tafel’.", 2)
    ]
    weet: Annotated[
        Namen, help_("Sleutels en feiten die vanaf nu op tafel liggen. ‘kernboodschap’ en ‘afspraak’ tellen mee voor het einde.")
    ]
    vlag: Annotated[Vlag | list[Vlag], help_("Kritieke missers. Ze staan hoe dan ook in het verslag.")]
    eenmalig: Annotated[JaNee, help_("‘ja’: deze keuze wordt maar één keer aangeboden.")]
    reactie: Annotated[Gezegd, help_("Wat de ouder meteen doet of zegt. Mag een lijst varianten zijn.", "(knikt) Ja.")]
    spreker: Annotated[Spreker, help_("Wie antwoordt: de ouder (gewoonlijk) of de leerling.")]
    feedback: Annotated[
        Tekst, help_("Hooguit 45 woorden: eerst het effect op de ouder, dan waarom, dan zo nodig een alternatief.")
    ]
    toont: Annotated[
        FormulierItem | list[FormulierItem], help_("Wat deze zin laat zien op het observatieformulier, naast wat de zet al zegt.")
    ]
    afspraak: Annotated[Afspraak, help_("De afspraak die je met deze zin maakt. Hij komt in het verslag voor de ouders.")]
    minuten: Annotated[
        dict[GespreksfaseSleutel, Minuten],
        help_("Bij het voorbereiden: hoe je de minuten verdeelt.", {"afstemmen": 1, "delen": 4, "zorgen": 3}),
    ]
    na: Annotated[Na, help_("In een vervolg: na welk verloop van het vorige gesprek de app deze keuze zelf maakt.")]
    belofte: Annotated[
        Belofte, help_("In een vervolg: wat er van een afspraak terechtkwam. Gebroken kost vertrouwen (regel R4).")
    ]
    naar: Annotated[
        Naam | Annotated[list[Route], Field(min_length=1)],
        help_("Waar het gesprek heen gaat: een beurt, een einde of ‘einde’. Weggelaten: de volgende beurt in het bestand."),
    ]


@with_config(block("een tussentijd"))
class Tussentijd(TypedDict, total=False):
    """What happens before a turn begins."""

    tekst: Required[Annotated[Tekst, help_("Wat de student leest: waar en wanneer het gesprek verdergaat.", "Het is 15.00 uur.")]]
    effect: Annotated[Veranderingen, help_("Wat er ondertussen met de ouder gebeurt.", {"spanning": -2})]


@with_config(block("een beurt", dependencies={"kies_hooguit": ["terugval"], "terugval": ["kies_hooguit"]}, **_VOORAF))
class Beurt(TypedDict, total=False):
    """One turn: the parent says something (or we ask something) and the trainee chooses."""

    fase: Required[
        Annotated[Fase, help_("In welk deel van het gesprek deze beurt zit. ‘voorbereiden’ is ervoor: dan is er nog geen ouder.")]
    ]
    tussentijd: Annotated[
        Tussentijd,
        help_(
            "Wat er gebeurt voordat deze beurt begint, zoals een later moment op de dag. Niet bij een knooppunt.",
            {"tekst": "Het is 15.00 uur.", "effect": {"spanning": -2}},
        ),
    ]
    denk_eerst: Annotated[Tekst, help_("Een vraag om over na te denken, voordat je de keuzes ziet.", "Wat voelt deze ouder?")]
    kies_hooguit: Annotated[
        int, Field(ge=1, le=50), help_("Maakt van de beurt een knooppunt: zo veel keuzes, en dan verder bij ‘terugval’.", 3)
    ]
    terugval: Annotated[Naam, help_("Waar een knooppunt verder gaat als er genoeg gekozen is.")]
    ouder: Annotated[
        Gezegd, help_("Waarmee de ouder de beurt opent: één tekst, of varianten. De eerste waarvan ‘als’ klopt, telt.")
    ]
    vraag: Annotated[
        Gezegd, help_("Bij het voorbereiden, in plaats van ‘ouder’: wat je de student laat bedenken.", "Wat neem je mee?")
    ]
    keuzes: Required[
        Annotated[list[Keuze], Field(min_length=1), help_("Wat de student kan zeggen. Drie of vier keuzes werkt het best.")]
    ]


@with_config(block("een einde"))
class Einde(TypedDict, total=False):
    """How a conversation can end."""

    als: Annotated[
        Voorwaarde, als("Wanneer het gesprek zo eindigt. Het laatste einde heeft geen ‘als’; zonder ‘als’ geldt regel R7.")
    ]
    oordeel: Required[Annotated[OordeelWoord, help_("Hoe het voor de ouder afliep.")]]
    ouder: Required[Annotated[Gezegd, help_("Wat de ouder als laatste doet of zegt. Mag een lijst varianten zijn.")]]
    terugblik: Annotated[Tekst, help_("Een vraag om op terug te kijken, zonder goed of fout.")]
    thuis: Annotated[Gezegd, help_("Wat de ouder thuis vertelt, in twee zinnen. Mag een lijst varianten zijn.")]


@with_config(block("een punt op het briefje", **{"not": {"required": ["tip", "stap"]}}))
class BriefjePunt(TypedDict, total=False):
    """One thing on the parent's own list."""

    punt: Required[Annotated[Tekst, help_("Wat de ouder kwijt of weten wilde, in zijn eigen woorden.")]]
    als: Required[Annotated[Voorwaarde, als("Wanneer het aan het eind op tafel is gekomen.")]]
    vraag: Annotated[Tekst, help_("De vraag van de leraar die het had opgeleverd.")]
    tip: Annotated[int, Field(ge=1, le=len(OUDERTIPS)), help_("Uit welke van de dertien tips voor ouders het komt.")]
    stap: Annotated[int, Field(ge=1, le=len(OUDERSTAPPEN)), help_("Uit welke van de vijf stappen voor ouders het komt.")]


@with_config(block("verwacht"))
class Verwacht(TypedDict, total=False):
    """What must come out of a fixed route."""

    einde: Annotated[Naam, help_("De naam van het einde.")]
    oordeel: Annotated[OordeelWoord, help_("Het oordeel van het einde.")]
    stemming: Annotated[Naam, help_("De stemming van de persona aan het eind.", "zakelijk")]
    beurt: Annotated[Naam, help_("De laatste beurt.")]
    weet: Annotated[Tekst | list[Tekst], help_("Wat er op tafel moet liggen. Er mag meer liggen.")]
    vlag: Annotated[Vlag | list[Vlag], help_("Welke vlaggen er gevallen moeten zijn. Er mogen er meer zijn.")]
    vertrouwen: Annotated[StandGetal, help_("Het vertrouwen aan het eind, 0 tot en met 10.")]
    spanning: Annotated[StandGetal, help_("De spanning aan het eind, 0 tot en met 10.")]
    openheid: Annotated[StandGetal, help_("De openheid aan het eind, 0 tot en met 10.")]
    erkenning: Annotated[StandGetal, help_("De erkenning aan het eind, 0 tot en met 10.")]
    leerling: Annotated[StandGetal, help_("Hoeveel de leerling aan tafel aan het eind van zichzelf laat zien, 0 tot en met 10.")]


@with_config(block("een proef"))
class Proef(TypedDict, total=False):
    """A fixed route with what must come out."""

    naam: Required[Annotated[Tekst, help_("Wat deze route laat zien.", "de beste route")]]
    persona: Annotated[PersonaNaam, help_("Met welke andere ouder van ‘ook_met’ deze route gespeeld wordt.")]
    kies: Required[
        Annotated[
            Tekst | list[Tekst],
            help_(
                "De keuzes in volgorde, bij hun id. Zet de beurt ervoor als dat duidelijker is.", ["uitnodigen", "deur.kwartier"]
            ),
        ]
    ]
    verwacht: Required[Annotated[Verwacht, help_("Wat eruit moet komen; noem alleen wat ertoe doet.", {"einde": "goed"})]]
