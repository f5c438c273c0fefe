"""A story with lines for more parents: checked and tried out with each of them."""

from pathlib import Path

from click.testing import CliRunner

from oefenen.checking.matrix import NOOIT, check_story
from oefenen.checking.rules.registry import REGELS
from oefenen.cli.hoofd import hoofd
from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.reading.bestanden import Reader

GOED = Path(__file__).parent.parent / "scenarios" / "goed"
KOP = """formaat: 1
titel: Een briefje
persona: bedeesd
ook_met: [boos]
niveau: 1
ouder: {naam: Ans de Wit}
leerling: {naam: Bram}
rol: Je staat voor groep 5.
doel: Uitleggen waarom het briefje kwam.
beurten:
  begin:
    fase: afstemmen
    ouder:
      - {als: persona is boos, zegt: Wat is dat?}
      - {als: stemming is gesloten, zegt: "(kijkt weg)"}
      - Ik kreeg een briefje.
    keuzes:
      - {id: welkom, zet: welkom, zegt: Komt u verder., scores: {contact: 1}, feedback: Ze mag er zijn., NAAR}
      - {id: haast, zet: uitleg, zegt: Dat krijgt iedereen., scores: {contact: -1}, feedback: Het klinkt als haast.}
  slot:
    fase: afronden
    ouder: Goed.
    keuzes:
      - {id: dag, zet: afscheid, zegt: Dank u wel., scores: {contact: 1}, feedback: Je rondt af., BOOS}
      - {id: snel, zet: druk, zegt: De volgende wacht., scores: {contact: -1}, feedback: Ze voelt zich weggestuurd.}
eindes:
  klaar: {oordeel: midden, ouder: Dag., terugblik: Wat nu?}
"""


def check(map_: Path, *, naar: str = "eenmalig: nee", boos: str = "eenmalig: nee") -> list[Diagnostic]:
    pad = map_ / "briefje.yaml"
    pad.write_text(KOP.replace("NAAR", naar).replace("BOOS", boos), encoding="utf-8")
    reader = Reader()
    return [d for d in check_story(reader.read(pad, boom=True), reader).diagnostics if d.ernst is not Severity.SMAAK]


def codes(diagnostics: list[Diagnostic]) -> set[str]:
    return {d.code for d in diagnostics}


def test_what_happens_with_one_parent_is_not_called_never(tmp_path: Path) -> None:
    gevonden = codes(check(tmp_path, boos="als: persona is boos"))
    assert not gevonden & {"S044", "S111", "S113"}


def test_what_happens_with_no_parent_is_still_called_never(tmp_path: Path) -> None:
    assert "S111" in codes(check(tmp_path, boos="als: gekozen begin.welkom en gekozen begin.haast"))


def test_what_is_wrong_with_another_parent_only_is_said_with_his_name(tmp_path: Path) -> None:
    gevonden = [d for d in check(tmp_path, boos="als: persona is bedeesd") if d.code == "S124"]
    assert [d.melding for d in gevonden] == ["Met een boze ouder: In beurt ‘slot’ is er altijd maar één keuze."]


def test_the_rules_about_never_exist() -> None:
    assert {regel.code for regel in REGELS} >= NOOIT


def test_a_proef_is_played_with_its_own_parent() -> None:
    uit = CliRunner().invoke(hoofd, ["test", str(GOED / "vervolg.yaml")], obj=())
    assert "goed      de beste route" in uit.output
    assert "met een boze ouder" in uit.output
    assert "goed      met een boze ouder" in uit.output
    assert "1 scenario getest: alles klopt." in uit.output
