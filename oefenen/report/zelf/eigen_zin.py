"""The trainee's own sentence beside the chosen one and the strongest that was on offer; none of it is scored."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.spel import KeuzePlan
from oefenen.engine.stap import available, pick
from oefenen.model.eigen_zin import GEEN_ERVAN, EigenZin
from oefenen.report.als_tekst import plain
from oefenen.report.verslag import Verslag

GEKOZEN = "de zin die je koos"
LIJKENDE = "de zin waar je eigen zin op leek"
EVEN_STERK = " (even sterk als wat je koos)"
EIGEN, LEEK_OP, STERKSTE = "Eigen zin", "Leek op", "Sterkste"


class Vergeleken(NamedTuple):
    """One own sentence with what it is compared with, in words; "" is what is not known."""

    zin: EigenZin
    leek_op: str
    sterkste: str
    sterkste_id: str | None
    """The id of the strongest choice, once the conversation is over and when anything was at stake."""
    zinnen: Mapping[str, str]
    """All choices that were on offer in the words of then, by id."""


def strongest(gesprek: Gesprek, stap: Stap) -> KeuzePlan | None:
    """Give the choice with most points of all that were on offer, the first one in the file; None when nothing was at stake."""
    aanbod = available(gesprek.spel, stap.voor)
    return max(aanbod, key=_points) if any(plan.telt for plan in aanbod) else None


def _points(plan: KeuzePlan) -> int:
    return sum(plan.telt.values())


def beside(verslag: Verslag, stap: Stap) -> Vergeleken | None:
    """Compare the own sentence before a choice; None when nothing was typed there. The strongest stays hidden until the end."""
    zin = verslag.eigen_zinnen.get(stap.nummer)
    if zin is None:
        return None
    beste = strongest(verslag.gesprek, stap) if verslag.einde else None
    zinnen = {plan.keuze.id: plain(pick(plan.zegt, stap.voor).variant) for plan in available(verslag.gesprek.spel, stap.voor)}
    return Vergeleken(
        zin,
        _likeness(stap, zin, zinnen),
        "" if beste is None else _strength(stap, beste, zin, zinnen),
        None if beste is None else beste.keuze.id,
        zinnen,
    )


def compared(verslag: Verslag) -> Iterator[tuple[Stap, Vergeleken]]:
    """Yield the choices before which something was typed."""
    for stap in verslag.stappen:
        naast = beside(verslag, stap)
        if naast is not None:
            yield stap, naast


def _likeness(stap: Stap, zin: EigenZin, zinnen: Mapping[str, str]) -> str:
    if zin.lijkt_op == GEEN_ERVAN:
        return "geen van de keuzes"
    return GEKOZEN if zin.lijkt_op == stap.keuze.id else zinnen.get(zin.lijkt_op or "", "")


def _strength(stap: Stap, beste: KeuzePlan, zin: EigenZin, zinnen: Mapping[str, str]) -> str:
    if beste.keuze.id == stap.keuze.id:
        return GEKOZEN
    if beste.keuze.id == zin.lijkt_op:
        return LIJKENDE
    even = EVEN_STERK if _points(beste) == sum(stap.scores.values()) else ""
    return f"{zinnen[beste.keuze.id]}{even}"


def as_data(naast: Vergeleken | None) -> dict[str, str | None] | None:
    """Give it with plain values; *lijkt_op* is null when it was not said, and "" for none of the choices."""
    if naast is None:
        return None
    ids = {"lijkt_op": naast.zin.lijkt_op, "sterkste": naast.sterkste_id}
    return {"tekst": naast.zin.tekst, **ids, **{f"{naam}_zegt": naast.zinnen.get(id_ or "") for naam, id_ in ids.items()}}


def own_lines(verslag: Verslag) -> list[str]:
    """Give all own sentences as plain lines; none when nothing was typed."""
    regels: list[str] = []
    for stap, naast in compared(verslag):
        regels.append(f"{stap.volgnummer}. {EIGEN}: {naast.zin.tekst}")
        delen = ((LEEK_OP, naast.leek_op), ("Jij koos", plain(stap.zegt)), (STERKSTE, naast.sterkste))
        regels += [f"{kop}: {tekst}" for kop, tekst in delen if tekst]
    return ["", "Je eigen zinnen:", *regels] if regels else []
