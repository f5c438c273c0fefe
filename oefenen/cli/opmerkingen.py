"""`oefenen opmerkingen`: what a trainer writes about a conversation: remarks at turns and one instruction."""

from dataclasses import replace
from typing import TypedDict, Unpack

import click

from oefenen.cli.kanaal import Kanaal, talk, write_json
from oefenen.cli.nederlands import GebruikError, GetalType, OpdrachtCommand
from oefenen.cli.tab_namen import gesprekken
from oefenen.model.coaching import Coaching
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.overdracht import LANGST_NAAM
from oefenen.model.schoon import one_line
from oefenen.report.als_overdracht import coaching_data
from oefenen.report.coaching import overview_lines
from oefenen.session.samen.coaching import at_turn, keep, write
from oefenen.session.session import Session, resume
from oefenen.session.zelf.geen_namen import remember_warning, warning
from oefenen.store.store import Bewaard, Store


class Wensen(TypedDict):
    """What has to be done; empty is nothing."""

    bij: tuple[tuple[str, str], ...]
    haal_weg: tuple[int, ...]
    opdracht: str | None
    naam: str | None


@click.command(
    cls=OpdrachtCommand,
    help="""Schrijf opmerkingen bij beurten van een gesprek, en één opdracht voor de volgende keer.

    GESPREK is een nummer uit ‘oefenen lijst --gesprekken’. Zonder nummer gaat het over het gesprek dat je het laatst innam, of anders
    over je eigen laatste gesprek. Zonder opties zie je wat er al staat.

    Wat je schrijft, wordt meteen bewaard. Met ‘oefenen uitvoer’ gaat het terug naar de student: die ziet het in de nabespreking, en de
    volgende poging begint ermee.""",
    epilog="""\b
    Voorbeelden:
      oefenen opmerkingen 12
      oefenen opmerkingen 12 --bij 5 "Hier had je even kunnen wachten."
      oefenen opmerkingen 12 --opdracht "Vraag door voordat je iets uitlegt."
      oefenen opmerkingen 12 --haal-weg 2""",
)
@click.argument("gesprek", required=False, type=GetalType(1), shell_complete=gesprekken)
@click.option(
    "--bij",
    metavar="BEURT TEKST",
    nargs=2,
    type=(str, str),
    multiple=True,
    help="Zet een opmerking bij een beurt: 5, of v2 in de voorbereiding. Mag vaker.",
)
@click.option("--haal-weg", metavar="NUMMER", multiple=True, type=GetalType(1), help="Haal een opmerking weg. Mag vaker.")
@click.option("--opdracht", metavar="TEKST", help="Eén opdracht voor de volgende keer. Leeg ('') haalt hem weg.")
@click.option("--naam", metavar="NAAM", help="Wie dit schrijft. Leeg ('') haalt de naam weg.")
@click.option("--json", is_flag=True, help="Geef alles als JSON.")
def opmerkingen(gesprek: int | None, *, json: bool, **wensen: Unpack[Wensen]) -> int:
    """Change what was written where that is asked, and show it."""
    with Store() as store:
        sessie = resume(store.gesprek(gesprek) if gesprek is not None else _latest(store), store)
        verander = any(wens not in (None, ()) for wens in wensen.values())
        if verander:
            keep(sessie, _changed(sessie, wensen))
        if json:
            write_json({"gesprek": sessie.id} | coaching_data(sessie.coaching))
        else:
            _show(sessie, store, verander=verander)
    return ExitCode.GOED


def _latest(store: Store) -> Bewaard:
    ingenomen = next((bewaard for bewaard in store.gesprekken() if bewaard.ingenomen), None)
    bewaard = ingenomen or store.laatste()
    if bewaard is None:
        raise OefenenError("Er is nog geen gesprek bewaard. Neem er een in met: oefenen invoer BESTAND", ExitCode.GEBRUIK)
    return bewaard


def _changed(sessie: Session, wensen: Wensen) -> Coaching:
    """Make the new whole; numbers are those of the remarks as they were shown."""
    coaching = sessie.coaching
    for nummer in sorted(set(wensen["haal_weg"]), reverse=True):
        if nummer > len(sessie.coaching.opmerkingen):
            raise GebruikError(f"Opmerking {nummer} is er niet.")
        coaching = coaching.remove(nummer - 1)
    for plaats, tekst in wensen["bij"]:
        coaching = coaching.add(at_turn(sessie, plaats, tekst))
    if wensen["opdracht"] is not None:
        coaching = coaching.instruct(write(wensen["opdracht"]))
    return coaching if wensen["naam"] is None else replace(coaching, naam=one_line(wensen["naam"], LANGST_NAAM))


def _show(sessie: Session, store: Store, *, verander: bool) -> None:
    Kanaal().data(
        [f"Gesprek {sessie.id}: {sessie.spel.scenario.kop.titel}", "", *overview_lines(sessie.gesprek, sessie.coaching)]
    )
    if verander:
        waarschuwing = warning(store)
        talk(f"\nBewaard. {waarschuwing} Teruggeven: oefenen uitvoer {sessie.id} --naar gesprek.json".replace("  ", " "))
        remember_warning(store)
    else:
        talk(f'\nSchrijven: oefenen opmerkingen {sessie.id} --bij 1 "…" --opdracht "…"')
