"""`oefenen portfolio`: one conversation as a file to hand in."""

from pathlib import Path

import click

from oefenen.cli.kanaal import check_new, talk
from oefenen.cli.nederlands import GebruikError, GetalType, KeuzeType, OpdrachtCommand, PadType
from oefenen.cli.resultaat import full_verslag
from oefenen.cli.tab_namen import gesprekken
from oefenen.model.diagnostic import ExitCode
from oefenen.session.afspraken import last_finished
from oefenen.session.samen.portfolio import (
    VORMEN,
    as_file,
    check_ended,
    file_name,
    form_of,
    make_portfolio,
    own_words,
    proposed_outcome,
    remember_outcome,
    write_portfolio,
)
from oefenen.session.session import resume
from oefenen.session.zelf.zelfbeeld import note_figures_seen
from oefenen.store.store import Store

NALEZEN = "Lees het na voordat je het inlevert: er horen geen echte namen van ouders of kinderen in."
_TIPS = {"html": " Open het in je browser; je kunt het afdrukken op A4."}


@click.command(
    cls=OpdrachtCommand,
    help="""Maak van een gesprek één bestand voor je portfolio.

    GESPREK is een nummer uit ‘oefenen lijst --gesprekken’. Zonder nummer gaat het over het laatste gesprek dat af is.

    Erin staan het gesprek, het observatieformulier met je zinnen, het verloop, je eigen zinnen, je terugblik, wat een collega en je docent
    ervan zeiden, en een STARR om zelf af te maken. Er staat geen naam in, tenzij je die geeft.""",
    epilog="""\b
    Voorbeelden:
      oefenen portfolio --naar portfolio.html
      oefenen portfolio 12 --naar portfolio.docx --naam "Sanne"
      oefenen portfolio --naar p.md --leeruitkomst "Ik praat met ouders."
      oefenen portfolio --vorm json""",
)
@click.argument("gesprek", required=False, type=GetalType(1), shell_complete=gesprekken)
@click.option(
    "--vorm",
    type=KeuzeType(tuple(VORMEN)),
    metavar="VORM",
    help="html (om te printen, standaard), markdown, docx (Word) of json. Zonder dit: wat bij je bestand past.",
)
@click.option("--naar", metavar="BESTAND", type=PadType(), help="Schrijf het in een nieuw bestand.")
@click.option("--overschrijf", is_flag=True, help="Vervang BESTAND als het al bestaat.")
@click.option("--naam", metavar="NAAM", default="", help="Zet deze naam erbij. Zonder dit staat er geen naam in.")
@click.option(
    "--leeruitkomst", metavar="TEKST",
    help="Waar dit bij hoort, in de woorden van je opleiding. Blijft staan voor de volgende keer; leeg ('') haalt het weg.",
)  # fmt: skip
def portfolio(
    gesprek: int | None, vorm: str | None, naar: Path | None, *, overschrijf: bool, naam: str, leeruitkomst: str | None
) -> int:
    """Replay the conversation and write its portfolio."""
    soort = vorm or (form_of(naar) if naar else None) or "html"
    if naar is not None and not overschrijf:
        check_new(naar)
    with Store() as store:
        bewaard = store.gesprek(gesprek) if gesprek is not None else last_finished(store)
        if naar is None and soort == "docx":
            raise GebruikError(
                f"Een Word-bestand past niet op je scherm. Geef een naam: --naar {file_name(bewaard.scenario, soort)}"
            )
        sessie = resume(bewaard, store)
        check_ended(sessie)
        eigen = own_words(naam, proposed_outcome(store) if leeruitkomst is None else leeruitkomst)
        gemaakt = make_portfolio(sessie, full_verslag(sessie, store), eigen)
        if naar is None:
            click.echo(as_file(gemaakt, soort), nl=False)
        else:
            write_portfolio(gemaakt, soort, naar, over=overschrijf)
            talk(f"Het portfolio van gesprek {bewaard.id} staat in {naar}.{_TIPS.get(soort, '')}\n{NALEZEN}")
        note_figures_seen(sessie)
        if leeruitkomst is not None:
            remember_outcome(store, eigen.leeruitkomst)
    return ExitCode.GOED
