"""The scenario under check: the model, the game, the exploration and the places in the file, each made once when asked for."""

from bisect import bisect_right
from functools import cache, cached_property
from itertools import accumulate

from oefenen.checking.bereikt import Bereikt, reached
from oefenen.checking.exploring.gezien import Gezien
from oefenen.checking.exploring.kern import shrink
from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.exploring.verkenning import MEESTE_TOESTANDEN, Progress, explore
from oefenen.checking.figures.cijfers import Kansen, Wegwijzer, chances
from oefenen.checking.figures.enkel import Enkel, count_single
from oefenen.checking.figures.gewicht import Floats, Ints, Weging, count_choices, weigh
from oefenen.checking.figures.spelers import ALLES, Vergelijking, compare_players, skill_groups
from oefenen.checking.figures.toppen import Toppen
from oefenen.checking.logica import Wereld
from oefenen.checking.plaatsen import Plaats, Rij, Stap, conditions, rows
from oefenen.checking.standgrens import Standgrens
from oefenen.engine.spel import BeurtPlan, Spel
from oefenen.engine.tijd import count_words
from oefenen.model.opening import GEWOON, Opening
from oefenen.model.persona import Persona
from oefenen.model.scenario import Scenario
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.reading.bestanden import Gelezen, check_playable
from oefenen.reading.nodes import Block, Node, Row
from oefenen.reading.problems import Mark, Plek

GEWOON_GESPREK = 30.0
"""Choices; a conversation of ten minutes has 8 to 14."""


class Zaak:
    """One readable scenario with its persona."""

    def __init__(
        self,
        gelezen: Gelezen,
        *,
        hooguit: int = MEESTE_TOESTANDEN,
        progress: Progress | None = None,
        klok: bool = True,
        opening: Opening = GEWOON,
    ) -> None:
        """Take what was read; raise OefenenError when it cannot be played. *hooguit* bounds the exploration."""
        self.gelezen = gelezen
        self.scenario: Scenario
        self.persona: Persona
        self.vaardigheden: Vaardigheden
        self.scenario, self.persona, self.vaardigheden = check_playable(gelezen)
        self._hooguit, self._progress, self._klok, self._opening = hooguit, progress, klok, opening
        self.count_words = cache(count_words)

    @cached_property
    def spel(self) -> Spel:
        """The game, with its clock unless that was switched off."""
        return Spel(self.scenario, self.persona, klok=self._klok, opening=self._opening)

    @cached_property
    def verkenning(self) -> Verkenning:
        """Everything that can happen (seconds, once)."""
        return explore(self.spel, hooguit=self._hooguit, progress=self._progress)

    @cached_property
    def kern(self) -> Verkenning:
        """The same with all states that have the same future taken together: what is asked about routes and scores is asked here."""
        return shrink(self.verkenning)

    @cached_property
    def standgrens(self) -> Standgrens:
        """Between which values the standen can be in each turn."""
        gemaakt = {pad for pad, kans in self.kansen.keuzes.items() if kans}
        return Standgrens(self.spel, gemaakt, self.verkenning.kader.recepten)

    @cached_property
    def toppen(self) -> Toppen:
        """The best and worst conversations."""
        return Toppen(self.kern)

    @cached_property
    def spelers(self) -> Vergelijking:
        """What players get who do not weigh what is said, beside the random player and the best possible."""
        groepen = skill_groups(self.vaardigheden)
        # Who is blind to what is said is no better or worse prepared for it.
        toppen = Toppen(self.kern, vooraf=False) if len(self.gespreksbeurten) < len(self.spel.beurten) else self.toppen
        return compare_players(toppen, groepen if self.gewoon else {ALLES: groepen[ALLES]})

    @cached_property
    def gespreksbeurten(self) -> tuple[BeurtPlan, ...]:
        """The turns of the conversation itself: what is prepared is written to the trainee, and nobody answers it."""
        return tuple(plan for plan in self.spel.beurten.values() if not plan.beurt.vooraf)

    @property
    def gewoon(self) -> bool:
        """Whether a conversation is no longer than people hold one: of longer ones only what may be wrong is said, no taste."""
        return self.kansen.lengte <= GEWOON_GESPREK

    @cached_property
    def kansen(self) -> Kansen:
        """What a random player meets."""
        return chances(self.verkenning, None if self.verkenning.vast else self.weging)

    @property
    def gezien(self) -> Gezien:
        """What the exploration met on its way."""
        return self.verkenning.kader.gezien

    @cached_property
    def bereikt(self) -> Bereikt:
        """The turns, choices and endings that some conversation meets."""
        return reached(self.verkenning)

    @cached_property
    def wereld(self) -> Wereld:
        """What conditions can be about."""
        return Wereld(tuple(self.persona.stemmingen), self.spel.klok, self.persona.id)

    @cached_property
    def voorwaarden(self) -> tuple[Plaats, ...]:
        """Every condition of the scenario."""
        return tuple(conditions(self.spel))

    @cached_property
    def keuzerijen(self) -> list[tuple[str, Rij]]:
        """The rows in which more than one thing is tried, with their turns."""
        return [(beurt, rij) for beurt, rij in rows(self.spel) if len(rij.dingen) > 1]

    @cached_property
    def aantallen(self) -> list[Ints]:
        """Per layer: how many choices each state offers."""
        return count_choices(self.verkenning)

    @cached_property
    def weging(self) -> Weging:
        """How likely a random player is to be in each state, and to take one given choice there."""
        return weigh(self.verkenning, self.aantallen)

    @property
    def aandelen(self) -> list[Floats]:
        """Per layer: how likely a random player takes one given choice in each state."""
        return self.weging.deel

    @cached_property
    def enkele(self) -> dict[str, Enkel]:
        """The turns that sometimes have only one choice."""
        return count_single(self.verkenning, self.aantallen, self.aandelen)

    def kans(self, soort: str, naam: str) -> float | None:
        """Give how often a random player meets an event (see gezien.Merk); None when that is not known."""
        if not self.verkenning.volledig:
            return None
        return sum(float(self.aandelen[v.diepte][v.staten].sum()) for v in self.verkenning.merken.get((soort, naam), ()))

    def weg(self, soort: str, naam: str) -> tuple[str, ...]:
        """Give the shortest list of choices that brings an event about, the last choice included."""
        voorval = self.verkenning.merken[soort, naam][0]
        return (*self.route(voorval.diepte, int(voorval.staten[0])), self.verkenning.keuzes[voorval.keuze].pad)

    def route(self, diepte: int, staat: int) -> tuple[str, ...]:
        """Give a shortest list of choices that leads to a state of layer *diepte*."""
        return tuple(self._wegwijzer.route(diepte, staat))

    @cached_property
    def _wegwijzer(self) -> Wegwijzer:
        return Wegwijzer(self.verkenning)

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

    @cached_property
    def regels(self) -> list[str]:
        """The lines of the file."""
        return self.gelezen.tekst.split("\n")

    @cached_property
    def _begin(self) -> list[int]:
        """Where each line begins."""
        return [0, *accumulate(len(regel) + 1 for regel in self.regels)]

    def place_at(self, index: int) -> Plek:
        """Give the line and column of the character at *index* of the file."""
        regel = bisect_right(self._begin, index) - 1
        return Plek(regel, index - self._begin[regel])

    def keuze_pad(self, beurt: str, keuze: str) -> tuple[Stap, ...]:
        """Give where a choice stands."""
        for plaats, kandidaat in enumerate(self.scenario.beurten[beurt].keuzes):
            if kandidaat.id == keuze:
                return ("beurten", beurt, "keuzes", plaats)
        raise KeyError(keuze)
