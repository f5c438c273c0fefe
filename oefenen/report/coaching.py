"""What a trainer wrote about a conversation, as it stands in the debrief and in files."""

from collections.abc import Sequence

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.model.coaching import Coaching
from oefenen.report.als_overdracht import instruction_line
from oefenen.report.als_tekst import place
from oefenen.report.anders.keerpunten import own_sentence
from oefenen.report.markdown_tekst import safe
from oefenen.report.verslag import Verslag

OPMERKING = "Opmerking"
"""What stands before a remark."""
GEEN = "Er zijn nog geen opmerkingen en er is nog geen opdracht."


def overview_lines(gesprek: Gesprek, coaching: Coaching) -> list[str]:
    """Give every turn with its remarks below it, numbered through, and the instruction."""
    uit = [GEEN, ""] if coaching.leeg else []
    for stap in gesprek.stappen:
        uit.append(f"{place(stap).capitalize()}. {'Je koos' if stap.vooraf else 'Je zei'}: {own_sentence(stap)}")
        uit += [
            f"  {nummer}. {opmerking.tekst}"
            for nummer, opmerking in enumerate(coaching.opmerkingen, start=1)
            if opmerking.nummer == stap.nummer
        ]
    return [*uit, "", instruction_line(coaching)] if coaching.opdracht else uit


def remark_lines(stappen: Sequence[Stap], coaching: Coaching) -> list[str]:
    """Give only the turns with a remark, and the instruction; nothing when nobody wrote anything."""
    waar = {stap.nummer: place(stap) for stap in stappen}
    regels = [
        f"- bij {waar.get(opmerking.nummer, f'keuze {opmerking.nummer}')}: {opmerking.tekst}"
        for opmerking in coaching.opmerkingen
    ]
    door = f" van {coaching.naam}" if coaching.naam else ""
    uit = ["", f"Opmerkingen{door}:", *regels] if regels else []
    return [*uit, "", instruction_line(coaching)] if coaching.opdracht else uit


def as_part(verslag: Verslag) -> str:
    """Give it as a part of a Markdown file; "" when nobody wrote anything."""
    coaching, stappen = verslag.coaching, {stap.nummer: stap for stap in verslag.stappen}
    door = f" van {safe(coaching.naam)}" if coaching.naam else ""
    delen = [f"## Opmerkingen{door}"] if coaching.opmerkingen else []
    for opmerking in coaching.opmerkingen:
        stap = stappen.get(opmerking.nummer)
        waar = f"**{place(stap).capitalize()}** (jij: {safe(own_sentence(stap))}): " if stap else ""
        delen.append(f"- {waar}{safe(opmerking.tekst)}")
    if coaching.opdracht:
        delen.append(f"## Opdracht voor de volgende keer\n\n{safe(coaching.opdracht)}")
    return "\n\n".join(delen)
