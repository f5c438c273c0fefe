"""The window in which somebody points at the turn where an item was seen."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from oefenen.engine.gesprek import Stap
from oefenen.model.formulier import Formulierpunt
from oefenen.report.als_tekst import place, plain
from oefenen.report.formulier.beelden_woorden import sentence
from oefenen.tui.help import HelpText
from oefenen.tui.tekst import with_regie
from oefenen.tui.widgets.kader import Kader
from oefenen.tui.widgets.twee_kanten import Alinea

GEEN = "Geen beurt aanwijzen"


class BeurtScreen(ModalScreen[int | None]):
    """Shows what was said; dismisses with the number of the choice, 0 for no turn, or None when nothing changes."""

    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Terug")]
    help = HelpText(
        "In welke beurt?",
        "Loop met ↑ en ↓ door wat er gezegd is en kies met Enter de zin waarin je het zag. Miste je een kans, kies dan de beurt waarin "
        "het had gekund.",
    )

    def __init__(self, punt: Formulierpunt, gezegd: Sequence[Stap], nu: int) -> None:
        """Ask where *punt* was seen; begin at choice *nu*, or at the first."""
        super().__init__(classes="venster")
        self._punt, self._gezegd, self._nu = punt, gezegd, nu

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader("In welke beurt?", "Enter kiest, Esc gaat terug"):
            yield Static(f"De leraar {sentence(self._punt)}", markup=False, classes="gedempt")
            opties = [Option(_turn(stap), id=str(stap.nummer)) for stap in self._gezegd]
            yield OptionList(*opties, Option(Alinea(Content(""), Content(GEEN)), id="0"), markup=False, compact=True)

    def on_mount(self) -> None:
        """Highlight the turn that was chosen before."""
        nummers = [stap.nummer for stap in self._gezegd]
        self.query_one(OptionList).highlighted = nummers.index(self._nu) if self._nu in nummers else 0

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give the number of the choice."""
        self.dismiss(int(event.option_id or 0))


def _turn(stap: Stap) -> Alinea:
    return Alinea(Content.styled(f"{place(stap).capitalize():<9}", "bold $accent"), with_regie(plain(stap.zegt)))
