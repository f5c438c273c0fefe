"""The state of one conversation between two choices."""

from typing import NamedTuple

from oefenen.model.woorden import STANDEN

VERTROUWEN, SPANNING, OPENHEID, ERKENNING = range(len(STANDEN))


class Toestand:
    """Everything that decides how a conversation goes on; made anew by each step and not changed afterwards.

    *standen* are 0..10 in the order of STANDEN; *tijd* is the seconds used; *vorige* holds the zetten of the last choice that
    rule R2 still needs, each with how often in a row it came; *emotie* says whether that choice made room for emotion (R1).
    """

    __slots__ = (
        "beurt",
        "bezocht",
        "einde",
        "emotie",
        "fase",
        "geklopt",
        "gekozen",
        "leerling",
        "persona",
        "standen",
        "stemming",
        "tijd",
        "tijd_over",
        "vorige",
        "weet",
        "zwaar",
    )  # fmt: skip

    beurt: str
    """The turn that is on, or the last one when *einde* is set."""
    bezocht: tuple[int, ...]
    einde: str | None
    emotie: bool
    fase: str
    gekozen: frozenset[str]
    geklopt: bool
    """The next parent has knocked: one closing choice is left (rule of play 4)."""
    leerling: int
    """How much a pupil at the table shows (0..10); 0 when there is none."""
    persona: str
    """How the parent reacts: the same in a whole conversation."""
    standen: list[int]
    stemming: str
    tijd: int
    tijd_over: int
    """Seconds left; without a clock a number that never runs out."""
    vorige: tuple[tuple[str, int], ...]
    weet: frozenset[str]
    zwaar: bool
    """A critical flag came with a -2 (R7)."""

    def copy(self) -> "Toestand":
        """Make a new state that a step may change."""
        new = Toestand.__new__(Toestand)
        new.beurt = self.beurt
        new.bezocht = self.bezocht
        new.einde = self.einde
        new.emotie = self.emotie
        new.fase = self.fase
        new.gekozen = self.gekozen
        new.leerling = self.leerling
        new.persona = self.persona
        new.geklopt = self.geklopt
        new.standen = self.standen[:]
        new.stemming = self.stemming
        new.tijd = self.tijd
        new.tijd_over = self.tijd_over
        new.vorige = self.vorige
        new.weet = self.weet
        new.zwaar = self.zwaar
        return new

    def snapshot(self) -> tuple[object, ...]:
        """Give all of the state as one comparable value."""
        return tuple(tuple(v) if isinstance(v := getattr(self, naam), list) else v for naam in self.__slots__)

    def __eq__(self, other: object) -> bool:
        """Two states are equal when all their parts are."""
        return isinstance(other, Toestand) and self.snapshot() == other.snapshot()

    def __hash__(self) -> int:
        """Hash all parts."""
        return hash(self.snapshot())

    @property
    def stand(self) -> dict[str, int]:
        """The standen by name."""
        return dict(zip(STANDEN, self.standen, strict=True))


class Gevolg(NamedTuple):
    """One change of a stand: from, to, and by which zet or rule."""

    stand: str
    van: int
    naar: int
    door: str
    regel: str = ""
    """The rule that weakened or caused the change, or ""."""
