"""Everything that a debrief says about one conversation, before any layout."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.scoring import Score, combine, score
from oefenen.engine.stap import slotbalans
from oefenen.model.afsprakenlijst import Afsprakenlijst
from oefenen.model.coaching import GEEN_COACHING, Coaching
from oefenen.model.eigen_zin import EigenZin
from oefenen.model.instellingen import Cijfers
from oefenen.model.oneens import Oneens
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import EINDE, LEERLING, STANDEN, VASTE_FEITEN, VLAGGEN
from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.report.afspraken.afspraken import propose
from oefenen.report.hulp.time_out import TimeOut, take
from oefenen.report.overkant import Overkant, look_across

Bereik = Mapping[str, tuple[float, float]]
"""Lowest and highest reachable score (0..100) per vaardigheid or as."""


@dataclass(frozen=True, slots=True)
class ScoreRegel:
    """One bar: the score with what was reachable."""

    id: str
    label: str
    score: float | None
    """0..100; None with fewer than three chances."""
    kansen: int
    laagst: float | None
    hoogst: float | None
    focus: bool = False


@dataclass(frozen=True, slots=True)
class SleutelRegel:
    """Something that the parent could tell, or that had to be said."""

    id: str
    tekst: str
    gevonden: bool
    agenda: bool = False


@dataclass(frozen=True, slots=True)
class Verslag:
    """The debrief of one conversation; unfinished when *einde* is ""."""

    gesprek: Gesprek
    stand: str
    einde: str
    oordeel: str
    terugblik: str
    assen: tuple[ScoreRegel, ...]
    vaardigheden: tuple[ScoreRegel, ...]
    bronvaardigheden: tuple[ScoreRegel, ...]
    sleutels: tuple[SleutelRegel, ...]
    feiten: tuple[SleutelRegel, ...]
    slot: Mapping[str, bool]
    """R7: which of the four things under a good ending hold."""
    verloop: Mapping[str, tuple[int, ...]]
    """Per stand its value when the conversation begins and after each choice in it (0..10); the preparation is left out."""
    vlaggen: tuple[tuple[str, Stap], ...]
    tijd: int
    """Seconds used."""
    overkant: Overkant | None
    """What it was for the parent; None while it goes on."""
    afspraken: Afsprakenlijst
    """As the trainee keeps them, or else as they were made."""
    eigen_zinnen: Mapping[int, EigenZin] = field(default_factory=dict)
    """What the trainee typed before seeing the choices, by the number of the choice."""
    time_outs: tuple[TimeOut, ...] = ()
    """The time-outs that the trainee took, with what they said."""
    zelfbeeld: Zelfbeeld = field(default_factory=Zelfbeeld)
    """What the trainee thought of it before seeing the figures."""
    waarnemingen: Mapping[Kijker, Waarneming] = field(default_factory=dict)
    """The observation forms that people filled in."""
    cijfers: Cijfers = Cijfers.ALLES
    """Which scores the trainee wants to see."""
    coaching: Coaching = GEEN_COACHING
    """What a trainer wrote about it."""
    oneens: tuple[Oneens, ...] = ()
    """The turns whose score the trainee sees otherwise."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """All skills there are, those without a chance included: id -> label."""

    def shows(self, cijfers: Cijfers) -> bool:
        """Whether these scores are to be seen."""
        return self.cijfers in (Cijfers.ALLES, cijfers)

    @property
    def stappen(self) -> list[Stap]:
        """The choices in order, the preparation included."""
        return self.gesprek.stappen

    @property
    def voorbereiding(self) -> list[Stap]:
        """What was chosen before the conversation."""
        return [stap for stap in self.stappen if stap.vooraf]

    @property
    def gezegd(self) -> list[Stap]:
        """What was chosen in the conversation itself."""
        return [stap for stap in self.stappen if not stap.vooraf]


def build(  # noqa: PLR0913 - a conversation, and each thing that somebody wrote about it
    gesprek: Gesprek,
    vaardigheden: Vaardigheden,
    *,
    stand: str,
    bereik: Bereik | None = None,
    afspraken: Afsprakenlijst | None = None,
    eigen_zinnen: Mapping[int, EigenZin] | None = None,
    time_outs: tuple[int, ...] = (),
    zelfbeeld: Zelfbeeld | None = None,
    waarnemingen: Mapping[Kijker, Waarneming] | None = None,
    coaching: Coaching = GEEN_COACHING,
    oneens: tuple[Oneens, ...] = (),
) -> Verslag:
    """Build the debrief from a played (or replayed) conversation, with what the trainee wrote: agreements, own sentences."""
    scores = score(stap.scores for stap in gesprek.stappen)
    einde = gesprek.einde
    kop = gesprek.spel.scenario.kop
    grens = bereik or {}
    alle = vaardigheden.vaardigheden
    return Verslag(
        gesprek, stand,
        einde.id if einde else "", einde.oordeel.value if einde else "",
        (einde.terugblik if einde else "") or kop.terugkijkvraag,
        tuple(
            _row(id_, label, combine(scores, [v.id for v in alle.values() if v.als_as == id_]), grens)
            for id_, label in vaardigheden.assen.items()
        ),
        tuple(_row(v.id, v.label, scores[v.id], grens, focus=v.id in kop.focus) for v in alle.values() if v.id in scores),
        tuple(_row(b.id, b.label, combine(scores, b.vaardigheden), {}) for b in vaardigheden.bronvaardigheden.values()),
        _sleutels(gesprek), _feiten(gesprek), slotbalans(gesprek.toestand), _verloop(gesprek),
        tuple((vlag, stap) for stap in gesprek.stappen for vlag in stap.keuze.vlag), gesprek.toestand.tijd,
        look_across(gesprek), afspraken or propose(gesprek), eigen_zinnen or {}, take(gesprek, vaardigheden, time_outs),
        zelfbeeld or Zelfbeeld(), waarnemingen or {}, coaching=coaching, oneens=oneens,
        labels={v.id: v.label for v in alle.values()},
    )  # fmt: skip


def _row(id_: str, label: str, som: Score, grens: Bereik, *, focus: bool = False) -> ScoreRegel:
    laagst, hoogst = grens.get(id_, (None, None))
    return ScoreRegel(id_, label, som.waarde, som.kansen, laagst, hoogst, focus)


def _sleutels(gesprek: Gesprek) -> tuple[SleutelRegel, ...]:
    kop, weet = gesprek.spel.scenario.kop, gesprek.toestand.weet
    agenda = kop.agenda.sleutel if kop.agenda else ""
    return tuple(SleutelRegel(naam, tekst, naam in weet, naam == agenda) for naam, tekst in kop.sleutels.items())


def _feiten(gesprek: Gesprek) -> tuple[SleutelRegel, ...]:
    """List the facts that choices can bring on the table, besides the sleutels, in file order; not what is only prepared."""
    scenario, weet = gesprek.spel.scenario, gesprek.toestand.weet
    namen = dict.fromkeys(
        naam
        for beurt in scenario.beurten.values()
        if not beurt.vooraf
        for keuze in beurt.keuzes
        for naam in keuze.weet
        if naam not in scenario.kop.sleutels
    )
    return tuple(SleutelRegel(naam, VASTE_FEITEN.get(naam, naam.replace("_", " ")), naam in weet) for naam in namen)


def _verloop(gesprek: Gesprek) -> dict[str, tuple[int, ...]]:
    stappen = [stap for stap in gesprek.stappen if not stap.vooraf]
    toestanden = [stappen[0].voor if stappen else gesprek.toestand, *(stap.na for stap in stappen)]
    verloop = {stand: tuple(t.standen[index] for t in toestanden) for index, stand in enumerate(STANDEN)}
    if gesprek.spel.scenario.kop.aan_tafel is not None:
        verloop[LEERLING] = tuple(t.leerling for t in toestanden)
    return verloop


def vlag_tekst(vlag: str) -> str:
    """Say what a critical flag means."""
    return VLAGGEN.get(vlag, vlag)


def einde_naam(verslag: Verslag) -> str:
    """Give the ending as words."""
    return (verslag.einde or EINDE).replace("_", " ")
