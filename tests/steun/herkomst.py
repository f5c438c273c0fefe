"""docs/herkomst.yaml followed: where each numbered item of the five sources is realised, and whether that place exists."""

import importlib
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from oefenen.checking.rules.registry import REGELS as CONTROLES
from oefenen.cli.opdrachten import HULP
from oefenen.model.formulier import ITEMS
from oefenen.model.oudertips import OUDERSTAPPEN, OUDERTIPS
from oefenen.model.scenario import Scenario
from oefenen.model.woorden import REGELS, VLAGGEN, ZETTEN
from oefenen.reading.bestanden import Reader, check_playable, shipped
from oefenen.reading.codes import TEXTS

WORTEL = Path(__file__).parent.parent.parent
BESTAND = WORTEL / "docs" / "herkomst.yaml"
AANTALLEN = {"S0": 47, "S1": 43, "S2": 53, "S3": 36, "S4": 37}
"""How many numbered items each source has."""
ALLE_ITEMS = [f"{bron}.{nummer}" for bron, aantal in AANTALLEN.items() for nummer in range(1, aantal + 1)]


class Herkomst(NamedTuple):
    """One item: what it says in a few words of ours, where it is realised, or why not."""

    kern: str
    waar: tuple[str, ...] = ()
    niet: str = ""


@cache
def read() -> dict[str, Herkomst]:
    """Read the whole page."""
    ruw: dict[str, dict[str, Any]] = yaml.safe_load(BESTAND.read_text(encoding="utf-8"))
    return {item: Herkomst(str(w["kern"]), tuple(w.get("waar", ())), str(w.get("niet", ""))) for item, w in ruw.items()}


@cache
def scenarios() -> dict[str, Scenario]:
    """Read the library."""
    reader = Reader()
    paden = [pad for pad in shipped().glob("*.yaml") if pad.stem != "vaardigheden"]
    return {pad.stem: check_playable(reader.read(pad))[0] for pad in paden}


def scenario_of(plek: str) -> str:
    """Give the scenario that a place is in; "" when it is somewhere else."""
    soort, _, pad = plek.partition(" ")
    return pad.partition(".")[0] if soort in _IN_SCENARIO else ""


def exists(plek: str) -> bool:
    """Say whether a place, written as `soort waar`, is really there."""
    soort, _, pad = plek.partition(" ")
    return soort in _ZOEKERS and _ZOEKERS[soort](pad)


def _keuze(pad: str) -> bool:
    scenario, beurt, keuze = (*pad.split("."), "", "")[:3]
    gevonden = scenario in scenarios() and scenarios()[scenario].beurten.get(beurt)
    return bool(gevonden) and any(k.id == keuze for k in gevonden.keuzes)  # type: ignore[union-attr]


def _deel(naam: str) -> Callable[[str], bool]:
    """Look for something in the mapping *naam* of a scenario."""

    def look(pad: str) -> bool:
        scenario, _, deel = pad.partition(".")
        return scenario in scenarios() and deel in getattr(scenarios()[scenario], naam)

    return look


def _kop(pad: str) -> bool:
    scenario, _, sleutel = pad.partition(".")
    return scenario in scenarios() and bool(getattr(scenarios()[scenario].kop, sleutel, None))


def _sleutel(pad: str) -> bool:
    scenario, _, sleutel = pad.partition(".")
    return scenario in scenarios() and sleutel in scenarios()[scenario].kop.sleutels


def _briefje(pad: str) -> bool:
    scenario, _, nummer = pad.partition(".")
    return scenario in scenarios() and 1 <= int(nummer) <= len(scenarios()[scenario].briefje)


def _persona(pad: str) -> bool:
    naam, *stappen = pad.split(".")
    bestand = shipped() / "personas" / f"{naam}.yaml"
    node: Any = yaml.safe_load(bestand.read_text(encoding="utf-8")) if bestand.is_file() else None
    for stap in stappen:
        node = node.get(stap) if isinstance(node, dict) else None
    return node is not None


def _functie(pad: str) -> bool:
    """Look for `report/ruimte.look` or a class `tui/screens/dossier.DossierScreen` in the program."""
    bestand, _, naam = pad.partition(".")
    module = WORTEL / "oefenen" / f"{bestand}.py"
    return module.is_file() and hasattr(importlib.import_module(f"oefenen.{bestand.replace('/', '.')}"), naam)


def _tekst(pad: str) -> bool:
    """Look for a heading of a page: `docs/werkvormen.md#minuut-voor-minuut`, or for the page itself."""
    bestand, _, anker = pad.partition("#")
    pagina = WORTEL / bestand
    if not pagina.is_file():
        return False
    koppen = re.findall(r"^#+ (.+)$", pagina.read_text(encoding="utf-8"), re.MULTILINE)
    return not anker or anker in {slug(kop) for kop in koppen}


def slug(kop: str) -> str:
    """Make the anchor of a heading, as GitHub does."""
    return re.sub(r"[^\w\- ]", "", kop.strip().lower()).replace(" ", "-")


def _blad(pad: str) -> bool:
    from oefenen.report.bladen.kast import BLADEN  # noqa: PLC0415 - only here

    return pad in BLADEN


def _vaardigheid(pad: str) -> bool:
    gelezen = Reader().vaardigheden(shipped())[0]
    return gelezen is not None and pad in gelezen.vaardigheden


_IN_SCENARIO = frozenset({"keuze", "beurt", "einde", "kop", "sleutel", "briefje"})
_ZOEKERS: dict[str, Callable[[str], bool]] = {
    "keuze": _keuze,
    "beurt": _deel("beurten"),
    "einde": _deel("eindes"),
    "kop": _kop,
    "sleutel": _sleutel,
    "briefje": _briefje,
    "persona": _persona,
    "zet": ZETTEN.__contains__,
    "vlag": VLAGGEN.__contains__,
    "vaardigheid": _vaardigheid,
    "regel": REGELS.__contains__,
    "formulier": ITEMS.__contains__,
    "oudertip": lambda pad: int(pad) in OUDERTIPS,
    "ouderstap": lambda pad: int(pad) in OUDERSTAPPEN,
    "controle": lambda pad: pad in TEXTS or any(regel.code == pad for regel in CONTROLES),
    "functie": _functie,
    "opdracht": HULP.__contains__,
    "blad": _blad,
    "tekst": _tekst,
}
"""How each kind of place is looked for."""
