"""Blind players and best conversations are what playing everything gives."""

from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, every_conversation, game, keuze, load, random_game

from oefenen.checking.exploring.kern import shrink
from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.exploring.verkenning import explore
from oefenen.checking.figures.beste import choices_on_best
from oefenen.checking.figures.cijfers import outermost
from oefenen.checking.figures.sommen import count_points
from oefenen.checking.figures.spelers import ALLES, BLIND, GULZIG, Kijk, compare_players, follow, play, skill_groups
from oefenen.checking.figures.toppen import Toppen
from oefenen.checking.zaak import Zaak
from oefenen.engine.gesprek import Gesprek
from oefenen.engine.scoring import MINSTE_KANSEN, combine, score
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available, pick, step
from oefenen.engine.toestand import Toestand
from oefenen.reading.bestanden import Reader

SAMEN = ("regie", "luisteren")


def walk(spel: Spel, t: Toestand, kijk: Kijk) -> dict[str, float]:
    """Play what a blind player plays, by hand; give how often each choice is made, and `einde:…` for each ending."""
    if t.einde is not None:
        return {f"einde:{t.einde}": 1.0}
    waarde = {plan.pad: kijk.waarde(plan, pick(plan.zegt, t)) for plan in available(spel, t)}
    beste = [plan for plan in available(spel, t) if waarde[plan.pad] == max(waarde.values())]
    uit: dict[str, float] = {}
    for plan in beste:
        uit[plan.pad] = uit.get(plan.pad, 0.0) + 1 / len(beste)
        for naam, kans in walk(spel, step(spel, t, plan), kijk).items():
            uit[naam] = uit.get(naam, 0.0) + kans / len(beste)
    return uit


def followed(kern: Verkenning, kijk: Kijk) -> tuple[dict[str, float], dict[str, float]]:
    """Give how often a player makes each choice that is made, and comes to each ending."""
    gang = follow(kern, (kijk,))
    keuzes = {plan.pad: kans for plan, kans in zip(kern.keuzes, gang.keuzes[0].tolist(), strict=True) if kans}
    return keuzes, dict(zip(kern.eindes, gang.eindes[0].tolist(), strict=True))


@pytest.mark.parametrize("seed", range(400, 408))
def test_a_blind_player_takes_what_playing_by_hand_takes(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    kern = shrink(explore(spel))
    for kijk in (*BLIND, GULZIG):
        verwacht = walk(spel, Gesprek(spel).toestand, kijk)
        gemaakt, eindes = followed(kern, kijk)
        assert gemaakt == pytest.approx({pad: kans for pad, kans in verwacht.items() if ":" not in pad})
        assert eindes == pytest.approx({naam: verwacht.get(f"einde:{naam}", 0.0) for naam in spel.eindes})
        keuzes = {plan.pad: plan for plan in kern.keuzes}
        kans = sum(aantal * sum(v in keuzes[pad].telt for v in SAMEN) for pad, aantal in verwacht.items() if pad in keuzes)
        som = sum(aantal * sum(keuzes[pad].telt.get(v, 0) for v in SAMEN) for pad, aantal in verwacht.items() if pad in keuzes)
        (uitslag,) = play(kern, {"samen": count_points(kern, SAMEN)}, (kijk,))
        assert uitslag.scores["samen"] == pytest.approx(50 + 25 * som / kans)


@pytest.mark.parametrize("seed", range(400, 412))
def test_the_choices_on_a_best_conversation_are_those_of_all_best_ones(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    kern = shrink(explore(spel))
    for vaardigheden in (SAMEN, ("regie",), ("luisteren",)):
        gewogen = [(combine(score(stap.scores for stap in g.stappen), vaardigheden), g) for g in every_conversation(spel)]
        genoeg = [(s.som / s.kansen, g) for s, g in gewogen if s.kansen >= MINSTE_KANSEN]
        hoogst = max((waarde for waarde, _ in genoeg), default=0.0)
        verwacht = {f"{stap.beurt}.{stap.keuze.id}" for waarde, g in genoeg if abs(waarde - hoogst) < 1e-12 for stap in g.stappen}
        assert choices_on_best(Toppen(kern), vaardigheden) == verwacht


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_no_blind_player_gets_more_than_the_best_possible(pad: Path) -> None:
    spelers = Zaak(Reader().read(pad)).spelers
    for uitslag in (spelers.willekeurig, *spelers.blind):
        for naam, beste in spelers.beste.items():
            waarde = uitslag.scores[naam]
            assert beste is not None
            assert waarde is not None
            assert waarde <= beste
            assert spelers.part(uitslag, naam) <= 1
    assert spelers.part(spelers.willekeurig, ALLES) == 0


@pytest.mark.parametrize(
    ("naam", "gekozen"),
    [
        ("langste", {"vraag"}),
        ("kortste", {"stil"}),
        ("beleefdste", {"dank", "begrip"}),
        ("vraagtekens", {"vraag"}),
        ("zonder_vraag", {"stil", "dank", "begrip"}),
        ("eerste", {"stil"}),
        ("laatste", {"begrip"}),
    ],
)
def test_every_player_looks_at_one_thing(tmp_path: Path, naam: str, gekozen: set[str]) -> None:
    spel = game(
        tmp_path,
        beurten(
            beurt(
                "een",
                "      - {id: stil, zet: [stilte], doet: wacht}\n",
                keuze("vraag", zegt='"Hoe gaat het? En wat merkt u daar thuis nog van?"'),
                keuze("dank", zegt='"(knikt) Fijn dat u er bent, meneer."'),
                keuze("begrip", zegt='"Ik begrijp dat het u hoog zit."'),
            )
        ),
    )
    kern = shrink(explore(spel))
    (uitslag,) = [u for u in compare_players(Toppen(kern), {ALLES: SAMEN}).blind if u.kijk.naam == naam]
    assert {pad.partition(".")[2] for pad in followed(kern, uitslag.kijk)[0]} == gekozen
    assert uitslag.scores[ALLES] is None


def test_a_player_meets_the_words_of_the_state(tmp_path: Path) -> None:
    kort = keuze("kort", zegt='[{als: spanning >= 6, zegt: "Een zin die nu de langste van allemaal is."}, {zegt: Kort.}]')
    spel = game(
        tmp_path,
        beurten(
            beurt("een", keuze("duw", "druk"), keuze("a"), keuze("b")),
            beurt("twee", kort, keuze("gewoon", zegt="Een gewone zin.")),
        ),
        persona="effecten: {druk: {spanning: 3}}\n",
    )
    kern = shrink(explore(spel))
    langste = next(kijk for kijk in BLIND if kijk.naam == "langste")
    derde = 1 / 3
    verwacht = {"een.duw": derde, "een.a": derde, "een.b": derde, "twee.kort": derde, "twee.gewoon": 2 * derde}
    assert followed(kern, langste)[0] == pytest.approx(verwacht)


@pytest.mark.parametrize("seed", range(420, 426))
def test_the_ends_of_one_ending_are_those_of_its_conversations(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    kern = shrink(explore(spel))
    gesprekken = every_conversation(spel)
    for einde in spel.eindes:
        scores = [combine(score(s.scores for s in g.stappen), SAMEN).waarde for g in gesprekken if g.toestand.einde == einde]
        waarden = [waarde for waarde in scores if waarde is not None]
        for hoogste, uiterste in ((True, max), (False, min)):
            assert outermost(kern, SAMEN, hoogste=hoogste, eindes={einde}) == (uiterste(waarden) if waarden else None)


def test_the_groups_are_the_axes_and_everything() -> None:
    vaardigheden = Zaak(Reader().read(SHIPPED[0])).vaardigheden
    groepen = skill_groups(vaardigheden)
    assert sorted(v for as_ in vaardigheden.assen for v in groepen[as_]) == sorted(groepen[ALLES])
    assert load(SHIPPED[0]).scenario.kop.focus[0] in groepen[ALLES]
