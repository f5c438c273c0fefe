"""Taking in a hand-over file: checked first, kept as a whole or not at all, and recognised when it comes back."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.spel import Spel
from oefenen.model.coaching import GEEN_COACHING, Coaching
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.overdracht import Overdracht
from oefenen.model.tempo import Tempo
from oefenen.model.woorden import Speelstand
from oefenen.reading.bestanden import Gelezen, Reader, check_playable
from oefenen.reading.json_bestand import name_of
from oefenen.reading.read_overdracht import read_overdracht
from oefenen.session.library import scenario_files
from oefenen.session.session import Session, keep_new
from oefenen.store.overdracht import Herkomst
from oefenen.store.store import Store
from oefenen.store.vertakking import Aanloop


class Afloop(Enum):
    """What became of a file."""

    NIEUW = auto()
    AANGEVULD = auto()
    """It was known, and there was something new written in it."""
    BEKEND = auto()
    """It was known, and there was nothing new in it."""
    ALLEEN_LEZEN = auto()


@dataclass(frozen=True, slots=True)
class Uitslag:
    """A file that was read, and what was done with it."""

    overdracht: Overdracht
    afloop: Afloop
    gesprek: int = 0
    """The conversation in the store; 0 when nothing was kept."""
    eigen: bool = False
    """Whether that is a conversation that was held here."""
    reden: str = ""
    """Why it can only be read."""
    vervangen: str = ""
    """The instruction that had to make place for the one in the file."""


class _NietTeSpelenError(OefenenError):
    """The conversation in the file cannot be played again here."""


def take_in(pad: Path, store: Store, mappen: Iterable[Path] = (), *, reader: Reader | None = None) -> Uitslag:
    """Read the file and keep what is new in it; raise OefenenError when it cannot be read or kept."""
    overdracht = read_overdracht(pad)
    try:
        # Reading and playing can take a while: not while another window waits.
        gespeeld = None if _is_known(overdracht, store) else _prepare(overdracht, mappen, reader or Reader())
        with store.at_once():
            bekend = _known(overdracht, store)
            if bekend is not None:
                return bekend
            return _new(overdracht, gespeeld or _prepare(overdracht, mappen, reader or Reader()), store)
    except _NietTeSpelenError as error:
        return Uitslag(overdracht, Afloop.ALLEEN_LEZEN, reden=error.melding)


def only_read(pad: Path) -> Overdracht:
    """Read the file and keep nothing; raise OefenenError when it cannot be read."""
    return read_overdracht(pad)


def forget(store: Store, nummer: int) -> str:
    """Take a conversation that was taken in away again, and give its title; raise OefenenError when it is one's own."""
    bewaard = store.gesprek(nummer)
    if not bewaard.ingenomen:
        raise OefenenError(f"Gesprek {nummer} is van jezelf en blijft bewaard.", ExitCode.GEBRUIK)
    store.remove(nummer)
    return bewaard.titel


# What is known


def _is_known(overdracht: Overdracht, store: Store) -> bool:
    return store.own_by_mark(overdracht.kenmerk) is not None or store.taken_in(fingerprint(overdracht)) is not None


def _known(overdracht: Overdracht, store: Store) -> Uitslag | None:
    eigen = store.own_by_mark(overdracht.kenmerk)
    if eigen is not None:
        _check_same(overdracht, eigen, store)
    gesprek = eigen if eigen is not None else store.taken_in(fingerprint(overdracht))
    return None if gesprek is None else _merge(overdracht, gesprek, store, eigen=eigen is not None)


def _check_same(overdracht: Overdracht, gesprek: int, store: Store) -> None:
    """Make sure that remarks come at the choices that they are about: the conversation may have gone on since."""
    hier, daar = tuple(store.keuzes(gesprek)), overdracht.keuzes
    samen = min(len(hier), len(daar))
    if hier[:samen] != daar[:samen] or any(opmerking.nummer > len(hier) for opmerking in overdracht.coaching.opmerkingen):
        raise _NietTeSpelenError(
            f"Dit bestand is gemaakt van jouw gesprek {gesprek}, maar de keuzes in het bestand zijn anders. Jouw gesprek blijft "
            "zoals het is."
        )


def _merge(overdracht: Overdracht, gesprek: int, store: Store, *, eigen: bool) -> Uitslag:
    oud = store.coaching(gesprek)
    nieuw = merged(oud, overdracht.coaching)
    if nieuw == oud:
        return Uitslag(overdracht, Afloop.BEKEND, gesprek, eigen)
    store.keep_coaching(gesprek, nieuw)
    vervangen = oud.opdracht if oud.opdracht and oud.opdracht != nieuw.opdracht else ""
    return Uitslag(overdracht, Afloop.AANGEVULD, gesprek, eigen, vervangen=vervangen)


def merged(oud: Coaching, nieuw: Coaching) -> Coaching:
    """Give *oud* with the remarks of *nieuw* behind its own; an instruction and a name come in its place when there are any."""
    uit = replace(oud, opdracht=nieuw.opdracht or oud.opdracht, naam=nieuw.naam or oud.naam)
    for opmerking in nieuw.opmerkingen:
        uit = uit.add(opmerking)
    return uit


def fingerprint(overdracht: Overdracht) -> str:
    """Give the digest of a conversation in a file, whatever was written about it."""
    feiten = [
        overdracht.kenmerk, overdracht.inhoud_hash, overdracht.persona, overdracht.stand, overdracht.klok, overdracht.tempo,
        overdracht.seed, sorted(overdracht.opening.items()), overdracht.keuzes,
    ]  # fmt: skip
    return sha256(json.dumps(feiten).encode()).hexdigest()


# What is new


def _prepare(overdracht: Overdracht, mappen: Iterable[Path], reader: Reader) -> Session:
    """Play the conversation again, without keeping anything."""
    gelezen = _find(overdracht, mappen, reader)
    return Session(gelezen, check_playable(gelezen)[2], _play(overdracht, gelezen), Speelstand(overdracht.stand))


def _new(overdracht: Overdracht, sessie: Session, store: Store) -> Uitslag:
    sessie.store = store
    zinnen = {regels.nummer: regels.eigen_zin for regels in overdracht.transcript if regels.eigen_zin}
    keep_new(sessie, Aanloop(overdracht.opening, keuzes=overdracht.keuzes, eigen_zinnen=zinnen))
    _keep_rest(overdracht, sessie, store)
    return Uitslag(overdracht, Afloop.NIEUW, sessie.id)


def _keep_rest(overdracht: Overdracht, sessie: Session, store: Store) -> None:
    for nummer in overdracht.time_outs:
        store.keep_hulp(sessie.id, nummer)
    if overdracht.zelfbeeld:
        store.keep_zelfbeeld(sessie.id, overdracht.zelfbeeld)
    for een in overdracht.oneens:
        store.keep_oneens(sessie.id, een)
    if overdracht.coaching != GEEN_COACHING:
        store.keep_coaching(sessie.id, overdracht.coaching)
    einde = sessie.gesprek.einde
    if einde is not None:
        # Who looks along estimates nothing: the figures are there at once.
        store.keep_cijfers_gezien(sessie.id)
        store.finish(sessie.id, einde.id, einde.oordeel.value)
    van = Herkomst(overdracht.kenmerk, overdracht.naam, fingerprint(overdracht))
    afgelopen = overdracht.afgelopen or overdracht.begonnen if einde is not None else None
    store.keep_herkomst(sessie.id, van, begonnen=overdracht.begonnen, afgelopen=afgelopen)


def _find(overdracht: Overdracht, mappen: Iterable[Path], reader: Reader) -> Gelezen:
    """Find the scenario in the library by its name, and only with exactly this content; the name is never used as a path."""
    kandidaten = [pad for pad in scenario_files(mappen) if pad.stem == overdracht.scenario]
    if not kandidaten:
        raise _NietTeSpelenError(
            f"Het scenario ‘{overdracht.scenario}’ staat niet in jouw bibliotheek. Je kunt het gesprek wel lezen."
        )
    for pad in kandidaten:
        gelezen = reader.read(pad, persona=overdracht.persona)
        if gelezen.inhoud_hash == overdracht.inhoud_hash and not gelezen.fouten:
            return gelezen
    raise _NietTeSpelenError(
        f"Het scenario ‘{overdracht.titel or overdracht.scenario}’ is hier anders dan waar dit gesprek gevoerd is. Je kunt het "
        "gesprek wel lezen. Met dezelfde versie van oefenen aan beide kanten kun je het ook bekijken in de nabespreking."
    )


def _play(overdracht: Overdracht, gelezen: Gelezen) -> Gesprek:
    scenario, persona, _ = check_playable(gelezen)
    spel = Spel(scenario, persona, klok=overdracht.klok, tempo=Tempo(overdracht.tempo), opening=overdracht.opening)
    try:
        gesprek = replay(spel, overdracht.keuzes, seed=overdracht.seed)
    except OefenenError as error:
        raise _NietTeSpelenError(f"Dit bestand is veranderd nadat het gemaakt is. {error.melding}") from None
    einde = gesprek.einde.id if gesprek.einde else None
    if einde != overdracht.einde or (overdracht.afgelopen is not None and einde is None):
        raise _NietTeSpelenError("Dit bestand is veranderd nadat het gemaakt is: het einde hoort niet bij de keuzes.")
    return gesprek


# To tell


def tell(uitslag: Uitslag, pad: Path) -> list[str]:
    """Say what was done with the file."""
    nummer = uitslag.gesprek
    match uitslag.afloop:
        case Afloop.NIEUW:
            regels = [f"Ingenomen als gesprek {nummer}: {uitslag.overdracht.titel}."]
        case Afloop.AANGEVULD:
            wat = "Er zijn opmerkingen bij jouw gesprek" if uitslag.eigen else "Er is iets nieuws bij gesprek"
            regels = [f"{wat} {nummer}: {uitslag.overdracht.titel}."]
        case Afloop.BEKEND:
            regels = [
                f"{name_of(pad)} was er al, als {'jouw ' if uitslag.eigen else ''}gesprek {nummer}. Er staat niets nieuws in."
            ]
        case Afloop.ALLEEN_LEZEN:
            regels = [f"Niets bewaard. {uitslag.reden}"]
    if uitslag.vervangen:
        regels.append(f"De opdracht is vervangen. De vorige was: {uitslag.vervangen}")
    return regels
