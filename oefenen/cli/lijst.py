"""`oefenen lijst`: which scenarios there are, and which conversations were kept."""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from oefenen.cli.kanaal import talk, write_json
from oefenen.cli.nederlands import OpdrachtCommand
from oefenen.cli.tabel import table_lines
from oefenen.model.diagnostic import ExitCode
from oefenen.model.scenario import ScenarioKop
from oefenen.model.woorden import label
from oefenen.report.breedte import harmless
from oefenen.session.library import LibraryRow, count_beurten, read_library
from oefenen.store.store import Bewaard, Store


@click.command(
    cls=OpdrachtCommand,
    help="""Laat zien welke scenario's er zijn, of welke gesprekken je hebt bewaard.

    De naam vooraan gebruik je bij ‘oefenen speel’, het nummer van een gesprek bij ‘oefenen verslag’.""",
    epilog="""\b
    Voorbeelden:
      oefenen lijst
      oefenen lijst --gesprekken
      oefenen --map mijn_scenarios lijst --json""",
)
@click.option("--gesprekken", is_flag=True, help="Laat de bewaarde gesprekken zien, het nieuwste bovenaan.")
@click.option("--json", "als_json", is_flag=True, help="Geef de lijst als JSON.")
@click.pass_obj
def lijst(mappen: tuple[Path, ...], *, gesprekken: bool, als_json: bool) -> int:
    """Print one of the two lists."""
    return _list_gesprekken(als_json=als_json) if gesprekken else _list_scenarios(mappen, als_json=als_json)


def _list_scenarios(mappen: tuple[Path, ...], *, als_json: bool) -> int:
    rijen = read_library(mappen)
    heel = [(rij, rij.kop) for rij in rijen if rij.kop is not None]
    if als_json:
        write_json([_as_data(rij, kop) for rij, kop in heel])
    else:
        cellen = [(rij.id, str(kop.niveau), kop.persona, kop.titel) for rij, kop in heel]
        click.echo("\n".join(table_lines(("naam", "niveau", "persona", "titel"), cellen)))
    for rij in rijen:
        if rij.kop is None:
            talk(_broken(rij))
    return ExitCode.GOED if heel or not rijen else ExitCode.BEVINDINGEN


def _as_data(rij: LibraryRow, kop: ScenarioKop) -> dict[str, Any]:
    return {
        "id": rij.id,
        "bestand": str(rij.bestand),
        "titel": kop.titel,
        "persona": kop.persona,
        "niveau": kop.niveau,
        "focus": list(kop.focus),
        "beurten": count_beurten(rij.bestand),
    }


def _broken(rij: LibraryRow) -> str:
    eerste = rij.diagnostics[0]
    plek = f"regel {eerste.regel}: " if eerste.regel else ""
    return harmless(f"{rij.bestand} kan niet gelezen worden. {plek}{eerste.melding} Meer: oefenen nakijken {rij.bestand}")


def _list_gesprekken(*, als_json: bool) -> int:
    with Store() as store:
        alle = store.gesprekken()
    if als_json:
        write_json([asdict(bewaard) for bewaard in alle])
    elif not alle:
        talk("Er zijn nog geen gesprekken bewaard.")
    else:
        click.echo("\n".join(table_lines(("nummer", "wanneer", "stand", "keuzes", "einde", "titel"), [_cells(b) for b in alle])))
    return ExitCode.GOED


def _cells(bewaard: Bewaard) -> tuple[str, ...]:
    wanneer = datetime.fromisoformat(bewaard.begonnen).astimezone().strftime("%d-%m-%Y %H:%M")
    einde = label(bewaard.oordeel).lower() if bewaard.oordeel else "nog bezig"
    return (
        str(bewaard.id),
        wanneer,
        bewaard.stand,
        str(bewaard.gekozen),
        einde,
        bewaard.titel + (" (ingenomen)" if bewaard.ingenomen else ""),
    )
