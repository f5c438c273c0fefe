"""The check as a whole: what is said when the bound is met, when a conversation goes round, and when nothing can begin."""

from pathlib import Path

import pytest
from diagnoses import GOED
from spelen import beurt, beurten, keuze, write

from oefenen.checking.nakijken import check
from oefenen.checking.rules.regel import Regel
from oefenen.checking.rules.registry import REGELS
from oefenen.model.diagnostic import Diagnostic, Severity


def find(diagnostics: list[Diagnostic], code: str) -> list[Diagnostic]:
    return [d for d in diagnostics if d.code == code]


def test_meeting_the_bound_is_said_with_what_was_found(tmp_path: Path) -> None:
    eindes = "eindes:\n  weg: {oordeel: slecht, ouder: Dag.}\n  klaar: {oordeel: midden, ouder: Dag.}\n"
    delen = [beurt(f"b{nummer}", keuze("a"), keuze("b", effect="{vertrouwen: 1}")) for nummer in range(4)]
    pad = write(tmp_path, beurten(beurt("een", keuze("a", naar="weg"), keuze("b")), *delen, eindes=eindes))
    uit = check(pad, hooguit=5)
    assert not uit.bewezen
    (melding,) = find(uit.diagnostics, "S100")
    assert melding.ernst is Severity.WAARSCHUWING
    assert "Of de rest klopt, is niet bewezen." in melding.melding
    assert "4 van de 5 beurten en 1 van de 2 eindes" in melding.melding
    assert melding.bronregel.startswith("beurten:")


def test_below_the_bound_nothing_is_said_of_it() -> None:
    uit = check(GOED / "basis.yaml", hooguit=23)
    assert uit.bewezen
    assert uit.zaak is not None
    assert uit.zaak.verkenning.aantal == 23
    assert not find(uit.diagnostics, "S100")


def test_what_does_not_need_everything_is_said_at_the_bound_too(tmp_path: Path) -> None:
    leeg = keuze("b", als="vertrouwen >= 6")
    eerste = beurt("een", keuze("a", naar="vast"), keuze("c", naar="los"))
    pad = write(tmp_path, beurten(eerste, beurt("vast", leeg), beurt("los", keuze("d")), beurt("z", leeg)))
    codes = {d.code for d in check(pad, hooguit=1).diagnostics}
    assert {"S100", "S120"} <= codes
    assert not codes & {"S110", "S111", "S112", "S124", "S125"}


def test_a_first_turn_without_a_choice_is_the_only_thing_said_of_play(tmp_path: Path) -> None:
    pad = write(tmp_path, beurten(beurt("een", keuze("a", als="vertrouwen >= 9")), beurt("twee", keuze("b"))))
    uit = check(pad)
    (melding,) = find(uit.diagnostics, "S120")
    assert melding.hint.endswith("Kortste weg: meteen bij het begin.")
    spelend = {regel.code for regel in REGELS if regel.spelend}
    assert {d.code for d in uit.diagnostics} & spelend == {"S120"}


def test_a_choice_that_leads_to_a_blocked_turn_is_a_choice(tmp_path: Path) -> None:
    dicht = keuze("x", als="gekozen een.a")
    uit = check(write(tmp_path, beurten(beurt("een", keuze("a"), keuze("b")), beurt("twee", dicht, fase="afronden"))))
    assert len(find(uit.diagnostics, "S120")) == 1
    assert [d.melding for d in find(uit.diagnostics, "S124")] == ["In beurt ‘twee’ is er altijd maar één keuze."]
    assert not find(uit.diagnostics, "S201")


def test_a_round_that_conditions_end_is_no_round(tmp_path: Path) -> None:
    terug = keuze("terug", naar="een", als="bezocht(een) < 3")
    uit = check(write(tmp_path, beurten(beurt("een", keuze("a"), terug), beurt("twee", keuze("b"), keuze("c"), fase="afronden"))))
    assert uit.zaak is not None
    assert uit.zaak.verkenning.volledig
    assert not find(uit.diagnostics, "S122")


def test_a_round_has_no_figures_but_everything_is_seen(tmp_path: Path) -> None:
    weg = keuze("weg", naar="derde", als="vertrouwen >= 9")
    tekst = beurten(
        beurt("eerste", keuze("nog_eens", naar="eerste"), keuze("verder"), weg),
        beurt("tweede", keuze("terug", naar="eerste"), keuze("uit", naar="einde")),
        beurt("derde", keuze("x"), keuze("y")),
    )
    uit = check(write(tmp_path, tekst))
    assert uit.bewezen
    assert uit.zaak is not None
    assert uit.zaak.verkenning.rond
    assert {d.code for d in uit.diagnostics} >= {"S122", "S110", "S111"}
    assert [d.melding for d in find(uit.diagnostics, "S110")] == [
        "Geen enkel gesprek komt bij beurt ‘derde’: de keuze ‘eerste.weg’ wordt nooit aangeboden."
    ]
    assert not {d.code for d in uit.diagnostics} & {"S124", "S125", "S126", "S130"}


def test_an_unreadable_scenario_gets_only_what_reading_found(tmp_path: Path) -> None:
    uit = check(write(tmp_path, beurten(beurt("een", keuze("a", zet="erkening")))))
    assert [d.code for d in uit.diagnostics] == ["S040"]
    assert uit.zaak is None


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert [d.code for d in check(tmp_path / "weg.yaml").diagnostics] == ["S001"]


@pytest.mark.parametrize("regel", REGELS, ids=lambda regel: regel.code)
def test_a_rule_has_a_code_of_its_own_and_texts_that_end_like_sentences(regel: Regel) -> None:
    assert [r.code for r in REGELS].count(regel.code) == 1
    for tekst in (regel.melding, regel.hint):
        assert tekst.endswith((".", "?", "}"))


def test_progress_hears_how_many_states_were_seen() -> None:
    gehoord: list[int] = []
    check(GOED / "basis.yaml", progress=gehoord.append)
    assert gehoord[-1] == 23
