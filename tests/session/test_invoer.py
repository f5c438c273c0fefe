"""Handing over and taking in: what comes back is the same, is recognised, and what cannot be trusted changes nothing."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gesprekken import GOED, MIS, write_gesprek
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from opdracht import environment
from overdragen import COACHING, ZELF, Bureau, bureau, changed, rich_file

from oefenen.model.coaching import Coaching, Opmerking
from oefenen.model.diagnostic import OefenenError
from oefenen.model.eigen_zin import EigenZin
from oefenen.report.als_overdracht import as_lines
from oefenen.session.auteur.schema import GESPREK, schema_text
from oefenen.session.samen.coaching import LANGST, at_turn, keep, write
from oefenen.session.samen.invoer import Afloop, merged, only_read, tell
from oefenen.session.samen.overdracht import make_file
from oefenen.session.session import resume
from oefenen.session.zelf.meenemen import bring_along
from oefenen.store.store import Store


@pytest.fixture
def student(tmp_path: Path) -> Iterator[Bureau]:
    een = bureau(tmp_path / "student")
    yield een
    een.store.close()


@pytest.fixture
def trainer(tmp_path: Path) -> Iterator[Bureau]:
    een = bureau(tmp_path / "trainer")
    yield een
    een.store.close()


def bring(een: Bureau) -> tuple[str, str, tuple[str, ...]]:
    mee = bring_along(een.store, str((een.map / "kort.yaml").resolve()), "kort")
    return mee.opdracht, mee.door, mee.opmerkingen


# There and back


def test_a_conversation_comes_over_with_everything_that_was_written(student: Bureau, trainer: Bureau) -> None:
    tekst = rich_file(student)
    uitslag = trainer.take_in(tekst)
    assert (uitslag.afloop, uitslag.eigen) == (Afloop.NIEUW, False)
    sessie = trainer.resume(uitslag.gesprek)
    assert [stap.keuze.id for stap in sessie.gesprek.stappen] == list(MIS)
    assert sessie.eigen_zinnen == {1: EigenZin("U bent boos.", "welkom"), 2: EigenZin("Wat nu?", "")}
    assert (sessie.zelfbeeld, sessie.coaching, sessie.time_outs, sessie.ingenomen) == (ZELF, COACHING, (2,), True)
    bewaard, eerst = trainer.store.gesprek(uitslag.gesprek), student.store.gesprek(1)
    assert (bewaard.begonnen, bewaard.afgelopen, bewaard.seed) == (eerst.begonnen, eerst.afgelopen, eerst.seed)
    assert trainer.store.cijfers_gezien(uitslag.gesprek)
    assert trainer.file(sessie) == tekst


def test_a_conversation_that_is_not_finished_comes_over_as_far_as_it_came(student: Bureau, trainer: Bureau) -> None:
    for keuzes in ((), GOED[:2]):
        tekst = student.file(student.hold(keuzes))
        uitslag = trainer.take_in(tekst)
        assert trainer.store.gesprek(uitslag.gesprek).afgelopen is None
        assert trainer.file(trainer.resume(uitslag.gesprek)) == tekst


def test_every_file_is_as_the_schema_says(student: Bureau) -> None:
    schema = Draft7Validator(json.loads(schema_text(GESPREK)))
    for tekst in (rich_file(student), student.file(student.hold(())), make_file(student.hold(GOED), student.store, "Sanne")):
        assert list(schema.iter_errors(json.loads(tekst))) == []


def test_a_file_has_the_turning_points_and_no_name_unless_it_is_typed(student: Bureau) -> None:
    heel = json.loads(make_file(student.hold(), student.store))
    assert [punt["nummer"] for punt in heel["keerpunten"]] == [1, 2, 3]
    assert (heel["naam"], heel["coaching"]["naam"]) == ("", "")
    assert str(student.map) not in json.dumps(heel)
    assert json.loads(student.file(student.resume(1), " Sanne\x1b\n "))["naam"] == "Sanne"


def test_the_same_file_twice_is_one_conversation(student: Bureau, trainer: Bureau) -> None:
    tekst = rich_file(student)
    eerste = trainer.take_in(tekst)
    voor = trainer.everything()
    tweede = trainer.take_in(tekst)
    assert (tweede.afloop, tweede.gesprek) == (Afloop.BEKEND, eerste.gesprek)
    assert trainer.everything() == voor
    assert "was er al" in tell(tweede, Path("x.json"))[0]


def test_remarks_come_back_to_the_own_conversation_and_open_the_next_attempt(student: Bureau, trainer: Bureau) -> None:
    sessie = student.hold()
    daar = trainer.resume(trainer.take_in(student.file(sessie, "Sanne")).gesprek)
    keep(daar, COACHING)
    terug = trainer.file(trainer.resume(daar.id), "Karin")
    assert (json.loads(terug)["naam"], json.loads(terug)["coaching"]["naam"]) == ("Sanne", "Karin")
    uitslag = student.take_in(terug)
    assert (uitslag.afloop, uitslag.eigen, uitslag.gesprek) == (Afloop.AANGEVULD, True, sessie.id)
    assert student.store.coaching(sessie.id) == COACHING
    assert len(student.store.gesprekken()) == 1
    assert bring(student) == ("Vraag eerst door.", "Karin", ("Beurt 1: Wacht hier [b]even[/b].", "Beurt 2: Mooi."))
    assert student.take_in(terug).afloop is Afloop.BEKEND


def test_remarks_about_an_earlier_attempt_open_the_next_one_too(student: Bureau, trainer: Bureau) -> None:
    eerste = student.hold()
    tekst = student.file(eerste)
    student.hold(GOED)
    daar = trainer.resume(trainer.take_in(tekst).gesprek)
    keep(daar, Coaching((), "Wacht na elke vraag."))
    student.take_in(trainer.file(daar))
    assert bring(student)[0] == "Wacht na elke vraag."
    student.hold(GOED[:1])
    assert bring(student)[0] != "Wacht na elke vraag."


def test_remarks_of_two_people_stay_and_the_last_instruction_counts(student: Bureau, trainer: Bureau) -> None:
    sessie = student.hold()
    keep(sessie, Coaching((Opmerking(2, "Van mij."),), "Adem in."))
    daar = trainer.resume(trainer.take_in(student.file(sessie)).gesprek)
    keep(daar, daar.coaching.remove(0).add(Opmerking(1, "Van de trainer.")).instruct("Vraag door."))
    uitslag = student.take_in(trainer.file(daar))
    assert student.store.coaching(sessie.id).opmerkingen == (Opmerking(1, "Van de trainer."), Opmerking(2, "Van mij."))
    assert student.store.coaching(sessie.id).opdracht == "Vraag door."
    assert uitslag.vervangen == "Adem in."
    assert "Adem in." in "\n".join(tell(uitslag, Path("x")))
    assert merged(COACHING, Coaching()) == COACHING


def test_a_conversation_that_went_on_still_takes_remarks(student: Bureau, trainer: Bureau) -> None:
    sessie = student.hold(MIS[:2])
    daar = trainer.resume(trainer.take_in(student.file(sessie)).gesprek)
    keep(daar, COACHING)
    sessie.kies(MIS[2])
    assert student.take_in(trainer.file(daar)).afloop is Afloop.AANGEVULD
    # The trainer gets the rest as a conversation of its own: what was written stays where it was.
    assert trainer.take_in(student.file(sessie)).afloop is Afloop.NIEUW
    assert len(trainer.store.gesprekken()) == 2


def test_what_was_taken_in_is_no_attempt(student: Bureau, trainer: Bureau) -> None:
    trainer.take_in(rich_file(student))
    assert trainer.store.laatste() is None
    assert bring(trainer) == ("", "", ())


# What cannot be trusted


def reading_only(een: Bureau, tekst: str, *woorden: str) -> None:
    voor = een.everything()
    uitslag = een.take_in(tekst)
    assert (uitslag.afloop, uitslag.gesprek) == (Afloop.ALLEEN_LEZEN, 0)
    assert een.everything() == voor
    for woord in woorden:
        assert woord in uitslag.reden
    regels = as_lines(uitslag.overdracht)
    assert all(regel.isprintable() for regel in regels)


def test_a_choice_that_does_not_exist_can_only_be_read(student: Bureau, trainer: Bureau) -> None:
    tekst = student.file(student.hold())
    reading_only(trainer, changed(tekst, "keuzes", 1, waarde="kern.verzonnen"), "veranderd nadat het gemaakt is", "verzonnen")
    reading_only(trainer, changed(tekst, "keuzes", 0, waarde="slot.dag"), "veranderd nadat het gemaakt is")


def test_an_ending_that_is_not_that_of_the_choices_can_only_be_read(student: Bureau, trainer: Bureau) -> None:
    tekst = student.file(student.hold())
    reading_only(trainer, changed(tekst, "gesprek", "einde", waarde="prima"), "het einde hoort niet bij de keuzes")
    reading_only(trainer, changed(tekst, "gesprek", "einde", waarde=None), "het einde")


def test_a_scenario_that_changed_or_is_not_there_can_still_be_read(student: Bureau, trainer: Bureau) -> None:
    tekst = rich_file(student)
    reading_only(trainer, changed(tekst, "scenario", "inhoud_hash", waarde="0" * 64), "hier anders")
    reading_only(trainer, changed(tekst, "scenario", "persona", waarde="boos"), "hier anders")
    reading_only(trainer, changed(tekst, "scenario", "id", waarde="weg"), "staat niet in jouw bibliotheek")
    write_gesprek(trainer.map, vervang=("Wat merkt u thuis?", "Wat ziet u thuis?"))
    reading_only(trainer, tekst, "Een kort gesprek", "hier anders")
    regels = as_lines(only_read(trainer.map.parent / "binnen.json"))
    for wat in (
        "Jij: Ik leg het u uit.",
        "Eigen zin vooraf: U bent boos.",
        "Opmerking: Mooi.",
        "Voornemen: Als hij zucht, dan wacht ik.",
    ):
        assert wat in regels
    assert "Opdracht voor de volgende keer (Karin): Vraag eerst door." in regels


def test_remarks_at_other_choices_than_the_own_ones_change_nothing(student: Bureau, trainer: Bureau) -> None:
    sessie = student.hold()
    daar = trainer.resume(trainer.take_in(student.file(sessie)).gesprek)
    keep(daar, COACHING)
    anders = changed(trainer.file(daar), "keuzes", 1, waarde="kern.vraag")
    reading_only(student, anders, f"jouw gesprek {sessie.id}", "blijft zoals het is")


@pytest.mark.parametrize(
    "naam", ["../../etc/passwd", "/etc/passwd", "..", "~", "kort/../kort", "kort/x", "con", "[b]kort", "kort.yaml"]
)
def test_a_name_is_never_used_as_a_path(student: Bureau, trainer: Bureau, naam: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tekst = student.file(student.hold(()))
    geopend: list[str] = []
    echt = os.open

    def spy(pad: Any, *args: Any, **kwargs: Any) -> int:
        geopend.append(str(pad))
        return echt(pad, *args, **kwargs)

    monkeypatch.setattr(os, "open", spy)
    reading_only(trainer, changed(tekst, "scenario", "id", waarde=naam), "staat niet in jouw bibliotheek")
    assert [Path(pad).name for pad in geopend] == ["binnen.json"]


def test_nothing_is_written_outside_the_data_folder(student: Bureau, trainer: Bureau) -> None:
    def files() -> set[Path]:
        return {pad for pad in trainer.map.parent.rglob("*") if "data" not in pad.parts and pad.name != "binnen.json"}

    voor = files()
    tekst = rich_file(student)
    trainer.take_in(tekst)
    trainer.take_in(changed(tekst, "scenario", "id", waarde="../x"))
    assert files() == voor


# Whatever somebody types, and whatever happens to a file

_TEKST = st.text(st.characters(codec="utf-8"), max_size=30).map(write)
_COACHING = st.builds(
    lambda regels, opdracht, naam: Coaching(tuple(sorted(dict.fromkeys(regels), key=lambda een: een.nummer)), opdracht, naam),
    st.lists(st.builds(Opmerking, st.integers(1, 3), _TEKST.filter(bool)), max_size=4),
    _TEKST,
    _TEKST,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    _COACHING,
    st.dictionaries(st.integers(1, 3), st.builds(EigenZin, _TEKST.filter(bool), st.sampled_from([None, "", "x"]))),
    _TEKST,
)
def test_out_and_in_and_out_again_is_the_same(
    student: Bureau, trainer: Bureau, coaching: Coaching, zinnen: dict[int, EigenZin], naam: str
) -> None:
    sessie = student.hold()
    for nummer, zin in zinnen.items():
        student.store.keep_eigen_zin(sessie.id, nummer, zin)
    student.store.keep_coaching(sessie.id, coaching)
    tekst = student.file(student.resume(sessie.id), naam)
    uitslag = trainer.take_in(tekst)
    assert trainer.file(trainer.resume(uitslag.gesprek)) == tekst
    assert student.take_in(tekst).afloop is Afloop.BEKEND


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_a_damaged_file_gives_one_dutch_message_and_changes_nothing(
    student: Bureau, trainer: Bureau, zaad: int, keren: int
) -> None:
    if not student.store.gesprekken():
        (student.map / "goed.json").write_text(rich_file(student), encoding="utf-8")
    ruw = damage((student.map / "goed.json").read_bytes(), random.Random(zaad), keren)
    voor = trainer.everything()
    try:
        uitslag = trainer.take_in(ruw)
        regels = as_lines(uitslag.overdracht)
        veranderd = uitslag.afloop in (Afloop.NIEUW, Afloop.AANGEVULD)
    except OefenenError as error:
        regels, veranderd = [error.melding], False
    assert all(regel.isprintable() for regel in regels)
    assert veranderd or trainer.everything() == voor


def damage(goed: bytes, toeval: random.Random, keren: int) -> bytes:
    """Change bytes, take some away, put some in, double some, or cut the file short."""
    erbij = [b'"', b"{", b"]", b"\\ud800", b"\\u202e", b"null", b"-", b"9" * 30, b"\x00", b"\xe2\x80\xae"]
    ruw = bytearray(goed)
    for _ in range(keren):
        plek = toeval.randrange(len(ruw))
        nieuw = toeval.choice([bytes([toeval.randrange(256)]), b"", *erbij, bytes(ruw[plek : plek + 60])])
        weg = toeval.choice([0, 1, toeval.randrange(1, 40), len(ruw) - plek])
        ruw[plek : plek + weg] = nieuw or b" "
    return bytes(ruw)


def test_a_program_that_is_killed_while_it_takes_in_has_taken_in_everything_or_nothing(student: Bureau, trainer: Bureau) -> None:
    pad = trainer.map / "g.json"
    pad.write_text(rich_file(student), encoding="utf-8")
    trainer.store.close()
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom oefenen.store.store import Store\nfrom oefenen.session.samen.invoer import take_in\n"
        "store = Store(Path(sys.argv[1]))\nstore.keep_herkomst = lambda *a, **k: os._exit(9)\n"
        "take_in(Path(sys.argv[2]), store, [Path(sys.argv[3])])\n"
    )
    args = [sys.executable, "-c", script, str(trainer.store.pad), str(pad), str(trainer.map)]
    assert subprocess.run(args, env=environment(trainer.map), check=False).returncode == 9
    trainer.store = Store(trainer.store.pad)
    assert trainer.store.gesprekken() == []
    assert trainer.take_in(pad.read_bytes()).afloop is Afloop.NIEUW


# Writing


def test_a_remark_is_one_clean_line_at_a_turn_that_there_is(student: Bureau) -> None:
    sessie = student.hold()
    assert at_turn(sessie, "2", " a\x1b[1m\nb\u202e ") == Opmerking(2, "a [1m b")
    assert len(at_turn(sessie, "1", "x" * 5000).tekst) == LANGST
    for plaats, tekst in (("9", "x"), ("v1", "x"), ("x", "x"), ("1", " \n ")):
        with pytest.raises(OefenenError):
            at_turn(sessie, plaats, tekst)
    with pytest.raises(OefenenError, match="niet meer dan"):
        keep(sessie, Coaching(tuple(Opmerking(1, str(n)) for n in range(501))))
    assert resume(student.store.gesprek(sessie.id), student.store).coaching.leeg
