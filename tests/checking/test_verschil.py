"""Comparing two versions: no field of the model is forgotten, names and places are recognised, layout is no difference."""

import inspect
import re
from dataclasses import is_dataclass, replace
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lezen import GOED
from spelen import SHIPPED, beurt, beurten, keuze, write
from veranderen import Pad, Veld, at, contents, field_names, others, places, put, with_all_eisen

from oefenen import model
from oefenen.checking.overzicht import survey
from oefenen.checking.verschil.herkennen import match
from oefenen.checking.verschil.inhoud import compare_contents
from oefenen.checking.verschil.namen import Namen
from oefenen.checking.verschil.spel import compare_figures, compare_findings
from oefenen.checking.verschil.waarden import NAAM_VAN_BESTAND, PLAATSEN, Inhoud, is_structure, key
from oefenen.checking.verschil.wijziging import Soort, Wijziging
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.model.eis import BereiktEinde, SleutelsTeVinden
from oefenen.reading.bestanden import Reader

READER = Reader()
IETS_ANDERS = (
    "afsprakenlijst", "coaching", "diagnostic", "eigen_zin", "formulier", "gekozen", "instellingen", "meegenomen", "minuutbeurt", "observatie", "oneens",
    "oudertips", "overdracht", "poging", "uitzicht", "vandaag", "waarneming", "woorden", "zelfbeeld",
)  # fmt: skip
"""Modules of the model about something else than what authors write: our own words, what is found, what somebody filled in."""
BRONNEN = (GOED / "alles.yaml", *sorted(pad for pad in GOED.glob("*.yaml") if pad.stem != "alles"), *SHIPPED)


@cache
def read(pad: Path) -> Inhoud:
    inhoud = contents(READER.read(pad))
    return with_all_eisen(inhoud) if pad == BRONNEN[0] else inhoud


def changes(oud: Inhoud, nieuw: Inhoud) -> list[Wijziging]:
    return compare_contents(oud, nieuw)[0]


def changed(pad: Path, tmp_path: Path, *vervang: tuple[str, str]) -> list[Wijziging]:
    """Replace words in a file and compare it with itself."""
    tekst = pad.read_text(encoding="utf-8")
    for patroon, door in vervang:
        assert re.search(patroon, tekst), patroon
        tekst = re.sub(patroon, door, tekst)
    nieuw = tmp_path / "anders.yaml"
    nieuw.write_text(tekst, encoding="utf-8")
    return changes(contents(READER.read(pad)), contents(READER.read(nieuw)))


def said(wijzigingen: list[Wijziging]) -> list[tuple[str, str, object, object]]:
    return [(w.soort.value, ".".join(map(str, w.waar)), w.oud, w.nieuw) for w in wijzigingen]


def means_nothing(veld: tuple[str, str]) -> bool:
    return veld[1] in PLAATSEN or veld == (NAAM_VAN_BESTAND[0].__name__, NAAM_VAN_BESTAND[1])


@cache
def model_fields() -> set[Veld]:
    """List every field of every class that a scenario, a persona and the skills are made of."""
    namen = [info.name for info in iter_modules(model.__path__) if info.name not in IETS_ANDERS]
    modules = [import_module(f"{model.__name__}.{naam}") for naam in namen]
    soorten = [s for m in modules for _, s in inspect.getmembers(m, inspect.isclass) if s.__module__ == m.__name__]
    return {(s.__name__, naam) for s in soorten if is_dataclass(s) or hasattr(s, "_fields") for naam in field_names(s)}


def test_the_files_of_this_test_hold_every_field_of_the_model() -> None:
    gezien = {veld for pad in BRONNEN for _, veld in places(read(pad))}
    assert model_fields() <= gezien


@pytest.mark.parametrize("pad", BRONNEN, ids=[pad.stem for pad in BRONNEN])
def test_a_version_does_not_differ_from_itself(pad: Path) -> None:
    assert changes(read(pad), read(pad)) == []


@cache
def by_field(bron: Path) -> dict[Veld, list[Pad]]:
    """Give the places of a file that can be changed, by the field that they stand in."""
    uit: dict[Veld, list[Pad]] = {}
    inhoud = read(bron)
    for pad, veld in places(inhoud):
        waarde = at(inhoud, pad)
        if not is_structure(waarde) or others(waarde):
            uit.setdefault(veld, []).append(pad)
    return uit


def assert_noticed(inhoud: Inhoud, pad: Pad, veld: Veld, anders: object) -> None:
    assert bool(changes(inhoud, put(inhoud, pad, anders))) != means_nothing(veld), (pad, anders)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_field_of_the_model_that_changes_is_noticed(data: st.DataObject) -> None:
    bron = data.draw(st.sampled_from(BRONNEN))
    veld = data.draw(st.sampled_from(sorted(by_field(bron))))
    pad = data.draw(st.sampled_from(by_field(bron)[veld]))
    inhoud = read(bron)
    assert_noticed(inhoud, pad, veld, data.draw(st.sampled_from(others(at(inhoud, pad)))))


def test_every_field_changed_in_every_way_is_noticed() -> None:
    velden = {veld: (bron, pad) for bron in reversed(BRONNEN) for veld, paden in by_field(bron).items() for pad in paden[-1:]}
    # Of a field that always holds an object the fields of that object are changed instead.
    vast = {veld for bron in BRONNEN for pad, veld in places(read(bron)) if is_structure(at(read(bron), pad))}
    assert model_fields() <= {*velden, *vast}
    for veld, (bron, pad) in velden.items():
        for anders in others(at(read(bron), pad)):
            assert_noticed(read(bron), pad, veld, anders)


def test_two_eisen_without_fields_are_not_the_same() -> None:
    assert BereiktEinde() == SleutelsTeVinden()  # type: ignore[comparison-overlap]  # what tuples say of themselves
    assert key(BereiktEinde()) != key(SleutelsTeVinden())


def test_layout_comments_and_quotes_are_no_difference(tmp_path: Path) -> None:
    pad = SHIPPED[0]
    assert changed(pad, tmp_path, (r"\n(  \w+:\n)", r"\n\n# nog iets\n\1"), (r"klok: 600", "klok:   600  # tien minuten")) == []
    assert (
        changed(
            GOED / "alles.yaml",
            tmp_path,
            (r"\{als: weet kernboodschap, naar: einde\}", "naar: 'einde'\n            als: weet   kernboodschap"),
        )
        == []
    )
    assert (
        changed(
            pad,
            tmp_path,
            (r"scores: \{contact: -1, flexibiliteit: -1, regie: 1\}", "scores: {regie: 1, contact: -1, flexibiliteit: -1}"),
        )
        == []
    )


def test_a_renamed_turn_is_one_change_with_all_that_names_it(tmp_path: Path) -> None:
    wijzigingen = changed(SHIPPED[3], tmp_path, (r"\bbinnenkomst\b(?=[:.\n,}])", "deuropening"))
    assert said(wijzigingen) == [("hernoemd", "beurten.deuropening", "binnenkomst", "deuropening")]


def test_a_renamed_choice_takes_conditions_eisen_and_proeven_along(tmp_path: Path) -> None:
    wijzigingen = changed(SHIPPED[0], tmp_path, (r"(?<=id: )regel\b", "bij_het_hek"), (r"\bantwoord\.regel\b", "antwoord.bij_het_hek"),
                          (r"kijkt_om, regel,", "kijkt_om, bij_het_hek,"))  # fmt: skip
    assert said(wijzigingen) == [("hernoemd", "beurten.antwoord.keuzes.bij_het_hek", "regel", "bij_het_hek")]


def test_renamed_endings_keys_and_moods_are_recognised(tmp_path: Path) -> None:
    wijzigingen = changed(SHIPPED[0], tmp_path, (r"\bvroeg_weg\b", "te_vroeg"), (r"\bzelf_stil\b", "was_zelf_stil"))
    assert said(wijzigingen) == [
        ("hernoemd", "kop.sleutels.was_zelf_stil", "zelf_stil", "was_zelf_stil"),
        ("hernoemd", "eindes.te_vroeg", "vroeg_weg", "te_vroeg"),
    ]
    bron = read(SHIPPED[0])
    anders = put(bron, ("persona", "begin"), "x")
    assert said(changes(bron, anders)) == [("anders", "persona.begin", bron.persona.begin, "x")]


def test_a_renamed_mood_is_recognised_in_persona_and_conditions(tmp_path: Path) -> None:
    keuzes = keuze("a"), keuze("b", als="stemming is boos")
    persona_ = "overgangen: [{bij: druk, van: rustig, naar: boos}]\n"
    pad = write(tmp_path, beurten(beurt("een", *keuzes)), persona=persona_, kop="start: {stemming: boos}\n")
    oud = contents(Reader().read(pad))
    for bestand in (pad, tmp_path / "personas" / "proef.yaml"):
        bestand.write_text(bestand.read_text(encoding="utf-8").replace("boos", "woest"), encoding="utf-8")
    nieuw = contents(Reader().read(pad))
    assert said(changes(oud, nieuw)) == [("hernoemd", "persona.stemmingen.woest", "boos", "woest")]


def test_a_renamed_thing_that_also_changed_shows_both(tmp_path: Path) -> None:
    wijzigingen = changed(
        SHIPPED[0], tmp_path, (r"\bterloops\b", "tussendoor"), (r"zet: \[stilte\]", "zet: [stilte, doorvragen]")
    )
    assert ("hernoemd", "beurten.tussendoor", "terloops", "tussendoor") in said(wijzigingen)
    assert ("anders", "beurten.tussendoor.keuzes.wachten.zet", ["stilte"], ["stilte", "doorvragen"]) in said(wijzigingen)
    assert {w.soort for w in wijzigingen} == {Soort.HERNOEMD, Soort.ANDERS}


def test_a_choice_that_went_to_another_turn_has_moved() -> None:
    inhoud = read(SHIPPED[0])
    van, naar = (inhoud.scenario.beurten[naam] for naam in ("thuis", "plek"))
    weg = next(keuze for keuze in van.keuzes if keuze.id == "verlegen")
    beurten = {
        **inhoud.scenario.beurten,
        "thuis": replace(van, keuzes=tuple(keuze for keuze in van.keuzes if keuze is not weg)),
        "plek": replace(naar, keuzes=(*naar.keuzes[:1], weg._replace(scores={"luisteren": 2}), *naar.keuzes[1:])),
    }
    wijzigingen = said(changes(inhoud, inhoud._replace(scenario=replace(inhoud.scenario, beurten=beurten))))
    assert ("verplaatst", "beurten.plek.keuzes.verlegen", "thuis.verlegen", "plek.verlegen") in wijzigingen
    assert ("anders", "beurten.plek.keuzes.verlegen.scores.luisteren", -1, 2) in wijzigingen
    assert not [w for w in wijzigingen if w[0] in ("erbij", "weg") and w[1].endswith(".verlegen")]


def test_the_order_of_turns_endings_and_variants_means_something() -> None:
    inhoud = read(SHIPPED[0])
    beurten = list(inhoud.scenario.beurten)
    nieuw = [beurten[0], *beurten[2:], beurten[1]]
    anders = replace(inhoud.scenario, beurten={naam: inhoud.scenario.beurten[naam] for naam in nieuw})
    assert said(changes(inhoud, inhoud._replace(scenario=anders))) == [
        ("verplaatst", f"beurten.{beurten[1]}", beurten[0], beurten[-1])
    ]
    plek = ("scenario", "beurten", "thuis", "ouder")
    varianten = at(inhoud, plek)
    wijzigingen = changes(inhoud, put(inhoud, plek, (varianten[1], varianten[0], *varianten[2:])))
    assert [(w.soort, w.tekst) for w in wijzigingen] == [(Soort.VERPLAATST, False)]


def test_what_is_new_or_gone_is_shown_whole() -> None:
    inhoud = read(SHIPPED[0])
    zonder = {naam: beurt for naam, beurt in inhoud.scenario.beurten.items() if naam != "thuis"}
    anders = inhoud._replace(scenario=replace(inhoud.scenario, beurten=zonder))
    (weg,), (erbij,) = changes(inhoud, anders), changes(anders, inhoud)
    assert (weg.soort, weg.waar, weg.nieuw) == (Soort.WEG, ("beurten", "thuis"), None)
    assert (erbij.soort, erbij.oud) == (Soort.ERBIJ, None)
    assert weg.oud == erbij.nieuw
    assert [keuze["id"] for keuze in weg.oud["keuzes"]] == [keuze.id for keuze in inhoud.scenario.beurten["thuis"].keuzes]


@pytest.mark.parametrize(
    ("pad", "waarde", "tekst"),
    [
        (("scenario", "beurten", "thuis", "keuzes", 0, "feedback"), "Anders.", True),
        (("scenario", "beurten", "thuis", "keuzes", 0, "zegt", 0, "zegt"), "Anders?", True),
        (("scenario", "beurten", "thuis", "ouder", 0, "zegt"), "Anders.", True),
        (("scenario", "kop", "titel"), "Anders", True),
        (("scenario", "kop", "dossier", "feiten"), ("Anders.",), True),
        (("scenario", "beurten", "thuis", "keuzes", 0, "scores"), {"contact": -2}, False),
        (("scenario", "beurten", "thuis", "keuzes", 0, "weet"), (), False),
        (("scenario", "beurten", "thuis", "ouder", 0, "als"), None, False),
        (("scenario", "beurten", "thuis", "kies_hooguit"), 3, False),
        (("scenario", "kop", "klok"), 0, False),
        (("scenario", "kop", "start"), {"spanning": 9}, False),
        (("persona", "standen"), {"vertrouwen": 1, "spanning": 1, "openheid": 1, "erkenning": 1}, False),
        (("persona", "regels", "ja_maar"), False, False),
        (("vaardigheden", "vaardigheden", "contact", "label"), "Anders", True),
        (("vaardigheden", "vaardigheden", "contact", "als_as"), "inhoud", False),
    ],
    ids=lambda deel: ".".join(map(str, deel)) if isinstance(deel, tuple) else "",
)
def test_a_change_says_whether_it_is_only_a_matter_of_words(pad: tuple[str | int, ...], waarde: object, *, tekst: bool) -> None:
    inhoud = read(SHIPPED[0])
    wijzigingen = changes(inhoud, put(inhoud, pad, waarde))
    assert wijzigingen
    assert {w.tekst for w in wijzigingen} == {tekst}


def test_an_eis_in_other_words_is_a_matter_of_words() -> None:
    inhoud = read(BRONNEN[0])
    een = put(inhoud, ("scenario", "eisen", 0, "tekst"), "Anders gezegd")
    assert [w.tekst for w in changes(inhoud, een)] == [True]


def test_another_persona_is_one_change() -> None:
    een, ander = read(SHIPPED[0]), read(SHIPPED[3])
    kop = replace(een.scenario.kop, persona=ander.persona.id)
    anders = een._replace(persona=ander.persona, scenario=replace(een.scenario, kop=kop))
    assert said(changes(een, anders)) == [("anders", "kop.persona", een.persona.id, ander.persona.id)]


def test_many_things_are_still_matched_when_they_are_exactly_the_same() -> None:
    oud = {f"a{n}": f"Dit is nummer {n}." for n in range(300)}
    nieuw = {f"b{n}": f"Dit is nummer {n}." for n in reversed(range(300))}
    assert match(oud, nieuw) == {f"a{n}": f"b{n}" for n in range(300)}


def test_the_figures_that_differ_are_those_of_the_overviews(tmp_path: Path) -> None:
    nieuw = tmp_path / "anders.yaml"
    nieuw.write_text(SHIPPED[0].read_text(encoding="utf-8").replace("kies_hooguit: 2", "kies_hooguit: 1"), encoding="utf-8")
    voor, na = (survey(Zaak(READER.read(pad))) for pad in (SHIPPED[0], nieuw))
    assert compare_figures(voor, voor, Namen()) == []
    cijfers = {(cijfer.veld, cijfer.naam): (cijfer.oud, cijfer.nieuw) for cijfer in compare_figures(voor, na, Namen())}
    assert cijfers["gesprekken", ""] == (voor.gesprekken, na.gesprekken)
    assert cijfers["eindes", "goed"] == (voor.eindes["goed"], na.eindes["goed"])
    assert ("keuzes", "") not in cijfers


def finding(melding: str, bronregel: str = "", regel: int = 1) -> Diagnostic:
    return Diagnostic("S100", "x.yaml", regel, 1, Severity.SMAAK, melding, bronregel=bronregel)


def test_a_finding_that_moved_or_counts_otherwise_is_not_new() -> None:
    oud = [finding("Een.", "a: b"), finding("Twee.", "c: d", 2), finding("De kans is 3,5 %.", "e: f"), finding("Weg.", "g")]
    nieuw = [
        finding("Een.", "a:  z", 9),
        finding("Twee, anders.", "  c: d", 3),
        finding("De kans is 10 %.", "h"),
        finding("Een.", "y"),
    ]
    assert compare_findings(oud, nieuw) == ([nieuw[3]], [oud[3]])
