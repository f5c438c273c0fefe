"""Nodes to a Persona."""

from oefenen.model.persona import Effect, Lichaamstaal, Overgang, Persona, Regels, Stemming
from oefenen.model.voorwaarde import Is, Voorwaarde, atoms
from oefenen.model.woorden import STAND_MAX, STAND_MIN, STANDEN, ZETTEN
from oefenen.reading.fields import Fields, entries, entry, text_offset
from oefenen.reading.nodes import Block, Node, Row

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
}
_VASTE_PERSONAWOORDEN = ("weet", "gekozen", "bezocht")


def read_persona(node: Node, fields: Fields) -> Persona | None:
    """Build the persona; None when the file is no mapping. Mistakes are recorded and read past."""
    block = fields.block(node, "persona")
    if block is None:
        return None
    fields.check_keys(block, "een persona", _SLEUTELS, _VERPLICHT)
    read_formaat(block, fields)
    standen = dict.fromkeys(STANDEN, 5)
    if (waarde := entry(block, "standen")) is not None:
        standen |= fields.numbers(waarde, "standen", STANDEN, "S043", (STAND_MIN, STAND_MAX))
    stemmingen = _read_stemmingen(entry(block, "stemmingen"), fields)
    naam = _text(block, "persona", fields)
    begin = entry(block, "begin")
    persona = Persona(
        naam,
        _text(block, "label", fields),
        _text(block, "kern", fields),
        standen,
        stemmingen,
        "" if begin is None else fields.text(begin, "begin"),
        _read_effecten(entry(block, "effecten"), fields),
        _read_overgangen(entry(block, "overgangen"), fields, stemmingen, naam),
        _read_lichaamstaal(entry(block, "lichaamstaal"), fields),
        _read_regels(entry(block, "regels"), fields),
    )
    if begin is not None and persona.begin and persona.begin not in stemmingen:
        fields.unknown("S044", persona.begin, begin.start_mark, stemmingen, persona=naam)
    check_stemmingen(fields, stemmingen, naam)
    return persona


def read_formaat(block: Block, fields: Fields) -> None:
    """Check that the file says format 1."""
    node = entry(block, "formaat")
    if node is not None and fields.text(node, "formaat") not in ("", "1"):
        fields.problems.add("S031", node.start_mark, gevonden=getattr(node, "value", "?"))


def check_stemmingen(fields: Fields, stemmingen: "dict[str, Stemming]", persona: str) -> None:
    """Report every `stemming is …` in the conditions read so far that the persona lacks."""
    for voorwaarde, node in fields.voorwaarden:
        for atom in atoms(voorwaarde):
            if isinstance(atom, Is) and atom.naam == "stemming" and atom.waarde not in stemmingen:
                verder = text_offset(node) + node.value.find(atom.waarde, atom.kolom)
                fields.unknown("S044", atom.waarde, node.start_mark, stemmingen, verder=verder, persona=persona)


def _text(block: Block, sleutel: str, fields: Fields) -> str:
    node = entry(block, sleutel)
    return "" if node is None else fields.text(node, sleutel)


def _read_stemmingen(node: Node | None, fields: Fields) -> dict[str, Stemming]:
    stemmingen: dict[str, Stemming] = {}
    if node is None or fields.block(node, "stemmingen") is None:
        return stemmingen
    for naam, (plek, waarde) in entries(node).items():
        fields.check_naam(naam, plek.start_mark)
        block = fields.block(waarde, naam)
        if block is None:
            continue
        fields.check_keys(block, "een stemming", ("gezicht", "toon", "einde"))
        einde = entry(block, "einde")
        stemmingen[naam] = Stemming(
            naam,
            _text(block, "gezicht", fields),
            _text(block, "toon", fields),
            einde is not None and fields.ja_nee(einde, "einde"),
        )
    if not stemmingen:
        fields.problems.add("S035", node.start_mark, sleutel="stemmingen")
    return stemmingen


def _read_effecten(node: Node | None, fields: Fields) -> dict[str, tuple[Effect, ...]]:
    effecten: dict[str, tuple[Effect, ...]] = {}
    if node is None or fields.block(node, "effecten") is None:
        return effecten
    for zet, (plek, waarde) in entries(node).items():
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
        soort = type(atom).__name__.lower()
        if soort in _VASTE_PERSONAWOORDEN:
            fields.problems.add(
                "S060", node.start_mark, reden=f"‘{soort}’ kan niet in een persona",
                raad="Een persona kent alleen standen, stemming, fase en tijd_over.",
            )  # fmt: skip
    return gelezen


def _read_overgangen(node: Node | None, fields: Fields, stemmingen: dict[str, Stemming], persona: str) -> tuple[Overgang, ...]:
    overgangen = []
    for item in [] if node is None else fields.rows(node, "overgangen"):
        block = fields.block(item, "overgangen")
        if block is None:
            continue
        fields.check_keys(block, "een overgang", ("bij", "van", "naar", "als"), ("bij", "van", "naar"))
        bij, van, naar = entry(block, "bij"), entry(block, "van"), entry(block, "naar")
        if bij is None or van is None or naar is None:
            continue
        zet = fields.one_of(bij, "bij", ZETTEN, "S040")
        bronnen = _stemmingen(van, fields, stemmingen, persona)
        doelen = _stemmingen(naar, fields, stemmingen, persona)
        als = persona_als(block, fields)
        if zet and bronnen and len(doelen) == 1:
            overgangen.append(Overgang(zet, bronnen, doelen[0], als))
    return tuple(overgangen)


def _stemmingen(node: Node, fields: Fields, stemmingen: dict[str, Stemming], persona: str) -> tuple[str, ...]:
    namen = []
    for item in node.items if isinstance(node, Row) else [node]:
        naam = fields.text(item, "stemming")
        if naam in stemmingen:
            namen.append(naam)
        elif naam:
            fields.unknown("S044", naam, item.start_mark, stemmingen, persona=persona)
    return tuple(namen)


def _read_lichaamstaal(node: Node | None, fields: Fields) -> tuple[Lichaamstaal, ...]:
    banden = []
    for item in [] if node is None else fields.rows(node, "lichaamstaal"):
        block = fields.block(item, "lichaamstaal")
        if block is None:
            continue
        fields.check_keys(block, "een band", ("tot", "ziet"), ("tot", "ziet"))
        tot = entry(block, "tot")
        grens = None if tot is None else fields.integer(tot, "tot", STAND_MIN, STAND_MAX)
        if grens is not None:
            banden.append(Lichaamstaal(grens, _text(block, "ziet", fields)))
    return tuple(sorted(banden, key=lambda band: band.tot))


def _read_regels(node: Node | None, fields: Fields) -> Regels:
    if node is None or fields.block(node, "regels") is None:
        return Regels()
    waarden: dict[str, object] = {}
    for regel, (plek, waarde) in entries(node).items():
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
