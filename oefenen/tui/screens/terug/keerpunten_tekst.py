"""The words of the screen with turning points: the lines of its list, and what stands below it."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from oefenen.engine.gesprek import Stap
from oefenen.model.uitzicht import Uitzicht
from oefenen.model.woorden import label
from oefenen.report.als_tekst import place
from oefenen.report.anders.keerpunten import GEEN, ONBEKEND, Keerpunt, own_sentence, tell_turn, turning_points, view_lines
from oefenen.tui.rijen import WIT, Rij
from oefenen.tui.tekst import Shaped, hanging
from oefenen.tui.widgets.beurten_list import Regel

REKENT = "Even rekenen wat er in dit gesprek allemaal kon…"
UITLEG = "Kies waar je opnieuw begint. Het gesprek dat je voerde, blijft bewaard."
_PLAATS = 16
"""Cells for the place of a turn in the conversation."""


def lines(stappen: Sequence[Stap], uitzicht: Sequence[Uitzicht] | None) -> Iterator[Regel]:
    """Give the list: the proposals first, then every turn; *uitzicht* is None while it is being computed."""
    yield Regel(0, Content.styled("Keerpunten", "bold $accent"))
    punten = turning_points(stappen, uitzicht or ())
    for nummer, punt in enumerate(punten, start=1):
        yield Regel(punt.stap.nummer, _point(punt), Content.styled(f"{nummer}  ", "bold $accent"))
    if not punten:
        yield Regel(0, Content.styled(REKENT if uitzicht is None else GEEN if uitzicht else ONBEKEND, "$gedempt"))
    yield Regel(0, Content.styled("\nAlle beurten", "bold $accent"))
    for stap in stappen:
        yield Regel(stap.nummer, _turn(stap), Content.styled(f"{place(stap).capitalize():<{_PLAATS}}", "$gedempt"))


def _point(punt: Keerpunt) -> Content:
    waar = f"{place(punt.stap).capitalize()} · {label(punt.stap.fase.value)}"
    return Content.assemble((waar, "bold"), f"\n{punt.tekst}")


def _turn(stap: Stap) -> Content:
    return Content(own_sentence(stap))


def details(stap: Stap, uitzicht: Sequence[Uitzicht] | None) -> Shaped:
    """Say of one turn what you said there, and what could still be reached before it and after it."""
    wat = "Je koos" if stap.vooraf else "Je zei"
    rijen: list[Rij] = [(Content.styled(f"{wat}: ", "$gedempt"), Content(own_sentence(stap)))]
    if uitzicht and len(uitzicht) > stap.nummer and not stap.vooraf:
        voor, na = uitzicht[stap.nummer - 1], uitzicht[stap.nummer]
        rijen += [WIT, (Content(""), Content.styled(f"{tell_turn(voor, na).capitalize()}.", "bold"))]
        rijen += [(Content(f"{kop}: "), Content(tekst)) for kop, tekst in view_lines(voor, na)]
    return hanging(*rijen)
