"""Beginning a follow-up where the conversation before it ended: what happened there is chosen by itself."""

from contextlib import suppress

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.model.diagnostic import OefenenError
from oefenen.model.scenario import Na
from oefenen.reading.bestanden import Reader
from oefenen.session.session import Session, resume


def earlier(sessie: Session, reader: Reader | None = None) -> Gesprek | None:
    """Play again the last finished conversation that *sessie* follows on, with the same persona.

    None when there is none, or when its scenario has changed so much since that it cannot be played again.
    """
    kop = sessie.spel.scenario.kop
    if sessie.store is None or not kop.vervolg_op:
        return None
    pad = sessie.gelezen.bestand.resolve().with_name(f"{kop.vervolg_op}.yaml")
    bewaard = sessie.store.laatste_afgelopen(str(pad), sessie.spel.persona.id)
    if bewaard is None:
        return None
    with suppress(OefenenError):
        return resume(bewaard, sessie.store, reader=reader).gesprek
    return None


def pick_up(sessie: Session, reader: Reader | None = None) -> list[Stap]:
    """Answer the turns about the earlier conversation, as far as they come first; give what was chosen, [] without one."""
    vorig = earlier(sessie, reader)
    stappen: list[Stap] = []
    while vorig is not None and sessie.gesprek.vooraf and sessie.spel.beurten[sessie.gesprek.toestand.beurt].beurt.vanzelf:
        past = next((keuze for keuze in sessie.gesprek.keuzes if keuze.na is not None and fits(keuze.na, vorig)), None)
        if past is None:
            break
        stappen.append(sessie.kies(past.id))
    return stappen


def fits(na: Na, vorig: Gesprek) -> bool:
    """Say whether the earlier conversation ended and told what *na* asks."""
    toestand = vorig.toestand
    return (not na.einde or toestand.einde in na.einde) and toestand.weet.issuperset(na.weet)
