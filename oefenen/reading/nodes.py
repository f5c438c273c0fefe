"""YAML text to positioned nodes; with the loader beside it the only module that imports yaml.

Scalars stay text with their place: typing is the reader's work, so `NO`, `12:30` and `010` arrive as written.
"""

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import yaml
from yaml import AliasEvent, DocumentStartEvent, MappingEndEvent, MappingStartEvent, SequenceEndEvent, StreamEndEvent

from oefenen.reading.problems import STUURTEKEN, ZONDER_STUURTEKENS, Mark, Plek, Problems, place_at
from oefenen.reading.syntax import SyntaxFout, Uitleg, explain, tab_at

try:
    from yaml import CLoader as EventLoader
except ImportError:  # libyaml is missing: slower, the same events
    from oefenen.reading.lader import PythonLoader as EventLoader  # type: ignore[assignment]

DIEPST = 24
"""How many levels of nesting are read."""

_TAB = re.compile(r"^ *(?=\t[\t ]*\S)", re.MULTILINE)

_ERVOOR = frozenset(" \n[]{},:?-\"'")
"""What can stand before an anchor or a tag."""

Scalar = yaml.ScalarEvent
"""A scalar is the event itself: value, start_mark, style, implicit."""


class Block:
    """A mapping: its keys in order, each with the event of the key and the node of the value."""

    __slots__ = ("entries", "start_mark")
    entries: "dict[str, tuple[Scalar, Node]]"
    start_mark: Mark


class Row:
    """A sequence of nodes."""

    __slots__ = ("items", "start_mark")
    items: "list[Node]"
    start_mark: Mark


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


class Hook(NamedTuple):
    """Takes what stands under one key of the outermost block, entry by entry: name, key and value.

    An entry is let go as soon as it is taken, so that a large file is never in memory as one tree, unless *houdt*.
    """

    sleutel: str
    take: Callable[[str, Scalar, Node], None]
    houdt: bool = False


def parse(tekst: str, problems: Problems, *, tot: str | None = None, hook: Hook | None = None) -> Node | None:
    """Build the tree of *tekst*; None when it is empty or broken beyond reading, which is recorded.

    With *tot* reading stops at that key of the outermost block, so that a head costs no more than a head.
    """
    leesbaar = _without_controls(tekst, problems)
    if leesbaar is None:
        return None
    with garbage_later():
        try:
            node = _Builder(leesbaar, problems, tot, hook).document()
        except yaml.YAMLError as error:
            _report(explain(_syntax_fout(error, tekst)), problems)
            return None
        except _TooDeepError:
            return None
    if node is None:
        problems.add("S004", None)
    return node


def _without_controls(tekst: str, problems: Problems) -> str | None:
    """Report what does not belong in a text and put spaces in its place; None when nothing can be read around it."""
    if not ZONDER_STUURTEKENS.fullmatch(tekst):
        for teken in STUURTEKEN.finditer(tekst):
            problems.add("S011", place_at(tekst, teken.start()), teken=f"U+{ord(teken.group()):04X}")
            if problems.full:
                return None
        tekst = STUURTEKEN.sub(" ", tekst)
    if "\t" not in tekst:
        return tekst
    # A tab between words is a space to us; where a tab may stand, the two loaders do not agree.
    if tab := _TAB.search(tekst):
        _report(tab_at(place_at(tekst, tab.end())), problems)
        return None
    return tekst.replace("\t", " ")


def _may_be_adorned(tekst: str) -> bool:
    """Say whether an & or a ! stands where an anchor or a tag could begin; without it no scalar needs to be asked for one."""
    for teken in "&!":
        plek = tekst.find(teken)
        while plek >= 0:
            if plek == 0 or tekst[plek - 1] in _ERVOOR:
                return True
            plek = tekst.find(teken, plek + 1)
    return False


class _Builder:
    """Turns events into nodes by recursion, bounded by DIEPST.

    Its two loops are what reading costs: they ask as little as they can of an event, and leave what is rare to others.
    """

    __slots__ = ("get_event", "hook", "hooked", "klaar", "onder", "ontsnapt", "problems", "tot", "versierd")

    def __init__(self, tekst: str, problems: Problems, tot: str | None, hook: Hook | None) -> None:
        self.get_event: Callable[[], Event] = EventLoader(tekst).get_event
        self.problems = problems
        self.tot = tot
        self.hook = hook
        self.hooked = hook.sleutel if hook else None
        self.onder = ""
        """The key of the outermost block that is being read."""
        self.klaar = False
        self.ontsnapt = "\\" in tekst
        self.versierd = _may_be_adorned(tekst)

    def document(self) -> Node | None:
        """Build the only document of a file."""
        self.get_event()
        if type(self.get_event()) is StreamEndEvent:
            return None
        node = self.node(self.get_event(), 0)
        if not self.klaar:
            self.get_event()
            volgende = self.get_event()
            if type(volgende) is DocumentStartEvent:
                self.problems.add("S012", volgende.start_mark, 3)
        if self.ontsnapt:
            self.check_escapes(node)
        return node

    def node(self, event: Event, diepte: int) -> Node:
        """Build what begins with *event*."""
        soort = type(event)
        if soort is AliasEvent:
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
        return self.block(event, diepte) if soort is MappingStartEvent else self.row(event, diepte)

    def block(self, start: Event, diepte: int) -> Block:
        """Build a mapping."""
        block, get_event, versierd, buiten = Block(), self.get_event, self.versierd, diepte == 0
        entries: dict[str, tuple[Scalar, Node]] = {}
        block.start_mark, block.entries = start.start_mark, entries
        hook = self.hook if diepte == 1 and self.onder == self.hooked else None
        while True:
            sleutel = get_event()
            if type(sleutel) is not Scalar or versierd:
                if type(sleutel) is MappingEndEvent:
                    return self.finish(block)
                sleutel = self.key(sleutel, diepte)
                if sleutel is None:
                    continue
            naam = sleutel.value
            if buiten and self.reach(naam):
                return block
            event = get_event()
            if type(event) is not Scalar or versierd:
                event = self.node(event, diepte + 1)
            if naam in entries:
                eerste = line_of(entries[naam][0].start_mark)
                self.problems.add_word("S009", sleutel.start_mark, naam, sleutel=naam, eerste=eerste)
            else:
                entries[naam] = (sleutel, event if hook is None else self.hand_over(hook, sleutel, event))

    def key(self, event: Event, diepte: int) -> Scalar | None:
        """Build a key that is not simply a word; None when it cannot be one, and then its value is skipped."""
        sleutel = self.node(event, diepte + 1)
        if isinstance(sleutel, Scalar):
            return sleutel
        self.problems.add("S013", sleutel.start_mark)
        self.node(self.get_event(), diepte + 1)
        return None

    def finish(self, block: Block) -> Block:
        """Take a merge key out of a block that is complete."""
        if "<<" in block.entries:
            self.problems.add("S010", block.entries.pop("<<")[0].start_mark, 2)
        return block

    def reach(self, naam: str) -> bool:
        """Note which key of the outermost block comes next; say whether reading stops there."""
        self.onder = naam
        self.klaar = naam == self.tot
        return self.klaar

    def row(self, start: Event, diepte: int) -> Row:
        """Build a sequence."""
        row, get_event, versierd = Row(), self.get_event, self.versierd
        items: list[Node] = []
        row.start_mark, row.items = start.start_mark, items
        while True:
            event = get_event()
            if type(event) is not Scalar or versierd:
                if type(event) is SequenceEndEvent:
                    return row
                event = self.node(event, diepte + 1)
            items.append(event)

    def hand_over(self, hook: Hook, sleutel: Scalar, node: Node) -> Node:
        """Let *hook* take an entry, and give what stays behind in its place."""
        if self.ontsnapt:
            self.check_escapes(node)
        hook.take(sleutel.value, sleutel, node)
        return node if hook.houdt else sleutel

    def refuse(self, event: Event) -> None:
        """Report an anchor or a tag."""
        if event.anchor is not None:
            self.problems.add("S007", event.start_mark, len(event.anchor) + 1)
        else:
            self.problems.add("S008", event.start_mark, tag=event.tag)

    def check_escapes(self, node: Node) -> None:
        """Report control characters that were written as an escape."""
        if type(node) is Scalar:
            self._check_escape(node.value, node.start_mark)
        elif isinstance(node, Row):
            for item in node.items:
                self.check_escapes(item)
        elif isinstance(node, Block):
            for naam, (plek, waarde) in node.entries.items():
                self._check_escape(naam, plek.start_mark)
                self.check_escapes(waarde)

    def _check_escape(self, tekst: str, mark: Mark | None) -> None:
        if teken := STUURTEKEN.search(tekst):
            self.problems.add("S011", mark, teken=f"U+{ord(teken.group()):04X}")


def line_of(mark: Mark | None) -> int:
    """Give the line of a place, from 1; 0 without a place."""
    return mark.line + 1 if mark else 0


def _syntax_fout(error: yaml.YAMLError, tekst: str) -> SyntaxFout:
    plek = getattr(error, "problem_mark", None) or Plek(0, 0)
    begin = getattr(error, "context_mark", None) or plek
    return SyntaxFout(
        str(getattr(error, "problem", None) or error), str(getattr(error, "context", None) or ""), begin, plek, tekst.split("\n")
    )


def _report(uitleg: Uitleg, problems: Problems) -> None:
    problems.add("S005", uitleg.plek, reden=uitleg.reden, raad=uitleg.raad)
