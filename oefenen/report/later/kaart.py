"""A card about one skill: what it is and how strong and weak look, on one screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from oefenen.model.vaardigheid import Vaardigheden, Vaardigheid

VOORBEELDEN = 2
"""So many examples on either side: more do not fit one screen."""
_STERK, _ZWAK = 2, -1
"""The anchors that are shown. The score -1 and not -2: it is the one that feels good while you say it."""
_BESCHRIJVING = "Je "
"""How an example begins that says what you do; all others are said aloud."""


@dataclass(frozen=True, slots=True)
class Kant:
    """One side of a card: what it is called, what you do, and how that sounds."""

    kop: str
    anker: str
    voorbeelden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kaart:
    """A card."""

    id: str
    titel: str
    definitie: str
    sterk: Kant
    zwak: Kant

    @property
    def kanten(self) -> tuple[Kant, Kant]:
        """Both sides, the strong one first."""
        return self.sterk, self.zwak


def card(vaardigheid: Vaardigheid) -> Kaart:
    """Give the card of a skill."""
    return Kaart(
        vaardigheid.id,
        vaardigheid.label,
        vaardigheid.definitie,
        _side("Sterk", vaardigheid.ankers.get(_STERK, ""), vaardigheid.goed),
        _side("Zwak", vaardigheid.ankers.get(_ZWAK, ""), vaardigheid.zwak),
    )


def _side(kop: str, anker: str, zinnen: Sequence[str]) -> Kant:
    return Kant(kop, anker, tuple(zin if zin.startswith(_BESCHRIJVING) else f"‘{zin}’" for zin in zinnen[:VOORBEELDEN]))


def as_lines(kaart: Kaart) -> list[str]:
    """Give a card as plain text."""
    regels = [f"Kaart: {kaart.titel}", "", kaart.definitie]
    for kant in kaart.kanten:
        if kant.anker or kant.voorbeelden:
            regels += ["", f"{kant.kop}: {kant.anker}".rstrip(" :"), *(f"- {zin}" for zin in kant.voorbeelden)]
    return regels


def list_rows(alle: Vaardigheden) -> list[tuple[str, str]]:
    """Give every skill with what it is, in the order in which they are shown."""
    return [(vaardigheid.id, vaardigheid.definitie) for vaardigheid in alle.vaardigheden.values()]
