"""Limits for a process of its own: no special rights, no room on the disk."""

import ctypes
import os
from collections.abc import Callable
from pathlib import Path

_PR_CAPBSET_DROP = 24
_LEZEN_EN_SCHRIJVEN_WAAR_HET_NIET_MAG = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""


def like_a_user() -> Callable[[], None] | None:
    """Give what a child must do first so that the rights of files hold for it too; None when it is a user already."""
    if os.geteuid():
        return None
    prctl = ctypes.CDLL(None, use_errno=True).prctl

    def drop() -> None:
        for recht in _LEZEN_EN_SCHRIJVEN_WAAR_HET_NIET_MAG:
            prctl(_PR_CAPBSET_DROP, recht, 0, 0, 0)

    return drop


def room_for(aantal: int) -> Callable[[], None]:
    """Give what a child must do first so that no file of it grows beyond *aantal* bytes."""
    import resource  # noqa: PLC0415 - not on Windows

    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (aantal, aantal))


def fill(map_: Path, over: int) -> Path:
    """Fill the disk of *map_* with one file until *over* bytes are left."""
    pad = map_ / "vol"
    toestand = os.statvfs(map_)
    with pad.open("wb") as bestand:
        bestand.write(bytes(max(0, toestand.f_bavail * toestand.f_frsize - over)))
    return pad
