"""Helpers to read files of the test folders and texts that are made up on the spot."""

from collections.abc import Sequence
from pathlib import Path

from oefenen.model.diagnostic import Diagnostic
from oefenen.reading.bestanden import Gelezen, Reader, read_persona_file, read_vaardigheden_file

GOED = Path(__file__).parent.parent / "scenarios" / "goed"
FOUT = Path(__file__).parent.parent / "scenarios" / "fout"
KLEIN = (GOED / "klein.yaml").read_text(encoding="utf-8")


def diagnose(pad: Path) -> list[Diagnostic]:
    """Read a scenario, a persona or a list of skills, whichever the place of the file says it is."""
    if pad.parent.name == "personas":
        return read_persona_file(pad)[2]
    if pad.name == "vaardigheden.yaml":
        return read_vaardigheden_file(pad)[2]
    return Reader().read(pad).diagnostics


def read_text(map_: Path, tekst: str | bytes) -> Gelezen:
    """Read a text as if it were a scenario file."""
    pad = map_ / "gesprek.yaml"
    pad.write_bytes(tekst if isinstance(tekst, bytes) else tekst.encode())
    return Reader().read(pad)


def as_lines(diagnostics: Sequence[Diagnostic]) -> str:
    """Write diagnostics as `regel:kolom code melding | hint`, one per line."""
    return "".join(f"{d.regel}:{d.kolom} {d.code} {d.melding} | {d.hint}\n" for d in diagnostics)


def codes(diagnostics: Sequence[Diagnostic]) -> list[str]:
    """List the codes of diagnostics."""
    return [d.code for d in diagnostics]


def underlined(d: Diagnostic) -> str:
    """Give the characters that a diagnostic points at."""
    return d.bronregel[d.kolom - 1 : d.kolom - 1 + d.lengte]


def check_place(d: Diagnostic, tekst: str) -> None:
    """Assert that a diagnostic points into *tekst*, or at the whole file."""
    if d.regel == 0:
        assert (d.kolom, d.bronregel) == (0, "")
        return
    regels = tekst.split("\n")
    assert 1 <= d.regel <= len(regels)
    assert d.bronregel == regels[d.regel - 1]
    assert 1 <= d.kolom <= len(d.bronregel) + 1
    assert d.lengte >= 1
