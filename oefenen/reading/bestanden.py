"""Files to the model: opening safely, finding personas and skills, and the content hash of a run."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from oefenen.model.diagnostic import Diagnostic, OefenenError, Severity
from oefenen.reading.fields import NAAM, Fields
from oefenen.reading.nodes import Node, garbage_later, parse
from oefenen.reading.problems import Problems, place_at

if TYPE_CHECKING:  # the library reads only heads: it opens files here and needs none of these before it is on screen
    from oefenen.model.persona import Persona
    from oefenen.model.scenario import Scenario
    from oefenen.model.vaardigheid import Vaardigheden
    from oefenen.reading.read_scenario import PersonaUit
    from oefenen.reading.read_vervolg import Vorig

GROOTST = 8 * 1024 * 1024
"""Bytes; a generated scenario of 5,000 turns is 6 MB."""


def shipped() -> Path:
    """Give the folder of the library that comes with the program."""
    pakket = Path(__file__).resolve().parent.parent
    in_wheel = pakket / "scenarios"
    return in_wheel if in_wheel.is_dir() else pakket.parent / "scenarios"


@dataclass(slots=True)
class Gelezen:
    """What came out of one scenario file: the model where it could be built, and every diagnostic."""

    bestand: Path
    scenario: Scenario | None = None
    persona: Persona | None = None
    vaardigheden: Vaardigheden | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    inhoud_hash: str = ""
    """SHA-256 of the scenario, its persona and the skills: what a replay depends on."""
    tekst: str = ""
    """The text of the scenario file."""
    _boom: Node | None = None

    @property
    def boom(self) -> Node | None:
        """The tree of the file, where checks find the places of things: made again when it is asked for, a player never does."""
        if self._boom is None and self.tekst:
            self._boom = parse(self.tekst, Problems(str(self.bestand), self.tekst))
        return self._boom

    @property
    def fouten(self) -> list[Diagnostic]:
        """The diagnostics that make the scenario unplayable."""
        return [d for d in self.diagnostics if d.ernst is Severity.FOUT]


def read_tekst(pad: Path, problems: Problems, inhoud: bytes | None = None) -> str | None:
    """Read a text file of bounded size, or *inhoud* in its place; None when that is impossible, with the reason recorded."""
    ruw = _read_bytes(pad, problems) if inhoud is None else inhoud
    if ruw is None:
        return None
    try:
        tekst = ruw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _report_code(ruw, error.start, problems)
        return None
    if "\0" in tekst:
        problems.add("S003", None)
        return None
    if not tekst.strip():
        problems.add("S004", None)
        return None
    return tekst.replace("\r\n", "\n").replace("\r", "\n")


def _read_bytes(pad: Path, problems: Problems) -> bytes | None:
    try:
        if not pad.is_file():
            reden = "het is een map" if pad.is_dir() else "het is geen gewoon bestand" if pad.exists() else "het bestaat niet"
            problems.add("S001", None, reden=reden)
            return None
        grootte = pad.stat().st_size
        if grootte > GROOTST:
            problems.add("S002", None, grootte=f"{grootte / 1e6:.0f} MB", grens=f"{GROOTST / 1e6:.0f} MB")
            return None
        return pad.read_bytes()
    except OSError as error:
        reden = "je mag het niet openen" if isinstance(error, PermissionError) else "de computer geeft een leesfout"
        problems.add("S001", None, reden=reden)
        return None


def _report_code(ruw: bytes, plek: int, problems: Problems) -> None:
    """Report text in another code at its first strange character; a file that is no text at all has no such place."""
    if b"\0" in ruw:
        problems.add("S003", None)
        return
    problems.tekst = ruw.decode("utf-8", "replace")
    goed = ruw[:plek].decode("utf-8-sig")
    problems.add("S003", place_at(goed, len(goed)))


def read_tree(pad: Path, naam: str) -> tuple[Node | None, str, Problems]:
    """Read and parse *pad*; *naam* is how messages call it."""
    tekst, problems = _read_text(pad, naam)
    return parse(tekst, problems) if tekst else None, tekst, problems


def _read_text(pad: Path, naam: str, inhoud: bytes | None = None) -> tuple[str, Problems]:
    """Read *pad*, or *inhoud* in its place, with a collector that knows its lines; "" when it cannot be read."""
    problems = Problems(naam)
    tekst = read_tekst(pad, problems, inhoud)
    return ("", problems) if tekst is None else (tekst, Problems(naam, tekst))


class Reader:
    """Reads scenarios, keeping the personas and skills it met before."""

    def __init__(self, bibliotheek: Path | None = None) -> None:
        """Look for what is not beside a scenario in *bibliotheek*, the shipped library by default."""
        self.bibliotheek = bibliotheek or shipped()
        self._personas: dict[Path, tuple[Persona | None, str, list[Diagnostic]]] = {}
        self._vaardigheden: dict[Path, tuple[Vaardigheden | None, str, list[Diagnostic]]] = {}
        self._onderweg: list[Path] = []
        """The follow-ups that are being read, each for the one after it."""

    def read(self, pad: Path, *, persona: str | None = None, inhoud: bytes | None = None, boom: bool = False) -> Gelezen:
        """Read one scenario with its persona (or the one named *persona*) and skills.

        With *inhoud* it is read as if the file said that, before anything is written. With *boom* its tree is kept for checks.
        """
        with garbage_later():
            return self._read(pad, persona, inhoud, houdt=boom)

    def _read(self, pad: Path, persona: str | None, inhoud: bytes | None, *, houdt: bool) -> Gelezen:
        from oefenen.reading.read_scenario import read_scenario  # noqa: PLC0415 - heads are read without it

        gelezen = Gelezen(pad)
        gelezen.tekst, problems = _read_text(pad, str(pad), inhoud)
        gelezen.vaardigheden, vaardigheden_tekst, elders = self.vaardigheden(pad.parent)
        zoeker = _Zoeker(self, pad, persona)
        if gelezen.tekst and gelezen.vaardigheden is not None:
            namen = tuple(gelezen.vaardigheden.vaardigheden)
            uit = read_scenario(gelezen.tekst, pad.stem, namen, Fields(problems), zoeker, houdt=houdt)
            if uit is not None:
                gelezen.scenario, gelezen.persona, boom = uit
                gelezen._boom = boom if houdt else None  # noqa: SLF001 - one file
        gelezen.diagnostics = sorted([*problems.found, *elders, *zoeker.diagnostics], key=Diagnostic.sort_key)
        gelezen.inhoud_hash = hash_of(gelezen.tekst, zoeker.tekst, vaardigheden_tekst)
        return gelezen

    def earlier(self, pad: Path) -> Vorig | None:
        """Give what a follow-up can name of the scenario at *pad*; None when it cannot be played."""
        from oefenen.reading.read_vervolg import Vorig  # noqa: PLC0415 - as above

        gelezen = self._read(pad, None, None, houdt=False) if _is_file(pad) and pad not in self._onderweg else None
        scenario = gelezen.scenario if gelezen else None
        if scenario is None:
            return None
        feiten = {naam for beurt in scenario.beurten.values() for keuze in beurt.keuzes for naam in keuze.weet}
        return Vorig(tuple(scenario.eindes), feiten.union(scenario.kop.sleutels))

    def persona(self, naam: str, map_: Path) -> tuple[Persona | None, str, list[Diagnostic]] | None:
        """Find and read a persona beside the scenario or in the library; None when there is none."""
        if not NAAM.match(naam):
            return None
        for wortel in (map_, self.bibliotheek):
            pad = wortel / "personas" / f"{naam}.yaml"
            if _is_file(pad):
                if pad not in self._personas:
                    self._personas[pad] = read_persona_file(pad)
                return self._personas[pad]
        return None

    def persona_namen(self, map_: Path) -> list[str]:
        """List the personas that a scenario in *map_* can have."""
        return sorted({pad.stem for wortel in (map_, self.bibliotheek) for pad in (wortel / "personas").glob("*.yaml")})

    def vaardigheden(self, map_: Path) -> tuple[Vaardigheden | None, str, list[Diagnostic]]:
        """Read the skills beside the scenario, or else those of the library."""
        eigen = map_ / "vaardigheden.yaml"
        pad = eigen if _is_file(eigen) else self.bibliotheek / "vaardigheden.yaml"
        if pad not in self._vaardigheden:
            self._vaardigheden[pad] = read_vaardigheden_file(pad)
        return self._vaardigheden[pad]


class _Zoeker:
    """Finds what stands beside one scenario: its persona, or the one that replaces it, and the scenario before it."""

    def __init__(self, reader: Reader, pad: Path, gekozen: str | None) -> None:
        self.reader, self.pad, self.map, self.gekozen = reader, pad, pad.parent, gekozen
        self.tekst = ""
        self.diagnostics: list[Diagnostic] = []

    def find(self, naam: str) -> PersonaUit:
        """Look for *naam* unless another persona was chosen."""
        from oefenen.reading.read_scenario import PersonaUit  # noqa: PLC0415 - as above

        zoek = self.gekozen or naam
        uit = self.reader.persona(zoek, self.map)
        if uit is None:
            return PersonaUit(zoek, None, bekend=self.names())
        persona, self.tekst, self.diagnostics = uit
        return PersonaUit(zoek, persona, vreemd=zoek != naam)

    def names(self) -> list[str]:
        """List the personas that there are."""
        return self.reader.persona_namen(self.map)

    def earlier(self, naam: str) -> Vorig | None:
        """Look up the scenario *naam* in the same folder."""
        self.reader._onderweg.append(self.pad)  # noqa: SLF001 - one file
        try:
            return self.reader.earlier(self.map / f"{naam}.yaml")
        finally:
            self.reader._onderweg.pop()  # noqa: SLF001

    def scenario_names(self) -> Collection[str]:
        """List the scenarios in the same folder."""
        return sorted(pad.stem for pad in self.map.glob("*.yaml") if pad.stem != "vaardigheden")

    def stemmingen(self, naam: str) -> Collection[str]:
        """List the stemmingen of another persona that a condition names."""
        uit = self.reader.persona(naam, self.map)
        return uit[0].stemmingen if uit and uit[0] else ()


def _is_file(pad: Path) -> bool:
    try:
        return pad.is_file()
    except OSError:  # a name that is too long, or a folder that may not be opened
        return False


def read_persona_file(pad: Path) -> tuple[Persona | None, str, list[Diagnostic]]:
    """Read one persona: the model when it could be built, its text, and what is wrong."""
    from oefenen.reading.read_persona import read_persona  # noqa: PLC0415 - as above

    node, tekst, problems = read_tree(pad, str(pad))
    persona = read_persona(node, Fields(problems), pad.stem) if node is not None else None
    return persona, tekst, sorted(problems.found, key=Diagnostic.sort_key)


def read_vaardigheden_file(pad: Path) -> tuple[Vaardigheden | None, str, list[Diagnostic]]:
    """Read the skills: the model when it could be built, their text, and what is wrong."""
    from oefenen.reading.read_vaardigheden import read_vaardigheden  # noqa: PLC0415 - as above

    node, tekst, problems = read_tree(pad, str(pad))
    vaardigheden = read_vaardigheden(node, Fields(problems)) if node is not None else None
    return vaardigheden, tekst, sorted(problems.found, key=Diagnostic.sort_key)


def hash_of(*teksten: str) -> str:
    """Hash texts so that their borders count."""
    som = hashlib.sha256()
    for tekst in teksten:
        ruw = tekst.encode()
        som.update(f"{len(ruw)}:".encode())
        som.update(ruw)
    return som.hexdigest()


def check_playable(gelezen: Gelezen) -> tuple[Scenario, Persona, Vaardigheden]:
    """Give the parts of a readable scenario; raise OefenenError with the first mistakes otherwise."""
    if gelezen.fouten or not (gelezen.scenario and gelezen.persona and gelezen.vaardigheden):
        eerste = "; ".join(f"regel {d.regel}: {d.melding}" if d.regel else d.melding for d in gelezen.fouten[:3])
        raise OefenenError(f"{gelezen.bestand.name} kan niet gespeeld worden. {eerste}")
    return gelezen.scenario, gelezen.persona, gelezen.vaardigheden
