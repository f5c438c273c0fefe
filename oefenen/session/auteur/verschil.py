"""Two versions of one scenario side by side: two files, or a file as it was in git."""

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from oefenen.checking.exploring.verkenning import MEESTE_TOESTANDEN, Progress
from oefenen.checking.nakijken import check_read
from oefenen.checking.overzicht import Overzicht, survey
from oefenen.checking.verschil.inhoud import compare_contents
from oefenen.checking.verschil.spel import Cijfer, compare_figures, compare_findings
from oefenen.checking.verschil.waarden import Inhoud
from oefenen.checking.verschil.wijziging import Wijziging
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Diagnostic, ExitCode, OefenenError
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.reading.bestanden import Gelezen, Reader
from oefenen.reading.fields import NAAM
from oefenen.session.auteur import revisie
from oefenen.session.auteur.nakijken import Soort, kind_of
from oefenen.session.library import read_head

_MEESTE_FOUTEN = 3


class Versie:
    """One version of a scenario, read."""

    def __init__(self, naam: str, pad: Path, map_: str = "") -> None:
        """Read *pad*, which the user calls *naam*; *map_* is what the folder is called when it came out of git.

        Raises OefenenError when it is no scenario, or one that cannot be played.
        """
        self.naam, self._pad, self._map = naam, pad, map_
        if kind_of(pad) is not Soort.SCENARIO:
            raise OefenenError(f"Dit is geen scenario: {naam}", ExitCode.GEBRUIK)
        self.gelezen = Reader().read(pad)
        if self.gelezen.fouten or not (self.gelezen.scenario and self.gelezen.persona and self.gelezen.vaardigheden):
            raise OefenenError(f"{naam} kan niet vergeleken worden. {_first_mistakes(self.gelezen)}")
        self.inhoud = Inhoud(self.gelezen.scenario, self.gelezen.persona, self.gelezen.vaardigheden)

    def explore(self, hooguit: int, progress: Progress | None) -> tuple[Overzicht, list[Diagnostic]]:
        """Give its figures, and everything that checking finds."""
        nagekeken = check_read(self.gelezen, hooguit=hooguit, progress=progress)
        gevonden = [replace(d, bestand=self._call(Path(d.bestand))) for d in nagekeken.diagnostics]
        return survey(nagekeken.zaak or Zaak(self.gelezen)), gevonden

    def _call(self, bestand: Path) -> str:
        """Call a file as the user does."""
        if bestand == self._pad:
            return self.naam
        apart = self._map and bestand.is_relative_to(self._pad.parent)
        return f"{self._map}{bestand.relative_to(self._pad.parent).as_posix()}" if apart else str(bestand)


@dataclass(frozen=True, slots=True)
class Verschil:
    """What differs between two versions. Without any change in meaning they were not explored: *voor* and *na* are None then."""

    oud: str
    nieuw: str
    wijzigingen: list[Wijziging]
    vaardigheden: Vaardigheden
    """Those of the new version, for their labels."""
    voor: Overzicht | None = None
    na: Overzicht | None = None
    cijfers: tuple[Cijfer, ...] = ()
    """The figures that differ."""
    erbij: tuple[Diagnostic, ...] = ()
    """What checking finds only in the new version."""
    weg: tuple[Diagnostic, ...] = ()

    @property
    def exit_code(self) -> ExitCode:
        """Say how a command ends: 0 when both mean the same."""
        return ExitCode.BEVINDINGEN if self.wijzigingen else ExitCode.GOED


def compare_versions(oud: str, nieuw: str, *, hooguit: int = MEESTE_TOESTANDEN, progress: Progress | None = None) -> Verschil:
    """Compare two versions, each a file or `REVISIE:PAD`; raise OefenenError when one cannot be read or played."""
    voor, na = open_version(oud), open_version(nieuw)
    wijzigingen, namen = compare_contents(voor.inhoud, na.inhoud)
    if not wijzigingen:
        return Verschil(oud, nieuw, [], na.inhoud.vaardigheden)
    overzicht, gevonden = voor.explore(hooguit, progress)
    werd, vindt = na.explore(hooguit, progress)
    cijfers = compare_figures(overzicht, werd, namen)
    erbij, weg = compare_findings(gevonden, vindt)
    return Verschil(oud, nieuw, wijzigingen, na.inhoud.vaardigheden, overzicht, werd, tuple(cijfers), tuple(erbij), tuple(weg))


def open_version(naam: str) -> Versie:
    """Find and read a version: a file when there is one of that name, else a file of a revision."""
    pad = Path(naam)
    if pad.exists() or revisie.split(naam) is None:
        return Versie(naam, pad)
    gevonden, inhoud = revisie.find(naam)
    with TemporaryDirectory() as map_:
        bestand = Path(map_) / Path(gevonden.pad).name
        bestand.write_bytes(inhoud)
        _write_beside(gevonden, "vaardigheden.yaml", Path(map_))
        kop = read_head(bestand).kop
        if kop is not None and NAAM.match(kop.persona):
            _write_beside(gevonden, f"personas/{kop.persona}.yaml", Path(map_))
        return Versie(naam, bestand, str(gevonden.beside("")))


def _write_beside(scenario: revisie.Revisie, naam: str, map_: Path) -> None:
    """Put a file of the same revision in place, when there is one."""
    inhoud = revisie.read(scenario.beside(naam))
    if inhoud is not None:
        (map_ / naam).parent.mkdir(exist_ok=True)
        (map_ / naam).write_bytes(inhoud)


def _first_mistakes(gelezen: Gelezen) -> str:
    """Say the first mistakes."""
    return "; ".join(f"regel {d.regel}: {d.melding}" if d.regel else d.melding for d in gelezen.fouten[:_MEESTE_FOUTEN])
