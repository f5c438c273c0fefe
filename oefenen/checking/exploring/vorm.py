"""How a state of a conversation is written as a column of small whole numbers, and how conditions ask that column."""

from collections.abc import Callable, Iterable
from math import prod
from operator import eq, ge, gt, le, lt, ne

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.vooruitblik import Vooruitblik
from oefenen.engine.spel import Spel
from oefenen.engine.toestand import Toestand
from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Vergelijking, Voorwaarde, Weet
from oefenen.model.woorden import STAND_INDEX, STAND_MAX, STANDEN

Matrix = NDArray[np.int32]
Mask = NDArray[np.bool_]
Index = NDArray[np.int32]
Toets = Callable[[Matrix, str], Mask | bool]
"""Asks the columns of a matrix, in a phase: one answer each, or one bool when it is the same for all."""
STEMMING, KIND, GEHEUGEN, TIJD, BITS = range(len(STANDEN), len(STANDEN) + 5)
"""The rows after the standen: the stemming, how much a pupil at the table shows, what is remembered of the choice before, the
seconds used, and words of bits."""
_BITS_PER_WOORD = 30
_ONEINDIG = 1_000_000
_OPERATOREN = {">=": ge, "<=": le, ">": gt, "<": lt, "=": eq, "!=": ne}


class Bit:
    """One bit of a column: a fact that is known, a choice that was made."""

    __slots__ = ("masker", "rij")

    def __init__(self, nummer: int) -> None:
        """Take the place of bit *nummer*."""
        woord, plek = divmod(nummer, _BITS_PER_WOORD)
        self.rij, self.masker = BITS + woord, 1 << plek

    def test(self, staat: Matrix) -> Mask:
        """Say which columns have it."""
        gezet: Mask = (staat[self.rij] & self.masker) != 0
        return gezet

    def set(self, staat: Matrix) -> None:
        """Give it to all columns."""
        staat[self.rij] |= self.masker


class Teller:
    """A small number in a column that stops at *grens*: how often a turn was entered."""

    __slots__ = ("breedte", "grens", "plek", "rij")

    def __init__(self, begin: int, grens: int) -> None:
        """Take the bits from *begin* on."""
        self.breedte, self.grens = grens.bit_length(), grens
        woord, self.plek = divmod(begin, _BITS_PER_WOORD)
        self.rij = BITS + woord

    def read(self, staat: Matrix) -> Index:
        """Give the number in each column."""
        keren: Index = (staat[self.rij] >> self.plek) & ((1 << self.breedte) - 1)
        return keren

    def add(self, staat: Matrix) -> None:
        """Count one more in all columns."""
        staat[self.rij] += (self.read(staat) < self.grens).astype(np.int32) << self.plek


class Vorm:
    """Where everything stands in a column, for one game."""

    def __init__(self, spel: Spel, blik: Vooruitblik) -> None:
        """Give a place to everything that some condition can ask."""
        self.klok, self.stemmingen, self.persona = spel.klok, tuple(spel.persona.stemmingen), spel.persona.id
        self.zwaar, self.geklopt = Bit(0), Bit(1)
        self.weet = {naam: Bit(2 + nummer) for nummer, naam in enumerate(blik.feiten)}
        self.gekozen = {pad: Bit(2 + len(self.weet) + nummer) for nummer, pad in enumerate(blik.keuzes)}
        vrij = 2 + len(self.weet) + len(self.gekozen)
        self.bezocht: dict[str, Teller] = {}
        for naam, grens in zip(spel.bezoeken, blik.bezoekgrens, strict=True):
            if vrij % _BITS_PER_WOORD + grens.bit_length() > _BITS_PER_WOORD:
                vrij += _BITS_PER_WOORD - vrij % _BITS_PER_WOORD
            self.bezocht[naam] = Teller(vrij, grens)
            vrij += grens.bit_length()
        self.woorden = -(-vrij // _BITS_PER_WOORD)
        self.rijen = BITS + self.woorden
        kind = spel.scenario.kop.aan_tafel is not None
        maten = [STAND_MAX + 1] * len(STANDEN) + [len(self.stemmingen), STAND_MAX + 1 if kind else 1]
        self.mensen = prod(maten)
        """How many combinations of standen, stemming and what a pupil shows there are."""
        self.gewichten = np.array([prod(maten[:rij]) for rij in range(len(maten))], dtype=np.int64)
        """What each of those rows weighs in their number."""
        self._toetsen: dict[int, Toets] = {}
        self.vol = {
            BITS + woord: (1 << min(_BITS_PER_WOORD, vrij - _BITS_PER_WOORD * woord)) - 1 for woord in range(self.woorden)
        }
        """Per word of bits a mask of those in use."""

    def column(self, t: Toestand) -> Matrix:
        """Write one state of the engine as a column, its memory left out."""
        staat = np.zeros((self.rijen, 1), dtype=np.int32)
        staat[: len(STANDEN), 0] = t.standen
        staat[STEMMING] = self.stemmingen.index(t.stemming)
        staat[KIND] = t.leerling
        staat[TIJD] = t.tijd if self.klok else 0
        aan = [self.weet[naam] for naam in t.weet if naam in self.weet]
        aan += [self.gekozen[pad] for pad in t.gekozen if pad in self.gekozen]
        aan += [self.zwaar] * t.zwaar + [self.geklopt] * t.geklopt
        for bit in aan:
            bit.set(staat)
        for teller, keren in zip(self.bezocht.values(), t.bezocht, strict=True):
            staat[teller.rij] |= min(keren, teller.grens) << teller.plek
        return staat

    def test(self, voorwaarde: Voorwaarde) -> Toets:
        """Give a condition as a question to columns; made once."""
        toets = self._toetsen.get(id(voorwaarde))
        if toets is None:
            toets = self._toetsen[id(voorwaarde)] = self._compile(voorwaarde)
        return toets

    def _compile(self, voorwaarde: Voorwaarde) -> Toets:  # noqa: C901, PLR0911 - one answer per kind
        match voorwaarde:
            case Vergelijking("tijd_over", operator, waarde):
                return self._time(operator, waarde)
            case Vergelijking("leerling", operator, waarde):
                return _compare(KIND, operator, waarde)
            case Vergelijking(naam, operator, waarde):
                return _compare(STAND_INDEX[naam], operator, waarde)
            case Is("stemming", stemming):
                return self._mood(stemming)
            case Is("persona", persona):
                vast = persona == self.persona
                return lambda _, __: vast
            case Is(_, fase):
                return lambda _, nu: nu == fase
            case Weet(naam):
                return _ask(self.weet.get(naam))
            case Gekozen():
                return _ask(self.gekozen.get(voorwaarde.pad))
            case Bezocht(beurt, operator, waarde):
                vergelijk, teller = _OPERATOREN[operator], self.bezocht[beurt]
                return lambda staat, _: np.asarray(vergelijk(teller.read(staat), waarde))
            case Niet(deel):
                return _not(self._compile(deel))
            case En(delen) | Of(delen):
                return _combine([self._compile(deel) for deel in delen], alle=isinstance(voorwaarde, En))

    def _mood(self, stemming: str) -> Toets:
        """Ask for a stemming; one of the persona that was replaced by this one is known in no state."""
        return _compare(STEMMING, "=", self.stemmingen.index(stemming)) if stemming in self.stemmingen else _ask(None)

    def _time(self, operator: str, waarde: int) -> Toets:
        vergelijk, klok = _OPERATOREN[operator], self.klok
        if not klok:
            vast = bool(vergelijk(_ONEINDIG, waarde))
            return lambda _, __: vast
        return lambda staat, _: np.asarray(vergelijk(np.maximum(0, klok - staat[TIJD]), waarde))


def _compare(rij: int, operator: str, waarde: int) -> Toets:
    vergelijk = _OPERATOREN[operator]
    return lambda staat, _: np.asarray(vergelijk(staat[rij], waarde))


def _ask(bit: Bit | None) -> Toets:
    """Ask for a bit; what has none is known in no state."""
    return (lambda _, __: False) if bit is None else (lambda staat, _: bit.test(staat))


def _not(toets: Toets) -> Toets:
    def test(staat: Matrix, fase: str) -> Mask | bool:
        binnen = toets(staat, fase)
        return not binnen if isinstance(binnen, bool) else ~binnen

    return test


def _combine(toetsen: Iterable[Toets], *, alle: bool) -> Toets:
    toetsen = tuple(toetsen)

    def test(staat: Matrix, fase: str) -> Mask | bool:
        samen: Mask | None = None
        for toets in toetsen:
            deel = toets(staat, fase)
            if isinstance(deel, bool):
                if deel is not alle:
                    return deel
            else:
                samen = deel if samen is None else samen & deel if alle else samen | deel
        return alle if samen is None else samen

    return test
