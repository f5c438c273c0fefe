"""The handbook for students works as it says: its keys are pressed, its pictures are of these screens, its commands are run."""

import asyncio
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from binnen import Binnen
from handleidingen import blocks, commands, expect
from textual.binding import Binding, BindingType

from oefenen.reading.bestanden import shipped
from oefenen.session.anders.vertakken import branch
from oefenen.session.session import start
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.beheer.instellingen import InstellingenScreen
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.later.voortgang import VoortgangScreen
from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen
from oefenen.tui.screens.terug.nabespreking_daden import DADEN
from oefenen.tui.toetsen import key_name
from oefenen.tui.widgets.lijkt_op_paneel import LijktOpPaneel
from tools.plaatjes.teken import BETER, EERST, MAANDAG, MAP, SCENARIO, ZAAD, draw_all, follow
from tools.plaatjes.verhaal import VERHAAL, Plaatje, Stil, Toets, Typ

HANDLEIDING = Path("docs/handleiding-student.md")
TEKST = HANDLEIDING.read_text(encoding="utf-8")
_GENOEMD = re.compile(r"\*\*‘(?P<typ>[^’]+)’\*\*|\*\*(?P<toets>[^*]+)\*\*|\]\(plaatjes/(?P<plaatje>[\w-]+)\.svg\)")
_UITLEG = 2
"""The words “zo” that say what bold means."""
KEERPUNT, ANDERS = 12, "feiten"
"""So many choices come before the turning point; what is said there the second time."""


@pytest.fixture(scope="module")
def getekend() -> dict[str, str]:
    """Every picture, made anew by pressing the keys of the story."""
    return asyncio.run(draw_all())


def test_the_pictures_are_of_the_screens_as_they_are_now(getekend: dict[str, str]) -> None:
    bewaard = {pad.stem: pad.read_text(encoding="utf-8") for pad in MAP.iterdir()}
    anders = sorted(naam for naam in {*getekend, *bewaard} if getekend.get(naam) != bewaard.get(naam))
    assert not anders, f"Deze plaatjes horen niet meer bij de schermen; draai `make plaatjes` en bekijk ze: {', '.join(anders)}"


def test_the_pictures_need_nothing_from_elsewhere_and_tell_nothing_about_this_computer(getekend: dict[str, str]) -> None:
    for naam, svg in getekend.items():
        assert not re.search(r"font-face|url\((?!#)|href|/(home|root|tmp|Users|work)/", svg), naam
        assert re.findall(r"https?://[^\s\"<]+", re.sub(r"<!--.*?-->", "", svg)) == ["http://www.w3.org/2000/svg"], naam


def test_the_handbook_names_the_keys_sentences_and_pictures_of_the_story() -> None:
    genoemd = [(soort.lastgroup, soort[str(soort.lastgroup)]) for soort in _GENOEMD.finditer(" ".join(TEKST.split()))][_UITLEG:]
    verhaal = []
    for onderdeel in VERHAAL:
        match onderdeel:
            case Toets(naam):
                verhaal.append(("toets", key_name(naam)))
            case Typ(tekst):
                verhaal.append(("typ", tekst))
            case Plaatje(naam):
                verhaal.append(("plaatje", naam))
            case Stil():
                pass
    assert genoemd == verhaal


def names(toetsen: Iterable[BindingType]) -> set[str]:
    """Give the names of the keys of a screen."""
    return {key_name(toets) for binding in toetsen if isinstance(binding, Binding) for toets in binding.key.split(",")}


def test_the_keys_that_are_named_for_later_work_where_they_are_named() -> None:
    waar = {
        "Je eerste uur met oefenen": OefenApp.BINDINGS,
        "Eerst je eigen zin": LijktOpPaneel.BINDINGS,
        "Even stil: de time-out": GesprekScreen.BINDINGS,
        "Naar je trainer, en terug": NabesprekingScreen.BINDINGS,
        "Nog een keer, maar anders": NabesprekingScreen.BINDINGS,
        "Donderdag: drie minuten": VoortgangScreen.BINDINGS,
        "Zoals jij het wilt": InstellingenScreen.BINDINGS,
    }
    algemeen = names(OefenApp.BINDINGS) | {"Esc", "Fn"}
    daden = {daad.toets for daad in DADEN.values()}
    for kop, toetsen in waar.items():
        (stuk,) = re.findall(rf"^#+ {kop}.*$((?:.|\n)*?)(?=^#|\Z)", TEKST, re.MULTILINE)
        later = set(re.findall(r"`([a-z0-9]|F\d|Esc|Fn)`", stuk))
        assert later
        assert later <= algemeen | names(toetsen) | (daden if toetsen is NabesprekingScreen.BINDINGS else set()), kop


@pytest.fixture
def student(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Binnen:
    """Somebody who did what the first part of the handbook says."""
    binnen = Binnen(tmp_path / "data", tmp_path, monkeypatch, capsys)
    monkeypatch.setenv("OEFENEN_NU", MAANDAG)
    with Store(binnen.database) as store:
        eerste = start(shipped() / f"{SCENARIO}.yaml", store=store, seed=ZAAD)
        follow(eerste, EERST)
        tweede = branch(eerste, KEERPUNT, seed=ZAAD)
        tweede.kies(ANDERS)
        follow(tweede, BETER)
    return binnen


def test_who_types_the_commands_gets_what_the_handbook_says(student: Binnen, tmp_path_factory: pytest.TempPathFactory) -> None:
    student.monkeypatch.setattr(sys, "stderr", sys.stdout)  # a terminal shows them between each other
    trainer = Binnen(tmp_path_factory.mktemp("trainer"), student.map, student.monkeypatch, student.capsys)
    for blok in blocks(HANDLEIDING):
        for opdracht in commands(blok):
            uit = (trainer if blok.wat == "trainer" else student)(*opdracht.woorden)
            assert uit.code == 0, (opdracht.woorden, uit)
            expect(uit.out, opdracht.uitvoer)
    assert {pad.name for pad in student.map.iterdir()} >= {"gesprek.json", "terug.json", "formulier.html", "portfolio.html"}


def test_every_command_of_the_handbook_is_run() -> None:
    assert {(blok.taal, blok.wat) for blok in blocks(HANDLEIDING)} == {("sh", ""), ("console", ""), ("console", "trainer")}


def test_the_program_is_started_as_the_readme_says() -> None:
    (regels,) = (blok.tekst.splitlines() for blok in blocks(HANDLEIDING) if blok.taal == "sh")
    assert f"\n{' && '.join(regels)}\n" in Path("README.md").read_text(encoding="utf-8")


def test_every_link_of_the_handbook_leads_somewhere() -> None:
    for doel in re.findall(r"\]\(([^)#]+)\)", TEKST):
        assert doel.startswith("https://www.python.org/") or (HANDLEIDING.parent / doel).exists(), doel


def test_every_picture_says_in_words_what_is_on_it() -> None:
    for woorden, naam in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", TEKST):
        assert len(woorden) > 10, naam
