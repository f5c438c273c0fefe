"""Figures of the app in a real pseudo-terminal: the first painted screen and the answer to a key."""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import Self

from bench.generate import generate
from bench.meten import Figure, clean_env, summarize

RIJEN, KOLOMMEN = 30, 100
GEDULD = 20.0
TOETSEN = 24


class Terminal:
    """A program in a pseudo-terminal, without a parser in the timed path."""

    def __init__(self, argv: list[str], env: dict[str, str]) -> None:
        self.begin = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execve(argv[0], argv, env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", RIJEN, KOLOMMEN, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *args: object) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def wait_for(self, *woorden: bytes) -> bytes:
        """Read until all *woorden* have been painted."""
        gezien = b""
        while not all(woord in gezien for woord in woorden):
            if not select.select([self.fd], [], [], GEDULD)[0]:
                raise TimeoutError(f"niet geschilderd: {woorden}; wel: {gezien[-300:]!r}")
            gezien += os.read(self.fd, 65536)
        return gezien

    def settle(self, stil: float = 0.25) -> bytes:
        """Read until the program has painted nothing for *stil* seconds."""
        gezien = b""
        while select.select([self.fd], [], [], stil)[0]:
            gezien += os.read(self.fd, 65536)
        return gezien

    def press(self, toets: bytes, *woorden: bytes) -> float:
        """Press a key and give the seconds until *woorden* are painted."""
        begin = time.perf_counter()
        os.write(self.fd, toets)
        self.wait_for(*woorden)
        return time.perf_counter() - begin


def _env(data: Path) -> dict[str, str]:
    return clean_env(OEFENEN_DATA=str(data), TERM="xterm-256color", COLORTERM="truecolor", PYTHONPATH=str(Path.cwd()))


def eerste_scherm(paren: int = 15) -> Figure:
    """From the start of the process to the painted library of 20 scenarios of 60 turns."""
    with tempfile.TemporaryDirectory() as map_:
        bibliotheek = Path(map_) / "scenarios"
        bibliotheek.mkdir()
        for nummer in range(20):
            (bibliotheek / f"s{nummer:02d}.yaml").write_text(generate(60, seed=nummer), encoding="utf-8")
        env = _env(Path(map_) / "data")
        oefenen = str(Path(sys.executable).with_name("oefenen"))

        def ours() -> float:
            with Terminal([oefenen, "--map", str(bibliotheek)], env) as terminal:
                terminal.wait_for(b"60 beurten")
                return time.perf_counter() - terminal.begin

        def hello() -> float:
            with Terminal([sys.executable, "-m", "bench.kind", "kaal"], env) as terminal:
                terminal.wait_for(b"Hallo")
                return time.perf_counter() - terminal.begin

        ours(), hello()
        verhoudingen, gelijk, tijden = [], [], []
        for _ in range(paren):
            a, b, weer = ours(), hello(), ours()
            verhoudingen.append(a / b)
            gelijk.append(a / weer)
            tijden.append(a)
        return summarize("eerste scherm, 20 scenario's van 60 beurten", "kaal Textual", 1.3, verhoudingen, gelijk, tijden)


def _answers(argv: list[str], env: dict[str, str], kies: bytes, woord: str) -> list[float]:
    """Press the answering key again and again; the painted word alternates between ALFA and BETA."""
    tijden = []
    with Terminal(argv, env) as terminal:
        gezien = terminal.wait_for(woord.encode()) + terminal.settle(1.0)
        nu = gezien.rfind(b"ALFA" + woord.encode()) > gezien.rfind(b"BETA" + woord.encode())
        for _ in range(TOETSEN):
            if kies:
                os.write(terminal.fd, kies)
                terminal.settle()
            volgend = b"BETA" if nu else b"ALFA"
            tijden.append(terminal.press(b"\r" if kies else b"x", volgend + woord.encode()))
            nu = not nu
            terminal.settle()
    return tijden[3:]


def toets(rondes: int = 3) -> list[Figure]:
    """From Enter to the painted next turn, at 10, 100 and 1,000 earlier lines, against a bare Static.update."""
    gemeten: dict[str, list[float]] = {"kaal": [], "10": [], "100": [], "1000": []}
    weer: dict[str, list[float]] = {"kaal": [], "100": [], "10": []}
    with tempfile.TemporaryDirectory() as map_:
        env = _env(Path(map_) / "data")
        for _ in range(rondes):
            for lijst in (gemeten, weer):
                for naam in lijst:
                    lijst[naam] = lijst[naam] + _run(naam, Path(map_), env)
    p50 = {naam: statistics.median(tijden) for naam, tijden in gemeten.items()}
    ruis = statistics.median(weer["100"]) / p50["100"]
    return [
        _figure("toets tot antwoord p50, 100 regels", "Static.update", 4.5, gemeten["100"], p50["kaal"], ruis),
        _figure(
            "toets tot antwoord p50, 1000 regels",
            "10 regels",
            1.4,
            gemeten["1000"],
            p50["10"],
            statistics.median(weer["10"]) / p50["10"],
        ),
    ]


def _run(naam: str, map_: Path, env: dict[str, str]) -> list[float]:
    kind = [sys.executable, "-m", "bench.kind"]
    if naam == "kaal":
        return _answers([*kind, "kaal"], env, b"", "ANTWOORD")
    eigen = map_ / f"gesprek{time.monotonic_ns()}"
    eigen.mkdir()
    return _answers([*kind, "gesprek", str(eigen), naam], env, b"1", "ZIN")


def _figure(naam: str, tegen: str, hooguit: float, tijden: list[float], basis: float, ruis: float) -> Figure:
    return summarize(naam, tegen, hooguit, [tijd / basis for tijd in tijden], [ruis], tijden)


def nabespreking(paren: int = 20) -> Figure:
    """From the key to the painted debrief of W1, against a bare Textual app that opens a screen with one Static."""
    with tempfile.TemporaryDirectory() as map_:
        env = _env(Path(map_) / "data")
        kind = [sys.executable, "-m", "bench.kind_terugblik"]
        with Terminal([*kind, "kaal"], env) as kaal, Terminal([*kind, "terugblik", map_], env) as ons:
            for terminal in (kaal, ons):
                terminal.wait_for(b"ALFAWACHT")
                terminal.settle(1.0)
            verhoudingen, gelijk, tijden = [], [], []
            for nummer in range(paren + 3):
                a, b, weer = _open(ons, b"Nabespreking"), _open(kaal, b"GETOOND"), _open(ons, b"Nabespreking")
                if nummer >= 3:
                    verhoudingen.append(a / b)
                    gelijk.append(a / weer)
                    tijden.append(a)
    return summarize("nabespreking openen p50", "kaal scherm openen", 4.0, verhoudingen, gelijk, tijden)


def _open(terminal: Terminal, woord: bytes) -> float:
    """Open a screen, and go back."""
    tijd = terminal.press(b"x", woord)
    terminal.settle()
    terminal.press(b"\x1b", b"ALFAWACHT")
    terminal.settle()
    return tijd
