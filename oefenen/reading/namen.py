"""Where the names that an author invents stand in a scenario file: of turns, choices, endings and facts."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from oefenen.model.eis import Langs, Moment, Uitkomst
from oefenen.model.voorwaarde import Bezocht, Gekozen, Weet, atoms
from oefenen.reading.eisen import parse_eis
from oefenen.reading.nodes import Block, Node, Row, Scalar
from oefenen.reading.read_eisen import names_in
from oefenen.reading.vervangen import place_of
from oefenen.reading.voorwaarden import parse_voorwaarde


class Soort(StrEnum):
    """What a name is the name of; an author writes it in front of a name that says too little."""

    BEURT = "beurt"
    KEUZE = "keuze"
    EINDE = "einde"
    SLEUTEL = "sleutel"
    """A sleutel, or a fact that only choices tell."""


class Plek(NamedTuple):
    """A name in the text; of `beurt.keuze` the choice alone."""

    soort: Soort
    naam: str
    """The name; that of a choice as `beurt.keuze`."""
    begin: int
    einde: int


class Los(NamedTuple):
    """A choice that is named without its turn, in an eis or in a proef: what is meant depends on the rest of the file."""

    lijst: int
    """Which eis or proef, from 0."""
    naam: str
    begin: int
    einde: int
    nummer: int = 0
    """Which choice of a proef, from 0."""
    soort: str = ""
    """The word in front of it in an eis: `keuze`, or nothing."""


class Namen(NamedTuple):
    """Every place in a file where a name stands."""

    plekken: list[Plek]
    in_eisen: list[Los]
    in_proeven: list[Los]
    eisen: list[int]
    """Where each eis begins."""


def find_names(tekst: str, boom: Block) -> Namen:
    """Find all names in a file that was read without mistakes."""
    zoeker = _Zoeker(tekst, boom)
    zoeker.kop()
    zoeker.beurten()
    zoeker.eindes()
    zoeker.briefje()
    zoeker.eisen()
    zoeker.proeven()
    return zoeker.namen


class _Zoeker:
    """Walks past all that a file can name."""

    def __init__(self, tekst: str, boom: Block) -> None:
        self.tekst, self.boom = tekst, boom
        self.namen = Namen([], [], [], [])
        self.einde_namen = set(_under(boom, "eindes"))
        self.beurt_namen = set(_under(boom, "beurten"))

    def kop(self) -> None:
        for naam, (sleutel, _) in _under(self.boom, "sleutels").items():
            self._whole(Soort.SLEUTEL, naam, sleutel)
        for node in _values(self.boom, "agenda", "sleutel"):
            self._whole(Soort.SLEUTEL, _text(node), node)

    def beurten(self) -> None:
        for beurt, (sleutel, node) in _under(self.boom, "beurten").items():
            self._whole(Soort.BEURT, beurt, sleutel)
            self._conditions(node)
            for doel in _values(node, "terugval"):
                self._doel(doel)
            for keuze in _rows(node, "keuzes"):
                self._keuze(beurt, keuze)

    def _keuze(self, beurt: str, node: Node) -> None:
        for naam in _values(node, "id"):
            self._whole(Soort.KEUZE, f"{beurt}.{_text(naam)}", naam)
        for feit in _values(node, "weet"):
            self._whole(Soort.SLEUTEL, _text(feit), feit)
        for doel in (*_values(node, "naar"), *(doel for route in _rows(node, "naar") for doel in _values(route, "naar"))):
            self._doel(doel)

    def _doel(self, node: Scalar) -> None:
        naam = _text(node)
        if naam in self.beurt_namen:
            self._whole(Soort.BEURT, naam, node)
        elif naam in self.einde_namen:
            self._whole(Soort.EINDE, naam, node)

    def eindes(self) -> None:
        for naam, (sleutel, node) in _under(self.boom, "eindes").items():
            self._whole(Soort.EINDE, naam, sleutel)
            self._conditions(node)

    def briefje(self) -> None:
        for punt in _rows(self.boom, "briefje"):
            self._conditions(punt)

    def eisen(self) -> None:
        for nummer, node in enumerate(_values(self.boom, "eisen")):
            self.namen.eisen.append(_begin(node))
            tekst = " ".join(str(node.value).split())
            for deel in names_in(parse_eis(tekst)):
                match deel:
                    case Langs():
                        self._path(node, tekst[: deel.kolom], deel.beurt, deel.keuze)
                    case Uitkomst() if not deel.oordeel and deel.naam in self.einde_namen:
                        self._add(Soort.EINDE, deel.naam, node, tekst[: deel.kolom])
                    case Moment():
                        self._moment(node, nummer, deel, tekst[: deel.kolom])

    def _moment(self, node: Scalar, nummer: int, moment: Moment, ervoor: str) -> None:
        if moment.soort not in ("", "keuze"):
            return
        beurt, punt, keuze = moment.naam.partition(".")
        if punt:
            self._path(node, ervoor, beurt, keuze)
        else:
            begin, einde = place_of(self.tekst, node, ervoor, moment.naam)
            self.namen.in_eisen.append(Los(nummer, moment.naam, begin, einde, soort=moment.soort))

    def proeven(self) -> None:
        for nummer, proef in enumerate(_rows(self.boom, "proeven")):
            for plaats, node in enumerate(_values(proef, "kies")):
                self._kies(node, nummer, plaats)
            for soort, sleutel in ((Soort.BEURT, "beurt"), (Soort.EINDE, "einde"), (Soort.SLEUTEL, "weet")):
                for node in _values(proef, "verwacht", sleutel):
                    self._whole(soort, _text(node), node)

    def _kies(self, node: Scalar, nummer: int, plaats: int) -> None:
        beurt, punt, keuze = _text(node).partition(".")
        if punt:
            self._path(node, "", beurt, keuze)
        else:
            begin, einde = place_of(self.tekst, node, "", beurt)
            self.namen.in_proeven.append(Los(nummer, beurt, begin, einde, plaats))

    def _conditions(self, node: Node) -> None:
        for scalar in _conditions(node):
            tekst = _text(scalar)
            for atom in atoms(parse_voorwaarde(tekst)):
                match atom:
                    case Weet():
                        self._add(Soort.SLEUTEL, atom.naam, scalar, _before(tekst, atom.kolom, "weet", atom.naam))
                    case Gekozen():
                        self._path(scalar, _before(tekst, atom.kolom, "gekozen", atom.pad), atom.beurt, atom.keuze)
                    case Bezocht():
                        self._add(Soort.BEURT, atom.beurt, scalar, _before(tekst, atom.kolom, "bezocht", atom.beurt))

    def _path(self, node: Scalar, ervoor: str, beurt: str, keuze: str) -> None:
        """Note `beurt.keuze`, or a turn alone."""
        self._add(Soort.BEURT, beurt, node, ervoor)
        if keuze:
            begin, einde = place_of(self.tekst, node, f"{ervoor}{beurt}.", keuze)
            self.namen.plekken.append(Plek(Soort.KEUZE, f"{beurt}.{keuze}", begin, einde))

    def _whole(self, soort: Soort, naam: str, node: Scalar) -> None:
        """Note a name that is all that a scalar says."""
        begin, einde = place_of(self.tekst, node, "", naam.rpartition(".")[2])
        self.namen.plekken.append(Plek(soort, naam, begin, einde))

    def _add(self, soort: Soort, naam: str, node: Scalar, ervoor: str) -> None:
        self.namen.plekken.append(Plek(soort, naam, *place_of(self.tekst, node, ervoor, naam)))


def _before(tekst: str, kolom: int, woord: str, naam: str) -> str:
    """Give what stands before *naam*, which comes after the *woord* at *kolom*."""
    return tekst[: tekst.index(naam, kolom + len(woord))]


def _conditions(node: Node) -> Iterator[Scalar]:
    """Give every `als` in what *node* holds."""
    if isinstance(node, Row):
        for item in node.items:
            yield from _conditions(item)
    elif isinstance(node, Block):
        for sleutel, (_, waarde) in node.entries.items():
            if sleutel == "als" and isinstance(waarde, Scalar):
                yield waarde
            else:
                yield from _conditions(waarde)


def _under(node: Node, sleutel: str) -> dict[str, tuple[Scalar, Node]]:
    waarde = node.entries.get(sleutel) if isinstance(node, Block) else None
    return waarde[1].entries if waarde and isinstance(waarde[1], Block) else {}


def _rows(node: Node, sleutel: str) -> list[Node]:
    waarde = node.entries.get(sleutel) if isinstance(node, Block) else None
    return waarde[1].items if waarde and isinstance(waarde[1], Row) else []


def _values(node: Node, *pad: str) -> list[Scalar]:
    """Give the text under *pad*, or the texts of the list that stands there."""
    for sleutel in pad:
        waarde = node.entries.get(sleutel) if isinstance(node, Block) else None
        if waarde is None:
            return []
        node = waarde[1]
    return [item for item in (node.items if isinstance(node, Row) else [node]) if isinstance(item, Scalar)]


def _text(node: Scalar) -> str:
    return str(node.value).strip()


def _begin(node: Node) -> int:
    return int(getattr(node.start_mark, "index", 0))
