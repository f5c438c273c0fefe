"""The author's mode: trials that are never kept, begun at any place and taken on when the file has changed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.spel import Spel
from oefenen.engine.waarom import number
from oefenen.model.opening import GEWOON, Opening
from oefenen.model.woorden import LEERLING, STANDEN, Speelstand
from oefenen.reading.bestanden import Gelezen, Reader, check_playable
from oefenen.session.session import Session
from oefenen.session.verder import choices_of, go_on

if TYPE_CHECKING:  # exploring loads numpy: only when it is asked for
    from oefenen.checking.zaak import Zaak


@dataclass(frozen=True, slots=True)
class Naspel:
    """A trial in which choices were replayed as far as that was possible."""

    sessie: Session
    keuzes: tuple[str, ...]
    """The choices that were asked for, as `beurt.keuze`."""
    gestopt: str = ""
    """Why it went no further; "" when everything was replayed."""

    @property
    def gespeeld(self) -> int:
        """How many choices were replayed."""
        return len(self.sessie.gesprek.stappen)


def start_trial(
    gelezen: Gelezen, keuzes: Sequence[str] = (), *, klok: bool = True, seed: int = 0, opening: Opening = GEWOON
) -> Naspel:
    """Begin a trial and replay *keuzes*; raise OefenenError when the scenario cannot be played."""
    scenario, persona, vaardigheden = check_playable(gelezen)
    vervolg = go_on(Spel(scenario, persona, klok=klok, opening=opening), keuzes)
    vervolg.gesprek.seed = seed
    sessie = Session(gelezen, vaardigheden, vervolg.gesprek, Speelstand.OEFENEN, proef=True)
    return Naspel(sessie, tuple(keuzes), vervolg.reden)


def copy_trial(sessie: Session, keuzes: Sequence[str] | None = None) -> Naspel:
    """Begin a trial of the same game and replay *keuzes*, or else the choices of *sessie*."""
    zelfde = choices_of(sessie.gesprek) if keuzes is None else keuzes
    return start_trial(sessie.gelezen, zelfde, klok=with_clock(sessie), seed=sessie.gesprek.seed, opening=sessie.spel.opening)


def with_clock(sessie: Session) -> bool:
    """Say whether the clock was left on."""
    return bool(sessie.spel.klok) or not sessie.spel.scenario.kop.klok


class Herlezen(NamedTuple):
    """What reading the file again gave; without *naspel* it cannot be played and the old version stays."""

    gelezen: Gelezen
    naspel: Naspel | None = None
    teksten: tuple[str, ...] = ()
    """The replayed choices, as `beurt.keuze`, around which other words are said now."""
    standen: tuple[str, ...] = ()
    """What is not the same at the same place: `spanning 5 → 6`."""


def reread(sessie: Session, reader: Reader) -> Herlezen:
    """Read the file of a trial again and go on at the same place, as far as that is there.

    Raises OefenenError when its very first turn offers nothing.
    """
    kop = sessie.spel.scenario.kop
    andere = sessie.spel.persona.id if sessie.spel.persona.id != kop.persona else None
    gelezen = reader.read(sessie.gelezen.bestand, persona=andere)
    if gelezen.fouten or not (gelezen.scenario and gelezen.persona and gelezen.vaardigheden):
        return Herlezen(gelezen)
    stappen = sessie.gesprek.stappen
    naspel = start_trial(
        gelezen, choices_of(sessie.gesprek), klok=with_clock(sessie), seed=sessie.gesprek.seed, opening=sessie.spel.opening
    )
    paren = list(zip(stappen, naspel.sessie.gesprek.stappen, strict=False))
    teksten = tuple(f"{oud.beurt}.{oud.keuze.id}" for oud, nieuw in paren if _words(oud) != _words(nieuw))
    return Herlezen(gelezen, naspel, teksten, () if naspel.gestopt else tuple(_moved(sessie.gesprek, naspel.sessie.gesprek)))


def _words(stap: Stap) -> object:
    """Give everything that is read around a choice."""
    regels = (stap.ouder_eerder, stap.zegt, *stap.reacties, stap.tussentijd, stap.ouder)
    return [regel and (regel.doet, regel.zegt) for regel in regels], stap.keuze.feedback


def _moved(oud: Gesprek, nieuw: Gesprek) -> Iterator[str]:
    for naam in (*STANDEN, LEERLING):
        van, naar = number(oud.toestand, naam), number(nieuw.toestand, naam)
        if van != naar:
            yield f"{naam} {van} → {naar}"
    if oud.toestand.stemming != nieuw.toestand.stemming:
        yield f"stemming {oud.toestand.stemming} → {nieuw.toestand.stemming}"


class Beurtregel(NamedTuple):
    """One turn to jump to."""

    id: str
    fase: str
    begin: str
    """What the parent says there."""
    kans: float | None = None
    """How often a random player comes there in one conversation; None while that is not known."""
    bereikbaar: bool | None = None
    """None while it is not known; a bound on the exploration can leave it at that."""


def list_turns(spel: Spel, zaak: "Zaak | None") -> list[Beurtregel]:
    """Give all turns in the order of the file, with what the exploration says about them once there is one."""
    kansen = zaak.kansen.beurten if zaak is not None and zaak.verkenning.volledig else {}
    bereikt = frozenset() if zaak is None else zaak.bereikt.beurten
    zeker = zaak is not None and (zaak.verkenning.volledig or zaak.verkenning.rond)
    uit = []
    for naam, plan in spel.beurten.items():
        gewoon = plan.beurt.ouder[-1]
        bereikbaar = True if naam in bereikt else False if zeker else None
        uit.append(Beurtregel(naam, plan.beurt.fase.value, gewoon.zegt or gewoon.doet, kansen.get(naam), bereikbaar))
    return uit


def explore_trial(sessie: Session, progress: Callable[[int], None]) -> "Zaak":
    """Find out everything that can happen in the game of a trial (seconds); *progress* hears the number of states."""
    from oefenen.checking.zaak import Zaak  # noqa: PLC0415 - see above

    zaak = Zaak(sessie.gelezen, progress=progress, klok=with_clock(sessie), opening=sessie.spel.opening)
    list_turns(zaak.spel, zaak)
    return zaak
