"""Nodes to the head of a scenario: everything above `beurten`."""

from oefenen.model.scenario import AanTafel, Agenda, Dossier, Leerling, Ouder, ScenarioKop, School
from oefenen.model.woorden import GESPREKSSOORTEN, SCHOOLSOORTEN, STAND_MAX, STAND_MIN, STANDEN
from oefenen.reading.fields import Fields, entry, read_formaat
from oefenen.reading.nodes import Block, Node, Row
from oefenen.reading.read_banden import read_banden

KOPSLEUTELS = (
    "formaat", "titel", "persona", "niveau", "gesprekssoort", "school", "klok", "ouder", "leerling", "aan_tafel", "rol", "doel",
    "dossier", "sleutels", "agenda", "focus", "start", "terugkijkvraag", "bronnen", "ook_met", "vervolg_op",
    "beoordeeld_door",
)  # fmt: skip
VERPLICHT = ("formaat", "titel", "persona", "niveau", "ouder", "leerling", "rol", "doel")
HOOGSTE_KLOK = 7200
MEESTE_BEOORDELAARS = 999


def read_kop(block: Block, bestand_id: str, vaardigheden: tuple[str, ...], fields: Fields) -> ScenarioKop:
    """Build the head; names of keys are checked by the caller."""
    read_formaat(block, fields)
    start, start_stemming = _read_start(block, fields)
    sleutels = _read_sleutels(block, fields)
    focus = entry(block, "focus")
    bronnen = entry(block, "bronnen")
    gesprekssoort = entry(block, "gesprekssoort")
    ook_met = entry(block, "ook_met")
    return ScenarioKop(
        id=bestand_id,
        titel=read_text(block, "titel", fields),
        persona=read_text(block, "persona", fields),
        niveau=_integer(block, "niveau", 1, 3, 1, fields),
        gesprekssoort="" if gesprekssoort is None else fields.one_of(gesprekssoort, "gesprekssoort", GESPREKSSOORTEN),
        school=_read_school(entry(block, "school"), fields),
        ouder=_read_ouder(entry(block, "ouder"), fields),
        leerling=_read_leerling(entry(block, "leerling"), fields),
        rol=read_text(block, "rol", fields),
        doel=read_text(block, "doel", fields),
        klok=_integer(block, "klok", 0, HOOGSTE_KLOK, 0, fields),
        dossier=_read_dossier(entry(block, "dossier"), fields),
        sleutels=sleutels,
        agenda=_read_agenda(entry(block, "agenda"), sleutels, fields),
        focus=() if focus is None else fields.names(focus, "focus", vaardigheden, "S041"),
        start=start,
        start_stemming=start_stemming,
        aan_tafel=_read_aan_tafel(entry(block, "aan_tafel"), fields),
        terugkijkvraag=read_text(block, "terugkijkvraag", fields),
        bronnen=() if bronnen is None else fields.texts(bronnen, "bronnen"),
        ook_met=() if ook_met is None else fields.texts(ook_met, "ook_met"),
        vervolg_op=read_text(block, "vervolg_op", fields),
        beoordeeld_door=_integer(block, "beoordeeld_door", 0, MEESTE_BEOORDELAARS, 0, fields),
    )


def read_text(block: Block, sleutel: str, fields: Fields) -> str:
    """Read the text at *sleutel*; "" when the key is not there."""
    node = entry(block, sleutel)
    return "" if node is None else fields.text(node, sleutel)


def _integer(block: Block, sleutel: str, laagst: int, hoogst: int, anders: int, fields: Fields) -> int:
    node = entry(block, sleutel)
    getal = None if node is None else fields.integer(node, sleutel, laagst, hoogst)
    return anders if getal is None else getal


def _sub(
    node: Node | None, sleutel: str, wat: str, bekend: tuple[str, ...], verplicht: tuple[str, ...], fields: Fields
) -> Block | None:
    block = None if node is None else fields.block(node, sleutel)
    if block is not None:
        fields.check_keys(block, wat, bekend, verplicht)
    return block


def _read_school(node: Node | None, fields: Fields) -> School:
    block = _sub(node, "school", "een school", ("soort", "groep", "klas"), ("soort",), fields)
    soort = None if block is None else entry(block, "soort")
    if block is None or soort is None:
        return School("")
    naam = fields.one_of(soort, "soort", SCHOOLSOORTEN)
    return School(naam, read_text(block, "groep", fields), read_text(block, "klas", fields))


def _read_ouder(node: Node | None, fields: Fields) -> Ouder:
    block = _sub(node, "ouder", "een ouder", ("naam", "relatie", "beroep", "voorbereid"), ("naam",), fields)
    if block is None:
        return Ouder("de ouder")
    voorbereid = entry(block, "voorbereid")
    return Ouder(
        read_text(block, "naam", fields) or "de ouder",
        read_text(block, "relatie", fields) or "ouder",
        read_text(block, "beroep", fields),
        None if voorbereid is None else fields.ja_nee(voorbereid, "voorbereid"),
    )


def _read_leerling(node: Node | None, fields: Fields) -> Leerling:
    block = _sub(node, "leerling", "een leerling", ("naam", "leeftijd"), ("naam",), fields)
    if block is None:
        return Leerling("de leerling")
    leeftijd = entry(block, "leeftijd")
    return Leerling(
        read_text(block, "naam", fields) or "de leerling",
        None if leeftijd is None else fields.integer(leeftijd, "leeftijd", 2, 30),
    )


def _read_aan_tafel(node: Node | None, fields: Fields) -> AanTafel | None:
    block = _sub(node, "aan_tafel", "een kind aan tafel", ("begin", "houding"), ("begin", "houding"), fields)
    if block is None:
        return None
    node = entry(block, "houding")
    houding = read_banden(node, "houding", fields)
    if isinstance(node, Row) and not node.items:
        fields.problems.add("S035", node.start_mark, sleutel="houding")
    return AanTafel(_integer(block, "begin", STAND_MIN, STAND_MAX, STAND_MIN, fields), houding)


def _read_dossier(node: Node | None, fields: Fields) -> Dossier:
    block = _sub(node, "dossier", "een dossier", ("feiten", "oordelen", "ouder"), (), fields)
    if block is None:
        return Dossier()
    lijsten = {sleutel: fields.texts(waarde, sleutel) for sleutel, (_, waarde) in block.entries.items()}
    return Dossier(lijsten.get("feiten", ()), lijsten.get("oordelen", ()), lijsten.get("ouder", ()))


def _read_sleutels(block: Block, fields: Fields) -> dict[str, str]:
    sleutels = {}
    for naam, (plek, waarde) in fields.under(block, "sleutels").items():
        fields.check_naam(naam, plek.start_mark)
        sleutels[naam] = fields.text(waarde, naam)
    return sleutels


def _read_agenda(node: Node | None, sleutels: dict[str, str], fields: Fields) -> Agenda | None:
    block = _sub(node, "agenda", "een agenda", ("sleutel", "zegt"), ("sleutel",), fields)
    sleutel = None if block is None else entry(block, "sleutel")
    if block is None or sleutel is None:
        return None
    naam = fields.one_of(sleutel, "sleutel", sleutels, "S053")
    return Agenda(naam, read_text(block, "zegt", fields)) if naam else None


def _read_start(block: Block, fields: Fields) -> tuple[dict[str, int], str | None]:
    standen: dict[str, int] = {}
    stemming = None
    for naam, (plek, waarde) in fields.under(block, "start").items():
        if naam == "stemming":
            stemming = fields.text(waarde, naam) or None
        elif naam not in STANDEN:
            fields.unknown("S043", naam, plek.start_mark, (*STANDEN, "stemming"))
        elif (getal := fields.integer(waarde, naam, STAND_MIN, STAND_MAX)) is not None:
            standen[naam] = getal
    return standen, stemming
