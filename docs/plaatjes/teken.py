"""Draw the pictures of the README: the screens, made by the app itself while it is played."""

import asyncio
import os
import re
import tempfile
from pathlib import Path

from textual.pilot import Pilot

from oefenen.reading.bestanden import shipped
from oefenen.session.session import start
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.nabespreking import SECTIES

HIER = Path(__file__).parent
SCENARIO = "w1_voor_de_vierde_keer_eruit"
GROOTTE = (92, 30)
BREED = (124, 42)
"""Where the author's panel stands beside the conversation."""


async def draw() -> None:
    """Play with real keys and keep the pictures."""
    os.environ.pop("NO_COLOR", None)
    with tempfile.TemporaryDirectory() as map_, Store(Path(map_) / "g.sqlite") as store:
        app = OefenApp(store)
        async with app.run_test(size=GROOTTE) as pilot:
            await settle(app, pilot)
            keep(app, "bibliotheek")
            await pilot.press("down", "enter")
            await settle(app, pilot)
            keep(app, "dossier")
        sessie = start(shipped() / f"{SCENARIO}.yaml", store=store, seed=4)
        beste = sessie.spel.scenario.proeven[0].kies
        while sessie.gesprek.vooraf:
            sessie.kies(beste[len(sessie.gesprek.stappen)])
        vooraf = len(sessie.gesprek.stappen)
        sessie.kies(beste[vooraf])
        app = OefenApp(store)
        async with app.run_test(size=GROOTTE) as pilot:
            await settle(app, pilot)
            app.open_gesprek(sessie)
            await settle(app, pilot)
            await pilot.press(str([k.id for k in sessie.gesprek.geschud()].index(beste[vooraf + 1]) + 1), "enter")
            await settle(app, pilot)
            keep(app, "gesprek")
            for keuze in beste[vooraf + 2 :]:
                sessie.kies(keuze)
            app.open_nabespreking(sessie)
            await settle(app, pilot)
            await pilot.press(str(SECTIES.index("Vaardigheden") + 1))
            await settle(app, pilot)
            keep(app, "nabespreking")
        app = OefenApp(store, open_=shipped() / f"{SCENARIO}.yaml", schrijver=beste[: vooraf + 10])
        async with app.run_test(size=BREED) as pilot:
            await settle(app, pilot)
            await settle(app, pilot)
            keep(app, "schrijver")


async def settle(app: OefenApp, pilot: Pilot[object]) -> None:
    """Wait until nothing is under way."""
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


def keep(app: OefenApp, naam: str) -> None:
    """Write one picture, without the fonts that it would fetch from the internet."""
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", app.export_screenshot(title="oefenen"), flags=re.DOTALL)
    svg = svg.replace("Fira Code", "Menlo, Consolas, DejaVu Sans Mono")
    (HIER / f"{naam}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw())
