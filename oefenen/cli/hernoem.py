"""`oefenen hernoem`: another name for a turn, a choice, an ending or a sleutel, everywhere in its file."""

from difflib import unified_diff
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oefenen.cli.kanaal import talk
from oefenen.cli.nederlands import OpdrachtCommand, PadType
from oefenen.cli.tab_namen import items
from oefenen.model.diagnostic import ExitCode
from oefenen.reading.bestanden import Reader
from oefenen.reading.inlassen import plain
from oefenen.report.breedte import harmless
from oefenen.report.diagnoses.diagnostics import as_text
from oefenen.session.auteur.hernoemen import Hernoemd, rename
from oefenen.session.auteur.naamkeuze import names_of
from oefenen.session.auteur.nakijken import ONLEESBARE_CODES

if TYPE_CHECKING:  # a command that runs completes nothing
    from click.shell_completion import CompletionItem


def _complete_names(ctx: click.Context, _: click.Parameter, incomplete: str) -> "list[CompletionItem[str]]":
    """Propose the names of the scenario that is changed."""
    bestand = ctx.params.get("bestand")
    scenario = Reader().read(bestand).scenario if bestand is not None else None
    namen = {} if scenario is None else names_of(scenario)
    return items(((naam, soort.value) for soort, lijst in namen.items() for naam in lijst), incomplete)


@click.command(
    cls=OpdrachtCommand,
    help="""Geef een beurt, keuze, einde of sleutel een andere naam.

    De naam verandert overal waar hij in BESTAND gebruikt wordt: bij ‘naar’, in voorwaarden, eisen en proeven. Al het andere blijft
    precies zoals het is. Het gesprek zelf verandert niet. Wel geldt: wie dit scenario al speelde, kan dat gesprek daarna niet meer
    verder spelen.

    OUD is de naam van een beurt, einde of sleutel, of beurt.keuze. Zijn er twee dingen die zo heten, zet er dan beurt:, keuze:,
    einde: of sleutel: voor. NIEUW is alleen de nieuwe naam.

    De exitcode is 0 als het gelukt is, 1 als het niet veilig kan of als er fouten in het bestand staan, 2 als een naam niet kan en 3
    als het bestand niet gelezen of geschreven kan worden.""",
    epilog="""\b
    Voorbeelden:
      oefenen hernoem mijn_scenario.yaml deur voordeur
      oefenen hernoem mijn_scenario.yaml deur.koffie drinken
      oefenen hernoem mijn_scenario.yaml einde:goed verder --droog""",
)
@click.argument("bestand", type=PadType())
@click.argument("oud", shell_complete=_complete_names)
@click.argument("nieuw")
@click.option("--droog", is_flag=True, help="Laat zien wat er verandert, en schrijf niets.")
def hernoem(bestand: Path, oud: str, nieuw: str, *, droog: bool) -> int:
    """Change the name and say how often."""
    uit = rename(bestand, oud, nieuw, droog=droog)
    if uit.hernoeming is None:
        return _tell_mistakes(bestand, uit)
    keren = f"op {uit.plekken} {'plek' if uit.plekken == 1 else 'plekken'} in {bestand.name}"
    if droog:
        click.echo("\n".join(_changes(bestand, uit)))
        talk(harmless(f"‘{uit.hernoeming.oud}’ wordt ‘{uit.hernoeming.nieuw}’, {keren}. Er is nog niets geschreven."))
    else:
        talk(harmless(f"‘{uit.hernoeming.oud}’ heet nu ‘{uit.hernoeming.nieuw}’, {keren}."))
    return ExitCode.GOED


def _tell_mistakes(bestand: Path, uit: Hernoemd) -> int:
    kop = harmless(f"In {bestand} staan fouten. Verbeter die eerst; er is niets veranderd.")
    talk("\n\n".join([kop, *map(as_text, uit.fouten)]))
    return ExitCode.ONLEESBAAR if any(d.code in ONLEESBARE_CODES for d in uit.fouten) else ExitCode.BEVINDINGEN


def _changes(bestand: Path, uit: Hernoemd) -> list[str]:
    """Give the lines that change, as a diff."""
    oud, nieuw = (plain(tekst).split("\n") for tekst in (uit.oud, uit.nieuw))
    if len(oud) != len(nieuw):  # a name that went on over the end of a line
        return [harmless(regel) for regel in unified_diff(oud, nieuw, str(bestand), str(bestand), n=0, lineterm="")]
    anders = [nummer for nummer, paar in enumerate(zip(oud, nieuw, strict=True)) if paar[0] != paar[1]]
    regels = [f"--- {bestand}", f"+++ {bestand}"]
    # Lines that follow each other have the same distance to their place in the list.
    for _, groep in groupby(enumerate(anders), key=lambda paar: paar[1] - paar[0]):
        nummers = [nummer for _, nummer in groep]
        plek = f"{nummers[0] + 1},{len(nummers)}" if len(nummers) > 1 else f"{nummers[0] + 1}"
        regels += [f"@@ -{plek} +{plek} @@", *(f"-{oud[n]}" for n in nummers), *(f"+{nieuw[n]}" for n in nummers)]
    return list(map(harmless, regels))
