"""A finding as a workflow command of GitHub Actions, which shows it beside the line it is about."""

from pathlib import Path

from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.report.breedte import harmless
from oefenen.report.diagnoses.wortel import path_from

_OPDRACHT = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.SMAAK: "notice"}
_TEKST = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_WAARDE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
"""What would end a value, or the line itself."""


def as_github(diagnostic: Diagnostic, titel: str, wortel: Path) -> str:
    """Give one line; *titel* is what the code is called, *wortel* the folder of the checkout."""
    d = diagnostic
    plek = {"line": d.regel, "col": d.kolom, "endColumn": d.kolom + d.lengte} if d.regel else {}
    velden = {"file": harmless(path_from(wortel, d.bestand) or d.bestand), **plek, "title": f"{d.code} {titel}".rstrip()}
    waarden = ",".join(f"{naam}={str(waarde).translate(_WAARDE)}" for naam, waarde in velden.items())
    melding = "\n".join(harmless(zin) for zin in (d.melding, d.hint) if zin)
    return f"::{_OPDRACHT[d.ernst]} {waarden}::{melding.translate(_TEKST)}"
