"""A conversation that is handed over: as the data of its file, and as plain lines to read."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from oefenen.model.coaching import Coaching
from oefenen.model.overdracht import FORMAAT, VERSIE, Overdracht, Regels
from oefenen.model.zelfbeeld import Zelfbeeld


def as_data(overdracht: Overdracht) -> dict[str, Any]:
    """Give the file with plain values, ready for json.dumps."""
    return {
        "formaat": FORMAAT,
        "versie": VERSIE,
        "kenmerk": overdracht.kenmerk,
        "naam": overdracht.naam,
        "scenario": {
            "id": overdracht.scenario,
            "titel": overdracht.titel,
            "persona": overdracht.persona,
            "inhoud_hash": overdracht.inhoud_hash,
        },
        "gesprek": {
            "stand": overdracht.stand,
            "klok": overdracht.klok,
            "tempo": overdracht.tempo,
            "seed": overdracht.seed,
            "opening": dict(overdracht.opening),
            "begonnen": overdracht.begonnen,
            "afgelopen": overdracht.afgelopen,
            "einde": overdracht.einde,
        },
        "keuzes": list(overdracht.keuzes),
        "time_outs": list(overdracht.time_outs),
        "transcript": [_turn(regels) for regels in overdracht.transcript],
        "slot": list(overdracht.slot),
        "keerpunten": [punt._asdict() for punt in overdracht.keerpunten],
        "zelfbeeld": _self(overdracht.zelfbeeld),
        "oneens": [een._asdict() for een in overdracht.oneens],
        "coaching": coaching_data(overdracht.coaching),
    }


def _turn(regels: Regels) -> dict[str, Any]:
    zin = regels.eigen_zin
    return {
        **regels._asdict(),
        "ouder": list(regels.ouder),
        "daarna": list(regels.daarna),
        "eigen_zin": zin._asdict() if zin else None,
    }


def _self(beeld: Zelfbeeld | None) -> dict[str, Any] | None:
    return None if beeld is None else asdict(beeld) | {"schattingen": dict(beeld.schattingen)}


def coaching_data(coaching: Coaching) -> dict[str, Any]:
    """Give what a trainer wrote as plain values."""
    return {
        "naam": coaching.naam,
        "opdracht": coaching.opdracht,
        "opmerkingen": [opmerking._asdict() for opmerking in coaching.opmerkingen],
    }


# To read


def as_lines(overdracht: Overdracht) -> list[str]:
    """Give everything that a person wants to read in it, from the file alone."""
    delen = [overdracht.titel or overdracht.scenario, _head(overdracht)]
    for regels in overdracht.transcript:
        delen += ["", *_told(regels, overdracht)]
    delen += ["", *overdracht.slot] if overdracht.slot else []
    delen += ["", _ending(overdracht)]
    delen += _about_self(overdracht)
    return [*delen, *_instruction(overdracht.coaching)]


def _head(overdracht: Overdracht) -> str:
    wie = f" · {overdracht.naam}" if overdracht.naam else ""
    return f"Persona {overdracht.persona} · stand {overdracht.stand} · {day(overdracht.begonnen)}{wie}"


def day(moment: str) -> str:
    """Give the day of a moment as a Dutch reader writes it."""
    return datetime.fromisoformat(moment).astimezone().strftime("%d-%m-%Y")


def _told(regels: Regels, overdracht: Overdracht) -> list[str]:
    uit = [f"{regels.plaats.capitalize()}", *regels.ouder]
    if regels.eigen_zin:
        uit.append(f"Eigen zin vooraf: {regels.eigen_zin.tekst}")
    uit += [regels.jij, *regels.daarna]
    uit += [f"Keerpunt: {punt.tekst}" for punt in overdracht.keerpunten if punt.nummer == regels.nummer]
    uit += [f"Ik zie het anders: {een.waarom}".rstrip(" :") for een in overdracht.oneens if een.nummer == regels.nummer]
    return [*uit, *remark_lines(overdracht.coaching, regels.nummer)]


def remark_lines(coaching: Coaching, nummer: int) -> list[str]:
    """Give the remarks at one choice, each on its line."""
    return [f"Opmerking: {tekst}" for tekst in coaching.bij(nummer)]


def _ending(overdracht: Overdracht) -> str:
    if overdracht.einde is None:
        return f"Nog niet afgelopen, na {_choices(overdracht.keuzes)}."
    return f"Einde: {overdracht.einde.replace('_', ' ')}, na {_choices(overdracht.keuzes)}."


def _choices(keuzes: Sequence[str]) -> str:
    return f"{len(keuzes)} {'keuze' if len(keuzes) == 1 else 'keuzes'}"


def _about_self(overdracht: Overdracht) -> list[str]:
    beeld = overdracht.zelfbeeld
    if beeld is None:
        return []
    regels = {"Compliment aan jezelf": beeld.compliment, "Tip aan jezelf": beeld.tip, "Voornemen": beeld.voornemen}
    return [f"{wat}: {tekst}" for wat, tekst in regels.items() if tekst]


def _instruction(coaching: Coaching) -> list[str]:
    return ["", instruction_line(coaching)] if coaching.opdracht else []


def instruction_line(coaching: Coaching) -> str:
    """Give the instruction for the next attempt on one line."""
    door = f" ({coaching.naam})" if coaching.naam else ""
    return f"Opdracht voor de volgende keer{door}: {coaching.opdracht}"
