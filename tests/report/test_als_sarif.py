"""Findings for programs elsewhere: SARIF 2.1.0, and the workflow commands of GitHub Actions."""

import json
from pathlib import Path

import pytest
from lezen import FOUT, diagnose
from sarif import check_sarif

from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.reading.codes import TEXTS
from oefenen.report.diagnoses.als_github import as_github
from oefenen.report.diagnoses.als_sarif import Regeluitleg, as_sarif
from oefenen.report.diagnoses.wortel import path_from
from oefenen.session.auteur.regeluitleg import explain, pages

HIER = Path.cwd()
KAAL = {code: Regeluitleg(code, "", Severity.FOUT) for code in ("S042", "S111")}


def finding(**meer: object) -> Diagnostic:
    velden = {"code": "S042", "bestand": "map/x.yaml", "regel": 3, "kolom": 5, "ernst": Severity.FOUT, "melding": "Mis."}
    return Diagnostic(**{**velden, "bronregel": "    praten", "lengte": 6, **meer})  # type: ignore[arg-type]


def region(d: Diagnostic) -> object:
    (uitkomst,) = check_sarif(as_sarif([d], KAAL, "1.0", HIER))
    return uitkomst["locations"][0]["physicalLocation"].get("region")


def test_every_mistake_of_the_library_of_mistakes_can_be_told_elsewhere() -> None:
    alle = [d for pad in sorted(FOUT.rglob("*.yaml")) for d in diagnose(pad)]
    log = as_sarif(alle, explain({d.code for d in alle}), "1.0", HIER)
    assert len(check_sarif(log)) == len(alle)
    assert len(log["runs"][0]["tool"]["driver"]["rules"]) > 50
    assert json.dumps(log) == json.dumps(as_sarif(alle, explain({d.code for d in reversed(alle)}), "1.0", HIER))
    for d in alle:
        assert "\n" not in as_github(d, "", HIER)


def test_nothing_found_is_a_log_too() -> None:
    assert check_sarif(as_sarif([], {}, "1.0", HIER)) == []


@pytest.mark.parametrize(
    ("ernst", "niveau", "opdracht"),
    [("fout", "error", "error"), ("waarschuwing",) + ("warning",) * 2, ("smaak", "note", "notice")],
)
def test_how_bad_it_is_stays_the_same(ernst: str, niveau: str, opdracht: str) -> None:
    d = finding(ernst=Severity(ernst))
    assert check_sarif(as_sarif([d], KAAL, "1.0", HIER))[0]["level"] == niveau
    assert as_github(d, "", HIER).startswith(f"::{opdracht} ")


@pytest.mark.parametrize(
    ("bron", "kolom", "lengte", "verwacht"),
    [
        ("    praten", 5, 6, (5, 11)),
        ("é’ praten", 4, 6, (4, 10)),
        ("👩‍🏫 praten", 5, 6, (7, 13)),
        ("a 𝄞𝄞 b", 3, 2, (3, 7)),
        ("\tpraten", 2, 6, (2, 8)),
        # Behind the end of a line there is still a place.
        ("ab", 3, 1, (3, 4)),
        ("𝄞", 4, 5, (5, 6)),
        ("ab", 2, 99, (2, 3)),
    ],
)
def test_columns_are_counted_in_halves_of_utf_16(bron: str, kolom: int, lengte: int, verwacht: tuple[int, int]) -> None:
    begin, einde = verwacht
    assert region(finding(bronregel=bron, kolom=kolom, lengte=lengte)) == {
        "startLine": 3,
        "startColumn": begin,
        "endColumn": einde,
    }


def test_a_finding_about_a_whole_file_has_no_place_in_it() -> None:
    d = finding(regel=0, kolom=0, bronregel="")
    assert region(d) is None
    assert as_github(d, "Kapot", HIER) == "::error file=map/x.yaml,title=S042 Kapot::Mis."


def test_a_file_is_called_from_the_root_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    assert path_from(tmp_path, "x.yaml") == "docs/x.yaml"
    assert path_from(tmp_path, str(tmp_path / "y.yaml")) == "y.yaml"
    assert path_from(tmp_path, "../y.yaml") == "y.yaml"
    assert path_from(tmp_path / "docs", "../y.yaml") is None
    (uitkomst,) = check_sarif(as_sarif([finding(bestand="../y.yaml")], KAAL, "1.0", tmp_path / "docs"))
    assert uitkomst["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": (tmp_path / "y.yaml").as_uri()}


@pytest.mark.skipif(not hasattr(Path, "symlink_to"), reason="needs links")
def test_a_root_that_is_reached_through_a_link_is_the_root(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "echt", target_is_directory=True)
    assert path_from(tmp_path / "link", str(tmp_path / "echt" / "x.yaml")) == "x.yaml"


def test_strange_names_of_files_are_written_as_an_address() -> None:
    (uitkomst,) = check_sarif(as_sarif([finding(bestand="een map/é:50%#?.yaml")], KAAL, "1.0", HIER))
    uri = uitkomst["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "een%20map/%C3%A9%3A50%25%23%3F.yaml"


def test_braces_in_a_message_are_doubled_because_single_ones_are_filled_in() -> None:
    (uitkomst,) = check_sarif(as_sarif([finding(melding="Haal {0} weg.", hint="Of: {a}")], KAAL, "1.0", HIER))
    assert uitkomst["message"]["text"] == "Haal {{0}} weg. Of: {{a}}"


def test_a_workflow_command_escapes_what_would_end_it() -> None:
    d = finding(bestand="a,b:c%\x1b.yaml", melding="50%: a, b", hint="Tweede regel ::error::")
    assert as_github(d, "Een: twee,\r\ndrie", HIER) == (
        "::error file=a%2Cb%3Ac%25�.yaml,line=3,col=5,endColumn=11,title=S042 Een%3A twee%2C%0D%0Adrie::"
        "50%25: a, b%0ATweede regel ::error::"
    )


def test_a_code_is_explained_by_its_page() -> None:
    uitleg = explain(["S110", "S009"])
    assert (uitleg["S110"].titel, uitleg["S110"].ernst) == ("Onbereikbare beurt", Severity.WAARSCHUWING)
    assert uitleg["S110"].wat.startswith("Er is een beurt waar geen enkel gesprek komt. Geen keuze")
    assert "\n" not in uitleg["S110"].waarom
    assert uitleg["S009"].pagina.startswith("## Wat\n\nDezelfde sleutel")
    assert "```yaml" in uitleg["S009"].pagina
    regel = as_sarif([finding(code="S110")], uitleg, "1.0", HIER)["runs"][0]["tool"]["driver"]["rules"][0]
    assert regel["help"]["text"].startswith(uitleg["S110"].wat)
    assert regel["defaultConfiguration"] == {"level": "warning"}
    assert regel["properties"] == {"pagina": "docs/diagnoses/S110.md"}


def test_no_page_links_to_what_is_not_there_for_who_reads_it_elsewhere() -> None:
    paginas = explain(pad.stem for pad in pages().glob("S*.md"))
    assert len(paginas) > len(TEXTS)
    assert not [uitleg.code for uitleg in paginas.values() if "](" in uitleg.pagina + uitleg.wat + uitleg.waarom]
    assert all(uitleg.titel for uitleg in paginas.values())


def test_a_code_without_a_page_still_has_a_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("oefenen.session.auteur.regeluitleg.pages", lambda: tmp_path)
    uitleg = explain(["S110", "S042"])
    assert uitleg["S110"] == Regeluitleg("S110", "Onbereikbare beurt", Severity.WAARSCHUWING)
    check_sarif(as_sarif([finding()], uitleg, "1.0", HIER))
