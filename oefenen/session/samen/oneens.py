"""Seeing a score otherwise: kept at once, and answered with a question to discuss."""

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.oneens import Oneens
from oefenen.model.overdracht import LANGST_TEKST
from oefenen.model.schoon import one_line
from oefenen.report.zelf.oneens import Discussie, discuss
from oefenen.session.session import Session

NOG_NIET = "Dat kan als het gesprek is afgelopen: dan zie je ook de sterkste zin."


def disagree(sessie: Session, nummer: int, waarom: str = "") -> Discussie:
    """Keep that choice *nummer* is seen otherwise, and give what to discuss; raise OefenenError when it cannot be kept."""
    if sessie.gesprek.einde is None:
        raise OefenenError(NOG_NIET, ExitCode.GEBRUIK)
    stap = sessie.gesprek.stappen[nummer - 1]
    oneens = Oneens(nummer, one_line(waarom, LANGST_TEKST))
    if sessie.store is not None:
        sessie.store.keep_oneens(sessie.id, oneens)
    sessie.oneens = tuple(sorted([*_others(sessie, nummer), oneens]))
    return discuss(sessie.verslag(), stap, oneens)


def take_back(sessie: Session, nummer: int) -> bool:
    """Forget that choice *nummer* was seen otherwise; say whether it was."""
    anders = _others(sessie, nummer)
    if len(anders) == len(sessie.oneens):
        return False
    if sessie.store is not None:
        sessie.store.drop_oneens(sessie.id, nummer)
    sessie.oneens = tuple(anders)
    return True


def why(sessie: Session, nummer: int) -> str | None:
    """Give why choice *nummer* is seen otherwise, "" when that was not said; None when it is not."""
    return next((een.waarom for een in sessie.oneens if een.nummer == nummer), None)


def _others(sessie: Session, nummer: int) -> list[Oneens]:
    return [een for een in sessie.oneens if een.nummer != nummer]
