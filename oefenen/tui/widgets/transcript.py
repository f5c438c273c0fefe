"""What has been said so far, with a window of mounted lines so that a long conversation stays quick."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.await_remove import AwaitRemove
from textual.content import Content
from textual.widget import AwaitMount
from textual.widgets import Static

from oefenen.model.scenario import Variant
from oefenen.tui.help import HelpText
from oefenen.tui.tekst import REGIE, with_regie
from oefenen.tui.widgets.lezen import LeesScroll

MEEST = 60
"""Mounted widgets, the line that says that there is more included (measured: each costs 0.03 ms per turn)."""
_VENSTER = MEEST - 1
_RUIM, _EXTRA = 12, 8
"""Lines that stay mounted at least, and how many more there may be before the oldest go, after the answer has been painted."""
_SPRONG = 20
"""Lines that come back at once when scrolling."""


class Bubbel(NamedTuple):
    """What somebody says in one go; *kant* is `ouder`, `leerling` or `jij`, or for what nobody says `vraag`, `tussentijd` or `merk`."""

    kant: str
    naam: str
    regels: tuple[Variant, ...]


class BubbelKaart(Static):
    """One line; *vervolg* when the same person goes on."""

    def __init__(self, bubbel: Bubbel, *, vervolg: bool) -> None:
        """Show *bubbel*."""
        # Classes that are given here are styled once, at mounting.
        klassen = f"-{bubbel.kant} -vervolg" if vervolg else f"-{bubbel.kant}"
        op_rand = bubbel.kant == "vraag"
        super().__init__(_content(bubbel, vervolg=vervolg or op_rand), classes=klassen, markup=False)
        if op_rand:
            self.border_title = bubbel.naam


def _content(bubbel: Bubbel, *, vervolg: bool) -> Content:
    """Put the name and what is done on one line, and what is said under it."""
    naam = "" if vervolg else bubbel.naam
    delen = []
    for regel in bubbel.regels:
        delen += [
            Content.assemble((naam, "bold"), "  " if naam and regel.doet else "", (regel.doet, REGIE)),
            with_regie(regel.zegt),
        ]
        naam = ""
    return Content("\n").join(deel for deel in delen if deel)


class Transcript(LeesScroll):
    """Stays at the newest line; who scrolls up finds the older ones."""

    help = HelpText(
        "Wat er gezegd is",
        "Hier lees je het gesprek terug: wie iets zei en wat diegene erbij deed. "
        "Met de pijltjes of met Page Up en Page Down blader je. End brengt je terug bij nu.\n\n"
        "Cursieve woorden zijn wat je ziet of hoort, zoals een zucht of een blik.",
    )

    def __init__(self, bubbels: Iterable[Bubbel] = ()) -> None:
        """Begin with what was said before."""
        super().__init__()
        self._bubbels = list(bubbels)
        self._eerste = self._tail()
        self._laatste = len(self._bubbels)
        self._kaarten = self._cards(self._eerste, self._laatste)

    @property
    def bubbels(self) -> Sequence[Bubbel]:
        """All lines, mounted or not."""
        return self._bubbels

    def _tail(self) -> int:
        return max(0, len(self._bubbels) - _VENSTER)

    def compose(self) -> ComposeResult:
        """Mount the window."""
        eerder = Static("↑ eerder in dit gesprek", id="eerder")
        eerder.display = self._eerste > 0
        yield eerder
        yield from self._kaarten

    def on_mount(self) -> None:
        """Stay at the newest line."""
        self.anchor()

    def _cards(self, van: int, tot: int) -> list[BubbelKaart]:
        return [
            BubbelKaart(bubbel, vervolg=plaats > 0 and _who(self._bubbels[plaats - 1]) == _who(bubbel))
            for plaats, bubbel in enumerate(self._bubbels[van:tot], start=van)
        ]

    def add(self, bubbels: Iterable[Bubbel]) -> None:
        """Add lines and go to the newest; the oldest leave the window."""
        oud = len(self._bubbels)
        self._bubbels += bubbels
        if self._laatste < oud or len(self._bubbels) - oud > _VENSTER:
            self._show(self._tail(), len(self._bubbels))
        else:
            self._slide(max(self._eerste, self._tail()), len(self._bubbels))
        self.anchor()
        if len(self._kaarten) > self._ruim + _EXTRA:
            self.call_after_refresh(self._trim)

    @property
    def _ruim(self) -> int:
        """Enough to fill the screen."""
        return min(_VENSTER - _EXTRA, max(_RUIM, self.size.height))

    def _trim(self) -> None:
        """Make room for the next lines, unless somebody is reading back."""
        if self._laatste == len(self._bubbels) and self.scroll_offset.y >= self.max_scroll_y:
            self._slide(max(self._eerste, self._laatste - self._ruim), self._laatste)

    def set_bubbels(self, bubbels: Iterable[Bubbel]) -> None:
        """Show another conversation, at its newest line."""
        self._bubbels = list(bubbels)
        self._show(self._tail(), len(self._bubbels))
        self.anchor()

    def _show(self, eerste: int, laatste: int) -> None:
        """Mount this window from nothing."""
        oud, self._kaarten = self._kaarten, self._cards(eerste, laatste)
        self._eerste, self._laatste = eerste, laatste
        if oud:
            self.remove_children(oud)
        self.mount_all(self._kaarten)
        self.query_one("#eerder").display = eerste > 0

    def _slide(self, eerste: int, laatste: int) -> list[AwaitMount | AwaitRemove]:
        """Move the window: mount what comes in and remove what goes out; give what can be waited for."""
        voor, na = self._cards(eerste, self._eerste), self._cards(self._laatste, laatste)
        alle = [*voor, *self._kaarten, *na]
        begin = min(eerste, self._eerste)
        blijft = alle[eerste - begin : laatste - begin]
        weg = [kaart for kaart in self._kaarten if kaart not in set(blijft)]
        bezig: list[AwaitMount | AwaitRemove] = []
        if voor:
            bezig.append(self.mount_all(voor, after="#eerder"))
        if na:
            bezig.append(self.mount_all(na))
        if weg:
            bezig.append(self.remove_children(weg))
        self._kaarten, self._eerste, self._laatste = blijft, eerste, laatste
        self.query_one("#eerder").display = eerste > 0
        return bezig

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Bring lines back when the reader reaches the edge of the window."""
        super().watch_scroll_y(old_value, new_value)
        # Only who reads back needs a scrollbar; painting one costs a millisecond in every turn.
        self.set_class(new_value < self.max_scroll_y, "-terug")
        if new_value < old_value and new_value <= 0 and self._eerste > 0:
            self.call_next(self._look_back)
        elif new_value > old_value and new_value >= self.max_scroll_y:
            self.call_next(self._look_on if self._laatste < len(self._bubbels) else self.anchor)

    async def _look_back(self) -> None:
        """Slide the window up."""
        self.anchor(anchor=False)
        eerste = max(0, self._eerste - _SPRONG)
        await self._slide_around(self._kaarten[0], eerste, min(self._laatste, eerste + _VENSTER))

    async def _look_on(self) -> None:
        """Slide the window down."""
        laatste = min(len(self._bubbels), self._laatste + _SPRONG)
        await self._slide_around(self._kaarten[-1], max(0, laatste - _VENSTER), laatste)

    async def _slide_around(self, bekend: BubbelKaart, eerste: int, laatste: int) -> None:
        """Slide the window and keep the line *bekend* where it is on the screen."""
        hoogte = bekend.virtual_region.y - self.scroll_offset.y
        for klaar in self._slide(eerste, laatste):
            await klaar
        self.call_after_refresh(self._settle, bekend, hoogte)

    def _settle(self, bekend: BubbelKaart, hoogte: int) -> None:
        self.scroll_to(y=bekend.virtual_region.y - hoogte, animate=False, immediate=True)

    def action_scroll_home(self) -> None:
        """Go to the very first line."""
        self.anchor(anchor=False)
        self._show(0, min(_VENSTER, len(self._bubbels)))
        self.scroll_home(animate=False, immediate=True)

    def action_scroll_end(self) -> None:
        """Go to the newest line."""
        if self._laatste < len(self._bubbels):
            self._show(self._tail(), len(self._bubbels))
        self.anchor()


def _who(bubbel: Bubbel) -> tuple[str, str]:
    return bubbel.kant, bubbel.naam
