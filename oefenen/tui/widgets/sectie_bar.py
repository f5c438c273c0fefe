"""The names of the parts of a screen, with the one that is shown marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.style import Style
from textual.widget import Widget


class SectieBar(Widget):
    """Numbers the parts; a click reports which one somebody wants to see."""

    @dataclass
    class Chosen(Message):
        """Somebody wants to see part *index*."""

        index: int

    def __init__(self, namen: Sequence[str], *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Show *namen*, the first one marked."""
        super().__init__(id=id)
        self._namen = namen
        self._nu = 0

    def set_nu(self, index: int) -> None:
        """Mark part *index*."""
        self._nu = index
        self.refresh()

    def render(self) -> Content:
        """Give the names where they fit, else the numbers and the name of what is shown."""
        voluit = Content(" ").join(self._label(index, kort=False) for index in range(len(self._namen)))
        if voluit.cell_length <= self.size.width:
            return voluit
        return Content(" ").join(self._label(index, kort=index != self._nu) for index in range(len(self._namen)))

    def _label(self, index: int, *, kort: bool) -> Content:
        naam = f"{index + 1}" if kort else f"{index + 1} {self._namen[index]}"
        stijl = "bold $op_accent on $accent" if index == self._nu else "$gedempt"
        teken = "▸" if index == self._nu else " "
        return Content.styled(f"{teken}{naam}", stijl).stylize(Style.from_meta({"sectie": index}))

    def on_click(self, event: Click) -> None:
        """Report which name was clicked."""
        index = event.style.meta.get("sectie")
        if index is not None:
            self.post_message(self.Chosen(index))
