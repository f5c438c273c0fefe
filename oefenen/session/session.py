"""Playing a conversation that is kept: every choice is on disk before its answer is shown."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import SystemRandom

from oefenen.engine.gesprek import Gesprek, Stap, replay
from oefenen.engine.spel import Spel
from oefenen.model.afsprakenlijst import Afsprakenlijst
from oefenen.model.coaching import GEEN_COACHING, Coaching
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.eigen_zin import EigenZin
from oefenen.model.oneens import Oneens
from oefenen.model.opening import GEWOON, Opening
from oefenen.model.tempo import Tempo
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import Speelstand
from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.reading.bestanden import Gelezen, Reader, check_playable
from oefenen.report.verslag import Bereik, Verslag, build
from oefenen.report.voortgang.meten import measure
from oefenen.session.instellingen import settings
from oefenen.store.store import Bewaard, Store
from oefenen.store.vertakking import Aanloop


class VeranderdError(OefenenError):
    """A kept conversation belongs to a file that has changed since."""


@dataclass(slots=True)
class Session:
    """One conversation with its place in the store; *id* is 0 when it is not kept, *proef* marks an author's trial."""

    gelezen: Gelezen
    vaardigheden: Vaardigheden
    gesprek: Gesprek
    stand: Speelstand
    store: Store | None = None
    id: int = 0
    proef: bool = False
    afspraken: Afsprakenlijst | None = None
    """What the trainee made of the agreements, once it was read or changed."""
    vorig: int = 0
    """The conversation that it branched off from; 0 is none, or one that is not kept any more."""
    vanaf: int = 0
    """How many choices it shares with that one: these stay as they are."""
    eerder: Gesprek | None = None
    """That conversation itself, once it is known."""
    eigen_zinnen: dict[int, EigenZin] = field(default_factory=dict)
    """What the trainee typed before the choices were shown, by the number of the choice."""
    overgeslagen: set[int] = field(default_factory=set)
    """The choices before which the trainee is not asked (again): it was skipped, or what can be chosen was seen."""
    time_outs: tuple[int, ...] = ()
    """The choices before which a time-out was taken; taking a choice back gives none of them back."""

    zelfbeeld: Zelfbeeld = field(default_factory=Zelfbeeld)
    """What the trainee thought of it before seeing the figures."""
    cijfers_gezien: bool = False
    """Whether the figures were shown."""
    waarnemingen: dict[Kijker, Waarneming] = field(default_factory=dict)
    """The observation forms that people filled in."""
    coaching: Coaching = GEEN_COACHING
    """What a trainer wrote about it."""
    oneens: tuple[Oneens, ...] = ()
    """The turns whose score the trainee sees otherwise."""
    ingenomen: bool = False
    """Whether it came from a file: the conversation of somebody else."""

    def __post_init__(self) -> None:
        """Show the choices in the order that the trainee wants."""
        self.gesprek.schudden = settings(self.store).schudden

    @property
    def spel(self) -> Spel:
        """The game that is played."""
        return self.gesprek.spel

    @property
    def begonnen_aan(self) -> bool:
        """Whether anything was chosen or typed in this conversation itself."""
        return max(len(self.gesprek.stappen), *self.eigen_zinnen, 0) > self.vanaf

    def kies(self, keuze_id: str) -> Stap:
        """Say a choice; when it cannot be kept it is not said, and the error is raised."""
        stap = self.gesprek.kies(keuze_id)
        if self.store is None:
            return stap
        try:
            self.store.add_keuze(self.id, stap.nummer, f"{stap.beurt}.{stap.keuze.id}")
        except OefenenError:
            self.gesprek.undo()
            raise
        einde = self.gesprek.einde
        if einde is not None:
            self.store.finish(self.id, einde.id, einde.oordeel.value)
            with suppress(OefenenError):  # what is not kept is measured again
                self.store.keep_meting(self.id, self.gelezen.inhoud_hash, measure(self.gesprek, self.vanaf))
        return stap

    @property
    def can_undo(self) -> bool:
        """Whether a choice can be taken back: in the stand oefenen and not after the end, but a trial does not mind.

        What it shares with another conversation stays.
        """
        if len(self.gesprek.stappen) <= self.vanaf:
            return False
        return self.proef or (self.stand is Speelstand.OEFENEN and self.gesprek.einde is None)

    def undo(self) -> bool:
        """Take the last choice back where that is possible; what was typed before it stays."""
        if not self.can_undo:
            return False
        nummer = len(self.gesprek.stappen)
        if self.store is not None:
            self.store.drop_keuze(self.id, nummer)
        self.gesprek.undo()
        self.eigen_zinnen = {eerder: zin for eerder, zin in self.eigen_zinnen.items() if eerder <= nummer}
        if nummer in self.eigen_zinnen:
            self.eigen_zinnen[nummer] = self.eigen_zinnen[nummer]._replace(lijkt_op=None)
        self.overgeslagen = {eerder for eerder in self.overgeslagen if eerder <= nummer}
        return True

    def verslag(self, bereik: Bereik | None = None) -> Verslag:
        """Build the debrief of what was played so far."""
        verslag = build(
            self.gesprek,
            self.vaardigheden,
            stand=self.stand.value,
            bereik=bereik,
            afspraken=self.afspraken,
            eigen_zinnen=self.eigen_zinnen,
            time_outs=self.time_outs,
            zelfbeeld=self.zelfbeeld,
            waarnemingen=self.waarnemingen,
            coaching=self.coaching,
            oneens=self.oneens,
        )
        return replace(verslag, cijfers=settings(self.store).cijfers)


def start(  # noqa: PLR0913 - the ways in which a conversation can begin
    pad: Path,
    *,
    stand: Speelstand = Speelstand.OEFENEN,
    klok: bool = True,
    store: Store | None = None,
    seed: int | None = None,
    persona: str | None = None,
    reader: Reader | None = None,
    opening: Opening = GEWOON,
    tempo: Tempo = Tempo.GEWOON,
) -> Session:
    """Begin a conversation; raise OefenenError when the scenario cannot be played or nothing can be kept."""
    gelezen = (reader or Reader()).read(pad, persona=persona)
    scenario, mens, vaardigheden = check_playable(gelezen)
    zaad = SystemRandom().randrange(1 << 31) if seed is None else seed
    gesprek = Gesprek(Spel(scenario, mens, klok=klok, tempo=tempo, opening=opening), seed=zaad)
    sessie = Session(gelezen, vaardigheden, gesprek, stand, store)
    keep_new(sessie, Aanloop(opening))
    return sessie


def keep_new(sessie: Session, aanloop: Aanloop) -> None:
    """Keep a new conversation and give it its number; one without a store is kept nowhere."""
    if sessie.store is None:
        return
    spel, gelezen = sessie.spel, sessie.gelezen
    sessie.id = sessie.store.begin(
        scenario=spel.scenario.kop.id,
        bestand=str(gelezen.bestand.resolve()),
        titel=spel.scenario.kop.titel,
        persona=spel.persona.id,
        stand=sessie.stand.value,
        klok=bool(spel.klok) or not spel.scenario.kop.klok,
        seed=sessie.gesprek.seed,
        inhoud_hash=gelezen.inhoud_hash,
        tempo=spel.tempo,
        aanloop=aanloop,
    )


def resume(bewaard: Bewaard, store: Store, *, reader: Reader | None = None) -> Session:
    """Bring a kept conversation back by replaying its choices.

    Raises VeranderdError when the scenario, the persona or the skills have changed since, OefenenError when they are gone.
    """
    gelezen = (reader or Reader()).read(Path(bewaard.bestand), persona=bewaard.persona)
    if gelezen.scenario is None and not Path(bewaard.bestand).is_file():
        raise OefenenError(f"Het scenario van gesprek {bewaard.id} staat niet meer op {bewaard.bestand}.")
    if gelezen.inhoud_hash != bewaard.inhoud_hash:
        raise VeranderdError(
            f"‘{bewaard.titel}’ is veranderd sinds gesprek {bewaard.id}. Dat gesprek blijft bewaard, maar kan niet verder of "
            "opnieuw bekeken worden met dit bestand. Begin een nieuw gesprek, of zet de oude versie van het bestand terug.",
            ExitCode.ONLEESBAAR,
        )
    scenario, persona, vaardigheden = check_playable(gelezen)
    spel = Spel(scenario, persona, klok=bewaard.klok, tempo=Tempo(bewaard.tempo), opening=store.opening(bewaard.id))
    gesprek = replay(spel, store.keuzes(bewaard.id), seed=bewaard.seed)
    if gesprek.einde is not None and not bewaard.afgelopen:
        # The program was stopped between keeping the last choice and noting the ending.
        store.finish(bewaard.id, gesprek.einde.id, gesprek.einde.oordeel.value)
    sessie = Session(gelezen, vaardigheden, gesprek, Speelstand(bewaard.stand), store, bewaard.id)
    sessie.vorig, sessie.vanaf = bewaard.vorig or 0, bewaard.vanaf
    sessie.eigen_zinnen = store.eigen_zinnen(bewaard.id)
    sessie.time_outs = store.hulp(bewaard.id)
    sessie.zelfbeeld, sessie.cijfers_gezien = store.zelfbeeld(bewaard.id) or Zelfbeeld(), store.cijfers_gezien(bewaard.id)
    sessie.waarnemingen, sessie.oneens = store.waarnemingen(bewaard.id), store.oneens(bewaard.id)
    sessie.coaching, sessie.ingenomen = store.coaching(bewaard.id), bewaard.ingenomen
    return sessie
