"""Preparing, a pupil at the table and a later moment, on every screen where they are to be seen."""

import re
from pathlib import Path

import pytest
from bibliotheek import settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import begin, gesprek_of, looking_back, nabespreking_of, painted, part, say, talking
from lezen import GOED
from scherm import scherm_tekst
from schrijvers import trial
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.widgets import Button, Static

from oefenen.model.woorden import Speelstand
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.dossier import DossierScreen
from oefenen.tui.tekst import Shaped
from oefenen.tui.themes import DONKER, LICHT
from oefenen.tui.widgets.ouder_kaart import OuderKaart
from oefenen.tui.widgets.transcript import BubbelKaart, Transcript

MATEN = [(60, 20), (80, 24), (120, 40)]
VOORAF, KIND = GOED / "voorbereiden.yaml", GOED / "aan_tafel.yaml"
ROUTE = ("kent_mila", "citaat", "jas", "wel")
"""All of the preparation."""
SAMEN = ("jesse", "naar_jesse", "wachten", "zijn_plan")


def header(scherm: str) -> str:
    """Give what stands above the conversation, in a narrow or middling window."""
    return " ".join("\n".join(scherm.split("\n")[:5]).split())


def card(pilot: Pilot[None]) -> str:
    """Give what there is to see of the parent and the pupil."""
    beeld = gesprek_of(pilot).query_one(OuderKaart).visual
    assert isinstance(beeld, Shaped)
    return " ".join(beeld.at(30).plain.split())


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_question(snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with talking(begin(VOORAF), maat) as pilot:
        await pilot.press("1")
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_parent_opens_the_conversation(snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with talking(begin(VOORAF, keuzes=ROUTE), maat) as pilot:
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_a_pupil_at_the_table_and_a_later_moment(snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with talking(begin(KIND, keuzes=("jesse", "later")), maat) as pilot:
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("naam", ["Verloop", "Beurten"])
@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_a_part_of_the_debrief(snapshot: SnapshotAssertion, naam: str, maat: tuple[int, int]) -> None:
    async with looking_back(begin(KIND, keuzes=SAMEN), maat) as pilot:
        await pilot.press(part(naam))
        await settle(pilot)
        assert scherm_tekst(pilot.app) == snapshot


# While preparing


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_header_says_that_the_parent_is_not_there_and_the_clock_stands_still(maat: tuple[int, int]) -> None:
    async with talking(begin(VOORAF), maat) as pilot:
        tekst = painted(pilot)
        assert "Voorbereiden" in tekst
        assert "4:00, staat stil" in tekst
        assert "is er nog niet" in tekst
        assert "(o_o)" not in tekst
        assert "zacht en beleefd" not in tekst


async def test_a_question_is_a_card_of_ours_and_no_line_of_the_parent() -> None:
    async with talking(begin(VOORAF)) as pilot:
        (kaart,) = gesprek_of(pilot).query(BubbelKaart)
        assert kaart.has_class("-vraag")
        assert str(kaart.border_title) == "Voorbereiden"
        assert "Marjan Vos" not in str(kaart.visual)


async def test_an_answer_is_chosen_and_not_said() -> None:
    sessie = begin(VOORAF)
    async with talking(sessie) as pilot:
        assert "Wat kies je? Wijs aan met 1 tot en met 2, kies met Enter" in painted(pilot)
        assert "Enter Kies" in painted(pilot)
        await pilot.press("enter")
        assert "Wijs eerst een antwoord aan: 1 tot en met 2" in painted(pilot)
        await say(pilot, "kent_mila")
        assert [stap.keuze.id for stap in sessie.gesprek.stappen] == ["kent_mila"]
        assert "Je kiest Deze leraar wil Mila leren kennen" in painted(pilot).replace("▌ ", "")


async def test_the_next_question_waits_until_the_coach_has_been_read() -> None:
    async with talking(begin(VOORAF)) as pilot:
        await say(pilot, "kent_mila")
        assert "Aan dit doel kun je straks merken of het lukt." in painted(pilot)
        assert "Enter: verder met voorbereiden" in painted(pilot)
        assert "Wat neem je dan mee?" not in painted(pilot)
        await pilot.press("enter")
        assert "Wat neem je dan mee?" in painted(pilot)


async def test_the_parent_comes_in_when_the_coach_of_the_last_choice_has_been_read() -> None:
    async with talking(begin(VOORAF, keuzes=ROUTE[:3])) as pilot:
        await say(pilot, "wel")
        assert "Enter: verder met het gesprek" in painted(pilot)
        assert "is er nog niet" in painted(pilot)
        assert "Het gesprek begint" not in painted(pilot)
        await pilot.press("enter")
        kop = header(scherm_tekst(pilot.app))
        assert "Afstemmen" in kop
        assert "nog 3:53" in kop
        assert "(o_o) Marjan Vos" in kop
        assert re.search(r"Het gesprek begint\.\W+Marjan Vos heeft een briefje in haar hand", painted(pilot))
        assert "Enter Zeg het" in painted(pilot)


async def test_without_a_coach_the_questions_follow_each_other() -> None:
    sessie = begin(VOORAF, stand=Speelstand.DOORSPELEN)
    async with talking(sessie) as pilot:
        for keuze in ROUTE:
            await say(pilot, keuze)
        assert "Het gesprek begint" in painted(pilot)
        assert not sessie.gesprek.vooraf


async def test_taking_back_leads_into_the_preparation_again() -> None:
    async with talking(begin(VOORAF, keuzes=ROUTE)) as pilot:
        assert "nog 3:53" in painted(pilot)
        await pilot.press("u")
        assert "4:00, staat stil" in painted(pilot)
        assert "Mail je haar van tevoren?" in painted(pilot)
        assert "Enter Kies" in painted(pilot)


async def test_help_explains_what_is_on() -> None:
    async with talking(begin(VOORAF)) as pilot:
        await pilot.press("f1")
        assert "Wat kies je?" in painted(pilot)
        assert "de ouder is er nog niet en de klok staat stil" in painted(pilot)
    async with talking(begin(VOORAF, keuzes=ROUTE)) as pilot:
        await pilot.press("f1")
        assert "Wat zeg je?" in painted(pilot)


async def test_a_second_answer_to_one_question_keeps_its_place() -> None:
    async with talking(begin(VOORAF, keuzes=ROUTE[:2], stand=Speelstand.DOORSPELEN)) as pilot:
        await say(pilot, "jas")
        regels = scherm_tekst(pilot.app).split("\n")
        plekken = {
            regel.index("▌") for regel in regels if "▌" in regel and ("Wat Mila zelf" in regel or "Dat ze haar jas" in regel)
        }
        assert len(plekken) == 1


async def test_the_dossier_says_that_you_prepare_first() -> None:
    gelezen = Reader().read(VOORAF)
    app = OefenApp(None)
    async with app.run_test(size=(80, 60)) as pilot:
        await settle(pilot)
        app.push_screen(DossierScreen(gelezen, check_playable(gelezen)[0]))
        await settle(pilot)
        tekst = " ".join(scherm_tekst(app).split())
        assert "Voordat Marjan Vos er is, krijg je 3 vragen om je voor te bereiden. De klok staat dan nog stil." in tekst
        assert str(app.screen.query_one("#begin", Button).label) == "Begin met voorbereiden"


async def test_the_dossier_says_who_is_at_the_table() -> None:
    gelezen = Reader().read(KIND)
    app = OefenApp(None)
    async with app.run_test(size=(80, 60)) as pilot:
        await settle(pilot)
        app.push_screen(DossierScreen(gelezen, check_playable(gelezen)[0]))
        await settle(pilot)
        tekst = " ".join(scherm_tekst(app).split())
        assert "Karin de Groot, moeder van Jesse (14 jaar). Jesse zit erbij." in tekst
        assert "krijg je één vraag om je voor te bereiden" in tekst


# At the table


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_pupil_is_seen_beside_the_parent_and_moves(maat: tuple[int, int]) -> None:
    async with talking(begin(KIND, keuzes=("jesse",)), maat) as pilot:
        assert card(pilot).endswith("Jesse kijkt naar zijn mouwen")
        await say(pilot, "naar_jesse")
        await pilot.press("enter")
        assert card(pilot).endswith("Jesse kijkt op als zijn naam valt")
        assert not re.search(r"\d", card(pilot)), "never a number"


async def test_a_pupil_is_not_there_before_the_conversation() -> None:
    async with talking(begin(KIND)) as pilot:
        assert "mouwen" not in painted(pilot)


async def test_a_later_moment_comes_after_the_coach_as_a_line_that_nobody_says() -> None:
    async with talking(begin(KIND, keuzes=("jesse",))) as pilot:
        await say(pilot, "later")
        assert "Je maakt er tijd voor." in painted(pilot)
        assert "15.00 uur" not in painted(pilot)
        await pilot.press("enter")
        kaart = gesprek_of(pilot).query("BubbelKaart.-tussentijd").last(BubbelKaart)
        assert "Het is 15.00 uur." in str(kaart.visual)
        assert "Karin" not in str(kaart.visual)
        namen = [bubbel.kant for bubbel in gesprek_of(pilot).query_one(Transcript).bubbels]
        assert namen == ["vraag", "jij", "tussentijd", "ouder", "jij", "tussentijd", "ouder"]


async def test_a_conversation_that_is_opened_again_tells_the_same() -> None:
    sessie = begin(KIND, stand=Speelstand.DOORSPELEN)
    async with talking(sessie) as pilot:
        for keuze in ("jesse", "naar_jesse", "wachten"):
            await say(pilot, keuze)
        gespeeld = list(gesprek_of(pilot).query_one(Transcript).bubbels)
    async with talking(begin(KIND, keuzes=("jesse", "naar_jesse", "wachten"))) as pilot:
        hervat = list(gesprek_of(pilot).query_one(Transcript).bubbels)
    plat = [[(bubbel.kant, regel) for bubbel in bubbels for regel in bubbel.regels] for bubbels in (gespeeld, hervat)]
    assert plat[0] == plat[1]


# Looking back


async def test_the_preparation_is_a_group_of_its_own() -> None:
    async with looking_back(begin(VOORAF, keuzes=(*ROUTE, "zitten", "haar_woorden", "mailen")), (120, 40)) as pilot:
        await pilot.press(part("Beurten"))
        await settle(pilot)
        koppen = [str(kaart.border_title) for kaart in nabespreking_of(pilot).query(".beurt")]
        assert koppen == [f"Voorbereiding {n}" for n in (1, 2, 3, 4)] + [
            "Beurt 1 · Afstemmen",
            "Beurt 2 · Delen",
            "Beurt 3 · Afronden",
        ]
        kopjes = [str(kop.visual) for kop in nabespreking_of(pilot).query("#beurten > .kopje").results(Static)]
        assert kopjes == ["Voorbereiding", "Het gesprek"]
        assert "er bewoog niets" not in painted(pilot), "of what moves nobody nothing is said"
        await pilot.press(part("Afloop"))
        await settle(pilot)
        assert "Je zei 3 keer iets." in painted(pilot)
        assert "kindcitaat" not in painted(pilot)


async def test_what_moved_a_pupil_is_told_like_a_stand() -> None:
    async with looking_back(begin(KIND, keuzes=SAMEN), (100, 80)) as pilot:
        await pilot.press(part("Beurten"))
        await settle(pilot)
        assert "Jesse: 3 → 6 +3 deze zin" in painted(pilot)
        assert "spanning 5 → 3 −2 in de tussentijd" in painted(pilot)
        assert "Later Het is 15.00 uur." in painted(pilot)


async def test_the_course_begins_at_the_conversation_and_opens_the_turn_that_is_pointed_at() -> None:
    async with looking_back(begin(KIND, keuzes=SAMEN), (80, 24)) as pilot:
        await pilot.press(part("Verloop"), "right", "right")
        await settle(pilot)
        assert "Beurt 2 Delen" in painted(pilot)
        assert "→ Jesse: 6 → 8" in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        deel = nabespreking_of(pilot).query_one("#beurten")
        boven = [kaart for kaart in nabespreking_of(pilot).query(".beurt") if kaart.virtual_region.y >= deel.scroll_offset.y]
        assert str(boven[0].border_title).startswith("Beurt 2")


# For authors


async def test_the_authors_panel_shows_the_question_and_the_pupil() -> None:
    async with talking(trial(KIND), (130, 60)) as pilot:
        tekst = painted(pilot)
        assert "De vraag hier" in tekst
        assert "5:00, staat stil" in tekst
        assert re.search(r"leerling\s+2", tekst)


# Everywhere


@pytest.mark.parametrize("thema", [LICHT, DONKER])
@pytest.mark.parametrize(("pad", "keuzes"), [(VOORAF, ()), (KIND, ("jesse", "later"))], ids=["vraag", "later"])
async def test_everything_is_dutch_and_nothing_is_pale(pad: Path, keuzes: tuple[str, ...], thema: str) -> None:
    async with talking(begin(pad, keuzes=keuzes)) as pilot:
        pilot.app.theme = thema
        await settle(pilot)
        assert leftovers(pilot.app, painted=True) == {}
        assert pale_texts(pilot.app) == []
