"""Skills that get too few chances to be scored, and scores that never count."""

from collections.abc import Iterator

from oefenen.checking.figures.cijfers import least_chances
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.engine.scoring import MINSTE_KANSEN
from oefenen.engine.spel import at_stake
from oefenen.model.diagnostic import Severity

HEEL_GESPREK = 8
"""Turns of a whole conversation; an exercise that is shorter needs one chance less (domain rule 2.8.6)."""


def _focus(zaak: Zaak) -> Iterator[Vondst]:
    nodig = MINSTE_KANSEN if len(zaak.scenario.beurten) >= HEEL_GESPREK else MINSTE_KANSEN - 1
    genoemd = {v for beurt in zaak.scenario.beurten.values() for keuze in beurt.keuzes for v in keuze.scores}
    for plaats, vaardigheid in enumerate(zaak.scenario.kop.focus):
        # What no choice scores at all is another finding.
        aantal, route = least_chances(zaak.kern, vaardigheid) if vaardigheid in genoemd else (nodig, [])
        if aantal < nodig and route:
            feiten = {"vaardigheid": vaardigheid, "aantal": ("geen enkele keer", "maar één keer", "maar twee keer")[aantal]}
            yield Vondst(("focus", plaats), {**feiten, "nodig": nodig}, route=tuple(route))


def _never_counted(zaak: Zaak) -> Iterator[Vondst]:
    telt = {vaardigheid for beurt in zaak.scenario.beurten.values() for vaardigheid in at_stake(beurt)}
    gezien = set(telt)
    for beurt in zaak.scenario.beurten.values():
        for plaats, keuze in enumerate(beurt.keuzes):
            for vaardigheid in keuze.scores:
                if vaardigheid not in gezien:
                    gezien.add(vaardigheid)
                    pad = ("beurten", beurt.id, "keuzes", plaats, "scores", vaardigheid)
                    yield Vondst(pad, {"vaardigheid": vaardigheid}, sleutel=True)


REGELS = (
    Regel(
        "S401", Severity.WAARSCHUWING, "Te weinig kansen",
        "‘{vaardigheid}’ staat bij focus, maar komt in een gesprek soms {aantal} aan bod.",
        "Zorg op elke weg voor minstens {nodig} beurten waarin deze vaardigheid telt, of haal hem bij focus weg.",
        _focus, spelend=True,
    ),
    Regel(
        "S402", Severity.WAARSCHUWING, "Punten die niet tellen",
        "‘{vaardigheid}’ krijgt punten, maar telt in geen enkele beurt mee.",
        "Een vaardigheid telt mee als twee keuzes van een beurt hem noemen, of één keuze met -2 of 2. Noem hem bij nog een keuze.",
        _never_counted,
    ),
)  # fmt: skip
