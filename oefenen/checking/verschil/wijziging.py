"""One difference between two versions: what happened, where, and whether it is only a matter of words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from oefenen.model.eis import Eis
from oefenen.model.lichaamstaal import Lichaamstaal
from oefenen.model.persona import Effect, Persona, Regels, Stemming
from oefenen.model.scenario import (
    Agenda,
    Beurt,
    BriefjePunt,
    Dossier,
    Einde,
    Keuze,
    Leerling,
    Ouder,
    Proef,
    ScenarioKop,
    School,
    Tussentijd,
    Variant,
)
from oefenen.model.vaardigheid import Bronvaardigheid, Vaardigheden, Vaardigheid

Plek = tuple[str | int, ...]


class Soort(StrEnum):
    """What happened to a part of a scenario."""

    ERBIJ = "erbij"
    WEG = "weg"
    HERNOEMD = "hernoemd"
    VERPLAATST = "verplaatst"
    ANDERS = "anders"


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One difference. *oud* and *nieuw* are plain values, None for what is not there."""

    soort: Soort
    waar: Plek
    """The keys that lead to it, with the names of the new version; a number is a place in a list, from 1."""
    oud: Any
    nieuw: Any
    tekst: bool = False
    """Whether it is only read by people: by itself it changes nothing in what can be chosen, scored or reached."""


TEKSTEN: frozenset[tuple[type, str]] = frozenset({
    *((Variant, naam) for naam in ("zegt", "doet")),
    *((ScenarioKop, naam) for naam in ("titel", "rol", "doel", "sleutels", "terugkijkvraag", "bronnen", "beoordeeld_door")),
    *((soort, naam) for soort in (Ouder, Leerling, School, Dossier) for naam in soort._fields),
    *((Vaardigheid, naam) for naam in ("label", "definitie", "ankers", "bronnen", "goed", "zwak")),
    (Persona, "label"), (Persona, "kern"), (Stemming, "gezicht"), (Stemming, "toon"), (Lichaamstaal, "ziet"),
    (Regels, "trucje_zegt"), (Regels, "fasegrens_zegt"), (Agenda, "zegt"), (Eis, "tekst"), (Proef, "naam"),
    (Vaardigheden, "assen"), (Bronvaardigheid, "label"),
    (Beurt, "denk_eerst"), (Tussentijd, "tekst"), (Keuze, "feedback"), (Einde, "terugblik"),
    *((BriefjePunt, naam) for naam in ("punt", "vraag", "tip", "stap")),
})  # fmt: skip
"""Fields that hold only words; a field that is not here counts as more than that."""
EIGEN_VOLGORDE = frozenset({
    (Keuze, "scores"), (Keuze, "effect"), (Proef, "verwacht"), (ScenarioKop, "start"), (Vaardigheid, "ankers"),
    (Persona, "standen"), (Persona, "effecten"), (Effect, "delta"), (Tussentijd, "effect"),
})  # fmt: skip
"""Fields in which the order of the names means nothing."""
