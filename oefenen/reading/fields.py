"""Typed values out of positioned nodes; every mistake is recorded and reading goes on."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from oefenen.model.woorden import LEERLING, SCORE_MAX, SCORE_MIN, STAND_INDEX, STAND_MAX, STAND_MIN, STANDEN
from oefenen.reading.nodes import Block, Node, Row, Scalar
from oefenen.reading.problems import Mark, Problems, nearest, suggest

if TYPE_CHECKING:
    from oefenen.model.voorwaarde import Voorwaarde
    from oefenen.reading.voorwaarden import VoorwaardeError

NAAM = re.compile(r"[a-z][a-z0-9_]*\Z")
_GETAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,8})\Z")
_DELTA = (-STAND_MAX, STAND_MAX)
_GETALLEN = {
    (laagst, hoogst): {str(getal): getal for getal in range(laagst, hoogst + 1)}
    for laagst, hoogst in ((SCORE_MIN, SCORE_MAX), (STAND_MIN, STAND_MAX), _DELTA)
}
"""How the numbers of scores and standen are written, by their range, so that nearly all are read by looking them up."""
_LEEG = frozenset({"", "~", "null"})
_JA_NEE = {"ja": True, "nee": False}
_ANDERS_JA_NEE = {"true": "ja", "yes": "ja", "on": "ja", "aan": "ja", "false": "nee", "no": "nee", "off": "nee", "uit": "nee"}
_LANGST = 40
"""Characters of the author's text that a message repeats."""


class _Gelezen(NamedTuple):
    """A condition that was read: its tree, whether it names something of the story, and where a number is out of range."""

    boom: "Voorwaarde"
    noemt: bool
    buiten: list[tuple[str, int, int]]


def found(node: Node | None) -> str:
    """Name in Dutch what stands in the file instead of what was expected."""
    if isinstance(node, Scalar):
        tekst = " ".join(node.value.split())
        if not tekst:
            return "niets"
        return f"‘{tekst}’" if len(tekst) <= _LANGST else f"‘{tekst[: _LANGST - 1]}…’"
    return "een lijst" if isinstance(node, Row) else "een blok (naam: waarde)"


class Fields:
    """Reads values of one file and remembers its conditions for the check of names."""

    def __init__(self, problems: Problems) -> None:
        """Record mistakes in *problems*."""
        self.problems = problems
        self.voorwaarden: list[tuple[Voorwaarde, Scalar]] = []
        """Every condition that names something of the story, with the scalar it stands in."""
        self._parsed: dict[str, _Gelezen] = {}

    def check_keys(self, block: Block, wat: str, bekend: Collection[str], verplicht: Iterable[str] = ()) -> None:
        """Report unknown keys of *block*, and the missing ones together at its first known key."""
        bedoeld: set[str] = set()
        bekende: Mark | None = None
        for sleutel, (plek, _) in block.entries.items():
            if sleutel in bekend:
                bekende = bekende or plek.start_mark
            elif not self.problems.full:
                vrij = [naam for naam in bekend if naam not in block.entries]
                bedoeld.update(nearest(sleutel, vrij))
                raad = suggest(sleutel, vrij) or f"Haal ‘{sleutel}’ weg."
                self.problems.add_word("S020", plek.start_mark, sleutel, sleutel=sleutel, wat=wat, raad=raad)
        mist = [naam for naam in verplicht if naam not in block.entries and naam not in bedoeld]
        if mist:
            self.report_missing(wat, mist, bekende or block.start_mark)

    def report_missing(self, wat: str, mist: list[str], plek: Mark) -> None:
        """Report that keys are missing in what *plek* belongs to."""
        namen = " en ".join(filter(None, (", ".join(f"‘{naam}’" for naam in mist[:-1]), f"‘{mist[-1]}’")))
        mist_iets = f"ontbreekt {namen}" if len(mist) == 1 else f"ontbreken {namen}"
        self.problems.add("S021", plek, wat=wat, mist=mist_iets, raad=f"Voeg toe: {', '.join(f'{naam}: …' for naam in mist)}")

    def block(
        self, node: Node, sleutel: str, raad: str = "Zet ze op nieuwe regels die verder inspringen, of tussen { en }."
    ) -> Block | None:
        """Read a mapping; None when it is something else."""
        if type(node) is Block:
            return node
        self.problems.add("S027", node.start_mark, _width(node), sleutel=sleutel, gevonden=found(node), raad=raad)
        return None

    def under(self, block: Block, sleutel: str) -> Mapping[str, tuple[Scalar, Node]]:
        """Read the mapping at *sleutel*: its keys and values; none when it is not there."""
        node = entry(block, sleutel)
        gelezen = None if node is None else self.block(node, sleutel)
        return gelezen.entries if gelezen else {}

    def text(self, node: Node, sleutel: str) -> str:
        """Read text that is not empty; "" when it is something else."""
        if type(node) is not Scalar:
            self.problems.add("S022", node.start_mark, sleutel=sleutel, gevonden=found(node))
            return ""
        tekst: str = node.value.strip()
        if not tekst or (tekst in _LEEG and not node.style):
            self.problems.add("S028", node.start_mark, sleutel=sleutel)
            return ""
        return tekst

    def texts(self, node: Node, sleutel: str) -> tuple[str, ...]:
        """Read a list of texts; a single text counts as a list of one."""
        if isinstance(node, Block):
            self.problems.add("S026", node.start_mark, sleutel=sleutel, gevonden=found(node))
            return ()
        return tuple([tekst for item in _items(node) if (tekst := self.text(item, sleutel))])

    def rows(self, node: Node, sleutel: str) -> list[Node]:
        """Read a list of anything."""
        if isinstance(node, Row):
            return node.items
        self.problems.add("S026", node.start_mark, _width(node), sleutel=sleutel, gevonden=found(node))
        return []

    def integer(self, node: Node, sleutel: str, laagst: int, hoogst: int) -> int | None:
        """Read a whole number from *laagst* to *hoogst*; `010` and `1.0` are no whole numbers."""
        tekst = node.value if isinstance(node, Scalar) and not node.style else ""
        if not tekst or not _GETAL.match(tekst):
            raad = f"Schrijf een heel getal van {laagst} tot en met {hoogst}."
            if isinstance(node, Scalar) and _GETAL.match(node.value):
                raad = "Haal de aanhalingstekens weg."
            self.problems.add("S023", node.start_mark, _width(node), sleutel=sleutel, gevonden=found(node), raad=raad)
            return None
        getal = int(tekst)
        if not laagst <= getal <= hoogst:
            self.problems.add("S024", node.start_mark, len(tekst), sleutel=sleutel, gevonden=getal, laagst=laagst, hoogst=hoogst)
            return None
        return getal

    def ja_nee(self, node: Node, sleutel: str) -> bool:
        """Read `ja` or `nee`."""
        tekst = node.value if isinstance(node, Scalar) else ""
        gelezen = _JA_NEE.get(tekst)
        if gelezen is None:
            klein = tekst.casefold()
            bedoeld = klein if klein in _JA_NEE else _ANDERS_JA_NEE.get(klein, "ja of nee")
            self.problems.add_word("S025", node.start_mark, tekst, sleutel=sleutel, gevonden=found(node), bedoeld=bedoeld)
        return gelezen or False

    def one_of(self, node: Node, sleutel: str, bekend: Collection[str], code: str = "S029") -> str:
        """Read one name out of *bekend*; "" when it is another."""
        naam = self.text(node, sleutel)
        if not naam or naam in bekend:
            return naam
        self.unknown(code, naam, node.start_mark, bekend, sleutel=sleutel, gevonden=naam)
        return ""

    def names(self, node: Node, sleutel: str, bekend: Collection[str], code: str) -> tuple[str, ...]:
        """Read one name or a list of names, all out of *bekend*."""
        namen = []
        for item in node.items if type(node) is Row else (node,):
            naam = item.value if type(item) is Scalar else ""
            if (naam and naam in bekend) or (naam := self.one_of(item, sleutel, bekend, code)):
                namen.append(naam)
        return tuple(namen)

    def naam(self, node: Node, sleutel: str) -> str:
        """Read a name that the author invents."""
        naam: str = node.value if type(node) is Scalar else ""
        if NAAM.match(naam):
            return naam
        naam = self.text(node, sleutel)
        if naam:
            self.check_naam(naam, node.start_mark)
        return naam

    def check_naam(self, naam: str, mark: Mark | None) -> None:
        """Report a name that has other characters than a-z, 0-9 and _."""
        if not NAAM.match(naam):
            self.problems.add_word("S030", mark, naam, gevonden=naam)

    def numbers(
        self, node: Node, sleutel: str, bekend: Mapping[str, object], code: str, grens: tuple[int, int]
    ) -> dict[str, int]:
        """Read `{name: whole number}` with names out of the keys of *bekend*; *grens* is a range of scores or standen."""
        block = node if type(node) is Block else self.block(node, sleutel)
        if block is None:
            return {}
        getallen = _GETALLEN[grens]
        try:
            gelezen = {naam: getallen[waarde.value] for naam, (_, waarde) in block.entries.items() if not waarde.style}  # type: ignore[union-attr]
        except (AttributeError, KeyError):  # a block, a list, or text that is no such number
            gelezen = {}
        if len(gelezen) == len(block.entries) and gelezen.keys() <= bekend.keys():
            return gelezen
        return self._numbers(block, bekend, code, grens)

    def _numbers(self, block: Block, bekend: Mapping[str, object], code: str, grens: tuple[int, int]) -> dict[str, int]:
        """Read numbers of which some are wrong."""
        getallen = {}
        for naam, (plek, waarde) in block.entries.items():
            if naam not in bekend:
                self.unknown(code, naam, plek.start_mark, bekend)
            elif (getal := self.integer(waarde, naam, *grens)) is not None:
                getallen[naam] = getal
        return getallen

    def deltas(self, node: Node, sleutel: str) -> dict[str, int]:
        """Read changes of standen, -10..10."""
        return self.numbers(node, sleutel, STAND_INDEX, "S043", _DELTA)

    def voorwaarde(self, node: Node, sleutel: str = "als") -> "Voorwaarde | None":
        """Read a condition; it is remembered for the check of its names."""
        tekst = self.text(node, sleutel)
        if not tekst or not isinstance(node, Scalar):
            return None
        gelezen = self._parsed.get(tekst) or self._parse(tekst, node)
        if gelezen is None:
            return None
        for stand, getal, kolom in gelezen.buiten:
            self.problems.add_in("S062", node, tekst[:kolom], len(str(getal)), naam=stand, gevonden=getal, hoogst=STAND_MAX)
        if gelezen.noemt:
            self.voorwaarden.append((gelezen.boom, node))
        return gelezen.boom

    def _parse(self, tekst: str, node: Scalar) -> "_Gelezen | None":
        # Heads of files have no conditions, and a list of scenarios reads only heads.
        from oefenen.model.voorwaarde import Vergelijking, atoms  # noqa: PLC0415
        from oefenen.reading.voorwaarden import VoorwaardeError, parse_voorwaarde  # noqa: PLC0415

        try:
            boom = parse_voorwaarde(tekst)
        except VoorwaardeError as error:
            self._report_voorwaarde(error, node, tekst)
            return None
        delen = atoms(boom)
        getallen = [deel for deel in delen if isinstance(deel, Vergelijking)]
        buiten = [
            (deel.naam, deel.waarde, tekst.index(str(deel.waarde), deel.kolom))
            for deel in getallen
            if deel.waarde > STAND_MAX and deel.naam in (*STANDEN, LEERLING)
        ]
        noemt = len(getallen) < len(delen) or any(deel.naam == LEERLING for deel in getallen)
        self._parsed[tekst] = gelezen = _Gelezen(boom, noemt, buiten)
        return gelezen

    def unknown(self, code: str, naam: str, mark: Mark | None, bekend: Iterable[str], **feiten: object) -> None:
        """Report a name that does not exist, with the nearest names."""
        if not self.problems.full:
            self.problems.add_word(code, mark, naam, naam=naam, raad=suggest(naam, bekend), **feiten)

    def unknown_in(  # noqa: PLR0913 - the place of a name within a text takes three
        self,
        code: str,
        naam: str,
        node: Scalar,
        kolom: int,
        bekend: Iterable[str],
        *,
        na: str = "",
        anders: str = "",
        **feiten: object,
    ) -> None:
        """Report a name in a condition that does not exist: it stands at *kolom*, or behind the words *na* that begin there.

        *anders* is the advice when no known name is near.
        """
        if self.problems.full:
            return
        tekst = node.value.strip()
        for woord in na.split():
            kolom = tekst.index(woord, kolom) + len(woord)
        raad = suggest(naam, bekend) or anders
        self.problems.add_in(code, node, tekst[: tekst.index(naam, kolom)], len(naam), naam=naam, raad=raad, **feiten)

    def _report_voorwaarde(self, error: "VoorwaardeError", node: Scalar, tekst: str) -> None:
        from oefenen.reading.voorwaarden import WOORDEN  # noqa: PLC0415 - heads have no conditions

        if error.onbekend and not self.problems.full:
            raad = suggest(error.onbekend, WOORDEN, maximum=len(WOORDEN))
            lengte = len(error.onbekend)
            self.problems.add_in("S061", node, tekst[: error.kolom], lengte, naam=error.onbekend, raad=raad)
        elif not error.onbekend:
            self.problems.add_in("S060", node, tekst[: error.kolom], error.lengte, reden=error.reden, raad=error.raad)


def _items(node: Node) -> Collection[Node]:
    return node.items if isinstance(node, Row) else (node,)


def _width(node: Node) -> int:
    """Count the characters of a scalar on one line; 1 for anything else."""
    return len(node.value) if isinstance(node, Scalar) and "\n" not in node.value else 1


def entry(block: Block, sleutel: str) -> Node | None:
    """Give the value of *sleutel*, or None."""
    gevonden = block.entries.get(sleutel)
    return gevonden[1] if gevonden else None


def read_formaat(block: Block, fields: Fields) -> None:
    """Check that the file says format 1."""
    node = entry(block, "formaat")
    gevonden = "" if node is None else fields.text(node, "formaat")
    if node is not None and gevonden not in ("", "1"):
        fields.problems.add_word("S031", node.start_mark, gevonden, gevonden=gevonden)
