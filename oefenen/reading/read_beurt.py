"""Nodes to turns, choices and endings."""

from typing import NamedTuple

from oefenen.model.scenario import Beurt, Keuze, Route, Tussentijd, Variant
from oefenen.model.woorden import (
    EINDE,
    FASEN_VAN_BEURTEN,
    SCORE_MAX,
    SCORE_MIN,
    SPREKERS,
    STAND_MAX,
    VLAGGEN,
    VRAAG,
    ZETTEN,
    Fase,
)
from oefenen.reading.fields import Fields, entry
from oefenen.reading.nodes import Block, Node, Row, Scalar, line_of
from oefenen.reading.problems import Mark
from oefenen.reading.read_keuze_extra import EXTRA, ExtraReader
from oefenen.reading.read_kop import read_text
from oefenen.reading.read_varianten import ALTIJD, read_varianten
from oefenen.reading.read_vervolg import check_vanzelf

_BEURT = ("fase", "tussentijd", "denk_eerst", "ouder", "vraag", "keuzes", "kies_hooguit", "terugval")
_BEURT_MAG = frozenset(_BEURT)
_KEUZE = (
    "id", "zet", "zegt", "doet", "scores", "reactie", "feedback", "naar", "effect", "weet", "vlag", "als", "eenmalig", "spreker", "leerling", *EXTRA,
)  # fmt: skip
_KEUZE_MAG = frozenset(_KEUZE)
_EXTRA = frozenset(EXTRA)
_FASEN = {fase.value: fase for fase in FASEN_VAN_BEURTEN}
Paar = tuple[Scalar, Node]
"""A key and its value."""
_SCORES = (SCORE_MIN, SCORE_MAX)
_MEESTE_KEUZES = 50


class Doel(NamedTuple):
    """Where a turn or a choice leads, and whether that turn belongs to the preparation."""

    naam: str
    node: Scalar
    vooraf: bool


class BeurtReader:
    """Reads the body of a scenario and remembers every name that must exist somewhere else."""

    def __init__(self, fields: Fields, vaardigheden: tuple[str, ...]) -> None:
        """Read with *fields*; scores may name *vaardigheden*."""
        self.fields = fields
        self.vaardigheden = dict.fromkeys(vaardigheden)
        self.beurten: dict[str, Beurt] = {}
        """What was read, in the order of the file."""
        self.doelen: list[Doel] = []
        """Targets of `naar` and `terugval`."""
        self.plekken: dict[str, Mark | None] = {}
        """Where each turn and each ending is named."""
        self.extra = ExtraReader(fields)
        self.leerlingen: list[Scalar] = []
        """Where a choice does something to a pupil at the table."""
        self._gesprek_begonnen = False
        self._vooraf = False
        """Whether the turn that is being read belongs to the preparation, which has a question instead of a parent and no zetten."""
        self._routes: dict[str, tuple[Route, ...]] = {}
        """The route to each target without a condition, which many choices share."""

    def take(self, naam: str, sleutel: Scalar, node: Node) -> None:
        """Read one turn as soon as it comes along."""
        self.remember(naam, sleutel.start_mark)
        if (beurt := self.beurt(naam, node)) is not None:
            self.beurten[naam] = beurt

    def finish(self, node: Node) -> None:
        """Check what stands at `beurten`, now that everything in it has been taken."""
        block = self.fields.block(node, "beurten")
        if block is not None and not block.entries:
            self.fields.problems.add("S035", node.start_mark, sleutel="beurten")

    def remember(self, naam: str, mark: Mark | None) -> None:
        """Check the name that an author gave to a turn or an ending, and remember it as a target."""
        self.plekken[naam] = mark
        self.fields.check_naam(naam, mark)
        if naam == EINDE:
            self.fields.problems.add_word("S038", mark, naam)

    def beurt(self, naam: str, node: Node) -> Beurt | None:
        """Read one turn; None when it is no mapping."""
        fields = self.fields
        block = fields.block(node, naam)
        if block is None:
            return None
        fase_node, ouder, vraag, keuzes = (entry(block, sleutel) for sleutel in ("fase", "ouder", "vraag", "keuzes"))
        fase = Fase.DELEN
        if fase_node is not None:
            fase = _FASEN.get(fields.one_of(fase_node, "fase", _FASEN, "S042"), Fase.DELEN)
        self._vooraf = vooraf = fase is Fase.VOORBEREIDEN
        past, anders = (vraag, ouder) if vooraf else (ouder, vraag)
        if not _BEURT_MAG.issuperset(block.entries) or fase_node is None or past is None or keuzes is None:
            # Who wrote the one instead of the other is told so elsewhere.
            opening = () if anders else ("vraag" if vooraf else "ouder",)
            fields.check_keys(block, "een beurt", _BEURT, ("fase", *opening, "keuzes"))
        self._check_phase(naam, block)
        hooguit, terugval = self._hub(block)
        wie = VRAAG if vooraf else "ouder"
        beurt = Beurt(
            naam,
            fase,
            ALTIJD if past is None else read_varianten(past, wie, fields, wie),
            () if keuzes is None else self.keuzes(keuzes),
            read_text(block, "denk_eerst", fields),
            hooguit,
            terugval,
            self._tussentijd(block),
        )
        if vooraf:
            check_vanzelf(beurt, block, fields)
        return beurt

    def _tussentijd(self, block: Block) -> Tussentijd | None:
        node = entry(block, "tussentijd")
        if node is None:
            return None
        self._check_tussentijd(block)
        binnen = self.fields.block(node, "tussentijd")
        if binnen is None:
            return None
        self.fields.check_keys(binnen, "een tussentijd", ("tekst", "effect"), ("tekst",))
        effect = entry(binnen, "effect")
        return Tussentijd(read_text(binnen, "tekst", self.fields), {} if effect is None else self.fields.deltas(effect, "effect"))

    def _check_tussentijd(self, block: Block) -> None:
        """Check that something can have happened between two turns."""
        if self._vooraf:
            reden, raad = "bij het voorbereiden loopt er nog geen gesprek", "Zet hem bij een beurt van het gesprek."
        elif "kies_hooguit" in block.entries:
            reden, raad = "een knooppunt begint vaker dan één keer", "Zet hem bij de beurt die op het knooppunt volgt."
        elif len(self.plekken) == 1:
            reden, raad = "dit is de eerste beurt, dus er ging nog niets aan vooraf", "Zet hem bij een latere beurt."
        else:
            return
        self.fields.problems.add_word("S079", block.entries["tussentijd"][0].start_mark, "tussentijd", reden=reden, raad=raad)

    def _check_phase(self, naam: str, block: Block) -> None:
        """Check that the preparation comes before the conversation, with a question and without a parent."""
        if not self._vooraf:
            self._gesprek_begonnen = True
            if "vraag" in block.entries:
                self.fields.problems.add_word("S077", block.entries["vraag"][0].start_mark, "vraag")
            return
        if self._gesprek_begonnen:
            self.fields.problems.add_word("S075", self.plekken.get(naam), naam, naam=naam)
        raad = "Haal ‘ouder’ weg." if "vraag" in block.entries else "Schrijf hier ‘vraag’: wat je de student laat bedenken."
        self._refuse_parent(block, "ouder", raad)

    def _refuse_parent(self, block: Block, sleutel: str, raad: str) -> None:
        """Report a key that needs a parent."""
        if sleutel in block.entries:
            self.fields.problems.add_word("S076", block.entries[sleutel][0].start_mark, sleutel, sleutel=sleutel, raad=raad)

    def _hub(self, block: Block) -> tuple[int | None, str | None]:
        hooguit, terugval = entry(block, "kies_hooguit"), entry(block, "terugval")
        if hooguit is None and terugval is None:
            return None, None
        if hooguit is None or terugval is None:
            heeft, mist = ("terugval", "kies_hooguit") if hooguit is None else ("kies_hooguit", "terugval")
            self.fields.problems.add_word("S036", block.entries[heeft][0].start_mark, heeft, sleutel=mist)
        getal = None if hooguit is None else self.fields.integer(hooguit, "kies_hooguit", 1, _MEESTE_KEUZES)
        return getal, None if terugval is None else self.doel(terugval, "terugval")

    def doel(self, node: Node, sleutel: str) -> str:
        """Read a target; whether it exists is checked when everything has been read."""
        naam = self.fields.text(node, sleutel)
        if naam:
            self.doelen.append(Doel(naam, node, self._vooraf))  # type: ignore[arg-type]  # what has text is a scalar
        return naam

    def keuzes(self, node: Node) -> tuple[Keuze, ...]:
        """Read the choices of one turn."""
        fields = self.fields
        keuzes: list[Keuze] = []
        namen: set[str] = set()
        items = fields.rows(node, "keuzes")
        if not items and isinstance(node, Row):
            fields.problems.add("S035", node.start_mark, sleutel="keuzes")
        for item in items:
            block = item if type(item) is Block else fields.block(item, "keuzes")
            if block is None:
                continue
            keuze = self.keuze(block)
            keuzes.append(keuze)
            if keuze.id and keuze.id in namen:
                self._refuse_again(keuze.id, block, items)
            namen.add(keuze.id)
        return tuple(keuzes)

    def _refuse_again(self, naam: str, block: Block, items: list[Node]) -> None:
        """Report a choice with the name of an earlier one."""
        ids = [item.entries["id"][1] for item in items if isinstance(item, Block) and "id" in item.entries]
        eerste = next(line_of(node.start_mark) for node in ids if isinstance(node, Scalar) and node.value.strip() == naam)
        plek = block.entries["id"][1].start_mark
        self.fields.problems.add_word("S032", plek, naam, naam=naam, eerste=eerste)

    def keuze(self, block: Block) -> Keuze:
        """Read one choice; in the preparation it has no zet."""
        fields, waarden = self.fields, block.entries
        node = waarden.get
        naam, zet, zegt, doet = node("id"), node("zet"), node("zegt"), node("doet")
        if not _KEUZE_MAG.issuperset(waarden) or not (naam and (zet or self._vooraf) and (zegt or doet)):
            fields.check_keys(block, "een keuze", _KEUZE, ("id", *(() if self._vooraf else ("zet",)), "doet" if doet else "zegt"))
        if self._vooraf:
            self._refuse_parent(
                block, "zet", "Haal ‘zet’ weg. Merkt de ouder er straks iets van? Schrijf dan ‘effect’ of ‘weet’."
            )
        scores, reactie, naar, effect = node("scores"), node("reactie"), node("naar"), node("effect")
        weet, vlag, als, eenmalig = node("weet"), node("vlag"), node("als"), node("eenmalig")
        feedback, spreker, leerling = node("feedback"), node("spreker"), node("leerling")
        wie = fields.one_of(spreker[1], "spreker", SPREKERS) if spreker else "ouder"
        return Keuze(
            fields.naam(naam[1], "id") if naam else "",
            self._zet(zet[1]) if zet else (),
            read_varianten(zegt[1], "zegt", fields) if zegt and not doet else self._doet(zegt, doet),
            fields.numbers(scores[1], "scores", self.vaardigheden, "S041", _SCORES) if scores else {},
            read_varianten(reactie[1], "reactie", fields, wie) if reactie else (),
            fields.text(feedback[1], "feedback") if feedback else "",
            self.routes(naar[1]) if naar else (),
            fields.deltas(effect[1], "effect") if effect else None,
            self._weet(weet[1]) if weet else (),
            fields.names(vlag[1], "vlag", VLAGGEN, "S049") if vlag else (),
            fields.voorwaarde(als[1]) if als else None,
            fields.ja_nee(eenmalig[1], "eenmalig") if eenmalig else False,
            self._leerling(leerling),
            **({} if _EXTRA.isdisjoint(waarden) else self.extra.read(block, vooraf=self._vooraf)),
        )

    def _leerling(self, paar: Paar | None) -> int:
        if paar is None:
            return 0
        self.leerlingen.append(paar[0])
        return self.fields.integer(paar[1], "leerling", -STAND_MAX, STAND_MAX) or 0

    def _zet(self, node: Node) -> tuple[str, ...]:
        if type(node) is Scalar and node.value in ZETTEN:
            return (node.value,)
        zetten = self.fields.names(node, "zet", ZETTEN, "S040")
        if not zetten and isinstance(node, Row) and not node.items:
            self.fields.problems.add("S035", node.start_mark, sleutel="zet")
        return zetten

    def _doet(self, zegt: Paar | None, doet: Paar | None) -> tuple[Variant, ...]:
        """Read what is done, with or without words."""
        gebaar = self.fields.text(doet[1], "doet") if doet else ""
        if zegt is None:
            return (Variant("", gebaar),)
        return tuple([v._replace(doet=v.doet or gebaar) for v in read_varianten(zegt[1], "zegt", self.fields)])

    def _weet(self, node: Node) -> tuple[str, ...]:
        items = node.items if isinstance(node, Row) else [node]
        return tuple([naam for item in items if (naam := self.fields.naam(item, "weet"))])

    def routes(self, node: Node) -> tuple[Route, ...]:
        """Read `naar`: one target, or a list of targets with conditions."""
        if type(node) is Scalar:
            naam = self.doel(node, "naar")
            return self._routes.get(naam) or self._routes.setdefault(naam, (Route(naam),))
        items = self.fields.rows(node, "naar")
        if not items and isinstance(node, Row):
            self.fields.problems.add("S035", node.start_mark, sleutel="naar")
        return tuple([route for item in items if (route := self._route(item))])

    def _route(self, node: Node) -> Route | None:
        block = self.fields.block(node, "naar", "Eén doel schrijf je zonder haken: naar: einde. Anders: - {als: …, naar: …}")
        if block is None:
            return None
        self.fields.check_keys(block, "een route", ("als", "naar"), ("naar",))
        naar, als = entry(block, "naar"), entry(block, "als")
        voorwaarde = None if als is None else self.fields.voorwaarde(als)
        return None if naar is None else Route(self.doel(naar, "naar"), voorwaarde)
