"""The rules of play and of the persona, one by one, with numbers worked out by hand from the domain rules."""

from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, game, keuze, load, play_random

from oefenen.engine.gesprek import Gesprek, KeuzeNietMogelijkError, replay
from oefenen.engine.spel import Spel
from oefenen.engine.stap import GeblokkeerdError
from oefenen.engine.toestand import Gevolg

EFFECTEN = """\
effecten:
  feit: {vertrouwen: 2, spanning: -1, openheid: 1}
  erkenning: {vertrouwen: 1, spanning: -3, erkenning: 2}
  excuus: {vertrouwen: 3, erkenning: 1}
  druk: {vertrouwen: -4, spanning: 4}
  afspraak: {vertrouwen: 1}
  stilte: {openheid: 1}
"""


def line(*zetten: str, effecten: str = EFFECTEN, regels: str = "{}", start: str = "{}", map_: Path, **meer: object) -> Spel:
    """Make a game of one turn per zet, one choice each."""
    delen = [beurt(f"b{i}", keuze(f"k{i}", zet, **meer)) for i, zet in enumerate(zetten)]
    return game(map_, beurten(*delen), persona=f"{effecten}regels: {regels}\n", kop=f"start: {start}\n")


def play(spel: Spel) -> Gesprek:
    """Make the only choice of every turn."""
    gesprek = Gesprek(spel)
    while gesprek.einde is None:
        gesprek.kies(gesprek.keuzes[0].id)
    return gesprek


def stand_after(spel: Spel) -> dict[str, int]:
    return play(spel).toestand.stand


def test_effects_of_all_zetten_add_up_in_written_order(tmp_path: Path) -> None:
    assert stand_after(line("feit, erkenning", map_=tmp_path)) == {"vertrouwen": 8, "spanning": 1, "openheid": 6, "erkenning": 7}


def test_standen_are_clamped_after_each_zet(tmp_path: Path) -> None:
    """druk takes spanning from 9 to 10 only, so that erkenning brings it to 7 and not to 10."""
    assert stand_after(line("druk, erkenning", start="{spanning: 9}", map_=tmp_path))["spanning"] == 7


def test_an_effect_of_the_choice_replaces_what_the_persona_says(tmp_path: Path) -> None:
    spel = line("feit", map_=tmp_path, effect="{openheid: -2}")
    assert stand_after(spel) == {"vertrouwen": 5, "spanning": 5, "openheid": 3, "erkenning": 5}


def test_the_first_effect_whose_condition_holds_counts(tmp_path: Path) -> None:
    effecten = """\
effecten:
  feit:
    - {als: spanning >= 7, effect: {spanning: 1}}
    - {effect: {vertrouwen: 1}}
"""
    laag = line("feit", effecten=effecten, map_=tmp_path)
    hoog = line("feit", effecten=effecten, start="{spanning: 7}", map_=tmp_path / "hoog")
    assert (stand_after(laag)["vertrouwen"], stand_after(hoog)["spanning"]) == (6, 8)


def test_r1_content_works_half_and_adds_tension_at_high_tension(tmp_path: Path) -> None:
    spel = line("feit", regels="{emotie_eerst: ja}", start="{spanning: 7}", map_=tmp_path)
    gesprek = play(spel)
    assert gesprek.stappen[0].gevolgen == (Gevolg("vertrouwen", 5, 6, "feit", "R1"), Gevolg("spanning", 7, 8, "feit", "R1"))


@pytest.mark.parametrize("eerst", ["erkenning", "gevoelsreflectie", "excuus"])
def test_r1_does_not_hold_after_room_for_emotion(tmp_path: Path, eerst: str) -> None:
    effecten = "effecten: {feit: {vertrouwen: 2}}\n"
    zelfde_keuze = line(f"{eerst}, feit", effecten=effecten, regels="{emotie_eerst: ja}", start="{spanning: 9}", map_=tmp_path)
    vorige_keuze = line(eerst, "feit", effecten=effecten, regels="{emotie_eerst: ja}", start="{spanning: 9}", map_=tmp_path / "v")
    assert stand_after(zelfde_keuze)["vertrouwen"] == stand_after(vorige_keuze)["vertrouwen"] == 7


def test_r1_starts_at_the_tension_that_the_persona_says(tmp_path: Path) -> None:
    spel = line("feit", regels="{emotie_eerst: {vanaf: 8}}", start="{spanning: 7}", map_=tmp_path)
    assert stand_after(spel)["vertrouwen"] == 7


def test_r2_the_same_zet_twice_in_a_row_works_half(tmp_path: Path) -> None:
    assert stand_after(line("feit", "feit", regels="{trucje_dooft_uit: ja}", map_=tmp_path))["vertrouwen"] == 5 + 2 + 1


def test_r2_the_third_time_costs_trust_and_the_parent_notices(tmp_path: Path) -> None:
    spel = line("feit", "feit", "feit", regels="{trucje_dooft_uit: {zegt: Alweer.}}", map_=tmp_path)
    gesprek = play(spel)
    assert gesprek.toestand.stand["vertrouwen"] == 5 + 2 + 1 + 1 - 1
    assert [reactie.zegt for reactie in gesprek.stappen[2].reacties] == ["Alweer."]


def test_r2_forgets_a_zet_that_was_not_in_the_choice_before(tmp_path: Path) -> None:
    assert stand_after(line("feit", "meta", "feit", regels="{trucje_dooft_uit: ja}", map_=tmp_path))["vertrouwen"] == 9


def test_r2_does_not_make_a_bad_zet_milder(tmp_path: Path) -> None:
    assert (
        stand_after(line("druk", "druk", regels="{trucje_dooft_uit: ja}", start="{vertrouwen: 10}", map_=tmp_path))["vertrouwen"]
        == 2
    )


@pytest.mark.parametrize("zin", ["Dat is naar, maar zo is het.", "Naar voor u. Maar zo is het.", "Maar dat is naar."])
def test_r3_a_but_takes_the_acknowledgement_back(tmp_path: Path, zin: str) -> None:
    spel = line("erkenning", regels="{ja_maar: ja}", map_=tmp_path, zegt=f'"{zin}"')
    assert stand_after(spel) == {"vertrouwen": 6, "spanning": 3, "openheid": 5, "erkenning": 5}


@pytest.mark.parametrize("zin", ["Laat het er maar uit.", "Ga maar zitten.", "Zegt u het maar. (maar niet te hard)"])
def test_r3_leaves_a_harmless_maar_alone(tmp_path: Path, zin: str) -> None:
    assert stand_after(line("erkenning", regels="{ja_maar: ja}", map_=tmp_path, zegt=f'"{zin}"'))["erkenning"] == 7


def agenda(map_: Path, zet: str, start: str, regels: str = "{}") -> Gesprek:
    kop = f'sleutels: {{geheim: Het geheim.}}\nagenda: {{sleutel: geheim, zegt: "Weet u."}}\nstart: {start}\n'
    return play(game(map_, beurten(beurt("b", keuze("k", zet))), persona=f"regels: {regels}\n", kop=kop))


@pytest.mark.parametrize("zet", ["doorvragen", "stilte"])
def test_r5_the_agenda_comes_loose_for_who_asks_on_or_is_silent(tmp_path: Path, zet: str) -> None:
    gesprek = agenda(tmp_path, zet, "{openheid: 6, erkenning: 5}")
    assert gesprek.toestand.weet == {"geheim"}
    assert gesprek.stappen[0].reacties[-1].zegt == "Weet u."
    assert gesprek.stappen[0].regels == ("R5",)


@pytest.mark.parametrize(
    ("zet", "start", "regels"),
    [
        ("meta", "{openheid: 6, erkenning: 5}", "{}"),
        ("stilte", "{openheid: 5, erkenning: 5}", "{}"),
        ("stilte", "{openheid: 6, erkenning: 4}", "{}"),
        ("stilte", "{openheid: 6, erkenning: 5}", "{verborgen_agenda: nee}"),
        ("stilte", "{openheid: 6, erkenning: 5}", "{verborgen_agenda: {als: spanning <= 4}}"),
    ],
)
def test_r5_keeps_the_agenda_otherwise(tmp_path: Path, zet: str, start: str, regels: str) -> None:
    assert not agenda(tmp_path, zet, start, regels).toestand.weet


def crossing(map_: Path, antwoord: str, erkenning: int) -> Gesprek:
    delen = beurten(beurt("a", keuze("k")), beurt("b", keuze("k", "afspraak", weet="[afspraak, datum]"), fase="afspreken"))
    regels = f"regels: {{fasegrens: {{tot: 3, antwoord: {antwoord}, zegt: Ho.}}}}\n"
    return play(game(map_, delen, persona=regels, kop=f"start: {{erkenning: {erkenning}}}\n"))


def test_r6_a_parent_who_feels_unseen_refuses_or_agrees_for_show(tmp_path: Path) -> None:
    weigert = crossing(tmp_path, "weigert", 3)
    schijn = crossing(tmp_path / "schijn", "stemt_schijnbaar_in", 3)
    assert [g.stappen[0].gevolgen for g in (weigert, schijn)] == [(Gevolg("spanning", 5, 6, "fasegrens", "R6"),), ()]
    assert weigert.stappen[0].reacties[-1].zegt == schijn.stappen[0].reacties[-1].zegt == "Ho."
    assert weigert.toestand.weet == schijn.toestand.weet == {"datum"}


def test_r6_an_agreement_holds_once_the_parent_feels_seen(tmp_path: Path) -> None:
    gesprek = crossing(tmp_path, "weigert", 4)
    assert gesprek.toestand.weet == {"afspraak", "datum"}
    assert gesprek.toestand.stand["spanning"] == 5


EINDES_R7 = """\
eindes:
  mooi: {oordeel: goed, ouder: Dank.}
  half: {oordeel: midden, ouder: Hm.}
  mis: {oordeel: slecht, ouder: Nee.}
"""


@pytest.mark.parametrize(
    ("start", "weet", "einde"),
    [
        ("{vertrouwen: 6, erkenning: 6}", "[kernboodschap, afspraak]", "mooi"),
        ("{vertrouwen: 5, erkenning: 6}", "[kernboodschap, afspraak]", "half"),
        ("{vertrouwen: 6, erkenning: 6}", "[]", "half"),
        ("{vertrouwen: 6, erkenning: 5}", "[]", "mis"),
    ],
)
def test_r7_weighs_four_things_for_an_ending_without_condition(tmp_path: Path, start: str, weet: str, einde: str) -> None:
    delen = beurten(beurt("b", keuze("k", weet=weet)), eindes=EINDES_R7)
    assert play(game(tmp_path, delen, kop=f"start: {start}\n")).toestand.einde == einde


def test_r7_a_critical_flag_with_minus_two_shuts_the_good_ending(tmp_path: Path) -> None:
    kop = "start: {vertrouwen: 9, erkenning: 9}\n"
    kiest = keuze("k", weet="[kernboodschap, afspraak]", vlag="[diagnose]", scores="{rolhelderheid: -2}")
    assert play(game(tmp_path, beurten(beurt("b", kiest), eindes=EINDES_R7), kop=kop)).toestand.einde == "half"


def test_r8_trust_grows_and_tension_falls_slowly(tmp_path: Path) -> None:
    spel = line("feit, erkenning", regels="{traagheid: ja}", map_=tmp_path)
    gesprek = play(spel)
    assert gesprek.toestand.stand == {"vertrouwen": 6, "spanning": 4, "openheid": 6, "erkenning": 7}
    assert gesprek.stappen[0].gevolgen[-2:] == (
        Gevolg("vertrouwen", 8, 6, "traagheid", "R8"),
        Gevolg("spanning", 1, 4, "traagheid", "R8"),
    )


def test_r8_allows_two_after_an_excuse_and_from_tension_eight(tmp_path: Path) -> None:
    effecten = "effecten: {excuus: {vertrouwen: 4, spanning: -4}}\n"
    spel = line("excuus", effecten=effecten, regels="{traagheid: ja}", start="{spanning: 8}", map_=tmp_path)
    assert (stand_after(spel)["vertrouwen"], stand_after(spel)["spanning"]) == (7, 6)


def test_r8_puts_no_limit_on_getting_worse(tmp_path: Path) -> None:
    assert stand_after(line("druk", regels="{traagheid: ja}", map_=tmp_path)) == {
        "vertrouwen": 1, "spanning": 9, "openheid": 5, "erkenning": 5,
    }  # fmt: skip


def test_what_is_listed_adds_up_to_what_is_shown_on_every_shipped_scenario() -> None:
    for pad in SHIPPED:
        gesprek = play_random(load(pad), 7)
        for stap in gesprek.stappen:
            stand = stap.voor.stand
            for gevolg in stap.gevolgen:
                assert stand[gevolg.stand] == gevolg.van
                stand[gevolg.stand] = gevolg.naar
            assert stand == stap.na.stand


def test_the_machine_takes_one_trigger_per_zet_in_written_order(tmp_path: Path) -> None:
    persona = """\
overgangen:
  - {bij: druk, van: rustig, naar: boos}
  - {bij: etiket, van: boos, naar: weg}
"""
    wel = game(tmp_path, beurten(beurt("a", keuze("k", "druk, etiket")), beurt("b", keuze("k"))), persona=persona)
    niet = game(tmp_path / "n", beurten(beurt("a", keuze("k", "etiket, druk")), beurt("b", keuze("k"))), persona=persona)
    assert (play(wel).toestand.stemming, len(play(wel).stappen)) == ("weg", 1)
    assert (play(niet).toestand.stemming, len(play(niet).stappen)) == ("boos", 2)


def test_a_parent_who_walks_out_ends_the_conversation_as_afgebroken(tmp_path: Path) -> None:
    persona = "overgangen: [{bij: druk, van: rustig, naar: weg, als: spanning >= 5}]\n"
    gesprek = play(game(tmp_path, beurten(beurt("a", keuze("k", "druk", naar="a"))), persona=persona))
    assert (gesprek.toestand.fase, gesprek.toestand.einde) == ("afgebroken", "klaar")


def test_a_turn_without_available_choice_is_an_error_and_no_ending(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("a", keuze("k")), beurt("b", keuze("k", als="spanning >= 9"))))
    with pytest.raises(GeblokkeerdError, match="‘b’"):
        Gesprek(spel).kies("k")


def test_an_unavailable_choice_is_refused_with_what_is_possible(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("a", keuze("een"), keuze("twee", als="spanning >= 9"))))
    with pytest.raises(KeuzeNietMogelijkError, match="Mogelijk: een"):
        Gesprek(spel).kies("twee")


def test_a_once_only_choice_is_offered_once(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("a", keuze("eens", eenmalig="ja", naar="a"), keuze("verder"))))
    gesprek = Gesprek(spel)
    gesprek.kies("eens")
    assert [k.id for k in gesprek.keuzes] == ["verder"]


def test_a_hub_offers_each_choice_once_and_falls_back_after_its_number(tmp_path: Path) -> None:
    hub = beurt("hub", keuze("a"), keuze("b"), keuze("c"), kies_hooguit=2, terugval="slot")
    spel = game(tmp_path, beurten(beurt("in", keuze("k")), hub, beurt("slot", keuze("k"))))
    gesprek = replay(spel, ["k", "a"])
    assert [k.id for k in gesprek.keuzes] == ["b", "c"]
    gesprek.kies("c")
    assert gesprek.toestand.beurt == "slot"


def test_a_hub_that_runs_dry_falls_back(tmp_path: Path) -> None:
    hub = beurt("hub", keuze("a"), keuze("b", als="spanning >= 9"), kies_hooguit=5, terugval="slot")
    spel = game(tmp_path, beurten(hub, beurt("slot", keuze("k"))))
    assert replay(spel, ["a"]).toestand.beurt == "slot"


def test_a_hub_repeats_its_line_only_when_another_variant_holds(tmp_path: Path) -> None:
    ouder = "[{als: bezocht(hub) >= 3, zegt: Nog iets?}, {zegt: Vraag maar.}]"
    hub = beurt("hub", keuze("a"), keuze("b"), keuze("c"), kies_hooguit=3, terugval="slot", ouder=ouder)
    gesprek = replay(game(tmp_path, beurten(hub, beurt("slot", keuze("k")))), ["a", "b"])
    assert [stap.ouder.zegt if stap.ouder else None for stap in gesprek.stappen] == [None, "Nog iets?"]


def test_the_first_route_and_the_first_parent_line_whose_condition_holds_are_taken(tmp_path: Path) -> None:
    naar = "[{als: weet geheim, naar: c}, {naar: b}]"
    c = beurt("c", keuze("k"), ouder="[{als: gekozen a.wel, zegt: Ja.}, {zegt: Nee.}]")
    spel = game(
        tmp_path,
        beurten(beurt("a", keuze("wel", weet="[geheim]", naar=naar), keuze("niet", naar=naar)), beurt("b", keuze("k")), c),
    )
    assert replay(spel, ["wel"]).toestand.beurt == "c"
    assert replay(spel, ["wel"]).ouder.zegt == "Ja."
    assert replay(spel, ["niet"]).toestand.beurt == "b"


def test_without_naar_the_next_turn_of_the_file_follows_and_after_the_last_an_ending(tmp_path: Path) -> None:
    gesprek = play(game(tmp_path, beurten(beurt("a", keuze("k")), beurt("b", keuze("k")))))
    assert [stap.beurt for stap in gesprek.stappen] == ["a", "b"]
    assert gesprek.toestand.einde == "klaar"


def test_the_clock_costs_words_silence_and_gestures(tmp_path: Path) -> None:
    """5 + ceil(words / 2.5) for each utterance; silence 4; a gesture 3; directions between brackets are not spoken."""
    delen = beurten(
        beurt("a", keuze("zin", zegt='"(knikt) Een twee drie vier vijf zes."', reactie="Goed."), ouder="Een twee drie."),
        beurt("b", "      - {id: stil, zet: stilte, doet: wacht}\n", ouder="{doet: zucht}"),
    )
    gesprek = play(game(tmp_path, delen, kop="klok: 600\n"))
    opening, zin, reactie, zucht, stil = 5 + 2, 5 + 3, 5 + 1, 3, 4
    assert gesprek.toestand.tijd == opening + zin + reactie + zucht + stil


def test_when_time_is_up_the_next_parent_knocks_and_one_closing_choice_is_left(tmp_path: Path) -> None:
    delen = beurten(*(beurt(f"b{i}", keuze("k")) for i in range(6)))
    spel = game(tmp_path, delen, kop="klok: 18\n")
    gesprek = replay(spel, ["k"])
    assert gesprek.toestand.geklopt
    assert gesprek.toestand.tijd_over == 0
    gesprek.kies("k")
    assert gesprek.einde is not None
    assert len(gesprek.stappen) == 2


def test_a_clock_that_is_off_never_knocks(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(*(beurt(f"b{i}", keuze("k")) for i in range(6))), kop="klok: 20\n", klok=False)
    assert len(play(spel).stappen) == 6


def test_phases_go_through_the_machine_to_nabespreken(tmp_path: Path) -> None:
    delen = beurten(
        beurt("a", keuze("k"), fase="afstemmen"), beurt("b", keuze("k"), fase="zorgen"), beurt("c", keuze("k"), fase="delen")
    )
    gesprek = play(game(tmp_path, delen))
    assert [stap.voor.fase for stap in gesprek.stappen] == ["afstemmen", "zorgen", "delen"]
    assert gesprek.toestand.fase == "nabespreken"
