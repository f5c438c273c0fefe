"""The figures at a glance are those of all conversations, played one by one; what is not known is not said."""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spelen import SHIPPED, beurt, beurten, every_conversation, keuze, random_game, write
from wandelen import messy_game

from oefenen.checking.overzicht import Overzicht, Reeks, survey
from oefenen.checking.zaak import Zaak
from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.scoring import MINSTE_KANSEN, combine, score
from oefenen.engine.stap import available
from oefenen.reading.bestanden import Reader

READER = Reader()
zelden = settings(max_examples=25, deadline=None)


def read(pad: Path, *, hooguit: int = 100_000) -> Zaak:
    return Zaak(READER.read(pad), hooguit=hooguit)


def chance(gesprek: Gesprek) -> Fraction:
    kans = Fraction(1)
    for stap in gesprek.stappen:
        kans /= len(available(gesprek.spel, stap.voor))
    return kans


def precise(gesprek: Gesprek, vaardigheden: Iterable[str]) -> Fraction | None:
    """Give the score before it is rounded; None with too few chances."""
    totaal = combine(score(stap.scores for stap in gesprek.stappen), vaardigheden)
    return 50 + Fraction(25 * totaal.som, totaal.kansen) if totaal.kansen >= MINSTE_KANSEN else None


def figures(reeks: Reeks) -> list[float | None]:
    return [reeks.laag, reeks.gemiddeld, reeks.hoog]


def expected(gesprekken: Sequence[Gesprek], vaardigheden: Sequence[str]) -> list[float | None]:
    waarden = [(waarde, chance(g)) for g in gesprekken if (waarde := precise(g, vaardigheden)) is not None]
    if not waarden:
        return [None, None, None]
    gemiddeld = sum(waarde * kans for waarde, kans in waarden) / sum(kans for _, kans in waarden)
    laag, hoog = (round(float(uiterste(waarde for waarde, _ in waarden)), 1) for uiterste in (min, max))
    return [laag, float(gemiddeld), hoog]


def delen(zaak: Zaak, naam: str) -> tuple[str, ...]:
    alle = zaak.vaardigheden.vaardigheden
    return (naam,) if naam in alle else tuple(v.id for v in alle.values() if v.als_as == naam)


def check_scores(zaak: Zaak, overzicht: Overzicht, gesprekken: Sequence[Gesprek]) -> None:
    for naam, reeks in overzicht.scores.items():
        assert figures(reeks) == pytest.approx(expected(gesprekken, delen(zaak, naam))), naam
    alle = tuple(zaak.vaardigheden.vaardigheden)
    waarden = [waarde for g in gesprekken if (waarde := precise(g, alle)) is not None]
    for route, uiterste in ((overzicht.beste, max), (overzicht.slechtste, min)):
        if not waarden:
            assert route == ()
            continue
        gesprek = replay(zaak.spel, route)
        assert gesprek.einde is not None
        assert precise(gesprek, alle) == uiterste(waarden)


@zelden
@given(st.integers(0, 10**6))
@example(200)
def test_every_figure_is_that_of_all_conversations(seed: int) -> None:
    with tempfile.TemporaryDirectory() as map_:
        random_game(Path(map_), seed)
        zaak = read(Path(map_) / "proef.yaml")
    overzicht = survey(zaak)
    gesprekken = every_conversation(zaak.spel)
    kansen = {g: chance(g) for g in gesprekken}
    assert overzicht.volledig
    assert overzicht.gesprekken == len(gesprekken)
    assert overzicht.lengte == pytest.approx(
        float(sum(sum(not stap.vooraf for stap in g.stappen) * kans for g, kans in kansen.items()))
    )
    assert list(overzicht.eindes) == list(zaak.scenario.eindes)
    keren: defaultdict[str, Fraction] = defaultdict(Fraction)
    for g, kans in kansen.items():
        keren[f"einde {g.toestand.einde}"] += kans
        for stap in g.stappen:
            keren[stap.beurt] += kans
            keren[f"{stap.beurt}.{stap.keuze.id}"] += kans
    assert overzicht.eindes == pytest.approx({naam: float(keren[f"einde {naam}"]) for naam in overzicht.eindes})
    gemeten = {**zaak.kansen.beurten, **zaak.kansen.keuzes}
    assert gemeten == pytest.approx({naam: float(keren[naam]) for naam in gemeten})
    check_scores(zaak, overzicht, gesprekken)


@zelden
@given(st.integers(0, 10**6), st.booleans())
def test_a_game_that_goes_round_or_gets_stuck_has_no_figures(seed: int, lussen: bool) -> None:  # noqa: FBT001 - hypothesis passes it
    with tempfile.TemporaryDirectory() as map_:
        zaak = read(messy_game(Path(map_), seed, lussen=lussen))
    overzicht = survey(zaak)
    ver = zaak.verkenning
    assert overzicht.volledig == (not ver.rond and not ver.vast and not ver.begin_vast)
    if overzicht.volledig:
        gesprekken = every_conversation(zaak.spel)
        assert overzicht.gesprekken == len(gesprekken)
        check_scores(zaak, overzicht, gesprekken)
    else:
        check_unknown(overzicht)


def check_unknown(overzicht: Overzicht) -> None:
    assert not overzicht.volledig
    assert (overzicht.gesprekken, overzicht.lengte, overzicht.eindes) == (None, None, {})
    assert set(overzicht.scores.values()) <= {Reeks()}
    assert overzicht.beste == overzicht.slechtste == ()


KEUZES = keuze("a", scores="{regie: 2, contact: 1}"), keuze("b", scores="{regie: -1, contact: 0}")
DRIE = [beurt(naam, *KEUZES) for naam in ("een", "twee", "drie")]


def test_the_bound_is_met_and_then_nothing_is_known(tmp_path: Path) -> None:
    pad = write(tmp_path, beurten(*DRIE), kop="focus: [luisteren, regie]\n")
    heel, half = survey(read(pad)), survey(read(pad, hooguit=1))
    check_unknown(half)
    assert (heel.toestanden, heel.gesprekken, heel.beurten, heel.keuzes, heel.lengte) == (3, 8, 3, 6, 3.0)
    assert (half.beurten, half.keuzes, list(half.scores)) == (3, 6, list(heel.scores))


def test_the_focus_comes_first_then_other_skills_at_stake_then_axes(tmp_path: Path) -> None:
    overzicht = survey(read(write(tmp_path, beurten(*DRIE), kop="focus: [luisteren, regie]\n")))
    assert list(overzicht.scores) == ["luisteren", "regie", "contact", "relatie", "structuur"]
    assert overzicht.scores["luisteren"] == Reeks()
    assert overzicht.scores["regie"] == Reeks(25.0, 62.5, 100.0)
    assert overzicht.beste == ("een.a", "twee.a", "drie.a")
    assert overzicht.slechtste == ("een.b", "twee.b", "drie.b")


def test_a_conversation_that_cannot_begin_has_no_figures(tmp_path: Path) -> None:
    zaak = read(write(tmp_path, beurten(beurt("een", keuze("a", als="spanning > 9")))))
    assert zaak.verkenning.begin_vast
    check_unknown(survey(zaak))


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_the_shipped_scenarios_have_all_figures(pad: Path) -> None:
    zaak = Zaak(READER.read(pad))
    overzicht = survey(zaak)
    assert overzicht.volledig
    assert sum(overzicht.eindes.values()) == pytest.approx(1)
    assert (overzicht.gesprekken or 0) > 10**6
    for naam in zaak.scenario.kop.focus:
        reeks = overzicht.scores[naam]
        assert reeks.laag is not None
        assert reeks.gemiddeld is not None
        assert reeks.hoog is not None
        assert reeks.laag < reeks.gemiddeld < reeks.hoog
    alle = tuple(zaak.vaardigheden.vaardigheden)
    beste, slechtste = (precise(replay(zaak.spel, route), alle) for route in (overzicht.beste, overzicht.slechtste))
    assert beste is not None
    assert slechtste is not None
    assert slechtste < 50 < beste
