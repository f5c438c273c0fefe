"""Typed values out of positioned nodes; every mistake is recorded and reading goes on."""

import re
from collections.abc import Collection, Iterable, Mapping

from oefenen.model.voorwaarde import Voorwaarde
from oefenen.model.woorden import STAND_MAX, STANDEN
from oefenen.reading.nodes import Block, Node, Row, Scalar
from oefenen.reading.problems import Mark, Problems, suggest
from oefenen.reading.voorwaarden import WOORDEN, VoorwaardeError, parse_voorwaarde

NAAM = re.compile(r"[a-z][a-z0-9_]*\Z")
_GETAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,8})\Z")
_KLEIN = {str(getal): getal for getal in range(-STAND_MAX, STAND_MAX + 1)}
"""The whole numbers of nearly every score and stand, so that no pattern is needed for them."""
_LEEG = frozenset({"", "~", "null"})
GELEZEN_VOORWAARDE = tuple[Voorwaarde, Scalar]


def found(node: Node | None) -> str:
    """Name in Dutch what stands in the file instead of what was expected."""
    if isinstance(node, Scalar):
        tekst = node.value if len(node.value) <= 40 else node.value[:39] + "…"
        return f"‘{tekst}’" if tekst.strip() else "niets"
    return "een lijst" if isinstance(node, Row) else "een blok met sleutels"


class Fields:
    """Reads values of one file and remembers its conditions for the check of names."""

    def __init__(self, problems: Problems) -> None:
        """Record mistakes in *problems*."""
        self.problems = problems
        self.voorwaarden: list[GELEZEN_VOORWAARDE] = []
        self._parsed: dict[str, Voorwaarde] = {}

    def check_keys(self, block: Block, wat: str, bekend: Collection[str], verplicht: Iterable[str] = ()) -> None:
        """Report unknown keys of *block* and missing ones, at the block."""
        for sleutel, (plek, _) in block.entries.items():
            if sleutel not in bekend:
                self.problems.add(
                    "S020", plek.start_mark, len(sleutel), sleutel=sleutel, wat=wat, raad=suggest(sleutel, bekend, maximum=12)
                )
        for sleutel in verplicht:
            if sleutel not in block.entries:
                self.problems.add("S021", block.start_mark, sleutel=sleutel, wat=wat, raad=f"Voeg toe: {sleutel}: …")

    def block(self, node: Node, sleutel: str) -> Block | None:
        """Read a mapping; None when it is something else."""
        if isinstance(node, Block):
            return node
        self.problems.add("S027", node.start_mark, sleutel=sleutel, gevonden=found(node))
        return None

    def text(self, node: Node, sleutel: str) -> str:
        """Read text that is not empty; "" when it is something else."""
        if not isinstance(node, Scalar):
            self.problems.add("S022", node.start_mark, sleutel=sleutel, gevonden=found(node))
            return ""
        tekst: str = node.value.strip()
        if not tekst or (tekst in _LEEG and not node.style):
            self.problems.add("S028", node.start_mark, sleutel=sleutel)
            return ""
        return tekst

    def texts(self, node: Node, sleutel: str) -> tuple[str, ...]:
        """Read a list of texts; a single text counts as a list of one."""
        if isinstance(node, Row):
            return tuple([tekst for item in node.items if (tekst := self.text(item, sleutel))])
        if isinstance(node, Scalar):
            tekst = self.text(node, sleutel)
            return (tekst,) if tekst else ()
        self.problems.add("S026", node.start_mark, sleutel=sleutel, gevonden=found(node))
        return ()

    def rows(self, node: Node, sleutel: str) -> list[Node]:
        """Read a list of anything."""
        if isinstance(node, Row):
            return node.items
        self.problems.add("S026", node.start_mark, sleutel=sleutel, gevonden=found(node))
        return []

    def integer(self, node: Node, sleutel: str, laagst: int, hoogst: int) -> int | None:
        """Read a whole number from *laagst* to *hoogst*; `010` and `1.0` are no whole numbers."""
        tekst = node.value if isinstance(node, Scalar) and not node.style else ""
        if not tekst or not _GETAL.match(tekst):
            self.problems.add("S023", node.start_mark, len(tekst), sleutel=sleutel, gevonden=found(node))
            return None
        getal = int(tekst)
        if not laagst <= getal <= hoogst:
            self.problems.add("S024", node.start_mark, len(tekst), sleutel=sleutel, gevonden=getal, laagst=laagst, hoogst=hoogst)
            return None
        return getal

    def ja_nee(self, node: Node, sleutel: str) -> bool:
        """Read `ja` or `nee`."""
        if isinstance(node, Scalar) and node.value in ("ja", "nee"):
            return node.value == "ja"
        lengte = len(node.value) if isinstance(node, Scalar) else 1
        self.problems.add("S025", node.start_mark, lengte, sleutel=sleutel, gevonden=found(node))
        return False

    def one_of(self, node: Node, sleutel: str, bekend: Collection[str], code: str = "S029") -> str:
        """Read one name out of *bekend*; "" when it is another."""
        if not isinstance(node, Scalar):
            self.problems.add("S022", node.start_mark, sleutel=sleutel, gevonden=found(node))
            return ""
        naam: str = node.value
        if naam in bekend:
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
        if type(node) is not Scalar:
            self.problems.add("S022", node.start_mark, sleutel=sleutel, gevonden=found(node))
            return ""
        naam: str = node.value
        if not NAAM.match(naam):
            self.check_naam(naam, node.start_mark)
        return naam

    def check_naam(self, naam: str, mark: Mark | None) -> None:
        """Report a name that has other characters than a-z, 0-9 and _."""
        if not NAAM.match(naam):
            self.problems.add("S030", mark, len(naam), gevonden=naam)

    def numbers(self, node: Node, sleutel: str, bekend: Collection[str], code: str, grens: tuple[int, int]) -> dict[str, int]:
        """Read `{name: whole number}` with names out of *bekend*."""
        block = self.block(node, sleutel)
        if block is None:
            return {}
        laagst, hoogst = grens
        getallen = {}
        for naam, (plek, waarde) in block.entries.items():
            if naam not in bekend:
                self.unknown(code, naam, plek.start_mark, bekend)
                continue
            getal = _KLEIN.get(waarde.value) if type(waarde) is Scalar and not waarde.style else None
            if getal is None or not laagst <= getal <= hoogst:
                getal = self.integer(waarde, naam, laagst, hoogst)
            if getal is not None:
                getallen[naam] = getal
        return getallen

    def deltas(self, node: Node, sleutel: str) -> dict[str, int]:
        """Read changes of standen, -10..10."""
        return self.numbers(node, sleutel, STANDEN, "S043", (-STAND_MAX, STAND_MAX))

    def voorwaarde(self, node: Node, sleutel: str = "als") -> Voorwaarde | None:
        """Read a condition; it is remembered for the check of its names."""
        tekst = self.text(node, sleutel)
        if not tekst or not isinstance(node, Scalar):
            return None
        gelezen = self._parsed.get(tekst)
        if gelezen is None:
            try:
                gelezen = parse_voorwaarde(tekst)
            except VoorwaardeError as error:
                self._report_voorwaarde(error, node)
                return None
            self._parsed[tekst] = gelezen
        self.voorwaarden.append((gelezen, node))
        return gelezen

    def unknown(
        self, code: str, naam: str, mark: Mark | None, bekend: Iterable[str], *, verder: int = 0, **feiten: object
    ) -> None:
        """Report a name that does not exist, with the nearest names."""
        self.problems.add(code, mark, len(naam), verder=verder, naam=naam, raad=suggest(naam, bekend), **feiten)

    def _report_voorwaarde(self, error: VoorwaardeError, node: Scalar) -> None:
        verder = text_offset(node) + error.kolom
        if error.onbekend:
            self.unknown("S061", error.onbekend, node.start_mark, WOORDEN, verder=verder)
        else:
            self.problems.add("S060", node.start_mark, error.lengte, verder=verder, reden=error.reden, raad=error.raad)


def text_offset(node: Scalar) -> int:
    """Count the columns between the place of a scalar and its first character: its quote."""
    return 1 if node.style in ("'", '"') else 0


def line_of(node: Scalar) -> int:
    """Give the line of a scalar, from 1."""
    return node.start_mark.line + 1 if node.start_mark else 0


def entry(block: Block, sleutel: str) -> Node | None:
    """Give the value of *sleutel*, or None."""
    gevonden = block.entries.get(sleutel)
    return gevonden[1] if gevonden else None


def entries(node: Node | None) -> Mapping[str, tuple[Scalar, Node]]:
    """Give the entries of a mapping; none for anything else."""
    return node.entries if isinstance(node, Block) else {}
