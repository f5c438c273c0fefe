"""`oefenen speel`: hold a conversation, in the app, as plain text, or with choices given beforehand."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TypedDict, Unpack

import click

from oefenen.cli.app_verzoek import AppVerzoek
from oefenen.cli.kanaal import Kanaal, talk, write_json
from oefenen.cli.nederlands import GebruikError, GetalType, KeuzeType, OpdrachtCommand
from oefenen.cli.resultaat import full_verslag
from oefenen.cli.speel_anders import Vanaf, VanafType, check_alone, play_from, scenario_name, tell_search
from oefenen.cli.tab_namen import personas, scenarios
from oefenen.cli.tekst_gesprek import Afloop, TekstGesprek
from oefenen.cli.tekst_zelf import ZelfVragen
from oefenen.engine.gesprek import Gesprek
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.instellingen import Klokstand
from oefenen.model.woorden import Speelstand
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.report.als_json import as_json
from oefenen.report.als_tekst import plain
from oefenen.session.instellingen import settings
from oefenen.session.library import check_persona, find_scenario
from oefenen.session.session import Session, resume, start
from oefenen.session.vervolg import pick_up
from oefenen.session.zelf.eigen_zin import NOOIT, read_wish
from oefenen.session.zelf.zelfbeeld import asks, may_answer, note_figures_seen
from oefenen.store.store import Store


class SpeelOpties(TypedDict):
    """The options of this command; None is not given."""

    tekst: bool
    keuzes: str | None
    stand: str | None
    zonder_klok: bool
    persona: str | None
    seed: int | None
    json: bool
    niet_bewaren: bool
    verder: bool
    vanaf: Vanaf | None
    andere_opening: bool
    zonder_eigen_zin: bool
    eerst_zelf: bool | None
    schrijver: bool


_NIEUW_GESPREK = {
    "stand": "--stand",
    "zonder_klok": "--zonder-klok",
    "persona": "--persona",
    "seed": "--seed",
    "andere_opening": "--andere-opening",
}
_ALLEEN_TEKST = {
    **_NIEUW_GESPREK,
    "niet_bewaren": "--niet-bewaren",
    "verder": "--verder",
    "vanaf": "--vanaf",
    "zonder_eigen_zin": "--zonder-eigen-zin",
    "eerst_zelf": "--eerst-zelf",
}


@click.command(
    cls=OpdrachtCommand,
    help="""Voer een gesprek met een ouder.

    SCENARIO is een naam uit ‘oefenen lijst’ (het begin is genoeg) of het pad van een bestand. In een terminal opent de app bij
    dit scenario. Met --tekst lees je het gesprek regel voor regel; dat werkt met een schermlezer, een brailleregel en in een pijp.""",
    epilog="""\b
    Voorbeelden:
      oefenen speel w1
      oefenen speel w1 --tekst --stand toets
      oefenen speel w1 --tekst --verder
      oefenen speel --vanaf 12:5 --tekst
      oefenen speel mijn_scenario.yaml --keuzes uitnodigen,ordenen --json
      oefenen speel mijn_scenario.yaml --schrijver""",
)
@click.argument("scenario", required=False, shell_complete=scenarios)
@click.option("--tekst", is_flag=True, help="Gewone tekst, regel voor regel. Je antwoordt met een nummer.")
@click.option("--keuzes", metavar="A,B,C", help="Speel deze keuzes zonder te vragen.")
@click.option(
    "--stand", metavar="STAND", type=KeuzeType([stand.value for stand in Speelstand]),
    help="oefenen (uitleg na elke keuze), doorspelen (uitleg aan het eind) of toets (geen hulp, niet terug).",
)  # fmt: skip
@click.option("--zonder-klok", is_flag=True, help="Speel zonder klok.")
@click.option(
    "--persona", metavar="NAAM", shell_complete=personas, help="Speel met een andere persona dan in het scenario staat."
)
@click.option("--seed", metavar="GETAL", type=GetalType(), help="Zet de keuzes steeds in dezelfde volgorde.")
@click.option("--json", is_flag=True, help="Geef de uitslag als JSON.")
@click.option("--niet-bewaren", is_flag=True, help="Bewaar dit gesprek niet.")
@click.option("--verder", is_flag=True, help="Ga verder met je laatste gesprek van dit scenario.")
@click.option(
    "--vanaf", metavar="GESPREK:BEURT", type=VanafType(),
    help="Speel een bewaard gesprek opnieuw vanaf een beurt, als nieuw gesprek. Met v1 bedoel je de eerste beurt van het voorbereiden.",
)  # fmt: skip
@click.option("--andere-opening", is_flag=True, help="Begin met een ouder die net iets anders gestemd is.")
@click.option("--zonder-eigen-zin", is_flag=True, help="Zie meteen de keuzes, zonder eerst je eigen zin te typen.")
@click.option(
    "--eerst-zelf/--zonder-eerst-zelf",
    default=None,
    help="Kijk na afloop eerst zelf terug, voor je de cijfers ziet. Zonder deze optie gebeurt dat alleen in een terminal.",
)
@click.option(
    "--schrijver", is_flag=True,
    help="Open de app in de schrijversmodus: kijk achter het gesprek en spring naar elke beurt. Met --keuzes begin je daarna.",
)  # fmt: skip
@click.pass_obj
def speel(mappen: tuple[Path, ...], scenario: str | None, **opties: Unpack[SpeelOpties]) -> AppVerzoek | int:
    """Find the scenario and hold the conversation, or ask for the app."""
    terminal = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
    naar_app = opties["schrijver"] or (terminal and not (opties["tekst"] or opties["json"] or opties["keuzes"] is not None))
    _check_options(opties, naar_app=naar_app)
    if opties["vanaf"] is not None:
        return _play_from(scenario, opties["vanaf"], opties)
    if scenario is None:
        raise GebruikError("Er ontbreekt nog iets: SCENARIO.")
    pad = find_scenario(scenario, mappen)
    reader = Reader()
    check_persona(opties["persona"], pad, reader)
    if naar_app:
        check_playable(reader.read(pad))
        return AppVerzoek(mappen, pad, tuple(_split(opties["keuzes"])) if opties["schrijver"] else None)
    with nullcontext() if opties["niet_bewaren"] else Store() as store:
        sessie = _begin(pad, opties, store, reader)
        _play(sessie, opties, _how_to_go_on(scenario, pad, mappen))
    return ExitCode.GOED


def _play_from(scenario: str | None, vanaf: Vanaf, opties: SpeelOpties) -> int:
    """Hold a conversation that goes on from a turn of another one."""
    botst = [
        vlag
        for naam, vlag in _ALLEEN_TEKST.items()
        if opties.get(naam) and naam not in ("vanaf", "zonder_eigen_zin", "eerst_zelf")
    ]
    check_alone("--vanaf", [*(["SCENARIO"] if scenario else []), *botst])
    with Store() as store:
        sessie = play_from(vanaf, store)
        bestand = sessie.gelezen.bestand
        _play(sessie, opties, _how_to_go_on(scenario_name(bestand), bestand, ()))
    return ExitCode.GOED


def _check_options(opties: SpeelOpties, *, naar_app: bool) -> None:
    gegeven = [naam for naam, waarde in opties.items() if waarde not in (None, False)]
    if opties["schrijver"] and (opties["tekst"] or opties["json"]):
        anders = "--tekst" if opties["tekst"] else "--json"
        raise GebruikError(f"--schrijver kan niet samen met {anders}: de schrijversmodus is er alleen in de app.")
    if naar_app and (los := [_ALLEEN_TEKST[naam] for naam in gegeven if naam in _ALLEEN_TEKST]):
        raise GebruikError(f"{los[0]} werkt alleen samen met --tekst, --keuzes of --json. In de app kies je dat op het scherm.")
    if opties["verder"]:
        botst = [_ALLEEN_TEKST[naam] for naam in gegeven if naam in (*_NIEUW_GESPREK, "niet_bewaren")]
        if botst:
            raise GebruikError(f"{botst[0]} kan niet samen met --verder: dat gaat verder met een gesprek zoals het bewaard is.")


def _begin(pad: Path, opties: SpeelOpties, store: Store | None, reader: Reader) -> Session:
    if opties["verder"] and store is not None:
        bestand = str(pad.resolve())
        bewaard = next(
            (b for b in store.gesprekken() if b.bestand == bestand and not b.afgelopen and b.begonnen_aan and not b.ingenomen),
            None,
        )
        if bewaard is not None:
            sessie = resume(bewaard, store, reader=reader)
            waar = f"na {_number(bewaard.gekozen)}" if bewaard.gekozen else "bij je eerste keuze"
            talk(f"Je gaat verder met gesprek {bewaard.id}, {waar}.")
            return sessie
        talk("Van dit scenario is er geen gesprek om mee verder te gaan. Dit is een nieuw gesprek.")
    if opties["andere_opening"]:
        from oefenen.session.anders.opening import start_otherwise as begin  # noqa: PLC0415 - loads numpy

        tell_search()
    else:
        begin = start
    nu = settings(store)
    sessie = begin(
        pad, stand=Speelstand(opties["stand"] or nu.stand), klok=not opties["zonder_klok"] and nu.klok is not Klokstand.UIT,
        store=store, seed=opties["seed"], persona=opties["persona"], reader=reader, tempo=nu.klok.tempo,
    )  # fmt: skip
    if opties["keuzes"] is None:
        for stap in pick_up(sessie, reader):
            talk(f"{plain(stap.ouder_eerder)} {plain(stap.zegt)}")
    return sessie


def _how_to_go_on(scenario: str, pad: Path, mappen: tuple[Path, ...]) -> str:
    naam = str(pad) if mappen else scenario
    # Double quotes work in every shell, also in that of Windows.
    aangehaald = f'"{naam}"' if " " in naam else naam
    return f"oefenen speel {aangehaald} --tekst --verder"


def _play(sessie: Session, opties: SpeelOpties, verder: str) -> None:
    vooraf = opties["keuzes"] is not None
    try:
        afloop = _converse(sessie, opties, vragen=opties["tekst"] or not vooraf)
    except KeyboardInterrupt:
        raise OefenenError(f"\nOnderbroken. {_kept(sessie, verder)}", ExitCode.ONDERBROKEN) from None
    if afloop is Afloop.INVOER_OP:
        talk(f"De invoer houdt hier op. {_kept(sessie, verder)}")
    elif afloop is Afloop.GESTOPT:
        talk(f"Het gesprek is nog niet af. {_kept(sessie, verder)}")
    elif sessie.store is not None:
        talk(f"\nHet hele verslag: oefenen verslag {sessie.id}")
        talk(f"Afspraken afmaken: oefenen afspraken {sessie.id}")
        talk(f"Keerpunten zien: oefenen keerpunten {sessie.id}")
        if sessie.vorig:
            talk(f"Naast het vorige gesprek: oefenen verslag {sessie.id} --naast {sessie.vorig}")
    note_figures_seen(sessie)
    if opties["json"]:
        write_json(as_json(full_verslag(sessie, sessie.store)))


def _converse(sessie: Session, opties: SpeelOpties, *, vragen: bool) -> Afloop:
    """Play the given choices, and ask for the others when *vragen*."""
    keuzes = _split(opties["keuzes"])
    _check_keuzes(sessie, keuzes)
    if opties["json"] and not vragen:
        for keuze in keuzes:
            sessie.kies(keuze)
        return Afloop.EINDE if sessie.gesprek.einde else Afloop.GESTOPT
    eigen = opties["keuzes"] is None and not opties["zonder_eigen_zin"]
    verteller = TekstGesprek(sessie, Kanaal(opzij=opties["json"]), read_wish(sessie.store) if eigen else NOOIT)
    verteller.tell_opening()
    for keuze in keuzes:
        verteller.say(keuze)
    afloop = verteller.ask_on() if vragen else Afloop.EINDE if sessie.gesprek.einde else Afloop.GESTOPT
    if afloop is Afloop.EINDE:
        if _looks_first(sessie, opties, vragen=vragen):
            ZelfVragen(sessie, verteller.uitvoer).ask()
        verteller.tell_debrief()
    return afloop


def _looks_first(sessie: Session, opties: SpeelOpties, *, vragen: bool) -> bool:
    """Say whether the trainee looks back without the figures first: when that is asked for, or else where somebody can answer."""
    if opties["eerst_zelf"] is not None:
        return opties["eerst_zelf"] and may_answer(sessie)
    return vragen and asks(sessie) and sys.stdin is not None and sys.stdin.isatty()


def _split(keuzes: str | None) -> list[str]:
    return [keuze for deel in (keuzes or "").split(",") if (keuze := deel.strip())]


def _check_keuzes(sessie: Session, keuzes: list[str]) -> None:
    """Try all choices before the first is kept, so that a mistake leaves nothing half done."""
    proef: Gesprek = sessie.gesprek
    begin = len(proef.stappen)
    try:
        try:
            for keuze in keuzes:
                proef.kies(keuze)
        finally:
            while len(proef.stappen) > begin:
                proef.undo()
    except OefenenError:
        _forget_empty(sessie)
        raise


def _forget_empty(sessie: Session) -> bool:
    """Forget a conversation in which nothing was chosen or typed."""
    leeg = not sessie.begonnen_aan
    if sessie.store is not None and leeg:
        sessie.store.remove(sessie.id)
    return leeg


def _kept(sessie: Session, verder: str) -> str:
    """Say what was kept and how to go on."""
    keuzes = len(sessie.gesprek.stappen)
    if _forget_empty(sessie):
        return "Je had nog niets gekozen, dus er is niets bewaard."
    if sessie.store is None:
        return "Dit gesprek is niet bewaard."
    return f"Je gesprek is bewaard ({_number(keuzes) if keuzes else 'je eigen zin'}). Verder gaan: {verder}"


def _number(keuzes: int) -> str:
    return f"{keuzes} {'keuze' if keuzes == 1 else 'keuzes'}"
