"""Own words first, under control of a test: the setting, and a clock that only the test moves."""

from collections.abc import Callable
from pathlib import Path

from bibliotheek import settle
from gesprekken import gesprek_of
from textual.pilot import Pilot

from oefenen.session.zelf.eigen_zin import INSTELLING, Wanneer
from oefenen.store.store import Store
from oefenen.tui.screens.eigen_gesprek import EigenGesprekScreen

ZIN = "U bent boos, en dat snap ik."


class Teller:
    """Rings when a test says so."""

    def __init__(self) -> None:
        """Set nothing yet."""
        self.gezet: list[float] = []
        self._doe: Callable[[], None] | None = None

    def __call__(self, delay: float, callback: Callable[[], None], /) -> "Teller":
        """Set it."""
        self.gezet.append(delay)
        self._doe = callback
        return self

    def stop(self) -> None:
        """Let it not ring."""
        self._doe = None

    @property
    def loopt(self) -> bool:
        """Whether it would ring."""
        return self._doe is not None

    def ring(self) -> None:
        """Let the time be over."""
        assert self._doe is not None
        self._doe()


def wish(data: Path, wanneer: Wanneer) -> None:
    """Choose in a data folder when own words are asked for."""
    with Store(data / "gesprekken.sqlite") as store:
        store.keep_instelling(INSTELLING, wanneer)


def screen_of(pilot: Pilot[None]) -> EigenGesprekScreen:
    """Give the conversation that is shown."""
    scherm = gesprek_of(pilot)
    assert isinstance(scherm, EigenGesprekScreen)
    return scherm


async def write_down(pilot: Pilot[None], tekst: str) -> None:
    """Type a sentence and keep it."""
    await pilot.press(*tekst, "enter")
    await settle(pilot)
