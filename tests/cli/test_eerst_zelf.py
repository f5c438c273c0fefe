"""First look yourself in plain mode: one question at a time, skipped with Enter, and only where somebody can answer."""

from pathlib import Path

import pytest
from eigen_blik import VOORNEMEN
from gesprekken import GOED, write_gesprek
from opdracht import Oefenen

from oefenen.model.zelfbeeld import NERGENS, Zelfbeeld
from oefenen.store.store import Store

BEGIN = "Eerst kijk je zelf terug, dan zie je de cijfers."
KEUZES = ",".join(GOED)
ANTWOORDEN = "60\n2\n0\nik bleef zitten\neerder vragen\nvader zijn stem verheft\nzeg ik eerst wat ik zie\nrust\n"


@pytest.fixture
def pad(oefenen: Oefenen) -> Path:
    return write_gesprek(oefenen.map)


def kept(oefenen: Oefenen, gesprek: int = 1) -> Zelfbeeld | None:
    with Store(oefenen.database) as store:
        return store.zelfbeeld(gesprek)


def test_all_questions_are_asked_before_the_figures(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, "--keuzes", KEUZES, "--tekst", "--eerst-zelf", invoer=ANTWOORDEN)
    assert uit.code == 0
    assert BEGIN in uit.err
    beeld = kept(oefenen)
    assert beeld is not None
    assert (beeld.schattingen, beeld.gewonnen, beeld.verloren) == ({"luisteren": 60}, 2, NERGENS)
    assert (beeld.voornemen, beeld.waarom, beeld.waarom_bij) == (VOORNEMEN, "rust", 1)
    assert "- Luisteren: jij 60, gemeten 92 (3 kansen): je schatte jezelf 32 lager in." in uit.out
    assert "- Waarom deze zet (beurt 1," in uit.out


def test_a_pipe_is_not_asked(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, "--tekst", "--zonder-eigen-zin", "--seed", "1", invoer="1\n1\n1\n")
    assert BEGIN not in uit.err
    assert "Nabespreking" in uit.out
    assert kept(oefenen) is None


@pytest.mark.parametrize("invoer", ["\n" * 9, "stop\n", "\nSTOP.\n", ""])
def test_enter_skips_one_question_and_stop_all_of_them(oefenen: Oefenen, pad: Path, invoer: str) -> None:
    uit = oefenen("speel", pad, "--keuzes", KEUZES, "--tekst", "--eerst-zelf", invoer=invoer)
    assert uit.code == 0
    assert "Nabespreking" in uit.out
    assert "Eerst zelf gekeken" not in uit.out
    assert kept(oefenen) is None


def test_what_is_no_number_is_asked_again(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, "--keuzes", KEUZES, "--tekst", "--eerst-zelf", invoer="x\n101\n-1\n²\n55\n4\nstop\n")
    assert uit.err.count("Typ een getal van 0 tot en met 100") == 4
    assert uit.err.count("Typ een nummer van 0 tot en met 3") == 1
    beeld = kept(oefenen)
    assert beeld is not None
    assert beeld.schattingen == {"luisteren": 60}


def test_a_vague_intention_is_asked_about_once(oefenen: Oefenen, pad: Path) -> None:
    vaag = "\n\n\n\n\nhet moeilijk wordt\nvraag ik door\nhij zwijgt\n"
    uit = oefenen("speel", pad, "--keuzes", KEUZES, "--tekst", "--eerst-zelf", invoer=vaag)
    assert uit.err.count("Waaraan merk je dat?") == 1
    assert "- Voornemen: Als hij zwijgt, dan vraag ik door." in uit.out


def test_the_debrief_can_ask_too_and_after_the_figures_only_for_words(oefenen: Oefenen, pad: Path) -> None:
    oefenen("speel", pad, "--keuzes", KEUZES)
    uit = oefenen("verslag", "--eerst-zelf", "--vorm", "json", invoer="ik bleef\nstop\n")
    assert "jezelf schatten kan alleen daarvoor" in uit.err
    assert "0-100" not in uit.err
    assert uit.json["zelf"]["compliment"] == "ik bleef"
    assert oefenen("verslag", "--eerst-zelf", invoer="\n").err.count("(nu: ik bleef; Enter = zo laten)") == 1


@pytest.mark.parametrize("anders", [("--naast", "1"), ("--vorm", "ouders")])
def test_the_questions_do_not_go_with_another_report(oefenen: Oefenen, pad: Path, anders: tuple[str, str]) -> None:
    oefenen("speel", pad, "--keuzes", KEUZES)
    oefenen("verslag", "--eerst-zelf", *anders).assert_one_message(2, "--eerst-zelf kan niet samen met")


def test_an_unfinished_conversation_is_not_asked_about(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, "--keuzes", "welkom", "--tekst", "--eerst-zelf", invoer="1\n")
    assert BEGIN not in uit.err
    oefenen("verslag", "--eerst-zelf").assert_one_message(2, "nog niet afgelopen")


def test_the_next_attempt_opens_with_the_intention_and_with_something_to_try(oefenen: Oefenen, pad: Path) -> None:
    oefenen("speel", pad, "--keuzes", KEUZES, "--tekst", "--eerst-zelf", invoer=ANTWOORDEN)
    uit = oefenen("speel", pad, "--tekst", "--zonder-eigen-zin", invoer="")
    assert f"Je voornemen: {VOORNEMEN}" in uit.out
    assert "Probeer deze keer: stel na elke reactie eerst één open vraag." in uit.out
    assert uit.out.index("Je voornemen") < uit.out.index("Fase 1 van 5")


def test_what_is_typed_is_never_markup_nor_a_command_of_the_terminal(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, "--keuzes", KEUZES, "--tekst", "--eerst-zelf", invoer="\n\n\n[b]\x1b[31m# kop\n\n\n\n<script>\n")
    assert "\x1b" not in uit.out
    assert "- Compliment aan jezelf: [b] [31m# kop" in uit.out
    assert r"\<script\>" in oefenen("verslag").out
