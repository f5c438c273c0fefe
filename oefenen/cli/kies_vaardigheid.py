"""A skill that was typed: its id, or a message that helps."""

from oefenen.cli.nederlands import GebruikError, did_you_mean
from oefenen.model.vaardigheid import Vaardigheden


def known_skill(naam: str, alle: Vaardigheden) -> str:
    """Give the id of the skill with this id or label; raise GebruikError when there is none."""
    gezocht = naam.strip().casefold()
    for vaardigheid in alle.vaardigheden.values():
        if gezocht in (vaardigheid.id.casefold(), vaardigheid.label.casefold()):
            return vaardigheid.id
    raad = did_you_mean(gezocht, alle.vaardigheden) or f" Kies uit: {', '.join(alle.vaardigheden)}."
    raise GebruikError(f"De vaardigheid ‘{naam}’ is er niet.{raad}")
