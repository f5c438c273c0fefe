"""A line on the terminal that says how far an exploration is, once it takes longer than a second."""

import sys
from time import monotonic
from typing import Self

_NA, _OM_DE = 1.0, 0.2
"""Seconds before the first line, and between two lines."""


class Balk:
    """Shows how many states were seen; stays silent when stderr is no terminal. Use it as a context."""

    def __init__(self, wat: str) -> None:
        """Tell about *wat*."""
        self._wat = wat
        self._stream = sys.stderr if sys.stderr is not None and sys.stderr.isatty() else None
        self._vanaf = monotonic() + _NA
        self._breedte = 0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Wipe the line out."""
        self._write("")

    def __call__(self, aantal: int) -> None:
        """Say that *aantal* states were seen."""
        if self._stream is not None and monotonic() >= self._vanaf:
            self._vanaf = monotonic() + _OM_DE
            self._write(f"{self._wat}: {aantal:,} toestanden bekeken…".replace(",", "."))

    def _write(self, tekst: str) -> None:
        if self._stream is not None and (tekst or self._breedte):
            self._stream.write(f"\r{tekst:<{self._breedte}}" + ("" if tekst else "\r"))
            self._stream.flush()
            self._breedte = len(tekst)
