"""What a writer sees while following fits every window: findings first, what is left out is counted, lists can be searched."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, keuze, write

from oefenen.cli.volg_beelden import Beeld, Daad, Gevolgd, Maat, Overzicht, Speel, everything, explanation
from oefenen.cli.volg_lijst import Lijst
from oefenen.cli.volg_regels import Regel, fold, fold_items, pages
from oefenen.reading.bestanden import Reader
from oefenen.report.breedte import cell_width
from oefenen.session.auteur.ronde import look
from oefenen.session.auteur.volgen import Volgstand

TIJD = datetime(2026, 1, 2, 14, 3, 12, tzinfo=UTC)
GOED = beurten(beurt("een", keuze("a"), keuze("b", zegt="'Wat ziet u thuis?'")))
VEEL_FOUTEN = beurten(*(beurt(f"b{n}", keuze("a", zet="erkening"), fase="praten") for n in range(12)))
GEWOON = Maat(79, 23)
MATEN = [Maat(breedte, hoogte) for breedte, hoogte in product((30, 59, 79, 120), (4, 8, 19, 23, 60))]


def followed(pad: Path, *lijven: str) -> Gevolgd:
    gevolgd = Gevolgd(pad, Volgstand(), bezig=False)
    for lijf in lijven:
        write(pad.parent, lijf)
        gevolgd.stand.add(look(Reader().read(pad), pad, TIJD))
    if not lijven:
        gevolgd.stand.add(look(Reader().read(pad), pad, TIJD))
    return gevolgd


def shown(beeld: Beeld, gevolgd: Gevolgd, maat: Maat = GEWOON) -> str:
    return "\n".join(regel.tekst for regel in beeld.lines(gevolgd, maat))


@pytest.fixture(scope="module")
def beelden(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Beeld, Gevolgd]]:
    map_ = tmp_path_factory.mktemp("map")
    standen = [
        followed(SHIPPED[-1]),
        followed(map_ / "proef.yaml", GOED, VEEL_FOUTEN),
        followed(map_ / "weg.yaml"),
        Gevolgd(map_ / "proef.yaml"),
    ]
    rijen = [(f"beurt_{n} (delen)", Speel(f"beurt_{n}")) for n in range(40)]
    return [
        (beeld, stand) for stand in standen for beeld in (Overzicht(), everything(), explanation(), Lijst("Welke?", rijen, 20))
    ]


@pytest.mark.parametrize("maat", MATEN, ids=lambda maat: f"{maat.breedte}x{maat.hoogte}")
def test_everything_fits_every_window(beelden: Sequence[tuple[Beeld, Gevolgd]], maat: Maat) -> None:
    for beeld, gevolgd in beelden:
        regels = beeld.lines(gevolgd, maat)
        assert 0 < len(regels) <= maat.hoogte
        assert max(cell_width(regel.tekst) for regel in regels) <= maat.breedte


def test_the_overview_says_file_time_state_and_keys(tmp_path: Path) -> None:
    kop, *_, voet = shown(Overzicht(), followed(tmp_path / "proef.yaml", GOED)).split("\n")
    assert kop.startswith("proef.yaml · 14:03:12 · ")
    assert voet == "s speel vanaf ‘een’ · b andere beurt · v alles · u opnieuw · ? hulp · q stop"


def test_while_checking_the_head_says_so(tmp_path: Path) -> None:
    gevolgd = followed(tmp_path / "proef.yaml", GOED)
    gevolgd.bezig = True
    assert shown(Overzicht(), gevolgd).startswith("proef.yaml · 14:03:12 · wordt nagekeken…\n")
    assert shown(Overzicht(), Gevolgd(tmp_path / "proef.yaml")).startswith("proef.yaml · wordt nagekeken…\n")


def test_what_does_not_fit_is_counted(tmp_path: Path) -> None:
    tekst = shown(Overzicht(), followed(tmp_path / "proef.yaml", GOED, VEEL_FOUTEN))
    aantal = tekst.count("nieuw: ")
    assert f"… en nog {24 - aantal} (v laat alles zien)" in tekst
    assert aantal >= 2
    assert "Spelen kan nog met de versie van 14:03:12." in " ".join(tekst.split())


def test_a_new_finding_stands_out_and_comes_first(tmp_path: Path) -> None:
    gevolgd = followed(tmp_path / "proef.yaml", GOED.replace("[meta]", "[erkening]", 1), VEEL_FOUTEN)
    regels = Overzicht().lines(gevolgd, Maat(79, 23))
    assert next(regel.vet for regel in regels if ": fout " in regel.tekst)


def test_a_file_that_is_gone_is_said_in_words(tmp_path: Path) -> None:
    tekst = shown(Overzicht(), followed(tmp_path / "weg.yaml"))
    assert "er is geen bestand" in tekst
    assert "is er nog niet. Zodra je het bewaart, kijk ik het na." in " ".join(tekst.split())


def test_an_eis_that_does_not_hold_and_a_proef_that_differs_are_named(tmp_path: Path) -> None:
    claims = "eisen: [klaar is onbereikbaar]\nproeven:\n  - {naam: heen, kies: [a], verwacht: {einde: klaar, spanning: 9}}\n"
    tekst = shown(Overzicht(), followed(tmp_path / "proef.yaml", GOED + claims))
    assert "Eisen       1 weerlegd" in tekst
    assert "            weerlegd: klaar is onbereikbaar" in tekst
    assert "            heen: spanning: verwacht 9, maar het werd 5" in tekst


def test_figures_that_cannot_be_known_are_said_to_be_missing(tmp_path: Path) -> None:
    rond = beurten(beurt("een", keuze("a"), keuze("b", naar="een")))
    assert "Sommige cijfers zijn er niet: een gesprek kan rond blijven gaan." in shown(
        Overzicht(), followed(tmp_path / "proef.yaml", rond)
    )


def test_all_findings_can_be_paged_through(tmp_path: Path) -> None:
    gevolgd, alles = followed(tmp_path / "proef.yaml", VEEL_FOUTEN), everything()
    gezien = ""
    for _ in range(20):
        gezien += shown(alles, gevolgd)
        assert alles.press(" ") is None
    assert gezien.count("De fase ‘praten’ bestaat niet.") >= 12
    assert "blad 1 van" in gezien
    assert alles.press("o") is Daad.OVERZICHT


def test_a_list_is_searched_by_name_and_by_number() -> None:
    rijen = [(naam, Speel(naam)) for naam in ("deur", "binnenkomst", "stortvloed", *"abcdefgh", "deurmat")]
    gevolgd = Gevolgd(Path("proef.yaml"))
    lijst = Lijst("Welke?", rijen)
    assert lijst.press("enter") == Speel("deur")
    for toets in "mat":
        lijst.press(toets)
    assert "12. deurmat" in shown(lijst, gevolgd)
    assert lijst.press("enter") == Speel("deurmat")
    for toets in ("backspace", "backspace", "backspace", "1", "1"):
        lijst.press(toets)
    assert lijst.press("enter") == Speel("h")
    assert lijst.press("escape") is Daad.OVERZICHT


def test_a_search_that_finds_nothing_chooses_nothing() -> None:
    lijst = Lijst("Welke?", [("deur", Speel("deur"))])
    lijst.press("x")
    assert lijst.press("enter") is None
    assert "Niets gevonden." in shown(lijst, Gevolgd(Path("proef.yaml")))
    assert lijst.press("backspace") is None
    assert lijst.press("enter") == Speel("deur")


def test_the_arrows_walk_through_what_was_found() -> None:
    lijst = Lijst("Welke?", [(naam, Speel(naam)) for naam in ("een", "twee", "drie")], 2)
    assert lijst.press("omlaag") is None
    assert lijst.press("enter") == Speel("een")
    lijst.press("omhoog")
    assert lijst.press("enter") == Speel("drie")


def test_in_a_short_list_one_digit_chooses() -> None:
    lijst = Lijst("Hoe?", [(naam, Speel(naam)) for naam in ("een", "twee")], direct=True)
    assert lijst.press("2") == Speel("twee")
    assert [lijst.press(toets) for toets in ("3", "0", "x", "²")] == [None] * 4


def test_a_word_that_is_too_long_is_cut_and_not_lost() -> None:
    regels = fold("x" * 50, 20, rest="  ")
    assert "".join(regel.tekst.strip() for regel in regels) == "x" * 50
    assert max(len(regel.tekst) for regel in regels) <= 20


def test_figures_are_not_broken_in_two() -> None:
    regels = fold_items(["goed 3,1 %", "midden 40 %", "slecht 56 %"], 26, voor="Eindes ", rest=" " * 7)
    assert [regel.tekst for regel in regels] == ["Eindes goed 3,1 %,", "       midden 40 %,", "       slecht 56 %"]


def test_pages_are_as_high_as_asked_and_there_is_always_one() -> None:
    regels = [Regel(str(n)) for n in range(7)]
    assert [len(blad) for blad in pages(regels, 3)] == [3, 3, 1]
    assert pages([], 3) == [[]]
