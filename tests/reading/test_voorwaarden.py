"""The grammar of a condition: what it means, what it refuses and where, and its properties."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from voorwaarde_druk import as_text

from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Vergelijking, Voorwaarde, Weet, atoms
from oefenen.model.woorden import STANDEN
from oefenen.reading.voorwaarden import DIEPST, HOOGST, LANGST, VoorwaardeError, parse_voorwaarde

HOOG = Vergelijking("spanning", ">=", 8)
LAAG = Vergelijking("vertrouwen", "<", 4)
KERN = Weet("kernboodschap")


@pytest.mark.parametrize(
    ("tekst", "boom"),
    [
        ("spanning >= 8", HOOG),
        ("  spanning>=8  ", HOOG),
        ("spanning\t>=\n8", HOOG),
        ("tijd_over = 0", Vergelijking("tijd_over", "=", 0)),
        ("openheid != 3", Vergelijking("openheid", "!=", 3)),
        ("stemming is over_de_grens", Is("stemming", "over_de_grens")),
        ("fase is zorgen", Is("fase", "zorgen")),
        ("weet kernboodschap", KERN),
        ("gekozen deur.koffie", Gekozen("deur", "koffie")),
        ("bezocht(vragenronde)>=2", Bezocht("vragenronde", ">=", 2)),
        ("bezocht ( vragenronde ) = 1", Bezocht("vragenronde", "=", 1)),
        ("niet weet kernboodschap", Niet(KERN)),
        ("niet niet weet kernboodschap", Niet(Niet(KERN))),
        ("spanning >= 8 en vertrouwen < 4", En((HOOG, LAAG))),
        ("spanning >= 8 of vertrouwen < 4 en weet kernboodschap", Of((HOOG, En((LAAG, KERN))))),
        ("(spanning >= 8 of vertrouwen < 4) en weet kernboodschap", En((Of((HOOG, LAAG)), KERN))),
        ("niet spanning >= 8 en weet kernboodschap", En((Niet(HOOG), KERN))),
        ("niet (spanning >= 8 en weet kernboodschap)", Niet(En((HOOG, KERN)))),
        ("((weet kernboodschap))", KERN),
        ("weet enkel of weet offer", Of((Weet("enkel"), Weet("offer")))),
    ],
)
def test_a_condition_means_what_it_says(tekst: str, boom: Voorwaarde) -> None:
    assert parse_voorwaarde(tekst) == boom


def test_every_smallest_part_knows_its_column() -> None:
    tekst = "niet (weet a of  spanning > 3) en bezocht(b) = 1"
    kolommen = [atom.kolom for atom in atoms(parse_voorwaarde(tekst)) if not isinstance(atom, Niet | En | Of)]
    assert kolommen == [tekst.index("weet"), tekst.index("spanning"), tekst.index("bezocht")]


@pytest.mark.parametrize(
    ("tekst", "kolom", "lengte", "reden"),
    [
        ("", 0, 1, "hij is leeg"),
        ("spanning", 8, 0, "hier hoort een vergelijking"),
        ("spanning 8", 9, 1, "hier hoort een vergelijking"),
        ("spanning >", 10, 0, "hier hoort een heel getal"),
        ("spanning >= acht", 12, 4, "hier hoort een heel getal"),
        ("spanning == 8", 10, 1, "hier hoort een heel getal"),
        ("spanning >= -1", 12, 1, "het teken ‘-’ hoort er niet in"),
        ("spanning >= 8.5", 13, 1, "het teken ‘.’ hoort er niet in"),
        ("spanning ≥ 8", 9, 1, "het teken ‘≥’ hoort er niet in"),
        ("spanning >= ٣", 12, 1, "het teken ‘٣’ hoort er niet in"),
        ("spanning >= 2²", 13, 1, "het teken ‘²’ hoort er niet in"),
        (f"spanning > {HOOGST}1", 11, 7, "hier hoort een heel getal"),
        ("weet", 4, 0, "hier hoort een naam"),
        ("weet en spanning > 1", 5, 2, "hier hoort een naam"),
        ("weet 3", 5, 1, "hier hoort een naam"),
        ("stemming boos", 9, 4, "hier hoort het woord ‘is’"),
        ("fase = zorgen", 5, 1, "hier hoort het woord ‘is’"),
        ("gekozen koffie", 8, 6, "na ‘gekozen’ hoort beurt.keuze"),
        ("gekozen a.b.c", 8, 5, "na ‘gekozen’ hoort beurt.keuze"),
        ("gekozen a.", 8, 2, "na ‘gekozen’ hoort beurt.keuze"),
        ("bezocht a > 1", 8, 1, "hier hoort een haakje openen"),
        ("bezocht(a > 1", 10, 1, "hier hoort een haakje sluiten"),
        ("(spanning > 1", 13, 0, "hier hoort een haakje sluiten"),
        ("spanning > 1)", 12, 1, "‘)’ had ik hier niet verwacht"),
        ("()", 1, 1, "‘)’ had ik hier niet verwacht"),
        ("8 > spanning", 0, 1, "‘8’ had ik hier niet verwacht"),
        ("en spanning > 1", 0, 2, "‘en’ had ik hier niet verwacht"),
        ("spanning > 1 en", 15, 1, "hij houdt te vroeg op"),
        ("spanning > 1 en of weet a", 16, 2, "‘of’ had ik hier niet verwacht"),
        ("spanning > 1 vertrouwen > 2", 13, 10, "‘vertrouwen’ had ik hier niet verwacht"),
        ("(" * (DIEPST + 1) + "weet a", DIEPST, 1, "er zitten te veel haakjes en ‘niet’ in elkaar"),
        ("weet a en " * 100 + "weet a", 0, 1, f"hij is langer dan {LANGST} tekens"),
    ],
)
def test_a_wrong_condition_is_explained_at_the_word_that_is_wrong(tekst: str, kolom: int, lengte: int, reden: str) -> None:
    with pytest.raises(VoorwaardeError) as fout:
        parse_voorwaarde(tekst)
    assert (fout.value.kolom, fout.value.lengte, fout.value.reden) == (kolom, lengte, reden)
    assert fout.value.raad


@pytest.mark.parametrize("woord", ["spaning", "Spanning", "score", "als", "weet_", "_x", "é"])
def test_an_unknown_word_is_named(woord: str) -> None:
    with pytest.raises(VoorwaardeError) as fout:
        parse_voorwaarde(f"weet a en {woord} > 1")
    assert (fout.value.kolom, fout.value.lengte, fout.value.onbekend) == (10, len(woord), woord)


namen = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True).filter(lambda naam: naam not in {"en", "of", "niet", "is"})
vergelijkers = st.sampled_from([">=", "<=", ">", "<", "=", "!="])
getallen = st.integers(0, HOOGST)
losse = st.one_of(
    st.builds(Vergelijking, st.sampled_from((*STANDEN, "tijd_over")), vergelijkers, getallen),
    st.builds(Is, st.sampled_from(("stemming", "fase")), namen),
    st.builds(Weet, namen),
    st.builds(Gekozen, namen, namen),
    st.builds(Bezocht, namen, vergelijkers, getallen),
)


def _together(delen: st.SearchStrategy[Voorwaarde]) -> st.SearchStrategy[Voorwaarde]:
    meer = st.lists(delen, min_size=2, max_size=4).map(tuple)
    return st.one_of(st.builds(Niet, delen), meer.map(En), meer.map(Of))


def attempt(tekst: str) -> tuple[Voorwaarde | None, VoorwaardeError | None]:
    """Parse a text that may be wrong."""
    try:
        return parse_voorwaarde(tekst), None
    except VoorwaardeError as fout:
        return None, fout


def flat(boom: Voorwaarde) -> Voorwaarde:
    """Join parts that an author writes in one row: `(a en b) en c` is `a en b en c`."""
    if isinstance(boom, Niet):
        return Niet(flat(boom.deel))
    if not isinstance(boom, En | Of):
        return boom
    soort = type(boom)
    delen = [flat(deel) for deel in boom.delen]
    return soort(tuple(stuk for deel in delen for stuk in (deel.delen if isinstance(deel, soort) else (deel,))))


@settings(max_examples=150, deadline=None)
@given(st.recursive(losse, _together, max_leaves=8))
def test_what_is_printed_reads_back_as_the_same_condition(boom: Voorwaarde) -> None:
    boom = flat(boom)
    tekst = as_text(boom)
    gelezen, fout = attempt(tekst)
    if fout is None:
        assert gelezen == boom
    else:  # the only two ways in which a good text is refused
        assert len(tekst) > LANGST or "te veel" in fout.reden


stukken = st.sampled_from(
    [*STANDEN, "tijd_over", "stemming", "fase", "weet", "gekozen", "bezocht", "niet", "en", "of", "is", "(", ")", ">=", "<", "=",
     "8", "a.b", "a", " ", ".", "é", "²", "\n", "-"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=40), st.lists(stukken, max_size=20).map(" ".join), st.lists(stukken, max_size=20).map("".join)))
@example("\ud800")
@example("(" * 599)
@example("niet " * 110)
def test_any_text_is_a_condition_or_a_mistake_with_a_place_in_it(tekst: str) -> None:
    gelezen, fout = attempt(tekst)
    if fout is None:
        assert gelezen is not None
        assert parse_voorwaarde(as_text(gelezen)) == gelezen
    else:
        assert 0 <= fout.kolom <= len(tekst)
        assert fout.kolom + fout.lengte <= len(tekst) + 1
        assert fout.reden
