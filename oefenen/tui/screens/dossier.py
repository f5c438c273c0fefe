"""The dossier: what you know before the conversation, and how you want to play it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Button, Footer, Static

from oefenen.model.afspraak import Afspraak
from oefenen.model.diagnostic import OefenenError
from oefenen.model.instellingen import INSTELLINGEN, Klokstand
from oefenen.model.meegenomen import Meegenomen
from oefenen.model.scenario import Scenario
from oefenen.model.woorden import WOORDEN, Speelstand, label
from oefenen.reading.bestanden import Gelezen
from oefenen.session.afspraken import previous
from oefenen.session.session import Session, resume, start
from oefenen.session.vervolg import pick_up
from oefenen.session.zelf.eigen_zin import INSTELLING, INSTELLING_TIJD, TIJDEN, Wanneer
from oefenen.session.zelf.meenemen import bring_along
from oefenen.session.zelf.voorbeeld import look_on, offers_example
from oefenen.store.store import Bewaard, Store
from oefenen.tui.commands import SCHRIJVERSMODUS
from oefenen.tui.help import HelpText
from oefenen.tui.screens.dossier_tekst import (
    build_along,
    build_columns,
    build_focus,
    build_kop,
    build_voorbeeld,
    build_voorbereiden,
    build_vorige,
    build_watcher,
    example_line,
    short_minutes,
)
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.keuze_rij import KeuzeRij, Mogelijkheid

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp

RUIM = Size(80, 24)
"""From this size on every possibility is shown with its explanation."""

STAND_HULP = HelpText(
    "Hoe wil je spelen?",
    "\n".join(f"{WOORDEN[stand].label}: {WOORDEN[stand].uitleg}" for stand in Speelstand)
    + "\n\nJe kunt hetzelfde gesprek zo vaak spelen als je wilt, ook in een andere stand.",
)
KLOK_HULP = HelpText(
    "De klok",
    "Met klok kost elke zin tijd: jouw zinnen en die van de ouder. Is de tijd om, dan klopt de volgende ouder aan en rond je "
    "af. De klok loopt alleen door wat er gezegd wordt: je mag zo lang nadenken als je wilt. Bij het voorbereiden staat hij stil.\n\n"
    "Ruim geeft je anderhalf keer zoveel tijd, krap driekwart. De getallen zijn minuten.",
)
EIGEN_ZIN_HULP = HelpText(
    "Eerst je eigen zin",
    "Voordat je de keuzes ziet, typ je zelf wat je zou zeggen. Dat kost even moeite, en juist daardoor onthoud je meer. Je zin krijgt nooit "
    "punten en overslaan mag altijd. Bij denkvragen: alleen in beurten waar je even moet nadenken. Altijd: in elke beurt van het "
    "gesprek.\n\nMet z kies je de volgende, met t hoeveel tijd je krijgt. Is die om, dan verschijnen de keuzes vanzelf.",
)
EIGEN_ZIN: dict[str, str] = {
    Wanneer.BIJ_DENK_EERST: "Eigen zin bij denkvragen",
    Wanneer.ALTIJD: "Altijd",
    Wanneer.NOOIT: "Nooit",
}
EIGEN_TIJD = {naam: f"{seconden} seconden" if seconden else "Zo lang je wilt" for naam, seconden in TIJDEN.items()}

OUDER_HULP = HelpText(
    "Met welke ouder?",
    "Hetzelfde verhaal, een andere reactie. Een boze ouder vraagt iets anders van je dan een stille. Zo merk je dat een zin die bij "
    "de een goed landt, dat bij de ander niet hoeft te doen.",
)


class DossierScreen(Screen[Session | None]):
    """Read who you will talk to, choose how to play, and begin; dismisses with the conversation."""

    AUTO_FOCUS = "#begin"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "start", "Beginnen"),
        Binding("right", "move(1)", "Stand", key_display="← →"),
        Binding("left", "move(-1)", "Stand", show=False, key_display="← →"),
        Binding("k", "toggle_klok", "Klok aan of uit", show=False),
        Binding("z", "other_wish", "Eerst een eigen zin", show=False),
        Binding("t", "other_time", "Tijd voor je eigen zin", show=False),
        Binding("v", "look_on", "Voorbeeld"),
        Binding("n", "look_back", "Nabespreking van de vorige keer", show=False),
        Binding("f4", "look_behind", "Schrijversmodus", show=False),
        Binding("escape", "dismiss(None)", "Terug"),
        Binding("down", "read('down')", "Verder lezen", show=False),
        Binding("up", "read('up')", "Terug lezen", show=False),
        Binding("pagedown", "read('page_down')", "Verder lezen", show=False),
        Binding("pageup", "read('page_up')", "Terug lezen", show=False),
    ]
    help = HelpText(
        "Dossier",
        "Lees wat je al weet, net als voor een echt gesprek. Feiten kun je laten zien; oordelen zijn van iemand anders en hoeven "
        "niet te kloppen.\n\nKies onderaan hoe je wilt spelen en begin. Stoppen mag altijd: je gesprek blijft bewaard.",
    )

    def __init__(self, gelezen: Gelezen, scenario: Scenario) -> None:
        """Show *scenario*, as it was read."""
        super().__init__()
        self._gelezen = gelezen
        self._scenario, self._kop = scenario, scenario.kop

    @property
    def _store(self) -> Store | None:
        return cast("OefenApp", self.app).store

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        eerst = build_voorbereiden(self._scenario)
        with Container(id="dossier"):
            with VerticalScroll(id="lezen"):
                yield build_kop(self._kop, self._gelezen.persona)
                yield from build_along(self._along())
                yield from build_voorbeeld(self._kop, self._store)
                links, rechts = build_columns(self._kop)
                yield from build_vorige(self._kop, self._previous())
                yield Container(Vertical(*links), Vertical(*rechts), id="kolommen")
                if self._kop.focus:
                    yield build_focus(self._kop.focus, self._gelezen.vaardigheden)
                yield from eerst
                yield build_watcher()
            with Vertical(id="spelen"):
                if self._kop.ook_met:
                    yield KeuzeRij("Ouder", self._ouders(), self._kop.persona, hulp=OUDER_HULP, id="kies-ouder")
                standen = [Mogelijkheid(stand, WOORDEN[stand].label, WOORDEN[stand].uitleg) for stand in Speelstand]
                yield KeuzeRij("Stand", standen, self._remembered("stand", list(Speelstand)), hulp=STAND_HULP, id="kies-stand")
                if self._kop.klok:
                    yield KeuzeRij(
                        "Klok", self._klokken(), self._remembered("klok", list(Klokstand)), hulp=KLOK_HULP, id="kies-klok"
                    )
                yield self._row("Eerst", INSTELLING, EIGEN_ZIN)
                yield self._row("Tijd", INSTELLING_TIJD, EIGEN_TIJD)
                yield Button("Begin met voorbereiden" if eerst else "Begin het gesprek", id="begin", compact=True)
        yield Footer(show_command_palette=False)

    def _row(self, kop: str, instelling: str, namen: Mapping[str, str]) -> KeuzeRij:
        """Offer the values of a setting about own sentences."""
        mogelijk = [Mogelijkheid(waarde, naam) for waarde, naam in namen.items()]
        nu = self._remembered(instelling, list(namen))
        return KeuzeRij(kop, mogelijk, nu, hulp=EIGEN_ZIN_HULP, id=f"kies-{instelling}")

    def _ouders(self) -> list[Mogelijkheid]:
        """Name the parents that this story is written for, the one whom it was made for first."""
        return [Mogelijkheid(naam, label(naam).capitalize()) for naam in self._kop.personas]

    def _previous(self) -> Sequence[Afspraak]:
        """Give what was agreed in the conversation that this one follows."""
        return previous(self._gelezen, self._kop.persona, self._store, cast("OefenApp", self.app).reader)

    def _along(self) -> Meegenomen:
        """Give what the trainee brings along from earlier conversations."""
        bestand = str(self._gelezen.bestand.resolve())
        return bring_along(self._store, bestand, self._kop.persona, reader=cast("OefenApp", self.app).reader)

    def _klokken(self) -> list[Mogelijkheid]:
        namen = INSTELLINGEN["klok"].waarden
        tijden = {stand: short_minutes(stand.tempo.seconden(self._kop.klok)) for stand in Klokstand}
        tijden[Klokstand.AAN] += " min"
        return [
            Mogelijkheid(stand, namen[stand] if stand is Klokstand.UIT else f"{namen[stand]}, {tijd}")
            for stand, tijd in tijden.items()
        ]

    def _remembered(self, naam: str, mogelijk: Sequence[str]) -> str:
        """Give what was chosen the last time; the first possibility when that is not known."""
        try:
            bewaard = self._store.instelling(naam) if self._store else ""
        except OefenenError:
            bewaard = ""
        return bewaard if bewaard in mogelijk else str(mogelijk[0])

    def on_resize(self, event: events.Resize) -> None:
        """Show every explanation where there is room for it."""
        ruim = event.size.width >= RUIM.width and event.size.height >= RUIM.height
        self.query_one("#kies-stand", KeuzeRij).gestapeld = ruim
        self._show_time()

    def _show_time(self) -> None:
        """Show how much time there is where a sentence is asked for; in a low window only when somebody wants a limit."""
        wanneer, tijd = (self.query_one(f"#kies-{naam}", KeuzeRij) for naam in (INSTELLING, INSTELLING_TIJD))
        ruim = self.size.height >= RUIM.height
        tijd.display = wanneer.gekozen != Wanneer.NOOIT and (ruim or bool(TIJDEN[tijd.gekozen]))

    @on(KeuzeRij.Gekozen)
    def remember(self, event: KeuzeRij.Gekozen) -> None:
        """Keep what was chosen for the next time."""
        self._show_time()
        if self._store is not None and event.rij.id != "kies-ouder":
            try:
                self._store.keep_instelling((event.rij.id or "").removeprefix("kies-"), event.waarde)
            except OefenenError as error:
                self.notify(error.melding, severity="warning", markup=False)

    def action_move(self, stap: int) -> None:
        """Choose another stand."""
        self.query_one("#kies-stand", KeuzeRij).action_move(stap)

    def action_toggle_klok(self) -> None:
        """Put the clock on or off."""
        for rij in self.query("#kies-klok").results(KeuzeRij):
            rij.action_move(1)

    def action_other_wish(self) -> None:
        """Choose when a sentence of one's own is asked for."""
        self.query_one(f"#kies-{INSTELLING}", KeuzeRij).action_move(1)

    def action_other_time(self) -> None:
        """Choose how much time there is for it."""
        self.query_one(f"#kies-{INSTELLING_TIJD}", KeuzeRij).action_move(1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's protocol
        """Offer the clock only to a conversation that has one, and time for a sentence only to who wants to type it."""
        if action == "other_time":
            return all(rij.gekozen != Wanneer.NOOIT for rij in self.query(f"#kies-{INSTELLING}").results(KeuzeRij))
        if action == "look_on":
            return offers_example(self._kop)
        return action != "toggle_klok" or bool(self._kop.klok)

    def action_look_on(self) -> None:
        """Look on at a good and a middling conversation with the parent that is chosen."""
        from oefenen.tui.screens.voorbeeld import VoorbeeldScreen  # noqa: PLC0415 - only for who starts

        reader = cast("OefenApp", self.app).reader
        try:
            gelezen = reader.read(self._gelezen.bestand, persona=self._persona) if self._persona else self._gelezen
            self.app.push_screen(VoorbeeldScreen(look_on(gelezen, self._store)), self._looked_on)
        except OefenenError as error:
            self.app.push_screen(VraagScreen("Het voorbeeld lukt niet", error.melding))

    def _looked_on(self, _: None) -> None:
        """Advise it no longer once it was looked at."""
        for blok in self.query("#voorbeeld-advies").results(Static):
            blok.update(example_line(self._kop, self._store))

    def action_read(self, hoe: str) -> None:
        """Scroll the text, whatever has the focus."""
        lezen = self.query_one("#lezen", VerticalScroll)
        {
            "down": lezen.scroll_down,
            "up": lezen.scroll_up,
            "page_down": lezen.scroll_page_down,
            "page_up": lezen.scroll_page_up,
        }[hoe](animate=False)

    @on(Button.Pressed)
    def action_start(self) -> None:
        """Begin the conversation."""
        klok = self._klok
        stand = Speelstand(self.query_one("#kies-stand", KeuzeRij).gekozen)
        reader = cast("OefenApp", self.app).reader
        try:
            sessie = start(
                self._gelezen.bestand,
                stand=stand,
                klok=klok is not Klokstand.UIT,
                store=self._store,
                persona=self._persona,
                reader=reader,
                tempo=klok.tempo,
            )
            pick_up(sessie, reader)
            self.dismiss(sessie)
        except OefenenError as error:
            self.app.push_screen(VraagScreen("Beginnen lukt niet", error.melding))

    @property
    def _persona(self) -> str | None:
        """The other parent that was chosen; None for the story's own."""
        gekozen = [rij.gekozen for rij in self.query("#kies-ouder").results(KeuzeRij)]
        return gekozen[0] if gekozen and gekozen[0] != self._kop.persona else None

    @property
    def _klok(self) -> Klokstand:
        return Klokstand(self.query_one("#kies-klok", KeuzeRij).gekozen) if self._kop.klok else Klokstand.UIT

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        if self._last_time():
            yield SystemCommand("Nabespreking van de vorige keer", "Met je schattingen en je voornemen", self.action_look_back)
        yield SystemCommand("Begin het gesprek", "In de stand die je gekozen hebt", self.action_start)
        if offers_example(self._kop):
            yield SystemCommand("Voorbeeldgesprek", "Kijk mee met een goed en een middelmatig gesprek", self.action_look_on)
        yield SystemCommand(*SCHRIJVERSMODUS, self.action_look_behind)

    def _last_time(self) -> Bewaard | None:
        """Give the last conversation of this scenario that was finished."""
        try:
            return self._store.laatste_afgelopen(str(self._gelezen.bestand.resolve()), self._kop.persona) if self._store else None
        except OefenenError:
            return None

    def action_look_back(self) -> None:
        """Look back on the last conversation of this scenario, in the place of this screen."""
        app, vorige = cast("OefenApp", self.app), self._last_time()
        if vorige is None or self._store is None:
            self.notify("Je hebt dit gesprek nog niet afgemaakt.")
            return
        try:
            app.open_nabespreking(resume(vorige, self._store, reader=app.reader))
        except OefenenError as error:
            app.push_screen(VraagScreen("Terugkijken lukt niet", error.melding))

    def action_look_behind(self) -> None:
        """Try the conversation out as an author; nothing of it is kept."""
        from oefenen.session.auteur.schrijver import start_trial  # noqa: PLC0415 - only for authors

        try:
            self.dismiss(start_trial(self._gelezen, klok=self._klok is not Klokstand.UIT).sessie)
        except OefenenError as error:
            self.app.push_screen(VraagScreen("Beginnen lukt niet", error.melding))
