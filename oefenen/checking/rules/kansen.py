"""Skills that get too few chances to be scored, and scores that never count."""

from collections.abc import Iterator

from oefenen.checking.figures.cijfers import find_least
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.engine.scoring import MINSTE_KANSEN
from oefenen.engine.spel import at_stake
from oefenen.model.diagnostic import Severity

HEEL_GESPREK = 8
"""Turns of a whole conversation; an exercise that is shorter needs one chance less (domain rule 2.8.6)."""


def _focus(zaak: Zaak) -> Iterator[Vondst]:
    nodig = MINSTE_KANSEN if len(zaak.gespreksbeurten) >= HEEL_GESPREK else MINSTE_KANSEN - 1
    genoemd = {v for beurt in zaak.scenario.beurten.values() for keuze in beurt.keuzes for v in keuze.scores}
    # What no choice scores at all is another finding.
    gevraagd = [(plaats, v) for plaats, v in enumerate(zaak.scenario.kop.focus) if v in genoemd]
    for (plaats, vaardigheid), minst in zip(gevraagd, find_least(zaak.toppen, [v for _, v in gevraagd]), strict=True):
        if minst is not None and minst.aantal < nodig:
            keren = ("geen enkele keer", "maar één keer", "maar twee keer")[minst.aantal]
            feiten = {"vaardigheid": vaardigheid, "aantal": keren, "nodig": nodig}
            yield Vondst(("focus", plaats), feiten, route=tuple(minst.route()))


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
