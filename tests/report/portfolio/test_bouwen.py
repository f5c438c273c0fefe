"""What a portfolio holds: what was played, what was written about it, and room for the rest."""

from dataclasses import replace
from pathlib import Path

import pytest
from gesprekken import GOED, MIS, begin, write_gesprek
from portfolios import BEREIK, DATUM, WOORDEN, bare, full, parts

from oefenen.model.eigen_zin import EigenZin
from oefenen.model.formulier import FORMULIER
from oefenen.model.instellingen import Cijfers
from oefenen.model.woorden import STANDEN
from oefenen.report.bladen.vorm import GroepTabel, Regels, Tabel
from oefenen.report.portfolio.bouwen import build_portfolio
from oefenen.report.portfolio.opbouw import lay_out
from oefenen.report.portfolio.plaatjes import BALK, draw_bar, draw_course, tell_line
from oefenen.report.portfolio.portfolio import Aangewezen, Eigen, Erbij, Lijn, Meting
from oefenen.report.portfolio.schoon import clean
from oefenen.report.portfolio.vorm import Kaart, Lijst, Metingen


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path)


def test_it_says_which_conversation_it_was_and_how_it_ended(tmp_path: Path) -> None:
    portfolio = full(tmp_path)
    assert portfolio.opzet[:4] == ("kort", "Een kort gesprek", "Ruud Bakker, vader van Tess (10)", "basisschool, groep 7")
    assert portfolio.opzet.persona == "Korte vader"
    assert portfolio.afloop[:3] == ("prima", "Goed", 3)
    assert portfolio.afloop.slot == "(geeft een hand) Tot ziens."
    [kaart] = lay_out(portfolio).delen[0].inhoud
    assert isinstance(kaart, Kaart)
    rijen = dict(kaart.rijen)
    assert rijen["Gespeeld op"] == ("22 november 2026",)
    assert rijen["Afloop"] == ("Goed (prima)",)
    assert rijen["Duur"][0].endswith(", 1 keer een time-out")


def test_it_has_seven_parts_in_the_order_of_a_portfolio(tmp_path: Path) -> None:
    assert [deel.titel for deel in lay_out(bare(tmp_path)).delen] == [
        "Het gesprek", "Observatieformulier", "Verloop en vaardigheden", "Mijn eigen zinnen", "Terugblik en voornemen",
        "Feedback van anderen", "Leeruitkomst en STARR",
    ]  # fmt: skip


def test_the_form_has_all_items_with_the_marks_of_everybody_who_looked(tmp_path: Path) -> None:
    [tabel] = [inhoud for inhoud in lay_out(full(tmp_path)).delen[1].inhoud if isinstance(inhoud, GroepTabel)]
    rijen = [rij for groep in tabel.groepen for rij in groep.rijen]
    assert tabel.kop == ("de leraar …", "oefenen", "ik zelf", "een collega", "zin of beurt")
    assert [rij[0] for rij in rijen] == [punt.label for punt in FORMULIER]
    assert rijen[0][2:4] == ("gezien", "gezien")
    assert rijen[0][4].endswith("collega: beurt 1")
    assert rijen[1][2] == "–"
    assert any("“" in rij[4] for rij in rijen)
    zonder = next(inhoud for inhoud in lay_out(bare(tmp_path)).delen[1].inhoud if isinstance(inhoud, GroepTabel))
    assert zonder.kop == ("de leraar …", "oefenen", "zin of beurt")


def test_the_course_begins_before_the_first_sentence(tmp_path: Path) -> None:
    portfolio = bare(tmp_path)
    assert [lijn.id for lijn in portfolio.verloop] == list(STANDEN)
    assert {len(lijn.waarden) for lijn in portfolio.verloop} == {4}


def test_own_sentences_stand_beside_the_choice_and_the_strongest_in_the_words_of_the_trainee(pad: Path) -> None:
    sessie = begin(pad, keuzes=MIS)
    sessie.eigen_zinnen = {1: EigenZin("Ik schrok ook.", "welkom"), 2: EigenZin("Wat merkt u?", "vraag")}
    eerste, tweede = build_portfolio(sessie.verslag(), DATUM).zinnen
    assert (eerste.beurt, eerste.eigen, eerste.gekozen) == (1, "Ik schrok ook.", "Ik had het druk, met de toetsen.")
    assert eerste.leek_op.startswith("(staat op)")
    assert tweede.sterkste == "de zin waar mijn zin op leek"
    sessie.eigen_zinnen = {1: EigenZin("Druk.", "druk")}
    assert build_portfolio(sessie.verslag(), DATUM).zinnen[0].leek_op == "de zin die ik koos"


def test_what_the_trainee_pointed_at_is_told_with_its_sentence(tmp_path: Path) -> None:
    portfolio = full(tmp_path)
    assert portfolio.gewonnen
    assert portfolio.gewonnen.zin.startswith("(staat op)")
    assert portfolio.verloren == Aangewezen(0, "")
    assert portfolio.waarom == Aangewezen(2, "Wat merkt u thuis?", "omdat het moest")
    rijen = dict(next(inhoud for inhoud in lay_out(portfolio).delen[4].inhoud if isinstance(inhoud, Kaart)).rijen)
    assert rijen["Hier verloor ik vertrouwen"] == ("Nergens",)
    assert rijen["Mijn voornemen"] == ("Als hij boos is, dan wacht ik even.",)


def test_the_own_estimate_stands_beside_the_score(tmp_path: Path) -> None:
    [tabel] = [inhoud for inhoud in lay_out(full(tmp_path)).delen[4].inhoud if isinstance(inhoud, Tabel)]
    [(label, schatting, score, verschil)] = tabel.rijen
    assert (label, schatting) == ("Luisteren", "40")
    assert verschil == f"ik schatte {int(score) - 40} lager"


def test_where_nobody_wrote_anything_there_is_room_to_write(tmp_path: Path) -> None:
    delen = lay_out(bare(tmp_path)).delen
    ruimte = [inhoud.label for deel in delen[4:] for inhoud in deel.inhoud if isinstance(inhoud, Regels)]
    assert ruimte[:3] == ["Compliment aan mezelf", "Tip voor mezelf", "Mijn voornemen: als …, dan …"]
    assert len(ruimte) == 3 + 2 + 1 + 4
    vol = [inhoud.label for deel in lay_out(full(tmp_path)).delen[4:] for inhoud in deel.inhoud if isinstance(inhoud, Regels)]
    assert len(vol) == 4, "only the STARR"


def test_the_facts_of_the_file_begin_the_starr_and_judgements_do_not(pad: Path) -> None:
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(
        tekst.replace("focus:", "dossier: {feiten: [Vier keer eruit.], oordelen: [Lastig kind.]}\nfocus:", 1), encoding="utf-8"
    )
    portfolio = build_portfolio(begin(pad, keuzes=GOED).verslag(), DATUM)
    assert portfolio.starr.situatie == ("Je bent leraar van groep 7.", "Vier keer eruit.")
    assert portfolio.starr.taak == ("Horen wat er is.",)
    lijsten = [inhoud.punten for inhoud in lay_out(portfolio).delen[6].inhoud if isinstance(inhoud, Lijst)]
    assert lijsten == [portfolio.starr.situatie, portfolio.starr.taak]


def test_no_name_is_in_it_unless_it_was_typed(tmp_path: Path) -> None:
    assert lay_out(bare(tmp_path)).naam == ""
    assert lay_out(full(tmp_path)).naam == "Mijn naam"


@pytest.mark.parametrize(
    ("cijfers", "titels"),
    [
        (Cijfers.ALLES, ["Drie assen", "Vaardigheden"]),
        (Cijfers.ASSEN, ["Drie assen"]),
        (Cijfers.VAARDIGHEDEN, ["Vaardigheden"]),
        (Cijfers.BRON, ["Vijf vaardigheden"]),
    ],
)
def test_it_shows_the_scores_that_the_trainee_wants_to_see(pad: Path, cijfers: Cijfers, titels: list[str]) -> None:
    verslag = replace(begin(pad, keuzes=GOED).verslag(), cijfers=cijfers)
    document = lay_out(build_portfolio(verslag, DATUM))
    assert [inhoud.titel for inhoud in document.delen[2].inhoud if isinstance(inhoud, Metingen)] == titels


def test_everything_that_was_typed_is_on_one_line_that_can_be_seen(tmp_path: Path) -> None:
    vuil = tuple(f"a\x00b\x1b[31m\u202e\ud800\ufffe\n{woord}" for woord in WOORDEN)
    portfolio = full(tmp_path, vuil)
    assert portfolio.eigen.leeruitkomst == "a b [31m Leeruitkomst 3.2"
    assert clean("\u2066 \r\n") == ""
    assert portfolio.zinnen[0].eigen == "a b [31m mijn eigen zin"


def test_a_remark_at_a_sentence_that_is_not_there_is_kept(pad: Path) -> None:
    _, erbij, _ = parts()
    verslag = begin(pad, keuzes=("druk", "uitleg", "dag")).verslag(BEREIK)
    portfolio = build_portfolio(verslag, DATUM, Eigen(), Erbij(coaching=erbij.coaching.change(0, "Nog iets")))
    assert portfolio.opmerkingen[0].tekst == "Nog iets"


# The pictures


def test_a_line_of_the_course_is_drawn_on_its_scale_and_told_in_words() -> None:
    lijn = Lijn("vertrouwen", "Vertrouwen", (2, 2, 7))
    plaat = draw_course((lijn, Lijn("spanning", "Spanning", (8, 8, 8))))
    paneel = plaat.panelen[0]
    assert paneel.punten[0].y == paneel.punten[1].y > paneel.punten[2].y
    assert paneel.schaal[0].y > paneel.punten[0].y > paneel.schaal[2].y
    assert [punt.tekst for punt in paneel.beurten] == ["begin", "1", "2"]
    assert tell_line(lijn) == "Vertrouwen begint op 2 en eindigt op 7; laagst 2 (aan het begin), hoogst 7 (na beurt 2)."
    assert plaat.woorden.endswith("Spanning blijft op 8.")


def test_a_conversation_of_one_sentence_and_one_of_forty_can_be_drawn() -> None:
    kort = draw_course((Lijn("a", "A", (3,)),)).panelen[0]
    assert kort.lijn
    lang = draw_course((Lijn("a", "A", (3,) * 41),)).panelen[0]
    assert len(lang.beurten) == 21


def test_a_bar_is_as_long_as_its_score_and_marks_what_was_reachable() -> None:
    balk = draw_bar(Meting("l", "Luisteren", 50.0, 4, 10.0, 90.0, focus=True, schatting=None))
    assert balk
    assert (balk.score, balk.laagst, balk.hoogst) == (BALK / 2, BALK / 10, BALK * 0.9)
    assert balk.woorden == "Luisteren: 50 van 100; haalbaar was 10 tot 90"
    assert draw_bar(Meting("l", "Luisteren", None, 1, None, None, focus=False, schatting=None)) is None
