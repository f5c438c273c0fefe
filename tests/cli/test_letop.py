"""`oefenen blad letop`: the card for whoever watches at the school where you practise."""

from pathlib import Path

import pytest
from binnen import Binnen
from gesprekken import MIS, write_gesprek

from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.report.bladen.als_html import as_html
from oefenen.report.bladen.letop import Kijkpunt, card
from oefenen.store.store import Store

BEELD = Zelfbeeld(als="hij boos wordt <b>", dan="wacht ik even")


@pytest.fixture
def binnen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Binnen:
    map_ = tmp_path / "map"
    map_.mkdir()
    return Binnen(tmp_path / "data", map_, monkeypatch, capsys)


@pytest.fixture
def mis(binnen: Binnen) -> Binnen:
    """The program after a conversation that went wrong, with an intention."""
    assert binnen("speel", write_gesprek(binnen.map), "--keuzes", ",".join(MIS)).code == 0
    with Store(binnen.database) as store:
        store.keep_zelfbeeld(1, BEELD)
    return binnen


def test_of_the_last_conversation_the_intention_and_the_skill_stand_on_the_card(mis: Binnen) -> None:
    for args in ((), ("--gesprek", "1")):
        uit = mis("blad", "letop", *args)
        assert (uit.code, uit.err) == (0, "")
        assert uit.out.startswith("# Let hier op bij mijn volgende gesprek\n")
        assert "Als hij boos wordt" in uit.out
        assert "dan wacht ik even." in uit.out
        assert "**Luisteren. Je parafrase of doorvraag maakt het verhaal los" in uit.out
        assert uit.out.count("- ☐ gezien\n- ☐ nog niet gezien") == 2
        assert uit.out.index("**Compliment:") < uit.out.index("**Tip:")
        assert "Ruud" not in uit.out


def test_without_anything_the_card_is_empty_to_write_on(binnen: Binnen) -> None:
    uit = binnen("blad", "letop")
    assert uit.code == 0
    assert "**Als …, dan …**" in uit.out
    assert "**Deze vaardigheid, en wat je dan ziet**" in uit.out
    assert uit.out.count("- ☐ gezien") == 2


def test_a_scenario_that_is_gone_leaves_room_for_its_skill(mis: Binnen) -> None:
    (mis.map / "kort.yaml").unlink()
    uit = mis("blad", "letop")
    assert "dan wacht ik even." in uit.out
    assert "**Deze vaardigheid, en wat je dan ziet**" in uit.out


def test_what_was_typed_is_no_markup_on_the_page() -> None:
    pagina = as_html(card(BEELD, (Kijkpunt("Luisteren", "Je vraagt door. <script>"),)))
    assert "hij boos wordt &lt;b&gt;" in pagina
    assert "<script" not in pagina


def test_a_conversation_that_is_not_there_or_another_sheet_is_refused(mis: Binnen) -> None:
    mis("blad", "letop", "--gesprek", "9").assert_one_message(2, "Gesprek 9 is er niet.")
    mis("blad", "observatie", "--gesprek", "1").assert_one_message(2, "--gesprek hoort alleen bij: oefenen blad letop.")
