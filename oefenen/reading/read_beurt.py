"""Nodes to turns, choices and endings."""

from oefenen.model.scenario import Beurt, Einde, Keuze, Route, Variant
from oefenen.model.voorwaarde import Voorwaarde
from oefenen.model.woorden import EINDE, GESPREKSFASEN, SCORE_MAX, SCORE_MIN, SPREKERS, VLAGGEN, ZETTEN, Fase, Oordeel
from oefenen.reading.fields import Fields, entry, line_of
from oefenen.reading.nodes import Block, Node, Row, Scalar
from oefenen.reading.read_kop import read_text

_BEURT = frozenset({"fase", "denk_eerst", "ouder", "keuzes", "kies_hooguit", "terugval"})
_KEUZE = frozenset(
    {"id", "zet", "zegt", "doet", "scores", "reactie", "feedback", "naar", "effect", "weet", "vlag", "als", "eenmalig", "spreker"}
)
_VARIANT = frozenset({"als", "zegt", "doet", "spreker"})
_EINDE = frozenset({"als", "oordeel", "ouder", "terugblik"})
_FASEN = tuple(fase.value for fase in GESPREKSFASEN)
_OORDELEN = tuple(oordeel.value for oordeel in Oordeel)
_SCORES = (SCORE_MIN, SCORE_MAX)
_ALTIJD: tuple[Variant, ...] = (Variant(),)


class BeurtReader:
    """Reads the body of a scenario and remembers every name that must exist somewhere else."""

    def __init__(self, fields: Fields, vaardigheden: tuple[str, ...]) -> None:
        """Read with *fields*; scores may name *vaardigheden*."""
        self.fields = fields
        self.vaardigheden = frozenset(vaardigheden)
        self.doelen: list[tuple[str, Scalar]] = []
        """Targets of `naar` and `terugval`."""
        self.plekken: dict[str, Scalar] = {}
        """Where each turn is named."""

    def beurten(self, node: Node) -> dict[str, Beurt]:
        """Read all turns in file order."""
        block = self.fields.block(node, "beurten")
        if block is None:
            return {}
        if not block.entries:
            self.fields.problems.add("S035", node.start_mark, sleutel="beurten")
        beurten = {}
        for naam, (plek, waarde) in block.entries.items():
            self._check_eigen_naam(naam, plek)
            self.plekken[naam] = plek
            if (beurt := self.beurt(naam, waarde)) is not None:
                beurten[naam] = beurt
        return beurten

    def _check_eigen_naam(self, naam: str, plek: Scalar) -> None:
        self.fields.check_naam(naam, plek.start_mark)
        if naam == EINDE:
            self.fields.problems.add("S038", plek.start_mark, len(naam))

    def beurt(self, naam: str, node: Node) -> Beurt | None:
        """Read one turn; None when it is no mapping."""
        fields = self.fields
        block = fields.block(node, naam)
        if block is None:
            return None
        waarden = block.entries
        if not waarden.keys() <= _BEURT or not {"fase", "ouder", "keuzes"} <= waarden.keys():
            fields.check_keys(block, "een beurt", sorted(_BEURT), ("fase", "ouder", "keuzes"))
        fase, ouder, keuzes = entry(block, "fase"), entry(block, "ouder"), entry(block, "keuzes")
        hooguit, terugval = self._hub(block)
        gelezen = "" if fase is None else fields.one_of(fase, "fase", _FASEN, "S042")
        return Beurt(
            naam,
            Fase(gelezen) if gelezen else Fase.DELEN,
            _ALTIJD if ouder is None else self.varianten(ouder, "ouder"),
            () if keuzes is None else self.keuzes(keuzes),
            read_text(block, "denk_eerst", fields),
            hooguit,
            terugval,
        )

    def _hub(self, block: Block) -> tuple[int | None, str | None]:
        hooguit, terugval = entry(block, "kies_hooguit"), entry(block, "terugval")
        if hooguit is None and terugval is None:
            return None, None
        if hooguit is None or terugval is None:
            ontbreekt = "kies_hooguit" if hooguit is None else "terugval"
            self.fields.problems.add("S036", block.start_mark, sleutel=ontbreekt)
        getal = None if hooguit is None else self.fields.integer(hooguit, "kies_hooguit", 1, 50)
        return getal, None if terugval is None else self.doel(terugval, "terugval")

    def doel(self, node: Node, sleutel: str) -> str:
        """Read a target; whether it exists is checked when everything has been read."""
        naam = self.fields.text(node, sleutel)
        if naam and isinstance(node, Scalar):
            self.doelen.append((naam, node))
        return naam

    def keuzes(self, node: Node) -> tuple[Keuze, ...]:
        """Read the choices of one turn."""
        keuzes: list[Keuze] = []
        eerder: dict[str, int] = {}
        items = self.fields.rows(node, "keuzes")
        if not items:
            self.fields.problems.add("S035", node.start_mark, sleutel="keuzes")
        for item in items:
            block = self.fields.block(item, "keuzes")
            if block is None:
                continue
            keuze = self.keuze(block)
            if keuze.id in eerder:
                plek = entry(block, "id")
                assert plek is not None
                self.fields.problems.add("S032", plek.start_mark, len(keuze.id), naam=keuze.id, eerste=eerder[keuze.id])
            elif keuze.id:
                eerder[keuze.id] = block.start_mark.line + 1
            keuzes.append(keuze)
        return tuple(keuzes)

    def keuze(self, block: Block) -> Keuze:
        """Read one choice."""
        fields, waarden = self.fields, block.entries
        if not _KEUZE.issuperset(waarden) or "id" not in waarden or "zet" not in waarden:
            fields.check_keys(block, "een keuze", sorted(_KEUZE), ("id", "zet"))
        node = waarden.get
        naam, zet = node("id"), node("zet")
        scores, reactie, naar, effect = node("scores"), node("reactie"), node("naar"), node("effect")
        weet, vlag, als, eenmalig = node("weet"), node("vlag"), node("als"), node("eenmalig")
        feedback, spreker = node("feedback"), node("spreker")
        wie = fields.one_of(spreker[1], "spreker", SPREKERS) if spreker else "ouder"
        return Keuze(
            fields.naam(naam[1], "id") if naam else "",
            fields.names(zet[1], "zet", ZETTEN, "S040") if zet else (),
            self._zegt(block),
            fields.numbers(scores[1], "scores", self.vaardigheden, "S041", _SCORES) if scores else {},
            self.varianten(reactie[1], "reactie", wie) if reactie else (),
            fields.text(feedback[1], "feedback") if feedback else "",
            self.routes(naar[1]) if naar else (),
            fields.deltas(effect[1], "effect") if effect else None,
            self._weet(weet[1]) if weet else (),
            fields.names(vlag[1], "vlag", VLAGGEN, "S049") if vlag else (),
            fields.voorwaarde(als[1]) if als else None,
            fields.ja_nee(eenmalig[1], "eenmalig") if eenmalig else False,
        )

    def _zegt(self, block: Block) -> tuple[Variant, ...]:
        zegt, doet = entry(block, "zegt"), entry(block, "doet")
        gebaar = "" if doet is None else self.fields.text(doet, "doet")
        if zegt is None:
            if doet is None:
                self.fields.problems.add(
                    "S021", block.start_mark, sleutel="zegt", wat="een keuze", raad="Voeg toe: zegt: … (of doet: …)"
                )
            return (Variant("", gebaar),)
        varianten = self.varianten(zegt, "zegt")
        return tuple([variant._replace(doet=variant.doet or gebaar) for variant in varianten]) if gebaar else varianten

    def _weet(self, node: Node) -> tuple[str, ...]:
        items = node.items if isinstance(node, Row) else [node]
        return tuple([naam for item in items if (naam := self.fields.naam(item, "weet"))])

    def varianten(self, node: Node, sleutel: str, spreker: str = "ouder") -> tuple[Variant, ...]:
        """Read a text, one variant or a list of variants of which the last has no condition."""
        if type(node) is Scalar:
            return (Variant(self.fields.text(node, sleutel), "", None, spreker),)
        if isinstance(node, Block):
            node_items: list[Node] = [node]
        else:
            node_items = self.fields.rows(node, sleutel)
            if not node_items:
                self.fields.problems.add("S035", node.start_mark, sleutel=sleutel)
        varianten = []
        altijd = False
        for item in node_items:
            if altijd:
                self.fields.problems.add("S037", item.start_mark)
            variant = self._variant(item, sleutel, spreker)
            altijd = altijd or variant.als is None
            varianten.append(variant)
        if varianten and not altijd and not self._broken_als(node_items[-1]):
            self.fields.problems.add("S033", node_items[-1].start_mark)
        return tuple(varianten) or _ALTIJD

    def _broken_als(self, node: Node) -> bool:
        return not isinstance(node, Block) or "als" not in node.entries

    def _variant(self, node: Node, sleutel: str, spreker: str) -> Variant:
        fields = self.fields
        if type(node) is Scalar:
            return Variant(fields.text(node, sleutel), "", None, spreker)
        block = fields.block(node, sleutel)
        if block is None:
            return Variant(spreker=spreker)
        waarden = block.entries
        if not waarden.keys() <= _VARIANT or not ("zegt" in waarden or "doet" in waarden):
            fields.check_keys(block, "een variant", sorted(_VARIANT), () if "doet" in waarden else ("zegt",))
        als, zegt, doet, wie = (waarden.get(naam) for naam in ("als", "zegt", "doet", "spreker"))
        return Variant(
            fields.text(zegt[1], "zegt") if zegt else "",
            fields.text(doet[1], "doet") if doet else "",
            fields.voorwaarde(als[1]) if als else None,
            fields.one_of(wie[1], "spreker", SPREKERS) or spreker if wie else spreker,
        )

    def routes(self, node: Node) -> tuple[Route, ...]:
        """Read `naar`: one target, or a list of targets of which the last has no condition."""
        if type(node) is Scalar:
            return (Route(self.doel(node, "naar")),)
        routes = []
        items = self.fields.rows(node, "naar")
        for item in items:
            block = self.fields.block(item, "naar")
            if block is None:
                continue
            self.fields.check_keys(block, "een route", ("als", "naar"), ("naar",))
            naar, als = entry(block, "naar"), entry(block, "als")
            voorwaarde: Voorwaarde | None = None if als is None else self.fields.voorwaarde(als)
            if naar is not None:
                routes.append(Route(self.doel(naar, "naar"), voorwaarde))
        if not items:
            self.fields.problems.add("S035", node.start_mark, sleutel="naar")
        return tuple(routes)

    def eindes(self, node: Node) -> dict[str, Einde]:
        """Read all endings in the order in which they are tried."""
        block = self.fields.block(node, "eindes")
        if block is None:
            return {}
        if not block.entries:
            self.fields.problems.add("S035", node.start_mark, sleutel="eindes")
        eindes = {}
        laatste: Node | None = None
        for naam, (plek, waarde) in block.entries.items():
            self._check_eigen_naam(naam, plek)
            if naam in self.plekken:
                eerste = line_of(self.plekken[naam])
                self.fields.problems.add("S039", plek.start_mark, len(naam), naam=naam, eerste=eerste)
            if (einde := self._einde(naam, waarde)) is not None:
                eindes[naam] = einde
                laatste = waarde
        als = None if laatste is None or not isinstance(laatste, Block) else laatste.entries.get("als")
        if als is not None:
            self.fields.problems.add("S034", als[0].start_mark, 3)
        return eindes

    def _einde(self, naam: str, node: Node) -> Einde | None:
        fields = self.fields
        block = fields.block(node, naam)
        if block is None:
            return None
        fields.check_keys(block, "een einde", sorted(_EINDE), ("oordeel", "ouder"))
        oordeel, ouder, als = entry(block, "oordeel"), entry(block, "ouder"), entry(block, "als")
        gelezen = "" if oordeel is None else fields.one_of(oordeel, "oordeel", _OORDELEN)
        return Einde(
            naam,
            Oordeel(gelezen) if gelezen else Oordeel.SLECHT,
            _ALTIJD if ouder is None else self.varianten(ouder, "ouder"),
            read_text(block, "terugblik", fields),
            None if als is None else fields.voorwaarde(als),
        )
