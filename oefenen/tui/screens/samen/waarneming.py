"""The observation form on the screen: filled in item by item, kept at every key, and left or resumed at any time."""

from dataclasses import replace
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static

from oefenen.model.diagnostic import OefenenError
from oefenen.model.formulier import FORMULIER, ITEMS
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import Merk
from oefenen.session.afspraken import tidy
from oefenen.session.samen.waarneming import CIJFERS, LANGST, LANGSTE_NAAM, keep, load
from oefenen.session.session import Session
from oefenen.tui.screens.samen.waarneming_beurt import BeurtScreen
from oefenen.tui.screens.samen.waarneming_tekst import KLAAR, fields, lines, progress, written
from oefenen.tui.screens.samen.waarneming_woord import WaarnemingWoordScreen
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.waarneming_list import WaarnemingList

NIETS_TERUG = "Er is niets om terug te draaien."
MIST = "Er staat nog geen {wat}. Juist daar heeft de ander iets aan: één zin is genoeg."


class WaarnemingScreen(Screen[bool]):
    """Asks one person for one form; dismisses with whether that person says it is ready."""

    AUTO_FOCUS = "WaarnemingList"
    BINDINGS: ClassVar[list[BindingType]] = [
        # Here and not in the list: who types fast marks the next item before a message of the list could arrive.
        *(Binding(cijfer, f"mark('{cijfer}')", "Zet een merk", show=False, key_display="1-3") for cijfer in CIJFERS),
        Binding("u", "undo", "Draai terug"),
        Binding("escape", "dismiss(False)", "Stop"),
    ]
    help = WaarnemingList.help
    lijst = getters.query_one(WaarnemingList)

    def __init__(self, sessie: Session, wie: Kijker) -> None:
        """Go on where *wie* was; raise OpslagError when it cannot be read."""
        super().__init__()
        self.sessie, self.wie = sessie, wie
        self._blad = load(sessie, wie)
        self._eerder: list[tuple[Waarneming, str]] = []
        self._gezegd = {stap.nummer: stap for stap in sessie.gesprek.stappen if not stap.vooraf}

    @property
    def blad(self) -> Waarneming:
        """The form as it is now."""
        return self._blad

    def compose(self) -> ComposeResult:
        """Lay out the screen; nothing of what the program or somebody else saw is on it."""
        yield Static(f"Observatieformulier · {self.sessie.spel.scenario.kop.titel}", id="titel", markup=False)
        yield Static(id="voortgang", markup=False)
        yield WaarnemingList()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Begin at the first item without a mark."""
        self._show(self._blad.volgende or KLAAR)

    def _show(self, id_: str) -> None:
        self.query_one("#voortgang", Static).update(progress(self._blad, self.wie))
        self.lijst.show(list(lines(self._blad, self.wie, self._gezegd)))
        self.lijst.point_at(id_)

    def _keep(self, blad: Waarneming, van: str, naar: str) -> bool:
        """Keep another form, on disk before it is on the screen; when that fails the old one stays."""
        try:
            keep(self.sessie, self.wie, blad)
        except OefenenError as error:
            self.notify(error.melding, severity="error", markup=False)
            return False
        self._eerder.append((self._blad, van))
        self._blad = blad
        self._show(naar)
        return True

    def action_undo(self) -> None:
        """Take the last change back, and stand where it was made."""
        if not self._eerder:
            self.notify(NIETS_TERUG)
            return
        eerder, van = self._eerder.pop()
        if self._keep(eerder, van, van):
            self._eerder.pop()
        else:
            self._eerder.append((eerder, van))

    # The items

    def action_mark(self, cijfer: str) -> None:
        """Mark the item that is highlighted and go on to the next."""
        item = self.lijst.gewezen
        if item in ITEMS:
            self._mark(item, self._blad.mark(item, CIJFERS[cijfer]))

    def _mark(self, item: str, blad: Waarneming) -> None:
        nieuw = item not in self._blad.oordelen
        self._keep(blad, item, _after(blad, item, nieuw=nieuw))

    def _point(self, item: str) -> None:
        """Ask in which turn it was seen; who says so saw it, or missed it there."""

        def point(nummer: int | None) -> None:
            if nummer is None:
                return
            gezien = self._blad.oordelen.get(item) in {Merk.GEZIEN, Merk.KANS_GEMIST}
            blad = self._blad if gezien or not nummer else self._blad.mark(item, Merk.GEZIEN)
            self._mark(item, blad.point_at(item, nummer or None))

        self.app.push_screen(BeurtScreen(ITEMS[item], list(self._gezegd.values()), self._blad.bewijs.get(item, 0)), point)

    # What is written, and the way out

    @on(OptionList.OptionSelected)
    def open_line(self, event: OptionList.OptionSelected) -> None:
        """Open the line that is highlighted."""
        id_ = event.option_id or ""
        if id_ in ITEMS:
            self._point(id_)
        elif id_ in fields(self.wie):
            self._write(id_)
        elif id_ == KLAAR:
            self._finish()

    def _write(self, veld: str) -> None:
        def take(tekst: str | None) -> None:
            if tekst is None:
                return
            blad = _with(self._blad, veld, tidy(tekst, LANGSTE_NAAM if veld == "naam" else LANGST))
            if blad != self._blad:
                self._keep(blad, veld, veld)
            self.lijst.action_cursor_down()

        self.app.push_screen(WaarnemingWoordScreen(fields(self.wie)[veld], written(self._blad, veld), self.sessie.store), take)

    def _finish(self) -> None:
        """Be ready; a colleague is asked once for a compliment and a tip."""
        mist = [wat for wat in ("compliment", "tip") if not written(self._blad, wat)]
        if self.wie is Kijker.ZELF or not mist:
            self.dismiss(result=True)
            return

        def decide(klaar: bool | None) -> None:  # noqa: FBT001 - the answer of the window
            if klaar:
                self.dismiss(result=True)
            else:
                self.lijst.point_at(mist[0])

        vraag = MIST.format(wat=" en geen ".join(mist))
        self.app.push_screen(VraagScreen("Nog even", vraag, ja="Zo is het klaar", nee="Ik schrijf nog iets"), decide)


def _after(blad: Waarneming, item: str, *, nieuw: bool) -> str:
    """Say where to go after marking an item: the next one without a mark, or past the items when that was the last."""
    ids = [punt.id for punt in FORMULIER]
    plek = ids.index(item)
    open_ = [id_ for id_ in ids[plek + 1 :] + ids[:plek] if id_ not in blad.oordelen]
    if open_:
        return open_[0]
    return "compliment" if nieuw or item == ids[-1] else ids[plek + 1]


def _with(blad: Waarneming, veld: str, tekst: str) -> Waarneming:
    match veld:
        case "compliment":
            return replace(blad, compliment=tekst)
        case "tip":
            return replace(blad, tip=tekst)
        case "naam":
            return replace(blad, naam=tekst)
        case _:
            return blad.answer(int(veld[-1]), tekst)
