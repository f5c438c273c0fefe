"""What stands behind a moment is what play makes of it."""

from pathlib import Path

import pytest
from schrijvers import trial, write_proef
from spelen import SHIPPED, beurt, beurten, game, keuze, play_random, random_game

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.spel import Spel
from oefenen.engine.waarom import number
from oefenen.reading.bestanden import Reader
from oefenen.report.achterkant import hidden, look_behind
from oefenen.session.auteur.schrijver import start_trial


def check_moment(gesprek: Gesprek) -> None:
    """Compare one moment with what the engine says."""
    achter = look_behind(gesprek)
    t = gesprek.toestand
    kind = {"leerling"} if gesprek.spel.scenario.kop.aan_tafel else set()
    assert {regel.stand: regel.waarde for regel in achter.standen} == {naam: number(t, naam) for naam in {*t.stand, *kind}}
    for stand in achter.standen:
        if achter.laatste:
            assert stand.verschil == number(t, stand.stand) - number(achter.laatste.voor, stand.stand)
    if t.einde is not None:
        assert (achter.keuzes, achter.ouder) == ((), ())
        return
    getoond = [regel for regel in achter.keuzes if regel.nummer]
    assert [regel.keuze.id for regel in getoond] == [k.id for k in gesprek.geschud()]
    assert {regel.keuze.id for regel in achter.keuzes} == {plan.keuze.id for plan in gesprek.spel.beurten[t.beurt].keuzes}
    assert hidden(achter.keuzes) == len(achter.keuzes) - len(getoond)
    (gezegd,) = [regel for regel in achter.ouder if regel.gezegd]
    assert gezegd.variant is gesprek.ouder
    for eerder in achter.ouder[: achter.ouder.index(gezegd)]:
        assert eerder.gezien
        assert eerder.als
    for regel in getoond:
        verder = regel.vooruit
        assert verder is not None
        if verder.fout:
            continue
        stap = gesprek.kies(regel.keuze.id)
        assert verder.gevolgen == stap.gevolgen
        assert verder.naar == (stap.na.einde or stap.na.beurt)
        assert set(verder.weet) == stap.na.weet - stap.voor.weet
        gesprek.undo()


def walk(spel: Spel, seed: int) -> None:
    stappen = play_random(spel, seed).stappen
    for aantal in range(len(stappen) + 1):
        check_moment(replay(spel, [f"{stap.beurt}.{stap.keuze.id}" for stap in stappen[:aantal]], seed=seed))


@pytest.mark.parametrize("seed", range(10))
def test_every_moment_of_a_random_conversation(tmp_path: Path, seed: int) -> None:
    walk(random_game(tmp_path, seed), seed)


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_every_moment_of_a_shipped_scenario(pad: Path) -> None:
    spel = start_trial(Reader().read(pad)).sessie.spel
    for seed in range(5):
        walk(spel, seed)


def test_a_hidden_choice_says_why(tmp_path: Path) -> None:
    achter = look_behind(trial(write_proef(tmp_path)).gesprek)
    geheim = achter.keuzes[0]
    assert (geheim.keuze.id, geheim.nummer, geheim.op, geheim.vooruit) == ("geheim", 0, False, None)
    assert [(deel.tekst, deel.klopt) for deel in geheim.als if deel.klopt is not None] == [
        ("spanning >= 8", False),
        ("weet gepest", False),
        ("niet stemming is rustig", True),
    ]
    assert geheim.telt == {"luisteren", "contact"}


def test_a_choice_that_is_used_up_says_so(tmp_path: Path) -> None:
    hub = beurt("a", keuze("k"), keuze("l"), kies_hooguit=2, terugval="b")
    achter = look_behind(replay(game(tmp_path, beurten(hub, beurt("b", keuze("m")))), ["a.k"]))
    assert [(regel.keuze.id, regel.nummer, regel.op) for regel in achter.keuzes] == [("k", 0, True), ("l", 1, False)]


def test_a_choice_that_gets_stuck_says_so_instead_of_failing(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("a", keuze("k"), keuze("l", naar="klaar")), beurt("b", keuze("m", als="spanning > 9"))))
    vooruit = {regel.keuze.id: regel.vooruit for regel in look_behind(Gesprek(spel)).keuzes}
    assert vooruit["k"] is not None
    assert "kan de speler niets kiezen" in vooruit["k"].fout
    assert vooruit["l"] is not None
    assert (vooruit["l"].naar, vooruit["l"].einde) == ("klaar", True)


def test_the_lines_after_the_one_that_was_said_were_not_looked_at(tmp_path: Path) -> None:
    achter = look_behind(trial(write_proef(tmp_path), "druk").gesprek)
    assert [(regel.gezegd, regel.gezien) for regel in achter.ouder] == [
        (True, True),
        (False, False),
        (False, False),
        (False, False),
    ]


def test_the_clock_is_asked_as_it_was_before_the_line_was_said(tmp_path: Path) -> None:
    ouder = "[{als: tijd_over < 50, zegt: Een korte zin.}, {zegt: Een veel langere zin dan die andere zin was geweest.}]"
    spel = game(tmp_path, beurten(beurt("a", keuze("k"), ouder=ouder)), kop="klok: 55\n")
    gesprek = Gesprek(spel)
    assert gesprek.toestand.tijd_over < 50
    kort, lang = look_behind(gesprek).ouder
    assert (kort.als[0].klopt, kort.als[0].nu, lang.gezegd) == (False, "55", True)


def test_facts_are_listed_known_or_not(tmp_path: Path) -> None:
    achter = look_behind(trial(write_proef(tmp_path), "welkom", "vraag").gesprek)
    assert {feit.id: feit.bekend for feit in achter.feiten} == {"gepest": True, "oud_zeer": True}
    assert "R5" in achter.regels
    assert achter.stemming_was == "rustig"
