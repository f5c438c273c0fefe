"""The house rules that a machine can check: lint, types, imports, sizes, words."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from oefenen.model import persona, scenario
from oefenen.model.woorden import WOORDEN, ZETTEN, Fase, Oordeel, Speelstand
from oefenen.reading.bestanden import Reader, shipped
from oefenen.reading.codes import TEXTS

WORTEL = Path(__file__).parent.parent
BRON = sorted((WORTEL / "oefenen").rglob("*.py"))
LANGSTE_BESTAND = 330
LANGSTE_FUNCTIE = 50


def run(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *args], cwd=WORTEL, capture_output=True, text=True, check=False, encoding="utf-8"
    )


@pytest.mark.parametrize(
    "args", [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",)], ids=["ruff", "opmaak", "mypy"]
)
def test_the_checker_finds_nothing(args: tuple[str, ...]) -> None:
    uit = run(*args)
    assert uit.returncode == 0, uit.stdout[-4000:] + uit.stderr[-2000:]


def test_imports_run_one_way() -> None:
    uit = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))],
        cwd=WORTEL,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert uit.returncode == 0, uit.stdout[-4000:]


@pytest.mark.parametrize("pad", BRON, ids=[str(pad.relative_to(WORTEL)) for pad in BRON])
def test_a_module_says_in_one_sentence_what_it_owns_and_stays_small(pad: Path) -> None:
    tekst = pad.read_text(encoding="utf-8")
    boom = ast.parse(tekst)
    assert ast.get_docstring(boom)
    assert tekst.count("\n") <= LANGSTE_BESTAND
    assert not re.search(r"#.*\b(TODO|FIXME|XXX)\b", tekst)
    for node in ast.walk(boom):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LANGSTE_FUNCTIE, node.name
        if isinstance(node, ast.ExceptHandler) and isinstance(node.type, ast.Name):
            assert node.type.id != "Exception" or pad.name == "__main__.py"


def test_ninety_percent_of_the_files_fit_a_few_screens() -> None:
    lengtes = sorted(pad.read_text(encoding="utf-8").count("\n") for pad in BRON)
    assert lengtes[int(len(lengtes) * 0.9)] <= 260


def test_every_fase_oordeel_and_stand_is_in_the_vocabulary() -> None:
    for soort in (Fase, Oordeel, Speelstand):
        assert {lid.value for lid in soort} <= set(WOORDEN)


def test_every_key_of_the_format_is_in_the_docs() -> None:
    tekst = (WORTEL / "docs" / "formaat.md").read_text(encoding="utf-8")
    mechaniek = {"id", "spreker", "kop", "start_stemming", "stemming", "zegt"}
    soorten = (scenario.ScenarioKop, scenario.Beurt, scenario.Keuze, scenario.Einde, persona.Persona, persona.Stemming)
    namen = {naam for soort in soorten for naam in soort.__annotations__} - mechaniek
    assert not {naam for naam in namen if naam not in tekst}
    assert not {zet for zet in ZETTEN if zet not in tekst}


def test_every_code_has_a_message_that_ends_like_a_sentence() -> None:
    for code, text in TEXTS.items():
        assert re.fullmatch(r"S\d{3}", code)
        assert text.melding.endswith((".", "}.", "?")), code


def test_every_shipped_file_is_silent() -> None:
    reader = Reader()
    for pad in shipped().glob("*.yaml"):
        if pad.name != "vaardigheden.yaml":
            assert reader.read(pad).diagnostics == []


def test_no_file_of_the_project_names_a_package_host_or_a_path_of_a_machine() -> None:
    verdacht = re.compile(r"(pypi\.org|pythonhosted|/root/|/home/\w+/)")
    uit = subprocess.run(["git", "ls-files"], cwd=WORTEL, capture_output=True, text=True, check=False)  # noqa: S607 - git of the developer
    for naam in uit.stdout.split():
        pad = WORTEL / naam
        if pad.suffix in {".py", ".md", ".yaml", ".toml", ".tcss", ""} and pad.is_file() and pad != Path(__file__):
            assert not verdacht.search(pad.read_text(encoding="utf-8", errors="replace")), naam
