"""A conversation of which a trainee has answered all questions that come before the figures."""

from oefenen.session.session import Session
from oefenen.session.zelf.zelfbeeld import Vraag, estimate, explain, point, write

WOORDEN = {
    "compliment": "ik bleef zitten [b]",
    "tip": "eerder vragen",
    "als": "vader zijn stem verheft",
    "dan": "zeg ik eerst wat ik zie",
}
VOORNEMEN = "Als vader zijn stem verheft, dan zeg ik eerst wat ik zie."
REDEN = "Ik wilde rust [/x]."


def answer_all(sessie: Session, *, luisteren: int = 60, gewonnen: int = 2, verloren: int = 0, waarom: int = 3) -> None:
    """Answer every question about *sessie*."""
    estimate(sessie, "luisteren", luisteren)
    point(sessie, Vraag.GEWONNEN, gewonnen)
    point(sessie, Vraag.VERLOREN, verloren)
    write(sessie, WOORDEN)
    explain(sessie, sessie.gesprek.stappen[waarom - 1], REDEN)
