"""Nodes to the parent's own list: what he or she wanted to say or to know."""

from oefenen.model.oudertips import OUDERSTAPPEN, OUDERTIPS
from oefenen.model.scenario import BriefjePunt
from oefenen.reading.fields import Fields, entry
from oefenen.reading.nodes import Block, Node
from oefenen.reading.read_kop import read_text

_PUNT = ("punt", "tip", "stap", "als", "vraag")


def read_briefje(node: Node, fields: Fields) -> tuple[BriefjePunt, ...]:
    """Read the whole list."""
    blocks = [fields.block(item, "briefje") for item in fields.rows(node, "briefje")]
    punten = [_read_punt(block, fields) for block in blocks if block is not None]
    return tuple([punt for punt in punten if punt is not None])


def _read_punt(block: Block, fields: Fields) -> BriefjePunt | None:
    fields.check_keys(block, "een punt op het briefje", _PUNT, ("punt", "als"))
    tip, stap, als = (entry(block, sleutel) for sleutel in ("tip", "stap", "als"))
    if tip is not None and stap is not None:
        fields.problems.add_word("S089", block.entries["stap"][0].start_mark, "stap")
    voorwaarde = None if als is None else fields.voorwaarde(als)
    if voorwaarde is None:
        return None
    return BriefjePunt(
        read_text(block, "punt", fields),
        voorwaarde,
        read_text(block, "vraag", fields),
        None if tip is None else fields.integer(tip, "tip", 1, len(OUDERTIPS)),
        None if stap is None else fields.integer(stap, "stap", 1, len(OUDERSTAPPEN)),
    )
