"""What (nearly) nobody hears: variants that are never said, and turns and choices that hardly any conversation meets."""

from collections.abc import Iterator

import numpy as np

from oefenen.checking.bereikt import why_never
from oefenen.checking.figures.procent import percent
from oefenen.checking.figures.sommen import add_up
from oefenen.checking.logica import asks_persona
from oefenen.checking.plaatsen import Rij
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity
from oefenen.model.voorwaarde import write

_ZELDEN = 0.01
_SOORTEN = ("ouder", "zegt", "reactie")


def _silent(zaak: Zaak) -> Iterator[tuple[str, Rij, int]]:
    """Give every variant that is never said although its turn, choice or ending is reached."""
    for beurt, rij in zaak.keuzerijen:
        gezegd = [zaak.gezien.held(regel) for regel in rij.dingen] if rij.soort in _SOORTEN else []
        if any(gezegd) and not all(gezegd):
            yield from ((beurt, rij, plaats) for plaats, ja in enumerate(gezegd) if not ja and not _for_others(rij, plaats))


def _for_others(rij: Rij, plaats: int) -> bool:
    """Say whether a variant stands below one that asks who the parent is: with another parent it may well be said."""
    return any(als is not None and asks_persona(als) for als in map(rij.als, range(plaats)))


def _varianten(zaak: Zaak) -> Iterator[Vondst]:
    for beurt, rij, plaats in _silent(zaak):
        als = rij.als(plaats)
        if als is not None and zaak.wereld.can_hold(als) is not False:
            feiten = {"reden": _why(zaak, beurt, rij, plaats)}
            yield Vondst((*rij.plek(plaats), "als"), feiten)


def _why(zaak: Zaak, beurt: str, rij: Rij, plaats: int) -> str:
    als = rij.als(plaats)
    assert als is not None  # noqa: S101 - the last variant has none and is looked at elsewhere
    for eerder in range(plaats):
        boven = rij.als(eerder)
        if boven is not None and zaak.wereld.follows(als, boven):
            return f"waar ‘{write(als)}’ klopt, klopt ‘{write(boven)}’ erboven ook, en die gaat voor"
    if not zaak.gezien.asked(rij.dingen[plaats]):
        return "er klopt altijd al een variant erboven"
    return f"de voorwaarde klopt hier nooit{why_never(zaak.spel, zaak.gezien, zaak.bereikt, als, beurt)}"


def _laatste(zaak: Zaak) -> Iterator[Vondst]:
    for _, rij, plaats in _silent(zaak):
        if rij.als(plaats) is None:
            yield Vondst(rij.plek(plaats), {"boven": write(als) if (als := rij.als(plaats - 1)) is not None else ""})


def _zelden(zaak: Zaak) -> Iterator[Vondst]:
    kansen = zaak.kansen
    for beurt, kans in kansen.beurten.items():
        if 0 < kans < _ZELDEN:
            yield Vondst(("beurten", beurt), {"wat": f"beurt ‘{beurt}’", "kans": percent(kans)}, sleutel=True)
    keuzes = zaak.verkenning.keuzes
    for nummer, kans in _offered(zaak, [i for i, plan in enumerate(keuzes) if _may_be_rare(zaak, plan.pad)]).items():
        beurt, _, keuze = keuzes[nummer].pad.partition(".")
        if 0 < kans < _ZELDEN:
            feiten = {"wat": f"keuze ‘{keuzes[nummer].pad}’", "kans": percent(kans)}
            yield Vondst((*zaak.keuze_pad(beurt, keuze), "id"), feiten)


def _may_be_rare(zaak: Zaak, pad: str) -> bool:
    """Leave out choices that are made so often that they are seen often enough, and those of turns that are rare themselves."""
    vaak = not zaak.verkenning.vast and zaak.kansen.keuzes[pad] > 2 * _ZELDEN
    return not vaak and zaak.kansen.beurten[pad.partition(".")[0]] >= _ZELDEN


def _offered(zaak: Zaak, nummers: list[int]) -> dict[int, float]:
    """Give for choices how often a random player sees them."""
    if not nummers:
        return {}
    uit, gezocht = np.zeros(len(zaak.verkenning.keuzes)), np.zeros(len(zaak.verkenning.keuzes), np.bool_)
    gezocht[nummers] = True
    for laag, deel, aantal in zip(zaak.verkenning.lagen, zaak.aandelen, zaak.aantallen, strict=True):
        for van, keuze in ((laag.van, laag.keuze), (laag.slot_van, laag.slot_keuze)):
            plek = np.flatnonzero(gezocht[keuze])
            bron = van[plek]
            add_up(uit, keuze[plek], deel[bron] * aantal[bron])
    return {nummer: float(uit[nummer]) for nummer in nummers}


REGELS = (
    Regel(
        "S113", Severity.WAARSCHUWING, "Variant die nooit gezegd wordt",
        "Deze variant wordt nooit gezegd: {reden}.",
        "Zet de strengste voorwaarde bovenaan, verander de voorwaarde, of haal de variant weg.",
        _varianten, spelend=True, rond=True,
    ),
    Regel(
        "S114", Severity.SMAAK, "Laatste variant niet nodig",
        "De laatste variant wordt nooit gezegd: er klopt altijd al een variant erboven.",
        "Je kunt hem weghalen als je ook ‘als: {boven}’ van de variant erboven weghaalt.",
        _laatste, spelend=True, rond=True,
    ),
    Regel(
        "S126", Severity.SMAAK, "Bijna nooit gezien",
        "Van wie zomaar iets kiest, ziet {kans} {wat}.",
        "Is dat de moeite waard? Maak de weg ernaartoe ruimer, of laat het weg.",
        _zelden, spelend=True,
    ),
)  # fmt: skip
