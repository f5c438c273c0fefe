"""What `oefenen volg` says about a scenario, as lines: the head and the findings."""

from pathlib import Path

from oefenen.cli.volg_regels import Regel, fold
from oefenen.report.breedte import cell_width, harmless
from oefenen.report.diagnoses.diagnostics import LANGST, place, source_lines, tally
from oefenen.session.auteur.volgen import Bevinding, Volgstand

_MARGE = "      "
_DAKJE = len(_MARGE) + len("| ")


def head(stand: Volgstand, pad: Path, *, bezig: bool) -> str:
    """Say which file, of when, and how it is."""
    delen = [harmless(pad.name)]
    if stand.nu is not None:
        delen.append(f"{stand.nu.tijd:%H:%M:%S}")
    if bezig:
        delen.append("wordt nagekeken…")
    elif stand.nu is not None:
        delen += _state(stand)
    return " · ".join(delen)


def _state(stand: Volgstand) -> list[str]:
    if stand.nu is None or stand.nu.weg:
        return ["er is geen bestand"]
    nieuw = sum(b.nieuw for b in stand.bevindingen)
    beweging = [f"{aantal} {woord}" for aantal, woord in ((nieuw, "nieuw"), (stand.opgelost, "opgelost")) if aantal]
    telling = tally(b.diagnostic for b in stand.bevindingen) or "niets gevonden"
    return [telling, ", ".join(beweging)] if beweging else [telling]


def findings(stand: Volgstand, breedte: int) -> list[list[Regel]]:
    """Give every finding as a block of lines of at most *breedte* cells; 0 is as wide as it takes."""
    if stand.nu is None:
        return []
    if stand.nu.weg:
        bestand = harmless(str(stand.nu.bestand))
        hoe = "is weg. Zodra het er weer is" if stand.ooit_leesbaar else "is er nog niet. Zodra je het bewaart"
        return [fold(f"{bestand} {hoe}, kijk ik het na.", breedte)]
    return [_finding(bevinding, breedte) for bevinding in stand.bevindingen]


def _finding(bevinding: Bevinding, breedte: int) -> list[Regel]:
    d = bevinding.diagnostic
    plek = place(d)
    if breedte and cell_width(plek) > breedte // 2:
        plek = harmless(Path(d.bestand).name) + plek[len(harmless(d.bestand)) :]
    kop = f"{'nieuw: ' if bevinding.nieuw else ''}{plek}: {d.ernst} {d.code}: {harmless(d.melding)}"
    regels = fold(kop, breedte, rest=_MARGE, vet=bevinding.nieuw)
    bron, dakje = source_lines(d, min(LANGST, breedte - _DAKJE) if breedte else LANGST)
    if bron:
        regels += [Regel(f"{d.regel:>5} | {bron}"), Regel(f"{_MARGE}| {dakje}")]
    if d.hint:
        regels += fold(harmless(d.hint), breedte, voor=f"{_MARGE}= ", rest=f"{_MARGE}  ")
    return regels
