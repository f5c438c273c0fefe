"""The agreements of a conversation: proposed from what was said, kept as the trainee wants them, and brought along to the next one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from oefenen.model.afspraak import WIE, Afspraak
from oefenen.model.afsprakenlijst import Afspraakregel, Afsprakenlijst
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.nu import now
from oefenen.model.schoon import one_line
from oefenen.reading.bestanden import Gelezen, Reader
from oefenen.report.afspraken.afspraken import propose
from oefenen.report.afspraken.als_ouderverslag import as_ouderverslag
from oefenen.session.session import Session, resume
from oefenen.store.store import Bewaard, Store

LANGST = 300
"""Characters of one field of an agreement."""
MEESTE_DELEN = 3
"""What, when, and how to look back."""


def load(sessie: Session) -> Afsprakenlijst:
    """Give the list of a conversation: what was kept, or else what the choices agreed; raise OpslagError when it cannot be read."""
    if sessie.afspraken is None and sessie.store is not None:
        sessie.afspraken = sessie.store.afspraken(sessie.id)
    return sessie.afspraken or propose(sessie.gesprek)


def keep(sessie: Session, lijst: Afsprakenlijst) -> None:
    """Keep *lijst* from now on; when it cannot be kept the old one stays, and the error is raised."""
    if sessie.store is not None:
        sessie.store.keep_afspraken(sessie.id, lijst)
    sessie.afspraken = lijst


def take_over(sessie: Session) -> Afsprakenlijst:
    """Give the list with everything that was agreed in the conversation on it, behind what the trainee wrote."""
    lijst = load(sessie)
    erop = {regel.keuze for regel in lijst.regels}
    nieuw = tuple(regel for regel in propose(sessie.gesprek).regels if regel.keuze not in erop)
    return replace(lijst, regels=lijst.regels + nieuw)


def tidy(tekst: str, langst: int = LANGST) -> str:
    """Give what somebody typed as one line of at most *langst* readable characters."""
    return one_line(tekst, langst)


def write_afspraak(wie: str, wat: str, wanneer: str = "", terugkijken: str = "") -> Afspraakregel:
    """Make an agreement of what the trainee typed."""
    return Afspraakregel(Afspraak(wie, tidy(wat).rstrip("."), tidy(wanneer), tidy(terugkijken)))


def read_afspraak(tekst: str) -> Afspraakregel:
    """Read `wie; wat; wanneer; terugkijken`, of which the last two may be left out; raise OefenenError when it is something else."""
    wie, *overig = [deel.strip() for deel in tekst.split(";")]
    namen = {**{naam: naam for naam in WIE}, **{woorden: naam for naam, woorden in WIE.items()}}
    if wie.casefold() not in namen:
        raise OefenenError(f"‘{tidy(wie)}’ kan geen afspraak doen. Begin met een van: {', '.join(WIE)}.", ExitCode.GEBRUIK)
    if not overig or not tidy(overig[0]) or len(overig) > MEESTE_DELEN:
        raise OefenenError(
            'Schrijf een afspraak zo: "wie; wat; wanneer; terugkijken". De laatste twee mag je weglaten.', ExitCode.GEBRUIK
        )
    return write_afspraak(namen[wie.casefold()], *overig)


def ouderverslag(sessie: Session) -> str:
    """Give the report for the parents as Markdown."""
    return as_ouderverslag(sessie.gesprek, load(sessie), moment_of(sessie))


def ouderverslag_to_read(sessie: Session) -> str:
    """Give the same to read on a screen that knows no Markdown: nothing is escaped."""
    return as_ouderverslag(sessie.gesprek, load(sessie), moment_of(sessie), safe=str)


def moment_of(sessie: Session) -> datetime:
    """Say when the two spoke; of a trial that is now."""
    if sessie.store is None:
        return now().astimezone()
    return datetime.fromisoformat(sessie.store.gesprek(sessie.id).begonnen).astimezone()


def last_finished(store: Store) -> Bewaard:
    """Give the own conversation that was finished and begun last; raise OefenenError when there is none."""
    bewaard = next((een for een in store.gesprekken() if een.afgelopen and not een.ingenomen), None)
    if bewaard is None:
        raise OefenenError("Er is nog geen gesprek afgelopen. Begin met: oefenen", ExitCode.GEBRUIK)
    return bewaard


def check_finished(sessie: Session) -> None:
    """Raise OefenenError while the conversation goes on: then everything can still change."""
    if sessie.gesprek.einde is None:
        raise OefenenError(
            f"Gesprek {sessie.id} is nog niet afgelopen. Voer het eerst tot het einde; daarna maak je de afspraken af.",
            ExitCode.GEBRUIK,
        )


def previous(gelezen: Gelezen, persona: str, store: Store | None, reader: Reader | None = None) -> Sequence[Afspraak]:
    """Give what was agreed the last time, before a follow-up; nothing when there was no last time or it cannot be known."""
    kop = gelezen.scenario.kop if gelezen.scenario else None
    if store is None or kop is None or not kop.vervolg_op:
        return ()
    try:
        bewaard = store.laatste_afgelopen(str(gelezen.bestand.resolve().with_name(f"{kop.vervolg_op}.yaml")), persona)
        return load(resume(bewaard, store, reader=reader)).afspraken if bewaard else ()
    except OefenenError:
        return ()
