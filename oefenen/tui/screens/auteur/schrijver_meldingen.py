"""What the author's mode tells: its marks on the screen, and what reading a file again gave."""

from collections.abc import Iterator

from oefenen.engine.gesprek import Gesprek
from oefenen.model.scenario import Variant
from oefenen.session.auteur.schrijver import Herlezen, Naspel
from oefenen.tui.help import HelpText
from oefenen.tui.screens.gesprek_tekst import heard, said
from oefenen.tui.widgets.transcript import Bubbel

MERK = "Schrijversmodus · wordt niet bewaard"
UIT = "De schrijversmodus is uit. Van deze proef is niets bewaard."
OUDE_VERSIE = "Je speelt zolang verder met de vorige versie."
GELIJK = "Er is niets veranderd in het bestand, de persona of de vaardigheden."
NAGESPEELD = "Jij · nagespeeld"
HULP = HelpText(
    "Schrijversmodus",
    "Hier probeer je een gesprek uit dat je schrijft. Je ziet alles wat de student niet ziet: de standen, de verborgen keuzes en "
    "waarom de ouder dit zegt. Op een breed scherm staat dat ernaast, anders open je het met p.\n\n"
    "Met s spring je naar een andere beurt. Met u ga je een keuze terug, zo vaak als je wilt, ook na het einde. Heb je het bestand "
    "in je teksteditor veranderd en bewaard, dan lees je het met h opnieuw: je gaat verder waar je was.\n\n"
    "Van wat je hier speelt wordt niets bewaard. Je eigen gesprekken blijven zoals ze zijn.",
)


def told_trial(gesprek: Gesprek, nagespeeld: int) -> Iterator[Bubbel]:
    """Yield everything that was said, with a mark on what was replayed and a line under it."""
    yield from heard(gesprek, gesprek.opening)
    for stap in gesprek.stappen:
        vers = stap.nummer > nagespeeld
        yield from said(gesprek, stap, stap.ouder, "Jij" if vers else NAGESPEELD)
        if stap.nummer == nagespeeld:
            yield Bubbel("merk", "", (Variant(doet=f"tot hier nagespeeld: {choices(nagespeeld)}"),))


def choices(aantal: int) -> str:
    """Count choices in words."""
    return f"{aantal} {'keuze' if aantal == 1 else 'keuzes'}"


def stopped(naspel: Naspel) -> str:
    """Say where replaying stopped and why."""
    gespeeld, alle = naspel.gespeeld, len(naspel.keuzes)
    t = naspel.sessie.gesprek.toestand
    ging = f"Naspelen lukte tot en met keuze {gespeeld} van de {alle}." if gespeeld else "De eerste keuze kan al niet meer."
    reden = f"{naspel.gestopt[:1].upper()}{naspel.gestopt[1:].rstrip('.')}."
    return f"{ging} {reden}\n\nJe bent nu bij {f'einde ‘{t.einde}’' if t.einde else f'beurt ‘{t.beurt}’'}."


def reread_title(herlezen: Herlezen) -> str:
    """Say in a few words how reading again went."""
    return (
        "Opnieuw gelezen" if not (herlezen.naspel and herlezen.naspel.gestopt) else "Opnieuw gelezen, maar niet tot waar je was"
    )


def reread_text(herlezen: Herlezen) -> str:
    """Say what is not the same any more at the same place."""
    naspel = herlezen.naspel
    delen = [stopped(naspel)] if naspel and naspel.gestopt else []
    if herlezen.teksten:
        delen.append(f"De tekst is anders bij: {', '.join(herlezen.teksten)}.")
    if herlezen.standen:
        delen.append(f"De ouder is hier nu anders: {', '.join(herlezen.standen)}.")
    if not delen and naspel:
        delen.append(f"Je bent weer bij dezelfde plek, na {choices(naspel.gespeeld)}.")
    return "\n\n".join(delen)
