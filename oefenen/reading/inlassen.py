"""Where new proeven go in the text of a scenario file, so that every other character stays as it is."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oefenen.model.scenario import Proef
from oefenen.reading.nodes import Block, Node, Row, Scalar
from oefenen.reading.problems import place_at

_REGEL = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_OPEN, _DICHT = frozenset("[{"), frozenset("]}")


class InlasError(Exception):
    """The file is written in a way that leaves no safe place for new lines; the text says which, in Dutch."""


class Inlas(NamedTuple):
    """A text that comes before the character at *plek*."""

    plek: int
    tekst: str


def insert_proeven(ruw: str, boom: Node, proeven: Sequence[Proef]) -> str:
    """Give *ruw*, a whole file as it was read, with *proeven* after the ones it has; *boom* is its tree."""
    tekst = plain(ruw)
    if not isinstance(boom, Block) or _at(tekst, boom) in _OPEN:
        raise InlasError("het hele bestand staat tussen { en }")
    gevonden = boom.entries.get("proeven")
    if gevonden is None:
        inlassen = [_new_list(tekst, boom, proeven)]
    elif not isinstance(gevonden[1], Row):
        raise InlasError("onder ‘proeven’ staat geen lijst")
    elif _at(tekst, gevonden[1]) == "[":
        inlassen = _into_brackets(tekst, gevonden[1], proeven)
    else:
        inlassen = [_below(tekst, gevonden[1], proeven)]
    return _apply(ruw, tekst, inlassen)


def plain(ruw: str) -> str:
    """Give the text of a file as it is parsed: without byte order mark, every line end the same."""
    return ruw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _new_list(tekst: str, boom: Block, proeven: Sequence[Proef]) -> Inlas:
    """Put the key `proeven` below everything that the file has."""
    kant = " " * boom.start_mark.column
    index, voor = _after_line(tekst, boom)
    # An empty line below a text with > or | could become part of it.
    wit = "" if _ends_in_block_text(boom) else "\n"
    return Inlas(index, f"{voor}{wit}{kant}proeven:\n" + "".join(_item(proef, kant + "  ") for proef in proeven))


def _below(tekst: str, row: Row, proeven: Sequence[Proef]) -> Inlas:
    """Put new items below the last one, with their dashes in its column."""
    kant = " " * row.start_mark.column
    index, voor = _after_line(tekst, row)
    return Inlas(index, voor + "".join(_item(proef, kant) for proef in proeven))


def _item(proef: Proef, kant: str) -> str:
    naam, kies, verwacht = _parts(proef)
    return f"{kant}- naam: {naam}\n{kant}  kies: {kies}\n{kant}  verwacht: {verwacht}\n"


def _parts(proef: Proef) -> tuple[str, str, str]:
    kies = ", ".join(f'"{naam}"' if naam == "null" else naam for naam in proef.kies)
    verwacht = ", ".join(f"{sleutel}: {waarde}" for sleutel, waarde in proef.verwacht.items())
    return f'"{proef.naam}"', f"[{kies}]", f"{{{verwacht}}}"


def _into_brackets(tekst: str, row: Row, proeven: Sequence[Proef]) -> list[Inlas]:
    """Put new items before the bracket that closes the list, on lines of their own."""
    dicht = _closing(tekst, row)
    kant = " " * (_column(tekst, row) + 2)
    delen = ["{{naam: {}, kies: {}, verwacht: {}}}".format(*_parts(proef)) for proef in proeven]
    samen = f",\n{kant}".join(delen)
    begin_regel = tekst.rfind("\n", 0, dicht) + 1
    alleen = not tekst[begin_regel:dicht].strip()
    nieuw = Inlas(begin_regel, f"{kant}{samen}\n") if alleen else Inlas(dicht, f"\n{kant}{samen}")
    if not row.items:
        return [nieuw]
    einde = _end(tekst, row.items[-1])
    komma = "," in re.sub(r"#[^\n]*", "", tekst[einde:dicht])
    return [nieuw] if komma else [Inlas(einde, ","), nieuw]


def _column(tekst: str, row: Row) -> int:
    """Give how far the line is indented on which *row* begins."""
    regel = tekst[tekst.rfind("\n", 0, _begin(row)) + 1 :]
    return len(regel) - len(regel.lstrip(" "))


def _after_line(tekst: str, node: Node) -> tuple[int, str]:
    """Give the place below the last line of *node*, and the line end that is missing there."""
    einde = _end(tekst, node)
    if einde and tekst[einde - 1] == "\n":
        return einde, ""
    regel_einde = tekst.find("\n", einde)
    return (len(tekst), "\n") if regel_einde < 0 else (regel_einde + 1, "")


def _end(tekst: str, node: Node) -> int:
    """Give the place behind the last character of *node*."""
    if isinstance(node, Scalar):
        return _scalar_end(tekst, node)
    if _at(tekst, node) in _OPEN:
        return _closing(tekst, node) + 1
    return max((_end(tekst, deel) for deel in _children(node)), default=_begin(node))


def _scalar_end(tekst: str, node: Scalar) -> int:
    begin, einde = _begin(node), _stop(node)
    if node.style not in ("|", ">"):
        return einde
    kop = tekst[begin : tekst.find("\n", begin)]
    # The empty lines below a text with > or | are no part of it, unless it says so.
    return tekst.rfind("\n", begin, einde) + 1 if "+" in kop else begin + len(tekst[begin:einde].rstrip())


def _ends_in_block_text(node: Node) -> bool:
    """Say whether the last text of *node* is one with > or |."""
    laatste = max(_scalars(node), key=_stop)
    return laatste.style in ("|", ">")


def _closing(tekst: str, node: Node) -> int:
    """Find the bracket that closes *node*: texts and comments between the brackets are skipped."""
    teksten = {_begin(scalar): _stop(scalar) for scalar in _scalars(node)}
    index, diepte = _begin(node), 0
    while index < len(tekst):
        teken = tekst[index]
        if teksten.get(index, index) > index:
            index = teksten[index]
            continue
        if teken == "#":
            index = tekst.find("\n", index)
            continue
        diepte += (teken in _OPEN) - (teken in _DICHT)
        if not diepte:
            return index
        index += 1
    raise InlasError("het haakje dat de lijst sluit is niet te vinden")


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    for deel in _children(node):
        yield from _scalars(deel)


def _children(node: Node) -> Iterator[Node]:
    if isinstance(node, Row):
        yield from node.items
    elif isinstance(node, Block):
        for sleutel, waarde in node.entries.values():
            yield sleutel
            yield waarde


def _at(tekst: str, node: Node) -> str:
    """Give the character with which *node* begins."""
    return tekst[_begin(node) : _begin(node) + 1]


def _begin(node: Node) -> int:
    return int(getattr(node.start_mark, "index", 0))


def _stop(scalar: Scalar) -> int:
    return int(getattr(scalar.end_mark, "index", 0))


def _apply(ruw: str, tekst: str, inlassen: Sequence[Inlas]) -> str:
    """Insert into the file itself, in the order of the file, with its own line ends."""
    regels = _REGEL.findall(ruw)
    einde_regel = next((regel[len(regel.rstrip("\r\n")) :] for regel in regels if regel != regel.rstrip("\r\n")), "\n")
    uit, vorige = "", 0
    for inlas in inlassen:
        plek = place_at(tekst, inlas.plek)
        index = sum(map(len, regels[: plek.line])) + plek.column + (ruw.startswith("\ufeff") and not plek.line)
        uit += ruw[vorige:index] + inlas.tekst.replace("\n", einde_regel)
        vorige = index
    return uit + ruw[vorige:]
