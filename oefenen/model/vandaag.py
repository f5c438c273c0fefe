"""What there is to do today: two or three things, each with why, and none of it must."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from oefenen.model.minuutbeurt import Minuutbeurt


class Reden(StrEnum):
    """Why a conversation is the one to do next."""

    BEGIN = "begin"
    VERDER = "verder"
    ZWAKST = "zwakst"
    NIEUWE_OUDER = "nieuwe_ouder"
    VERVOLG = "vervolg"
    NIVEAU = "niveau"
    LANG_GELEDEN = "lang_geleden"


class Raad(NamedTuple):
    """A conversation to do next."""

    reden: Reden
    bestand: str
    persona: str
    titel: str
    waarom: str
    """One sentence."""
    vaardigheid: str = ""
    """The skill that it is about, when that is why."""


class Soort(StrEnum):
    """What kind of thing it is."""

    MINUUTBEURTEN = "minuutbeurten"
    GESPREK = "gesprek"
    VERDER = "verder"
    NABESPREKING = "nabespreking"


class Ding(NamedTuple):
    """One thing for today."""

    soort: Soort
    titel: str
    waarom: str
    opdracht: str
    """What to type on the command line."""
    bestand: str = ""
    persona: str = ""
    gesprek: int = 0


class Vandaag(NamedTuple):
    """What there is to do on one day."""

    dingen: tuple[Ding, ...]
    klaar: int
    """How many single turns are due."""
    volgende: datetime | None
    """When the next single turn comes; None when there is none to come."""
    apart: tuple[str, ...]
    """What cannot be practised now, each with its reason."""
    beurten: tuple[Minuutbeurt, ...] = ()
    """The single turns to practise now: the first of those that are due."""
