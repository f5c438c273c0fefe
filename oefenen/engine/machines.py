"""The two flat state machines, each built once and shared; the only module that imports transitions.

`transitions` checks nothing at construction (unknown targets, doubled triggers), so the reader has done that before.
A state of ours is the model that an event is triggered on: no machine keeps a model of its own.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from transitions import Machine

from oefenen.engine.toestand import Toestand
from oefenen.engine.voorwaarden import Test, compile_voorwaarde
from oefenen.model.persona import Persona
from oefenen.model.woorden import GESPREKSFASEN, Fase

Trigger = Callable[[Toestand], bool]


@cache
def fasen_machine() -> dict[str, Trigger]:
    """Build the machine of the phases: a trigger for each phase to go to.

    From voorbereiden a conversation starts in any of the five phases; between those five it may go on and back; it ends in
    nabespreken, directly or by way of afgebroken.
    """
    machine = _machine([fase.value for fase in Fase], "fase")
    vijf = [fase.value for fase in GESPREKSFASEN]
    for fase in vijf:
        bronnen: list[Any] = [Fase.VOORBEREIDEN.value, *(andere for andere in vijf if andere != fase)]
        machine.add_transition(fase, bronnen, fase)
    machine.add_transition(Fase.AFGEBROKEN.value, list(vijf), Fase.AFGEBROKEN.value)
    machine.add_transition(Fase.NABESPREKEN.value, [*vijf, Fase.AFGEBROKEN.value], Fase.NABESPREKEN.value)
    return {naam: event.trigger for naam, event in machine.events.items()}


def persona_machine(persona: Persona) -> dict[str, dict[str, tuple[Trigger, tuple[Test | None, ...]]]]:
    """Build the machine of a persona: zet -> stemming -> its trigger, with the tests that may let it through.

    The tests stand beside the trigger so that a caller can skip an event that cannot change anything.
    """
    machine = _machine(list(persona.stemmingen), "stemming")
    gates: dict[str, dict[str, list[Test | None]]] = {}
    for overgang in persona.overgangen:
        test = None if overgang.als is None else compile_voorwaarde(overgang.als)
        machine.add_transition(overgang.bij, list(overgang.van), overgang.naar, conditions=_on_model(test))
        for bron in overgang.van:
            gates.setdefault(overgang.bij, {}).setdefault(bron, []).append(test)
    return {
        zet: {bron: (machine.events[zet].trigger, tuple(tests)) for bron, tests in bronnen.items()}
        for zet, bronnen in gates.items()
    }


def _machine(states: list[str], attribute: str) -> Machine:
    return Machine(
        model=None, states=states, initial=None, auto_transitions=False, send_event=True,
        ignore_invalid_triggers=True, model_attribute=attribute,
    )  # fmt: skip


def _on_model(test: Test | None) -> list[Any]:
    if test is None:
        return []
    check = test
    return [lambda event: check(event.model)]
