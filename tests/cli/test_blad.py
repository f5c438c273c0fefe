"""`oefenen blad`: the list of sheets, and each of them as text or as a page that prints."""

import subprocess
import sys
from pathlib import Path

import pytest
from opdracht import Oefenen, environment

from oefenen.report.bladen.als_html import as_html
from oefenen.report.bladen.als_markdown import as_markdown
from oefenen.report.bladen.kast import BLADEN


def test_without_a_name_the_sheets_are_listed_in_full(oefenen: Oefenen) -> None:
    uit = oefenen("blad")
    assert (uit.code, uit.err) == (0, "")
    kop, *rijen = uit.out.splitlines()
    assert kop.split() == ["naam", "waarvoor"]
    assert [rij.split()[0] for rij in rijen] == list(BLADEN)
    assert all(rij.endswith(blad.wat) for rij, blad in zip(rijen, BLADEN.values(), strict=True))


@pytest.mark.parametrize("naam", BLADEN)
def test_a_sheet_is_text_unless_a_page_is_asked_for(oefenen: Oefenen, naam: str) -> None:
    assert oefenen("blad", naam).out == oefenen("blad", naam, "--vorm", "md").out == as_markdown(BLADEN[naam])
    assert oefenen("blad", naam, "--vorm", "html").out == as_html(BLADEN[naam])


def test_a_file_that_is_called_a_page_becomes_one_and_is_never_replaced(oefenen: Oefenen) -> None:
    uit = oefenen("blad", "observatie", "--naar", "mijn.html")
    assert (uit.code, uit.out) == (0, "")
    assert uit.err == "Het blad ‘observatie’ staat in mijn.html. Open het in je browser en druk het af op A4.\n"
    bestand = oefenen.map / "mijn.html"
    assert bestand.read_text(encoding="utf-8") == as_html(BLADEN["observatie"])
    oefenen("blad", "voorbereiding", "--naar", "mijn.html").assert_one_message(2, "mijn.html bestaat al en blijft zoals het is")
    assert bestand.read_text(encoding="utf-8") == as_html(BLADEN["observatie"])
    oefenen("blad", "voorbereiding", "--naar", "mijn.md")
    assert (oefenen.map / "mijn.md").read_text(encoding="utf-8") == as_markdown(BLADEN["voorbereiding"])


def test_what_cannot_be_is_said_in_one_message(oefenen: Oefenen) -> None:
    namen = ", ".join(BLADEN)
    oefenen("blad", "folder").assert_one_message(2, f"[SOORT]: ‘folder’ kan hier niet. Kies uit {namen}.")
    oefenen("blad", "--vorm", "html").assert_one_message(2, f"Zeg er ook bij welk blad: {namen}.")
    oefenen("blad", "--naar", "x.md").assert_one_message(2, "Zeg er ook bij welk blad")
    oefenen("blad", "observatie", "--vorm", "pdf").assert_one_message(2, "Kies uit md, html.")
    oefenen("blad", "observatie", "--naar", "weg/x.md").assert_one_message(2, "De map weg bestaat niet")
    assert list(oefenen.map.iterdir()) == []


def test_only_a_page_loads_templates(tmp_path: Path) -> None:
    meet = (
        "import sys; from oefenen.__main__ import main; sys.argv = ['oefenen', 'blad', *sys.argv[1:]]; main()\n"
        "print(*{naam.partition('.')[0] for naam in sys.modules}, file=sys.stderr)"
    )
    for args, verwacht in ((), False), (("observatie",), False), (("observatie", "--vorm", "html"), True):
        uit = subprocess.run(
            [sys.executable, "-c", meet, *args],
            capture_output=True,
            text=True,
            env=environment(tmp_path),
            check=True,
            encoding="utf-8",
        )
        geladen = set(uit.stderr.split())
        assert ("jinja2" in geladen) is verwacht
        assert not {"yaml", "numpy", "textual", "rich", "sqlite3"} & geladen
