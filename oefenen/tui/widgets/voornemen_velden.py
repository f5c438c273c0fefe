"""The fields for a compliment, a tip and an if-then intention, with a question when the intention is vague."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import DescendantBlur
from textual.message import Message
from textual.widgets import Input, Static

from oefenen.report.zelf.voornemen import questions
from oefenen.tui.help import HelpText

VELDEN: Mapping[str, tuple[str, str]] = {
    "compliment": ("Een compliment aan jezelf: wat deed je goed?", "bijvoorbeeld: ik bleef luisteren toen hij boos werd"),
    "tip": ("Een tip voor jezelf: wat probeer je anders?", "bijvoorbeeld: eerder vragen wat ze thuis ziet"),
    "als": ("Voornemen. Als …", "bijvoorbeeld: de ouder harder gaat praten"),
    "dan": ("… dan …", "bijvoorbeeld: zeg ik eerst welk gevoel ik zie"),
}
GOED = "Dat kun je zo doen. Je leest het terug als je weer een gesprek begint."


class VoornemenVelden(VerticalScroll):
    """Takes four short answers; Enter goes to the next one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "next", "Volgende"),
        Binding("down", "app.focus_next", "Volgende veld", show=False),
        Binding("up", "app.focus_previous", "Vorige veld", show=False),
    ]
    help = HelpText(
        "Compliment, tip en voornemen",
        "Schrijf op wat goed ging en wat je anders wilt proberen. Maak er dan één voornemen van: als er dit gebeurt, dan doe ik dat. Zo'n "
        "als-dan werkt beter dan ‘ik wil beter luisteren’: je weet dan wanneer je iets doet, en wat. De vraag onderaan helpt je om het "
        "preciezer te maken. Je mag er anders over denken.\n\nMet Enter ga je naar het volgende veld. Wat je leeg laat, sla je over. Als je "
        "weer een gesprek begint, staat je voornemen bovenaan. Schrijf geen echte namen op.",
    )

    @dataclass
    class Written(Message):
        """Somebody left a field; these are all answers as they stand there now."""

        velden: Mapping[str, str]

    @dataclass
    class Done(Message):
        """The last field has been done."""

    def __init__(self, langst: int, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Take at most *langst* characters in a field."""
        super().__init__(id=id, can_focus=False)
        self._langst = langst

    def compose(self) -> ComposeResult:
        """Lay out the fields."""
        for naam, (kop, voorbeeld) in VELDEN.items():
            yield Static(kop, classes="veldnaam", markup=False)
            veld = Input(placeholder=voorbeeld, id=naam, compact=True, max_length=self._langst, select_on_focus=False)
            veld.cursor_blink = False
            yield veld
        yield Static(id="vraag", markup=False)

    @property
    def velden(self) -> dict[str, str]:
        """All answers as they stand there now."""
        return {naam: self._veld(naam).value for naam in VELDEN}

    def _veld(self, naam: str) -> Input:
        return self.query_one(f"#{naam}", Input)

    def begin(self, velden: Mapping[str, str]) -> None:
        """Show what was written before, and begin at the first field that is empty."""
        for naam in VELDEN:
            veld = self._veld(naam)
            veld.value = velden[naam]
            veld.cursor_position = len(veld.value)
        leeg = next((naam for naam in VELDEN if not velden[naam]), next(iter(VELDEN)))
        self._veld(leeg).focus()
        self._ask()

    @on(Input.Changed)
    def _ask(self) -> None:
        """Ask one thing about the intention, once there is enough of it to ask about."""
        als, dan = self._veld("als").value, self._veld("dan").value
        vragen = questions(als, dan) if dan.strip() else []
        tekst = f"? {vragen[0].tekst}" if vragen else GOED if als.strip() and dan.strip() else ""
        self.query_one("#vraag", Static).update(Content.styled(tekst, "$midden" if vragen else "$gedempt"))

    @on(DescendantBlur)
    def _leave(self) -> None:
        self.post_message(self.Written(self.velden))

    @on(Input.Submitted)
    def action_next(self) -> None:
        """Go to the next field, and after the last one to the next question."""
        self.post_message(self.Written(self.velden))
        namen = list(VELDEN)
        nu = next((plek for plek, naam in enumerate(namen) if self._veld(naam).has_focus), 0)
        if nu < len(namen) - 1:
            self._veld(namen[nu + 1]).focus()
        else:
            self.post_message(self.Done())
