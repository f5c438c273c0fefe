"""Conditions that are wrong by their words alone: they contradict themselves, are always true, or say something twice."""

from collections.abc import Iterator
from itertools import combinations

from oefenen.checking.logica import Wereld, asks_persona
from oefenen.checking.plaatsen import Plaats
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity
from oefenen.model.voorwaarde import En, Is, Niet, Of, Vergelijking, Voorwaarde, atoms, write


def _same_for_all(zaak: Zaak) -> Iterator[Plaats]:
    """Give the conditions that do not ask who the parent is: with one persona such a part is always true or never."""
    return (plaats for plaats in zaak.voorwaarden if not asks_persona(plaats.als))


def _parts(voorwaarde: Voorwaarde) -> Iterator[Voorwaarde]:
    """Give a condition and everything in it, the smallest parts first."""
    for deel in (
        voorwaarde.delen if isinstance(voorwaarde, En | Of) else (voorwaarde.deel,) if isinstance(voorwaarde, Niet) else ()
    ):
        yield from _parts(deel)
    yield voorwaarde


def _where(deel: Voorwaarde) -> int:
    """Give the column in the text at which a part begins, brackets and `niet` apart."""
    return int(getattr(atoms(deel)[0], "kolom", 0))


def _tegenspraak(zaak: Zaak) -> Iterator[Vondst]:
    for plaats in _same_for_all(zaak):
        for deel in _parts(plaats.als):
            if zaak.wereld.can_hold(deel) is False:
                feiten = {"deel": write(deel), "reden": _why(zaak.wereld, deel)}
                yield Vondst(plaats.pad, feiten, verder=_where(deel), lengte=len(write(deel)))
                break


def _why(wereld: Wereld, deel: Voorwaarde) -> str:
    if isinstance(deel, En):
        for een, ander in combinations(deel.delen, 2):
            if wereld.can_hold(En((een, ander))) is False:
                return f"‘{write(een)}’ en ‘{write(ander)}’ gaan niet samen"
        return "de delen gaan niet samen"
    match deel:
        case Vergelijking("tijd_over"):
            return f"de klok staat op {wereld.klok} seconden" if wereld.klok else "dit scenario heeft geen klok"
        case Vergelijking(naam):
            return f"‘{naam}’ is 0 tot en met 10"
        case Is():
            return "dat bestaat niet"
    return "dat kan niet"


def _altijd(zaak: Zaak) -> Iterator[Vondst]:
    for plaats in _same_for_all(zaak):
        if zaak.wereld.must_hold(plaats.als):
            yield Vondst(plaats.pad, {"als": write(plaats.als)})


def _overbodig(zaak: Zaak) -> Iterator[Vondst]:
    """Report at most one part per condition that can go without a change of meaning."""
    for plaats in _same_for_all(zaak):
        if zaak.wereld.can_hold(plaats.als) is not True or zaak.wereld.must_hold(plaats.als):
            continue
        delen = (_spare(zaak.wereld, deel) for deel in _parts(plaats.als))
        gevonden = next((deel for deel in delen if deel is not None), None)
        if gevonden is not None:
            feiten = {"deel": write(gevonden), "als": write(plaats.als)}
            yield Vondst(plaats.pad, feiten, verder=_where(gevonden), lengte=len(write(gevonden)))


def _spare(wereld: Wereld, geheel: Voorwaarde) -> Voorwaarde | None:
    """Find a part that follows from the others (`en`), or that adds nothing to them (`of`)."""
    if not isinstance(geheel, En | Of) or wereld.can_hold(geheel) is not True:
        return None
    for plaats, deel in enumerate(geheel.delen):
        rest = type(geheel)(geheel.delen[:plaats] + geheel.delen[plaats + 1 :])
        if wereld.can_hold(deel) is True and (
            wereld.follows(rest, deel) if isinstance(geheel, En) else wereld.follows(deel, rest)
        ):
            return deel
    return None


REGELS = (
    Regel(
        "S202", Severity.FOUT, "Voorwaarde die zichzelf tegenspreekt",
        "‘{deel}’ kan nooit kloppen: {reden}.",
        "Kijk naar de vergelijking (>= of <=?), of bedoel je ‘of’ in plaats van ‘en’?",
        _tegenspraak,
    ),
    Regel(
        "S204", Severity.WAARSCHUWING, "Voorwaarde die altijd waar is",
        "‘{als}’ is altijd waar, wat er ook gebeurt.",
        "Kijk naar de grens, of haal de voorwaarde weg.",
        _altijd,
    ),
    Regel(
        "S205", Severity.SMAAK, "Overbodig deel van een voorwaarde",
        "Zonder ‘{deel}’ betekent deze voorwaarde precies hetzelfde.",
        "Haal dat deel weg, of kijk of je een andere grens bedoelde.",
        _overbodig,
    ),
)  # fmt: skip
