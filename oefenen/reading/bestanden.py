"""Files to the model: opening safely, finding personas and skills, and the content hash of a run."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from oefenen.model.diagnostic import Diagnostic, OefenenError, Severity
from oefenen.model.persona import Persona
from oefenen.model.scenario import Scenario
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.reading.fields import NAAM, Fields
from oefenen.reading.nodes import Node, garbage_later, parse
from oefenen.reading.problems import Problems
from oefenen.reading.read_persona import read_persona
from oefenen.reading.read_scenario import read_scenario
from oefenen.reading.read_vaardigheden import read_vaardigheden

GROOTST = 16 * 1024 * 1024
"""Bytes; the generated scenario of 5,000 turns is 5.5 MB."""


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

    @property
    def fouten(self) -> list[Diagnostic]:
        """The diagnostics that make the scenario unplayable."""
        return [d for d in self.diagnostics if d.ernst is Severity.FOUT]


def read_tekst(pad: Path, problems: Problems) -> str | None:
    """Read a text file of bounded size; None when that is impossible, with the reason recorded."""
    try:
        if not pad.is_file():
            problems.add("S001", None, reden="het is een map" if pad.is_dir() else "het bestaat niet")
            return None
        grootte = pad.stat().st_size
        if grootte > GROOTST:
            problems.add("S002", None, grootte=f"{grootte / 1e6:.0f} MB", grens=f"{GROOTST / 1e6:.0f} MB")
            return None
        ruw = pad.read_bytes()
    except OSError as error:
        problems.add("S001", None, reden=_reden(error))
        return None
    try:
        tekst = ruw.decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.add("S003", None)
        return None
    if not tekst.strip():
        problems.add("S004", None)
        return None
    return tekst.replace("\r\n", "\n")


def _reden(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "je mag het niet openen"
    return "de computer geeft een leesfout"


def read_tree(pad: Path, naam: str) -> tuple[Node | None, str, Problems]:
    """Read and parse *pad*; *naam* is how messages call it."""
    leeg = Problems(naam)
    tekst = read_tekst(pad, leeg)
    if tekst is None:
        return None, "", leeg
    problems = Problems(naam, tekst)
    node = parse(tekst, problems)
    if node is None and not problems.found:
        problems.add("S004", None)
    return node, tekst, problems


class Reader:
    """Reads scenarios, keeping the personas and skills it met before."""

    def __init__(self, bibliotheek: Path | None = None) -> None:
        """Look for what is not beside a scenario in *bibliotheek*, the shipped library by default."""
        self.bibliotheek = bibliotheek or shipped()
        self._personas: dict[Path, tuple[Persona | None, str, list[Diagnostic]]] = {}
        self._vaardigheden: dict[Path, tuple[Vaardigheden | None, str, list[Diagnostic]]] = {}

    def read(self, pad: Path, *, persona: str | None = None) -> Gelezen:
        """Read one scenario with its persona (or the one named *persona*) and skills."""
        with garbage_later():
            return self._read(pad, persona)

    def _read(self, pad: Path, persona: str | None) -> Gelezen:
        gelezen = Gelezen(pad)
        node, tekst, problems = read_tree(pad, str(pad))
        map_ = pad.parent
        vaardigheden, vaardigheden_tekst, gevonden = self.vaardigheden(map_)
        personas: list[tuple[Persona | None, str, list[Diagnostic]]] = []

        def find(naam: str) -> Persona | None:
            uit = self.persona(persona or naam, map_)
            if uit is None:
                return None
            personas.append(uit)
            return uit[0]

        if node is not None and vaardigheden is not None:
            fields = Fields(problems)
            uit = read_scenario(node, pad.stem, tuple(vaardigheden.vaardigheden), fields, find)
            if uit is not None:
                gelezen.scenario, gelezen.persona = uit
        gelezen.vaardigheden = vaardigheden
        persona_tekst = personas[0][1] if personas else ""
        gelezen.diagnostics = sorted([*problems.found, *gevonden, *(personas[0][2] if personas else [])], key=Diagnostic.sort_key)
        gelezen.inhoud_hash = hash_of(tekst, persona_tekst, vaardigheden_tekst)
        return gelezen

    def persona(self, naam: str, map_: Path) -> tuple[Persona | None, str, list[Diagnostic]] | None:
        """Find and read a persona beside the scenario or in the library; None when there is none."""
        if not NAAM.match(naam):
            return None
        for wortel in (map_, self.bibliotheek):
            pad = wortel / "personas" / f"{naam}.yaml"
            if pad.is_file():
                if pad not in self._personas:
                    self._personas[pad] = read_persona_file(pad)
                return self._personas[pad]
        return None

    def vaardigheden(self, map_: Path) -> tuple[Vaardigheden | None, str, list[Diagnostic]]:
        """Read the skills beside the scenario, or else those of the library."""
        eigen = map_ / "vaardigheden.yaml"
        pad = eigen if eigen.is_file() else self.bibliotheek / "vaardigheden.yaml"
        if pad not in self._vaardigheden:
            self._vaardigheden[pad] = read_vaardigheden_file(pad)
        return self._vaardigheden[pad]


def read_persona_file(pad: Path) -> tuple[Persona | None, str, list[Diagnostic]]:
    """Read one persona: the model when it could be built, its text, and what is wrong."""
    node, tekst, problems = read_tree(pad, str(pad))
    persona = read_persona(node, Fields(problems)) if node is not None else None
    return persona, tekst, problems.found


def read_vaardigheden_file(pad: Path) -> tuple[Vaardigheden | None, str, list[Diagnostic]]:
    """Read the skills: the model when it could be built, their text, and what is wrong."""
    node, tekst, problems = read_tree(pad, str(pad))
    vaardigheden = read_vaardigheden(node, Fields(problems)) if node is not None else None
    return vaardigheden, tekst, problems.found


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
