"""`oefenen nakijken`: every mistake in scenarios, personas and skills, with its place and what to do about it."""

import os
from collections.abc import Callable
from pathlib import Path

import click

from oefenen.cli.balk import Balk
from oefenen.cli.kanaal import talk, write_json
from oefenen.cli.nederlands import GebruikError, KeuzeType, OpdrachtCommand, PadType
from oefenen.cli.opdrachten import NAAM
from oefenen.reading.bestanden import shipped
from oefenen.report.diagnoses.diagnostics import as_data, as_text, count
from oefenen.session.auteur.nakijken import Nagekeken, check_paths


@click.command(
    cls=OpdrachtCommand,
    help="""Zoek fouten in scenario's, persona's en vaardigheden.

    PAD is een bestand of een map (met alles eronder). Zonder PAD worden de meegeleverde scenario's nagekeken, en die van --map.
    Bij elke fout zie je de regel, wat er mis is en wat je kunt doen. Van een scenario worden alle gesprekken nagegaan die mogelijk
    zijn; dat duurt een paar seconden.

    De exitcode is 0 als alles goed is, 1 als er een fout of waarschuwing is en 3 als een bestand niet gelezen kan worden. Een
    smaakkwestie verandert de exitcode niet.""",
    epilog="""\b
    Voorbeelden:
      oefenen nakijken mijn_scenario.yaml
      oefenen nakijken mijn_map --json
      oefenen nakijken mijn_map --vorm github
      oefenen nakijken mijn_map --vorm sarif > nagekeken.sarif""",
)
@click.argument("paden", metavar="[PAD]...", nargs=-1, type=PadType())
@click.option(
    "--vorm", type=KeuzeType(("tekst", "json", "github", "sarif")), metavar="VORM",
    help="tekst (om te lezen, standaard), json (voor een script), github (naast de regel, in GitHub Actions) "
    "of sarif (voor andere programma's).",
)  # fmt: skip
@click.option("--json", "als_json", is_flag=True, help="Hetzelfde als --vorm json.")
@click.option("--alleen-lezen", is_flag=True, help="Kijk alleen of alles te lezen is; ga de gesprekken niet na.")
@click.pass_context
def nakijken(ctx: click.Context, *, paden: tuple[Path, ...], vorm: str | None, als_json: bool, alleen_lezen: bool) -> int:
    """Check the files and print what was found."""
    if als_json and vorm not in (None, "json"):
        raise GebruikError(f"--json kan niet samen met --vorm {vorm}.", ctx)
    with Balk("Nakijken") as balk:
        nagekeken = check_paths(paden or (shipped(), *ctx.obj), alleen_lezen=alleen_lezen, progress=balk)
    _VORMEN["json" if als_json else vorm or "tekst"](nagekeken)
    return nagekeken.exit_code


def _as_text(nagekeken: Nagekeken) -> None:
    click.echo("\n\n".join([*map(as_text, nagekeken.diagnostics), _count(nagekeken)]))


def _as_json(nagekeken: Nagekeken) -> None:
    write_json([as_data(d) for d in nagekeken.diagnostics])


def _as_github(nagekeken: Nagekeken) -> None:
    from oefenen.report.diagnoses.als_github import as_github  # noqa: PLC0415 - only who asks for it waits for it
    from oefenen.session.auteur.regeluitleg import explain  # noqa: PLC0415 - as above

    uitleg = explain({d.code for d in nagekeken.diagnostics})
    for d in nagekeken.diagnostics:
        click.echo(as_github(d, uitleg[d.code].titel, _root()))
    talk(_count(nagekeken))


def _as_sarif(nagekeken: Nagekeken) -> None:
    from importlib.metadata import version  # noqa: PLC0415 - as above

    from oefenen.report.diagnoses.als_sarif import as_sarif  # noqa: PLC0415 - as above
    from oefenen.session.auteur.regeluitleg import explain  # noqa: PLC0415 - as above

    uitleg = explain({d.code for d in nagekeken.diagnostics})
    write_json(as_sarif(nagekeken.diagnostics, uitleg, version(NAAM), _root()))


def _count(nagekeken: Nagekeken) -> str:
    return count(nagekeken.diagnostics, len(nagekeken.bestanden))


def _root() -> Path:
    """Give the folder from which others know our files: that of the checkout, or else where we are."""
    return Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd())


_VORMEN: dict[str, Callable[[Nagekeken], None]] = {
    "tekst": _as_text,
    "json": _as_json,
    "github": _as_github,
    "sarif": _as_sarif,
}
