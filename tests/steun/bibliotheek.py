"""A small library of our own in a folder, so that what the screens show does not change with the shipped scenarios."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from shutil import copy

from textual.app import App
from textual.pilot import Pilot

from oefenen.engine.stap import available
from oefenen.reading.bestanden import shipped
from oefenen.session.session import Session, start
from oefenen.store.store import Store

PERSONA = """\
formaat: 1
persona: {naam}
label: {label}
standen: {{vertrouwen: 5, spanning: 5, openheid: 5, erkenning: 5}}
stemmingen: {{rustig: {{gezicht: "[-_-]", toon: rustig}}, weg: {{einde: ja}}}}
begin: rustig
"""
SCENARIO = """\
formaat: 1
titel: {titel}
persona: {persona}
niveau: {niveau}
gesprekssoort: voortgang
school: {{soort: po, groep: "7"}}
klok: {klok}
ouder: {{naam: {ouder}, relatie: vader, beroep: bakker}}
leerling: {{naam: {leerling}, leeftijd: 10}}
rol: Je bent leraar van groep 7.
doel: Samen een afspraak maken.
dossier:
  feiten: [Vier keer te laat in drie weken., Leest boven niveau.]
  oordelen: ["Zoekt aandacht, vindt de vorige juf."]
  ouder: [Komt rechtstreeks uit zijn werk.]
focus: [contact, luisteren]
beurten:
  deur:
    fase: afstemmen
    ouder: Dag.
    keuzes:
      - {{id: hallo, zet: welkom, zegt: Dag. Fijn dat u er bent.}}
      - {{id: zitten, zet: uitleg, zegt: Gaat u zitten.}}
  kern:
    fase: delen
    ouder: Vertel maar.
    keuzes:
      - {{id: vraag, zet: open_vraag, zegt: Hoe gaat het thuis?}}
      - {{id: feit, zet: feit, zegt: Hij is vier keer te laat.}}
eindes:
  goed: {{oordeel: goed, ouder: Dank u wel.}}
"""
SCENARIOS = (
    ("a_kennismaken", "Een eerste gesprek", "stil", 1, 600, "Jan de Vries", "Kim"),
    ("b_te_laat", "Weer te laat", "boos", 1, 300, "Piet Smit", "Daan"),
    ("c_advies", "Het advies", "stil", 2, 0, "Achmed Yilmaz", "Noor"),
)


def make_library(map_: Path) -> Path:
    """Write personas, skills and three scenarios into *map_* and give that folder."""
    (map_ / "personas").mkdir(parents=True)
    copy(shipped() / "vaardigheden.yaml", map_)
    for naam, label in (("stil", "Stille ouder"), ("boos", "Boze ouder")):
        (map_ / "personas" / f"{naam}.yaml").write_text(PERSONA.format(naam=naam, label=label), encoding="utf-8")
    for bestand, *rest in SCENARIOS:
        namen = ("titel", "persona", "niveau", "klok", "ouder", "leerling")
        (map_ / f"{bestand}.yaml").write_text(SCENARIO.format(**dict(zip(namen, rest, strict=True))), encoding="utf-8")
    return map_


def play(pad: Path, store: Store, *, keuzes: int | None = None) -> Session:
    """Play a scenario to its end, or so many choices of it, and keep it."""
    sessie = start(pad.resolve(), store=store, seed=1)
    random = Random(1)
    while sessie.gesprek.einde is None and (keuzes is None or len(sessie.gesprek.stappen) < keuzes):
        sessie.kies(random.choice(available(sessie.spel, sessie.gesprek.toestand)).pad)
    return sessie


@asynccontextmanager
async def running(app: App[None], size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """Run *app* until it has painted and its workers are done."""
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield pilot


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything that was asked for is on the screen."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
