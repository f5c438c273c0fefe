"""Whatever a file holds, reading gives a scenario or diagnostics with a place in the file, and never stops with an error."""

import string
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lezen import GOED, KLEIN, check_place

from oefenen.reading import nodes
from oefenen.reading.bestanden import Reader, check_playable, read_persona_file, read_vaardigheden_file, shipped
from oefenen.reading.lader import PythonLoader
from oefenen.reading.nodes import parse
from oefenen.reading.problems import STUURTEKEN, Problems

READER = Reader()
BRONNEN = [*sorted(shipped().glob("?[0-9]_*.yaml")), GOED / "alles.yaml", GOED / "teksten.yaml", GOED / "voorwaarden.yaml"]
TEKSTEN = [pad.read_text(encoding="utf-8") for pad in BRONNEN]
PERSONAS = [pad.read_text(encoding="utf-8") for pad in sorted(shipped().glob("personas/*.yaml"))]
VAARDIGHEDEN = (shipped() / "vaardigheden.yaml").read_text(encoding="utf-8")
RUIS = ["", " ", "  ", "\t", ":", ": ", "-", "- ", "[", "]", "{", "}", '"', "'", ",", "#", "&a", "*a", "!", "|", ">", "%", "@", "`",
        "?", "~", "null", "ja", "einde", "als", "zegt", "<<", "---", "...", "\n", "\x1b", "\u202e", "\u2028", "\x85", "\ufeff", "\r",
        "010", "-3", "99999999999", "é", "👩‍🏫", "\u00a0", "𝄞", "\\", "\\x1b", "{}", "[]", '""']  # fmt: skip
vaak = settings(max_examples=75, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def check_file(inhoud: bytes) -> None:
    """Read *inhoud* as a scenario, a persona and a list of skills."""
    with tempfile.TemporaryDirectory() as map_:
        for pad, read in (
            (Path(map_) / "gesprek.yaml", READER.read),
            (Path(map_) / "stil.yaml", read_persona_file),
            (Path(map_) / "namen.yaml", read_vaardigheden_file),
        ):
            pad.write_bytes(inhoud)
            gelezen = read(pad)
            diagnostics = gelezen[2] if isinstance(gelezen, tuple) else gelezen.diagnostics
            model = gelezen[0] if isinstance(gelezen, tuple) else gelezen.scenario
            assert diagnostics or model is not None
            try:
                tekst = inhoud.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            except UnicodeDecodeError:
                tekst = inhoud.decode("utf-8", "replace")
            for d in diagnostics:
                check_place(d, tekst)
                assert not STUURTEKEN.search(d.melding + d.hint)
                assert "\n" not in d.melding + d.hint
                assert len(d.melding) < 400
            plekken = [(d.regel, d.kolom) for d in diagnostics if d.regel]
            assert len(set(plekken)) == len(plekken)
            if not isinstance(gelezen, tuple) and not diagnostics:
                check_playable(gelezen)


@vaak
@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: b")
@example(b"a: b\rc: d\r\n\te: f")
def test_any_bytes_are_read_or_explained(inhoud: bytes) -> None:
    check_file(inhoud)


@vaak
@given(st.text(st.sampled_from(string.ascii_lowercase[:6] + " \n:-[]{},\"'#&*!|>%@`?~\\.0123\t"), max_size=120))
@example("[?")
@example("{:")
@example('"\\')
@example("? ? ? a")
@example("- - -\n -")
@example(">-\n")
@example("a: '\n\n\n")
def test_any_text_of_punctuation_is_read_or_explained(tekst: str) -> None:
    check_file(tekst.encode())


def cut(draw: st.DrawFn, regel: str) -> tuple[str, str]:
    """Cut a line in two at any place."""
    plek = draw(st.integers(0, len(regel)))
    return regel[:plek], regel[plek:]


def swap(draw: st.DrawFn, regel: str) -> str:
    woorden = regel.split(" ")
    een, ander = draw(st.integers(0, len(woorden) - 1)), draw(st.integers(0, len(woorden) - 1))
    woorden[een], woorden[ander] = woorden[ander], woorden[een]
    return " ".join(woorden)


ruis = st.sampled_from(RUIS)
SLIPS: tuple[Callable[[st.DrawFn, str], str], ...] = (
    lambda _, regel: f"{regel}\n{regel}",
    lambda draw, regel: " " * draw(st.integers(1, 4)) + regel,
    lambda draw, regel: regel[draw(st.integers(1, 4)) :],
    lambda draw, regel: cut(draw, regel)[0],
    lambda draw, regel: cut(draw, regel)[1],
    lambda draw, regel: draw(ruis).join(cut(draw, regel)),
    lambda draw, regel: regel.replace(draw(st.sampled_from(regel.split() or [" "])), draw(ruis)),
    swap,
)


@st.composite
def mutated(draw: st.DrawFn, teksten: list[str]) -> str:
    """Change a good file in one to six places, as a hand that slips does."""
    regels = draw(st.sampled_from(teksten)).split("\n")
    for _ in range(draw(st.integers(1, 6))):
        nummer = draw(st.integers(0, len(regels) - 1))
        if draw(st.integers(0, 4)):
            regels[nummer] = draw(st.sampled_from(SLIPS))(draw, regels[nummer])
        else:
            regels[nummer : nummer + draw(st.integers(1, 3))] = [""] * draw(st.integers(0, 1)) or [regels[-1]]
    return "\n".join(regels)


@vaak
@given(mutated(TEKSTEN))
def test_a_scenario_with_mistakes_never_breaks_the_reader(tekst: str) -> None:
    check_file(tekst.encode("utf-8", "surrogatepass"))


@vaak
@given(mutated([*PERSONAS, VAARDIGHEDEN, KLEIN]))
def test_a_persona_with_mistakes_never_breaks_the_reader(tekst: str) -> None:
    check_file(tekst.encode("utf-8", "surrogatepass"))


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(mutated([*TEKSTEN[-3:], *PERSONAS[:1], KLEIN]))
def test_both_loaders_find_the_same_in_a_file_with_mistakes(tekst: str) -> None:
    uit = []
    for soort in (yaml.CLoader, PythonLoader):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(nodes, "EventLoader", soort)
            problems = Problems("x", tekst)
            node = parse(tekst, problems)
            uit.append((node is None, [(d.code, d.regel, d.kolom, d.melding) for d in problems.found]))
    assert uit[0] == uit[1]
