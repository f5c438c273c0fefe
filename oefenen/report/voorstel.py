"""Whether scores are a proposal: as long as too few people of the field looked at them."""

from oefenen.model.scenario import ScenarioKop

GENOEG = 3
"""From so many people on the scores of a scenario are no proposal any more."""
VOORSTEL = "Deze scores zijn een voorstel: minder dan drie mensen uit het vak keken ze na."


def is_proposal(kop: ScenarioKop) -> bool:
    """Say whether the scores are a proposal."""
    return kop.beoordeeld_door < GENOEG


def proposal_line(kop: ScenarioKop) -> str:
    """Say so in one sentence; "" when enough people looked."""
    return VOORSTEL if is_proposal(kop) else ""
