"""Files as they come: missing, huge, strange or forbidden, and where personas and skills are looked for."""

import os
import stat
import time
from pathlib import Path

import pytest
from lezen import GOED, KLEIN, as_lines, codes, read_text

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.reading import bestanden
from oefenen.reading.bestanden import GROOTST, Reader, check_playable, hash_of, read_persona_file, read_tekst, read_tree, shipped
from oefenen.reading.nodes import Block, Node, Row
from oefenen.reading.problems import MEESTE, Problems

EIGEN = GOED / "eigen" / "gesprek.yaml"


def said(pad: Path) -> str:
    return as_lines(Reader().read(pad).diagnostics)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert said(tmp_path / "weg.yaml") == "0:0 S001 Dit bestand kan niet gelezen worden: het bestaat niet. | \n"


def test_a_folder(tmp_path: Path) -> None:
    assert said(tmp_path) == "0:0 S001 Dit bestand kan niet gelezen worden: het is een map. | \n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.yaml")
    assert said(tmp_path / "pijp.yaml") == "0:0 S001 Dit bestand kan niet gelezen worden: het is geen gewoon bestand. | \n"


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = tmp_path / "dicht.yaml"
    pad.write_text(KLEIN, encoding="utf-8")
    pad.chmod(0)
    if os.access(pad, os.R_OK):  # whoever runs the tests may open everything

        def refuse(_: Path) -> bytes:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "read_bytes", refuse)
    try:
        verwacht = "0:0 S001 Dit bestand kan niet gelezen worden: je mag het niet openen. | \n"
        problems = Problems("x")
        assert read_tekst(pad, problems) is None
        assert as_lines(problems.found) == verwacht
    finally:
        pad.chmod(stat.S_IRUSR | stat.S_IWUSR)


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", fail)
    (tmp_path / "x.yaml").write_text(KLEIN, encoding="utf-8")
    problems = Problems("x")
    assert read_tekst(tmp_path / "x.yaml", problems) is None
    assert as_lines(problems.found) == "0:0 S001 Dit bestand kan niet gelezen worden: de computer geeft een leesfout. | \n"


def test_a_file_of_fifty_megabytes_is_refused_without_reading_it(tmp_path: Path) -> None:
    pad = tmp_path / "groot.yaml"
    with pad.open("wb") as bestand:
        bestand.truncate(50_000_000)
    begin = time.process_time()
    assert said(pad) == (
        "0:0 S002 Dit bestand is te groot (50 MB). | Een scenario is hooguit 8 MB. Staat er per ongeluk iets anders in?\n"
    )
    assert time.process_time() - begin < 1
    assert GROOTST < 50_000_000


@pytest.mark.parametrize("inhoud", [b"", b"\n \n\t\n", b"\xef\xbb\xbf", b"# niets\n", b"---\n"])
def test_a_file_with_nothing_in_it(inhoud: bytes, tmp_path: Path) -> None:
    gelezen = read_text(tmp_path, inhoud)
    assert codes(gelezen.diagnostics) in (["S004"], ["S014"])
    assert gelezen.scenario is None


@pytest.mark.parametrize(
    "inhoud",
    [
        bytes(range(256)) * 40,
        b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
        KLEIN.encode("utf-16"),
        KLEIN.encode("utf-32"),
        KLEIN.encode("utf-16-le"),
        KLEIN.encode() + b"\0",
        "formaat: 1\ntitel: café\n".encode("latin-1"),
    ],
    ids=["alle-bytes", "png", "utf-16", "utf-32", "utf-16-zonder-bom", "nul", "latin-1"],
)
def test_a_file_that_is_no_utf8_text(inhoud: bytes, tmp_path: Path) -> None:
    gelezen = read_text(tmp_path, inhoud)
    assert codes(gelezen.diagnostics) == ["S003"]
    assert gelezen.scenario is None


def test_text_in_an_old_code_is_shown_where_it_goes_wrong(tmp_path: Path) -> None:
    (gevonden,) = read_text(tmp_path, "formaat: 1\r\ntitel: één café\n".encode("cp1252")).diagnostics
    assert (gevonden.regel, gevonden.kolom, gevonden.bronregel) == (2, 8, "titel: ��n caf�")


def test_more_than_five_hundred_mistakes_are_not_all_listed(tmp_path: Path) -> None:
    begin = time.process_time()
    gelezen = read_text(tmp_path, KLEIN + "".join(f"sleutel_{n}: x\n" for n in range(5000)))
    assert len(gelezen.diagnostics) == MEESTE + 1
    assert next(d for d in gelezen.diagnostics if d.code == "S015").melding == "Er zijn meer dan 500 fouten gevonden."
    assert time.process_time() - begin < 5


def test_many_unknown_targets_among_many_turns_are_reported_in_reasonable_time(tmp_path: Path) -> None:
    beurt = "  beurt_{n}: {{fase: delen, ouder: Ja., keuzes: [{{id: a, zet: feit, zegt: A., naar: buurt_x{n}}}]}}\n"
    kop, _, staart = KLEIN.partition("  begin:")
    begin = time.process_time()
    gelezen = read_text(tmp_path, kop + "".join(beurt.format(n=n) for n in range(2000)) + "  begin:" + staart)
    assert codes(gelezen.diagnostics).count("S045") == MEESTE
    assert time.process_time() - begin < 10


def test_a_name_that_is_too_long_for_a_file_is_a_name_that_is_not_found(tmp_path: Path) -> None:
    gelezen = read_text(tmp_path, KLEIN.replace("bedeesd", "b" * 5000))
    assert codes(gelezen.diagnostics) == ["S048"]
    assert len(gelezen.diagnostics[0].melding) < 200


@pytest.mark.parametrize("naam", ["../boos", "/etc/passwd", "boos.yaml", "Boos", "C:boos", "a/b", "..", "boos "])
def test_a_persona_never_leads_out_of_its_folder(naam: str) -> None:
    assert Reader().persona(naam, shipped()) is None


def test_a_persona_beside_the_scenario_goes_before_the_library(tmp_path: Path) -> None:
    (tmp_path / "personas").mkdir()
    eigen = (GOED / "personas" / "klein.yaml").read_text(encoding="utf-8").replace("klein", "bedeesd")
    (tmp_path / "personas" / "bedeesd.yaml").write_text(eigen, encoding="utf-8")
    gelezen = read_text(tmp_path, KLEIN)
    assert gelezen.diagnostics == []
    assert gelezen.persona is not None
    assert gelezen.persona.label == "Kleinste ouder"


def test_a_broken_persona_is_reported_in_its_own_file_and_not_as_missing(tmp_path: Path) -> None:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "bedeesd.yaml").write_text("formaat: [\n", encoding="utf-8")
    gelezen = read_text(tmp_path, KLEIN)
    assert [(d.code, Path(d.bestand).name) for d in gelezen.diagnostics] == [("S005", "bedeesd.yaml")]
    assert gelezen.persona is None
    with pytest.raises(OefenenError) as fout:
        check_playable(gelezen)
    assert fout.value.exit_code is ExitCode.ONLEESBAAR
    assert "gesprek.yaml kan niet gespeeld worden" in fout.value.melding


def test_broken_skills_are_reported_in_their_own_file(tmp_path: Path) -> None:
    (tmp_path / "vaardigheden.yaml").write_text("- geen lijst\n", encoding="utf-8")
    gelezen = read_text(tmp_path, KLEIN)
    assert [(d.code, Path(d.bestand).name) for d in gelezen.diagnostics] == [("S014", "vaardigheden.yaml")]


def test_a_folder_with_its_own_persona_and_skills_can_be_played() -> None:
    scenario, persona, vaardigheden = check_playable(Reader().read(EIGEN))
    assert persona.label == "Stille ouder"
    assert list(vaardigheden.vaardigheden) == ["durven", "wachten"]
    assert scenario.kop.focus == ("durven",)


def test_a_scenario_can_be_read_with_another_persona_that_lacks_its_stemmingen() -> None:
    reader = Reader()
    gelezen = reader.read(EIGEN, persona="boos")
    assert gelezen.diagnostics == []
    scenario, persona, _ = check_playable(gelezen)
    assert persona.id == "boos"
    assert scenario.kop.start_stemming is None
    gewoon, zelfde = reader.read(EIGEN), reader.read(EIGEN, persona="stil")
    assert zelfde.scenario == gewoon.scenario
    assert zelfde.inhoud_hash == gewoon.inhoud_hash != gelezen.inhoud_hash


def test_another_persona_that_does_not_exist_is_named(tmp_path: Path) -> None:
    (tmp_path / "gesprek.yaml").write_text(KLEIN, encoding="utf-8")
    (gevonden,) = Reader().read(tmp_path / "gesprek.yaml", persona="boss").diagnostics
    assert gevonden.melding == "De persona ‘boss’ is niet gevonden."
    assert gevonden.hint.startswith("Bedoelde je ‘boos’?")


def test_the_hash_changes_with_everything_a_replay_depends_on(tmp_path: Path) -> None:
    basis = read_text(tmp_path, KLEIN).inhoud_hash
    assert read_text(tmp_path, KLEIN).inhoud_hash == basis
    assert read_text(tmp_path, KLEIN + "\n").inhoud_hash != basis
    (tmp_path / "personas").mkdir()
    persona = (shipped() / "personas" / "bedeesd.yaml").read_text(encoding="utf-8")
    (tmp_path / "personas" / "bedeesd.yaml").write_text(persona + "\n", encoding="utf-8")
    assert read_text(tmp_path, KLEIN).inhoud_hash != basis


def test_the_border_between_two_files_counts_in_the_hash() -> None:
    assert hash_of("ab", "c") != hash_of("a", "bc")


def test_a_persona_file_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gelezen: list[Path] = []

    def spy(pad: Path) -> object:
        gelezen.append(pad)
        return read_persona_file(pad)

    monkeypatch.setattr(bestanden, "read_persona_file", spy)
    reader = Reader()
    for _ in range(3):
        reader.read(GOED / "klein.yaml")
    assert len(gelezen) == 1


def test_the_source_line_of_a_diagnostic_is_the_line_of_the_file(tmp_path: Path) -> None:
    gelezen = read_text(tmp_path, "\ufeff" + KLEIN.replace("\n", "\r\n").replace("niveau: 1", "niveau: 9"))
    assert [(d.regel, d.kolom, d.bronregel) for d in gelezen.diagnostics] == [(4, 9, "niveau: 9")]


def test_the_tree_of_a_file_that_cannot_be_read_is_nothing(tmp_path: Path) -> None:
    node, tekst, problems = read_tree(tmp_path / "weg.yaml", "weg.yaml")
    assert (node, tekst, codes(problems.found), problems.found[0].bestand) == (None, "", ["S001"], "weg.yaml")


def test_mistakes_in_turns_above_broken_yaml_are_found_too(tmp_path: Path) -> None:
    gelezen = read_text(tmp_path, KLEIN.replace("zet: welkom", "zet: welkomm") + "eisen: [\n")
    assert codes(gelezen.diagnostics) == ["S040", "S005"]
    assert gelezen.scenario is None


def test_the_tree_of_what_was_read_is_whole_and_made_once() -> None:
    gelezen = Reader().read(GOED / "klein.yaml")
    assert isinstance(gelezen.boom, Block)
    assert gelezen.boom is gelezen.boom
    beurten = gelezen.boom.entries["beurten"][1]
    assert isinstance(beurten, Block)
    assert isinstance(beurten.entries["begin"][1], Block)


def test_a_tree_that_is_kept_while_reading_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    anders = Reader().read(GOED / "klein.yaml").boom
    gelezen = Reader().read(GOED / "klein.yaml", boom=True)
    monkeypatch.setattr(bestanden, "parse", None)
    assert outline(gelezen.boom) == outline(anders)


def outline(node: Node | None) -> object:
    """Give what a tree says, with the places."""
    if isinstance(node, Block):
        return {naam: (str(sleutel.start_mark), outline(waarde)) for naam, (sleutel, waarde) in node.entries.items()}
    return [outline(item) for item in node.items] if isinstance(node, Row) else node and (node.value, str(node.start_mark))
