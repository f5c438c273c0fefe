"""The figures of progress: what counts, what it rests on, and what is left unsaid."""

import pytest
from vooruitgang import NAMEN, poging

from oefenen.report.voortgang.beeld import MINSTE_METINGEN, Lijn, Punt, Spreiding, build, choose, only_skill
from oefenen.report.voortgang.ijking import tendency
from oefenen.report.voortgang.woorden import (
    GEEN_SCHATTING,
    attempt_remark,
    calibration_point,
    calibration_words,
    comparison_intro,
    counted_endings,
    course,
    endings,
    first_last,
    intro,
    rests_on,
)


def lijn(*waarden: float | None) -> Lijn:
    return Lijn(
        "a", "A", tuple(Punt(poging(n, {}), waarde, 4 if waarde is not None else 2) for n, waarde in enumerate(waarden, 1))
    )


def test_a_skill_has_a_point_for_every_conversation_in_which_it_was_at_stake() -> None:
    beeld = build([poging(1, {"contact": (3, 3), "luisteren": (2, 2)}), poging(2, {"luisteren": (4, 4)})], NAMEN)
    assert [(lijn.id, [(p.poging.nummer, p.waarde, p.kansen) for p in lijn.punten]) for lijn in beeld.vaardigheden] == [
        ("contact", [(1, 75.0, 3)]),
        ("luisteren", [(1, None, 2), (2, 75.0, 4)]),
    ]
    assert beeld.vaardigheden[1].kansen == 6


def test_of_a_branch_only_its_own_choices_count() -> None:
    beeld = build([poging(1, {"regie": (0, 4)}), poging(2, {"regie": (6, 7)}, eigen={"regie": (6, 3)})], NAMEN)
    assert [(p.waarde, p.kansen) for p in beeld.vaardigheden[0].punten] == [(50.0, 4), (100.0, 3)]
    assert beeld.vaardigheden[0].kansen == 7


def test_a_branch_in_which_a_skill_was_not_at_stake_any_more_is_no_point() -> None:
    beeld = build([poging(1, {"regie": (0, 4)}), poging(2, {"regie": (0, 4)}, eigen={})], NAMEN)
    assert len(beeld.vaardigheden[0].punten) == 1


def test_a_skill_that_the_library_does_not_know_comes_last_under_its_own_name() -> None:
    beeld = build([poging(1, {"jongleren": (3, 3), "contact": (0, 3)})], NAMEN)
    assert [lijn.label for lijn in beeld.vaardigheden] == ["Contact", "jongleren"]


@pytest.mark.parametrize("aantal", range(MINSTE_METINGEN))
def test_with_too_few_scores_there_is_no_spread(aantal: int) -> None:
    assert lijn(*[50.0] * aantal, None, None, None).spreiding is None


def test_the_spread_is_the_median_and_the_extremes_of_the_scores() -> None:
    assert lijn(50.0, 90.0, None, 40.0).spreiding == Spreiding(50.0, 40.0, 90.0)


def test_a_conversation_without_skills_still_counts_with_its_date_and_ending() -> None:
    beeld = build([poging(1, None, oordeel="goed"), poging(2, {"contact": (3, 3)}, oordeel="slecht")], NAMEN)
    assert [p.nummer for p in beeld.ongemeten] == [1]
    assert [p.nummer for p in beeld.personas[0].pogingen] == [1, 2]
    assert counted_endings(beeld.personas[0]) == "1 goed, 1 slecht"
    assert intro(beeld) == "2 gesprekken, van 01-09-2026 tot en met 02-09-2026."
    assert attempt_remark(beeld.pogingen[0], "zomaar") == "zomaar"
    assert attempt_remark(beeld.pogingen[0])


def test_figures_that_were_not_looked_at_yet_are_held_back() -> None:
    """Who sees them here could not estimate any more."""
    nieuw = poging(2, {"contact": (6, 3)}, zelf={"contact": 50})._replace(gezien=False)
    beeld = build([poging(1, {"contact": (0, 3)}), nieuw], NAMEN)
    assert [[p.poging.nummer for p in lijn.punten] for lijn in (*beeld.vaardigheden, *beeld.personas[0].assen)] == [[1], [1]]
    assert (beeld.vergelijkingen, beeld.ijking) == ((), ())
    assert [p.nummer for p in beeld.personas[0].pogingen] == [1, 2]
    assert attempt_remark(nieuw) == "de vaardigheden komen erbij na de nabespreking"


def test_a_kind_of_parent_has_its_axes_and_no_total() -> None:
    rij = [poging(1, {"contact": (2, 2), "luisteren": (2, 2), "regie": (0, 3)}), poging(2, {"regie": (3, 3)}, persona="stil")]
    beelden = build(rij, NAMEN).personas
    assert [(b.label, [(a.label, a.kansen) for a in b.assen]) for b in beelden] == [
        ("Boze ouder", [("Relatie", 4), ("Structuur", 3)]),
        ("Stil", [("Structuur", 3)]),
    ]
    assert beelden[0].assen[0].punten[0].waarde == 75.0


def test_first_and_last_stand_side_by_side_over_all_and_per_scenario() -> None:
    rij = [poging(1, {"contact": (0, 3)}), poging(2, {"contact": (3, 3)}, scenario="b1"), poging(3, {"contact": (6, 3)})]
    paren = build(rij, NAMEN).vergelijkingen
    assert [(p.titel, p.eerste.nummer, p.laatste.nummer, p.aantal) for p in paren] == [("", 1, 3, 3), ("Gesprek w1", 1, 3, 2)]
    assert [(naam, een.waarde, ander.waarde) for naam, een, ander in paren[0].regels] == [("Contact", 50.0, 100.0)]
    assert comparison_intro(paren[0]).endswith("2 dagen later. Allebei de keren was het ‘Gesprek w1’.")


def test_what_began_at_a_turning_point_or_was_not_measured_is_no_first_or_last() -> None:
    tak = poging(3, {"contact": (6, 3)}, eigen={"contact": (6, 3)})
    assert build([poging(1, {"contact": (0, 3)}), poging(2, None), tak], NAMEN).vergelijkingen == ()


def test_the_same_scenario_with_another_parent_is_another_conversation() -> None:
    rij = [poging(1, {"contact": (0, 3)}), poging(2, {"contact": (0, 3)}, persona="stil")]
    (paar,) = build(rij, NAMEN).vergelijkingen
    assert paar.titel == ""


def test_one_scenario_alone_is_compared_once() -> None:
    assert [p.titel for p in build([poging(n, {"contact": (0, 3)}) for n in (1, 2, 3)], NAMEN).vergelijkingen] == ["Gesprek w1"]


def test_estimates_stand_beside_the_whole_conversation_also_of_a_branch() -> None:
    rij = [
        poging(1, {"contact": (0, 4), "luisteren": (0, 2)}, zelf={"contact": 70, "luisteren": 10}),
        poging(2, {"contact": (0, 4), "regie": (3, 3)}, eigen={}, zelf={"contact": 30, "regie": 85}),
        poging(3, {"contact": (0, 4)}, zelf={"luisteren": 10}),
        poging(4, None, zelf={"contact": 10}),
    ]
    ijking = build(rij, NAMEN).ijking
    assert [(p.poging.nummer, p.afstand, p.richting, p.vaardigheden) for p in ijking] == [(1, 20.0, 20.0, 1), (2, 15.0, -5.0, 2)]
    assert tendency(ijking) is None
    assert calibration_point(ijking[0]) == "verschil 20, hoger geschat (1 vaardigheid)"


@pytest.mark.parametrize(
    ("schattingen", "woord"),
    [((70, 70, 70), "20 punten hoger"), ((20, 40, 30), "20 punten lager"), ((60, 40, 50), "niet hoger en niet lager")],
)
def test_the_tendency_is_said_in_words(schattingen: tuple[int, ...], woord: str) -> None:
    rij = [poging(n, {"contact": (0, 4)}, zelf={"contact": zelf}) for n, zelf in enumerate(schattingen, start=1)]
    assert woord in " ".join(calibration_words(build(rij, NAMEN).ijking))


def test_without_an_estimate_it_says_where_one_can_be_made() -> None:
    assert calibration_words(()) == [GEEN_SCHATTING]


def test_one_skill_leaves_the_rest_out() -> None:
    rij = [poging(n, {"contact": (0, 4), "regie": (0, 4)}, zelf={"contact": 70, "regie": 10}) for n in (1, 2)]
    beeld = only_skill(build(rij, NAMEN), "contact")
    assert [lijn.id for lijn in beeld.vaardigheden] == ["contact"]
    assert [naam for paar in beeld.vergelijkingen for naam, *_ in paar.regels] == ["Contact"]
    assert [punt.richting for punt in beeld.ijking] == [20.0, 20.0]
    assert beeld.personas[0].assen == ()


def test_attempts_can_be_chosen_by_persona() -> None:
    rij = [poging(1, {}), poging(2, {}, persona="stil")]
    assert [p.nummer for p in choose(rij, "stil")] == [2]
    assert choose(rij) == rij


def test_nothing_at_all_has_no_figures() -> None:
    beeld = build([], NAMEN)
    assert (beeld.vaardigheden, beeld.personas, beeld.vergelijkingen, beeld.ijking) == ((), (), (), ())
    assert intro(beeld).startswith("Er is nog geen gesprek afgelopen.")


@pytest.mark.parametrize(
    ("waarden", "ruimte", "tekst"),
    [
        ((0.0, 50.0, 100.0), 5, "▁ ▅ █"),
        ((0.0, 50.0, 100.0), 4, "▁▅█"),
        ((0.0, 50.0, 100.0), 2, "…█"),
        ((None, 12.4, 12.5), 9, "· ▁ ▂"),
        ((), 9, ""),
    ],
)
def test_a_course_is_a_block_for_every_conversation(waarden: tuple[float | None, ...], ruimte: int, tekst: str) -> None:
    assert course(waarden, ruimte) == tekst


def test_words_say_how_much_a_line_rests_on() -> None:
    assert rests_on(lijn(50.0, 90.0, 40.0)) == "midden 50, van 40 tot 90; 12 kansen in 3 gesprekken"
    assert rests_on(lijn(50.0)) == "4 kansen in 1 gesprek"
    assert rests_on(lijn(None)) == "te weinig kansen om iets te zeggen (2 kansen in 1 gesprek)"
    assert [first_last(een) for een in (lijn(50.0, None, 40.0), lijn(None, 50.0), lijn(None))] == ["50 → 40", "50", ""]


def test_the_last_endings_are_shown_when_not_all_fit() -> None:
    beeld = build([poging(n, {}, oordeel="goed" if n % 2 else "slecht") for n in range(1, 8)], NAMEN).personas[0]
    assert endings(beeld, 20) == "● ○ ● ○ ● ○ ●"
    assert endings(beeld, 7) == "●○●○●○●"
    assert endings(beeld, 4) == "…●○●"
