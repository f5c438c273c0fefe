"""A single turn in words: what is practised, what came before, how it went and when it comes back."""

from collections.abc import Sequence
from datetime import datetime

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.stap import available, pick
from oefenen.model.minuutbeurt import Antwoord, Minuutbeurt, Uitkomst
from oefenen.model.scenario import ScenarioKop
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.report.als_gesprek import answer_lines, phase_line, pupil_line, said_lines, sight_line
from oefenen.report.als_tekst import plain, who
from oefenen.report.later.als_vandaag import when

NET = "Net daarvoor:"
JOUW_ZIN = "Jouw zin"
OM = "De minuut is om. Dat geeft niet: kies wat je nu zou zeggen."


def practised(vaardigheid: str, vaardigheden: Vaardigheden) -> str:
    """Say which skill it is about, with what it is."""
    bekend = vaardigheden.vaardigheden.get(vaardigheid)
    uitleg = f" {bekend.definitie}" if bekend and bekend.definitie else ""
    return f"Je oefent: {vaardigheden.label(vaardigheid).lower()}.{uitleg}"


def opening_lines(gesprek: Gesprek, net: Stap | None) -> list[str]:
    """Give what came just before, what there is to see, and what the parent says."""
    kop = gesprek.spel.scenario.kop
    voor = [NET, *answer_lines(kop, net, feedback=False), ""] if net else []
    ziet = [regel for regel in (sight_line(gesprek), pupil_line(gesprek)) if regel]
    zegt = said_lines(kop, gesprek.ouder)
    if net is not None and said_before(net):
        return [*zegt, "", *voor, phase_line(gesprek), *ziet]
    return [*voor, phase_line(gesprek), *ziet, *zegt]


def said_before(net: Stap) -> bool:
    """Say whether the line of the parent stands from before the last choice: a turn that one stays in is not opened again."""
    return net.ouder is None


def title(kop: ScenarioKop) -> str:
    """Say out of which conversation it comes."""
    return f"{kop.titel}: {who(kop)}"


def reaction_lines(kop: ScenarioKop, stap: Stap) -> list[str]:
    """Give what was said and how the parent takes it: at once, or else with what comes next."""
    regels = answer_lines(kop, stap, feedback=False)
    return regels if stap.reacties else [*regels, *said_lines(kop, stap.ouder)]


def result_lines(gesprek: Gesprek, stap: Stap, antwoord: Antwoord, vaardigheid: str, label: str) -> list[str]:
    """Say how it went for the practised skill, with the strongest sentence where that was another one, and the own sentence."""
    regels = []
    if antwoord.eigen_zin:
        regels.append(f"{JOUW_ZIN}: {antwoord.eigen_zin}")
    regels.append(_OORDEEL[antwoord.uitkomst].format(label=label))
    if not antwoord.uitkomst.goed:
        regels.append(f"Sterker daarvoor: {strongest(gesprek, stap, vaardigheid)}")
    return regels


_OORDEEL = {
    Uitkomst.ZWAK: "Voor {label} lag er een sterkere zin.",
    Uitkomst.HALF: "Voor {label} zit hier iets in. Er lag ook een sterkere zin.",
    Uitkomst.STERK: "Voor {label} was dit de sterkste zin die er lag.",
    Uitkomst.VLOT: "Voor {label} was dit de sterkste zin die er lag, en je wist het meteen.",
}


def strongest(gesprek: Gesprek, stap: Stap, vaardigheid: str) -> str:
    """Give the sentence on offer that was strongest on a skill, the first one in the file of equal ones."""
    plannen = available(gesprek.spel, stap.voor)
    beste = max(plannen, key=lambda plan: plan.telt.get(vaardigheid, 0))
    return plain(pick(beste.zegt, stap.voor).variant)


def back(antwoord: Antwoord, nu: datetime) -> str:
    """Say when it comes back."""
    return f"Deze beurt komt terug: {when(antwoord.klaar_op, nu)}."


def list_lines(beurten: Sequence[tuple[Minuutbeurt, str]], vaardigheden: Vaardigheden, nu: datetime) -> list[str]:
    """Give all single turns with the title of their conversation, and when they come."""
    return [
        f"- {titel}, beurt ‘{beurt.plek.beurt.replace('_', ' ')}’: {vaardigheden.label(beurt.plek.vaardigheid).lower()}; "
        f"{when(beurt.klaar_op, nu)}; {_times(beurt)}"
        for beurt, titel in beurten
    ]


def _times(beurt: Minuutbeurt) -> str:
    keer = len(beurt.antwoorden)
    return "nog niet geoefend" if not keer else f"{keer} keer geoefend"


def as_data(beurt: Minuutbeurt) -> dict[str, object]:
    """Give one single turn with plain values."""
    return {
        "id": beurt.id,
        "bestand": beurt.plek.bestand,
        "persona": beurt.plek.persona,
        "beurt": beurt.plek.beurt,
        "vaardigheid": beurt.plek.vaardigheid,
        "gesprek": beurt.gesprek,
        "nummer": beurt.nummer,
        "klaar_op": beurt.klaar_op.isoformat(timespec="seconds"),
        "antwoorden": [
            {
                "moment": antwoord.moment.isoformat(timespec="seconds"),
                "keuze": antwoord.keuze,
                "uitkomst": antwoord.uitkomst.value,
                "seconden": antwoord.seconden,
                "eigen_zin": antwoord.eigen_zin,
            }
            for antwoord in beurt.antwoorden
        ],
    }
