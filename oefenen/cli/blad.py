"""`oefenen blad`: the sheets that print, empty and ready to be filled in."""

from pathlib import Path

import click

from oefenen.cli.kanaal import talk, write_new
from oefenen.cli.nederlands import GebruikError, KeuzeType, OpdrachtCommand, PadType
from oefenen.cli.tabel import table_lines
from oefenen.model.diagnostic import ExitCode
from oefenen.report.bladen.kast import BLADEN
from oefenen.report.bladen.vorm import Blad

_PAGINA = frozenset({".html", ".htm"})


@click.command(
    cls=OpdrachtCommand,
    help="""Maak een blad om te printen: een formulier of een praatpapier.

    SOORT is de naam van een blad. Zonder SOORT zie je welke er zijn.""",
    epilog="""\b
    Voorbeelden:
      oefenen blad
      oefenen blad observatie --naar observatie.html
      oefenen blad voorbereiding --vorm md""",
)
@click.argument("soort", metavar="[SOORT]", required=False, type=KeuzeType(tuple(BLADEN)))
@click.option(
    "--vorm",
    type=KeuzeType(("md", "html")),
    metavar="VORM",
    help="md (tekst, standaard) of html (om te printen; standaard als je bestand zo heet).",
)
@click.option("--naar", metavar="BESTAND", type=PadType(), help="Schrijf het blad in een nieuw bestand.")
@click.pass_context
def blad(ctx: click.Context, soort: str | None, vorm: str | None, naar: Path | None) -> int:
    """List the sheets, or write one."""
    if soort is None:
        if vorm or naar:
            raise GebruikError(f"Zeg er ook bij welk blad: {', '.join(BLADEN)}.", ctx)
        click.echo("\n".join(table_lines(("naam", "waarvoor"), [(blad.id, blad.wat) for blad in BLADEN.values()])))
        return ExitCode.GOED
    html = vorm == "html" if vorm else naar is not None and naar.suffix.lower() in _PAGINA
    tekst = _write(BLADEN[soort], html=html)
    if naar is None:
        click.echo(tekst, nl=False)
    else:
        write_new(naar, tekst)
        talk(f"Het blad ‘{soort}’ staat in {naar}.{' Open het in je browser en druk het af op A4.' if html else ''}")
    return ExitCode.GOED


def _write(blad: Blad, *, html: bool) -> str:
    if html:
        from oefenen.report.bladen.als_html import as_html  # noqa: PLC0415 - templates cost time to load

        return as_html(blad)
    from oefenen.report.bladen.als_markdown import as_markdown  # noqa: PLC0415 - a list needs no layout

    return as_markdown(blad)
