"""What is found at little cost is what comparing everything finds."""

from difflib import SequenceMatcher
from random import Random

import pytest

from oefenen.checking.rules.gelijkenis import BIJNA_GELIJK, find_alike, longest_common

WOORDEN = ("wat", "ziet", "u", "thuis", "aan", "tafel", "als", "hij", "met", "zijn", "rekenwerk", "bezig", "is", "en", "zelf")


def changed(tekst: str, rnd: Random) -> str:
    """Change a few letters or words of a text."""
    woorden = tekst.split()
    for _ in range(rnd.randint(0, 3)):
        plek = rnd.randint(0, len(woorden))
        woorden[plek : plek + rnd.randint(0, 1)] = rnd.choices(WOORDEN, k=rnd.randint(0, 2))
    letters = list(" ".join(woorden or WOORDEN[:1]))
    for _ in range(rnd.randint(0, 4)):
        letters[rnd.randrange(len(letters))] = rnd.choice("aeiou é…ĳ")
    return "".join(letters)


@pytest.mark.parametrize("seed", range(40))
def test_two_texts_are_alike_when_a_matcher_of_blocks_says_so(seed: int) -> None:
    rnd = Random(seed)
    een = " ".join(rnd.choices(WOORDEN, k=rnd.randint(1, 18)))
    anderen = [changed(een, rnd) for _ in range(30)] + [" ".join(rnd.sample(een.split(), len(een.split())))]
    verwacht = [SequenceMatcher(None, een, ander, autojunk=False).ratio() > BIJNA_GELIJK for ander in anderen]
    assert find_alike([(een, ander) for ander in anderen]) == verwacht


@pytest.mark.parametrize("seed", range(20))
def test_letters_in_common_are_at_least_those_of_all_blocks(seed: int) -> None:
    rnd = Random(seed)
    een, ander = ("".join(rnd.choices("abcd", k=rnd.randint(0, 30))) for _ in range(2))
    blokken = SequenceMatcher(None, een, ander, autojunk=False).get_matching_blocks()
    assert longest_common(een, ander) >= sum(blok.size for blok in blokken)
    assert longest_common(een, ander) == by_table(een, ander)


def by_table(een: str, ander: str) -> int:
    """Count letters in common in the same order, letter by letter."""
    rij = [0] * (len(ander) + 1)
    for a in een:
        nieuw = [0]
        for plek, b in enumerate(ander):
            nieuw.append(rij[plek] + 1 if a == b else max(rij[plek + 1], nieuw[-1]))
        rij = nieuw
    return rij[-1]


def test_texts_without_letters_are_alike() -> None:
    assert find_alike([("", ""), ("", "a"), ("a", "")]) == [True, False, False]
    assert find_alike([]) == []
