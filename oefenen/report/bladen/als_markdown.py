"""A sheet as Markdown: to fill in with a text editor."""

from collections.abc import Iterable

from oefenen.report.bladen.vorm import HOKJE, Blad, Deel, GroepTabel, Inhoud, Regels, Tabel, Vakken, Vinkjes
from oefenen.report.markdown_tekst import safe, table

_PLAATS = "…"
"""Where something is to be written."""


def as_markdown(blad: Blad) -> str:
    """Give the whole sheet, ending in a newline."""
    return (
        "\n\n".join([f"# {safe(blad.titel)}", *map(safe, blad.uitleg), *(tekst for deel in blad.delen for tekst in _part(deel))])
        + "\n"
    )


def _part(deel: Deel) -> Iterable[str]:
    yield f"## {safe(deel.titel)}"
    if deel.uitleg:
        yield safe(deel.uitleg)
    yield from map(_write, deel.inhoud)


def _write(inhoud: Inhoud) -> str:
    match inhoud:
        case Regels(label):
            return f"**{safe(label)}**\n\n{_PLAATS}"
        case Vinkjes(label, keuzes):
            return "\n".join([f"**{safe(label)}**\n", *(f"- {HOKJE} {safe(keuze)}" for keuze in keuzes)])
        case Tabel(titel, kop, rijen):
            return f"**{safe(titel)}**\n\n{table(_cells(kop), map(_cells, rijen))}"
        case GroepTabel(titel, kop, groepen):
            per_fase = ((safe(groep.titel), *_cells(rij)) for groep in groepen for rij in groep.rijen)
            return f"**{safe(titel)}**\n\n{table(('fase', *_cells(kop)), per_fase)}"
        case Vakken(vakken):
            return "\n\n".join(f"### {safe(vak.titel)}\n\n*{safe(vak.vraag)}*\n\n{_PLAATS}" for vak in vakken)


def _cells(rij: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(safe, rij))
