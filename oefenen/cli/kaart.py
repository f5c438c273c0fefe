"""`oefenen kaart`: one screen about a skill, and the command that practises it at once."""

from pathlib import Path

import click

from oefenen.cli.kanaal import Kanaal, talk
from oefenen.cli.kies_vaardigheid import known_skill
from oefenen.cli.nederlands import OpdrachtCommand
from oefenen.cli.tab_namen import vaardigheden as tab_vaardigheden
from oefenen.cli.tabel import table_lines
from oefenen.model.diagnostic import ExitCode
from oefenen.model.nu import now
from oefenen.report.later.kaart import as_lines, card, list_rows
from oefenen.session.later.kaart import Daarna, after_card
from oefenen.session.later.vandaag import skills
from oefenen.session.lezer import OnceReader
from oefenen.store.store import Store


@click.command(
    cls=OpdrachtCommand,
    help="""Lees op één scherm wat een vaardigheid is en oefen hem meteen.

    Je ziet wat het is, hoe het sterk klinkt en hoe zwak. Daaronder staat de opdracht voor één beurt. Zonder VAARDIGHEID zie je welke er
    zijn.""",
    epilog="""\b
    Voorbeelden:
      oefenen kaart
      oefenen kaart luisteren""",
)
@click.argument("vaardigheid", metavar="[VAARDIGHEID]", required=False, shell_complete=tab_vaardigheden)
@click.pass_obj
def kaart(mappen: tuple[Path, ...], vaardigheid: str | None) -> int:
    """List the skills, or show one card and what to do next."""
    lezer = OnceReader()
    alle = skills(lezer)
    if vaardigheid is None:
        click.echo("\n".join(table_lines(("vaardigheid", "wat het is"), list_rows(alle))))
        talk("Meer over een vaardigheid, met een beurt erbij: oefenen kaart luisteren")
        return ExitCode.GOED
    gekozen = known_skill(vaardigheid, alle)
    with Store() as store:
        daarna = after_card(gekozen, store, now(), mappen, lezer)
    Kanaal().data([*as_lines(card(alle.vaardigheden[gekozen])), "", *_next_lines(gekozen, daarna)])
    return ExitCode.GOED


def _next_lines(vaardigheid: str, daarna: Daarna) -> list[str]:
    if daarna.beurt is not None:
        return [f"Oefen het meteen in één beurt: oefenen minuutbeurt --vaardigheid {vaardigheid}"]
    if daarna.bestand is None:
        return ["Er is nog geen gesprek dat hierover gaat."]
    naam = f'"{daarna.naam}"' if " " in daarna.naam else daarna.naam
    return [
        "Je hebt hiervoor nog geen losse beurten: die komen uit gesprekken die je zelf voert.",
        f"Begin met het makkelijkste gesprek hierover, ‘{daarna.titel}’: oefenen speel {naam}",
    ]
