"""First look yourself: which questions come before the figures, and keeping every answer at once."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from enum import StrEnum

from oefenen.engine.gesprek import Stap
from oefenen.model.diagnostic import OefenenError
from oefenen.model.instellingen import UIT
from oefenen.model.zelfbeeld import HOOGST, NERGENS, STAP, Zelfbeeld
from oefenen.report.zelf.zelfbeeld import pick_turn
from oefenen.session.afspraken import tidy
from oefenen.session.anders.keerpunten import kept_uitzicht
from oefenen.session.session import Session

LANGST, LANGST_WAAROM = 300, 1000
"""Characters of one answer, and of the answer to why."""
INSTELLING = "eerst_zelf"
"""The setting that says whether it is asked by itself."""
VELDEN = ("compliment", "tip", "als", "dan")
_VOORAAN = {"als": re.compile(r"als\b[ ,]*", re.IGNORECASE), "dan": re.compile(r"dan\b[ ,]*", re.IGNORECASE)}
"""What stands before these fields already, and who types it too says it twice."""


class Vraag(StrEnum):
    """The questions, in the order in which they are asked."""

    SCHATTEN = "schatten"
    GEWONNEN = "gewonnen"
    VERLOREN = "verloren"
    WOORDEN = "woorden"
    WAAROM = "waarom"


def asks(sessie: Session) -> bool:
    """Say whether the questions come by themselves: after a finished conversation of one's own, before the figures."""
    if not may_answer(sessie) or sessie.cijfers_gezien:
        return False
    try:
        return sessie.store is None or sessie.store.instelling(INSTELLING) != UIT
    except OefenenError:
        return True


def may_answer(sessie: Session) -> bool:
    """Say whether the questions can be answered at all: not in a trial, not before the end, not about somebody else."""
    return not (sessie.proef or sessie.ingenomen or sessie.gesprek.einde is None)


def questions(sessie: Session) -> tuple[Vraag, ...]:
    """Give the questions that can be answered now: who has seen the figures can no longer guess them."""
    gezegd = any(not stap.vooraf for stap in sessie.gesprek.stappen)
    mogelijk = {
        Vraag.SCHATTEN: bool(focus(sessie)) and not sessie.cijfers_gezien,
        Vraag.GEWONNEN: gezegd and not sessie.cijfers_gezien,
        Vraag.VERLOREN: gezegd and not sessie.cijfers_gezien,
        Vraag.WOORDEN: True,
        Vraag.WAAROM: gezegd,
    }
    return tuple(vraag for vraag, mag in mogelijk.items() if mag)


def first_open(sessie: Session) -> Vraag:
    """Give the first question without an answer; the first one of all when everything was answered."""
    vragen = questions(sessie)
    return next((vraag for vraag in vragen if not _answered(sessie, vraag)), vragen[0])


def _answered(sessie: Session, vraag: Vraag) -> bool:
    beeld = sessie.zelfbeeld
    return {
        Vraag.SCHATTEN: set(focus(sessie)) <= set(beeld.schattingen),
        Vraag.GEWONNEN: beeld.gewonnen is not None,
        Vraag.VERLOREN: beeld.verloren is not None,
        Vraag.WOORDEN: bool(beeld.compliment and beeld.tip and beeld.als and beeld.dan),
        Vraag.WAAROM: bool(beeld.waarom),
    }[vraag]


def focus(sessie: Session) -> Mapping[str, str]:
    """Give the skills that this conversation is about, with their labels."""
    alle = sessie.vaardigheden.vaardigheden
    return {naam: alle[naam].label for naam in sessie.spel.scenario.kop.focus if naam in alle}


# Answering


def keep(sessie: Session, beeld: Zelfbeeld) -> None:
    """Keep *beeld* from now on, on disk first; when that fails the old one stays, and the error is raised."""
    if beeld == sessie.zelfbeeld:
        return
    if sessie.store is not None:
        sessie.store.keep_zelfbeeld(sessie.id, beeld)
    sessie.zelfbeeld = beeld


def estimate(sessie: Session, vaardigheid: str, punten: int) -> None:
    """Keep an estimate, as one of the steps from 0 to 100. Raises OpslagError."""
    stap = max(0, min(HOOGST, round(punten / STAP) * STAP))
    beeld = sessie.zelfbeeld
    keep(sessie, replace(beeld, schattingen={**beeld.schattingen, vaardigheid: stap}))


def point(sessie: Session, vraag: Vraag, nummer: int) -> None:
    """Keep where trust was won or lost: the number of a choice, or NERGENS. Raises OpslagError."""
    if nummer == NERGENS or 1 <= nummer <= len(sessie.gesprek.stappen):
        beeld = sessie.zelfbeeld
        keep(sessie, replace(beeld, gewonnen=nummer) if vraag is Vraag.GEWONNEN else replace(beeld, verloren=nummer))


def write(sessie: Session, velden: Mapping[str, str]) -> None:
    """Keep what was typed: compliment, tip, als or dan, by name. Raises OpslagError."""
    schoon = {naam: clean(naam, tekst) for naam, tekst in velden.items() if naam in VELDEN}
    beeld = sessie.zelfbeeld
    keep(
        sessie,
        replace(
            beeld,
            compliment=schoon.get("compliment", beeld.compliment),
            tip=schoon.get("tip", beeld.tip),
            als=schoon.get("als", beeld.als),
            dan=schoon.get("dan", beeld.dan),
        ),
    )


def clean(naam: str, tekst: str) -> str:
    """Give one answer as one readable line, without a word that stands before it already."""
    regel = tidy(tekst, LANGST)
    if naam in _VOORAAN:
        regel = _VOORAAN[naam].sub("", regel, count=1) if _VOORAAN[naam].match(regel) else regel
        regel = regel.rstrip(" .,")
    return regel


def explain(sessie: Session, stap: Stap, tekst: str) -> None:
    """Keep why *stap* was said. Raises OpslagError."""
    keep(sessie, replace(sessie.zelfbeeld, waarom_bij=stap.nummer, waarom=tidy(tekst, LANGST_WAAROM)))


def turn_to_explain(sessie: Session) -> Stap | None:
    """Give the turn to ask about: the one that was asked about before, or else the one that the measurement chooses."""
    stappen = sessie.gesprek.stappen
    eerder = sessie.zelfbeeld.waarom_bij or 0
    if sessie.zelfbeeld.waarom and 1 <= eerder <= len(stappen):
        return stappen[eerder - 1]
    uitzicht = None
    with suppress(OefenenError):
        uitzicht = kept_uitzicht(sessie, sessie.store)
    return pick_turn(sessie.gesprek, uitzicht)


# The figures


def note_figures_seen(sessie: Session) -> None:
    """Note that the figures of a finished conversation were shown; when that cannot be kept they were shown all the same."""
    if sessie.proef or sessie.gesprek.einde is None or sessie.cijfers_gezien:
        return
    sessie.cijfers_gezien = True
    with suppress(OefenenError):
        if sessie.store is not None:
            sessie.store.keep_cijfers_gezien(sessie.id)
