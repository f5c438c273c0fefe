"""Trying a scenario out: its eisen proven, its proeven played, what they leave uncovered, and its figures."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from oefenen.checking.claims.antwoord import Bewijs, Uitslag
from oefenen.checking.claims.dekking import Dekking, cover
from oefenen.checking.claims.eisen import prove
from oefenen.checking.claims.proeven import Uitkomst, play_proeven
from oefenen.checking.exploring.verkenning import MEESTE_TOESTANDEN, Progress
from oefenen.checking.overzicht import Overzicht, survey
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Diagnostic, ExitCode, OefenenError
from oefenen.reading.bestanden import Gelezen, Reader
from oefenen.session.auteur.nakijken import ONLEESBARE_CODES, Soort, kind_of, yaml_files


@dataclass(slots=True)
class Proefdraai:
    """What trying out one scenario gave; only *fouten* when it cannot be played."""

    gelezen: Gelezen
    fouten: list[Diagnostic] = field(default_factory=list)
    bewijzen: list[Bewijs] = field(default_factory=list)
    uitkomsten: list[Uitkomst] = field(default_factory=list)
    dekking: Dekking | None = None
    zaak: Zaak | None = None
    overzicht: Overzicht | None = None

    @property
    def exit_code(self) -> ExitCode:
        """Say how a command ends: an eis that is not proven and a proef that fails are findings, an uncovered choice is not."""
        if any(d.code in ONLEESBARE_CODES for d in self.fouten):
            return ExitCode.ONLEESBAAR
        bewezen = all(bewijs.uitslag is Uitslag.BEWEZEN for bewijs in self.bewijzen)
        goed = bewezen and not self.fouten and all(uitkomst.goed for uitkomst in self.uitkomsten)
        return ExitCode.GOED if goed else ExitCode.BEVINDINGEN


def scenarios_in(paden: Iterable[Path]) -> list[Path]:
    """List the scenarios among *paden* and in folders; raise OefenenError for a file of another kind, or when there are none."""
    gevonden: dict[Path, None] = {}
    for pad in paden:
        bestanden = [bestand for bestand in yaml_files(pad) if kind_of(bestand) is Soort.SCENARIO]
        if not bestanden:
            wat = "In deze map staat geen scenario" if pad.is_dir() else "Dit is geen scenario"
            raise OefenenError(f"{wat}: {pad}", ExitCode.GEBRUIK)
        gevonden |= dict.fromkeys(bestanden)
    return list(gevonden)


def other_parents(draai: Proefdraai) -> tuple[str, ...]:
    """Give the other personas that a scenario was written for; none when it cannot be played."""
    return draai.zaak.scenario.kop.ook_met if draai.zaak else ()


def try_out(
    pad: Path,
    reader: Reader,
    *,
    persona: str | None = None,
    hooguit: int = MEESTE_TOESTANDEN,
    progress: Progress | None = None,
) -> Proefdraai:
    """Read one scenario, prove its eisen, play its proeven and collect its figures.

    With *persona* as with another parent that the story is written for: what its proeven leave uncovered is not looked for then.
    """
    gelezen = reader.read(pad, persona=persona)
    if gelezen.fouten or gelezen.scenario is None:
        return Proefdraai(gelezen, gelezen.fouten or list(gelezen.diagnostics))
    zaak = Zaak(gelezen, hooguit=hooguit, progress=progress)
    draai = prove_and_play(zaak)
    draai.overzicht = survey(zaak)
    genomen = {pad for uitkomst in draai.uitkomsten for pad in uitkomst.gekozen}
    if zaak.verkenning.lagen and persona is None:
        draai.dekking = cover(zaak.verkenning if zaak.verkenning.rond else zaak.kern, genomen)
    return draai


def prove_and_play(zaak: Zaak) -> Proefdraai:
    """Prove the eisen and play the proeven of a scenario that was read; what they leave uncovered is not looked for."""
    return Proefdraai(zaak.gelezen, [], prove(zaak), play_proeven(zaak.spel), None, zaak)
