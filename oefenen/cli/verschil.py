"""`oefenen verschil`: two versions of a scenario compared by meaning, and what the change does in play."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import click

from oefenen.cli.balk import Balk
from oefenen.cli.kanaal import terminal_width, write_json
from oefenen.cli.nederlands import OpdrachtCommand
from oefenen.cli.tab_namen import yaml_files
from oefenen.cli.verschil_cijfers import finding_lines, play_lines
from oefenen.cli.verschil_tekst import change_lines
from oefenen.report.diagnoses.diagnostics import as_data
from oefenen.session.auteur.verschil import Verschil, compare_versions


@click.command(
    cls=OpdrachtCommand,
    help="""Vergelijk twee versies van een scenario op wat ze betekenen.

    OUD en NIEUW zijn bestanden. Een van de twee, of allebei, mag ook een versie uit git zijn: REVISIE:PAD, zoals HEAD~1:b1.yaml. Dan
    tellen ook de persona en de vaardigheden mee zoals ze toen waren.
    Je leest wat er anders is aan beurten, keuzes, eindes, teksten, scores en voorwaarden, en daarna wat dat doet: welke eindes bereikbaar
    zijn en hoe vaak, welke scores er te halen zijn, het beste gesprek, en wat nakijken nieuw of niet meer vindt. Alleen een andere opmaak
    is geen verschil.

    De exitcode is 0 als beide hetzelfde betekenen, 1 als er verschil is en 3 als een versie niet gelezen of gespeeld kan worden.""",
    epilog="""\b
    Voorbeelden:
      oefenen verschil oud.yaml nieuw.yaml
      oefenen verschil HEAD:mijn.yaml mijn.yaml""",
)
@click.argument("oud", metavar="OUD", shell_complete=yaml_files)
@click.argument("nieuw", metavar="NIEUW", shell_complete=yaml_files)
@click.option("--json", "als_json", is_flag=True, help="Geef alle verschillen als JSON.")
def verschil(*, oud: str, nieuw: str, als_json: bool) -> int:
    """Compare and print."""
    with Balk("Vergelijken") as balk:
        gevonden = compare_versions(oud, nieuw, progress=balk)
    if als_json:
        write_json(_values(gevonden))
    else:
        click.echo("\n".join(_lines(gevonden, terminal_width())))
    return gevonden.exit_code


def _lines(gevonden: Verschil, breedte: int) -> Iterator[str]:
    if not gevonden.wijzigingen:
        yield "Geen verschil in betekenis."
        return
    aantal = len(gevonden.wijzigingen)
    tekst = sum(w.tekst for w in gevonden.wijzigingen)
    wat = "1 wijziging" if aantal == 1 else f"{aantal} wijzigingen"
    yield f"{wat}, {'allemaal' if tekst == aantal else tekst} alleen in tekst." if tekst else f"{wat}."
    yield from change_lines(gevonden.wijzigingen, breedte)
    yield ""
    yield from play_lines(gevonden.cijfers, gevonden.vaardigheden)
    yield from finding_lines("Nieuw bij nakijken", gevonden.erbij)
    yield from finding_lines("Niet meer bij nakijken", gevonden.weg)


def _values(gevonden: Verschil) -> dict[str, Any]:
    return {
        "oud": gevonden.oud,
        "nieuw": gevonden.nieuw,
        "gelijk": not gevonden.wijzigingen,
        "wijzigingen": [asdict(w) for w in gevonden.wijzigingen],
        "spel": gevonden.voor
        and gevonden.na
        and {
            "oud": asdict(gevonden.voor),
            "nieuw": asdict(gevonden.na),
            "anders": [asdict(cijfer) for cijfer in gevonden.cijfers],
        },
        "bevindingen": {"nieuw": [as_data(d) for d in gevonden.erbij], "opgelost": [as_data(d) for d in gevonden.weg]},
    }
