"""A sheet as one page for a browser: prints on A4, without scripts and without anything from elsewhere."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from oefenen.report.bladen.vorm import HOKJE, Blad, Inhoud

_MAP = Path(__file__).resolve().parents[2] / "sjablonen"


@cache
def _templates() -> Environment:
    omgeving = Environment(
        loader=FileSystemLoader(_MAP), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True,
    )  # fmt: skip
    omgeving.filters["soort"] = _kind
    return omgeving


def _kind(inhoud: Inhoud) -> str:
    """Name the kind of a part: its class in the style, and the macro that writes it."""
    return type(inhoud).__name__.lower()


def as_html(blad: Blad) -> str:
    """Give the whole page, ending in a newline."""
    return _templates().get_template("blad.html.jinja").render(blad=blad, hokje=HOKJE)
