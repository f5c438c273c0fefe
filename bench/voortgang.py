"""The figure of progress: all there is to say about 1,000 conversations against reading their rows once."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from random import Random

from bench.meten import Figure, compare, timed
from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.scoring import score
from oefenen.engine.spel import Spel
from oefenen.reading.bestanden import Reader, check_playable, shipped
from oefenen.reading.nodes import garbage_later
from oefenen.report.voortgang.beeld import Namen, Voortgang, build
from oefenen.report.voortgang.meten import measure
from oefenen.session.verder import choices_of
from oefenen.store.store import Store

GESPREKKEN = 1_000
SCENARIOS = ("b1_een_goed_begin", "k1_ze_verveelt_zich", "o2_lezen_komt_vanzelf", "w1_voor_de_vierde_keer_eruit")
TAK, GESCHAT = 5, 3
"""Every so many conversations branched off from the one before it, or were estimated."""


def voortgang() -> Figure:
    """From the database to all figures, one query, against the same rows of gesprek and keuze by plain sqlite3."""
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "g.sqlite"
        with Store(pad) as store, closing(sqlite3.connect(pad)) as plat, garbage_later():
            spellen, namen = _games()
            gespeeld = _fill(store, plat, spellen)
            _check(build(store.pogingen(), namen), gespeeld)
            return compare(
                f"voortgang over {GESPREKKEN} gesprekken", "de rijen één keer lezen", 2,
                lambda: timed(lambda: build(store.pogingen(), namen)), lambda: timed(lambda: _read(plat)), 41,
            )  # fmt: skip


def _read(plat: sqlite3.Connection) -> tuple[list[object], list[object]]:
    return plat.execute("SELECT * FROM gesprek").fetchall(), plat.execute("SELECT * FROM keuze").fetchall()


def _games() -> tuple[list[Spel], Namen]:
    spellen = []
    for naam in SCENARIOS:
        scenario, persona, vaardigheden = check_playable(Reader().read(shipped() / f"{naam}.yaml"))
        spellen.append(Spel(scenario, persona))
    return spellen, Namen(vaardigheden, {})


def _fill(store: Store, plat: sqlite3.Connection, spellen: list[Spel]) -> list[tuple[Gesprek, int]]:
    """Play and keep the conversations; give each with how many choices it shares with the one before."""
    rnd = Random(1)
    gespeeld: list[tuple[Gesprek, int]] = []
    for nummer in range(1, GESPREKKEN + 1):
        tak = nummer % TAK == 0
        spel = gespeeld[-1][0].spel if tak else rnd.choice(spellen)
        vanaf = len(gespeeld[-1][0].stappen) // 2 if tak else 0
        gesprek = replay(spel, choices_of(gespeeld[-1][0])[:vanaf]) if tak else Gesprek(spel)
        while gesprek.einde is None:
            gesprek.kies(rnd.choice(gesprek.keuzes).id)
        gespeeld.append((gesprek, vanaf))
    with plat:
        for nummer, (gesprek, vanaf) in enumerate(gespeeld, start=1):
            _keep(plat, nummer, gesprek, vanaf)
    with store.at_once():
        for nummer, (gesprek, vanaf) in enumerate(gespeeld, start=1):
            store.keep_meting(nummer, "h", measure(gesprek, vanaf))
    return gespeeld


def _keep(plat: sqlite3.Connection, nummer: int, gesprek: Gesprek, vanaf: int) -> None:
    kop, einde = gesprek.spel.scenario.kop, gesprek.einde
    assert einde is not None
    plat.execute(
        "INSERT INTO gesprek (id, scenario, bestand, titel, persona, stand, klok, seed, inhoud_hash, begonnen, afgelopen, einde, oordeel)"
        " VALUES (?, ?, ?, ?, ?, 'oefenen', 1, 1, 'h', '2026-01-01T10:00:00+00:00', '2026-01-01T10:10:00+00:00', ?, ?)",
        (nummer, kop.id, f"/{kop.id}.yaml", kop.titel, kop.persona, einde.id, einde.oordeel.value),
    )
    plat.executemany("INSERT INTO keuze VALUES (?, ?, ?)", [(nummer, n, k) for n, k in enumerate(choices_of(gesprek), start=1)])
    plat.execute("INSERT INTO zelfbeeld (gesprek, gezien) VALUES (?, 1)", (nummer,))
    if vanaf:
        plat.execute("INSERT INTO vertakking VALUES (?, ?, ?)", (nummer, nummer - 1, vanaf))
    if nummer % GESCHAT == 0:
        plat.executemany("INSERT INTO schatting VALUES (?, ?, ?)", [(nummer, naam, 60) for naam in kop.focus])


def _check(beeld: Voortgang, gespeeld: list[tuple[Gesprek, int]]) -> None:
    """Compare every line with what replaying all conversations gives."""
    assert len(beeld.pogingen) == GESPREKKEN
    assert not beeld.ongemeten
    verwacht: dict[str, list[tuple[int, float | None, int]]] = {}
    for nummer, (gesprek, vanaf) in enumerate(gespeeld, start=1):
        for naam, som in score(stap.scores for stap in gesprek.stappen[vanaf:]).items():
            verwacht.setdefault(naam, []).append((nummer, som.waarde, som.kansen))
    assert {lijn.id: [(p.poging.nummer, p.waarde, p.kansen) for p in lijn.punten] for lijn in beeld.vaardigheden} == verwacht
    assert beeld.ijking
    assert sum(len(persona.pogingen) for persona in beeld.personas) == GESPREKKEN
