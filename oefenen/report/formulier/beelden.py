"""Three pictures of one conversation: what the trainee saw, what a colleague saw, and what the choices show."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

from oefenen.engine.gesprek import Stap
from oefenen.model.formulier import Formulierpunt
from oefenen.model.observatie import SYSTEEM, Observatie, Voorbeeld
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import Merk
from oefenen.report.als_tekst import plain
from oefenen.report.formulier.beelden_woorden import BESPREEK, MENSEN_VERSCHILLEN, OEFENEN_VERSCHILT
from oefenen.report.formulier.formulier import fill_in
from oefenen.report.verslag import Verslag

LEEG = Waarneming()


class Soort(StrEnum):
    """Who saw something else, in the order in which it is worth talking about."""

    MENSEN = "mensen"
    """The trainee and the colleague saw something else."""
    OEFENEN = "oefenen"
    """The people who filled it in saw the same, the program something else."""
    EENS = "eens"
    OPEN = "open"
    """Nobody marked it yet."""


class Blik(NamedTuple):
    """What one of the three saw of an item, and where."""

    merk: Merk
    waar: tuple[Voorbeeld, ...] = ()


class Punt(NamedTuple):
    """One item with everybody's look at it; by Kijker, and by SYSTEEM for the program."""

    nummer: int
    """Its number on the form, on the screen and on paper."""
    item: Formulierpunt
    blikken: Mapping[str, Blik]

    @property
    def soort(self) -> Soort:
        """Who saw something else."""
        mensen = {self.blikken[wie].merk for wie in Kijker if wie in self.blikken}
        if not mensen:
            return Soort.OPEN
        if len(mensen) > 1:
            return Soort.MENSEN
        return Soort.EENS if mensen == {self.blikken[SYSTEEM].merk} else Soort.OEFENEN

    @property
    def vraag(self) -> str:
        """What to talk about; "" where there is nothing to talk about."""
        if self.soort is Soort.MENSEN:
            aanleiding = MENSEN_VERSCHILLEN[self.blikken[Kijker.ZELF].merk, self.blikken[Kijker.COLLEGA].merk]
        elif self.soort is Soort.OEFENEN:
            wie = next(wie for wie in Kijker if wie in self.blikken)
            aanleiding = OEFENEN_VERSCHILT[self.blikken[wie].merk, self.blikken[SYSTEEM].merk]
        else:
            return ""
        return f"{aanleiding} {BESPREEK[self.item.id]}"


@dataclass(frozen=True, slots=True)
class Beelden:
    """All items of the form, with what people wrote below them."""

    punten: tuple[Punt, ...]
    bladen: Mapping[Kijker, Waarneming]
    systeem: Observatie

    @property
    def kijkers(self) -> tuple[str, ...]:
        """Who have a column: the people who marked anything, then the program."""
        return *(wie for wie in Kijker if wie in self.bladen and self.bladen[wie].gedaan), SYSTEEM

    def of(self, soort: Soort) -> list[Punt]:
        """Give the items of one kind, in the order of the form."""
        return [punt for punt in self.punten if punt.soort is soort]

    @property
    def vergeleken(self) -> list[bool]:
        """Of every item that can be compared, whether two saw the same: both people, or the one who filled it in and the program."""
        een, ander = (*self.kijkers[:2], SYSTEEM)[:2]
        samen = [punt.blikken for punt in self.punten if een != ander and {een, ander} <= punt.blikken.keys()]
        return [blikken[een].merk is blikken[ander].merk for blikken in samen]


def look_together(verslag: Verslag) -> Beelden:
    """Put the forms that people filled in beside the one that the choices fill in."""
    systeem = fill_in(verslag)
    gezegd = {stap.nummer: stap for stap in verslag.gezegd}
    begonnen = {wie: blad for wie in Kijker if (blad := _sheet_of(verslag, wie)) != LEEG}
    punten = []
    for nummer, regel in enumerate(systeem.regels, start=1):
        blikken: dict[str, Blik] = {wie: blik for wie, blad in begonnen.items() if (blik := _look(blad, regel.item, gezegd))}
        punten.append(Punt(nummer, regel.waarneming, {**blikken, SYSTEEM: Blik(regel.merk, regel.voorbeelden)}))
    return Beelden(tuple(punten), begonnen, systeem)


def _sheet_of(verslag: Verslag, wie: Kijker) -> Waarneming:
    """Give a form; what the trainee praised and advised before seeing the figures counts where the form says nothing."""
    blad = verslag.waarnemingen.get(wie, LEEG)
    if wie is Kijker.COLLEGA:
        return blad
    eerst = verslag.zelfbeeld
    return replace(blad, compliment=blad.compliment or eerst.compliment, tip=blad.tip or eerst.tip)


def _look(blad: Waarneming, item: str, gezegd: Mapping[int, Stap]) -> Blik | None:
    if item not in blad.oordelen:
        return None
    stap = gezegd.get(blad.bewijs.get(item, 0))
    return Blik(blad.oordelen[item], (Voorbeeld(stap.volgnummer, plain(stap.zegt)),) if stap else ())


def as_data(beelden: Beelden) -> dict[str, Any] | None:
    """Give it with plain values; None when nobody filled anything in."""
    if not beelden.bladen:
        return None
    gelijk = beelden.vergeleken
    return {
        "bladen": {wie.value: _sheet(blad) for wie, blad in beelden.bladen.items()},
        "gelijk": {"wie": [str(wie) for wie in beelden.kijkers[:2]], "punten": sum(gelijk), "van": len(gelijk)},
        "punten": [_item(punt) for punt in beelden.punten],
    }


def debrief_data(verslag: Verslag) -> dict[str, Any] | None:
    """Give the same for the debrief as a whole; None when nobody filled anything in."""
    return as_data(look_together(verslag)) if verslag.waarnemingen else None


def _sheet(blad: Waarneming) -> dict[str, Any]:
    return {
        "naam": blad.naam,
        "gedaan": blad.gedaan,
        "compliment": blad.compliment,
        "tip": blad.tip,
        "antwoorden": list(blad.antwoorden),
    }


def _item(punt: Punt) -> dict[str, Any]:
    return {
        "nummer": punt.nummer,
        "punt": punt.item.id,
        "soort": punt.soort.value,
        "blikken": {
            str(wie): {"merk": blik.merk.value, "waar": [voorbeeld._asdict() for voorbeeld in blik.waar]}
            for wie, blik in punt.blikken.items()
        },
        "bespreek": punt.vraag or None,
    }
