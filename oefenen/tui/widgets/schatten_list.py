"""A list of skills in which the trainee rates each from 0 to 100, before seeing what was measured."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from oefenen.model.vaardigheid import Vaardigheid
from oefenen.model.zelfbeeld import HOOGST, STAP
from oefenen.report.zelf.zelfbeeld import in_words
from oefenen.tui.help import HelpText
from oefenen.tui.tekst import Shaped, hang
from oefenen.tui.widgets.lezen import Versheid
from oefenen.tui.widgets.twee_kanten import GEWEZEN, ONGEWEZEN

BEGIN = 50
"""Where somebody begins who has not rated a skill yet."""
VOL, LEEG = "█", "░"
_LANGST = 20
UITLEG = "0 is: lukte nog niet. 50: wisselend. 100: lukte steeds."


class SchattenList(Widget, can_focus=True):
    """Moves with the arrows up and down, rates with the arrows left and right or with a number."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "change(-1)", "Schat", key_display="← →"),
        Binding("right", "change(1)", "Schat", show=False, key_display="← →"),
        Binding("up", "move(-1)", "Vorige vaardigheid", show=False),
        Binding("down", "move(1)", "Volgende vaardigheid", show=False),
        Binding("enter", "next", "Volgende"),
        *(Binding(str(n), f"rate({n * STAP})", "Schat", show=False, key_display="0-9") for n in range(HOOGST // STAP)),
    ]
    help = HelpText(
        "Schat jezelf in",
        "Hoe ging het, denk je? Met ← en → ga je 10 lager of hoger, of typ een cijfer: 6 is 60. Met ↑ en ↓ ga je naar een andere "
        f"vaardigheid, met Enter naar de volgende. {UITLEG}\n\nDaarna zie je je schatting naast de meting. Het gaat erom dat die twee "
        "dicht bij elkaar komen: te laag schatten is net zo ver ernaast als te hoog.",
    )
    plek: reactive[int] = reactive(0)
    """The row that the keys are about."""
    schattingen: reactive[Mapping[str, int]] = reactive[Mapping[str, int]](dict)

    @dataclass
    class Rated(Message):
        """A skill was rated."""

        vaardigheid: str
        punten: int

    @dataclass
    class Done(Message):
        """The last skill has been done."""

    def __init__(self, vaardigheden: list[Vaardigheid], *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Offer *vaardigheden*."""
        super().__init__(id=id)
        self._vaardigheden = vaardigheden
        self._vers = Versheid(self)

    def begin(self, schattingen: Mapping[str, int]) -> None:
        """Show what was rated before, at the first skill that was not."""
        self.schattingen = schattingen
        namen = [v.id for v in self._vaardigheden]
        self.plek = next((plek for plek, naam in enumerate(namen) if naam not in schattingen), 0)
        self._vers.renew()

    def render(self) -> Shaped:
        """Give a line for each skill, and below them what the one that is pointed at means."""
        return Shaped(self._lines)

    def _lines(self, breedte: int) -> Content:
        langste = max((len(v.label) for v in self._vaardigheden), default=0)
        lengte = max(5, min(_LANGST, breedte - langste - 26))
        rijen = [self._row(plek, v, langste, lengte) for plek, v in enumerate(self._vaardigheden)]
        nu = self._vaardigheden[self.plek]
        uitleg = hang(Content(f"{ONGEWEZEN}"), Content.assemble((f"{nu.label}: ", "bold"), nu.definitie), breedte)
        return Content("\n").join([*rijen, Content(""), uitleg])

    def _row(self, plek: int, vaardigheid: Vaardigheid, langste: int, lengte: int) -> Content:
        zelf = self.schattingen.get(vaardigheid.id)
        vol = round((zelf or 0) / HOOGST * lengte)
        woorden = "nog niet geschat" if zelf is None else in_words(zelf)
        return Content.assemble(
            GEWEZEN if plek == self.plek else ONGEWEZEN,
            (f"{vaardigheid.label:<{langste}}  ", "bold" if plek == self.plek else ""),
            (VOL * vol, "$accent"), (LEEG * (lengte - vol), "$gedempt"),
            (f" {'–' if zelf is None else zelf!s:>3}  ", "bold"), (woorden, "" if zelf is not None else "$gedempt"),
        ).stylize(Style.from_meta({"plek": plek}))  # fmt: skip

    def action_move(self, stap: int) -> None:
        """Go to another skill."""
        self.plek = max(0, min(len(self._vaardigheden) - 1, self.plek + stap))

    def action_change(self, stap: int) -> None:
        """Rate one step higher or lower; who has not rated yet begins in the middle."""
        nu = self.schattingen.get(self._vaardigheden[self.plek].id)
        self.action_rate(BEGIN if nu is None else nu + stap * STAP)

    def action_rate(self, punten: int) -> None:
        """Rate the skill that is pointed at."""
        naam = self._vaardigheden[self.plek].id
        self.post_message(self.Rated(naam, max(0, min(HOOGST, punten))))

    def action_next(self) -> None:
        """Go on to the next skill, and after the last one to the next question."""
        if self.plek < len(self._vaardigheden) - 1:
            self.plek += 1
        else:
            self.post_message(self.Done())

    def on_click(self, event: Click) -> None:
        """Point at the skill that was clicked."""
        plek = event.style.meta.get("plek")
        if plek is not None:
            self.plek = plek

    def on_key(self, event: Key) -> None:
        """Take + and − too; drop an Enter that came too early for the question."""
        if event.key == "enter" and self._vers.is_late(event):
            event.stop()
            event.prevent_default()
        stap = {"plus": 1, "minus": -1}.get(event.key)
        if stap:
            event.stop()
            self.action_change(stap)
