"""A hand-over file to the model: every field is checked before anything is done with it."""

import re
from datetime import UTC, datetime
from pathlib import Path

from oefenen.model.coaching import Coaching, Opmerking
from oefenen.model.diagnostic import OefenenError
from oefenen.model.eigen_zin import EigenZin
from oefenen.model.oneens import Oneens
from oefenen.model.opening import Opening, check_opening
from oefenen.model.overdracht import (
    FORMAAT,
    LANGST_NAAM,
    LANGST_REGEL,
    LANGST_TEKST,
    LANGST_TITEL,
    MEESTE_KEUZES,
    MEESTE_OPMERKINGEN,
    MEESTE_REGELS,
    VERSIE,
    Kantelpunt,
    Overdracht,
    Regels,
)
from oefenen.model.tempo import Tempo
from oefenen.model.woorden import STANDEN, Speelstand
from oefenen.model.zelfbeeld import HOOGST, NERGENS, Zelfbeeld
from oefenen.reading.fields import NAAM
from oefenen.reading.json_bestand import BestandError, name_of, read_json
from oefenen.reading.json_velden import Veld

SLEUTELS = (
    "formaat", "versie", "kenmerk", "naam", "scenario", "gesprek", "keuzes", "time_outs", "transcript", "slot", "keerpunten", "zelfbeeld",
    "oneens", "coaching",
)  # fmt: skip
"""The keys of the file."""
HOOGSTE_SEED = 2**31 - 1
MEESTE_KEERPUNTEN = 3
_KENMERK = re.compile(r"[0-9a-f]{32}")
_HASH = re.compile(r"[0-9a-f]{64}")
_KEUZE = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
_JAREN = range(2000, 2200)
_ZELFBEELD = ("schattingen", "gewonnen", "verloren", "compliment", "tip", "als", "dan", "waarom_bij", "waarom")


def read_overdracht(pad: Path) -> Overdracht:
    """Read the file; raise BestandError when it is no hand-over file, or not of this version, or changed by hand."""
    heel = Veld(read_json(pad))
    _check_version(pad, heel)
    velden = heel.entries(SLEUTELS)
    keuzes = tuple(veld.word(_KEUZE, "een keuze (beurt.keuze)") for veld in velden["keuzes"].items(MEESTE_KEUZES))
    aantal = len(keuzes)
    scenario = velden["scenario"].entries(("id", "titel", "persona", "inhoud_hash"))
    gesprek = velden["gesprek"].entries(
        ("stand", "klok", "tempo", "seed", "opening", "begonnen", "afgelopen", "einde")
    )  # fmt: skip
    return Overdracht(
        kenmerk=velden["kenmerk"].word(_KENMERK, "het kenmerk van een gesprek"),
        scenario=scenario["id"].text(LANGST_TITEL),
        titel=scenario["titel"].text(LANGST_TITEL),
        persona=scenario["persona"].word(NAAM, "de naam van een persona"),
        inhoud_hash=scenario["inhoud_hash"].word(_HASH, "de vingerafdruk van een scenario"),
        stand=gesprek["stand"].choice([stand.value for stand in Speelstand]),
        klok=gesprek["klok"].truth(),
        tempo=_tempo(gesprek["tempo"]),
        seed=gesprek["seed"].number(0, HOOGSTE_SEED),
        opening=_opening(gesprek["opening"]),
        begonnen=_moment(gesprek["begonnen"]),
        afgelopen=None if gesprek["afgelopen"].niets else _moment(gesprek["afgelopen"]),
        einde=None if gesprek["einde"].niets else gesprek["einde"].word(NAAM, "de naam van een einde"),
        keuzes=keuzes,
        time_outs=tuple(veld.number(1, aantal + 1) for veld in velden["time_outs"].items(MEESTE_REGELS)),
        transcript=_transcript(velden["transcript"], aantal),
        slot=_lines(velden["slot"]),
        keerpunten=tuple(_keerpunt(veld, aantal) for veld in velden["keerpunten"].items(MEESTE_KEERPUNTEN)),
        zelfbeeld=None if velden["zelfbeeld"].niets else _zelfbeeld(velden["zelfbeeld"], aantal),
        oneens=_oneens(velden["oneens"], aantal),
        coaching=_coaching(velden["coaching"], aantal),
        naam=velden["naam"].text(LANGST_NAAM),
    )


def _check_version(pad: Path, heel: Veld) -> None:
    """Look at the version before anything else: another version may look quite different."""
    velden = heel.waarde if isinstance(heel.waarde, dict) else {}
    if velden.get("formaat") != FORMAAT:
        raise BestandError(f"{name_of(pad)} is geen gesprek van oefenen.")
    versie = Veld(velden.get("versie"), ("versie",)).number(0, 10**6)
    if versie != VERSIE:
        raad = "Werk oefenen bij." if versie > VERSIE else "Laat het gesprek opnieuw uitvoeren."
        ouder = "nieuwere" if versie > VERSIE else "oudere"
        raise BestandError(
            f"{name_of(pad)} is van een {ouder} versie ({versie}); deze versie van oefenen leest versie {VERSIE}. {raad}"
        )


def _tempo(veld: Veld) -> int:
    tempo = veld.number(min(Tempo), max(Tempo))
    if tempo not in list(Tempo):
        raise veld.fout(f"hoort een van deze getallen te staan: {', '.join(str(int(een)) for een in Tempo)}")
    return tempo


def _opening(veld: Veld) -> Opening:
    opening = {naam: deel.number(-1, 1) for naam, deel in veld.mapping().items()}
    try:
        return check_opening(opening)
    except OefenenError:
        raise veld.fout(f"horen alleen {', '.join(STANDEN)} te staan, met -1 of 1") from None


def _moment(veld: Veld) -> str:
    try:
        moment = datetime.fromisoformat(veld.text(LANGST_NAAM))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None or moment.year not in _JAREN:
        raise veld.fout("hoort een datum met een tijd te staan")
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _transcript(veld: Veld, aantal: int) -> tuple[Regels, ...]:
    regels = tuple(_turn(deel, nummer) for nummer, deel in enumerate(veld.items(MEESTE_KEUZES), start=1))
    if len(regels) != aantal:
        raise veld.fout(f"staan {len(regels)} beurten, en er zijn {aantal} keuzes")
    return regels


def _turn(veld: Veld, nummer: int) -> Regels:
    velden = veld.entries(("nummer", "plaats", "ouder", "jij", "daarna", "eigen_zin"))
    if velden["nummer"].number(1, MEESTE_KEUZES) != nummer:
        raise velden["nummer"].fout(f"hoort {nummer} te staan")
    return Regels(
        nummer,
        velden["plaats"].text(LANGST_NAAM),
        _lines(velden["ouder"]),
        velden["jij"].text(LANGST_REGEL),
        _lines(velden["daarna"]),
        None if velden["eigen_zin"].niets else _own(velden["eigen_zin"]),
    )


def _lines(veld: Veld) -> tuple[str, ...]:
    return tuple(deel.text(LANGST_REGEL) for deel in veld.items(MEESTE_REGELS))


def _own(veld: Veld) -> EigenZin:
    velden = veld.entries(("tekst", "lijkt_op"))
    lijkt_op = velden["lijkt_op"]
    geen = lijkt_op.niets or lijkt_op.waarde == ""
    return EigenZin(
        velden["tekst"].text(LANGST_TEKST),
        None if lijkt_op.niets else "" if geen else lijkt_op.word(NAAM, "de naam van een keuze"),
    )


def _keerpunt(veld: Veld, aantal: int) -> Kantelpunt:
    velden = veld.entries(("nummer", "tekst"))
    return Kantelpunt(velden["nummer"].number(1, aantal), velden["tekst"].text(LANGST_TEKST))


def _zelfbeeld(veld: Veld, aantal: int) -> Zelfbeeld:
    velden = veld.entries(_ZELFBEELD)
    schattingen = {}
    for naam, deel in velden["schattingen"].mapping().items():
        if not NAAM.fullmatch(naam):
            raise velden["schattingen"].fout("horen namen van vaardigheden te staan")
        schattingen[naam] = deel.number(0, HOOGST)
    beurt = {
        naam: None if velden[naam].niets else velden[naam].number(NERGENS, aantal)
        for naam in ("gewonnen", "verloren", "waarom_bij")
    }
    tekst = {naam: velden[naam].text(LANGST_TEKST) for naam in ("compliment", "tip", "als", "dan", "waarom")}
    return Zelfbeeld(schattingen, **beurt, **tekst)  # type: ignore[arg-type] # mypy cannot tell the two kinds of fields apart


def _oneens(veld: Veld, aantal: int) -> tuple[Oneens, ...]:
    uit: dict[int, Oneens] = {}
    for deel in veld.items(MEESTE_KEUZES):
        velden = deel.entries(("nummer", "waarom"))
        nummer = velden["nummer"].number(1, aantal)
        uit[nummer] = Oneens(nummer, velden["waarom"].text(LANGST_TEKST))
    return tuple(uit.values())


def _coaching(veld: Veld, aantal: int) -> Coaching:
    velden = veld.entries(("naam", "opdracht", "opmerkingen"))
    coaching = Coaching((), velden["opdracht"].text(LANGST_TEKST), velden["naam"].text(LANGST_NAAM))
    for deel in velden["opmerkingen"].items(MEESTE_OPMERKINGEN):
        regel = deel.entries(("nummer", "tekst"))
        tekst = regel["tekst"].text(LANGST_TEKST)
        if tekst:
            coaching = coaching.add(Opmerking(regel["nummer"].number(1, aantal), tekst))
    return coaching
