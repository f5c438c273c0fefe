"""Counting what was chosen in a scenario on this computer, for its author."""

from pathlib import Path

from oefenen.reading.bestanden import Reader, check_playable
from oefenen.report.gekozen import Telling, count
from oefenen.store.store import Store


def count_choices(pad: Path, store: Store, reader: Reader) -> Telling:
    """Read a scenario and count; raise OefenenError when it cannot be played."""
    gelezen = reader.read(pad)
    scenario = check_playable(gelezen)[0]
    return count(scenario, store.gekozen(str(gelezen.bestand.resolve()), gelezen.inhoud_hash))
