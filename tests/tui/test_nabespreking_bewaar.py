"""Keeping a debrief as a file: never over something else unasked, and a clear word when it fails."""

from pathlib import Path

import pytest
from engels import leftovers
from gesprekken import GOED, begin, looking_back, nabespreking_of, painted, write_gesprek
from textual.pilot import Pilot
from textual.widgets import Input

from oefenen.session.session import Session
from oefenen.tui.screens.terug import bewaar
from oefenen.tui.screens.terug.bewaar import BewaarScreen, propose, write_tekst


@pytest.fixture
def goed(tmp_path: Path) -> Session:
    return begin(write_gesprek(tmp_path / "scenarios"), keuzes=GOED)


@pytest.fixture
def thuis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A documents folder of our own."""
    map_ = tmp_path / "Documenten"
    map_.mkdir()
    monkeypatch.setattr(bewaar, "user_documents_path", lambda: map_)
    return map_


def files(map_: Path) -> list[Path]:
    return list(map_.iterdir())


async def fill(pilot: Pilot[None], waar: Path | str) -> None:
    pilot.app.screen.query_one(Input).value = str(waar)
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()


async def test_b_proposes_a_file_among_the_documents_and_enter_writes_it(goed: Session, thuis: Path) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press("b", "enter")
        await pilot.pause()
        assert nabespreking_of(pilot)
        (bestand,) = files(thuis)
        assert bestand.name.startswith("nabespreking-kort-")
        assert bestand.suffix == ".md"
        tekst = bestand.read_text(encoding="utf-8")
        assert tekst.startswith("# Een kort gesprek\n")
        assert "Mijn antwoord:" in tekst
        assert "Bewaard in" in painted(pilot)


async def test_without_a_documents_folder_the_home_folder_is_proposed(
    goed: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bewaar, "user_documents_path", lambda: tmp_path / "bestaat niet")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert propose(goed.spel.scenario.kop.id).parent == tmp_path


async def test_a_second_time_another_name_is_proposed(thuis: Path) -> None:
    eerste = propose("kort")
    eerste.touch()
    assert propose("kort") != eerste
    assert propose("kort").parent == thuis


async def test_a_file_that_is_there_is_only_replaced_on_purpose(goed: Session, thuis: Path) -> None:
    pad = thuis / "van-mij.md"
    pad.write_text("van mij", encoding="utf-8")
    async with looking_back(goed) as pilot:
        await pilot.press("b")
        await fill(pilot, pad)
        assert "Dit bestand is er al." in painted(pilot)
        await pilot.press("enter")
        assert pad.read_text(encoding="utf-8") == "van mij"
        await pilot.click("#vervangen")
        await pilot.pause()
        assert pad.read_text(encoding="utf-8").startswith("# Een kort gesprek")
    assert files(thuis) == [pad]


async def test_a_path_with_a_tilde_is_understood(goed: Session, thuis: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(thuis))
    monkeypatch.setenv("USERPROFILE", str(thuis))
    async with looking_back(goed) as pilot:
        await pilot.press("b")
        await fill(pilot, "~/mijn.md")
        assert (thuis / "mijn.md").is_file()


@pytest.mark.parametrize(
    ("waar", "melding"),
    [
        ("geen/map/x.md", "Die map is er niet."),
        ("", "Typ eerst waar het bestand moet komen."),
        (".", "Dat is een map."),
        ("x" * 300, "Die naam is te lang."),
        ("a\0b.md", "Op deze plek lukt het niet."),
    ],
)
async def test_what_cannot_be_written_is_told_and_can_be_tried_again(goed: Session, thuis: Path, waar: str, melding: str) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press("b")
        await fill(pilot, f"{thuis}/{waar}" if waar else "")
        assert melding in painted(pilot)
        assert isinstance(pilot.app.screen, BewaarScreen)
        await fill(pilot, thuis / "wel.md")
        assert (thuis / "wel.md").is_file()


async def test_a_full_disk_leaves_no_half_file(thuis: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = thuis / "half.md"
    echt = Path.open

    def full(self: Path, *args: str, **kwargs: str) -> object:
        bestand = echt(self, *args, **kwargs)  # type: ignore[call-overload]
        monkeypatch.setattr(bestand, "flush", _raise, raising=False)
        return bestand

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(OSError, match="vol"):
        write_tekst(pad, "tekst", over=False)
    assert not pad.exists()


def _raise() -> None:
    raise OSError(28, "vol")


async def test_escape_keeps_nothing(goed: Session, thuis: Path) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press("b", "escape")
        assert nabespreking_of(pilot)
        assert files(thuis) == []


async def test_the_window_speaks_dutch(goed: Session, thuis: Path) -> None:
    assert files(thuis) == []
    async with looking_back(goed) as pilot:
        await pilot.press("b")
        pilot.app.screen.query_one(Input).value = "~"
        await pilot.pause()
        assert leftovers(pilot.app, painted=True) == {}
