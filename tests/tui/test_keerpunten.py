"""Going back to a turning point, playing on from there, and putting both conversations beside each other."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from bibliotheek import settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import GOED, MIS, begin, gesprek_of, looking_back, nabespreking_of, painted, talking, write_gesprek
from scherm import scherm_tekst
from spelen import beurt, beurten, keuze, write
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from oefenen.checking.figures import keerpunten as figuren
from oefenen.model.diagnostic import OefenenError
from oefenen.model.woorden import Speelstand
from oefenen.session.anders import opening
from oefenen.session.anders.vertakken import branch
from oefenen.session.session import Session, resume, start
from oefenen.session.verder import choices_of
from oefenen.session.zelf.zelfbeeld import write as write_look
from oefenen.store.store import Store
from oefenen.tui.help import Helpable
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.terug import bewaar
from oefenen.tui.screens.terug.keerpunten import KeerpuntenScreen
from oefenen.tui.screens.terug.naast import NaastScreen
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.themes import DONKER, LICHT

MATEN = [(60, 20), (80, 24), (120, 40)]
EERSTE = "Beurt 1 · Afstemmen"


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


@pytest.fixture
def mis(pad: Path, store: Store) -> Session:
    return begin(pad, store, keuzes=MIS)


@pytest.fixture
def tweede(mis: Session) -> Session:
    """The second conversation: the same first choice, and then another way."""
    tak = branch(mis, 1, seed=3)
    for naam in GOED[1:]:
        tak.kies(naam)
    return tak


@asynccontextmanager
async def turning(sessie: Session, maat: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """Run the app with the turning points on top of the debrief."""
    async with looking_back(sessie, maat) as pilot:
        await pilot.press("k")
        await settle(pilot)
        yield pilot


def points_of(pilot: Pilot[None]) -> KeerpuntenScreen:
    scherm = pilot.app.screen
    assert isinstance(scherm, KeerpuntenScreen)
    return scherm


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_turning_points(mis: Session, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with turning(mis, maat) as pilot:
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("maat", [*MATEN, (100, 30), (99, 30)], ids=str)
async def test_two_conversations_beside_each_other(tweede: Session, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with looking_back(tweede, maat) as pilot:
        await pilot.press("n")
        await settle(pilot)
        assert scherm_tekst(pilot.app) == snapshot


async def test_it_says_what_was_reachable_and_no_sentence_of_another_choice(mis: Session) -> None:
    async with turning(mis, (120, 40)) as pilot:
        tekst = painted(pilot)
        assert EERSTE in tekst
        assert "Hier kon het nog goed aflopen. Daarna liep het hoe dan ook slecht af." in tekst
        assert "Goed aflopen kon daarna niet meer." in tekst
        assert "Je zei: Ik had het druk, met de toetsen." in tekst
        assert "Dat had ik moeten doen" not in tekst
        assert "Sorry." not in tekst


async def test_a_number_points_at_a_proposal_and_the_arrows_at_every_turn(mis: Session) -> None:
    async with turning(mis) as pilot:
        assert points_of(pilot).lijst.gewezen == 1
        await pilot.press("2")
        assert points_of(pilot).lijst.gewezen == 2
        assert "Je zei: Ik leg het u uit." in painted(pilot)
        await pilot.press("end")
        assert points_of(pilot).lijst.gewezen == 3
        await pilot.press("9")
        assert points_of(pilot).lijst.gewezen == 3
        assert not any(isinstance(scherm, GesprekScreen) for scherm in pilot.app.screen_stack)


async def test_enter_plays_on_from_there_in_a_new_conversation(mis: Session, store: Store) -> None:
    async with turning(mis) as pilot:
        await pilot.press("2", "enter")
        await settle(pilot)
        nieuw = gesprek_of(pilot).sessie
        assert choices_of(nieuw.gesprek) == ["deur.druk"]
        assert (nieuw.vorig, nieuw.vanaf) == (mis.id, 1)
        assert "Wat doen we eraan?" in painted(pilot)
        assert store.keuzes(mis.id) == ["deur.druk", "kern.uitleg", "slot.dag"]
        assert gesprek_of(pilot).check_action("undo", ()) is False
        assert not any(isinstance(scherm, KeerpuntenScreen) for scherm in pilot.app.screen_stack)


async def test_the_intention_stands_where_one_goes_on_and_not_far_above_it(mis: Session, store: Store) -> None:
    write_look(mis, {"als": "hij harder gaat praten", "dan": "noem ik eerst wat ik zie"})
    tak = branch(resume(store.gesprek(mis.id), store), 1, seed=3)
    async with talking(tak) as pilot:
        namen = [bubbel.naam for bubbel in gesprek_of(pilot).transcript.bubbels]
        assert namen.index("Voor deze keer") == namen.index("Jij") - 1 > 0
        assert "dan noem ik eerst wat ik zie." in painted(pilot)


async def test_any_turn_can_be_gone_back_to_also_one_that_is_no_turning_point(mis: Session) -> None:
    async with turning(mis) as pilot:
        await pilot.press("end", "enter")
        await settle(pilot)
        assert choices_of(gesprek_of(pilot).sessie.gesprek) == ["deur.druk", "kern.uitleg"]


async def test_escape_goes_back_to_the_debrief_and_nothing_was_begun(mis: Session, store: Store) -> None:
    async with turning(mis) as pilot:
        await pilot.press("escape")
        await settle(pilot)
        assert nabespreking_of(pilot)
        assert len(store.gesprekken()) == 1


async def test_they_are_computed_beside_the_screen_and_then_kept(mis: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    echt, keren = figuren.compute_uitzicht, []

    def compute(*args: object, **meer: object) -> object:
        keren.append(1)
        return echt(*args, **meer)  # type: ignore[arg-type]

    monkeypatch.setattr(figuren, "compute_uitzicht", compute)
    for _ in range(2):
        async with turning(mis) as pilot:
            assert EERSTE in painted(pilot)
    assert keren == [1]


async def test_who_moved_while_it_was_computed_stays_there(mis: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    async with looking_back(mis) as pilot:
        scherm = KeerpuntenScreen(mis)
        monkeypatch.setattr(scherm, "compute", list)
        pilot.app.push_screen(scherm)
        await settle(pilot)
        assert "Even rekenen" in painted(pilot)
        await pilot.press("end")
        scherm._receive(figuren.compute_uitzicht(mis.spel, mis.vaardigheden, choices_of(mis.gesprek)))
        await settle(pilot)
        assert scherm.lijst.gewezen == 3
        assert EERSTE in painted(pilot)


@pytest.mark.parametrize("fout", [True, False], ids=["te groot", "kapot"])
async def test_without_figures_one_can_go_on_from_any_turn(mis: Session, monkeypatch: pytest.MonkeyPatch, *, fout: bool) -> None:
    def compute(*_: object, **__: object) -> list[object]:
        if fout:
            raise OefenenError("kapot")
        return []

    monkeypatch.setattr(figuren, "compute_uitzicht", compute)
    async with turning(mis) as pilot:
        assert "op te veel manieren" in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert choices_of(gesprek_of(pilot).sessie.gesprek) == []


async def test_a_branch_that_cannot_be_kept_is_said_and_the_debrief_stays(mis: Session, store: Store) -> None:
    async with turning(mis) as pilot:
        store.close()
        await pilot.press("enter")
        await settle(pilot)
        assert "Opnieuw spelen lukt niet" in painted(pilot)
        await pilot.press("escape")
        assert nabespreking_of(pilot)


async def test_an_author_on_trial_has_other_ways_to_go_back(pad: Path) -> None:
    sessie = begin(pad, keuzes=MIS)
    sessie.proef = True
    async with looking_back(sessie) as pilot:
        await pilot.press("k", "w", "n")
        await settle(pilot)
        assert nabespreking_of(pilot)
        assert not {"Keerpunten", "Naast elkaar"} & {opdracht.title for opdracht in nabespreking_of(pilot).commands()}


async def test_before_anything_was_chosen_there_is_no_turn_to_go_back_to(pad: Path) -> None:
    async with looking_back(begin(pad)) as pilot:
        await pilot.press("k")
        await settle(pilot)
        assert nabespreking_of(pilot)


async def test_a_test_goes_on_in_oefenen(pad: Path, store: Store) -> None:
    async with turning(begin(pad, store, Speelstand.TOETS, MIS)) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert gesprek_of(pilot).sessie.stand is Speelstand.OEFENEN


# Beside each other


async def test_beside_each_other_is_offered_where_there_is_another_one(mis: Session, tweede: Session, store: Store) -> None:
    async with looking_back(mis, (120, 40)) as pilot:
        assert "Naast elkaar" not in painted(pilot)
        await pilot.press("n")
        assert nabespreking_of(pilot)
    async with looking_back(resume(store.gesprek(tweede.id), store), (120, 40)) as pilot:
        assert "Naast elkaar" in painted(pilot)
        await pilot.press("n")
        await settle(pilot)
        tekst = painted(pilot)
        for deel in ("Tot en met beurt 1 koos je hetzelfde.", "De vorige keer", "Deze keer", "Jij: Wat merkt u thuis?"):
            assert deel in tekst
        await pilot.press("escape")
        assert nabespreking_of(pilot)


async def test_from_a_hundred_columns_on_they_stand_beside_each_other(tweede: Session) -> None:
    for breedte, naast in ((99, False), (100, True), (160, True)):
        async with looking_back(tweede, (breedte, 40)) as pilot:
            await pilot.press("n")
            await settle(pilot)
            regels = scherm_tekst(pilot.app).splitlines()
            assert any("De vorige keer" in regel and "Deze keer" in regel for regel in regels[:8]) is naast, breedte


async def test_the_space_bar_reads_on_to_the_scores(tweede: Session) -> None:
    async with looking_back(tweede, (80, 24)) as pilot:
        await pilot.press("n", *["space"] * 8)
        await settle(pilot)
        tekst = painted(pilot)
        assert "Scores" in tekst
        assert "▲" in tekst
        assert "Wat is de eerste zin waarin ze verschillen" in tekst


async def test_the_comparison_can_be_kept_as_a_file(tweede: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    map_ = tmp_path / "Documenten"
    map_.mkdir()
    monkeypatch.setattr(bewaar, "user_documents_path", lambda: map_)
    async with looking_back(tweede) as pilot:
        await pilot.press("n")
        await settle(pilot)
        await pilot.press("b", "enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, NaastScreen)
    (bestand,) = map_.iterdir()
    assert bestand.name.startswith("naast-elkaar-kort-")
    assert "### De vorige keer" in bestand.read_text(encoding="utf-8")


def change(pad: Path) -> None:
    pad.write_text(pad.read_text(encoding="utf-8").replace("Ik leg het u uit.", "Kijk."), encoding="utf-8")


async def test_when_the_first_conversation_cannot_be_replayed_it_says_so(tweede: Session, store: Store, pad: Path) -> None:
    terug = resume(store.gesprek(tweede.id), store)
    change(pad)
    async with looking_back(terug) as pilot:
        await pilot.press("n")
        await settle(pilot)
        assert "Naast elkaar zetten lukt niet" in painted(pilot)
        assert "is veranderd sinds" in painted(pilot)


# Another opening


async def test_again_with_another_opening_begins_anew_with_other_standen(mis: Session, store: Store) -> None:
    async with looking_back(mis) as pilot:
        await pilot.press("w")
        await settle(pilot)
        nieuw = gesprek_of(pilot).sessie
        assert nieuw.spel.opening
        assert store.opening(nieuw.id) == nieuw.spel.opening
        assert nieuw.gesprek.stappen == []
        assert nieuw.stand is mis.stand


async def test_where_no_other_opening_is_fair_it_says_so(mis: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def find(*_: object) -> dict[str, int]:
        raise OefenenError("Er is geen andere opening.")

    monkeypatch.setattr(opening, "find_opening", find)
    async with looking_back(mis) as pilot:
        await pilot.press("w")
        await settle(pilot)
        assert isinstance(pilot.app.screen, VraagScreen)
        assert "Er is geen andere opening." in painted(pilot)


async def test_the_debrief_of_it_says_what_was_different(pad: Path, store: Store) -> None:
    sessie = start(pad, store=store, seed=3, opening={"spanning": 1})
    for naam in GOED:
        sessie.kies(naam)
    async with looking_back(resume(store.gesprek(sessie.id), store), (120, 40)) as pilot:
        assert "De ouder was deze keer iets anders gestemd: spanning 7 in plaats van 6." in painted(pilot)


# House rules


@pytest.mark.parametrize("toets", ["k", "n"])
async def test_every_word_is_dutch_and_can_be_read_in_both_themes(tweede: Session, toets: str) -> None:
    async with looking_back(tweede, (120, 40)) as pilot:
        await pilot.press(toets)
        await settle(pilot)
        assert leftovers(pilot.app, painted=True) == {}
        for thema in (LICHT, DONKER):
            pilot.app.theme = thema
            await pilot.pause()
            assert pale_texts(pilot.app) == [], thema
        for widget in pilot.app.screen.query("*"):
            assert not widget.can_focus or isinstance(widget, Helpable), widget


async def test_brackets_of_an_author_are_shown_as_they_are(tmp_path: Path, store: Store) -> None:
    tekst = beurten(beurt("a", keuze("k", zegt='"[b]Ja[/b] [/x]"'), keuze("l")), beurt("b", keuze("k"), keuze("l")))
    sessie = begin(write(tmp_path / "vreemd", tekst), store, keuzes=("k", "k"))
    async with turning(sessie) as pilot:
        assert "[b]Ja[/b] [/x]" in painted(pilot)
    tak = branch(sessie, 0)
    for naam in ("l", "k"):
        tak.kies(naam)
    async with looking_back(tak) as pilot:
        await pilot.press("n")
        await settle(pilot)
        assert "Jij: [b]Ja[/b] [/x]" in painted(pilot)


async def test_resizing_keeps_what_is_pointed_at(mis: Session) -> None:
    async with turning(mis, (120, 40)) as pilot:
        await pilot.press("end")
        for maat in [(60, 20), (80, 24), (20, 5), (120, 40)]:
            await pilot.resize_terminal(*maat)
            await settle(pilot)
        assert points_of(pilot).lijst.gewezen == 3
