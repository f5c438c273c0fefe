"""Progress as one page for a browser: prints on A4, without scripts and without anything from elsewhere."""

from collections.abc import Mapping

from markupsafe import Markup

from oefenen.report.breedte import harmless
from oefenen.report.sjabloon import render
from oefenen.report.voortgang import woorden
from oefenen.report.voortgang.als_svg import calibration_as_svg, line_as_svg
from oefenen.report.voortgang.beeld import Lijn, Voortgang
from oefenen.report.voortgang.ijking import IJkpunt


def as_html(voortgang: Voortgang, redenen: Mapping[int, str] | None = None) -> str:
    """Give the whole page, ending in a newline."""
    tekst = render(
        "voortgang.html.jinja",
        {"voortgang": voortgang, "redenen": redenen or {}, "w": woorden},
        {"prent": _picture, "ijkprent": _calibration},
    )
    return "\n".join(map(harmless, tekst.split("\n")))


def _picture(lijn: Lijn, naam: str) -> Markup:
    """Draw a line; every text in the picture is escaped there."""
    return Markup(line_as_svg(lijn, naam))  # noqa: S704 - our own SVG


def _calibration(ijking: tuple[IJkpunt, ...]) -> Markup:
    return Markup(calibration_as_svg(ijking))  # noqa: S704 - our own SVG
