"""`oefenen hernoem`: what it says, what it writes, and with which exit code."""

import sys
from difflib import unified_diff
from pathlib import Path

import pytest
from grenzen import like_a_user, room_for
from opdracht import Oefenen
from spelen import beurt, beurten, keuze, write

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process work otherwise there")
DELEN = (
    beurt("deur", keuze("in", "welkom", naar="gang")),
    beurt("gang", keuze("om", "stilte", als="gekozen deur.in"), keuze("terug", "druk")),
)
SLOT = "eisen: [elk gesprek komt langs deur.in]   # deur.in blijft\nproeven: [{naam: x, kies: [in, om], verwacht: {}}]\n"


def story(oefenen: Oefenen, slot: str = SLOT) -> Path:
    return write(oefenen.map, beurten(*DELEN) + slot)


def test_a_name_is_changed_and_the_number_of_places_is_said(oefenen: Oefenen) -> None:
    pad = story(oefenen)
    oud = pad.read_text(encoding="utf-8")
    uit = oefenen("hernoem", "proef.yaml", "deur.in", "binnen")
    assert (uit.code, uit.out) == (0, "")
    assert uit.err == "‘deur.in’ heet nu ‘binnen’, op 4 plekken in proef.yaml.\n"
    nieuw = pad.read_text(encoding="utf-8")
    assert nieuw.replace("binnen", "in") == oud
    assert "langs deur.binnen]   # deur.in blijft" in nieuw
    assert oefenen("test", "proef.yaml").code == 0


def test_a_dry_run_shows_the_lines_and_writes_nothing(oefenen: Oefenen) -> None:
    pad = story(oefenen)
    pad.write_bytes(pad.read_bytes().replace(b"\n", b"\r\n"))
    oud = pad.read_bytes()
    uit = oefenen("hernoem", "proef.yaml", "gang.terug", "weg", "--droog")
    assert (uit.code, uit.err) == (0, "‘gang.terug’ wordt ‘weg’, op 1 plek in proef.yaml. Er is nog niets geschreven.\n")
    assert uit.out.splitlines() == [
        "--- proef.yaml",
        "+++ proef.yaml",
        "@@ -20 +20 @@",
        "-      - {id: terug, zet: [druk], zegt: Tekst.}",
        "+      - {id: weg, zet: [druk], zegt: Tekst.}",
    ]
    assert pad.read_bytes() == oud


def test_a_dry_run_is_a_diff_as_others_make_it(oefenen: Oefenen) -> None:
    pad = story(oefenen)
    oud = pad.read_text(encoding="utf-8")
    uit = oefenen("hernoem", "proef.yaml", "gang", "hal", "--droog")
    assert oefenen("hernoem", "proef.yaml", "gang", "hal").code == 0
    nieuw = pad.read_text(encoding="utf-8")
    verschil = unified_diff(oud.splitlines(), nieuw.splitlines(), "proef.yaml", "proef.yaml", n=0, lineterm="")
    assert uit.out.splitlines() == list(verschil)
    assert len(uit.out.splitlines()) == 7


def test_a_name_that_goes_on_over_the_end_of_a_line_is_shown_too(oefenen: Oefenen) -> None:
    pad = story(oefenen)
    pad.write_text(pad.read_text(encoding="utf-8").replace("naar: gang", 'naar: "ga\\\n          ng"'), encoding="utf-8")
    uit = oefenen("hernoem", "proef.yaml", "gang", "hal", "--droog")
    assert uit.code == 0
    assert '+      - {id: in, zet: [welkom], zegt: Tekst., naar: "hal"}' in uit.out.splitlines()


def test_a_name_that_is_not_there_gets_the_nearest_ones(oefenen: Oefenen) -> None:
    story(oefenen)
    uit = oefenen("hernoem", "proef.yaml", "deur.inn", "x")
    uit.assert_one_message(2, "Er is geen beurt, keuze, einde of sleutel met de naam ‘deur.inn’. Bedoelde je ‘deur.in’?")


def test_what_cannot_be_done_safely_is_exit_code_one(oefenen: Oefenen) -> None:
    pad = story(oefenen, "eisen: [na stilte is klaar onbereikbaar]\n")
    oud = pad.read_bytes()
    uit = oefenen("hernoem", "proef.yaml", "deur.in", "stilte")
    uit.assert_one_message(1, "de eis op regel", "Er is niets veranderd.")
    assert pad.read_bytes() == oud


def test_a_file_with_mistakes_is_refused_with_the_mistakes(oefenen: Oefenen) -> None:
    pad = story(oefenen, SLOT.replace("[in,", "[inn,"))
    oud = pad.read_bytes()
    uit = oefenen("hernoem", "proef.yaml", "deur", "hek")
    assert (uit.code, uit.out) == (1, "")
    kop, fout = uit.err.split("\n\n")
    assert kop == "In proef.yaml staan fouten. Verbeter die eerst; er is niets veranderd."
    assert fout.startswith("proef.yaml:24:28: fout S050: De keuze ‘inn’ bestaat niet.\n")
    assert pad.read_bytes() == oud


def test_a_file_that_is_no_scenario_or_is_not_there_is_said(oefenen: Oefenen) -> None:
    story(oefenen)
    oefenen("hernoem", "personas/proef.yaml", "boos", "kwaad").assert_one_message(2, "Dit is geen scenario: personas/proef.yaml")
    oefenen("hernoem", ".", "a", "b").assert_one_message(2, "Dit is geen scenario: .")
    oefenen("hernoem", "proef.yaml", "deur").assert_one_message(2, "Er ontbreekt nog iets: NIEUW")
    (oefenen.map / "stuk.yaml").write_bytes(b"\xff\xfe\x00")
    for naam in ("weg.yaml", "stuk.yaml"):
        uit = oefenen("hernoem", naam, "a", "b")
        assert (uit.code, uit.out) == (3, "")
        assert naam in uit.err


@POSIX
@pytest.mark.parametrize("waarom", ["geen recht", "geen ruimte"])
def test_a_file_that_cannot_be_written_stays_whole(oefenen: Oefenen, waarom: str) -> None:
    pad = story(oefenen)
    oud = pad.read_bytes()
    if waarom == "geen recht":
        oefenen.map.chmod(0o555)
    try:
        before = like_a_user() if waarom == "geen recht" else room_for(len(oud) - 100)
        uit = oefenen("hernoem", "proef.yaml", "deur", "voordeur", before=before)
    finally:
        oefenen.map.chmod(0o755)
    assert uit.code == 3
    assert "Lezen of schrijven lukt niet." in uit.err
    assert pad.read_bytes() == oud
    assert sorted(p.name for p in oefenen.map.iterdir()) == ["personas", "proef.yaml"]


def test_text_of_an_author_cannot_steer_the_terminal(oefenen: Oefenen) -> None:
    pad = story(oefenen)
    pad.rename(oefenen.map / "x\x1b[31m.yaml")
    uit = oefenen("hernoem", "x\x1b[31m.yaml", "deur", "hek", "--droog")
    assert uit.code == 0
    assert "\x1b" not in uit.out + uit.err
