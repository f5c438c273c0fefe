"""What the library says about each conversation, as lines for its list."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from oefenen.model.diagnostic import Diagnostic
from oefenen.model.scenario import ScenarioKop
from oefenen.model.woorden import label
from oefenen.session.library import LibraryRow
from oefenen.tui.widgets.scenario_list import ScenarioGroep, ScenarioRegel

VERDER = "verder:"
"""Begins the key of a line that goes on with a kept conversation."""
NIVEAUS = {1: "Niveau 1 · om te beginnen", 2: "Niveau 2 · gevorderd", 3: "Niveau 3 · afstuderen"}
OORDELEN = {"goed": "● goed", "midden": "◐ halverwege", "slecht": "○ slecht"}
Fouten = Mapping[Path, Sequence[Diagnostic]]


def build_groepen(rijen: Sequence[LibraryRow], fouten: Fouten, eerst: str | None) -> list[ScenarioGroep]:
    """Group the lines: what you were doing, then each level (with *eerst* to do next), then what cannot be read."""
    lopend = sorted((rij for rij in rijen if rij.lopend and rij.kop), key=lambda rij: -_lopend_id(rij))
    goed = [(rij, rij.kop) for rij in rijen if rij.kop]
    stuk = [rij for rij in rijen if not rij.kop]
    begonnen = any(rij.laatste or rij.lopend for rij in rijen)
    groepen = [ScenarioGroep("Verder waar je was", [_lopend(rij) for rij in lopend])]
    for niveau, groep in groupby(goed, lambda paar: paar[1].niveau):
        regels = [_regel(rij, kop, fouten, "→ volgende" if begonnen else "→ begin hier", eerst) for rij, kop in groep]
        groepen.append(ScenarioGroep(NIVEAUS.get(niveau, f"Niveau {niveau}"), regels))
    groepen.append(ScenarioGroep("Deze bestanden kunnen nog niet gespeeld worden", [_broken(rij) for rij in stuk]))
    return [groep for groep in groepen if groep.regels]


def first_choice(rijen: Sequence[LibraryRow], fouten: Fouten) -> str | None:
    """Give the key of the conversation to do next: the lowest level that was not played yet."""
    nieuw = [rij for rij in rijen if rij.kop and not rij.laatste and not rij.lopend and rij.bestand not in fouten]
    return str(min(nieuw, key=lambda rij: rij.kop.niveau if rij.kop else 0).bestand) if nieuw else None


def _lopend_id(rij: LibraryRow) -> int:
    return rij.lopend.id if rij.lopend else 0


def _lopend(rij: LibraryRow) -> ScenarioRegel:
    aantal = rij.lopend.gekozen if rij.lopend else 0
    return ScenarioRegel(
        f"{VERDER}{rij.bestand}",
        rij.titel,
        _wie(rij, rij.kop) if rij.kop else "",
        "→ ga verder",
        "accent",
        f"na {aantal} {'keuze' if aantal == 1 else 'keuzes'}" if aantal else "aan het begin",
    )


def _regel(rij: LibraryRow, kop: ScenarioKop, fouten: Fouten, raad: str, eerst: str | None) -> ScenarioRegel:
    status, kleur = _status(rij, fouten)
    if str(rij.bestand) == eerst:
        status, kleur = raad, "accent"
    return ScenarioRegel(str(rij.bestand), kop.titel, _wie(rij, kop), status, kleur, _duur(kop.klok))


def _wie(rij: LibraryRow, kop: ScenarioKop) -> str:
    return f"{rij.persona_label} · {kop.ouder.naam}, {kop.ouder.relatie} van {kop.leerling.naam}"


def _duur(klok: int) -> str:
    return f"{max(1, round(klok / 60))} min" if klok else "geen klok"


def _status(rij: LibraryRow, fouten: Fouten) -> tuple[str, str]:
    if rij.bestand in fouten:
        return _count(len(fouten[rij.bestand])), "slecht"
    if rij.lopend:
        return "… bezig", "gedempt"
    oordeel = (rij.laatste.oordeel or "") if rij.laatste else ""
    return OORDELEN.get(oordeel, label(oordeel)), oordeel if oordeel in OORDELEN else "gedempt"


def _count(aantal: int) -> str:
    return f"! {aantal} {'fout' if aantal == 1 else 'fouten'}"


def _broken(rij: LibraryRow) -> ScenarioRegel:
    eerste = rij.diagnostics[0] if rij.diagnostics else None
    waar = f"regel {eerste.regel}: " if eerste and eerste.regel else ""
    return ScenarioRegel(
        str(rij.bestand), rij.titel, f"{waar}{eerste.melding}" if eerste else "", _count(len(rij.diagnostics)), "slecht"
    )
