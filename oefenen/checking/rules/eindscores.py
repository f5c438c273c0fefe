"""Endings that do not fit the scores: a good one with poor scores, a bad one with good scores."""

from collections.abc import Iterator

from oefenen.checking.figures.spelers import ALLES, skill_groups
from oefenen.checking.rules.regel import Regel, Vondst, number
from oefenen.checking.zaak import Zaak
from oefenen.engine.gesprek import replay
from oefenen.engine.scoring import value
from oefenen.model.diagnostic import Severity
from oefenen.model.woorden import Oordeel

POVER, RUIM = 50, 75
"""Below the first a good ending is not earned, above the second a bad one not deserved: everything together."""
POVERE_AS, RUIME_AS = 40, 85
"""The same for one axis, which says less."""


def _good_with_poor_scores(zaak: Zaak) -> Iterator[Vondst]:
    yield from _look(zaak, Oordeel.GOED, ALLES)


def _bad_with_good_scores(zaak: Zaak) -> Iterator[Vondst]:
    yield from _look(zaak, Oordeel.SLECHT, ALLES)


def _good_with_a_poor_axis(zaak: Zaak) -> Iterator[Vondst]:
    yield from _look_at_axes(zaak, Oordeel.GOED)


def _bad_with_a_good_axis(zaak: Zaak) -> Iterator[Vondst]:
    yield from _look_at_axes(zaak, Oordeel.SLECHT)


def _look_at_axes(zaak: Zaak, oordeel: Oordeel) -> Iterator[Vondst]:
    """Say something about axes only when there is nothing to say about everything together."""
    if zaak.gewoon and not any(_look(zaak, oordeel, ALLES)):
        for as_ in zaak.vaardigheden.assen:
            yield from _look(zaak, oordeel, as_)


def _look(zaak: Zaak, oordeel: Oordeel, groep: str) -> Iterator[Vondst]:
    hoogste = oordeel is Oordeel.SLECHT
    eindes = {einde.id for einde in zaak.scenario.eindes.values() if einde.oordeel is oordeel}
    pover, ruim = (POVER, RUIM) if groep == ALLES else (POVERE_AS, RUIME_AS)
    vaardigheden = skill_groups(zaak.vaardigheden)[groep]
    beste = zaak.toppen.find(vaardigheden, hoogste=hoogste, eindes=eindes, voorbij=ruim if hoogste else pover)
    if beste is None:
        return
    score = value(beste.som, beste.kansen)
    if score <= ruim if hoogste else score >= pover:
        return
    route = [zaak.kern.keuzes[keuze].pad for keuze in beste.route]
    einde = replay(zaak.spel, route).toestand.einde
    feiten = {"einde": einde, "score": number(score), "as": zaak.vaardigheden.assen.get(groep, "")}
    yield Vondst(("eindes", str(einde)), feiten, sleutel=True, route=tuple(route))


REGELS = (
    Regel(
        "S406", Severity.WAARSCHUWING, "Goed einde met lage scores",
        "Het goede einde ‘{einde}’ is te halen met een score van {score} over alle vaardigheden samen.",
        "Dat voelt oneerlijk. Vraag meer in de ‘als’ van het einde, of kijk de punten van deze keuzes na.",
        _good_with_poor_scores, spelend=True,
    ),
    Regel(
        "S407", Severity.WAARSCHUWING, "Slecht einde met hoge scores",
        "Het slechte einde ‘{einde}’ kan volgen op een score van {score} over alle vaardigheden samen.",
        "Dat voelt oneerlijk. Vraag minder voor een beter einde, of kijk de punten van deze keuzes na.",
        _bad_with_good_scores, spelend=True,
    ),
    Regel(
        "S408", Severity.SMAAK, "Goed einde met een zwakke as",
        "Het goede einde ‘{einde}’ is te halen met een score van {score} op {as}.",
        "Kan een gesprek dat daarop zo zwak is, goed aflopen? Vraag anders meer in de ‘als’ van het einde.",
        _good_with_a_poor_axis, spelend=True,
    ),
    Regel(
        "S409", Severity.SMAAK, "Slecht einde met een sterke as",
        "Het slechte einde ‘{einde}’ kan volgen op een score van {score} op {as}.",
        "Dat kan kloppen: op één as sterk is niet genoeg. Kijk of de feedback bij deze keuzes zegt wat er dan ontbreekt.",
        _bad_with_a_good_axis, spelend=True,
    ),
)  # fmt: skip
