"""`oefenen verslag`: a kept conversation as a document, which never replaces a file of the trainee."""

import re
import sys

import pytest
from grenzen import room_for
from opdracht import Oefenen
from routes import routes
from spelen import SHIPPED, beurt, beurten, keuze, write

W1 = SHIPPED[-1]
TWEE = beurten(beurt("een", keuze("a")), beurt("twee", keuze("b")))


def test_the_debrief_is_markdown_with_every_turn(oefenen: Oefenen) -> None:
    oefenen("speel", "w1", "--keuzes", ",".join(routes(W1)[0]))
    uit = oefenen("verslag")
    assert (uit.code, uit.err) == (0, "")
    assert uit.out.startswith("# Voor de vierde keer eruit\n")
    assert len(re.findall(r"^### (?:Voorbereiding \d|\d+\. )", uit.out, re.MULTILINE)) == len(routes(W1)[0])
    for kop in (
        "Hoe de ouder wegging",
        "Drie assen",
        "Vaardigheden",
        "Formulier",
        "Verloop",
        "Wat er op tafel kwam",
        "Om over na te denken",
    ):
        assert f"\n## {kop}\n" in uit.out


def test_a_number_chooses_the_conversation_and_the_last_is_the_default(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, TWEE)
    oefenen("speel", pad, "--keuzes", "a")
    oefenen("speel", pad, "--keuzes", "a,b")
    oefenen("speel", pad, "--tekst", invoer="stop\n")
    assert len(oefenen("verslag", "1", "--vorm", "json").json["beurten"]) == 1
    assert len(oefenen("verslag", "--vorm", "json").json["beurten"]) == 2


def test_a_file_is_written_once_and_never_replaced(oefenen: Oefenen) -> None:
    oefenen("speel", write(oefenen.map, TWEE), "--keuzes", "a,b")
    uit = oefenen("verslag", "--naar", "mijn.md")
    assert (uit.code, uit.out, uit.err) == (0, "", "Het verslag van gesprek 1 staat in mijn.md.\n")
    bestand = oefenen.map / "mijn.md"
    assert bestand.read_text(encoding="utf-8") == oefenen("verslag").out
    bestand.write_text("mijn antwoord", encoding="utf-8")
    oefenen("verslag", "--naar", "mijn.md").assert_one_message(2, "mijn.md bestaat al en blijft zoals het is")
    assert bestand.read_text(encoding="utf-8") == "mijn antwoord"


def test_a_folder_that_is_not_there_is_said(oefenen: Oefenen) -> None:
    oefenen("speel", write(oefenen.map, TWEE), "--keuzes", "a,b")
    oefenen("verslag", "--naar", "weg/mijn.md").assert_one_message(2, "De map weg bestaat niet")
    assert oefenen("verslag", "--naar", ".").code in (2, 3)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process work otherwise there")
@pytest.mark.proces
def test_a_file_that_does_not_fit_is_not_left_half_written(oefenen: Oefenen) -> None:
    oefenen("speel", "w1", "--keuzes", ",".join(routes(W1)[0]))
    oefenen("verslag", "--vorm", "json")
    uit = oefenen("verslag", "--naar", "mijn.md", before=room_for(10_000))
    uit.assert_one_message(3)
    assert list(oefenen.map.iterdir()) == []
