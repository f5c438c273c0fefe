"""The scenario under check: the model, the game, the exploration and the places in the file, each made once when asked for."""

from functools import cached_property

from oefenen.checking.cijfers import Kansen, chances
from oefenen.checking.verkenning import MEESTE_TOESTANDEN, Progress, Verkenning, explore
from oefenen.engine.spel import Spel
from oefenen.model.persona import Persona
from oefenen.model.scenario import Scenario
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.reading.bestanden import Gelezen, check_playable
from oefenen.reading.nodes import Block, Node, Row
from oefenen.reading.problems import Mark

Stap = str | int
"""One step down in a file: a key, or a place in a list."""


class Zaak:
    """One readable scenario with its persona."""

    def __init__(self, gelezen: Gelezen, *, hooguit: int = MEESTE_TOESTANDEN, progress: Progress | None = None) -> None:
        """Take what was read; raise OefenenError when it cannot be played. *hooguit* bounds the exploration."""
        self.gelezen = gelezen
        self.scenario: Scenario
        self.persona: Persona
        self.vaardigheden: Vaardigheden
        self.scenario, self.persona, self.vaardigheden = check_playable(gelezen)
        self._hooguit, self._progress = hooguit, progress

    @cached_property
    def spel(self) -> Spel:
        """The game with its clock."""
        return Spel(self.scenario, self.persona)

    @cached_property
    def verkenning(self) -> Verkenning:
        """Everything that can happen (seconds, once)."""
        return explore(self.spel, hooguit=self._hooguit, progress=self._progress)

    @cached_property
    def kansen(self) -> Kansen:
        """What a random player meets."""
        return chances(self.verkenning)

    def node(self, *pad: Stap) -> Node | None:
        """Find a node of the scenario file: `node("beurten", "deur", "keuzes", 0, "naar")`."""
        node = self.gelezen.boom
        for stap in pad:
            if isinstance(node, Block) and isinstance(stap, str):
                gevonden = node.entries.get(stap)
                node = gevonden[1] if gevonden else None
            elif isinstance(node, Row) and isinstance(stap, int) and stap < len(node.items):
                node = node.items[stap]
            elif stap != 0:
                # One variant may stand without a list around it: its place 0 is itself.
                return None
        return node

    def key(self, *pad: Stap) -> Mark | None:
        """Find the place of the key of a node, so that a caret stands under the name of a turn instead of under its contents."""
        boven = self.node(*pad[:-1])
        gevonden = boven.entries.get(str(pad[-1])) if isinstance(boven, Block) else None
        return gevonden[0].start_mark if gevonden else None

    def keuze_pad(self, beurt: str, keuze: str) -> tuple[Stap, ...]:
        """Give where a choice stands."""
        for plaats, kandidaat in enumerate(self.scenario.beurten[beurt].keuzes):
            if kandidaat.id == keuze:
                return ("beurten", beurt, "keuzes", plaats)
        raise KeyError(keuze)
