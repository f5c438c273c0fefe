"""A finding as text: its place and message, the line of the file with a caret under it, and the hint."""

from collections.abc import Iterable

from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.report.breedte import cell_width, harmless, shorten

LANGST = 100
"""Cells of a source line that are shown at most."""
_AANLOOP = 0.4
"""Which part of a line that is too long is kept before the caret."""
_MEERVOUD = {
    Severity.FOUT: ("fout", "fouten"),
    Severity.WAARSCHUWING: ("waarschuwing", "waarschuwingen"),
    Severity.SMAAK: ("smaakkwestie", "smaakkwesties"),
}


def place(diagnostic: Diagnostic) -> str:
    """Give `bestand:regel:kolom`; only the file when the whole file is meant."""
    plek = f":{diagnostic.regel}:{diagnostic.kolom}" if diagnostic.regel else ""
    return f"{harmless(diagnostic.bestand)}{plek}"


def source_lines(diagnostic: Diagnostic, breedte: int = LANGST) -> tuple[str, str]:
    """Give the line of the file and the line with the caret under it, as wide as each other; ("", "") without a line.

    They take at most *breedte* cells.
    """
    bron = diagnostic.bronregel
    if not bron.strip():
        return "", ""
    begin = min(max(diagnostic.kolom - 1, 0), len(bron))
    einde = min(begin + diagnostic.lengte, max(len(bron), begin + 1))
    aanloop = int(breedte * _AANLOOP)
    links = aanloop if cell_width(harmless(bron)) > breedte and begin > aanloop else begin
    voor = ("…" if links < begin else "") + harmless(bron[begin - links : begin])
    midden = harmless(bron[begin:einde])
    rest = harmless(bron[einde : einde + breedte])
    onderstreept = min(cell_width(voor + midden), breedte) - cell_width(voor)
    return shorten(voor + midden + rest, breedte), " " * cell_width(voor) + "^" * max(1, onderstreept)


def as_text(diagnostic: Diagnostic) -> str:
    """Give a finding as lines of text."""
    regels = [f"{place(diagnostic)}: {diagnostic.ernst} {diagnostic.code}: {harmless(diagnostic.melding)}"]
    bron, dakje = source_lines(diagnostic)
    if bron:
        kop = f"{diagnostic.regel:>5} | "
        regels += [kop + bron, f"{'':>5} | {dakje}"]
    if diagnostic.hint:
        regels.append(f"{'':>5} = {harmless(diagnostic.hint)}")
    return "\n".join(regels)


def as_data(diagnostic: Diagnostic) -> dict[str, str | int]:
    """Give a finding with plain values, ready for JSON."""
    return {
        "bestand": diagnostic.bestand,
        "regel": diagnostic.regel,
        "kolom": diagnostic.kolom,
        "code": diagnostic.code,
        "ernst": diagnostic.ernst.value,
        "melding": diagnostic.melding,
        "hint": diagnostic.hint,
    }


def count(diagnostics: Iterable[Diagnostic], bestanden: int) -> str:
    """Say how much was found: `2 fouten in 1 bestand. 4 bestanden nagekeken.` for example."""
    alle = list(diagnostics)
    nagekeken = f"{_number(bestanden, 'bestand', 'bestanden')} nagekeken"
    if not alle:
        return f"{nagekeken}: niets gevonden."
    return f"{tally(alle)} in {_number(len({d.bestand for d in alle}), 'bestand', 'bestanden')}. {nagekeken}."


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """Count findings by how bad they are: `1 fout, 1 waarschuwing en 1 smaakkwestie`; "" when there are none."""
    ernsten = [d.ernst for d in diagnostics]
    delen = [_number(ernsten.count(ernst), *woorden) for ernst, woorden in _MEERVOUD.items() if ernst in ernsten]
    return " en ".join([", ".join(delen[:-1]), delen[-1]] if len(delen) > 1 else delen)


def _number(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
