"""Every item of the five sources has its place in the product, and every place exists."""

import re

import pytest
from herkomst import ALLE_ITEMS, exists, read, scenario_of, scenarios

from oefenen.model.formulier import FORMULIER

MEESTE_NIET = 6


def test_all_items_are_there_in_their_order() -> None:
    assert list(read()) == ALLE_ITEMS


def test_every_item_says_in_a_few_words_what_it_is() -> None:
    assert [item for item, h in read().items() if not 2 <= len(h.kern.split()) <= 20] == []


def test_every_item_has_a_place_or_says_why_not_and_few_do() -> None:
    assert [item for item, h in read().items() if bool(h.waar) == bool(h.niet)] == []
    assert len([item for item, h in read().items() if h.niet]) <= MEESTE_NIET


@pytest.mark.parametrize("item", ALLE_ITEMS)
def test_every_place_is_found(item: str) -> None:
    assert [plek for plek in read()[item].waar if not exists(plek)] == []


def test_a_place_that_is_not_there_is_noticed() -> None:
    weg = [
        "keuze b1_een_goed_begin.geen.keuze", "beurt b1_een_goed_begin.geen", "einde geen.goed", "persona boos.effecten.geen", "zet geen",
        "tekst docs/bronnen.md#geen-kop", "tekst docs/geen.md", "functie report/ruimte.geen", "controle S999", "geen soort", "opdracht geen",
    ]  # fmt: skip
    assert [plek for plek in weg if exists(plek)] == []


def test_a_scenario_names_the_items_that_it_realises_and_no_others() -> None:
    genoemd = {naam: set(scenario.kop.bronnen) for naam, scenario in scenarios().items()}
    gevolgd: dict[str, set[str]] = {naam: set() for naam in genoemd}
    for item, herkomst in read().items():
        for plek in herkomst.waar:
            if naam := scenario_of(plek):
                gevolgd[naam].add(item)
    assert {naam: sorted(genoemd[naam] ^ gevolgd[naam]) for naam in genoemd if genoemd[naam] != gevolgd[naam]} == {}


def test_no_scenario_names_an_item_that_does_not_exist() -> None:
    onbekend = {naam: set(s.kop.bronnen) - set(ALLE_ITEMS) for naam, s in scenarios().items()}
    assert {naam: items for naam, items in onbekend.items() if items} == {}


def test_every_item_of_the_form_is_traced_to_it() -> None:
    assert [item.id for item in FORMULIER if f"formulier {item.id}" not in read()[item.bron].waar] == []


def test_the_page_holds_no_sentence_of_a_source() -> None:
    # Our own few words: a quotation mark would be the sign of somebody else's.
    assert [item for item, h in read().items() if re.search(r"[“”\"]", h.kern)] == []
