"""Progress as plain lines, for a terminal of 60 cells and up."""

from collections.abc import Iterator, Mapping, Sequence

from oefenen.model.poging import Poging
from oefenen.report.breedte import harmless, wrap
from oefenen.report.voortgang.beeld import Lijn, PersonaBeeld, Vergelijking, Voortgang
from oefenen.report.voortgang.ijking import IJkpunt
from oefenen.report.voortgang.woorden import (
    EERSTE_LAATSTE,
    GEEN_VERGELIJKING,
    IJKING,
    LEESWIJZER,
    LEGENDA,
    OUDERS,
    POGINGEN,
    TITEL,
    UITLEG,
    VAARDIGHEDEN,
    attempt_remark,
    calibration_point,
    calibration_words,
    comparison_endings,
    comparison_intro,
    comparison_title,
    conversations,
    counted_endings,
    course,
    day,
    ending,
    endings,
    first_last,
    intro,
    line_course,
    point,
    rests_on,
)

LABEL = 24
"""Cells for a label: that of the longest axis."""
GETALLEN = 9
SMALST = 58
_NUMMER, _DATUM, _AFLOOP = 5, 12, 14


def as_text(voortgang: Voortgang, redenen: Mapping[int, str] | None = None, breedte: int = 78) -> str:
    """Give everything, ending in a newline; *redenen* says by number why an attempt could not be measured."""
    return "\n".join(harmless(regel).rstrip() for regel in as_lines(voortgang, redenen or {}, max(SMALST, breedte))) + "\n"


def as_lines(voortgang: Voortgang, redenen: Mapping[int, str], breedte: int) -> Iterator[str]:
    """Give everything in lines of at most *breedte* cells."""
    yield TITEL
    yield from wrap(intro(voortgang), breedte)
    if not voortgang.pogingen:
        return
    yield from _part(VAARDIGHEDEN, (regel for lijn in voortgang.vaardigheden for regel in line_rows(lijn, breedte)))
    yield ""
    yield from wrap(LEGENDA, breedte)
    yield from _part(OUDERS, (regel for beeld in voortgang.personas for regel in persona_rows(beeld, breedte)))
    vergelijkingen = [regel for paar in voortgang.vergelijkingen for regel in comparison_rows(paar, breedte)]
    yield from _part(EERSTE_LAATSTE, vergelijkingen or wrap(GEEN_VERGELIJKING, breedte))
    yield from _part(IJKING, calibration_rows(voortgang.ijking, breedte))
    yield from _part(POGINGEN, (regel for poging in voortgang.pogingen for regel in _attempt(poging, redenen, breedte)))
    yield from _part(UITLEG, (regel for alinea in LEESWIJZER for regel in wrap(alinea, breedte)))


def _part(titel: str, regels: Iterator[str] | Sequence[str]) -> Iterator[str]:
    yield ""
    yield titel
    yield "-" * len(titel)
    yield from regels


def line_rows(lijn: Lijn, breedte: int, inspringing: str = "") -> list[str]:
    """Give a line in two rows: its course with the first and the last score, and what they rest on."""
    label = f"{inspringing}{lijn.label}"
    ruimte = breedte - LABEL - GETALLEN - 2
    boven = f"{label:<{LABEL - 1}} {line_course(lijn, ruimte)}  {first_last(lijn)}"
    return [boven, *wrap(" " * LABEL + rests_on(lijn), breedte, LABEL)] if lijn.gemeten else _few(label, lijn, breedte)


def _few(label: str, lijn: Lijn, breedte: int) -> list[str]:
    eerste, *rest = wrap(rests_on(lijn), breedte - LABEL)
    return [f"{label:<{LABEL - 1}} {eerste}", *(" " * LABEL + regel for regel in rest)]


def persona_rows(beeld: PersonaBeeld, breedte: int) -> Iterator[str]:
    """Give the endings with one kind of parent, and the axes."""
    ruimte = breedte - LABEL
    yield f"{beeld.label:<{LABEL - 1}} {endings(beeld, ruimte)}"
    yield f"{'':<{LABEL}}{conversations(len(beeld.pogingen))}: {counted_endings(beeld)}"
    for lijn in beeld.assen:
        yield from line_rows(lijn, breedte, "  ")


def comparison_rows(paar: Vergelijking, breedte: int) -> Iterator[str]:
    """Give two attempts beside each other."""
    yield comparison_title(paar)
    yield from (f"  {regel}" for regel in wrap(comparison_intro(paar), breedte - 2))
    yield f"  {comparison_endings(paar)}"
    for naam, eerste, laatste in paar.regels:
        yield f"  {naam:<{LABEL - 3}} {point(eerste):<16} {point(laatste)}"


def calibration_rows(ijking: Sequence[IJkpunt], breedte: int) -> Iterator[str]:
    """Give the course of the difference, and what it says."""
    if ijking:
        label = "Verschil"
        yield f"{label:<{LABEL - 1}} {course([punt.afstand for punt in ijking], breedte - LABEL)}"
    for zin in calibration_words(ijking):
        yield from wrap(zin, breedte)
    for punt in ijking:
        yield from wrap(f"  Gesprek {punt.poging.nummer} ({day(punt.poging)}): {calibration_point(punt)}", breedte, 4)


def _attempt(poging: Poging, redenen: Mapping[int, str], breedte: int) -> Iterator[str]:
    kop = f"{poging.nummer:>{_NUMMER - 2}}  {day(poging):<{_DATUM}}{ending(poging):<{_AFLOOP}}{poging.titel}"
    yield from wrap_keep(kop, breedte)
    if opmerking := attempt_remark(poging, redenen.get(poging.nummer, "")):
        yield from (" " * _NUMMER + regel for regel in wrap(opmerking, breedte - _NUMMER))


def wrap_keep(tekst: str, breedte: int) -> list[str]:
    """Cut a line of columns that is too long."""
    return [tekst if len(tekst) <= breedte else f"{tekst[: breedte - 1]}…"]
