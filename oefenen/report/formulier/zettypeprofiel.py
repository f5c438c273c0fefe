"""Which kinds of moves a conversation was made of, beside the guidelines for ten minutes (domain rules 2.5)."""

from collections.abc import Iterable
from typing import NamedTuple

from oefenen.model.scenario import Keuze

OPEN, GESLOTEN = "open_vraag", "gesloten_vraag"
ADVIES, VERDEDIGEN = "advies", "verdedigen"
SOORTEN = {
    OPEN: ("open vragen", ("open_vraag", "doorvragen", "inventariseren", "wens_ouder", "feedback_vragen")),
    GESLOTEN: ("gesloten of sturende vragen", ("gesloten_vraag", "suggestieve_vraag")),
    "parafrase": ("teruggeven wat de ouder zei", ("parafrase",)),
    "gevoelsreflectie": ("het gevoel benoemen", ("gevoelsreflectie",)),
    "samenvatting": ("samenvatten", ("samenvatting",)),
    "stilte": ("stil zijn", ("stilte",)),
    "uitleg": ("uitleggen", ("uitleg",)),
    ADVIES: ("ongevraagd raad geven", ("advies",)),
    VERDEDIGEN: ("jezelf of de school verdedigen", ("verdedigen",)),
}
"""Per kind what it is called, and the zetten that make a choice count for it."""
MINSTE_DEEL_OPEN = 60
"""Percent of the questions that should be open."""
MINSTENS = {"parafrase": 1, "gevoelsreflectie": 1, "samenvatting": 1}
"""How often these should be there."""


class ProfielRegel(NamedTuple):
    """How many choices were of one kind."""

    soort: str
    label: str
    aantal: int
    richtlijn: str = ""
    gehaald: bool | None = None
    """None when there is no guideline."""


def profile(keuzes: Iterable[Keuze]) -> tuple[ProfielRegel, ...]:
    """Count the kinds of moves among the choices of a conversation."""
    zetten = [frozenset(keuze.zet) for keuze in keuzes]
    aantal = {soort: sum(not gezegd.isdisjoint(soorten) for gezegd in zetten) for soort, (_, soorten) in SOORTEN.items()}
    return tuple(_row(soort, aantal) for soort in SOORTEN)


def percent_open(aantal: dict[str, int]) -> int | None:
    """Give how many percent of the questions were open; None when there were none."""
    vragen = aantal[OPEN] + aantal[GESLOTEN]
    return 100 * aantal[OPEN] // vragen if vragen else None


def _row(soort: str, aantal: dict[str, int]) -> ProfielRegel:
    label, keer = SOORTEN[soort][0], aantal[soort]
    if soort == OPEN:
        deel = percent_open(aantal)
        nu = "" if deel is None else f", nu {deel} %"
        gehaald = deel is not None and deel >= MINSTE_DEEL_OPEN
        return ProfielRegel(soort, label, keer, f"minstens {MINSTE_DEEL_OPEN} % van je vragen{nu}", gehaald)
    if soort in MINSTENS:
        return ProfielRegel(soort, label, keer, f"minstens {MINSTENS[soort]} keer", keer >= MINSTENS[soort])
    return ProfielRegel(soort, label, keer)
