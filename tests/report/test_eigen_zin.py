"""The debrief puts the own sentence beside the chosen one and the strongest, and never scores it."""

from pathlib import Path

import pytest
from gesprekken import GOED, begin, write_gesprek
from spelen import beurt, beurten, keuze, write

from oefenen.model.eigen_zin import GEEN_ERVAN, EigenZin
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.verslag import Verslag
from oefenen.report.zelf.eigen_zin import Vergeleken, beside, own_lines, strongest
from oefenen.session.session import Session

WELKOM = "(staat op) Dat had ik moeten doen. U bent boos [sarcastisch], en dat snap ik."
MIS = ("sorry", "uitleg", "dag")


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path)


def look(sessie: Session, zin: EigenZin, nummer: int = 1) -> tuple[Verslag, Vergeleken]:
    """Give the debrief with one own sentence, and that sentence compared."""
    sessie.eigen_zinnen[nummer] = zin
    verslag = sessie.verslag()
    naast = beside(verslag, verslag.stappen[nummer - 1])
    assert naast is not None
    return verslag, naast


@pytest.mark.parametrize(
    ("lijkt_op", "woorden"),
    [(None, ""), (GEEN_ERVAN, "geen van de keuzes"), ("sorry", "de zin die je koos"), ("welkom", WELKOM), ("weg", "")],
)
def test_what_it_resembled_is_said_in_words(pad: Path, lijkt_op: str | None, woorden: str) -> None:
    _, naast = look(begin(pad, keuzes=MIS), EigenZin("Ik schrok zelf ook.", lijkt_op))
    assert naast.leek_op == woorden


def test_the_strongest_has_the_most_points_of_what_was_on_offer(pad: Path) -> None:
    _, naast = look(begin(pad, keuzes=MIS), EigenZin("Ja."))
    assert (naast.sterkste_id, naast.sterkste) == ("welkom", WELKOM)
    _, naast = look(begin(pad, keuzes=MIS), EigenZin("Ja.", "welkom"))
    assert (naast.sterkste_id, naast.sterkste) == ("welkom", "de zin waar je eigen zin op leek")
    _, naast = look(begin(pad, keuzes=GOED), EigenZin("Ja."))
    assert (naast.sterkste_id, naast.sterkste) == ("welkom", "de zin die je koos")


def test_of_equals_the_first_in_the_file_is_the_strongest(tmp_path: Path) -> None:
    scores = "{luisteren: 1, contact: 1}"
    keuzes = [keuze("zwak", scores="{luisteren: 0}"), *(keuze(naam, scores=scores, zegt=naam.upper()) for naam in ("a", "b"))]
    sessie = begin(write(tmp_path, beurten(beurt("een", *keuzes))), keuzes=("b",))
    _, naast = look(sessie, EigenZin("Ja."))
    assert (naast.sterkste_id, naast.sterkste) == ("a", "A (even sterk als wat je koos)")


def test_what_was_not_on_offer_is_never_the_strongest(tmp_path: Path) -> None:
    keuzes = (keuze("a", scores="{luisteren: 1}"), keuze("b"), keuze("dicht", als="vertrouwen > 9", scores="{luisteren: 2}"))
    sessie = begin(write(tmp_path, beurten(beurt("een", *keuzes))), keuzes=("b",))
    beste = strongest(sessie.gesprek, sessie.gesprek.stappen[0])
    assert beste is not None
    assert beste.keuze.id == "a"


def test_where_nothing_is_at_stake_nothing_is_the_strongest(tmp_path: Path) -> None:
    sessie = begin(write(tmp_path, beurten(beurt("een", keuze("a"), keuze("b")))), keuzes=("b",))
    _, naast = look(sessie, EigenZin("Ja."))
    assert (naast.sterkste_id, naast.sterkste) == (None, "")


def test_before_the_end_the_strongest_stays_hidden(pad: Path) -> None:
    verslag, naast = look(begin(pad, keuzes=MIS[:2]), EigenZin("Ja.", "welkom"))
    assert (naast.sterkste_id, naast.sterkste) == (None, "")
    assert naast.leek_op == WELKOM
    assert "Sterkste" not in as_markdown(verslag)


def test_markdown_shows_them_together_and_nothing_typed_is_markup(pad: Path) -> None:
    verslag, _ = look(begin(pad, keuzes=MIS), EigenZin("*Ja* <b>[x](y)", "welkom"))
    beurt_ = as_markdown(verslag).split("### 1. ")[1].split("### 2. ")[0]
    assert "**Eigen zin:** \\*Ja\\* \\<b\\>\\[x\\](y)  \nLeek op: (staat op) Dat" in beurt_
    plekken = [beurt_.index(kop) for kop in ("**Eigen zin:**", "**Jij:** Sorry", "**Sterkste:** de zin waar", "Hm.")]
    assert plekken == sorted(plekken)
    assert as_markdown(verslag).count("Eigen zin") == 1


def test_json_has_it_with_every_turn(pad: Path) -> None:
    verslag, _ = look(begin(pad, keuzes=MIS), EigenZin("Ja.", GEEN_ERVAN), 2)
    assert [regel["eigen_zin"] for regel in as_json(verslag)["beurten"]] == [
        None,
        {"tekst": "Ja.", "lijkt_op": "", "lijkt_op_zegt": None, "sterkste": "vraag", "sterkste_zegt": "Wat merkt u thuis?"},
        None,
    ]


def test_json_says_what_it_resembled_in_words_too(pad: Path) -> None:
    verslag, _ = look(begin(pad, keuzes=MIS[:1]), EigenZin("Ja.", "welkom"))
    eigen = as_json(verslag)["beurten"][0]["eigen_zin"]
    assert (eigen["lijkt_op_zegt"], eigen["sterkste_zegt"]) == (WELKOM, None)


def test_plain_text_lists_them_and_is_silent_when_nothing_was_typed(pad: Path) -> None:
    verslag, _ = look(begin(pad, keuzes=MIS), EigenZin("Ja.", "sorry"))
    assert own_lines(verslag) == [
        "",
        "Je eigen zinnen:",
        "1. Eigen zin: Ja.",
        "Leek op: de zin die je koos",
        "Jij koos: Sorry. Dat had niet gemogen.",
        f"Sterkste: {WELKOM}",
    ]
    assert "Je eigen zinnen:" in as_plain(verslag, feedback=False)
    assert own_lines(begin(pad, keuzes=MIS).verslag()) == []
