"""The graph of a scenario as lines of text: its turns by fase, where each choice leads, and the endings."""

from collections.abc import Iterator, Sequence

from oefenen.model.woorden import EINDE, label
from oefenen.report.breedte import cell_width, harmless, shorten, wrap
from oefenen.report.graaf.graaf import Door, Graaf, GraafBeurt, GraafEinde, GraafKeuze, Kans, Pijl

_KANT = "    "
_LANGSTE_NAAM = 24
UITLEG = "Een kans zegt hoe vaak iemand hier komt die steeds op goed geluk kiest, van alle gesprekken samen."
WAAROM = {
    Door.AFGEBROKEN: "de ouder breekt af",
    Door.KLOK: "de tijd is om",
    Door.VAST: "en daar loopt het vast",
    Door.TERUGVAL: "terugval",
}


def as_tree(graaf: Graaf, breedte: int) -> Iterator[str]:
    """Give the lines, each of at most *breedte* cells where names are not longer than that."""
    yield from wrap(f"{harmless(graaf.titel)} ({harmless(graaf.id)}, persona {harmless(graaf.persona)})", breedte)
    yield from wrap(size(graaf), breedte)
    for tekst in graaf.opmerkingen or (UITLEG,):
        yield from wrap(tekst, breedte)
    for fase, beurten in graaf.per_fase():
        yield from ("", label(fase).upper())
        for beurt in beurten:
            yield from _turn(beurt, breedte)
    yield from ("", "EINDES")
    for einde in graaf.eindes:
        yield from _ending(einde, breedte)


def size(graaf: Graaf) -> str:
    """Say how big a scenario is."""
    keuzes = sum(len(beurt.keuzes) for beurt in graaf.beurten)
    aantallen = ((len(graaf.beurten), "beurt", "beurten"), (keuzes, "keuze", "keuzes"), (len(graaf.eindes), "einde", "eindes"))
    return ", ".join(f"{aantal} {een if aantal == 1 else meer}" for aantal, een, meer in aantallen) + "."


def about(beurt: GraafBeurt) -> str:
    """Say what is special about a turn; "" when nothing is."""
    delen = []
    if beurt.kies_hooguit is not None:
        keuzes = "1 keuze" if beurt.kies_hooguit == 1 else f"{beurt.kies_hooguit} keuzes"
        delen.append(f"knooppunt: hooguit {keuzes}, dan door naar {beurt.terugval}")
    if not beurt.vast.nooit:
        delen.append(f"hier valt soms niets te kiezen{f' ({beurt.vast.tekst})' if beurt.vast.tekst else ''}")
    return harmless("; ".join(delen))


def _turn(beurt: GraafBeurt, breedte: int) -> Iterator[str]:
    yield ""
    yield _head(beurt.id, beurt.kans, breedte)
    yield from _indented(about(beurt), breedte)
    yield _quote(beurt.zegt, breedte)
    namen = min(_LANGSTE_NAAM, max(cell_width(harmless(keuze.id)) for keuze in beurt.keuzes))
    kansen = max(len(keuze.kans.tekst) for keuze in beurt.keuzes)
    for plaats, keuze in enumerate(beurt.keuzes):
        yield from _choice(keuze, (namen, kansen, breedte), laatste=plaats == len(beurt.keuzes) - 1)


def _head(naam: str, kans: Kans, breedte: int) -> str:
    naam = harmless(naam)
    ruimte = breedte - 3 - cell_width(naam) - len(kans.tekst)
    return f"  {naam} {'.' * max(1, ruimte - 1)} {kans.tekst}" if kans.tekst else f"  {naam}"


def _quote(zegt: str, breedte: int) -> str:
    return _KANT + shorten(f"“{harmless(zegt)}”", breedte - len(_KANT))


def _indented(tekst: str, breedte: int) -> list[str]:
    return [_KANT + regel for regel in wrap(tekst, breedte - len(_KANT))] if tekst else []


def _choice(keuze: GraafKeuze, maten: tuple[int, int, int], *, laatste: bool) -> Iterator[str]:
    namen, kansen, breedte = maten
    naam = harmless(keuze.id)
    kop = f"{_KANT}{'└' if laatste else '├'} {naam}{' ' * (namen - cell_width(naam))}{f'  {keuze.kans.tekst:>{kansen}}' if kansen else ''}"
    links = cell_width(kop) + len("  → ")
    regels = list(_fill([_target(pijl, alleen=len(keuze.pijlen) == 1) for pijl in keuze.pijlen], breedte - links))
    yield f"{kop}  → {regels[0]}"
    streep = f"{_KANT}{' ' if laatste else '│'}"
    yield from (f"{streep}{' ' * (links - len(streep))}{regel}" for regel in regels[1:])


def _target(pijl: Pijl, *, alleen: bool) -> str:
    naam = "een einde" if pijl.naar == EINDE else harmless(pijl.naar)
    waarom = WAAROM.get(pijl.door, pijl.als)
    kans = "" if alleen else f" {pijl.kans.tekst}" if pijl.kans.tekst else ""
    return naam + kans + (f" ({harmless(waarom)})" if waarom else "")


def _fill(delen: Sequence[str], breedte: int) -> Iterator[str]:
    """Put as many targets on a line as fit; one that is longer is broken between words."""
    regel = ""
    for plaats, deel in enumerate(delen):
        stuk = deel + ("," if plaats < len(delen) - 1 else "")
        if regel and cell_width(f"{regel} {stuk}") <= breedte:
            regel = f"{regel} {stuk}"
            continue
        if regel:
            yield regel
        *vol, regel = wrap(stuk, breedte, 2)
        yield from vol
    yield regel


def _ending(einde: GraafEinde, breedte: int) -> Iterator[str]:
    yield ""
    yield _head(f"{einde.id} ({label(einde.oordeel).lower()})", einde.kans, breedte)
    if einde.als:
        yield from _indented(harmless(einde.als), breedte)
    yield _quote(einde.zegt, breedte)
