"""Putting a copy back and wiping everything, from the app: what is asked first, and going on with what there is then."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from oefenen.model.diagnostic import OefenenError
from oefenen.session.gegevens import compare_copy, database, restore, wipe_all
from oefenen.tui.screens.beheer.pad import PadScreen
from oefenen.tui.screens.vraag import VraagScreen

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp

NIET = "Niet doen"


def ask_restore(app: "OefenApp") -> None:
    """Ask which copy, tell what it holds, and put it back when that is agreed."""
    gekozen: list[Path] = []

    def look(pad: Path, *, over: bool) -> str:  # noqa: ARG001 - as a window with a path gives it
        verschil = compare_copy(pad, _kept(app))
        gekozen[:] = [pad]
        return " ".join(verschil.regels)

    def ask(verschil: str | None) -> None:
        if verschil:
            tekst = f"{verschil}\n\nWat er nu is, blijft bewaard in een eigen bestand."
            app.push_screen(VraagScreen("Deze kopie terugzetten?", tekst, ja="Terugzetten", nee=NIET, nee_eerst=True), act)

    def act(ja: bool | None) -> None:  # noqa: FBT001 - what a window with a question gives
        if ja:
            _do(app, lambda: _restore(gekozen[0], _kept(app)))

    app.push_screen(PadScreen("Welke kopie zet je terug?", "~/", look, lezen=True), ask)


def _kept(app: "OefenApp") -> Path | None:
    return app.store.pad if app.store else None


def _restore(kopie: Path, naar: Path | None) -> str:
    vooraf = restore(kopie, naar)
    return "De kopie is teruggezet." + (f" Wat er eerst stond, is bewaard in {vooraf}." if vooraf else "")


def ask_wipe(app: "OefenApp") -> None:
    """Ask twice, and wipe."""
    eerst = (
        f"Alles wat oefenen van je bewaarde in {(_kept(app) or database()).parent} gaat weg: gesprekken, eigen zinnen, voornemens, opmerkingen en instellingen. "
        "Bestanden die je zelf ergens bewaarde, blijven staan."
    )

    def again(ja: bool | None) -> None:  # noqa: FBT001 - as above
        if ja:
            app.push_screen(
                VraagScreen("Echt alles wissen?", "Dit kan niet terug.", ja="Wis alles", nee=NIET, nee_eerst=True), act
            )

    def act(ja: bool | None) -> None:  # noqa: FBT001 - as above
        if ja:
            _do(app, lambda: f"Gewist: {', '.join(map(str, wipe_all(_kept(app))))}")

    app.push_screen(VraagScreen("Alles wissen?", eerst, ja="Wis alles", nee=NIET, nee_eerst=True), again)


def _do(app: "OefenApp", doe: Callable[[], str]) -> None:
    """Close what is kept, do it, and begin again in the library with what there is then."""
    if app.store is not None:
        app.store.close()
    try:
        uitkomst, gelukt = doe(), True
    except OefenenError as error:
        uitkomst, gelukt = error.melding, False
    app.begin_again()
    app.notify(uitkomst, severity="information" if gelukt else "error", markup=False)
