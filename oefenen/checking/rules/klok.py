"""A clock that runs out too often, or never."""

from collections.abc import Iterator

from oefenen.checking.figures.procent import percent
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity

_TE_VAAK = 0.5


def _chance(zaak: Zaak) -> float:
    """Give how likely it is that the next parent knocks: at most once in a conversation."""
    return sum(zaak.kans("klopt", beurt) or 0.0 for beurt in zaak.spel.beurten)


def _vaak(zaak: Zaak) -> Iterator[Vondst]:
    kans = _chance(zaak)
    if kans > _TE_VAAK:
        yield Vondst(("klok",), {"kans": percent(kans), "klok": zaak.spel.klok})


def _nooit(zaak: Zaak) -> Iterator[Vondst]:
    if zaak.spel.klok and not any(soort == "klopt" for soort, _ in zaak.verkenning.merken):
        yield Vondst(("klok",), {"klok": zaak.spel.klok})


REGELS = (
    Regel(
        "S140", Severity.WAARSCHUWING, "Klok loopt meestal af",
        "Voor wie zomaar iets kiest, is in {kans} van de gesprekken de tijd om voordat het gesprek af is.",
        "Zet de klok op meer dan {klok} seconden, of maak zinnen en wegen korter.",
        _vaak, spelend=True,
    ),
    Regel(
        "S141", Severity.SMAAK, "Klok loopt nooit af",
        "De klok loopt in geen enkel gesprek af: {klok} seconden is altijd genoeg.",
        "Wil je tijdsdruk? Zet de klok lager. Anders mag hij weg.",
        _nooit, spelend=True,
    ),
)  # fmt: skip
