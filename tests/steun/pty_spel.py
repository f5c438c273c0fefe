"""A conversation in the real app, played with real keys: what the screen says, and the way to the first choice."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing

from opdracht import Oefenen
from pty_steun import Terminal


def asks(tekst: str) -> bool:
    """Say whether the app waits for a choice; the last line tells what Enter does, so who has the focus."""
    vraagt = re.search("Wat (zeg|kies) je\\?|Wijs eerst een (zin|antwoord) aan", tekst)
    return vraagt is not None and re.search("Enter (Zeg het|Kies)", tekst) is not None


def coaches(tekst: str) -> bool:
    """Say whether the feedback waits to be read."""
    return re.search("Enter: verder met (het gesprek|voorbereiden)", tekst) is not None and "Enter Verder" in tekst


def ends(tekst: str) -> bool:
    """Say whether the conversation is over."""
    return "Enter: nabespreken" in tekst and "Enter Verder" in tekst and "u Neem terug" not in tekst


def points_at(nummer: str) -> Callable[[str], bool]:
    """Say when choice *nummer* is highlighted."""
    return lambda tekst: re.search(rf"^▌ {nummer}  ", tekst, re.MULTILINE) is not None


def open_dossier(terminal: Terminal, titel: str) -> None:
    """Find a scenario in the library by typing, and read its dossier."""
    terminal.wait_for("q Stoppen")
    terminal.press(titel[0])
    terminal.wait_for("Esc Alles tonen")
    terminal.press(titel[1:])
    terminal.wait_for(
        lambda tekst: titel in tekst and "Esc Alles tonen" in tekst and len(re.findall("moeder van|vader van", tekst)) == 1
    )
    terminal.press("enter")
    terminal.wait_for(lambda tekst: re.search("Begin (het gesprek|met voorbereiden)", tekst) is not None and "F1 Hulp" in tekst)


def open_conversation(terminal: Terminal, titel: str) -> None:
    """Find a scenario in the library, read its dossier, and begin."""
    open_dossier(terminal, titel)
    terminal.press("enter")
    terminal.wait_for(asks)


def seed(oefenen: Oefenen) -> int:
    """Give the seed of the last conversation: it says in which order the choices are shown."""
    with closing(sqlite3.connect(oefenen.database)) as db:
        return int(db.execute("SELECT seed FROM gesprek ORDER BY id DESC LIMIT 1").fetchone()[0])
