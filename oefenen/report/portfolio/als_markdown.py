"""A portfolio as Markdown: to read, and to write on in with a text editor."""

import re
from collections.abc import Iterable, Iterator

from oefenen.report.bladen.vorm import GroepTabel, Regels, Tabel
from oefenen.report.markdown_tekst import safe as markdown
from oefenen.report.markdown_tekst import table
from oefenen.report.portfolio.opbouw import lay_out
from oefenen.report.portfolio.portfolio import Portfolio
from oefenen.report.portfolio.vorm import (
    Alinea,
    Inhoud,
    Kaart,
    Kop,
    Lijst,
    Metingen,
    Verloop,
)

_PLAATS = "…"
"""Where something is to be written."""
_BEGIN = re.compile(r"^(\d*)([-+=.)])")


def as_markdown(portfolio: Portfolio) -> str:
    """Give the whole document, ending in a newline."""
    document = lay_out(portfolio)
    kop = [f"# {safe(document.titel)}", safe(document.onder), safe(document.naam), f"> {safe(document.let_op)}"]
    delen = (
        tekst
        for nummer, deel in enumerate(document.delen, start=1)
        for tekst in (f"## {nummer}. {safe(deel.titel)}", *map(_write, deel.inhoud))
    )
    return "\n\n".join(filter(None, (*kop, *delen))) + "\n"


def _write(inhoud: Inhoud) -> str:  # noqa: PLR0911 - one line for each kind
    match inhoud:
        case Alinea(tekst, soort):
            return f"*{safe(tekst)}*" if soort else safe(tekst)
        case Kop(tekst):
            return f"### {safe(tekst)}"
        case Lijst(punten):
            return "\n".join(f"- {safe(punt)}" for punt in punten)
        case Kaart(titel, rijen):
            return "\n\n".join([*([f"### {safe(titel)}"] if titel else []), "\n".join(_named(rijen))])
        case Regels(label):
            return f"**{safe(label)}**\n\n{_PLAATS}"
        case Tabel(titel, kop, rijen):
            return _titled(titel, kop, rijen)
        case GroepTabel(titel, kop, groepen):
            return _titled(titel, ("fase", *kop), ((groep.titel, *rij) for groep in groepen for rij in groep.rijen))
        case Verloop(titel, lijnen):
            return _titled(titel, ("stand", *inhoud.momenten), ((lijn.naam, *map(str, lijn.waarden)) for lijn in lijnen))
        case Metingen(titel, regels):
            return _titled(
                titel, ("", "score", "haalbaar", "kansen"), ((r.naam, r.cijfer, r.bereik, str(r.kansen)) for r in regels)
            )


def safe(tekst: str) -> str:
    """Escape what Markdown would read as markup, also at the beginning of a line: a list, a heading, a number, an entity."""
    return _BEGIN.sub(r"\1\\\2", markdown(tekst).replace("&", "\\&"))


def _named(rijen: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    for naam, teksten in rijen:
        kop = naam if naam.endswith("?") else f"{naam}:"
        if len(teksten) == 1:
            yield f"- **{safe(kop)}** {safe(teksten[0])}"
        else:
            yield f"- **{safe(kop)}**"
            yield from (f"  - {safe(tekst)}" for tekst in teksten)


def _titled(titel: str, kop: Iterable[str], rijen: Iterable[Iterable[str]]) -> str:
    return f"**{safe(titel)}**\n\n{table(tuple(map(safe, kop)), (tuple(map(safe, rij)) for rij in rijen))}"
