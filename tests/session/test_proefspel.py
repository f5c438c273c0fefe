"""A conversation on trial goes on at the same place in every new version of its file, as far as its choices can be made."""

from pathlib import Path

import pytest
from spelen import beurt, beurten, keuze, write

from oefenen.model.diagnostic import OefenenError
from oefenen.reading.bestanden import Gelezen, Reader
from oefenen.session.auteur.proefspel import Proefspel, Waar
from oefenen.session.verder import choices_of

DRIE = beurten(beurt("een", keuze("a"), keuze("b")), beurt("twee", keuze("c"), keuze("d")), beurt("drie", keuze("e"), keuze("f")))


def read(map_: Path, lijf: str) -> Gelezen:
    return Reader().read(write(map_, lijf))


def play(map_: Path, *keuzes: str, lijf: str = DRIE) -> Proefspel:
    return Proefspel(read(map_, lijf), keuzes)


def place(spel: Proefspel) -> tuple[str, str | None]:
    return spel.gesprek.toestand.beurt, spel.gesprek.toestand.einde


def test_other_words_leave_the_conversation_where_it_is(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a", "twee.d")
    overgang = spel.follow(read(tmp_path, DRIE.replace("Zeg.", "Zeg eens.")))
    assert overgang
    assert overgang.waar is Waar.ZELFDE_PLEK
    assert place(spel) == ("drie", None)
    assert spel.gesprek.ouder.zegt == "Zeg eens."


def test_the_same_contents_again_are_no_change(tmp_path: Path) -> None:
    assert play(tmp_path, "een.a").follow(read(tmp_path, DRIE)) is None


def test_a_choice_that_is_gone_stops_before_it(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a", "twee.d", "drie.e")
    overgang = spel.follow(read(tmp_path, DRIE.replace("id: d", "id: x")))
    assert overgang
    assert (overgang.waar, overgang.mislukt) == (Waar.EERDER, "twee.d")
    assert overgang.reden == "beurt ‘twee’ heeft geen keuze ‘d’ meer"
    assert place(spel) == ("twee", None)


def test_a_choice_that_is_not_offered_any_more_says_why(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a", "twee.d")
    overgang = spel.follow(read(tmp_path, DRIE.replace("id: d,", 'id: d, als: "vertrouwen >= 9",')))
    assert overgang
    assert overgang.waar is Waar.EERDER
    assert "vertrouwen is 5 (gevraagd: >= 9)" in overgang.reden
    assert choices_of(spel.gesprek) == ["een.a"]


def test_another_route_says_where_the_conversation_is_now(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a", "twee.d")
    overgang = spel.follow(read(tmp_path, DRIE.replace("id: a,", "id: a, naar: drie,")))
    assert overgang
    assert (overgang.waar, overgang.mislukt) == (Waar.EERDER, "twee.d")
    assert "het gesprek is bij ‘drie’" in overgang.reden
    assert place(spel) == ("drie", None)


def test_when_only_the_last_step_leads_elsewhere_all_choices_still_count(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a")
    overgang = spel.follow(read(tmp_path, DRIE.replace("id: a,", "id: a, naar: drie,")))
    assert overgang
    assert overgang.waar is Waar.ANDERE_PLEK
    assert (place(spel), choices_of(spel.gesprek)) == (("drie", None), ["een.a"])


def test_an_earlier_ending_stops_there(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a", "twee.d")
    overgang = spel.follow(read(tmp_path, DRIE.replace("id: a,", "id: a, naar: klaar,")))
    assert overgang
    assert overgang.waar is Waar.EERDER
    assert "het gesprek eindigde al met ‘klaar’" in overgang.reden


def test_a_turn_with_another_name_is_the_same_place(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a", "twee.d")
    overgang = spel.follow(read(tmp_path, DRIE.replace("  twee:", "  tweede:")))
    assert overgang
    assert overgang.waar is Waar.ZELFDE_PLEK
    assert choices_of(spel.gesprek) == ["een.a", "tweede.d"]


def test_a_turn_that_is_gone_stops_before_it(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a", "twee.d")
    zonder = beurten(beurt("een", keuze("a"), keuze("b")), beurt("drie", keuze("e"), keuze("f")))
    overgang = spel.follow(read(tmp_path, zonder))
    assert overgang
    assert (overgang.waar, overgang.reden) == (Waar.EERDER, "beurt ‘twee’ is er niet meer")


def test_a_version_with_mistakes_leaves_the_old_one_in_play(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a")
    overgang = spel.follow(read(tmp_path, DRIE.replace("fase: delen", "fase: praten", 1)))
    assert overgang
    assert overgang.waar is Waar.OUDE_VERSIE
    assert overgang.reden == "regel 11: De fase ‘praten’ bestaat niet."
    spel.sessie.kies("c")
    assert place(spel) == ("drie", None)
    weer_goed = spel.follow(read(tmp_path, DRIE))
    assert weer_goed
    assert weer_goed.waar is Waar.ZELFDE_PLEK


def test_a_file_that_is_gone_leaves_the_old_one_in_play(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a")
    overgang = spel.follow(Reader().read(tmp_path / "weg.yaml"))
    assert overgang
    assert overgang.waar is Waar.OUDE_VERSIE
    assert "bestaat niet" in overgang.reden


def test_a_first_turn_that_offers_nothing_leaves_the_old_version_in_play(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a")
    dicht = DRIE.replace("id: a,", 'id: a, als: "vertrouwen >= 9",').replace("id: b,", 'id: b, als: "vertrouwen >= 9",')
    overgang = spel.follow(read(tmp_path, dicht))
    assert overgang
    assert overgang.waar is Waar.OUDE_VERSIE
    assert place(spel) == ("twee", None)


def test_a_turn_after_it_that_offers_nothing_stops_before_it(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a", "twee.d")
    dicht = DRIE.replace("id: e,", 'id: e, als: "vertrouwen >= 9",').replace("id: f,", 'id: f, als: "vertrouwen >= 9",')
    overgang = spel.follow(read(tmp_path, dicht))
    assert overgang
    assert (overgang.waar, overgang.mislukt) == (Waar.EERDER, "twee.d")
    assert "kan de speler niets kiezen" in overgang.reden
    assert place(spel) == ("twee", None)


def test_choices_can_be_taken_back_also_after_the_end(tmp_path: Path) -> None:
    spel = play(tmp_path, "een.a", "twee.d", "drie.e")
    assert place(spel) == ("drie", "klaar")
    assert [spel.undo() for _ in range(4)] == [True, True, True, False]
    assert place(spel) == ("een", None)


def test_a_scenario_with_mistakes_cannot_be_tried(tmp_path: Path) -> None:
    with pytest.raises(OefenenError, match="kan niet gespeeld worden"):
        play(tmp_path, lijf=DRIE.replace("fase: delen", "fase: praten"))
