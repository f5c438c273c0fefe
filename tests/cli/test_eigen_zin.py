"""Own words first in plain mode: a line before the choices, a number after the answer, and all of it skippable."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import ClassVar

import pytest
from eigen_zinnen import ZIN, wish
from gesprekken import write_gesprek
from opdracht import Oefenen
from routes import numbers
from spelen import beurt, beurten, keuze, write

from oefenen.cli import tekst_eigen_zin
from oefenen.cli.kanaal import Kanaal
from oefenen.cli.tekst_eigen_zin import EigenZinVragen
from oefenen.model.eigen_zin import GEEN_ERVAN, EigenZin
from oefenen.session.session import start
from oefenen.session.zelf.eigen_zin import INSTELLING_TIJD, Wanneer, read_wish
from oefenen.store.store import Store

VRAAG, LEEK, GEEN_NAMEN = "Wat zou jij zeggen? (Enter = overslaan)", "Waar leek je eigen zin op?", "Schrijf geen echte namen op."
SPEEL = ("--tekst", "--seed", "1")


@pytest.fixture
def pad(oefenen: Oefenen) -> Path:
    return write_gesprek(oefenen.map)


def number(pad: Path, id_: str) -> str:
    """Give the number under which a choice of the first turn is shown."""
    return numbers(pad, (id_,), 1)[0]


def kept(oefenen: Oefenen, gesprek: int = 1) -> dict[int, EigenZin]:
    with Store(oefenen.database) as store:
        return store.eigen_zinnen(gesprek)


def test_the_sentence_comes_before_the_choices_and_the_likeness_after_the_answer(oefenen: Oefenen, pad: Path) -> None:
    invoer = f"{ZIN}\n{number(pad, 'sorry')}\n{number(pad, 'welkom')}\n"
    uit = oefenen("speel", pad, *SPEEL, "--json", invoer=invoer)
    plekken = [uit.err.index(deel) for deel in ("Denk eerst: Wat voelt hij?", GEEN_NAMEN, VRAAG, "Ik had het druk")]
    plekken += [uit.err.index(deel) for deel in ("Vader: Hm.", LEEK, "Coach: Een kort", "Wat doen we eraan?")]
    assert plekken == sorted(plekken)
    assert uit.err.count("Denk eerst") == uit.err.count(VRAAG) == uit.err.count(LEEK) == 1
    assert kept(oefenen) == {1: EigenZin(ZIN, "welkom")}
    eigen = uit.json["beurten"][0]["eigen_zin"]
    assert (eigen["tekst"], eigen["lijkt_op"], eigen["sterkste"]) == (ZIN, "welkom", None)
    assert "U bent boos [sarcastisch]" in eigen["lijkt_op_zegt"]


@pytest.mark.parametrize(("antwoord", "lijkt_op"), [("0", GEEN_ERVAN), ("", None), ("9\nx\n0", GEEN_ERVAN)])
def test_it_may_resemble_nothing_and_a_wrong_answer_shows_the_sentences_again(
    oefenen: Oefenen, pad: Path, antwoord: str, lijkt_op: str | None
) -> None:
    uit = oefenen("speel", pad, *SPEEL, invoer=f"{ZIN}\n1\n{antwoord}\n1\n1\n")
    assert kept(oefenen) == {1: EigenZin(ZIN, lijkt_op)}
    assert uit.err.count("Typ een nummer van 0 tot en met 3, of druk op Enter om over te slaan.") == antwoord.count("\n")
    assert "Nabespreking" in uit.out


def test_an_empty_line_skips_both_questions(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, *SPEEL, invoer="\n1\n1\n1\n")
    assert kept(oefenen) == {}
    assert LEEK not in uit.err
    assert "Je eigen zinnen" not in uit.out


def test_a_number_is_no_sentence_and_chooses_nothing_unseen(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, *SPEEL, invoer="1\n2\n")
    assert uit.err.count("Een nummer kies je straks.") == 2
    assert "Jij: " not in uit.out
    assert uit.err.rstrip().endswith("Je had nog niets gekozen, dus er is niets bewaard.")


def test_the_other_words_work_at_this_question_too(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, *SPEEL, invoer=f"dossier\nHULP\nterug\n{ZIN}\nterug\nstop\n")
    assert uit.out.count("Je doel: Horen wat er is.") == 2
    assert "- terug: " in uit.err
    assert uit.err.count("Er is nog geen keuze om terug te nemen.") == 2
    assert "Je gesprek is bewaard (je eigen zin)." in uit.err


def test_terug_keeps_the_sentence_and_shows_the_choices_again(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, *SPEEL, invoer=f"{ZIN}\n1\n0\nterug\n2\n1\n")
    assert uit.err.count(VRAAG) == 1
    assert uit.out.count(f"Je eigen zin was: {ZIN}") == 1
    assert uit.err.count(LEEK) == 2
    assert [zin.tekst for zin in kept(oefenen).values()] == [ZIN]
    assert kept(oefenen)[1].lijkt_op not in (None, GEEN_ERVAN)


def test_stop_after_the_answer_keeps_the_conversation(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, *SPEEL, invoer=f"{ZIN}\n1\nstop\n")
    assert "Je gesprek is bewaard (1 keuze)." in uit.err
    assert kept(oefenen) == {1: EigenZin(ZIN)}


def test_the_setting_holds_in_plain_mode(oefenen: Oefenen, pad: Path) -> None:
    for wanneer, keren in ((Wanneer.NOOIT, 0), (Wanneer.ALTIJD, 3)):
        wish(oefenen.data, wanneer)
        invoer = "1\n1\n1\n" if not keren else "\n1\n" * 3
        assert oefenen("speel", pad, *SPEEL, invoer=invoer).err.count(VRAAG) == keren


def test_without_own_words_the_choices_come_at_once(oefenen: Oefenen, pad: Path) -> None:
    wish(oefenen.data, Wanneer.ALTIJD)
    uit = oefenen("speel", pad, *SPEEL, "--zonder-eigen-zin", invoer="1\n1\n1\n")
    assert VRAAG not in uit.err
    assert "Nabespreking" in uit.out


def test_with_given_choices_nothing_is_asked(oefenen: Oefenen, pad: Path) -> None:
    wish(oefenen.data, Wanneer.ALTIJD)
    uit = oefenen("speel", pad, *SPEEL, "--keuzes", "welkom", invoer="1\n1\n")
    assert VRAAG not in uit.err
    assert "Nabespreking" in uit.out


class Ongeduld:
    """A clock for which the time is over at once, as soon as it is set."""

    gezet: ClassVar[list[float]] = []

    def __init__(self, seconden: float, doe: Callable[[], None]) -> None:
        self.daemon = False
        self._seconden, self._doe = seconden, doe

    def start(self) -> None:
        self.gezet.append(self._seconden)
        self._doe()

    def cancel(self) -> None:
        """Stop it."""


@pytest.mark.parametrize(("tijd", "gezet"), [("geen", []), ("30", [30])])
def test_when_the_time_is_over_it_is_said_and_what_was_typed_is_kept(
    pad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tijd: str, gezet: list[float]
) -> None:
    monkeypatch.setattr(tekst_eigen_zin, "Timer", Ongeduld)
    monkeypatch.setattr(Ongeduld, "gezet", [])
    monkeypatch.setattr("sys.stdin", StringIO(f"{ZIN}\n"))
    with Store(tmp_path / "g.sqlite") as store:
        store.keep_instelling(INSTELLING_TIJD, tijd)
        sessie = start(pad, store=store)
        assert EigenZinVragen(sessie, Kanaal(opzij=False), read_wish(store)).ask_first() == ""
        assert store.eigen_zinnen(sessie.id) == {1: EigenZin(ZIN)}
    gezegd = capsys.readouterr().err
    assert Ongeduld.gezet == gezet
    assert ("Wat zou jij zeggen? Je hebt 30 seconden. (Enter = overslaan)" in gezegd) is bool(gezet)
    assert ("De tijd is om. Druk op Enter" in gezegd) is bool(gezet)


def test_the_warning_is_given_once_for_a_data_folder(oefenen: Oefenen, pad: Path) -> None:
    assert GEEN_NAMEN in oefenen("speel", pad, *SPEEL, invoer=f"{ZIN}\n1\n").err
    assert GEEN_NAMEN not in oefenen("speel", pad, *SPEEL, invoer=f"{ZIN}\n1\n").err


def test_whoever_stops_before_the_first_choice_goes_on_with_the_sentence(oefenen: Oefenen, pad: Path) -> None:
    oefenen("speel", pad, *SPEEL, invoer=f"{ZIN}\n")
    verder = oefenen("speel", pad, "--tekst", "--verder", invoer="1\n0\n")
    assert "Je gaat verder met gesprek 1, bij je eerste keuze." in verder.err
    assert f"Je eigen zin was: {ZIN}" in verder.out
    assert VRAAG not in verder.err
    assert kept(oefenen) == {1: EigenZin(ZIN, GEEN_ERVAN)}


def test_whoever_goes_on_reads_the_sentence_and_chooses(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, beurten(beurt("een", keuze("a")), beurt("twee", keuze("b"), denk_eerst="Wat nu?")))
    oefenen("speel", pad, "--tekst", invoer=f"1\n{ZIN}\n")
    verder = oefenen("speel", pad, "--tekst", "--verder", invoer="1\n1\n")
    assert f"Je eigen zin was: {ZIN}" in verder.out
    assert VRAAG not in verder.err
    assert kept(oefenen) == {2: EigenZin(ZIN, "b")}


def test_in_a_test_own_words_are_allowed_without_a_hint(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, *SPEEL, "--stand", "toets", invoer=f"{ZIN}\n1\n1\n1\n1\n")
    assert "Denk eerst" not in uit.out
    assert f"1. Eigen zin: {ZIN}" in uit.out


def test_what_is_not_kept_is_in_the_debrief_of_this_time(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, *SPEEL, "--niet-bewaren", invoer=f"{ZIN}\n1\n0\n1\n1\n")
    assert f"1. Eigen zin: {ZIN}\nLeek op: geen van de keuzes\n" in uit.out
    assert not oefenen.database.exists()


@pytest.mark.proces
def test_a_line_of_any_length_and_of_any_bytes_is_one_sentence(oefenen: Oefenen, pad: Path) -> None:
    oefenen("speel", pad, *SPEEL, invoer=b"U bent \x1b[2J\xff\x00boos " + b"woord " * 5000 + b"2\n1\n0\n")
    tekst = kept(oefenen)[1].tekst
    assert tekst.startswith("U bent [2J")
    assert " boos woord woord" in tekst
    assert len(tekst) <= 1000
    assert tekst.isprintable()
    assert kept(oefenen)[1].lijkt_op == GEEN_ERVAN


def test_every_form_of_the_debrief_has_it(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, *SPEEL, invoer=f"{ZIN}\n{number(pad, 'druk')}\n{number(pad, 'welkom')}\n1\n1\n")
    assert "Sterkste: de zin waar je eigen zin op leek" in uit.out
    assert f"**Eigen zin:** {ZIN}  \nLeek op: (staat op)" in oefenen("verslag").out
    assert oefenen("verslag", "--vorm", "json").json["beurten"][0]["eigen_zin"]["sterkste"] == "welkom"
