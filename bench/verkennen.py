"""Figures of checking: the whole check of a scenario, the exact exploration, a save of a large scenario, growth."""

import sys
import tempfile
import tracemalloc
from pathlib import Path

import yaml

from bench.generate import generate, meetpersona
from bench.meten import Figure, compare, process, timed
from bench.plat import Antwoorden, Plat
from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.exploring.verkenning import explore
from oefenen.checking.figures.cijfers import chances, count_conversations
from oefenen.checking.nakijken import check
from oefenen.engine.spel import Spel
from oefenen.reading.bestanden import Reader, check_playable, shipped
from oefenen.reading.nodes import garbage_later

BEURTEN = (200, 1_000, 5_000)


def write(map_: str, turns: int) -> Path:
    """Write a generated scenario with its persona, in which only vertrouwen and spanning move."""
    pad = Path(map_) / f"groot{turns}.yaml"
    (pad.parent / "personas").mkdir(exist_ok=True)
    (pad.parent / "personas" / "meting.yaml").write_text(meetpersona(), encoding="utf-8")
    pad.write_text(generate(turns, persona="meting"), encoding="utf-8")
    return pad


def game(pad: Path) -> Spel:
    scenario, persona, _ = check_playable(Reader().read(pad))
    return Spel(scenario, persona)


def exact(spel: Spel) -> tuple[Verkenning, Antwoorden]:
    """Give what the yardstick gives, by the exploration."""
    verkenning = explore(spel)
    assert verkenning.volledig
    kansen = chances(verkenning)
    return verkenning, Antwoorden(
        dict(kansen.beurten), dict(kansen.keuzes), dict(kansen.eindes), count_conversations(verkenning), verkenning.aantal
    )


def same(een: Antwoorden, ander: Antwoorden) -> bool:
    for naam in ("beurten", "keuzes", "eindes"):
        a, b = getattr(een, naam), getattr(ander, naam)
        if any(abs(a.get(sleutel, 0.0) - b.get(sleutel, 0.0)) > 1e-9 for sleutel in a.keys() | b.keys()):
            return False
    return een.gesprekken == ander.gesprekken


def verkennen() -> list[Figure]:
    figuren = []
    with tempfile.TemporaryDirectory() as map_:
        for turns in BEURTEN:
            pad = write(map_, turns)
            spel = game(pad)
            verkenning, antwoorden = exact(spel)
            gewoon = Plat(spel).explore()
            assert same(antwoorden, gewoon), turns
            figuur = _against_plain(spel, turns)
            per_s = verkenning.aantal / (figuur.ms / 1000)
            top = peak(pad)
            toelichting = f"{verkenning.aantal} toestanden ({gewoon.toestanden} plat), {per_s / 1e6:.2f} M/s, {top:.0f} MB"
            figuren.append(Figure(**{**vars(figuur), "toelichting": toelichting}))
    return figuren


def _against_plain(spel: Spel, turns: int) -> Figure:
    with garbage_later():
        return compare(
        f"verkenning van {turns} beurten", "dict van tupels", 0.35,
        lambda: timed(lambda: exact(spel)), lambda: timed(lambda: Plat(spel).explore()), 25 if turns < 1_000 else 5,
    )  # fmt: skip


def peak(pad: Path) -> float:
    """Give the MB that exploring holds at most, on top of the game."""
    spel = game(pad)
    tracemalloc.start()
    exact(spel)
    _, hoogst = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return hoogst / 1e6


def groei() -> Figure:
    """Twice the turns: how much longer it takes."""
    with tempfile.TemporaryDirectory() as map_:
        klein, groot = game(write(map_, 1_000)), game(write(map_, 2_000))
        exact(klein)
        return compare(
            "verkenning van 2.000 beurten", "die van 1.000", 2.4,
            lambda: timed(lambda: explore(groot)), lambda: timed(lambda: explore(klein)), 9,
        )  # fmt: skip


def bewaard() -> Figure:
    """A save of a large scenario: read, all rules, exploration."""
    with tempfile.TemporaryDirectory() as map_:
        pad = write(map_, 200)
        uit = check(pad, reader=Reader())
        assert uit.zaak is not None
        assert uit.zaak.verkenning.volledig
        reader = Reader()
        return compare(
            "bij bewaren: 200 beurten lezen en nakijken", "yaml.CSafeLoader", 4,
            lambda: timed(lambda: check(pad, reader=reader)),
            lambda: timed(lambda: yaml.load(pad.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)), 15,
        )  # fmt: skip


def nakijken() -> list[Figure]:
    """The whole check of each shipped scenario as a process, nothing kept."""
    oefenen = str(Path(sys.executable).with_name("oefenen"))
    paden = [pad for pad in sorted(shipped().glob("*.yaml")) if pad.name != "vaardigheden.yaml"]
    return [_whole_check(oefenen, pad) for pad in paden]


def _whole_check(oefenen: str, pad: Path) -> Figure:
    return compare(
        f"nakijken {pad.stem}", "oefenen --version", 12,
        lambda: process(oefenen, "nakijken", str(pad)), lambda: process(oefenen, "--version"), 9,
    )  # fmt: skip
