"""What the next attempt opens with: the last intention, and one instruction: of a trainer, or else of the program."""

from collections.abc import Iterable
from contextlib import suppress

from oefenen.model.diagnostic import OefenenError
from oefenen.model.meegenomen import NIETS_MEE, PROBEER, Meegenomen
from oefenen.reading.bestanden import Reader
from oefenen.report.als_tekst import place
from oefenen.report.verslag import ScoreRegel, Verslag
from oefenen.session.session import Session, resume
from oefenen.store.store import Bewaard, Store
from oefenen.store.zelfbeeld import LAATST


def bring_along(store: Store | None, bestand: str, persona: str, *, voor: int = 0, reader: Reader | None = None) -> Meegenomen:
    """Give what an attempt at this scenario file with this persona opens with; nothing when that cannot be known.

    Conversation *voor* is that attempt itself: only what came before it counts. 0 is an attempt that has yet to begin.
    """
    if store is None:
        return NIETS_MEE
    mee = NIETS_MEE
    with suppress(OefenenError):
        mee = _intention(store, bestand, persona, voor)
        vorige = store.laatste_afgelopen(bestand, persona, voor)
        # A trainer may have looked at an earlier attempt than the last one, or at one that was not finished.
        gecoacht = store.coached(bestand, persona, voor or LAATST)
        bron = store.gesprek(gecoacht) if gecoacht else vorige
        if bron is not None:
            mee = _instruct(mee, store, bron, vorige, reader)
    return mee


def bring_to(sessie: Session, reader: Reader | None = None) -> Meegenomen:
    """Give what a conversation that has begun opens with; a trial opens with nothing."""
    if sessie.proef:
        return NIETS_MEE
    return bring_along(sessie.store, str(sessie.gelezen.bestand.resolve()), sessie.spel.persona.id, voor=sessie.id, reader=reader)


def _intention(store: Store, bestand: str, persona: str, voor: int) -> Meegenomen:
    """Find the last intention: for this scenario with this persona, or else for this scenario, or else for any."""
    gevonden = store.laatste_voornemen(bestand, persona, voor)
    if gevonden is None:
        return NIETS_MEE
    gesprek, beeld = gevonden
    bewaard = store.gesprek(gesprek)
    return Meegenomen(beeld.voornemen, "" if bewaard.bestand == bestand else bewaard.titel)


def _instruct(mee: Meegenomen, store: Store, bron: Bewaard, vorige: Bewaard | None, reader: Reader | None) -> Meegenomen:
    """Add what a trainer wrote about *bron*; without an instruction of a trainer the program gives one, after the last attempt."""
    mee = _of_trainer(mee, store, bron, _again(store, bron, reader))
    sessie = None if mee.opdracht or vorige is None else _again(store, vorige, reader)
    return mee if sessie is None else _of_program(mee, sessie.verslag())


def _again(store: Store, bewaard: Bewaard, reader: Reader | None) -> Session | None:
    """Replay an attempt; None when its file has changed since."""
    with suppress(OefenenError):
        return resume(bewaard, store, reader=reader)
    return None


def _of_trainer(mee: Meegenomen, store: Store, vorige: Bewaard, sessie: Session | None) -> Meegenomen:
    """Add the remarks and the instruction of a trainer, as far as there are any."""
    coaching = store.coaching(vorige.id)
    stappen = {stap.nummer: stap for stap in sessie.gesprek.stappen} if sessie else {}
    regels = tuple(
        f"{place(stappen[o.nummer]).capitalize() if o.nummer in stappen else f'Keuze {o.nummer}'}: {o.tekst}"
        for o in coaching.opmerkingen
    )
    return mee._replace(
        opdracht=coaching.opdracht, door=coaching.naam, van_begeleider=bool(coaching.opdracht), opmerkingen=regels
    )


def _of_program(mee: Meegenomen, verslag: Verslag) -> Meegenomen:
    """Propose one thing to try: about the weakest focus skill that had chances, or else about the weakest axis."""
    focus = [regel for regel in verslag.vaardigheden if regel.focus]
    zwakste = _weakest(focus) or _weakest(verslag.assen)
    if zwakste is None:
        return mee
    return mee._replace(opdracht=f"{PROBEER[zwakste.id]}.", vaardigheid=zwakste.label.lower())


def _weakest(regels: Iterable[ScoreRegel]) -> ScoreRegel | None:
    """Give the lowest of the scores that say anything and for which there is something to try; of equal ones the first."""
    gemeten = [(regel.score, regel) for regel in regels if regel.score is not None and regel.id in PROBEER]
    return min(gemeten, key=lambda paar: paar[0])[1] if gemeten else None
