"""Nodes to the scored skills with their axes and anchors."""

from oefenen.model.vaardigheid import Bronvaardigheid, Vaardigheden, Vaardigheid
from oefenen.model.woorden import SCORE_MAX, SCORE_MIN
from oefenen.reading.fields import Fields, entry, read_formaat
from oefenen.reading.nodes import Block, Node
from oefenen.reading.read_kop import read_text
from oefenen.reading.read_persona import root_block

_BESTAND = ("formaat", "assen", "bronvaardigheden", "vaardigheden")
_VAARDIGHEID = ("label", "as", "definitie", "bronnen", "ankers", "goed", "zwak")
_BRON = ("label", "vaardigheden")
_ANKERS = {str(score): score for score in range(SCORE_MIN, SCORE_MAX + 1)}


def read_vaardigheden(node: Node, fields: Fields) -> Vaardigheden | None:
    """Build the skills; None when the file is no mapping."""
    block = root_block(node, "lijst met vaardigheden", fields)
    if block is None:
        return None
    fields.check_keys(block, "een lijst met vaardigheden", _BESTAND, ("formaat", "assen", "vaardigheden"))
    read_formaat(block, fields)
    assen = {naam: fields.text(waarde, naam) for naam, (_, waarde) in fields.under(block, "assen").items()}
    vaardigheden = {}
    for naam, (plek, waarde) in fields.under(block, "vaardigheden").items():
        fields.check_naam(naam, plek.start_mark)
        gelezen = fields.block(waarde, naam)
        if gelezen is not None:
            vaardigheden[naam] = _read_vaardigheid(naam, gelezen, assen, fields)
    bron = {}
    for naam, (_, waarde) in fields.under(block, "bronvaardigheden").items():
        gelezen = fields.block(waarde, naam)
        if gelezen is not None:
            bron[naam] = _read_bron(naam, gelezen, vaardigheden, fields)
    return Vaardigheden(vaardigheden, assen, bron)


def _read_bron(naam: str, block: Block, vaardigheden: dict[str, Vaardigheid], fields: Fields) -> Bronvaardigheid:
    fields.check_keys(block, "een bronvaardigheid", _BRON, _BRON)
    delen = entry(block, "vaardigheden")
    namen = () if delen is None else fields.names(delen, "vaardigheden", vaardigheden, "S041")
    return Bronvaardigheid(naam, read_text(block, "label", fields), namen)


def _read_vaardigheid(naam: str, block: Block, assen: dict[str, str], fields: Fields) -> Vaardigheid:
    fields.check_keys(block, "een vaardigheid", _VAARDIGHEID, ("label", "as", "definitie"))
    as_node = entry(block, "as")
    return Vaardigheid(
        naam,
        read_text(block, "label", fields),
        "" if as_node is None else fields.one_of(as_node, "as", assen, "S052"),
        read_text(block, "definitie", fields),
        _read_ankers(block, fields),
        *(_texts(block, sleutel, fields) for sleutel in ("bronnen", "goed", "zwak")),
    )


def _texts(block: Block, sleutel: str, fields: Fields) -> tuple[str, ...]:
    node = entry(block, sleutel)
    return () if node is None else fields.texts(node, sleutel)


def _read_ankers(block: Block, fields: Fields) -> dict[int, str]:
    ankers = {}
    for score, (plek, waarde) in fields.under(block, "ankers").items():
        if score in _ANKERS:
            ankers[_ANKERS[score]] = fields.text(waarde, score)
        else:
            fields.unknown("S029", score, plek.start_mark, _ANKERS, sleutel="ankers", gevonden=score)
    return ankers
