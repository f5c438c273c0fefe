"""The observation form: every mark follows its definition, and compliment and tip can be traced to a turn."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spelen import ALLE, beurt, beurten, game, keuze, play_random

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.spel import Spel
from oefenen.model.formulier import FORMULIER, ITEMS, TWEE_VRAGEN
from oefenen.model.observatie import ItemRegel, Observatie
from oefenen.model.scenario import Beurt, Keuze, Scenario
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import GESPREKSFASEN, ZETTEN, Fase, Merk
from oefenen.reading.bestanden import Reader, check_playable, shipped
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.formulier.formulier import fill_in, shows
from oefenen.report.formulier.woorden import GEDAAN, GEEN_COMPLIMENT, GEEN_GROEI, GEEN_TIP, PROBEER, examples, turns
from oefenen.report.tijdverdeling import as_data, divide
from oefenen.report.verslag import Verslag, build

MAPPEN = pytest.TempPathFactory
Maak = Callable[..., Spel]


@cache
def skills() -> Vaardigheden:
    vaardigheden = Reader().vaardigheden(shipped())[0]
    assert vaardigheden is not None
    return vaardigheden


def report(gesprek: Gesprek) -> Verslag:
    return build(gesprek, skills(), stand="oefenen")


def form(gesprek: Gesprek) -> Observatie:
    return fill_in(report(gesprek))


def row(observatie: Observatie, item: str) -> ItemRegel:
    return next(regel for regel in observatie.regels if regel.item == item)


@pytest.fixture
def maak(tmp_path: object) -> Maak:
    return lambda *delen: game(tmp_path, beurten(*delen))  # type: ignore[arg-type]


def showing(spel: Spel, pad: str, *items: str) -> Spel:
    """Give the same game in which the choice `beurt.keuze` shows *items* beyond its zetten."""
    waar, _, wie = pad.partition(".")

    def changed(keuze: Keuze) -> Keuze:
        return keuze._replace(toont=items) if keuze.id == wie else keuze

    oud = spel.scenario.beurten[waar]
    nieuw = {**spel.scenario.beurten, waar: replace(oud, keuzes=tuple(map(changed, oud.keuzes)))}
    return Spel(replace(spel.scenario, beurten=nieuw), spel.persona)


# What a mark means, checked against the definition written out another way


@cache
def shipped_game(code: str) -> tuple[Scenario, Spel]:
    [pad] = [pad for pad in ALLE if pad.name.startswith(f"{code}_")]
    scenario, persona, _ = check_playable(Reader().read(pad))
    return scenario, Spel(scenario, persona)


def sprinkle(beurt_: Beurt, rnd: Random) -> Beurt:
    """Let some choices show items that their zetten do not."""
    return replace(
        beurt_,
        keuzes=tuple(
            k._replace(toont=tuple(rnd.sample(sorted(ITEMS), rnd.randint(1, 2)))) if rnd.random() < 0.2 else k
            for k in beurt_.keuzes
        ),
    )


def definition(item: str, keuze_: Keuze, fase: Fase) -> bool:
    """Say by the words of the form whether a choice shows an item."""
    punt = ITEMS[item]
    door_zet = set(punt.zetten) & set(keuze_.zet) and fase in (punt.fasen or GESPREKSFASEN)
    slecht = punt.vaardigheid in keuze_.scores and keuze_.scores[punt.vaardigheid] < punt.minstens
    return item in keuze_.toont or bool(door_zet and not slecht)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(code=st.sampled_from(["k3", "o2"]), seed=st.integers(0, 10_000), toont=st.booleans())
def test_every_mark_follows_the_definition_in_any_conversation(code: str, seed: int, toont: bool) -> None:  # noqa: FBT001 - drawn
    scenario, spel = shipped_game(code)
    if toont:
        rnd = Random(seed)
        spel = Spel(replace(scenario, beurten={n: sprinkle(b, rnd) for n, b in scenario.beurten.items()}), spel.persona)
    gespeeld = play_random(spel, seed)
    gezien: dict[str, list[int]] = {}
    kon: dict[str, list[int]] = {}
    opnieuw, nummer = Gesprek(spel), 0
    for stap in gespeeld.stappen:
        aanbod, vooraf = opnieuw.keuzes, opnieuw.vooraf
        opnieuw.kies(stap.keuze.id)
        nummer += not vooraf
        for item in ITEMS if not vooraf else ():
            if definition(item, stap.keuze, stap.fase):
                gezien.setdefault(item, []).append(nummer)
            elif any(definition(item, ander, stap.fase) for ander in aanbod):
                kon.setdefault(item, []).append(nummer)
    for regel in form(gespeeld).regels:
        waar = [voorbeeld.beurt for voorbeeld in regel.voorbeelden]
        if regel.item in gezien:
            assert (regel.merk, waar) == (Merk.GEZIEN, gezien[regel.item])
            assert all(voorbeeld.zin for voorbeeld in regel.voorbeelden)
        elif regel.item in kon:
            assert (regel.merk, waar) == (Merk.KANS_GEMIST, kon[regel.item])
            assert not any(voorbeeld.zin for voorbeeld in regel.voorbeelden), "a missed sentence is not given away"
        else:
            assert (regel.merk, waar) == (Merk.NIET_AAN_DE_ORDE, [])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(code=st.sampled_from(["k3", "o2"]), seed=st.integers(0, 10_000))
def test_compliment_tip_and_answers_hold_in_any_conversation(code: str, seed: int) -> None:
    _, spel = shipped_game(code)
    verslag = report(play_random(spel, seed))
    observatie = fill_in(verslag)
    per_nummer = {stap.volgnummer: stap for stap in verslag.gezegd}
    for voorbeeld in observatie.compliment.voorbeelden:
        stap = per_nummer[voorbeeld.beurt]
        assert voorbeeld.zin in (stap.zegt.zegt, f"({stap.zegt.doet}) {stap.zegt.zegt}".strip())
        assert not stap.keuze.vlag
        assert sum(stap.scores.values()) == max(sum(s.scores.values()) for s in verslag.gezegd if not s.keuze.vlag)
    aangeboden = {v.zegt for b in spel.scenario.beurten.values() for k in b.keuzes for v in k.zegt if v.zegt}
    for tekst in (observatie.tip.tekst, observatie.tip.waarom):
        assert not any(zin in tekst for zin in aangeboden)
    gestegen = [n for n, stap in per_nummer.items() if stap.na.stand["vertrouwen"] > stap.voor.stand["vertrouwen"]]
    assert [voorbeeld.beurt for voorbeeld in observatie.antwoorden[0].voorbeelden] == gestegen
    assert fill_in(verslag) == observatie
    assert json.loads(json.dumps(observatie.as_data()))["door"] == "oefenen"


# One item at a time


def test_the_preparation_is_not_observed() -> None:
    for code in ("k3", "b1"):
        _, spel = shipped_game(code)
        gesprek = Gesprek(spel)
        while gesprek.vooraf:
            gesprek.kies(gesprek.keuzes[0].id)
        assert gesprek.stappen
        assert form(gesprek).count(Merk.NIET_AAN_DE_ORDE) == len(FORMULIER)


def test_a_chance_that_was_not_on_offer_was_not_missed(maak: Maak) -> None:
    keuzes = (keuze("a"), keuze("b", "welkom", als="vertrouwen >= 9"), keuze("c", "samenvatting"))
    observatie = form(replay(maak(beurt("een", *keuzes)), ["a"]))
    assert row(observatie, "welkom").merk is Merk.NIET_AAN_DE_ORDE
    assert row(observatie, "samenvatten").merk is Merk.KANS_GEMIST


def test_a_chance_that_was_taken_later_was_not_missed(maak: Maak) -> None:
    twee = (keuze("a"), keuze("b", "samenvatting"))
    observatie = form(replay(maak(beurt("een", *twee), beurt("twee", *twee)), ["a", "b"]))
    assert row(observatie, "samenvatten") == ("samenvatten", Merk.GEZIEN, ((2, "Tekst.", ""),))


def test_what_was_done_badly_does_not_count(maak: Maak) -> None:
    een = (
        keuze("raak", "gevoelsreflectie", scores="{gevoelsreflectie: 1}"),
        keuze("mis", "gevoelsreflectie", scores="{gevoelsreflectie: 0}"),
    )
    spel = maak(beurt("een", *een))
    assert row(form(replay(spel, ["raak"])), "gevoel").merk is Merk.GEZIEN
    assert row(form(replay(spel, ["mis"])), "gevoel").merk is Merk.KANS_GEMIST


def test_asking_what_there_is_counts_for_another_item_at_the_end(maak: Maak) -> None:
    spel = maak(beurt("een", keuze("a", "inventariseren")), beurt("slot", keuze("b", "inventariseren"), fase="afronden"))
    observatie = form(replay(spel, ["een.a", "slot.b"]))
    assert [v.beurt for v in row(observatie, "inventariseren").voorbeelden] == [1]
    assert [v.beurt for v in row(observatie, "vragen").voorbeelden] == [2]


def test_a_choice_can_show_more_than_its_zetten_say(maak: Maak) -> None:
    spel = showing(maak(beurt("een", keuze("a"), keuze("b"))), "een.a", "thuis", "gevoel")
    assert row(form(replay(spel, ["a"])), "thuis").merk is Merk.GEZIEN
    assert row(form(replay(spel, ["b"])), "gevoel").merk is Merk.KANS_GEMIST


# Compliment and tip


def test_the_compliment_is_for_the_most_points_and_then_the_most_trust(maak: Maak) -> None:
    een = keuze("a", "feit", scores="{regie: 1, luisteren: 1}"), keuze("b", scores="{regie: -1, luisteren: 0}")
    twee = keuze("c", "welkom", scores="{contact: 2}", effect="{vertrouwen: 1}"), keuze("d", scores="{contact: 0}")
    observatie = form(replay(maak(beurt("een", *een), beurt("twee", *twee)), ["a", "c"]))
    assert observatie.compliment == (
        GEDAAN["welkom"],
        ((2, "Tekst.", ""),),
        "Dit was je sterkste zin: 2 punten, en het vertrouwen ging van 5 naar 6.",
    )
    zonder_punt = form(replay(maak(beurt("een", *een), beurt("twee", *twee)), ["b", "d"]))
    assert zonder_punt.compliment == (GEEN_COMPLIMENT, (), "")


def test_a_sentence_with_a_critical_flag_gets_no_compliment(maak: Maak) -> None:
    keuzes = keuze("a", "welkom", scores="{contact: 2, regie: -1}", vlag="[privacy]"), keuze("b", scores="{contact: 0, regie: 0}")
    assert form(replay(maak(beurt("een", *keuzes)), ["a"])).compliment.tekst == GEEN_COMPLIMENT


def test_without_an_item_the_compliment_says_what_kind_of_sentence_it_was(maak: Maak) -> None:
    keuzes = keuze("a", "eigen_deel", scores="{zelfsturing: 2}"), keuze("b", scores="{zelfsturing: 0}")
    tekst = form(replay(maak(beurt("een", *keuzes)), ["a"])).compliment.tekst
    assert tekst == f"Dit deed je goed: {ZETTEN['eigen_deel']}."


def test_the_tip_is_for_the_item_that_left_most_points(maak: Maak) -> None:
    niets = keuze("a", scores="{contact: 0}")
    delen = [
        beurt("een", niets, keuze("b", "welkom", scores="{contact: 2}")),
        beurt("twee", niets, keuze("b", "samenvatting", scores="{contact: 2}")),
        beurt("drie", niets, keuze("b", "samenvatting", scores="{contact: 1}")),
    ]
    tip = form(replay(maak(*delen), ["a"] * 3)).tip
    assert tip.tekst == PROBEER["samenvatten"]
    assert [voorbeeld.beurt for voorbeeld in tip.voorbeelden] == [2, 3]
    assert tip.waarom.startswith("Dat kon in beurt 2 en 3. Daar liet je samen 3 punten liggen")


def test_without_a_missed_item_the_tip_names_a_skill_and_without_points_left_another_conversation(maak: Maak) -> None:
    spel = maak(beurt("een", keuze("a", scores="{regie: 0}"), keuze("b", scores="{regie: 2}")))
    tip = form(replay(spel, ["a"])).tip
    assert (tip.tekst, tip.waarom) == ("Let een volgende keer extra op regie.", "In beurt 1 liet je 2 punten liggen.")
    assert form(replay(spel, ["b"])).tip.tekst == GEEN_TIP


# The two questions


def test_what_happened_between_two_parts_is_not_the_work_of_a_sentence(maak: Maak) -> None:
    later = {"tussentijd": "{tekst: Later., effect: {vertrouwen: 2}}"}
    spel = maak(beurt("een", keuze("a")), beurt("twee", keuze("b", effect="{vertrouwen: 1}"), **later))
    antwoord = form(replay(spel, ["a", "b"])).antwoorden[0]
    assert antwoord.voorbeelden == ((2, "Tekst.", "vertrouwen 7 → 8"),)
    assert form(replay(spel, ["a"])).antwoorden[0].tekst == GEEN_GROEI


def test_more_and_less_follow_the_guidelines(maak: Maak) -> None:
    spel = maak(
        *(
            beurt(f"b{i}", keuze("a", zet))
            for i, zet in enumerate(("gesloten_vraag", "suggestieve_vraag", "open_vraag", "advies", "parafrase"))
        )
    )
    tekst = form(replay(spel, ["a"] * 5)).antwoorden[1].tekst
    assert tekst == (
        "Vaker: open vragen stellen; het gevoel van de ouder benoemen; samenvatten. "
        "Minder: vragen met ja of nee, of met het antwoord er al in (2 keer); raad geven waar niet om gevraagd is (1 keer)."
    )


# The words


def test_every_item_has_its_words() -> None:
    assert list(GEDAAN) == list(PROBEER) == [item.id for item in FORMULIER]
    assert len(FORMULIER) == 19
    assert list(dict.fromkeys(item.fase for item in FORMULIER)) == list(GESPREKSFASEN)
    for item in FORMULIER:
        assert GEDAAN[item.id].startswith("Je ")
        assert "volgende keer" in PROBEER[item.id]
        assert item.label[0].islower()


def test_turns_are_named_as_one_says_them() -> None:
    assert [turns(n) for n in ([3], [3, 5], [3, 5, 8])] == ["beurt 3", "beurt 3 en 5", "beurt 3, 5 en 8"]


def test_many_sentences_are_shortened_to_two_and_the_turns_of_the_rest(maak: Maak) -> None:
    spel = maak(*(beurt(f"b{i}", keuze("a", "doorvragen", zegt=f'"Zin {i}."')) for i in range(4)))
    regel = row(form(replay(spel, ["a"] * 4)), "luisteren")
    assert examples(regel) == ["beurt 1: “Zin 0.”", "beurt 2: “Zin 1.”", "ook in beurt 3 en 4"]


# As reports tell it


def test_the_markdown_has_a_table_of_all_items_with_compliment_tip_and_questions() -> None:
    verslag = report(play_random(shipped_game("o2")[1], 4))
    tekst = as_markdown(verslag)
    deel = tekst.split("## Formulier\n")[1].split("\n## Verloop")[0]
    for item in FORMULIER:
        assert f"| {item.label} |" in deel
    observatie = fill_in(verslag)
    assert f"**Compliment.** {observatie.compliment.tekst}" in deel
    assert f"**Tip.** {observatie.tip.tekst}" in deel
    for vraag in TWEE_VRAGEN:
        assert f"\n### {vraag}\n" in deel
    assert "| open vragen |" in deel


def test_an_authors_text_stays_text_in_the_table(maak: Maak) -> None:
    spel = maak(beurt("een", keuze("a", "welkom", zegt='"Kom | <b>binnen</b> *nu*."')))
    assert "“Kom \\| \\<b\\>binnen\\</b\\> \\*nu\\*.”" in as_markdown(report(replay(spel, ["a"])))


def test_the_data_and_the_plain_text_have_it_too() -> None:
    verslag = report(play_random(shipped_game("k3")[1], 4))
    observatie = fill_in(verslag)
    uit = json.loads(json.dumps(as_json(verslag)))
    assert uit["formulier"] == json.loads(json.dumps(observatie.as_data()))
    assert [regel["soort"] for regel in uit["zettypen"]][:2] == ["open_vraag", "gesloten_vraag"]
    assert uit["minuten"] == (as_data(divide(verslag.gesprek)) or None)
    regels = as_plain(verslag, feedback=False)
    assert f"Compliment: {observatie.compliment.tekst} {observatie.compliment.waarom}" in regels
    assert f"Tip: {observatie.tip.tekst} {observatie.tip.waarom}" in regels


def test_nothing_said_yet_is_an_empty_form() -> None:
    observatie = form(Gesprek(shipped_game("w1")[1]))
    assert observatie.count(Merk.NIET_AAN_DE_ORDE) == len(FORMULIER)
    assert observatie.tip.tekst == GEEN_TIP


def test_every_shipped_choice_shows_only_items_that_exist() -> None:
    for pad in ALLE:
        for beurt_ in check_playable(Reader().read(pad))[0].beurten.values():
            for keuze_ in beurt_.keuzes:
                assert all(isinstance(shows(item, keuze_, beurt_.fase), bool) for item in FORMULIER)
                assert set(keuze_.toont) <= set(ITEMS)
