"""How long the rest of a conversation can take at most."""

from collections.abc import Iterable, Mapping

from oefenen.engine.spel import Regel, Spel

EINDELOOS = 10**9


def longest(spel: Spel, volgenden: Mapping[str, list[str]]) -> dict[str, int]:
    """Give for each turn the most seconds from there on; a loop that is no hub has no longest way."""
    wacht_op = {naam: {v for v in doelen if v != naam or not spel.beurten[naam].hub} for naam, doelen in volgenden.items()}
    vragers: dict[str, list[str]] = {}
    for naam, doelen in wacht_op.items():
        for doel in doelen:
            vragers.setdefault(doel, []).append(naam)
    nog = {naam: len(doelen) for naam, doelen in wacht_op.items()}
    klaar = [naam for naam, aantal in nog.items() if not aantal]
    langst = dict.fromkeys(volgenden, EINDELOOS)
    while klaar:
        naam = klaar.pop()
        plan = spel.beurten[naam]
        keren = plan.beurt.kies_hooguit or 1
        rest = max((_most(spel.beurten[v].ouder) + langst[v] for v in wacht_op[naam]), default=0)
        per_keuze = max((_most(k.zegt) + _most(k.reactie) for k in plan.keuzes), default=0)
        langst[naam] = min(EINDELOOS, keren * per_keuze + (keren - 1) * _most(plan.ouder) + rest)
        for vrager in vragers.get(naam, ()):
            nog[vrager] -= 1
            if not nog[vrager]:
                klaar.append(vrager)
    return langst


def _most(regels: Iterable[Regel]) -> int:
    return max((regel.kosten for regel in regels), default=0)
