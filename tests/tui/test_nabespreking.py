"""The debrief: parts that say the same as the report, found with keys."""

from pathlib import Path
from typing import Any

import pytest
from bibliotheek import settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import GOED, MIS, begin, gesprek_of, looking_back, nabespreking_of, painted, part, write_gesprek
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.widget import AwaitMount
from textual.widgets import Static

from oefenen.model.woorden import STANDEN, label
from oefenen.report.als_tekst import points
from oefenen.session import bereik
from oefenen.session.session import Session
from oefenen.session.zelf.eigen_zin import INSTELLING, Wanneer
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.help import Helpable
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.terug.nabespreking import SECTIES, NabesprekingScreen
from oefenen.tui.themes import DONKER, LICHT

MATEN = [(60, 20), (80, 24), (120, 40)]


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


@pytest.fixture
def goed(pad: Path, store: Store) -> Session:
    return begin(pad, store, keuzes=GOED)


@pytest.fixture
def mis(pad: Path) -> Session:
    return begin(pad, keuzes=MIS)


@pytest.mark.parametrize("maat", MATEN, ids=str)
@pytest.mark.parametrize("naam", SECTIES)
async def test_a_part(goed: Session, snapshot: SnapshotAssertion, naam: str, maat: tuple[int, int]) -> None:
    async with looking_back(goed, maat) as pilot:
        await pilot.press(part(naam))
        await settle(pilot)
        assert scherm_tekst(pilot.app) == snapshot


async def test_it_begins_with_how_the_parent_left_and_what_was_told(goed: Session) -> None:
    async with looking_back(goed, (120, 40)) as pilot:
        tekst = painted(pilot)
        assert "Nabespreking · Een kort gesprek" in tekst
        assert "Goed · prima" in tekst
        assert "Ruud Bakker: (geeft een hand) Tot ziens." in tekst
        assert "✓ Tess wordt gepest op de fiets." in tekst
        assert "✓ Vader is vroeger zelf blijven zitten. (daar ging het eigenlijk om)" in tekst
        assert "✓ de ouder voelt zich gehoord" in tekst
        assert "✗ er staat geen afspraak" in tekst


async def test_what_was_never_told_is_told_now(mis: Session) -> None:
    async with looking_back(mis, (120, 40)) as pilot:
        tekst = painted(pilot)
        assert "Slecht" in tekst
        assert "✗ Tess wordt gepest op de fiets. (niet gehoord)" in tekst
        assert "✗ Vader is vroeger zelf blijven zitten. (daar ging het eigenlijk om) (niet gehoord)" in tekst


async def test_skills_with_a_focus_come_first_and_too_few_chances_have_no_bar(goed: Session) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press(part("Vaardigheden"))
        regels = scherm_tekst(pilot.app).splitlines()
        luisteren = next(i for i, regel in enumerate(regels) if "★ Luisteren" in regel)
        contact = next(i for i, regel in enumerate(regels) if " Contact " in regel)
        assert luisteren < contact
        assert "█" in regels[luisteren]
        assert "92" in regels[luisteren]
        assert "3 kansen" in regels[luisteren]


async def test_a_skill_with_too_few_chances_says_so(pad: Path) -> None:
    async with looking_back(begin(pad, keuzes=("welkom", "vraag"))) as pilot:
        await pilot.press(part("Vaardigheden"))
        regel = next(regel for regel in scherm_tekst(pilot.app).splitlines() if "★ Luisteren" in regel)
        assert "te weinig kansen (2)" in regel
        assert "█" not in regel


async def test_the_range_is_computed_beside_the_screen_and_then_kept(goed: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    berekend = []

    def compute(*_: object, **__: object) -> dict[str, tuple[float, float]]:
        berekend.append(1)
        return {"luisteren": (0.0, 92.0), "relatie": (10.0, 90.0)}

    monkeypatch.setattr(bereik, "compute_bereik", compute)
    for _ in range(2):
        async with looking_back(goed, (120, 40)) as pilot:
            await pilot.press(part("Vaardigheden"))
            await settle(pilot)
            regels = scherm_tekst(pilot.app)
            assert "haalbaar 0 tot 92" in regels
            assert "├" in regels
            assert "bereik wordt berekend" not in regels
    assert berekend == [1]


async def test_without_a_range_the_scores_are_shown_all_the_same(mis: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bereik, "compute_bereik", lambda *_, **__: {})
    async with looking_back(mis) as pilot:
        await pilot.press(part("Vaardigheden"))
        tekst = scherm_tekst(pilot.app)
        assert "Luisteren" in tekst
        assert "├" not in tekst
        assert "wordt berekend" not in tekst


async def test_the_course_gives_every_value_of_every_stand(goed: Session) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press(part("Verloop"))
        tekst = painted(pilot)
        for stand in STANDEN:
            waarden = goed.verslag().verloop[stand]
            assert label(stand) in tekst
            assert " ".join(map(str, waarden)) in tekst
            assert f"{waarden[0]} → {waarden[-1]}" in tekst


async def test_an_arrow_points_at_a_turn_and_enter_opens_it(goed: Session) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press(part("Verloop"), "right", "right")
        tekst = painted(pilot)
        assert "▲ beurt 2" in tekst
        assert "Jij: Wat merkt u thuis?" in tekst
        assert "→ openheid 5 → 7" in tekst
        await pilot.press("enter")
        await settle(pilot)
        assert f"▸{part('Beurten')} Beurten" in scherm_tekst(pilot.app)
        assert scherm_tekst(pilot.app).splitlines()[3].startswith("  ─Beurt 2 · Delen")


async def test_the_pointer_stops_at_both_ends_and_a_click_moves_it(goed: Session) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press(part("Verloop"), "left")
        assert "▲ begin" in painted(pilot)
        await pilot.press("end", "right")
        assert "▲ beurt 3" in painted(pilot)
        await pilot.click("Verloop", offset=(15, 3))
        assert "▲ begin" in painted(pilot)


async def test_a_turn_says_what_you_said_and_what_it_did(mis: Session) -> None:
    async with looking_back(mis, (120, 40)) as pilot:
        await pilot.press(part("Beurten"))
        tekst = painted(pilot)
        for deel in (
            "Vader (blijft staan) U had mij [echt] moeten bellen. [/x]",
            "Jij Ik had het druk, met de toetsen. jezelf of de school verdedigen",
            f"Punten contact {points(-1)} · luisteren {points(-2)}",
            "spanning 6 → 8 +2 verdedigen",
            "Let op jezelf verdedigd in plaats van geluisterd",
            "Coach Nu gaat het over jou.",
        ):
            assert deel in tekst


async def test_changes_of_one_stand_are_taken_together_and_a_rule_is_explained_once(pad: Path) -> None:
    async with looking_back(begin(pad, keuzes=("sorry", "vraag", "dank")), (120, 40)) as pilot:
        await pilot.press(part("Beurten"))
        tekst = painted(pilot)
        assert "spanning 6 → 5 −2 erkenning, −1 excuus, +2 R8 traagheid" in tekst
        assert tekst.count("R8 Traagheid: Vertrouwen groeit en spanning zakt langzaam.") == 1


async def test_arrows_go_from_turn_to_turn(goed: Session) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press(part("Beurten"), "right")
        await settle(pilot)
        assert "─Beurt 2" in scherm_tekst(pilot.app).splitlines()[3]
        await pilot.press("left")
        await settle(pilot)
        assert "─Beurt 1" in "".join(scherm_tekst(pilot.app).splitlines()[2:4])


async def test_flags_and_the_question_to_think_about(mis: Session, goed: Session) -> None:
    async with looking_back(mis) as pilot:
        await pilot.press(part("Terugblik"))
        assert "! jezelf verdedigd in plaats van geluisterd (beurt 1): Ik had het druk" in painted(pilot)
        assert "Waar ging het mis?" in painted(pilot)
    async with looking_back(goed) as pilot:
        await pilot.press(part("Terugblik"))
        assert "✓ Je hebt nergens een grens van je vak overschreden." in painted(pilot)


async def test_space_reads_everything_from_the_first_part_to_the_last(goed: Session) -> None:
    async with looking_back(goed, (60, 20)) as pilot:
        gezien = painted(pilot)
        for _ in range(40):
            await pilot.press("space")
            await settle(pilot)
            gezien += painted(pilot)
        for deel in ("Tot ziens.", "Drie assen", "Vertrouwen", "Zo gaat hij als gast de deur uit.", "Waar zakte zijn boosheid?"):
            assert deel in gezien
        assert f"▸{part('Terugblik')} Terugblik" in gezien


async def test_a_click_on_a_name_shows_that_part(goed: Session) -> None:
    async with looking_back(goed) as pilot:
        plek = scherm_tekst(pilot.app).splitlines()[1].index("Verloop")
        await pilot.click("#secties", offset=(plek, 0))
        assert f"▸{part('Verloop')} Verloop" in scherm_tekst(pilot.app)


async def test_o_plays_the_same_conversation_again_in_the_place_of_the_debrief(goed: Session, store: Store) -> None:
    store.keep_instelling(INSTELLING, Wanneer.NOOIT)
    async with looking_back(goed) as pilot:
        await pilot.press("o")
        await settle(pilot)
        nieuw = gesprek_of(pilot).sessie
        assert nieuw.id != goed.id
        assert (nieuw.stand, nieuw.spel.klok, nieuw.gesprek.stappen) == (goed.stand, goed.spel.klok, [])
        assert store.gesprek(nieuw.id).bestand == store.gesprek(goed.id).bestand
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, BibliotheekScreen)


def spoil(pad: Path) -> None:
    pad.write_text("formaat: 1\n", encoding="utf-8")


async def test_playing_again_with_a_file_that_broke_gives_a_message(goed: Session, pad: Path) -> None:
    async with looking_back(goed) as pilot:
        spoil(pad)
        await pilot.press("o")
        await settle(pilot)
        assert "Opnieuw spelen lukt niet" in painted(pilot)
        await pilot.press("escape")
        assert nabespreking_of(pilot)
        assert not any(isinstance(scherm, GesprekScreen) for scherm in pilot.app.screen_stack)


async def test_escape_goes_back_to_the_library(goed: Session) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, BibliotheekScreen)


@pytest.mark.parametrize("naam", SECTIES)
async def test_every_word_is_dutch_and_can_be_read_in_both_themes(mis: Session, naam: str) -> None:
    async with looking_back(mis, (80, 40)) as pilot:
        await pilot.press(part(naam))
        await settle(pilot)
        assert leftovers(pilot.app, painted=True) == {}
        for thema in (LICHT, DONKER):
            pilot.app.theme = thema
            await pilot.pause()
            assert pale_texts(pilot.app) == [], thema


async def test_everything_that_can_have_the_focus_explains_itself(goed: Session) -> None:
    async with looking_back(goed) as pilot:
        for widget in pilot.app.screen.query("*"):
            assert not widget.can_focus or isinstance(widget, Helpable), widget
        for naam in SECTIES:
            await pilot.press(part(naam), "f1")
            assert naam.casefold() in painted(pilot).casefold()
            await pilot.press("escape")


async def test_resizing_keeps_the_part_that_is_read(goed: Session) -> None:
    async with looking_back(goed, (120, 40)) as pilot:
        await pilot.press(part("Verloop"), "right")
        for maat in [(60, 20), (80, 24), (20, 5), (120, 40)]:
            await pilot.resize_terminal(*maat)
            await settle(pilot)
        assert "▲ beurt 1" in painted(pilot)


async def test_a_conversation_that_is_not_over_says_so(pad: Path) -> None:
    async with looking_back(begin(pad, keuzes=("welkom",))) as pilot:
        assert "nog niet afgelopen" in painted(pilot)


async def test_nothing_on_the_bars_is_one_overall_mark(goed: Session) -> None:
    async with looking_back(goed, (120, 40)) as pilot:
        await pilot.press(part("Vaardigheden"))
        koppen = [str(kop.render()) for kop in pilot.app.screen.query(".kopje").results(Static)]
        assert [kop.split("   ")[0] for kop in koppen] == ["Drie assen", "Vaardigheden", "Dezelfde punten, anders gegroepeerd"]


class WegScreen(NabesprekingScreen):
    """A debrief that is left while its parts are laid out."""

    def mount_all(self, *args: Any, **kwargs: Any) -> AwaitMount:
        """Stop when the first part is there, and go on laying them out."""
        if self.query("#afloop"):
            self.app.exit()
        return super().mount_all(*args, **kwargs)


async def test_who_leaves_while_the_parts_are_laid_out_leaves(goed: Session) -> None:
    app = OefenApp(goed.store)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(WegScreen(goed))
        await settle(pilot)
    assert app.return_code == 0
