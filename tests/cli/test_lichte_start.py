"""The command line stays light: no Textual, no asyncio, and a list reads only the heads of files."""

import subprocess
import sys
from pathlib import Path

import pytest
from opdracht import environment
from spelen import KOP, SHIPPED, load

from oefenen.reading.bestanden import Reader, check_playable
from oefenen.session.library import read_library

ZWAAR = ("textual", "rich", "pydantic", "networkx", "asyncio", "fsrs", "docx", "lxml")
MEET = f"""
import sys
from oefenen.__main__ import main
sys.argv = ["oefenen", *sys.argv[1:]]
code = main()
zwaar = {{naam.partition(".")[0] for naam in sys.modules}} & set({ZWAAR!r})
sys.exit(f"geladen: {{sorted(zwaar)}}" if zwaar else code)
"""
SCENARIO = check_playable(Reader().read(SHIPPED[0]))[0]
KEUZES = ",".join(SCENARIO.proeven[0].kies)


@pytest.mark.parametrize(
    "args",
    [
        ("--help",),
        ("speel", "--help"),
        ("vandaag",),
        ("minuutbeurt", "--lijst"),
        ("lijst",),
        ("lijst", "--json"),
        ("nakijken", str(SHIPPED[0])),
        ("nakijken", "--alleen-lezen", "--vorm", "sarif"),
        ("nakijken", "--alleen-lezen", "--vorm", "github"),
        ("test", str(SHIPPED[0])),
        ("graaf", str(SHIPPED[0])),
        ("verschil", str(SHIPPED[0]), str(SHIPPED[0])),
        ("hernoem", str(SHIPPED[0]), SCENARIO.eerste, "anders", "--droog"),
        ("aanvulling", "bash"),
        ("blad", "observatie"),
        ("afspraken", "--help"),
        ("voortgang",),
        ("speel", SHIPPED[0].stem, "--keuzes", KEUZES),
    ],
    ids=[
        "help",
        "speel-help",
        "vandaag",
        "minuutbeurt",
        "lijst",
        "lijst-json",
        "nakijken",
        "sarif",
        "github",
        "test",
        "graaf",
        "verschil",
        "hernoem",
        "aanvulling",
        "blad",
        "afspraken",
        "voortgang",
        "speel",
    ],
)
def test_a_command_loads_nothing_heavy(tmp_path: Path, args: tuple[str, ...]) -> None:
    uit = subprocess.run([sys.executable, "-c", MEET, *args], capture_output=True, env=environment(tmp_path), check=False)
    assert uit.returncode == 0, uit.stderr.decode()


def test_the_package_of_the_command_line_loads_nothing_of_ours(tmp_path: Path) -> None:
    meet = "import sys, oefenen.cli; print(*sorted(naam for naam in sys.modules if naam.startswith('oefenen')))"
    uit = subprocess.run([sys.executable, "-c", meet], capture_output=True, text=True, env=environment(tmp_path), check=True)
    assert uit.stdout.split() == ["oefenen", "oefenen.cli"]


def test_the_help_page_needs_no_click(tmp_path: Path) -> None:
    meet = MEET.replace(repr(ZWAAR), repr((*ZWAAR, "click", "yaml", "pathlib")))
    uit = subprocess.run([sys.executable, "-c", meet, "--help"], capture_output=True, env=environment(tmp_path), check=False)
    assert uit.returncode == 0, uit.stderr.decode()


def test_a_list_reads_only_heads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lijf = "beurten:\n" + "  b: [een, twee, drie]\n" * 100_000
    (tmp_path / "lang.yaml").write_text(KOP + lijf, encoding="utf-8")
    gelezen: list[int] = []
    gewoon = Path.open

    def counted(self: Path, *args: str, **kwargs: str) -> object:
        bestand = gewoon(self, *args, **kwargs)  # type: ignore[call-overload]
        if self.parent.name == "personas":
            return bestand
        lees = bestand.read

        def read(aantal: int = -1) -> object:
            gelezen.append(aantal)
            return lees(aantal)

        bestand.read = read
        return bestand

    monkeypatch.setattr(Path, "open", counted)
    rijen = read_library([tmp_path])
    assert "lang" in {rij.id for rij in rijen if rij.kop}
    assert len(gelezen) <= 2 * len(rijen)
    assert all(0 < aantal <= 16 * 1024 for aantal in gelezen)


def test_a_broken_body_does_not_matter_for_the_list(tmp_path: Path) -> None:
    (tmp_path / "half.yaml").write_text(KOP + 'beurten:\n  een: {fase: "open\n\t- @', encoding="utf-8")
    assert "half" in {rij.id for rij in read_library([tmp_path]) if rij.kop}


def test_the_shipped_scenarios_can_be_played() -> None:
    for pad in SHIPPED:
        assert load(pad).beurten
