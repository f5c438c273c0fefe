"""One look at a scenario after it was saved: reading, every rule, the figures, the eisen and the proeven."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from oefenen.checking.nakijken import check_read
from oefenen.checking.overzicht import Overzicht, survey
from oefenen.checking.rules.bibliotheek import check_library
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Diagnostic
from oefenen.reading.bestanden import Gelezen
from oefenen.session.auteur.cijfers import Cijfers, figures
from oefenen.session.auteur.nakijken import ONLEESBARE_CODES
from oefenen.session.auteur.proefdraai import Proefdraai, prove_and_play

_ONAF = ONLEESBARE_CODES | {"S004", "S005", "S006"}
"""With one of these nothing else in the file was read."""
_EERSTE_VAN_HET_SPEL = "S100"


@dataclass(frozen=True, slots=True)
class Ronde:
    """What one look gave; *draai* and what follows from it are None while the scenario cannot be played."""

    tijd: datetime
    bestand: Path
    """The scenario as the writer calls it; so do the diagnostics."""
    gelezen: Gelezen
    diagnostics: tuple[Diagnostic, ...]
    draai: Proefdraai | None = None
    overzicht: Overzicht | None = None
    cijfers: Cijfers | None = None
    weg: bool = False
    """Whether the file was not there."""

    @property
    def zaak(self) -> Zaak | None:
        """The scenario with its exploration."""
        return None if self.draai is None else self.draai.zaak

    @property
    def leesbaar(self) -> bool:
        """Whether there was a text to read."""
        return not any(d.code in ONLEESBARE_CODES for d in self._hier)

    @property
    def lagen(self) -> range:
        """How deep was looked: 0 the file as text, 1 what stands in it, 2 its conversations."""
        if self.draai is not None:
            return range(3)
        return range(1 if any(d.code in _ONAF for d in self._hier) else 2)

    @property
    def _hier(self) -> list[Diagnostic]:
        return [d for d in self.diagnostics if d.bestand == str(self.bestand)]


def laag_of(diagnostic: Diagnostic) -> int:
    """Say how deep one has to look to find this (see Ronde.lagen)."""
    return 0 if diagnostic.code in _ONAF else 1 if diagnostic.code < _EERSTE_VAN_HET_SPEL else 2


def look(gelezen: Gelezen, bestand: Path, tijd: datetime, *, progress: Callable[[int], None] | None = None) -> Ronde:
    """Check what was read of *bestand*; *progress* hears how many states were seen and may stop it by raising."""
    nagekeken = check_read(gelezen, progress=progress)
    zaak = nagekeken.zaak
    diagnostics = [*nagekeken.diagnostics, *(check_library([gelezen]) if zaak else [])]
    genoemd = tuple(_as_called(d, gelezen.bestand.parent, bestand.parent) for d in sorted(diagnostics, key=Diagnostic.sort_key))
    if zaak is None:
        return Ronde(tijd, bestand, gelezen, genoemd, weg=not gelezen.tekst and not gelezen.bestand.exists())
    draai = prove_and_play(zaak)
    overzicht = survey(zaak)
    return Ronde(tijd, bestand, gelezen, genoemd, draai, overzicht, figures(draai, overzicht))


def _as_called(d: Diagnostic, echt: Path, genoemd: Path) -> Diagnostic:
    """Name the file of a diagnostic from the folder as the writer calls it."""
    pad = Path(d.bestand)
    return replace(d, bestand=str(genoemd / pad.relative_to(echt))) if pad.is_relative_to(echt) else d
