"""What a change does in play, as lines of text: figures before and after, and what checking finds more or less."""

from collections.abc import Iterable, Iterator

from oefenen.checking.figures.procent import percent
from oefenen.checking.overzicht import Reeks
from oefenen.checking.verschil.spel import Cijfer
from oefenen.cli.cijfers_tekst import choice_ids, decimal, ends
from oefenen.model.diagnostic import Diagnostic
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.report.breedte import harmless
from oefenen.report.diagnoses.diagnostics import place
from oefenen.session.auteur.cijfers import thousands

_GETALLEN = {
    "volledig": "alles te berekenen", "gesprekken": "verschillende gesprekken", "toestanden": "toestanden", "beurten": "beurten",
    "voorbereiden": "beurten om voor te bereiden", "keuzes": "keuzes", "lengte": "keuzes per gesprek",
}  # fmt: skip
_ROUTES = {"beste": "beste gesprek", "slechtste": "slechtste gesprek"}
_KOPPEN = {"eindes": "kans per einde", "scores": "scores: laagste, gemiddelde, hoogste"}


def play_lines(cijfers: Iterable[Cijfer], vaardigheden: Vaardigheden) -> Iterator[str]:
    """Tell the figures that differ."""
    yield "In het spel"
    leeg, kop = True, ""
    for cijfer in cijfers:
        leeg = False
        if cijfer.veld in _ROUTES:
            yield f"  {_ROUTES[cijfer.veld]}"
            yield from (f"    {teken} {_route(cijfer, oud=teken == '-')}" for teken in "-+")
        elif cijfer.veld in _KOPPEN:
            if kop != cijfer.veld:
                kop = cijfer.veld
                yield f"  {_KOPPEN[kop]}"
            yield f"    {_name(cijfer, vaardigheden)}: {_arrow(cijfer)}"
        else:
            yield f"  {_GETALLEN[cijfer.veld]}: {_arrow(cijfer)}"
    if leeg:
        yield "  geen enkel cijfer verandert"


def _name(cijfer: Cijfer, vaardigheden: Vaardigheden) -> str:
    return harmless(vaardigheden.assen.get(cijfer.naam) or vaardigheden.label(cijfer.naam))


def _arrow(cijfer: Cijfer) -> str:
    oud, nieuw = _value(cijfer, cijfer.oud), _value(cijfer, cijfer.nieuw)
    return f"{oud}, bijna hetzelfde" if oud == nieuw else f"{oud} → {nieuw}"


def _value(cijfer: Cijfer, waarde: object) -> str:
    if waarde is None:
        return {"eindes": "is er niet", "scores": "niet in het geding"}.get(cijfer.veld, "niet bekend")
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Reeks):
        return " ".join(ends(waarde)) if waarde.hoog is not None else "te weinig kansen"
    if isinstance(waarde, int):
        return thousands(waarde)
    kans = float(str(waarde))
    if cijfer.veld == "eindes":
        return percent(kans) if kans else "onbereikbaar"
    return decimal(kans)


def _route(cijfer: Cijfer, *, oud: bool) -> str:
    route = cijfer.oud if oud else cijfer.nieuw
    return f"--keuzes {','.join(choice_ids(route))}" if route else "geen, want nergens zijn genoeg kansen"


def finding_lines(kop: str, gevonden: Iterable[Diagnostic]) -> Iterator[str]:
    """Tell what checking finds in one version only."""
    regels = [f"  {place(d)}: {d.ernst} {d.code}: {harmless(d.melding)}" for d in gevonden]
    if regels:
        yield from ("", kop, *regels)
