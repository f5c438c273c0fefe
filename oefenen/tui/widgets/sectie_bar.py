"""The names of the parts of a screen, with the one that is shown marked."""

from collections.abc import Iterator, Sequence
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
        """Give all numbers, with the names that fit: first that of what is shown, then those of its neighbours."""
        met_naam = set(self._named(self.size.width))
        return Content("").join(self._label(index, kort=index not in met_naam) for index in range(len(self._namen)))

    def _named(self, breedte: int) -> Iterator[int]:
        """Yield the parts whose name fits in *breedte* cells, the nearest to what is shown first."""
        ruimte = breedte - sum(self._label(index, kort=True).cell_length for index in range(len(self._namen)))
        for index in sorted(range(len(self._namen)), key=lambda index: abs(index - self._nu)):
            ruimte -= len(self._namen[index]) + 1
            if ruimte < 0 and index != self._nu:
                return
            yield index

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
