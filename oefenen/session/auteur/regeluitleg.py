"""What a code of a finding means: its title, how bad it is, and the Dutch page about it."""

import re
from collections.abc import Iterable
from pathlib import Path

from oefenen.model.diagnostic import Severity
from oefenen.reading.codes import TEXTS
from oefenen.report.diagnoses.als_sarif import Regeluitleg

_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")


def explain(codes: Iterable[str]) -> dict[str, Regeluitleg]:
    """Explain codes, each as far as there is a page about it."""
    return {code: _explain(code) for code in codes}


def pages() -> Path:
    """Give the folder of the pages that come with the program."""
    pakket = Path(__file__).resolve().parent.parent.parent
    in_wheel = pakket / "diagnoses"
    return in_wheel if in_wheel.is_dir() else pakket.parent / "docs" / "diagnoses"


def _explain(code: str) -> Regeluitleg:
    titel, ernst = _known(code)
    pad = pages() / f"{code}.md"
    if not pad.is_file():
        return Regeluitleg(code, titel, ernst)
    kop, *delen = re.split(r"^## ", pad.read_text(encoding="utf-8"), flags=re.MULTILINE)
    secties = {naam: _without_links(tekst) for naam, _, tekst in (deel.partition("\n") for deel in delen)}
    titel = kop.splitlines()[0].removeprefix(f"# {code}").strip() or titel
    pagina = _LINK.sub(r"\1", "".join(f"## {deel}" for deel in delen)).strip()
    return Regeluitleg(code, titel, ernst, secties.get("Wat", ""), secties.get("Waarom", ""), pagina)


def _known(code: str) -> tuple[str, Severity]:
    if code in TEXTS:
        return "", TEXTS[code].ernst
    from oefenen.checking.rules.registry import REGELS  # noqa: PLC0415 - numpy is loaded only when a scenario was explored

    regel = {regel.code: regel for regel in REGELS}[code]
    return regel.titel, regel.ernst


def _without_links(tekst: str) -> str:
    """Give paragraphs on one line each: a page is wrapped, and what it links to is not there for who reads it elsewhere."""
    return "\n\n".join(" ".join(_LINK.sub(r"\1", alinea).split()) for alinea in tekst.strip().split("\n\n"))
