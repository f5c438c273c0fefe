"""The words of the conversation screen: who says what, what there is to see, and what we say ourselves."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import TypeGuard

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.model.meegenomen import Meegenomen
from oefenen.model.scenario import Variant
from oefenen.model.woorden import TUSSENTIJD, VRAAG
from oefenen.report.als_tekst import speaker
from oefenen.report.zelf.als_zelfbeeld import VOOR_DEZE_KEER, along_lines
from oefenen.tui.help import HelpText
from oefenen.tui.widgets.ouder_kaart import Indruk
from oefenen.tui.widgets.transcript import Bubbel

BEGINT = "Het gesprek begint."
NIET_BINNEN = "is er nog niet"
VERDER, VERDER_VOORAF = "Enter: verder met het gesprek", "Enter: verder met voorbereiden"
GEKLOPT = "Er wordt geklopt. Je kunt nog één ding zeggen."
AFGELOPEN = "Het gesprek is afgelopen. Blijf nog even zitten: wat zag je aan {naam} toen jullie uit elkaar gingen?"
BEWAARD = "Bewaard. Je kunt later verder."
NIET_BEWAARD = "Dit gesprek kon niet bewaard worden."
WEGGAAN = (
    "Een toets doe je het best in één keer. Ga je nu weg, dan blijft bewaard wat je gezegd hebt en kun je later verder waar je "
    "was. Wil je weggaan?"
)
COACH_HULP = HelpText(
    "De coach",
    "Dit is niet de ouder. De coach zegt wat jouw zin met de ouder deed, waarom, en wat ook had gekund. Bij het voorbereiden zegt "
    "de coach wat je straks aan je keuze hebt.\n\nMet Enter gaat het gesprek verder. Met u neem je je laatste zin terug en kies je opnieuw.",
)
SLOT_HULP = HelpText(
    "Het gesprek is afgelopen",
    "Met Enter ga je naar de nabespreking: hoe de ouder wegging, wat elke zin deed en wat er niet gezegd is.",
)


def along(mee: Meegenomen) -> list[Bubbel]:
    """Give what was brought along from last time, before all that is said; nothing when there is nothing."""
    regels = tuple(Variant(regel) for regel in along_lines(mee))
    return [Bubbel(VRAAG, VOOR_DEZE_KEER, regels)] if regels else []


def told(gesprek: Gesprek, mee: Sequence[Bubbel] = (), bij: int = 0) -> Iterator[Bubbel]:
    """Yield everything that was said so far; *mee* stands before choice number *bij*, and without one at the beginning."""
    if not bij:
        yield from mee
    yield from heard(gesprek, gesprek.opening)
    for stap in gesprek.stappen:
        if stap.nummer == bij:
            yield from mee
        yield from said(gesprek, stap, stap.ouder)


def said(gesprek: Gesprek, stap: Stap, ouder: Variant | None, jij: str = "Jij") -> Iterator[Bubbel]:
    """Yield what the trainee said in *stap*, how the parent reacted at once, and perhaps (*ouder*) what comes next."""
    yield Bubbel("jij", "Je kiest" if stap.vooraf and jij == "Jij" else jij, (stap.zegt,))
    if ouder is not None and (stap.begint or stap.tussentijd):
        yield from heard(gesprek, *stap.reacties)
        yield from opened(gesprek, stap)
    else:
        yield from heard(gesprek, *stap.reacties, ouder)


def opened(gesprek: Gesprek, stap: Stap) -> Iterator[Bubbel]:
    """Yield what comes after *stap*: that the conversation begins, that it is later now, what the parent says."""
    if stap.begint:
        yield Bubbel(TUSSENTIJD, "", (Variant(BEGINT),))
    yield from heard(gesprek, stap.tussentijd)
    yield from heard(gesprek, stap.ouder)


def heard(gesprek: Gesprek, *regels: Variant | None) -> Iterator[Bubbel]:
    """Yield lines that have anything in them, those of one person together."""
    kop = gesprek.spel.scenario.kop
    for spreker, groep in groupby(filter(_is_heard, regels), key=attrgetter("spreker")):
        yield Bubbel(spreker, speaker(spreker, kop, kop.ouder.naam), tuple(groep))


def _is_heard(regel: Variant | None) -> TypeGuard[Variant]:
    return regel is not None and bool(regel.zegt or regel.doet)


def impression(gesprek: Gesprek) -> Indruk:
    """Give what there is to see and hear of the parent now, and of a pupil at the table."""
    spel, t = gesprek.spel, gesprek.toestand
    kop, stemming = spel.scenario.kop, spel.persona.stemmingen[t.stemming]
    relatie = f"{kop.ouder.relatie} van {kop.leerling.naam}"
    if gesprek.vooraf:
        return Indruk(kop.ouder.naam, relatie, "", "", NIET_BINNEN)
    kind = (kop.leerling.naam, kop.aan_tafel.ziet(t.leerling)) if kop.aan_tafel else ("", "")
    return Indruk(kop.ouder.naam, relatie, stemming.gezicht, stemming.toon, spel.persona.ziet(t.stand["spanning"]), *kind)
