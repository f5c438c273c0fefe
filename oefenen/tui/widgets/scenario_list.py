"""The list of conversations in the library."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.twee_kanten import TweeKanten


class ScenarioRegel(NamedTuple):
    """One line of the list; *status* is a symbol with words, in the colour *kleur* of the theme."""

    sleutel: str
    titel: str
    wie: str = ""
    status: str = ""
    kleur: str = "gedempt"
    duur: str = ""


class ScenarioGroep(NamedTuple):
    """Conversations that belong together, under a heading."""

    kop: str
    regels: Sequence[ScenarioRegel]


class ScenarioList(OptionList):
    """Shows groups of conversations; OptionSelected carries the key of a line as its id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Kiezen"),
        Binding("down", "cursor_down", "Omlaag", show=False),
        Binding("up", "cursor_up", "Omhoog", show=False),
    ]
    help = HelpText(
        "De gesprekken",
        "Elke regel is een gesprek met één ouder. Met ↑ en ↓ loop je erlangs, met Enter open je het dossier. "
        "Een gesprek waar je nog mee bezig was staat bovenaan: Enter brengt je meteen terug.\n\n"
        "Rechts staat hoe de ouder de laatste keer wegging:\n"
        "● goed        met vertrouwen en een afspraak\n"
        "◐ halverwege  er is iets gebeurd, maar niet alles landde\n"
        "○ slecht      zonder dat het verder kwam\n\n"
        "Begin gerust te typen: je zoekt dan op titel, ouder, leerling, soort ouder of niveau.",
    )

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(id="scenarios", markup=False, compact=True)

    @property
    def sleutel(self) -> str | None:
        """The key of the highlighted line."""
        optie = self.highlighted_option
        return optie.id if optie else None

    def scroll_to_highlight(self, top: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Keep the highlighted line in sight; with the first line also the heading above it."""
        if self.highlighted is not None and not any(optie.id for optie in self.options[: self.highlighted]):
            self.scroll_home(animate=False)
        else:
            super().scroll_to_highlight(top)

    def show(self, groepen: Sequence[ScenarioGroep], leeg: str, kies: str | None) -> None:
        """Show *groepen*, or the text *leeg* when there is nothing; highlight the line with key *kies* or else the first."""
        opties = [optie for groep in groepen for optie in _options(groep)]
        if opties:
            opties[0] = Option(TweeKanten((Content.styled(groepen[0].kop, "bold $accent"), Content())), disabled=True)
        self.set_options(opties or [Option(leeg, disabled=True)])
        sleutels = [optie.id for optie in opties]
        self.highlighted = (
            sleutels.index(kies) if kies and kies in sleutels else next((i for i, s in enumerate(sleutels) if s), None)
        )


def _options(groep: ScenarioGroep) -> list[Option]:
    kop = TweeKanten((Content(), Content()), (Content.styled(groep.kop, "bold $accent"), Content()))
    return [Option(kop, disabled=True), *(Option(_visual(regel), id=regel.sleutel) for regel in groep.regels)]


def _visual(regel: ScenarioRegel) -> TweeKanten:
    rechts = Content.assemble(
        (regel.status, f"${regel.kleur}"), "  " if regel.status and regel.duur else "", (regel.duur, "$gedempt")
    )
    boven = (Content.styled(regel.titel, "bold"), rechts)
    return TweeKanten(boven, (Content.styled(regel.wie, "$gedempt"), Content())) if regel.wie else TweeKanten(boven)
