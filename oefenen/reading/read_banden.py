"""Nodes to what there is to see of somebody, band by band: the body language of a parent, the posture of a pupil at the table."""

from oefenen.model.lichaamstaal import Lichaamstaal
from oefenen.model.woorden import STAND_MAX, STAND_MIN
from oefenen.reading.fields import Fields, entry
from oefenen.reading.nodes import Node

_BAND = ("tot", "ziet")


def read_banden(node: Node | None, sleutel: str, fields: Fields) -> tuple[Lichaamstaal, ...]:
    """Read the bands at *sleutel*, each up to and including its `tot`: they rise, and the last one goes up to 10."""
    items = [] if node is None else fields.rows(node, sleutel)
    banden: list[Lichaamstaal] = []
    plekken: list[Node] = []
    for item in items:
        block = fields.block(item, sleutel)
        if block is None:
            continue
        fields.check_keys(block, "een band", _BAND, _BAND)
        tot, ziet = entry(block, "tot"), entry(block, "ziet")
        grens = None if tot is None else fields.integer(tot, "tot", STAND_MIN, STAND_MAX)
        tekst = "" if ziet is None else fields.text(ziet, "ziet")
        if grens is None or tot is None:
            continue
        if banden and grens <= banden[-1].tot:
            reden = f"‘{grens}’ komt na ‘{banden[-1].tot}’, en dan ziet niemand deze band"
            fields.problems.add_word("S082", tot.start_mark, str(grens), reden=reden, raad="Zet de banden van laag naar hoog.")
        banden.append(Lichaamstaal(grens, tekst))
        plekken.append(tot)
    if banden and len(banden) == len(items) and max(band.tot for band in banden) < STAND_MAX:
        reden = f"de laatste houdt op bij ‘{banden[-1].tot}’, en daarboven is er niets te zien"
        raad = f"Geef de laatste: tot: {STAND_MAX}"
        fields.problems.add_word("S082", plekken[-1].start_mark, str(banden[-1].tot), reden=reden, raad=raad)
    return tuple(sorted(banden, key=lambda band: band.tot))
