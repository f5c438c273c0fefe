"""Points of the parent that can never come up, and endings after which nothing is told at home."""

from pathlib import Path

import pytest
from spelen import beurt, beurten, every_conversation, keuze, load, write

from oefenen.checking.nakijken import check
from oefenen.checking.plaatsen import conditions
from oefenen.engine.voorwaarden import compile_voorwaarde

PERSONA = """\
effecten: {druk: {spanning: 2}, meta: {}, feit: {}, stilte: {}}
overgangen: [{bij: druk, van: rustig, naar: boos}]
"""
DEUR = beurt(
    "deur", keuze("in", "feit", weet="[kern]"), keuze("door", "meta", naar="slot"), keuze("weg", "meta", als="spanning >= 9")
)
ZIJ = beurt("zij", keuze("kop", "feit"), keuze("munt", "druk"))
DICHT = beurt("dicht", keuze("nooit", "feit", weet="[geheim]"), keuze("ook", "meta"))
SLOT = beurt("slot", keuze("dag", "meta", naar="einde"), keuze("tot", "druk", naar="einde"), fase="afronden")


def found(map_: Path, als: str) -> bool:
    """Check a scenario with one point, and compare with every conversation that there is."""
    zij = ZIJ.replace("{id: kop", "{id: kop, naar: slot").replace("{id: munt", "{id: munt, naar: slot")
    tekst = beurten(DEUR, zij, DICHT, SLOT) + f"briefje:\n  - {{punt: Iets., als: {als}}}\n"
    pad = write(map_, tekst, persona=PERSONA)
    spel = load(pad)
    test = compile_voorwaarde(spel.scenario.briefje[0].als, spel.bezoeken)
    klopt = any(test(gesprek.toestand) for gesprek in every_conversation(spel))
    gevonden = [d for d in check(pad).diagnostics if d.code == "S620"]
    assert not (klopt and gevonden), "a point that does come up is never reported"
    assert all(d.bronregel[d.kolom - 1 :].startswith(als) for d in gevonden)
    return bool(gevonden)


@pytest.mark.parametrize(
    "als",
    [
        "weet geheim", "gekozen dicht.ook", "gekozen deur.weg", "bezocht(dicht) >= 1", "fase is zorgen", "stemming is weg",
        "weet kern en weet geheim", "weet geheim of gekozen deur.weg", "niet (niet weet geheim of spanning >= 9)",
        "niet bezocht(dicht) = 0",
    ],
)  # fmt: skip
def test_a_point_that_no_conversation_brings_up_is_reported(tmp_path: Path, als: str) -> None:
    assert found(tmp_path, als)


@pytest.mark.parametrize(
    "als",
    [
        "weet kern", "niet weet geheim", "gekozen zij.munt", "bezocht(zij) >= 1", "bezocht(dicht) = 0", "stemming is boos",
        "niet fase is zorgen", "weet kern en niet weet geheim", "weet geheim of weet kern", "niet (weet geheim en weet kern)",
        "spanning >= 6", "fase is zorgen of weet kern",
    ],
)  # fmt: skip
def test_a_point_that_some_conversation_brings_up_is_not(tmp_path: Path, als: str) -> None:
    assert not found(tmp_path, als)


@pytest.mark.parametrize("als", ["weet kern en gekozen deur.door", "spanning >= 10"])
def test_parts_that_may_hold_but_not_together_are_left_alone(tmp_path: Path, als: str) -> None:
    assert not found(tmp_path, als)


def test_what_contradicts_itself_is_told_elsewhere(tmp_path: Path) -> None:
    tekst = beurten(DEUR, SLOT) + "briefje:\n  - {punt: Iets., als: weet kern en niet weet kern}\n"
    codes = {d.code for d in check(write(tmp_path, tekst, persona=PERSONA)).diagnostics}
    assert "S202" in codes
    assert "S620" not in codes


def test_a_point_that_asks_who_the_parent_is_may_come_up_with_another_one(tmp_path: Path) -> None:
    assert not found(tmp_path, "niet persona is proef")


@pytest.mark.parametrize(
    ("thuis", "anders", "gemist"),
    [
        ("", "", []),
        (", thuis: Een. Twee.", "", ["klaar"]),
        ("", ", thuis: Een. Twee.", ["mooi"]),
        (", thuis: Een.", ", thuis: Een.", []),
    ],
)
def test_an_ending_without_words_at_home_is_reported_when_another_has_them(
    tmp_path: Path, thuis: str, anders: str, gemist: list[str]
) -> None:
    eindes = f"eindes:\n  mooi: {{als: weet kern, oordeel: goed, ouder: Dag.{thuis}}}\n  klaar: {{oordeel: midden, ouder: Dag.{anders}}}\n"
    gevonden = [
        d for d in check(write(tmp_path, beurten(DEUR, SLOT, eindes=eindes), persona=PERSONA)).diagnostics if d.code == "S621"
    ]
    assert [d.bronregel.strip().partition(":")[0] for d in gevonden] == gemist


def test_conditions_on_the_list_and_at_home_are_conditions_like_others(tmp_path: Path) -> None:
    eindes = "eindes:\n  klaar: {oordeel: midden, ouder: Dag., thuis: [{als: weet kern, zegt: Een.}, Twee.]}\n"
    pad = write(
        tmp_path, beurten(DEUR, SLOT, eindes=eindes) + "briefje:\n  - {punt: Iets., als: spanning >= 6}\n", persona=PERSONA
    )
    plekken = {plaats.pad: plaats.soort for plaats in conditions(load(pad))}
    assert plekken[("eindes", "klaar", "thuis", 0, "als")] == "thuis"
    assert plekken[("briefje", 0, "als")] == "briefje"
    assert "S104" not in {d.code for d in check(pad).diagnostics}, "a fact that is asked there is asked"


@pytest.mark.parametrize("woord", ["TODO", "[aanvullen]"])
def test_texts_that_are_still_to_be_written_are_found_there_too(tmp_path: Path, woord: str) -> None:
    eindes = f'eindes:\n  klaar: {{oordeel: midden, ouder: Dag., thuis: "{woord}"}}\n'
    briefje = f'briefje:\n  - {{punt: "{woord}", als: weet kern, vraag: "{woord}"}}\n'
    pad = write(tmp_path, beurten(DEUR, SLOT, eindes=eindes) + briefje, persona=PERSONA)
    assert [d.code for d in check(pad).diagnostics].count("S507") == 3
