"""What time it is: the one place where the clock of the computer is read."""

import os
from datetime import UTC, datetime

from oefenen.model.diagnostic import ExitCode, OefenenError

VARIABELE = "OEFENEN_NU"
"""The environment variable that says what time it is instead of the clock: for tests and demonstrations."""
_EERSTE, _LAATSTE = 2000, 2200
"""The years that it can be."""


def now() -> datetime:
    """Give the moment in UTC; raise OefenenError when OEFENEN_NU is no moment."""
    gegeven = os.environ.get(VARIABELE, "").strip()
    return read_moment(gegeven) if gegeven else datetime.now(UTC)


def read_moment(tekst: str) -> datetime:
    """Read ISO 8601, in local time where it names no zone; raise OefenenError when it is something else."""
    try:
        moment = datetime.fromisoformat(tekst)
        if _EERSTE <= moment.year < _LAATSTE:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        pass
    raise OefenenError(
        f"{VARIABELE} is ‘{tekst[:40]}’, en dat is geen moment. Schrijf het zo: 2026-11-22T09:30, of met een tijdzone erachter: "
        "2026-11-22T09:30+01:00.",
        ExitCode.GEBRUIK,
    )


def stamp(moment: datetime) -> str:
    """Write a moment as it is kept: ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")
