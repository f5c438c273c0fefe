"""What a vaardigheid is: a scored skill with its definition, axis and anchors."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Vaardigheid:
    """A scored skill. *ankers* describe the scores -2..2."""

    id: str
    label: str
    als_as: str
    """The id of the axis it belongs to."""
    definitie: str
    ankers: Mapping[int, str] = field(default_factory=dict)
    bronnen: tuple[str, ...] = ()
    goed: tuple[str, ...] = ()
    zwak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bronvaardigheid:
    """One of the five skills of the source (S4.11-S4.26), as a mean of ours."""

    id: str
    label: str
    vaardigheden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vaardigheden:
    """All skills, in the order in which they are shown, with the axes and the five of the source."""

    vaardigheden: Mapping[str, Vaardigheid]
    assen: Mapping[str, str]
    """Axis id -> label."""
    bronvaardigheden: Mapping[str, Bronvaardigheid]

    def label(self, vaardigheid: str) -> str:
        """Give the label of a skill, or its id when it is unknown."""
        gevonden = self.vaardigheden.get(vaardigheid)
        return gevonden.label if gevonden else vaardigheid
