"""Progress as Markdown: tables that can be read as text too."""

from collections.abc import Iterator, Mapping, Sequence

from oefenen.report.breedte import harmless
from oefenen.report.markdown_tekst import safe, table
from oefenen.report.voortgang.beeld import Lijn, PersonaBeeld, Vergelijking, Voortgang
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

RUIMTE = 40
"""Blocks in a cell at most."""
_KOP = ("wat", "verloop", "eerst → laatst", "waar het op rust")


def as_markdown(voortgang: Voortgang, redenen: Mapping[int, str] | None = None) -> str:
    """Give everything, ending in a newline."""
    tekst = "\n\n".join(_blocks(voortgang, redenen or {}))
    return "\n".join(map(harmless, tekst.split("\n"))) + "\n"


def _blocks(voortgang: Voortgang, redenen: Mapping[int, str]) -> Iterator[str]:
    yield f"# {TITEL}"
    yield safe(intro(voortgang))
    if not voortgang.pogingen:
        return
    yield f"## {VAARDIGHEDEN}"
    if voortgang.vaardigheden:
        yield _lines(voortgang.vaardigheden)
    yield safe(LEGENDA if voortgang.vaardigheden else no_skills(voortgang))
    yield f"## {OUDERS}"
    for beeld in voortgang.personas:
        yield from _persona(beeld)
    yield f"## {EERSTE_LAATSTE}"
    for paar in voortgang.vergelijkingen:
        yield from _comparison(paar)
    if not voortgang.vergelijkingen:
        yield safe(GEEN_VERGELIJKING)
    yield f"## {IJKING}"
    yield safe(" ".join(calibration_words(voortgang.ijking)))
    if voortgang.ijking:
        rijen = [(str(p.poging.nummer), day(p.poging), safe(calibration_point(p))) for p in voortgang.ijking]
        yield table(("gesprek", "datum", "schatting naast meting"), rijen)
    yield f"## {POGINGEN}"
    yield table(
        ("gesprek", "datum", "afloop", "titel", "opmerking"),
        [
            (str(p.nummer), day(p), ending(p), safe(p.titel), safe(attempt_remark(p, redenen.get(p.nummer, ""))))
            for p in voortgang.pogingen
        ],
    )
    yield f"## {UITLEG}"
    yield "\n".join(f"- {safe(alinea)}" for alinea in LEESWIJZER)


def _lines(lijnen: Sequence[Lijn]) -> str:
    return table(_KOP, [(safe(lijn.label), line_course(lijn, RUIMTE), first_last(lijn), safe(rests_on(lijn))) for lijn in lijnen])


def _persona(beeld: PersonaBeeld) -> Iterator[str]:
    yield f"### {safe(beeld.label)}"
    yield f"{conversations(len(beeld.pogingen)).capitalize()}: {counted_endings(beeld)}. {endings(beeld, RUIMTE)}"
    if beeld.assen:
        yield _lines(beeld.assen)


def _comparison(paar: Vergelijking) -> Iterator[str]:
    yield f"### {safe(comparison_title(paar))}"
    yield safe(comparison_intro(paar))
    yield safe(comparison_endings(paar))
    yield table(("vaardigheid", "eerst", "laatst"), [(safe(naam), point(een), point(ander)) for naam, een, ander in paar.regels])
