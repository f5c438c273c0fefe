"""Findings as SARIF 2.1.0, the format in which programs that check files tell other programs what they found."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.report.diagnoses.wortel import path_from

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BASIS = "%SRCROOT%"
_NIVEAU = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.SMAAK: "note"}
_ACCOLADES = str.maketrans({"{": "{{", "}": "}}"})
"""Braces stand for something that is filled in, unless they are doubled."""


class Regeluitleg(NamedTuple):
    """What a code means."""

    code: str
    titel: str
    ernst: Severity
    wat: str = ""
    """What is the matter, and why that counts; "" when there is no page about it."""
    waarom: str = ""
    pagina: str = ""
    """The whole page, as Markdown."""


def as_sarif(diagnostics: Sequence[Diagnostic], uitleg: Mapping[str, Regeluitleg], versie: str, wortel: Path) -> dict[str, Any]:
    """Give one log; *uitleg* says what each code means, *wortel* is the folder that paths count from."""
    codes = sorted({d.code for d in diagnostics})
    plaats = {code: nummer for nummer, code in enumerate(codes)}
    driver = {"name": "oefenen", "version": versie, "language": "nl", "rules": [_rule(uitleg[code]) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_BASIS: {"description": {"text": "De map waarin oefenen is gestart."}}},
        "results": [_result(d, plaats[d.code], wortel) for d in diagnostics],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(uitleg: Regeluitleg) -> dict[str, Any]:
    titel = uitleg.titel or uitleg.code
    rule: dict[str, Any] = {
        "id": uitleg.code,
        "shortDescription": {"text": titel},
        "fullDescription": {"text": uitleg.wat or titel},
        "defaultConfiguration": {"level": _NIVEAU[uitleg.ernst]},
    }
    if uitleg.pagina:
        rule["help"] = {"text": _join((uitleg.wat, uitleg.waarom)), "markdown": uitleg.pagina}
        # A helpUri must be absolute, and the page has no fixed address.
        rule["properties"] = {"pagina": f"docs/diagnoses/{uitleg.code}.md"}
    return rule


def _result(d: Diagnostic, plaats: int, wortel: Path) -> dict[str, Any]:
    plek: dict[str, Any] = {"artifactLocation": _artifact(d.bestand, wortel)}
    if d.regel:
        plek["region"] = _region(d)
    return {
        "ruleId": d.code,
        "ruleIndex": plaats,
        "level": _NIVEAU[d.ernst],
        "message": {"text": " ".join(filter(None, (d.melding, d.hint))).translate(_ACCOLADES)},
        "locations": [{"physicalLocation": plek}],
    }


def _artifact(bestand: str, wortel: Path) -> dict[str, str]:
    pad = path_from(wortel, bestand)
    return {"uri": Path(bestand).resolve().as_uri()} if pad is None else {"uri": quote(pad), "uriBaseId": _BASIS}


def _region(d: Diagnostic) -> dict[str, int]:
    """Give the place in a line, counted in halves of UTF-16."""
    begin = _units(d.bronregel[: d.kolom - 1]) + max(0, d.kolom - 1 - len(d.bronregel)) + 1
    lengte = _units(d.bronregel[d.kolom - 1 : d.kolom - 1 + d.lengte])
    return {"startLine": d.regel, "startColumn": begin, "endColumn": begin + max(1, lengte)}


def _units(tekst: str) -> int:
    return len(tekst.encode("utf-16-le", "surrogatepass")) // 2


def _join(delen: Iterable[str]) -> str:
    return "\n\n".join(filter(None, delen))
