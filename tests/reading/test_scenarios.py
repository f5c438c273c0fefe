"""The two folders of examples: what is good is silent, what is wrong says exactly what stands beside it."""

import os
import re
from pathlib import Path

import pytest
from lezen import FOUT, GOED, as_lines, check_place, diagnose, underlined

from oefenen.reading.bestanden import Reader, read_tekst, read_tree
from oefenen.reading.codes import TEXTS
from oefenen.reading.nodes import Block, Node, Row
from oefenen.reading.problems import Problems

GOEDE = sorted(GOED.rglob("*.yaml"))
FOUTE = sorted(
    pad for pad in FOUT.rglob("*.yaml") if pad.relative_to(FOUT).parts[-1].startswith("s0") or pad.parent.name[:2] == "s0"
)
SCENARIOS = [pad for pad in GOEDE if pad.parent.name != "personas" and pad.name != "vaardigheden.yaml"]
ZONDER_BESTAND = {"S001", "S002", "S015"}
"""Codes that a small text file cannot have: no file, a huge file, more than 500 mistakes. test_bestanden.py has them."""


def name(pad: Path) -> str:
    return pad.relative_to(pad.parents[1]).with_suffix("").as_posix()


@pytest.mark.parametrize("pad", GOEDE, ids=name)
def test_a_good_file_is_silent(pad: Path) -> None:
    assert as_lines(diagnose(pad)) == ""


@pytest.mark.parametrize("pad", SCENARIOS, ids=name)
@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"], ids=["zonder-bom", "met-bom"])
@pytest.mark.parametrize("einde", [b"\r\n", b"\r"], ids=["crlf", "cr"])
def test_line_ends_and_a_byte_order_mark_change_nothing(pad: Path, begin: bytes, einde: bytes, tmp_path: Path) -> None:
    for ander in (pad.parent / "personas").glob("*.yaml"):
        (tmp_path / "personas").mkdir(exist_ok=True)
        (tmp_path / "personas" / ander.name).write_bytes(ander.read_bytes())
    if (pad.parent / "vaardigheden.yaml").is_file():
        (tmp_path / "vaardigheden.yaml").write_bytes((pad.parent / "vaardigheden.yaml").read_bytes())
    vorige = pad.with_name("voorbereiden.yaml")
    if vorige.is_file():
        (tmp_path / vorige.name).write_bytes(vorige.read_bytes())
    kopie = tmp_path / pad.name
    kopie.write_bytes(begin + pad.read_bytes().replace(b"\n", einde))
    gelezen, origineel = Reader().read(kopie), Reader().read(pad)
    assert as_lines(gelezen.diagnostics) == ""
    assert gelezen.scenario == origineel.scenario
    assert gelezen.inhoud_hash == origineel.inhoud_hash


@pytest.mark.parametrize("pad", FOUTE, ids=name)
def test_a_wrong_file_says_exactly_what_stands_beside_it(pad: Path) -> None:
    gevonden = as_lines(diagnose(pad))
    verwacht = pad.with_suffix(".txt")
    if os.environ.get("OEFENEN_ACCEPTEER") == "1":
        verwacht.write_text(gevonden, encoding="utf-8")
    assert gevonden == verwacht.read_text(encoding="utf-8")
    assert gevonden, "a file in this folder is wrong"
    assert pad.stem[:4].upper() in (gevonden + pad.parent.name.upper()) or pad.stem.startswith("s0_")


@pytest.mark.parametrize("pad", FOUTE, ids=name)
def test_every_diagnostic_has_a_place_of_its_own_and_points_at_what_it_means(pad: Path) -> None:
    problems = Problems(str(pad))
    tekst = read_tekst(pad, problems)
    gevonden = diagnose(pad)
    plekken = [(d.regel, d.kolom) for d in gevonden]
    assert len(set(plekken)) == len(plekken)
    for d in gevonden:
        check_place(d, problems.tekst if tekst is None else tekst)
        if d.lengte > 1 and d.code not in {"S007", "S060", "S070"}:
            woord = underlined(d)
            assert woord.strip("\"'") in d.melding or woord in {"null", "als"}, (d.code, woord, d.melding)


def test_every_code_has_an_example() -> None:
    gezegd = "".join(pad.with_suffix(".txt").read_text(encoding="utf-8") for pad in FOUTE)
    assert set(re.findall(r"^\d+:\d+ (S\d{3}) ", gezegd, re.MULTILINE)) == set(TEXTS) - ZONDER_BESTAND


def test_no_expected_text_has_lost_its_file() -> None:
    assert {pad.with_suffix(".txt") for pad in FOUTE} == {pad for pad in FOUT.rglob("*.txt") if name(pad).find("s0") >= 0}


def keys_of(node: Node | None) -> set[str]:
    """Collect every key of a tree."""
    if isinstance(node, Block):
        return set(node.entries).union(*(keys_of(waarde) for _, waarde in node.entries.values()))
    return set().union(*(keys_of(item) for item in node.items)) if isinstance(node, Row) else set()


def test_every_key_of_the_format_occurs_in_a_good_file() -> None:
    tekst = (GOED.parents[2] / "docs" / "formaat.md").read_text(encoding="utf-8")
    blokken = re.findall(r"^```yaml\n(.*?)^```", tekst, re.MULTILINE | re.DOTALL)
    in_tabel = set(re.findall(r"^\| `(\w+)` \|", tekst, re.MULTILINE))
    in_blok = set(re.findall(r"(?:^|[{,-])\s*(\w+):(?:\s|$)", "\n".join(blokken), re.MULTILINE))
    namen_van_de_schrijver = {
        "slaapt_slecht", "zelf_op_de_gang", "binnenkomst", "vragenronde", "goed", "slecht", "zakelijk", "afgebroken",
    }  # fmt: skip
    gebruikt = set().union(*(keys_of(read_tree(pad, pad.name)[0]) for pad in GOEDE))
    assert in_tabel | in_blok
    assert (in_tabel | in_blok) - namen_van_de_schrijver <= gebruikt
