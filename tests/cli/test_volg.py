"""`oefenen volg` in a pipe: a block for every save, nothing that steers a terminal, and clear words for wrong use."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from opdracht import PROGRAMMA, Oefenen, environment
from spelen import PERSONA, beurt, beurten, keuze, write

GOED = beurten(beurt("een", keuze("a"), keuze("b", als="vertrouwen >= 5"))) + "eisen: [elk gesprek bereikt een einde]\n"
FOUT = GOED.replace("fase: delen", "fase: praten")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a signal ends it")


class Pijp:
    """The command with its output in a pipe."""

    def __init__(self, proces: subprocess.Popen[str]) -> None:
        self.proces = proces

    def read_until(self, wat: str) -> str:
        """Read lines up to the one that has *wat*."""
        assert self.proces.stdout
        regels: list[str] = []
        while not regels or wat not in regels[-1]:
            regels.append(self.proces.stdout.readline())
            assert regels[-1], "".join(regels)
        return "".join(regels)

    def end(self, soort: signal.Signals) -> tuple[int, str]:
        """Send a signal; give the exit code and what was said on stderr."""
        self.proces.send_signal(soort)
        _, err = self.proces.communicate()
        return self.proces.returncode, err


def _heed_ctrl_c() -> None:
    """A test run in the background ignores Ctrl-C, and what it starts would too."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def following(oefenen: Oefenen, bestand: str, **env: str) -> Iterator[Pijp]:
    with subprocess.Popen(
        [*PROGRAMMA, "volg", bestand],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=oefenen.map,
        env=environment(oefenen.data, **env),
        preexec_fn=_heed_ctrl_c,  # noqa: PLW1509 - this test has no threads
    ) as proces:
        try:
            yield Pijp(proces)
        finally:
            proces.kill()


def test_every_save_prints_a_block_with_what_is_new_and_what_is_solved(oefenen: Oefenen) -> None:
    write(oefenen.map, GOED)
    with following(oefenen, "proef.yaml") as pijp:
        begin = pijp.read_until("bewezen   elk gesprek")
        assert begin.startswith("proef.yaml · ")
        assert "Eindes      klaar 100 %" in begin
        write(oefenen.map, FOUT)
        fout = pijp.read_until("Spelen kan nog met de versie van")
        assert "1 fout · 1 nieuw" in fout
        assert "nieuw: proef.yaml:11:11: fout S042: De fase ‘praten’ bestaat niet.\n   11 |     fase: praten\n" in fout
        write(oefenen.map, GOED)
        weer = pijp.read_until("bewezen   elk gesprek")
        assert "1 opgelost" in weer
        assert "nieuw" not in weer
        assert "\x1b" not in begin + fout + weer
        assert pijp.end(signal.SIGINT) == (130, "\nOnderbroken.\n")


def test_a_figure_that_moved_says_what_it_was(oefenen: Oefenen) -> None:
    write(oefenen.map, GOED)
    with following(oefenen, "proef.yaml") as pijp:
        pijp.read_until("Gesprekken")
        write(oefenen.map, GOED.replace("vertrouwen >= 5", "vertrouwen >= 6"))
        assert "Gesprekken  1 verschillende (was 2), 1,0 keuzes gemiddeld" in pijp.read_until("Gesprekken")


def test_a_file_that_is_not_there_yet_is_said_and_waited_for(oefenen: Oefenen) -> None:
    with following(oefenen, "later/proef.yaml") as pijp:
        assert "later/proef.yaml is er nog niet. Zodra je het bewaart, kijk ik het na." in pijp.read_until("nog niet.")
        write(oefenen.map / "later", GOED)
        pijp.read_until("Eindes")
        (oefenen.map / "later" / "proef.yaml").unlink()
        pijp.read_until("later/proef.yaml is weg. Zodra het er weer is, kijk ik het na.")


def test_a_mistake_in_the_persona_beside_it_is_seen(oefenen: Oefenen) -> None:
    write(oefenen.map, GOED)
    with following(oefenen, "proef.yaml") as pijp:
        pijp.read_until("Eindes")
        (oefenen.map / "personas" / "proef.yaml").write_text(PERSONA + "onzin: ja\n", encoding="utf-8")
        assert "nieuw: personas/proef.yaml:7:1: fout S020" in pijp.read_until("S020")


def test_a_terminal_that_can_do_nothing_gets_blocks_too(oefenen: Oefenen) -> None:
    write(oefenen.map, GOED)
    with following(oefenen, "proef.yaml", TERM="dumb") as pijp:
        assert "\x1b" not in pijp.read_until("Eindes")


def test_a_reader_that_has_seen_enough_is_no_error(oefenen: Oefenen) -> None:
    write(oefenen.map, GOED)
    with following(oefenen, "proef.yaml") as pijp:
        pijp.read_until("Eindes")
        assert pijp.proces.stdout
        assert pijp.proces.stderr
        pijp.proces.stdout.close()
        write(oefenen.map, FOUT)
        assert pijp.proces.stderr.read() == ""
        assert pijp.proces.wait() == 0


@pytest.mark.parametrize("naam", [".", "personas/proef.yaml"])
def test_a_folder_or_another_kind_of_file_is_wrong_use(oefenen: Oefenen, naam: str) -> None:
    write(oefenen.map, GOED)
    oefenen("volg", naam).assert_one_message(2, "is een map" if naam == "." else "Dit is geen scenario")


def test_without_a_file_there_is_nothing_to_follow(oefenen: Oefenen) -> None:
    oefenen("volg").assert_one_message(2, "Er ontbreekt nog iets: BESTAND")


def test_the_help_loads_neither_numpy_nor_the_watcher(tmp_path: Path) -> None:
    meet = """
import sys
from oefenen.__main__ import main
sys.argv = ["oefenen", "volg", "--help"]
main()
sys.exit(str({"numpy", "watchfiles", "anyio", "asyncio"} & set(sys.modules) or ""))
"""
    uit = subprocess.run([sys.executable, "-c", meet], capture_output=True, text=True, env=environment(tmp_path), check=False)
    assert uit.stderr.strip() == ""
