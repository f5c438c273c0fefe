"""The best and the worst conversations of one exploration: looked for once, however often they are asked for."""

from collections.abc import Collection
from functools import cached_property
from math import gcd

import numpy as np

from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.figures.sommen import Beste, Telling, Trede, count_points, find_best, make_treden
from oefenen.engine.scoring import MIDDEN, SCHAAL
from oefenen.engine.spel import prepared


class Toppen:
    """Both ends of what conversations score."""

    def __init__(self, verkenning: Verkenning, *, vooraf: bool = True) -> None:
        """Look in *verkenning*; without *vooraf* the points of the preparation count for nothing."""
        self.verkenning = verkenning
        self._stil = frozenset() if vooraf else prepared(verkenning.spel)
        self._tellingen: dict[tuple[str, ...], Telling] = {}
        self._gevonden: dict[tuple[object, ...], Beste | None] = {}

    @cached_property
    def treden(self) -> list[Trede]:
        """The layers, made ready."""
        return make_treden(self.verkenning)

    def count(self, vaardigheden: tuple[str, ...]) -> Telling:
        """Say what each choice gives on these skills."""
        if vaardigheden not in self._tellingen:
            telling = count_points(self.verkenning, vaardigheden)
            if self._stil:
                telt = np.array([plan.pad not in self._stil for plan in self.verkenning.keuzes])
                telling = Telling(telling.punten * telt, telling.kansen * telt)
            self._tellingen[vaardigheden] = telling
        return self._tellingen[vaardigheden]

    def find(
        self,
        vaardigheden: tuple[str, ...],
        *,
        hoogste: bool = True,
        eindes: Collection[str] | None = None,
        voorbij: int | None = None,
    ) -> Beste | None:
        """Find a conversation at one end of the range; None when none has enough chances.

        With *eindes* only conversations that end with one of those. With *voorbij* None too when the score of that end is not
        higher, or lower, than that.
        """
        sleutel = vaardigheden, hoogste, None if eindes is None else frozenset(eindes), voorbij
        if sleutel not in self._gevonden:
            self._gevonden[sleutel] = self._find(vaardigheden, hoogste, eindes, voorbij)
        return self._gevonden[sleutel]

    def _find(
        self,
        vaardigheden: tuple[str, ...],
        hoogste: bool,  # noqa: FBT001 - which of two ends
        eindes: Collection[str] | None,
        voorbij: int | None,
    ) -> Beste | None:
        punten, kansen = self.count(vaardigheden)
        boven = None if voorbij is None else _mean(voorbij, 1 if hoogste else -1)
        mag = None if eindes is None else np.array([einde in eindes for einde in self.verkenning.eindes], dtype=np.bool_)
        if hoogste:
            return find_best(self.treden, Telling(punten, kansen), mag, boven=boven)
        beste = find_best(self.treden, Telling(-punten, kansen), mag, boven=boven)
        return None if beste is None else beste._replace(som=-beste.som)


def _mean(score: int, teken: int) -> tuple[int, int]:
    """Give the mean points per chance that make a score, as a fraction in lowest terms."""
    deler = gcd(score - MIDDEN, SCHAAL)
    return teken * (score - MIDDEN) // deler, SCHAAL // deler
