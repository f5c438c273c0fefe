"""What every piece of Markdown shares: no author's text is ever read as markup."""

from collections.abc import Iterable, Sequence


def safe(tekst: str) -> str:
    """Escape what Markdown or HTML would read as markup in an author's text."""
    for teken in "\\`*_<>[]#|~":
        tekst = tekst.replace(teken, f"\\{teken}")
    return tekst.replace("\n", " ")


def table(kop: Sequence[str], rijen: Iterable[Sequence[str]]) -> str:
    """Give a table of cells that are Markdown already."""
    regels = [kop, ["---"] * len(kop), *rijen]
    return "\n".join(f"| {' | '.join(regel)} |" for regel in regels)
