"""Nodes to the fixed routes of a scenario, which name its turns, choices and endings."""

from collections.abc import Collection, Mapping

from oefenen.model.scenario import Beurt, Einde, Proef
from oefenen.model.woorden import LEERLING, STAND_MAX, STAND_MIN, STANDEN, VLAGGEN, Oordeel
from oefenen.reading.fields import Fields, entry
from oefenen.reading.nodes import Block, Node, Row, Scalar
from oefenen.reading.problems import suggest

_PROEF = ("naam", "kies", "verwacht")
_PROEF_MAG = (*_PROEF, "persona")
_VERWACHT = ("einde", "oordeel", "stemming", "beurt", "weet", "vlag", *STANDEN, LEERLING)
_OORDELEN = tuple(oordeel.value for oordeel in Oordeel)


class ProefReader:
    """Reads the fixed routes of a scenario for *persona* or another one that it is written for.

    *stemmingen* has those of every such persona, None when they are not known.
    """

    def __init__(
        self,
        fields: Fields,
        beurten: Mapping[str, Beurt],
        eindes: Mapping[str, Einde],
        persona: str,
        stemmingen: Mapping[str, Collection[str] | None],
    ) -> None:
        """Read with *fields*; routes may name what stands in *beurten* and *eindes*."""
        self.fields, self.persona, self.stemmingen = fields, persona, stemmingen
        self._nu = persona
        """The persona of the route that is being read."""
        self.leerlingen: list[Scalar] = []
        """Where something is expected of a pupil at the table."""
        self._namen: dict[str, tuple[Collection[str], str]] = {
            "einde": (eindes, "S046"),
            "beurt": (beurten, "S051"),
            "oordeel": (_OORDELEN, "S029"),
        }
        namen = [(beurt.id, keuze.id) for beurt in beurten.values() for keuze in beurt.keuzes if keuze.id]
        self.keuzes = dict.fromkeys(keuze for _, keuze in namen)
        self.paden = dict.fromkeys(f"{beurt}.{keuze}" for beurt, keuze in namen)

    def proeven(self, node: Node) -> tuple[Proef, ...]:
        """Read all routes."""
        items = self.fields.rows(node, "proeven")
        return tuple([self._proef(block) for item in items if (block := self.fields.block(item, "proeven")) is not None])

    def _proef(self, block: Block) -> Proef:
        self.fields.check_keys(block, "een proef", _PROEF_MAG, _PROEF)
        naam, kies, verwacht = entry(block, "naam"), entry(block, "kies"), entry(block, "verwacht")
        persona = self._persona(entry(block, "persona"))
        self._nu = persona or self.persona
        return Proef(
            "" if naam is None else self.fields.text(naam, "naam"),
            () if kies is None else self._kies(kies),
            {} if verwacht is None else self._verwacht(verwacht),
            persona,
        )

    def _persona(self, node: Node | None) -> str:
        naam = "" if node is None else self.fields.text(node, "persona")
        if node is not None and naam and naam not in self.stemmingen:
            raad = suggest(naam, self.stemmingen) or "Zet hem boven ‘beurten’ bij ‘ook_met’."
            self.fields.problems.add_word("S090", node.start_mark, naam, naam=naam, raad=raad)
            return ""
        return naam

    def _kies(self, node: Node) -> tuple[str, ...]:
        namen = []
        for item in node.items if isinstance(node, Row) else [node]:
            naam = self.fields.text(item, "kies")
            if naam and naam not in self.keuzes and naam not in self.paden:
                self.fields.unknown("S050", naam, item.start_mark, self.paden if "." in naam else self.keuzes)
            namen.append(naam)
        return tuple(namen)

    def _verwacht(self, node: Node) -> dict[str, object]:
        block = self.fields.block(node, "verwacht")
        if block is None:
            return {}
        self.fields.check_keys(block, "verwacht", _VERWACHT)
        self.leerlingen += [block.entries[LEERLING][0]] if LEERLING in block.entries else []
        return {sleutel: self._waarde(sleutel, waarde) for sleutel, (_, waarde) in block.entries.items()}

    def _waarde(self, sleutel: str, node: Node) -> object:
        fields = self.fields
        if sleutel in (*STANDEN, LEERLING):
            return fields.integer(node, sleutel, STAND_MIN, STAND_MAX)
        if sleutel == "stemming":
            return self._stemming(node)
        if sleutel == "vlag":
            return fields.names(node, sleutel, VLAGGEN, "S049")
        if sleutel == "weet":
            return fields.texts(node, sleutel)
        bekend, code = self._namen.get(sleutel, ((), "S029"))
        return fields.one_of(node, sleutel, bekend, code) if bekend else None

    def _stemming(self, node: Node) -> str:
        naam = self.fields.text(node, "stemming")
        stemmingen = self.stemmingen.get(self._nu)
        if naam and stemmingen is not None and naam not in stemmingen:
            self.fields.unknown("S044", naam, node.start_mark, stemmingen, persona=self._nu)
        return naam
