"""Plays the story in the app with real keys and makes the pictures: the same ones every time."""

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from html import unescape
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen

from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.reading.bestanden import Reader, check_playable, shipped
from oefenen.session.samen.waarneming import keep, read_marks
from oefenen.session.session import Session
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen
from tools.plaatjes.verhaal import BREED, GEWOON, VERHAAL, Onderdeel, Plaatje, Stil, Toets, Typ

MAP = Path(__file__).parents[2] / "docs" / "plaatjes"
SCENARIO = "w1_voor_de_vierde_keer_eruit"
GEGEVENS = "~/.local/share/oefenen/gesprekken.sqlite"
"""Where the pictures say that everything is kept: a folder with this very name in a temporary one."""
DOCUMENTEN = Path("~/Documenten")
MAANDAG, DONDERDAG = "2026-11-23T16:00", "2026-11-26T16:00"
ZAAD = 4
EERST, BETER = "halfgoed, zonder antwoord op zijn vraag", "de beste route"
"""The tests of the scenario that the first and the second conversation follow."""
S = TypeVar("S", bound=Screen[None])
_CEL = 12.2
"""How wide a letter is in a picture."""
_INSPRONG = re.compile(
    r'x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" textLength="(?P<lengte>[\d.]+)"(?P<rest>[^>]*)>(?P<leeg>(?:&#160;)+)(?=[^<])'
)


class MislooptError(Exception):
    """The keys of the story lead to another screen than they should."""

    def __init__(self, naam: str, toont: str) -> None:
        """Picture *naam* must show *toont*."""
        super().__init__(f"Op het plaatje ‘{naam}’ staat niet: {toont}")


class Vast:
    """Gives the same chance every time."""

    def randrange(self, _: int) -> int:
        """Give the seed of a conversation."""
        return ZAAD


@contextmanager
def _still_world() -> Iterator[None]:
    """Work in a temporary folder, where time and chance stand still."""
    plekken = ("oefenen.session.session", "oefenen.session.anders.vertakken")
    with (
        tempfile.TemporaryDirectory() as map_,
        chdir(map_),
        patch.dict(os.environ, {"OEFENEN_NU": MAANDAG}),
        patch(f"{plekken[0]}.SystemRandom", Vast),
        patch(f"{plekken[1]}.SystemRandom", Vast),
        patch("oefenen.tui.screens.terug.bewaar.user_documents_path", lambda: DOCUMENTEN),
    ):
        DOCUMENTEN.mkdir(parents=True)
        for naam in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS"):
            os.environ.pop(naam, None)
        yield


async def draw_all() -> dict[str, str]:
    """Give every picture by its name."""
    with _still_world(), Store(Path(GEGEVENS)) as store:
        return await _draw_story(store) | await _draw_author(store)


async def _draw_story(store: Store) -> dict[str, str]:
    """Play the story of the handbook."""
    app = OefenApp(store)
    plaatjes: dict[str, str] = {}
    async with app.run_test(size=GEWOON) as pilot:
        speler = Speler(app, pilot, store)
        await speler.settle()
        for onderdeel in VERHAAL:
            await speler.play(onderdeel, plaatjes)
    return plaatjes


async def _draw_author(store: Store) -> dict[str, str]:
    """Draw the author's mode, which is in no handbook for students."""
    bestand = shipped() / f"{SCENARIO}.yaml"
    scenario, _, _ = check_playable(Reader().read(bestand))
    app = OefenApp(store, open_=bestand, schrijver=scenario.proeven[0].kies[:17])
    async with app.run_test(size=BREED) as pilot:
        speler = Speler(app, pilot, store)
        await speler.settle()
        await speler.settle()
        return {"schrijver": picture(app)}


class Speler:
    """Presses the keys of one story."""

    def __init__(self, app: OefenApp, pilot: Pilot[None], store: Store) -> None:
        """Play in *app*."""
        self._app, self._pilot, self._store = app, pilot, store
        self._stil: dict[Stil, Callable[[], None]] = {
            Stil.EIGEN_ZIN: lambda: self._talk(EERST, tot="binnenkomst"),
            Stil.TOT_HET_EINDE: lambda: self._talk(EERST),
            Stil.BETER: lambda: self._talk(BETER),
            Stil.BIBLIOTHEEK: self._library,
            Stil.ALLEBEI_KLAAR: self._fill_in,
            Stil.DRIE_DAGEN: self._three_days,
        }

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        await self._app.workers.wait_for_complete()
        await self._pilot.pause()

    async def play(self, onderdeel: Onderdeel, plaatjes: dict[str, str]) -> None:
        """Play one part of the story."""
        match onderdeel:
            case Toets(naam):
                await self._pilot.press(naam)
            case Typ(tekst):
                for teken in tekst:
                    self._app.post_message(Key("space" if teken == " " else teken, teken))
            case Plaatje(naam, toont, maat):
                await self._resize(maat)
                plaatjes[naam] = picture(self._app)
                if toont not in words(plaatjes[naam]):
                    raise MislooptError(naam, toont)
                await self._resize(GEWOON)
            case Stil():
                self._stil[onderdeel]()
        await self.settle()

    async def _resize(self, maat: tuple[int, int]) -> None:
        if self._app.size != maat:
            await self._pilot.resize_terminal(*maat)
            await self.settle()

    def _talk(self, proef: str, tot: str = "") -> None:
        """Go on with the conversation on the screen, and show it again."""
        scherm = self._back_to(GesprekScreen)
        follow(scherm.sessie, proef, tot)
        self._app.pop_screen()
        self._app.open_gesprek(scherm.sessie)

    def _back_to(self, soort: type[S]) -> S:
        """Leave screens until there is one of this kind."""
        while not isinstance(scherm := self._app.screen, soort):
            self._app.pop_screen()
        return scherm

    def _library(self) -> None:
        self._back_to(BibliotheekScreen)

    def _fill_in(self) -> None:
        scherm = self._back_to(NabesprekingScreen)
        woorden = Waarneming(compliment="Je liet hem uitpraten.", tip="Vraag ook wat hij thuis ziet.")
        keep(scherm.sessie, Kijker.COLLEGA, read_marks("1122 1212 12312 113 121", woorden))
        keep(scherm.sessie, Kijker.ZELF, read_marks("1112 1112 11312 113 122", Waarneming()))

    def _three_days(self) -> None:
        os.environ["OEFENEN_NU"] = DONDERDAG
        self._library()


def follow(sessie: Session, proef: str, tot: str = "") -> None:
    """Go on with a conversation as test *proef* of its scenario does, where that can be done, until turn *tot* or the end."""
    wens = next(p.kies for p in sessie.spel.scenario.proeven if p.naam == proef)
    while sessie.gesprek.einde is None and sessie.gesprek.toestand.beurt != tot:
        mogelijk = [keuze.id for keuze in sessie.gesprek.geschud()]
        sessie.kies(next((keuze for keuze in wens if keuze in mogelijk), mogelijk[0]))


def picture(app: OefenApp) -> str:
    """Give a picture of the screen, without the fonts that it would fetch from the internet."""
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", app.export_screenshot(title="oefenen"), flags=re.DOTALL)
    return _INSPRONG.sub(_shift, svg.replace("Fira Code", "Menlo, Consolas, DejaVu Sans Mono"))


def _shift(deel: re.Match[str]) -> str:
    """Begin a text after the spaces that it begins with: some viewers leave those out."""
    leeg = deel["leeg"].count("&")
    x, lengte = float(deel["x"]) + leeg * _CEL, float(deel["lengte"]) - leeg * _CEL
    return f'x="{x:g}" y="{deel["y"]}" textLength="{lengte:g}"{deel["rest"]}>'


def words(svg: str) -> str:
    """Give what can be read on a picture."""
    return " ".join(unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))).split())
