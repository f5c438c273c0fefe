"""Nodes to a whole Scenario, with the check that every name in it exists."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from oefenen.model.eis import Eis
from oefenen.model.persona import Persona
from oefenen.model.scenario import Beurt, Einde, Proef, Scenario, ScenarioKop
from oefenen.model.voorwaarde import Bezocht, Gekozen, Is, Vergelijking, Weet, atoms
from oefenen.model.woorden import EINDE, FASEN_VAN_BEURTEN, LEERLING, PERSONAS
from oefenen.reading.fields import NAAM, Fields, entry
from oefenen.reading.nodes import Block, Hook, Node, Scalar, parse
from oefenen.reading.problems import nearest, suggest
from oefenen.reading.read_beurt import BeurtReader
from oefenen.reading.read_briefje import read_briefje
from oefenen.reading.read_eindes import read_eindes
from oefenen.reading.read_keuze_extra import ExtraReader
from oefenen.reading.read_kop import KOPSLEUTELS, VERPLICHT, read_kop
from oefenen.reading.read_persona import check_stemmingen, root_block
from oefenen.reading.read_proeven import ProefReader
from oefenen.reading.read_vervolg import Vorige, check_minuten, check_ook_met, check_vervolg

_LIJF = ("beurten", "eindes", "briefje", "eisen", "proeven")
_FASEN = tuple(fase.value for fase in FASEN_VAN_BEURTEN)


class PersonaUit(NamedTuple):
    """What looking for a persona gave; *bekend* lists the personas there are when *naam* is not among them, else None."""

    naam: str
    persona: Persona | None
    bekend: Sequence[str] | None = None
    vreemd: bool = False
    """Whether it is another persona than the scenario was written for: it need not have the stemmingen that are asked for."""


class Buren(Vorige, Protocol):
    """Knows what there is beside a scenario: the personas that it can have, and other scenarios."""

    def find(self, naam: str) -> PersonaUit:
        """Find the persona of the scenario, or the one that takes its place."""

    def names(self) -> Sequence[str]:
        """List the personas that there are."""

    def stemmingen(self, naam: str) -> Collection[str]:
        """List the stemmingen of persona *naam*; none when it cannot be read."""


def read_scenario(
    tekst: str, bestand_id: str, vaardigheden: tuple[str, ...], fields: Fields, personas: Buren, *, houdt: bool = False
) -> tuple[Scenario, Persona | None, Node] | None:
    """Build the scenario, find its persona, and give the tree, which has the turns in it with *houdt*.

    None when the text cannot be read, or is no mapping.
    """
    reader = BeurtReader(fields, vaardigheden)
    node = parse(tekst, fields.problems, hook=Hook("beurten", reader.take, houdt))
    block = None if node is None else root_block(node, "scenario", fields)
    if block is None:
        return None
    fields.check_keys(block, "een scenario", (*KOPSLEUTELS, *_LIJF), (*VERPLICHT, "beurten", "eindes"))
    kop = read_kop(block, bestand_id, vaardigheden, fields)
    beurten_node, eindes_node, briefje_node = (entry(block, sleutel) for sleutel in ("beurten", "eindes", "briefje"))
    beurten = reader.beurten
    if beurten_node is not None:
        reader.finish(beurten_node)
    eindes = {} if eindes_node is None else read_eindes(eindes_node, reader)
    briefje = () if briefje_node is None else read_briefje(briefje_node, fields)
    uit = _find_persona(block, kop, fields, personas)
    if uit.vreemd:
        # How the story's own parent begins says nothing about another one.
        kop = replace(kop, start={}, start_stemming=None)
    _check_doelen(reader, eindes)
    _check_voorwaarden(fields, kop, beurten, personas)
    _check_around(block, kop, reader.extra, personas)
    eisen = _read_eisen(entry(block, "eisen"), fields, (beurten, eindes, vaardigheden))
    proeven = _read_proeven(block, kop, uit, reader, eindes, personas)
    return Scenario(kop, beurten, eindes, eisen, proeven, briefje), uit.persona, block


def _check_around(block: Block, kop: ScenarioKop, extra: ExtraReader, buren: Buren) -> None:
    """Check what the scenario says about other personas, other scenarios and the time."""
    if kop.ook_met:
        check_ook_met(block, kop, buren.names(), extra.fields)
    if kop.vervolg_op or extra.vorig:
        check_vervolg(block, kop, extra, buren)
    check_minuten(kop, extra)


def _read_proeven(
    block: Block, kop: ScenarioKop, uit: PersonaUit, reader: BeurtReader, eindes: Mapping[str, Einde], personas: Buren
) -> tuple[Proef, ...]:
    """Read the fixed routes, each for a persona whose stemmingen it may name."""
    node, fields = entry(block, "proeven"), reader.fields
    eigen = None if uit.persona is None or uit.vreemd else uit.persona.stemmingen
    stemmingen = {kop.persona: eigen} | {naam: personas.stemmingen(naam) for naam in kop.ook_met}
    proef_reader = ProefReader(fields, reader.beurten, eindes, kop.persona, stemmingen)
    proeven = () if node is None else proef_reader.proeven(node)
    if kop.aan_tafel is None:
        for sleutel in (*reader.leerlingen, *proef_reader.leerlingen):
            fields.problems.add_word("S078", sleutel.start_mark, LEERLING)
    return proeven


def _read_eisen(
    node: Node | None, fields: Fields, namen: tuple[Mapping[str, Beurt], Mapping[str, Einde], tuple[str, ...]]
) -> tuple[Eis, ...]:
    if node is None:
        return ()
    from oefenen.reading.read_eisen import EisReader  # noqa: PLC0415 - a list of scenarios needs only heads

    return EisReader(fields, *namen).eisen(node)


def _find_persona(block: Block, kop: ScenarioKop, fields: Fields, personas: Buren) -> PersonaUit:
    node = entry(block, "persona")
    if node is None or not kop.persona:
        return PersonaUit("", None)
    uit = personas.find(kop.persona)
    if uit.persona is None:
        if uit.bekend is not None:
            zelf = f" Of maak zelf personas/{uit.naam}.yaml naast dit bestand." if NAAM.match(uit.naam) else ""
            raad = suggest(uit.naam, uit.bekend) + zelf
            fields.problems.add_word("S048", node.start_mark, uit.naam, naam=uit.naam, raad=raad)
    elif not uit.vreemd:
        check_stemmingen(fields, uit.persona.stemmingen, uit.persona.id, personas.stemmingen)
        start = entry(block, "start")
        if kop.start_stemming and kop.start_stemming not in uit.persona.stemmingen and isinstance(start, Block):
            plek = start.entries["stemming"][1].start_mark
            fields.unknown("S044", kop.start_stemming, plek, uit.persona.stemmingen, persona=uit.persona.id)
    return uit


def _check_doelen(reader: BeurtReader, eindes: Mapping[str, Einde]) -> None:
    fields = reader.fields
    for naam, node, vooraf in reader.doelen:
        if naam not in reader.plekken and naam != EINDE:
            fields.unknown("S045", naam, node.start_mark, (*reader.plekken, EINDE))
        elif vooraf and (naam == EINDE or naam in eindes):
            fields.problems.add_word("S080", node.start_mark, naam, naam=naam, raad="Ga eerst naar een beurt van het gesprek.")
        elif not vooraf and naam in reader.beurten and reader.beurten[naam].vooraf:
            fields.problems.add_word("S081", node.start_mark, naam, naam=naam)
    if reader.beurten and all(beurt.vooraf for beurt in reader.beurten.values()):
        laatste = list(reader.beurten)[-1]
        raad = "Zet onder deze beurt het gesprek zelf: beurten met een andere fase."
        fields.problems.add_word("S080", reader.plekken[laatste], laatste, naam=laatste, raad=raad)


def _check_voorwaarden(fields: Fields, kop: ScenarioKop, beurten: Mapping[str, Beurt], personas: Buren) -> None:
    if not fields.voorwaarden:
        return
    feiten = dict.fromkeys(kop.sleutels)
    feiten |= dict.fromkeys(naam for beurt in beurten.values() for keuze in beurt.keuzes for naam in keuze.weet)
    for voorwaarde, node in fields.voorwaarden:
        for atom in atoms(voorwaarde):
            if isinstance(atom, Weet) and atom.naam not in feiten:
                vertel = f"Laat een keuze het vertellen met weet: [{atom.naam}]."
                fields.unknown_in("S047", atom.naam, node, atom.kolom, nearest(atom.naam, feiten), na="weet", anders=vertel)
            elif isinstance(atom, Vergelijking) and atom.naam == LEERLING and kop.aan_tafel is None:
                fields.unknown_in("S078", LEERLING, node, atom.kolom, ())
            elif isinstance(atom, Gekozen):
                _check_gekozen(fields, atom, node, beurten)
            elif isinstance(atom, Bezocht) and atom.beurt not in beurten:
                fields.unknown_in("S051", atom.beurt, node, atom.kolom, beurten, na="bezocht (")
            elif isinstance(atom, Is):
                _check_is(fields, atom, node, kop.persona, personas)


def _check_is(fields: Fields, atom: Is, node: Scalar, persona: str, personas: Buren) -> None:
    if atom.naam == "fase" and atom.waarde not in _FASEN:
        fields.unknown_in("S042", atom.waarde, node, atom.kolom, _FASEN, na="fase is")
    elif atom.naam == "persona" and atom.waarde not in (*PERSONAS, persona) and atom.waarde not in (namen := personas.names()):
        fields.unknown_in("S048", atom.waarde, node, atom.kolom, namen, na="persona is")


def _check_gekozen(fields: Fields, atom: Gekozen, node: Scalar, beurten: Mapping[str, Beurt]) -> None:
    if atom.beurt not in beurten:
        fields.unknown_in("S051", atom.beurt, node, atom.kolom, beurten, na="gekozen")
        return
    keuzes = [keuze.id for keuze in beurten[atom.beurt].keuzes]
    if atom.keuze not in keuzes:
        fields.unknown_in("S050", atom.pad, node, atom.kolom, [f"{atom.beurt}.{keuze}" for keuze in keuzes], na="gekozen")
