"""How somebody wants to practise single turns: with own words first, and with or without the minute."""

from oefenen.model.diagnostic import OefenenError
from oefenen.model.instellingen import AAN, UIT, Klokstand
from oefenen.session.instellingen import settings
from oefenen.session.later.minuutbeurt import Oefening
from oefenen.session.zelf.eigen_zin import Wanneer, read_wish
from oefenen.store.store import Store

INSTELLING = "minuutklok"


def wants_clock(store: Store) -> bool:
    """Say whether the minute is counted: not when it was switched off here, nor when all clocks were."""
    try:
        eigen = store.instelling(INSTELLING)
    except OefenenError:
        eigen = ""
    return eigen == AAN or (eigen != UIT and settings(store).klok is not Klokstand.UIT)


def keep_clock(store: Store, *, aan: bool) -> None:
    """Remember it for the next time. Raises OpslagError."""
    store.keep_instelling(INSTELLING, AAN if aan else UIT)


def asks_own_words(oefening: Oefening, store: Store) -> bool:
    """Say whether an own sentence is asked for before the choices appear."""
    wanneer = read_wish(store).wanneer
    beurt = oefening.sessie.spel.beurten[oefening.gesprek.toestand.beurt].beurt
    return wanneer is Wanneer.ALTIJD or (wanneer is Wanneer.BIJ_DENK_EERST and bool(beurt.denk_eerst))
