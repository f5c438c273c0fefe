"""From YAML to positioned nodes: places, typing, what is refused, and both loaders of the library."""

import gc
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lezen import FOUT, GOED, as_lines

from oefenen.reading import nodes
from oefenen.reading.bestanden import Reader, read_tekst
from oefenen.reading.lader import PythonLoader
from oefenen.reading.nodes import DIEPST, Block, Hook, Node, Row, Scalar, line_of, parse
from oefenen.reading.problems import Problems

SCENARIOS = sorted(GOED.glob("*.yaml"))


@pytest.fixture(params=["libyaml", "python"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    soort: str = request.param
    monkeypatch.setattr(nodes, "EventLoader", yaml.CLoader if soort == "libyaml" else PythonLoader)
    return soort


def read(tekst: str) -> tuple[Node | None, list[tuple[str, int, int]]]:
    problems = Problems("x.yaml", tekst)
    node = parse(tekst, problems)
    return node, [(d.code, d.regel, d.kolom) for d in problems.found]


def value(node: Node | None) -> object:
    """Write a tree as plain values with the place of every scalar."""
    if isinstance(node, Block):
        return {naam: value(waarde) for naam, (_, waarde) in node.entries.items()}
    if isinstance(node, Row):
        return [value(item) for item in node.items]
    return (node.value, node.start_mark.line, node.start_mark.column) if node and node.start_mark else None


def scalars(node: Node | None) -> Iterator[Any]:
    """Give every scalar of a tree, keys included."""
    if isinstance(node, Block):
        for sleutel, waarde in node.entries.values():
            yield sleutel
            yield from scalars(waarde)
    elif isinstance(node, Row):
        for item in node.items:
            yield from scalars(item)
    elif node is not None:
        yield node


@pytest.mark.usefixtures("loader")
def test_every_scalar_keeps_its_line_and_column() -> None:
    node, gevonden = read("a: 1\nb:\n  - 'twee'\n  - {c: \"drie\", d: [vier]}\n  -   vijf\ne: |\n  zes\n")
    assert gevonden == []
    assert value(node) == {
        "a": ("1", 0, 3),
        "b": [("twee", 2, 4), {"c": ("drie", 3, 8), "d": [("vier", 3, 20)]}, ("vijf", 4, 6)],
        "e": ("zes\n", 5, 3),
    }


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("pad", SCENARIOS, ids=lambda pad: pad.stem)
def test_the_place_of_a_scalar_is_where_its_text_stands(pad: Path) -> None:
    tekst = read_tekst(pad, Problems("x")) or ""
    regels = tekst.split("\n")
    for scalar in scalars(read(tekst)[0]):
        regel = regels[scalar.start_mark.line][scalar.start_mark.column :]
        if scalar.style in ("", None):
            assert regel.startswith(scalar.value.split(" ")[0].split("\n")[0])
        else:
            assert regel[0] == scalar.style
        assert tekst[scalar.start_mark.index : scalar.end_mark.index].strip()[:1] == regel[:1]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    "tekst",
    ["NO", "no", "12:30", "010", "0x1f", "1e3", "1.0", "ja", "true", "on", "2026-01-01", "~", "null", "=", "1_000", ".inf"],
)
def test_a_scalar_stays_the_text_that_was_written(tekst: str) -> None:
    node, gevonden = read(f"sleutel: {tekst}\n{tekst}: waarde\n")
    assert gevonden == []
    assert isinstance(node, Block)
    assert list(node.entries) == ["sleutel", tekst]
    assert value(node) == {"sleutel": (tekst, 0, 9), tekst: ("waarde", 1, len(tekst) + 2)}


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("a: 1\nb: 2\na: 3\n", [("S009", 3, 1)]),
        ("{a: 1, b: {c: 1, c: 2}, a: 3}\n", [("S009", 1, 18), ("S009", 1, 25)]),
        ('a: 1\n"a": 2\n', [("S009", 2, 2)]),
        ("a: &x 1\nb: *x\n", [("S007", 1, 4), ("S007", 2, 4)]),
        ("a: &x {b: 1}\nc: [*x, *x]\n", [("S007", 1, 4), ("S007", 2, 5), ("S007", 2, 9)]),
        ("&x a: 1\n*x : 2\n", [("S007", 1, 1), ("S007", 2, 1)]),
        ("a: {b: 1}\nc:\n  <<: {d: 1}\n", [("S010", 3, 3)]),
        ("a: !!int 1\nb: !iets [1]\n!c d: 1\n", [("S008", 1, 4), ("S008", 2, 4), ("S008", 3, 1)]),
        ("a: ! b\n", [("S008", 1, 4)]),
        ("a: 1\n---\nb: 2\n", [("S012", 2, 1)]),
        ("a: 1\n...\n---\nb: 2\n", [("S012", 3, 1)]),
        ("[a, b]: 1\nc: 2\n{d: e}: 3\n", [("S013", 1, 1), ("S013", 3, 1)]),
        ("? [a]\n: {b: c}\nd: e\n", [("S013", 1, 3)]),
        ('a: "x\\x1b[31m"\nb: "\\u202e"\n"c\\0": 1\n', [("S011", 1, 4), ("S011", 2, 4), ("S011", 3, 1)]),
        ('a: ["\\ufffe", "\\u2028", "\\x7f", "\\u0085"]\n', [("S011", 1, kolom) for kolom in (5, 15, 25, 33)]),
        ("a: b\x1bc\nd: e\u202ef\x07\n", [("S011", 1, 5), ("S011", 2, 5), ("S011", 2, 7)]),
        ("a: \u2028b\u0085\ufeff\ufffe\uffff\x00\n", [("S011", 1, kolom) for kolom in (4, 6, 7, 8, 9, 10)]),
    ],
)
def test_what_does_not_belong_in_a_scenario_is_refused_at_its_place(tekst: str, verwacht: list[tuple[str, int, int]]) -> None:
    assert read(tekst)[1] == verwacht


@pytest.mark.usefixtures("loader")
def test_reading_goes_on_after_what_was_refused() -> None:
    node, gevonden = read("a: *x\nb: &y 2\n[c]: 3\nd: !t 4\nd: 5\n<<: {e: 6}\nf: 7\n")
    assert [code for code, *_ in gevonden] == ["S007", "S007", "S013", "S008", "S009", "S010"]
    assert value(node) == {"a": ("", 0, 3), "b": ("2", 1, 3), "d": ("4", 3, 3), "f": ("7", 6, 3)}


def test_an_emoji_of_joined_parts_a_tab_and_a_soft_hyphen_are_ordinary_text() -> None:
    node, gevonden = read("a: 👩\u200d🏫 en\u00ad\u00a0zo\tverder\n")
    assert gevonden == []
    assert value(node) == {"a": ("👩\u200d🏫 en\u00ad\u00a0zo verder", 0, 3)}


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("niveaus", [DIEPST + 1, 1000])
@pytest.mark.parametrize("vorm", ["haken", "accolades", "inspringen", "streepjes", "sleutels"])
def test_deep_nesting_is_refused_quickly(vorm: str, niveaus: int) -> None:
    tekst = {
        "haken": "[" * niveaus + "]" * niveaus,
        "accolades": "{a: " * niveaus + "}" * niveaus,
        "inspringen": "".join(" " * n + "a:\n" for n in range(niveaus)) + " " * niveaus + "a: b\n",
        "streepjes": "- " * niveaus + "a",
        "sleutels": "[" * niveaus + "]" * niveaus + ": a",
    }[vorm]
    begin = time.process_time()
    node, gevonden = read(tekst)
    assert node is None
    assert [code for code, *_ in gevonden] == ["S006"]
    assert time.process_time() - begin < 5


@pytest.mark.usefixtures("loader")
def test_the_deepest_level_that_is_allowed_is_read() -> None:
    assert read("[" * DIEPST + "]" * DIEPST)[1] == []


@pytest.mark.usefixtures("loader")
def test_a_billion_laughs_are_not_laughed() -> None:
    lachen = ["a0: &a0 [ha, ha]"] + [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 10) + "]" for n in range(1, 10)]
    begin = time.process_time()
    _, gevonden = read("\n".join(lachen) + "\n")
    assert {code for code, *_ in gevonden} == {"S007"}
    assert len(gevonden) == 10 + 9 * 10
    assert time.process_time() - begin < 5


@pytest.mark.usefixtures("loader")
def test_a_cycle_is_only_two_strange_characters() -> None:
    assert read("a: &a [*a]\n")[1] == [("S007", 1, 4), ("S007", 1, 8)]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("tekst", ["", "\n", "# alleen dit\n", "   \n  # dit\n"])
def test_nothing_is_said_to_be_nothing(tekst: str) -> None:
    assert read(tekst) == (None, [("S004", 0, 0)])


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("tekst", ["---\n# niets\n", "--- \n", "~\n"])
def test_a_document_without_anything_is_an_empty_scalar(tekst: str) -> None:
    node, gevonden = read(tekst)
    assert isinstance(node, Scalar)
    assert node.value in ("", "~")
    assert gevonden == []


@pytest.mark.usefixtures("loader")
def test_what_is_hooked_is_taken_entry_by_entry_in_order_and_let_go() -> None:
    tekst = 'a: {b: {c: 1}}\nb:\n  een: {x: [1, 2]}\n  twee: tekst\n  een: dubbel\n  !t drie: "\\x07"\nc: {b: {d: 2}}\n'
    genomen: list[tuple[str, int, object]] = []
    problems = Problems("x", tekst)
    hook = Hook("b", lambda naam, sleutel, node: genomen.append((naam, line_of(sleutel.start_mark), value(node))))
    node = parse(tekst, problems, hook=hook)
    assert genomen == [
        ("een", 3, {"x": [("1", 2, 12), ("2", 2, 15)]}),
        ("twee", 4, ("tekst", 3, 8)),
        ("drie", 6, ("\x07", 5, 11)),
    ]
    assert [(d.code, d.regel) for d in problems.found] == [("S009", 5), ("S008", 6), ("S011", 6)]
    assert isinstance(node, Block)
    assert value(node.entries["a"][1]) == {"b": {"c": ("1", 0, 11)}}
    assert value(node.entries["c"][1]) == {"b": {"d": ("2", 6, 11)}}
    assert value(node.entries["b"][1]) == {"een": ("een", 2, 2), "twee": ("twee", 3, 2), "drie": ("drie", 5, 2)}


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("tekst", ["b: [1]\n", "b: tekst\n", "b:\n", "c: {b: {x: 1}}\n", "- b: {x: 1}\n", "{b: {}}\n"])
def test_a_hook_that_fits_nothing_takes_nothing(tekst: str) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    assert parse(tekst, Problems("x", tekst), hook=Hook("b", refuse)) is not None


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("tot", ["c", '"c"'])
def test_a_head_stops_at_its_key(tot: str) -> None:
    tekst = f"a: 1\nb: {{c: 2}}\n{tot}: 3\nkapot: [\n"
    problems = Problems("x", tekst)
    node = parse(tekst, problems, tot="c")
    assert problems.found == []
    assert value(node) == {"a": ("1", 0, 3), "b": {"c": ("2", 1, 7)}}


@pytest.mark.parametrize("aan", [True, False])
@pytest.mark.parametrize("tekst", ["a: b\n", "a: [\n", "[" * 99, "a: \x1b\n"])
def test_the_garbage_collector_is_as_it_was(tekst: str, *, aan: bool) -> None:
    try:
        (gc.enable if aan else gc.disable)()
        read(tekst)
        assert gc.isenabled() is aan
        Reader().read(GOED / "klein.yaml")
        assert gc.isenabled() is aan
    finally:
        gc.enable()


def test_the_garbage_collector_is_off_while_events_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    gezien = []

    class Kijkend(yaml.SafeLoader):
        def get_event(self) -> yaml.Event:
            gezien.append(gc.isenabled())
            event: yaml.Event = super().get_event()  # type: ignore[no-untyped-call]
            return event

    monkeypatch.setattr(nodes, "EventLoader", Kijkend)
    read("a: b\n")
    assert gezien
    assert not any(gezien)


ALLE = sorted(pad for map_ in (GOED, FOUT) for pad in map_.rglob("*.yaml"))


@pytest.mark.parametrize("pad", ALLE, ids=lambda pad: f"{pad.parent.name}/{pad.stem}")
def test_both_loaders_see_the_same(pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tekst = read_tekst(pad, Problems("x"))
    if tekst is None:
        return
    uit = []
    for soort in (yaml.CLoader, PythonLoader):
        monkeypatch.setattr(nodes, "EventLoader", soort)
        problems = Problems("x", tekst)
        boom = value(parse(tekst, problems))
        uit.append((boom, as_lines(problems.found), re.sub(r"/\S+/", "", as_lines(Reader().read(pad).diagnostics))))
    assert uit[0] == uit[1]
