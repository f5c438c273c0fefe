"""Nodes to a whole Scenario, with the check that every name in it exists."""

from collections.abc import Callable, Mapping

from oefenen.model.persona import Persona
from oefenen.model.scenario import Beurt, Einde, Proef, Scenario, ScenarioKop
from oefenen.model.voorwaarde import Bezocht, Gekozen, Is, Weet, atoms
from oefenen.model.woorden import EINDE, GESPREKSFASEN, STAND_MAX, STAND_MIN, STANDEN, VLAGGEN, Oordeel
from oefenen.reading.fields import Fields, entry, text_offset
from oefenen.reading.nodes import Block, Node, Row, Scalar
from oefenen.reading.read_beurt import BeurtReader
from oefenen.reading.read_kop import KOPSLEUTELS, VERPLICHT, read_kop
from oefenen.reading.read_persona import check_stemmingen

_LIJF = ("beurten", "eindes", "eisen", "proeven")
_FASEN = tuple(fase.value for fase in GESPREKSFASEN)
FindPersona = Callable[[str], Persona | None]


def read_scenario(
    node: Node, bestand_id: str, vaardigheden: tuple[str, ...], fields: Fields, find_persona: FindPersona
) -> tuple[Scenario, Persona | None] | None:
    """Build the scenario and find its persona; None when the file is no mapping."""
    block = fields.block(node, "scenario")
    if block is None:
        return None
    fields.check_keys(block, "een scenario", (*KOPSLEUTELS, *_LIJF), (*VERPLICHT, "beurten", "eindes"))
    kop = read_kop(block, bestand_id, vaardigheden, fields)
    reader = BeurtReader(fields, vaardigheden)
    beurten_node, eindes_node = entry(block, "beurten"), entry(block, "eindes")
    beurten = {} if beurten_node is None else reader.beurten(beurten_node)
    eindes = {} if eindes_node is None else reader.eindes(eindes_node)
    persona = _find_persona(block, kop, fields, find_persona)
    _check_doelen(reader, beurten, eindes)
    _check_voorwaarden(fields, kop, beurten)
    eisen = entry(block, "eisen")
    proeven = _ProefReader(fields, beurten, eindes, persona).proeven(entry(block, "proeven"))
    scenario = Scenario(kop, beurten, eindes, () if eisen is None else fields.texts(eisen, "eisen"), proeven)
    return scenario, persona


def _find_persona(block: Block, kop: ScenarioKop, fields: Fields, find_persona: FindPersona) -> Persona | None:
    node = entry(block, "persona")
    if node is None or not kop.persona:
        return None
    persona = find_persona(kop.persona)
    if persona is None:
        raad = f"Zet personas/{kop.persona}.yaml naast dit bestand, of kies een bestaande: bedeesd, boos, kritisch, ontkennend."
        fields.problems.add("S048", node.start_mark, len(kop.persona), naam=kop.persona, raad=raad)
        return None
    check_stemmingen(fields, dict(persona.stemmingen), persona.id)
    start = entry(block, "start")
    if kop.start_stemming and kop.start_stemming not in persona.stemmingen and isinstance(start, Block):
        plek = start.entries["stemming"][1]
        fields.unknown("S044", kop.start_stemming, plek.start_mark, persona.stemmingen, persona=persona.id)
    return persona


def _check_doelen(reader: BeurtReader, beurten: Mapping[str, Beurt], eindes: Mapping[str, Einde]) -> None:
    for naam, node in reader.doelen:
        if naam not in reader.plekken and naam not in eindes and naam != EINDE:
            reader.fields.unknown("S045", naam, node.start_mark, (*beurten, *eindes, EINDE), verder=text_offset(node))


def _check_voorwaarden(fields: Fields, kop: ScenarioKop, beurten: Mapping[str, Beurt]) -> None:
    feiten = {*kop.sleutels, *(naam for beurt in beurten.values() for keuze in beurt.keuzes for naam in keuze.weet)}
    for voorwaarde, node in fields.voorwaarden:
        for atom in atoms(voorwaarde):
            if isinstance(atom, Weet) and atom.naam not in feiten:
                _unknown_in(fields, "S047", atom.naam, node, atom.kolom, feiten)
            elif isinstance(atom, Gekozen):
                _check_gekozen(fields, atom, node, beurten)
            elif isinstance(atom, Bezocht) and atom.beurt not in beurten:
                _unknown_in(fields, "S051", atom.beurt, node, atom.kolom, beurten)
            elif isinstance(atom, Is) and atom.naam == "fase" and atom.waarde not in _FASEN:
                _unknown_in(fields, "S042", atom.waarde, node, atom.kolom, _FASEN)


def _check_gekozen(fields: Fields, atom: Gekozen, node: Scalar, beurten: Mapping[str, Beurt]) -> None:
    if atom.beurt not in beurten:
        _unknown_in(fields, "S051", atom.beurt, node, atom.kolom, beurten)
        return
    keuzes = [keuze.id for keuze in beurten[atom.beurt].keuzes]
    if atom.keuze not in keuzes:
        _unknown_in(fields, "S050", atom.pad, node, atom.kolom, [f"{atom.beurt}.{keuze}" for keuze in keuzes])


def _unknown_in(fields: Fields, code: str, naam: str, node: Scalar, kolom: int, bekend: object) -> None:
    plek = max(node.value.find(naam, kolom), kolom)
    fields.unknown(code, naam, node.start_mark, bekend, verder=text_offset(node) + plek)  # type: ignore[arg-type]


class _ProefReader:
    """Reads the fixed routes of a scenario."""

    def __init__(
        self, fields: Fields, beurten: Mapping[str, Beurt], eindes: Mapping[str, Einde], persona: Persona | None
    ) -> None:
        self.fields, self.beurten, self.eindes, self.persona = fields, beurten, eindes, persona
        self.keuzes = {keuze.id for beurt in beurten.values() for keuze in beurt.keuzes}
        self.paden = {f"{beurt.id}.{keuze.id}" for beurt in beurten.values() for keuze in beurt.keuzes}

    def proeven(self, node: Node | None) -> tuple[Proef, ...]:
        gelezen = []
        for item in [] if node is None else self.fields.rows(node, "proeven"):
            block = self.fields.block(item, "proeven")
            if block is not None:
                gelezen.append(self._proef(block))
        return tuple(gelezen)

    def _proef(self, block: Block) -> Proef:
        self.fields.check_keys(block, "een proef", ("naam", "kies", "verwacht"), ("naam", "kies", "verwacht"))
        naam, kies, verwacht = entry(block, "naam"), entry(block, "kies"), entry(block, "verwacht")
        return Proef(
            "" if naam is None else self.fields.text(naam, "naam"),
            () if kies is None else self._kies(kies),
            {} if verwacht is None else self._verwacht(verwacht),
        )

    def _kies(self, node: Node) -> tuple[str, ...]:
        namen = []
        for item in node.items if isinstance(node, Row) else [node]:
            naam = self.fields.text(item, "kies")
            if naam and naam not in self.keuzes and naam not in self.paden:
                self.fields.unknown("S050", naam, item.start_mark, self.paden if "." in naam else self.keuzes)
            namen.append(naam)
        return tuple(namen)

    def _verwacht(self, node: Node) -> dict[str, object]:
        fields = self.fields
        block = fields.block(node, "verwacht")
        verwacht: dict[str, object] = {}
        for sleutel, (plek, waarde) in block.entries.items() if block else ():
            if sleutel in STANDEN:
                verwacht[sleutel] = fields.integer(waarde, sleutel, STAND_MIN, STAND_MAX)
            elif sleutel == "einde":
                verwacht[sleutel] = fields.one_of(waarde, sleutel, self.eindes, "S046")
            elif sleutel == "beurt":
                verwacht[sleutel] = fields.one_of(waarde, sleutel, self.beurten, "S051")
            elif sleutel == "oordeel":
                verwacht[sleutel] = fields.one_of(waarde, sleutel, [o.value for o in Oordeel])
            elif sleutel == "stemming":
                verwacht[sleutel] = self._stemming(waarde)
            elif sleutel == "weet":
                verwacht[sleutel] = fields.texts(waarde, sleutel)
            elif sleutel == "vlag":
                verwacht[sleutel] = fields.names(waarde, sleutel, VLAGGEN, "S049")
            else:
                bekend = ("einde", "oordeel", "stemming", "beurt", "weet", "vlag", *STANDEN)
                fields.unknown("S020", sleutel, plek.start_mark, bekend, sleutel=sleutel, wat="verwacht")
        return verwacht

    def _stemming(self, node: Node) -> str:
        naam = self.fields.text(node, "stemming")
        if naam and self.persona is not None and naam not in self.persona.stemmingen:
            self.fields.unknown("S044", naam, node.start_mark, self.persona.stemmingen, persona=self.persona.id)
        return naam
