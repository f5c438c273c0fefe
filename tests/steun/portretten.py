"""The figures of the shipped scenarios, each explored once however many tests of a worker ask for them."""

from functools import cache
from pathlib import Path

from tools.scenarios.portret import Portret, draw, scenario_files

SCENARIOS = scenario_files()


@cache
def portret(pad: Path, persona: str | None = None) -> Portret:
    """Explore one scenario and keep only its figures."""
    return draw(pad, persona)


def groep(pad: Path) -> list[Portret]:
    """Give a scenario with its own persona, and then with every other one that it has lines for."""
    eigen = portret(pad)
    return [eigen, *(portret(pad, persona) for persona in eigen.scenario.kop.ook_met)]


def alle() -> list[Portret]:
    """Give every scenario with its own persona."""
    return [portret(pad) for pad in SCENARIOS]


def first_difference(nu: str, eerder: str) -> str:
    """Say where two texts differ; "" when they do not."""
    paren = zip([*nu.splitlines(), ""], [*eerder.splitlines(), ""], strict=False)
    anders = next((f"regel {nummer}: nu {a!r}, in het bestand {b!r}" for nummer, (a, b) in enumerate(paren, 1) if a != b), "")
    return anders or ("" if nu == eerder else "er staat meer in het ene dan in het andere")
