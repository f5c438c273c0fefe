"""The written-out conversations are those of the scenarios as they are now, and read as a play."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from portretten import SCENARIOS, alle, first_difference, portret
from spelen import beurt, beurten, keuze, write

from oefenen.model.woorden import Oordeel
from tools.scenarios.portret import draw
from tools.voorbeelden.maken import INDEX, MAP, index, pages, routes
from tools.voorbeelden.maken import write as write_folder
from tools.voorbeelden.toneelstuk import as_play

OPNIEUW = "draai `make voorbeelden`."


def in_folder(naam: str) -> str:
    pad = MAP / naam
    assert pad.is_file(), f"docs/voorbeeldgesprekken/{naam} is er niet; {OPNIEUW}"
    return pad.read_text(encoding="utf-8")


@pytest.mark.parametrize("pad", SCENARIOS, ids=[pad.stem for pad in SCENARIOS])
def test_the_examples_are_made_from_the_scenario_as_it_is_now(pad: Path) -> None:
    for naam, tekst in pages(portret(pad)).items():
        anders = first_difference(tekst, in_folder(naam))
        assert not anders, f"docs/voorbeeldgesprekken/{naam} hoort niet meer bij het scenario; {OPNIEUW} {anders}"


def test_the_index_names_every_example_and_nothing_else_is_there() -> None:
    assert not first_difference(index(alle()), in_folder(INDEX)), OPNIEUW
    namen = set(re.findall(r"\]\(([\w-]+\.md)\)", in_folder(INDEX)))
    assert {pad.name for pad in MAP.iterdir()} == {INDEX, *namen}, OPNIEUW


@pytest.mark.parametrize("pad", SCENARIOS, ids=[pad.stem for pad in SCENARIOS])
def test_the_middling_conversation_ends_halfway_between_the_others(pad: Path) -> None:
    een = portret(pad)
    beste, midden, slechtste = (een.gesprek(route) for route in routes(een).values())
    assert midden.einde is not None
    assert midden.einde.oordeel is Oordeel.MIDDEN
    assert een.score(slechtste) < een.score(midden) < een.score(beste)


@pytest.mark.parametrize("pad", SCENARIOS, ids=[pad.stem for pad in SCENARIOS])
def test_no_text_of_an_author_is_read_as_markup(pad: Path) -> None:
    for tekst in pages(portret(pad)).values():
        for token in MarkdownIt("commonmark").parse(tekst):
            assert token.type in {
                "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "bullet_list_open",
                "bullet_list_close", "list_item_open", "list_item_close",
            }  # fmt: skip
            for deel in token.children or ():
                assert deel.type in {"text", "strong_open", "strong_close", "em_open", "em_close"}
                assert "*" not in deel.content


def test_a_conversation_is_laid_out_as_a_play(tmp_path: Path) -> None:
    tekst = beurten(
        "  vooraf:\n    fase: voorbereiden\n    vraag: Wat wil je?\n    keuzes:\n"
        "      - {id: rust, zegt: Rust.}\n      - {id: haast, zegt: Haast.}\n",
        beurt(
            "een",
            keuze("dag", zegt='"Dag *allemaal*. (je wacht) Hoe gaat het?"', reactie='"(knikt) Goed."'),
            keuze("weg", zegt="Weg."),
            ouder='{doet: staat nog, zegt: "Ja (zacht), dag."}',
        ),
        beurt(
            "twee",
            "      - {id: kijk, zet: [stilte], doet: kijkt op}\n",
            keuze("tel", zegt="Tel."),
            tussentijd="{tekst: Een uur later.}",
        ),
    )
    een = draw(write(tmp_path, tekst))
    play = as_play(een, ("vooraf.rust", "een.dag", "twee.kijk"), "zomaar een gesprek")
    assert play.startswith("# Proef: zomaar een gesprek\n\nAns de Wit, moeder van Bo")
    assert "## Voorbereiding\n\n- Rust.\n\n## Het gesprek" in play
    assert (
        "\n\n**Ans de Wit:** *(staat nog)* Ja *(zacht)*, dag.\n\n**Jij:** Dag \\*allemaal\\*. *(je wacht)* Hoe gaat het?" in play
    )
    assert "\n\n**Ans de Wit:** *(knikt)* Goed.\n\n*Een uur later.*\n\n**Ans de Wit:** Zeg.\n\n**Jij:** *(kijkt op)*\n\n" in play
    assert "**Einde:** halverwege (*klaar*), na 2 beurten" in play


def test_examples_of_a_scenario_that_is_gone_are_thrown_away(tmp_path: Path) -> None:
    (tmp_path / "oud-beste.md").write_text("Weg ermee.", encoding="utf-8")
    write_folder([], tmp_path)
    assert [pad.name for pad in tmp_path.iterdir()] == [INDEX]
