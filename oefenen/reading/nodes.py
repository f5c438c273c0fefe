"""YAML text to positioned nodes; the only module that imports yaml.

Scalars stay text with their place: typing is the reader's work, so `NO`, `12:30` and `010` arrive as written.
"""

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import yaml

from oefenen.reading.problems import Mark, Problems
from oefenen.reading.syntax import translate

try:
    from yaml import CLoader as EventLoader
except ImportError:  # libyaml is missing: slower, the same events
    from yaml import SafeLoader as EventLoader  # type: ignore[assignment]

DIEPST = 24
"""How many levels of nesting are read."""

STUURTEKEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""What steers a screen instead of being seen on it: control characters, other line ends, changes of direction, half characters."""

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


Node = Scalar | Block | Row
Event = Any
"""What the loader hands over: the stubs of yaml leave open whether an event has a place, all of ours have."""


class _TooDeepError(Exception):
    """Building the tree cannot go on; the diagnostic is recorded."""


@contextmanager
def garbage_later() -> Iterator[None]:
    """Keep the garbage collector off: a tree of events has no cycles, and walking it over and over costs more than reading."""
    aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aan:
            gc.enable()


def parse(tekst: str, problems: Problems, *, tot: str | None = None) -> Node | None:
    """Build the tree of *tekst*; None when it is empty or broken beyond reading.

    With *tot* reading stops at that key of the outermost block, so that a head costs no more than a head.
    """
    if teken := STUURTEKEN.search(tekst):
        problems.add("S011", _mark_at(tekst, teken.start()), teken=f"U+{ord(teken.group()):04X}")
        return None
    with garbage_later():
        try:
            return _Builder(tekst, problems, tot).document()
        except yaml.YAMLError as error:
            _report(error, problems)
        except _TooDeepError:
            pass
    return None


class _Builder:
    """Turns events into nodes by recursion, bounded by DIEPST.

    Its two loops are what reading costs: they ask as little as they can of an event, and leave what is rare to others.
    """

    __slots__ = ("get_event", "klaar", "problems", "tot")

    def __init__(self, tekst: str, problems: Problems, tot: str | None) -> None:
        self.get_event: Callable[[], Event] = EventLoader(tekst).get_event
        self.problems = problems
        self.tot = tot
        self.klaar = False

    def document(self) -> Node | None:
        """Build the only document of a file."""
        self.get_event()
        if type(self.get_event()) is yaml.StreamEndEvent:
            return None
        node = self.node(self.get_event(), 0)
        if not self.klaar:
            self.get_event()
            volgende = self.get_event()
            if type(volgende) is yaml.DocumentStartEvent:
                self.problems.add("S012", volgende.start_mark, 3)
        return node

    def node(self, event: Event, diepte: int) -> Node:
        """Build what begins with *event*."""
        soort = type(event)
        if soort is yaml.AliasEvent:
            self.problems.add("S007", event.start_mark)
            # Whatever stood here is unknown: a reader finds nothing, and the place has its diagnostic already.
            return Scalar(None, None, (True, False), "", event.start_mark, event.end_mark)
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        if soort is Scalar:
            return event  # type: ignore[no-any-return]
        if diepte >= DIEPST:
            self.problems.add("S006", event.start_mark, grens=DIEPST)
            raise _TooDeepError
        return self.block(event, diepte) if soort is yaml.MappingStartEvent else self.row(event, diepte)

    def block(self, start: Event, diepte: int) -> Block:
        """Build a mapping."""
        block = Block(start.start_mark)
        entries, get_event = block.entries, self.get_event
        tot = self.tot if diepte == 0 else None
        while True:
            sleutel = get_event()
            if type(sleutel) is not Scalar or sleutel.anchor is not None or sleutel.tag is not None:
                if type(sleutel) is yaml.MappingEndEvent:
                    if "<<" in entries:
                        self.refuse_merge(entries)
                    return block
                sleutel = self.node(sleutel, diepte + 1)
                if type(sleutel) is not Scalar:
                    self.problems.add("S013", sleutel.start_mark)
                    self.node(get_event(), diepte + 1)
                    continue
            naam = sleutel.value
            if naam == tot:
                self.klaar = True
                return block
            event = get_event()
            if type(event) is not Scalar or event.anchor is not None or event.tag is not None:
                event = self.node(event, diepte + 1)
            if naam in entries:
                self.refuse_again(sleutel, entries)
            else:
                entries[naam] = (sleutel, event)

    def row(self, start: Event, diepte: int) -> Row:
        """Build a sequence."""
        row = Row(start.start_mark)
        items, get_event = row.items, self.get_event
        while True:
            event = get_event()
            if type(event) is not Scalar or event.anchor is not None or event.tag is not None:
                if type(event) is yaml.SequenceEndEvent:
                    return row
                event = self.node(event, diepte + 1)
            items.append(event)

    def refuse(self, event: Event) -> None:
        """Report an anchor or a tag."""
        if event.anchor is not None:
            self.problems.add("S007", event.start_mark, len(event.anchor) + 1)
        else:
            self.problems.add("S008", event.start_mark, tag=event.tag)

    def refuse_again(self, sleutel: Scalar, entries: dict[str, tuple[Scalar, Node]]) -> None:
        """Report a key that stands in its block already."""
        naam = sleutel.value
        self.problems.add("S009", sleutel.start_mark, len(naam), sleutel=naam, eerste=line_of(entries[naam][0]))

    def refuse_merge(self, entries: dict[str, tuple[Scalar, Node]]) -> None:
        """Report a merge key, and take it out of its block."""
        sleutel, _ = entries["<<"]
        if not sleutel.style:
            del entries["<<"]
            self.problems.add("S010", sleutel.start_mark, 2)


def line_of(node: Node) -> int:
    """Give the line of a node, from 1."""
    return node.start_mark.line + 1 if node.start_mark else 0


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
