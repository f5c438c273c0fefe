"""`oefenen instellingen`: what is set, changing it, and where everything is kept."""

from pathlib import Path

import click

from oefenen.cli.kanaal import talk, write_json
from oefenen.cli.nederlands import GebruikError, OpdrachtCommand, PadType
from oefenen.cli.tabel import table_lines
from oefenen.model.diagnostic import ExitCode
from oefenen.model.instellingen import INSTELLINGEN
from oefenen.session.gegevens import Verhuizing, move_to, where
from oefenen.session.instellingen import Instellingen, change, reset, settings
from oefenen.store.store import Store


@click.command(
    cls=OpdrachtCommand,
    help="""Bekijk de instellingen, of verander er een.

    Zonder iets erbij zie je alles, en in welke map je gesprekken staan. Met NAAM zie je wat er kan; met NAAM en WAARDE verander je
    het. In de app doe je hetzelfde met F6.""",
    epilog="""\b
    Voorbeelden:
      oefenen instellingen
      oefenen instellingen klok
      oefenen instellingen klok ruim
      oefenen instellingen --gegevensmap ~/Documenten/oefenen""",
)
@click.argument("naam", required=False)
@click.argument("waarde", required=False)
@click.option("--gegevensmap", metavar="MAP", type=PadType(), help="Bewaar voortaan alles in deze map. Wat er al was, gaat mee.")
@click.option("--alles-gewoon", is_flag=True, help="Zet alles terug zoals het in het begin was.")
@click.option("--json", is_flag=True, help="Geef de instellingen als JSON.")
def instellingen(naam: str | None, waarde: str | None, gegevensmap: Path | None, *, alles_gewoon: bool, json: bool) -> int:
    """Show or change."""
    if naam and (gegevensmap or alles_gewoon):
        raise GebruikError(f"NAAM kan niet samen met {'--gegevensmap' if gegevensmap else '--alles-gewoon'}.")
    if gegevensmap is not None:
        _tell(move_to(gegevensmap))
    with Store() as store:
        nu = change(store, naam, waarde) if naam and waarde else reset(store) if alles_gewoon else settings(store)
    if json:
        write_json({"instellingen": dict(nu.waarden), "gegevensmap": str(where())})
    elif naam and not waarde:
        _show_one(naam, nu)
    else:
        _show(nu)
    return ExitCode.GOED


def _tell(verhuizing: Verhuizing) -> None:
    talk(f"Alles komt voortaan in {verhuizing.naar}.")
    if verhuizing.mee:
        talk(f"Je gesprekken zijn meegegaan. In {verhuizing.van} staat nog een kopie; die mag je weghalen.")


def _show(nu: Instellingen) -> None:
    rijen = [(i.naam, i.waarden[nu[i.naam]], ", ".join(i.waarden)) for i in INSTELLINGEN.values()]
    click.echo("\n".join(table_lines(("naam", "nu", "kan zijn"), rijen)))
    click.echo(f"\nJe gesprekken staan in {where()}")


def _show_one(naam: str, nu: Instellingen) -> None:
    instelling = INSTELLINGEN.get(naam)
    if instelling is None:
        raise GebruikError(f"De instelling ‘{naam}’ is er niet. Kies uit {', '.join(INSTELLINGEN)}.")
    click.echo(f"{instelling.kop}: {instelling.uitleg}\n")
    rijen = [(waarde, woord, "nu" if waarde == nu[naam] else "") for waarde, woord in instelling.waarden.items()]
    click.echo("\n".join(table_lines(("waarde", "betekent", ""), rijen)))
