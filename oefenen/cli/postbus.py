"""Everything that a program in the terminal waits for, in one mailbox: keys, the size of the window, and what threads tell."""

import codecs
import os
import re
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from types import FrameType, TracebackType
from typing import Any, Generic, Self, TypeVar

if sys.platform == "win32":
    import msvcrt
else:
    import termios
    import tty

T = TypeVar("T")
_KIJK_OM = 0.5
"""Seconds between two moments at which Ctrl-C gets through where waiting itself cannot be interrupted."""
_TOETS = re.compile(r"\x1b[\[O][0-9;]*[A-Za-z~]|.", re.DOTALL)
_NAMEN = {
    "\r": "enter",
    "\n": "enter",
    "\x1b": "escape",
    "\x7f": "backspace",
    "\x08": "backspace",
    "\x04": "einde",
    "\x1b[A": "omhoog",
    "\x1bOA": "omhoog",
    "\x1b[B": "omlaag",
    "\x1bOB": "omlaag",
    "\x1b[5~": "pagina omhoog",
    "\x1b[6~": "pagina omlaag",
}


@dataclass(frozen=True, slots=True)
class Toets:
    """A key: the character itself, or a name for what has none; `einde` when there will be no more keys."""

    naam: str


@dataclass(frozen=True, slots=True)
class Hertekenen:
    """The window has another size, or (*terug*) the program is back in front of it."""

    terug: bool = False


class Postbus(Generic[T]):
    """A mailbox that any thread may put something in."""

    def __init__(self) -> None:
        """Start empty."""
        self._rij: SimpleQueue[T | Hertekenen] = SimpleQueue()

    def send(self, bericht: T) -> None:
        """Put something in."""
        self._rij.put(bericht)

    def receive(self) -> T | Toets | Hertekenen:
        """Wait for the next thing."""
        while True:
            with suppress(Empty):
                return self._rij.get(timeout=_KIJK_OM)


if sys.platform == "win32":
    _POLS = 0.05
    _VOORVOEGSELS = ("\x00", "\xe0")
    _PIJLEN = {"H": "omhoog", "P": "omlaag", "I": "pagina omhoog", "Q": "pagina omlaag"}

    class ToetsenPostbus(Postbus[T]):
        """A mailbox that also gets the keys, one by one, while it is used as a context."""

        def __enter__(self) -> Self:
            """Begin; the console needs no other mode."""
            return self

        def __exit__(self, *_: object) -> None:
            """End."""

        def receive(self) -> T | Toets | Hertekenen:
            """Wait for the next thing."""
            while True:
                if msvcrt.kbhit():
                    return self._key()
                with suppress(Empty):
                    return self._rij.get(timeout=_POLS)

        def _key(self) -> Toets:
            teken = msvcrt.getwch()
            if teken == "\x03":
                raise KeyboardInterrupt
            if teken in _VOORVOEGSELS:
                return Toets(_PIJLEN.get(msvcrt.getwch(), ""))
            return Toets(_NAMEN.get(teken, teken))

else:
    _Handler = Callable[[int, FrameType | None], Any] | int | None

    class ToetsenPostbus(Postbus[T]):
        """A mailbox that also gets the keys, one by one, while it is used as a context.

        The terminal is put back as it was in every way out: the end, Ctrl-C, an error, a signal, and while the program is
        suspended.
        """

        def __init__(self) -> None:
            """Make the pipe that wakes whoever waits."""
            super().__init__()
            self._in = sys.stdin.fileno()
            # It stays open: a thread may tell something until the very end.
            self._wek_uit, self._wek_in = os.pipe()
            os.set_blocking(self._wek_in, False)
            os.set_blocking(self._wek_uit, False)
            self._lezer = codecs.getincrementaldecoder("utf-8")("replace")
            self._getypt: list[Toets] = []
            self._eerder: list[Any] = []
            self._signalen: dict[signal.Signals, _Handler] = {}

        def __enter__(self) -> Self:
            """Get keys without Enter and without their echo, and heed the signals."""
            self._eerder = termios.tcgetattr(self._in)
            for soort, doe in (
                (signal.SIGTERM, _leave), (signal.SIGHUP, _leave), (signal.SIGQUIT, _leave),
                (signal.SIGTSTP, self._suspend), (signal.SIGWINCH, self._resized),
            ):  # fmt: skip
                self._signalen[soort] = signal.signal(soort, doe)
            tty.setcbreak(self._in, termios.TCSADRAIN)
            return self

        def __exit__(self, soort: type[BaseException] | None, error: BaseException | None, spoor: TracebackType | None) -> None:
            """Put everything back."""
            self._restore()
            for nummer, doe in self._signalen.items():
                signal.signal(nummer, doe)

        def send(self, bericht: T) -> None:
            """Put something in."""
            super().send(bericht)
            self._wake()

        def receive(self) -> T | Toets | Hertekenen:
            """Wait for the next thing; what was sent comes before what is typed."""
            while True:
                with suppress(Empty):
                    return self._rij.get_nowait()
                if self._getypt:
                    return self._getypt.pop(0)
                # One wake-up may stand for many messages: only when none is left is it safe to wait for the next.
                klaar, _, _ = select.select([self._in, self._wek_uit], [], [])
                if self._wek_uit in klaar:
                    os.read(self._wek_uit, 1024)
                if self._in in klaar:
                    self._read_keys()

        def _read_keys(self) -> None:
            try:
                ruw = os.read(self._in, 1024)
            except OSError:  # the terminal is gone
                ruw = b""
            tekens = _TOETS.findall(self._lezer.decode(ruw))
            self._getypt += [Toets(_NAMEN.get(teken, teken)) for teken in tekens]
            if not ruw:
                self._getypt.append(Toets("einde"))

        def _wake(self) -> None:
            with suppress(OSError):  # full: then whoever waits wakes up anyway
                os.write(self._wek_in, b".")

        def _restore(self) -> None:
            with suppress(termios.error):  # the terminal is gone
                termios.tcsetattr(self._in, termios.TCSADRAIN, self._eerder)

        def _suspend(self, nummer: int, _: FrameType | None) -> None:
            """Give the terminal back, and stop as if nobody had heard the signal."""
            self._restore()
            signal.signal(nummer, signal.SIG_DFL)
            os.kill(os.getpid(), nummer)
            signal.signal(nummer, self._suspend)
            with suppress(termios.error):  # the terminal is gone
                tty.setcbreak(self._in, termios.TCSADRAIN)
            self._redraw(terug=True)

        def _resized(self, _: int, __: FrameType | None) -> None:
            self._redraw()

        def _redraw(self, *, terug: bool = False) -> None:
            self._rij.put(Hertekenen(terug))
            self._wake()

    def _leave(nummer: int, _: FrameType | None) -> None:
        """End by way of every `finally`, with the exit code that a shell gives for the signal."""
        raise SystemExit(128 + nummer)
