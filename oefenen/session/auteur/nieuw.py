"""The text of a new scenario: what the author answered, put into the texts that come with the program."""

import re
import unicodedata
from pathlib import Path
from string import Template
from typing import NamedTuple

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.reading.problems import STUURTEKEN
from oefenen.session.auteur.schema import NAAST
from oefenen.session.auteur.stof import MENSEN, ROL, SCHOLEN, STOF, pronouns

_MAP = Path(__file__).resolve().parent.parent.parent / "sjablonen"
_GEWOON = re.compile(r"[1-9][0-9]?|[a-z0-9]*[a-z]")
"""A groep or klas that YAML reads as it is written: 7, 2b."""
_GEEN_TEKST = frozenset({"y", "n", "on", "no", "yes", "off", "true", "false", "null"})
LANGSTE_NAAM = 40


class Antwoorden(NamedTuple):
    """What a new scenario is made of."""

    persona: str
    gesprekssoort: str
    school: str
    groep: str
    leerling: str
    ouder: str
    relatie: str
    niveau: int
    focus: tuple[str, ...]
    titel: str


def clean(tekst: str) -> str:
    """Give what an author typed on one line; raise OefenenError when nothing is left, or when a file cannot hold it."""
    if teken := STUURTEKEN.search(tekst.strip()):
        raise OefenenError(
            f"Hier zit een onzichtbaar stuurteken in (U+{ord(teken.group()):04X}). Typ het opnieuw.", ExitCode.GEBRUIK
        )
    schoon = " ".join(tekst.split())
    if not schoon:
        raise OefenenError("Hier hoort tekst.", ExitCode.GEBRUIK)
    return schoon


def default_title(gesprekssoort: str, leerling: str) -> str:
    """Give a title for who has none yet."""
    return Template(STOF[gesprekssoort].titel).substitute(naam=leerling)


def file_name(titel: str) -> str:
    """Make the name of a file out of a title."""
    letters = unicodedata.normalize("NFKD", titel).encode("ascii", "ignore").decode().lower()
    naam = "_".join(re.findall(r"[a-z0-9]+", letters))[:LANGSTE_NAAM].strip("_")
    return f"{naam if naam not in ('', 'vaardigheden') else 'gesprek'}.yaml"


def write_scenario(antwoorden: Antwoorden) -> str:
    """Write a small complete scenario that passes every check, with comments that teach the format."""
    return Template(_read("kop") + _read(antwoorden.persona)).substitute(_words(antwoorden))


def _words(antwoorden: Antwoorden) -> dict[str, str]:
    """Give what stands in the place of each $word: of the author only what is safe between double quotes."""
    persona, soort, school, groep, naam, ouder, relatie, niveau, focus, titel = antwoorden
    stof, mens, plek = STOF[soort], MENSEN[persona], SCHOLEN[school]
    onderwerp, voorwerp = pronouns(relatie)
    begin = Template(plek.rol).substitute(groep=groep, naam=naam)
    teksten = {
        "titel": titel,
        "naam": naam,
        "ouder": ouder,
        "relatie": relatie,
        "rol": Template(ROL).substitute(begin=begin, relatie=relatie, naam=naam),
        "doel": stof.doel,
        **{sleutel: Template(getattr(stof, sleutel)).substitute(naam=naam) for sleutel in ("feit", "kern", "alsnog")},
        **{sleutel: Template(getattr(mens, sleutel)).substitute(naam=naam) for sleutel in ("agenda_feit", "agenda_zegt")},
    }
    return {
        "schema": NAAST,
        "persona": persona,
        "niveau": str(niveau),
        "gesprekssoort": soort,
        "school": school,
        "groepsleutel": plek.sleutel,
        "groep": _plain_or_quoted(groep),
        "agenda": mens.agenda,
        "focus": ", ".join(focus),
        "zij": onderwerp,
        "Zij": onderwerp.capitalize(),
        "haar": voorwerp,
        **{sleutel: _escape(tekst) for sleutel, tekst in teksten.items()},
        **_lessons(),
    }


def _lessons() -> dict[str, str]:
    """Read the comments that teach the format, each under its own word."""
    regels = (regel.partition(": ") for regel in _read("uitleg").splitlines())
    return {f"u_{naam}": uitleg for naam, _, uitleg in regels}


def _plain_or_quoted(tekst: str) -> str:
    gewoon = _GEWOON.fullmatch(tekst) and tekst not in _GEEN_TEKST
    return tekst if gewoon else f'"{_escape(tekst)}"'


def _escape(tekst: str) -> str:
    return tekst.replace("\\", "\\\\").replace('"', '\\"')


def _read(naam: str) -> str:
    return (_MAP / f"{naam}.txt").read_text(encoding="utf-8")
