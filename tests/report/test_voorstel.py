"""Scores are a proposal until three people of the field have looked at them."""

from pathlib import Path

import pytest
from gesprekken import GOED, begin, write_gesprek

from oefenen.checking.verschil.wijziging import TEKSTEN
from oefenen.model.scenario import ScenarioKop
from oefenen.reading.bestanden import Reader
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.voorstel import VOORSTEL
from oefenen.session.library import read_head
from oefenen.session.session import Session


def held(map_: Path, door: str) -> Session:
    """Hold a conversation of which so many people looked at the scores."""
    return begin(write_gesprek(map_, vervang=("focus:", f"{door}focus:")), None, keuzes=GOED)


@pytest.mark.parametrize(
    ("door", "aantal", "voorstel"), [("", 0, True), ("beoordeeld_door: 2\n", 2, True), ("beoordeeld_door: 3\n", 3, False)]
)
def test_below_three_people_every_form_of_the_debrief_calls_the_scores_a_proposal(
    tmp_path: Path, door: str, aantal: int, *, voorstel: bool
) -> None:
    verslag = held(tmp_path / "s", door).verslag()
    assert verslag.gesprek.spel.scenario.kop.beoordeeld_door == aantal
    assert (VOORSTEL in as_markdown(verslag)) is voorstel
    assert (VOORSTEL in as_plain(verslag, feedback=True)) is voorstel
    gegevens = as_json(verslag)
    assert (gegevens["beoordeeld_door"], gegevens["voorstel"]) == (aantal, voorstel)


@pytest.mark.parametrize(
    ("waarde", "code"), [("-1", "S024"), ("1000", "S024"), ("drie", "S023"), ("2.5", "S023"), ("[3]", "S023")]
)
def test_a_number_of_people_that_is_none_is_refused(tmp_path: Path, waarde: str, code: str) -> None:
    pad = write_gesprek(tmp_path, vervang=("focus:", f"beoordeeld_door: {waarde}\nfocus:"))
    assert [fout.code for fout in Reader().read(pad).fouten] == [code]
    assert read_head(pad).kop is None


def test_more_people_change_nothing_in_a_conversation() -> None:
    assert (ScenarioKop, "beoordeeld_door") in TEKSTEN
