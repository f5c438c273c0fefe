"""What one step leaves behind for whoever wants to see it."""

from dataclasses import dataclass, field

from oefenen.engine.toestand import Gevolg
from oefenen.model.scenario import Variant


@dataclass(slots=True)
class Spoor:
    """Filled by a step: what was said on both sides, every change of a stand, the rules that spoke."""

    zegt: Variant | None = None
    reacties: list[Variant] = field(default_factory=list)
    agenda: Variant | None = None
    """What the parent tells when the hidden agenda comes loose (R5)."""
    tussentijd: Variant | None = None
    """What happens before the next turn begins."""
    ouder: Variant | None = None
    """The line that opens the next turn, or the last line of the conversation."""
    gevolgen: list[Gevolg] = field(default_factory=list)
    regels: list[str] = field(default_factory=list)
    geklopt: bool = False
