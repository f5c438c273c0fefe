"""The minutes that were planned beside those that were used."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from spelen import ALLE, load, play_random

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.spel import Spel
from oefenen.model.woorden import GESPREKSFASEN, Fase
from oefenen.reading.bestanden import Reader, shipped
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.tijdverdeling import TijdRegel, difference, divide, used
from oefenen.report.verslag import Verslag, build

K3 = load(next(pad for pad in ALLE if pad.name.startswith("k3_")))
PLAN = {"afstemmen": 1, "delen": 4, "zorgen": 3, "afspreken": 1, "afronden": 1}


def planned() -> Spel:
    """Give a shipped scenario in which every choice about the minutes divides them."""
    beurt = K3.scenario.beurten["minuten"]
    nieuw = replace(beurt, keuzes=tuple(keuze._replace(minuten=PLAN) for keuze in beurt.keuzes))
    return Spel(replace(K3.scenario, beurten={**K3.scenario.beurten, "minuten": nieuw}), K3.persona)


def report(gesprek: Gesprek) -> Verslag:
    vaardigheden = Reader().vaardigheden(shipped())[0]
    assert vaardigheden is not None
    return build(gesprek, vaardigheden, stand="oefenen")


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), tot=st.integers(0, 30))
def test_every_second_belongs_to_one_phase(seed: int, tot: int) -> None:
    heel = play_random(K3, seed)
    half = Gesprek(K3)
    for stap in heel.stappen[:tot]:
        half.kies(stap.keuze.id)
    for gesprek in (heel, half):
        seconden = used(gesprek)
        assert sum(seconden.values()) == gesprek.toestand.tijd
        assert seconden.get(Fase.VOORBEREIDEN.value, 0) == 0
        assert all(waarde >= 0 for waarde in seconden.values())


def test_the_plan_stands_beside_what_was_used() -> None:
    gesprek = play_random(planned(), 3)
    regels = divide(gesprek)
    assert [regel.fase for regel in regels] == list(GESPREKSFASEN)
    assert [regel.gepland for regel in regels] == [60, 240, 180, 60, 60]
    assert sum(regel.gebruikt for regel in regels) == gesprek.toestand.tijd
    tekst = as_markdown(report(gesprek))
    assert "## Tijd per fase\n\n| fase | gepland | gebruikt | verschil |" in tekst
    assert "| Delen | 4:00 | " in tekst
    uit = json.loads(json.dumps(as_json(report(gesprek))))
    assert uit["minuten"][1] == {"fase": "delen", "gepland": 240, "gebruikt": regels[1].gebruikt}


def test_a_plan_that_was_not_chosen_is_not_shown() -> None:
    kaal = replace(
        K3.scenario.beurten["minuten"], keuzes=tuple(k._replace(minuten=None) for k in K3.scenario.beurten["minuten"].keuzes)
    )
    gesprek = play_random(Spel(replace(K3.scenario, beurten={**K3.scenario.beurten, "minuten": kaal}), K3.persona), 3)
    assert divide(gesprek) == ()
    assert "Tijd per fase" not in as_markdown(report(gesprek))
    assert as_json(report(gesprek))["minuten"] is None


def test_a_phase_without_planned_minutes_was_planned_at_zero() -> None:
    spel = planned()
    beurt = spel.scenario.beurten["minuten"]
    nieuw = replace(beurt, keuzes=tuple(k._replace(minuten={"delen": 10}) for k in beurt.keuzes))
    spel = Spel(replace(spel.scenario, beurten={**spel.scenario.beurten, "minuten": nieuw}), spel.persona)
    assert [regel.gepland for regel in divide(play_random(spel, 3))] == [0, 600, 0, 0, 0]


def test_a_difference_is_said_in_words() -> None:
    assert difference(TijdRegel(Fase.DELEN, 60, 95)) == "0:35 langer"
    assert difference(TijdRegel(Fase.DELEN, 120, 55)) == "1:05 korter"
    assert difference(TijdRegel(Fase.DELEN, 60, 60)) == "precies"
