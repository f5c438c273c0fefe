"""Own words first: when the trainee types a sentence before the choices are shown, and keeping it."""

from enum import StrEnum
from typing import NamedTuple

from oefenen.engine.gesprek import Stap
from oefenen.model.diagnostic import OefenenError
from oefenen.model.eigen_zin import EigenZin
from oefenen.session.afspraken import tidy
from oefenen.session.session import Session
from oefenen.store.store import Store

LANGST = 1000
"""Characters of one sentence."""
INSTELLING, INSTELLING_TIJD = "eigen_zin", "eigen_zin_tijd"
TIJDEN = {"geen": 0, "30": 30, "60": 60}
"""How long somebody wants to think, as it is kept, in seconds; 0 is as long as you like."""


class Wanneer(StrEnum):
    """Before which turns the trainee wants to type."""

    BIJ_DENK_EERST = "bij_denk_eerst"
    ALTIJD = "altijd"
    NOOIT = "nooit"


class Wens(NamedTuple):
    """What the trainee wants."""

    wanneer: Wanneer = Wanneer.BIJ_DENK_EERST
    seconden: int = 0
    """After this long the choices appear by themselves; 0 is never."""


NOOIT = Wens(Wanneer.NOOIT)


def read_wish(store: Store | None) -> Wens:
    """Give what was chosen the last time; the usual where that is not known."""
    try:
        wanneer = store.instelling(INSTELLING) if store else ""
        tijd = store.instelling(INSTELLING_TIJD) if store else ""
    except OefenenError:
        return Wens()
    return Wens(Wanneer(wanneer) if wanneer in list(Wanneer) else Wanneer.BIJ_DENK_EERST, TIJDEN.get(tijd, 0))


def asks(sessie: Session, wens: Wens) -> bool:
    """Say whether a sentence is asked for now: in a turn of the talk, once when it is entered, and never in a trial."""
    gesprek = sessie.gesprek
    if wens.wanneer is Wanneer.NOOIT or sessie.proef or gesprek.einde is not None or gesprek.vooraf:
        return False
    beurt = gesprek.spel.beurten[gesprek.toestand.beurt].beurt
    if wens.wanneer is Wanneer.BIJ_DENK_EERST and not beurt.denk_eerst:
        return False
    blijft = beurt.kies_hooguit is not None and bool(gesprek.stappen) and gesprek.stappen[-1].beurt == beurt.id
    nummer = next_number(sessie)
    return not blijft and nummer not in sessie.eigen_zinnen and nummer not in sessie.overgeslagen


def next_number(sessie: Session) -> int:
    """Give the number of the choice that is to be made."""
    return len(sessie.gesprek.stappen) + 1


def typed(sessie: Session) -> EigenZin | None:
    """Give what was typed before the choice that is to be made."""
    return sessie.eigen_zinnen.get(next_number(sessie))


def is_sentence(tekst: str) -> bool:
    """Say whether something was typed that is more than a number: numbers choose, and there is nothing to choose yet."""
    schoon = tidy(tekst, LANGST).rstrip(".")
    return bool(schoon) and not schoon.isdecimal()


def keep(sessie: Session, tekst: str) -> None:
    """Keep what was typed before the next choice, on disk first; nothing typed is skipping. Raises OpslagError."""
    if is_sentence(tekst):
        _keep(sessie, next_number(sessie), EigenZin(tidy(tekst, LANGST)))
    else:
        skip(sessie)


def skip(sessie: Session) -> None:
    """Ask nothing before the next choice any more: the trainee wants it so, or has seen what can be chosen."""
    sessie.overgeslagen.add(next_number(sessie))


def compare(sessie: Session, stap: Stap, keuze: str) -> None:
    """Keep which choice (by id, or GEEN_ERVAN) the sentence before *stap* resembled. Raises OpslagError."""
    _keep(sessie, stap.nummer, sessie.eigen_zinnen[stap.nummer]._replace(lijkt_op=keuze))


def _keep(sessie: Session, nummer: int, zin: EigenZin) -> None:
    if sessie.store is not None:
        sessie.store.keep_eigen_zin(sessie.id, nummer, zin)
    sessie.eigen_zinnen[nummer] = zin
