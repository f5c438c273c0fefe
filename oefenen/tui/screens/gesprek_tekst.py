"""The words of the conversation screen: who says what, what there is to see, and what we say ourselves."""

from collections.abc import Iterator

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.model.scenario import Variant
from oefenen.tui.help import HelpText
from oefenen.tui.widgets.ouder_kaart import Indruk
from oefenen.tui.widgets.transcript import Bubbel

GEKLOPT = "Er wordt geklopt. Je kunt nog één ding zeggen."
AFGELOPEN = "Het gesprek is afgelopen. Blijf nog even zitten: wat zag je aan {naam} toen jullie uit elkaar gingen?"
BEWAARD = "Bewaard. Je kunt later verder."
NIET_BEWAARD = "Dit gesprek kon niet bewaard worden."
WEGGAAN = (
    "Dit is een toets. Wat je gezegd hebt blijft bewaard en je kunt later verder waar je was, maar het gesprek "
    "is dan wel onderbroken. Wil je nu weggaan?"
)
COACH_HULP = HelpText(
    "De coach",
    "Dit is niet de ouder. De coach zegt wat jouw zin met de ouder deed, waarom, en wat ook had gekund. "
    "Met Enter gaat het gesprek verder. Met u neem je je laatste zin terug en kies je opnieuw.",
)
SLOT_HULP = HelpText(
    "Het gesprek is afgelopen",
    "Met Enter ga je naar de nabespreking: hoe de ouder wegging, wat elke zin deed en wat er niet gezegd is.",
)


def told(gesprek: Gesprek) -> Iterator[Bubbel]:
    """Yield everything that was said so far."""
    yield from heard(gesprek, gesprek.opening)
    for stap in gesprek.stappen:
        yield from said(gesprek, stap)
        yield from heard(gesprek, stap.ouder)


def said(gesprek: Gesprek, stap: Stap) -> Iterator[Bubbel]:
    """Yield what the trainee said in *stap* and how the parent reacted at once."""
    yield Bubbel("jij", "Jij", stap.zegt)
    for reactie in stap.reacties:
        yield from heard(gesprek, reactie)


def heard(gesprek: Gesprek, regel: Variant | None) -> Iterator[Bubbel]:
    """Yield a line of the parent (or the pupil), when there is anything in it."""
    if regel is not None and (regel.zegt or regel.doet):
        kop = gesprek.spel.scenario.kop
        yield Bubbel(regel.spreker, kop.leerling.naam if regel.spreker == "leerling" else kop.ouder.naam, regel)


def impression(gesprek: Gesprek) -> Indruk:
    """Give what there is to see and hear of the parent now."""
    spel, t = gesprek.spel, gesprek.toestand
    kop, stemming = spel.scenario.kop, spel.persona.stemmingen[t.stemming]
    relatie = f"{kop.ouder.relatie} van {kop.leerling.naam}"
    return Indruk(kop.ouder.naam, relatie, stemming.gezicht, stemming.toon, spel.persona.ziet(t.stand["spanning"]))
