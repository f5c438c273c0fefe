"""Writing remarks, handing a conversation over and taking a file in, all by keyboard; everything is kept at once."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from bibliotheek import settle
from gesprekken import looking_back, nabespreking_of, painted, part
from overdragen import COACHING, Bureau, bureau, rich_file
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.widgets import Input

from oefenen.model.coaching import GEEN_COACHING, Coaching, Opmerking
from oefenen.model.diagnostic import OefenenError
from oefenen.session.samen.coaching import keep
from oefenen.session.session import Session
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.samen import uitvoer
from oefenen.tui.screens.samen.coaching import CoachingScreen
from oefenen.tui.screens.samen.invoer import InvoerScreen, LeesGesprekScreen
from oefenen.tui.screens.samen.opmerking import OpmerkingScreen
from oefenen.tui.screens.samen.uitvoer import UitvoerScreen
from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen
from oefenen.tui.screens.vraag import VraagScreen

pytestmark = pytest.mark.usefixtures("map_")


@pytest.fixture
def student(tmp_path: Path) -> Iterator[Bureau]:
    een = bureau(tmp_path / "student")
    yield een
    een.store.close()


@pytest.fixture
def trainer(tmp_path: Path) -> Iterator[Bureau]:
    een = bureau(tmp_path / "trainer")
    yield een
    een.store.close()


@asynccontextmanager
async def writing(sessie: Session, maat: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """Run the app with the remarks on top of the debrief."""
    async with looking_back(sessie, maat) as pilot:
        await pilot.press("c")
        await settle(pilot)
        assert isinstance(pilot.app.screen, CoachingScreen)
        yield pilot


async def type_in(pilot: Pilot[None], tekst: str) -> None:
    """Put a text in the field that has the focus and press Enter."""
    veld = pilot.app.focused
    assert isinstance(veld, Input)
    veld.value = tekst
    await pilot.press("enter")
    await settle(pilot)


@asynccontextmanager
async def taking_in(een: Bureau, maat: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """Run the app with the screen that takes in files."""
    app = OefenApp(een.store, (een.map,))
    async with app.run_test(size=maat, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("f7")
        await settle(pilot)
        assert isinstance(app.screen, InvoerScreen)
        yield pilot


# Remarks


async def test_the_list_of_turns_with_remarks(student: Bureau, snapshot: SnapshotAssertion) -> None:
    sessie = student.hold()
    keep(sessie, COACHING)
    async with writing(sessie) as pilot:
        assert scherm_tekst(pilot.app) == snapshot


async def test_a_remark_at_a_turn_is_kept_at_once_and_stands_in_the_debrief(student: Bureau) -> None:
    sessie = student.hold()
    async with writing(sessie, (60, 20)) as pilot:
        await pilot.press("down", "enter")
        assert "Bij beurt 1: Ik had het druk" in painted(pilot)
        assert "Schrijf geen echte namen op." in painted(pilot)
        await type_in(pilot, " Wacht [b]hier\x1b[0m. ")
        nieuw = Opmerking(1, "Wacht [b]hier [0m.")
        with Store(student.store.pad) as ander:
            assert ander.coaching(sessie.id).opmerkingen == (nieuw,)
        await pilot.press("up", "up", "enter")
        assert "Schrijf geen echte namen op." not in painted(pilot)
        await type_in(pilot, "Vraag eerst door.")
        assert student.store.coaching(sessie.id) == Coaching((nieuw,), "Vraag eerst door.")
        await pilot.press("escape", part("Beurten"))
        await settle(pilot)
        assert "Opmerking Wacht [b]hier [0m." in painted(pilot)
        await pilot.press(part("Terugblik"))
        await settle(pilot)
        assert "Opdracht voor de volgende keer Vraag eerst door." in painted(pilot)


async def test_a_remark_can_be_changed_taken_away_and_brought_back(student: Bureau) -> None:
    sessie = student.hold()
    keep(sessie, COACHING)
    async with writing(sessie) as pilot:
        await pilot.press("down", "down", "enter")
        await type_in(pilot, "Anders.")
        assert student.store.coaching(sessie.id).bij(1) == ("Anders.",)
        await pilot.press("d")
        assert student.store.coaching(sessie.id).bij(1) == ()
        await pilot.press("u")
        assert student.store.coaching(sessie.id).bij(1) == ("Anders.",)
        await pilot.press("u")
        assert student.store.coaching(sessie.id) == COACHING
        await pilot.press("u", "home", "d")
        assert student.store.coaching(sessie.id) == COACHING.instruct("")
        await pilot.press("down", "d")
        await settle(pilot)
        assert "Wijs eerst een opmerking" in painted(pilot)


async def test_an_empty_remark_is_none_and_escape_changes_nothing(student: Bureau) -> None:
    sessie = student.hold()
    async with writing(sessie) as pilot:
        await pilot.press("down", "enter")
        await type_in(pilot, "  ")
        assert isinstance(pilot.app.screen, OpmerkingScreen)
        assert "Schrijf eerst iets." in painted(pilot)
        await pilot.press("escape")
        assert student.store.coaching(sessie.id) == GEEN_COACHING


async def test_what_cannot_be_kept_is_not_shown(student: Bureau, monkeypatch: pytest.MonkeyPatch) -> None:
    sessie = student.hold()

    def full(*_: object) -> None:
        raise OefenenError("De schijf is vol.")

    monkeypatch.setattr(student.store, "keep_coaching", full)
    async with writing(sessie) as pilot:
        await pilot.press("down", "enter")
        await type_in(pilot, "Verloren?")
        assert "De schijf is vol." in painted(pilot)
        assert sessie.coaching == GEEN_COACHING


# Handing over


async def test_a_conversation_is_written_with_a_name_only_when_it_is_typed(student: Bureau, tmp_path: Path) -> None:
    sessie = student.hold()
    pad = tmp_path / "g.json"
    async with looking_back(sessie, (60, 20)) as pilot:
        await pilot.press("u")
        await settle(pilot)
        assert isinstance(pilot.app.screen, UitvoerScreen)
        await type_in(pilot, str(pad))
        await settle(pilot)
        assert isinstance(pilot.app.screen, NabesprekingScreen)
        assert json.loads(pad.read_text(encoding="utf-8"))["naam"] == ""
        await pilot.press("u")
        await settle(pilot)
        pilot.app.screen.query_one("#naam", Input).value = "Sanne"
        await type_in(pilot, str(pad))
        await settle(pilot)
        assert "Dit bestand is er al." in painted(pilot)
        assert json.loads(pad.read_text(encoding="utf-8"))["naam"] == ""
        pilot.app.screen.query_one("#vervangen").focus()
        await pilot.press("enter")
        await settle(pilot)
        heel = json.loads(pad.read_text(encoding="utf-8"))
        assert (heel["naam"], [punt["nummer"] for punt in heel["keerpunten"]]) == ("Sanne", [1, 2, 3])


@pytest.mark.parametrize(
    ("waar", "woord"), [("", "Typ eerst"), ("/bestaat/niet/x.json", "map is er niet"), ("/proc/x.json", "Niet geschreven")]
)
async def test_a_place_that_cannot_be_is_explained(student: Bureau, waar: str, woord: str) -> None:
    async with looking_back(student.hold()) as pilot:
        await pilot.press("u")
        await settle(pilot)
        await type_in(pilot, waar)
        await settle(pilot)
        assert woord in painted(pilot)
        await pilot.press("escape")
        assert nabespreking_of(pilot)


async def test_a_trial_cannot_be_handed_over(student: Bureau) -> None:
    sessie = student.hold()
    sessie.store, sessie.id = None, 0
    async with looking_back(sessie) as pilot:
        await pilot.press("u", "c")
        assert nabespreking_of(pilot)


def test_a_proposed_name_is_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uitvoer, "user_documents_path", lambda: tmp_path)
    eerste = uitvoer.propose("kort")
    eerste.write_text("x", encoding="utf-8")
    assert [eerste.name, uitvoer.propose("kort").name] == ["gesprek-kort.json", "gesprek-kort-2.json"]


# Taking in


async def test_a_conversation_of_somebody_else_is_taken_in_and_looked_at(
    student: Bureau, trainer: Bureau, tmp_path: Path
) -> None:
    pad = tmp_path / "g.json"
    pad.write_text(rich_file(student), encoding="utf-8")
    async with taking_in(trainer) as pilot:
        await type_in(pilot, str(pad))
        assert isinstance(pilot.app.screen, VraagScreen)
        assert "Ingenomen als gesprek 1: Een kort gesprek." in painted(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert trainer.store.gesprek(1).ingenomen
        eerst = student.store.gesprek(1).begonnen
        assert "1. Een kort gesprek" in painted(pilot)
        assert "Sanne" in painted(pilot)
        assert trainer.store.gesprek(1).begonnen == eerst
        await pilot.press("down", "enter")
        await settle(pilot)
        assert nabespreking_of(pilot).sessie.ingenomen
        assert "(van een ander)" in painted(pilot)
        await pilot.press("escape", "d")
        await settle(pilot)
        assert "Gesprek 1 weghalen?" in painted(pilot)
        await pilot.press("enter")
        assert trainer.store.gesprek(1).ingenomen
        await pilot.press("d", "tab", "enter")
        await settle(pilot)
        assert trainer.store.gesprekken() == []
        await pilot.press("f7")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, InvoerScreen)


async def test_remarks_come_back_to_the_own_conversation(student: Bureau, trainer: Bureau, tmp_path: Path) -> None:
    daar = trainer.resume(trainer.take_in(student.file(student.hold())).gesprek)
    keep(daar, COACHING)
    pad = tmp_path / "terug.json"
    pad.write_text(trainer.file(daar, "Karin"), encoding="utf-8")
    async with taking_in(student, (60, 20)) as pilot:
        await type_in(pilot, str(pad))
        assert "Er zijn opmerkingen bij jouw gesprek 1" in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert nabespreking_of(pilot).sessie.coaching == COACHING


async def test_what_cannot_be_taken_in_is_said_and_what_can_be_read_is_read(
    student: Bureau, trainer: Bureau, tmp_path: Path
) -> None:
    vreemd, gelezen = tmp_path / "[b]x.json", tmp_path / "g.json"
    vreemd.write_text("{", encoding="utf-8")
    gelezen.write_text(rich_file(student).replace('"id": "kort"', '"id": "../[red]weg"'), encoding="utf-8")
    async with taking_in(trainer, (60, 20)) as pilot:
        for waar, woord in (("", "Typ eerst"), (str(vreemd), "[b]x.json is niet heel"), (str(tmp_path), "een map"), ("~~/x", "")):
            await type_in(pilot, waar)
            assert isinstance(pilot.app.screen, InvoerScreen)
            assert woord in painted(pilot)
        await type_in(pilot, str(gelezen))
        assert isinstance(pilot.app.screen, LeesGesprekScreen)
        assert "‘../[red]weg’ staat niet" in painted(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, InvoerScreen)
    assert trainer.store.gesprekken() == []


async def test_a_file_is_not_taken_in_in_the_middle_of_a_conversation(student: Bureau) -> None:
    app = OefenApp(student.store, (student.map,))
    async with app.run_test(notifications=True) as pilot:
        await settle(pilot)
        app.open_gesprek(student.hold(()))
        await settle(pilot)
        scherm = app.screen
        await pilot.press("f7")
        await settle(pilot)
        assert app.screen is scherm
        assert "midden in een gesprek" in painted(pilot)
