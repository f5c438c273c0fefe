"""A time-out in plain mode: what there is to see, a question and a hint, or why there is none."""

from oefenen.cli.kanaal import Kanaal
from oefenen.model.time_out import HOOGUIT
from oefenen.report.hulp.time_out import TITEL, time_out_lines
from oefenen.session.session import Session
from oefenen.session.zelf.time_out import GeenTimeOutError, help_wanted, take_time_out

TIME_OUT = ("time-out", "timeout", "time out")
"""How it is typed."""


def tell_time_out(sessie: Session, kanaal: Kanaal) -> None:
    """Take a time-out and tell what it says; raise OefenenError when it cannot be kept."""
    try:
        time_out = take_time_out(sessie, hulp=help_wanted(sessie))
    except GeenTimeOutError as geen:
        kanaal.talk(geen.melding)
        return
    kanaal.data(["", f"[{TITEL} {len(sessie.time_outs)} van {HOOGUIT}; de klok staat stil]", *time_out_lines(time_out)])
