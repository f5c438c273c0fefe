"""Checking knows that what is prepared is written to the trainee, costs no time and is no turn of the conversation."""

from pathlib import Path

import pytest
from lezen import GOED
from spelen import KOP, PERSONA, beurt, beurten, keuze, write

from oefenen.checking.claims.eisen import prove
from oefenen.checking.nakijken import check
from oefenen.checking.overzicht import survey
from oefenen.checking.rules.regel import diagnose
from oefenen.checking.rules.registry import REGELS
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.reading.bestanden import Reader

LANG = "Dat ze maandag na de pauze heel lang op de gang bleef staan en niet naar binnen wilde en dat je dat zelf zag"
VRAAG = f"""\
  vooraf:
    fase: voorbereiden
    vraag: Wat neem je mee?
    keuzes:
      - {{id: lang, zegt: {LANG}., weet: [feit], scores: {{regie: 2}}, feedback: Dat helpt.}}
      - {{id: kort, zegt: Niets., scores: {{regie: -2}}, feedback: Dat kan.}}
"""
TWEE = (beurt("een", keuze("a"), keuze("b")), beurt("twee", keuze("c"), keuze("d"), fase="afronden"))


def zaak(map_: Path, lijf: str, kop: str = "") -> Zaak:
    return Zaak(Reader().read(write(map_, lijf, kop=kop)))


def found(gezien: Zaak, code: str) -> list[Diagnostic]:
    (regel,) = [regel for regel in REGELS if regel.code == code]
    return diagnose(regel, gezien)


def test_an_example_of_each_has_no_mistake_and_no_warning() -> None:
    for naam in ("voorbereiden", "aan_tafel"):
        uit = check(GOED / f"{naam}.yaml")
        assert [d.melding for d in uit.diagnostics if d.ernst is not Severity.SMAAK] == []


def test_turns_and_length_are_those_of_the_conversation(tmp_path: Path) -> None:
    met, zonder = (survey(zaak(tmp_path, beurten(*delen))) for delen in ((VRAAG, *TWEE), TWEE))
    assert (met.beurten, met.keuzes, met.lengte, met.voorbereiden) == (2, 4, 2.0, 1)
    assert (zonder.beurten, zonder.keuzes, zonder.lengte, zonder.voorbereiden) == (2, 4, 2.0, 0)
    assert (met.gesprekken, zonder.gesprekken) == (8, 4), "conversations differ by what was prepared"


@pytest.mark.parametrize(("eis", "klopt"), [("beurten tussen 2 en 2", True), ("elk gesprek heeft tussen 3 en 9 beurten", False)])
def test_an_eis_about_turns_counts_no_preparation(tmp_path: Path, eis: str, klopt: bool) -> None:  # noqa: FBT001
    (bewijs,) = prove(zaak(tmp_path, beurten(VRAAG, *TWEE) + f"eisen: ['{eis}']\n"))
    assert (bewijs.uitslag.value == "bewezen") is klopt
    assert klopt or bewijs.route is not None
    assert klopt or len(bewijs.route or ()) == 3, "a route is what can be played, the preparation included"


def test_an_eis_about_time_counts_no_preparation(tmp_path: Path) -> None:
    eisen = "eisen: [elk gesprek duurt hooguit 30 seconden, elk gesprek duurt minstens 30 seconden]\n"
    assert [bewijs.uitslag.value for bewijs in prove(zaak(tmp_path, beurten(VRAAG, *TWEE) + eisen))] == ["bewezen", "weerlegd"]


def test_who_is_blind_prepares_at_random_and_gains_nothing_by_it(tmp_path: Path) -> None:
    kale = [beurt(f"b{n}", keuze("a", scores="{regie: 1}"), keuze("b", scores="{regie: -1}")) for n in range(8)]
    met, zonder = (zaak(tmp_path, beurten(*delen)).spelers for delen in ((VRAAG, *kale), kale))
    for een, ander in zip((met.willekeurig, *met.blind), (zonder.willekeurig, *zonder.blind), strict=True):
        assert een.kijk.naam == ander.kijk.naam
        assert een.scores == pytest.approx(ander.scores)
    assert met.beste == zonder.beste
    assert met.gulzig.scores == pytest.approx(zonder.gulzig.scores)


def test_lengths_of_what_is_prepared_give_nothing_away(tmp_path: Path) -> None:
    drie = [VRAAG.replace("vooraf", f"v{n}") for n in range(5)]
    gezien = zaak(tmp_path, beurten(*drie, *TWEE))
    assert found(gezien, "S502") == found(gezien, "S503") == []


def test_je_is_the_trainee_there(tmp_path: Path) -> None:
    vraag = VRAAG.replace("Niets.", '"Zeg: ‘Komt u verder.’ Wat vind jij dat u hoort?"')
    assert found(zaak(tmp_path, beurten(vraag, *TWEE)), "S508") == []


def test_u_and_je_may_both_be_said_when_a_pupil_is_at_the_table(tmp_path: Path) -> None:
    lijf = beurten(beurt("een", keuze("a", zegt='"Wat vindt u? En wat vind jij?"'), keuze("b")))
    tafel = "aan_tafel: {begin: 2, houding: [{tot: 10, ziet: zit}]}\n"
    assert [len(found(zaak(tmp_path, lijf, kop), "S508")) for kop in ("", tafel)] == [1, 0]


def test_a_question_with_one_answer_is_no_question(tmp_path: Path) -> None:
    een = "\n".join(VRAAG.splitlines()[:-1]) + "\n"
    (melding,) = found(zaak(tmp_path, beurten(een, *TWEE)), "S124")
    assert melding.hint == "Schrijf er een tweede keuze bij, of haal de vraag weg."


def test_every_choice_needs_feedback_there_too_and_the_advice_names_no_parent(tmp_path: Path) -> None:
    uitleg = {"feedback": "Goed."}
    vier = [beurt(f"b{n}", keuze("a", **uitleg), keuze("b", **uitleg)) for n in range(4)]
    (melding,) = found(zaak(tmp_path, beurten(VRAAG.replace(", feedback: Dat kan.", ""), *vier)), "S505")
    assert melding.melding == "De keuze ‘vooraf.kort’ heeft geen feedback."
    assert melding.hint == "Schrijf in hooguit 45 woorden wat je straks aan deze keuze hebt en waarom."


def test_a_variant_of_the_question_that_is_never_asked_is_found_at_its_place(tmp_path: Path) -> None:
    vraag = VRAAG.replace("vraag: Wat neem je mee?", "vraag: [{als: spanning >= 9, zegt: Rustig.}, {zegt: Wat neem je mee?}]")
    (melding,) = found(zaak(tmp_path, beurten(vraag, *TWEE)), "S113")
    assert melding.bronregel.strip().startswith("vraag: [{als: spanning >= 9")


def test_texts_that_were_still_to_be_written_are_found_everywhere(tmp_path: Path) -> None:
    tafel = "aan_tafel: {begin: 2, houding: [{tot: 10, ziet: TODO}]}\n"
    twee = beurt("twee", keuze("c"), keuze("d"), fase="afronden", tussentijd="{tekst: TODO}")
    gezien = zaak(tmp_path, beurten(VRAAG.replace("Wat neem je mee?", "TODO"), TWEE[0], twee), tafel)
    assert len(found(gezien, "S507")) == 3


def test_a_phase_before_the_conversation_cannot_be_skipped(tmp_path: Path) -> None:
    heel = [beurt(fase, keuze("a"), keuze("b"), fase=fase) for fase in ("afstemmen", "delen", "zorgen", "afspreken", "afronden")]
    gezien = zaak(tmp_path, beurten(VRAAG, *heel) + "eisen: [elk gesprek gaat door alle fasen]\n")
    assert found(gezien, "S130") == []
    assert [bewijs.uitslag.value for bewijs in prove(gezien)] == ["bewezen"]


def test_a_skill_needs_three_chances_only_in_a_whole_conversation(tmp_path: Path) -> None:
    scoort = {"scores": "{luisteren: 1}"}
    delen = [VRAAG.replace("vooraf", f"v{n}") for n in range(4)]
    delen += [beurt(f"b{n}", keuze("a", **(scoort if n < 2 else {})), keuze("b", **(scoort if n < 2 else {}))) for n in range(5)]
    assert found(zaak(tmp_path, beurten(*delen), "focus: [luisteren]\n"), "S401") == [], (
        "five turns and four questions: an exercise"
    )


def test_a_stand_that_only_time_changes_does_change(tmp_path: Path) -> None:
    vier = [beurt(f"b{n}", keuze("a"), keuze("b")) for n in range(4)]
    later = "{tekst: Later., effect: {spanning: -2}}"
    met = beurten(*vier, beurt("later", keuze("a"), keuze("b"), tussentijd=later))
    assert "spanning" in " ".join(d.melding for d in found(zaak(tmp_path, beurten(*vier)), "S301"))
    assert "spanning" not in " ".join(d.melding for d in found(zaak(tmp_path, met), "S301"))


def test_lines_below_those_for_one_parent_are_for_the_others(tmp_path: Path) -> None:
    ouder = "[{als: persona is proef, zegt: Ik.}, {als: spanning >= 9, zegt: Een ander.}, {zegt: Nog een ander.}]"
    gezien = zaak(tmp_path, beurten(beurt("een", keuze("a"), keuze("b"), ouder=ouder)))
    assert found(gezien, "S113") == found(gezien, "S114") == []


def test_a_proef_may_expect_something_of_the_pupil(tmp_path: Path) -> None:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "proef.yaml").write_text(PERSONA, encoding="utf-8")
    tafel = "aan_tafel: {begin: 2, houding: [{tot: 10, ziet: zit}]}\n"
    proef = "proeven: [{naam: p, kies: [a], verwacht: {leerling: 3}}]\n"
    tekst = KOP + tafel + beurten(beurt("een", keuze("a", leerling=2))) + proef
    (tmp_path / "proef.yaml").write_text(tekst, encoding="utf-8")
    from oefenen.checking.claims.proeven import play_proeven  # noqa: PLC0415 - only here

    (uitkomst,) = play_proeven(Zaak(Reader().read(tmp_path / "proef.yaml")).spel)
    assert uitkomst.verschil == "leerling: verwacht 3, maar het werd 4"
