"""The real program in a pseudo-terminal, with a screen that a test can read and keys that it can press."""

import os
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte
from opdracht import PROGRAMMA, environment

TOETSEN = {
    "enter": "\r",
    "escape": "\x1b",
    "down": "\x1b[B",
    "up": "\x1b[A",
    "tab": "\t",
    "ctrl+c": "\x03",
    "ctrl+d": "\x04",
    "ctrl+q": "\x11",
}
GEDULD = 30.0
"""Seconds after which a condition counts as never: no test waits for it to pass."""


def _heed_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Terminal:
    """One process in a pseudo-terminal of *breedte* x *hoogte*; use it as a context manager."""

    def __init__(  # noqa: PLR0913 - what a terminal and a process can differ in
        self,
        *args: str | Path,
        data: Path,
        breedte: int = 80,
        hoogte: int = 24,
        map_: Path | None = None,
        history: bool = False,
        programma: Sequence[str] = PROGRAMMA,
        env: Mapping[str, str] | None = None,
    ) -> None:
        """Start the program, or *programma* (a shell for example); *env* is added to the environment.

        *history* also remembers what scrolls away, which takes a slower screen.
        """
        self.screen = pyte.HistoryScreen(breedte, hoogte, history=100_000) if history else pyte.Screen(breedte, hoogte)
        self._stream = pyte.ByteStream(self.screen)
        self.proces = pexpect.spawn(
            programma[0],
            [*programma[1:], *map(str, args)],
            env=environment(data, **(env or {})),
            cwd=str(map_ or data.parent),
            dimensions=(hoogte, breedte),
            timeout=GEDULD,
            # A test run in the background ignores Ctrl-C, and what it starts would too.
            preexec_fn=_heed_ctrl_c,
        )
        self.proces.delaybeforesend = None  # the conditions of a test say when it may type
        self.ruw = b""
        self._getoond = ((-1, 0, 0), "")
        """What the screen said last, and after how many bytes and in which size."""

    def __enter__(self) -> Self:
        """Give the terminal itself."""
        return self

    def __exit__(self, soort: type[BaseException] | None, error: BaseException | None, spoor: TracebackType | None) -> None:
        """Leave no process behind."""
        self.proces.close(force=True)

    @property
    def text(self) -> str:
        """What is on the screen now, without trailing spaces."""
        nu = (len(self.ruw), self.screen.columns, self.screen.lines)
        if self._getoond[0] != nu:
            self._getoond = (nu, "\n".join(regel.rstrip() for regel in self.screen.display))
        return self._getoond[1]

    @property
    def everything(self) -> str:
        """What has scrolled away (with *history*) and what is on the screen."""
        boven = self.screen.history.top if isinstance(self.screen, pyte.HistoryScreen) else ()
        weg = ["".join(regel[kolom].data for kolom in range(self.screen.columns)).rstrip() for regel in boven]
        return "\n".join([*weg, self.text])

    def wait_for(self, gebeurd: str | Callable[[str], bool], *, everything: bool = False) -> str:
        """Read until a text stands on the screen, or a condition of the screen holds; give the screen."""
        klopt = gebeurd if callable(gebeurd) else lambda tekst: gebeurd in tekst
        einde = time.monotonic() + GEDULD
        while not klopt(beeld := self.everything if everything else self.text):
            if time.monotonic() > einde or not self._read():
                vraag = gebeurd if isinstance(gebeurd, str) else "de voorwaarde"
                raise AssertionError(f"{vraag!r} kwam niet op het scherm:\n{self.everything if everything else self.text}")
        return beeld

    def _read(self) -> bool:
        """Take what the program wrote; False when it has ended and all was read."""
        try:
            stuk = self.proces.read_nonblocking(65536, timeout=1)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.ruw += stuk
        self._stream.feed(stuk)
        return True

    def press(self, *toetsen: str) -> None:
        """Press keys: names of TOETSEN, or text as it is typed."""
        for toets in toetsen:
            self.proces.send(TOETSEN.get(toets, toets))

    def press_until(self, toets: str, gebeurd: str | Callable[[str], bool]) -> str:
        """Press a key like someone who sees nothing happen: again when the screen has been still, until it happens.

        The app refuses a key that it got before what it answers was painted.
        """
        klopt = gebeurd if callable(gebeurd) else lambda tekst: gebeurd in tekst
        einde = time.monotonic() + GEDULD
        while not klopt(self.text) and time.monotonic() < einde:
            self.press(toets)
            gelezen = -1
            while not klopt(self.text) and gelezen != len(self.ruw):
                gelezen = len(self.ruw)
                self._read()
        return self.wait_for(gebeurd)

    def line(self, tekst: str) -> None:
        """Type a line."""
        self.press(tekst, "enter")

    def resize(self, breedte: int, hoogte: int) -> None:
        """Give the window another size."""
        self.screen.resize(hoogte, breedte)
        self.proces.setwinsize(hoogte, breedte)

    def kill(self) -> None:
        """Kill the process as a power cut would: it cannot do anything about it."""
        os.kill(self.proces.pid, signal.SIGKILL)
        self.proces.wait()

    def drain(self) -> None:
        """Read what is left of a program that has ended, or wait until it ends."""
        while self._read():
            pass

    def end(self) -> int:
        """Wait until the program ends by itself; give its exit code."""
        self.drain()
        self.proces.close()
        if self.proces.exitstatus is None:
            raise AssertionError(f"gestopt door signaal {self.proces.signalstatus}:\n{self.text}")
        return int(self.proces.exitstatus)
