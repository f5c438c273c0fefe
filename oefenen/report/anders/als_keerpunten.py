"""The turning points of a conversation as plain lines and as data."""

from collections.abc import Sequence
from typing import Any

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.model.uitzicht import Uitzicht
from oefenen.model.woorden import label
from oefenen.report.als_tekst import place
from oefenen.report.anders.keerpunten import GEEN, ONBEKEND, Keerpunt, own_sentence, tell_turn, turning_points, view_lines


def as_lines(gesprek: Gesprek, uitzicht: Sequence[Uitzicht]) -> list[str]:
    """Give the proposals and then every turn, each with what you said there."""
    punten = turning_points(gesprek.stappen, uitzicht)
    uit = [regel for nummer, punt in enumerate(punten, start=1) for regel in _point(nummer, punt)]
    uit += [] if punten else [GEEN if uitzicht else ONBEKEND]
    uit += ["", "Alle beurten:"] if gesprek.stappen else []
    return [*uit, *(_turn(stap, uitzicht) for stap in gesprek.stappen)]


def _point(nummer: int, punt: Keerpunt) -> list[str]:
    return [
        f"{nummer}. {place(punt.stap).capitalize()} ({label(punt.stap.fase.value)}): {punt.tekst}",
        f"   {_said(punt.stap)}",
        *(f"   {wanneer}: {tekst}" for wanneer, tekst in view_lines(punt.voor, punt.na)),
    ]


def _said(stap: Stap) -> str:
    return f"{'Je koos' if stap.vooraf else 'Je zei'}: {own_sentence(stap)}"


def _turn(stap: Stap, uitzicht: Sequence[Uitzicht]) -> str:
    gevolg = ""
    if len(uitzicht) > stap.nummer and not stap.vooraf:
        gevolg = f" ({tell_turn(uitzicht[stap.nummer - 1], uitzicht[stap.nummer])})"
    return f"- {place(stap).capitalize()}{gevolg}. {_said(stap)}"


def as_data(gesprek: Gesprek, uitzicht: Sequence[Uitzicht]) -> dict[str, Any]:
    """Give the same as plain values; *bekend* says whether it could be computed."""
    punten = turning_points(gesprek.stappen, uitzicht)
    return {
        "bekend": bool(uitzicht),
        "keerpunten": [{"nummer": p.stap.nummer, "soort": p.soort.value, "tekst": p.tekst} for p in punten],
        "beurten": [_turn_data(stap, uitzicht) for stap in gesprek.stappen],
    }


def _turn_data(stap: Stap, uitzicht: Sequence[Uitzicht]) -> dict[str, Any]:
    bekend = len(uitzicht) > stap.nummer
    return {
        "nummer": stap.nummer,
        "plaats": place(stap),
        "beurt": stap.beurt,
        "keuze": stap.keuze.id,
        "zegt": own_sentence(stap),
        "voor": uitzicht[stap.nummer - 1]._asdict() if bekend else None,
        "na": uitzicht[stap.nummer]._asdict() if bekend else None,
    }
