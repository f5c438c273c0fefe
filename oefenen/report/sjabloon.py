"""The templates of pages: whatever is filled in is escaped, and a name that is not there is an error."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

MAP = Path(__file__).resolve().parents[1] / "sjablonen"


@cache
def _templates() -> Environment:
    omgeving = Environment(
        loader=FileSystemLoader(MAP), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True,
    )  # fmt: skip
    omgeving.filters["soort"] = _kind
    return omgeving


def _kind(inhoud: object) -> str:
    """Name the kind of a part: its class in the style, and the macro that writes it."""
    return type(inhoud).__name__.lower()


def render(naam: str, waarden: Mapping[str, object], filters: Mapping[str, Callable[..., object]] | None = None) -> str:
    """Fill in the template *naam*; *filters* are what its parts are drawn with."""
    omgeving = _templates()
    omgeving.filters.update(filters or {})
    return omgeving.get_template(naam).render(**waarden)
