"""The debrief: how the parent left, what every sentence did, and what to think about."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from oefenen.engine.gesprek import Stap
from oefenen.model.diagnostic import OefenenError
from oefenen.model.instellingen import Cijfers
from oefenen.model.waarneming import Kijker
from oefenen.model.woorden import label
from oefenen.report.als_tekst import place, stand_name
from oefenen.report.formulier.formulier import fill_in, move_profile
from oefenen.report.hulp.time_out import before
from oefenen.report.tijdverdeling import divide
from oefenen.report.verslag import Bereik, ScoreRegel, Verslag
from oefenen.report.voorstel import proposal_line
from oefenen.report.zelf.eigen_zin import beside
from oefenen.session.bereik import kept_bereik
from oefenen.session.samen.waarneming import observable
from oefenen.session.session import Session
from oefenen.session.zelf.zelfbeeld import note_figures_seen
from oefenen.tui.bereik import find_beside
from oefenen.tui.help import HelpText
from oefenen.tui.screens.samen.coaching_tekst import remark_rows
from oefenen.tui.screens.samen.oneens_tekst import other_view_rows
from oefenen.tui.screens.terug.eerst_zelf_tekst import own_look
from oefenen.tui.screens.terug.nabespreking_daden import DadenScreen
from oefenen.tui.screens.terug.nabespreking_formulier import EERST_DE_KIJKER, form, time_used
from oefenen.tui.screens.terug.nabespreking_tekst import HULP, TurnTeller, ending, looking_back, moment
from oefenen.tui.screens.terug.overkant_tekst import other_side
from oefenen.tui.tekst import Shaped
from oefenen.tui.widgets.lezen import LeesScroll
from oefenen.tui.widgets.onthulling import Onthulling
from oefenen.tui.widgets.score_balk import FOCUS, LABEL, Balk, ScoreBalk
from oefenen.tui.widgets.sectie_bar import SectieBar
from oefenen.tui.widgets.verloop import Verloop

SECTIES = ("Afloop", "Overkant", "Vaardigheden", "Zelf", "Formulier", "Verloop", "Beurten", "Terugblik")
"""What the parts are called; their ids are the same words in lower case."""
LEGENDA = "█ jouw score   ├ ┤ laagst en hoogst haalbaar"
REKENT = "█ jouw score   bereik wordt berekend…"
ZONDER = "█ jouw score"


class NabesprekingScreen(DadenScreen):
    """Look back on a conversation part by part; nothing here is stored, all of it is replayed."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"sectie({n - 1})", naam, show=False) for n, naam in enumerate(SECTIES, start=1)),
        Binding("space", "read_on", "Lees"),
        Binding("left", "turn(-1)", "Vorige beurt", show=False),
        Binding("right", "turn(1)", "Volgende beurt", show=False),
        Binding("escape", "dismiss", "Terug"),
    ]
    help = HelpText(
        "Nabespreking",
        f"Er zijn {len(SECTIES)} delen: met 1 tot en met {len(SECTIES)} spring je ernaartoe, met de spatiebalk lees je gewoon door. "
        "Met a maak je de afspraken af, met b bewaar je alles als tekstbestand, met o speel je hetzelfde gesprek nog eens.\n\n"
        "Met k zie je de keerpunten: de beurten waar het anders had kunnen gaan. Vanaf elke beurt kun je verder spelen, in een nieuw "
        "gesprek; daarna zet je de twee met n naast elkaar. Met w speel je opnieuw met een andere opening: dezelfde ouder, maar net "
        "iets anders gestemd. Met d vullen een collega en jij hetzelfde formulier in, en kijken jullie samen. "
        "Met m zeg je waar je een score anders ziet.\n\nIn deel 4 staat wat jij dacht naast wat er gemeten is. Met e ga je terug naar de vragen van eerst zelf kijken.\n\n"
        "Met c schrijf je opmerkingen bij beurten en een opdracht. Met u maak je een bestand voor je trainer; met F7 neem je er een in.",
    )
    balk = getters.query_one(SectieBar)
    verloop = getters.query_one(Verloop)

    def __init__(self, sessie: Session) -> None:
        """Look back on *sessie*."""
        super().__init__(sessie)
        self._bereik: Bereik | None = None
        self._sectie = 0
        self._klaar = False

    @property
    def verslag(self) -> Verslag:
        """The debrief as far as it is known."""
        return self.sessie.verslag(self._bereik)

    def compose(self) -> ComposeResult:
        """Lay out what is seen first; the other parts follow when that has been painted."""
        verslag = self.verslag
        van = " (van een ander)" if self.sessie.ingenomen else ""
        yield Static(f"Nabespreking{van} · {verslag.gesprek.spel.scenario.kop.titel}", id="titel", markup=False)
        yield SectieBar(SECTIES, id="secties")
        yield _part("Afloop", [Static(ending(verslag))])
        yield Footer(show_command_palette=False, compact=True)

    def _other_parts(self) -> Iterator[LeesScroll]:
        """Give the other parts in their order."""
        verslag = self.verslag
        yield Onthulling(*other_side(verslag), id="overkant", help=HelpText("Overkant", HULP["Overkant"]))
        yield _part("Vaardigheden", self._bars(verslag))
        yield _part("Zelf", [Static(own_look(verslag), id="eigen-blik")])
        yield _part("Formulier", self._form(verslag))
        yield _part("Verloop", self._course(verslag))
        yield _part("Beurten", self._turns(verslag))
        yield _part("Terugblik", [Static(looking_back(verslag), id="terugkijken")])

    def _form(self, verslag: Verslag) -> Iterator[Static]:
        if observable(self.sessie) and Kijker.COLLEGA not in self.sessie.waarnemingen:
            yield Static(EERST_DE_KIJKER, id="eerst-de-kijker", classes="gedempt")
        yield Static(form(fill_in(verslag), move_profile(verslag)))

    def _course(self, verslag: Verslag) -> Iterator[Widget]:
        namen = {stand: stand_name(stand, verslag.gesprek.spel.scenario.kop) for stand in verslag.verloop}
        yield Verloop({f"{naam[:1].upper()}{naam[1:]}": verslag.verloop[stand] for stand, naam in namen.items()})
        yield Static(moment(verslag, 0), id="moment")
        if tijden := divide(verslag.gesprek):
            yield Static(time_used(tijden), id="tijden")

    def _bars(self, verslag: Verslag) -> Iterator[Static]:
        yield Static(REKENT, id="legenda", markup=False)
        for titel, balken in _groups(verslag):
            yield Static(titel, classes="kopje")
            yield from map(ScoreBalk, balken)
        if voorstel := proposal_line(verslag.gesprek.spel.scenario.kop):
            yield Static(voorstel, id="voorstel", classes="gedempt", markup=False)

    def _turns(self, verslag: Verslag) -> Iterator[Static]:
        teller = TurnTeller(verslag.gesprek, self.sessie.vaardigheden)
        for kop, stappen in (("Voorbereiding", verslag.voorbereiding), ("Het gesprek", verslag.gezegd)):
            if verslag.voorbereiding and stappen:
                yield Static(kop, classes="kopje")
            for stap in stappen:
                kaart = Static(_turn(teller, verslag, stap), classes="beurt")
                naam = place(stap).capitalize()
                kaart.border_title = naam if stap.vooraf else f"{naam} · {label(stap.fase.value)}"
                yield kaart

    def on_mount(self) -> None:
        """Show the first part, and go on when it has been painted."""
        self._show_section(0)
        self.call_after_refresh(self._go_on)

    async def _go_on(self) -> None:
        """Lay out the other parts; compute the range when nobody did before."""
        if not self.is_attached:
            return  # somebody left at once
        for deel in (delen := list(self._other_parts())):
            deel.display = False
        await self.mount_all(delen, before=self.query_one(Footer))
        if not delen[-1].is_attached:
            return  # somebody left in the meantime
        self._klaar = True
        self._show_section(self._sectie)
        note_figures_seen(self.sessie)
        try:
            self._bereik = kept_bereik(self.sessie, self.sessie.store)
        except OefenenError:
            self._bereik = None  # it is computed again; the store has said elsewhere what is wrong with it
        if self._bereik is None:
            self.compute()
        else:
            self._show_bereik()

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        yield from self.deeds()
        for index, naam in enumerate(SECTIES):
            yield SystemCommand(f"Nabespreking: {naam}", f"Deel {index + 1}", partial(self.action_sectie, index))

    # The range of the scores

    @work(thread=True, exclusive=True)
    def compute(self) -> None:
        """Compute the range beside the screen; whoever leaves stops it."""
        worker = get_current_worker()
        bereik = find_beside(self.sessie, lambda: worker.is_cancelled)
        if bereik is not None and not worker.is_cancelled:
            self.app.call_from_thread(self._receive, bereik)

    def _receive(self, bereik: Bereik) -> None:
        self._bereik = bereik
        if self.is_mounted:
            self._show_bereik()

    def _show_bereik(self) -> None:
        """Mark on every bar what was reachable."""
        nieuw = [balk for _, balken in _groups(self.verslag) for balk in balken]
        for staaf, balk in zip(self.query(ScoreBalk), nieuw, strict=True):
            staaf.set_balk(balk)
        self.query_one("#legenda", Static).update(LEGENDA if self._bereik else ZONDER)

    def show_own_look(self) -> None:
        """Show what was answered now."""
        if not self._klaar:
            return  # it is laid out with it
        self.query_one("#eigen-blik", Static).update(own_look(self.verslag))

    def show_coaching(self) -> None:
        """Show what was written now."""
        if not self._klaar:
            return
        verslag = self.verslag
        teller = TurnTeller(verslag.gesprek, self.sessie.vaardigheden)
        for kaart, stap in zip(self.query(".beurt").results(Static), (*verslag.voorbereiding, *verslag.gezegd), strict=True):
            kaart.update(_turn(teller, verslag, stap))
        self.query_one("#terugkijken", Static).update(looking_back(verslag))

    # Finding the way

    def _show_section(self, index: int) -> None:
        """Show one part and give it the keys."""
        self._sectie = index
        self.balk.set_nu(index)
        if not self._klaar and index:
            return  # it is shown as soon as it is there
        for plaats, naam in enumerate(SECTIES if self._klaar else SECTIES[:1]):
            self.query_one(f"#{naam.lower()}").display = plaats == index
        (self.verloop if SECTIES[index] == "Verloop" else self._deel).focus(scroll_visible=False)

    @property
    def _deel(self) -> LeesScroll:
        return self.query_one(f"#{SECTIES[self._sectie].lower()}", LeesScroll)

    @on(SectieBar.Chosen)
    def choose_section(self, event: SectieBar.Chosen) -> None:
        """Show the part whose name was clicked."""
        self._show_section(event.index)

    def action_sectie(self, index: int) -> None:
        """Show part *index*."""
        self._show_section(index)

    def action_read_on(self) -> None:
        """Read on, and at the end of a part go to the next one."""
        if not self._klaar:
            self.call_after_refresh(self.action_read_on)
        elif not self._deel.read_on() and self._sectie < len(SECTIES) - 1:
            self._show_section(self._sectie + 1)
            self._deel.scroll_home(animate=False)

    @on(Verloop.Pointed)
    def show_moment(self, event: Verloop.Pointed) -> None:
        """Say what happened at the moment that is pointed at."""
        self.query_one("#moment", Static).update(moment(self.verslag, event.index))

    @on(Verloop.Opened)
    def open_turn(self, event: Verloop.Opened) -> None:
        """Show all about one turn."""
        self._show_section(SECTIES.index("Beurten"))
        kaarten = list(self.query(".beurt"))[len(self.verslag.voorbereiding) :]
        if kaarten:
            self._deel.begin_at(kaarten[max(0, event.index - 1)])

    def action_turn(self, stap: int) -> None:
        """Go to the next or previous turn."""
        if not self._klaar or SECTIES[self._sectie] != "Beurten":
            return
        nu = self._deel.scroll_offset.y
        kaarten = list(self.query(".beurt"))
        verder = [kaart for kaart in kaarten if kaart.virtual_region.y > nu]
        terug = [kaart for kaart in kaarten if kaart.virtual_region.y < nu]
        for kaart in verder[:1] if stap > 0 else terug[-1:]:
            self._deel.scroll_to_widget(kaart, top=True, animate=False)


def _turn(teller: TurnTeller, verslag: Verslag, stap: Stap) -> Shaped:
    """Tell one turn, with everything that was written at it."""
    return teller.tell(
        stap,
        beside(verslag, stap),
        before(verslag.time_outs, stap),
        (*other_view_rows(verslag, stap), *remark_rows(verslag.coaching, stap)),
    )


def _part(naam: str, inhoud: Iterable[Widget]) -> LeesScroll:
    deel = LeesScroll(*inhoud, id=naam.lower(), classes="deel", can_focus=naam in HULP)
    deel.help = HelpText(naam, HULP.get(naam, ""))
    return deel


def _groups(verslag: Verslag) -> list[tuple[str, list[Balk]]]:
    """Give the bars under their headings, the skills that this conversation is about first."""
    focus_eerst = sorted(verslag.vaardigheden, key=lambda regel: not regel.focus)
    groepen = [
        (Cijfers.ASSEN, "Drie assen", _balken(verslag.assen)),
        (Cijfers.VAARDIGHEDEN, f"Vaardigheden   {FOCUS} hier ging het in dit gesprek om", _balken(focus_eerst)),
        (Cijfers.BRON, "Dezelfde punten, anders gegroepeerd", _balken([r for r in verslag.bronvaardigheden if r.kansen])),
    ]
    return [(titel, balken) for cijfers, titel, balken in groepen if verslag.shows(cijfers)]


def _balken(regels: Sequence[ScoreRegel]) -> list[Balk]:
    breedte = max([LABEL, *(len(regel.label) + 4 for regel in regels)])
    return [Balk(r.label, r.score, r.kansen, r.laagst, r.hoogst, r.focus, breedte) for r in regels]
