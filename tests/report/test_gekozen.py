"""Which choices are seldom or nearly always made: counted per conversation, and what two share only once."""

from pathlib import Path

from gesprekken import GOED, MIS, begin, write_gesprek

from oefenen.model.gekozen import Gekozen, Keus
from oefenen.model.scenario import Scenario
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.report.gekozen import MINSTE, NIETS_OPVALLENDS, Telling, as_data, as_lines, count
from oefenen.session.anders.vertakken import branch
from oefenen.session.gekozen import count_choices
from oefenen.store.store import Store


def story(tmp_path: Path) -> Scenario:
    return check_playable(Reader().read(write_gesprek(tmp_path)))[0]


def choices(*deur: tuple[str, int]) -> Gekozen:
    """Give conversations that met the door, so many of each choice."""
    rij = [keuze for keuze, aantal in deur for _ in range(aantal)]
    return Gekozen(tuple(Keus(nummer, 1, f"deur.{keuze}") for nummer, keuze in enumerate(rij, start=1)), gesprekken=len(rij))


def names(telling: Telling) -> tuple[list[str], list[str]]:
    beurt = telling.beurten[0]
    return [keuze.id for keuze in beurt.weinig], [keuze.id for keuze in beurt.veel]


def test_below_twenty_conversations_nothing_is_said(tmp_path: Path) -> None:
    telling = count(story(tmp_path), choices(("welkom", MINSTE - 1)))
    assert telling.beurten == ()
    assert as_lines(telling)[-1] == (
        "Voor een telling zijn 20 gesprekken per beurt nodig. Nu komt de beurt met de meeste in 19 gesprekken voor."
    )


def test_only_below_five_and_above_eighty_percent_stand_out(tmp_path: Path) -> None:
    scenario = story(tmp_path)
    assert names(count(scenario, choices(("welkom", 17), ("sorry", 3)))) == (["druk"], ["welkom"])
    precies = count(scenario, choices(("welkom", 16), ("sorry", 3), ("druk", 1)))
    assert precies.beurten == ()
    assert as_lines(precies)[-1] == NIETS_OPVALLENDS
    assert names(count(scenario, choices(("welkom", 10), ("sorry", 10), ("druk", 1)))) == (["druk"], [])


def test_the_lines_say_how_often_and_that_nothing_was_sent(tmp_path: Path) -> None:
    telling = count(story(tmp_path), choices(("welkom", 17), ("sorry", 3))._replace(eerder=4))
    regels = as_lines(telling)
    assert regels[0] == "Een kort gesprek: 20 gesprekken tot het einde, waarvan 4 met een eerdere versie van dit bestand."
    assert "Er is niets verstuurd." in regels[1]
    assert "Beurt ‘deur’ (20 gesprekken):" in regels
    assert "- minder dan 5 %: druk (0 van 20): Ik had het druk, met de toetsen." in regels
    assert as_data(telling)["beurten"][0]["veel"][0]["aantal"] == 17


def test_what_a_fork_shares_with_another_conversation_counts_once(tmp_path: Path) -> None:
    with Store(tmp_path / "g.sqlite") as store:
        pad = write_gesprek(tmp_path / "s")
        eerste = begin(pad, store, keuzes=GOED)
        vork = branch(eerste, 1)
        for keuze in MIS[1:]:
            vork.kies(keuze)
        begin(pad, store, keuzes=MIS[:1])  # not finished
        gekozen = store.gekozen(str(pad.resolve()), "anders")
        assert (gekozen.gesprekken, gekozen.eerder) == (2, 2)
        assert gekozen.vertakt == {vork.id: (eerste.id, 1)}
        assert [keus.keuze for keus in gekozen.keuzes].count("deur.welkom") == 2
        assert count_choices(pad, store, Reader())._replace(beurten=()) == Telling("Een kort gesprek", 2, 0, 2, ())
        telling = count(check_playable(Reader().read(pad))[0], gekozen)
        assert telling.meeste == 2  # the turns after the fork; the door was met once


def test_a_shared_beginning_stays_one_through_several_forks(tmp_path: Path) -> None:
    keuzes = tuple(Keus(gesprek, 1, "deur.welkom") for gesprek in range(1, MINSTE + 2))
    scenario = story(tmp_path)
    ketting = {gesprek: (gesprek - 1, 1) for gesprek in range(2, MINSTE + 2)}
    assert count(scenario, Gekozen(keuzes, ketting)).meeste == 1
    assert count(scenario, Gekozen(keuzes)).meeste == MINSTE + 1
