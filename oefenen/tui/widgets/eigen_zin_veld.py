"""The field in which the trainee types an own sentence before the choices are shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Protocol

from textual.binding import Binding, BindingType
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.lezen import Versheid

VRAAG = "Wat zou jij zeggen?"
ENTER = "Typ je zin. Enter toont de keuzes"
EERST_EEN_ZIN = "Een cijfer is nog geen zin. Esc slaat over"


class Stopbaar(Protocol):
    """Something that will happen, unless it is stopped."""

    def stop(self) -> None:
        """Let it not happen."""


class Wekker(Protocol):
    """Does something after so many seconds."""

    def __call__(self, delay: float, callback: Callable[[], None], /) -> Stopbaar:
        """Set it."""


class EigenZinVeld(TextArea, inherit_bindings=False):
    """Takes one sentence that wraps, and reports it with Enter, skipped with Esc, or when the time is over."""

    help = HelpText(
        "Eerst je eigen zin",
        "Typ wat jij nu zou zeggen. Daarna zie je de keuzes. Zo onthoud je er meer van, ook als je het anders had gezegd. Je zin krijgt "
        "nooit punten: in de nabespreking staat hij naast wat je koos en naast de sterkste keuze.\n\nMet Enter bewaar je je zin. Met Esc, "
        "of met Enter in een leeg veld, sla je het over. De klok van het gesprek staat stil. In het dossier kies je wanneer dit gevraagd "
        "wordt en hoeveel tijd je krijgt. Schrijf geen echte namen op.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "Toon de keuzes"),
        Binding("escape", "skip", "Sla over"),
        Binding("left", "cursor_left", "Een letter naar links", show=False),
        Binding("right", "cursor_right", "Een letter naar rechts", show=False),
        Binding("up", "cursor_up", "Omhoog", show=False),
        Binding("down", "cursor_down", "Omlaag", show=False),
        Binding("ctrl+left", "cursor_word_left", "Een woord naar links", show=False),
        Binding("ctrl+right", "cursor_word_right", "Een woord naar rechts", show=False),
        Binding("home,ctrl+a", "cursor_line_start", "Naar het begin", show=False),
        Binding("end,ctrl+e", "cursor_line_end", "Naar het einde", show=False),
        Binding("shift+left", "cursor_left(True)", "Links selecteren", show=False),
        Binding("shift+right", "cursor_right(True)", "Rechts selecteren", show=False),
        Binding("backspace", "delete_left", "Een letter links weghalen", show=False),
        Binding("delete", "delete_right", "Een letter rechts weghalen", show=False),
        Binding("ctrl+w", "delete_word_left", "Een woord links weghalen", show=False),
        Binding("ctrl+u", "delete_to_start_of_line", "Alles links weghalen", show=False),
        Binding("ctrl+k", "delete_to_end_of_line", "Alles rechts weghalen", show=False),
        Binding("ctrl+x", "cut", "Knippen", show=False),
        Binding("ctrl+c", "copy", "Kopiëren", show=False),
        Binding("ctrl+v", "paste", "Plakken", show=False),
        Binding("ctrl+z", "undo", "Typen terugdraaien", show=False),
    ]

    @dataclass
    class Typed(Message):
        """The trainee is ready with *tekst*, which is "" when it is skipped; *te_laat* says that the time was over."""

        tekst: str
        te_laat: bool = False

    def __init__(self, langst: int, wekker: Wekker | None = None, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Take at most *langst* characters; *wekker* tells when the time is over."""
        super().__init__(id=id, compact=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self._langst = langst
        self._wekker: Wekker = wekker or self.set_timer
        self._tijd: Stopbaar | None = None
        self._seconden = 0
        self._vers = Versheid(self)

    def ask(self, tekst: str, seconden: int) -> None:
        """Begin with *tekst*; after *seconden* (0 is never) what stands there then is reported."""
        self.text = tekst
        self.move_cursor(self.document.end)
        self._seconden = seconden
        self._say(f"{VRAAG} {f'Je hebt {seconden} seconden' if seconden else ENTER}")
        self._vers.renew()
        self.start_clock()

    def _say(self, tekst: str) -> None:
        self.border_title = tekst

    def start_clock(self) -> None:
        """Begin the time that there is, from its beginning."""
        self.stop_clock()
        if self._seconden:
            self._tijd = self._wekker(self._seconden, self._over)

    def stop_clock(self) -> None:
        """Let the time not be over."""
        if self._tijd is not None:
            self._tijd.stop()
            self._tijd = None

    def on_unmount(self) -> None:
        """Leave no clock behind."""
        self.stop_clock()

    def _over(self) -> None:
        self._tijd = None
        self._report(self.text, te_laat=True)

    def _report(self, tekst: str, *, te_laat: bool = False) -> None:
        """Report it once."""
        self.stop_clock()
        self._seconden = 0
        self._vers.close()
        self.post_message(self.Typed(tekst, te_laat))

    def action_keep(self) -> None:
        """Report what was typed; a number alone is a slip of who is used to choosing."""
        if self.text.strip().isdecimal():
            self._say(f"{VRAAG} {EERST_EEN_ZIN}")
        elif not self._vers.closed:
            self._report(self.text)

    def action_skip(self) -> None:
        """Report that nothing is typed."""
        if not self._vers.closed:
            self._report("")

    @property
    def _ruimte(self) -> int:
        """How many characters still fit, those that are replaced included."""
        return self._langst - len(self.text) + len(self.selected_text)

    def on_key(self, event: Key) -> None:
        """Drop what came too early or does not fit; Enter is for the screen."""
        eigen = event.is_printable or event.key in {"enter", "escape"}
        if (eigen and self._vers.is_late(event)) or (event.is_printable and self._ruimte < 1):
            event.stop()
            event.prevent_default()
        elif event.key == "enter":
            event.stop()
            event.prevent_default()
            self.action_keep()

    def on_paste(self, event: Paste) -> None:
        """Take what fits, as one line."""
        event.stop()
        event.prevent_default()
        if not self._vers.is_late(event):
            self._insert(event.text)

    def action_paste(self) -> None:
        """Paste what was copied in the app."""
        self._insert(self.app.clipboard)

    def _insert(self, tekst: str) -> None:
        stuk = tekst[: self._langst]
        leesbaar = "".join(teken if teken.isprintable() else " " for teken in stuk)
        self.replace(leesbaar[: self._ruimte], *self.selection, maintain_selection_offset=False)
