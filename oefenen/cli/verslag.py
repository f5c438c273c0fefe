"""`oefenen verslag`: the debrief of a kept conversation, played again from its choices."""

from datetime import datetime
from pathlib import Path

import click

from oefenen.cli.kanaal import Kanaal, as_json_text, talk, write_new
from oefenen.cli.nederlands import GebruikError, GetalType, KeuzeType, OpdrachtCommand, PadType
from oefenen.cli.resultaat import full_verslag
from oefenen.cli.tab_namen import gesprekken
from oefenen.cli.tekst_zelf import ZelfVragen
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.report.afspraken.als_ouderverslag import DURF
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.anders import als_naast
from oefenen.session.afspraken import check_finished, last_finished, ouderverslag
from oefenen.session.anders.vertakken import beside
from oefenen.session.session import Session, resume
from oefenen.session.zelf.zelfbeeld import may_answer, note_figures_seen
from oefenen.store.store import Bewaard, Store


@click.command(
    cls=OpdrachtCommand,
    help="""Maak een verslag van een bewaard gesprek.

    GESPREK is een nummer uit ‘oefenen lijst --gesprekken’. Zonder nummer gaat het over je laatste gesprek.""",
    epilog="""\b
    Voorbeelden:
      oefenen verslag
      oefenen verslag 12 --naar verslag.md
      oefenen verslag 15 --naast 12
      oefenen verslag --vorm ouders --naar verslag-voor-vader.md
      oefenen verslag --vorm json""",
)
@click.argument("gesprek", required=False, type=GetalType(1), shell_complete=gesprekken)
@click.option(
    "--vorm",
    type=KeuzeType(("md", "tekst", "json", "ouders")),
    default="md",
    metavar="VORM",
    help="md (om te lezen, standaard), tekst (gewone regels), json (voor een script) of ouders (het verslag voor de ouder).",
)
@click.option(
    "--naast", metavar="GESPREK", type=GetalType(1), shell_complete=gesprekken,
    help="Zet dit gesprek naast een ander gesprek van hetzelfde scenario, vanaf waar ze verschillen.",
)  # fmt: skip
@click.option("--eerst-zelf", is_flag=True, help="Kijk eerst zelf terug, of vul aan wat je toen schreef.")
@click.option("--naar", metavar="BESTAND", type=PadType(), help="Schrijf het verslag in een nieuw bestand.")
def verslag(gesprek: int | None, vorm: str, naast: int | None, *, eerst_zelf: bool, naar: Path | None) -> int:
    """Replay the conversation and write its debrief."""
    with Store() as store:
        bewaard = _find(gesprek, vorm, store)
        if eerst_zelf:
            _look_first(bewaard, store, anders="--naast" if naast is not None else "--vorm ouders" if vorm == "ouders" else "")
        tekst = _write(bewaard, vorm, store) if naast is None else _compare(bewaard, naast, vorm, store)
    if naar is None:
        click.echo(tekst, nl=False)
    else:
        write_new(naar, tekst)
        talk(f"Het verslag van gesprek {bewaard.id} staat in {naar}.")
    if vorm == "ouders":
        talk(f"\n{DURF} Veranderen: oefenen afspraken {bewaard.id}")
    return ExitCode.GOED


def _find(gesprek: int | None, vorm: str, store: Store) -> Bewaard:
    if gesprek is not None:
        return store.gesprek(gesprek)
    if vorm == "ouders":
        return last_finished(store)
    bewaard = store.laatste()
    if bewaard is None:
        raise OefenenError("Er is nog geen gesprek bewaard. Begin met: oefenen", ExitCode.GEBRUIK)
    return bewaard


def _write(bewaard: Bewaard, vorm: str, store: Store) -> str:
    sessie = resume(bewaard, store)
    return _for_parents(sessie) if vorm == "ouders" else _debrief(sessie, bewaard, vorm)


def _look_first(bewaard: Bewaard, store: Store, anders: str) -> None:
    """Ask the questions that come before the figures, or come back to them."""
    if anders:
        raise GebruikError(f"--eerst-zelf kan niet samen met {anders}: de vragen gaan over je eigen nabespreking.")
    sessie = resume(bewaard, store)
    check_finished(sessie)
    if not may_answer(sessie):
        raise OefenenError("Dit gesprek is van iemand anders. De vragen gaan over je eigen gesprekken.", ExitCode.GEBRUIK)
    ZelfVragen(sessie, Kanaal(opzij=True)).ask()


def _compare(bewaard: Bewaard, naast: int, vorm: str, store: Store) -> str:
    if vorm == "ouders":
        raise GebruikError("--naast kan niet samen met --vorm ouders: een vergelijking is voor jezelf.")
    vergelijking = beside((bewaard.id, naast), store)
    if vorm == "json":
        return as_json_text(als_naast.as_data(vergelijking)) + "\n"
    return als_naast.as_markdown(vergelijking) if vorm == "md" else _as_text(als_naast.as_lines(vergelijking))


def _as_text(regels: list[str]) -> str:
    return "\n".join(regels) + "\n"


def _for_parents(sessie: Session) -> str:
    check_finished(sessie)
    return ouderverslag(sessie)


def _debrief(sessie: Session, bewaard: Bewaard, vorm: str) -> str:
    resultaat = full_verslag(sessie, sessie.store)
    note_figures_seen(sessie)
    if vorm == "json":
        return as_json_text(as_json(resultaat)) + "\n"
    return as_markdown(resultaat, datum=_day(bewaard)) if vorm == "md" else _as_text(as_plain(resultaat, feedback=True))


def _day(bewaard: Bewaard) -> str:
    return datetime.fromisoformat(bewaard.begonnen).astimezone().strftime("%d-%m-%Y")
