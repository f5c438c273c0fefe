"""A list of what the trainee said, to point at one turn, or at none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from oefenen.model.zelfbeeld import NERGENS
from oefenen.tui.help import HelpText
from oefenen.tui.widgets.lezen import Versheid
from oefenen.tui.widgets.twee_kanten import Alinea

_KOP = 4
"""Cells for the number of a turn."""


class Zin(NamedTuple):
    """One sentence: the number of its choice, its number in the conversation, and its words."""

    nummer: int
    volgnummer: int
    tekst: str


class WijzenList(OptionList):
    """Moves with the arrows; Enter points."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Wijs aan")]
    help = HelpText(
        "Wijs een beurt aan",
        "Dit zijn je eigen zinnen, op volgorde. Bij welke zin kreeg de ouder meer vertrouwen in jou, en bij welke minder? Denk aan wat je "
        "aan de ouder zag. Met ↑ en ↓ loop je erlangs, met Enter wijs je er een aan. Onderaan staat ‘nergens’.",
    )

    @dataclass
    class Pointed(Message):
        """The choice with this number was pointed at, or NERGENS."""

        nummer: int

    def __init__(self, zinnen: Sequence[Zin], *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Offer *zinnen*."""
        self._nummers = [*(zin.nummer for zin in zinnen), NERGENS]
        regels = [Alinea(Content.styled(f"{zin.volgnummer:>2}  ", "$gedempt"), Content(zin.tekst)) for zin in zinnen]
        self._vers = Versheid(self)
        super().__init__(
            *map(Option, [*regels, Alinea(Content(" " * _KOP), Content("Nergens"))]), id=id, markup=False, compact=True
        )

    def point_at(self, nummer: int | None) -> None:
        """Highlight the choice that was pointed at before, or the first one."""
        self.highlighted = self._nummers.index(nummer) if nummer in self._nummers else 0
        self._vers.renew()

    def on_key(self, event: Key) -> None:
        """Drop an Enter that came too early for the question."""
        if event.key == "enter" and self._vers.is_late(event):
            event.stop()
            event.prevent_default()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Pointed(self._nummers[event.option_index]))
