"""What a filled-in observation form is, whoever filled it in: a mark per item, one compliment, one tip, two answers (S2.51-S2.53)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from oefenen.model.formulier import ITEMS, TWEE_VRAGEN, Formulierpunt
from oefenen.model.woorden import Fase, Merk

SYSTEEM = "oefenen"
"""Who filled in a form that was derived from the choices."""


class Voorbeeld(NamedTuple):
    """A place in the conversation that shows what is meant."""

    beurt: int
    """The turn, counted in the conversation; 0 when nobody said which."""
    zin: str = ""
    """What was said there; "" for a chance that was missed."""
    erbij: str = ""
    """What happened there: `vertrouwen 3 → 4`."""


class Opmerking(NamedTuple):
    """A compliment, a tip or an answer."""

    tekst: str
    voorbeelden: tuple[Voorbeeld, ...] = ()
    waarom: str = ""
    """Why this one was chosen."""


class ItemRegel(NamedTuple):
    """One item as it was marked; the places are sentences when it was seen, and turns when a chance was missed."""

    item: str
    merk: Merk
    voorbeelden: tuple[Voorbeeld, ...] = ()

    @property
    def waarneming(self) -> Formulierpunt:
        """The item itself."""
        return ITEMS[self.item]


@dataclass(frozen=True, slots=True)
class Observatie:
    """One form, filled in by *door*."""

    door: str
    regels: tuple[ItemRegel, ...]
    """In the order of the form."""
    compliment: Opmerking
    tip: Opmerking
    antwoorden: tuple[Opmerking, Opmerking]
    """To TWEE_VRAGEN."""

    def per_fase(self) -> Iterator[tuple[Fase, list[ItemRegel]]]:
        """Give the items under the phase that they stand in on the form."""
        for fase, regels in groupby(self.regels, key=lambda regel: regel.waarneming.fase):
            yield fase, list(regels)

    def count(self, merk: Merk) -> int:
        """Count the items with one mark."""
        return sum(regel.merk is merk for regel in self.regels)

    def as_data(self) -> dict[str, Any]:
        """Give the form with plain values, ready for json.dumps."""
        return {
            "door": self.door,
            "items": {
                regel.item: {"merk": regel.merk.value, "voorbeelden": [v._asdict() for v in regel.voorbeelden]}
                for regel in self.regels
            },
            "compliment": _remark(self.compliment),
            "tip": _remark(self.tip),
            "vragen": [
                {"vraag": vraag, **_remark(antwoord)} for vraag, antwoord in zip(TWEE_VRAGEN, self.antwoorden, strict=True)
            ],
        }


def _remark(opmerking: Opmerking) -> dict[str, Any]:
    return {**opmerking._asdict(), "voorbeelden": [voorbeeld._asdict() for voorbeeld in opmerking.voorbeelden]}
