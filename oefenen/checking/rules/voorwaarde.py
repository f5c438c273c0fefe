"""Conditions that never make a difference in this scenario: always true where they are asked, or never."""

from collections.abc import Iterator

from oefenen.checking.bereikt import why_never
from oefenen.checking.logica import asks_persona
from oefenen.checking.plaatsen import Plaats
from oefenen.checking.rules.regel import Regel, Vondst, with_chance
from oefenen.checking.zaak import Zaak
from oefenen.engine.spel import EindePlan
from oefenen.model.diagnostic import Severity
from oefenen.model.voorwaarde import Is, atoms, write


def _altijd(zaak: Zaak) -> Iterator[Vondst]:
    """Variants are left out: that the ones below are never said tells more."""
    for plaats in zaak.voorwaarden:
        if (
            asks_persona(plaats.als)
            or plaats.soort not in ("als", "naar", "einde")
            or not zaak.gezien.held(plaats.ding)
            or zaak.gezien.failed(plaats.ding)
        ):
            continue
        if not zaak.wereld.must_hold(plaats.als):
            yield Vondst(plaats.pad, {"als": write(plaats.als), "gevolg": _consequence(zaak, plaats)})


def _consequence(zaak: Zaak, plaats: Plaats) -> str:
    if plaats.soort == "naar":
        return "De routes eronder worden dus nooit genomen"
    if isinstance(plaats.ding, EindePlan) and list(zaak.spel.eindes.values())[-1] is not plaats.ding:
        return "De eindes eronder worden dus nooit geprobeerd"
    return "Zonder ‘als’ gebeurt precies hetzelfde"


def _nooit(zaak: Zaak) -> Iterator[Vondst]:
    for plaats in zaak.voorwaarden:
        vergeefs = not asks_persona(plaats.als) and zaak.gezien.failed(plaats.ding) and not zaak.gezien.held(plaats.ding)
        if plaats.soort == "naar" and vergeefs and zaak.wereld.can_hold(plaats.als) is not False:
            waarom = why_never(zaak.spel, zaak.gezien, zaak.bereikt, plaats.als, plaats.beurt)
            yield Vondst(plaats.pad, {"als": write(plaats.als), "waarom": waarom})


def _gat(zaak: Zaak) -> Iterator[Vondst]:
    for soort, pad in zaak.verkenning.merken:
        if soort == "gat":
            beurt, _, keuze = pad.partition(".")
            feiten = {
                "keuze": pad, "volgende": zaak.spel.beurten[beurt].volgende, "kans": with_chance(zaak.kans("gat", pad)),
            }  # fmt: skip
            yield Vondst((*zaak.keuze_pad(beurt, keuze), "naar"), feiten, sleutel=True, route=zaak.weg("gat", pad))


def _stemming(zaak: Zaak) -> Iterator[Vondst]:
    """Report a stemming that never comes where the condition makes a difference all the same; elsewhere it is the reason."""
    bereikt = {naam for nummer, naam in enumerate(zaak.persona.stemmingen) if nummer in zaak.gezien.stemmingen}
    for plaats in zaak.voorwaarden:
        if not zaak.gezien.held(plaats.ding):
            continue
        for atom in atoms(plaats.als):
            if not asks_persona(plaats.als) and isinstance(atom, Is) and atom.naam == "stemming" and atom.waarde not in bereikt:
                feiten = {"stemming": atom.waarde, "deel": write(atom)}
                yield Vondst(plaats.pad, feiten, verder=atom.kolom, lengte=len(write(atom)))


REGELS = (
    Regel(
        "S201", Severity.WAARSCHUWING, "Voorwaarde die altijd klopt",
        "‘{als}’ klopt hier in elk gesprek. {gevolg}.",
        "Haal de voorwaarde weg, of kies een grens die verschil maakt.",
        _altijd, spelend=True, rond=True,
    ),
    Regel(
        "S203", Severity.WAARSCHUWING, "Route die nooit genomen wordt",
        "‘{als}’ klopt hier in geen enkel gesprek{waarom}; deze route wordt nooit genomen.",
        "Maak de voorwaarde ruimer, of haal de route weg.",
        _nooit, spelend=True, rond=True,
    ),
    Regel(
        "S206", Severity.WAARSCHUWING, "Gat tussen routes",
        "Bij ‘{keuze}’ klopt soms geen enkele voorwaarde van ‘naar’{kans}; dan gaat het gesprek naar ‘{volgende}’.",
        "Zet onderaan een route zonder ‘als’, zodat duidelijk is waar het dan heen gaat.",
        _gat, spelend=True, rond=True,
    ),
    Regel(
        "S208", Severity.WAARSCHUWING, "Stemming die nooit voorkomt",
        "‘{deel}’ klopt nooit: de ouder is in geen enkel gesprek ‘{stemming}’.",
        "Haal dit deel weg, of zorg dat een zet de ouder in deze stemming brengt.",
        _stemming, spelend=True, rond=True,
    ),
)  # fmt: skip
