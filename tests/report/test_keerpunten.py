"""Which turns are turning points, in which order, and that they give no sentence away."""

from pathlib import Path

import pytest
from gesprekken import GOED, MIS, begin, write_gesprek
from spelen import ALLE, play_random

from oefenen.checking.figures.keerpunten import compute_uitzicht
from oefenen.engine.gesprek import Stap
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available
from oefenen.model.uitzicht import Uitzicht
from oefenen.model.woorden import Fase
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.report.anders.als_keerpunten import as_data, as_lines
from oefenen.report.anders.keerpunten import GEEN, MEESTE, ONBEKEND, Soort, tell_turn, turning_points, view_lines
from oefenen.session.verder import choices_of

G, M, S = "goed", "midden", "slecht"
MOEILIJKER = "Maar het werd een stuk moeilijker: met willekeurige zinnen"


@pytest.fixture
def stappen(tmp_path: Path) -> list[Stap]:
    """Nine turns; what was said in them does not matter."""
    stappen = begin(write_gesprek(tmp_path), keuzes=GOED).gesprek.stappen
    return [_as(stap, nummer) for nummer, stap in enumerate(stappen * 3, start=1)]


def _as(stap: Stap, nummer: int) -> Stap:
    velden = {naam: getattr(stap, naam) for naam in Stap.__slots__}
    return Stap(**velden | {"nummer": nummer, "volgnummer": nummer})


def zicht(*momenten: tuple[str, float, float | None]) -> list[Uitzicht]:
    return [Uitzicht(*moment) for moment in momenten]


def found(stappen: list[Stap], uitzicht: list[Uitzicht]) -> list[tuple[int, Soort]]:
    return [(punt.stap.nummer, punt.soort) for punt in turning_points(stappen, uitzicht)]


def test_a_better_ending_that_is_lost_comes_first_and_the_most_that_is_lost_before_that(stappen: list[Stap]) -> None:
    uitzicht = zicht((G, 0.2, 80), (G, 0.02, 80), (M, 0.5, 70), (S, 1, 60))
    assert found(stappen, uitzicht) == [(2, Soort.EINDE), (3, Soort.EINDE), (1, Soort.KANS)]
    ineens = zicht((M, 0.2, 80), (G, 0.5, 80), (S, 1, 60))
    assert found(stappen, ineens) == [(2, Soort.EINDE)]


def test_of_two_endings_lost_the_bigger_step_down_is_first(stappen: list[Stap]) -> None:
    uitzicht = zicht((G, 0.5, None), (M, 0.5, None), (G, 0.5, None), (S, 1, None))
    assert found(stappen, uitzicht) == [(3, Soort.EINDE), (1, Soort.EINDE)]


def test_then_come_chances_that_at_least_halved_the_worst_first(stappen: list[Stap]) -> None:
    uitzicht = zicht((G, 0.8, 90), (G, 0.4, 90), (G, 0.21, 90), (G, 0.05, 90), (G, 0.05, 80))
    assert found(stappen, uitzicht) == [(3, Soort.KANS), (1, Soort.KANS), (4, Soort.SCORE)]


def test_then_come_points_those_that_cost_most_first(stappen: list[Stap]) -> None:
    uitzicht = zicht((G, 0.5, 90), (G, 0.5, 88), (G, 0.5, 86.1), (G, 0.5, 80), (G, 1, 77))
    assert found(stappen, uitzicht) == [(3, Soort.SCORE), (4, Soort.SCORE), (1, Soort.SCORE)]


def test_there_are_three_at_most_and_equal_ones_come_in_the_order_of_the_conversation(stappen: list[Stap]) -> None:
    uitzicht = zicht(*[(G, 1.0, 90 - 3 * nummer) for nummer in range(10)])
    assert found(stappen, uitzicht) == [(1, Soort.SCORE), (2, Soort.SCORE), (3, Soort.SCORE)]
    assert len(turning_points(stappen, uitzicht)) == MEESTE


def test_where_nothing_was_at_stake_any_more_there_is_no_turning_point(stappen: list[Stap]) -> None:
    assert found(stappen, zicht((S, 1, 60), (S, 1, 59), (S, 1, 58.5))) == []
    assert found(stappen, zicht((G, 0.5, None), (G, 0.9, None), (G, 1, None))) == []
    assert found(stappen, []) == []


def test_what_is_prepared_never_counts(stappen: list[Stap]) -> None:
    vooraf = [_prepared(stap) if stap.nummer == 1 else stap for stap in stappen]
    assert vooraf[0].vooraf
    assert found(vooraf, zicht((G, 1, 90), (S, 1, 10), (S, 1, 10))) == []


def _prepared(stap: Stap) -> Stap:
    return Stap(**{naam: getattr(stap, naam) for naam in Stap.__slots__} | {"fase": Fase.VOORBEREIDEN})


@pytest.mark.parametrize(
    ("voor", "na", "tekst"),
    [
        ((G, 0.2, 80), (M, 0.2, 80), "Hier kon het nog goed aflopen. Daarna niet meer."),
        ((G, 0.2, 80), (S, 1, 80), "Hier kon het nog goed aflopen. Daarna liep het hoe dan ook slecht af."),
        ((M, 0.2, 80), (S, 1, 80), "Hier kon het nog half goed aflopen. Daarna niet meer."),
        (
            (G, 0.2, 80),
            (G, 0.04, 80),
            f"Hier kon het nog goed aflopen, en daarna ook. {MOEILIJKER} lukte dat eerst 20 van de 100 keer, daarna 4.",
        ),
        (
            (M, 0.06, 80),
            (M, 0.00004, 80),
            f"Hier kon het nog half goed aflopen, en daarna ook. {MOEILIJKER} lukte dat eerst 600 van de 10.000 keer, daarna minder dan 1.",
        ),
        (
            (G, 0.2, 80),
            (G, 0.2, 77.6),
            "Hier liet je punten liggen. Alle vaardigheden samen kon je nog op 80 uitkomen, daarna op 78.",
        ),
    ],
)
def test_it_says_what_was_reachable(
    stappen: list[Stap], voor: tuple[str, float, float], na: tuple[str, float, float], tekst: str
) -> None:
    (punt,) = turning_points(stappen, zicht(voor, na))
    assert punt.tekst == tekst


def test_every_turn_is_told_in_a_few_words() -> None:
    (a, b, c, d, e) = zicht((G, 0.2, 80), (G, 0.5, 80), (G, 0.1, 80), (M, 1, 70), (M, 1, 60))
    assert tell_turn(a, b) == "goed aflopen kwam dichterbij"
    assert tell_turn(b, c) == "goed aflopen werd moeilijker"
    assert tell_turn(c, d) == "goed aflopen kon daarna niet meer"
    assert tell_turn(d, e) == "punten gemist"
    assert tell_turn(e, e) == "er ging niets of weinig verloren"
    assert view_lines(a, d) == [
        ("Voor je zin", "goed aflopen kon nog. Met willekeurige zinnen lukt dat 20 van de 100 keer. Alles samen kon je nog op 80 uitkomen."),
        ("Erna", "het liep hoe dan ook half goed af. Alles samen kon je nog op 70 uitkomen."),
    ]  # fmt: skip


def test_without_figures_and_without_a_loss_it_says_so(tmp_path: Path) -> None:
    gesprek = begin(write_gesprek(tmp_path), keuzes=GOED).gesprek
    assert as_lines(gesprek, [])[0] == ONBEKEND
    assert as_lines(gesprek, zicht(*[(G, 1.0, None)] * 4))[0] == GEEN
    assert as_data(gesprek, [])["bekend"] is False
    assert as_data(gesprek, [])["beurten"][0]["voor"] is None


def test_the_lines_hold_the_proposals_and_every_turn(tmp_path: Path) -> None:
    sessie = begin(write_gesprek(tmp_path), keuzes=MIS)
    uitzicht = compute_uitzicht(sessie.spel, sessie.vaardigheden, choices_of(sessie.gesprek))
    regels = as_lines(sessie.gesprek, uitzicht)
    assert regels[0] == "1. Beurt 1 (Afstemmen): Hier kon het nog goed aflopen. Daarna liep het hoe dan ook slecht af."
    assert regels[1] == "   Je zei: Ik had het druk, met de toetsen."
    assert [regel for regel in regels if regel.startswith("- ")] == [
        "- Beurt 1 (goed aflopen kon daarna niet meer). Je zei: Ik had het druk, met de toetsen.",
        "- Beurt 2 (punten gemist). Je zei: Ik leg het u uit.",
        "- Beurt 3 (punten gemist). Je zei: Dag.",
    ]
    gegevens = as_data(sessie.gesprek, uitzicht)
    assert [punt["soort"] for punt in gegevens["keerpunten"]] == ["einde", "score", "score"]
    assert gegevens["beurten"][2]["na"] == {"oordeel": "slecht", "kans": 1.0, "hoogst": 33.3}


@pytest.mark.parametrize("pad", ALLE[1::4], ids=lambda pad: pad.stem)
def test_no_sentence_is_given_away(pad: Path) -> None:
    scenario, persona, vaardigheden = check_playable(Reader().read(pad))
    spel = Spel(scenario, persona)
    for seed in range(3):
        gesprek = play_random(spel, seed)
        tekst = "\n".join(as_lines(gesprek, compute_uitzicht(spel, vaardigheden, choices_of(gesprek))))
        gezegd = choices_of(gesprek)
        for stap in gesprek.stappen:
            for plan in available(spel, stap.voor):
                if plan.pad not in gezegd:
                    assert not [regel for regel in plan.zegt if len(regel.variant.zegt) > 20 and regel.variant.zegt in tekst]
                    assert not plan.keuze.feedback or plan.keuze.feedback not in tekst
