"""What to practise next and why: a pure function over what was played and measured."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from minuten import BEGIN, days

from oefenen.model.poging import Meting, Poging
from oefenen.model.scenario import Leerling, Ouder, ScenarioKop, School
from oefenen.model.vaardigheid import Vaardigheden, Vaardigheid
from oefenen.model.vandaag import Raad, Reden
from oefenen.session.later.advies import Feiten, advise, weakest_skill
from oefenen.session.library import LibraryRow
from oefenen.store.store import Bewaard

VAARDIGHEDEN = Vaardigheden({naam: Vaardigheid(naam, naam.capitalize(), "a", "") for naam in ("luisteren", "regie")}, {}, {})


def row(naam: str, persona: str, niveau: int, *, focus: tuple[str, ...] = (), vervolg_op: str = "") -> LibraryRow:
    kop = ScenarioKop(
        naam, naam.capitalize(), persona, niveau, "rapport", School("po"), Ouder("A"), Leerling("B"), "", "", focus=focus,
        vervolg_op=vervolg_op,
    )  # fmt: skip
    return LibraryRow(Path(f"/{naam}.yaml"), kop, persona_label=f"{persona.capitalize()} ouder")


B1 = row("b1", "bedeesde", 1, focus=("luisteren",))
W1 = row("w1", "boze", 1, focus=("regie",))
K1 = row("k1", "kritische", 1, focus=("luisteren",))
B2 = row("b2", "bedeesde", 2, focus=("luisteren",))
B4 = row("b4", "bedeesde", 2, vervolg_op="b1")
B3 = row("b3", "bedeesde", 3, focus=("regie",))
RIJEN = (B1, W1, K1, B2, B4, B3)


def attempt(rij: LibraryRow, oordeel: str = "midden", moment: datetime = BEGIN, **som: tuple[int, int]) -> Poging:
    assert rij.kop is not None
    meting = Meting(som, som, rij.kop.focus) if som else None
    return Poging(1, moment.isoformat(), rij.id, str(rij.bestand), rij.titel, rij.kop.persona, "klaar", oordeel, meting=meting)


def advised(*pogingen: Poging, nu: datetime = BEGIN, rijen: tuple[LibraryRow, ...] = RIJEN) -> Mapping[Reden, Raad]:
    """Give by reason the first advice."""
    alle = advise(Feiten(rijen, pogingen, VAARDIGHEDEN, nu))
    assert len({raad.bestand for raad in alle}) == len(alle)
    assert all(raad.waarom.endswith(".") for raad in alle)
    return {raad.reden: raad for raad in reversed(alle)}


def test_who_has_done_nothing_yet_begins_at_the_first_level() -> None:
    assert [(raad.reden, raad.titel) for raad in advised().values()] == [(Reden.BEGIN, "B1")]


def test_what_was_left_halfway_comes_first() -> None:
    lopend = Bewaard(7, "w1", "/w1.yaml", "W1", "boze", "oefenen", True, 0, "h", "", None, None, None)  # noqa: FBT003 - a row as it is kept
    rijen = (B1, replace(W1, lopend=lopend))
    assert next(iter(advise(Feiten(rijen, (), VAARDIGHEDEN, BEGIN)))).reden is Reden.VERDER


def test_the_weakest_focus_skill_asks_for_another_conversation_about_it() -> None:
    raad = advised(attempt(B1, luisteren=(-3, 6), regie=(-9, 9)))[Reden.ZWAKST]
    assert (raad.titel, raad.vaardigheid) == ("K1", "luisteren")
    assert raad.waarom == "Luisteren was in je laatste gesprekken het lastigst, en daar gaat dit gesprek over."


def test_a_skill_with_too_few_chances_or_that_goes_well_asks_for_nothing() -> None:
    assert weakest_skill([attempt(B1, luisteren=(-2, 2))]) is None
    assert weakest_skill([attempt(B1, luisteren=(6, 6))]) is None
    assert weakest_skill([attempt(B1)]) is None


def test_chances_of_several_conversations_count_together_and_only_the_last_ones() -> None:
    assert weakest_skill([attempt(B1, luisteren=(-2, 2)), attempt(K1, luisteren=(-1, 1))]) == "luisteren"
    oud = [attempt(B1, luisteren=(-9, 9))]
    assert weakest_skill([*oud, *(attempt(W1, regie=(0, 4)) for _ in range(5))]) == "regie"


def test_a_parent_who_was_not_met_yet_is_proposed_at_the_level_within_reach() -> None:
    raad = advised(attempt(B1, "goed"))[Reden.NIEUWE_OUDER]
    assert (raad.titel, raad.waarom) == ("W1", "Met een boze ouder heb je nog niet gesproken.")
    assert Reden.NIEUWE_OUDER not in advised(attempt(B1), attempt(W1), attempt(K1))


def test_a_follow_up_is_possible_once_the_conversation_before_it_was_held() -> None:
    assert advised(attempt(B1))[Reden.VERVOLG].titel == "B4"
    assert Reden.VERVOLG not in advised(attempt(W1))
    assert Reden.VERVOLG not in advised(attempt(B1), attempt(B4))


def test_after_a_good_ending_comes_the_next_level_with_such_a_parent() -> None:
    raad = advised(attempt(B1, "goed"), attempt(K1), attempt(W1))[Reden.NIVEAU]
    assert (raad.titel, raad.waarom) == ("B2", "‘B1’ ging goed. Dit is een stap verder met zo’n ouder.")
    assert Reden.NIVEAU not in advised(attempt(B1, "slecht"))


def test_what_was_done_long_ago_can_be_done_again() -> None:
    alles = [attempt(rij, moment=days(nummer)) for nummer, rij in enumerate(RIJEN)]
    raad = advised(*alles, nu=days(21))[Reden.LANG_GELEDEN]
    assert (raad.titel, raad.waarom[:43]) == ("B1", "Dit gesprek voerde je 21 dagen geleden. Met")
    assert Reden.LANG_GELEDEN not in advised(*alles, nu=days(5))


@pytest.mark.parametrize("nu", [BEGIN - timedelta(days=4000), BEGIN + timedelta(days=4000)])
def test_a_clock_that_is_wrong_breaks_nothing(nu: datetime) -> None:
    assert advised(attempt(B1, "goed", luisteren=(0, 4)), nu=nu)


def test_with_broken_files_and_unknown_skills_there_is_still_advice() -> None:
    stuk = LibraryRow(Path("/stuk.yaml"), None)
    assert advised(attempt(B1, onbekend=(0, 9)), rijen=(stuk, *RIJEN))
    assert not advised(attempt(B1), rijen=(stuk,))
