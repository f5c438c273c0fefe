"""Two versions of a scenario with its persona and skills: everything that their authors wrote differently."""

from collections.abc import Iterator
from dataclasses import replace

from oefenen.checking.verschil.herkennen import find_names
from oefenen.checking.verschil.namen import Namen, rename
from oefenen.checking.verschil.velden import compare
from oefenen.checking.verschil.waarden import Inhoud, key
from oefenen.checking.verschil.wijziging import Plek, Soort, Wijziging
from oefenen.model.scenario import Beurt, Keuze, Scenario


def compare_contents(oud: Inhoud, nieuw: Inhoud) -> tuple[list[Wijziging], Namen]:
    """Give all differences, and the names that changed: a reference to a new name is no difference of its own."""
    namen = find_names(oud, nieuw)
    verteld = rename(oud, namen)
    scenario = verteld.scenario
    if namen:
        scenario = _say_eisen(_move_choices(scenario, oud.scenario, nieuw.scenario, namen), oud.scenario, nieuw.scenario)
    wijzigingen = [*_renamed(namen, nieuw), *compare(scenario, nieuw.scenario, ())]
    wijzigingen += compare(verteld.vaardigheden, nieuw.vaardigheden, ("vaardigheden",))
    if oud.persona.id == nieuw.persona.id:
        wijzigingen += compare(verteld.persona, nieuw.persona, ("persona",))
    elif oud.scenario.kop.persona == nieuw.scenario.kop.persona:
        wijzigingen.append(Wijziging(Soort.ANDERS, ("persona", "id"), oud.persona.id, nieuw.persona.id))
    plekken = _order(oud.scenario, nieuw.scenario)
    return sorted(wijzigingen, key=lambda w: max(plekken.get(w.waar[:lengte], (0, 0)) for lengte in (1, 2, 4))), namen


def _order(oud: Scenario, nieuw: Scenario) -> dict[Plek, tuple[int, int]]:
    """Give every part a number in the order of the new file; what is gone comes after what it stood behind."""
    uit = {waar: (nummer, 0) for nummer, waar in enumerate(_places(nieuw))}
    vorige = (0, 0)
    for waar in _places(oud):
        vorige = uit.setdefault(waar, (vorige[0], vorige[1] + 1))
    return uit


def _places(scenario: Scenario) -> Iterator[Plek]:
    """List the parts of a scenario in the order of its file."""
    yield ("kop",)
    for naam, beurt in scenario.beurten.items():
        yield ("beurten", naam)
        yield from (("beurten", naam, "keuzes", keuze.id) for keuze in beurt.keuzes)
    yield from (("eindes", naam) for naam in scenario.eindes)
    yield from (("eisen",), ("proeven",), ("persona",), ("vaardigheden",))


def _renamed(namen: Namen, nieuw: Inhoud) -> Iterator[Wijziging]:
    for naam, werd in namen.plekken.items():
        waar: Plek = ("beurten" if werd in nieuw.scenario.beurten else "eindes", werd)
        yield Wijziging(Soort.HERNOEMD, waar, naam, werd)
    for (beurt, keuze), (daar, werd) in namen.keuzes.items():
        waar = ("beurten", daar, "keuzes", werd)
        if namen.plek(beurt) == daar:
            yield Wijziging(Soort.HERNOEMD, waar, keuze, werd)
        else:
            yield Wijziging(Soort.VERPLAATST, waar, f"{beurt}.{keuze}", f"{daar}.{werd}")
    for naam, werd in namen.feiten.items():
        yield Wijziging(Soort.HERNOEMD, ("kop", "sleutels", werd), naam, werd)
    for naam, werd in namen.stemmingen.items():
        yield Wijziging(Soort.HERNOEMD, ("persona", "stemmingen", werd), naam, werd)


def _move_choices(verteld: Scenario, oud: Scenario, nieuw: Scenario, namen: Namen) -> Scenario:
    """Put the choices that went to another turn there, so that they are compared with what they became."""
    weg: set[int] = set()
    erbij: dict[str, dict[str, Keuze]] = {}
    for (beurt, naam), (daar, werd) in namen.keuzes.items():
        hier = namen.plek(beurt)
        if hier != daar:
            plaats = [keuze.id for keuze in oud.beurten[beurt].keuzes].index(naam)
            keuze = verteld.beurten[hier].keuzes[plaats]
            weg.add(id(keuze))
            erbij.setdefault(daar, {})[werd] = keuze
    beurten = {
        naam: replace(
            beurt, keuzes=_insert([k for k in beurt.keuzes if id(k) not in weg], erbij.get(naam, {}), nieuw.beurten.get(naam))
        )
        for naam, beurt in verteld.beurten.items()
    }
    return replace(verteld, beurten=beurten)


def _insert(keuzes: list[Keuze], erbij: dict[str, Keuze], nieuw: Beurt | None) -> tuple[Keuze, ...]:
    """Put choices behind the one that they stand behind in the new turn."""
    volgorde = [keuze.id for keuze in nieuw.keuzes] if nieuw else []
    for naam in volgorde:
        if naam in erbij:
            voor = set(volgorde[: volgorde.index(naam)])
            plek = max((i + 1 for i, keuze in enumerate(keuzes) if keuze.id in voor), default=0)
            keuzes.insert(plek, erbij[naam])
    return tuple(keuzes)


def _say_eisen(verteld: Scenario, oud: Scenario, nieuw: Scenario) -> Scenario:
    """Give an eis that only names something by its new name the new words too."""
    woorden = {key(eis.inhoud): eis.tekst for eis in nieuw.eisen}
    eisen = [
        eis if key(eis.inhoud) == key(was.inhoud) else eis._replace(tekst=woorden.get(key(eis.inhoud), eis.tekst))
        for eis, was in zip(verteld.eisen, oud.eisen, strict=True)
    ]
    return replace(verteld, eisen=tuple(eisen))
