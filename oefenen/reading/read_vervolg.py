"""What a scenario says about other personas and about an earlier conversation, checked when the whole file has been read."""

from collections.abc import Collection
from typing import NamedTuple, Protocol

from oefenen.model.scenario import Beurt, ScenarioKop
from oefenen.reading.fields import NAAM, Fields, entry
from oefenen.reading.nodes import Block, Node, Row, Scalar
from oefenen.reading.problems import suggest
from oefenen.reading.read_keuze_extra import ExtraReader

_SECONDEN = 60


class Vorig(NamedTuple):
    """What a follow-up can name of the scenario before it."""

    eindes: Collection[str]
    feiten: Collection[str]


class Vorige(Protocol):
    """Knows the other scenarios in a folder."""

    def earlier(self, naam: str) -> Vorig | None:
        """Look up scenario *naam*; None when it cannot be read."""

    def scenario_names(self) -> Collection[str]:
        """List the scenarios that there are."""


def check_ook_met(block: Block, kop: ScenarioKop, personas: Collection[str], fields: Fields) -> None:
    """Check that the other personas exist, and that each is another one."""
    node = entry(block, "ook_met")
    gezien = {kop.persona}
    for item in _scalars(node):
        naam = item.value.strip()
        if naam in gezien:
            fields.problems.add_word("S083", item.start_mark, naam, naam=naam)
        elif naam not in personas:
            fields.unknown("S048", naam, item.start_mark, personas)
        gezien.add(naam)


def check_vervolg(block: Block, kop: ScenarioKop, extra: ExtraReader, vorige: Vorige) -> None:
    """Check the name of the scenario before this one, and everything that choices say about it."""
    fields, node = extra.fields, entry(block, "vervolg_op")
    if not isinstance(node, Scalar) or not kop.vervolg_op:
        for sleutel, plek in extra.vorig:
            fields.problems.add_word("S086", plek.start_mark, sleutel, sleutel=sleutel)
        return
    naam = kop.vervolg_op
    vorig = vorige.earlier(naam) if NAAM.match(naam) and naam != kop.id else None
    if vorig is None:
        anders = [bekend for bekend in vorige.scenario_names() if bekend != kop.id]
        raad = (
            "Een scenario kan niet op zichzelf volgen."
            if naam == kop.id
            else suggest(naam, anders) or "Schrijf de naam van een bestand in deze map, zonder .yaml."
        )
        fields.problems.add_word("S084", node.start_mark, naam, naam=naam, raad=raad)
        return
    for code, plekken, bekend in (("S046", extra.na_einden, vorig.eindes), ("S047", extra.na_feiten, vorig.feiten)):
        for plek in plekken:
            if plek.value.strip() not in bekend:
                fields.unknown(code, plek.value.strip(), plek.start_mark, bekend)


def check_minuten(kop: ScenarioKop, extra: ExtraReader) -> None:
    """Check that what a choice divides fits into the time."""
    duur = kop.klok // _SECONDEN
    for som, plek in extra.sommen:
        if duur and som > duur:
            extra.fields.problems.add_word("S088", plek.start_mark, "minuten", som=som, duur=duur)


def check_vanzelf(beurt: Beurt, block: Block, fields: Fields) -> None:
    """Check that a turn about the earlier conversation always has an answer, or is for the trainee alone."""
    keuzes = [item for item in _blocks(entry(block, "keuzes")) if "na" in item.entries]
    if not keuzes:
        return
    plek = keuzes[-1].entries["na"][0].start_mark
    if not beurt.vanzelf:
        fields.problems.add_word("S092", plek, "na")
    elif (laatste := beurt.keuzes[-1].na) is not None and any(laatste):
        fields.problems.add_word("S091", plek, "na")


def _scalars(node: Node | None) -> list[Scalar]:
    items = [] if node is None else node.items if isinstance(node, Row) else [node]
    return [item for item in items if isinstance(item, Scalar)]


def _blocks(node: Node | None) -> list[Block]:
    return [item for item in node.items if isinstance(item, Block)] if isinstance(node, Row) else []
