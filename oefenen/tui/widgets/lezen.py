"""Parts of the screen to read in: they scroll with Dutch key names, and some take keys only once they have been painted."""

from functools import cached_property

from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer
from textual.events import Click, Key, Paste
from textual.message import Message
from textual.widget import Widget

from oefenen.tui.help import HelpText

REGELTOETSEN: list[BindingType] = [
    Binding("up", "scroll_up", "Omhoog", show=False),
    Binding("down", "scroll_down", "Omlaag", show=False),
]
LEESTOETSEN: list[BindingType] = [
    *REGELTOETSEN,
    Binding("pageup", "page_up", "Een scherm omhoog", show=False),
    Binding("pagedown", "page_down", "Een scherm omlaag", show=False),
    Binding("home", "scroll_home", "Naar het begin", show=False),
    Binding("end", "scroll_end", "Naar het einde", show=False),
]


class LeesScroll(ScrollableContainer, inherit_bindings=False):
    """A part that scrolls up and down."""

    BINDINGS = LEESTOETSEN
    help = HelpText("Lezen", "Met ↑ en ↓ lees je verder, met Page Up en Page Down gaat het sneller.")
    _begin: Widget | None = None

    def begin_at(self, deel: Widget) -> None:
        """When this is shown again, begin reading at *deel*."""
        self._begin = deel

    def read_on(self) -> bool:
        """Show what comes below; say whether there was anything."""
        if self.scroll_offset.y >= self.max_scroll_y:
            return False
        self.scroll_page_down(animate=self.app.animation_level != "none")
        return True

    def on_show(self) -> None:
        """Scroll once there is a layout to scroll in."""
        if self._begin is not None:
            self.scroll_to_widget(self._begin, top=True, animate=False)
            self._begin = None


class Versheid:
    """Knows since when a widget shows what it shows: keys pressed before it was painted belong to what was there before."""

    def __init__(self, widget: Widget) -> None:
        """Watch *widget*, of which nothing has been painted yet."""
        self._widget = widget
        self._vanaf: float | None = None

    def close(self) -> None:
        """Refuse keys and clicks until there is something new."""
        self._vanaf = None

    def renew(self) -> None:
        """Refuse keys and clicks until what is set now has been painted."""
        self.close()
        self._widget.call_after_refresh(self._painted)

    def _painted(self) -> None:
        # A message carries the clock that key events carry.
        self._vanaf = Message().time

    @property
    def closed(self) -> bool:
        """Say whether it was answered, or what is to be answered still has to be painted."""
        return self._vanaf is None

    def is_late(self, event: Key | Click | Paste) -> bool:
        """Say whether *event* answers what was there before."""
        return self._vanaf is None or event.time < self._vanaf


class VersPaneel(LeesScroll, inherit_bindings=False):
    """A part with something new to answer."""

    BINDINGS = REGELTOETSEN
    TOETSEN: frozenset[str] = frozenset({"enter"})
    """The keys that are refused while the news has not been painted."""

    @cached_property
    def _vers(self) -> Versheid:
        return Versheid(self)

    def close(self) -> None:
        """Refuse keys and clicks until there is something new."""
        self._vers.close()

    def renew(self) -> None:
        """Refuse keys and clicks until what is set now has been painted."""
        self._vers.renew()

    @property
    def closed(self) -> bool:
        """Say whether it was answered, or what is to be answered still has to be painted."""
        return self._vers.closed

    def is_late(self, event: Key | Click) -> bool:
        """Say whether *event* answers what was there before."""
        return self._vers.is_late(event)

    def on_key(self, event: Key) -> None:
        """Drop a key that came too early for the news."""
        if event.key in self.TOETSEN and self.is_late(event):
            event.stop()
            event.prevent_default()
