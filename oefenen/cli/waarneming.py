"""`oefenen waarneming`: the observation form of a conversation, asked item by item or typed over from paper at once."""

from dataclasses import replace
from typing import TypedDict, Unpack

import click

from oefenen.cli.kanaal import Kanaal, talk, write_json
from oefenen.cli.nederlands import GebruikError, GetalType, KeuzeType, OpdrachtCommand
from oefenen.cli.tab_namen import gesprekken
from oefenen.model.diagnostic import ExitCode
from oefenen.model.formulier import FORMULIER
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.report.formulier.als_beelden import TITEL, as_lines, as_markdown
from oefenen.report.formulier.beelden import LEEG, as_data
from oefenen.session.afspraken import last_finished, tidy
from oefenen.session.samen.waarneming import LANGST, LANGSTE_NAAM, check_observable, keep, load, pictures, read_marks, turn_number
from oefenen.session.session import Session, resume
from oefenen.session.zelf.geen_namen import remember_warning, warning
from oefenen.store.store import Store


class Wensen(TypedDict):
    """What has to be written; empty is nothing."""

    opnieuw: bool
    punten: str | None
    beurt: tuple[tuple[int, int], ...]
    compliment: str | None
    tip: str | None
    antwoord: tuple[tuple[int, str], ...]
    naam: str | None


@click.command(
    cls=OpdrachtCommand,
    help="""Vul het observatieformulier van een gesprek in: een collega die meekeek, of jijzelf.

    GESPREK is een nummer uit ‘oefenen lijst --gesprekken’. Zonder nummer gaat het over het laatste gesprek dat af is.

    Je krijgt de negentien punten één voor één: 1 is gezien, 2 is kans gemist, 3 is niet aan de orde. Keek je mee op papier, dan typ je
    ze met --punten in één keer over: de nummers op het blad zijn dezelfde. Elk antwoord wordt meteen bewaard; stop je, dan ga je later
    verder. Is het formulier vol, dan zie je de beelden naast elkaar: van jou, van je collega en van oefenen.""",
    epilog="""\b
    Voorbeelden:
      oefenen waarneming
      oefenen waarneming 12 --wie zelf
      oefenen waarneming 12 --punten "12 11311132 113 12 1331" --tip "Vraag door."
      oefenen waarneming 12 --beurt 6 4
      oefenen waarneming 12 --bekijk --vorm md""",
)
@click.argument("gesprek", required=False, type=GetalType(1), shell_complete=gesprekken)
@click.option(
    "--wie", metavar="WIE", type=KeuzeType(tuple(kijker.value for kijker in Kijker)), default=Kijker.COLLEGA.value,
    help="Wie invult: collega (standaard) of zelf.",
)  # fmt: skip
@click.option("--punten", metavar="CIJFERS", help="Alle punten achter elkaar: 1, 2 of 3, en - voor nog niet ingevuld.")
@click.option(
    "--beurt", metavar="PUNT BEURT", nargs=2, type=(GetalType(1), GetalType()), multiple=True,
    help="In welke beurt je een punt zag. Beurt 0 haalt het weg. Mag vaker.",
)  # fmt: skip
@click.option("--compliment", metavar="TEKST", help="Eén compliment. Leeg ('') haalt het weg.")
@click.option("--tip", metavar="TEKST", help="Eén tip. Leeg ('') haalt hem weg.")
@click.option(
    "--antwoord", metavar="VRAAG TEKST", nargs=2, type=(GetalType(1), str), multiple=True,
    help="Een antwoord op vraag 1 of 2 onder het formulier. Mag vaker.",
)  # fmt: skip
@click.option("--naam", metavar="NAAM", help="Wie er meekeek; liever geen echte naam.")
@click.option("--opnieuw", is_flag=True, help="Begin met een leeg formulier; wat er stond, gaat weg.")
@click.option("--bekijk", is_flag=True, help="Laat zien wat er is ingevuld, en vraag niets.")
@click.option(
    "--vorm", type=KeuzeType(("tekst", "md", "json")), default="tekst", metavar="VORM",
    help="Hoe de beelden eruitzien: tekst (standaard), md of json.",
)  # fmt: skip
def waarneming(gesprek: int | None, *, wie: str, bekijk: bool, vorm: str, **wensen: Unpack[Wensen]) -> int:
    """Fill in what is asked for, or ask for it, and show the pictures once there is something to compare."""
    kijker = Kijker(wie)
    with Store() as store:
        sessie = resume(last_finished(store) if gesprek is None else store.gesprek(gesprek), store)
        check_observable(sessie)
        blad = load(sessie, kijker)
        leeg = LEEG if wensen["opnieuw"] else blad
        nieuw = _changed(sessie, leeg, wensen)
        if nieuw != blad:
            keep(sessie, kijker, nieuw)
            _warn(store, nieuw, blad)
        geschreven = any(wens not in (None, (), False) for naam, wens in wensen.items() if naam != "opnieuw")
        kijken = bekijk or vorm != "tekst" or (nieuw.klaar and not geschreven)
        if not (kijken or geschreven):
            from oefenen.cli.waarneming_vragen import Vragen  # noqa: PLC0415 - only who is asked something

            Vragen(sessie, kijker).ask_all()
        _show(sessie, kijker, vorm, altijd=kijken)
    return ExitCode.GOED


def _changed(sessie: Session, blad: Waarneming, wensen: Wensen) -> Waarneming:
    """Make the new form."""
    if wensen["punten"] is not None:
        blad = read_marks(wensen["punten"], blad)
    for punt, beurt in wensen["beurt"]:
        if punt > len(FORMULIER):
            raise GebruikError(f"Punt {punt} is er niet. Kies van 1 tot en met {len(FORMULIER)}.")
        blad = blad.point_at(FORMULIER[punt - 1].id, turn_number(sessie, beurt) if beurt else None)
    for vraag, tekst in wensen["antwoord"]:
        if vraag not in {1, 2}:
            raise GebruikError(f"Vraag {vraag} is er niet. Kies 1 of 2.")
        blad = blad.answer(vraag - 1, tidy(tekst, LANGST))
    if wensen["naam"] is not None:
        blad = replace(blad, naam=tidy(wensen["naam"], LANGSTE_NAAM))
    if wensen["compliment"] is not None:
        blad = replace(blad, compliment=tidy(wensen["compliment"], LANGST))
    return blad if wensen["tip"] is None else replace(blad, tip=tidy(wensen["tip"], LANGST))


def _warn(store: Store, nieuw: Waarneming, oud: Waarneming) -> None:
    """Say once that no real names should be written, to who wrote something."""
    geschreven = (nieuw.naam, nieuw.compliment, nieuw.tip, nieuw.antwoorden) != (
        oud.naam,
        oud.compliment,
        oud.tip,
        oud.antwoorden,
    )
    if geschreven and (waarschuwing := warning(store)):
        talk(waarschuwing)
        remember_warning(store)


def _show(sessie: Session, wie: Kijker, vorm: str, *, altijd: bool) -> None:
    """Show the pictures; who is not ready yet sees nothing of what others saw, unless that was asked for."""
    blad, ander = (sessie.waarnemingen.get(kijker, LEEG) for kijker in (wie, next(k for k in Kijker if k is not wie)))
    titel = sessie.spel.scenario.kop.titel
    if not (altijd or (blad.klaar and ander.klaar)):
        _tell_how_on(sessie, wie, blad)
    elif vorm == "json":
        write_json({"gesprek": sessie.id, "samen_kijken": as_data(pictures(sessie))})
    elif vorm == "md":
        click.echo(as_markdown(pictures(sessie), titel), nl=False)
    else:
        Kanaal().data([f"{TITEL}: {titel}", "", *as_lines(pictures(sessie))])


def _tell_how_on(sessie: Session, wie: Kijker, blad: Waarneming) -> None:
    """Say what to do next."""
    if not blad.klaar:
        talk(f"Bewaard: {blad.gedaan} van {len(FORMULIER)}. Verder: oefenen waarneming {sessie.id} --wie {wie.value}")
        return
    ander = Kijker.ZELF if wie is Kijker.COLLEGA else Kijker.COLLEGA
    wie_nu = "Vul het nu ook zelf in" if ander is Kijker.ZELF else "Nu je collega"
    talk(f"Bewaard. {wie_nu}: oefenen waarneming {sessie.id} --wie {ander.value}")
    talk(f"Of leg de beelden nu al naast elkaar: oefenen waarneming {sessie.id} --bekijk")
