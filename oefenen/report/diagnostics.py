"""A finding as text: its place and message, the line of the file with a caret under it, and the hint."""

from collections.abc import Iterable

from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.report.breedte import cell_width, harmless, shorten

LANGST = 100
"""Cells of a source line that are shown at most."""
_AANLOOP = 40
"""Characters that are kept before the caret of a longer line."""
_MEERVOUD = {
    Severity.FOUT: ("fout", "fouten"),
    Severity.WAARSCHUWING: ("waarschuwing", "waarschuwingen"),
    Severity.SMAAK: ("smaakkwestie", "smaakkwesties"),
}


def place(diagnostic: Diagnostic) -> str:
    """Give `bestand:regel:kolom`; only the file when the whole file is meant."""
    plek = f":{diagnostic.regel}:{diagnostic.kolom}" if diagnostic.regel else ""
    return f"{harmless(diagnostic.bestand)}{plek}"


def source_lines(diagnostic: Diagnostic) -> tuple[str, str]:
    """Give the line of the file and the line with the caret under it, as wide as each other; ("", "") without a line."""
    bron = diagnostic.bronregel
    if not bron.strip():
        return "", ""
    begin = min(max(diagnostic.kolom - 1, 0), len(bron))
    einde = min(begin + diagnostic.lengte, max(len(bron), begin + 1))
    links = _AANLOOP if cell_width(harmless(bron)) > LANGST and begin > _AANLOOP else begin
    voor = ("…" if links < begin else "") + harmless(bron[begin - links : begin])
    midden = harmless(bron[begin:einde])
    rest = harmless(bron[einde : einde + LANGST])
    onderstreept = min(cell_width(voor + midden), LANGST) - cell_width(voor)
    return shorten(voor + midden + rest, LANGST), " " * cell_width(voor) + "^" * max(1, onderstreept)


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
    per_ernst = [(sum(d.ernst is ernst for d in alle), *woorden) for ernst, woorden in _MEERVOUD.items()]
    wat = " en ".join(_number(*deel) for deel in per_ernst if deel[0])
    return f"{wat} in {_number(len({d.bestand for d in alle}), 'bestand', 'bestanden')}. {nagekeken}."


def _number(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
