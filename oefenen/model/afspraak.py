"""What an agreement is: who does what, when, and how it is looked back on (S1.33-S1.37, S2.46)."""

from typing import NamedTuple

WIE = {
    "leraar": "de leraar",
    "ouder": "de ouder",
    "leerling": "het kind",
    "samen": "samen",
    "ander": "iemand anders",
}
"""Who can do something, as an author writes it and as a form shows it."""


class Afspraak(NamedTuple):
    """One agreement; *wie* is one of WIE, *wat* begins with a verb in the third person."""

    wie: str
    wat: str
    wanneer: str = ""
    terugkijken: str = ""
    """When and how the two look back on it."""
