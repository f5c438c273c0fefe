"""The story that the pictures tell: the keys that are pressed, what is typed, and when a picture is made.

The handbook for students names the same keys, sentences and pictures in the same order; what happens in between without it is a
`Stil`.
"""

from enum import Enum
from typing import NamedTuple

GEWOON = (92, 30)
BREED = (124, 42)


class Toets(NamedTuple):
    """A key that is pressed."""

    naam: str


class Typ(NamedTuple):
    """A sentence that is typed."""

    tekst: str


class Plaatje(NamedTuple):
    """A picture of the screen as it is now, on which *toont* can be read."""

    naam: str
    toont: str
    maat: tuple[int, int] = GEWOON


class Stil(Enum):
    """What happens where the handbook says “go on in this way” or “a few days later”."""

    EIGEN_ZIN = "the conversation goes on until it asks for a sentence of one's own"
    TOT_HET_EINDE = "the rest of the first conversation"
    BETER = "the rest of the second conversation"
    BIBLIOTHEEK = "back in the library"
    ALLEBEI_KLAAR = "both forms are filled in"
    DRIE_DAGEN = "three days later"


def _keys(namen: str) -> list[Toets]:
    return [Toets(naam) for naam in namen.split()]


Onderdeel = Toets | Typ | Plaatje | Stil

VERHAAL: tuple[Onderdeel, ...] = (
    Plaatje("bibliotheek", "begin hier"),
    *_keys("down enter"),
    Plaatje("dossier", "Bekijk eerst het voorbeeldgesprek."),
    *_keys("v enter enter"),
    Plaatje("voorbeeld", "Waarom:"),
    *_keys("escape enter"),
    *_keys("4 enter enter"),
    Stil.EIGEN_ZIN,
    Typ("U bent boos dat u dit zo moest horen. Vertelt u eens."),
    Plaatje("eigen-zin", "Vertelt u eens."),
    *_keys("enter 2 enter 2"),
    Plaatje("gesprek", "Enter: verder met het gesprek"),
    *_keys("enter t"),
    Plaatje("time-out", "Time-out 1 van 2"),
    *_keys("enter"),
    Stil.TOT_HET_EINDE,
    *_keys("enter 6 enter 7 enter 5 enter"),
    Plaatje("eerst-zelf", "nog niet geschat"),
    *_keys("4 enter down enter down down down enter"),
    Typ("Ik bleef rustig toen hij boos was."),
    *_keys("enter"),
    Typ("Doorvragen voordat ik iets beloof."),
    *_keys("enter"),
    Typ("een ouder iets van mij eist"),
    *_keys("enter"),
    Typ("vraag ik eerst wat hij thuis ziet"),
    Plaatje("voornemen", "Dat kun je zo doen."),
    *_keys("enter escape"),
    *_keys("3"),
    Plaatje("nabespreking", "laagst en hoogst haalbaar"),
    *_keys("4"),
    Plaatje("zelf", "Je schatting naast de meting"),
    *_keys("k"),
    Plaatje("keerpunten", "Hier kon het nog goed aflopen."),
    *_keys("enter"),
    Plaatje("tweede-poging", "Je voornemen:"),
    *_keys("4 enter enter"),
    Stil.BETER,
    *_keys("enter escape n"),
    Plaatje("naast-elkaar", "Deze keer", BREED),
    *_keys("escape"),
    *_keys("d 1 1 1 2"),
    Plaatje("formulier", "3 van 19"),
    Stil.ALLEBEI_KLAAR,
    *_keys("d"),
    Plaatje("samen-kijken", "Hier kijken jullie verschillend", BREED),
    *_keys("escape escape p"),
    Plaatje("portfolio", "Een portfolio van dit gesprek"),
    Stil.DRIE_DAGEN,
    *_keys("f3"),
    Plaatje("vandaag", "3 minuutbeurten"),
    *_keys("enter"),
    Plaatje("minuutbeurt", "Minuutbeurt 1 van 3"),
    Stil.BIBLIOTHEEK,
    *_keys("f5"),
    Plaatje("voortgang", "2 gesprekken"),
    *_keys("escape f6"),
    Plaatje("instellingen", "Eerst zelf kijken"),
)
