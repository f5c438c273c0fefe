"""Seeing a score otherwise gives a question to discuss, that is kept and goes along with the conversation."""

from pathlib import Path

import pytest
from anders import WAAROM, ended
from gesprekken import GOED, MIS, begin, write_gesprek
from overdragen import bureau

from oefenen.model.diagnostic import OefenenError
from oefenen.model.oneens import Oneens
from oefenen.reading.read_overdracht import read_overdracht
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_overdracht import as_lines
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.zelf.oneens import VRAGEN, ZELF_STERKST
from oefenen.session.samen.oneens import disagree, take_back, why
from oefenen.session.session import resume
from oefenen.store.store import Store


def test_the_question_holds_both_sentences_and_what_each_does(tmp_path: Path) -> None:
    een = disagree(ended(tmp_path, None), 1)
    assert (een.plaats, een.waarom) == ("beurt 1", "")
    assert een.jij == ("Ik had het druk, met de toetsen.", "contact −1, luisteren −2", "Nu gaat het over jou.")
    assert een.sterkste is not None
    assert een.sterkste.zegt.startswith("(staat op) Dat had ik moeten doen.")
    assert een.sterkste.scores == "contact +1, luisteren +2"


def test_one_can_also_disagree_with_the_strongest_sentence_itself(tmp_path: Path) -> None:
    sessie = begin(write_gesprek(tmp_path), None, keuzes=GOED)
    assert disagree(sessie, 1).sterkste is None
    assert ZELF_STERKST in as_plain(sessie.verslag(), feedback=False)


def test_it_is_kept_changed_and_taken_back_on_disk(tmp_path: Path) -> None:
    with Store(tmp_path / "g.sqlite") as store:
        sessie = ended(tmp_path / "s", store)
        disagree(sessie, 2, "eerst\nniets")
        disagree(sessie, 1, WAAROM)
        disagree(sessie, 2, "x" * 2000)
        terug = resume(store.gesprek(sessie.id), store)
        assert terug.oneens == sessie.oneens == (Oneens(1, WAAROM), Oneens(2, "x" * 1000))
        assert take_back(terug, 2)
        assert not take_back(terug, 2)
        assert why(terug, 2) is None
        assert store.oneens(sessie.id) == (Oneens(1, WAAROM),)
        store.remove(sessie.id)
        assert store.oneens(sessie.id) == ()


def test_before_the_end_the_strongest_sentence_stays_hidden(tmp_path: Path) -> None:
    sessie = begin(write_gesprek(tmp_path), None, keuzes=MIS[:1])
    with pytest.raises(OefenenError, match="als het gesprek is afgelopen"):
        disagree(sessie, 1)
    assert sessie.oneens == ()


def test_every_form_of_the_debrief_holds_it_and_none_reads_it_as_markup(tmp_path: Path) -> None:
    sessie = ended(tmp_path, None)
    assert "Hier zie ik het anders" not in as_markdown(sessie.verslag())
    disagree(sessie, 1, WAAROM)
    verslag = sessie.verslag()
    tekst = as_markdown(verslag)
    assert "## Hier zie ik het anders" in tekst
    assert all(vraag in tekst for vraag in VRAGEN)
    assert f"Waarom jij het anders ziet: {WAAROM}" in as_plain(verslag, feedback=False)
    (een,) = as_json(verslag)["oneens"]
    assert (een["nummer"], een["waarom"], een["jij"]["zegt"]) == (1, WAAROM, "Ik had het druk, met de toetsen.")


def test_it_goes_along_in_the_hand_over_file_and_can_be_read_there(tmp_path: Path) -> None:
    student, trainer = bureau(tmp_path / "a"), bureau(tmp_path / "b")
    sessie = student.hold()
    disagree(sessie, 1, WAAROM)
    tekst = student.file(sessie)
    genomen = trainer.take_in(tekst)
    assert trainer.resume(genomen.gesprek).oneens == (Oneens(1, WAAROM),)
    pad = tmp_path / "uit.json"
    pad.write_text(tekst, encoding="utf-8")
    assert f"Ik zie het anders: {WAAROM}" in as_lines(read_overdracht(pad))
