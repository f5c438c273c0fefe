"""What a trainer writes about a conversation: remarks at turns and one instruction, kept at once."""

from oefenen.model.coaching import Coaching, Opmerking
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.overdracht import LANGST_TEKST, MEESTE_OPMERKINGEN
from oefenen.model.schoon import one_line
from oefenen.session.anders.vertakken import find_turn
from oefenen.session.session import Session

LANGST = LANGST_TEKST
"""Characters of a remark and of an instruction."""


def keep(sessie: Session, coaching: Coaching) -> None:
    """Keep *coaching* from now on; when it cannot be kept the old one stays, and the error is raised."""
    if len(coaching.opmerkingen) > MEESTE_OPMERKINGEN:
        raise OefenenError(f"Er kunnen niet meer dan {MEESTE_OPMERKINGEN} opmerkingen bij één gesprek.", ExitCode.GEBRUIK)
    if sessie.store is not None:
        sessie.store.keep_coaching(sessie.id, coaching)
    sessie.coaching = coaching


def write(tekst: str) -> str:
    """Give what was typed as it is kept."""
    return one_line(tekst, LANGST)


def at_turn(sessie: Session, plaats: str, tekst: str) -> Opmerking:
    """Make a remark at a turn (`5`, or `v2` in the preparation); raise OefenenError when there is no such turn or no text."""
    nummer = find_turn(sessie.gesprek, plaats) + 1
    schoon = write(tekst)
    if not schoon:
        raise OefenenError("Schrijf achter --bij het nummer van een beurt en dan je opmerking.", ExitCode.GEBRUIK)
    return Opmerking(nummer, schoon)
