"""The pages of docs/diagnoses as things that can be run: their blocks laid over the base scenario, their codes, their index."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from oefenen.checking.nakijken import check
from oefenen.checking.rules.bibliotheek import check_library
from oefenen.checking.rules.registry import REGELS
from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.reading.bestanden import Reader
from oefenen.reading.codes import TEXTS
from oefenen.report.diagnoses.diagnostics import as_text

WORTEL = Path(__file__).parent.parent.parent
PAGINAS = WORTEL / "docs" / "diagnoses"
GOED = WORTEL / "tests" / "checking" / "goed"
FOUT = WORTEL / "tests" / "scenarios" / "fout"
ACCEPTEER = os.environ.get("OEFENEN_ACCEPTEER") == "1"
"""Whether expected texts are rewritten instead of compared."""

ZONDER_VOORBEELD = frozenset({"S001", "S002", "S003", "S015", "S100"})
"""Codes that a short piece of YAML cannot show: a missing file, a huge one, no text, more than 500 mistakes, too many states."""

KOPPEN = ("Wat", "Waarom", "Fout", "Goed")
_BLOK = re.compile(r"^```(\w+)(?: +(\w+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SLEUTEL = re.compile(r"^([a-z_]+):", re.MULTILINE)
_LIJF = ("beurten", "eindes", "briefje", "eisen", "proeven")
_READER = Reader()


class Blok(NamedTuple):
    """A fenced block: its language, the word behind it (`persona`, `heel`, `ook` for one more scenario, …) and its text."""

    taal: str
    soort: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Pagina:
    """One page: its heading and its sections."""

    pad: Path
    code: str
    titel: str
    secties: Mapping[str, str]

    def blokken(self, kop: str) -> list[Blok]:
        """Give the fenced blocks of one section."""
        return [Blok(taal, soort or "", tekst) for taal, soort, tekst in _BLOK.findall(self.secties.get(kop, ""))]


def read_pagina(pad: Path) -> Pagina:
    """Read one page."""
    kop, *delen = re.split(r"^## ", pad.read_text(encoding="utf-8"), flags=re.MULTILINE)
    code, _, titel = kop.splitlines()[0].removeprefix("# ").partition(" ")
    return Pagina(pad, code, titel, {deel.split("\n", 1)[0].strip(): deel.split("\n", 1)[1] for deel in delen})


def all_paginas() -> list[Pagina]:
    """Read every page."""
    return [read_pagina(pad) for pad in sorted(PAGINAS.glob("S*.md"))]


def all_codes() -> dict[str, Severity]:
    """Give every code that a user can meet, with its severity."""
    return {code: text.ernst for code, text in TEXTS.items()} | {regel.code: regel.ernst for regel in REGELS}


def lay_over(basis: str, blok: str) -> str:
    """Replace in *basis* the outermost keys that *blok* has; a key of the head that is new comes above `beurten`."""
    delen, nieuw = _top(basis), _top(blok)
    samen = {naam: nieuw.get(naam, tekst) for naam, tekst in delen.items()}
    kop = {naam: tekst for naam, tekst in samen.items() if naam not in _LIJF}
    kop |= {naam: tekst for naam, tekst in nieuw.items() if naam not in _LIJF}
    lijf = {naam: tekst for naam, tekst in (samen | nieuw).items() if naam in _LIJF}
    return "".join([*kop.values(), *lijf.values()])


def _top(tekst: str) -> dict[str, str]:
    """Cut a text at its outermost keys; what stands before the first one belongs to it."""
    plekken = [*_SLEUTEL.finditer(tekst)]
    grenzen = [0, *(plek.start() for plek in plekken[1:]), len(tekst)]
    delen: dict[str, str] = {}
    for plek, begin, einde in zip(plekken, grenzen, grenzen[1:], strict=False):
        naam = plek.group(1)
        # A key that comes twice on purpose stays twice.
        delen[naam] = delen.get(naam, "") + tekst[begin:einde]
    return delen


def run_blokken(map_: Path, blokken: Iterable[Blok]) -> list[Diagnostic]:
    """Write the blocks over the base scenario into *map_* and check it; blocks in other languages than yaml are left alone."""
    (map_ / "personas").mkdir(parents=True, exist_ok=True)
    scenario = (GOED / "basis.yaml").read_text(encoding="utf-8")
    persona = (GOED / "personas" / "basis.yaml").read_text(encoding="utf-8")
    ook: list[Path] = []
    for blok in (blok for blok in blokken if blok.taal == "yaml"):
        match blok.soort:
            case "":
                scenario = lay_over(scenario, blok.tekst)
            case "heel":
                scenario = blok.tekst
            case "persona":
                persona = lay_over(persona, blok.tekst)
            case "ook":
                ook.append(map_ / f"scenario_{len(ook) + 2}.yaml")
                ook[-1].write_text(lay_over(scenario, blok.tekst), encoding="utf-8")
            case "vaardigheden":
                (map_ / "vaardigheden.yaml").write_text(blok.tekst, encoding="utf-8")
            case _:
                raise ValueError(blok.soort)
    (map_ / "personas" / "basis.yaml").write_text(persona, encoding="utf-8")
    pad = map_ / "scenario.yaml"
    pad.write_text(scenario, encoding="utf-8")
    speelbaar = [gelezen for p in [pad, *ook] if not (gelezen := _READER.read(p)).fouten]
    samen = check_library(speelbaar) if ook else []
    return check(pad, reader=_READER).diagnostics + samen


def said(diagnostics: Iterable[Diagnostic], code: str) -> str:
    """Give what is said with *code*, without the name of the file and the numbers of lines."""
    teksten = []
    for d in diagnostics:
        if d.code == code:
            kop, *rest = as_text(d).split("\n")
            rest = [re.sub(r"^ *\d+ \|", "      |", regel) for regel in rest]
            melding = re.sub(r"\bregel \d+", "regel …", kop.partition(": ")[2])
            teksten.append("\n".join([melding, *rest]))
    return "\n\n".join(teksten) + "\n"


def index() -> str:
    """Write the index of all pages."""
    ernst = all_codes()
    regels = [f"| [{p.code}]({p.pad.name}) | {ernst.get(p.code, '')} | {p.titel} |" for p in all_paginas()]
    return INDEX + "\n".join(regels) + "\n"


INDEX = """\
# Wat `oefenen nakijken` kan vinden

Elke melding heeft een code. Op de pagina van een code staat wat er aan de hand is, waarom dat telt, en een voorbeeld dat fout is
met hetzelfde voorbeeld goed. Van een voorbeeld zie je alleen de sleutels waar het om gaat; de rest is het
[kleine scenario](../../tests/checking/goed/basis.yaml) met zijn [persona](../../tests/checking/goed/personas/basis.yaml).

- **fout**: dit kan niet kloppen. Met een fout kan het scenario niet gespeeld worden, of loopt een gesprek vast.
- **waarschuwing**: dit is waarschijnlijk niet wat je bedoelt.
- **smaak**: het kan zo, maar misschien wordt het beter. Smaak verandert de exitcode nooit.

| code | ernst | wat |
| --- | --- | --- |
"""
