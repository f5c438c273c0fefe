"""YAML text to positioned nodes; the only module that imports yaml.

Scalars stay text with their place: typing is the reader's work, so `NO`, `12:30` and `010` arrive as written.
"""

import gc
import re
from typing import Any, Union

import yaml

from oefenen.reading.problems import Mark, Problems
from oefenen.reading.syntax import translate

try:
    from yaml import CLoader as EventLoader
except ImportError:  # libyaml is missing: slower, the same events
    from yaml import SafeLoader as EventLoader  # type: ignore[assignment]

DIEPST = 24
"""How many levels of nesting are read."""

STUURTEKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

Scalar = yaml.ScalarEvent
"""A scalar is the event itself: value, start_mark, style, implicit."""


class Block:
    """A mapping: its keys in order, each with the event of the key and the node of the value."""

    __slots__ = ("entries", "start_mark")

    def __init__(self, start_mark: Mark) -> None:
        """Start empty."""
        self.start_mark = start_mark
        self.entries: dict[str, tuple[Scalar, Node]] = {}


class Row:
    """A sequence of nodes."""

    __slots__ = ("items", "start_mark")

    def __init__(self, start_mark: Mark) -> None:
        """Start empty."""
        self.start_mark = start_mark
        self.items: list[Node] = []


Node = Union[Scalar, Block, Row]


class _Stop(Exception):
    """Building the tree cannot go on; the diagnostic is recorded."""


def parse(tekst: str, problems: Problems, *, tot: str | None = None) -> Node | None:
    """Build the tree of *tekst*; None when it is empty or broken beyond reading.

    With *tot* reading stops at that key of the outermost block, so that a head costs no more than a head.
    """
    if teken := STUURTEKEN.search(tekst):
        problems.add("S011", _mark_at(tekst, teken.start()), teken=f"U+{ord(teken.group()):04X}")
        return None
    aan = gc.isenabled()
    gc.disable()
    try:
        return _build(EventLoader(tekst), problems, tot)
    except yaml.YAMLError as error:
        _report(error, problems)
    except _Stop:
        pass
    finally:
        if aan:
            gc.enable()
    return None


def _build(loader: Any, problems: Problems, tot: str | None) -> Node | None:
    """Turn events into nodes with a stack of our own, so that depth costs no recursion."""
    get_event = loader.get_event
    get_event()
    document = get_event()
    if type(document) is yaml.StreamEndEvent:
        return None
    stapel: list[Block | Row] = []
    boven: Block | Row | None = None
    sleutel: Scalar | None = None
    sleutels: list[Scalar | None] = []
    wortel: Node | None = None
    while True:
        event = get_event()
        soort = type(event)
        if soort is Scalar:
            if event.anchor is not None or event.tag is not None or event.style == '"':
                _check_scalar(event, problems)
            node: Node = event
        elif soort is yaml.MappingStartEvent or soort is yaml.SequenceStartEvent:
            _check_start(event, problems, len(stapel))
            node = Block(event.start_mark) if soort is yaml.MappingStartEvent else Row(event.start_mark)
        elif soort is yaml.MappingEndEvent or soort is yaml.SequenceEndEvent:
            stapel.pop()
            sleutel = sleutels.pop()
            boven = stapel[-1] if stapel else None
            continue
        elif soort is yaml.AliasEvent:
            problems.add("S007", event.start_mark)
            raise _Stop
        else:
            break
        if boven is None:
            wortel = node
        elif type(boven) is Row:
            boven.items.append(node)
        elif sleutel is None:
            sleutel = _check_key(node, problems)
            if tot is not None and len(stapel) == 1 and sleutel.value == tot:
                return wortel
            continue
        else:
            _place(boven, sleutel, node, problems)  # type: ignore[arg-type]
            sleutel = None
        if soort is not Scalar:
            stapel.append(node)  # type: ignore[arg-type]  # a start event has made a Block or a Row
            sleutels.append(sleutel)
            boven, sleutel = node, None  # type: ignore[assignment]
    if type(get_event()) is yaml.DocumentStartEvent:
        problems.add("S012", event.end_mark)
    return wortel


def _place(boven: Block, sleutel: Scalar, node: Node, problems: Problems) -> None:
    entries = boven.entries
    naam = sleutel.value
    if naam in entries:
        eerste = getattr(entries[naam][0].start_mark, "line", 0) + 1
        problems.add("S009", sleutel.start_mark, len(naam), sleutel=naam, eerste=eerste)
    elif naam == "<<" and not sleutel.style:
        problems.add("S010", sleutel.start_mark, 2)
    else:
        entries[naam] = (sleutel, node)


def _check_key(node: Node, problems: Problems) -> Scalar:
    if not isinstance(node, Scalar):
        problems.add("S013", node.start_mark)
        raise _Stop
    return node


def _check_start(event: yaml.MappingStartEvent | yaml.SequenceStartEvent, problems: Problems, diepte: int) -> None:
    if diepte >= DIEPST:
        problems.add("S006", event.start_mark, grens=DIEPST)
        raise _Stop
    if event.anchor is not None:
        problems.add("S007", event.start_mark)
        raise _Stop
    if event.tag is not None:
        problems.add("S008", event.start_mark, tag=event.tag)


def _check_scalar(event: Scalar, problems: Problems) -> None:
    if event.anchor is not None:
        problems.add("S007", event.start_mark)
        raise _Stop
    if event.tag is not None:
        problems.add("S008", event.start_mark, tag=event.tag)
    if teken := STUURTEKEN.search(event.value):
        problems.add("S011", event.start_mark, teken=f"U+{ord(teken.group()):04X}")


class _Mark:
    """A place that we computed ourselves."""

    __slots__ = ("column", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line, self.column = line, column


def _mark_at(tekst: str, index: int) -> Mark:
    begin = tekst.rfind("\n", 0, index) + 1
    return _Mark(tekst.count("\n", 0, index), index - begin)


def _report(error: yaml.YAMLError, problems: Problems) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    reden, raad = translate(str(getattr(error, "problem", None) or getattr(error, "reason", "") or error))
    problems.add("S005", mark, reden=reden, raad=raad)
