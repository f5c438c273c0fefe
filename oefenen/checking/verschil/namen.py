"""Names that changed between two versions, and an old version told with the new names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from oefenen.checking.verschil.waarden import Inhoud, is_structure, members
from oefenen.model.eis import Langs, Moment, Uitkomst
from oefenen.model.persona import Overgang, Persona, Stemming
from oefenen.model.scenario import Agenda, Beurt, Einde, Keuze, Proef, Route, Scenario, ScenarioKop
from oefenen.model.voorwaarde import Bezocht, Gekozen, Is, Weet
from oefenen.model.woorden import VLAGGEN, ZETTEN

Pad = tuple[str, str]
"""A turn and a choice in it."""
VERWIJZINGEN: Mapping[tuple[type, str], str] = {
    **dict.fromkeys([(Scenario, "beurten"), (Scenario, "eindes"), (Beurt, "id"), (Beurt, "terugval"), (Einde, "id")], "plek"),
    **dict.fromkeys([(Route, "naar"), (Bezocht, "beurt"), (Proef, "verwacht einde"), (Proef, "verwacht beurt")], "plek"),
    **dict.fromkeys([(ScenarioKop, "sleutels"), (Agenda, "sleutel"), (Keuze, "weet"), (Weet, "naam")], "feit"),
    (Proef, "verwacht weet"): "feit",
    **dict.fromkeys(
        [(Persona, "stemmingen"), (Persona, "begin"), (Stemming, "id"), (Overgang, "van"), (Overgang, "naar")], "stemming"
    ),
    **dict.fromkeys([(ScenarioKop, "start_stemming"), (Proef, "verwacht stemming")], "stemming"),
    (Proef, "kies"): "pad",
}
"""Which field holds a name, and of what. A field that is forgotten here is reported as changed when what it names is renamed."""


@dataclass(slots=True)
class Namen:
    """What is called otherwise now, from old to new; what kept its name is not in it."""

    plekken: dict[str, str] = field(default_factory=dict)
    """Turns and endings."""
    keuzes: dict[Pad, Pad] = field(default_factory=dict)
    """Choices, by the old name of their turn; also those that went to another turn."""
    feiten: dict[str, str] = field(default_factory=dict)
    stemmingen: dict[str, str] = field(default_factory=dict)
    kaal: dict[str, str] = field(default_factory=dict)
    """Names of choices without their turn, when all choices with that name are called the same now."""

    def __bool__(self) -> bool:
        """Say whether anything has another name."""
        return bool(self.plekken or self.keuzes or self.feiten or self.stemmingen)

    def plek(self, naam: str) -> str:
        """Give the new name of a turn or an ending."""
        return self.plekken.get(naam, naam)

    def keuze(self, beurt: str, naam: str) -> Pad:
        """Give the new turn and the new name of a choice."""
        return self.keuzes.get((beurt, naam)) or (self.plek(beurt), naam)

    def pad(self, pad: str) -> str:
        """Give the new name of a choice that is written as `beurt.keuze`, or without its turn."""
        beurt, punt, keuze = pad.rpartition(".")
        return ".".join(self.keuze(beurt, keuze)) if punt else self.kaal.get(pad, pad)


def bare_names(keuzes: Mapping[Pad, Pad], alle: Mapping[str, Beurt]) -> dict[str, str]:
    """Say which choices can be told by their own name alone before and after."""
    nieuw: dict[str, set[str]] = {}
    for beurt in alle.values():
        for keuze in beurt.keuzes:
            werd = keuzes.get((beurt.id, keuze.id), (beurt.id, keuze.id))[1]
            nieuw.setdefault(keuze.id, set()).add(werd)
    return {naam: next(iter(werd)) for naam, werd in nieuw.items() if len(werd) == 1 and naam not in werd}


def rename(inhoud: Inhoud, namen: Namen) -> Inhoud:
    """Tell everything with the new names."""
    if not namen:
        return inhoud
    scenario, persona = _Verteller(namen).tell(inhoud.scenario), _Verteller(namen).tell(inhoud.persona)
    return inhoud._replace(scenario=scenario, persona=persona)


class _Verteller:
    """Walks through objects of the model and puts new names in the place of old ones."""

    def __init__(self, namen: Namen) -> None:
        self.namen = namen
        self.beurt = ""
        """The old name of the turn that is being told."""
        self.soorten: Mapping[str, Callable[[str], str]] = {
            "plek": namen.plek,
            "pad": namen.pad,
            "feit": lambda naam: namen.feiten.get(naam, naam),
            "stemming": lambda naam: namen.stemmingen.get(naam, naam),
        }

    def tell(self, ding: Any) -> Any:  # noqa: ANN401 - any value of the model
        """Give *ding* with new names in all its parts."""
        if isinstance(ding, Beurt):
            self.beurt = ding.id
        if isinstance(ding, Mapping):
            return {naam: self.tell(deel) for naam, deel in ding.items()}
        if not is_structure(ding):
            return tuple(self.tell(deel) for deel in ding) if isinstance(ding, tuple) else ding
        soort = type(ding)
        delen = {naam: self._name((soort, naam), self.tell(deel)) for naam, deel in members(ding)} | self._own(ding)
        return ding._replace(**delen) if hasattr(ding, "_replace") else replace(ding, **delen)

    def _name(self, veld: tuple[type, str], waarde: Any) -> Any:  # noqa: ANN401 - as above
        """Give the new names in a field that holds a name, names, or things by name."""
        soort = VERWIJZINGEN.get(veld)
        if soort is None or waarde is None:
            return waarde
        werd = self.soorten[soort]
        if isinstance(waarde, Mapping):
            return {werd(naam): deel for naam, deel in waarde.items()}
        return tuple(map(werd, waarde)) if isinstance(waarde, tuple) else werd(waarde)

    def _own(self, ding: object) -> dict[str, Any]:
        """Give the fields whose meaning hangs on another field of the same object."""
        namen = self.namen
        match ding:
            case Keuze():
                uit = {"id": namen.keuze(self.beurt, ding.id)[1]}
            case Gekozen(beurt, keuze) | Langs(_, beurt, keuze) if keuze:
                uit = dict(zip(("beurt", "keuze"), namen.keuze(beurt, keuze), strict=True))
            case Langs():
                uit = {"beurt": namen.plek(ding.beurt)}
            case Moment(naam, soort) if soort in ("", "keuze") and naam not in ZETTEN and naam not in VLAGGEN:
                uit = {"naam": namen.pad(naam)}
            case Uitkomst(naam, oordeel) if not oordeel:
                uit = {"naam": namen.plek(naam)}
            case Is("stemming", waarde):
                uit = {"waarde": self.soorten["stemming"](waarde)}
            case Proef():
                return {"verwacht": {naam: self._name((Proef, f"verwacht {naam}"), deel) for naam, deel in ding.verwacht.items()}}
            case _:
                return {}
        return uit
