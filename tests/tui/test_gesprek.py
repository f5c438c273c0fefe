"""The conversation: keys in; state, stored rows and visible text out."""

from pathlib import Path

import pytest
from gesprekken import GOED, begin, gesprek_of, mash, painted, say, talking, write_gesprek
from scherm import scherm_tekst

from oefenen.model.diagnostic import OefenenError
from oefenen.model.woorden import Speelstand
from oefenen.session.session import resume
from oefenen.store.database import OpslagError
from oefenen.store.store import Store
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.terug.eerst_zelf import EerstZelfScreen
from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.keuze_list import KeuzeList
from oefenen.tui.widgets.transcript import Transcript


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


async def test_the_parent_opens_and_the_choices_are_shuffled(pad: Path) -> None:
    sessie = begin(pad)
    async with talking(sessie) as pilot:
        tekst = painted(pilot)
        assert "Ruud Bakker blijft staan" in tekst
        zinnen = [sessie.gesprek.zin(keuze).zegt for keuze in sessie.gesprek.geschud()]
        assert all(f"{nummer} {zin[:12]}" in tekst for nummer, zin in enumerate(zinnen, start=1))


async def test_author_text_is_never_read_as_markup(pad: Path) -> None:
    async with talking(begin(pad)) as pilot:
        for deel in ("U had mij [echt] moeten bellen. [/x]", "boos [sarcastisch], en"):
            assert deel in painted(pilot)
        await say(pilot, "welkom")
        assert "Nou. [b]Ja[/b]." in painted(pilot)
        assert "hem ziet [goed]" in painted(pilot)


async def test_a_number_key_only_highlights(pad: Path) -> None:
    sessie = begin(pad)
    async with talking(sessie) as pilot:
        await pilot.press("2")
        assert gesprek_of(pilot).keuzes.aangewezen == sessie.gesprek.geschud()[1].id
        assert sessie.gesprek.stappen == []
        assert "▌ 2 " in scherm_tekst(pilot.app)


async def test_enter_says_the_highlighted_choice_and_it_is_kept(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    async with talking(sessie) as pilot:
        await say(pilot, "welkom")
        assert store.keuzes(sessie.id) == ["deur.welkom"]
        assert "Jij (staat op) Dat had ik moeten doen." in painted(pilot).replace("▌ ", "")


async def test_enter_without_a_highlight_says_nothing(pad: Path) -> None:
    sessie = begin(pad)
    async with talking(sessie) as pilot:
        await pilot.press("enter", "enter")
        assert sessie.gesprek.stappen == []
        assert "Wijs eerst een zin aan: 1 tot en met 3" in painted(pilot)


@pytest.mark.parametrize("stand", [Speelstand.DOORSPELEN, Speelstand.OEFENEN])
@pytest.mark.parametrize(
    "toetsen", [["1"] * 8, ["enter"] * 8, ["1", "enter"] * 4, ["down", "enter", "enter", "enter", "1", "enter"]], ids=" ".join
)
async def test_mashing_keys_says_at_most_one_choice_of_the_turn_that_is_shown(
    pad: Path, stand: Speelstand, toetsen: list[str]
) -> None:
    sessie = begin(pad, stand=stand)
    async with talking(sessie) as pilot:
        await mash(pilot, *toetsen)
        assert len(sessie.gesprek.stappen) == (1 if len(set(toetsen)) > 1 else 0)
        assert gesprek_of(pilot), "and nothing is said to be wrong"


async def test_a_number_that_is_not_offered_does_nothing(pad: Path) -> None:
    async with talking(begin(pad)) as pilot:
        await pilot.press("9")
        assert gesprek_of(pilot).keuzes.aangewezen is None


async def test_arrows_walk_along_the_choices(pad: Path) -> None:
    sessie = begin(pad)
    async with talking(sessie) as pilot:
        ids = [keuze.id for keuze in sessie.gesprek.geschud()]
        lijst = gesprek_of(pilot).keuzes
        await pilot.press("down", "down")
        assert lijst.aangewezen == ids[1]
        await pilot.press("up", "up")
        assert lijst.aangewezen == ids[0]
        await pilot.press("end")
        assert lijst.aangewezen == ids[2]


async def test_a_click_highlights_and_a_second_click_says(pad: Path) -> None:
    sessie = begin(pad)
    async with talking(sessie) as pilot:
        await pilot.click(KeuzeList, offset=(8, 2))
        aangewezen = gesprek_of(pilot).keuzes.aangewezen
        assert aangewezen is not None
        assert sessie.gesprek.stappen == []
        await pilot.click(KeuzeList, offset=(8, 2))
        assert [stap.keuze.id for stap in sessie.gesprek.stappen] == [aangewezen]


async def test_in_oefenen_the_parent_reacts_first_and_then_the_coach_speaks(pad: Path) -> None:
    sessie = begin(pad)
    async with talking(sessie) as pilot:
        await say(pilot, "welkom")
        tekst = painted(pilot)
        assert tekst.index("(knikt) Nou.") < tekst.index("Coach") < tekst.index("Hij hoort dat je hem ziet")
        assert "Wat doen we eraan?" not in tekst
        await pilot.press("enter")
        tekst = painted(pilot)
        assert "Coach" not in tekst
        assert tekst.index("Nou.") < tekst.index("Wat doen we eraan?") < tekst.index("Wat zeg je?")


async def test_without_a_reaction_the_next_line_of_the_parent_is_the_reaction(pad: Path) -> None:
    async with talking(begin(pad)) as pilot:
        await say(pilot, "druk")
        tekst = painted(pilot)
        assert tekst.index("Wat doen we eraan?") < tekst.index("Nu gaat het over jou.")
        await pilot.press("enter")
        assert painted(pilot).count("Wat doen we eraan?") == 1


@pytest.mark.parametrize("stand", [Speelstand.DOORSPELEN, Speelstand.TOETS])
async def test_in_the_other_modes_nobody_explains_along_the_way(pad: Path, stand: Speelstand) -> None:
    async with talking(begin(pad, stand=stand)) as pilot:
        assert ("Wat voelt hij?" in painted(pilot)) is (stand is Speelstand.DOORSPELEN), "what to think about gives nothing away"
        await say(pilot, "welkom")
        tekst = painted(pilot)
        assert "hem ziet" not in tekst
        assert "Wat doen we eraan?" in tekst
        assert "u Neem terug" not in tekst


async def test_what_to_think_about_first_stands_above_the_choices(pad: Path) -> None:
    async with talking(begin(pad)) as pilot:
        tekst = painted(pilot)
        assert tekst.index("Wat voelt hij?") < tekst.index("Wat zeg je?")


async def test_the_card_shows_the_parent_and_no_number_of_their_state(pad: Path) -> None:
    async with talking(begin(pad, stand=Speelstand.DOORSPELEN)) as pilot:
        assert "[>_<] Ruud Bakker, vader van Tess · hard en snel" in painted(pilot)
        assert "armen over elkaar" in painted(pilot)
        await say(pilot, "welkom")
        assert "[-_-] Ruud Bakker, vader van Tess · rustig" in painted(pilot)
        assert "zit achterover" in painted(pilot)
        assert not any(f"{stand} " in painted(pilot).casefold() for stand in ("vertrouwen", "spanning", "openheid", "erkenning"))


async def test_another_person_in_the_room_speaks_under_their_own_name(pad: Path) -> None:
    async with talking(begin(pad, keuzes=("welkom",))) as pilot:
        await say(pilot, "vraag")
        assert "Tess Ze pesten mij, pap." in painted(pilot)


async def test_the_rail_says_with_signs_where_the_conversation_is(pad: Path) -> None:
    async with talking(begin(pad, stand=Speelstand.DOORSPELEN)) as pilot:
        assert "● Afstemmen ○ Delen ○ Zorgen ○ Afspreken ○ Afronden" in painted(pilot)
        await say(pilot, "welkom")
        await say(pilot, "vraag")
        assert "✓ Afstemmen ✓ Delen ✓ Zorgen ✓ Afspreken ● Afronden" in painted(pilot)


async def test_when_the_parent_leaves_the_rail_says_where_it_stopped(tmp_path: Path) -> None:
    pad = write_gesprek(tmp_path, vervang=("als: spanning >= 9}", "als: spanning >= 8}"))
    sessie = begin(pad, stand=Speelstand.DOORSPELEN)
    async with talking(sessie) as pilot:
        await say(pilot, "druk")
        assert sessie.gesprek.einde is not None
        assert "✗ Afstemmen ○ Delen" in painted(pilot)
        assert "[#_#]" in painted(pilot)


async def test_the_clock_shows_minutes_and_goes_away_when_it_is_off(tmp_path: Path) -> None:
    async with talking(begin(write_gesprek(tmp_path / "met"))) as pilot:
        assert "nog 4:5" in painted(pilot)
    async with talking(begin(write_gesprek(tmp_path / "zonder", klok=0))) as pilot:
        assert "nog " not in painted(pilot)


async def test_little_time_is_said_in_words(tmp_path: Path) -> None:
    async with talking(begin(write_gesprek(tmp_path, klok=60))) as pilot:
        assert "bijna om" in painted(pilot)


async def test_a_knock_on_the_door_leaves_one_thing_to_say(tmp_path: Path) -> None:
    sessie = begin(write_gesprek(tmp_path, klok=15), stand=Speelstand.TOETS)
    async with talking(sessie) as pilot:
        await say(pilot, "welkom")
        assert "Er wordt geklopt. Je kunt nog één ding zeggen." in painted(pilot)
        assert "er wordt geklopt" in painted(pilot)
        await say(pilot, "uitleg")
        assert sessie.gesprek.einde is not None
        assert "Er wordt geklopt" not in painted(pilot)


async def test_u_takes_the_last_choice_back_and_offers_the_same_ones(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    async with talking(sessie) as pilot:
        eerst = [keuze.id for keuze in sessie.gesprek.geschud()]
        await say(pilot, "druk")
        await pilot.press("u")
        assert sessie.gesprek.stappen == []
        assert store.keuzes(sessie.id) == []
        assert [aanbod.keuze for aanbod in gesprek_of(pilot).keuzes.aanbod] == eerst
        assert "Jij" not in painted(pilot)
        assert "[>_<]" in painted(pilot)
        await say(pilot, "welkom")
        assert store.keuzes(sessie.id) == ["deur.welkom"]


async def test_u_does_nothing_before_the_first_choice_and_after_the_end(pad: Path) -> None:
    sessie = begin(pad)
    async with talking(sessie) as pilot:
        await pilot.press("u")
        for keuze in GOED:
            await say(pilot, keuze)
            await pilot.press("u") if keuze == GOED[-1] else await pilot.press("enter")
        assert len(sessie.gesprek.stappen) == len(GOED)


async def test_u_does_nothing_in_a_test(pad: Path) -> None:
    sessie = begin(pad, stand=Speelstand.TOETS)
    async with talking(sessie) as pilot:
        await say(pilot, "druk")
        await pilot.press("u")
        assert len(sessie.gesprek.stappen) == 1


async def test_a_choice_that_cannot_be_kept_is_not_said_and_can_be_tried_again(
    pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    sessie = begin(pad, store)

    def full(*_: object) -> None:
        raise OpslagError("De schijf is vol, dus deze keuze is niet bewaard.")

    async with talking(sessie) as pilot:
        with monkeypatch.context() as vol:
            vol.setattr(Store, "add_keuze", full)
            await say(pilot, "welkom")
            assert isinstance(pilot.app.screen, VraagScreen)
            assert "De schijf is vol" in painted(pilot)
            assert sessie.gesprek.stappen == []
            await pilot.press("enter")
        assert "Wat zeg je?" in painted(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert store.keuzes(sessie.id) == ["deur.welkom"]


async def test_when_only_the_ending_cannot_be_kept_the_conversation_is_still_shown_to_its_end(
    pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    sessie = begin(pad, store, keuzes=GOED[:2])

    def locked(*_: object) -> None:
        raise OpslagError("Een ander venster is nog aan het bewaren.")

    monkeypatch.setattr(Store, "finish", locked)
    async with talking(sessie) as pilot:
        await say(pilot, "dank")
        await pilot.press("enter", "enter")
        assert "Het gesprek is afgelopen." in painted(pilot)
        assert store.keuzes(sessie.id) == ["deur.welkom", "kern.vraag", "slot.dank"]


async def test_taking_back_that_fails_changes_nothing(pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    sessie = begin(pad, store, keuzes=("welkom",))

    def locked(*_: object) -> None:
        raise OefenenError("Een ander venster is nog aan het bewaren.")

    monkeypatch.setattr(Store, "drop_keuze", locked)
    async with talking(sessie) as pilot:
        await pilot.press("u")
        assert "Een ander venster" in painted(pilot)
        assert len(sessie.gesprek.stappen) == 1


async def test_the_end_is_calm_and_leads_to_the_debrief(pad: Path) -> None:
    sessie = begin(pad, keuzes=GOED[:2])
    async with talking(sessie) as pilot:
        await say(pilot, "dank")
        await pilot.press("enter")
        tekst = painted(pilot)
        assert "(geeft een hand) Tot ziens." in tekst
        assert "Het gesprek is afgelopen." in tekst
        assert "Enter: nabespreken" in tekst
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, EerstZelfScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, NabesprekingScreen)


async def test_leaving_keeps_the_conversation_and_says_so(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    async with talking(sessie) as pilot:
        await say(pilot, "welkom")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, BibliotheekScreen)
        assert "Bewaard. Je kunt later verder." in painted(pilot)


async def test_leaving_a_test_asks_first(pad: Path, store: Store) -> None:
    async with talking(begin(pad, store, stand=Speelstand.TOETS)) as pilot:
        await say(pilot, "welkom")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, VraagScreen)
        await pilot.press("escape")
        assert gesprek_of(pilot)
        await pilot.press("escape", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, BibliotheekScreen)


async def test_whoever_comes_back_reads_what_was_said(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=("welkom", "vraag"))
    terug = resume(store.gesprek(sessie.id), store)
    async with talking(terug, (80, 40)) as pilot:
        tekst = painted(pilot).replace("▌ ", "")
        for deel in (
            "U had mij [echt]",
            "Jij (staat op) Dat had ik",
            "Nou. [b]Ja[/b].",
            "Jij Wat merkt u thuis?",
            "Ze pesten mij",
            "Dan ga ik maar.",
        ):
            assert deel in tekst
        assert gesprek_of(pilot).keuzes.aanbod


async def test_whoever_reads_back_returns_to_the_choices_with_a_number(pad: Path) -> None:
    sessie = begin(pad)
    async with talking(sessie) as pilot:
        await pilot.press("shift+tab")
        assert isinstance(pilot.app.focused, Transcript)
        await pilot.press("enter")
        assert isinstance(pilot.app.focused, KeuzeList)
        await pilot.press("tab", "2")
        assert gesprek_of(pilot).keuzes.aangewezen == sessie.gesprek.geschud()[1].id
        assert isinstance(pilot.app.focused, KeuzeList)


async def test_the_palette_offers_what_can_be_done_here(pad: Path) -> None:
    async with talking(begin(pad)) as pilot:
        titels = [opdracht.title for opdracht in gesprek_of(pilot).commands()]
        assert titels == ["Neem een time-out", "Ga weg uit dit gesprek", "Schrijversmodus"]
        await say(pilot, "welkom")
        titels = [opdracht.title for opdracht in gesprek_of(pilot).commands()]
        assert titels == ["Neem een time-out", "Neem je laatste zin terug", "Ga weg uit dit gesprek", "Schrijversmodus"]
