"""What an author changed between two versions, as lines of text."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from oefenen.checking.verschil.wijziging import Plek, Soort, Wijziging
from oefenen.report.breedte import cell_width, harmless, shorten

_GROEPEN = {
    "kop": "Kop", "beurten": "Beurt", "eindes": "Einde", "briefje": "Briefje", "eisen": "Eisen", "proeven": "Proef",
    "persona": "Persona", "vaardigheden": "Vaardigheden",
}  # fmt: skip
_MET_NAAM = frozenset({"beurten", "eindes", "proeven"})
_ZINNEN: Mapping[tuple[str, ...], str] = {
    ("ouder", "zegt"): "de ouder zegt", ("ouder", "doet"): "de ouder doet", ("zegt", "zegt"): "jij zegt",
    ("zegt", "doet"): "jij doet", ("reactie", "zegt"): "reactie", ("reactie", "doet"): "reactie, wat de ouder doet",
    ("thuis", "zegt"): "thuis vertelt de ouder",
}  # fmt: skip
_KORT = 36
"""Cells of a value that stands beside the other one instead of above it."""
_AANLOOP = 3
"""Words that are kept of what two long texts begin with alike."""


def change_lines(wijzigingen: Iterable[Wijziging], breedte: int) -> Iterator[str]:
    """Tell every change under the part that it belongs to; a *breedte* of 0 cuts nothing."""
    for groep, leden in groupby(wijzigingen, key=lambda w: _group(w.waar)):
        yield from ("", _cut(groep, breedte))
        for keuze, stuk in groupby(leden, key=lambda w: _part(w.waar)):
            yield from (_cut(regel, breedte) for regel in _part_lines(keuze, list(stuk), breedte))


def _group(waar: Plek) -> str:
    kop = _GROEPEN[str(waar[0])]
    return f"{kop} {waar[1]}" if waar[0] in _MET_NAAM and len(waar) > 1 else kop


def _part(waar: Plek) -> str:
    """Name the choice that a change is in; "" when it is in none."""
    return str(waar[3]) if waar[0] == "beurten" and waar[2:3] == ("keuzes",) else ""


def _part_lines(keuze: str, wijzigingen: list[Wijziging], breedte: int) -> Iterator[str]:
    diep = "  "
    if keuze:
        zelf = [w for w in wijzigingen if len(w.waar) == len(("beurten", "beurt", "keuzes", keuze))]
        for w in zelf:
            yield from (f"{diep}{regel}" for regel in _say(w, f"keuze {keuze}", breedte - 2))
        wijzigingen = [w for w in wijzigingen if w not in zelf]
        if wijzigingen:
            yield f"{diep}keuze {keuze}"
        diep = "    "
    for w in wijzigingen:
        yield from (f"{diep}{regel}" for regel in _say(w, _label(w.waar, keuze=bool(keuze)), breedte - len(diep)))


def _label(waar: Plek, *, keuze: bool) -> str:
    """Name the field that changed, as people call it."""
    if waar[0] == "eisen":
        return f"eis {waar[1]}"
    rest = waar[4:] if keuze else waar[2:] if waar[0] in _MET_NAAM else waar[1:]
    zin = _ZINNEN.get(tuple(deel for deel in rest if isinstance(deel, str)))
    if zin is None:
        return " ".join(map(str, rest))
    return f"{zin} (variant {rest[1]})" if isinstance(rest[1], int) else zin


def _say(w: Wijziging, wat: str, breedte: int) -> Iterator[str]:
    match w.soort:
        case Soort.ERBIJ:
            yield f"+ {_with(wat, 'nieuw')}: {show(w.nieuw)}"
        case Soort.WEG:
            yield f"- {_with(wat, 'weg')}: {show(w.oud)}"
        case Soort.HERNOEMD:
            yield f"{_with(wat, 'andere naam')}: heette ‘{w.oud}’"
        case Soort.VERPLAATST:
            yield f"{_with(wat, 'plaats')}: {_moved(w)}"
        case Soort.ANDERS:
            oud, nieuw = show(w.oud), show(w.nieuw)
            if max(cell_width(oud), cell_width(nieuw)) <= _KORT:
                yield f"{wat}: {oud} → {nieuw}"
            else:
                yield f"{wat}:"
                yield from (f"  {teken} {tekst}" for teken, tekst in zip("-+", _apart(oud, nieuw, breedte - 4), strict=True))


def _with(wat: str, zelf: str) -> str:
    return wat or zelf


def _moved(w: Wijziging) -> str:
    if isinstance(w.oud, int):
        return f"stond op plek {w.oud}, nu op plek {w.nieuw}"
    if w.oud is not None and "." in str(w.oud):
        return f"komt van ‘{w.oud}’"
    voor, na = ("vooraan" if naam is None else f"na ‘{naam}’" for naam in (w.oud, w.nieuw))
    return f"stond {voor}, nu {na}"


def show(waarde: Any) -> str:  # noqa: ANN401 - any plain value
    """Give a plain value in words."""
    if waarde is None or waarde in ("", [], {}):
        return "niets"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, list):
        return ", ".join(map(show, waarde))
    if isinstance(waarde, Mapping):
        return _summary(waarde)
    return harmless(str(waarde))


def _summary(waarde: Mapping[str, Any]) -> str:
    """Say what a larger thing is: a line by its words, a turn by its choices, another thing by its fields."""
    if "keuzes" in waarde:
        aantal = len(waarde["keuzes"])
        return "1 keuze" if aantal == 1 else f"{aantal} keuzes"
    if {"zegt", "doet", "naar"} & set(waarde):
        als = f"als {show(waarde['als'])}: " if waarde.get("als") else ""
        return als + show(waarde.get("zegt") or waarde.get("doet") or waarde.get("naar"))
    return ", ".join(f"{naam} {show(deel)}" for naam, deel in waarde.items())


def _apart(oud: str, nieuw: str, breedte: int) -> tuple[str, str]:
    """Leave out what two long texts begin with alike, as far as the difference would fall off the line."""
    if breedte <= 0 or max(cell_width(oud), cell_width(nieuw)) <= breedte:
        return oud, nieuw
    voor, na = oud.split(" "), nieuw.split(" ")
    gelijk = next((i for i, (een, ander) in enumerate(zip(voor, na, strict=False)) if een != ander), min(len(voor), len(na)))
    weg = max(0, gelijk - _AANLOOP)
    if cell_width(" ".join(voor[:gelijk])) <= breedte // 2 or not weg:
        return oud, nieuw
    return f"… {' '.join(voor[weg:])}", f"… {' '.join(na[weg:])}"


def _cut(regel: str, breedte: int) -> str:
    return shorten(harmless(regel), breedte) if breedte > 0 else harmless(regel)
