"""The sentences that the trainee can say, in the order in which they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget

from oefenen.model.scenario import Variant
from oefenen.tui.help import HelpText
from oefenen.tui.tekst import hang, variant_content
from oefenen.tui.widgets.lezen import VersPaneel

GEEN = -1
_CIJFERS = range(1, 10)
_ZEG = ("Wat zeg je?", "Kies 1 tot en met {}, zeg het met Enter")
_HOOG = 36
"""Lines of the terminal: from here there is air between the choices."""


class Aanbod(NamedTuple):
    """One choice on offer: its id and the words in which it is offered."""

    keuze: str
    zegt: Variant


class Zinnen(Widget):
    """Draws all choices with their numbers, one of them highlighted; one widget, because every turn draws them anew."""

    def __init__(self) -> None:
        """Start without choices."""
        super().__init__()
        self._zinnen: Sequence[Content] = ()
        self._gewezen = GEEN
        self._gevormd: dict[int, list[Content]] = {}

    def set_zinnen(self, zinnen: Sequence[Content]) -> None:
        """Show other choices, none of them highlighted."""
        self._zinnen, self._gewezen = zinnen, GEEN
        self._gevormd.clear()
        self.refresh(layout=True)

    def set_gewezen(self, index: int) -> None:
        """Highlight one choice."""
        self._gewezen = index
        self.refresh()

    @property
    def _lucht(self) -> int:
        return 1 if self.app.size.height >= _HOOG else 0

    def _rows(self, breedte: int) -> list[Content]:
        """Give every choice wrapped behind its number."""
        if breedte not in self._gevormd:
            self._gevormd[breedte] = [
                hang(Content.styled(f"  {nummer}  ", "bold"), zin, breedte - 1)
                for nummer, zin in enumerate(self._zinnen, start=1)
            ]
        return self._gevormd[breedte]

    def _heights(self, breedte: int) -> list[int]:
        return [rij.plain.count("\n") + 1 for rij in self._rows(breedte)]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's protocol
        """Count the lines."""
        return sum(self._heights(width)) + self._lucht * max(0, len(self._zinnen) - 1)

    def render(self) -> Content:
        """Mark the highlighted choice with a bar before it and a background behind it."""
        rijen = list(self._rows(self.size.width))
        if self._gewezen != GEEN:
            rijen[self._gewezen] = _mark(rijen[self._gewezen], self.size.width)
        return Content("\n" * (self._lucht + 1)).join(rijen)

    def row_region(self, index: int) -> Region:
        """Give the place of a choice within this widget."""
        hoogten = self._heights(self.size.width)
        return Region(0, sum(hoogten[:index]) + index * self._lucht, self.size.width, hoogten[index])

    def row_at(self, y: int) -> int:
        """Give the choice on line *y*, or GEEN."""
        return next((i for i in range(len(self._zinnen)) if self.row_region(i).contains(0, y)), GEEN)


def _mark(rij: Content, breedte: int) -> Content:
    regels = (Content.assemble(("▌", "$accent"), regel[1:]) for regel in rij.split("\n"))
    return Content("\n").join(regel.extend_right(max(0, breedte - regel.cell_length)).stylize("on $vlak") for regel in regels)


class KeuzeList(VersPaneel):
    """Highlights a choice by number, arrow or click, and reports it when it is said with Enter or a second click."""

    help = HelpText(
        "Wat zeg je?",
        "Lees alle zinnen. Met een cijfer of met de pijltjes wijs je er een aan; er gebeurt dan nog niets. "
        "Met Enter zeg je de zin. Met de muis: één keer klikken wijst aan, nog een keer klikken zegt.\n\n"
        "Er is bijna nooit één goede zin. Let op wat de ouder doet: stem, houding, gezicht.",
    )
    help_vooraf = HelpText(
        "Wat kies je?",
        "Je bereidt je voor: de ouder is er nog niet en de klok staat stil. Met een cijfer of met de pijltjes wijs je een antwoord "
        "aan, met Enter kies je het. Met de muis: één keer klikken wijst aan, nog een keer klikken kiest.\n\n"
        "Wat je hier kiest, kun je straks in het gesprek soms gebruiken.",
    )
    TOETSEN = frozenset({"enter", "up", "down", "home", "end", *map(str, _CIJFERS)})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "omhoog", "Vorige zin", show=False),
        Binding("down", "omlaag", "Volgende zin", show=False),
        Binding("home", "wijs(0)", "Eerste zin", show=False),
        Binding("end", "wijs(-1)", "Laatste zin", show=False),
        *(Binding(str(n), f"wijs({n - 1})", "Wijs een zin aan", show=False, key_display="1-9") for n in _CIJFERS),
        Binding("enter", "zeg", "Zeg het"),
        Binding("enter", "kies", "Kies"),
    ]

    @dataclass
    class Said(Message):
        """The trainee says the choice with id *keuze*."""

        keuze: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Start without choices."""
        super().__init__(id=id)
        self._zinnen = Zinnen()
        self._aanbod: Sequence[Aanbod] = ()
        self._gewezen = GEEN
        self._vooraf = False

    def compose(self) -> ComposeResult:
        """One widget draws all choices."""
        yield self._zinnen

    @property
    def aanbod(self) -> Sequence[Aanbod]:
        """The choices that are shown, in the order in which they are shown."""
        return self._aanbod

    @property
    def aangewezen(self) -> str | None:
        """The id of the highlighted choice."""
        return None if self._gewezen == GEEN else self._aanbod[self._gewezen].keuze

    def set_aanbod(self, aanbod: Sequence[Aanbod], *, vooraf: bool = False) -> None:
        """Show other choices; none is highlighted, so that an Enter too many says nothing. *vooraf*: they answer a question."""
        self._aanbod, self._gewezen = aanbod, GEEN
        if vooraf != self._vooraf:
            self._vooraf = vooraf
            self.refresh_bindings()
        self._zinnen.set_zinnen([variant_content(zin.zegt, "italic") for zin in aanbod])
        self.scroll_home(animate=False, immediate=True)
        self.reopen()

    def reopen(self) -> None:
        """Let the same choices be said (again) once they have been painted."""
        self._ask()
        self.renew()

    def _ask(self) -> None:
        vraag, doe = ("Wat kies je?", "Wijs aan met 1 tot en met {}, kies met Enter") if self._vooraf else _ZEG
        self.border_title = f"{vraag} {doe.format(len(self._aanbod))}"

    def _highlight(self, index: int) -> None:
        self._gewezen = index
        self._zinnen.set_gewezen(index)
        self._ask()
        rij = self._zinnen.row_region(index)
        self.scroll_to_region(rij, animate=False, immediate=True, top=rij.height >= self.scrollable_content_region.height)

    def action_wijs(self, index: int) -> None:
        """Highlight the choice at *index*; -1 is the last."""
        if self._aanbod and -1 <= index < len(self._aanbod):
            self._highlight(index % len(self._aanbod))

    def action_omlaag(self) -> None:
        """Read on in a choice that is longer than the list, else highlight the next one."""
        if self._gewezen != GEEN:
            hoogte = self.scrollable_content_region.height
            verborgen = self._zinnen.row_region(self._gewezen).bottom - (self.scroll_offset.y + hoogte)
            if verborgen > 0:
                self.scroll_relative(y=min(verborgen, max(1, hoogte - 1)), animate=False, immediate=True)
                return
        if self._gewezen < len(self._aanbod) - 1:
            self._highlight(self._gewezen + 1)

    def action_omhoog(self) -> None:
        """Read back in a long choice, else highlight the one before."""
        if self._gewezen == GEEN:
            self.action_wijs(-1)
            return
        verborgen = self.scroll_offset.y - self._zinnen.row_region(self._gewezen).y
        if verborgen > 0:
            hoogte = self.scrollable_content_region.height
            self.scroll_relative(y=-min(verborgen, max(1, hoogte - 1)), animate=False, immediate=True)
        elif self._gewezen > 0:
            self._highlight(self._gewezen - 1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's protocol
        """Call Enter what it does: a sentence is said, an answer is chosen."""
        return {"zeg": not self._vooraf, "kies": self._vooraf}.get(action, True)

    def action_kies(self) -> None:
        """Choose the highlighted answer."""
        self.action_zeg()

    def action_zeg(self) -> None:
        """Report the highlighted choice, once."""
        if self.closed:
            return
        keuze = self.aangewezen
        if keuze is None:
            self.border_title = f"Wijs eerst een {'antwoord' if self._vooraf else 'zin'} aan: 1 tot en met {len(self._aanbod)}"
            return
        self.close()
        self.post_message(self.Said(keuze))

    def on_click(self, event: Click) -> None:
        """Highlight the choice under the mouse; say it when it was highlighted already."""
        index = self._zinnen.row_at(event.screen_y - self._zinnen.region.y)
        if index == GEEN or self.is_late(event):
            return
        if index == self._gewezen:
            self.action_zeg()
        else:
            self._highlight(index)
