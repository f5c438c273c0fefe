"""Which files there are to check, what kind each of them is, and everything that is wrong in them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from oefenen.model.diagnostic import Diagnostic, ExitCode, OefenenError, Severity
from oefenen.reading.bestanden import Gelezen, Reader, read_persona_file, read_tekst, read_vaardigheden_file
from oefenen.reading.nodes import garbage_later
from oefenen.reading.problems import Problems

ONLEESBARE_CODES = frozenset({"S001", "S002", "S003"})
_SLEUTEL = re.compile(r"^(beurten|stemmingen|persona|assen|vaardigheden)\s*:", re.MULTILINE)


class Soort(Enum):
    """What kind of file it is."""

    SCENARIO = auto()
    PERSONA = auto()
    VAARDIGHEDEN = auto()


@dataclass(frozen=True, slots=True)
class Nagekeken:
    """What was checked and what was found, by file and line."""

    bestanden: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def exit_code(self) -> ExitCode:
        """Say how a command ends: 3 when a file could not be read, 1 with a mistake or a warning, else 0."""
        if any(d.code in ONLEESBARE_CODES for d in self.diagnostics):
            return ExitCode.ONLEESBAAR
        return ExitCode.BEVINDINGEN if any(d.ernst is not Severity.SMAAK for d in self.diagnostics) else ExitCode.GOED


def check_paths(paden: Iterable[Path], *, alleen_lezen: bool = False, progress: Callable[[int], None] | None = None) -> Nagekeken:
    """Check files, and folders with everything below them; raise OefenenError for a folder without YAML files.

    With *alleen_lezen* scenarios are read and no more; else *progress* hears how many states of them were seen.
    """
    bestanden = list(dict.fromkeys(bestand for pad in paden for bestand in yaml_files(pad)))
    loop = _Loop(progress or _nobody)
    gevonden: dict[tuple[object, ...], Diagnostic] = {}
    for bestand in bestanden:
        for d in loop.read(bestand) if alleen_lezen else loop.check(bestand):
            gevonden.setdefault((Path(d.bestand).resolve(), d.regel, d.kolom, d.code, d.melding), d)
    alle = [*gevonden.values(), *loop.check_together()]
    return Nagekeken(tuple(bestanden), tuple(sorted(alle, key=Diagnostic.sort_key)))


def yaml_files(pad: Path) -> list[Path]:
    """List a file, or the YAML files of a folder and all below it; raise OefenenError when there are none."""
    if not pad.is_dir():
        return [pad]
    gevonden = sorted(p for p in pad.rglob("*") if p.suffix in (".yaml", ".yml") and not _hidden(p.relative_to(pad)))
    if not gevonden:
        raise OefenenError(f"In de map {pad} staat geen enkel YAML-bestand (.yaml of .yml).", ExitCode.GEBRUIK)
    return gevonden


def _hidden(pad: Path) -> bool:
    return any(deel.startswith(".") for deel in pad.parts)


def _nobody(_: int) -> None:
    """Hear how far an exploration is."""


class _Loop:
    """One walk past files, which remembers what scenarios say together."""

    def __init__(self, progress: Callable[[int], None]) -> None:
        self.reader = Reader()
        self.progress = progress
        self.gelezen: list[Gelezen] = []

    def read(self, bestand: Path) -> list[Diagnostic]:
        """Read one file."""
        match kind_of(bestand):
            case Soort.PERSONA:
                return read_persona_file(bestand)[2]
            case Soort.VAARDIGHEDEN:
                return read_vaardigheden_file(bestand)[2]
            case Soort.SCENARIO:
                return self.reader.read(bestand).diagnostics

    def check(self, bestand: Path) -> list[Diagnostic]:
        """Read one file; when it is a scenario, run every rule over it."""
        if kind_of(bestand) is not Soort.SCENARIO:
            return self.read(bestand)
        from oefenen.checking.matrix import check_story  # noqa: PLC0415 - numpy is loaded only when a scenario is explored

        with garbage_later():
            uit = check_story(self.reader.read(bestand, boom=True), self.reader, progress=self.progress)
        if uit.zaak is not None:
            self.gelezen.append(uit.gelezen)
        return uit.diagnostics

    def check_together(self) -> list[Diagnostic]:
        """Run the rules over all scenarios that were checked."""
        if not self.gelezen:
            return []
        from oefenen.checking.rules.bibliotheek import check_library  # noqa: PLC0415 - as above

        return check_library(self.gelezen)


def kind_of(bestand: Path) -> Soort:
    """Say what kind of file it is: by its place and name, else by its keys."""
    if bestand.name == "vaardigheden.yaml":
        return Soort.VAARDIGHEDEN
    if bestand.parent.name == "personas":
        return Soort.PERSONA
    sleutels = set(_SLEUTEL.findall(read_tekst(bestand, Problems(str(bestand))) or ""))
    if "beurten" in sleutels:
        return Soort.SCENARIO
    if {"persona", "stemmingen"} <= sleutels:
        return Soort.PERSONA
    return Soort.VAARDIGHEDEN if {"assen", "vaardigheden"} <= sleutels else Soort.SCENARIO
