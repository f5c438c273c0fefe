"""A persona that is tied to one kind of parent is found over a whole folder, and only with enough scenarios."""

from pathlib import Path

import pytest
from diagnoses import GOED

from oefenen.checking.rules.bibliotheek import check_library
from oefenen.model.diagnostic import Diagnostic
from oefenen.reading.bestanden import Reader
from oefenen.session.auteur.nakijken import check_paths

REGEL = "ouder: {naam: Ans de Wit, relatie: moeder}"


def folder(map_: Path, *ouders: str) -> Path:
    """Write one scenario for each parent."""
    tekst = (GOED / "basis.yaml").read_text(encoding="utf-8")
    assert REGEL in tekst
    (map_ / "personas").mkdir()
    (map_ / "personas" / "basis.yaml").write_text(
        (GOED / "personas" / "basis.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    for nummer, ouder in enumerate(ouders):
        (map_ / f"s{nummer}.yaml").write_text(tekst.replace(REGEL, f"ouder: {{naam: Ans de Wit, {ouder}}}"), encoding="utf-8")
    return map_


def found(map_: Path) -> list[Diagnostic]:
    reader = Reader()
    return check_library(reader.read(pad) for pad in map_.glob("*.yaml"))


@pytest.mark.parametrize(
    ("ouders", "codes"),
    [
        (["relatie: vader"] * 5, ["S601"]),
        (["relatie: vader"] * 4, []),
        (["relatie: stiefmoeder", "relatie: oma", "relatie: moeder", "relatie: tante", "relatie: vader"], ["S601"]),
        (["relatie: moeder"] * 3 + ["relatie: vader"] * 2, []),
        (["relatie: ouder"] * 5, []),
        (["relatie: vader en moeder"] * 5, []),
        ([f"relatie: {'oma' if i % 2 else 'opa'}, beroep: kok" for i in range(6)], ["S602"]),
        ([f"relatie: {'oma' if i % 2 else 'opa'}, beroep: werk {i}" for i in range(6)], []),
    ],
)
def test_one_kind_of_parent_in_too_many_scenarios(tmp_path: Path, ouders: list[str], codes: list[str]) -> None:
    assert [d.code for d in found(folder(tmp_path, *ouders))] == codes


def test_it_stands_at_the_first_scenario_that_it_is_about(tmp_path: Path) -> None:
    (d,) = found(folder(tmp_path, "relatie: oma", *["relatie: vader"] * 4))
    assert Path(d.bestand).name == "s1.yaml"
    assert d.bronregel[d.kolom - 1 :].startswith("vader")
    assert "4 van de 5" in d.melding


def test_checking_a_folder_looks_at_all_scenarios_together(tmp_path: Path) -> None:
    map_ = folder(tmp_path, *["relatie: vader"] * 5)
    assert [d.code for d in check_paths([map_]).diagnostics] == ["S601"]
    assert check_paths([map_], alleen_lezen=True).diagnostics == ()
