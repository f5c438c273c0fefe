"""One moment of a conversation, just before a choice: what had been said and how it stood, also when more was said since."""

from collections.abc import Sequence
from dataclasses import dataclass

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.spel import Spel
from oefenen.engine.toestand import Toestand
from oefenen.model.scenario import ScenarioKop, Variant
from oefenen.model.voornaamwoord import pronoun

NAMEN = {"hij": ("hij", "hem", "zijn"), "zij": ("zij", "haar", "haar"), "": ("de ouder", "de ouder", "de")}
"""How the parent is spoken of: as who does something, to whom it is done, and whose something is."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What there is to know when choice *nummer* (from 1) is to be made."""

    spel: Spel
    nummer: int
    stappen: Sequence[Stap]
    """What was chosen before it."""
    toestand: Toestand
    ouder: Variant
    """What the parent said last to open the turn."""

    @property
    def kop(self) -> ScenarioKop:
        """What the conversation is about."""
        return self.spel.scenario.kop

    @property
    def gezegd(self) -> list[Stap]:
        """What was said in the conversation itself."""
        return [stap for stap in self.stappen if not stap.vooraf]

    @property
    def gehoord(self) -> list[Variant]:
        """All that the parent said in the conversation, in order."""
        regels = [regel for stap in self.gezegd for regel in (stap.ouder_eerder, *stap.reacties)]
        return [regel for regel in (*regels, self.ouder) if regel.spreker == "ouder"]

    @property
    def namen(self) -> dict[str, str]:
        """The words with which a text speaks of the people in this story."""
        hij, hem, zijn = NAMEN[pronoun(self.kop.ouder.relatie)]
        return {"hij": hij, "hem": hem, "zijn": zijn, "kind": self.kop.leerling.naam}

    def fill(self, tekst: str) -> str:
        """Put the people of this story in a text of ours (`{hij}`), with a capital at the start of every sentence."""
        gevuld = tekst.format(**self.namen)
        delen = gevuld.split(". ")
        return ". ".join(deel[:1].upper() + deel[1:] for deel in delen)


def moment_at(gesprek: Gesprek, nummer: int) -> Moment | None:
    """Give the moment before choice *nummer* (from 1); None when the conversation did not come so far."""
    eerder = gesprek.stappen[: nummer - 1]
    if nummer == len(gesprek.stappen) + 1:
        return Moment(gesprek.spel, nummer, eerder, gesprek.toestand, gesprek.ouder) if gesprek.einde is None else None
    if not 0 < nummer <= len(gesprek.stappen):
        return None
    stap = gesprek.stappen[nummer - 1]
    return Moment(gesprek.spel, nummer, eerder, stap.voor, stap.ouder_eerder)
