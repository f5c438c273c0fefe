"""One trainee at the computer on several days: sittings with a moved clock, and playing, writing and looking back with real keys."""

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from opdracht import Oefenen, Uit
from pty_spel import asks, coaches, ends, points_at
from pty_steun import Terminal

from oefenen.engine.gesprek import Gesprek
from oefenen.session.session import resume
from oefenen.store.store import Store

F3, F5, F7, EINDE, LEEG = "\x1bOR", "\x1b[15~", "\x1b[18~", "\x1b[F", "\x15"
"""Keys as a terminal sends them; LEEG is ctrl+u, which empties a field."""


def sit_down(wie: Oefenen, moment: str) -> Terminal:
    """Start the app at *moment*, with a home folder of its own: that is where it proposes to put files."""
    return Terminal(data=wie.data, hoogte=32, env={"OEFENEN_NU": moment, "HOME": str(wie.map)})


def do(wie: Oefenen, moment: str, *opdracht: str | Path) -> Uit:
    """Give a command at *moment*, which goes well."""
    uit = wie(*opdracht, env={"OEFENEN_NU": moment})
    assert uit.code == 0, uit
    return uit


def get_up(terminal: Terminal) -> None:
    """Stop."""
    terminal.press("ctrl+q")
    assert terminal.end() == 0


def says(*woorden: str) -> Callable[[str], bool]:
    """Say whether all of it stands on the screen, wherever a line breaks."""
    return lambda tekst: all(woord in plain(tekst) for woord in woorden)


def plain(tekst: str) -> str:
    """Give the words of the screen, without frames and line breaks."""
    return " ".join(re.sub(r"[│┃▌▐▎▊▕▏┌┐└┘─╭╮╰╯█▁▂▃▄▅▆▇]", " ", tekst).split())


# Playing


def types(tekst: str) -> bool:
    """Say whether the app waits for an own sentence."""
    return "Typ je zin" in tekst and "Enter Toon de keuzes" in tekst


def compares(tekst: str) -> bool:
    """Say whether the app asks what the own sentence resembled."""
    return "Waar leek je eigen zin op?" in tekst and "Enter Sla over" in tekst


def asks_or_types(tekst: str) -> bool:
    """Say whether it is the turn of the trainee."""
    return asks(tekst) or types(tekst)


def on_file(wie: Oefenen) -> Gesprek:
    """Give the last conversation as it is kept: it says in which order the choices are shown."""
    with closing(sqlite3.connect(wie.database)) as db:
        nummer = db.execute("SELECT max(id) FROM gesprek").fetchone()[0]
    with Store(wie.database) as store:
        return resume(store.gesprek(nummer), store).gesprek


def play(
    terminal: Terminal,
    wie: Oefenen,
    voorkeur: Sequence[str],
    zinnen: Sequence[str] = (),
    *,
    tot: Callable[[Gesprek], bool] = lambda _: False,
) -> None:
    """Play on to the end, or until *tot*; take what *voorkeur* names where it can be said, and type *zinnen* where a sentence is asked."""
    gesprek, open_ = on_file(wie), list(zinnen)
    while gesprek.einde is None:
        terminal.wait_for(asks_or_types)
        if tot(gesprek):
            return
        if types(terminal.text):
            _say_first(terminal, open_.pop(0) if open_ else "")
        aanbod = [keuze.id for keuze in gesprek.geschud()]
        keuze = next((id_ for id_ in aanbod if id_ in voorkeur), aanbod[0])
        _say(terminal, str(aanbod.index(keuze) + 1))
        gesprek.kies(keuze)
    terminal.wait_for(ends)


def _say_first(terminal: Terminal, zin: str) -> None:
    """Type an own sentence, or skip it."""
    if not zin:
        terminal.press_until("escape", asks)
        return
    write_words(terminal, zin, lambda tekst: asks(tekst) and says(f"Jouw zin: {zin}")(tekst))


def _say(terminal: Terminal, nummer: str) -> None:
    """Say a choice; when an own sentence came first it resembled that choice. Read what the coach says."""
    terminal.press_until(nummer, points_at(nummer))
    terminal.press_until("enter", lambda tekst: coaches(tekst) or compares(tekst))
    if compares(terminal.text):
        terminal.press_until(nummer, coaches)
    terminal.press_until("enter", lambda tekst: asks_or_types(tekst) or ends(tekst))


def play_turns(terminal: Terminal) -> int:
    """Play the single turns that are offered, the first choice each; give how many there were."""
    klaar = 0
    while True:
        terminal.wait_for(lambda tekst: asks_or_types(tekst) or "Vandaag, " in tekst)
        if "Vandaag, " in terminal.text:
            return klaar
        if types(terminal.text):
            terminal.press_until("escape", asks)
        terminal.press_until("1", points_at("1"))
        terminal.press_until("enter", "Enter: verder")
        terminal.press_until("enter", lambda tekst: re.search("Enter: (volgende|klaar)", tekst) is not None)
        terminal.press_until("enter", lambda tekst: re.search("Enter: (volgende|klaar)", tekst) is None)
        klaar += 1


# Writing


def write_words(terminal: Terminal, tekst: str, daarna: str | Callable[[str], bool]) -> None:
    """Write in the field that has the cursor, and wait for what follows when it is ready."""
    terminal.press_until(tekst, says(tekst))
    terminal.press_until("enter", daarna)


def write_path(terminal: Terminal, bestand: str, daarna: str | Callable[[str], bool]) -> None:
    """Write the name of a file in the folder of the program, in the place of the path that is proposed."""
    terminal.wait_for("/")
    terminal.press_until(LEEG, lambda tekst: "/" not in tekst)
    write_words(terminal, bestand, daarna)


def look_first(terminal: Terminal, schattingen: Mapping[str, str], woorden: Sequence[str], waarom: str) -> None:
    """Answer every question that comes before the figures; *schattingen* gives a key for the label of every skill."""
    terminal.press_until("enter", "vraag 1 van 5")
    for naam, cijfer in schattingen.items():
        _estimate(terminal, naam, cijfer)
    terminal.press_until("enter", "vraag 2 van 5")
    terminal.press("down", "down")
    terminal.press_until("enter", "vraag 3 van 5")
    terminal.press_until("enter", "vraag 4 van 5")
    for tekst in woorden:
        _fill(terminal, tekst)
    terminal.wait_for("vraag 5 van 5")
    write_words(terminal, waarom, "Nabespreking · ")


def _estimate(terminal: Terminal, naam: str, cijfer: str) -> None:
    """Go to a skill and rate it."""
    terminal.press_until("enter", f"▸ {naam}")
    terminal.press_until(cijfer, lambda tekst: re.search(f"▸ {naam} .* {cijfer}0  ", tekst) is not None)


def _fill(terminal: Terminal, tekst: str) -> None:
    """Write in the field that has the cursor, and let the next one have it."""
    terminal.press(tekst)
    terminal.wait_for(lambda _: cursor_behind(terminal, tekst))
    terminal.press("enter")
    terminal.wait_for(lambda _: not cursor_behind(terminal, tekst))


def cursor_behind(terminal: Terminal, tekst: str) -> bool:
    """Say whether the cursor stands behind *tekst*: there a cell is painted otherwise than the one after it."""
    for nummer, regel in enumerate(terminal.screen.display):
        if tekst in regel:
            cellen, plek = terminal.screen.buffer[nummer], regel.index(tekst) + len(tekst)
            return bool(cellen[plek].bg != cellen[plek + 1].bg)
    return False


def fill_in_form(terminal: Terminal, merken: str, woorden: Sequence[str], daarna: str | Callable[[str], bool]) -> None:
    """Fill in the observation form: a key for every item, *woorden* in the first fields under it, and be ready."""
    for nummer, merk in enumerate(merken, start=1):
        terminal.press(merk)
        terminal.wait_for(f"{nummer} van {len(merken)}")
    for tekst in woorden:
        terminal.press_until("enter", "Enter is klaar")
        write_words(terminal, tekst, lambda scherm: "Enter is klaar" not in scherm)
    terminal.press(EINDE)
    terminal.press_until("enter", daarna)


# Looking back


def open_debrief(terminal: Terminal, nummer: int) -> None:
    """Open the debrief of a conversation from the progress, where the newest one comes first."""
    terminal.wait_for("q Stoppen")
    terminal.press_until(F5, says("5 Gesprekken", "kansen in"))
    terminal.press_until("5", lambda tekst: _pointed(tekst) > 0)
    for volgende in range(_pointed(terminal.text) - 1, nummer - 1, -1):
        _point(terminal, volgende)
    terminal.press_until("enter", "Nabespreking · ")


def _point(terminal: Terminal, nummer: int) -> None:
    """Go down to a conversation."""
    terminal.press_until("down", lambda tekst: _pointed(tekst) == nummer)


def _pointed(tekst: str) -> int:
    """Give the number of the conversation that is pointed at in the progress."""
    regel = re.search("▸ +([0-9]+)  ", tekst)
    return int(regel[1]) if regel else 0
