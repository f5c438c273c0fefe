"""A trial is never kept, begins anywhere, and goes on at the same place when its file has changed."""

from pathlib import Path

import pytest
from gesprekken import begin
from schrijvers import change, trial, write_proef
from spelen import SHIPPED, beurt, beurten, keuze, write

from oefenen.model.diagnostic import OefenenError
from oefenen.reading.bestanden import Reader
from oefenen.session.auteur.schrijver import copy_trial, explore_trial, list_turns, reread, start_trial
from oefenen.store.store import Store


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_proef(tmp_path / "scenarios")


def test_a_trial_has_no_place_in_the_store(pad: Path) -> None:
    sessie = trial(pad, "welkom")
    sessie.kies("vraag")
    assert (sessie.store, sessie.id, sessie.proef) == (None, 0, True)


def test_a_trial_takes_back_as_often_as_one_likes_and_after_the_end(pad: Path) -> None:
    sessie = trial(pad, "welkom", "vraag", "dank")
    assert sessie.gesprek.einde is not None
    assert [sessie.undo() for _ in range(4)] == [True, True, True, False]
    assert sessie.gesprek.stappen == []


def test_a_copy_leaves_the_kept_conversation_alone(pad: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "g.sqlite") as store:
        echt = begin(pad, store, keuzes=("welkom",))
        proef = copy_trial(echt).sessie
        assert proef.gesprek.toestand == echt.gesprek.toestand
        assert [k.id for k in proef.gesprek.geschud()] == [k.id for k in echt.gesprek.geschud()]
        proef.kies("vraag")
        proef.undo()
        proef.undo()
        assert store.keuzes(echt.id) == ["deur.welkom"]
        assert len(store.gesprekken()) == 1


def test_choices_are_replayed_as_far_as_they_can_be(pad: Path) -> None:
    naspel = start_trial(Reader().read(pad), ["deur.welkom", "kern.geheim", "slot.dank"])
    assert naspel.gespeeld == 1
    assert naspel.gestopt == "beurt ‘kern’ heeft geen keuze ‘geheim’ meer"
    verborgen = start_trial(Reader().read(pad), ["geheim"])
    assert "spanning is 6 (gevraagd: >= 8)" in verborgen.gestopt


def test_a_scenario_with_mistakes_has_no_trial(pad: Path) -> None:
    change(pad, ("fase: delen", "fase: dellen"))
    with pytest.raises(OefenenError, match="kan niet gespeeld worden"):
        start_trial(Reader().read(pad))


def test_a_changed_file_is_taken_on_at_the_same_place(pad: Path) -> None:
    sessie = trial(pad, "welkom", "vraag")
    change(pad, ("(knikt) Nou. [b]Ja[/b].", "(knikt) Goed."), ("klok: 300", "klok: 301"))
    herlezen = reread(sessie, Reader())
    assert herlezen.naspel is not None
    assert not herlezen.naspel.gestopt
    assert herlezen.naspel.sessie.gesprek.toestand.beurt == "slot"
    assert herlezen.teksten == ("deur.welkom",)
    assert herlezen.standen == ()


def test_a_changed_persona_is_noticed_too(pad: Path) -> None:
    sessie = trial(pad, "welkom")
    change(
        pad.parent / "personas" / "kort.yaml",
        ("erkenning: {vertrouwen: 1, spanning: -2, erkenning: 2}", "erkenning: {vertrouwen: 1, erkenning: 2}"),
    )
    herlezen = reread(sessie, Reader())
    assert herlezen.standen == ("spanning 5 → 6", "stemming rustig → boos")


def test_a_file_with_mistakes_gives_only_its_mistakes(pad: Path) -> None:
    sessie = trial(pad, "welkom")
    change(pad, ("fase: delen", "fase: dellen"))
    herlezen = reread(sessie, Reader())
    assert herlezen.naspel is None
    assert [fout.code for fout in herlezen.gelezen.fouten] == ["S042"]


def test_a_file_that_is_gone_gives_a_mistake_too(pad: Path) -> None:
    sessie = trial(pad, "welkom")
    pad.unlink()
    herlezen = reread(sessie, Reader())
    assert herlezen.naspel is None
    assert herlezen.gelezen.fouten


def test_a_turn_that_has_another_name_now_is_no_obstacle(pad: Path) -> None:
    sessie = trial(pad, "welkom", "vraag")
    change(pad, ("\n  kern:\n", "\n  midden:\n"))
    herlezen = reread(sessie, Reader())
    assert herlezen.naspel is not None
    assert (herlezen.naspel.gestopt, herlezen.naspel.gespeeld) == ("", 2)


@pytest.mark.parametrize("pad", SHIPPED[:1], ids=[pad.stem for pad in SHIPPED[:1]])
def test_turns_are_listed_with_what_is_known_of_them(pad: Path) -> None:
    sessie = trial(pad)
    assert {(regel.kans, regel.bereikbaar) for regel in list_turns(sessie.spel, None)} == {(None, None)}
    gehoord: list[int] = []
    zaak = explore_trial(sessie, gehoord.append)
    regels = list_turns(sessie.spel, zaak)
    assert [regel.id for regel in regels] == list(sessie.spel.beurten)
    assert regels[0].kans == pytest.approx(1.0)
    assert all(regel.bereikbaar and regel.kans for regel in regels)
    assert gehoord == sorted(gehoord)
    assert len(gehoord) > 3


def test_a_turn_out_of_reach_is_said_to_be(tmp_path: Path) -> None:
    sessie = trial(write(tmp_path, beurten(beurt("a", keuze("k", naar="klaar")), beurt("b", keuze("k")))))
    a, b = list_turns(sessie.spel, explore_trial(sessie, lambda _: None))
    assert (a.bereikbaar, b.bereikbaar, b.kans) == (True, False, 0.0)


def test_in_a_conversation_that_goes_round_it_is_known_what_can_be_reached_but_not_how_often(tmp_path: Path) -> None:
    rond = beurten(beurt("a", keuze("weer", naar="a"), keuze("uit", naar="klaar")), beurt("b", keuze("k")))
    sessie = trial(write(tmp_path, rond))
    a, b = list_turns(sessie.spel, explore_trial(sessie, lambda _: None))
    assert (a.bereikbaar, b.bereikbaar, a.kans, b.kans) == (True, False, None, None)


def test_without_its_clock_a_trial_is_explored_without_it(pad: Path) -> None:
    sessie = start_trial(Reader().read(pad), klok=False).sessie
    assert explore_trial(sessie, lambda _: None).spel.klok == 0
    assert copy_trial(sessie).sessie.spel.klok == 0
    assert copy_trial(trial(pad)).sessie.spel.klok == 300
