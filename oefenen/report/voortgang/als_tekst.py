"""Progress as plain lines, for a terminal of 60 cells and up."""

from collections.abc import Iterator, Mapping, Sequence

from oefenen.model.poging import Poging
from oefenen.report.breedte import harmless, shorten, wrap
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
    no_skills,
    point,
    rests_on,
)

LABEL = 19
"""Cells for a label and the space behind it."""
GETALLEN = 9
SMAL = 2
SMALST, BREEDST = 58, 100
_NUMMER, _DATUM, _AFLOOP = 5, 12, 14


def as_text(voortgang: Voortgang, redenen: Mapping[int, str] | None = None, breedte: int = 78) -> str:
    """Give everything, ending in a newline; *redenen* says by number why an attempt could not be measured."""
    return (
        "\n".join(harmless(regel).rstrip() for regel in as_lines(voortgang, redenen or {}, max(SMALST, min(breedte, BREEDST))))
        + "\n"
    )


def as_lines(voortgang: Voortgang, redenen: Mapping[int, str], breedte: int) -> Iterator[str]:
    """Give everything in lines of at most *breedte* cells."""
    yield TITEL
    yield from wrap(intro(voortgang), breedte)
    if not voortgang.pogingen:
        return
    lijnen = [regel for lijn in voortgang.vaardigheden for regel in line_rows(lijn, breedte)]
    yield from _part(VAARDIGHEDEN, [*lijnen, "", *wrap(LEGENDA, breedte)] if lijnen else wrap(no_skills(voortgang), breedte))
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
    label = fixed_label(f"{inspringing}{lijn.label}")
    if not lijn.gemeten:
        return hang_lines(label, rests_on(lijn), breedte)
    boven = f"{label}{line_course(lijn, breedte - LABEL - GETALLEN - 2)}  {first_last(lijn)}"
    return [boven, *below(rests_on(lijn), breedte)]


def persona_rows(beeld: PersonaBeeld, breedte: int) -> Iterator[str]:
    """Give the endings with one kind of parent, and the axes."""
    yield f"{fixed_label(beeld.label)}{endings(beeld, breedte - LABEL)}"
    yield from hang_lines("", f"{conversations(len(beeld.pogingen))}: {counted_endings(beeld)}", breedte)
    for lijn in beeld.assen:
        yield from line_rows(lijn, breedte, "  ")


def fixed_label(tekst: str) -> str:
    """Give a label with the space behind it."""
    return f"{shorten(tekst, LABEL - 1):<{LABEL}}"


def below(tekst: str, breedte: int) -> list[str]:
    """Give what stands below a line: under its picture, or where that is too narrow under its label."""
    return hang_lines("", tekst, breedte, LABEL if len(tekst) <= breedte - LABEL else SMAL)


def hang_lines(kop: str, tekst: str, breedte: int, ruimte: int = LABEL) -> list[str]:
    """Put *kop* before *tekst*, which goes on under its own first word."""
    eerste, *rest = wrap(tekst, breedte - ruimte)
    return [f"{kop:<{ruimte}}{eerste}", *(" " * ruimte + regel for regel in rest)]


def comparison_rows(paar: Vergelijking, breedte: int) -> Iterator[str]:
    """Give two attempts beside each other."""
    yield comparison_title(paar)
    yield from hang_lines("", comparison_intro(paar), breedte, 2)
    yield f"  {comparison_endings(paar)}"
    for naam, eerste, laatste in paar.regels:
        yield f"  {fixed_label(naam)}{point(eerste):<16} {point(laatste)}"


def calibration_rows(ijking: Sequence[IJkpunt], breedte: int) -> Iterator[str]:
    """Give the course of the difference, and what it says."""
    if ijking:
        yield f"{fixed_label('Verschil')}{course([punt.afstand for punt in ijking], breedte - LABEL)}"
    for zin in calibration_words(ijking):
        yield from wrap(zin, breedte)
    for punt in ijking:
        yield from hang_lines("", f"Gesprek {punt.poging.nummer} ({day(punt.poging)}): {calibration_point(punt)}", breedte, 2)


def _attempt(poging: Poging, redenen: Mapping[int, str], breedte: int) -> Iterator[str]:
    yield shorten(f"{poging.nummer:>{_NUMMER - 2}}  {day(poging):<{_DATUM}}{ending(poging):<{_AFLOOP}}{poging.titel}", breedte)
    if opmerking := attempt_remark(poging, redenen.get(poging.nummer, "")):
        yield from hang_lines("", opmerking, breedte, _NUMMER)
