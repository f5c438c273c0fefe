"""`oefenen aanvulling` in real shells: Tab completes commands, options, scenarios, names and the right files."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from opdracht import Oefenen  # noqa: E402 - only where there are pseudo-terminals
from pty_steun import Terminal  # noqa: E402 - idem
from spelen import beurt, beurten, keuze, write  # noqa: E402 - idem

PROMPT = "klaar>"
WIS = "\x15"
"""Ctrl-U: forget the line."""
SHELLS: dict[str, tuple[Sequence[str], str]] = {
    "bash": (("bash", "--norc", "--noprofile", "-i"), f"PS1='{PROMPT}'; . ./script"),
    "zsh": (("zsh", "-f", "-i"), f"PS1='{PROMPT}'; zstyle ':completion:*' verbose yes; . ./script"),
    "fish": (("fish", "--no-config", "-i"), f"function fish_prompt; echo -n '{PROMPT}'; end; . ./script"),
}
AANWEZIG = [
    pytest.param(naam, marks=pytest.mark.skipif(not shutil.which(naam), reason="this shell is not here")) for naam in SHELLS
]


@pytest.fixture(params=AANWEZIG)
def shell(request: pytest.FixtureRequest, oefenen: Oefenen) -> Iterator[Terminal]:
    """Give a shell that knows our commands, in a folder with a few files."""
    programma, begin = SHELLS[request.param]
    (oefenen.map / "script").write_text(oefenen("aanvulling", request.param).out, encoding="utf-8")
    write(oefenen.map, beurten(beurt("deurmat", keuze("kijken"), keuze("wachten"))))
    for naam in ("project.txt", "los.yml", "lo.md"):
        (oefenen.map / naam).write_text("", encoding="utf-8")
    for naam in ("een map", "een map/diep"):
        (oefenen.map / naam).mkdir()
    (oefenen.map / "een map" / "verhaal.yaml").write_text("", encoding="utf-8")
    env = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "INPUTRC": os.devnull,
        "HOME": str(oefenen.map),
        "XDG_CONFIG_HOME": str(oefenen.map / ".config"),
        "XDG_DATA_HOME": str(oefenen.map / ".local"),
    }
    with Terminal(programma=programma, data=oefenen.data, map_=oefenen.map, env=env, breedte=100) as terminal:
        terminal.line(begin)
        terminal.wait_for(lambda tekst: tekst.rstrip().endswith(f"\n{PROMPT}"))
        yield terminal


def line(shell: Terminal) -> str:
    """Give what stands behind the last prompt."""
    return shell.text.rpartition(PROMPT)[2].strip()


def check_tab(shell: Terminal, begin: str, wordt: str) -> None:
    """Type the beginning of a line and press Tab; wipe the line out afterwards."""
    shell.press(begin, "tab")
    shell.wait_for(lambda _: line(shell).startswith(wordt))
    # A key waits until the shell has done with the Tab; Ctrl-C would not.
    shell.press(WIS)
    shell.wait_for(lambda _: not line(shell))


def test_tab_completes_what_can_only_be_one_thing(shell: Terminal) -> None:
    check_tab(shell, "oefenen na", "oefenen nakijken")
    check_tab(shell, "oefenen nakijken --al", "oefenen nakijken --alleen-lezen")
    check_tab(shell, "oefenen nakijken --vorm s", "oefenen nakijken --vorm sarif")
    check_tab(shell, "oefenen speel w1", "oefenen speel w1_voor_de_vierde_keer_eruit")
    check_tab(shell, "oefenen speel w1 --stand to", "oefenen speel w1 --stand toets")
    check_tab(shell, "oefenen speel w1 --persona ont", "oefenen speel w1 --persona ontkennend")
    check_tab(shell, "oefenen hernoem proef.yaml deurmat.w", "oefenen hernoem proef.yaml deurmat.wachten")


def test_tab_completes_the_files_that_make_sense(shell: Terminal) -> None:
    # Beside proef.yaml and los.yml there are project.txt and lo.md, which are no scenarios.
    check_tab(shell, "oefenen nakijken pro", "oefenen nakijken proef.yaml")
    check_tab(shell, "oefenen nakijken lo", "oefenen nakijken los.yml")
    check_tab(shell, "oefenen speel ./pro", "oefenen speel ./proef.yaml")
    check_tab(shell, "oefenen nakijken een\\ map/v", "oefenen nakijken een\\ map/verhaal.yaml")
    check_tab(shell, "oefenen --map pers", "oefenen --map personas/")
    check_tab(shell, "oefenen verslag --naar proj", "oefenen verslag --naar project.txt")


def test_twice_tab_shows_all_commands_with_what_they_do_where_a_shell_can(shell: Terminal) -> None:
    namen = ("speel", "nakijken", "hernoem", "aanvulling")
    uitleg = ("Zoek fouten in scenario's en leg ze uit.",) if Path(str(shell.proces.command)).name != "bash" else ()
    shell.press("oefenen ", "tab", "tab")
    shell.wait_for(lambda tekst: all(woord in tekst for woord in (*namen, *uitleg)))


def test_nothing_is_said_on_a_line_that_cannot_be_understood(shell: Terminal) -> None:
    shell.press("oefenen bestaatniet --xyz ", "tab", "tab", "x")
    shell.wait_for("--xyz x")
    assert "fout" not in shell.text
    assert "Traceback" not in shell.text
