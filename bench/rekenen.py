"""Figures inside one process: reading, a step of the engine, keeping a turn; and the whole `--help`."""

import os
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import Any

import yaml

from bench.generate import generate
from bench.meten import Figure, compare, process, timed
from oefenen.engine.gesprek import Gesprek
from oefenen.engine.spel import Spel
from oefenen.engine.spoor import Spoor
from oefenen.engine.stap import available, begin, step
from oefenen.reading.bestanden import Reader, check_playable, shipped
from oefenen.store.store import Store


def help_() -> Figure:
    oefenen = str(Path(sys.executable).with_name("oefenen"))
    return compare(
        "oefenen --help", "python -c pass", 5,
        lambda: process(oefenen, "--help"), lambda: process(sys.executable, "-c", "pass"), 21,
    )  # fmt: skip


def lezen() -> Figure:
    tekst = generate(200)
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "groot.yaml"
        pad.write_text(tekst, encoding="utf-8")
        reader = Reader()
        gelezen = reader.read(pad)
        plat = yaml.load(tekst, Loader=yaml.CSafeLoader)
        assert not gelezen.diagnostics
        assert gelezen.scenario is not None
        assert list(gelezen.scenario.beurten) == list(plat["beurten"])
        assert [k.id for b in gelezen.scenario.beurten.values() for k in b.keuzes] == [
            k["id"] for b in plat["beurten"].values() for k in b["keuzes"]
        ]
        return compare(
            "lezen van 200 beurten met plaatsen", "yaml.CSafeLoader", 0.5,
            lambda: timed(lambda: reader.read(pad)),
            lambda: timed(lambda: yaml.load(pad.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)), 25,
        )  # fmt: skip


def stap() -> Figure:
    """One step with both machines, scores and trace, against a walk over plain dicts that adds the same scores."""
    routes, plat = [], []
    for pad in sorted(shipped().glob("*.yaml")):
        if pad.name == "vaardigheden.yaml":
            continue
        scenario, persona, _ = check_playable(Reader().read(pad))
        spel = Spel(scenario, persona)
        bomen: dict[str, Any] = {
            b.id: {k.id: {"scores": dict(k.scores), "naar": ""} for k in b.keuzes} for b in scenario.beurten.values()
        }
        for seed in range(40):
            route, wandeling = [], []
            rnd, t = Random(seed), begin(spel)
            while t.einde is None:
                plan = rnd.choice(available(spel, t))
                route.append((spel, t, plan))
                wandeling.append((t.beurt, plan.keuze.id))
                t = step(spel, t, plan)
            routes += route
            plat.append((bomen, wandeling))
            assert Gesprek(spel).toestand == begin(spel)
    stappen = sum(len(wandeling) for _, wandeling in plat)
    assert stappen == len(routes)

    def engine() -> None:
        for spel, t, plan in routes:
            spoor = Spoor()
            step(spel, t, plan, spoor)

    def dicts() -> None:
        for boom, wandeling in plat:
            sommen: dict[str, int] = {}
            for beurt, keuze in wandeling:
                gekozen = boom[beurt][keuze]
                for vaardigheid, punten in gekozen["scores"].items():
                    sommen[vaardigheid] = sommen.get(vaardigheid, 0) + punten

    figuur = compare(
        "een stap met machines, scores, spoor", "wandelen door dicts", 60, lambda: timed(engine), lambda: timed(dicts), 25
    )
    return Figure(**{**vars(figuur), "toelichting": f"{figuur.ms / stappen * 1000:.1f} us per stap"})


def bewaren() -> Figure:
    """Keep one choice (committed, synchronous FULL) against appending the same bytes and fdatasync."""
    with tempfile.TemporaryDirectory() as map_, Store(Path(map_) / "g.sqlite") as store:
        nummer = store.begin(
            scenario="s", bestand="s.yaml", titel="S", persona="boos", stand="oefenen", klok=True, seed=1, inhoud_hash="0" * 64
        )
        teller = iter(range(1, 10**9))
        bestand = os.open(Path(map_) / "regels.txt", os.O_CREAT | os.O_WRONLY | os.O_APPEND)

        def keep() -> None:
            for _ in range(20):
                store.add_keuze(nummer, next(teller), "binnenkomst.uitnodigen")

        def append() -> None:
            for _ in range(20):
                os.write(bestand, f"{nummer} {next(teller)} binnenkomst.uitnodigen\n".encode())
                os.fdatasync(bestand)

        try:
            figuur = compare("een beurt veilig bewaren", "append + fdatasync", 3, lambda: timed(keep), lambda: timed(append), 40)
        finally:
            os.close(bestand)
        bewaard = store.keuzes(nummer)
        assert len(bewaard) == len(set(bewaard)) * len(bewaard)
        assert set(bewaard) == {"binnenkomst.uitnodigen"}
        return figuur
