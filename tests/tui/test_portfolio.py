"""The window that makes a file to hand in: four forms, a proposed place, no name unless typed."""

import json
from pathlib import Path

import pytest
from engels import leftovers
from gesprekken import GOED, begin, looking_back, nabespreking_of, painted, write_gesprek
from portfolios import docx_text, keep_all
from textual.pilot import Pilot
from textual.widgets import Input

from oefenen.session.session import Session, resume
from oefenen.store.store import Store
from oefenen.tui.screens.terug import bewaar
from oefenen.tui.screens.terug.portfolio import PortfolioScreen


@pytest.fixture
def sessie(tmp_path: Path) -> Session:
    store = Store(tmp_path / "g.sqlite")
    sessie = begin(write_gesprek(tmp_path / "scenarios"), store, keuzes=GOED)
    keep_all(store, sessie)
    return resume(store.gesprek(sessie.id), store)


@pytest.fixture
def thuis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A documents folder of our own."""
    map_ = tmp_path / "Documenten"
    map_.mkdir()
    monkeypatch.setattr(bewaar, "user_documents_path", lambda: map_)
    return map_


def files(map_: Path) -> list[Path]:
    return list(map_.iterdir())


def field(pilot: Pilot[None], naam: str) -> Input:
    return pilot.app.screen.query_one(f"#{naam}", Input)


async def test_p_proposes_a_page_among_the_documents_and_enter_writes_it(sessie: Session, thuis: Path) -> None:
    async with looking_back(sessie) as pilot:
        await pilot.press("p")
        assert field(pilot, "naam").value == ""
        await pilot.press("enter")
        await pilot.pause()
        assert nabespreking_of(pilot)
        (bestand,) = files(thuis)
        assert bestand.name.startswith("portfolio-kort-")
        assert bestand.suffix == ".html"
        assert "een opmerking" in bestand.read_text(encoding="utf-8")
        assert "Het portfolio staat in" in painted(pilot)


async def test_another_form_has_another_name_and_is_written(sessie: Session, thuis: Path) -> None:
    async with looking_back(sessie) as pilot:
        await pilot.press("p", "shift+tab", "right")
        await pilot.pause()
        assert field(pilot, "pad").value.endswith(".docx")
        field(pilot, "pad").value = str(thuis / "mijn.docx")
        await pilot.press("right")
        await pilot.pause()
        assert field(pilot, "pad").value == str(thuis / "mijn.md")
        field(pilot, "pad").value = str(thuis / "mijn")
        await pilot.press("left")
        await pilot.pause()
        assert field(pilot, "pad").value == str(thuis / "mijn"), "another kind of name is left alone"
        field(pilot, "pad").value = str(thuis / "mijn.docx")
        await pilot.click("#klaar")
        await pilot.pause()
    assert "mijn eigen zin" in docx_text((thuis / "mijn.docx").read_bytes())


async def test_what_is_typed_is_in_it_and_only_the_outcome_is_proposed_again(sessie: Session, thuis: Path) -> None:
    async with looking_back(sessie) as pilot:
        await pilot.press("p")
        field(pilot, "pad").value = str(thuis / "p.json")
        await pilot.press("shift+tab", "left")
        await pilot.pause()
        field(pilot, "naam").value = "Sanne [b]"
        field(pilot, "leeruitkomst").value = "Uitkomst [3]"
        await pilot.click("#klaar")
        await pilot.pause()
        gegevens = json.loads((thuis / "p.json").read_text(encoding="utf-8"))
        assert (gegevens["naam"], gegevens["leeruitkomst"]) == ("Sanne [b]", "Uitkomst [3]")
        await pilot.press("p")
        assert field(pilot, "leeruitkomst").value == "Uitkomst [3]"
        assert field(pilot, "naam").value == ""


async def test_a_file_that_is_there_is_only_replaced_on_purpose(sessie: Session, thuis: Path) -> None:
    pad = thuis / "van-mij.html"
    pad.write_text("van mij", encoding="utf-8")
    async with looking_back(sessie) as pilot:
        await pilot.press("p")
        field(pilot, "pad").value = str(pad)
        await pilot.press("enter")
        await pilot.pause()
        assert "Dit bestand is er al." in painted(pilot)
        assert pad.read_text(encoding="utf-8") == "van mij"
        await pilot.click("#vervangen")
        await pilot.pause()
    assert pad.read_text(encoding="utf-8").startswith("<!DOCTYPE")
    assert files(thuis) == [pad]


async def test_what_cannot_be_written_is_told(sessie: Session, thuis: Path) -> None:
    async with looking_back(sessie) as pilot:
        await pilot.press("p")
        for waar, melding in (("geen/map/x.html", "Die map is er niet."), ("", "Typ eerst waar"), ("x\0y", "lukt het niet")):
            field(pilot, "pad").value = f"{thuis}/{waar}" if waar else ""
            await pilot.press("enter")
            await pilot.pause()
            assert melding in painted(pilot)
            assert isinstance(pilot.app.screen, PortfolioScreen)
        await pilot.press("escape")
        assert nabespreking_of(pilot)
    assert files(thuis) == []


async def test_before_the_end_there_is_nothing_to_hand_in(tmp_path: Path) -> None:
    sessie = begin(write_gesprek(tmp_path), keuzes=GOED[:1])
    async with looking_back(sessie) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, PortfolioScreen)


async def test_the_window_fits_and_speaks_dutch(sessie: Session, thuis: Path) -> None:
    assert thuis
    async with looking_back(sessie, (60, 20)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        field(pilot, "pad").value = "~"
        await pilot.pause()
        assert leftovers(pilot.app, painted=True) == {}
        assert "Klaar" in painted(pilot)
        assert "Leeg is geen naam. Noem nooit echte" in painted(pilot)
