"""`oefenen minuutbeurt`: the single turns that are due, line by line."""

from typing import TypedDict, Unpack

import click

from oefenen.cli.kanaal import Kanaal, talk, write_json
from oefenen.cli.kies_vaardigheid import known_skill
from oefenen.cli.minuutbeurt_tekst import MinuutbeurtTekst
from oefenen.cli.nederlands import OpdrachtCommand
from oefenen.cli.tab_namen import vaardigheden as tab_vaardigheden
from oefenen.model.diagnostic import ExitCode
from oefenen.model.nu import now
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.report.later.als_minuutbeurt import as_data, list_lines
from oefenen.report.later.als_vandaag import GEEN_MINUUTBEURTEN, NOG_GEEN, when
from oefenen.session.later.minuutbeurt import take_back_last
from oefenen.session.later.minuutbeurten import PER_KEER, Stapel, harvest, sort_out
from oefenen.session.later.vandaag import skills
from oefenen.session.lezer import OnceReader
from oefenen.store.store import Store


class Opties(TypedDict):
    """The options of this command."""

    vaardigheid: str | None
    zonder_klok: bool
    zonder_eigen_zin: bool
    lijst: bool
    json: bool
    terug: bool


@click.command(
    cls=OpdrachtCommand,
    help="""Oefen losse beurten uit gesprekken die je al voerde: één zin, één minuut.

    Uit elk gesprek dat je afmaakt, komen hooguit drie beurten. Na twee dagen komt zo'n beurt terug, als dat kan met een andere zin van de
    ouder. Gaat het goed, dan duurt het steeds langer tot hij terugkomt. Je krijgt er hooguit drie tegelijk.

    Met --vaardigheid oefen je er één, ook als er vandaag niets aan de beurt is.""",
    epilog="""\b
    Voorbeelden:
      oefenen minuutbeurt
      oefenen minuutbeurt --vaardigheid gevoelsreflectie
      oefenen minuutbeurt --lijst
      oefenen minuutbeurt --terug""",
)
@click.option("--vaardigheid", metavar="NAAM", shell_complete=tab_vaardigheden, help="Oefen alleen deze vaardigheid.")
@click.option("--zonder-klok", is_flag=True, help="Neem zo lang als je wilt.")
@click.option("--zonder-eigen-zin", is_flag=True, help="Zie meteen de keuzes, zonder eerst je eigen zin te typen.")
@click.option("--lijst", is_flag=True, help="Laat alle minuutbeurten zien, en wanneer ze terugkomen.")
@click.option("--json", is_flag=True, help="Geef die lijst als JSON.")
@click.option("--terug", is_flag=True, help="Neem je laatste antwoord terug.")
def minuutbeurt(**opties: Unpack[Opties]) -> int:
    """Do what was asked: play what is due, list everything, or take the last answer back."""
    lezer = OnceReader()
    alle = skills(lezer)
    gevraagd = opties["vaardigheid"]
    vaardigheid = None if gevraagd is None else known_skill(gevraagd, alle)
    with Store() as store:
        if opties["terug"]:
            return _take_back(store, alle)
        harvest(store, now(), lezer)
        if opties["lijst"] or opties["json"]:
            return _list(store, vaardigheid, alle, json=opties["json"])
        stapel = sort_out(store, now(), vaardigheid=vaardigheid, reader=lezer)
        tekst = MinuutbeurtTekst(store, lezer, klok=not opties["zonder_klok"], eigen_zin=not opties["zonder_eigen_zin"])
        _play(tekst, stapel, vrij=vaardigheid is not None)
    return ExitCode.GOED


def _take_back(store: Store, alle: Vaardigheden) -> int:
    beurt = take_back_last(store)
    if beurt is None:
        talk("Er is nog geen antwoord om terug te nemen.")
        return ExitCode.GOED
    titel, vaardigheid = store.gesprek(beurt.gesprek).titel, alle.label(beurt.plek.vaardigheid).lower()
    talk(f"Je laatste antwoord is teruggenomen ({titel}, {vaardigheid}). De beurt staat weer klaar.")
    return ExitCode.GOED


def _list(store: Store, vaardigheid: str | None, alle: Vaardigheden, *, json: bool) -> int:
    beurten = [beurt for beurt in store.minuutbeurten() if vaardigheid in (None, beurt.plek.vaardigheid)]
    if json:
        write_json([as_data(beurt) for beurt in beurten])
    elif beurten:
        Kanaal().data(list_lines([(beurt, store.gesprek(beurt.gesprek).titel) for beurt in beurten], alle, now()))
    else:
        talk(NOG_GEEN)
    return ExitCode.GOED


def _play(tekst: MinuutbeurtTekst, stapel: Stapel, *, vrij: bool) -> None:
    """Play what is due; with *vrij* what is not, when nothing is."""
    for reden in stapel.apart:
        talk(reden)
    beurten = stapel.klaar or (stapel.later if vrij else ())
    if not beurten:
        wanneer = f" De volgende komt {when(stapel.volgende, now())}." if stapel.volgende else ""
        talk(f"{GEEN_MINUUTBEURTEN}{wanneer}" if wanneer or stapel.apart else NOG_GEEN)
        return
    if not stapel.klaar:
        talk("Hiervan is vandaag niets aan de beurt. Extra oefenen mag altijd.")
    nu = beurten[:PER_KEER]
    for nummer, beurt in enumerate(nu, start=1):
        if not tekst.practise(beurt, nummer, len(nu)):
            return
    if len(stapel.klaar) > len(nu):
        talk("Er liggen er nog meer, voor nu of een andere keer: oefenen minuutbeurt")
