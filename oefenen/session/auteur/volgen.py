"""Following one scenario from save to save: what is new, what is solved, and which turn is being worked on."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.session.auteur.beurtregels import changed_turn, turn_at
from oefenen.session.auteur.cijfers import Cijfer, Cijfers, lay_beside
from oefenen.session.auteur.ronde import Ronde, laag_of

_ERNST = list(Severity)


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One diagnostic, and whether it came with the last save."""

    diagnostic: Diagnostic
    nieuw: bool


@dataclass(slots=True)
class Volgstand:
    """What is known of the scenario that is followed."""

    nu: Ronde | None = None
    goed: Ronde | None = None
    """The last look at a version that can be played."""
    bevindingen: list[Bevinding] = field(default_factory=list)
    """What is new first, then the worst first, in the order of the file."""
    opgelost: int = 0
    gewijzigd: str = ""
    """The turn that was changed last."""
    beurt: str = ""
    """The turn under discussion."""
    ooit_leesbaar: bool = False
    _eerder: dict[int, list[Diagnostic]] = field(default_factory=dict)
    """Per layer the diagnostics of the last version before this one in which that layer was looked at."""
    _cijfers_eerder: Cijfers | None = None
    _tekst: str = ""

    def add(self, ronde: Ronde) -> None:
        """Take in a new look; looking again at the same contents changes nothing in what counts as new."""
        if self.nu is not None and ronde.gelezen.inhoud_hash != self.nu.gelezen.inhoud_hash:
            self._remember(self.nu)
        self.nu = ronde
        if ronde.zaak is not None:
            self.goed = ronde
        if ronde.gelezen.tekst:
            self.gewijzigd = (self._tekst and changed_turn(self._tekst, ronde.gelezen.tekst)) or self.gewijzigd
            self._tekst = ronde.gelezen.tekst
        self.ooit_leesbaar = self.ooit_leesbaar or ronde.leesbaar
        self._compare(ronde)
        self.beurt = self._under_discussion(ronde)

    def _remember(self, ronde: Ronde) -> None:
        if not ronde.leesbaar:
            return
        for laag in ronde.lagen:
            self._eerder[laag] = [d for d in ronde.diagnostics if laag_of(d) == laag]
        if ronde.cijfers is not None:
            self._cijfers_eerder = ronde.cijfers

    def _compare(self, ronde: Ronde) -> None:
        """Find out what is new and what is solved, in the layers that were looked at now and before."""
        nieuw: list[Diagnostic] = []
        self.opgelost = 0
        for laag in ronde.lagen:
            if laag not in self._eerder:
                continue
            hier = [d for d in ronde.diagnostics if laag_of(d) == laag]
            erbij = unmatched(hier, self._eerder[laag])
            nieuw += erbij
            if ronde.leesbaar:
                self.opgelost += len(self._eerder[laag]) - len(hier) + len(erbij)
        bevindingen = [Bevinding(d, any(d is ander for ander in nieuw)) for d in ronde.diagnostics]
        self.bevindingen = sorted(bevindingen, key=lambda b: (not b.nieuw, _ERNST.index(b.diagnostic.ernst)))

    @property
    def cijfers(self) -> dict[str, list[Cijfer]]:
        """The figures of this version with what they were in the one before; none while it cannot be played."""
        if self.nu is None or self.nu.cijfers is None:
            return {}
        return lay_beside(self.nu.cijfers, self._cijfers_eerder)

    def _under_discussion(self, ronde: Ronde) -> str:
        """Give the turn of what is new, else the one that changed last, else that of what is found first, else the first turn."""
        scenario = None if self.goed is None else self.goed.gelezen.scenario
        return (
            self._turn_of(ronde, nieuw=True)
            or self.gewijzigd
            or self._turn_of(ronde, nieuw=False)
            or ("" if scenario is None else scenario.eerste)
        )

    def _turn_of(self, ronde: Ronde, *, nieuw: bool) -> str:
        hier = [b.diagnostic.regel for b in self.bevindingen if b.nieuw >= nieuw and b.diagnostic.bestand == str(ronde.bestand)]
        return turn_at(ronde.gelezen.tekst, hier)


def unmatched(nu: Iterable[Diagnostic], eerder: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Give the diagnostics of *nu* that *eerder* does not have, wherever in the file they stood then.

    First the same message is looked for, then the same code at a line that reads the same: a message may name a figure that moved.
    """
    over, oud = list(nu), list(eerder)
    for sleutel in (_same_message, _same_line):
        bekend = [sleutel(d) for d in oud]
        blijft: list[Diagnostic] = []
        for d in over:
            if sleutel(d) in bekend:
                plek = bekend.index(sleutel(d))
                del bekend[plek], oud[plek]
            else:
                blijft.append(d)
        over = blijft
    return over


def _same_message(d: Diagnostic) -> Hashable:
    return (d.code, d.bestand, d.melding, d.bronregel.strip())


def _same_line(d: Diagnostic) -> Hashable:
    return (d.code, d.bestand, d.bronregel.strip())
