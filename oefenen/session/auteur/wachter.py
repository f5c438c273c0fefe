"""Watches the files of one scenario and says when their contents have changed and come to rest; the only one to import watchfiles."""

import hashlib
import stat
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from oefenen.reading.bestanden import GROOTST
from oefenen.session.auteur.berichten import Bericht, Mislukt, Veranderd

_RUST = 0.05
"""Seconds without a change after which a save is complete."""
_GEDULD = 10
"""So many times as long is waited while the scenario is empty or gone: an editor may be writing it."""
_LANGST = 3.0
"""Seconds after which a file that keeps changing is looked at all the same."""
_OMKIJKEN = 400
"""Milliseconds between two looks of our own: a folder that was made anew, and a network disk, send no word."""

Spoor = tuple[tuple[str, tuple[int, ...]], ...]
"""What the file system says of each file; nothing of one that is not there."""


class Wachter(Thread):
    """Calls *meld* from its own thread, after every save that changed something."""

    def __init__(self, pad: Path, meld: Callable[[Bericht], None]) -> None:
        """Watch *pad*, the personas and skills beside it; changes count from now."""
        super().__init__(name="wachter", daemon=True)
        self._pad, self._meld = pad.absolute(), meld
        self._genoeg = Event()
        self._spoor = self._trace()
        self._inhoud = self._contents()

    def stop(self) -> None:
        """Watch no longer."""
        self._genoeg.set()

    def run(self) -> None:
        """Watch until it is stopped."""
        try:
            self._watch()
        except BaseException as error:  # noqa: BLE001 - it is raised again where the program can tell it
            self._meld(Mislukt(error))

    def _watch(self) -> None:
        while not self._genoeg.is_set():
            mappen = self._folders()
            with closing(self._signals(mappen)) as signalen:
                for gemeld in signalen:
                    if gemeld or self._trace() != self._spoor:
                        self._settle()
                    if self._genoeg.is_set() or self._folders() != mappen:
                        break

    def _files(self) -> list[Path]:
        """List the files that reading the scenario may use, on the side of its writer."""
        map_ = self._pad.parent
        return [self._pad, map_ / "vaardigheden.yaml", *sorted((map_ / "personas").glob("*.yaml"))]

    def _folders(self) -> dict[Path, int]:
        """Give the folders to watch with what makes them themselves: links lead elsewhere, and a folder may be made anew."""
        bestanden = self._files()
        alle = {self._pad.parent / "personas", *(b.parent for b in bestanden), *map(_real_folder, bestanden)}
        return {map_: spoor[0] for map_ in alle if (spoor := _trace_of(map_)) and stat.S_ISDIR(spoor[1])}

    def _signals(self, mappen: dict[Path, int]) -> Generator[bool, None, None]:
        """Give True when something happened in the folders, and False now and then."""
        from watchfiles import watch  # noqa: PLC0415 - the library is loaded only where something is watched

        try:
            for veranderd in watch(
                *mappen, watch_filter=None, debounce=_OMKIJKEN, rust_timeout=_OMKIJKEN, step=int(_RUST * 1000),
                stop_event=self._genoeg, yield_on_timeout=True, raise_interrupt=False, recursive=False, ignore_permission_denied=True,
            ):  # fmt: skip
                yield bool(veranderd)
        except (OSError, RuntimeError):
            # A folder has just gone, or the system gives no more watches: then only our own looks are left.
            self._genoeg.wait(_OMKIJKEN / 1000)
            yield False

    def _settle(self) -> None:
        """Wait until the files are at rest; tell it when they say something else than before."""
        uiterlijk = monotonic() + _LANGST
        nu, keren = self._trace(), 0
        while keren < (_GEDULD if self._unfinished(nu) else 1) and monotonic() < uiterlijk and not self._genoeg.wait(_RUST):
            spoor = self._trace()
            nu, keren = spoor, keren + 1 if spoor == nu else 0
        self._spoor = nu
        inhoud = self._contents()
        if inhoud != self._inhoud and not self._genoeg.is_set():
            self._inhoud = inhoud
            self._meld(Veranderd())

    def _trace(self) -> Spoor:
        return tuple((str(bestand), _trace_of(bestand)) for bestand in self._files())

    def _unfinished(self, spoor: Spoor) -> bool:
        _, scenario = spoor[0]
        return not scenario or not scenario[-1]

    def _contents(self) -> bytes:
        som = hashlib.sha256()
        for bestand in self._files():
            inhoud = _read(bestand)
            som.update(f"{bestand.name}:{-1 if inhoud is None else len(inhoud)}:".encode())
            som.update(inhoud or b"")
        return som.digest()


def _real_folder(bestand: Path) -> Path:
    """Give the folder that a file, or what it is a link to, is really in."""
    try:
        return bestand.resolve().parent
    except (OSError, RuntimeError):  # a link that goes round
        return bestand.parent


def _trace_of(bestand: Path) -> tuple[int, ...]:
    try:
        st = bestand.stat()
    except OSError:
        return ()
    return (st.st_ino, st.st_mode, st.st_mtime_ns, st.st_size)


def _read(bestand: Path) -> bytes | None:
    """Give what stands in a file; None when it cannot be read."""
    try:
        st = bestand.stat()
        # Opening a pipe would wait for a writer.
        return bestand.read_bytes() if stat.S_ISREG(st.st_mode) and st.st_size <= GROOTST else None
    except OSError:
        return None
