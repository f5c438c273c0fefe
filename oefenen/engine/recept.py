"""What a choice does to the standen, as a list of small operations: the one place where rules R1 to R4 are written.

The recipe of a choice depends only on the choice, on whether its words hold a ‘maar’, and on what the state remembers of
the choice before. Playing carries it out on one state with a trace; the exploration carries it out on many at once.
"""

from collections.abc import Mapping
from typing import NamedTuple

from oefenen.engine.voorwaarden import Test, compile_voorwaarde
from oefenen.model.persona import Persona
from oefenen.model.scenario import Keuze
from oefenen.model.voorwaarde import Vergelijking, Voorwaarde
from oefenen.model.woorden import BELOFTE_GEBROKEN, EIGENDEELZETTEN, EMOTIEZETTEN, INHOUDSZETTEN, STAND_INDEX

VERTROUWEN, SPANNING, ERKENNING = STAND_INDEX["vertrouwen"], STAND_INDEX["spanning"], STAND_INDEX["erkenning"]
DERDE_KEER = 2
"""So many times before makes it the third time (R2)."""


class Change(NamedTuple):
    """Add *delta* to a stand, clamped to 0..10."""

    stand: int
    """Its place in STANDEN."""
    delta: int
    door: str
    regel: str = ""


class Branch(NamedTuple):
    """Carry out the first branch whose condition holds; none when no one does."""

    takken: "tuple[tuple[Voorwaarde | None, Test | None, tuple[Operation, ...]], ...]"


Operation = Change | Branch
Geheugen = tuple[bool, tuple[tuple[str, int], ...]]
"""What is remembered of the choice before: whether it made room for emotion, and its zetten with their streaks."""


class Recept(NamedTuple):
    """The operations of one choice, in order."""

    operations: tuple[Operation, ...]
    stijging: int | None
    """How much trust may rise (R8); None before the conversation, where that rule does not hold yet."""
    trucje: bool
    """R2: the parent notices that the same zet comes for the third time."""


def write_recept(persona: Persona, keuze: Keuze, geheugen: Geheugen, *, maar: bool) -> Recept:
    """Write the recipe of *keuze*; *maar* says that its words take understanding back (R3)."""
    if not keuze.zet:
        return Recept(tuple(_own_effect(keuze)) + _promise(persona, keuze), None, trucje=False)
    stijging = 2 if any(zet in EIGENDEELZETTEN for zet in keuze.zet) else 1
    if keuze.effect is not None:
        return Recept(tuple(_own_effect(keuze)), stijging, trucje=False)
    regels = persona.regels
    emotie, vorige = geheugen
    reeksen: Mapping[str, int] = dict(vorige) if regels.trucje_dooft_uit else {}
    maar = maar and regels.ja_maar
    operations: list[Operation] = []
    for zet in keuze.zet:
        operations += _write_zet(persona, zet, reeksen.get(zet, 0), emotie=emotie, maar=maar)
        emotie = emotie or zet in EMOTIEZETTEN
    if maar:
        operations.append(Change(SPANNING, 1, "maar", "R3"))
    return Recept(tuple(operations), stijging, any(reeksen.get(zet, 0) >= DERDE_KEER for zet in keuze.zet))


def _own_effect(keuze: Keuze) -> list[Change]:
    return [Change(STAND_INDEX[stand], delta, "keuze") for stand, delta in (keuze.effect or {}).items() if delta]


def _promise(persona: Persona, keuze: Keuze) -> tuple[Change, ...]:
    """R4: a promise that was broken costs trust before the next conversation has begun."""
    schuld = persona.regels.belofteschuld and keuze.belofte == BELOFTE_GEBROKEN
    return (Change(VERTROUWEN, -2, "belofte", "R4"),) if schuld else ()


def _write_zet(persona: Persona, zet: str, reeks: int, *, emotie: bool, maar: bool) -> list[Operation]:
    gewoon = _effects(persona, zet, "R2" if reeks else "", maar=maar)
    operations = gewoon
    if persona.regels.emotie_eerst and not emotie and zet in INHOUDSZETTEN:
        te_vroeg = Vergelijking("spanning", ">=", persona.regels.emotie_vanaf)
        # R1 works half what would help and adds tension, but only when the tension was high before this zet.
        half = (*_effects(persona, zet, "R1", maar=maar), Change(SPANNING, 1, zet, "R1"))
        operations = (Branch(((te_vroeg, compile_voorwaarde(te_vroeg), half), (None, None, gewoon))),)
    return [*operations, *([Change(VERTROUWEN, -1, zet, "R2")] if reeks >= DERDE_KEER else [])]


def _effects(persona: Persona, zet: str, half: str, *, maar: bool) -> tuple[Operation, ...]:
    takken = tuple(
        (effect.als, None if effect.als is None else compile_voorwaarde(effect.als), _changes(effect.delta, zet, half, maar=maar))
        for effect in persona.effecten.get(zet, ())
    )
    if len(takken) == 1 and takken[0][0] is None:
        return takken[0][2]
    return (Branch(takken),) if takken else ()


def _changes(deltas: Mapping[str, int], zet: str, half: str, *, maar: bool) -> tuple[Operation, ...]:
    changes = []
    for stand, delta in deltas.items():
        index = STAND_INDEX[stand]
        beter = delta < 0 if index == SPANNING else delta > 0
        if not delta or (maar and beter and index == ERKENNING):
            continue
        if half and beter:
            # A rule halves what gets better, never what gets worse; one becomes nothing.
            delta = delta // 2 if delta > 0 else -(-delta // 2)  # noqa: PLW2901
            if delta:
                changes.append(Change(index, delta, zet, half))
        else:
            changes.append(Change(index, delta, zet))
    return tuple(changes)
