"""From save to save: what is new, what is solved, which figures moved, and which turn is being worked on."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from spelen import beurt, beurten, keuze, write

from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.reading.bestanden import Reader
from oefenen.session.auteur.ronde import Ronde, look
from oefenen.session.auteur.volgen import Volgstand, unmatched

TIJD = datetime(2026, 1, 2, 14, 3, 12, tzinfo=UTC)
GOED = beurten(
    beurt("een", keuze("a"), keuze("b", zegt="'Wat ziet u thuis?'")),
    beurt("twee", keuze("c"), keuze("d", zegt="'Iets heel anders, over morgen.'")),
)
ANDERS = GOED.replace("id: d,", 'id: d, als: "vertrouwen >= 9",')
"""One choice is never offered."""
FOUT = GOED.replace("fase: delen", "fase: praten", 1)
KAPOT = GOED.replace("keuzes:", "keuzes", 1)


def see(map_: Path, lijf: str) -> Ronde:
    pad = write(map_, lijf)
    return look(Reader().read(pad), pad, TIJD)


def follow(map_: Path, *versies: str) -> Volgstand:
    stand = Volgstand()
    for lijf in versies:
        stand.add(see(map_, lijf))
    return stand


def new_codes(stand: Volgstand) -> set[str]:
    return {b.diagnostic.code for b in stand.bevindingen if b.nieuw}


def finding(code: str, melding: str, *, regel: int = 1, bron: str = "x: 1") -> Diagnostic:
    return Diagnostic(code, "a.yaml", regel, 1, Severity.FOUT, melding, "", bron)


def test_at_the_first_look_nothing_is_new(tmp_path: Path) -> None:
    stand = follow(tmp_path, ANDERS)
    assert stand.bevindingen
    assert (new_codes(stand), stand.opgelost) == (set(), 0)


def test_what_a_save_brought_is_new_and_stands_first(tmp_path: Path) -> None:
    stand = follow(tmp_path, GOED, ANDERS)
    assert "S111" in new_codes(stand)
    assert stand.bevindingen[0].nieuw


def test_what_a_save_took_away_is_solved(tmp_path: Path) -> None:
    stand = follow(tmp_path, GOED, ANDERS, GOED)
    heen = follow(tmp_path, GOED, ANDERS)
    assert new_codes(stand) == set()
    assert stand.opgelost == len([b for b in heen.bevindingen if b.nieuw])


def test_looking_again_at_the_same_contents_changes_nothing(tmp_path: Path) -> None:
    een, nog_eens = follow(tmp_path, GOED, ANDERS), follow(tmp_path, GOED, ANDERS, ANDERS)
    assert een.bevindingen == nog_eens.bevindingen
    assert een.opgelost == nog_eens.opgelost
    assert een.cijfers == nog_eens.cijfers


def test_a_mistake_in_reading_does_not_solve_what_was_not_looked_for(tmp_path: Path) -> None:
    stand = follow(tmp_path, ANDERS, FOUT)
    assert (new_codes(stand), stand.opgelost) == ({"S042"}, 0)
    assert follow(tmp_path, ANDERS, FOUT, KAPOT).opgelost == 0


def test_after_a_mistake_the_comparison_is_with_the_last_version_that_was_gone_through(tmp_path: Path) -> None:
    stand = follow(tmp_path, ANDERS, FOUT, KAPOT, ANDERS)
    assert new_codes(stand) == set()
    assert stand.opgelost == 2
    assert not any(cijfer.was is not None for rij in stand.cijfers.values() for cijfer in rij)


def test_a_file_that_was_away_for_a_moment_brings_nothing_new(tmp_path: Path) -> None:
    stand = follow(tmp_path, GOED, ANDERS)
    pad = tmp_path / "proef.yaml"
    tekst = pad.read_text(encoding="utf-8")
    pad.unlink()
    stand.add(look(Reader().read(pad), pad, TIJD))
    assert stand.nu
    assert stand.nu.weg
    assert stand.opgelost == 0
    pad.write_text(tekst, encoding="utf-8")
    stand.add(look(Reader().read(pad), pad, TIJD))
    assert (new_codes(stand), stand.opgelost) == (set(), 0)


def test_a_finding_that_only_moved_is_not_new() -> None:
    assert unmatched([finding("S001", "Weg.", regel=9)], [finding("S001", "Weg.", regel=3)]) == []


def test_a_finding_whose_figures_moved_is_not_new() -> None:
    assert unmatched([finding("S126", "In 3 %.")], [finding("S126", "In 4 %.")]) == []


def test_of_two_alike_the_second_is_new() -> None:
    twee = finding("S001", "Weg.", regel=3)
    assert unmatched([finding("S001", "Weg."), twee], [finding("S001", "Weg.")]) == [twee]


def test_the_same_code_at_another_line_is_new() -> None:
    nieuw = finding("S126", "In 3 %.", bron="y: 2")
    assert unmatched([nieuw], [finding("S126", "In 4 %.")]) == [nieuw]


def test_every_figure_says_what_it_was(tmp_path: Path) -> None:
    stand = follow(tmp_path, GOED, ANDERS)
    telling = {cijfer.naam: cijfer for cijfer in stand.cijfers["Gesprekken"]}
    assert (telling["verschillende"].waarde, telling["verschillende"].was) == ("2", "4")
    assert telling["keuzes gemiddeld"].was is None


def test_an_ending_that_came_or_went_is_told(tmp_path: Path) -> None:
    twee = GOED.replace("eindes:\n", "eindes:\n  mis: {als: spanning >= 9, oordeel: slecht, ouder: Dag.}\n")
    erbij, eraf = follow(tmp_path, GOED, twee), follow(tmp_path, twee, GOED)
    assert [(c.naam, c.waarde, c.was) for c in erbij.cijfers["Eindes"]] == [("mis", "0 %", ""), ("klaar", "100 %", None)]
    assert [(c.naam, c.waarde, c.was) for c in eraf.cijfers["Eindes"]] == [("klaar", "100 %", None), ("mis", "", "0 %")]


def test_without_a_playable_version_there_are_no_figures(tmp_path: Path) -> None:
    assert follow(tmp_path, GOED, FOUT).cijfers == {}


@pytest.mark.parametrize(
    ("versies", "beurt_nu"),
    [
        ((GOED,), "een"),
        ((GOED, GOED.replace("id: c", "id: e")), "twee"),
        ((GOED, ANDERS), "twee"),
        ((FOUT,), "een"),
        ((GOED, GOED.replace("id: c", "id: e"), FOUT.replace("id: c", "id: e")), "een"),
    ],
    ids=["the first", "the changed one", "of what is new", "of what is found", "of what is new before what changed"],
)
def test_the_turn_under_discussion(tmp_path: Path, versies: tuple[str, ...], beurt_nu: str) -> None:
    assert follow(tmp_path, *versies).beurt == beurt_nu


def test_a_version_that_cannot_be_played_leaves_the_last_good_one(tmp_path: Path) -> None:
    stand = follow(tmp_path, GOED, FOUT)
    assert stand.goed
    assert stand.goed.zaak
    assert stand.nu is not stand.goed
    assert stand.nu
    assert stand.nu.zaak is None


def test_diagnostics_name_the_file_as_the_writer_calls_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = write(tmp_path / "map", FOUT, persona="onzin: ja\n")
    monkeypatch.chdir(tmp_path)
    ronde = look(Reader().read(pad), Path("map/proef.yaml"), TIJD)
    assert {Path(d.bestand) for d in ronde.diagnostics} == {Path("map/proef.yaml"), Path("map/personas/proef.yaml")}
