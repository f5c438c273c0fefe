"""`oefenen graaf`: a scenario as a picture or a tree, with how likely everything in it is."""

from collections.abc import Callable
from pathlib import Path

import click

from oefenen.cli.balk import Balk
from oefenen.cli.kanaal import check_new, talk, write_new
from oefenen.cli.nederlands import KeuzeType, OpdrachtCommand, PadType
from oefenen.cli.tab_namen import personas, scenarios
from oefenen.cli.tabel import SMALST, width
from oefenen.model.diagnostic import ExitCode
from oefenen.reading.bestanden import Reader
from oefenen.report.breedte import harmless
from oefenen.report.graaf.als_dot import as_dot
from oefenen.report.graaf.als_mermaid import as_mermaid, too_big
from oefenen.report.graaf.als_tekst import as_tree
from oefenen.report.graaf.graaf import Graaf
from oefenen.session.auteur.graphviz import draw_svg, find_graphviz
from oefenen.session.library import check_persona, find_scenario

_BREEDST = 110
_TEKST = "tekst"
_VORMEN = (_TEKST, "mermaid", "dot", "svg")
_ACHTERVOEGSELS = {".svg": "svg", ".dot": "dot", ".gv": "dot", ".mmd": "mermaid", ".mermaid": "mermaid"}


@click.command(
    cls=OpdrachtCommand,
    help="""Teken een scenario: welke beurten er zijn, waar elke keuze heen gaat en hoe vaak dat gebeurt.

    SCENARIO is een naam uit ‘oefenen lijst’ (het begin is genoeg) of het pad van een bestand. Alle gesprekken die mogelijk zijn
    worden nagegaan; dat duurt een paar seconden. De kansen gelden voor iemand die steeds op goed geluk kiest.

    Voor svg moet het programma Graphviz op je computer staan. Een mermaid-plaatje zet je in een pagina die Mermaid tekent.""",
    epilog="""\b
    Voorbeelden:
      oefenen graaf w1
      oefenen graaf mijn_scenario.yaml -o mijn_scenario.svg
      oefenen graaf w1 --persona bedeesd --vorm mermaid""",
)
@click.argument("scenario", shell_complete=scenarios)
@click.option(
    "--vorm", metavar="VORM", type=KeuzeType(_VORMEN),
    help="tekst, mermaid, dot of svg. Anders volgt de vorm uit de naam van BESTAND, en is hij tekst.",
)  # fmt: skip
@click.option(
    "--persona", metavar="NAAM", shell_complete=personas, help="Teken het met een andere persona dan in het scenario staat."
)
@click.option("-o", "--uit", metavar="BESTAND", type=PadType(), help="Schrijf in een nieuw bestand.")
@click.pass_obj
def graaf(mappen: tuple[Path, ...], scenario: str, *, vorm: str | None, persona: str | None, uit: Path | None) -> int:
    """Explore the scenario and draw it."""
    from oefenen.session.auteur.graaf import make_graaf  # noqa: PLC0415 - explores with numpy, which the help page does not need

    vorm = vorm or (_ACHTERVOEGSELS.get(uit.suffix.lower(), _TEKST) if uit else _TEKST)
    teken = _drawer(vorm, SMALST if uit else min(_BREEDST, width()))
    if uit is not None:
        check_new(uit)
    pad, reader = find_scenario(scenario, mappen), Reader()
    check_persona(persona, pad, reader)
    with Balk(pad.stem) as balk:
        getekend = teken(make_graaf(pad, reader, persona=persona, progress=balk))
    if vorm == "mermaid" and too_big(getekend):
        talk("Dit plaatje is zo groot dat Mermaid het meestal niet tekent. Kies dan --vorm svg.")
    if uit is None:
        click.echo(getekend, nl=False)
    else:
        write_new(uit, getekend)
        talk(harmless(f"De graaf van {pad.stem} staat in {uit}."))
    return ExitCode.GOED


def _drawer(vorm: str, breedte: int) -> Callable[[Graaf], str]:
    """Give what draws a graph; raise OefenenError before anything is explored when it cannot."""
    match vorm:
        case "mermaid":
            return as_mermaid
        case "dot":
            return as_dot
        case "svg":
            find_graphviz()
            return lambda graaf: draw_svg(as_dot(graaf))
    return lambda graaf: "\n".join(as_tree(graaf, breedte)) + "\n"
