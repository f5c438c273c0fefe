"""The card for whoever watches at the school where you practise: what to look for in your next conversation."""

from typing import NamedTuple

from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.report.bladen.vorm import Blad, Deel, Inhoud, Regels, Vinkjes

MEESTE = 2
"""So many skills are looked for: nobody sees more at once."""
GEZIEN = ("gezien", "nog niet gezien")


class Kijkpunt(NamedTuple):
    """A skill to look for, with what is to be seen then."""

    label: str
    anker: str


def card(beeld: Zelfbeeld | None = None, punten: tuple[Kijkpunt, ...] = ()) -> Blad:
    """Give the card with what is known; what is not is left open to write."""
    return Blad(
        "letop",
        "Let hier op bij mijn volgende gesprek",
        "Voor wie meekijkt op je stage: waar je op let.",
        (
            "Voor wie meekijkt. Let alleen op wat hier staat en laat de rest gaan. Zet een kruis in een vakje, en schrijf de zin op die je hoorde.",
            "Vraag de ouder vooraf of je erbij mag zitten. Schrijf geen namen van ouders of kinderen op.",
        ),
        (
            Deel("Wie en wanneer", (Regels("Wie het gesprek voert, wie meekijkt en de datum"),)),
            _intention(beeld or Zelfbeeld()),
            Deel(
                "Waar ik op let",
                tuple(deel for punt in punten[:MEESTE] or (None,) for deel in _look_for(punt)),
                "Met ‘je’ is hier bedoeld: wie het gesprek voert." if punten else "",
            ),
            Deel(
                "Eén compliment en één tip",
                (Regels("Compliment: bij welke zin werkte het?", 2), Regels("Tip: wat kan er een volgende keer bij?", 2)),
            ),
        ),
    )


def _intention(beeld: Zelfbeeld) -> Deel:
    gezien = Vinkjes("Zag je dat?", GEZIEN)
    if beeld.voornemen:
        return Deel("Mijn voornemen", (gezien, Regels("Bij welke zin?")), beeld.voornemen)
    tip = f"Mijn tip voor mezelf: {beeld.tip}" if beeld.tip else ""
    return Deel("Mijn voornemen", (Regels("Als …, dan …", 2), gezien, Regels("Bij welke zin?")), tip)


def _look_for(punt: Kijkpunt | None) -> tuple[Inhoud, ...]:
    if punt is None:
        return Regels("Deze vaardigheid, en wat je dan ziet", 2), Vinkjes("Zag je dat?", GEZIEN)
    return Vinkjes(f"{punt.label}. {punt.anker}".strip(), GEZIEN), Regels("Bij welke zin?")


LETOP = card()
"""The card with nothing on it yet."""
