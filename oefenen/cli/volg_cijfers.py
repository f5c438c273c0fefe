"""The figures of a followed scenario as lines, each with what it was before the last save."""

from collections.abc import Iterator, Mapping

from oefenen.checking.claims.antwoord import Uitslag
from oefenen.checking.overzicht import Overzicht
from oefenen.checking.zaak import Zaak
from oefenen.cli.cijfers_tekst import choice_ids
from oefenen.cli.proef_tekst import as_lines
from oefenen.cli.volg_regels import Regel, fold, fold_items, refold
from oefenen.report.breedte import harmless
from oefenen.session.auteur.cijfers import EINDES, EISEN, PROEVEN, SCORES, Cijfer, thousands
from oefenen.session.auteur.proefdraai import Proefdraai
from oefenen.session.auteur.volgen import Volgstand

_KOP = 12
"""Cells for the heading of a row."""
_NAAM_VOOROP = frozenset({EINDES, SCORES})
_UITLEG = {SCORES: "laagste–gemiddelde–hoogste: "}


def figures_in_short(stand: Volgstand, breedte: int) -> list[Regel]:
    """Give the figures that matter most: of the scores those of the focus and those that changed."""
    ronde = stand.nu
    if ronde is None or ronde.draai is None or ronde.zaak is None:
        return fold(_left_out(stand), breedte)
    focus = ronde.zaak.scenario.kop.focus
    rijen = {
        kop: [cijfer for cijfer in rij if kop != SCORES or cijfer.naam in focus or cijfer.was is not None]
        for kop, rij in stand.cijfers.items()
    }
    return list(_rows(rijen, ronde.zaak, breedte, _not_as_asked(ronde.draai)))


def _not_as_asked(draai: Proefdraai) -> dict[str, list[str]]:
    """Give the eisen that are not proven and the proeven that came out otherwise, by heading."""
    eisen = [f"{bewijs.uitslag}: {bewijs.eis.tekst}" for bewijs in draai.bewijzen if bewijs.uitslag is not Uitslag.BEWEZEN]
    proeven = [f"{uitkomst.proef.naam}: {uitkomst.verschil}" for uitkomst in draai.uitkomsten if not uitkomst.goed]
    return {EISEN: eisen, PROEVEN: proeven}


def figures_in_full(stand: Volgstand, breedte: int) -> list[Regel]:
    """Give every figure, and what came of every eis and proef."""
    ronde = stand.nu
    if ronde is None or ronde.draai is None or ronde.zaak is None:
        return fold(_left_out(stand), breedte)
    _, *uitkomsten = as_lines(ronde.draai)
    uiterst = _extremes(ronde.overzicht, breedte) if ronde.overzicht is not None else ()
    return [*_rows(stand.cijfers, ronde.zaak, breedte, {}), *uiterst, Regel(""), *refold(uitkomsten, breedte)]


def _extremes(overzicht: Overzicht, breedte: int) -> Iterator[Regel]:
    """Give the conversations with the highest and the lowest score, as choices to make."""
    for kop, route in (("Beste", overzicht.beste), ("Slechtste", overzicht.slechtste)):
        if route:
            yield from fold_items(choice_ids(route), breedte, voor=f"{kop:<{_KOP}}", rest=" " * _KOP)


def _left_out(stand: Volgstand) -> str:
    if stand.goed is None:
        return "De cijfers komen zodra het gesprek gespeeld kan worden." if stand.nu is not None else ""
    return f"Cijfers komen weer als dit gespeeld kan worden. Spelen kan nog met de versie van {stand.goed.tijd:%H:%M:%S}."


def _rows(cijfers: dict[str, list[Cijfer]], zaak: Zaak, breedte: int, onder: Mapping[str, list[str]]) -> Iterator[Regel]:
    """Give a row for each heading, with the texts of *onder* below it."""
    onbekend = _unknown(zaak)
    if onbekend:
        yield from fold(onbekend, breedte)
    marge = " " * _KOP
    for kop, rij in cijfers.items():
        if rij:
            eerste, *meer = (_say(cijfer, voorop=kop in _NAAM_VOOROP) for cijfer in rij)
            yield from fold_items([_UITLEG.get(kop, "") + eerste, *meer], breedte, voor=f"{kop:<{_KOP}}", rest=marge)
        for tekst in onder.get(kop, ()):
            yield from fold(harmless(tekst), breedte, voor=marge, rest=f"{marge}  ")


def _say(cijfer: Cijfer, *, voorop: bool) -> str:
    naam = harmless(cijfer.naam)
    if voorop:
        verschil = "" if cijfer.was is None else f" (was {cijfer.was})" if cijfer.was else " (nieuw)"
        return f"{naam} {cijfer.waarde or 'weg'}{verschil}"
    verschil = "" if cijfer.was is None else f" (was {cijfer.was or 0})"
    return f"{cijfer.waarde or 0} {naam}{verschil}"


def _unknown(zaak: Zaak) -> str:
    """Say why figures are missing; "" when none are."""
    verkenning = zaak.verkenning
    if verkenning.rond:
        return "Sommige cijfers zijn er niet: een gesprek kan rond blijven gaan."
    if verkenning.vast or verkenning.begin_vast:
        return "Sommige cijfers zijn er niet: een gesprek kan vastlopen."
    if not verkenning.volledig:
        return f"Niet bewezen: na {thousands(verkenning.aantal)} toestanden is er gestopt. Er kan meer mis zijn dan hier staat."
    return ""
