"""The pictures of a portfolio as coordinates: what the template draws, and the same in words for who cannot see it."""

from typing import NamedTuple

from oefenen.model.woorden import STAND_MAX
from oefenen.report.portfolio.portfolio import Lijn, Meting

KOLOMMEN = 2
BREED, HOOG = 360, 120
"""One panel, its margins included."""
LINKS, RECHTS, BOVEN, ONDER = 26, 30, 28, 24
_MEESTE_GETALLEN = 16
"""So many turns fit below a panel; with more every second one is named."""
BALK = 200
"""The width of a bar of 100."""


class Punt(NamedTuple):
    """A dot of a line, or a number with its place."""

    x: float
    y: float
    tekst: str = ""


class Paneel(NamedTuple):
    """One stand over the turns, in coordinates of the whole picture."""

    naam: str
    x: int
    y: int
    punten: tuple[Punt, ...]
    beurten: tuple[Punt, ...]
    schaal: tuple[Punt, ...]

    @property
    def lijn(self) -> str:
        """The points of the line, for `points`."""
        return " ".join(f"{punt.x:g},{punt.y:g}" for punt in self.punten)

    @property
    def vlak(self) -> str:
        """The points of the area below it."""
        bodem = self.schaal[0].y
        return f"{self.punten[0].x:g},{bodem:g} {self.lijn} {self.punten[-1].x:g},{bodem:g}"


class Plaat(NamedTuple):
    """The whole picture."""

    breed: int
    hoog: int
    panelen: tuple[Paneel, ...]
    woorden: str


class Balk(NamedTuple):
    """One bar with what was reachable below it."""

    score: float
    laagst: float | None
    hoogst: float | None
    woorden: str


def draw_course(lijnen: tuple[Lijn, ...]) -> Plaat:
    """Draw every stand in a panel of its own: lines on one scale of eleven values would lie on top of each other."""
    panelen = tuple(_panel(lijn, nummer) for nummer, lijn in enumerate(lijnen))
    rijen = -(-len(lijnen) // KOLOMMEN)
    return Plaat(KOLOMMEN * BREED, rijen * HOOG, panelen, " ".join(map(tell_line, lijnen)))


def _panel(lijn: Lijn, nummer: int) -> Paneel:
    x, y = nummer % KOLOMMEN * BREED, nummer // KOLOMMEN * HOOG
    stappen = len(lijn.waarden) - 1
    stap = (BREED - LINKS - RECHTS) / max(1, stappen)

    def height(waarde: float) -> float:
        return round(y + BOVEN + (HOOG - BOVEN - ONDER) * (1 - waarde / STAND_MAX), 1)

    punten = tuple(Punt(round(x + LINKS + stap * i, 1), height(waarde), str(waarde)) for i, waarde in enumerate(lijn.waarden))
    om = 1 if stappen <= _MEESTE_GETALLEN else 2
    begin = Punt(punten[0].x, y + HOOG - 6, "begin")
    beurten = (begin, *(Punt(punten[i].x, y + HOOG - 6, str(i)) for i in range(om, stappen + 1, om)))
    schaal = tuple(Punt(x + LINKS, height(waarde), str(waarde)) for waarde in (0, STAND_MAX // 2, STAND_MAX))
    return Paneel(lijn.naam, x, y, punten, beurten, schaal)


def tell_line(lijn: Lijn) -> str:
    """Tell the course of one stand in a sentence."""
    waarden = lijn.waarden
    laag, hoog = min(waarden), max(waarden)
    naar = f"begint op {waarden[0]} en eindigt op {waarden[-1]}"
    if laag == hoog:
        return f"{lijn.naam} blijft op {laag}."
    return f"{lijn.naam} {naar}; laagst {laag} ({_when(waarden.index(laag))}), hoogst {hoog} ({_when(waarden.index(hoog))})."


def _when(moment: int) -> str:
    return f"na beurt {moment}" if moment else "aan het begin"


def draw_bar(meting: Meting) -> Balk | None:
    """Draw one score; None when there were too few chances."""
    if meting.score is None:
        return None
    bereik = "" if meting.laagst is None or meting.hoogst is None else f"; haalbaar was {meting.bereik}"
    woorden = f"{meting.label}: {meting.cijfer} van 100{bereik}"
    return Balk(_wide(meting.score) or 0, _wide(meting.laagst), _wide(meting.hoogst), woorden)


def _wide(waarde: float | None) -> float | None:
    return None if waarde is None else round(waarde * BALK / 100, 1)
