"""The figures of one check as short texts under a name, so that two checks can be laid side by side."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from oefenen.checking.claims.antwoord import Uitslag
from oefenen.checking.figures.procent import percent
from oefenen.checking.overzicht import Overzicht, Reeks
from oefenen.session.auteur.proefdraai import Proefdraai

Cijfers = Mapping[str, Mapping[str, str]]
"""Figures by heading and name."""
EISEN, PROEVEN, EINDES, SCORES, GESPREKKEN = "Eisen", "Proeven", "Eindes", "Scores", "Gesprekken"


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One figure with what it was before."""

    naam: str
    waarde: str
    """"" when it is gone."""
    was: str | None = None
    """"" when it was not there; None when it was the same or there is nothing to compare with."""


def figures(draai: Proefdraai, overzicht: Overzicht) -> Cijfers:
    """Put the figures of a check under their headings."""
    uitslagen = Counter(str(bewijs.uitslag) for bewijs in draai.bewijzen)
    gelukt = Counter("goed" if uitkomst.goed else "anders dan verwacht" for uitkomst in draai.uitkomsten)
    return {
        EISEN: {uitslag.value: str(uitslagen[uitslag]) for uitslag in Uitslag if uitslagen[uitslag]},
        PROEVEN: {uitkomst: str(aantal) for uitkomst, aantal in sorted(gelukt.items(), reverse=True)},
        EINDES: {naam: percent(kans) for naam, kans in overzicht.eindes.items()},
        SCORES: {naam: tekst for naam, reeks in overzicht.scores.items() if (tekst := _range(reeks))},
        GESPREKKEN: _counts(overzicht),
    }


def _counts(overzicht: Overzicht) -> dict[str, str]:
    tellingen = {
        "verschillende": None if overzicht.gesprekken is None else thousands(overzicht.gesprekken),
        "keuzes gemiddeld": None if overzicht.lengte is None else f"{overzicht.lengte:.1f}".replace(".", ","),
        "toestanden": thousands(overzicht.toestanden),
    }
    return {naam: tekst for naam, tekst in tellingen.items() if tekst is not None}


def thousands(aantal: int) -> str:
    """Give a number with Dutch dots."""
    return f"{aantal:,}".replace(",", ".")


def _range(reeks: Reeks) -> str:
    if reeks.laag is None or reeks.gemiddeld is None or reeks.hoog is None:
        return ""
    return f"{reeks.laag:.0f}–{reeks.gemiddeld:.0f}–{reeks.hoog:.0f}"


def lay_beside(nu: Cijfers, eerder: Cijfers | None) -> dict[str, list[Cijfer]]:
    """Give every figure with what it was before; a figure that is gone has no value any more."""
    uit: dict[str, list[Cijfer]] = {}
    for kop, rijen in nu.items():
        oud = {} if eerder is None else eerder.get(kop, {})
        gebleven = [Cijfer(naam, waarde, _was(waarde, oud.get(naam), eerder)) for naam, waarde in rijen.items()]
        uit[kop] = gebleven + [Cijfer(naam, "", waarde) for naam, waarde in oud.items() if naam not in rijen]
    return uit


def _was(waarde: str, oud: str | None, eerder: Cijfers | None) -> str | None:
    return None if eerder is None or oud == waarde else oud or ""
