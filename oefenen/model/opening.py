"""Another opening of the same conversation: how much the standen of the parent differ from those of the story."""

from collections.abc import Mapping

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.woorden import STANDEN

Opening = Mapping[str, int]
"""Per stand what is added to it at the start: -1 or 1; what is not named begins as in the story."""
GEWOON: Opening = {}
"""As in the story."""
VERSCHIL = 1
"""So much a stand can differ: another day, the same parent."""


def check_opening(opening: Mapping[str, int]) -> Opening:
    """Give *opening* in the order of the standen; raise OefenenError when it is none."""
    if any(stand not in STANDEN or abs(verschil) != VERSCHIL for stand, verschil in opening.items()):
        raise OefenenError("De opening van dit gesprek is niet te lezen; er is niets veranderd.", ExitCode.ONLEESBAAR)
    return {stand: opening[stand] for stand in STANDEN if stand in opening}


def write_opening(opening: Opening) -> str:
    """Give an opening as one short name: `spanning+1,openheid-1`; "" for the usual one."""
    return ",".join(f"{stand}{opening[stand]:+d}" for stand in STANDEN if stand in opening)
