"""A choice between a few things, on one line or one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from oefenen.tui.help import HelpText

INSPRONG = 7
"""Cells that the label of a choice takes."""


class Mogelijkheid(NamedTuple):
    """One thing that can be chosen, with a line that explains it."""

    waarde: str
    label: str
    uitleg: str = ""


class KeuzeRij(Widget, can_focus=True):
    """Shows possibilities with the chosen one marked; arrows, space and the mouse choose."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "move(1)", "De volgende kiezen", show=False),
        Binding("left", "move(-1)", "De vorige kiezen", show=False),
        Binding("down", "step(1)", "Omlaag", show=False),
        Binding("up", "step(-1)", "Omhoog", show=False),
    ]
    gekozen = reactive("", layout=True)
    """The value that is chosen."""
    gestapeld: reactive[bool] = reactive(bool, layout=True)
    """Whether the possibilities stand one below the other, each with its explanation."""

    @dataclass
    class Gekozen(Message):
        """Another possibility was chosen."""

        rij: "KeuzeRij"
        waarde: str

        @property
        def control(self) -> "KeuzeRij":
            """The widget that reports it."""
            return self.rij

    def __init__(
        self,
        kop: str,
        mogelijk: Sequence[Mogelijkheid],
        gekozen: str,
        *,
        hulp: HelpText,
        id: str,  # noqa: A002 - Textual's name
        inspring: int = INSPRONG,
    ) -> None:
        """Offer *mogelijk* after the label *kop*, which takes *inspring* cells."""
        super().__init__(id=id)
        self.help = hulp
        self._kop, self._inspring = kop, inspring
        self._mogelijk = list(mogelijk)
        self.set_reactive(KeuzeRij.gekozen, gekozen)

    def render(self) -> Content:
        """Mark the chosen one with a symbol and bold type, and say what it means."""
        kop = Content.styled(self._kop.ljust(self._inspring), "$gedempt")
        return kop + (self._stacked() if self.gestapeld else self._in_line())

    def _in_line(self) -> Content:
        uitleg = next((m.uitleg for m in self._mogelijk if m.waarde == self.gekozen), "")
        rij = Content("   ").join(self._mark(mogelijkheid) for mogelijkheid in self._mogelijk)
        return rij + Content.styled(f"\n{uitleg}", "$gedempt") if uitleg else rij

    def _stacked(self) -> Content:
        breedte = max(len(mogelijkheid.label) for mogelijkheid in self._mogelijk) + 2
        return Content(f"\n{' ' * self._inspring}").join(
            self._mark(m).pad_right(breedte - len(m.label) + 1) + Content.styled(m.uitleg, "$gedempt") for m in self._mogelijk
        )

    def _mark(self, mogelijkheid: Mogelijkheid) -> Content:
        zelf = mogelijkheid.waarde == self.gekozen
        meta = Style.from_meta({"waarde": mogelijkheid.waarde})
        return Content.styled(f"{'●' if zelf else '○'} {mogelijkheid.label}", "bold $accent" if zelf else "").stylize(meta)

    def on_click(self, event: events.Click) -> None:
        """Choose what is under the mouse."""
        waarde = event.style.meta.get("waarde")
        if waarde is not None:
            self._choose(waarde)

    def action_step(self, stap: int) -> None:
        """Choose what stands below or above; past the ends the key is for the screen."""
        plek = self._index + stap
        if not self.gestapeld or not 0 <= plek < len(self._mogelijk):
            raise SkipAction
        self._choose(self._mogelijk[plek].waarde)

    def action_move(self, stap: int) -> None:
        """Choose the next or previous possibility."""
        self._choose(self._mogelijk[(self._index + stap) % len(self._mogelijk)].waarde)

    @property
    def _index(self) -> int:
        return [mogelijkheid.waarde for mogelijkheid in self._mogelijk].index(self.gekozen)

    def _choose(self, waarde: str) -> None:
        if waarde != self.gekozen:
            self.gekozen = waarde
            self.post_message(self.Gekozen(self, waarde))
