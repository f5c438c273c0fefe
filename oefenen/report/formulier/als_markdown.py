"""The filled-in observation form and the time per phase as Markdown."""

from collections.abc import Sequence

from oefenen.model.formulier import TWEE_VRAGEN
from oefenen.model.observatie import Observatie, Opmerking
from oefenen.model.woorden import label
from oefenen.report.als_tekst import minutes
from oefenen.report.formulier.woorden import UITLEG, examples, mark, quotes
from oefenen.report.formulier.zettypeprofiel import ProfielRegel
from oefenen.report.markdown_tekst import safe, table
from oefenen.report.tijdverdeling import TijdRegel, difference


def form(observatie: Observatie, profiel: Sequence[ProfielRegel]) -> str:
    """Give the form: the items, one compliment and one tip, and the answers to the two questions."""
    vertrouwen, meer = observatie.antwoorden
    delen = [
        f"## Formulier\n\n{UITLEG}",
        _items(observatie),
        f"**Compliment.** {_remark(observatie.compliment)}",
        f"**Tip.** {_remark(observatie.tip)}",
        f"### {TWEE_VRAGEN[0]}\n\n{_remark(vertrouwen)}",
        f"### {TWEE_VRAGEN[1]}\n\n{_remark(meer)}",
        _moves(profiel),
    ]
    return "\n\n".join(delen)


def _items(observatie: Observatie) -> str:
    rijen = [
        (label(fase.value), safe(regel.waarneming.label), mark(regel), safe("; ".join(examples(regel))))
        for fase, regels in observatie.per_fase()
        for regel in regels
    ]
    return table(("fase", "de leraar …", "gezien?", "voorbeeld"), rijen)


def _remark(opmerking: Opmerking) -> str:
    """Give a remark with its reason, and the sentences that it is about as a list."""
    tekst = safe(" ".join(filter(None, (opmerking.tekst, opmerking.waarom))))
    zinnen = "\n".join(f"- {safe(zin)}" for zin in quotes(opmerking))
    return f"{tekst}\n\n{zinnen}" if zinnen else tekst


def _moves(profiel: Sequence[ProfielRegel]) -> str:
    gehaald = {None: "", True: "✔ ", False: "✘ "}
    rijen = [(regel.label, str(regel.aantal), f"{gehaald[regel.gehaald]}{regel.richtlijn}") for regel in profiel]
    return table(("soort zin", "hoe vaak", "richtlijn voor tien minuten"), rijen)


def time_table(regels: Sequence[TijdRegel]) -> str:
    """Put the minutes that were planned beside those that were used; "" when nothing was planned."""
    if not regels:
        return ""
    rijen = [(label(r.fase.value), minutes(r.gepland), minutes(r.gebruikt), difference(r)) for r in regels]
    return "## Tijd per fase\n\n" + table(("fase", "gepland", "gebruikt", "verschil"), rijen)
