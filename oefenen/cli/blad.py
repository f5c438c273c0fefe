"""`oefenen blad`: the sheets that print, empty and ready to be filled in."""

from pathlib import Path

import click

from oefenen.cli.kanaal import talk, write_new
from oefenen.cli.nederlands import GebruikError, GetalType, KeuzeType, OpdrachtCommand, PadType
from oefenen.cli.tab_namen import gesprekken
from oefenen.cli.tabel import table_lines
from oefenen.model.diagnostic import ExitCode
from oefenen.report.bladen.kast import BLADEN
from oefenen.report.bladen.letop import LETOP
from oefenen.report.bladen.vorm import Blad

_PAGINA = frozenset({".html", ".htm"})


@click.command(
    cls=OpdrachtCommand,
    help="""Maak een blad om te printen: een formulier of een praatpapier.

    SOORT is de naam van een blad. Zonder SOORT zie je welke er zijn. Op ‘letop’ staan alvast het voornemen en de vaardigheden van je
    laatste gesprek, voor wie meekijkt op je stageschool.""",
    epilog="""\b
    Voorbeelden:
      oefenen blad
      oefenen blad observatie --naar observatie.html
      oefenen blad voorbereiding --vorm md
      oefenen blad letop --gesprek 12 --naar letop.html""",
)
@click.argument("soort", metavar="[SOORT]", required=False, type=KeuzeType(tuple(BLADEN)))
@click.option(
    "--vorm",
    type=KeuzeType(("md", "html")),
    metavar="VORM",
    help="md (tekst, standaard) of html (om te printen; standaard als je bestand zo heet).",
)
@click.option("--naar", metavar="BESTAND", type=PadType(), help="Schrijf het blad in een nieuw bestand.")
@click.option(
    "--gesprek", type=GetalType(1), metavar="NUMMER", shell_complete=gesprekken, help="Alleen bij letop: over dit gesprek."
)
@click.pass_context
def blad(ctx: click.Context, soort: str | None, vorm: str | None, naar: Path | None, gesprek: int | None) -> int:
    """List the sheets, or write one."""
    if gesprek is not None and soort not in (None, LETOP.id):
        raise GebruikError(f"--gesprek hoort alleen bij: oefenen blad {LETOP.id}.", ctx)
    if soort is None:
        if vorm or naar or gesprek is not None:
            raise GebruikError(f"Zeg er ook bij welk blad: {', '.join(BLADEN)}.", ctx)
        click.echo("\n".join(table_lines(("naam", "waarvoor"), [(blad.id, blad.wat) for blad in BLADEN.values()])))
        return ExitCode.GOED
    html = vorm == "html" if vorm else naar is not None and naar.suffix.lower() in _PAGINA
    tekst = _write(_filled_in(gesprek) if soort == LETOP.id else BLADEN[soort], html=html)
    if naar is None:
        click.echo(tekst, nl=False)
    else:
        write_new(naar, tekst)
        talk(f"Het blad ‘{soort}’ staat in {naar}.{' Open het in je browser en druk het af op A4.' if html else ''}")
    return ExitCode.GOED


def _filled_in(gesprek: int | None) -> Blad:
    from oefenen.session.samen.letop import watch_card  # noqa: PLC0415 - only this sheet knows anything of conversations
    from oefenen.store.store import Store  # noqa: PLC0415 - idem

    with Store() as store:
        return watch_card(store, gesprek)


def _write(blad: Blad, *, html: bool) -> str:
    if html:
        from oefenen.report.bladen.als_html import as_html  # noqa: PLC0415 - templates cost time to load

        return as_html(blad)
    from oefenen.report.bladen.als_markdown import as_markdown  # noqa: PLC0415 - a list needs no layout

    return as_markdown(blad)
