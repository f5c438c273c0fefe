"""Eisen checked the slow way: by looking at every conversation that there is."""

from collections.abc import Iterator
from fractions import Fraction
from operator import eq, ge, gt, le, lt, ne
from random import Random

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.scoring import score
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available
from oefenen.model.eis import (
    AlleFasen,
    Bereikbaar,
    BereiktEinde,
    Beurten,
    Duurt,
    Geding,
    Inhoud,
    KansGrens,
    Langs,
    Moment,
    Onbereikbaar,
    ScoreGrens,
    SleutelsTeVinden,
    Uitkomst,
    Welke,
)

VERGELIJK = {">=": ge, "<=": le, ">": gt, "<": lt, "=": eq, "!=": ne}


def ends_in(gesprek: Gesprek, uitkomst: Uitkomst | None) -> bool:
    einde = gesprek.einde
    assert einde is not None
    if uitkomst is None:
        return True
    is_einde = not uitkomst.oordeel and uitkomst.naam in gesprek.spel.eindes
    return (einde.id if is_einde else einde.oordeel.value) == uitkomst.naam


def is_broken_off(gesprek: Gesprek) -> bool:
    return gesprek.toestand.fase == "afgebroken"


def is_meant(gesprek: Gesprek, welke: Welke) -> bool:
    return ends_in(gesprek, welke.uitkomst) and not (welke.heel and is_broken_off(gesprek))


def has(gesprek: Gesprek, moment: Moment) -> bool:
    for stap in gesprek.stappen:
        keuze = stap.keuze
        soorten = {"keuze": {keuze.id, f"{stap.beurt}.{keuze.id}"}, "zet": set(keuze.zet), "vlag": set(keuze.vlag)}
        if any(moment.naam in namen for soort, namen in soorten.items() if moment.soort in ("", soort)):
            return True
    return False


def breaks(inhoud: Inhoud, gesprek: Gesprek) -> bool:  # noqa: PLR0911 - one answer per form
    """Say whether this one conversation refutes an eis about all conversations."""
    match inhoud:
        case AlleFasen(welke):
            fasen = {stap.fase.value for stap in gesprek.stappen if not stap.vooraf}
            return is_meant(gesprek, welke) and len(fasen) < 5
        case Langs(welke, beurt, keuze):
            langs = any(stap.beurt == beurt and keuze in ("", stap.keuze.id) for stap in gesprek.stappen)
            return is_meant(gesprek, welke) and not langs
        case Duurt(welke, operator, seconden):
            return is_meant(gesprek, welke) and not VERGELIJK[operator](gesprek.toestand.tijd, seconden)
        case Beurten(welke, minst, meest):
            return is_meant(gesprek, welke) and not minst <= sum(not stap.vooraf for stap in gesprek.stappen) <= meest
        case Geding(vaardigheid, minst):
            keren = sum(vaardigheid in stap.scores for stap in gesprek.stappen)
            return not is_broken_off(gesprek) and keren < minst
        case Onbereikbaar(uitkomst, na, zonder):
            met = all(has(gesprek, moment) for moment in na) and not any(has(gesprek, moment) for moment in zonder)
            return ends_in(gesprek, uitkomst) and met
        case ScoreGrens(_, vaardigheid, operator, grens):
            waarde = value_of(gesprek, vaardigheid)
            return waarde is not None and not VERGELIJK[operator](waarde, grens)
    return False


def value_of(gesprek: Gesprek, vaardigheid: str) -> float | None:
    som = score(stap.scores for stap in gesprek.stappen).get(vaardigheid)
    return None if som is None else som.waarde


def chance_of(gesprek: Gesprek) -> Fraction:
    kans = Fraction(1)
    for stap in gesprek.stappen:
        kans /= len(available(gesprek.spel, stap.voor))
    return kans


def holds(inhoud: Inhoud, gesprekken: list[Gesprek]) -> bool:  # noqa: PLR0911 - one answer per form
    """Say whether an eis holds, given every conversation."""
    match inhoud:
        case BereiktEinde():
            return True
        case Bereikbaar():
            return any(breaks(Onbereikbaar(*inhoud), gesprek) for gesprek in gesprekken)
        case KansGrens(uitkomst, operator, teller, noemer):
            kans = sum((chance_of(g) for g in gesprekken if ends_in(g, uitkomst)), Fraction())
            return bool(VERGELIJK[operator](kans, Fraction(teller, noemer)))
        case SleutelsTeVinden():
            sleutels = gesprekken[0].spel.scenario.kop.sleutels
            return all(any(naam in g.toestand.weet for g in gesprekken) for naam in sleutels)
        case ScoreGrens(wat, vaardigheid, operator, grens):
            waarden = [(w, chance_of(g)) for g in gesprekken if (w := value_of(g, vaardigheid)) is not None]
            if not waarden:
                return False
            if wat == "gemiddelde":
                som = sum(
                    Fraction(precise(g, vaardigheid)) * chance_of(g) for g in gesprekken if value_of(g, vaardigheid) is not None
                )
                return bool(VERGELIJK[operator](round(float(som / sum(k for _, k in waarden)), 9), grens))
            uiterste = (max if wat == "hoogste" else min)(w for w, _ in waarden)
            return bool(VERGELIJK[operator](uiterste, grens))
    return not any(breaks(inhoud, gesprek) for gesprek in gesprekken)


def precise(gesprek: Gesprek, vaardigheid: str) -> Fraction:
    som = score(stap.scores for stap in gesprek.stappen)[vaardigheid]
    return 50 + Fraction(25 * som.som, som.kansen)


def random_eisen(spel: Spel, rnd: Random) -> Iterator[str]:
    """Write an eis of every form, with names and borders that can go either way."""
    keuzes = [plan.pad for beurt in spel.beurten.values() for plan in beurt.keuzes]
    eindes = [*spel.eindes, *(f"oordeel {plan.einde.oordeel.value}" for plan in spel.eindes.values())]
    zetten = sorted({zet for beurt in spel.beurten.values() for plan in beurt.keuzes for zet in plan.keuze.zet})
    momenten = [*keuzes, *zetten, *(f"zet {zet}" for zet in zetten), *(f"keuze {pad}" for pad in keuzes), "k0"]
    operator = rnd.choice([*VERGELIJK])
    welke = rnd.choice(["", f" dat eindigt in {rnd.choice(eindes)}", " dat niet wordt afgebroken"])
    vaardigheid = rnd.choice(["regie", "luisteren"])
    een, twee = rnd.sample(momenten, 2)
    minst = rnd.randint(1, 6)
    yield "elk gesprek bereikt een einde"
    yield f"elk gesprek{welke} gaat door alle fasen"
    yield f"elk gesprek{welke} komt langs {rnd.choice([*spel.beurten])}"
    yield f"elk gesprek{welke} komt langs {rnd.choice(keuzes)}"
    yield f"elk gesprek{welke} duurt {rnd.choice(['hooguit', 'minstens'])} {rnd.randint(30, 120)} seconden"
    yield f"elk gesprek{welke} heeft tussen {minst} en {minst + rnd.randint(0, 4)} beurten"
    yield f"beurten tussen {minst} en {minst + 5}"
    yield f"{vaardigheid} is overal minstens {rnd.randint(1, 5)} keer in het geding"
    yield f"{rnd.choice(eindes)} is bereikbaar"
    yield f"{rnd.choice(eindes)} is bereikbaar zonder {een} en {twee}"
    yield f"{rnd.choice(eindes)} is bereikbaar na {een} en {twee}"
    yield f"{rnd.choice(eindes)} is onbereikbaar"
    yield f"{rnd.choice(eindes)} is onbereikbaar na {een}"
    yield f"na {een} en {twee} is {rnd.choice(eindes)} onbereikbaar"
    yield f"{rnd.choice(eindes)} is onbereikbaar zonder {een}"
    for wat in ("hoogste", "laagste", "gemiddelde"):
        yield f"{wat}({vaardigheid}) {operator} {rnd.choice([25, 50, 60, 75])}"
    yield f"kans({rnd.choice(eindes)}) {operator} {rnd.choice(['0', '5', '12,5', '25', '33,3', '50'])}%"
    yield "elke sleutel is te vinden"
