"""What there is to do today, in words: as lines, in one quiet sentence, and as data."""

from datetime import datetime

from oefenen.model.vandaag import Ding, Soort, Vandaag
from oefenen.report.afspraken.als_ouderverslag import long_date

NIETS_MOET = "Niets moet. Wat je overslaat, blijft gewoon staan."
GEEN_MINUUTBEURTEN = "Er zijn vandaag geen minuutbeurten."
NOG_GEEN = "Minuutbeurten komen uit gesprekken die je hebt afgemaakt: na twee dagen komt er een beurt terug."


def when(moment: datetime, nu: datetime) -> str:
    """Say when something comes, by the day: `morgen`, `over 4 dagen (26 november 2026)`."""
    dagen = (moment.astimezone().date() - nu.astimezone().date()).days
    if dagen <= 0:
        return "vandaag"
    return "morgen" if dagen == 1 else f"over {dagen} dagen ({long_date(moment.astimezone())})"


def count(aantal: int) -> str:
    """Say how many single turns there are."""
    return "1 minuutbeurt" if aantal == 1 else f"{aantal} minuutbeurten"


def as_lines(vandaag: Vandaag, nu: datetime) -> list[str]:
    """Give everything as plain lines."""
    regels = [f"Vandaag, {long_date(nu.astimezone())}"]
    for nummer, ding in enumerate(vandaag.dingen, start=1):
        regels += ["", f"{nummer}. {ding.titel}", f"   {ding.waarom}", f"   {ding.opdracht}"]
    regels += ["", *next_lines(vandaag, nu)]
    return regels


def next_lines(vandaag: Vandaag, nu: datetime) -> list[str]:
    """Say when single turns come when none is due, what is set aside, and that nothing must."""
    regels = []
    if not vandaag.klaar and vandaag.volgende is not None:
        regels.append(f"{GEEN_MINUUTBEURTEN} De volgende komt {when(vandaag.volgende, nu)}.")
    elif not vandaag.klaar and not vandaag.apart:
        regels.append(NOG_GEEN)
    return [*regels, *vandaag.apart, NIETS_MOET]


def in_short(vandaag: Vandaag) -> str:
    """Say it in one quiet line; "" when nothing waits but a conversation, which the library shows itself."""
    delen = [_short(ding) for ding in vandaag.dingen]
    return f"vandaag: {' en '.join(delen[:2])}" if vandaag.klaar else ""


def _short(ding: Ding) -> str:
    if ding.soort is Soort.MINUUTBEURTEN:
        return ding.titel[:1].lower() + ding.titel[1:]
    return "een nabespreking" if ding.soort is Soort.NABESPREKING else "een gesprek"


def as_data(vandaag: Vandaag) -> dict[str, object]:
    """Give it with plain values."""
    return {
        "dingen": [ding._asdict() | {"soort": ding.soort.value, "gesprek": ding.gesprek or None} for ding in vandaag.dingen],
        "minuutbeurten": vandaag.klaar,
        "volgende": vandaag.volgende.isoformat(timespec="seconds") if vandaag.volgende else None,
        "apart": list(vandaag.apart),
    }
