"""What conditions may ask about the parent and the pupil, in a folder that carries its own personas."""

from pathlib import Path

import pytest
from lezen import as_lines, codes
from spelen import KOP, PERSONA, beurt, beurten, keuze

from oefenen.model.woorden import Fase
from oefenen.reading.bestanden import Gelezen, Reader

TAFEL = "aan_tafel: {begin: 2, houding: [{tot: 10, ziet: zit}]}\n"


def read(map_: Path, als: str, kop: str = "") -> Gelezen:
    (map_ / "personas").mkdir(exist_ok=True)
    for naam in ("proef", "streng"):
        tekst = PERSONA.replace("persona: proef", f"persona: {naam}")
        eigen = tekst.replace("boos: {", "ijzig: {") if naam == "streng" else tekst
        (map_ / "personas" / f"{naam}.yaml").write_text(eigen, encoding="utf-8")
    pad = map_ / "proef.yaml"
    ouder = f"[{{als: '{als}', zegt: Zo.}}, {{zegt: Anders.}}]"
    pad.write_text(KOP + kop + beurten(beurt("een", keuze("a"), ouder=ouder)), encoding="utf-8")
    return Reader().read(pad)


@pytest.mark.parametrize(
    "als",
    [
        "persona is proef",
        "persona is streng",
        "persona is boos",
        "persona is streng en stemming is ijzig",
        "niet persona is streng",
    ],
)
def test_every_persona_that_is_there_may_be_named(tmp_path: Path, als: str) -> None:
    assert as_lines(read(tmp_path, als).diagnostics) == ""


@pytest.mark.parametrize(
    ("als", "code"),
    [
        ("persona is stren", "S048"),
        ("stemming is ijzig", "S044"),
        ("persona is boos en stemming is ijzig", "S044"),
        ("leerling >= 3", "S078"),
        ("spanning >= 3 of leerling >= 3", "S078"),
        ("fase is voorbereidn", "S042"),
    ],
)
def test_what_is_not_there_is_found(tmp_path: Path, als: str, code: str) -> None:
    assert codes(read(tmp_path, als).diagnostics) == [code]


def test_a_pupil_at_the_table_may_be_asked_up_to_ten(tmp_path: Path) -> None:
    assert codes(read(tmp_path, "leerling >= 10", TAFEL).diagnostics) == []
    assert codes(read(tmp_path, "leerling >= 11", TAFEL).diagnostics) == ["S062"]


def test_the_same_story_may_be_read_for_another_parent(tmp_path: Path) -> None:
    read(tmp_path, "persona is proef en stemming is boos")
    gelezen = Reader().read(tmp_path / "proef.yaml", persona="streng")
    assert as_lines(gelezen.diagnostics) == ""
    assert gelezen.persona is not None
    assert gelezen.persona.id == "streng"


def test_a_turn_without_a_phase_that_is_known_is_read_as_a_turn_of_the_conversation(tmp_path: Path) -> None:
    pad = tmp_path / "proef.yaml"
    read(tmp_path, "spanning >= 3")
    pad.write_text(KOP + beurten(beurt("een", keuze("a"), fase="voorbereidn")), encoding="utf-8")
    gelezen = Reader().read(pad)
    assert codes(gelezen.diagnostics) == ["S042"]
    assert gelezen.scenario is not None
    assert gelezen.scenario.beurten["een"].fase is Fase.DELEN
