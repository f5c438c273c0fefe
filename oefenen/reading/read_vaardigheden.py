"""Nodes to the scored skills with their axes and anchors."""

from oefenen.model.vaardigheid import Bronvaardigheid, Vaardigheden, Vaardigheid
from oefenen.model.woorden import SCORE_MAX, SCORE_MIN
from oefenen.reading.fields import Fields, entries, entry
from oefenen.reading.nodes import Block, Node
from oefenen.reading.read_kop import read_text
from oefenen.reading.read_persona import read_formaat

_VAARDIGHEID = ("label", "as", "definitie", "bronnen", "ankers", "goed", "zwak")


def read_vaardigheden(node: Node, fields: Fields) -> Vaardigheden | None:
    """Build the skills; None when the file is no mapping."""
    block = fields.block(node, "vaardigheden")
    if block is None:
        return None
    alle = ("formaat", "assen", "bronvaardigheden", "vaardigheden")
    fields.check_keys(block, "het bestand met vaardigheden", alle, ("formaat", "assen", "vaardigheden"))
    read_formaat(block, fields)
    assen = {naam: fields.text(waarde, naam) for naam, (_, waarde) in entries(entry(block, "assen")).items()}
    vaardigheden = {}
    for naam, (plek, waarde) in entries(entry(block, "vaardigheden")).items():
        fields.check_naam(naam, plek.start_mark)
        gelezen = fields.block(waarde, naam)
        if gelezen is not None:
            vaardigheden[naam] = _read_vaardigheid(naam, gelezen, assen, fields)
    bron = {}
    for naam, (_, waarde) in entries(entry(block, "bronvaardigheden")).items():
        gelezen = fields.block(waarde, naam)
        if gelezen is not None:
            fields.check_keys(gelezen, "een bronvaardigheid", ("label", "vaardigheden"), ("label", "vaardigheden"))
            delen = entry(gelezen, "vaardigheden")
            namen = () if delen is None else fields.names(delen, "vaardigheden", vaardigheden, "S041")
            bron[naam] = Bronvaardigheid(naam, read_text(gelezen, "label", fields), namen)
    return Vaardigheden(vaardigheden, assen, bron)


def _read_vaardigheid(naam: str, block: Block, assen: dict[str, str], fields: Fields) -> Vaardigheid:
    fields.check_keys(block, "een vaardigheid", _VAARDIGHEID, ("label", "as", "definitie"))
    as_node = entry(block, "as")
    return Vaardigheid(
        naam,
        read_text(block, "label", fields),
        "" if as_node is None else fields.one_of(as_node, "as", assen, "S052"),
        read_text(block, "definitie", fields),
        _read_ankers(entry(block, "ankers"), fields),
        *(_texts(block, sleutel, fields) for sleutel in ("bronnen", "goed", "zwak")),
    )


def _texts(block: Block, sleutel: str, fields: Fields) -> tuple[str, ...]:
    node = entry(block, sleutel)
    return () if node is None else fields.texts(node, sleutel)


def _read_ankers(node: Node | None, fields: Fields) -> dict[int, str]:
    ankers = {}
    for score, (plek, waarde) in entries(node).items():
        getal = fields.integer(plek, "ankers", SCORE_MIN, SCORE_MAX)
        if getal is not None:
            ankers[getal] = fields.text(waarde, score)
    return ankers
