"""Nodes to lines that are said: one text, one variant, or a list of variants of which the last has no condition."""

from oefenen.model.scenario import Variant
from oefenen.model.woorden import SPREKERS
from oefenen.reading.fields import Fields
from oefenen.reading.nodes import Block, Node, Row, Scalar

ALTIJD: tuple[Variant, ...] = (Variant(),)
"""What is said where the file has nothing that can be said."""
_VARIANT = ("als", "zegt", "doet", "spreker")
_VARIANT_MAG = frozenset(_VARIANT)


def read_varianten(node: Node, sleutel: str, fields: Fields, spreker: str = "ouder") -> tuple[Variant, ...]:
    """Read what is said at *sleutel*; at least one variant."""
    if type(node) is Scalar:
        return (Variant(fields.text(node, sleutel), "", None, spreker),)
    items = node.items if isinstance(node, Row) else [node]
    if not items:
        fields.problems.add("S035", node.start_mark, sleutel=sleutel)
    altijd = False
    for item in items:
        if altijd:
            fields.problems.add("S037", item.start_mark)
        altijd = altijd or not isinstance(item, Block) or "als" not in item.entries
    if items and not altijd:
        fields.problems.add_word("S033", items[-1].entries["als"][0].start_mark, "als")  # type: ignore[union-attr]  # only a Block has als
    return tuple([_read_variant(item, sleutel, fields, spreker) for item in items]) or ALTIJD


def _read_variant(node: Node, sleutel: str, fields: Fields, spreker: str) -> Variant:
    if type(node) is Scalar:
        return Variant(fields.text(node, sleutel), "", None, spreker)
    block = fields.block(node, sleutel)
    if block is None:
        return Variant(spreker=spreker)
    waarden = block.entries
    if not _VARIANT_MAG.issuperset(waarden) or not ("zegt" in waarden or "doet" in waarden):
        fields.check_keys(block, "een variant", _VARIANT, () if "doet" in waarden else ("zegt",))
    als, zegt, doet, wie = waarden.get("als"), waarden.get("zegt"), waarden.get("doet"), waarden.get("spreker")
    return Variant(
        fields.text(zegt[1], "zegt") if zegt else "",
        fields.text(doet[1], "doet") if doet else "",
        fields.voorwaarde(als[1]) if als else None,
        fields.one_of(wie[1], "spreker", SPREKERS) or spreker if wie else spreker,
    )
