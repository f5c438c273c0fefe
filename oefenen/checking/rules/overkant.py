"""The other side of the table: points of the parent that can never come up, endings after which nothing is told at home."""

from collections.abc import Iterator
from operator import eq, ge, gt, le, lt, ne

from oefenen.checking.bereikt import why_never
from oefenen.checking.logica import asks_persona
from oefenen.checking.rules.regel import Regel, Vondst, enumerate_names
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity
from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Voorwaarde, Weet, atoms, write

_OPERATOREN = {">=": ge, "<=": le, ">": gt, "<": lt, "=": eq, "!=": ne}


def _nooit(zaak: Zaak) -> Iterator[Vondst]:
    """Judge each part by itself, without asking whether they go together: nothing extra has to be explored for that."""
    for plaats in zaak.voorwaarden:
        if plaats.soort != "briefje" or asks_persona(plaats.als) or zaak.wereld.can_hold(plaats.als) is False:
            continue
        if not _may_be(zaak, plaats.als, waar=True):
            yield Vondst(plaats.pad, {"als": write(plaats.als), "waarom": _why(zaak, plaats.als)})


def _why(zaak: Zaak, als: Voorwaarde) -> str:
    fase = any(isinstance(atom, Is) and atom.naam == "fase" for atom in atoms(als))
    return why_never(zaak.spel, zaak.gezien, zaak.bereikt, als, "") or (" (dan zijn de fasen voorbij)" if fase else "")


def _may_be(zaak: Zaak, als: Voorwaarde, *, waar: bool) -> bool:
    """Say whether a condition may be *waar* at the end of some conversation, as far as its parts tell."""
    match als:
        case Niet(deel):
            return _may_be(zaak, deel, waar=not waar)
        case En(delen) | Of(delen):
            # All parts are needed for an `en` that is true, and for an `of` that is not.
            samen = all if isinstance(als, En) is waar else any
            return samen(_may_be(zaak, deel, waar=waar) for deel in delen)
        case Bezocht(beurt, operator, keren) if beurt not in zaak.bereikt.beurten:
            return _OPERATOREN[operator](0, keren) is waar
    return not waar or _may_hold(zaak, als)


def _may_hold(zaak: Zaak, atom: Voorwaarde) -> bool:
    match atom:
        case Weet(naam):
            return naam in zaak.gezien.verteld
        case Gekozen():
            return atom.pad in zaak.bereikt.keuzes
        case Is("stemming", naam):
            return naam in {list(zaak.persona.stemmingen)[nummer] for nummer in zaak.gezien.stemmingen}
        case Is("fase"):
            return False  # the end has a phase of its own, which no author can name
    return True


def _zonder(zaak: Zaak) -> Iterator[Vondst]:
    met = [einde.id for einde in zaak.scenario.eindes.values() if einde.thuis]
    for einde in zaak.scenario.eindes.values() if met else ():
        if not einde.thuis:
            yield Vondst(("eindes", einde.id), {"einde": einde.id, "andere": enumerate_names(met)}, sleutel=True)


REGELS = (
    Regel(
        "S620", Severity.WAARSCHUWING, "Punt dat nooit op tafel komt",
        "Dit punt van het briefje komt nooit op tafel: ‘{als}’ klopt aan het eind van geen enkel gesprek{waarom}.",
        "Verander de voorwaarde, of geef een keuze waarmee dit punt op tafel komt.",
        _nooit, spelend=True, rond=True,
    ),
    Regel(
        "S621", Severity.WAARSCHUWING, "Einde zonder woorden thuis",
        "Na het einde ‘{einde}’ vertelt de ouder thuis niets, en na {andere} wel.",
        "Schrijf bij dit einde onder ‘thuis’ twee korte zinnen van de ouder.",
        _zonder,
    ),
)  # fmt: skip
