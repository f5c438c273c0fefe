"""`oefenen minuutbeurt` and `oefenen vandaag`: what the screens do, line by line."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from binnen import Binnen
from gesprekken import MIS, write_gesprek
from minuten import ANDERS, days
from opdracht import Oefenen, environment

from oefenen.session.zelf.eigen_zin import INSTELLING, Wanneer
from oefenen.store.store import Store


@pytest.fixture
def binnen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Binnen:
    map_ = tmp_path / "map"
    map_.mkdir()
    return Binnen(tmp_path / "data", map_, monkeypatch, capsys)


@pytest.fixture
def mis(binnen: Binnen) -> Binnen:
    """The program after a conversation that went wrong, without own words first."""
    pad = write_gesprek(binnen.map, vervang=ANDERS)
    assert binnen("speel", pad, "--keuzes", ",".join(MIS), env=at(0)).code == 0
    with Store(binnen.database) as store:
        store.keep_instelling(INSTELLING, Wanneer.NOOIT)
    return binnen


def at(dagen: float) -> dict[str, str]:
    return {"OEFENEN_NU": days(dagen).isoformat()}


def test_today_says_what_is_there_and_when_the_next_turn_comes(mis: Binnen) -> None:
    uit = mis("vandaag", env=at(0))
    assert (uit.code, uit.err) == (0, "")
    regels = uit.out.splitlines()
    assert regels[0] == "Vandaag, 1 september 2026"
    assert regels[2].startswith("1. Een gesprek: ")
    assert regels[-2:] == [
        "Er zijn vandaag geen minuutbeurten. De volgende komt over 2 dagen (3 september 2026).",
        "Niets moet. Wat je overslaat, blijft gewoon staan.",
    ]
    later = mis("vandaag", "--json", env=at(2)).json
    assert later["minuutbeurten"] == 3
    assert [ding["soort"] for ding in later["dingen"]] == ["minuutbeurten", "gesprek", "nabespreking"]
    assert later["dingen"][0]["opdracht"] == "oefenen minuutbeurt"


def test_a_turn_is_told_and_answered_line_by_line(mis: Binnen) -> None:
    uit = mis("minuutbeurt", env=at(2), invoer="hulp\n9\n1\n\nstop\n")
    assert uit.code == 0
    assert uit.out.startswith("Minuutbeurt 1 van 3. Een kort gesprek: Ruud Bakker, vader van Tess (10)\nJe oefent: luisteren. ")
    assert "Fase 1 van 5: Afstemmen\n" in uit.out
    assert "Vader: U had mij [echt] moeten bellen. [/x]\n" in uit.out
    assert "Jij: " in uit.out
    assert "Coach: " in uit.out
    assert "Deze beurt komt terug: " in uit.out
    assert "Typ een nummer van 1 tot en met 3, of typ hulp." in uit.err
    assert "Wat je niet doet, komt gewoon terug." in uit.err
    assert "Minuutbeurt 2 van 3" in uit.out
    assert [len(b["antwoorden"]) for b in mis("minuutbeurt", "--json", env=at(2)).json].count(1) == 1


def test_who_says_nothing_changes_nothing(mis: Binnen) -> None:
    for invoer in ("", "stop\n", "bla\n"):
        assert mis("minuutbeurt", env=at(2), invoer=invoer).code == 0
    assert all(not b["antwoorden"] for b in mis("minuutbeurt", "--json", env=at(2)).json)


def test_an_answer_can_be_taken_back_at_once_and_later(mis: Binnen) -> None:
    uit = mis("minuutbeurt", env=at(2), invoer="1\nterug\n2\nstop\n")
    assert "[je neemt je keuze terug]" in uit.out
    assert uit.out.count("Deze beurt komt terug: ") == 2
    assert sum(len(b["antwoorden"]) for b in mis("minuutbeurt", "--json", env=at(2)).json) == 1
    assert "Je laatste antwoord is teruggenomen (Een kort gesprek, luisteren)" in mis("minuutbeurt", "--terug", env=at(2)).err
    assert "nog geen antwoord" in mis("minuutbeurt", "--terug", env=at(2)).err


def test_own_words_come_first_where_that_is_wanted_and_are_kept_with_the_answer(mis: Binnen) -> None:
    with Store(mis.database) as store:
        store.keep_instelling(INSTELLING, Wanneer.ALTIJD)
    uit = mis("minuutbeurt", env=at(2), invoer="Wat is er?\n1\nstop\n")
    assert uit.err.index("Wat zou jij zeggen?") < uit.err.index("Wat zeg je?")
    assert "Schrijf geen echte namen op." in uit.err
    assert "Jouw zin: Wat is er?" in uit.out
    assert "Wat is er?" in [a["eigen_zin"] for b in mis("minuutbeurt", "--json").json for a in b["antwoorden"]]
    assert "Wat zou jij zeggen?" not in mis("minuutbeurt", "--zonder-eigen-zin", env=at(2), invoer="stop\n").err


def test_one_skill_can_be_practised_also_when_nothing_is_due(mis: Binnen) -> None:
    niets = mis("minuutbeurt", env=at(0))
    assert "De volgende komt over 2 dagen (3 september 2026)." in niets.err
    extra = mis("minuutbeurt", "--vaardigheid", "Luisteren", "--zonder-klok", env=at(0), invoer="stop\n")
    assert "Extra oefenen mag altijd." in extra.err
    assert "Minuutbeurt 1 van 3" in extra.out
    assert "minuut." not in extra.err
    assert "uit gesprekken die je hebt afgemaakt" in mis("minuutbeurt", "--vaardigheid", "regie", env=at(2)).err
    mis("minuutbeurt", "--vaardigheid", "luistern").assert_one_message(2, "Bedoelde je ‘luisteren’")


def test_the_list_says_when_everything_comes_back(mis: Binnen) -> None:
    mis("vandaag", env=at(0))
    uit = mis("minuutbeurt", "--lijst", env=at(1))
    assert uit.out.splitlines()[0] == "- Een kort gesprek, beurt ‘deur’: luisteren; morgen; nog niet geoefend"


def test_without_any_conversation_it_explains_where_turns_come_from(binnen: Binnen) -> None:
    for args in ((), ("--lijst",)):
        uit = binnen("minuutbeurt", *args)
        assert (uit.code, uit.out) == (0, "")
        assert "na twee dagen komt er een beurt terug" in uit.err
    assert binnen("minuutbeurt", "--json").json == []


def test_a_scenario_that_changed_is_set_aside_with_its_reason(mis: Binnen) -> None:
    mis("vandaag", env=at(0))
    pad = mis.map / "kort.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("Doe maar niet.", "Nee."), encoding="utf-8")
    uit = mis("minuutbeurt", env=at(2))
    assert uit.code == 0
    assert "is veranderd sinds je het speelde" in uit.err
    assert "ligt apart" in mis("vandaag", env=at(2)).out


@pytest.mark.parametrize("args", [("vandaag",), ()], ids=str)
def test_a_moment_that_is_none_is_refused_before_anything_is_done(oefenen: Oefenen, args: tuple[str, ...]) -> None:
    uit = oefenen(*args, env={"OEFENEN_NU": "gisteren"})
    uit.assert_one_message(2, "OEFENEN_NU is ‘gisteren’, en dat is geen moment.")
    assert not oefenen.database.exists()


def test_an_answer_survives_a_process_that_is_killed(mis: Binnen) -> None:
    proces = subprocess.Popen(
        [sys.executable, "-m", "oefenen", "minuutbeurt"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment(mis.data, **at(2)),
    )  # fmt: skip
    assert proces.stdin is not None
    assert proces.stdout is not None
    with proces, proces.stdin, proces.stdout:
        proces.stdin.write("1\n")
        proces.stdin.flush()
        while not proces.stdout.readline().startswith("Deze beurt komt terug"):
            pass
        os.kill(proces.pid, signal.SIGKILL)
    assert sum(len(b["antwoorden"]) for b in mis("minuutbeurt", "--json", env=at(2)).json) == 1


def test_the_skill_completes_with_tab(oefenen: Oefenen) -> None:
    uit = oefenen(
        env={"_OEFENEN_COMPLETE": "bash_complete", "COMP_WORDS": "oefenen minuutbeurt --vaardigheid lu", "COMP_CWORD": "3"}
    )
    assert "luisteren" in uit.out


def test_the_working_folder_stays_empty(mis: Binnen) -> None:
    voor = sorted(pad.name for pad in Path(mis.map).iterdir())
    mis("minuutbeurt", env=at(2), invoer="1\nstop\n")
    assert sorted(pad.name for pad in Path(mis.map).iterdir()) == voor
