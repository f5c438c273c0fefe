"""What can be done with a conversation that is being looked back on: one row each, with its key, its name and when it is offered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from oefenen.report.verslag import Verslag
from oefenen.session.anders.vertakken import is_branch
from oefenen.session.samen.waarneming import observable
from oefenen.session.session import Session
from oefenen.session.zelf.zelfbeeld import may_answer
from oefenen.tui.screens.samen.duo import open_duo
from oefenen.tui.screens.terug.afspraken import open_afspraken
from oefenen.tui.screens.terug.bewaar import BewaarScreen
from oefenen.tui.screens.terug.eerst_zelf import open_eerst_zelf
from oefenen.tui.screens.terug.naast import open_naast
from oefenen.tui.screens.terug.opnieuw import open_keerpunten, play_again, play_otherwise

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp


@dataclass(frozen=True, slots=True)
class Daad:
    """Something to do with the conversation of the screen that is given."""

    toets: str
    naam: str
    uitleg: str
    """What the palette says about it."""
    doe: "Callable[[DadenScreen], None]"
    mag: Callable[[Session], bool] = lambda _: True
    """Whether it is offered for this conversation."""
    balk: bool = True
    """Whether its key stands at the bottom of the screen."""


def _ended(sessie: Session) -> bool:
    return sessie.gesprek.einde is not None


def _no_trial(sessie: Session) -> bool:
    """Whether it can be begun again: a trial goes on below this screen."""
    return not sessie.proef


def _branchable(sessie: Session) -> bool:
    return not sessie.proef and bool(sessie.gesprek.stappen)


def _agreements(scherm: "DadenScreen") -> None:
    open_afspraken(scherm.app, scherm.sessie)


def _own_look(scherm: "DadenScreen") -> None:
    open_eerst_zelf(scherm, scherm.sessie, scherm.show_own_look)


def _keep(scherm: "DadenScreen") -> None:
    def tell(waar: str | None) -> None:
        if waar:
            scherm.notify(f"Bewaard in {waar}", markup=False)

    scherm.app.push_screen(BewaarScreen(scherm.verslag), tell)


def _duo(scherm: "DadenScreen") -> None:
    open_duo(scherm.app, scherm.sessie)


def _remarks(scherm: "DadenScreen") -> None:
    from oefenen.tui.screens.samen.coaching import CoachingScreen  # noqa: PLC0415 - only for who writes remarks

    scherm.app.push_screen(CoachingScreen(scherm.sessie), lambda _: scherm.show_coaching())


def _otherwise_seen(scherm: "DadenScreen") -> None:
    from oefenen.tui.screens.samen.oneens import OneensScreen  # noqa: PLC0415 - only for who does not agree

    scherm.app.push_screen(OneensScreen(scherm.sessie), lambda _: scherm.show_coaching())


def _hand_over(scherm: "DadenScreen") -> None:
    from oefenen.tui.screens.samen.uitvoer import UitvoerScreen  # noqa: PLC0415 - only for who hands over

    def tell(waar: str | None) -> None:
        if waar:
            scherm.notify(f"Het gesprek staat in {waar}", markup=False)

    if scherm.sessie.store is not None:
        scherm.app.push_screen(UitvoerScreen(scherm.sessie, scherm.sessie.store), tell)


def _hand_in(scherm: "DadenScreen") -> None:
    from oefenen.tui.screens.terug.portfolio import PortfolioScreen  # noqa: PLC0415 - only for who hands in

    def tell(waar: str | None) -> None:
        if waar:
            scherm.notify(f"Het portfolio staat in {waar}", markup=False)

    scherm.app.push_screen(PortfolioScreen(scherm.sessie, scherm.verslag), tell)


def _real(sessie: Session) -> bool:
    """Whether it is a conversation from beginning to end, and no trial of an author."""
    return _ended(sessie) and not sessie.proef


def _kept(sessie: Session) -> bool:
    """Whether there is something to hand over: a trial is kept nowhere."""
    return _branchable(sessie) and sessie.store is not None and bool(sessie.id)


def _turning_points(scherm: "DadenScreen") -> None:
    open_keerpunten(scherm, scherm.sessie)


def _beside(scherm: "DadenScreen") -> None:
    open_naast(scherm.app, scherm.sessie, scherm.oefenapp.reader)


def _progress(scherm: "DadenScreen") -> None:
    scherm.oefenapp.action_voortgang()


def _again(scherm: "DadenScreen") -> None:
    play_again(scherm, scherm.sessie)


def _otherwise(scherm: "DadenScreen") -> None:
    play_otherwise(scherm, scherm.sessie)


DADEN = {
    "afspraken": Daad("a", "Afspraken", "Maak ze af, en maak een verslag voor de ouder", _agreements, _ended),
    "bewaar": Daad("b", "Bewaar", "Deze nabespreking als tekstbestand (Markdown)", _keep),
    "opmerkingen": Daad(
        "c", "Opmerkingen", "Schrijf iets bij een beurt, en een opdracht voor de volgende keer", _remarks, _kept, balk=False
    ),
    "duo": Daad("d", "Samen kijken", "Een collega en jij vullen hetzelfde formulier in", _duo, observable, balk=False),
    "eerst": Daad("e", "Eerst zelf", "Een compliment, een tip en een voornemen voor jezelf", _own_look, may_answer, balk=False),
    "keerpunten": Daad("k", "Keerpunten", "Waar kon het nog anders? Speel vanaf daar verder", _turning_points, _branchable),
    "oneens": Daad(
        "m", "Ik zie het anders", "Maak van een score een vraag om over te praten", _otherwise_seen, _real, balk=False
    ),
    "naast": Daad("n", "Naast elkaar", "Dit gesprek naast het vorige, vanaf waar ze verschillen", _beside, is_branch),
    "portfolio": Daad("p", "Portfolio", "Dit gesprek als bestand om in te leveren", _hand_in, _real, balk=False),
    "voortgang": Daad("v", "Voortgang", "Hoe je gesprekken na elkaar gingen", _progress, _no_trial, balk=False),
    "uitvoer": Daad("u", "Overdragen", "Dit gesprek in één bestand, voor je trainer", _hand_over, _kept, balk=False),
    "opnieuw": Daad("o", "Opnieuw", "Hetzelfde gesprek van voren af aan", _again, _no_trial),
    "anders": Daad(
        "w", "Opnieuw met een andere opening", "De ouder is net iets anders gestemd", _otherwise, _no_trial, balk=False
    ),
}
"""All that can be done, in the order of the bottom of the screen."""


class DadenScreen(Screen[None]):
    """A screen about one conversation, from which everything can be done with it that there is to do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(daad.toets, f"doe('{wat}')", daad.naam, show=daad.balk) for wat, daad in DADEN.items()
    ]

    def __init__(self, sessie: Session) -> None:
        """Offer what can be done with *sessie*."""
        super().__init__()
        self.sessie = sessie

    @property
    def oefenapp(self) -> "OefenApp":
        """The app, by its own type."""
        return cast("OefenApp", self.app)

    @property
    def verslag(self) -> Verslag:
        """The debrief as far as it is known."""
        return self.sessie.verslag()

    def show_own_look(self) -> None:
        """Show what somebody thinks of it, where that is shown."""

    def show_coaching(self) -> None:
        """Show what somebody wrote about it, where that is shown."""

    def deeds(self) -> Iterator[SystemCommand]:
        """Yield what can be done now, for the palette."""
        for daad in DADEN.values():
            if daad.mag(self.sessie):
                yield SystemCommand(daad.naam, daad.uitleg, partial(daad.doe, self))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done with this conversation."""
        return DADEN[str(parameters[0])].mag(self.sessie) if action == "doe" else True

    def action_doe(self, wat: str) -> None:
        """Do one of them."""
        DADEN[wat].doe(self)
