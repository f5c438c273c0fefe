"""The parts of the screen with progress as Content, wrapped at the width that there is."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from textual.content import Content

from oefenen.report.breedte import wrap
from oefenen.report.voortgang import woorden
from oefenen.report.voortgang.als_tekst import GETALLEN, LABEL, below, fixed_label, hang_lines
from oefenen.report.voortgang.beeld import Lijn, PersonaBeeld, Vergelijking, Voortgang
from oefenen.tui.tekst import Shaped
from oefenen.tui.widgets.pogingen_list import PogingRegel

_KLEUREN = {"goed": "$goed", "midden": "$midden", "slecht": "$slecht"}
_WIT = Content("")


def skills(voortgang: Voortgang) -> Shaped:
    """Give every skill with its course, and how to read it."""
    return _lines(lambda breedte: _skills(voortgang, breedte))


def parents(voortgang: Voortgang) -> Shaped:
    """Give every kind of parent with the endings and the axes."""
    return _lines(lambda breedte: (regel for beeld in voortgang.personas for regel in _parent(beeld, breedte)))


def beside(voortgang: Voortgang) -> Shaped:
    """Give the first attempts beside the last ones."""
    if not voortgang.vergelijkingen:
        return _lines(lambda breedte: _wrap(woorden.GEEN_VERGELIJKING, breedte))
    return _lines(lambda breedte: (regel for paar in voortgang.vergelijkingen for regel in _pair(paar, breedte)))


def calibration(voortgang: Voortgang) -> Shaped:
    """Give the estimates beside the measurements."""
    return _lines(lambda breedte: _calibration(voortgang, breedte))


def _lines(maak: Callable[[int], Iterable[Content]]) -> Shaped:
    return Shaped(lambda breedte: Content("\n").join(maak(breedte)))


def _wrap(tekst: str, breedte: int, stijl: str = "") -> Iterator[Content]:
    return (Content.styled(regel, stijl) for regel in wrap(tekst, breedte))


def _skills(voortgang: Voortgang, breedte: int) -> Iterator[Content]:
    yield from _wrap(woorden.intro(voortgang), breedte)
    yield from _wrap(woorden.LEGENDA, breedte, "$gedempt")
    yield _WIT
    if not voortgang.vaardigheden:
        yield from _wrap(woorden.no_skills(voortgang), breedte)
    for lijn in voortgang.vaardigheden:
        yield from _line(lijn, breedte)
    yield _WIT
    yield Content.styled(woorden.UITLEG, "bold $accent")
    for alinea in woorden.LEESWIJZER:
        yield from _wrap(alinea, breedte, "$gedempt")


def _line(lijn: Lijn, breedte: int, inspringing: str = "") -> Iterator[Content]:
    label = fixed_label(f"{inspringing}{lijn.label}")
    onder = woorden.rests_on(lijn)
    if not lijn.gemeten:
        eerste, *rest = hang_lines("", onder, breedte)
        yield Content.assemble((label, "bold"), (eerste[LABEL:], "$gedempt"))
    else:
        verloop = woorden.line_course(lijn, breedte - LABEL - GETALLEN - 2)
        yield Content.assemble((label, "bold"), (verloop, "$accent"), "  ", (woorden.first_last(lijn), "bold"))
        rest = below(onder, breedte)
    yield from (Content.styled(regel, "$gedempt") for regel in rest)


def _parent(beeld: PersonaBeeld, breedte: int) -> Iterator[Content]:
    tekens = woorden.endings(beeld, breedte - LABEL)
    yield Content.assemble((fixed_label(beeld.label), "bold $accent"), tekens)
    aantal = f"{woorden.conversations(len(beeld.pogingen))}: {woorden.counted_endings(beeld)}"
    yield from (Content.styled(regel, "$gedempt") for regel in hang_lines("", aantal, breedte))
    for lijn in beeld.assen:
        yield from _line(lijn, breedte, "  ")
    yield _WIT


def _pair(paar: Vergelijking, breedte: int) -> Iterator[Content]:
    yield Content.styled(woorden.comparison_title(paar), "bold $accent")
    yield from _wrap(woorden.comparison_intro(paar), breedte, "$gedempt")
    yield Content(woorden.comparison_endings(paar))
    for naam, een, ander in paar.regels:
        yield Content.assemble((fixed_label(naam), "bold"), f"{woorden.point(een):<16} {woorden.point(ander)}")
    yield _WIT


def _calibration(voortgang: Voortgang, breedte: int) -> Iterator[Content]:
    ijking = voortgang.ijking
    if ijking:
        verloop = woorden.course([punt.afstand for punt in ijking], breedte - LABEL)
        yield Content.assemble((fixed_label("Verschil"), "bold"), (verloop, "$accent"))
        yield from _wrap(woorden.IJKLEGENDA, breedte, "$gedempt")
        yield _WIT
    for zin in woorden.calibration_words(ijking):
        yield from _wrap(zin, breedte)
    if ijking:
        yield _WIT
    for punt in reversed(ijking):
        kop = f"Gesprek {punt.poging.nummer} ({woorden.day(punt.poging)}): "
        yield from (Content(regel) for regel in hang_lines("", kop + woorden.calibration_point(punt), breedte, 2))


def attempts(voortgang: Voortgang, redenen: Mapping[int, str]) -> list[PogingRegel]:
    """Give a line for every attempt, the newest first."""
    regels = []
    for poging in reversed(voortgang.pogingen):
        opmerking = woorden.attempt_remark(poging, redenen.get(poging.nummer, ""))
        tekst = Content.assemble(
            (woorden.ending(poging), _KLEUREN.get(poging.oordeel, "")),
            "  ",
            poging.titel,
            (f"\n{opmerking}" if opmerking else "", "$gedempt"),
        )
        regels.append(PogingRegel(poging.nummer, f"{poging.nummer:>3}  {woorden.day(poging)}  ", tekst))
    return regels
