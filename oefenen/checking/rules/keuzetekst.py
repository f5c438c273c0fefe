"""Choices that say nearly the same, and words that give away or confuse."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from oefenen.checking.plaatsen import Stap
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.rules.teksten import Zin, choice_lines, without_quotes
from oefenen.checking.zaak import Zaak
from oefenen.engine.tijd import spoken
from oefenen.model.diagnostic import Severity
from oefenen.model.scenario import Keuze, Variant

BIJNA_GELIJK = 0.9
_WEGGEVER = re.compile(r"\b(?:altijd|nooit)\b|!|\bmaar\b(?=[^.?!]*\bmaar\b)", re.IGNORECASE)
_U = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
# ‘je’ is often ‘men’, or part of a fixed phrase: only what can hardly be said to anyone but the parent counts.
_JE = re.compile(
    r"\b(?:jij|jou|jouw|jouwe|jezelf)\b|\bje (?:zoon|dochter|kind|kinderen|man|vrouw|partner)\b|\bdank je\b"
    r"|\b(?:vind|denk|wil|bedoel|herken|begrijp|heb|ben|kun|zou) je\b(?=[^.?!]*\?)",
    re.IGNORECASE,
)


def _alike(zaak: Zaak) -> Iterator[Vondst]:
    for beurt in zaak.scenario.beurten.values():
        for (_, een), (plaats, ander) in combinations(enumerate(beurt.keuzes), 2):
            gelijk = max((_likeness(a, b) for a, b in _together(een, ander)), default=0.0)
            if gelijk > BIJNA_GELIJK:
                pad: tuple[Stap, ...] = ("beurten", beurt.id, "keuzes", plaats, "id")
                hoe = "precies hetzelfde" if gelijk == 1 else "bijna hetzelfde"
                yield Vondst(pad, {"keuze": f"{beurt.id}.{ander.id}", "eerder": een.id, "hoe": hoe})


def _together(een: Keuze, ander: Keuze) -> Iterator[tuple[str, str]]:
    """Give the words of two choices that a player can see beside each other."""
    if een.als is not None and ander.als is not None:
        # Two conditions are mostly there to offer one sentence with two outcomes.
        return
    for a in een.zegt:
        for b in ander.zegt:
            if a.als == b.als or a.als is None or b.als is None:
                yield _plain(a), _plain(b)


def _plain(variant: Variant) -> str:
    return " ".join(re.findall(r"\w+", (spoken(variant.zegt).strip() or variant.zegt or variant.doet).casefold()))


def _likeness(een: str, ander: str) -> float:
    """Say how alike two texts are (0..1), at little cost when they are not."""
    if een == ander:
        return 1.0
    if 2 * min(len(een), len(ander)) <= BIJNA_GELIJK * (len(een) + len(ander)):
        return 0.0
    vergelijking = SequenceMatcher(None, een, ander, autojunk=False)
    return min(0.999, vergelijking.ratio()) if vergelijking.quick_ratio() > BIJNA_GELIJK else 0.0


def _give_away(zaak: Zaak) -> Iterator[Vondst]:
    for zin in choice_lines(zaak):
        gevonden = _WEGGEVER.search(without_quotes(zin.variant.zegt))
        if gevonden:
            woord = gevonden.group()
            wat = "Een uitroepteken" if woord == "!" else "Twee keer ‘maar’" if woord.lower() == "maar" else f"‘{woord}’"
            feiten = {"wat": wat, "keuze": f"{zin.beurt.id}.{zin.keuze.id}"}
            yield Vondst(zin.pad, feiten, verder=gevonden.start(), lengte=len(woord))


def _u_and_je(zaak: Zaak) -> Iterator[Vondst]:
    for zin in choice_lines(zaak):
        tekst = without_quotes(spoken_in_place(zin.variant.zegt))
        je = _JE.search(tekst)
        if je and _U.search(tekst) and not _to_the_pupil(zaak, zin):
            feiten = {"keuze": f"{zin.beurt.id}.{zin.keuze.id}", "je": je.group()}
            yield Vondst(zin.pad, feiten, verder=je.start(), lengte=len(je.group()))


def _to_the_pupil(zaak: Zaak, zin: Zin) -> bool:
    """Say whether part of it may be meant for the pupil, who is then at the table or called by name."""
    naam = re.escape(zaak.scenario.kop.leerling.naam)
    genoemd = re.search(rf"\b{naam}[,?!]|, {naam}\b", zin.variant.zegt)
    aan_tafel = any(variant.spreker == "leerling" for k in zin.beurt.keuzes for variant in k.reactie)
    return bool(genoemd) or aan_tafel or any(v.spreker == "leerling" for v in zin.beurt.ouder)


def spoken_in_place(tekst: str) -> str:
    """Blank the stage directions, so that places stay the same."""
    return re.sub(r"\([^()]*\)", lambda stuk: " " * len(stuk.group()), tekst)


REGELS = (
    Regel(
        "S501", Severity.WAARSCHUWING, "Keuzes bijna gelijk",
        "‘{keuze}’ zegt {hoe} als ‘{eerder}’ in dezelfde beurt.",
        "Dan is er voor de speler niets te kiezen. Geef een van de twee een andere zin, of haal hem weg.",
        _alike,
    ),
    Regel(
        "S508", Severity.WAARSCHUWING, "U en je door elkaar",
        "De keuze ‘{keuze}’ zegt ‘u’ en ook ‘{je}’ tegen de ouder.",
        "Kies één van de twee.",
        _u_and_je,
    ),
    Regel(
        "S509", Severity.SMAAK, "Weggever",
        "{wat} in ‘{keuze}’ verklapt vaak dat een keuze zwak is.",
        "Zeg hetzelfde gewoner, zoals een student het echt zou zeggen.",
        _give_away,
    ),
)  # fmt: skip
