"""Nodes to a whole Scenario, with the check that every name in it exists."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from oefenen.model.eis import Eis
from oefenen.model.persona import Persona
from oefenen.model.scenario import Beurt, Einde, Scenario, ScenarioKop
from oefenen.model.voorwaarde import Bezocht, Gekozen, Is, Weet, atoms
from oefenen.model.woorden import EINDE, GESPREKSFASEN
from oefenen.reading.fields import NAAM, Fields, entry
from oefenen.reading.nodes import Block, Hook, Node, Scalar, parse
from oefenen.reading.problems import nearest, suggest
from oefenen.reading.read_beurt import BeurtReader
from oefenen.reading.read_eindes import read_eindes
from oefenen.reading.read_kop import KOPSLEUTELS, VERPLICHT, read_kop
from oefenen.reading.read_persona import check_stemmingen, root_block
from oefenen.reading.read_proeven import ProefReader

_LIJF = ("beurten", "eindes", "eisen", "proeven")
_FASEN = tuple(fase.value for fase in GESPREKSFASEN)


class PersonaUit(NamedTuple):
    """What looking for a persona gave; *bekend* lists the personas there are when *naam* is not among them, else None."""

    naam: str
    persona: Persona | None
    bekend: Sequence[str] | None = None
    vreemd: bool = False
    """Whether it is another persona than the scenario was written for: it need not have the stemmingen that are asked for."""


FindPersona = Callable[[str], PersonaUit]


def read_scenario(
    tekst: str, bestand_id: str, vaardigheden: tuple[str, ...], fields: Fields, find_persona: FindPersona
) -> tuple[Scenario, Persona | None] | None:
    """Build the scenario and find its persona; None when the text cannot be read, or is no mapping."""
    reader = BeurtReader(fields, vaardigheden)
    node = parse(tekst, fields.problems, hook=Hook("beurten", reader.take))
    block = None if node is None else root_block(node, "scenario", fields)
    if block is None:
        return None
    fields.check_keys(block, "een scenario", (*KOPSLEUTELS, *_LIJF), (*VERPLICHT, "beurten", "eindes"))
    kop = read_kop(block, bestand_id, vaardigheden, fields)
    beurten_node, eindes_node, eisen = entry(block, "beurten"), entry(block, "eindes"), entry(block, "eisen")
    beurten = reader.beurten
    if beurten_node is not None:
        reader.finish(beurten_node)
    eindes = {} if eindes_node is None else read_eindes(eindes_node, reader)
    uit = _find_persona(block, kop, fields, find_persona)
    if uit.vreemd:
        kop = replace(kop, start_stemming=None)
    _check_doelen(reader)
    _check_voorwaarden(fields, kop, beurten)
    stemmingen = None if uit.persona is None or uit.vreemd else uit.persona.stemmingen
    proeven_node = entry(block, "proeven")
    proeven = () if proeven_node is None else ProefReader(fields, beurten, eindes, kop.persona, stemmingen).proeven(proeven_node)
    scenario = Scenario(kop, beurten, eindes, _read_eisen(eisen, fields, (beurten, eindes, vaardigheden)), proeven)
    return scenario, uit.persona


def _read_eisen(
    node: Node | None, fields: Fields, namen: tuple[Mapping[str, Beurt], Mapping[str, Einde], tuple[str, ...]]
) -> tuple[Eis, ...]:
    if node is None:
        return ()
    from oefenen.reading.read_eisen import EisReader  # noqa: PLC0415 - a list of scenarios needs only heads

    return EisReader(fields, *namen).eisen(node)


def _find_persona(block: Block, kop: ScenarioKop, fields: Fields, find_persona: FindPersona) -> PersonaUit:
    node = entry(block, "persona")
    if node is None or not kop.persona:
        return PersonaUit("", None)
    uit = find_persona(kop.persona)
    if uit.persona is None:
        if uit.bekend is not None:
            zelf = f" Of maak zelf personas/{uit.naam}.yaml naast dit bestand." if NAAM.match(uit.naam) else ""
            raad = suggest(uit.naam, uit.bekend) + zelf
            fields.problems.add_word("S048", node.start_mark, uit.naam, naam=uit.naam, raad=raad)
    elif not uit.vreemd:
        check_stemmingen(fields, uit.persona.stemmingen, uit.persona.id)
        start = entry(block, "start")
        if kop.start_stemming and kop.start_stemming not in uit.persona.stemmingen and isinstance(start, Block):
            plek = start.entries["stemming"][1].start_mark
            fields.unknown("S044", kop.start_stemming, plek, uit.persona.stemmingen, persona=uit.persona.id)
    return uit


def _check_doelen(reader: BeurtReader) -> None:
    for naam, node in reader.doelen:
        if naam not in reader.plekken and naam != EINDE:
            reader.fields.unknown("S045", naam, node.start_mark, (*reader.plekken, EINDE))


def _check_voorwaarden(fields: Fields, kop: ScenarioKop, beurten: Mapping[str, Beurt]) -> None:
    if not fields.voorwaarden:
        return
    feiten = dict.fromkeys(kop.sleutels)
    feiten |= dict.fromkeys(naam for beurt in beurten.values() for keuze in beurt.keuzes for naam in keuze.weet)
    for voorwaarde, node in fields.voorwaarden:
        for atom in atoms(voorwaarde):
            if isinstance(atom, Weet) and atom.naam not in feiten:
                vertel = f"Laat een keuze het vertellen met weet: [{atom.naam}]."
                fields.unknown_in("S047", atom.naam, node, atom.kolom, nearest(atom.naam, feiten), na="weet", anders=vertel)
            elif isinstance(atom, Gekozen):
                _check_gekozen(fields, atom, node, beurten)
            elif isinstance(atom, Bezocht) and atom.beurt not in beurten:
                fields.unknown_in("S051", atom.beurt, node, atom.kolom, beurten, na="bezocht (")
            elif isinstance(atom, Is) and atom.naam == "fase" and atom.waarde not in _FASEN:
                fields.unknown_in("S042", atom.waarde, node, atom.kolom, _FASEN, na="fase is")


def _check_gekozen(fields: Fields, atom: Gekozen, node: Scalar, beurten: Mapping[str, Beurt]) -> None:
    if atom.beurt not in beurten:
        fields.unknown_in("S051", atom.beurt, node, atom.kolom, beurten, na="gekozen")
        return
    keuzes = [keuze.id for keuze in beurten[atom.beurt].keuzes]
    if atom.keuze not in keuzes:
        fields.unknown_in("S050", atom.pad, node, atom.kolom, [f"{atom.beurt}.{keuze}" for keuze in keuzes], na="gekozen")
