"""A scenario with one name changed, as a model: what a file must say after its text was edited."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.spel import Spel
from oefenen.model.diagnostic import OefenenError
from oefenen.model.eis import Langs, Moment, Uitkomst
from oefenen.model.scenario import Beurt, Einde, Keuze, Proef, Scenario, ScenarioKop, Variant
from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Niet, Of, Voorwaarde, Weet
from oefenen.reading.namen import Soort


class Hernoeming(NamedTuple):
    """One name that becomes another; *oud* of a choice is `beurt.keuze`, *nieuw* is always one word."""

    soort: Soort
    oud: str
    nieuw: str

    def of(self, soort: Soort, naam: str) -> str:
        """Give the new name of the turn, the ending or the sleutel *naam*."""
        return self.nieuw if (soort, naam) == (self.soort, self.oud) else naam

    def pad(self, pad: str) -> str:
        """Give the new name of a choice, as `beurt.keuze`."""
        beurt, _, keuze = pad.partition(".")
        return f"{self.of(Soort.BEURT, beurt)}.{self.of(Soort.KEUZE, pad) if self.soort is Soort.KEUZE and pad == self.oud else keuze}"


NIETS = Hernoeming(Soort.BEURT, "", "")
"""No name changes."""


def with_name(scenario: Scenario, h: Hernoeming) -> Scenario:
    """Give *scenario* with its new name and without its eisen and proeven, whose meaning depends on more than names."""
    beurten = {h.of(Soort.BEURT, naam): _beurt(beurt, h) for naam, beurt in scenario.beurten.items()}
    eindes = {h.of(Soort.EINDE, naam): _einde(einde, h) for naam, einde in scenario.eindes.items()}
    briefje = tuple(punt._replace(als=_voorwaarde(punt.als, h)) for punt in scenario.briefje)
    return Scenario(_kop(scenario.kop, h), beurten, eindes, briefje=briefje)


def _kop(kop: ScenarioKop, h: Hernoeming) -> ScenarioKop:
    agenda = kop.agenda and kop.agenda._replace(sleutel=h.of(Soort.SLEUTEL, kop.agenda.sleutel))
    return replace(kop, agenda=agenda, sleutels={h.of(Soort.SLEUTEL, naam): zin for naam, zin in kop.sleutels.items()})


def _beurt(beurt: Beurt, h: Hernoeming) -> Beurt:
    return replace(
        beurt,
        id=h.of(Soort.BEURT, beurt.id),
        ouder=_varianten(beurt.ouder, h),
        keuzes=tuple(_keuze(beurt.id, keuze, h) for keuze in beurt.keuzes),
        terugval=beurt.terugval and _doel(beurt.terugval, h),
    )


def _keuze(beurt: str, keuze: Keuze, h: Hernoeming) -> Keuze:
    return keuze._replace(
        id=h.pad(f"{beurt}.{keuze.id}").partition(".")[2],
        zegt=_varianten(keuze.zegt, h),
        reactie=_varianten(keuze.reactie, h),
        naar=tuple(route._replace(naar=_doel(route.naar, h), als=_als(route.als, h)) for route in keuze.naar),
        weet=tuple(h.of(Soort.SLEUTEL, naam) for naam in keuze.weet),
        als=_als(keuze.als, h),
    )


def _einde(einde: Einde, h: Hernoeming) -> Einde:
    return replace(
        einde,
        id=h.of(Soort.EINDE, einde.id),
        ouder=_varianten(einde.ouder, h),
        als=_als(einde.als, h),
        thuis=_varianten(einde.thuis, h),
    )


def _varianten(varianten: tuple[Variant, ...], h: Hernoeming) -> tuple[Variant, ...]:
    return tuple(variant._replace(als=_als(variant.als, h)) for variant in varianten)


def _doel(naam: str, h: Hernoeming) -> str:
    # Turns and endings share their names, so no other thing is called like this.
    return h.of(Soort.EINDE, h.of(Soort.BEURT, naam))


def _als(als: Voorwaarde | None, h: Hernoeming) -> Voorwaarde | None:
    return None if als is None else _voorwaarde(als, h)


def _voorwaarde(als: Voorwaarde, h: Hernoeming) -> Voorwaarde:
    match als:
        case Niet(deel):
            return Niet(_voorwaarde(deel, h))
        case En() | Of():
            return replace(als, delen=tuple(_voorwaarde(deel, h) for deel in als.delen))
        case Weet(naam):
            return Weet(h.of(Soort.SLEUTEL, naam))
        case Bezocht():
            return replace(als, beurt=h.of(Soort.BEURT, als.beurt))
        case Gekozen():
            beurt, _, keuze = h.pad(als.pad).partition(".")
            return Gekozen(beurt, keuze)
        case _:
            return als


def choices_of(scenario: Scenario, naam: str, soort: str = "") -> frozenset[str]:
    """List the choices that a moment of an eis means: those with that name, and those with that zet or vlag."""
    gevonden = set()
    for beurt in scenario.beurten.values():
        for keuze in beurt.keuzes:
            pad = f"{beurt.id}.{keuze.id}"
            namen = {"keuze": (pad, keuze.id), "zet": keuze.zet, "vlag": keuze.vlag}
            if any(naam in bekend for wat, bekend in namen.items() if soort in ("", wat)):
                gevonden.add(pad)
    return frozenset(gevonden)


def eis_meaning(deel: object, scenario: Scenario, h: Hernoeming = NIETS) -> object:
    """Give what (a part of) an eis says, with the things it means instead of their names, renamed by *h*."""
    match deel:
        case Uitkomst():
            einde = not deel.oordeel and deel.naam in scenario.eindes
            return ("einde", h.of(Soort.EINDE, deel.naam)) if einde else ("oordeel", deel.naam)
        case Moment():
            return frozenset(map(h.pad, choices_of(scenario, deel.naam, deel.soort)))
        case Langs():
            plek = h.pad(f"{deel.beurt}.{deel.keuze}")
            return ("langs", plek, eis_meaning(deel.welke, scenario, h))
        case tuple():
            velden = deel._asdict() if hasattr(deel, "_asdict") else dict(enumerate(deel))
            return (type(deel), *(eis_meaning(waarde, scenario, h) for naam, waarde in velden.items() if naam != "kolom"))
        case _:
            return deel


class Bedoeld(NamedTuple):
    """Which choices an entry of a proef can mean; *gespeeld* says that playing came as far as its turn."""

    paden: frozenset[str]
    gespeeld: bool


def meant(spel: Spel, kies: Iterable[str]) -> list[Bedoeld]:
    """Play the choices of a proef, and say of each which it is; behind the first that cannot be made only its name counts."""
    uit = []
    gesprek = _begin(spel)
    for naam in kies:
        hier = frozenset[str]()
        if gesprek is not None and gesprek.einde is None:
            hier = frozenset(
                plan.pad for plan in spel.beurten[gesprek.toestand.beurt].keuzes if naam in (plan.keuze.id, plan.pad)
            )
        if gesprek is None or not hier or not _choose(gesprek, naam):
            gesprek = None
        uit.append(Bedoeld(hier or choices_of(spel.scenario, naam, "keuze"), bool(hier)))
    return uit


def _begin(spel: Spel) -> Gesprek | None:
    try:
        return Gesprek(spel)
    except OefenenError:
        return None


def _choose(gesprek: Gesprek, naam: str) -> bool:
    try:
        gesprek.kies(naam)
    except OefenenError:
        return False
    return True


def proef_meaning(proef: Proef, spel: Spel, h: Hernoeming = NIETS) -> object:
    """Give what a proef says, with the choices that its names mean, renamed by *h*."""
    soorten = {"einde": Soort.EINDE, "beurt": Soort.BEURT}
    verwacht = {sleutel: h.of(soorten[sleutel], str(w)) if sleutel in soorten else w for sleutel, w in proef.verwacht.items()}
    weet = verwacht.get("weet")
    if isinstance(weet, tuple):
        verwacht["weet"] = tuple(h.of(Soort.SLEUTEL, naam) for naam in weet)
    return proef.naam, [frozenset(map(h.pad, bedoeld.paden)) for bedoeld in meant(spel, proef.kies)], verwacht
