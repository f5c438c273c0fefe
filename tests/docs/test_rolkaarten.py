"""Every role card has the same parts and fits a page, and the printable page is made from the cards as they are now."""

import re
import runpy
from pathlib import Path

import pytest
import yaml

MAP = Path("docs/rolkaarten")
KOPPEN = [
    "Wie je bent",
    "Zo kom je binnen",
    "Dit sluit je",
    "Dit opent je",
    "Je lichaam",
    "Zes zinnen",
    "Wat je pas vertelt",
    "Hoe het afloopt",
]
KAARTEN = sorted(MAP.glob("*.md"))
EEN_BLADZIJDE = 600
"""Words that fit one side of A4 in the style of the page."""


def parts(kaart: Path) -> dict[str, str]:
    _, *delen = re.split(r"^## (.+)\n", kaart.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(delen[::2], delen[1::2], strict=True))


def test_the_printable_page_is_current() -> None:
    gemaakt = runpy.run_path(str(MAP / "maak.py"))["page"]()
    assert (MAP / "rolkaarten.html").read_text(encoding="utf-8") == gemaakt, "Draai docs/rolkaarten/maak.py opnieuw."


def test_every_persona_has_a_card_and_every_card_is_on_the_page() -> None:
    namen = [kaart.stem for kaart in KAARTEN]
    assert namen == sorted(pad.stem for pad in Path("scenarios/personas").glob("*.yaml"))
    assert sorted(runpy.run_path(str(MAP / "maak.py"))["KAARTEN"]) == namen


@pytest.mark.parametrize("kaart", KAARTEN, ids=lambda pad: pad.stem)
def test_a_card_has_the_same_headings_as_the_others(kaart: Path) -> None:
    tekst = kaart.read_text(encoding="utf-8")
    assert re.match(r"# Rolkaart: de \w+ ouder\n", tekst)
    assert list(parts(kaart)) == KOPPEN
    assert len(tekst.split()) <= EEN_BLADZIJDE


@pytest.mark.parametrize("kaart", KAARTEN, ids=lambda pad: pad.stem)
def test_a_card_has_six_sentences_and_body_language_for_every_band(kaart: Path) -> None:
    delen = parts(kaart)
    assert re.findall(r"^(\d)\. “.+”$", delen["Zes zinnen"], re.MULTILINE) == list("123456")
    banden = yaml.safe_load(Path(f"scenarios/personas/{kaart.stem}.yaml").read_text(encoding="utf-8"))
    rijen = re.findall(r"^\| (?!spanning|---)(\w[^|]*) \|", delen["Je lichaam"], re.MULTILINE)
    assert [rij.split(" (")[0] for rij in rijen] == ["laag", "gewoon", "hoog", "te hoog"]
    begin = next(i for i, band in enumerate(banden["lichaamstaal"]) if banden["standen"]["spanning"] <= band["tot"])
    assert [i for i, rij in enumerate(rijen) if "(zo begin je)" in rij] == [begin]


@pytest.mark.parametrize("kaart", KAARTEN, ids=lambda pad: pad.stem)
def test_a_card_ends_well_halfway_and_badly(kaart: Path) -> None:
    assert re.findall(r"^- \*\*(\w+):\*\*", parts(kaart)["Hoe het afloopt"], re.MULTILINE) == ["Goed", "Half", "Slecht"]


def test_the_page_needs_nothing_from_elsewhere() -> None:
    html = (MAP / "rolkaarten.html").read_text(encoding="utf-8")
    assert not re.search(r"<script|<link|<img|src=|https?:|url\(|@import", html)
    assert re.findall(r"<h([1-6])", html) == ["1", *["2", *"3" * len(KOPPEN)] * len(KAARTEN)]
    assert '<html lang="nl">' in html
    assert html.count("<article") == len(KAARTEN)
