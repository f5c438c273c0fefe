"""Turns in which there is really only one thing to choose."""

from collections.abc import Iterator

from oefenen.checking.figures.procent import percent
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity


def _altijd(zaak: Zaak) -> Iterator[Vondst]:
    for beurt, enkel in zaak.enkele.items():
        if not enkel.meer:
            anders = (
                "haal de vraag weg" if zaak.spel.beurten[beurt].beurt.vooraf else "laat de ouder dit in de beurt ervoor al zeggen"
            )
            yield Vondst(("beurten", beurt, "keuzes"), {"beurt": beurt, "anders": anders}, sleutel=True)


def _soms(zaak: Zaak) -> Iterator[Vondst]:
    for beurt, enkel in zaak.enkele.items():
        if enkel.meer:
            feiten = {"beurt": beurt, "kans": percent(enkel.een / (enkel.een + enkel.meer))}
            yield Vondst(("beurten", beurt, "keuzes"), feiten, sleutel=True, route=zaak.route(*enkel.eerste))


REGELS = (
    Regel(
        "S124", Severity.WAARSCHUWING, "Geen echte keuze",
        "In beurt ‘{beurt}’ is er altijd maar één keuze.",
        "Schrijf er een tweede keuze bij, of {anders}.",
        _altijd, spelend=True,
    ),
    Regel(
        "S125", Severity.WAARSCHUWING, "Soms maar één keuze",
        "Van wie in beurt ‘{beurt}’ komt, heeft {kans} maar één keuze.",
        "Geef een tweede keuze geen ‘als’, of maak een voorwaarde ruimer.",
        _soms, spelend=True,
    ),
)  # fmt: skip
