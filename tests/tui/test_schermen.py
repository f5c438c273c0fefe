"""Pictures of the screens in text, at the three sizes that they are made for."""

from pathlib import Path

import pytest
from bibliotheek import play, running
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion

from oefenen.store.store import Store
from oefenen.tui.app import OefenApp

MATEN = [(60, 20), (80, 24), (120, 40)]


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_library_of_a_newcomer(app: OefenApp, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with running(app, maat):
        assert scherm_tekst(app) == snapshot


async def test_the_library_in_use(app: OefenApp, store: Store, map_: Path, snapshot: SnapshotAssertion) -> None:
    play(map_ / "b_te_laat.yaml", store)
    play(map_ / "c_advies.yaml", store, keuzes=1)
    (map_ / "z_stuk.yaml").write_text("formaat: 1\ntitel: Stuk\nniveu: 1\n", encoding="utf-8")
    async with running(app):
        assert scherm_tekst(app) == snapshot


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_dossier(app: OefenApp, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with running(app, maat) as pilot:
        await pilot.press("enter")
        assert scherm_tekst(app) == snapshot


@pytest.mark.parametrize("toetsen", [["f1"], ["ctrl+p"], ["ctrl+c"]], ids=str)
async def test_the_windows(app: OefenApp, snapshot: SnapshotAssertion, toetsen: list[str]) -> None:
    async with running(app) as pilot:
        await pilot.press(*toetsen)
        assert scherm_tekst(app) == snapshot
