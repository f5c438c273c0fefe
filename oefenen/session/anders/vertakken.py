"""Going back to a turn of a conversation and playing on from there, in a new conversation; the old one stays as it is."""

from random import SystemRandom

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.woorden import Speelstand
from oefenen.reading.bestanden import Reader
from oefenen.report.anders.naast import Naast, put_beside
from oefenen.report.verslag import build
from oefenen.session.session import Session, keep_new, resume
from oefenen.session.verder import choices_of
from oefenen.store.store import Store
from oefenen.store.vertakking import Aanloop

VOORAF = "v"
"""Stands before the number of a turn of the preparation: `v2`."""


def branch(sessie: Session, vanaf: int, *, seed: int | None = None) -> Session:
    """Begin a conversation that shares the first *vanaf* choices with *sessie*; kept at once, as far as that one was kept.

    A test is played once: from a turn of it one goes on in the stand oefenen. Raises OefenenError when there is no such turn, or
    when it cannot be kept.
    """
    if not 0 <= vanaf < len(sessie.gesprek.stappen):
        raise OefenenError(f"In dit gesprek is er geen keuze {vanaf + 1} om opnieuw te maken.", ExitCode.GEBRUIK)
    keuzes = tuple(choices_of(sessie.gesprek)[:vanaf])
    zaad = SystemRandom().randrange(1 << 31) if seed is None else seed
    stand = Speelstand.OEFENEN if sessie.stand is Speelstand.TOETS else sessie.stand
    nieuw = Session(sessie.gelezen, sessie.vaardigheden, replay(sessie.spel, keuzes, seed=zaad), stand, sessie.store)
    nieuw.vorig, nieuw.vanaf, nieuw.eerder = sessie.id, vanaf, sessie.gesprek
    nieuw.eigen_zinnen = {nummer: zin for nummer, zin in sessie.eigen_zinnen.items() if nummer <= vanaf}
    keep_new(nieuw, Aanloop(sessie.spel.opening, sessie.id, keuzes, nieuw.eigen_zinnen))
    return nieuw


def earlier_of(sessie: Session, reader: Reader | None = None) -> Gesprek | None:
    """Give the conversation that *sessie* branched off from, replayed; None when it branched off from none that is still there."""
    if sessie.eerder is None and sessie.vorig and sessie.store is not None:
        sessie.eerder = resume(sessie.store.gesprek(sessie.vorig), sessie.store, reader=reader).gesprek
    return sessie.eerder


def is_branch(sessie: Session) -> bool:
    """Say whether there is an earlier conversation to put beside this one."""
    return sessie.eerder is not None or bool(sessie.vorig)


def find_turn(gesprek: Gesprek, plaats: str) -> int:
    """Give how many choices come before a turn, named by its number (`5`) or, in the preparation, by `v2`; raise OefenenError."""
    vooraf = plaats.casefold().startswith(VOORAF)
    nummer = plaats[len(VOORAF) :] if vooraf else plaats
    for stap in gesprek.stappen:
        if stap.vooraf is vooraf and nummer == str(stap.volgnummer):
            return stap.nummer - 1
    namen = [name_turn(gesprek, stap.nummer - 1) for stap in gesprek.stappen]
    bekend = f"Kies uit: {', '.join(namen)}." if namen else "Er is nog niets gekozen."
    raise OefenenError(f"Beurt ‘{plaats}’ is er niet in dit gesprek. {bekend}", ExitCode.GEBRUIK)


def name_turn(gesprek: Gesprek, vanaf: int) -> str:
    """Give the short name of the turn after *vanaf* choices: `5`, or `v2` in the preparation."""
    stap = gesprek.stappen[vanaf]
    return f"{VOORAF if stap.vooraf else ''}{stap.volgnummer}"


def beside_earlier(sessie: Session, reader: Reader | None = None) -> Naast | None:
    """Put a conversation beside the one that it branched off from; None when there is none."""
    eerder = earlier_of(sessie, reader)
    if eerder is None:
        return None
    vorige = build(eerder, sessie.vaardigheden, stand=sessie.stand.value)
    return put_beside(("De vorige keer", "Deze keer"), vorige, sessie.verslag())


def beside(nummers: tuple[int, int], store: Store) -> Naast:
    """Put two kept conversations of one scenario beside each other, the one that was begun first on the left.

    Raises OefenenError when they cannot be compared.
    """
    eerst, dan = sorted(nummers)
    if eerst == dan:
        raise OefenenError(f"Gesprek {eerst} staat al naast zichzelf. Kies twee verschillende gesprekken.", ExitCode.GEBRUIK)
    bewaard = store.gesprek(eerst), store.gesprek(dan)
    if bewaard[0].bestand != bewaard[1].bestand:
        raise OefenenError(
            f"Gesprek {eerst} en gesprek {dan} gaan over verschillende scenario's. Zet twee keer hetzelfde scenario naast elkaar.",
            ExitCode.GEBRUIK,
        )
    reader = Reader()
    links, rechts = (resume(een, store, reader=reader) for een in bewaard)
    return put_beside((f"Gesprek {eerst}", f"Gesprek {dan}"), links.verslag(), rechts.verslag())
