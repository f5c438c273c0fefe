"""The other side of the table: what was on the parent's own list, what is told at home, how near the two came."""

from dataclasses import dataclass

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.toestand import ERKENNING, OPENHEID, SPANNING, VERTROUWEN, Toestand
from oefenen.engine.voorwaarden import compile_voorwaarde
from oefenen.model.oudertips import oudertip
from oefenen.model.scenario import BriefjePunt, Einde, ScenarioKop
from oefenen.model.voornaamwoord import pronoun
from oefenen.model.woorden import Fase, Oordeel
from oefenen.report.als_tekst import plain

BANDEN = (
    (2, "jullie staan tegenover elkaar"),
    (4, "er staat een tafel tussen jullie"),
    (6, "jullie zitten met elkaar aan tafel"),
    (8, "jullie denken met elkaar mee"),
    (10, "jullie staan naast elkaar"),
)
"""How the ally-feeling (0..10) is said, each up to and with its value."""
_VEEL, _WEINIG = 7, 4
"""From where tension stands in the way, and up to where trust, openness and acknowledgement are too little."""


@dataclass(frozen=True, slots=True)
class PuntRegel:
    """One thing on the parent's list."""

    punt: str
    op_tafel: bool
    raad: str
    """The tip or step for parents that it comes from; "" when none is named."""
    vraag: str
    """The question of the teacher that would have brought it."""


@dataclass(frozen=True, slots=True)
class Nabijheid:
    """The ally-feeling at one moment (S0.15): the mean of trust and acknowledgement, 0..10."""

    waarde: int
    beurt: int
    """After which choice of the conversation; 0 is its beginning."""
    woorden: str


@dataclass(frozen=True, slots=True)
class Overkant:
    """What a finished conversation was for the parent."""

    ouder: str
    kop: str
    """What stands above the list: it was written down, or it was not."""
    briefje: tuple[PuntRegel, ...]
    niet_gevraagd: tuple[str, ...]
    """The questions that would have brought what never came up."""
    thuis: str
    """What the parent tells at home; "" when the scenario does not say."""
    begin: Nabijheid
    hoogst: Nabijheid
    eind: Nabijheid
    gedrag: tuple[str, ...]
    """What the parent did by the tips for parents, after the name."""
    kon_niet: str
    """After a conversation that ended badly: why the parent came no further."""


def look_across(gesprek: Gesprek) -> Overkant | None:
    """Sit down on the other chair; None while the conversation goes on."""
    einde, scenario = gesprek.einde, gesprek.spel.scenario
    if einde is None:
        return None
    punten = [(punt, _came_up(gesprek, punt)) for punt in scenario.briefje]
    gemist = [punt.vraag for punt, op_tafel in punten if not op_tafel and punt.vraag]
    raad = [oudertip(punt.tip, punt.stap) for punt, op_tafel in punten if op_tafel]
    begin, *verder = _course(gesprek)
    return Overkant(
        scenario.kop.ouder.naam, _heading(scenario.kop) if punten else "",
        tuple(_row(punt, op_tafel=op_tafel) for punt, op_tafel in punten),
        tuple(dict.fromkeys(gemist)), _at_home(gesprek, einde),
        begin, max((begin, *verder), key=lambda moment: (moment.waarde, -moment.beurt)), (begin, *verder)[-1],
        tuple(dict.fromkeys(deel.gedrag for deel in raad if deel is not None)),
        _could_not(gesprek, [op_tafel for _, op_tafel in punten]) if einde.oordeel is Oordeel.SLECHT else "",
    )  # fmt: skip


def _row(punt: BriefjePunt, *, op_tafel: bool) -> PuntRegel:
    raad = oudertip(punt.tip, punt.stap)
    return PuntRegel(punt.punt, op_tafel, raad.tekst if raad else "", punt.vraag)


def _came_up(gesprek: Gesprek, punt: BriefjePunt) -> bool:
    return compile_voorwaarde(punt.als, gesprek.spel.bezoeken)(gesprek.toestand)


def _heading(kop: ScenarioKop) -> str:
    if kop.ouder.voorbereid:
        return f"Dit stond op het briefje van {kop.ouder.naam}"
    return f"{kop.ouder.naam} had vooraf niets opgeschreven. Dit wilde {pronoun(kop.ouder.relatie) or 'de ouder'} kwijt of weten"


def _at_home(gesprek: Gesprek, einde: Einde) -> str:
    """Give the first variant that holds at the end, or else the last one, as with every line (rule of play 3)."""
    for variant in einde.thuis:
        if variant.als is None or compile_voorwaarde(variant.als, gesprek.spel.bezoeken)(gesprek.toestand):
            return plain(variant)
    return plain(einde.thuis[-1]) if einde.thuis else ""


def _course(gesprek: Gesprek) -> list[Nabijheid]:
    """Give the ally-feeling when the conversation begins and after each choice in it; the preparation is left out."""
    stappen = [stap for stap in gesprek.stappen if not stap.vooraf]
    toestanden = [stappen[0].voor, *(stap.na for stap in stappen)] if stappen else [gesprek.toestand]
    return [_nearness(toestand, beurt) for beurt, toestand in enumerate(toestanden)]


def _nearness(toestand: Toestand, beurt: int) -> Nabijheid:
    waarde = (toestand.standen[VERTROUWEN] + toestand.standen[ERKENNING] + 1) // 2
    return Nabijheid(waarde, beurt, next(woorden for tot, woorden in BANDEN if waarde <= tot))


def _could_not(gesprek: Gesprek, op_tafel: list[bool]) -> str:
    """Say fairly why the parent did not get further; "" when nobody knows what he or she came for."""
    naam = gesprek.spel.scenario.kop.ouder.naam
    if not op_tafel:
        return ""
    if all(op_tafel):
        return f"{naam} heeft alles gezegd wat er te zeggen was; meer kan een ouder niet doen."
    waaraan = "niet aan alles" if any(op_tafel) else "hier niet aan"
    return f"{naam} kwam {waaraan} toe: {_obstacle(gesprek.toestand)}."


def _obstacle(toestand: Toestand) -> str:
    standen = toestand.standen
    redenen = (
        (toestand.fase == Fase.AFGEBROKEN.value, "het werd te veel, en weggaan was het enige wat nog lukte"),
        (standen[SPANNING] >= _VEEL, "met zo veel spanning lukt het bijna niemand om rustig te vragen en te vertellen"),
        (standen[ERKENNING] <= _WEINIG, "wie zich niet gehoord voelt, begint niet aan het volgende punt"),
        (standen[VERTROUWEN] <= _WEINIG, "wie de ander nog niet vertrouwt, houdt het belangrijkste voor zich"),
        (standen[OPENHEID] <= _WEINIG, "er was te weinig ruimte om erover te beginnen"),
        (toestand.geklopt, "de tijd was om"),
    )
    return next((reden for geldt, reden in redenen if geldt), "het gesprek ging een andere kant op")
