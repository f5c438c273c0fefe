"""Figures of looking back: what was reachable at every moment of a conversation."""

from random import Random

from bench.meten import Figure, compare, timed
from oefenen.checking.exploring.kern import shrink
from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.exploring.verkenning import explore
from oefenen.checking.figures.cijfers import chances, outermost
from oefenen.checking.figures.keerpunten import compute_uitzicht, find_uitzicht
from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.scoring import combine, score
from oefenen.engine.spel import Spel
from oefenen.model.uitzicht import Uitzicht
from oefenen.model.woorden import Oordeel
from oefenen.reading.bestanden import Reader, check_playable, shipped
from oefenen.reading.nodes import garbage_later
from oefenen.session.verder import choices_of

BEURTEN = 12
SCENARIO = "w1_voor_de_vierde_keer_eruit.yaml"


def keerpunten() -> Figure:
    """All there is to say about a conversation of 12 turns, exploration included, against the exploration alone."""
    scenario, persona, vaardigheden = check_playable(Reader().read(shipped() / SCENARIO))
    spel, alle = Spel(scenario, persona), tuple(vaardigheden.vaardigheden)
    gesprek = _long_enough(spel)
    keuzes = choices_of(gesprek)
    verkenning = explore(spel)
    _check(verkenning, compute_uitzicht(spel, vaardigheden, keuzes), gesprek, alle)
    with garbage_later():
        return compare(
            f"keerpunten van een gesprek van {BEURTEN} beurten", "de verkenning", 1.5,
            lambda: timed(lambda: compute_uitzicht(spel, vaardigheden, keuzes)), lambda: timed(lambda: explore(spel)), 25,
        )  # fmt: skip


def _long_enough(spel: Spel) -> Gesprek:
    """Play at random until a conversation has so many turns, its preparation left out."""
    for seed in range(1_000):
        rnd, gesprek = Random(seed), Gesprek(spel)
        while gesprek.einde is None:
            gesprek.kies(rnd.choice(gesprek.keuzes).id)
        if sum(not stap.vooraf for stap in gesprek.stappen) == BEURTEN:
            return gesprek
    raise AssertionError(BEURTEN)


def _check(verkenning: Verkenning, uitzicht: list[Uitzicht], gesprek: Gesprek, alle: tuple[str, ...]) -> None:
    """Compare the beginning and the end with other ways to find them, and each moment with itself from a shorter conversation."""
    keuzes, spel = choices_of(gesprek), verkenning.spel
    goed = [naam for naam, plan in spel.eindes.items() if plan.einde.oordeel is Oordeel.GOED]
    eindes = chances(verkenning).eindes
    assert len(uitzicht) == len(keuzes) + 1
    assert uitzicht[0].oordeel == Oordeel.GOED
    assert abs(uitzicht[0].kans - sum(eindes[naam] for naam in goed)) < 1e-12
    assert uitzicht[0].hoogst == outermost(verkenning, alle)
    som = combine(score(stap.scores for stap in gesprek.stappen), alle)
    assert gesprek.einde is not None
    assert uitzicht[-1] == Uitzicht(gesprek.einde.oordeel.value, 1.0, som.waarde)
    kern = shrink(verkenning)
    for moment in range(len(keuzes)):
        assert replay(spel, keuzes[:moment]).toestand == gesprek.stappen[moment].voor
        assert find_uitzicht(kern, alle, keuzes[:moment])[-1] == uitzicht[moment]
        # What a random player meets is the mean of what the choices lead to.
        verder = [find_uitzicht(kern, alle, [*keuzes[:moment], plan])[-1] for plan in _offered(spel, keuzes[:moment])]
        kans = sum(u.kans for u in verder if u.oordeel == uitzicht[moment].oordeel) / len(verder)
        assert abs(kans - uitzicht[moment].kans) < 1e-12
        assert uitzicht[moment].hoogst == max(u.hoogst for u in verder if u.hoogst is not None)


def _offered(spel: Spel, keuzes: list[str]) -> list[str]:
    gesprek = replay(spel, keuzes)
    return [f"{gesprek.toestand.beurt}.{keuze.id}" for keuze in gesprek.keuzes]
