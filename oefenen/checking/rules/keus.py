"""Turns in which there is really only one thing to choose."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from oefenen.checking.figures.cijfers import shortest_route
from oefenen.checking.figures.gewicht import count_choices
from oefenen.checking.figures.procent import percent
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity


@dataclass(slots=True)
class _Telling:
    """How likely a random player is in a turn with one choice, and with more; and the first state with one."""

    een: float = 0.0
    meer: float = 0.0
    eerste: tuple[int, int] | None = None


def _count(zaak: Zaak) -> dict[str, _Telling]:
    """Look at every state outside hubs: there the last choice is meant to be the last."""
    uit: dict[str, _Telling] = {}
    for diepte, (laag, graden) in enumerate(zip(zaak.verkenning.lagen, count_choices(zaak.verkenning), strict=True)):
        begin = 0
        for wolk in laag.wolken:
            deel = slice(begin, begin + wolk.aantal)
            begin += wolk.aantal
            if zaak.spel.beurten[wolk.beurt].hub:
                continue
            telling = uit.setdefault(wolk.beurt, _Telling())
            een = graden[deel] == 1
            p = zaak.aandelen[diepte][deel] * graden[deel]
            telling.een += float(p[een].sum())
            telling.meer += float(p[~een].sum())
            if telling.eerste is None and een.any():
                telling.eerste = diepte, deel.start + int(np.argmax(een))
    return uit


def _altijd(zaak: Zaak) -> Iterator[Vondst]:
    for beurt, telling in _count(zaak).items():
        if telling.eerste is not None and not telling.meer:
            yield Vondst(("beurten", beurt, "keuzes"), {"beurt": beurt}, sleutel=True)


def _soms(zaak: Zaak) -> Iterator[Vondst]:
    for beurt, telling in _count(zaak).items():
        if telling.eerste is not None and telling.meer:
            feiten = {"beurt": beurt, "kans": percent(telling.een / (telling.een + telling.meer))}
            route = tuple(shortest_route(zaak.verkenning, *telling.eerste))
            yield Vondst(("beurten", beurt, "keuzes"), feiten, sleutel=True, route=route)


REGELS = (
    Regel(
        "S124", Severity.WAARSCHUWING, "Geen echte keuze",
        "In beurt ‘{beurt}’ is er altijd maar één keuze.",
        "Schrijf er een tweede keuze bij, of laat de ouder dit in de beurt ervoor al zeggen.",
        _altijd, spelend=True,
    ),
    Regel(
        "S125", Severity.WAARSCHUWING, "Soms maar één keuze",
        "Van wie in beurt ‘{beurt}’ komt, heeft {kans} maar één keuze.",
        "Geef een tweede keuze geen ‘als’, of maak een voorwaarde ruimer.",
        _soms, spelend=True,
    ),
)  # fmt: skip
