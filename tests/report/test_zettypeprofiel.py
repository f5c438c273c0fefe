"""Counting kinds of sentences, beside the guidelines for ten minutes."""

import pytest

from oefenen.model.scenario import Keuze, Variant
from oefenen.model.woorden import ZETTEN
from oefenen.report.formulier.woorden import MINDER, VAKER
from oefenen.report.formulier.zettypeprofiel import MINSTENS, SOORTEN, ProfielRegel, profile


def said(*zetten: str) -> Keuze:
    return Keuze("k", zetten, (Variant("Tekst."),), {})


def row(soort: str, *keuzes: Keuze) -> ProfielRegel:
    return next(regel for regel in profile(keuzes) if regel.soort == soort)


def test_every_kind_is_made_of_zetten_that_exist() -> None:
    for _, zetten in SOORTEN.values():
        assert set(zetten) <= set(ZETTEN)
    assert set(MINSTENS) | set(VAKER) | set(MINDER) <= set(SOORTEN)


def test_a_choice_counts_once_however_many_zetten_say_the_same() -> None:
    assert row("open_vraag", said("open_vraag", "wens_ouder"), said("doorvragen")).aantal == 2
    assert row("stilte", said("stilte")).aantal == 1


@pytest.mark.parametrize(("open_", "dicht", "gehaald"), [(3, 2, True), (2, 2, False), (1, 0, True), (0, 3, False)])
def test_three_of_five_questions_should_be_open(open_: int, dicht: int, gehaald: bool) -> None:  # noqa: FBT001 - a row
    regel = row("open_vraag", *[said("open_vraag")] * open_, *[said("suggestieve_vraag")] * dicht)
    assert regel.gehaald is gehaald
    assert regel.richtlijn == f"minstens 60 % van je vragen, nu {100 * open_ // (open_ + dicht)} %"


def test_without_questions_the_guideline_is_not_met() -> None:
    assert row("open_vraag") == ("open_vraag", "open vragen", 0, "minstens 60 % van je vragen", False)


def test_of_advice_there_is_a_count_and_no_guideline() -> None:
    assert row("advies", said("advies", "uitleg")) == ("advies", "ongevraagd raad geven", 1, "", None)
