"""Recognising what has another name in a new version, or went to another place: the same content says so."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from oefenen.checking.verschil.namen import Namen, Pad, bare_names
from oefenen.checking.verschil.waarden import Inhoud, is_structure, members
from oefenen.model.scenario import Keuze, Scenario
from oefenen.model.voorwaarde import Voorwaarde, write

LIJKT = 0.6
"""How much of the words of two things must be the same, 0..1, to be taken for one thing."""
_MEESTE_PAREN = 40_000
"""With more pairs than this only what is exactly the same is recognised."""
_VERWIJST = frozenset({"naar", "als", "terugval"})
EIGEN_NAAM = frozenset({"id", "naam"})
Woorden = Counter[tuple[str, str]]
N = TypeVar("N", str, Pad)


def find_names(oud: Inhoud, nieuw: Inhoud) -> Namen:
    """Find what has another name now."""
    voor, na = oud.scenario, nieuw.scenario
    namen = Namen(match(voor.beurten, na.beurten) | match(voor.eindes, na.eindes))
    namen.keuzes = _match_choices(voor, na, namen)
    namen.kaal = bare_names(namen.keuzes, voor.beurten)
    namen.feiten = match(voor.kop.sleutels, na.kop.sleutels)
    if oud.persona.id == nieuw.persona.id:
        namen.stemmingen = match(oud.persona.stemmingen, nieuw.persona.stemmingen)
    return namen


def _match_choices(voor: Scenario, na: Scenario, namen: Namen) -> dict[Pad, Pad]:
    """Match choices that are gone with choices that are new, first those of the same turn."""
    uit: dict[Pad, Pad] = {}
    weg: dict[Pad, Keuze] = {}
    erbij: dict[Pad, Keuze] = {(beurt.id, keuze.id): keuze for beurt in na.beurten.values() for keuze in beurt.keuzes}
    for beurt in voor.beurten.values():
        hier = namen.plek(beurt.id)
        oude = {keuze.id: keuze for keuze in beurt.keuzes}
        nieuwe = {keuze.id: keuze for keuze in na.beurten[hier].keuzes} if hier in na.beurten else {}
        anders = match(oude, nieuwe)
        uit |= {(beurt.id, naam): (hier, werd) for naam, werd in anders.items()}
        weg |= {(beurt.id, naam): keuze for naam, keuze in oude.items() if naam not in nieuwe and naam not in anders}
        for naam in (*oude, *anders.values()):
            erbij.pop((hier, naam), None)
    return uit | match(weg, erbij)


def match(oud: Mapping[N, Any], nieuw: Mapping[N, Any]) -> dict[N, N]:
    """Match what is only in *oud* with what is only in *nieuw*, the best likeness first."""
    weg = {naam: waarde for naam, waarde in oud.items() if naam not in nieuw}
    erbij = {naam: waarde for naam, waarde in nieuw.items() if naam not in oud}
    if len(weg) * len(erbij) > _MEESTE_PAREN:
        return _match_same(weg, erbij)
    voor, na = ({naam: words(waarde) for naam, waarde in kant.items()} for kant in (weg, erbij))
    paren = [(likeness(a, b), naam, werd) for naam, a in voor.items() for werd, b in na.items()]
    uit: dict[N, N] = {}
    # Of choices that are equally like each other in several turns, the one that kept its own name is the same.
    for lijkt, naam, werd in sorted(paren, key=lambda paar: (-paar[0], paar[1][-1] != paar[2][-1])):
        if lijkt >= LIJKT and naam not in uit and werd in erbij:
            uit[naam] = werd
            del erbij[werd]
    return uit


def _match_same(weg: Mapping[N, Any], erbij: Mapping[N, Any]) -> dict[N, N]:
    """Match what has the same words, whatever it refers to: that may have another name too."""
    plekken: dict[object, list[N]] = {}
    for naam, waarde in erbij.items():
        plekken.setdefault(_own_words(waarde), []).append(naam)
    uit: dict[N, N] = {}
    for naam, waarde in weg.items():
        if kandidaten := plekken.get(_own_words(waarde)):
            uit[naam] = kandidaten.pop(0)
    return uit


def _own_words(waarde: object) -> object:
    return frozenset(item for item in words(waarde).items() if item[0][0].rpartition(".")[2] not in _VERWIJST)


def likeness(een: Woorden, ander: Woorden) -> float:
    """Say how much of the words of two things is the same, 0..1."""
    alles = een.total() + ander.total()
    return 2 * (een & ander).total() / alles if alles else 0.0


def words(waarde: object) -> Woorden:
    """Count the words of a thing by the field they stand in, without its own name."""
    return Counter((veld, woord) for veld, tekst in _texts(waarde, "") for woord in tekst.split())


def _texts(waarde: object, veld: str) -> Iterator[tuple[str, str]]:
    if isinstance(waarde, Voorwaarde):
        yield veld, write(waarde)
    elif is_structure(waarde):
        for naam, deel in members(waarde):
            if veld or naam not in EIGEN_NAAM:
                yield from _texts(deel, f"{veld}.{naam}")
    elif isinstance(waarde, Mapping):
        for naam, deel in waarde.items():
            yield from _texts(deel, f"{veld}.{naam}")
    elif isinstance(waarde, tuple):
        for deel in waarde:
            yield from _texts(deel, veld)
    else:
        yield veld, "" if waarde is None else str(waarde)
