"""A new scenario is in order: for every persona, gesprekssoort and school, and whatever an author is called."""

import re
from pathlib import Path
from string import Template

import pytest
import yaml
from editor import complaints, read_as_editor
from hypothesis import given, settings
from hypothesis import strategies as st

from oefenen.checking.nakijken import check
from oefenen.model.diagnostic import OefenenError
from oefenen.model.scenario import Scenario
from oefenen.model.woorden import GESPREKSFASEN, GESPREKSSOORTEN, SCHOOLSOORTEN, Oordeel
from oefenen.reading.bestanden import Reader, check_playable, shipped
from oefenen.reading.problems import STUURTEKEN
from oefenen.report.diagnoses.diagnostics import as_text
from oefenen.session.auteur import nieuw
from oefenen.session.auteur.nieuw import Antwoorden, clean, default_title, file_name, write_scenario
from oefenen.session.auteur.proefdraai import try_out
from oefenen.session.auteur.stof import MENSEN, SCHOLEN, STOF, pronouns

READER = Reader()
_GELEZEN = READER.vaardigheden(shipped())[0]
assert _GELEZEN
ALLE = tuple(_GELEZEN.vaardigheden)
SJABLONEN = Path(nieuw.__file__).parents[2] / "sjablonen"


def answers(persona: str = "boos", soort: str = "voortgang", school: str = "po", **meer: object) -> Antwoorden:
    mens = MENSEN[persona]
    gewoon = Antwoorden(
        persona, soort, school, SCHOLEN[school].groep, mens.leerling, mens.ouder, mens.relatie, 1, mens.focus,
        default_title(soort, mens.leerling),
    )  # fmt: skip
    return gewoon._replace(**meer)  # type: ignore[arg-type]  # the tests know the fields


def put(map_: Path, antwoorden: Antwoorden) -> Path:
    pad = map_ / "nieuw.yaml"
    pad.write_text(write_scenario(antwoorden), encoding="utf-8")
    return pad


def findings(map_: Path, antwoorden: Antwoorden) -> str:
    """Say what `oefenen nakijken` finds, taste included."""
    return "\n".join(map(as_text, check(put(map_, antwoorden), reader=READER).diagnostics))


# What a conversation does depends on the persona alone. The gesprekssoort and the school change texts, and so the lengths that
# the rules about texts look at: every soort is seen with every persona, and every school too. All skills are in focus,
# so that whichever an author picks, it is at stake often enough.


@pytest.mark.parametrize("soort", STOF)
@pytest.mark.parametrize("persona", MENSEN)
def test_nothing_is_found_in_it(persona: str, soort: str, tmp_path: Path) -> None:
    assert findings(tmp_path, answers(persona, soort, focus=ALLE)) == ""


@pytest.mark.parametrize("school", ["vo", "mbo", "so"])
@pytest.mark.parametrize("persona", MENSEN)
def test_nothing_is_found_in_it_at_another_school(persona: str, school: str, tmp_path: Path) -> None:
    assert findings(tmp_path, answers(persona, "advies", school, niveau=3, focus=ALLE)) == ""


@pytest.mark.parametrize(
    ("naam", "relatie"), [("Jan Willem van der Berg-Smit", "opa en oma"), ("Jo", "voogd"), ('D\'Arcy "Dee": #1', "pleegvader")]
)
def test_a_long_or_strange_name_gives_nothing_away(naam: str, relatie: str, tmp_path: Path) -> None:
    assert findings(tmp_path, answers("bedeesd", leerling=naam, ouder=naam, relatie=relatie, titel=naam)) == ""


@pytest.mark.parametrize("persona", MENSEN)
def test_its_eisen_are_proven_and_its_proeven_come_out(persona: str, tmp_path: Path) -> None:
    draai = try_out(put(tmp_path, answers(persona)), READER)
    assert draai.exit_code == 0
    assert len(draai.bewijzen) >= 4
    assert len(draai.uitkomsten) == 2


@pytest.mark.parametrize("persona", MENSEN)
def test_it_is_small_and_complete(persona: str, tmp_path: Path) -> None:
    scenario = check_playable(READER.read(put(tmp_path, answers(persona))))[0]
    assert len(scenario.beurten) == 7
    assert tuple(dict.fromkeys(beurt.fase for beurt in scenario.beurten.values())) == GESPREKSFASEN
    for beurt in scenario.beurten.values():
        assert len([keuze for keuze in beurt.keuzes if keuze.als is None]) + any(k.als for k in beurt.keuzes) == 3
    assert [einde.oordeel for einde in scenario.eindes.values()] == [Oordeel.GOED, Oordeel.MIDDEN, Oordeel.SLECHT]
    assert any(beurt.denk_eerst for beurt in scenario.beurten.values())
    kop = scenario.kop
    assert kop.agenda
    assert len(kop.sleutels) == 2
    assert kop.dossier.feiten
    assert kop.dossier.oordelen


@pytest.mark.parametrize("persona", MENSEN)
def test_an_editor_finds_its_schema_and_has_nothing_to_say(persona: str) -> None:
    tekst = write_scenario(answers(persona))
    assert tekst.startswith("# yaml-language-server: $schema=./scenario.schema.json\n")
    for versie in ("1.1", "1.2"):
        assert complaints("scenario", read_as_editor(tekst, versie)) == []


def test_every_comment_is_used_short_and_there_once() -> None:
    lessen = [regel.partition(": ") for regel in (SJABLONEN / "uitleg.txt").read_text(encoding="utf-8").splitlines()]
    for persona in MENSEN:
        tekst = write_scenario(answers(persona))
        for naam, _, uitleg in lessen:
            assert tekst.count(f"# {uitleg}\n") == 1, (persona, naam)
            assert len(uitleg) <= 130
    assert "$" not in write_scenario(answers()).replace("$schema=", "")


@pytest.mark.parametrize("persona", MENSEN)
def test_without_its_comments_it_says_the_same(persona: str, tmp_path: Path) -> None:
    pad = put(tmp_path, answers(persona))
    met = check_playable(READER.read(pad))[0]
    kaal = re.sub(r"(?m)^\s*#.*\n| {2,}# .*$", "", pad.read_text(encoding="utf-8"))
    assert "#" not in kaal
    pad.write_text(kaal, encoding="utf-8")
    assert check_playable(READER.read(pad))[0] == met


def test_there_is_stof_for_everything_that_can_be_chosen() -> None:
    assert tuple(STOF) == GESPREKSSOORTEN
    assert tuple(SCHOLEN) == SCHOOLSOORTEN
    assert sorted(MENSEN) == READER.persona_namen(shipped())
    assert {pad.stem for pad in SJABLONEN.iterdir() if pad.suffix == ".txt"} == {"kop", "uitleg", *MENSEN}
    for mens in MENSEN.values():
        assert set(mens.focus) <= set(ALLE)


def test_the_parents_that_are_proposed_are_fathers_and_mothers() -> None:
    assert {mens.relatie for mens in MENSEN.values()} == {"vader", "moeder"}


@pytest.mark.parametrize(
    ("relatie", "woord"),
    [
        ("moeder", "ze"),
        ("Stiefmoeder", "ze"),
        ("opa", "hij"),
        ("pleegvader", "hij"),
        ("voogd", "de ouder"),
        ("ouders", "de ouder"),
    ],
)
def test_the_feedback_calls_the_parent_as_it_should(relatie: str, woord: str) -> None:
    assert pronouns(relatie)[0] == woord
    assert f'"{woord.capitalize()} weet nu hoe het kwartier loopt.' in write_scenario(answers(relatie=relatie))


# ---- what an author types ----

TEKST = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(
    lambda tekst: tekst.strip() and not STUURTEKEN.search(tekst)
)


@settings(max_examples=60, deadline=None)
@given(titel=TEKST, leerling=TEKST, ouder=TEKST, relatie=TEKST, groep=TEKST)
def test_whatever_is_printed_comes_back_as_it_was_typed(
    titel: str, leerling: str, ouder: str, relatie: str, groep: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    antwoorden = answers(
        titel=clean(titel), leerling=clean(leerling), ouder=clean(ouder), relatie=clean(relatie), groep=clean(groep)
    )
    scenario = _read(tmp_path_factory.mktemp("typen"), antwoorden)
    kop = scenario.kop
    assert (kop.titel, kop.leerling.naam, kop.ouder.naam) == (antwoorden.titel, antwoorden.leerling, antwoorden.ouder)
    assert (kop.ouder.relatie, kop.school.groep) == (antwoorden.relatie, antwoorden.groep)
    assert antwoorden.leerling in scenario.beurten["binnenkomst"].ouder[0].zegt
    assert antwoorden.leerling in kop.rol


def _read(map_: Path, antwoorden: Antwoorden) -> Scenario:
    gelezen = READER.read(put(map_, antwoorden))
    assert gelezen.fouten == []
    return check_playable(gelezen)[0]


@pytest.mark.parametrize(
    "tekst",
    ["null", "~", "ja", "NO", "12:30", "- a", "{a: b}", "$naam", "${titel}", "$$", "%s {0}", "\\n", '\\"', "'", "🙂 ﷽", "# x"],
)
def test_what_means_something_else_in_yaml_or_a_template_stays_text(tekst: str, tmp_path: Path) -> None:
    scenario = _read(tmp_path, answers(titel=tekst, leerling=tekst, ouder=tekst, groep=tekst))
    assert (scenario.kop.titel, scenario.kop.leerling.naam, scenario.kop.school.groep) == (tekst, tekst, tekst)


def test_what_was_typed_stands_only_between_quotes() -> None:
    merk = "QQQQ"
    tekst = write_scenario(answers(titel=merk, leerling=merk, ouder=merk, relatie=merk, groep=f"{merk}!"))
    boom = yaml.compose(tekst)
    assert boom

    def scalars(node: yaml.Node) -> list[yaml.ScalarNode]:
        if isinstance(node, yaml.ScalarNode):
            return [node]
        delen = node.value if isinstance(node, yaml.SequenceNode) else [deel for paar in node.value for deel in paar]
        return [scalar for deel in delen for scalar in scalars(deel)]

    gevonden = [scalar for scalar in scalars(boom) if merk in scalar.value]
    assert {scalar.style for scalar in gevonden} == {'"'}
    assert sum(scalar.value.count(merk) for scalar in gevonden) == tekst.count(merk)


@pytest.mark.parametrize("tekst", ["", "  ", "\t\n"])
def test_nothing_is_no_answer(tekst: str) -> None:
    with pytest.raises(OefenenError, match="Hier hoort tekst"):
        clean(tekst)


@pytest.mark.parametrize("teken", ["\x07", "\x1b", "\u202e", "\ufeff", "\x00"])
def test_what_steers_a_screen_is_refused(teken: str) -> None:
    with pytest.raises(OefenenError, match="stuurteken"):
        clean(f"Ans{teken}Bos")


def test_white_space_becomes_one_space() -> None:
    assert clean("  Ans\t de   Wit\u00a0\n") == "Ans de Wit"


@pytest.mark.parametrize(
    ("titel", "naam"),
    [
        ("Vier van de tien", "vier_van_de_tien.yaml"),
        ("Één keer: “nee”!", "een_keer_nee.yaml"),
        ("…", "gesprek.yaml"),
        ("漢字", "gesprek.yaml"),
        ("Vaardigheden", "gesprek.yaml"),
        ("../../etc/passwd", "etc_passwd.yaml"),
        ("a" * 100, "a" * 40 + ".yaml"),
    ],
)
def test_a_title_becomes_the_name_of_a_file(titel: str, naam: str) -> None:
    assert file_name(titel) == naam


@pytest.mark.parametrize("persona", MENSEN)
def test_no_text_of_ours_has_a_word_too_many_for_a_template(persona: str) -> None:
    """Every $word of a template has a value; Template raises KeyError when not."""
    namen = set(Template((SJABLONEN / f"{persona}.txt").read_text(encoding="utf-8")).get_identifiers())
    assert {naam for naam in namen if not naam.startswith("u_")} <= {"naam", "Zij", "zij", "haar", "kern", "alsnog"}
