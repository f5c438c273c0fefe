"""Conversations that do not come to an end: nothing to choose, no way out, round and round."""

from collections.abc import Iterator

import numpy as np

from oefenen.checking.exploring.rondgang import Graaf, as_graaf, leads_round, on_rounds, steps, without_exit
from oefenen.checking.exploring.vorm import Mask
from oefenen.checking.rules.regel import Regel, Vondst, enumerate_names, with_chance
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity


def _geblokkeerd(zaak: Zaak) -> Iterator[Vondst]:
    if zaak.verkenning.begin_vast:
        eerste = zaak.scenario.eerste
        yield Vondst(("beurten", eerste), {"beurt": eerste, "kans": with_chance(1.0)}, sleutel=True, route=())
    for soort, beurt in zaak.verkenning.merken:
        if soort == "vast":
            feiten = {"beurt": beurt, "kans": with_chance(zaak.kans("vast", beurt))}
            yield Vondst(("beurten", beurt), feiten, sleutel=True, route=zaak.weg("vast", beurt))


def _val(zaak: Zaak) -> Iterator[Vondst]:
    if not zaak.verkenning.rond:
        return
    graaf = as_graaf(zaak.verkenning)
    dicht = without_exit(zaak.verkenning, graaf)
    for beurt, (diepte, staat) in _first_states(zaak, graaf, dicht & ~_inside(graaf, dicht)).items():
        mee = [naam for naam in _first_states(zaak, graaf, dicht) if naam != beurt]
        ook = f" Wie daar is, blijft gaan tussen ‘{beurt}’ en {enumerate_names(mee)}." if mee else ""
        yield Vondst(("beurten", beurt), {"beurt": beurt, "ook": ook}, sleutel=True, route=zaak.route(diepte, staat))


def _inside(graaf: Graaf, dicht: Mask) -> Mask:
    """Say which states can only be reached from states without exit: the trap fell shut before them."""
    open_ = np.zeros(graaf.aantal, np.bool_)
    open_[graaf.naar[~dicht[graaf.van]]] = True
    open_[0] = True
    return ~open_


def _first_states(zaak: Zaak, graaf: Graaf, keus: Mask) -> dict[str, tuple[int, int]]:
    """Give for each turn the first of these states: its layer and its number there."""
    uit: dict[str, tuple[int, int]] = {}
    for nummer in np.flatnonzero(keus).tolist():
        diepte = int(np.searchsorted(graaf.eerste, nummer, side="right")) - 1
        staat = nummer - graaf.eerste[diepte]
        uit.setdefault(zaak.verkenning.lagen[diepte].beurt(staat), (diepte, staat))
    return uit


def _rond(zaak: Zaak) -> Iterator[Vondst]:
    """Report each round of turns once, where it is entered first; a trap is told elsewhere."""
    if not zaak.verkenning.rond:
        return
    graaf = as_graaf(zaak.verkenning)
    open_ = ~without_exit(zaak.verkenning, graaf)
    over = set(_first_states(zaak, graaf, on_rounds(graaf) & open_))
    for beurt, (diepte, staat) in _first_states(zaak, graaf, leads_round(graaf) & open_).items():
        ronde = _round(zaak, beurt, over)
        if ronde:
            over -= set(ronde)
            feiten = {"ronde": " → ".join(f"‘{naam}’" for naam in (*ronde, beurt))}
            yield Vondst(("beurten", beurt), feiten, sleutel=True, route=zaak.route(diepte, staat))


def _round(zaak: Zaak, beurt: str, mag: set[str]) -> list[str]:
    """Give a shortest round of turns from *beurt* back to itself, through turns of *mag*; [] when there is none."""
    wegen = [[beurt]] if beurt in mag else []
    gezien: set[str] = set()
    while wegen:
        weg = wegen.pop(0)
        doelen = steps(zaak.spel.beurten[weg[-1]]) & mag
        if beurt in doelen:
            return weg
        wegen += [[*weg, doel] for doel in sorted(doelen - gezien)]
        gezien |= doelen
    return []


REGELS = (
    Regel(
        "S120", Severity.FOUT, "Geblokkeerde beurt",
        "In beurt ‘{beurt}’ kan de speler soms niets kiezen: geen enkele ‘als’ klopt{kans}.",
        "Geef minstens één keuze geen ‘als’, of ga hier alleen heen als er iets te kiezen is.",
        _geblokkeerd, spelend=True, rond=True, half=True,
    ),
    Regel(
        "S121", Severity.FOUT, "Val zonder uitgang",
        "Vanaf beurt ‘{beurt}’ kan het gesprek niet meer bij een einde komen.{ook}",
        "Geef een keuze een ‘naar’ die verder gaat en die altijd aangeboden wordt.",
        _val, spelend=True, rond=True,
    ),
    Regel(
        "S122", Severity.WAARSCHUWING, "Gesprek dat rond kan blijven gaan",
        "Dit gesprek kan eindeloos rondgaan: {ronde}. Kansen en scores zijn daarom niet uit te rekenen.",
        "Maak een keuze in de ronde ‘eenmalig: ja’, maak er een knooppunt van (kies_hooguit), of geef het scenario een klok.",
        _rond, spelend=True, rond=True,
    ),
)  # fmt: skip
