"""The observation forms of a conversation: reading, keeping and typing them over from paper."""

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.formulier import FORMULIER
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import Merk
from oefenen.report.formulier.beelden import Beelden, look_together
from oefenen.session.afspraken import tidy
from oefenen.session.session import Session

LANGST = 1000
"""Characters of a compliment, a tip or an answer."""
LANGSTE_NAAM = 60
CIJFERS = {"1": Merk.GEZIEN, "2": Merk.KANS_GEMIST, "3": Merk.NIET_AAN_DE_ORDE}
"""The keys and the numbers on paper."""
LATER = "-"
"""An item without a mark, in a row of marks."""
UITLEG = f"1 is gezien, 2 is kans gemist, 3 is niet aan de orde, {LATER} is nog niet ingevuld"


def observable(sessie: Session) -> bool:
    """Say whether somebody can fill in a form about it: it is over, and it is kept."""
    return sessie.gesprek.einde is not None and sessie.store is not None and not sessie.proef


def check_observable(sessie: Session) -> None:
    """Raise OefenenError while the conversation goes on: who watches sees all of it first."""
    if sessie.gesprek.einde is None:
        raise OefenenError(
            f"Gesprek {sessie.id} is nog niet afgelopen. Voer het eerst tot het einde; daarna vul je het formulier in.",
            ExitCode.GEBRUIK,
        )


def load(sessie: Session, wie: Kijker) -> Waarneming:
    """Give the form as far as it came; raise OpslagError when it cannot be read."""
    if sessie.store is not None:
        sessie.waarnemingen = sessie.store.waarnemingen(sessie.id)
    return sessie.waarnemingen.get(wie, Waarneming())


def keep(sessie: Session, wie: Kijker, blad: Waarneming) -> None:
    """Keep a form, on disk when this returns. Raises OpslagError."""
    if sessie.store is not None:
        sessie.store.keep_waarneming(sessie.id, blad, wie)
    sessie.waarnemingen[wie] = blad


def pictures(sessie: Session) -> Beelden:
    """Put the forms side by side with what the choices show; raise OpslagError when they cannot be read."""
    load(sessie, Kijker.COLLEGA)
    return look_together(sessie.verslag())


def read_marks(tekst: str, blad: Waarneming) -> Waarneming:
    """Read a row of marks, one for every item; raise OefenenError when it is something else."""
    tekens = "".join(tekst.split())
    anders = sorted({teken for teken in tekens if teken not in CIJFERS and teken != LATER})
    if anders or len(tekens) != len(FORMULIER):
        waarom = f"Dit kan niet: {tidy(' '.join(anders), 20)}." if anders else f"Je typte er {len(tekens)}."
        raise OefenenError(f"Typ {len(FORMULIER)} tekens achter elkaar: {UITLEG}. {waarom}", ExitCode.GEBRUIK)
    for item, teken in zip(FORMULIER, tekens, strict=True):
        blad = blad.unmark(item.id) if teken == LATER else blad.mark(item.id, CIJFERS[teken])
    return blad


def turn_number(sessie: Session, beurt: int) -> int:
    """Give the number of the choice that was made in turn *beurt* of the conversation; raise OefenenError when there is none."""
    gezegd = {stap.volgnummer: stap.nummer for stap in sessie.gesprek.stappen if not stap.vooraf}
    if beurt not in gezegd:
        raise OefenenError(f"Beurt {beurt} is er niet. Kies van 1 tot en met {len(gezegd)}.", ExitCode.GEBRUIK)
    return gezegd[beurt]
