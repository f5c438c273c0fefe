"""A portfolio as JSON, for scripts and for other programs: `oefenen schema portfolio` describes it."""

from collections.abc import Mapping
from typing import Any

from oefenen.model.formulier import FORMULIER
from oefenen.model.observatie import Observatie
from oefenen.model.waarneming import Waarneming
from oefenen.report.portfolio.portfolio import Aangewezen, Portfolio
from oefenen.report.portfolio.woorden import LET_OP

FORMAAT, VERSIE = "oefenen-portfolio", 1


def as_data(portfolio: Portfolio) -> dict[str, Any]:
    """Give it with plain values, ready for json.dumps; null is what nobody said or measured."""
    beeld = portfolio.zelfbeeld
    return {
        "formaat": FORMAAT,
        "versie": VERSIE,
        "let_op": LET_OP,
        "gesprek": {**portfolio.opzet._asdict(), "datum": portfolio.datum.date().isoformat()},
        "naam": portfolio.eigen.naam or None,
        "leeruitkomst": portfolio.eigen.leeruitkomst or None,
        "afloop": portfolio.afloop._asdict(),
        "formulier": _system_form(portfolio.formulier),
        "formulier_zelf": _form(portfolio.zelf, {}),
        "formulier_collega": _form(portfolio.collega, portfolio.bewijs),
        "verloop": [{**lijn._asdict(), "waarden": list(lijn.waarden)} for lijn in portfolio.verloop],
        "assen": [meting._asdict() for meting in portfolio.assen],
        "vaardigheden": [meting._asdict() for meting in portfolio.vaardigheden],
        "bron": [meting._asdict() for meting in portfolio.bron],
        "geschat": [meting._asdict() for meting in portfolio.geschat],
        "eigen_zinnen": [zin._asdict() for zin in portfolio.zinnen],
        "terugblik": {
            "compliment": beeld.compliment,
            "tip": beeld.tip,
            "voornemen": beeld.voornemen,
            "gewonnen": _pointed(portfolio.gewonnen),
            "verloren": _pointed(portfolio.verloren),
            "waarom": _pointed(portfolio.waarom),
        },
        "trainer": {
            "naam": portfolio.trainer or None,
            "opmerkingen": [_pointed(opmerking) for opmerking in portfolio.opmerkingen],
            "opdracht": portfolio.opdracht,
        },
        "starr": {"situatie": list(portfolio.starr.situatie), "taak": list(portfolio.starr.taak)},
    }


def _system_form(observatie: Observatie) -> dict[str, Any]:
    gegevens = observatie.as_data()
    return {
        "items": [
            {"item": regel.item, "label": regel.waarneming.label, **gegevens["items"][regel.item]} for regel in observatie.regels
        ],
        "compliment": gegevens["compliment"],
        "tip": gegevens["tip"],
        "antwoorden": [{sleutel: deel for sleutel, deel in een.items() if sleutel != "vraag"} for een in gegevens["vragen"]],
    }


def _pointed(waar: Aangewezen | None) -> dict[str, Any] | None:
    return None if waar is None else waar._asdict()


def _form(form: Waarneming | None, bewijs: Mapping[str, Aangewezen]) -> dict[str, Any] | None:
    if form is None:
        return None
    return {
        "naam": form.naam or None,
        "items": [
            {"item": item.id, "merk": form.oordelen[item.id].value, "bij": _pointed(bewijs.get(item.id))}
            for item in FORMULIER
            if item.id in form.oordelen
        ],
        "compliment": form.compliment,
        "tip": form.tip,
        "antwoorden": list(form.antwoorden),
    }
