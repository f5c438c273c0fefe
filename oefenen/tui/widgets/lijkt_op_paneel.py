"""The question which of the choices the own sentence resembled; one key answers it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from oefenen.tui.help import HelpText
from oefenen.tui.tekst import hanging, variant_content
from oefenen.tui.widgets.keuze_list import Aanbod
from oefenen.tui.widgets.lezen import VersPaneel

_CIJFERS = range(1, 10)
GEEN = "Geen van deze zinnen"


class LijktOpPaneel(VersPaneel):
    """Shows the own sentence above the choices that were on offer, and reports which of them it resembled."""

    help = HelpText(
        "Waar leek je eigen zin op?",
        "Druk op het nummer van de zin die het meest zegt wat jij ook zei, of op 0 als er geen bij is. De woorden hoeven niet gelijk te "
        "zijn: het gaat om wat je ermee doet. Met Enter of Esc sla je de vraag over.\n\nEr is geen goed antwoord en je krijgt er geen punten "
        "voor. In de nabespreking staan je eigen zin en je keuze naast elkaar.",
    )
    TOETSEN = frozenset({"enter", "escape", "0", *map(str, _CIJFERS)})
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"answer({n})", "Hier leek hij op", show=False, key_display="1-9") for n in _CIJFERS),
        Binding("0", "answer(0)", "Op geen ervan", show=False),
        Binding("enter", "skip", "Sla over"),
        Binding("escape", "skip", "Sla over", show=False),
    ]

    @dataclass
    class Answered(Message):
        """The sentence resembled the choice with id *keuze*; "" is none of them, None is not said."""

        keuze: str | None

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Ask nothing yet."""
        super().__init__(id=id)
        self.border_title = "Waar leek je eigen zin op? Typ een cijfer, 0 is geen"
        self._tekst = Static(markup=False)
        self._aanbod: Sequence[Aanbod] = ()

    def compose(self) -> ComposeResult:
        """One text."""
        yield self._tekst

    def ask(self, zin: str, aanbod: Sequence[Aanbod]) -> None:
        """Show *zin* and the choices, with the numbers under which they were offered."""
        self._aanbod = aanbod
        rijen = [(Content("     "), Content.styled(f"‘{zin}’", "bold"))]
        rijen += [_row(nummer, variant_content(regel.zegt, "italic")) for nummer, regel in enumerate(aanbod, start=1)]
        self._tekst.update(hanging(*rijen, _row(0, Content(GEEN))))
        self.scroll_home(animate=False, immediate=True)
        self.renew()

    def action_answer(self, nummer: int) -> None:
        """Report the choice with this number; 0 is none of them."""
        if nummer <= len(self._aanbod):
            self._report(self._aanbod[nummer - 1].keuze if nummer else "")

    def action_skip(self) -> None:
        """Report that nothing is said about it."""
        self._report(None)

    def _report(self, keuze: str | None) -> None:
        """Report it once."""
        if not self.closed:
            self.close()
            self.post_message(self.Answered(keuze))

    def on_click(self, event: Click) -> None:
        """Take the sentence under the mouse."""
        nummer = event.style.meta.get("nummer")
        if nummer is not None and not self.is_late(event):
            self.action_answer(nummer)


def _row(nummer: int, zin: Content) -> tuple[Content, Content]:
    raak = Style.from_meta({"nummer": nummer})
    return Content.styled(f"  {nummer}  ", "bold").stylize(raak), zin.stylize(raak)
