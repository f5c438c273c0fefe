"""What (nearly) nobody hears: variants that are never said, and turns and choices that hardly any conversation meets."""

from collections.abc import Iterator

import numpy as np

from oefenen.checking.bereikt import why_never
from oefenen.checking.figures.gewicht import count_choices
from oefenen.checking.figures.procent import percent
from oefenen.checking.logica import say
from oefenen.checking.plaatsen import Rij, rows
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity

_ZELDEN = 0.01
_SOORTEN = ("ouder", "zegt", "reactie")


def _silent(zaak: Zaak) -> Iterator[tuple[str, Rij, int]]:
    """Give every variant that is never said although its turn, choice or ending is reached."""
    for beurt, rij in rows(zaak.spel):
        if rij.soort in _SOORTEN and any(zaak.gezien.held(regel) for regel in rij.dingen):
            for plaats, regel in enumerate(rij.dingen):
                if not zaak.gezien.held(regel):
                    yield beurt, rij, plaats


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
            return f"waar ‘{say(als)}’ klopt, klopt ‘{say(boven)}’ erboven ook, en die gaat voor"
    if not zaak.gezien.asked(rij.dingen[plaats]):
        return "er klopt altijd al een variant erboven"
    return f"de voorwaarde klopt hier nooit{why_never(zaak.spel, zaak.gezien, zaak.bereikt, als, beurt)}"


def _laatste(zaak: Zaak) -> Iterator[Vondst]:
    for _, rij, plaats in _silent(zaak):
        if rij.als(plaats) is None:
            yield Vondst(rij.plek(plaats), {"boven": say(als) if (als := rij.als(plaats - 1)) is not None else ""})


def _zelden(zaak: Zaak) -> Iterator[Vondst]:
    kansen = zaak.kansen
    for beurt, kans in kansen.beurten.items():
        if 0 < kans < _ZELDEN:
            yield Vondst(("beurten", beurt), {"wat": f"beurt ‘{beurt}’", "kans": percent(kans)}, sleutel=True)
    for plan, kans in zip(zaak.verkenning.keuzes, _offered(zaak), strict=True):
        beurt, _, keuze = plan.pad.partition(".")
        if kansen.beurten[beurt] >= _ZELDEN and 0 < kans < _ZELDEN:
            feiten = {"wat": f"keuze ‘{plan.pad}’", "kans": percent(kans)}
            yield Vondst((*zaak.keuze_pad(beurt, keuze), "id"), feiten)


def _offered(zaak: Zaak) -> list[float]:
    """Give for each choice how often a random player sees it."""
    uit = np.zeros(len(zaak.verkenning.keuzes))
    for laag, deel, aantal in zip(zaak.verkenning.lagen, zaak.aandelen, count_choices(zaak.verkenning), strict=True):
        p = deel * aantal
        uit += np.bincount(laag.keuze, weights=p[laag.van], minlength=uit.size)
        uit += np.bincount(laag.slot_keuze, weights=p[laag.slot_van], minlength=uit.size)
    return [float(kans) for kans in uit]


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
