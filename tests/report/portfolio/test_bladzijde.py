"""The page of a portfolio: valid, accessible, small, and allowed to do nothing."""

import re
from base64 import b64encode
from datetime import UTC, datetime
from hashlib import sha256
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from portfolios import bare, full, parse_html, text_of

from oefenen.model.coaching import Coaching, Opmerking
from oefenen.model.eigen_zin import EigenZin
from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.reading.bestanden import shipped
from oefenen.report.portfolio.als_html import as_html
from oefenen.report.portfolio.bouwen import build_portfolio
from oefenen.report.portfolio.portfolio import Eigen, Erbij
from oefenen.session.session import start

GROOTST = 300_000
LANGSTE = "w4_drie_weken_later.yaml"
"""The library conversation with most choices: 19."""
AA = 4.5
"""The contrast that WCAG 2.2 asks of text (1.4.3)."""


@pytest.fixture(scope="module", params=["vol", "kaal"])
def html(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    map_ = tmp_path_factory.mktemp("portfolio")
    return as_html(full(map_) if request.param == "vol" else bare(map_))


@pytest.fixture(scope="module")
def boom(html: str) -> Element:
    return parse_html(html)


def test_a_page_is_valid_and_says_its_language_and_its_title(html: str, boom: Element) -> None:
    assert html.startswith('<!DOCTYPE html>\n<html lang="nl">\n')
    assert html.endswith("</html>\n")
    assert boom.get("lang") == "nl"
    assert boom.findtext("head/title") == "Portfolio: Een kort gesprek · oefenen"
    assert next(boom.iter("meta")).get("charset") == "utf-8"


def test_ids_are_there_once_and_what_points_to_them_finds_them(boom: Element) -> None:
    ids = [deel.get("id") for deel in boom.iter() if deel.get("id")]
    assert len(set(ids)) == len(ids)
    for deel in boom.iter():
        assert set((deel.get("aria-labelledby") or "").split()) <= set(ids)


def test_headings_go_down_one_level_at_a_time(boom: Element) -> None:
    niveaus = [int(deel.tag[1]) for deel in boom.iter() if isinstance(deel.tag, str) and re.fullmatch(r"h[1-6]", deel.tag)]
    assert niveaus[0] == 1
    assert niveaus.count(1) == 1
    assert niveaus.count(2) == 7
    assert all(later <= eerder + 1 for eerder, later in pairwise(niveaus))


def test_every_table_has_a_caption_and_headings_that_say_what_they_head(boom: Element) -> None:
    tabellen = list(boom.iter("table"))
    assert tabellen
    for tabel in tabellen:
        assert tabel.findtext("caption")
        assert [th.get("scope") for th in tabel.findall("thead/tr/th")]
    assert {th.get("scope") for th in boom.iter("th")} == {"col", "row", "rowgroup"}
    for rij in boom.iter("tr"):
        assert rij[0].tag == "th" or rij.get("class") == "bewijs"


def test_every_picture_has_a_name_and_the_course_is_told_in_words(boom: Element) -> None:
    platen = [deel for deel in boom.iter() if isinstance(deel.tag, str) and deel.tag.endswith("svg")]
    assert len(platen) >= 3
    for plaat in platen:
        assert plaat.get("role") == "img"
        namen = [deel for deel in plaat if deel.tag.endswith("title")]
        assert namen[0].text
        assert plaat.get("aria-label") or plaat.get("aria-labelledby")
    tekst = text_of(boom)
    assert "Vertrouwen begint op" in tekst
    assert "haalbaar was 10 tot 90" in tekst or "van 100" in tekst


def test_a_page_needs_nothing_from_elsewhere_and_runs_nothing(html: str, boom: Element) -> None:
    assert not re.search(r"<script|<link|<img|<iframe|\bsrc=|https?:|url\(|@import|javascript:|\bon\w+=|style=", html)
    [regels] = [meta.get("content") or "" for meta in boom.iter("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    stijl = boom.findtext("head/style") or ""
    som = b64encode(sha256(stijl.encode()).digest()).decode()
    assert regels == f"default-src 'none'; style-src 'sha256-{som}'; base-uri 'none'; form-action 'none'"


def test_a_page_prints_on_a4(boom: Element) -> None:
    stijl = boom.findtext("head/style") or ""
    assert re.search(r"@page \{ size: A4;", stijl)
    assert "@media print" in stijl
    assert "break-inside: avoid" in stijl


def test_every_text_stands_out_enough(boom: Element) -> None:
    stijl = re.sub(r"@page[^}]*\}[^}]*\}[^}]*\}", "", boom.findtext("head/style") or "")
    letters = set(re.findall(r"(?<![-\w])color: (#\w+)", stijl)) | set(re.findall(r"svg [^{]*\{[^}]*fill: (#\w+)", stijl))
    papier = {"#fff", *re.findall(r"background: (#\w+)", stijl)}
    assert len(letters) >= 3
    for letter in letters:
        for blad in papier:
            assert _contrast(letter, blad) >= AA, (letter, blad)


def _contrast(een: str, ander: str) -> float:
    licht, donker = sorted((_light(een), _light(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def _light(kleur: str) -> float:
    cijfers = kleur.removeprefix("#")
    zes = "".join(teken * 2 for teken in cijfers) if len(cijfers) == 3 else cijfers
    delen = [int(zes[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def test_the_longest_conversation_of_the_library_with_everything_full_stays_small() -> None:
    sessie = start(shipped() / LANGSTE, seed=1)
    proeven = [proef for proef in sessie.gelezen.scenario.proeven if not proef.persona] if sessie.gelezen.scenario else []
    for keuze in max(proeven, key=lambda proef: len(proef.kies)).kies:
        sessie.kies(keuze)
    vol, aantal = "é<&" * 333, len(sessie.gesprek.stappen)
    assert aantal == 19
    assert len(as_html(build_portfolio(sessie.verslag(), datetime.now(UTC))).encode()) < GROOTST / 6
    sessie.eigen_zinnen = {stap.nummer: EigenZin(vol) for stap in sessie.gesprek.stappen}
    beeld = Zelfbeeld(dict.fromkeys(sessie.vaardigheden.vaardigheden, 50), 1, 1, vol, vol, vol, vol, 1, vol)
    coaching = Coaching(tuple(Opmerking(nummer, vol) for nummer in range(1, aantal + 1)), vol, "naam")
    portfolio = build_portfolio(sessie.verslag(), datetime.now(UTC), Eigen("naam", vol), Erbij(beeld, coaching=coaching))
    assert len(as_html(portfolio).encode()) < GROOTST
