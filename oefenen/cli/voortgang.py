"""`oefenen voortgang`: how the conversations went one after the other, and what that rests on."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from oefenen.cli.kanaal import as_json_text, check_new, talk, terminal_width, write_new
from oefenen.cli.nederlands import GebruikError, KeuzeType, OpdrachtCommand, PadType
from oefenen.cli.tab_namen import personas
from oefenen.model.diagnostic import ExitCode
from oefenen.report.voortgang.beeld import Voortgang, build, choose, only_skill
from oefenen.session.later.voortgang import Nagemeten, complete, measure_older, names, unmeasured
from oefenen.store.store import Store

_BREEDTE = 78


@click.command(
    cls=OpdrachtCommand,
    help="""Laat zien hoe je gesprekken na elkaar gingen.

    Per vaardigheid en per soort ouder zie je het verloop, waar het op rust (kansen, gesprekken, spreiding), je eerste naast je
    laatste keer, en hoe dicht je eigen schatting bij de meting lag. Er zijn geen cijfers en geen lijstjes met wat moet.""",
    epilog="""\b
    Voorbeelden:
      oefenen voortgang
      oefenen voortgang --persona boos
      oefenen voortgang --vaardigheid luisteren --vorm markdown
      oefenen voortgang --vorm html --naar voortgang.html""",
)
@click.option("--persona", metavar="PERSONA", shell_complete=personas, help="Alleen de gesprekken met deze soort ouder.")
@click.option("--vaardigheid", metavar="VAARDIGHEID", help="Alleen deze vaardigheid.")
@click.option(
    "--vorm",
    type=KeuzeType(("tekst", "markdown", "html", "json")),
    default="tekst",
    metavar="VORM",
    help="tekst (standaard), markdown, html (één bladzijde, ook om te printen) of json (voor een script).",
)
@click.option("--naar", metavar="BESTAND", type=PadType(), help="Schrijf het in een nieuw bestand.")
def voortgang(persona: str | None, vaardigheid: str | None, vorm: str, naar: Path | None) -> int:
    """Measure what was not measured yet, and write the figures."""
    if naar is not None:
        check_new(naar)
    with Store() as store:
        alle = store.pogingen()
        gemeten = _measure(store) if unmeasured(alle) else Nagemeten({}, {})
    pogingen = complete(alle, gemeten)
    namen = names(pogingen)
    bekend = {poging.persona for poging in pogingen}
    if persona is not None and persona not in bekend:
        raise GebruikError(f"Met de persona ‘{persona}’ heb je nog geen gesprek gehad. {_known(bekend)}")
    beeld = build(choose(pogingen, persona or ""), namen)
    if vaardigheid is not None:
        lijnen = {lijn.id for lijn in beeld.vaardigheden}
        if vaardigheid not in lijnen | namen.vaardigheden.vaardigheden.keys():
            raise GebruikError(f"De vaardigheid ‘{vaardigheid}’ is er niet. {_known(namen.vaardigheden.vaardigheden)}")
        beeld = only_skill(beeld, vaardigheid)
    tekst = _write(beeld, vorm, gemeten.redenen)
    if naar is None:
        click.echo(tekst, nl=False)
    else:
        write_new(naar, tekst)
        talk(f"Je voortgang staat in {naar}.{' Open het in je browser.' if vorm == 'html' else ''}")
    return ExitCode.GOED


def _measure(store: Store) -> Nagemeten:
    if sys.stderr is not None and sys.stderr.isatty():
        talk("Even je eerdere gesprekken narekenen…")
    return measure_older(store)


def _known(namen: Mapping[str, object] | set[str]) -> str:
    return f"Kies uit: {', '.join(sorted(namen))}." if namen else "Begin met: oefenen"


def _write(beeld: Voortgang, vorm: str, redenen: Mapping[int, str]) -> str:
    # Only the form that is asked for is loaded: templates cost time.
    if vorm == "html":
        from oefenen.report.voortgang.als_html import as_html  # noqa: PLC0415 - as above

        return as_html(beeld, redenen)
    if vorm == "markdown":
        from oefenen.report.voortgang.als_markdown import as_markdown  # noqa: PLC0415 - as above

        return as_markdown(beeld, redenen)
    if vorm == "json":
        from oefenen.report.voortgang.als_json import as_data  # noqa: PLC0415 - as above

        return as_json_text(as_data(beeld, redenen)) + "\n"
    from oefenen.report.voortgang.als_tekst import as_text  # noqa: PLC0415 - as above

    return as_text(beeld, redenen, terminal_width() or _BREEDTE)
