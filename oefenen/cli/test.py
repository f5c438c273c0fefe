"""`oefenen test`: the eisen of scenarios proven, their proeven played, and the choices that no proef takes."""

from pathlib import Path

import click

from oefenen.cli.balk import Balk
from oefenen.cli.kanaal import talk, write_json
from oefenen.cli.nederlands import GebruikError, OpdrachtCommand, PadType
from oefenen.cli.proef_tekst import as_lines, as_values, summary
from oefenen.model.scenario import Proef
from oefenen.reading.bestanden import Reader, shipped
from oefenen.session.auteur.aanvullen import complete
from oefenen.session.auteur.proefdraai import Proefdraai, other_parents, scenarios_in, try_out


@click.command(
    cls=OpdrachtCommand,
    help="""Bewijs de eisen van scenario's en speel hun proeven.

    PAD is een bestand of een map (met alles eronder). Zonder PAD worden de meegeleverde scenario's getest, en die van --map.
    Een eis is bewezen, weerlegd (met een gesprek dat het laat zien) of te groot. Bij een proef die niet uitkomt lees je het eerste
    verschil. Daaronder staat welke keuzes in geen enkele proef zitten.

    De exitcode is 0 als alles klopt, 1 als een eis of proef niet klopt en 3 als een bestand niet gelezen kan worden.""",
    epilog="""\b
    Voorbeelden:
      oefenen test mijn_scenario.yaml
      oefenen test mijn_scenario.yaml --vul-aan""",
)
@click.argument("paden", metavar="[PAD]...", nargs=-1, type=PadType())
@click.option("--vul-aan", is_flag=True, help="Zet proeven in het bestand tot elke bereikbare keuze erin zit.")
@click.option("--json", "als_json", is_flag=True, help="Geef de uitkomsten als JSON.")
@click.pass_context
def test(ctx: click.Context, *, paden: tuple[Path, ...], vul_aan: bool, als_json: bool) -> int:
    """Try the scenarios out and print what came out."""
    if vul_aan and not paden:
        raise GebruikError("Bij --vul-aan hoort een PAD: welk bestand moet aangevuld worden?", ctx)
    reader = Reader()
    draaien: list[Proefdraai] = []
    waarden = []
    for pad in scenarios_in(paden or (shipped(), *ctx.obj)):
        with Balk(pad.stem) as balk:
            eigen = try_out(pad, reader, progress=balk)
            anderen = [try_out(pad, reader, persona=naam, progress=balk) for naam in other_parents(eigen)]
        erbij = complete(eigen, reader) if vul_aan else []
        draaien += [eigen, *anderen]
        if als_json:
            waarden += [as_values(eigen, erbij), *(as_values(ander, []) for ander in anderen)]
        else:
            click.echo("\n".join(line for draai in (eigen, *anderen) for line in (*as_lines(draai), "")))
            _tell(pad, erbij, vul_aan=vul_aan)
    if als_json:
        write_json(waarden)
    else:
        click.echo(summary(draaien))
    return max((draai.exit_code for draai in draaien), default=0)


def _tell(pad: Path, erbij: list[Proef], *, vul_aan: bool) -> None:
    if erbij:
        talk(f"{pad.name}: {len(erbij)} {'proef' if len(erbij) == 1 else 'proeven'} toegevoegd.")
    elif vul_aan:
        talk(f"{pad.name}: niets toe te voegen.")
