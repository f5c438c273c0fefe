"""The agreements after a conversation: tick them, make them smaller, and turn them into a report for the parents."""

from collections.abc import Iterable
from typing import ClassVar

from textual import getters, on
from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static

from oefenen.model.afspraak import Afspraak
from oefenen.model.afsprakenlijst import VERSLAG_DOOR, Afspraakregel, Afsprakenlijst
from oefenen.model.diagnostic import OefenenError
from oefenen.report.afspraken.als_afspraken import discussed
from oefenen.session.afspraken import keep, load, tidy
from oefenen.session.session import Session
from oefenen.tui.help import HelpText
from oefenen.tui.screens.terug.afspraak import AfspraakScreen
from oefenen.tui.screens.terug.afspraken_tekst import AFSPRAAK, DOOR, NIEUW, PUNT, UITLEG, WOORD, lines, question_rows
from oefenen.tui.screens.terug.ouderverslag import BewaarOuderverslagScreen, OuderverslagScreen
from oefenen.tui.screens.terug.woord import WoordScreen
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.afspraken_list import AfsprakenList
from oefenen.tui.widgets.lezen import LeesScroll

SCHRIJVERS = ("", *VERSLAG_DOOR)


class AfsprakenScreen(Screen[None]):
    """Shows the list with questions below it; every change is kept at once and can be taken back."""

    AUTO_FOCUS = "AfsprakenList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "Nieuw"),
        Binding("l", "read", "Verslag"),
        Binding("b", "export", "Bewaar het verslag", show=False),
        Binding("d,delete", "remove", "Haal weg", show=False),
        Binding("u", "undo", "Draai terug", show=False),
        Binding("v", "writer", "Wie schrijft het verslag", show=False),
        Binding("w", "words", "Eigen woorden", show=False),
        Binding("escape", "dismiss(None)", "Terug"),
    ]
    help = AfsprakenList.help
    lijst = getters.query_one(AfsprakenList)

    def __init__(self, sessie: Session) -> None:
        """Show the agreements of *sessie*; raise OpslagError when they cannot be read."""
        super().__init__()
        self.sessie = sessie
        self._afspraken = load(sessie)
        self._eerder: list[Afsprakenlijst] = []

    @property
    def afspraken(self) -> Afsprakenlijst:
        """The list as it is now."""
        return self._afspraken

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(f"Afspraken · {self.sessie.spel.scenario.kop.titel}", id="titel", markup=False)
        yield Static(UITLEG, id="uitleg", markup=False)
        yield AfsprakenList()
        vragen = LeesScroll(Static(), id="vragen", can_focus=True)
        vragen.border_title = "Om over na te denken"
        vragen.help = HelpText(
            "Vragen",
            "Vragen bij wat er nu op de lijst staat. Het nummer is dat van de afspraak. Je hoeft er niets mee, maar een afspraak die "
            "klein is en een dag heeft, komt vaker uit.",
        )
        yield vragen
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show what there is."""
        self._show("")

    def _show(self, kies: str) -> None:
        self.lijst.show(list(lines(self.sessie.gesprek, self._afspraken)), kies)
        self.ask()

    @on(OptionList.OptionHighlighted)
    def ask(self) -> None:
        """Show the questions, those about what is highlighted first."""
        plek = _place(self.lijst.gewezen)
        rijen = question_rows(self._afspraken, self.sessie.spel.scenario.kop, 0 if plek is None else plek + 1)
        vragen = self.query_one("#vragen", LeesScroll)
        vragen.query_one(Static).update(rijen)
        vragen.scroll_home(animate=False)

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        yield SystemCommand("Nieuwe afspraak", "Schrijf er een bij", self.action_new)
        yield SystemCommand("Haal de afspraak weg", "De afspraak die aangewezen is", self.action_remove)
        yield SystemCommand("Draai terug", "Maak de laatste verandering ongedaan", self.action_undo)
        yield SystemCommand("Wie schrijft het verslag", "Wissel tussen leraar, ouder, samen en het kind", self.action_writer)
        yield SystemCommand("Eigen woorden", "Zet zelf iets boven het verslag", self.action_words)
        yield SystemCommand("Lees het verslag", "Zoals de ouder het leest", self.action_read)
        yield SystemCommand("Bewaar het verslag", "Als tekstbestand (Markdown), voor de ouder", self.action_export)

    # Changing the list

    def _keep(self, lijst: Afsprakenlijst, kies: str) -> bool:
        """Keep another list, on disk before it is on the screen; when that fails the old one stays."""
        try:
            keep(self.sessie, lijst)
        except OefenenError as error:
            self.notify(error.melding, severity="error", markup=False)
            return False
        self._eerder.append(self._afspraken)
        self._afspraken = lijst
        self._show(kies)
        return True

    @on(AfsprakenList.Ticked)
    def tick(self, event: AfsprakenList.Ticked) -> None:
        """Put something in, or leave it out."""
        plek = _place(event.id)
        if plek is not None:
            regel = self._afspraken.regels[plek]
            self._keep(self._afspraken.change(plek, regel._replace(mee=not regel.mee)), event.id)
        elif event.id.startswith(PUNT):
            punten = {punt.id: punt.mee for punt in discussed(self.sessie.gesprek, self._afspraken)}
            naam = event.id.removeprefix(PUNT)
            self._keep(self._afspraken.with_point(naam, mee=not punten[naam]), event.id)
        else:
            self._open(event.id)

    @on(OptionList.OptionSelected)
    def select(self, event: OptionList.OptionSelected) -> None:
        """Change what is highlighted."""
        self._open(event.option_id or "")

    def _open(self, id_: str) -> None:
        plek = _place(id_)
        if plek is not None:
            self._edit(plek)
        elif id_.startswith(PUNT):
            self.tick(AfsprakenList.Ticked(id_))
        else:
            {NIEUW: self.action_new, DOOR: self.action_writer, WOORD: self.action_words}[id_]()

    def _edit(self, plek: int) -> None:
        oud = self._afspraken.regels[plek]

        def change(nieuw: Afspraak | None) -> None:
            if nieuw is not None and nieuw != oud.afspraak:
                self._keep(self._afspraken.change(plek, oud._replace(afspraak=nieuw, mee=True)), f"{AFSPRAAK}{plek}")

        self.app.push_screen(AfspraakScreen(self.sessie.spel.scenario.kop, oud.afspraak), change)

    def action_new(self) -> None:
        """Write one more agreement."""

        def add(nieuw: Afspraak | None) -> None:
            if nieuw is not None:
                self._keep(self._afspraken.add(Afspraakregel(nieuw)), f"{AFSPRAAK}{len(self._afspraken.regels)}")

        self.app.push_screen(AfspraakScreen(self.sessie.spel.scenario.kop), add)

    def action_remove(self) -> None:
        """Take the highlighted agreement off the list."""
        plek = _place(self.lijst.gewezen)
        if plek is None:
            self.notify("Wijs eerst een afspraak aan.")
        elif self._keep(self._afspraken.remove(plek), f"{AFSPRAAK}{min(plek, len(self._afspraken.regels) - 2)}"):
            self.notify("De afspraak is weg. Met u draai je dat terug.")

    def action_undo(self) -> None:
        """Take the last change back."""
        if not self._eerder:
            self.notify("Er is niets om terug te draaien.")
            return
        eerder = self._eerder.pop()
        if self._keep(eerder, self.lijst.gewezen):
            self._eerder.pop()
        else:
            self._eerder.append(eerder)

    def action_writer(self) -> None:
        """Let the next one write the report."""
        nu = SCHRIJVERS.index(self._afspraken.verslag_door) if self._afspraken.verslag_door in SCHRIJVERS else 0
        self._keep(self._afspraken.by(SCHRIJVERS[(nu + 1) % len(SCHRIJVERS)]), DOOR)

    def action_words(self) -> None:
        """Write something at the top of the report."""

        def change(woord: str | None) -> None:
            if woord is not None and tidy(woord) != self._afspraken.woord:
                self._keep(self._afspraken.with_word(tidy(woord)), WOORD)

        self.app.push_screen(WoordScreen(self._afspraken.woord), change)

    # The report

    def action_read(self) -> None:
        """Show the report as the parent reads it."""
        self.app.push_screen(OuderverslagScreen(self.sessie))

    def action_export(self) -> None:
        """Ask where the report can be kept as a file."""
        self.app.push_screen(BewaarOuderverslagScreen(self.sessie), self._exported)

    def _exported(self, waar: str | None) -> None:
        if waar:
            self.notify(f"Bewaard in {waar}", markup=False)


def _place(id_: str) -> int | None:
    """Give the place of the agreement with this id; None when it is something else."""
    nummer = id_.removeprefix(AFSPRAAK)
    return int(nummer) if id_.startswith(AFSPRAAK) and nummer.isdecimal() else None


def open_afspraken(app: App[None], sessie: Session) -> None:
    """Show the agreements of a conversation, or say why that does not work."""
    try:
        app.push_screen(AfsprakenScreen(sessie))
    except OefenenError as error:
        app.push_screen(VraagScreen("De afspraken openen lukt niet", error.melding))
