"""Nodes to a Persona."""

from collections.abc import Callable, Collection

from oefenen.model.persona import Effect, Overgang, Persona, Regels, Stemming
from oefenen.model.voorwaarde import Bezocht, Gekozen, Is, Vergelijking, Voorwaarde, Weet, atoms
from oefenen.model.woorden import LEERLING, STAND_INDEX, STAND_MAX, STAND_MIN, STANDEN, ZETTEN
from oefenen.reading.fields import Fields, entry, found, read_formaat
from oefenen.reading.nodes import Block, Node, Row, line_of
from oefenen.reading.read_banden import read_banden

_SLEUTELS = (
    "formaat", "persona", "label", "kern", "standen", "stemmingen", "begin",
    "effecten", "overgangen", "lichaamstaal", "regels",
)  # fmt: skip
_VERPLICHT = ("formaat", "persona", "label", "standen", "stemmingen", "begin")
_REGELS = {
    "emotie_eerst": ("vanaf",),
    "trucje_dooft_uit": ("zegt",),
    "ja_maar": (),
    "verborgen_agenda": ("als",),
    "fasegrens": ("tot", "antwoord", "zegt"),
    "slot": (),
    "traagheid": (),
    "belofteschuld": (),
}


def read_persona(node: Node, fields: Fields, bestand_id: str | None = None) -> Persona | None:
    """Build the persona of file *bestand_id*; None when the file is no mapping. Mistakes are recorded and read past."""
    block = root_block(node, "persona", fields)
    if block is None:
        return None
    fields.check_keys(block, "een persona", _SLEUTELS, _VERPLICHT)
    read_formaat(block, fields)
    standen = dict.fromkeys(STANDEN, 5)
    if (waarde := entry(block, "standen")) is not None:
        standen |= fields.numbers(waarde, "standen", STAND_INDEX, "S043", (STAND_MIN, STAND_MAX))
    stemmingen = _read_stemmingen(block, fields)
    naam = _read_id(block, bestand_id, fields)
    begin = entry(block, "begin")
    persona = Persona(
        naam,
        _text(block, "label", fields),
        _text(block, "kern", fields),
        standen,
        stemmingen,
        "" if begin is None else _stemming(begin, "begin", fields, stemmingen, naam),
        _read_effecten(block, fields),
        _read_overgangen(entry(block, "overgangen"), fields, stemmingen, naam),
        read_banden(entry(block, "lichaamstaal"), "lichaamstaal", fields),
        _read_regels(block, fields),
    )
    check_stemmingen(fields, stemmingen, naam)
    return persona


def root_block(node: Node, wat: str, fields: Fields) -> Block | None:
    """Give the outermost mapping of a file; None when the file is something else."""
    if isinstance(node, Block):
        return node
    fields.problems.add("S014", node.start_mark, wat=wat, gevonden=found(node))
    return None


def check_stemmingen(
    fields: Fields, stemmingen: Collection[str], persona: str, van: Callable[[str], Collection[str]] | None = None
) -> None:
    """Report every `stemming is …` in the conditions read so far that the persona lacks.

    A condition that names other personas (`persona is …`) may ask for theirs; *van* gives those.
    """
    for voorwaarde, node in fields.voorwaarden if stemmingen else ():
        delen = [atom for atom in atoms(voorwaarde) if isinstance(atom, Is)]
        anderen = {atom.waarde for atom in delen if atom.naam == "persona" and atom.waarde != persona}
        mag = [*stemmingen, *(stemming for naam in sorted(anderen) for stemming in (van(naam) if van else ()))]
        for atom in delen:
            if atom.naam == "stemming" and atom.waarde not in mag:
                fields.unknown_in(
                    "S044", atom.waarde, node, atom.kolom, mag, na="stemming is", persona=" of ".join([persona, *sorted(anderen)])
                )


def _read_id(block: Block, bestand_id: str | None, fields: Fields) -> str:
    node = entry(block, "persona")
    naam = "" if node is None else fields.naam(node, "persona")
    if node is not None and naam and bestand_id is not None and naam != bestand_id:
        fields.problems.add_word("S055", node.start_mark, naam, naam=naam, bestand=bestand_id)
    return naam


def _text(block: Block, sleutel: str, fields: Fields) -> str:
    node = entry(block, sleutel)
    return "" if node is None else fields.text(node, sleutel)


def _read_stemmingen(block: Block, fields: Fields) -> dict[str, Stemming]:
    stemmingen: dict[str, Stemming] = {}
    for naam, (plek, waarde) in fields.under(block, "stemmingen").items():
        fields.check_naam(naam, plek.start_mark)
        gelezen = fields.block(waarde, naam)
        if gelezen is None:
            continue
        fields.check_keys(gelezen, "een stemming", ("gezicht", "toon", "einde"))
        einde = entry(gelezen, "einde")
        stemmingen[naam] = Stemming(
            naam,
            _text(gelezen, "gezicht", fields),
            _text(gelezen, "toon", fields),
            einde is not None and fields.ja_nee(einde, "einde"),
        )
    node = entry(block, "stemmingen")
    if isinstance(node, Block) and not node.entries:
        fields.problems.add("S035", node.start_mark, sleutel="stemmingen")
    return stemmingen


def _read_effecten(block: Block, fields: Fields) -> dict[str, tuple[Effect, ...]]:
    effecten: dict[str, tuple[Effect, ...]] = {}
    for zet, (plek, waarde) in fields.under(block, "effecten").items():
        if zet not in ZETTEN:
            fields.unknown("S040", zet, plek.start_mark, ZETTEN)
            continue
        if isinstance(waarde, Row):
            effecten[zet] = tuple([effect for item in waarde.items if (effect := _read_effect(item, fields))])
        else:
            effecten[zet] = (Effect(fields.deltas(waarde, zet)),)
    return effecten


def _read_effect(node: Node, fields: Fields) -> Effect | None:
    block = fields.block(node, "effecten")
    if block is None:
        return None
    fields.check_keys(block, "een effect", ("als", "effect"), ("effect",))
    waarde = entry(block, "effect")
    return Effect({} if waarde is None else fields.deltas(waarde, "effect"), persona_als(block, fields))


def persona_als(block: Block, fields: Fields, sleutel: str = "als") -> Voorwaarde | None:
    """Read a condition of a persona, which knows nothing of one story's turns and facts."""
    node = entry(block, sleutel)
    if node is None:
        return None
    gelezen = fields.voorwaarde(node, sleutel)
    for atom in atoms(gelezen):
        woord = _word_of_a_story(atom)
        if woord:
            fields.problems.add_in(
                "S060", node, node.value.strip()[: atom.kolom], len(woord),  # type: ignore[union-attr, arg-type]  # it was read
                reden=f"‘{woord}’ kan niet in een persona", raad="Een persona kent alleen standen, stemming, fase en tijd_over.",
            )  # fmt: skip
    return gelezen


def _word_of_a_story(atom: Voorwaarde) -> str:
    """Give the word with which a condition asks about one story or one parent; "" when it does not."""
    if isinstance(atom, Weet | Gekozen | Bezocht):
        return type(atom).__name__.lower()
    return atom.naam if isinstance(atom, Vergelijking | Is) and atom.naam in (LEERLING, "persona") else ""


def _read_overgangen(node: Node | None, fields: Fields, stemmingen: dict[str, Stemming], persona: str) -> tuple[Overgang, ...]:
    overgangen: list[Overgang] = []
    altijd: dict[tuple[str, str], int] = {}
    for item in [] if node is None else fields.rows(node, "overgangen"):
        block = fields.block(item, "overgangen")
        if block is None:
            continue
        fields.check_keys(block, "een overgang", ("bij", "van", "naar", "als"), ("bij", "van", "naar"))
        als = persona_als(block, fields)
        bij, van, naar = entry(block, "bij"), entry(block, "van"), entry(block, "naar")
        if bij is None or van is None or naar is None:
            continue
        zet = fields.one_of(bij, "bij", ZETTEN, "S040")
        items = van.items if isinstance(van, Row) else [van]
        bronnen = tuple([bron for item in items if (bron := _stemming(item, "van", fields, stemmingen, persona))])
        doel = _stemming(naar, "naar", fields, stemmingen, persona)
        if zet and bronnen and doel:
            overgangen.append(Overgang(zet, bronnen, doel, als))
            _check_order(overgangen[-1], block, altijd, fields)
    return tuple(overgangen)


def _check_order(overgang: Overgang, block: Block, altijd: dict[tuple[str, str], int], fields: Fields) -> None:
    """Report a transition that an earlier one without condition keeps from ever happening."""
    eerder = [(van, altijd[overgang.bij, van]) for van in overgang.van if (overgang.bij, van) in altijd]
    if len(eerder) == len(overgang.van):
        van, regel = eerder[0]
        fields.problems.add("S054", block.start_mark, zet=overgang.bij, van=van, eerste=regel)
    if overgang.als is None and "als" not in block.entries:
        for van in overgang.van:
            altijd.setdefault((overgang.bij, van), line_of(block.start_mark))


def _stemming(node: Node, sleutel: str, fields: Fields, stemmingen: dict[str, Stemming], persona: str) -> str:
    """Read the name of a stemming; "" when the persona lacks it."""
    naam = fields.text(node, sleutel)
    if naam and stemmingen and naam not in stemmingen:
        fields.unknown("S044", naam, node.start_mark, stemmingen, persona=persona)
        return ""
    return naam


def _read_regels(block: Block, fields: Fields) -> Regels:
    waarden: dict[str, object] = {}
    for regel, (plek, waarde) in fields.under(block, "regels").items():
        if regel not in _REGELS:
            fields.unknown("S020", regel, plek.start_mark, _REGELS, sleutel=regel, wat="de regels")
        elif isinstance(waarde, Block):
            waarden[regel] = True
            fields.check_keys(waarde, f"de regel {regel}", _REGELS[regel])
            waarden |= _read_instelling(regel, waarde, fields)
        else:
            waarden[regel] = fields.ja_nee(waarde, regel)
    return Regels(**waarden)  # type: ignore[arg-type]


def _read_instelling(regel: str, block: Block, fields: Fields) -> dict[str, object]:
    waarden: dict[str, object] = {}
    vanaf, tot, antwoord = entry(block, "vanaf"), entry(block, "tot"), entry(block, "antwoord")
    if vanaf is not None and (getal := fields.integer(vanaf, "vanaf", STAND_MIN, STAND_MAX)) is not None:
        waarden["emotie_vanaf"] = getal
    if tot is not None and (getal := fields.integer(tot, "tot", STAND_MIN, STAND_MAX)) is not None:
        waarden["fasegrens_tot"] = getal
    if antwoord is not None:
        waarden["fasegrens_weigert"] = fields.one_of(antwoord, "antwoord", ("weigert", "stemt_schijnbaar_in")) == "weigert"
    if "zegt" in block.entries:
        waarden["trucje_zegt" if regel == "trucje_dooft_uit" else "fasegrens_zegt"] = _text(block, "zegt", fields)
    if regel == "verborgen_agenda":
        waarden["agenda_als"] = persona_als(block, fields)
    return waarden
