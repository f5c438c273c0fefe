"""A scenario and a persona made ready to play: every name looked up and every condition compiled once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from oefenen.engine.machines import fasen_machine, persona_machine
from oefenen.engine.recept import Geheugen, Recept, write_recept
from oefenen.engine.tijd import cost, spoken
from oefenen.engine.toestand import Toestand
from oefenen.engine.voorwaarden import Test, compile_voorwaarde
from oefenen.model.opening import GEWOON, Opening
from oefenen.model.persona import Persona
from oefenen.model.scenario import Beurt, Einde, Keuze, Scenario, Variant
from oefenen.model.tempo import Tempo
from oefenen.model.voorwaarde import Bezocht, Gekozen, Voorwaarde, atoms
from oefenen.model.woorden import EINDE, EMOTIEZETTEN, INHOUDSZETTEN, SCORE_MIN, STAND_MAX, STANDEN, Fase

GEEN_KLOK = 1_000_000
"""What *tijd_over* says when there is no clock."""
_MAAR = re.compile(r"(?:^|[,.;:!?…–—])\s*maar\b", re.IGNORECASE)


@dataclass(slots=True)
class Regel:
    """One line that can be said: its test, its text, its seconds on the clock."""

    test: Test | None
    variant: Variant
    kosten: int
    ja_maar: bool = False


@dataclass(slots=True)
class KeuzePlan:
    """One choice made ready."""

    keuze: Keuze
    pad: str
    """`beurt.keuze`"""
    test: Test | None
    zegt: tuple[Regel, ...]
    reactie: tuple[Regel, ...]
    routes: tuple[tuple[Test | None, str], ...]
    weet: frozenset[str]
    onthoud: bool
    """Whether a state has to remember this choice."""
    zwaar: bool
    telt: Mapping[str, int]
    """The score of every skill that is at stake in this turn (domain rules 2.4, rule 1)."""
    emotie: bool
    afspraak: bool


@dataclass(slots=True)
class BeurtPlan:
    """One turn made ready."""

    beurt: Beurt
    ouder: tuple[Regel, ...]
    keuzes: tuple[KeuzePlan, ...]
    volgende: str
    """Where a choice without `naar` leads."""
    zetten: frozenset[str]
    """All zetten of its choices: what R2 can still need from the choice before."""
    inhoud: bool
    """Whether one of them is about content (R1)."""
    telt_bezoek: int
    """Its place in *bezocht*, or -1."""
    hub: bool


@dataclass(slots=True)
class EindePlan:
    """One ending made ready."""

    einde: Einde
    test: Test | None
    ouder: tuple[Regel, ...]


def at_stake(beurt: Beurt) -> frozenset[str]:
    """Say which skills are at stake: scored by at least two choices, or by one with -2 or +2."""
    genoemd: dict[str, list[int]] = {}
    for keuze in beurt.keuzes:
        for vaardigheid, score in keuze.scores.items():
            genoemd.setdefault(vaardigheid, []).append(score)
    return frozenset(v for v, scores in genoemd.items() if len(scores) > 1 or abs(scores[0]) == -SCORE_MIN)


class Spel:
    """One scenario with one persona, ready to be played; shared by every conversation and never changed."""

    def __init__(
        self,
        scenario: Scenario,
        persona: Persona,
        *,
        klok: bool | None = None,
        tempo: Tempo = Tempo.GEWOON,
        opening: Opening = GEWOON,
    ) -> None:
        """Prepare *scenario* for *persona*.

        *klok* False switches the clock off, *tempo* says how much time there is, *opening* changes the standen at the start.
        """
        self.scenario, self.persona, self.opening, self.tempo = scenario, persona, opening, tempo
        self.klok = tempo.seconden(scenario.kop.klok) if klok is not False else 0
        self._recepten: dict[tuple[str, Geheugen, bool], Recept] = {}
        self.stemming_triggers = persona_machine(persona)
        self.fase_triggers = fasen_machine()
        alle = list(_all_atoms(scenario))
        self.bezoeken = tuple(dict.fromkeys(atom.beurt for atom in alle if isinstance(atom, Bezocht)))
        self._gevraagd = frozenset(atom.pad for atom in alle if isinstance(atom, Gekozen))
        agenda_als = persona.regels.agenda_als
        self.agenda_test = None if agenda_als is None else compile_voorwaarde(agenda_als)
        beurten = list(scenario.beurten.values())
        volgenden = [beurt.id for beurt in beurten[1:]] + [EINDE]
        self.beurten = {beurt.id: self._beurt(beurt, volgende) for beurt, volgende in zip(beurten, volgenden, strict=True)}
        self.eindes = {
            einde.id: EindePlan(einde, self._test(einde.als), self._regels(einde.ouder)) for einde in scenario.eindes.values()
        }

    def start(self) -> Toestand:
        """Give the state before the first line: in voorbereiden, at no turn yet."""
        t = Toestand()
        kop, persona = self.scenario.kop, self.persona
        t.standen = [
            min(STAND_MAX, max(0, kop.start.get(stand, persona.standen[stand]) + self.opening.get(stand, 0))) for stand in STANDEN
        ]
        t.stemming = kop.start_stemming or persona.begin
        t.fase = Fase.VOORBEREIDEN.value
        t.beurt, t.einde = "", None
        t.bezocht = (0,) * len(self.bezoeken)
        t.gekozen = t.weet = frozenset()
        t.vorige, t.emotie, t.zwaar, t.geklopt = (), False, False, False
        t.persona = persona.id
        t.leerling = kop.aan_tafel.begin if kop.aan_tafel else 0
        t.tijd, t.tijd_over = 0, self.klok or GEEN_KLOK
        return t

    def recept(self, plan: KeuzePlan, geheugen: Geheugen, *, maar: bool) -> Recept:
        """Give the recipe of a choice after what is remembered of the one before; written once."""
        sleutel = (plan.pad, geheugen, maar)
        recept = self._recepten.get(sleutel)
        if recept is None:
            recept = self._recepten[sleutel] = write_recept(self.persona, plan.keuze, geheugen, maar=maar)
        return recept

    def _test(self, voorwaarde: Voorwaarde | None) -> Test | None:
        return None if voorwaarde is None else compile_voorwaarde(voorwaarde, self.bezoeken)

    def _regels(
        self, varianten: Iterable[Variant], *, stil: bool = False, maar: bool = False, vooraf: bool = False
    ) -> tuple[Regel, ...]:
        return tuple(
            Regel(self._test(v.als), v, 0 if vooraf else cost(v, stil=stil), maar and bool(_MAAR.search(spoken(v.zegt))))
            for v in varianten
        )

    def _beurt(self, beurt: Beurt, volgende: str) -> BeurtPlan:
        hub = beurt.kies_hooguit is not None
        geding = at_stake(beurt)
        keuzes = tuple(self._keuze(beurt, keuze, geding, hub) for keuze in beurt.keuzes)
        zetten = frozenset(zet for keuze in beurt.keuzes for zet in keuze.zet)
        return BeurtPlan(
            beurt, self._regels(beurt.ouder, vooraf=beurt.vooraf), keuzes, beurt.id if hub else volgende, zetten,
            bool(zetten & INHOUDSZETTEN), self.bezoeken.index(beurt.id) if beurt.id in self.bezoeken else -1, hub,
        )  # fmt: skip

    def _keuze(self, beurt: Beurt, keuze: Keuze, geding: frozenset[str], hub: bool) -> KeuzePlan:  # noqa: FBT001
        pad = f"{beurt.id}.{keuze.id}"
        zetten = frozenset(keuze.zet)
        emotie = bool(zetten & EMOTIEZETTEN)
        return KeuzePlan(
            keuze, pad, self._test(keuze.als),
            self._regels(keuze.zegt, stil="stilte" in zetten, maar=emotie, vooraf=beurt.vooraf),
            self._regels(keuze.reactie, vooraf=beurt.vooraf),
            tuple((self._test(route.als), route.naar) for route in keuze.naar),
            frozenset(keuze.weet),
            keuze.eenmalig or hub or pad in self._gevraagd,
            bool(keuze.vlag) and SCORE_MIN in keuze.scores.values(),
            {v: keuze.scores.get(v, 0) for v in sorted(geding)},
            emotie, "afspraak" in zetten,
        )  # fmt: skip


def prepared(spel: Spel) -> frozenset[str]:
    """Give the choices (`beurt.keuze`) that are made before the conversation."""
    return frozenset(keuze.pad for plan in spel.beurten.values() if plan.beurt.vooraf for keuze in plan.keuzes)


def _all_atoms(scenario: Scenario) -> Iterable[Voorwaarde]:
    for beurt in scenario.beurten.values():
        for variant in beurt.ouder:
            yield from atoms(variant.als)
        for keuze in beurt.keuzes:
            yield from atoms(keuze.als)
            for variant in (*keuze.zegt, *keuze.reactie):
                yield from atoms(variant.als)
            for route in keuze.naar:
                yield from atoms(route.als)
    for einde in scenario.eindes.values():
        yield from atoms(einde.als)
        for variant in (*einde.ouder, *einde.thuis):
            yield from atoms(variant.als)
    for punt in scenario.briefje:
        yield from atoms(punt.als)
