"""Nodes to what only some choices have: what it shows, agrees, divides, or says about an earlier conversation."""

from collections.abc import Mapping
from typing import TypedDict

from oefenen.model.afspraak import WIE, Afspraak
from oefenen.model.formulier import ITEMS
from oefenen.model.scenario import Na
from oefenen.model.woorden import BELOFTEN, GESPREKSFASEN
from oefenen.reading.fields import Fields, entry
from oefenen.reading.nodes import Block, Node, Row, Scalar

IN_GESPREK = ("toont", "afspraak")
"""Keys of a choice that need a parent."""
VOORAF = ("minuten", "na", "belofte")
"""Keys of a choice in the preparation."""
EXTRA = (*IN_GESPREK, *VOORAF)
_AFSPRAAK = ("wie", "wat", "wanneer", "terugkijken")
_FASEN = tuple(fase.value for fase in GESPREKSFASEN)
_MEESTE_MINUTEN = 60
_RAAD_OUDER = "Haal het weg. Zet het bij een keuze in het gesprek."
_RAAD_VOORAF = "Zet het bij een keuze van een beurt met fase: voorbereiden."


class Extra(TypedDict, total=False):
    """The fields of a Keuze that this module reads."""

    toont: tuple[str, ...]
    afspraak: Afspraak | None
    minuten: Mapping[str, int] | None
    na: Na | None
    belofte: str


class ExtraReader:
    """Reads those keys and remembers what can only be checked when the whole file has been read."""

    def __init__(self, fields: Fields) -> None:
        """Read with *fields*."""
        self.fields = fields
        self.vorig: list[tuple[str, Scalar]] = []
        """Keys that need an earlier conversation, and where they stand."""
        self.na_einden: list[Scalar] = []
        self.na_feiten: list[Scalar] = []
        self.sommen: list[tuple[int, Scalar]] = []
        """How many minutes a choice divides, and where."""

    def read(self, block: Block, *, vooraf: bool) -> Extra:
        """Read the keys of one choice, in the preparation or in the talk."""
        self._refuse(block, vooraf=vooraf)
        uit = Extra()
        toont, afspraak, minuten, na, belofte = (entry(block, sleutel) for sleutel in EXTRA)
        if toont is not None:
            uit["toont"] = self.fields.names(toont, "toont", ITEMS, "S087")
        if afspraak is not None:
            uit["afspraak"] = self._afspraak(afspraak)
        if minuten is not None:
            uit["minuten"] = self._minuten(minuten, block.entries["minuten"][0])
        if na is not None:
            uit["na"] = self._na(na)
        if belofte is not None:
            uit["belofte"] = self.fields.one_of(belofte, "belofte", BELOFTEN)
        self.vorig += [(sleutel, block.entries[sleutel][0]) for sleutel in ("na", "belofte") if sleutel in block.entries]
        return uit

    def _refuse(self, block: Block, *, vooraf: bool) -> None:
        code, sleutels, raad = ("S076", IN_GESPREK, _RAAD_OUDER) if vooraf else ("S085", VOORAF, _RAAD_VOORAF)
        for sleutel in sleutels:
            if sleutel in block.entries:
                self.fields.problems.add_word(code, block.entries[sleutel][0].start_mark, sleutel, sleutel=sleutel, raad=raad)

    def _afspraak(self, node: Node) -> Afspraak | None:
        block = self.fields.block(node, "afspraak")
        if block is None:
            return None
        self.fields.check_keys(block, "een afspraak", _AFSPRAAK, _AFSPRAAK[:2])
        wie = entry(block, "wie")
        overig = [self._text(block, sleutel) for sleutel in _AFSPRAAK[1:]]
        return Afspraak("" if wie is None else self.fields.one_of(wie, "wie", WIE), *overig)

    def _text(self, block: Block, sleutel: str) -> str:
        node = entry(block, sleutel)
        return "" if node is None else self.fields.text(node, sleutel)

    def _minuten(self, node: Node, sleutel: Scalar) -> dict[str, int]:
        block = self.fields.block(node, "minuten")
        minuten: dict[str, int] = {}
        for naam, (plek, waarde) in (block.entries if block else {}).items():
            if naam not in _FASEN:
                self.fields.unknown("S042", naam, plek.start_mark, _FASEN)
            elif (getal := self.fields.integer(waarde, naam, 0, _MEESTE_MINUTEN)) is not None:
                minuten[naam] = getal
        self.sommen.append((sum(minuten.values()), sleutel))
        return minuten

    def _na(self, node: Node) -> Na:
        block = self.fields.block(node, "na", "Zonder voorwaarde schrijf je: na: {}")
        if block is None:
            return Na()
        self.fields.check_keys(block, "na", ("einde", "weet"))
        einde, weet = (self._names(entry(block, sleutel)) for sleutel in ("einde", "weet"))
        self.na_einden += einde
        self.na_feiten += weet
        return Na(
            *(tuple(self.fields.naam(item, sleutel) for item in items) for sleutel, items in (("einde", einde), ("weet", weet)))
        )

    def _names(self, node: Node | None) -> list[Scalar]:
        """Give the names of a list that stand there as text; report the rest."""
        items = [] if node is None else node.items if isinstance(node, Row) else [node]
        return [item for item in items if self.fields.text(item, "na") and isinstance(item, Scalar)]
