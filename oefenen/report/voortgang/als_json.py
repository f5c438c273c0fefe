"""Progress as data, for a script."""

from collections.abc import Mapping
from typing import Any

from oefenen.model.poging import Poging
from oefenen.report.voortgang.beeld import Lijn, Punt, Vergelijking, Voortgang
from oefenen.report.voortgang.ijking import tendency
from oefenen.report.voortgang.woorden import reason


def as_data(voortgang: Voortgang, redenen: Mapping[int, str] | None = None) -> dict[str, Any]:
    """Give everything; scores are 0..100, or null with too few chances."""
    waarom = redenen or {}
    kant = tendency(voortgang.ijking)
    return {
        "pogingen": [_attempt(poging, waarom.get(poging.nummer, "")) for poging in voortgang.pogingen],
        "vaardigheden": [_line(lijn) for lijn in voortgang.vaardigheden],
        "personas": [
            {
                "id": beeld.id,
                "label": beeld.label,
                "gesprekken": [poging.nummer for poging in beeld.pogingen],
                "assen": [_line(lijn) for lijn in beeld.assen],
            }
            for beeld in voortgang.personas
        ],
        "vergelijkingen": [_comparison(paar) for paar in voortgang.vergelijkingen],
        "ijking": {
            "hoger_geschat": None if kant is None else round(kant, 1),
            "gesprekken": [
                {
                    "gesprek": punt.poging.nummer,
                    "verschil": round(punt.afstand, 1),
                    "hoger_geschat": round(punt.richting, 1),
                    "vaardigheden": punt.vaardigheden,
                }
                for punt in voortgang.ijking
            ],
        },
    }


def _attempt(poging: Poging, reden: str) -> dict[str, Any]:
    return {
        "gesprek": poging.nummer,
        "begonnen": poging.begonnen,
        "scenario": poging.scenario,
        "titel": poging.titel,
        "persona": poging.persona,
        "einde": poging.einde,
        "oordeel": poging.oordeel,
        "vanaf": poging.vanaf,
        "gemeten": poging.cijfers is not None,
        "focus": list(poging.cijfers.focus) if poging.cijfers else [],
        "reden": "" if poging.cijfers else reason(poging, reden),
    }


def _line(lijn: Lijn) -> dict[str, Any]:
    return {
        "id": lijn.id,
        "label": lijn.label,
        "kansen": lijn.kansen,
        "spreiding": lijn.spreiding._asdict() if lijn.spreiding else None,
        "punten": [_point(punt) for punt in lijn.punten],
    }


def _point(punt: Punt) -> dict[str, Any]:
    return {"gesprek": punt.poging.nummer, "score": punt.waarde, "kansen": punt.kansen}


def _comparison(paar: Vergelijking) -> dict[str, Any]:
    return {
        "titel": paar.titel or None,
        "eerste": paar.eerste.nummer,
        "laatste": paar.laatste.nummer,
        "aantal": paar.aantal,
        "vaardigheden": [{"label": naam, "eerst": _point(een), "laatst": _point(ander)} for naam, een, ander in paar.regels],
    }
