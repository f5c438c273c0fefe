"""What a trainee does not see of a conversation: standen, hidden choices, why a line was said, what each choice would do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.spel import KeuzePlan, Spel
from oefenen.engine.spoor import Spoor
from oefenen.engine.stap import GeblokkeerdError, pick, step
from oefenen.engine.toestand import Gevolg, Toestand
from oefenen.engine.waarom import Deel, EindeUitleg, explain, explain_eindes, number
from oefenen.model.scenario import Keuze, Variant
from oefenen.model.woorden import LEERLING, STANDEN, VASTE_FEITEN


@dataclass(frozen=True, slots=True)
class StandRegel:
    """One stand with what the last choice did to it."""

    stand: str
    waarde: int
    """0..10"""
    gevolgen: tuple[Gevolg, ...]

    @property
    def verschil(self) -> int:
        """How much it changed."""
        return sum(gevolg.naar - gevolg.van for gevolg in self.gevolgen)


@dataclass(frozen=True, slots=True)
class Feit:
    """Something that can come on the table; *tekst* is what the parent then tells."""

    id: str
    tekst: str
    bekend: bool


@dataclass(frozen=True, slots=True)
class Vooruit:
    """What a choice would do now."""

    gevolgen: tuple[Gevolg, ...]
    stemming: str
    """The stemming after it, when that is another one."""
    weet: tuple[str, ...]
    """What comes on the table."""
    naar: str
    einde: bool
    """Whether *naar* is an ending instead of a turn."""
    fout: str = ""
    """Why the conversation would be stuck, instead of all that."""


@dataclass(frozen=True, slots=True)
class KeuzeRegel:
    """One choice of the turn, offered or hidden."""

    keuze: Keuze
    zin: Variant
    """The words in which it is, or would be, offered."""
    nummer: int
    """Under which number it is shown; 0 when it is hidden."""
    als: tuple[Deel, ...]
    op: bool
    """Hidden because it was chosen before and can be chosen once."""
    telt: frozenset[str]
    """The skills that are at stake in this turn; other scores do not count."""
    vooruit: Vooruit | None


@dataclass(frozen=True, slots=True)
class OuderRegel:
    """One variant of what the parent can say in this turn."""

    variant: Variant
    als: tuple[Deel, ...]
    gezegd: bool
    gezien: bool
    """Whether its condition was looked at: after the line that was said nobody looks further."""


@dataclass(frozen=True, slots=True)
class Achterkant:
    """Everything behind one moment of a conversation."""

    gesprek: Gesprek
    stemming_was: str
    """The stemming before the last choice."""
    standen: tuple[StandRegel, ...]
    feiten: tuple[Feit, ...]
    regels: tuple[str, ...]
    """The rules that spoke at the last choice."""
    keuzes: tuple[KeuzeRegel, ...]
    ouder: tuple[OuderRegel, ...]
    eindes: tuple[EindeUitleg, ...]

    @property
    def laatste(self) -> Stap | None:
        """The last choice."""
        return self.gesprek.stappen[-1] if self.gesprek.stappen else None


def look_behind(gesprek: Gesprek) -> Achterkant:
    """Look behind *gesprek* as it is now."""
    spel, t = gesprek.spel, gesprek.toestand
    laatste = gesprek.stappen[-1] if gesprek.stappen else None
    gevolgen = laatste.gevolgen if laatste else ()
    regels = dict.fromkeys([*(g.regel for g in gevolgen if g.regel), *(laatste.regels if laatste else ())])
    return Achterkant(
        gesprek,
        laatste.voor.stemming if laatste else t.stemming,
        tuple(StandRegel(naam, number(t, naam), tuple(g for g in gevolgen if g.stand == naam)) for naam in _standen(spel)),
        tuple(_facts(spel, t)),
        tuple(regels),
        tuple(_choices(gesprek)) if t.einde is None else (),
        tuple(_lines(gesprek)) if t.einde is None else (),
        tuple(explain_eindes(spel, t)),
    )


def _standen(spel: Spel) -> tuple[str, ...]:
    """Give the standen, and that of a pupil at the table."""
    return STANDEN if spel.scenario.kop.aan_tafel is None else (*STANDEN, LEERLING)


def _facts(spel: Spel, t: Toestand) -> Iterator[Feit]:
    """Give the sleutels, and whatever else a choice can put on the table."""
    sleutels = spel.scenario.kop.sleutels
    gezegd = (feit for plan in spel.beurten.values() for keuze in plan.beurt.keuzes for feit in keuze.weet)
    for naam in dict.fromkeys([*sleutels, *gezegd]):
        yield Feit(naam, sleutels.get(naam, VASTE_FEITEN.get(naam, "")), naam in t.weet)


def _choices(gesprek: Gesprek) -> Iterator[KeuzeRegel]:
    """Give the choices that are hidden, which is what an author looks for, and then the others in the order of the screen."""
    spel, t = gesprek.spel, gesprek.toestand
    plan = spel.beurten[t.beurt]
    nummers = {keuze.id: nummer for nummer, keuze in enumerate(gesprek.geschud(), start=1)}
    for keuze in sorted(plan.keuzes, key=lambda keuze: nummers.get(keuze.keuze.id, 0)):
        nummer = nummers.get(keuze.keuze.id, 0)
        als = () if keuze.keuze.als is None else tuple(explain(keuze.keuze.als, spel, t))
        op = (plan.hub or keuze.keuze.eenmalig) and keuze.pad in t.gekozen
        vooruit = _look_ahead(spel, t, keuze) if nummer else None
        yield KeuzeRegel(keuze.keuze, pick(keuze.zegt, t).variant, nummer, als, op, frozenset(keuze.telt), vooruit)


def _look_ahead(spel: Spel, t: Toestand, keuze: KeuzePlan) -> Vooruit:
    spoor = Spoor()
    try:
        na = step(spel, t, keuze, spoor)
    except GeblokkeerdError as error:
        return Vooruit((), "", (), "", einde=False, fout=error.melding)
    stemming = na.stemming if na.stemming != t.stemming else ""
    nieuw = tuple(sorted(na.weet - t.weet))
    return Vooruit(tuple(spoor.gevolgen), stemming, nieuw, na.einde or na.beurt, einde=na.einde is not None)


def _lines(gesprek: Gesprek) -> Iterator[OuderRegel]:
    """Give the variants with which the turn can open, from top to bottom."""
    spel, t = gesprek.spel, _before_line(gesprek)
    gezien = True
    for regel in spel.beurten[t.beurt].ouder:
        als = () if regel.variant.als is None else tuple(explain(regel.variant.als, spel, t))
        gezegd = regel.variant is gesprek.ouder
        yield OuderRegel(regel.variant, als, gezegd, gezien)
        gezien = gezien and not gezegd


def _before_line(gesprek: Gesprek) -> Toestand:
    """Give the state in which the parent chose a line: before the seconds that it took."""
    spel, t = gesprek.spel, gesprek.toestand
    gezegd = gesprek.stappen[-1].ouder if gesprek.stappen else gesprek.opening
    kosten = next((regel.kosten for regel in spel.beurten[t.beurt].ouder if regel.variant is gezegd), 0)
    if not (spel.klok and kosten):
        return t
    eerder = t.copy()
    eerder.tijd_over = max(0, spel.klok - t.tijd + kosten)
    return eerder


def hidden(keuzes: Sequence[KeuzeRegel]) -> int:
    """Count the choices that are not offered."""
    return sum(not regel.nummer for regel in keuzes)
