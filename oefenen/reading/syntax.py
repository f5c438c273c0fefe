"""What is wrong where the YAML library gives up: the place to look at, the reason in Dutch, and what to do."""

import re
from collections.abc import Callable
from typing import NamedTuple

from oefenen.reading.problems import Mark, Plek

_GEOPEND = re.compile(r"""\s*(?:- +)*(?:[\w-]+: +)?(?P<citaat>["'])""")
"""A line whose text begins with a quote."""
_SLEUTEL = re.compile(r"\s*(?:- +)*[\w-]+\Z")
_KRUL = re.compile(r"[:-] +[“”„‘]")
_CITEER = "Zet de tekst tussen aanhalingstekens."
_SLUITERS = {"[": "]", "{": "}"}


class SyntaxFout(NamedTuple):
    """What the library reports: the English problem, where it was busy with what, and where it stopped."""

    problem: str
    context: str
    begin: Mark
    plek: Mark
    regels: list[str]

    @property
    def regel(self) -> str:
        """The line where reading stopped."""
        return self.line(self.plek.line)

    @property
    def teken(self) -> str:
        """The character where reading stopped; "" at the end of a line."""
        return self.regel[self.plek.column : self.plek.column + 1]

    @property
    def ervoor(self) -> str:
        """What stands before that character on its line."""
        return self.regel[: self.plek.column]

    def line(self, nummer: int) -> str:
        """Give a line, counted from 0; "" behind the end."""
        return self.regels[nummer] if nummer < len(self.regels) else ""


class Uitleg(NamedTuple):
    """Where to look, why, and what to do."""

    plek: Mark
    reden: str
    raad: str


def explain(fout: SyntaxFout) -> Uitleg:
    """Explain in Dutch what the library reports in English."""
    for herkenning, uitleg in _UITLEG:
        if herkenning in fout.problem or herkenning in fout.context:
            return uitleg(fout)
    return _unknown(fout)


def tab_at(plek: Plek) -> Uitleg:
    """Explain a tab at the beginning of a line, which the two loaders would not treat alike."""
    return Uitleg(plek, "hier staat een tab", "Spring in met spaties. Je teksteditor kan alle tabs in één keer vervangen.")


def _unknown(fout: SyntaxFout) -> Uitleg:
    return Uitleg(fout.plek, "deze regel is niet goed geschreven", "Kijk naar dubbele punten, aanhalingstekens en inspringen.")


def _colon(fout: SyntaxFout) -> Uitleg:
    if _KRUL.search(fout.regel):
        return Uitleg(
            fout.plek, "hier staat een dubbele punt te veel", 'Zet rechte aanhalingstekens (") om de zin, geen gekrulde.'
        )
    if _SLEUTEL.match(fout.ervoor):
        return Uitleg(
            Plek(fout.plek.line, len(fout.regel) - len(fout.regel.lstrip())),
            "deze regel past niet bij de regel erboven",
            "Springt hij te ver in? Of mist de regel erboven een dubbele punt met een spatie erachter?",
        )
    return Uitleg(
        fout.plek, "hier staat een dubbele punt te veel", "Hoort hij bij je zin? Zet de hele zin tussen aanhalingstekens."
    )


def _no_colon(fout: SyntaxFout) -> Uitleg:
    return Uitleg(
        fout.begin,
        "deze regel heeft geen dubbele punt",
        "Hoort hij bij de tekst erboven? Laat hem verder inspringen. Anders schrijf je naam: waarde, met een spatie na de :.",
    )


def _block(fout: SyntaxFout) -> Uitleg:
    """Explain a line, or the rest of a line, that belongs to nothing."""
    open_ = _open_quote(fout)
    if open_ is not None:
        return _not_closed_quote(open_)
    if fout.teken in ("]", "}"):
        return Uitleg(fout.plek, f"hier staat een {fout.teken} te veel", "Haal het weg, of zet de tekst tussen aanhalingstekens.")
    if fout.ervoor.strip(" -"):
        return Uitleg(
            fout.plek,
            "na het aanhalingsteken staat nog tekst",
            "Zet de hele zin tussen aanhalingstekens. Staan er ook in de zin aanhalingstekens? Kies dan de andere soort: ' of \".",
        )
    if fout.teken == "-" and "mapping" in fout.context:
        return Uitleg(
            fout.plek,
            "hier mag geen streepje staan",
            "Springt het ver genoeg in, en staat boven de lijst een naam met een dubbele punt?",
        )
    return Uitleg(
        fout.plek,
        "deze regel springt niet evenveel in als de regels erboven",
        "Zet alles wat bij elkaar hoort precies onder elkaar.",
    )


def _open_quote(fout: SyntaxFout) -> Plek | None:
    """Find the quote that was never closed: the nearest line above with an odd number of them, when it begins with one."""
    for nummer in range(min(fout.plek.line, len(fout.regels)), fout.begin.line - 1, -1):
        regel = fout.line(nummer)
        geopend = _GEOPEND.match(regel)
        citaat = geopend["citaat"] if geopend else '"'
        if regel.replace('\\"', "").count(citaat) % 2:
            binnen_regel = nummer == fout.plek.line and bool(fout.ervoor.strip(" -")) and regel.count(citaat) > 1
            return Plek(nummer, geopend.start("citaat")) if geopend and not binnen_regel else None
    return None


def _not_closed_quote(plek: Mark) -> Uitleg:
    return Uitleg(plek, "dit aanhalingsteken wordt niet gesloten", "Zet aan het eind van de zin hetzelfde aanhalingsteken.")


def _flow(fout: SyntaxFout) -> Uitleg:
    """Explain a list with [ or a block with { that goes wrong: it is not closed, or its parts are not separated."""
    opener = fout.line(fout.begin.line)[fout.begin.column : fout.begin.column + 1]
    sluiter = _SLUITERS.get(opener, "]")
    if fout.teken in ("]", "}") and fout.teken != sluiter:
        return Uitleg(
            fout.plek,
            f"hier hoort een {sluiter} in plaats van een {fout.teken}",
            f"Wat met {opener} begint, eindigt met {sluiter}.",
        )
    verder = fout.begin.line != fout.plek.line
    if fout.teken in ("", ":") if verder else sluiter not in fout.regel[fout.plek.column :]:
        return _not_closed(fout.begin, opener)
    return Uitleg(
        fout.plek,
        "hier ontbreekt een komma",
        "Zet komma's tussen de onderdelen. Hoort dit teken bij een tekst? Zet die tekst tussen aanhalingstekens.",
    )


def _first_character(fout: SyntaxFout) -> Uitleg:
    return Uitleg(fout.plek, f"een tekst kan niet met {fout.teken} beginnen", _CITEER)


def _no_content(fout: SyntaxFout) -> Uitleg:
    if fout.teken:
        return Uitleg(
            fout.plek, f"een tekst kan niet met {fout.teken} beginnen", "Haal het weg, of zet de tekst tussen aanhalingstekens."
        )
    for nummer in range(fout.plek.line, -1, -1):
        regel = fout.line(nummer)
        kolom = max(regel.rfind("["), regel.rfind("{"))
        if kolom >= 0:
            return _not_closed(Plek(nummer, kolom), regel[kolom])
    return _unknown(fout)


def _not_closed(plek: Mark, opener: str) -> Uitleg:
    return Uitleg(plek, f"deze {opener} wordt niet gesloten", f"Zet een {_SLUITERS.get(opener, ']')} aan het eind.")


def _reference(fout: SyntaxFout) -> Uitleg:
    teken = fout.line(fout.begin.line)[fout.begin.column : fout.begin.column + 1]
    return Uitleg(fout.begin, f"een tekst kan niet met {teken} beginnen", _CITEER)


def _directive(fout: SyntaxFout) -> Uitleg:
    return Uitleg(Plek(fout.begin.line, 0), "een regel kan niet met % beginnen", _CITEER)


def _escape(fout: SyntaxFout) -> Uitleg:
    kolom = fout.regel.rfind("\\", 0, fout.plek.column + 1)
    return Uitleg(
        Plek(fout.plek.line, max(kolom, 0)),
        "na deze \\ staat een teken dat daar niet kan",
        "Schrijf \\\\ voor een gewone \\, of zet de zin tussen enkele aanhalingstekens (').",
    )


def _at_end(reden: str, raad: str) -> Callable[[SyntaxFout], Uitleg]:
    return lambda fout: Uitleg(fout.plek, reden, raad)


_UITLEG: tuple[tuple[str, Callable[[SyntaxFout], Uitleg]], ...] = (
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _no_colon),
    ("scanning a directive", _directive),
    ("YAML do", _directive),
    ("YAML directive", _directive),
    ("scanning an alias", _reference),
    ("scanning an anchor", _reference),
    ("scanning a tag", _reference),
    ("undefined tag handle", _reference),
    ("while scanning a block scalar", _at_end(
        "na > of | mag op deze regel niets meer staan", "Begin de tekst op de volgende regel, of zet hem tussen aanhalingstekens."
    )),
    ("unexpected end of stream", lambda fout: _not_closed_quote(fout.begin)),
    ("unexpected document", lambda fout: _not_closed_quote(fout.begin)),
    ("escape", _escape),
    ("hexdecimal", _escape),
    ("',' or ", _flow),
    ("cannot start any token", _first_character),
    ("mapping keys are not allowed", _first_character),
    ("sequence entries are not allowed", _at_end(
        "hier mag geen streepje staan",
        "Zet een lijst op een nieuwe regel. Begint je zin met een streepje? Zet hem tussen aanhalingstekens.",
    )),
    ("node content", _no_content),
    ("found unexpected ':'", _at_end(
        "na deze dubbele punt ontbreekt een spatie", "Hoort hij bij een tekst? Zet die tekst tussen aanhalingstekens."
    )),
    ("<document start>", _at_end("na de regel met ... mag niets meer staan", "Haal de regel met ... weg.")),
    ("parsing a block", _block),
)  # fmt: skip
"""What an English problem or its context says, and how to explain it; the first that fits."""
