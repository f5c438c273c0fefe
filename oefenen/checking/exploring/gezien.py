"""What is met on the way of an exploration and would be lost in its merged states: lines, answers, facts."""

from collections.abc import Iterable

from oefenen.checking.exploring.getallen import different
from oefenen.checking.exploring.vorm import Index
from oefenen.checking.exploring.wolk import Wolk

_WAAR, _ONWAAR = 1, 2


class Gezien:
    """Recorders that an exploration fills. Lines, choices, routes and endings are known by their identity."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self._antwoorden: dict[int, int] = {}
        self.verteld: set[str] = set()
        """Facts that came on the table in some state."""
        self.stemmingen: set[int] = set()
        """Places of the stemmingen that the parent was in."""

    def answer(self, ding: object, ja: Wolk | None, nee: Wolk | None) -> None:
        """Record that *ding* was asked about, and whether it held (*ja*) and failed (*nee*) in some state."""
        sleutel = id(ding)
        gevonden = (_WAAR if ja is not None else 0) | (_ONWAAR if nee is not None else 0)
        self._antwoorden[sleutel] = self._antwoorden.get(sleutel, 0) | gevonden

    def asked(self, ding: object) -> bool:
        """Say whether anything ever depended on *ding*."""
        return id(ding) in self._antwoorden

    def held(self, ding: object) -> bool:
        """Say whether a line was said, a route was taken, a choice was offered, an ending held, in some state."""
        return bool(self._antwoorden.get(id(ding), 0) & _WAAR)

    def failed(self, ding: object) -> bool:
        """Say whether *ding* was asked about in vain in some state."""
        return bool(self._antwoorden.get(id(ding), 0) & _ONWAAR)

    def knows(self, dingen: Iterable[object]) -> bool:
        """Say whether each of *dingen* but the last has held and failed already, so that asking again tells nothing."""
        *voor, laatste = dingen
        return self.held(laatste) and all(self.held(ding) and self.failed(ding) for ding in voor)

    def feel(self, stemming: Index, aantal: int) -> None:
        """Record which of the *aantal* stemmingen occur; looking stops when all of them have."""
        if len(self.stemmingen) < aantal:
            self.stemmingen.update(different(stemming))
