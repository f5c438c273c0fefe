"""What a picture of a graph says and how it looks, in whatever language it is drawn: labels, colours, thickness, legend."""

from typing import NamedTuple

from oefenen.model.woorden import EINDE, Fase, Oordeel, label
from oefenen.report.breedte import harmless, wrap
from oefenen.report.graaf.als_tekst import UITLEG, WAAROM
from oefenen.report.graaf.graaf import ANDERS, NOOIT, Bundel, Door, Graaf, GraafBeurt, GraafEinde, Kans

_REGEL = 30
"""Characters on a line of a label."""
_CITAATREGELS = 2
_MEESTE_NAMEN = 4
_DUNST, _DIKST = 1.0, 7.0
INKT, GRIJS, PAPIER = "#1f2933", "#6b7280", "#f3f4f6"
BEGIN, EEN_EINDE = "begin", "een einde"


class Verf(NamedTuple):
    """The colours of an ending, and the sign before its name."""

    vlak: str
    lijn: str
    teken: str


VERF = {
    Oordeel.GOED: Verf("#d3efe4", "#00694b", "✓"),
    Oordeel.MIDDEN: Verf("#fff4cc", "#8a6100", "≈"),
    Oordeel.SLECHT: Verf("#f6cdb8", "#a33a00", "✗"),
}


def _legend() -> Graaf:
    """Make a small graph of everything that a picture can show."""
    vaak, soms, zelden = Kans(1.0, "100 %"), Kans(0.2, "20 %"), Kans(0.01, "1 %")
    beurten = (
        GraafBeurt("een beurt", Fase.AFSTEMMEN, "Zo begint de ouder.", vaak, ()),
        GraafBeurt("een beurt waar je vaker komt", Fase.AFSTEMMEN, "", vaak, (), kies_hooguit=2),
        GraafBeurt("hier komt niemand", Fase.AFSTEMMEN, "", NOOIT, ()),
    )
    een, hub, geen = (beurt.id for beurt in beurten)
    kansen = {Oordeel.GOED: zelden, Oordeel.MIDDEN: soms, Oordeel.SLECHT: soms}
    eindes = tuple(GraafEinde(label(oordeel).lower(), oordeel, "", kans) for oordeel, kans in kansen.items())
    goed, midden, slecht = (einde.id for einde in eindes)
    bundels = (
        Bundel(een, hub, Door.KEUZE, ("dik is vaak",), elke=False, kans=vaak),
        Bundel(een, geen, Door.KEUZE, (), elke=False, kans=NOOIT),
        Bundel(hub, goed, Door.KEUZE, ("dun is zelden",), elke=False, kans=zelden),
        Bundel(hub, midden, Door.KEUZE, ("na deze keuze",), elke=False, kans=soms),
        Bundel(hub, slecht, Door.AFGEBROKEN, (), elke=False, kans=soms),
    )
    return Graaf("legenda", "Legenda", "", beurten, eindes, bundels)


LEGENDA = _legend()
"""The legend, drawn as every other graph."""


def title_lines(graaf: Graaf) -> list[str]:
    """Give what stands above a picture."""
    return [harmless(graaf.titel), *(regel for tekst in graaf.opmerkingen or (UITLEG,) for regel in wrap(tekst, 2 * _REGEL))]


def turn_lines(beurt: GraafBeurt) -> list[str]:
    """Give the label of a turn: its name, its chance, what is special, and how the parent begins."""
    regels = [harmless(beurt.id), beurt.kans.tekst]
    if beurt.kies_hooguit is not None:
        regels.append(f"knooppunt, hooguit {beurt.kies_hooguit}×")
    if not beurt.vast.nooit:
        regels.append(f"loopt soms vast {beurt.vast.tekst}")
    return [regel for regel in (*regels, *_quote_lines(beurt.zegt)) if regel]


def ending_lines(einde: GraafEinde) -> list[str]:
    """Give the label of an ending: its name, its oordeel in words, its chance."""
    naam, oordeel = harmless(einde.id), label(einde.oordeel).lower()
    regels = [f"{VERF[einde.oordeel].teken} {naam}", oordeel if oordeel != naam else "", einde.kans.tekst]
    return [regel for regel in regels if regel]


def _quote_lines(tekst: str) -> list[str]:
    """Give the beginning of what is said, on a few short lines."""
    if not tekst:
        return []
    regels = wrap(f"“{harmless(tekst)}”", _REGEL)
    return regels if len(regels) <= _CITAATREGELS else [*regels[: _CITAATREGELS - 1], f"{regels[_CITAATREGELS - 1]} …”"]


def arrow_lines(bundel: Bundel) -> list[str]:
    """Give the label of an arrow: the chance, which choices, and why."""
    waarom = WAAROM.get(bundel.door, "" if bundel.als == ANDERS else bundel.als)
    delen = (bundel.kans.tekst, _names(bundel), waarom)
    return [regel for deel in delen if deel for regel in wrap(harmless(deel), _REGEL)]


def _names(bundel: Bundel) -> str:
    if bundel.elke:
        return "elke keuze"
    over = len(bundel.keuzes) - _MEESTE_NAMEN
    return ", ".join(bundel.keuzes) if over <= 1 else f"{', '.join(bundel.keuzes[:_MEESTE_NAMEN])} en nog {over}"


def width(bundel: Bundel) -> float:
    """Give how thick an arrow is, in points: the likelier, the thicker."""
    return round(_DUNST + (_DIKST - _DUNST) * min(1.0, bundel.kans.waarde or 0.0), 2)


def general_ending(graaf: Graaf) -> bool:
    """Say whether some arrow leads to an ending of which it is not known which one."""
    return any(bundel.naar == EINDE for bundel in graaf.bundels)
