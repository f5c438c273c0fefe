"""The small conversation with an ending in between, so that there is a middling example to look at."""

from pathlib import Path

from gesprekken import write_gesprek

from oefenen.engine.gesprek import replay
from oefenen.reading.bestanden import Reader
from oefenen.report.hulp.voorbeeld import Voorbeeld
from oefenen.session.session import Session
from oefenen.session.zelf.voorbeeld import look_on
from oefenen.store.store import Store

_SLECHT = "  slecht: {oordeel: slecht,"
_HALF = '  half: {als: weet gepest, oordeel: midden, ouder: "Nou. (haalt zijn schouders op) Dag [dan]."}\n'
BESTE = ("deur.welkom", "kern.vraag", "slot.dank")
MIDDEN = ("deur.druk", "kern.vraag", "slot.dank")


def write_voorbeeld(map_: Path, *, niveau: int = 1) -> Path:
    """Write it at another *niveau* if that is wanted."""
    pad = write_gesprek(map_, vervang=(_SLECHT, _HALF + _SLECHT))
    pad.write_text(pad.read_text(encoding="utf-8").replace("niveau: 1", f"niveau: {niveau}"), encoding="utf-8")
    return pad


def looking(pad: Path, store: Store | None = None) -> Session:
    """Look on, without playing."""
    return look_on(Reader().read(pad), store)


def both(pad: Path) -> Voorbeeld:
    """Play both conversations."""
    spel = looking(pad).spel
    return Voorbeeld(replay(spel, BESTE), replay(spel, MIDDEN))
