"""How the minutes were divided beforehand, beside what each phase really took (S3.9)."""

from typing import Any, NamedTuple

from oefenen.engine.gesprek import Gesprek
from oefenen.model.woorden import GESPREKSFASEN, Fase
from oefenen.report.als_tekst import minutes


class TijdRegel(NamedTuple):
    """One phase; both in seconds."""

    fase: Fase
    gepland: int
    gebruikt: int


def used(gesprek: Gesprek) -> dict[str, int]:
    """Count the seconds of each phase; what the parent says to open a turn belongs to that turn."""
    seconden = dict.fromkeys((fase.value for fase in GESPREKSFASEN), 0)
    begin = gesprek.stappen[0].voor if gesprek.stappen else gesprek.toestand
    beurten = gesprek.spel.beurten
    eerste = beurten[begin.beurt].beurt.fase.value
    seconden[eerste] = seconden.get(eerste, 0) + begin.tijd
    for stap in gesprek.stappen:
        opening = 0
        if stap.na.einde is None:
            volgende = beurten[stap.na.beurt]
            opening = next((regel.kosten for regel in volgende.ouder if regel.variant is stap.ouder), 0)
            fase = volgende.beurt.fase.value
            seconden[fase] = seconden.get(fase, 0) + opening
        fase = stap.fase.value
        seconden[fase] = seconden.get(fase, 0) + stap.na.tijd - stap.voor.tijd - opening
    return seconden


def divide(gesprek: Gesprek) -> tuple[TijdRegel, ...]:
    """Put the plan beside what happened; nothing when the minutes were not divided beforehand."""
    plan = next((stap.keuze.minuten for stap in reversed(gesprek.stappen) if stap.keuze.minuten is not None), None)
    if plan is None:
        return ()
    gebruikt = used(gesprek)
    return tuple(TijdRegel(fase, 60 * plan.get(fase.value, 0), gebruikt[fase.value]) for fase in GESPREKSFASEN)


def difference(regel: TijdRegel) -> str:
    """Say how far a phase was from its plan."""
    verschil = regel.gebruikt - regel.gepland
    if not verschil:
        return "precies"
    return f"{minutes(abs(verschil))} {'langer' if verschil > 0 else 'korter'}"


def as_data(regels: tuple[TijdRegel, ...]) -> list[dict[str, Any]]:
    """Give the rows with plain values, in seconds."""
    return [{"fase": regel.fase.value, "gepland": regel.gepland, "gebruikt": regel.gebruikt} for regel in regels]
