"""Everything that is told of one scenario with one persona, as plain values that outlive its exploration."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from oefenen.checking.figures.voorbeelden import find_middling
from oefenen.checking.overzicht import Overzicht, survey
from oefenen.checking.zaak import Zaak
from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.scoring import combine, score
from oefenen.engine.spel import Spel
from oefenen.model.scenario import Scenario
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import Oordeel
from oefenen.reading.bestanden import Reader, shipped
from tools.scenarios.tellen import (
    Bereik,
    Geding,
    Langste,
    count_longest,
    count_offers,
    count_stakes,
    count_turns,
    mean_seconds,
    play_blind,
)


@dataclass(frozen=True)
class Portret:
    """The figures of one scenario with one persona."""

    spel: Spel
    vaardigheden: Vaardigheden
    overzicht: Overzicht
    beurten: Bereik
    """The turns of the talk itself, when the parent does not break it off."""
    kortst: int
    """The turns of the talk in the shortest conversation of all."""
    seconden: float
    """How long a random player talks, on average."""
    geding: Mapping[str, Geding]
    aanbod: Mapping[str, Bereik]
    """How many choices each turn offers."""
    langste: Langste
    langste_met_vooraf: Langste
    blind: Mapping[str, Mapping[str, float]]
    """By what a blind player always takes: the points above a random player, per axis."""
    midden: tuple[str, ...]
    """The choices of a conversation that is neither the best nor the worst."""

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return self.spel.scenario

    @cached_property
    def goed(self) -> float:
        """The chance that a random player comes to a good ending."""
        eindes = self.overzicht.eindes.items()
        return sum(kans for naam, kans in eindes if self.scenario.eindes[naam].oordeel is Oordeel.GOED)

    def gesprek(self, route: tuple[str, ...]) -> Gesprek:
        """Play a conversation."""
        return replay(self.spel, route)

    def score(self, gesprek: Gesprek) -> float:
        """Give the score of a conversation on all skills together."""
        return combine(score(stap.scores for stap in gesprek.stappen), self.vaardigheden.vaardigheden).waarde or 0.0


def scenario_files() -> list[Path]:
    """List the scenarios that come with oefenen."""
    return sorted(pad for pad in shipped().glob("*.yaml") if pad.name != "vaardigheden.yaml")


def draw(pad: Path, persona: str | None = None) -> Portret:
    """Explore a scenario (seconds) and keep its figures; raise OefenenError when it cannot be played."""
    zaak = Zaak(Reader().read(pad, persona=persona))
    willekeurig, blind = play_blind(zaak)
    beurten, kortst = count_turns(zaak)
    return Portret(
        zaak.spel, zaak.vaardigheden, survey(zaak), beurten, kortst, mean_seconds(zaak), count_stakes(zaak), count_offers(zaak),
        count_longest(zaak), count_longest(zaak, vooraf=True),
        {
            uitslag.kijk.tekst: {
                as_: (uitslag.scores[as_] or 0.0) - (willekeurig.scores[as_] or 0.0) for as_ in zaak.vaardigheden.assen
            }
            for uitslag in blind
        },
        find_middling(zaak.spel, zaak.toppen, tuple(zaak.vaardigheden.vaardigheden)),
    )  # fmt: skip


def draw_all(pad: Path) -> list[Portret]:
    """Draw a scenario with its own persona, and then with every other one that it has lines for."""
    eigen = draw(pad)
    return [eigen, *(draw(pad, persona) for persona in eigen.scenario.kop.ook_met)]
