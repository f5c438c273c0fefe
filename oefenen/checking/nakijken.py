"""The whole check of one scenario: reading, then every rule over what was read."""

from dataclasses import dataclass, field
from pathlib import Path

from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.exploring.verkenning import MEESTE_TOESTANDEN, Progress
from oefenen.checking.rules.regel import Regel, diagnose
from oefenen.checking.rules.registry import REGELS
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Diagnostic
from oefenen.reading.bestanden import Gelezen, Reader
from oefenen.reading.nodes import garbage_later


@dataclass(slots=True)
class Nagekeken:
    """What a check gave; *bewezen* is False when the exploration met its bound, *zaak* is None for an unreadable scenario."""

    gelezen: Gelezen
    diagnostics: list[Diagnostic] = field(default_factory=list)
    zaak: Zaak | None = None
    bewezen: bool = True


def check(
    pad: Path, *, reader: Reader | None = None, hooguit: int = MEESTE_TOESTANDEN, progress: Progress | None = None
) -> Nagekeken:
    """Read a scenario and run every rule; a scenario with mistakes in reading gets only those."""
    with garbage_later():
        return check_read((reader or Reader()).read(pad, boom=True), hooguit=hooguit, progress=progress)


def check_read(gelezen: Gelezen, *, hooguit: int = MEESTE_TOESTANDEN, progress: Progress | None = None) -> Nagekeken:
    """Run every rule over what was read; *progress* hears how many states were seen, while exploring and before each rule."""
    uit = Nagekeken(gelezen, list(gelezen.diagnostics))
    if gelezen.fouten or not (gelezen.scenario and gelezen.persona and gelezen.vaardigheden):
        return uit
    uit.zaak = Zaak(gelezen, hooguit=hooguit, progress=progress)
    verkenning = uit.zaak.verkenning
    uit.bewezen = verkenning.volledig or verkenning.rond
    for regel in REGELS:
        if progress is not None:
            progress(verkenning.aantal)
        if _applies(regel, verkenning):
            uit.diagnostics += diagnose(regel, uit.zaak)
    uit.diagnostics.sort(key=Diagnostic.sort_key)
    return uit


def _applies(regel: Regel, verkenning: Verkenning) -> bool:
    """Say whether what a rule would say is true with what is known."""
    if not regel.spelend:
        return True
    if verkenning.begin_vast or not (verkenning.volledig or verkenning.rond):
        return regel.half
    return regel.rond or verkenning.volledig
