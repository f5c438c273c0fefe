"""Which choices of a scenario are seldom or nearly always made, counted over the conversations on this computer."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from oefenen.model.gekozen import Gekozen
from oefenen.model.scenario import Beurt, Keuze, Scenario
from oefenen.report.als_tekst import plain

MINSTE = 20
"""So many conversations have to have met a turn before anything is said about its choices."""
WEINIG, VEEL = 5, 80
"""Percent: below and above these a choice is shown."""
NIETS_OPVALLENDS = f"Geen keuze is in minder dan {WEINIG} % of meer dan {VEEL} % van de gesprekken gekozen."
PRIVE = "Geteld op deze computer, zonder namen. Er is niets verstuurd."


class KeuzeTelling(NamedTuple):
    """How often a choice was made in the conversations that met its turn."""

    id: str
    zegt: str
    aantal: int
    soms: bool
    """Whether it is not always on offer."""


class BeurtTelling(NamedTuple):
    """The choices of one turn that stand out."""

    id: str
    gesprekken: int
    weinig: tuple[KeuzeTelling, ...]
    veel: tuple[KeuzeTelling, ...]


class Telling(NamedTuple):
    """All turns that enough conversations met."""

    titel: str
    gesprekken: int
    eerder: int
    meeste: int
    """How many conversations met the turn that was met most."""
    beurten: tuple[BeurtTelling, ...]
    """Those with a choice that stands out."""


def count(scenario: Scenario, gekozen: Gekozen) -> Telling:
    """Count per conversation whether a choice was made; what a conversation shares with another one is counted once."""
    beurten, keuzes = _met(gekozen)
    geteld = [_turn(beurt, len(beurten[beurt.id]), keuzes) for beurt in scenario.beurten.values() if _is_choice(beurt)]
    genoeg = [telling for telling in geteld if telling.gesprekken >= MINSTE and (telling.weinig or telling.veel)]
    meeste = max((telling.gesprekken for telling in geteld), default=0)
    return Telling(scenario.kop.titel, gekozen.gesprekken, gekozen.eerder, meeste, tuple(genoeg))


def _is_choice(beurt: Beurt) -> bool:
    """Say whether there is something to choose, and whether it is the trainee who does."""
    return len(beurt.keuzes) > 1 and not beurt.vanzelf


def _met(gekozen: Gekozen) -> tuple[Mapping[str, set[int]], Mapping[str, set[int]]]:
    """Give by turn and by choice the conversations in which it was met, each by the one that it was made in."""
    beurten: dict[str, set[int]] = defaultdict(set)
    keuzes: dict[str, set[int]] = defaultdict(set)
    for gesprek, nummer, keuze in gekozen.keuzes:
        eigen = _owner(gesprek, nummer, gekozen.vertakt)
        beurten[keuze.partition(".")[0]].add(eigen)
        keuzes[keuze].add(eigen)
    return beurten, keuzes


def _owner(gesprek: int, nummer: int, vertakt: Mapping[int, tuple[int, int]]) -> int:
    """Give the conversation in which a choice was made, which others may share."""
    while gesprek in vertakt and nummer <= vertakt[gesprek][1]:
        gesprek = vertakt[gesprek][0]
    return gesprek


def _turn(beurt: Beurt, gesprekken: int, keuzes: Mapping[str, set[int]]) -> BeurtTelling:
    geteld = [_choice(keuze, len(keuzes.get(f"{beurt.id}.{keuze.id}", ()))) for keuze in beurt.keuzes]
    weinig = tuple(keuze for keuze in geteld if keuze.aantal * 100 < WEINIG * gesprekken)
    # In a hub one makes several choices, so that one that nearly everybody makes says nothing.
    veel = tuple(keuze for keuze in geteld if keuze.aantal * 100 > VEEL * gesprekken) if beurt.kies_hooguit is None else ()
    return BeurtTelling(beurt.id, gesprekken, weinig, veel)


def _choice(keuze: Keuze, aantal: int) -> KeuzeTelling:
    return KeuzeTelling(keuze.id, plain(keuze.zegt[0]), aantal, keuze.als is not None)


def as_lines(telling: Telling) -> list[str]:
    """Tell it line by line."""
    eerder = f", waarvan {telling.eerder} met een eerdere versie van dit bestand" if telling.eerder else ""
    regels = [f"{telling.titel}: {_conversations(telling.gesprekken)} tot het einde{eerder}.", PRIVE, ""]
    if telling.meeste < MINSTE:
        meer = f" Nu komt de beurt met de meeste in {_conversations(telling.meeste)} voor." if telling.meeste else ""
        return [*regels, f"Voor een telling zijn {MINSTE} gesprekken per beurt nodig.{meer}"]
    if not telling.beurten:
        return [*regels, NIETS_OPVALLENDS]
    return [*regels, *(regel for beurt in telling.beurten for regel in _turn_lines(beurt))]


def _turn_lines(beurt: BeurtTelling) -> Iterator[str]:
    yield f"Beurt ‘{beurt.id}’ ({_conversations(beurt.gesprekken)}):"
    for kop, keuzes in ((f"minder dan {WEINIG} %", beurt.weinig), (f"meer dan {VEEL} %", beurt.veel)):
        for keuze in keuzes:
            soms = ", niet altijd te kiezen" if keuze.soms else ""
            yield f"- {kop}: {keuze.id} ({keuze.aantal} van {beurt.gesprekken}{soms}): {keuze.zegt}"


def _conversations(aantal: int) -> str:
    return "1 gesprek" if aantal == 1 else f"{aantal} gesprekken"


def as_data(telling: Telling) -> dict[str, Any]:
    """Give it with plain values."""
    return {
        **telling._asdict(),
        "beurten": [
            {
                **beurt._asdict(),
                "weinig": [keuze._asdict() for keuze in beurt.weinig],
                "veel": [keuze._asdict() for keuze in beurt.veel],
            }
            for beurt in telling.beurten
        ],
    }
