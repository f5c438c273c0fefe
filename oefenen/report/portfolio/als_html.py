"""A portfolio as one page for a browser: prints on A4, runs nothing, and is forbidden to ask anything of anybody."""

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from oefenen.report.portfolio.opbouw import lay_out
from oefenen.report.portfolio.plaatjes import draw_bar, draw_course
from oefenen.report.portfolio.portfolio import Portfolio
from oefenen.report.sjabloon import MAP, render

_TEKENEN = {"teken_verloop": draw_course, "teken_balk": draw_bar}


def as_html(portfolio: Portfolio) -> str:
    """Give the whole page, ending in a newline."""
    stijl = (MAP / "portfolio.css").read_text(encoding="utf-8")
    waarden = {
        "document": lay_out(portfolio),
        "stijl": Markup(stijl),  # noqa: S704 - our own file
        "alleen": policy(stijl),
    }
    return render("portfolio.html.jinja", waarden, _TEKENEN)


def policy(stijl: str) -> str:
    """Say what the page may do: nothing but look like this."""
    som = b64encode(sha256(stijl.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{som}'; base-uri 'none'; form-action 'none'"
