"""A scenario with something to see behind it, and trials of it in the author's mode."""

from pathlib import Path

from gesprekken import write_gesprek
from textual.pilot import Pilot

from oefenen.reading.bestanden import Reader
from oefenen.session.auteur.schrijver import start_trial
from oefenen.session.session import Session
from oefenen.tui.screens.auteur.schrijver import SchrijverScreen
from oefenen.tui.screens.auteur.springen import SpringScreen

GEHEIM = """\
      - id: geheim
        zet: [excuus]
        als: spanning >= 8 en (weet gepest of niet stemming is rustig)
        zegt: "Ik weet wat er [echt] speelt."
        scores: {luisteren: -1}
        eenmalig: ja
        feedback: Hm.
"""
OUDER = """\
    ouder:
      - {als: spanning >= 8 en stemming is boos, zegt: "Nou, en nu?"}
      - {als: tijd_over < 30, zegt: "Ik moet zo weg."}
      - {als: vertrouwen > 6, zegt: "Goed dan."}
      - {zegt: "Wat doen we eraan?"}
"""


def write_proef(map_: Path) -> Path:
    """Write a scenario with a hidden choice, and a turn that opens in four ways."""
    pad = write_gesprek(map_)
    tekst = pad.read_text(encoding="utf-8").replace("      - id: sorry\n", f"{GEHEIM}      - id: sorry\n")
    pad.write_text(tekst.replace("    ouder: Wat doen we eraan?\n", OUDER), encoding="utf-8")
    return pad


def change(pad: Path, *paren: tuple[str, str]) -> None:
    """Change pieces of a file, as its author does in an editor."""
    tekst = pad.read_text(encoding="utf-8")
    for oud, nieuw in paren:
        assert oud in tekst, oud
        tekst = tekst.replace(oud, nieuw)
    pad.write_text(tekst, encoding="utf-8")


def trial(pad: Path, *keuzes: str) -> Session:
    """Begin a trial in which *keuzes* have been made."""
    naspel = start_trial(Reader().read(pad), keuzes)
    assert not naspel.gestopt, naspel.gestopt
    return naspel.sessie


def schrijver_of(pilot: Pilot[None]) -> SchrijverScreen:
    """Give the author's screen that is on top."""
    scherm = pilot.app.screen
    assert isinstance(scherm, SchrijverScreen)
    return scherm


def springer_of(pilot: Pilot[None]) -> SpringScreen:
    """Give the window to jump that is on top."""
    scherm = pilot.app.screen
    assert isinstance(scherm, SpringScreen)
    return scherm


def made(pilot: Pilot[None]) -> list[str]:
    """Give the choices of the trial that is on top."""
    return [stap.keuze.id for stap in schrijver_of(pilot).gesprek.stappen]
