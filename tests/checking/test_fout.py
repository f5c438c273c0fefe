"""What is wrong on purpose is found, word for word; what is right is silent."""

from pathlib import Path

import pytest
from diagnoses import ACCEPTEER, FOUT, GOED, ZONDER_VOORBEELD
from spelen import ALLE

from oefenen.checking.nakijken import check
from oefenen.checking.rules.registry import REGELS
from oefenen.model.diagnostic import Severity
from oefenen.reading.bestanden import Reader
from oefenen.report.diagnoses.diagnostics import as_text

READER = Reader()
FOUTEN = sorted(pad for pad in FOUT.glob("s*.yaml") if not pad.name.startswith("s0"))
"""What reading says of a file is tested there."""
GOEDEN = sorted(GOED.glob("*.yaml"))


def say(pad: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Give everything that the check says of a file, seen from its own folder."""
    monkeypatch.chdir(pad.parent)
    return "\n\n".join(as_text(d) for d in check(Path(pad.name), reader=READER).diagnostics) + "\n"


@pytest.mark.parametrize("pad", FOUTEN, ids=lambda p: p.stem)
def test_a_wrong_scenario_says_exactly_this(pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gezegd = say(pad, monkeypatch)
    tekst = pad.with_suffix(".txt")
    if ACCEPTEER:
        tekst.write_text(gezegd, encoding="utf-8")
    assert gezegd == tekst.read_text(encoding="utf-8")


@pytest.mark.parametrize("pad", GOEDEN, ids=lambda p: p.stem)
def test_a_right_scenario_is_silent(pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert say(pad, monkeypatch).strip() == ""


@pytest.mark.parametrize("pad", ALLE, ids=[pad.stem for pad in ALLE])
def test_a_shipped_scenario_has_no_mistake_and_no_warning(pad: Path) -> None:
    gevonden = check(pad, reader=READER).diagnostics
    assert [as_text(d) for d in gevonden if d.ernst is not Severity.SMAAK] == []


def test_every_text_belongs_to_a_wrong_scenario() -> None:
    assert {pad.stem for pad in FOUT.glob("s[1-9]*.txt")} == {pad.stem for pad in FOUTEN}


def test_there_is_a_wrong_scenario_for_every_code() -> None:
    gezegd = "".join(pad.with_suffix(".txt").read_text(encoding="utf-8") for pad in FOUTEN)
    # S6 looks at a folder of scenarios: see test_bibliotheek.
    codes = [regel.code for regel in REGELS if regel.code not in ZONDER_VOORBEELD and regel.code[1] != "6"]
    assert [code for code in codes if f" {code}: " not in gezegd] == []
