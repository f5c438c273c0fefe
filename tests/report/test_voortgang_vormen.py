"""The forms of progress: plain lines, Markdown, data, a page, pictures; no text in them is ever markup."""

import json
import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from vooruitgang import NAMEN, poging

from oefenen.report.breedte import cell_width
from oefenen.report.voortgang.als_html import as_html
from oefenen.report.voortgang.als_json import as_data
from oefenen.report.voortgang.als_markdown import as_markdown
from oefenen.report.voortgang.als_svg import MEESTE, calibration_as_svg, line_as_svg
from oefenen.report.voortgang.als_tekst import as_text
from oefenen.report.voortgang.beeld import Voortgang, build

EVIL = '<script>alert("x")</script> [b]dik[/b] | `*_# & \x1b[31m'
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def beeld() -> Voortgang:
    rij = [
        poging(n, {"contact": (n, 3 + n), "luisteren": (1, 2), EVIL: (3, 3)}, titel=EVIL, zelf={"contact": 70}, oordeel=oordeel)
        for n, oordeel in enumerate(("slecht", "midden", "goed", "goed"), start=1)
    ]
    return build(
        [*rij, poging(5, None, titel=EVIL, persona="<i>"), poging(6, {"contact": (3, 3)}, eigen={"contact": (3, 3)})], NAMEN
    )


@pytest.mark.parametrize("breedte", [58, 78, 100])
def test_plain_lines_fit(beeld: Voortgang, breedte: int) -> None:
    gewoon = build([p._replace(titel="Voor de vierde keer eruit") for p in beeld.pogingen if p.meting], NAMEN)
    tekst = as_text(gewoon, {}, breedte)
    te_lang = [regel for regel in tekst.splitlines() if cell_width(regel) > breedte and EVIL[:8] not in regel]
    assert te_lang == []


def test_plain_lines_say_everything_in_order(beeld: Voortgang) -> None:
    tekst = as_text(beeld, {5: "zonder vaardigheden: weg"})
    koppen = (
        "Voortgang",
        "Vaardigheden",
        "Per soort ouder",
        "Eerste en laatste keer",
        "Je eigen schatting",
        "Je gesprekken",
        "Hoe je",
    )
    assert [tekst.index(kop) for kop in koppen] == sorted(tekst.index(kop) for kop in koppen)
    assert "Contact            ▅ ▅ ▆ ▆ ▇  56 → 75" in tekst
    assert "                   midden 62, van 56 tot 75; 25 kansen in 5 gesprekken" in tekst
    assert "Luisteren te weinig kansen om iets te zeggen (8 kansen in 4 gesprekken)" in " ".join(tekst.split())
    assert "zonder vaardigheden: weg" in tekst
    assert "\x1b" not in tekst


def test_nothing_played_is_one_sentence_in_every_form() -> None:
    leeg = build([], NAMEN)
    for tekst in (as_text(leeg), as_markdown(leeg), as_html(leeg)):
        assert "Er is nog geen gesprek afgelopen." in tekst
        assert "Eerste en laatste" not in tekst
    assert as_data(leeg)["pogingen"] == []


def test_who_has_not_looked_back_yet_reads_that_it_comes_after_that() -> None:
    ongezien = [poging(n, {"contact": (3, 3)})._replace(gezien=False) for n in (1, 2)]
    for vorm in (as_text, as_markdown, as_html):
        assert "Kijk eerst terug op je gesprek. Na de nabespreking staan ze hier." in " ".join(
            vorm(build(ongezien[:1], NAMEN)).split()
        )
        assert "Kijk eerst terug op je gesprekken." in " ".join(vorm(build(ongezien, NAMEN)).split())
    assert "staat waarom" in " ".join(as_text(build([*ongezien, poging(3, None)], NAMEN)).split())


def test_markdown_escapes_titles(beeld: Voortgang) -> None:
    tekst = as_markdown(beeld)
    assert not re.search(r"(?<!\\)<", tekst)
    assert "\x1b" not in tekst
    for regel in tekst.splitlines():
        if regel.startswith("| ") and "gesprekken" in regel:
            assert len(re.findall(r"(?<!\\)\|", regel)) == 5


def test_data_goes_through_json_and_has_the_numbers(beeld: Voortgang) -> None:
    gegevens = json.loads(json.dumps(as_data(beeld, {5: "weg"})))
    assert gegevens["pogingen"][4]["gemeten"] is False
    assert gegevens["pogingen"][4]["reden"] == "weg"
    contact = gegevens["vaardigheden"][0]
    assert contact["punten"][0] == {"gesprek": 1, "score": 56.2, "kansen": 4}
    assert contact["spreiding"]["laagst"] == 56.2
    assert gegevens["ijking"]["hoger_geschat"] > 0


def test_a_page_has_no_markup_from_elsewhere_no_scripts_and_nothing_to_fetch(beeld: Voortgang) -> None:
    pagina = as_html(beeld, {5: EVIL})
    assert "<script" not in pagina
    assert "[b]dik[/b]" in pagina
    assert "\x1b" not in pagina
    assert not re.search(r"(src|href)=|url\(|@import", pagina)
    assert '<html lang="nl">' in pagina
    assert "@page { size: A4" in pagina


def test_a_page_is_well_formed_and_no_id_comes_twice(beeld: Voortgang) -> None:
    pagina = as_html(beeld).replace("<!DOCTYPE html>", "").replace("<br>", "<br/>")
    boom = ET.fromstring(re.sub(r"<meta [^>]*>", "", pagina))  # noqa: S314 - our own page
    ids = [str(deel.get("id")) for deel in boom.iter() if deel.get("id")]
    assert len(ids) == len(set(ids))
    verwezen = [naam for deel in boom.iter() for naam in (deel.get("aria-labelledby") or "").split()]
    assert set(verwezen) <= set(ids)
    koppen = [int(deel.tag[1]) for deel in boom.iter() if re.fullmatch(r"h\d", deel.tag)]
    assert all(na <= voor + 1 for voor, na in pairwise(koppen))


def test_a_picture_can_be_read_without_seeing_it(beeld: Voortgang) -> None:
    svg = ET.fromstring(line_as_svg(beeld.vaardigheden[0], "een"))  # noqa: S314 - our own picture
    assert svg.get("role") == "img"
    titel, uitleg = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
    assert titel is not None
    assert uitleg is not None
    assert titel.text == "Contact, 5 gesprekken"
    assert uitleg.text == "Eerst en laatst: 56 → 75. Midden 62, van 56 tot 75; 25 kansen in 5 gesprekken."
    assert svg.get("aria-labelledby") == f"{titel.get('id')} {uitleg.get('id')}"
    stippen = svg.findall(f"{SVG}circle")
    assert [stip.findtext(f"{SVG}title") for stip in stippen][:1] == ["gesprek 1: 56 (4)"]
    getallen = [tekst.text for tekst in svg.findall(f"{SVG}text") if tekst.get("font-weight") == "bold"]
    assert getallen == ["56", "75"]


def test_a_conversation_with_too_few_chances_is_an_open_mark(beeld: Voortgang) -> None:
    svg = ET.fromstring(line_as_svg(beeld.vaardigheden[1]))  # noqa: S314 - as above
    assert {stip.get("fill") for stip in svg.findall(f"{SVG}circle")} == {"#fff"}
    assert svg.find(f"{SVG}polyline") is None


def test_a_picture_of_many_conversations_shows_the_last_and_stays_light() -> None:
    rij = build([poging(1, {"contact": (n % 5, 3)}) for n in range(500)], NAMEN)
    svg = line_as_svg(rij.vaardigheden[0])
    assert svg.count("<circle") == MEESTE
    assert f"de laatste {MEESTE}" in svg
    assert len(svg) < 12_000


def test_the_calibration_is_a_picture_of_its_own(beeld: Voortgang) -> None:
    svg = calibration_as_svg(beeld.ijking)
    assert "Verschil tussen je schatting en de meting, 4 gesprekken" in svg
    assert svg.count("<circle") == 4
    assert calibration_as_svg(()).count("<circle") == 0
