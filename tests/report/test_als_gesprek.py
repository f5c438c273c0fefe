"""A conversation in plain lines: every line says who it is, and stage directions stand apart."""

from pathlib import Path

import pytest
from routes import at_the_door
from spelen import ALLE, SHIPPED, load

from oefenen.engine.gesprek import replay
from oefenen.model.scenario import Variant
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.report.als_gesprek import answer_lines, clock_line, opening_lines, phase_line, said_lines

KOP = load(SHIPPED[-1]).scenario.kop


@pytest.mark.parametrize(
    ("variant", "regels"),
    [
        (Variant("Goed."), ["Vader: Goed."]),
        (Variant("Goed.", "kijkt weg"), ["[vader kijkt weg]", "Vader: Goed."]),
        (Variant("(zucht) Goed. (lacht) Ja."), ["[vader zucht]", "Vader: Goed.", "[vader lacht]", "Vader: Ja."]),
        (Variant("", "armen over elkaar"), ["[vader: armen over elkaar]"]),
        (Variant("", "het blad in zijn hand"), ["[vader: het blad in zijn hand]"]),
        (Variant("(knikt)."), ["[vader knikt]"]),
        (Variant("…"), ["Vader: …"]),
        (Variant("Ja.", spreker="leerling"), ["Sem: Ja."]),
        (Variant("", "trekt aan zijn mouw", spreker="leerling"), ["[Sem trekt aan zijn mouw]"]),
        (Variant("()Ja."), ["[vader: ]", "Vader: Ja."]),
        (None, []),
    ],
)
def test_what_someone_says_and_does_has_a_line_of_its_own(variant: Variant | None, regels: list[str]) -> None:
    assert said_lines(KOP, variant) == regels


def test_the_coach_speaks_after_the_parent_and_only_when_asked() -> None:
    gesprek = at_the_door(SHIPPED[-1])
    stap = gesprek.kies(gesprek.keuzes[0].id)
    met = answer_lines(KOP, stap, feedback=True)
    assert met[0].startswith("Jij: ")
    assert met[-1] == f"Coach: {stap.keuze.feedback}"
    assert answer_lines(KOP, stap, feedback=False) == met[:-1]


def test_the_phases_are_counted() -> None:
    spel = load(SHIPPED[-1])
    gesprek = replay(spel, spel.scenario.proeven[0].kies[:-1])
    assert phase_line(at_the_door(SHIPPED[-1])) == "Fase 1 van 5: Afstemmen"
    assert phase_line(gesprek) == "Fase 5 van 5: Afronden"


def test_the_clock_is_told_only_when_there_is_one() -> None:
    assert clock_line(at_the_door(SHIPPED[-1])).startswith("[nog 9:")
    assert clock_line(at_the_door(SHIPPED[-1], klok=False)) == ""


@pytest.mark.parametrize("pad", ALLE, ids=lambda pad: pad.stem)
def test_the_opening_gives_the_whole_dossier(pad: Path) -> None:
    scenario, _, vaardigheden = check_playable(Reader().read(pad))
    tekst = "\n".join(opening_lines(scenario.kop, vaardigheden))
    dossier = scenario.kop.dossier
    for stuk in (scenario.kop.titel, scenario.kop.rol, scenario.kop.doel, *dossier.feiten, *dossier.oordelen, *dossier.ouder):
        assert stuk in tekst
