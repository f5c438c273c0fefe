"""A sheet as one page for a browser: prints on A4, without scripts and without anything from elsewhere."""

from oefenen.report.bladen.vorm import HOKJE, Blad
from oefenen.report.sjabloon import render


def as_html(blad: Blad) -> str:
    """Give the whole page, ending in a newline."""
    return render("blad.html.jinja", {"blad": blad, "hokje": HOKJE})
