"""Nodes to endings."""

from oefenen.model.scenario import Einde
from oefenen.model.woorden import Oordeel
from oefenen.reading.fields import Fields, entry
from oefenen.reading.nodes import Block, Node, line_of
from oefenen.reading.read_beurt import BeurtReader
from oefenen.reading.read_kop import read_text
from oefenen.reading.read_varianten import ALTIJD, read_varianten

_EINDE = ("als", "oordeel", "ouder", "terugblik", "thuis")
_OORDELEN = tuple(oordeel.value for oordeel in Oordeel)


def read_eindes(node: Node, reader: BeurtReader) -> dict[str, Einde]:
    """Read all endings in the order in which they are tried; *reader* has read the turns."""
    fields = reader.fields
    block = fields.block(node, "eindes")
    if block is None:
        return {}
    if not block.entries:
        fields.problems.add("S035", node.start_mark, sleutel="eindes")
    eindes = {}
    for naam, (plek, waarde) in block.entries.items():
        if naam in reader.plekken:
            fields.problems.add_word("S039", plek.start_mark, naam, naam=naam, eerste=line_of(reader.plekken[naam]))
        else:
            reader.remember(naam, plek.start_mark)
        if (einde := _read_einde(naam, waarde, fields)) is not None:
            eindes[naam] = einde
    laatste = next(reversed(block.entries.values()))[1] if block.entries else None
    if isinstance(laatste, Block) and "als" in laatste.entries:
        fields.problems.add_word("S034", laatste.entries["als"][0].start_mark, "als")
    return eindes


def _read_einde(naam: str, node: Node, fields: Fields) -> Einde | None:
    block = fields.block(node, naam)
    if block is None:
        return None
    fields.check_keys(block, "een einde", _EINDE, ("oordeel", "ouder"))
    oordeel, ouder, als, thuis = (entry(block, sleutel) for sleutel in ("oordeel", "ouder", "als", "thuis"))
    gelezen = "" if oordeel is None else fields.one_of(oordeel, "oordeel", _OORDELEN)
    return Einde(
        naam,
        Oordeel(gelezen) if gelezen else Oordeel.SLECHT,
        ALTIJD if ouder is None else read_varianten(ouder, "ouder", fields),
        read_text(block, "terugblik", fields),
        None if als is None else fields.voorwaarde(als),
        () if thuis is None else read_varianten(thuis, "thuis", fields),
    )
