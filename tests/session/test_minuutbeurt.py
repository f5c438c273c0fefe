"""Practising one turn of a conversation that was held: the state as it was there, and another line of the parent."""

from pathlib import Path

import pytest
from gesprekken import GOED, write_gesprek
from minuten import ANDERS, days, played, turns
from spelen import beurt, beurten, keuze, write

from oefenen.model.minuutbeurt import Minuutbeurt, Uitkomst
from oefenen.model.nu import now
from oefenen.reading.bestanden import Reader
from oefenen.report.later.als_minuutbeurt import opening_lines
from oefenen.session.anders.vertakken import branch
from oefenen.session.later.minuutbeurt import Oefening, answer, open_turn, take_back, take_back_last
from oefenen.session.later.minuutbeurten import NIEUW, harvest, sort_out
from oefenen.session.lezer import OnceReader
from oefenen.session.session import start
from oefenen.session.verder import choices_of
from oefenen.store.database import OpslagError
from oefenen.store.store import Store
from oefenen.tui.screens.later.minuutbeurt_tekst import before


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "data" / "g.sqlite")


@pytest.fixture
def mis(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The store after a conversation that went wrong."""
    played(tmp_path / "s", store, monkeypatch)
    return store


def opened(store: Store, naam: str) -> Oefening:
    return open_turn(turns(store)[naam], store)


# Choosing turns


def test_a_finished_conversation_gives_at_most_three_turns_that_come_after_two_days(mis: Store) -> None:
    gevonden = turns(mis)
    assert set(gevonden) == {"deur", "kern", "slot"}
    assert {b.klaar_op for b in gevonden.values()} == {days(2)}
    assert {b.plek.vaardigheid for b in gevonden.values()} == {"luisteren"}


def test_more_than_three_are_left_for_another_time(tmp_path: Path, store: Store) -> None:
    namen = "abcde"
    lijf = beurten(*(beurt(n, keuze("goed", scores="{luisteren: 2}"), keuze("mis", scores="{luisteren: -2}")) for n in namen))
    sessie = start(write(tmp_path, lijf, kop="focus: [luisteren]\n"), store=store, seed=1)
    for _ in namen:
        sessie.kies("mis")
    assert set(turns_now(store)) == set(namen[:NIEUW])


def test_an_unfinished_conversation_and_a_trial_give_none(tmp_path: Path, store: Store) -> None:
    start(write_gesprek(tmp_path), store=store).kies("welkom")
    assert turns(store) == {}


def test_a_branch_gives_only_what_it_does_not_share(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    sessie = played(tmp_path / "s", store, monkeypatch)
    store.keep_minuutbeurten(sessie.id, [], nieuw=0, gemaakt=days(0), eerst_op=days(2))
    branch(sessie, 2).kies("dank")
    assert set(turns(store)) == {"slot"}


def test_a_conversation_of_a_changed_scenario_waits_until_it_can_be_replayed(mis: Store, tmp_path: Path) -> None:
    pad = tmp_path / "s" / "kort.yaml"
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(tekst.replace("Doe maar niet.", "Nee."), encoding="utf-8")
    assert turns(mis) == {}
    pad.write_text(tekst, encoding="utf-8")
    assert set(turns(mis)) == {"deur", "kern", "slot"}


def test_a_conversation_of_long_ago_gives_none_and_one_in_the_future_does(mis: Store) -> None:
    harvest(mis, days(90))
    assert mis.minuutbeurten() == []
    harvest(mis, days(-1))
    assert len(mis.minuutbeurten()) == 3


def test_in_a_turn_that_one_stays_in_the_line_of_the_parent_stands_before_the_last_choice(tmp_path: Path, store: Store) -> None:
    sterk, zwak = (keuze(n, scores=f"{{luisteren: {p}}}") for n, p in (("sterk", 2), ("zwak", -2)))
    hub = beurt("hub", sterk, zwak, keuze("nog"), ouder="Vraag maar.", kies_hooguit=2, terugval="slot")
    pad = write(tmp_path, beurten(hub, beurt("slot", keuze("dag"))), kop="focus: [luisteren]\n")
    sessie = start(pad, store=store, seed=1)
    for naam in ("nog", "zwak", "dag"):
        sessie.kies(naam)
    oefening = open_turn(turns_now(store)["hub"], store)
    regels = opening_lines(oefening.gesprek, oefening.net)
    assert regels.index("Moeder: Vraag maar.") < regels.index("Net daarvoor:")
    assert [bubbel.kant for bubbel in before(oefening)] == ["tussentijd", "ouder", "tussentijd", "jij"]


def turns_now(store: Store) -> dict[str, Minuutbeurt]:
    """Choose turns out of a conversation that was held just now."""
    harvest(store, now())
    return {een.plek.beurt: een for een in store.minuutbeurten()}


# Playing one


def test_the_state_is_that_of_the_moment_and_nothing_is_kept_of_the_conversation(mis: Store) -> None:
    oefening = opened(mis, "slot")
    assert oefening.gesprek.toestand.beurt == "slot"
    assert oefening.sessie.store is None
    assert len(mis.gesprekken()) == 1


def test_the_parent_says_it_otherwise_after_another_sentence_just_before(mis: Store) -> None:
    oefening = opened(mis, "kern")
    assert oefening.anders
    assert oefening.gesprek.ouder.zegt == "Wat doen we eraan?"
    assert oefening.net is not None
    assert oefening.net.keuze.id != "druk"


def test_with_one_line_it_stays_that_one_and_the_state_is_exactly_as_it_was(mis: Store) -> None:
    oefening = opened(mis, "slot")
    assert not oefening.anders
    assert choices_of(oefening.gesprek) == ["deur.druk", "kern.uitleg"]


def test_in_the_first_turn_another_opening_brings_another_line(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    anders = (
        'ouder: {doet: blijft staan, zegt: "U had mij [echt] moeten bellen. [/x]"}',
        'ouder: [{zegt: "Hoog!", als: spanning >= 7}, {zegt: "Gewoon."}]',
    )
    played(tmp_path / "s", store, monkeypatch, vervang=anders)
    oefening = opened(store, "deur")
    assert (oefening.anders, oefening.gesprek.ouder.zegt) == (True, "Hoog!")
    assert oefening.net is None


def test_the_line_alternates_from_time_to_time_and_the_choices_stand_in_another_order(mis: Store) -> None:
    eerste = opened(mis, "kern")
    answer(eerste, "vraag", mis, days(2), seconden=30)
    tweede = opened(mis, "kern")
    assert tweede.gesprek.seed != eerste.gesprek.seed


# Answering


def test_an_answer_is_on_disk_when_it_returns_with_when_it_comes_back(mis: Store) -> None:
    oefening = opened(mis, "kern")
    gegeven = answer(oefening, "vraag", mis, days(2), seconden=30, eigen_zin="  Wat \x1b[31m merkt u?\n ")
    assert (gegeven.uitkomst, gegeven.klaar_op.date()) == (Uitkomst.STERK, days(13).date())
    assert gegeven.eigen_zin == "Wat [31m merkt u?"
    with Store(mis.pad) as ander:
        assert turns(ander)["kern"].antwoorden == (gegeven,)
    assert not [b for b in sort_out(mis, days(2)).klaar if b.plek.beurt == "kern"]


def test_a_weak_answer_comes_back_the_next_day_and_a_number_is_no_sentence(mis: Store) -> None:
    gegeven = answer(opened(mis, "kern"), "uitleg", mis, days(2), seconden=30, eigen_zin="3")
    assert (gegeven.uitkomst, gegeven.klaar_op.date(), gegeven.eigen_zin) == (Uitkomst.ZWAK, days(3).date(), "")


def test_twice_strong_and_quick_comes_back_much_later(mis: Store) -> None:
    answer(opened(mis, "kern"), "vraag", mis, days(2), seconden=5)
    gegeven = answer(opened(mis, "kern"), "vraag", mis, days(13), seconden=5)
    assert (gegeven.uitkomst, (gegeven.klaar_op - days(13)).days) == (Uitkomst.VLOT, 77)


def test_what_cannot_be_kept_is_not_said(mis: Store) -> None:
    oefening = opened(mis, "kern")
    mis.close()
    with pytest.raises(OpslagError):
        answer(oefening, "vraag", mis, days(2), seconden=5)
    assert oefening.stap is None
    assert oefening.gesprek.toestand.beurt == "kern"


def test_an_answer_can_be_taken_back_and_given_again(mis: Store) -> None:
    oefening = opened(mis, "kern")
    assert not take_back(oefening, mis)
    answer(oefening, "uitleg", mis, days(2), seconden=5)
    assert take_back(oefening, mis)
    assert turns(mis)["kern"].antwoorden == oefening.minuutbeurt.antwoorden == ()
    answer(oefening, "vraag", mis, days(2), seconden=5)
    assert [a.keuze for a in turns(mis)["kern"].antwoorden] == ["vraag"]


def test_the_last_answer_of_all_can_be_taken_back_later(mis: Store) -> None:
    assert take_back_last(mis) is None
    answer(opened(mis, "kern"), "vraag", mis, days(2), seconden=5)
    answer(opened(mis, "deur"), "druk", mis, days(3), seconden=5)
    terug = take_back_last(mis)
    assert terug is not None
    assert terug.plek.beurt == "deur"
    assert [len(b.antwoorden) for b in turns(mis).values() if b.plek.beurt != "slot"] == [0, 1]


# Set aside


def test_a_changed_scenario_is_set_aside_and_comes_back_when_it_is_as_it_was(mis: Store, tmp_path: Path) -> None:
    harvest(mis, days(0))
    pad = tmp_path / "s" / "kort.yaml"
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(tekst.replace("Doe maar niet.", "Nee."), encoding="utf-8")
    apart = sort_out(mis, days(2))
    assert apart.klaar == ()
    assert apart.apart == (
        "‘Een kort gesprek’ is veranderd sinds je het speelde. Wat je eruit zou oefenen, ligt apart tot het weer hetzelfde is.",
    )
    pad.write_text(tekst, encoding="utf-8")
    assert len(sort_out(mis, days(2)).klaar) == 3


@pytest.mark.parametrize("wat", ["weg", "stuk", "persona"])
def test_a_scenario_that_cannot_be_read_is_set_aside(mis: Store, tmp_path: Path, wat: str) -> None:
    harvest(mis, days(0))
    pad = tmp_path / "s" / ("personas/kort.yaml" if wat == "persona" else "kort.yaml")
    pad.unlink() if wat != "stuk" else pad.write_text("a: [", encoding="utf-8")
    apart = sort_out(mis, days(2))
    assert (apart.klaar, len(apart.apart)) == ((), 1)
    assert "ligt apart" in apart.apart[0]


def test_a_new_conversation_with_the_changed_scenario_brings_its_turns_back(
    mis: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    harvest(mis, days(0))
    played(tmp_path / "s", mis, monkeypatch, keuzes=GOED, vervang=(ANDERS[0], 'ouder: "En nu?"'))
    gevonden = turns(mis)
    assert {b.gesprek for b in gevonden.values()} == {2}
    assert len(sort_out(mis, days(2)).klaar) == 3


# Sorting


def test_one_skill_alone_can_be_asked_for(mis: Store) -> None:
    harvest(mis, days(0))
    assert len(sort_out(mis, days(2), vaardigheid="luisteren").klaar) == 3
    leeg = sort_out(mis, days(2), vaardigheid="regie")
    assert (leeg.klaar, leeg.later, leeg.volgende) == ((), (), None)


def test_before_they_are_due_it_says_when_the_first_one_comes(mis: Store) -> None:
    harvest(mis, days(0))
    stapel = sort_out(mis, days(1), reader=OnceReader())
    assert (stapel.klaar, len(stapel.later), stapel.volgende) == ((), 3, days(2))


def test_a_reader_that_reads_once_gives_the_same(tmp_path: Path) -> None:
    pad = write_gesprek(tmp_path)
    eens = OnceReader()
    assert eens.read(pad) is eens.read(pad)
    assert eens.read(pad).inhoud_hash == Reader().read(pad).inhoud_hash
