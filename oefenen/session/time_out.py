"""Taking a time-out: whether there is one left, and keeping that it was taken before anything is shown."""

from oefenen.model.woorden import Speelstand
from oefenen.report.time_out import HOOGUIT, TimeOut, take
from oefenen.session.eigen_zin import next_number
from oefenen.session.instellingen import settings
from oefenen.session.session import Session

OP = "Je nam in dit gesprek al twee keer een time-out. Nu doe je het zelf: kijk, luister en kies."
TOETS = "In een toets is er geen time-out."
UITGEZET = "Je hebt de hulp uitgezet. Dan is er geen time-out."
TE_VROEG = "Een time-out kan als het gesprek begonnen is. Bij het voorbereiden staat de klok al stil."


def help_wanted(sessie: Session) -> bool:
    """Say whether the trainee wants help inside a conversation; where that is not known, yes."""
    return settings(sessie.store).hulp


def offers(sessie: Session, *, hulp: bool) -> bool:
    """Say whether time-outs belong to this conversation now; *hulp* says whether help is wanted. They may be used up."""
    if sessie.stand is Speelstand.TOETS or sessie.proef or not hulp:
        return False
    return sessie.gesprek.einde is None and not sessie.gesprek.vooraf


def refusal(sessie: Session, *, hulp: bool) -> str:
    """Say why there is no time-out now; "" when there is one. A time-out in another window counts."""
    if sessie.stand is Speelstand.TOETS:
        return TOETS
    if not hulp:
        return UITGEZET
    if not offers(sessie, hulp=True):
        return TE_VROEG
    if sessie.store is not None and sessie.id:
        sessie.time_outs = sessie.store.hulp(sessie.id)
    return OP if len(sessie.time_outs) >= HOOGUIT else ""


def take_time_out(sessie: Session) -> TimeOut:
    """Take one where there is one, and keep that; raise OefenenError when it cannot be kept."""
    nummer = next_number(sessie)
    if sessie.store is not None and sessie.id:
        sessie.store.keep_hulp(sessie.id, nummer)
    sessie.time_outs = (*sessie.time_outs, nummer)
    return take(sessie.gesprek, sessie.vaardigheden, sessie.time_outs)[-1]
