"""Playing a conversation again: from its beginning, with another opening, or from one of its turns."""

from random import SystemRandom
from typing import TYPE_CHECKING, cast

from textual.screen import Screen
from textual.worker import get_current_worker

from oefenen.model.diagnostic import OefenenError
from oefenen.model.opening import GEWOON, Opening
from oefenen.session.anders.vertakken import branch
from oefenen.session.session import Session, start
from oefenen.session.vervolg import pick_up
from oefenen.store.store import Store
from oefenen.tui.beside import Progress, do_beside
from oefenen.tui.screens.terug.keerpunten import KeerpuntenScreen
from oefenen.tui.screens.vraag import VraagScreen

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp

ZOEKT = "Even nagaan hoe het gesprek anders kan beginnen…"
MISLUKT = "Opnieuw spelen lukt niet"


def play_again(scherm: Screen[None], sessie: Session, opening: Opening = GEWOON, seed: int | None = None) -> None:
    """Play the same conversation from the beginning, in the place of *scherm*."""
    spel, app = sessie.spel, cast("OefenApp", scherm.app)
    try:
        nieuw = start(
            sessie.gelezen.bestand, stand=sessie.stand, klok=bool(spel.klok), store=sessie.store, persona=spel.persona.id,
            reader=app.reader, opening=opening, seed=seed, tempo=spel.tempo,
        )  # fmt: skip
        pick_up(nieuw, app.reader)
    except OefenenError as error:
        app.push_screen(VraagScreen(MISLUKT, error.melding))
        return
    scherm.dismiss()
    app.open_gesprek(nieuw)


def play_otherwise(scherm: Screen[None], sessie: Session) -> None:
    """Look for another opening beside *scherm* (seconds), and then play with it; whoever leaves stops it."""
    from oefenen.session.anders.opening import find_opening  # noqa: PLC0415 - loads numpy

    seed = SystemRandom().randrange(1 << 31)

    def find(_: Store | None, progress: Progress) -> Opening:
        return find_opening(sessie.spel, seed, progress)

    def work() -> None:
        worker = get_current_worker()
        melding, opening = "", None
        try:
            opening = do_beside(sessie, find, lambda: worker.is_cancelled)
        except OefenenError as error:
            melding = error.melding
        if not worker.is_cancelled:
            scherm.app.call_from_thread(_go_on, scherm, sessie, (opening, melding, seed))

    scherm.notify(ZOEKT, timeout=2)
    scherm.run_worker(work, thread=True, exclusive=True, group="opening")


def _go_on(scherm: Screen[None], sessie: Session, gevonden: tuple[Opening | None, str, int]) -> None:
    opening, melding, seed = gevonden
    if not scherm.is_current:
        return  # somebody is reading something else by now
    if opening is None:
        scherm.app.push_screen(VraagScreen(MISLUKT, melding))
    else:
        play_again(scherm, sessie, opening, seed)


def open_keerpunten(scherm: Screen[None], sessie: Session) -> None:
    """Show the turning points; go on from the turn that is chosen, in the place of *scherm*."""

    def play_on(vanaf: int | None) -> None:
        if vanaf is not None:
            _play_from(scherm, sessie, vanaf)

    scherm.app.push_screen(KeerpuntenScreen(sessie), play_on)


def _play_from(scherm: Screen[None], sessie: Session, vanaf: int) -> None:
    app = cast("OefenApp", scherm.app)
    try:
        nieuw = branch(sessie, vanaf)
    except OefenenError as error:
        app.push_screen(VraagScreen(MISLUKT, error.melding))
        return
    scherm.dismiss()
    app.open_gesprek(nieuw)
