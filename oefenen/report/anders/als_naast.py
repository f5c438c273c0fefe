"""Two conversations beside each other, written out one after the other: as plain lines, as Markdown and as data."""

from collections.abc import Iterator, Sequence
from typing import Any

from oefenen.engine.gesprek import Stap
from oefenen.report.als_json import as_json
from oefenen.report.anders.naast import Naast, Regel, ending_rows, shared_line, turn_name, turn_rows
from oefenen.report.anders.opening import opening_line
from oefenen.report.markdown_tekst import safe
from oefenen.report.verslag import ScoreRegel

AFGELOPEN = "Dit gesprek was toen al afgelopen."
AFLOOP, SCORES = "Hoe het afliep", "Scores"
WEINIG = "–"
"""Stands for a score of which nothing can be said."""
VRAAG = "Wat is de eerste zin waarin ze verschillen, en wat deed die met de ouder?"
"""What one can look for (a good and a less good example beside each other)."""


def side_rows(naast: Naast, stap: Stap | None) -> list[Regel]:
    """Give what stands on one side of a pair of turns."""
    return [("", AFGELOPEN)] if stap is None else turn_rows(stap, naast.kop)


def score_value(regel: ScoreRegel | None) -> str:
    """Give a score, or a dash with too few chances."""
    return WEINIG if regel is None or regel.score is None else f"{regel.score:.0f}"


def as_lines(naast: Naast) -> list[str]:
    """Give everything as plain lines."""
    uit = [f"Naast elkaar: {naast.namen[0].lower()} en {naast.namen[1].lower()}", naast.kop.titel, "", shared_line(naast)]
    uit += [f"{naam}: {regel}" for naam, regel in _openings(naast)]
    for paar in naast.paren:
        uit += ["", turn_name(paar)]
        for naam, stap in zip(naast.namen, paar, strict=True):
            uit += [f"{naam}:", *_lines(side_rows(naast, stap))]
    uit += ["", AFLOOP]
    for naam, verslag in zip(naast.namen, naast.verslagen, strict=True):
        uit += [f"{naam}:", *_lines(ending_rows(verslag))]
    uit += ["", f"{SCORES}:"]
    uit += [
        f"- {regel.label}: {naast.namen[0].lower()} {score_value(links)}, {naast.namen[1].lower()} {score_value(rechts)}"
        for regel, links, rechts in naast.scores
    ]
    return [*uit, "", VRAAG]


def _lines(rijen: Sequence[Regel]) -> Iterator[str]:
    return (f"- {wie}: {tekst}" if wie else f"- {tekst}" for wie, tekst in rijen)


def _openings(naast: Naast) -> Iterator[tuple[str, str]]:
    for naam, verslag in zip(naast.namen, naast.verslagen, strict=True):
        if regel := opening_line(verslag.gesprek.spel):
            yield naam, regel


def as_markdown(naast: Naast) -> str:
    """Give everything as Markdown, UTF-8, ending in a newline."""
    delen = [f"# {safe(naast.kop.titel)}", f"{safe(naast.namen[0])} en {safe(naast.namen[1].lower())} naast elkaar."]
    delen += [safe(shared_line(naast)), *(f"{safe(naam)}: {safe(regel)}" for naam, regel in _openings(naast))]
    for paar in naast.paren:
        delen.append(f"## {turn_name(paar)}")
        delen += [_side(naam, side_rows(naast, stap)) for naam, stap in zip(naast.namen, paar, strict=True)]
    delen.append(f"## {AFLOOP}")
    delen += [_side(naam, ending_rows(verslag)) for naam, verslag in zip(naast.namen, naast.verslagen, strict=True)]
    return "\n\n".join([*delen, _table(naast), f"*{VRAAG}*"]) + "\n"


def _side(naam: str, rijen: Sequence[Regel]) -> str:
    regels = (f"- **{safe(wie)}:** {safe(tekst)}" if wie else f"- {safe(tekst)}" for wie, tekst in rijen)
    return "\n".join([f"### {safe(naam)}", "", *regels])


def _table(naast: Naast) -> str:
    rijen = [f"## {SCORES}", "", f"| | {safe(naast.namen[0])} | {safe(naast.namen[1])} |", "| --- | --- | --- |"]
    rijen += [f"| {regel.label} | {score_value(links)} | {score_value(rechts)} |" for regel, links, rechts in naast.scores]
    return "\n".join(rijen)


def as_data(naast: Naast) -> dict[str, Any]:
    """Give both results as plain values, with how many choices they share."""
    return {"gelijk": naast.gelijk, "gesprekken": [as_json(verslag) for verslag in naast.verslagen]}
