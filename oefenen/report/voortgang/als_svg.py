"""A line of attempts as a small picture of our own: inline SVG with a title and a description, readable without colour."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from oefenen.report.voortgang.beeld import Lijn, Spreiding
from oefenen.report.voortgang.ijking import IJkpunt
from oefenen.report.voortgang.woorden import calibration_words, conversations, first_last, moment, rests_on, sentence

MEESTE = 60
"""Attempts in one picture; of more the last ones are drawn."""
_BREED, _HOOG = 640, 150
_LINKS, _RECHTS, _BOVEN, _ONDER = 40, 628, 12, 112
_HONDERD = 100
_INKT, _GRIJS, _LIJN, _VLAK = "#1a1a1a", "#595959", "#1f4e79", "#dbe5ef"


class Stip(NamedTuple):
    """One attempt in the picture: its value (0..100, or None), when it was, and what a pointer hears about it."""

    waarde: float | None
    wanneer: datetime
    tekst: str


class Prent(NamedTuple):
    """What is drawn."""

    id: str
    titel: str
    uitleg: str
    stippen: Sequence[Stip]
    spreiding: Spreiding | None = None


def line_as_svg(lijn: Lijn, naam: str = "") -> str:
    """Draw a line; *naam* makes the ids of this picture differ from those of another one on the same page."""
    stippen = [
        Stip(
            punt.waarde,
            moment(punt.poging),
            f"gesprek {punt.poging.nummer}: "
            + ("te weinig kansen" if punt.waarde is None else f"{punt.waarde:.0f}")
            + f" ({punt.kansen})",
        )
        for punt in lijn.punten
    ]
    uitleg = f"Eerst en laatst: {first_last(lijn) or 'geen score'}. {sentence(rests_on(lijn))}"
    return draw(Prent(naam or lijn.id, f"{lijn.label}, {conversations(len(lijn.punten))}", uitleg, stippen, lijn.spreiding))


def calibration_as_svg(ijking: Sequence[IJkpunt], naam: str = "ijking") -> str:
    """Draw how far estimates and scores were apart; lower is nearer."""
    stippen = [
        Stip(punt.afstand, moment(punt.poging), f"gesprek {punt.poging.nummer}: verschil {punt.afstand:.0f}") for punt in ijking
    ]
    titel = f"Verschil tussen je schatting en de meting, {conversations(len(ijking))}"
    return draw(Prent(naam, titel, " ".join(calibration_words(ijking)), stippen))


def draw(prent: Prent) -> str:
    """Give the picture as one SVG element."""
    naam = "".join(teken if teken.isalnum() else "-" for teken in prent.id)
    stippen = prent.stippen[-MEESTE:]
    weg = len(prent.stippen) - len(stippen)
    uitleg = prent.uitleg + (f" Getekend zijn de laatste {MEESTE}." if weg else "")
    return "".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_BREED} {_HOOG}" width="{_BREED}" height="{_HOOG}" role="img" ',
        f'aria-labelledby="t-{naam} d-{naam}" font-family="system-ui, Arial, sans-serif" font-size="12">',
        f'<title id="t-{naam}">{escape(prent.titel)}</title><desc id="d-{naam}">{escape(uitleg)}</desc>',
        *_frame(prent.spreiding),
        *_points(stippen),
        *_dates(stippen),
        "</svg>",
    ))  # fmt: skip


def _frame(spreiding: Spreiding | None) -> Iterator[str]:
    """Draw the scale, and behind it where the scores lie."""
    if spreiding:
        boven, onder, midden = (_y(waarde) for waarde in (spreiding.hoogst, spreiding.laagst, spreiding.midden))
        yield f'<rect x="{_LINKS}" y="{boven}" width="{_RECHTS - _LINKS}" height="{_number(float(onder) - float(boven))}" fill="{_VLAK}"/>'
        yield _line(_LINKS, midden, _RECHTS, midden, f'stroke="{_GRIJS}" stroke-dasharray="6 4"')
    for waarde in (0, 50, 100):
        y = _y(waarde)
        yield _line(_LINKS, y, _RECHTS, y, 'stroke="#8c8c8c" stroke-width="0.5"')
        yield _text(_LINKS - 6, _number(float(y) + 4), str(waarde), "end")


def _points(stippen: Sequence[Stip]) -> Iterator[str]:
    """Draw the attempts from left to right in their order; one without a score is an open mark below the scale."""
    plekken = list(zip(_places(len(stippen)), stippen, strict=True))
    gemeten = [f"{x},{_y(stip.waarde)}" for x, stip in plekken if stip.waarde is not None]
    if len(gemeten) > 1:
        yield f'<polyline points="{" ".join(gemeten)}" fill="none" stroke="{_LIJN}" stroke-width="2"/>'
    for x, stip in plekken:
        wat = f"<title>{escape(stip.tekst)}</title>"
        if stip.waarde is None:
            yield f'<circle cx="{x}" cy="{_ONDER + 8}" r="3" fill="#fff" stroke="{_GRIJS}">{wat}</circle>'
        else:
            yield f'<circle cx="{x}" cy="{_y(stip.waarde)}" r="4" fill="{_LIJN}">{wat}</circle>'
    eind = [plek for plek in plekken if plek[1].waarde is not None]
    for x, stip in {0: eind[0], 1: eind[-1]}.values() if len(eind) > 1 else eind:
        hoogte = float(_y(stip.waarde or 0.0))
        yield _text(x, _number(hoogte - 8 if hoogte > _BOVEN + 14 else hoogte + 18), f"{stip.waarde:.0f}", "middle", vet=True)


def _dates(stippen: Sequence[Stip]) -> Iterator[str]:
    """Write the first and the last date below the line."""
    if stippen:
        yield _text(_LINKS, _ONDER + 30, f"{stippen[0].wanneer:%d-%m-%Y}", "start")
    if len(stippen) > 1:
        yield _text(_RECHTS, _ONDER + 30, f"{stippen[-1].wanneer:%d-%m-%Y}", "end")


def _places(aantal: int) -> Iterable[str]:
    rand = 16
    breedte = _RECHTS - _LINKS - 2 * rand
    return [_number(_LINKS + rand + (breedte * nummer / (aantal - 1) if aantal > 1 else 0)) for nummer in range(aantal)]


def _y(waarde: float) -> str:
    return _number(_ONDER - max(0.0, min(waarde, _HONDERD)) / _HONDERD * (_ONDER - _BOVEN))


def _number(getal: float) -> str:
    return f"{getal:.1f}".removesuffix(".0")


def _line(x1: float, y1: str, x2: float, y2: str, stijl: str) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" {stijl}/>'


def _text(x: float | str, y: float | str, tekst: str, anker: str, *, vet: bool = False) -> str:
    gewicht = ' font-weight="bold"' if vet else ""
    return f'<text x="{x}" y="{y}" text-anchor="{anker}" fill="{_INKT}"{gewicht}>{escape(tekst)}</text>'
