"""The figures of a scenario as lines of text."""

from collections.abc import Iterable, Iterator

from oefenen.checking.figures.procent import percent
from oefenen.checking.overzicht import Overzicht, Reeks
from oefenen.checking.zaak import Zaak
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.report.breedte import wrap
from oefenen.session.auteur.cijfers import thousands

_VAST = "\0"
"""Stands for a space where no line may be broken; it cannot be in a name."""
KOLOMMEN = ("laagste", "gemiddelde", "hoogste")


def figure_lines(zaak: Zaak, overzicht: Overzicht, breedte: int) -> Iterator[str]:
    """Tell the figures, or why they are not known; only a route that can be typed is wider than *breedte*."""
    if overzicht.gesprekken is None:
        yield from wrap(f"niet bekend: {_why_unknown(zaak)}", breedte)
        return
    gesprekken = "1 gesprek" if overzicht.gesprekken == 1 else f"{thousands(overzicht.gesprekken)} verschillende gesprekken"
    zonder = " (zonder het voorbereiden)" if overzicht.voorbereiden else ""
    yield f"{gesprekken}, gemiddeld {decimal(overzicht.lengte)} keuzes lang{zonder}"
    yield f"{thousands(overzicht.toestanden)} toestanden"
    kansen = ", ".join(f"{naam} {percent(kans)}".replace(" ", _VAST) for naam, kans in overzicht.eindes.items())
    for regel in wrap(f"Wie op goed geluk kiest, eindigt in: {kansen}.", breedte):
        yield regel.replace(_VAST, " ")
    yield from _score_lines(overzicht, zaak.scenario.kop.focus, zaak.vaardigheden)
    if overzicht.beste:
        yield f"Beste gesprek: --keuzes {','.join(choice_ids(overzicht.beste))}"


def _why_unknown(zaak: Zaak) -> str:
    verkenning = zaak.verkenning
    if verkenning.rond:
        return "een gesprek kan eindeloos rondgaan"
    if not verkenning.volledig:
        return f"er is meer dan na {thousands(verkenning.aantal)} toestanden te zien was"
    return "een gesprek kan vastlopen; oefenen nakijken laat zien waar"


def _score_lines(overzicht: Overzicht, focus: Iterable[str], vaardigheden: Vaardigheden) -> Iterator[str]:
    rijen = [(naam, overzicht.scores[naam]) for naam in focus]
    if rijen:
        yield "  ".join(KOLOMMEN)
    for naam, reeks in rijen:
        cellen = [f"{cel:>{len(kop)}}" for cel, kop in zip(ends(reeks), KOLOMMEN, strict=True)]
        yield f"{'  '.join(cellen)}  {vaardigheden.label(naam)}"


def ends(reeks: Reeks) -> tuple[str, str, str]:
    """Give the lowest, mean and highest score as they are shown."""
    return decimal(reeks.laag), decimal(reeks.gemiddeld), decimal(reeks.hoog)


def choice_ids(route: Iterable[str]) -> list[str]:
    """Give a route as something that can be typed after `--keuzes`."""
    return [pad.partition(".")[2] for pad in route]


def decimal(getal: float | None) -> str:
    """Write a number with one decimal; a dash for what is not known."""
    return "–" if getal is None else f"{getal:.1f}".replace(".", ",")
