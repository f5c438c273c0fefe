"""The states that are offered for a turn are real, differ, and together show everything that can be seen there."""

from contextlib import suppress
from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, every_conversation, keuze, random_game, write
from wandelen import messy_game

from oefenen.checking.figures.ingangen import parts
from oefenen.checking.zaak import Zaak
from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.stap import GeblokkeerdError, available
from oefenen.engine.voorwaarden import compile_voorwaarde
from oefenen.reading.bestanden import Reader
from oefenen.session.auteur.toestanden import Toestandkeuze, states_at

ALLES = 400
"""More states than any of these small games needs."""


def zaak_of(pad: Path) -> Zaak:
    return Zaak(Reader().read(pad))


def shown(gesprek: Gesprek) -> set[object]:
    """Give what an author can see in a state: the parent's line, the parts of conditions, what is offered and what that does."""
    spel, t = gesprek.spel, gesprek.toestand
    uit: set[object] = {gesprek.ouder}
    uit |= {(deel, compile_voorwaarde(deel, spel.bezoeken)(t)) for deel in parts(spel.beurten[t.beurt])}
    for plan in available(spel, t):
        try:
            stap = gesprek.kies(plan.pad)
        except GeblokkeerdError:
            uit.add((plan.pad, "vast"))
        else:
            uit |= {(plan.pad, stap.zegt), *((plan.pad, reactie) for reactie in stap.reacties)}
            gesprek.undo()
    return uit


def everything(zaak: Zaak) -> dict[str, set[object]]:
    """Play all there is; give per turn everything that can be seen."""
    uit: dict[str, set[object]] = {}

    def look(gesprek: Gesprek) -> None:
        if gesprek.einde is not None:
            return
        uit.setdefault(gesprek.toestand.beurt, set()).update(shown(gesprek))
        for plan in available(zaak.spel, gesprek.toestand):
            try:
                gesprek.kies(plan.pad)
            except GeblokkeerdError:
                continue
            look(gesprek)
            gesprek.undo()

    with suppress(GeblokkeerdError):
        look(Gesprek(zaak.spel))
    return uit


def check_real(zaak: Zaak, beurt_: str, keuzes: list[Toestandkeuze]) -> None:
    for kandidaat in keuzes:
        gesprek = replay(zaak.spel, kandidaat.keuzes)
        assert gesprek.einde is None
        assert gesprek.toestand.beurt == beurt_
        assert gesprek.toestand == kandidaat.toestand
        assert "\n" not in kandidaat.tekst
    assert len({kandidaat.keuzes for kandidaat in keuzes}) == len(keuzes)
    assert all(len(keuzes[0].keuzes) <= len(kandidaat.keuzes) for kandidaat in keuzes)


@pytest.mark.parametrize("seed", range(12))
def test_everything_that_playing_can_show_in_a_turn_is_to_be_seen_in_some_state(tmp_path: Path, seed: int) -> None:
    random_game(tmp_path, seed)
    zaak = zaak_of(tmp_path / "proef.yaml")
    alles = everything(zaak)
    for naam in zaak.scenario.beurten:
        keuzes = states_at(zaak, naam, hooguit=ALLES)
        check_real(zaak, naam, keuzes) if keuzes else None
        gezien = {wat for kandidaat in keuzes for wat in shown(replay(zaak.spel, kandidaat.keuzes))}
        assert gezien == alles.get(naam, set()), naam


@pytest.mark.parametrize("seed", range(15))
def test_it_holds_for_games_in_which_much_goes_wrong(tmp_path: Path, seed: int) -> None:
    zaak = zaak_of(messy_game(tmp_path, seed))
    alles = everything(zaak)
    for naam in zaak.scenario.beurten:
        keuzes = states_at(zaak, naam, hooguit=ALLES)
        check_real(zaak, naam, keuzes) if keuzes else None
        gezien = {wat for kandidaat in keuzes for wat in shown(replay(zaak.spel, kandidaat.keuzes))}
        assert gezien == alles.get(naam, set()), naam


@pytest.mark.parametrize("seed", range(10))
def test_conversations_that_go_round_are_no_obstacle(tmp_path: Path, seed: int) -> None:
    zaak = zaak_of(messy_game(tmp_path, seed, lussen=True))
    for naam in zaak.scenario.beurten:
        keuzes = states_at(zaak, naam)
        check_real(zaak, naam, keuzes) if keuzes else None
        assert bool(keuzes) == (naam in zaak.bereikt.beurten)


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_a_shipped_scenario_gives_a_few_different_states_of_every_turn(pad: Path) -> None:
    zaak = zaak_of(pad)
    for naam, plan in zaak.spel.beurten.items():
        keuzes = states_at(zaak, naam)
        check_real(zaak, naam, keuzes)
        assert 1 <= len(keuzes) <= 9
        assert len({kandidaat.tekst for kandidaat in keuzes}) == len(keuzes)
        aangeboden = {plan.pad for kandidaat in keuzes for plan in available(zaak.spel, kandidaat.toestand)}
        assert aangeboden == {keuze.pad for keuze in plan.keuzes} & zaak.bereikt.keuzes


def test_the_same_question_gets_the_same_answer() -> None:
    eerst, later = (states_at(zaak_of(SHIPPED[0]), "wens") for _ in range(2))
    assert eerst == later


def test_a_turn_out_of_reach_and_an_unknown_turn_have_no_states(tmp_path: Path) -> None:
    zaak = zaak_of(write(tmp_path, beurten(beurt("a", keuze("k", naar="klaar")), beurt("b", keuze("k")))))
    assert states_at(zaak, "b") == []
    assert states_at(zaak, "c") == []
    assert [kandidaat.keuzes for kandidaat in states_at(zaak, "a")] == [()]


def test_a_scenario_that_cannot_begin_has_no_states(tmp_path: Path) -> None:
    zaak = zaak_of(write(tmp_path, beurten(beurt("a", keuze("k", als="spanning > 9")))))
    assert states_at(zaak, "a") == []


def test_the_line_says_what_tells_a_state_from_the_others(tmp_path: Path) -> None:
    vertelt = keuze("vertelt", weet="[geheim]")
    pad = write(
        tmp_path,
        beurten(beurt("a", vertelt, keuze("zwijgt")), beurt("b", keuze("k", als="weet geheim"), keuze("l"))),
        kop="klok: 600\nsleutels: {geheim: G.}\n",
    )
    teksten = [kandidaat.tekst for kandidaat in states_at(zaak_of(pad), "b")]
    standen = "rustig · vertrouwen 5, spanning 5, openheid 5, erkenning 5"
    assert teksten == [
        f"{standen} · op tafel: geheim · nog 9:42 · na 1 keuze",
        f"{standen} · niets op tafel · nog 9:42 · na 1 keuze",
    ]


def test_the_bound_keeps_what_shows_most(tmp_path: Path) -> None:
    random_game(tmp_path, 3)
    zaak = zaak_of(tmp_path / "proef.yaml")
    assert every_conversation(zaak.spel)
    for hooguit in (1, 2, 3):
        assert len(states_at(zaak, "b4", hooguit=hooguit)) <= hooguit
