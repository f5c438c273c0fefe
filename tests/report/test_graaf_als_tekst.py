"""The graph as a tree: readable without colour, within the width, and never steering the terminal."""

from graven import graphs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oefenen.model.woorden import EINDE, Fase, Oordeel
from oefenen.report.breedte import cell_width, harmless
from oefenen.report.graaf.als_tekst import as_tree
from oefenen.report.graaf.graaf import NOOIT, Door, Graaf, GraafBeurt, GraafEinde, GraafKeuze, Kans, Pijl

HELFT = Kans(0.5, "50 %")


def tree(*keuzes: GraafKeuze, breedte: int = 60, vast: Kans = NOOIT) -> str:
    beurt = GraafBeurt(
        "deur", Fase.AFSTEMMEN, "Goedemiddag, ik kom voor mijn zoon en ik heb niet veel tijd.", HELFT, keuzes, vast=vast
    )
    eindes = (GraafEinde("goed_weg", Oordeel.GOED, "Dag.", HELFT, "als vertrouwen >= 6"),)
    return "\n".join(as_tree(Graaf("x", "X", "boos", (beurt,), eindes, ()), breedte))


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(graphs(), st.integers(80, 120))
def test_every_turn_choice_and_ending_has_its_line(graaf: Graaf, breedte: int) -> None:
    regels = list(as_tree(graaf, breedte))
    for beurt in graaf.beurten:
        assert any(regel.startswith(f"  {harmless(beurt.id)}") for regel in regels)
        for keuze in beurt.keuzes:
            assert any(f" {harmless(keuze.id)}" in regel and "→" in regel for regel in regels)
    assert all(any(regel.startswith(f"  {harmless(einde.id)} (") for regel in regels) for einde in graaf.eindes)
    assert "".join(regels).isprintable() or not any(harmless(regel) != regel for regel in regels)


def test_targets_that_do_not_fit_go_on_below_each_other() -> None:
    pijlen = tuple(Pijl(f"beurt_{nummer}", HELFT, als="als spanning >= 7" if nummer == 1 else "") for nummer in range(3))
    tekst = tree(GraafKeuze("lang", HELFT, pijlen), GraafKeuze("kort", HELFT, (Pijl("slot", HELFT),)))
    assert (
        "    ├ lang  50 %  → beurt_0 50 %,\n"
        "    │               beurt_1 50 % (als spanning >= 7),\n"
        "    │               beurt_2 50 %\n"
        "    └ kort  50 %  → slot\n"
    ) in tekst


def test_what_a_parent_says_is_cut_and_no_line_is_wider_than_asked() -> None:
    tekst = tree(GraafKeuze("a", HELFT, (Pijl("slot", HELFT),)))
    assert "    “Goedemiddag, ik kom voor mijn zoon en ik heb niet veel…\n" in tekst
    assert max(map(cell_width, tekst.splitlines())) <= 60


def test_the_reason_of_an_arrow_is_in_words() -> None:
    pijlen = (
        Pijl("slot", HELFT, Door.AFGEBROKEN),
        Pijl("slot", HELFT, Door.KLOK),
        Pijl("deur", HELFT, Door.VAST),
        Pijl("slot", NOOIT, als="anders"),
        Pijl(EINDE, NOOIT),
    )
    tekst = tree(GraafKeuze("a", HELFT, pijlen), breedte=200, vast=HELFT)
    assert (
        "→ slot 50 % (de ouder breekt af), slot 50 % (de tijd is om), deur 50 % (en daar loopt het vast), "
        "slot nooit (anders), een einde nooit\n"
    ) in tekst
    assert "hier valt soms niets te kiezen (50 %)" in tekst


def test_without_chances_there_is_no_empty_column() -> None:
    assert "    └ a  → slot\n" in tree(GraafKeuze("a", Kans(), (Pijl("slot", Kans()),)))
