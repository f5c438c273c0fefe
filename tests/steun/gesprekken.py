"""A small conversation of our own with everything that the screens can show, and an app that is in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from shutil import copy

from bibliotheek import settle
from scherm import scherm_tekst
from textual.events import Key
from textual.pilot import Pilot

from oefenen.model.woorden import Speelstand
from oefenen.reading.bestanden import shipped
from oefenen.session.session import Session, start
from oefenen.session.zelf.eigen_zin import NOOIT, Wens
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.eigen_gesprek import EigenGesprekScreen
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.terug.nabespreking import SECTIES, NabesprekingScreen
from oefenen.tui.widgets.eigen_zin_veld import Wekker

PERSONA = """\
formaat: 1
persona: kort
label: Korte vader
standen: {vertrouwen: 4, spanning: 6, openheid: 5, erkenning: 4}
stemmingen:
  rustig: {gezicht: "[-_-]", toon: rustig}
  boos: {gezicht: "[>_<]", toon: hard en snel}
  weg: {einde: ja, gezicht: "[#_#]", toon: loopt weg}
begin: boos
effecten:
  erkenning: {vertrouwen: 1, spanning: -2, erkenning: 2}
  doorvragen: {openheid: 2, erkenning: 1}
  excuus: {vertrouwen: 2, spanning: -1}
  verdedigen: {spanning: 2, vertrouwen: -1}
overgangen:
  - {bij: erkenning, van: [boos], naar: rustig, als: spanning <= 5}
  - {bij: verdedigen, van: [boos, rustig], naar: weg, als: spanning >= 9}
lichaamstaal:
  - {tot: 5, ziet: "zit achterover"}
  - {tot: 10, ziet: "armen over elkaar"}
regels: {traagheid: ja, trucje_dooft_uit: ja}
"""
SCENARIO = """\
formaat: 1
titel: Een kort gesprek
persona: kort
niveau: 1
gesprekssoort: voortgang
school: {soort: po, groep: "7"}
klok: KLOK
ouder: {naam: Ruud Bakker, relatie: vader}
leerling: {naam: Tess, leeftijd: 10}
rol: Je bent leraar van groep 7.
doel: Horen wat er is.
sleutels:
  gepest: Tess wordt gepest op de fiets.
  oud_zeer: Vader is vroeger zelf blijven zitten.
agenda: {sleutel: oud_zeer, zegt: "(zucht) Ik ben zelf blijven zitten."}
focus: [luisteren]
beurten:
  deur:
    fase: afstemmen
    denk_eerst: Wat voelt hij?
    ouder: {doet: blijft staan, zegt: "U had mij [echt] moeten bellen. [/x]"}
    keuzes:
      - id: welkom
        zet: [erkenning]
        zegt: "(staat op) Dat had ik moeten doen. U bent boos [sarcastisch], en dat snap ik."
        scores: {luisteren: 2, contact: 1}
        reactie: "(knikt) Nou. [b]Ja[/b]."
        feedback: Hij hoort dat je hem ziet [goed]. Daarna kan hij vertellen.
      - id: sorry
        zet: [erkenning, excuus]
        zegt: "Sorry. Dat had niet gemogen."
        scores: {luisteren: 0, contact: 1}
        reactie: "Hm."
        feedback: Een kort excuus is genoeg.
      - id: druk
        zet: [verdedigen]
        zegt: "Ik had het druk, met de toetsen."
        scores: {luisteren: -2, contact: -1}
        vlag: [verdedigen]
        feedback: Nu gaat het over jou.
  kern:
    fase: delen
    ouder: Wat doen we eraan?
    keuzes:
      - id: vraag
        zet: [doorvragen]
        zegt: "Wat merkt u thuis?"
        scores: {luisteren: 2, contact: 0}
        weet: [gepest]
        reactie: {spreker: leerling, zegt: "Ze pesten mij, pap."}
        feedback: Tess vertelt het zelf.
      - id: uitleg
        zet: [uitleg]
        zegt: "Ik leg het u uit."
        scores: {luisteren: -1, contact: 0}
        reactie: "Doe maar niet."
        feedback: Hij wil eerst gehoord worden.
  slot:
    fase: afronden
    ouder: Dan ga ik maar.
    keuzes:
      - id: dank
        zet: [erkenning]
        zegt: "Dank dat u kwam."
        scores: {luisteren: 1, contact: 2}
        reactie: "Goed."
        feedback: Zo gaat hij als gast de deur uit.
      - id: dag
        zet: [afscheid]
        zegt: "Dag."
        scores: {luisteren: 0, contact: 0}
        reactie: "Dag."
        feedback: Kort.
eindes:
  prima:
    als: erkenning >= 6
    oordeel: goed
    ouder: "(geeft een hand) Tot ziens."
    terugblik: "Waar zakte zijn boosheid?"
    thuis:
      - {als: weet gepest, zegt: "Ze wist niks van de fiets [echt]. Nu wel, en ze belt."}
      - {zegt: "Ik ben het kwijt. (haalt zijn schouders op) Verder weet ik niks."}
  slecht: {oordeel: slecht, ouder: "(loopt weg)", terugblik: "Waar ging het mis?", thuis: "Die heeft het druk. Ik ga daar niet meer heen."}
briefje:
  - {punt: "Waarom hoorde ik dit van Tess en niet van school?", tip: 6, als: gekozen deur.welkom of gekozen deur.sorry, vraag: "Wat had ik eerder moeten doen?"}
  - {punt: "Het gebeurt op de fiets.", stap: 4, als: weet gepest, vraag: "Wat merkt u thuis?"}
  - {punt: "Wie schrijft op wat we afspreken? [b]", tip: 13, als: bezocht(slot) >= 2, vraag: "Zullen we het opschrijven?"}
"""
GOED = ("welkom", "vraag", "dank")
MIS = ("druk", "uitleg", "dag")


def write_gesprek(map_: Path, *, klok: int = 300, vervang: tuple[str, str] = ("", "")) -> Path:
    """Write the scenario with its persona and the shipped skills; *vervang* changes a piece of their text."""
    (map_ / "personas").mkdir(parents=True, exist_ok=True)
    oud, nieuw = vervang
    (map_ / "personas" / "kort.yaml").write_text(PERSONA.replace(oud, nieuw) if oud else PERSONA, encoding="utf-8")
    copy(shipped() / "vaardigheden.yaml", map_)
    pad = map_ / "kort.yaml"
    tekst = SCENARIO.replace("KLOK", str(klok))
    pad.write_text(tekst.replace(oud, nieuw) if oud else tekst, encoding="utf-8")
    return pad


def begin(pad: Path, store: Store | None = None, stand: Speelstand = Speelstand.OEFENEN, keuzes: tuple[str, ...] = ()) -> Session:
    """Start a conversation and say *keuzes*."""
    sessie = start(pad, store=store, stand=stand, seed=3)
    for keuze in keuzes:
        sessie.kies(keuze)
    return sessie


@asynccontextmanager
async def talking(
    sessie: Session, maat: tuple[int, int] = (80, 24), *, wens: Wens | None = NOOIT, wekker: Wekker | None = None
) -> AsyncIterator[Pilot[None]]:
    """Run the app in a conversation, without own words first unless *wens* wants them; None is as the settings say."""
    app = OefenApp(sessie.store)
    async with app.run_test(size=maat, notifications=True) as pilot:
        await settle(pilot)
        if sessie.proef:
            app.open_gesprek(sessie)
        else:
            app.push_screen(EigenGesprekScreen(sessie, wens=wens, wekker=wekker))
        await settle(pilot)
        yield pilot


@asynccontextmanager
async def looking_back(sessie: Session, maat: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """Run the app in the debrief of a conversation."""
    app = OefenApp(sessie.store)
    async with app.run_test(size=maat, notifications=True) as pilot:
        await settle(pilot)
        app.push_screen(NabesprekingScreen(sessie))
        await settle(pilot)
        yield pilot


def part(naam: str) -> str:
    """Give the key of a part of the debrief."""
    return str(SECTIES.index(naam) + 1)


def gesprek_of(pilot: Pilot[None]) -> GesprekScreen:
    """Give the conversation screen that is on top."""
    scherm = pilot.app.screen
    assert isinstance(scherm, GesprekScreen)
    return scherm


def nabespreking_of(pilot: Pilot[None]) -> NabesprekingScreen:
    """Give the debrief that is on top."""
    scherm = pilot.app.screen
    assert isinstance(scherm, NabesprekingScreen)
    return scherm


def painted(pilot: Pilot[None]) -> str:
    """Give what is on the screen, with the line breaks of wrapping taken out."""
    return " ".join(scherm_tekst(pilot.app).split())


async def say(pilot: Pilot[None], keuze: str) -> None:
    """Say a choice with the keys of the keyboard."""
    ids = [k.id for k in gesprek_of(pilot).gesprek.geschud()]
    await pilot.press(str(ids.index(keuze) + 1), "enter")
    await pilot.pause()


async def mash(pilot: Pilot[None], *toetsen: str) -> None:
    """Press keys faster than anything can be painted."""
    for toets in toetsen:
        pilot.app.post_message(Key(toets, toets if len(toets) == 1 else None))
    await settle(pilot)
