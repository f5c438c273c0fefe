"""The page of a portfolio in a real browser: it looks as meant, prints on A4, and asks nothing of anybody."""

import re
from pathlib import Path

import pytest
from bladeraar import alleen_met_chromium, visit
from portfolios import full

from oefenen.report.bladen.als_html import as_html as sheet
from oefenen.report.bladen.kast import BLADEN
from oefenen.report.portfolio.als_html import as_html

pytestmark = alleen_met_chromium
A4 = (595, 842)
"""In points."""
BUITEN = "http://nergens.invalid/plaatje.png"


@pytest.fixture(scope="module")
def bladzijde(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("chromium")
    pad = map_ / "portfolio.html"
    pad.write_text(as_html(full(map_)), encoding="utf-8")
    return pad


def sizes(pdf: Path) -> list[tuple[int, int]]:
    """Give the size of every page in points."""
    vakken = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", pdf.read_bytes())
    return [(round(float(breed)), round(float(hoog))) for breed, hoog in vakken]


def test_the_page_shows_everything_says_nothing_and_asks_nothing(bladzijde: Path) -> None:
    gezien = visit(bladzijde, "--dump-dom")
    assert gezien.console == ()
    assert gezien.gevraagd == frozenset()
    for woord in ("Een kort gesprek", "mijn eigen zin", "een opmerking", "Leeruitkomst 3.2", "</html>"):
        assert woord in gezien.out


def test_what_somebody_would_add_to_the_page_is_refused(bladzijde: Path, tmp_path: Path) -> None:
    erbij = f'<script>document.title = "veranderd"</script><img src="{BUITEN}" alt=""><p style="color: red">rood</p></body>'
    tekst = bladzijde.read_text(encoding="utf-8").replace("</body>", erbij)
    vreemd = tmp_path / "vreemd.html"
    vreemd.write_text(tekst, encoding="utf-8")
    gezien = visit(vreemd, "--dump-dom")
    assert "<title>Portfolio: Een kort gesprek" in gezien.out
    assert gezien.gevraagd == frozenset()
    assert sum("Content Security Policy" in regel for regel in gezien.console) >= 3
    vreemd.write_text(re.sub(r"<meta http-equiv[^>]*>", "", tekst), encoding="utf-8")
    zonder = visit(vreemd, "--dump-dom")
    assert "<title>veranderd" in zonder.out, "this test sees what it looks for"
    assert zonder.gevraagd == {BUITEN}


def test_it_prints_on_a4(bladzijde: Path) -> None:
    pdf = bladzijde.with_suffix(".pdf")
    gezien = visit(bladzijde, f"--print-to-pdf={pdf}")
    assert gezien.gevraagd == frozenset()
    maten = sizes(pdf)
    assert 3 <= len(maten) <= 8
    assert set(maten) == {A4}


def test_the_picture_has_the_colours_of_its_style(bladzijde: Path) -> None:
    plaat = bladzijde.with_suffix(".png")
    visit(bladzijde, "--window-size=900,1200", f"--screenshot={plaat}")
    ruw = plaat.read_bytes()
    assert ruw.startswith(b"\x89PNG")
    assert int.from_bytes(ruw[16:20]) == 900
    assert len(ruw) > 40_000, "a page without its style is mostly white"


def test_a_sheet_prints_on_a4_too(tmp_path: Path) -> None:
    pad = tmp_path / "observatie.html"
    pad.write_text(sheet(BLADEN["observatie"]), encoding="utf-8")
    pdf = pad.with_suffix(".pdf")
    gezien = visit(pad, f"--print-to-pdf={pdf}")
    assert gezien.console == ()
    assert gezien.gevraagd == frozenset()
    assert sizes(pdf) == [A4, A4], "the form on one page, the rest on the other"
