"""Turns, choices and endings that no conversation reaches."""

from collections.abc import Iterator

from oefenen.checking.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity


def _beurten(zaak: Zaak) -> Iterator[Vondst]:
    for beurt, kans in zaak.kansen.beurten.items():
        if not kans:
            yield Vondst(("beurten", beurt), {"beurt": beurt}, sleutel=True)


def _keuzes(zaak: Zaak) -> Iterator[Vondst]:
    for plan in zaak.verkenning.keuzes:
        beurt, _, keuze = plan.pad.partition(".")
        if not zaak.kansen.keuzes[plan.pad] and zaak.kansen.beurten[beurt]:
            pad = zaak.keuze_pad(beurt, keuze)
            als = zaak.node(*pad, "als")
            reden = f"de voorwaarde ‘{als.value}’ klopt daar nooit" if als is not None else "de speler komt er nooit aan toe"  # type: ignore[union-attr]
            yield Vondst((*pad, "als") if als is not None else (*pad, "id"), {"keuze": plan.pad, "reden": reden})


def _eindes(zaak: Zaak) -> Iterator[Vondst]:
    for einde, kans in zaak.kansen.eindes.items():
        if not kans:
            yield Vondst(("eindes", einde), {"einde": einde}, sleutel=True)


BEURT = Regel(
    "S110", Severity.WAARSCHUWING, "Onbereikbare beurt",
    "Geen enkel gesprek komt bij beurt ‘{beurt}’.",
    "Verwijs ernaar met ‘naar’, of haal de beurt weg.",
    _beurten, spelend=True,
)  # fmt: skip
KEUZE = Regel(
    "S111", Severity.WAARSCHUWING, "Onbereikbare keuze",
    "De keuze ‘{keuze}’ wordt nooit aangeboden: {reden}.",
    "Verander de voorwaarde, of haal de keuze weg.",
    _keuzes, spelend=True,
)  # fmt: skip
EINDE = Regel(
    "S112", Severity.WAARSCHUWING, "Onbereikbaar einde",
    "Geen enkel gesprek eindigt met ‘{einde}’.",
    "Maak de voorwaarde ruimer, zet het einde hoger in de lijst, of haal het weg.",
    _eindes, spelend=True,
)  # fmt: skip
REGELS = (BEURT, KEUZE, EINDE)
