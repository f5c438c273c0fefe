"""Taking a time-out: whether there is one left, and keeping that it was taken before anything is shown."""

from oefenen.model.diagnostic import OefenenError
from oefenen.model.time_out import HOOGUIT
from oefenen.model.woorden import Speelstand
from oefenen.report.hulp.time_out import TimeOut, take
from oefenen.session.instellingen import settings
from oefenen.session.session import Session
from oefenen.session.zelf.eigen_zin import next_number

OP = "Je nam in dit gesprek al twee keer een time-out. Nu doe je het zelf: kijk, luister en kies."
TOETS = "In een toets is er geen time-out."
UITGEZET = "De time-out staat uit. Aanzetten kan bij de instellingen."
TE_VROEG = "Een time-out kan als het gesprek begonnen is. Bij het voorbereiden staat de klok al stil."


class GeenTimeOutError(OefenenError):
    """There is no time-out now; the message says why."""


def help_wanted(sessie: Session) -> bool:
    """Say whether the trainee wants help inside a conversation; where that is not known, yes."""
    return settings(sessie.store).hulp


def offers(sessie: Session, *, hulp: bool) -> bool:
    """Say whether time-outs belong to this conversation now; *hulp* says whether help is wanted. They may be used up."""
    if sessie.stand is Speelstand.TOETS or sessie.proef or not hulp:
        return False
    return sessie.gesprek.einde is None and not sessie.gesprek.vooraf


def take_time_out(sessie: Session, *, hulp: bool) -> TimeOut:
    """Take a time-out before the next choice, on disk first; raise GeenTimeOutError, or OpslagError when it cannot be kept."""
    if sessie.stand is Speelstand.TOETS:
        raise GeenTimeOutError(TOETS)
    if not hulp:
        raise GeenTimeOutError(UITGEZET)
    if not offers(sessie, hulp=hulp):
        raise GeenTimeOutError(TE_VROEG)
    if not _keep(sessie, next_number(sessie)):
        raise GeenTimeOutError(OP)
    return take(sessie.gesprek, sessie.vaardigheden, sessie.time_outs)[-1]


def _keep(sessie: Session, nummer: int) -> bool:
    """Count it; False when there are no more. One that was taken in another window counts."""
    if sessie.store is None:
        if len(sessie.time_outs) >= HOOGUIT:
            return False
        sessie.time_outs = (*sessie.time_outs, nummer)
        return True
    gelukt = sessie.store.keep_hulp(sessie.id, nummer)
    sessie.time_outs = sessie.store.hulp(sessie.id)
    return gelukt
