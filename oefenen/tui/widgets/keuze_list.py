"""The sentences that the trainee can say, in the order in which they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from oefenen.model.scenario import Variant
from oefenen.tui.help import HelpText
from oefenen.tui.tekst import hanging, variant_content
from oefenen.tui.widgets.lezen import VersPaneel

GEEN = -1
_CIJFERS = range(1, 10)


class Aanbod(NamedTuple):
    """One choice on offer: its id and the words in which it is offered."""

    keuze: str
    zegt: Variant


class ZinRij(Static):
    """One choice with its number."""

    def set_aanbod(self, nummer: int, zegt: Variant) -> None:
        """Show *zegt* after its number."""
        self.update(hanging((Content.styled(f"{nummer}  ", "bold"), variant_content(zegt, "italic"))))


class KeuzeList(VersPaneel):
    """Highlights a choice by number, arrow or click, and reports it when it is said with Enter or a second click."""

    help = HelpText(
        "Wat zeg je?",
        "Lees alle zinnen. Met een cijfer of met de pijltjes wijs je er een aan; er gebeurt dan nog niets. "
        "Met Enter zeg je de zin. Met de muis: één keer klikken wijst aan, nog een keer klikken zegt.\n\n"
        "Er is bijna nooit één goede zin. Let op wat de ouder doet: stem, houding, gezicht.",
    )
    TOETSEN = frozenset({"enter", "up", "down", "home", "end", *map(str, _CIJFERS)})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "omhoog", "Vorige zin", show=False),
        Binding("down", "omlaag", "Volgende zin", show=False),
        Binding("home", "wijs(0)", "Eerste zin", show=False),
        Binding("end", "wijs(-1)", "Laatste zin", show=False),
        *(Binding(str(n), f"wijs({n - 1})", "Wijs een zin aan", show=False, key_display="1-9") for n in _CIJFERS),
        Binding("enter", "zeg", "Zeg het"),
    ]

    @dataclass
    class Said(Message):
        """The trainee says the choice with id *keuze*."""

        keuze: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Start without choices."""
        super().__init__(id=id)
        self._aanbod: Sequence[Aanbod] = ()
        self._gewezen = GEEN

    @property
    def aangewezen(self) -> str | None:
        """The id of the highlighted choice."""
        return None if self._gewezen == GEEN else self._aanbod[self._gewezen].keuze

    def set_aanbod(self, aanbod: Sequence[Aanbod]) -> None:
        """Show other choices; none is highlighted, so that an Enter too many says nothing."""
        self._aanbod = aanbod
        rijen = list(self.query_children(ZinRij))
        if len(aanbod) > len(rijen):
            nieuw = [ZinRij() for _ in aanbod[len(rijen) :]]
            self.mount(*nieuw)
            rijen += nieuw
        for nummer, rij in enumerate(rijen, start=1):
            rij.display = nummer <= len(aanbod)
            if rij.display:
                rij.set_aanbod(nummer, aanbod[nummer - 1].zegt)
        self._highlight(GEEN)
        self.scroll_home(animate=False, immediate=True)
        self.reopen()

    def reopen(self) -> None:
        """Let the same choices be said (again) once they have been painted."""
        self._ask()
        self.renew()

    def _ask(self) -> None:
        self.border_title = f"Wat zeg je? Kies 1 tot en met {len(self._aanbod)}, zeg het met Enter"

    def _highlight(self, index: int) -> None:
        self._gewezen = index
        for plaats, rij in enumerate(self.query_children(ZinRij)):
            rij.set_class(plaats == index, "-gewezen")
        if index != GEEN:
            self._ask()
            self._show_row(self._row(index))

    def _row(self, index: int) -> ZinRij:
        return list(self.query_children(ZinRij))[index]

    def _show_row(self, rij: ZinRij) -> None:
        hoogte = rij.virtual_region.height
        self.scroll_to_widget(rij, animate=False, immediate=True, top=hoogte >= self.scrollable_content_region.height)

    def action_wijs(self, index: int) -> None:
        """Highlight the choice at *index*; -1 is the last."""
        if -1 <= index < len(self._aanbod):
            self._highlight(index % len(self._aanbod))

    def action_omlaag(self) -> None:
        """Read on in a choice that is longer than the list, else highlight the next one."""
        hoogte = self.scrollable_content_region.height
        if self._gewezen != GEEN:
            verborgen = self._row(self._gewezen).virtual_region.bottom - (self.scroll_offset.y + hoogte)
            if verborgen > 0:
                self.scroll_relative(y=min(verborgen, max(1, hoogte - 1)), animate=False, immediate=True)
                return
        if self._gewezen < len(self._aanbod) - 1:
            self._highlight(self._gewezen + 1)

    def action_omhoog(self) -> None:
        """Read back in a long choice, else highlight the one before."""
        hoogte = self.scrollable_content_region.height
        if self._gewezen == GEEN:
            self.action_wijs(-1)
            return
        verborgen = self.scroll_offset.y - self._row(self._gewezen).virtual_region.y
        if verborgen > 0:
            self.scroll_relative(y=-min(verborgen, max(1, hoogte - 1)), animate=False, immediate=True)
        elif self._gewezen > 0:
            self._highlight(self._gewezen - 1)

    def action_zeg(self) -> None:
        """Report the highlighted choice, once."""
        keuze = self.aangewezen
        if keuze is None:
            self.border_title = f"Wijs eerst een zin aan: 1 tot en met {len(self._aanbod)}"
            return
        self._vanaf = None
        self.post_message(self.Said(keuze))

    def on_click(self, event: Click) -> None:
        """Highlight the choice under the mouse; say it when it was highlighted already."""
        rij = event.widget
        if self.is_late(event) or not isinstance(rij, ZinRij):
            return
        index = list(self.query_children(ZinRij)).index(rij)
        if index == self._gewezen:
            self.action_zeg()
        else:
            self._highlight(index)
