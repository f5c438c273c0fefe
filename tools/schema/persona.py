"""A persona file as an editor sees it."""

from typing import Annotated, Required

from pydantic import Field, with_config
from typing_extensions import TypeAliasType, TypedDict

from tools.schema.delen import Formaat, Standen, StandGetal, Tekst, Veranderingen, Voorwaarde, als, block, help_
from tools.schema.woorden import Antwoord, JaNee, Naam, Zet, ZetSleutel


@with_config(block("een stemming"))
class Stemming(TypedDict, total=False):
    """One mood of the parent."""

    gezicht: Annotated[Tekst, help_("Een gezicht van een paar tekens, tussen aanhalingstekens.", "[-_-]")]
    toon: Annotated[Tekst, help_("Hoe de ouder klinkt; dit leest de student.", "stevig maar rustig")]
    einde: Annotated[JaNee, help_("‘ja’: in deze stemming stopt de ouder het gesprek.")]


@with_config(block("een effect"))
class Effect(TypedDict, total=False):
    """What a zet does while a condition holds."""

    als: Annotated[Voorwaarde, als("Wanneer dit effect geldt. Een persona kent alleen standen, stemming, fase en tijd_over.")]
    effect: Required[Annotated[Veranderingen, help_("Wat er met de standen gebeurt.", {"vertrouwen": 1, "openheid": 1})]]


Effecten = TypeAliasType("Effecten", Veranderingen | list[Effect])


@with_config(block("een overgang"))
class Overgang(TypedDict, total=False):
    """When the mood changes."""

    bij: Required[Annotated[Zet, help_("De zet waarbij de stemming verschuift.")]]
    van: Required[Annotated[Naam | list[Naam], help_("De stemming of stemmingen waarin de ouder dan is.")]]
    naar: Required[Annotated[Naam, help_("De stemming die volgt.")]]
    als: Annotated[Voorwaarde, als("Wanneer dat gebeurt. Per zet telt de eerste overgang die klopt.")]


@with_config(block("een band"))
class Band(TypedDict):
    """Body language up to a spanning."""

    tot: Annotated[StandGetal, help_("Tot en met welke spanning, 0 tot en met 10.")]
    ziet: Annotated[Tekst, help_("Wat de student dan ziet.", "armen over elkaar")]


@with_config(block("de regel emotie_eerst"))
class EmotieEerst(TypedDict, total=False):
    """How R1 is tuned."""

    vanaf: Annotated[StandGetal, help_("Vanaf welke spanning inhoud nog niet aankomt; gewoonlijk 7.", 7)]


@with_config(block("de regel trucje_dooft_uit"))
class TrucjeDooftUit(TypedDict, total=False):
    """How R2 is tuned."""

    zegt: Annotated[Tekst, help_("Wat de ouder zegt als je drie keer hetzelfde doet.")]


@with_config(block("de regel verborgen_agenda"))
class VerborgenAgenda(TypedDict, total=False):
    """How R5 is tuned."""

    als: Annotated[Voorwaarde, als("Wat er nodig is naast openheid 6 en erkenning 5.")]


@with_config(block("de regel fasegrens"))
class Fasegrens(TypedDict, total=False):
    """How R6 is tuned."""

    tot: Annotated[StandGetal, help_("Tot en met welke erkenning afspreken te vroeg is; gewoonlijk 3.", 3)]
    antwoord: Annotated[Antwoord, help_("Wat de ouder dan doet.")]
    zegt: Annotated[Tekst, help_("Wat de ouder dan zegt.")]


@with_config(block("de regel ja_maar"))
class JaMaar(TypedDict):
    """R3 has nothing to tune."""


@with_config(block("de regel slot"))
class Slot(TypedDict):
    """R7 has nothing to tune."""


@with_config(block("de regel belofteschuld"))
class Belofteschuld(TypedDict):
    """R4 has nothing to tune."""


@with_config(block("de regel traagheid"))
class Traagheid(TypedDict):
    """R8 has nothing to tune."""


@with_config(block("de regels"))
class Regels(TypedDict, total=False):
    """The rules of behaviour that are on."""

    emotie_eerst: Annotated[JaNee | EmotieEerst, help_("R1: bij hoge spanning komt inhoud nog niet aan.")]
    trucje_dooft_uit: Annotated[JaNee | TrucjeDooftUit, help_("R2: dezelfde zet achter elkaar werkt steeds minder.")]
    ja_maar: Annotated[JaNee | JaMaar, help_("R3: een ‘maar’ na begrip veegt het begrip weg.")]
    verborgen_agenda: Annotated[
        JaNee | VerborgenAgenda, help_("R5: wie zich gezien voelt en ruimte krijgt, vertelt wat erachter zit. Staat aan.")
    ]
    belofteschuld: Annotated[
        JaNee | Belofteschuld, help_("R4: een afspraak van vorige keer die je niet nakwam, kost vertrouwen.")
    ]
    fasegrens: Annotated[JaNee | Fasegrens, help_("R6: afspreken vóór erkenning levert een schijn-ja of een nee op.")]
    slot: Annotated[JaNee | Slot, help_("R7: wat een goed einde vraagt. Staat aan.")]
    traagheid: Annotated[JaNee | Traagheid, help_("R8: vertrouwen groeit en spanning zakt langzaam.")]


@with_config(block("een persona"))
class Persona(TypedDict, total=False):
    """How a kind of parent reacts."""

    formaat: Required[Annotated[Formaat, help_("Het nummer van het formaat: 1.")]]
    persona: Required[Annotated[Naam, help_("De naam, gelijk aan die van het bestand zonder .yaml.")]]
    label: Required[Annotated[Tekst, help_("Hoe deze persona heet op het scherm.", "Boze ouder")]]
    kern: Annotated[Tekst, help_("Waar deze manier van reageren vandaan komt, in een paar zinnen.")]
    standen: Required[Annotated[Standen, help_("Waar de ouder begint, 0 tot en met 10. Wat je weglaat, begint op 5.")]]
    stemmingen: Required[
        Annotated[
            dict[Naam, Stemming],
            Field(min_length=1),
            help_("De stemmingen, van rustig naar over de grens of van dicht naar open."),
        ]
    ]
    begin: Required[Annotated[Naam, help_("De stemming waarmee het gesprek begint.")]]
    effecten: Annotated[
        dict[ZetSleutel, Effecten],
        help_("Wat elke zet met de standen doet. Bij een lijst telt de eerste regel waarvan ‘als’ klopt."),
    ]
    overgangen: Annotated[list[Overgang], help_("Wanneer de stemming verschuift: na de effecten, per zet.")]
    lichaamstaal: Annotated[list[Band], help_("Wat de student ziet, per band van spanning.")]
    regels: Annotated[Regels, help_("Welke gedragsregels gelden. Weggelaten is uit, behalve R5 en R7.")]
