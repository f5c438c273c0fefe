"""A proef that does not come out is explained by its first difference."""

from pathlib import Path

import pytest
from spelen import ALLE, beurt, beurten, game, keuze, load

from oefenen.checking.claims.proeven import play_proef, play_proeven
from oefenen.engine.spel import Spel
from oefenen.model.scenario import Proef

EINDES = """\
eindes:
  top: {als: vertrouwen >= 7 en weet afspraak, oordeel: goed, ouder: Dag.}
  half: {oordeel: midden, ouder: Dag.}
  mis: {oordeel: slecht, ouder: Dag.}
"""
PERSONA = """\
effecten:
  druk: {vertrouwen: -2, spanning: 3}
  erkenning: {vertrouwen: 2, erkenning: 1}
overgangen:
  - {bij: druk, van: rustig, naar: boos, als: spanning >= 8}
  - {bij: druk, van: boos, naar: weg}
"""


@pytest.fixture
def spel(tmp_path: Path) -> Spel:
    """Give a game in which choices are hidden for every kind of reason."""
    een = beurt(
        "een",
        keuze("a", "erkenning", weet="[afspraak]"),
        keuze("b", "druk", vlag="[dreigen]"),
        keuze("zacht", als="vertrouwen >= 6 en (stemming is boos of niet weet afspraak) en tijd_over < 60"),
    )
    keer = "bezocht(twee) >= 2 en gekozen een.b en niet gekozen een.a en niet weet afspraak"
    twee = beurt(
        "twee",
        keuze("c", eenmalig="ja", naar="twee"),
        keuze("d", "druk"),
        keuze("e", als="fase is zorgen of spanning < 5"),
        keuze("f", als=keer),
        keuze("g", als="niet (spanning <= 5 en fase is delen)"),
        keuze("h", naar="mis"),
    )
    return game(tmp_path, beurten(een, twee, eindes=EINDES), persona=PERSONA, kop="klok: 90\nsleutels: {geheim: G.}\n")


VERSCHILLEN = [
    ((), {}, "", 0),
    (("a", "d"), {"einde": "half", "oordeel": "midden", "weet": ("afspraak",), "vertrouwen": 5, "spanning": 8}, "", 0),
    (("een.b", "c"), {"beurt": "twee", "vlag": ("dreigen",), "stemming": "boos"}, "", 0),
    (
        ("zacht",),
        {},
        "keuze ‘zacht’ is er niet in beurt ‘een’: vertrouwen is 5 (gevraagd: >= 6) en tijd_over is 84 (gevraagd: < 60)",
        1,
    ),
    (("a", "c", "c"), {}, "keuze ‘c’ is er niet in beurt ‘twee’: hij is al gekozen en kan maar één keer", 3),
    (
        ("a", "e"),
        {},
        "keuze ‘e’ is er niet in beurt ‘twee’: de fase is delen (gevraagd: zorgen) en spanning is 5 (gevraagd: < 5)",
        2,
    ),
    (
        ("a", "twee.f"),
        {},
        (
            "keuze ‘twee.f’ is er niet in beurt ‘twee’: bezocht(twee) is 1 (gevraagd: >= 2) en ‘een.b’ is niet gekozen "
            "en ‘een.a’ is al gekozen en ‘afspraak’ ligt al op tafel"
        ),
        2,
    ),
    (
        ("a", "g"),
        {},
        "keuze ‘g’ is er niet in beurt ‘twee’: spanning is 5 (gevraagd: > 5) en de fase is delen, en dat mag hier niet",
        2,
    ),
    (("a", "b"), {}, "keuze ‘b’ hoort bij beurt ‘een’, maar het gesprek is bij ‘twee’; daar kan c, d, h", 2),
    (("a", "h", "c"), {}, "keuze ‘c’ kan niet meer: het gesprek eindigde al met ‘mis’ na keuze 2", 3),
    (("a",), {"einde": "top"}, "einde: verwacht top, maar het gesprek is nog niet afgelopen; het is bij beurt ‘twee’", 0),
    (("a", "d"), {"einde": "top"}, "einde: verwacht top, maar het werd half, want vertrouwen is 5 (gevraagd: >= 7)", 0),
    (("a", "d"), {"einde": "mis"}, "einde: verwacht mis, maar het werd half, want ‘half’ staat hoger in de lijst en past ook", 0),
    (("b", "d"), {"einde": "half"}, "einde: verwacht half, maar het werd mis, want de ouder brak het gesprek af", 0),
    (
        ("b", "h"),
        {"einde": "half"},
        (
            "einde: verwacht half, maar het werd mis, want vertrouwen is 3 (gevraagd: >= 6) en erkenning is 5 (gevraagd: >= 6) "
            "en de kernboodschap is niet gezegd en er staat geen afspraak"
        ),
        0,
    ),
    (("a",), {"spanning": 5, "stemming": "boos", "vertrouwen": 1}, "stemming: verwacht boos, maar het werd rustig", 0),
    (("a",), {"weet": ("afspraak", "geheim")}, "weet: verwacht geheim, maar dat ligt niet op tafel", 0),
    (("a",), {"vlag": ("dreigen",)}, "vlag: verwacht dreigen, maar geen gemaakte keuze heeft die vlag", 0),
    (("a",), {"oordeel": "goed"}, "oordeel: verwacht goed, maar het gesprek is nog niet afgelopen; het is bij beurt ‘twee’", 0),
]


@pytest.mark.parametrize(
    ("kies", "verwacht", "verschil", "nummer"), VERSCHILLEN, ids=[f"{v[0]} {v[1]}"[:60] for v in VERSCHILLEN]
)
def test_the_first_difference_is_explained(
    spel: Spel, kies: tuple[str, ...], verwacht: dict[str, object], verschil: str, nummer: int
) -> None:
    uitkomst = play_proef(spel, Proef("proef", kies, verwacht))
    assert (uitkomst.verschil, uitkomst.keuze) == (verschil, nummer)
    assert uitkomst.goed == (not verschil)
    assert [pad.partition(".")[2] for pad in uitkomst.gekozen] == [
        k.partition(".")[2] or k for k in kies[: nummer - 1 if nummer else None]
    ]


def test_a_flag_that_shuts_the_best_ending_out_is_named(tmp_path: Path) -> None:
    zwaar = keuze("a", "erkenning", vlag="[dreigen]", scores="{regie: -2}", weet="[afspraak]")
    spel = game(tmp_path, beurten(beurt("een", zwaar), eindes=EINDES.replace(">= 7", ">= 1")), persona=PERSONA)
    uitkomst = play_proef(spel, Proef("proef", ("a",), {"einde": "top"}))
    assert (
        uitkomst.verschil == "einde: verwacht top, maar het werd half, want een kritieke vlag op een keuze met -2 sluit ‘top’ uit"
    )


def test_a_choice_that_goes_straight_to_an_ending_is_no_fault_of_the_other(tmp_path: Path) -> None:
    spel = game(
        tmp_path,
        beurten(
            beurt("een", keuze("a", naar="mis")),
            eindes="eindes:\n  op: {oordeel: slecht, ouder: Dag.}\n  mis: {oordeel: slecht, ouder: Dag.}\n",
        ),
    )
    uitkomst = play_proef(spel, Proef("proef", ("a",), {"einde": "op"}))
    assert uitkomst.verschil == "einde: verwacht op, maar het werd mis, want een keuze gaat rechtstreeks naar het andere einde"


def test_without_a_clock_a_condition_on_time_says_so(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("een", keuze("a"), keuze("b", als="tijd_over < 60"))))
    assert play_proef(spel, Proef("proef", ("b",), {})).verschil == "keuze ‘b’ is er niet in beurt ‘een’: er loopt geen klok"


def test_a_route_into_a_turn_without_choices_is_told(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("een", keuze("a")), beurt("twee", keuze("b", als="spanning > 9"))))
    uitkomst = play_proef(spel, Proef("proef", ("a",), {}))
    assert (uitkomst.keuze, uitkomst.gekozen) == (1, ())
    assert "‘twee’ kan de speler niets kiezen" in uitkomst.verschil


@pytest.mark.parametrize("pad", ALLE, ids=[pad.stem for pad in ALLE])
def test_every_proef_of_a_shipped_scenario_comes_out(pad: Path) -> None:
    uitkomsten = play_proeven(load(pad))
    assert len(uitkomsten) >= 3
    assert [u.verschil for u in uitkomsten if not u.goed] == []
    assert [u.plaats for u in uitkomsten] == list(range(len(uitkomsten)))
