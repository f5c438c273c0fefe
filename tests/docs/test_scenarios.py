"""The page with the figures is that of the scenarios as they are now, and its figures are those of all conversations."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from portretten import SCENARIOS, first_difference, groep
from spelen import every_conversation, random_game

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available
from oefenen.model.woorden import Fase
from tools.scenarios.bladzijde import BLADZIJDE, anchor, make
from tools.scenarios.portret import Portret, draw
from tools.scenarios.tellen import PLAATSEN


def test_the_page_is_made_from_the_scenarios_as_they_are_now() -> None:
    anders = first_difference(make([groep(pad) for pad in SCENARIOS]), BLADZIJDE.read_text(encoding="utf-8"))
    assert not anders, f"docs/scenarios.md hoort niet meer bij de scenario's; draai `make scenarios`. {anders}"


def test_every_link_of_the_page_leads_somewhere() -> None:
    tekst = BLADZIJDE.read_text(encoding="utf-8")
    koppen = {anchor(kop) for kop in re.findall(r"^#+ (.+)$", tekst, re.MULTILINE)}
    doelen = re.findall(r"\]\(([^)]+)\)", tekst)
    assert len(doelen) > 4 * len(SCENARIOS)
    for doel in doelen:
        assert doel[1:] in koppen if doel.startswith("#") else (BLADZIJDE.parent / doel).is_file(), doel


def drawn(map_: Path, seed: int) -> tuple[Portret, list[tuple[Gesprek, float]]]:
    """Draw a small scenario, and play all its conversations, each with its chance."""
    random_game(map_, seed)
    portret = draw(map_ / "proef.yaml")
    kansen = []
    for gesprek in every_conversation(portret.spel):
        kans = 1.0
        for stap in gesprek.stappen:
            kans /= len(available(portret.spel, stap.voor))
        kansen.append((gesprek, kans))
    return portret, kansen


def spoken(gesprek: Gesprek) -> int:
    return sum(not stap.vooraf for stap in gesprek.stappen)


def ends(getallen: list[int]) -> tuple[int, int]:
    return min(getallen), max(getallen)


@pytest.mark.parametrize("seed", range(500, 510))
def test_every_figure_is_that_of_all_conversations(tmp_path: Path, seed: int) -> None:
    portret, gesprekken = drawn(tmp_path, seed)
    heel = [g for g, _ in gesprekken if g.toestand.fase != Fase.AFGEBROKEN.value]
    assert portret.beurten == ends([spoken(g) for g in heel])
    assert portret.kortst == min(spoken(g) for g, _ in gesprekken)
    assert portret.seconden == pytest.approx(sum(kans * g.toestand.tijd for g, kans in gesprekken))
    for vaardigheid, geding in portret.geding.items():
        assert geding.alles == ends([sum(vaardigheid in stap.scores for stap in g.stappen) for g in heel])
        assert geding.vooraf == ends([sum(vaardigheid in stap.scores and stap.vooraf for stap in g.stappen) for g in heel])
        keren = sum(kans * sum(vaardigheid in stap.scores for stap in g.stappen) for g, kans in gesprekken)
        assert geding.gemiddeld == pytest.approx(keren)
    aanbod: defaultdict[str, list[int]] = defaultdict(list)
    for g, _ in gesprekken:
        for stap in g.stappen:
            aanbod[stap.beurt].append(len(available(portret.spel, stap.voor)))
    assert portret.aanbod == {beurt: ends(aantallen) for beurt, aantallen in aanbod.items()}


def at_place(spel: Spel, gesprek: Gesprek, nummer: int | None) -> list[str]:
    """Give what a player takes who always takes the choice at one place; anything before the conversation, or with nothing there."""
    aanbod = [plan.pad for plan in available(spel, gesprek.toestand)]
    plan = spel.beurten[gesprek.toestand.beurt]
    daar = {keuze.pad for plaats, keuze in enumerate(plan.keuzes) if plaats == nummer and not plan.beurt.vooraf}
    return [pad for pad in aanbod if pad in daar] or aanbod


def mean_points(portret: Portret, nummer: int | None) -> dict[str, float]:
    """Play by hand; give the score per axis, with the preparation left out."""
    punten: defaultdict[str, float] = defaultdict(float)
    keren: defaultdict[str, float] = defaultdict(float)
    open_: list[tuple[tuple[str, ...], float]] = [((), 1.0)]
    while open_:
        route, kans = open_.pop()
        gesprek = portret.gesprek(route)
        if gesprek.einde is not None:
            for stap in gesprek.stappen:
                for vaardigheid, score in stap.scores.items() if not stap.vooraf else ():
                    as_ = portret.vaardigheden.vaardigheden[vaardigheid].als_as
                    punten[as_] += kans * score
                    keren[as_] += kans
            continue
        beste = at_place(portret.spel, gesprek, nummer)
        open_ += [((*route, pad), kans / len(beste)) for pad in beste]
    return {as_: 50 + 25 * punten[as_] / keren[as_] if keren[as_] else 0.0 for as_ in portret.vaardigheden.assen}


@pytest.mark.parametrize("seed", range(500, 504))
def test_a_blind_player_gets_what_playing_by_hand_gets(tmp_path: Path, seed: int) -> None:
    portret, _ = drawn(tmp_path, seed)
    willekeurig = mean_points(portret, None)
    for nummer, woord in enumerate(PLAATSEN):
        verschil = {as_: punten - willekeurig[as_] for as_, punten in mean_points(portret, nummer).items()}
        assert portret.blind[f"de {woord} keuze in het bestand"] == pytest.approx(verschil)
