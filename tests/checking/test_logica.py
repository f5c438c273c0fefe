"""What follows from the words of a condition is what trying all values shows."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oefenen.checking.logica import Wereld, _judge
from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Vergelijking, Voorwaarde, Weet, write
from oefenen.reading.voorwaarden import parse_voorwaarde

WERELD = Wereld(("rustig", "boos"), 100)
OPERATOREN = st.sampled_from([">=", "<=", ">", "<", "=", "!="])
ATOMEN = st.one_of(
    st.builds(Vergelijking, st.sampled_from(["spanning", "vertrouwen"]), OPERATOREN, st.integers(0, 11)),
    st.builds(Vergelijking, st.just("tijd_over"), OPERATOREN, st.sampled_from([0, 1, 50, 100, 101])),
    st.builds(Is, st.just("stemming"), st.sampled_from(["rustig", "boos"])),
    st.builds(Weet, st.just("x")),
    st.builds(Gekozen, st.just("a"), st.just("b")),
    st.builds(Bezocht, st.just("a"), OPERATOREN, st.integers(0, 2)),
)
VOORWAARDEN = st.recursive(
    ATOMEN,
    lambda deel: st.one_of(
        st.builds(Niet, deel),
        st.builds(En, st.tuples(deel, deel)),
        st.builds(Of, st.tuples(deel, deel, deel)),
    ),
    max_leaves=6,
)


def truths(voorwaarde: Voorwaarde) -> set[bool]:
    """Try every value of everything."""
    ruimte = {
        "spanning": range(11), "vertrouwen": range(11), "tijd_over": (0, 1, 2, 49, 50, 51, 99, 100),
        "stemming": ("rustig", "boos"), "weet x": (0, 1), "gekozen a.b": (0, 1), "bezocht a": range(5),
    }  # fmt: skip
    gebruikt = {naam: waarden for naam, waarden in ruimte.items() if naam.split()[-1] in write(voorwaarde)}
    antwoorden = {_judge(voorwaarde, dict(zip(gebruikt, keus, strict=True))) for keus in product(*gebruikt.values())}
    assert None not in antwoorden
    return {antwoord for antwoord in antwoorden if antwoord is not None}


@settings(deadline=None)
@given(VOORWAARDEN)
def test_it_can_hold_and_must_hold_as_trying_shows(voorwaarde: Voorwaarde) -> None:
    waarheden = truths(voorwaarde)
    assert WERELD.can_hold(voorwaarde) == (True in waarheden)
    assert WERELD.must_hold(voorwaarde) == (False not in waarheden)


@settings(deadline=None)
@given(VOORWAARDEN)
def test_what_is_said_reads_back_as_the_same(voorwaarde: Voorwaarde) -> None:
    opnieuw = parse_voorwaarde(write(voorwaarde))
    assert write(opnieuw) == write(voorwaarde)
    assert WERELD.follows(voorwaarde, opnieuw)
    assert WERELD.follows(opnieuw, voorwaarde)


@pytest.mark.parametrize(
    ("uit", "dit", "volgt"),
    [
        ("spanning >= 8", "spanning >= 6", True),
        ("spanning >= 6", "spanning >= 8", False),
        ("spanning = 6", "spanning > 5 en spanning < 7", True),
        ("stemming is boos", "niet stemming is rustig", True),
        ("weet a en weet b", "weet b", True),
        ("weet a of weet b", "weet b", False),
        ("bezocht(x) > 2", "bezocht(x) >= 3", True),
    ],
)
def test_one_condition_follows_from_another(uit: str, dit: str, *, volgt: bool) -> None:
    assert WERELD.follows(parse_voorwaarde(uit), parse_voorwaarde(dit)) is volgt


def test_without_a_clock_there_is_always_time() -> None:
    zonder = Wereld(("rustig",), 0)
    assert zonder.can_hold(parse_voorwaarde("tijd_over < 120")) is False
    assert zonder.must_hold(parse_voorwaarde("tijd_over >= 120"))


def test_a_condition_that_is_too_much_work_is_left_alone() -> None:
    paren = tuple(Of((Weet(f"a{i}"), Weet(f"b{i}"))) for i in range(20))
    lastig = En((*paren, Of(tuple(Niet(paar) for paar in paren))))
    assert WERELD.can_hold(lastig) is None
    assert not WERELD.must_hold(lastig)
