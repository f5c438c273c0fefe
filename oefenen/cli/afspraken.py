"""`oefenen afspraken`: what was agreed in a conversation, made smaller and more precise, and kept for the report."""

from typing import TypedDict, Unpack

import click

from oefenen.cli.kanaal import Kanaal, talk, write_json
from oefenen.cli.nederlands import GebruikError, GetalType, KeuzeType, OpdrachtCommand
from oefenen.cli.tab_namen import gesprekken
from oefenen.model.afsprakenlijst import VERSLAG_DOOR, Afsprakenlijst
from oefenen.model.diagnostic import ExitCode
from oefenen.report.afspraken.als_afspraken import LETTERS, agreements_data, discussed, overview_lines
from oefenen.session.afspraken import check_finished, keep, last_finished, load, read_afspraak, take_over, tidy
from oefenen.session.session import Session, resume
from oefenen.store.store import Store

NIEMAND = "niemand"


class Wensen(TypedDict):
    """What has to be done; empty is nothing."""

    neem_over: bool
    voeg_toe: tuple[str, ...]
    wijzig: tuple[tuple[int, str], ...]
    haal_weg: tuple[int, ...]
    wel: tuple[str, ...]
    niet: tuple[str, ...]
    verslag_door: str | None
    woord: str | None


@click.command(
    cls=OpdrachtCommand,
    help="""Bekijk de afspraken uit een gesprek, en maak ze af.

    GESPREK is een nummer uit ‘oefenen lijst --gesprekken’. Zonder nummer gaat het over het laatste gesprek dat af is.

    Je ziet wat jullie afspraken, wat er op tafel kwam, en vragen om over na te denken. Een afspraak schrijf je zo:
    "wie; wat; wanneer; terugkijken". De laatste twee mag je weglaten. Wie is leraar, ouder, leerling, samen of ander.

    Wat je verandert, wordt meteen bewaard. Daarna maakt ‘oefenen verslag --vorm ouders’ er een verslag voor de ouder van.""",
    epilog="""\b
    Voorbeelden:
      oefenen afspraken
      oefenen afspraken 12 --neem-over --verslag-door leraar
      oefenen afspraken --voeg-toe "ouder; leest tien minuten voor; elke avond"
      oefenen afspraken --wijzig 1 "leraar; belt voor half vijf; vrijdag"
      oefenen afspraken --niet b --woord "Fijn dat u er was." """,
)
@click.argument("gesprek", required=False, type=GetalType(1), shell_complete=gesprekken)
@click.option("--neem-over", is_flag=True, help="Neem over wat er in het gesprek is afgesproken.")
@click.option("--voeg-toe", metavar="AFSPRAAK", multiple=True, help="Zet er een afspraak bij. Mag vaker.")
@click.option(
    "--wijzig",
    metavar="NUMMER AFSPRAAK",
    nargs=2,
    type=(GetalType(1), str),
    multiple=True,
    help="Schrijf een afspraak anders. Mag vaker.",
)
@click.option("--haal-weg", metavar="NUMMER", multiple=True, type=GetalType(1), help="Haal een afspraak weg. Mag vaker.")
@click.option(
    "--wel",
    metavar="TEKEN",
    multiple=True,
    help="Zet de afspraak met dit nummer, of het punt met deze letter, in het verslag. Mag vaker.",
)
@click.option(
    "--niet",
    metavar="TEKEN",
    multiple=True,
    help="Laat de afspraak met dit nummer, of het punt met deze letter, eruit. Mag vaker.",
)
@click.option(
    "--verslag-door", metavar="WIE", type=KeuzeType((*VERSLAG_DOOR, NIEMAND)),
    help=f"Wie het verslag schrijft: {', '.join(VERSLAG_DOOR)} of {NIEMAND}.",
)  # fmt: skip
@click.option("--woord", metavar="TEKST", help="Je eigen woorden boven het verslag. Leeg ('') haalt ze weg.")
@click.option("--json", is_flag=True, help="Geef alles als JSON.")
def afspraken(gesprek: int | None, *, json: bool, **wensen: Unpack[Wensen]) -> int:
    """Change the list where that is asked, and show it."""
    with Store() as store:
        sessie = resume(last_finished(store) if gesprek is None else store.gesprek(gesprek), store)
        check_finished(sessie)
        verander = any(wens not in (None, False, ()) for wens in wensen.values())
        if verander:
            keep(sessie, _changed(sessie, wensen))
        lijst = load(sessie)
        if json:
            write_json({"gesprek": sessie.id, "bewaard": sessie.afspraken is not None} | agreements_data(sessie.gesprek, lijst))
        else:
            _show(sessie, lijst, verander=verander)
    return ExitCode.GOED


def _show(sessie: Session, lijst: Afsprakenlijst, *, verander: bool) -> None:
    titel = f"Afspraken uit gesprek {sessie.id}: {sessie.spel.scenario.kop.titel}"
    Kanaal().data([titel, "", *overview_lines(sessie.gesprek, lijst)])
    if sessie.afspraken is None:
        talk(f"\nDit komt uit het gesprek; er is nog niets bewaard. Overnemen: oefenen afspraken {sessie.id} --neem-over")
    else:
        talk(f"\n{'Bewaard. ' if verander else ''}Het verslag voor de ouder: oefenen verslag {sessie.id} --vorm ouders")


def _changed(sessie: Session, wensen: Wensen) -> Afsprakenlijst:
    """Make the new list; numbers are those of the list as it was shown."""
    lijst = take_over(sessie) if wensen["neem_over"] else load(sessie)
    for nummer, tekst in wensen["wijzig"]:
        plek = _place(lijst, nummer)
        lijst = lijst.change(plek, read_afspraak(tekst)._replace(keuze=lijst.regels[plek].keuze))
    for tekens, mee in ((wensen["wel"], True), (wensen["niet"], False)):
        for teken in tekens:
            lijst = _ticked(sessie, lijst, teken, mee=mee)
    for plek in sorted({_place(lijst, nummer) for nummer in wensen["haal_weg"]}, reverse=True):
        lijst = lijst.remove(plek)
    for tekst in wensen["voeg_toe"]:
        lijst = lijst.add(read_afspraak(tekst))
    if wensen["verslag_door"] is not None:
        lijst = lijst.by(wensen["verslag_door"].replace(NIEMAND, ""))
    return lijst if wensen["woord"] is None else lijst.with_word(tidy(wensen["woord"]))


def _place(lijst: Afsprakenlijst, nummer: int) -> int:
    if not 1 <= nummer <= len(lijst.regels):
        raise GebruikError(f"Afspraak {nummer} is er niet. {_known(len(lijst.regels), '1', str(len(lijst.regels)))}")
    return nummer - 1


def _ticked(sessie: Session, lijst: Afsprakenlijst, teken: str, *, mee: bool) -> Afsprakenlijst:
    if teken.isdecimal():
        plek = _place(lijst, int(teken))
        return lijst.change(plek, lijst.regels[plek]._replace(mee=mee))
    punten = discussed(sessie.gesprek, lijst)
    plek = LETTERS.find(teken.casefold()) if len(teken) == 1 else -1
    if not 0 <= plek < len(punten):
        raise GebruikError(f"Punt ‘{tidy(teken)}’ is er niet. {_known(len(punten), 'a', LETTERS[max(0, len(punten) - 1)])}")
    return lijst.with_point(punten[plek].id, mee=mee)


def _known(aantal: int, eerste: str, laatste: str) -> str:
    return (
        f"Kies van {eerste} tot en met {laatste}." if aantal > 1 else f"Alleen {eerste} is er." if aantal else "De lijst is leeg."
    )
