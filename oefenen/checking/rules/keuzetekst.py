"""Choices that say nearly the same, and words that give away or confuse."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from oefenen.checking.plaatsen import Stap
from oefenen.checking.rules.gelijkenis import find_alike
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.rules.teksten import Zin, choice_lines, without_quotes
from oefenen.checking.zaak import Zaak
from oefenen.engine.tijd import spoken
from oefenen.model.diagnostic import Severity
from oefenen.model.scenario import Beurt, Keuze, Variant

_WEGGEVER = re.compile(r"\b(?:altijd|nooit)\b|!|\bmaar\b(?=[^.?!]*\bmaar\b)", re.IGNORECASE)
_WEGGEVER_STUKKEN = ("!", "alt", "noo", "maar")
_U = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
# ‘je’ is often ‘men’, or part of a fixed phrase: only what can hardly be said to anyone but the parent counts.
_JE = re.compile(
    r"\b(?:jij|jou|jouw|jouwe|jezelf)\b|\bje (?:zoon|dochter|kind|kinderen|man|vrouw|partner)\b|\bdank je\b"
    r"|\b(?:vind|denk|wil|bedoel|herken|begrijp|heb|ben|kun|zou) je\b(?=[^.?!]*\?)",
    re.IGNORECASE,
)
_JE_STUKKEN = ("je", "jij", "jou", "ı")


def _alike(zaak: Zaak) -> Iterator[Vondst]:
    paren = [(beurt, paar) for beurt in zaak.scenario.beurten.values() for paar in _pairs(beurt)]
    gelijk = iter(find_alike([zinnen for _, paar in paren for zinnen in paar.zinnen]))
    for beurt, paar in paren:
        if sum(next(gelijk) for _ in paar.zinnen):
            pad: tuple[Stap, ...] = ("beurten", beurt.id, "keuzes", paar.plaats, "id")
            hoe = "precies hetzelfde" if any(a == b for a, b in paar.zinnen) else "bijna hetzelfde"
            yield Vondst(pad, {"keuze": f"{beurt.id}.{paar.ander.id}", "eerder": paar.een.id, "hoe": hoe})


class _Paar(NamedTuple):
    """Two choices of a turn, the place of the second, and the words of both that a player can see beside each other."""

    een: Keuze
    ander: Keuze
    plaats: int
    zinnen: list[tuple[str, str]]


def _pairs(beurt: Beurt) -> Iterator[_Paar]:
    woorden = [[(variant.als, _plain(variant)) for variant in keuze.zegt] for keuze in beurt.keuzes]
    for (nummer, een), (plaats, ander) in combinations(enumerate(beurt.keuzes), 2):
        # Two conditions are mostly there to offer one sentence with two outcomes.
        if een.als is None or ander.als is None:
            samen = [
                (a, b)
                for als, a in woorden[nummer]
                for anders, b in woorden[plaats]
                if als == anders or als is None or anders is None
            ]
            yield _Paar(een, ander, plaats, samen)


def _plain(variant: Variant) -> str:
    return " ".join(re.findall(r"\w+", (spoken(variant.zegt).strip() or variant.zegt or variant.doet).casefold()))


def _give_away(zaak: Zaak) -> Iterator[Vondst]:
    for zin in choice_lines(zaak):
        if not _may_have(zin, _WEGGEVER_STUKKEN):
            continue
        gevonden = _WEGGEVER.search(without_quotes(zin.variant.zegt))
        if gevonden:
            woord = gevonden.group()
            wat = "Een uitroepteken" if woord == "!" else "Twee keer ‘maar’" if woord.lower() == "maar" else f"‘{woord}’"
            feiten = {"wat": wat, "keuze": f"{zin.beurt.id}.{zin.keuze.id}"}
            yield Vondst(zin.pad(zaak), feiten, verder=gevonden.start(), lengte=len(woord))


def _may_have(zin: Zin, stukken: tuple[str, ...]) -> bool:
    """Say whether one of these parts of words is there, which is quicker than looking for words."""
    tekst = zin.variant.zegt.lower()
    return any(stuk in tekst for stuk in stukken)


def _u_and_je(zaak: Zaak) -> Iterator[Vondst]:
    for zin in choice_lines(zaak):
        # What is prepared is written to the trainee.
        if zin.beurt.vooraf or not _may_have(zin, _JE_STUKKEN):
            continue
        tekst = without_quotes(spoken_in_place(zin.variant.zegt))
        je = _JE.search(tekst)
        if je and _U.search(tekst) and not _to_the_pupil(zaak, zin):
            feiten = {"keuze": f"{zin.beurt.id}.{zin.keuze.id}", "je": je.group()}
            yield Vondst(zin.pad(zaak), feiten, verder=je.start(), lengte=len(je.group()))


def _to_the_pupil(zaak: Zaak, zin: Zin) -> bool:
    """Say whether part of it may be meant for the pupil, who is then at the table or called by name."""
    if zaak.scenario.kop.aan_tafel is not None:
        return True
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
