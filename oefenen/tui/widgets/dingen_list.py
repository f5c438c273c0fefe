"""The list of things for today."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from oefenen.model.vandaag import Ding
from oefenen.tui.widgets.twee_kanten import Alinea


class DingenList(OptionList):
    """Moves with the arrows; a number points; what Enter does is for the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Begin"),
        *(Binding(str(n), f"point({n - 1})", "Wijs aan", show=False, key_display="1-3") for n in range(1, 4)),
    ]

    @dataclass
    class Chosen(Message):
        """This was chosen."""

        ding: Ding

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(id="dingen", markup=False, compact=True)
        self._dingen: Sequence[Ding] = ()

    def show(self, dingen: Sequence[Ding]) -> None:
        """Show other things; the first one is highlighted unless somebody went to another."""
        nu = self.highlighted or 0
        self._dingen = dingen
        self.set_options([Option(_visual(nummer, ding)) for nummer, ding in enumerate(dingen, start=1)])
        self.highlighted = min(nu, len(dingen) - 1) if dingen else None

    def action_point(self, index: int) -> None:
        """Highlight the thing with a number."""
        if index < len(self._dingen):
            self.highlighted = index

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._dingen[event.option_index]))


def _visual(nummer: int, ding: Ding) -> Alinea:
    kop = Content.styled(f"{nummer}  ", "bold $accent")
    return Alinea(kop, Content.assemble((ding.titel, "bold"), "\n", (ding.waarom, "$gedempt"), "\n"))
