"""One way of reacting that always comes with the same kind of parent, seen over all scenarios together."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from oefenen.checking.figures.procent import percent
from oefenen.checking.plaatsen import Stap
from oefenen.checking.rules.regel import Regel, Vondst, place
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.model.voornaamwoord import pronoun
from oefenen.reading.bestanden import Gelezen

MINSTE_SCENARIOS = 5
"""With fewer scenarios of a persona nothing can be said."""
TE_VAAK = 0.6
_GESLACHT = {"zij": "een vrouw", "hij": "een man", "": ""}


def _sex(zaak: Zaak) -> str:
    return _GESLACHT[pronoun(zaak.scenario.kop.ouder.relatie)]


def _job(zaak: Zaak) -> str:
    return zaak.scenario.kop.ouder.beroep.casefold().strip()


def check_library(gelezen: Iterable[Gelezen]) -> list[Diagnostic]:
    """Look at playable scenarios together; a finding stands at the first scenario that it is about."""
    per_persona: dict[str, list[Zaak]] = {}
    for zaak in map(Zaak, sorted(gelezen, key=lambda g: str(g.bestand))):
        per_persona.setdefault(zaak.persona.id, []).append(zaak)
    uit = []
    for groep in per_persona.values():
        for regel, kenmerk, pad in ((GESLACHT, _sex, ("ouder", "relatie")), (BEROEP, _job, ("ouder", "beroep"))):
            uit += [place(regel, zaak, vondst) for zaak, vondst in _tied(groep, kenmerk, pad)]
    return uit


def _tied(groep: list[Zaak], kenmerk: Callable[[Zaak], str], pad: tuple[Stap, ...]) -> Iterator[tuple[Zaak, Vondst]]:
    telling = Counter(waarde for zaak in groep if (waarde := kenmerk(zaak)))
    if len(groep) < MINSTE_SCENARIOS or not telling:
        return
    wat, aantal = telling.most_common(1)[0]
    if aantal > TE_VAAK * len(groep):
        eerste = next(zaak for zaak in groep if kenmerk(zaak) == wat)
        feiten = {
            "persona": eerste.persona.label or eerste.persona.id, "wat": wat, "aantal": aantal, "van": len(groep),
            "deel": percent(aantal / len(groep)),
        }  # fmt: skip
        yield eerste, Vondst(pad, feiten)


def _alone(_: Zaak) -> Iterator[Vondst]:
    """Find nothing: one scenario says nothing about all together."""
    yield from ()


GESLACHT = Regel(
    "S601", Severity.WAARSCHUWING, "Persona steeds man of vrouw",
    "De persona ‘{persona}’ is in {aantal} van de {van} scenario’s {wat} ({deel}).",
    "Een reactiewijze hoort niet bij een geslacht. Geef in een paar scenario’s een andere ouder deze persona.",
    _alone,
)  # fmt: skip
BEROEP = Regel(
    "S602", Severity.WAARSCHUWING, "Persona steeds zelfde beroep",
    "De persona ‘{persona}’ heeft in {aantal} van de {van} scenario’s hetzelfde beroep: {wat} ({deel}).",
    "Een reactiewijze hoort niet bij een beroep. Geef een paar van deze ouders ander werk.",
    _alone,
)  # fmt: skip
REGELS = (GESLACHT, BEROEP)
