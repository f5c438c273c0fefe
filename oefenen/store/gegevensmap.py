"""Where everything that was kept is: the folder that OEFENEN_DATA names, or the one that was chosen, or the usual one."""

import os
from pathlib import Path

from oefenen.model.diagnostic import ExitCode, OefenenError

VARIABELE = "OEFENEN_DATA"
_VERWIJZING = "gegevensmap.txt"
_LANGST = 4096


def data_dir() -> Path:
    """Give the folder of the user's data."""
    if eigen := os.environ.get(VARIABELE):
        return Path(eigen).expanduser()
    return chosen() or usual()


def usual() -> Path:
    """Give where this system keeps such things."""
    from platformdirs import user_data_path  # noqa: PLC0415 - 15 ms that a set OEFENEN_DATA saves

    return user_data_path("oefenen", appauthor=False)


def chosen() -> Path | None:
    """Give the folder that the user chose; None when there is none, or when what was written down is no path."""
    try:
        with _note().open(encoding="utf-8") as bestand:
            tekst = bestand.read(_LANGST).strip()
    except (OSError, UnicodeError):
        return None
    pad = Path(tekst)
    return pad if tekst.isprintable() and pad.is_absolute() else None


def choose(map_: Path) -> Path:
    """Keep everything in *map_* from now on and give its whole path; what was kept elsewhere stays there.

    Raises OefenenError when OEFENEN_DATA decides, or when nothing can be written there.
    """
    if os.environ.get(VARIABELE):
        raise OefenenError(f"De omgevingsvariabele {VARIABELE} bepaalt nu de map. Haal die eerst weg.", ExitCode.GEBRUIK)
    doel = map_.expanduser().absolute()
    note = _note()
    naast = note.with_suffix(".tmp")
    try:
        doel.mkdir(parents=True, exist_ok=True)
        (doel / ".proef").touch()
        (doel / ".proef").unlink()
        note.parent.mkdir(parents=True, exist_ok=True)
        naast.write_text(f"{doel}\n", encoding="utf-8")
        naast.replace(note)
    except OSError as error:
        raise OefenenError(f"In {doel} kan oefenen niets bewaren. Kies een andere map.", ExitCode.ONLEESBAAR) from error
    return doel


def forget() -> None:
    """Use the usual folder again."""
    _note().unlink(missing_ok=True)


def _note() -> Path:
    from platformdirs import user_config_path  # noqa: PLC0415 - as above

    return user_config_path("oefenen", appauthor=False) / _VERWIJZING
