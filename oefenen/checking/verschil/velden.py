"""Every difference between two objects of the model, found field by field: whatever fields there are, none can be forgotten."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from oefenen.checking.verschil.waarden import is_structure, key, members, plain
from oefenen.checking.verschil.wijziging import EIGEN_VOLGORDE, TEKSTEN, Plek, Soort, Wijziging
from oefenen.model.eis import Eis
from oefenen.model.scenario import Proef, Variant
from oefenen.model.voorwaarde import Voorwaarde

Veld = tuple[type, str]
"""A class and the field of it that values stand in."""


def compare(oud: object, nieuw: object, waar: Plek, veld: Veld = (object, "")) -> Iterator[Wijziging]:
    """Give the differences between two values that stand at *waar*."""
    if oud is nieuw:
        return
    if isinstance(oud, Mapping) and isinstance(nieuw, Mapping):
        yield from _compare_named(oud, nieuw, waar, veld)
    elif isinstance(oud, tuple) and isinstance(nieuw, tuple) and not is_structure(oud) and not is_structure(nieuw):
        yield from _compare_rows(oud, nieuw, waar, veld)
    elif isinstance(oud, Eis) and isinstance(nieuw, Eis):
        yield from _compare_eis(oud, nieuw, waar)
    elif is_structure(oud) and type(oud) is type(nieuw) and not isinstance(oud, Voorwaarde):
        for (naam, een), (_, ander) in zip(members(oud), members(nieuw), strict=True):
            yield from compare(een, ander, (*waar, naam), (type(oud), naam))
    elif key(oud) != key(nieuw):
        yield Wijziging(Soort.ANDERS, waar, plain(oud), plain(nieuw), veld in TEKSTEN)


def _compare_eis(oud: Eis, nieuw: Eis, waar: Plek) -> Iterator[Wijziging]:
    """Compare what two eisen ask; when that is the same, only their words can differ."""
    zelfde = key(oud.inhoud) == key(nieuw.inhoud)
    if not zelfde or oud.tekst != nieuw.tekst:
        yield Wijziging(Soort.ANDERS, waar, oud.tekst, nieuw.tekst, zelfde)


def _compare_named(oud: Mapping[str, Any], nieuw: Mapping[str, Any], waar: Plek, veld: Veld) -> Iterator[Wijziging]:
    """Compare what stands under names."""
    for naam, waarde in oud.items():
        if naam not in nieuw:
            yield Wijziging(Soort.WEG, (*waar, naam), plain(waarde), None)
    for naam, waarde in nieuw.items():
        if naam in oud:
            yield from compare(oud[naam], waarde, (*waar, naam), veld)
        else:
            yield Wijziging(Soort.ERBIJ, (*waar, naam), None, plain(waarde))
    if veld not in EIGEN_VOLGORDE:
        yield from _compare_order(list(oud), list(nieuw), waar)


def _compare_order(oud: list[str], nieuw: list[str], waar: Plek) -> Iterator[Wijziging]:
    """Say what stands after something else than before, as few things as can be, among what is in both."""
    plaats = {naam: nummer for nummer, naam in enumerate(oud)}
    samen = [naam for naam in nieuw if naam in plaats]
    gebleven = {samen[i] for i in _longest_rising([plaats[naam] for naam in samen])}
    if len(gebleven) < len(samen):
        voor, na = (dict(zip(namen, (None, *namen), strict=False)) for namen in (oud, nieuw))
        for naam in samen:
            if naam not in gebleven:
                yield Wijziging(Soort.VERPLAATST, (*waar, naam), voor[naam], na[naam])


def _longest_rising(getallen: Sequence[int]) -> list[int]:
    """Give the places of a longest row of numbers, each higher than the one before."""
    laagste: list[int] = []
    wie: list[int] = []
    ervoor: list[int] = []
    for plek, getal in enumerate(getallen):
        lengte = bisect_left(laagste, getal)
        ervoor.append(wie[lengte - 1] if lengte else -1)
        laagste[lengte : lengte + 1] = [getal]
        wie[lengte : lengte + 1] = [plek]
    uit = wie[-1:]
    while uit and ervoor[uit[-1]] >= 0:
        uit.append(ervoor[uit[-1]])
    return uit[::-1]


def _compare_rows(oud: tuple[Any, ...], nieuw: tuple[Any, ...], waar: Plek, veld: Veld) -> Iterator[Wijziging]:
    """Compare lists: of things with a name by that name, of other things by what is the same, of words as a whole."""
    namen = [_names(rij) for rij in (oud, nieuw)]
    if namen[0] is not None and namen[1] is not None:
        yield from _compare_named(dict(zip(namen[0], oud, strict=True)), dict(zip(namen[1], nieuw, strict=True)), waar, veld)
    elif veld in TEKSTEN or any(map(is_structure, (*oud, *nieuw))):
        yield from _compare_items(oud, nieuw, waar, veld)
    elif key(oud) != key(nieuw):
        yield Wijziging(Soort.ANDERS, waar, plain(oud), plain(nieuw), veld in TEKSTEN)


def _names(rij: Sequence[Any]) -> list[str] | None:
    """Give the names of the things in a list; None when they have none, or not each its own."""
    namen = [getattr(ding, "naam" if isinstance(ding, Proef) else "id", None) for ding in rij if is_structure(ding)]
    return None if len(namen) < len(rij) or None in namen or len(set(namen)) < len(namen) else [str(naam) for naam in namen]


def _compare_items(oud: tuple[Any, ...], nieuw: tuple[Any, ...], waar: Plek, veld: Veld) -> Iterator[Wijziging]:
    """Compare lists of which the parts have no name: what is not the same in both is moved, changed, new or gone."""
    los = len(oud) == len(nieuw) == 1
    voor, na = [key(ding) for ding in oud], [key(ding) for ding in nieuw]
    stukken = [stuk[1:] for stuk in SequenceMatcher(None, voor, na).get_opcodes() if stuk[0] != "equal"]
    verhuisd = _moved(voor, na, stukken)
    for van, tot in verhuisd.items():
        yield Wijziging(Soort.VERPLAATST, (*waar, tot + 1), van + 1, tot + 1, veld in TEKSTEN)
    aangekomen = set(verhuisd.values())
    for i, j, k, m in stukken:
        weg = [van for van in range(i, j) if van not in verhuisd]
        erbij = [tot for tot in range(k, m) if tot not in aangekomen]
        for een, ander in zip(weg, erbij, strict=False):
            yield from compare(oud[een], nieuw[ander], waar if los else (*waar, ander + 1), veld)
        for een in weg[len(erbij) :]:
            yield Wijziging(Soort.WEG, (*waar, een + 1), plain(oud[een]), None, _only_words(oud[een], veld))
        for ander in erbij[len(weg) :]:
            yield Wijziging(Soort.ERBIJ, (*waar, ander + 1), None, plain(nieuw[ander]), _only_words(nieuw[ander], veld))


def _moved(voor: list[object], na: list[object], stukken: list[tuple[int, int, int, int]]) -> dict[int, int]:
    """Say of what is the same in two places where it went."""
    vrij: dict[object, list[int]] = {}
    for *_, k, m in stukken:
        for tot in range(k, m):
            vrij.setdefault(na[tot], []).append(tot)
    uit = {}
    for i, j, *_ in stukken:
        for van in range(i, j):
            if doelen := vrij.get(voor[van]):
                uit[van] = doelen.pop(0)
    return uit


def _only_words(ding: object, veld: Veld) -> bool:
    """Say whether adding or leaving out *ding* changes only what is read: a line that is always said decides nothing."""
    return veld in TEKSTEN or (isinstance(ding, Variant) and ding.als is None)
