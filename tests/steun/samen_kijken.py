"""Forms that people filled in about the small conversation: who saw what is known."""

from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.session.samen.waarneming import keep, read_marks
from oefenen.session.session import Session

COLLEGA = "1213 2222 33333 333 132"
"""Eight items in which the colleague saw something or missed it; the others were no matter here."""
ZELF = "1123 1233 33333 333 132"
"""The same but for items 2, 3, 5, 7 and 8."""
VERSCHILLEN = [2, 3, 5, 7, 8]


def fill_in(sessie: Session, wie: Kijker, punten: str, **meer: object) -> Waarneming:
    """Fill in a form about *sessie* as *wie*; *meer* are the words below it."""
    blad = read_marks(punten, Waarneming(**meer))  # type: ignore[arg-type]
    keep(sessie, wie, blad)
    return blad
