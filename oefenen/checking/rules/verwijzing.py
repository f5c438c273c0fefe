"""Names that lead to nothing: sleutels that nobody tells, facts that nobody asks, zetten without effect, a focus without scores."""

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from oefenen.checking.plaatsen import Stap
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity
from oefenen.model.scenario import Keuze
from oefenen.model.voorwaarde import Weet, atoms
from oefenen.model.woorden import DOORVRAAGZETTEN, VASTE_FEITEN

_LIJKT = 0.8


def _choices(zaak: Zaak) -> Iterator[tuple[tuple[Stap, ...], Keuze]]:
    for beurt in zaak.scenario.beurten.values():
        for plaats, keuze in enumerate(beurt.keuzes):
            yield ("beurten", beurt.id, "keuzes", plaats), keuze


def _asked(zaak: Zaak) -> set[str]:
    """Give the facts that a condition asks about; those of the persona come to every scenario and do not count."""
    return {atom.naam for plaats in zaak.voorwaarden for atom in atoms(plaats.als) if isinstance(atom, Weet)}


def _untold(zaak: Zaak) -> list[str]:
    verteld = {feit for _, keuze in _choices(zaak) for feit in keuze.weet}
    agenda = zaak.scenario.kop.agenda
    if agenda is not None and zaak.persona.regels.verborgen_agenda:
        verteld.add(agenda.sleutel)
    return [sleutel for sleutel in zaak.scenario.kop.sleutels if sleutel not in verteld]


def _gevraagd(zaak: Zaak) -> Iterator[Vondst]:
    gevraagd = _asked(zaak)
    for sleutel in _untold(zaak):
        if sleutel in gevraagd:
            yield Vondst(("sleutels", sleutel), {"sleutel": sleutel}, sleutel=True)


def _nooit(zaak: Zaak) -> Iterator[Vondst]:
    gevraagd = _asked(zaak)
    for sleutel in _untold(zaak):
        if sleutel not in gevraagd:
            yield Vondst(("sleutels", sleutel), {"sleutel": sleutel}, sleutel=True)


def _facts(zaak: Zaak) -> Iterator[tuple[tuple[Stap, ...], str, list[str]]]:
    """Give every fact that an author made up, with where it is told first and the known names that it looks like."""
    bekend = {*zaak.scenario.kop.sleutels, *VASTE_FEITEN, *_asked(zaak)}
    gezien: set[str] = set()
    for pad, keuze in _choices(zaak):
        for plaats, feit in enumerate(keuze.weet):
            if feit not in bekend and feit not in gezien:
                gezien.add(feit)
                yield (*pad, "weet", plaats), feit, get_close_matches(feit, bekend, n=1, cutoff=_LIJKT)


def _lijkt(zaak: Zaak) -> Iterator[Vondst]:
    for pad, feit, lijkt in _facts(zaak):
        if lijkt:
            wat = "de sleutel" if lijkt[0] in zaak.scenario.kop.sleutels else "het feit"
            yield Vondst(pad, {"feit": feit, "wat": wat, "lijkt": lijkt[0]})


def _ongevraagd(zaak: Zaak) -> Iterator[Vondst]:
    for pad, feit, lijkt in _facts(zaak):
        if not lijkt:
            yield Vondst(pad, {"feit": feit})


def _zonder_effect(zaak: Zaak) -> Iterator[Vondst]:
    persona = zaak.persona
    bekend = persona.effecten.keys() | {overgang.bij for overgang in persona.overgangen}
    keren = Counter(zet for _, keuze in _choices(zaak) for zet in keuze.zet if keuze.effect is None)
    gemeld: set[str] = set()
    for pad, keuze in _choices(zaak):
        for plaats, zet in enumerate(keuze.zet):
            if keuze.effect is None and zet not in bekend and zet not in gemeld:
                gemeld.add(zet)
                ook = f" Dat is bij {keren[zet]} keuzes zo." if keren[zet] > 1 else ""
                yield Vondst((*pad, "zet", plaats), {"zet": zet, "persona": persona.id, "ook": ook})


def _focus(zaak: Zaak) -> Iterator[Vondst]:
    gescoord = {vaardigheid for _, keuze in _choices(zaak) for vaardigheid in keuze.scores}
    for plaats, vaardigheid in enumerate(zaak.scenario.kop.focus):
        if vaardigheid not in gescoord:
            yield Vondst(("focus", plaats), {"vaardigheid": vaardigheid})


def _agenda(zaak: Zaak) -> Iterator[Vondst]:
    agenda = zaak.scenario.kop.agenda
    if agenda is None or not zaak.persona.regels.verborgen_agenda or agenda.sleutel in zaak.gezien.verteld:
        return
    reden = "openheid 6 en erkenning 5 worden bij doorvragen of stilte nooit samen gehaald"
    if not any(zet in DOORVRAAGZETTEN for _, keuze in _choices(zaak) for zet in keuze.zet):
        reden = "geen enkele keuze heeft de zet doorvragen of stilte"
    yield Vondst(("agenda", "sleutel"), {"sleutel": agenda.sleutel, "reden": reden})


REGELS = (
    Regel(
        "S101", Severity.FOUT, "Sleutel gevraagd maar nooit verteld",
        "Een voorwaarde vraagt ‘weet {sleutel}’, maar geen enkele keuze vertelt deze sleutel.",
        "Zet ‘weet: [{sleutel}]’ bij de keuze waarna de ouder dit vertelt.",
        _gevraagd,
    ),
    Regel(
        "S102", Severity.WAARSCHUWING, "Sleutel nooit verteld",
        "De ouder vertelt de sleutel ‘{sleutel}’ in geen enkel gesprek.",
        "Zet ‘weet: [{sleutel}]’ bij de keuze waarna de ouder dit vertelt, maak er de agenda van, of haal de sleutel weg.",
        _nooit,
    ),
    Regel(
        "S103", Severity.WAARSCHUWING, "Feit met bijna dezelfde naam",
        "‘{feit}’ lijkt op {wat} ‘{lijkt}’, maar telt als iets anders.",
        "Bedoelde je ‘{lijkt}’? Schrijf het dan precies zo.",
        _lijkt,
    ),
    Regel(
        "S104", Severity.SMAAK, "Feit dat nergens gevraagd wordt",
        "Geen enkele voorwaarde vraagt naar het feit ‘{feit}’.",
        "Vraag ernaar met ‘als: weet {feit}’, of haal het hier weg.",
        _ongevraagd,
    ),
    Regel(
        "S105", Severity.WAARSCHUWING, "Zet zonder effect",
        "De persona ‘{persona}’ heeft geen effect bij de zet ‘{zet}’.{ook}",
        "Geef ‘{zet}’ een effect in de persona; doet hij bewust niets, schrijf dan: {zet}: {{}}. Of kies hier een andere zet.",
        _zonder_effect,
    ),
    Regel(
        "S106", Severity.WAARSCHUWING, "Focus zonder scores",
        "‘{vaardigheid}’ staat bij de focus, maar geen enkele keuze geeft er een score voor.",
        "Geef keuzes een score voor ‘{vaardigheid}’, of haal hem uit de focus.",
        _focus,
    ),
    Regel(
        "S107", Severity.WAARSCHUWING, "Agenda komt nooit los",
        "De verborgen agenda ‘{sleutel}’ komt in geen enkel gesprek los: {reden}.",
        "Geef een keuze de zet doorvragen of stilte op een moment dat de ouder zich gehoord kan voelen.",
        _agenda, spelend=True, rond=True,
    ),
)  # fmt: skip
