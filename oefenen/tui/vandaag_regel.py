"""The quiet line in the library: what waits today, found out beside the screen."""

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from oefenen.model.diagnostic import OefenenError
from oefenen.model.nu import now
from oefenen.report.later.als_vandaag import in_short
from oefenen.session.later.vandaag import anything_waits, today
from oefenen.store.store import Store
from oefenen.tui.beside import Progress, do_with

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp


def look_beside(scherm: Screen[None], regel: Static) -> None:
    """Show in *regel* what waits today, and nothing when nothing does."""
    app = cast("OefenApp", scherm.app)
    try:
        wacht = app.store is not None and anything_waits(app.store)
    except OefenenError:
        wacht = False  # the store says elsewhere what is wrong with it
    if not wacht or app.store is None:
        _show(regel, "")
        return
    store, mappen = app.store, app.mappen

    def find() -> None:
        worker = get_current_worker()

        def look(eigen: Store, progress: Progress) -> str:
            progress(0)
            return in_short(today(eigen, now(), mappen))

        with suppress(OefenenError):
            tekst = do_with(store, look, lambda: worker.is_cancelled)
            if not worker.is_cancelled:
                app.call_from_thread(_show, regel, tekst or "")

    scherm.run_worker(find, thread=True, group="vandaag", exclusive=True)


def _show(regel: Static, tekst: str) -> None:
    regel.display = bool(tekst)
    regel.update(f"F3  {tekst}" if tekst else "")
