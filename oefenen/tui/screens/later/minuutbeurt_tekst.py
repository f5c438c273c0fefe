"""The words of the screen with single turns: what was said just before, how it went, and what is left of the minute."""

from collections.abc import Iterator

from textual.content import Content

from oefenen.model.scenario import Variant
from oefenen.model.woorden import TUSSENTIJD
from oefenen.report.later.als_minuutbeurt import NET, practised, said_before
from oefenen.session.later.minuutbeurt import Oefening
from oefenen.tui.help import HelpText
from oefenen.tui.screens.gesprek_tekst import heard, said
from oefenen.tui.widgets.transcript import Bubbel

UITKOMST_HULP = HelpText(
    "Hoe het ging",
    "Hier lees je of dit voor de vaardigheid die je oefent de sterkste zin was, en wanneer deze beurt terugkomt. Gaat het goed, dan duurt "
    "dat steeds langer. Het is geen cijfer, en niemand anders ziet het.\n\nMet u neem je je antwoord terug.",
)
_STAP = 10
"""Seconds: the time that is left is told in tens."""


def before(oefening: Oefening) -> Iterator[Bubbel]:
    """Yield what it is about, what was said just before, and what the parent says now."""
    wat = practised(oefening.minuutbeurt.plek.vaardigheid, oefening.sessie.vaardigheden)
    yield _remark(f"Uit ‘{oefening.sessie.spel.scenario.kop.titel}’. {wat}")
    zegt = heard(oefening.gesprek, oefening.gesprek.ouder)
    net = oefening.net
    if net is None:
        yield from zegt
        return
    eerst = said_before(net)
    if eerst:
        yield from zegt
    yield _remark(NET)
    yield from said(oefening.gesprek, net, None)
    if not eerst:
        yield from zegt


def _remark(tekst: str) -> Bubbel:
    return Bubbel(TUSSENTIJD, "", (Variant(tekst),))


def time_left(seconden: int) -> Content:
    """Say what is left of the minute."""
    if not seconden:
        return Content.styled("de minuut is om", "bold $midden")
    return Content.styled(f"nog {-(-seconden // _STAP) * _STAP} seconden", "$gedempt")
