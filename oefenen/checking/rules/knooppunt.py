"""Hubs whose terugval is never needed, and hubs that run dry."""

from collections.abc import Iterator

from oefenen.checking.rules.regel import Regel, Vondst, with_chance
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity


def _hubs(zaak: Zaak) -> Iterator[str]:
    return (naam for naam, plan in zaak.spel.beurten.items() if plan.hub and naam in zaak.bereikt.beurten)


def _terugval(zaak: Zaak) -> Iterator[Vondst]:
    merken = zaak.verkenning.merken
    for naam in _hubs(zaak):
        if ("vol", naam) not in merken and ("droog", naam) not in merken:
            yield Vondst(("beurten", naam, "terugval"), {"beurt": naam})


def _droog(zaak: Zaak) -> Iterator[Vondst]:
    for naam in _hubs(zaak):
        beurt = zaak.spel.beurten[naam].beurt
        if ("droog", naam) in zaak.verkenning.merken:
            feiten = {
                "beurt": naam, "hooguit": beurt.kies_hooguit, "aantal": len(beurt.keuzes),
                "kans": with_chance(zaak.kans("droog", naam)),
            }  # fmt: skip
            yield Vondst(("beurten", naam, "kies_hooguit"), feiten, route=zaak.weg("droog", naam))


REGELS = (
    Regel(
        "S115", Severity.WAARSCHUWING, "Terugval die nooit gebruikt wordt",
        "Geen enkel gesprek komt bij de terugval van ‘{beurt}’: elke keuze gaat eerder ergens anders heen.",
        "Haal ‘naar’ weg bij keuzes die hier moeten terugkomen, of maak er een gewone beurt van.",
        _terugval, spelend=True, rond=True,
    ),
    Regel(
        "S123", Severity.SMAAK, "Knooppunt dat leeg raakt",
        "‘{beurt}’ kan leeg zijn voordat er {hooguit} keuzes gedaan zijn{kans}; er staan er {aantal}.",
        "Maak ‘kies_hooguit’ kleiner, schrijf er een keuze bij, of maak een voorwaarde ruimer.",
        _droog, spelend=True, rond=True,
    ),
)  # fmt: skip
