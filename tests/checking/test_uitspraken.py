"""What the rules say of small games is what playing every conversation shows."""

from pathlib import Path

import pytest
from wandelen import Gebeurd, messy_game, play_everything, visit_everything

from oefenen.checking.bereikt import reached
from oefenen.checking.exploring.rondgang import as_graaf, without_exit
from oefenen.checking.figures.gewicht import shares
from oefenen.checking.plaatsen import rows
from oefenen.checking.rules.fasen import _first, _turns
from oefenen.checking.zaak import Zaak
from oefenen.engine.gesprek import replay
from oefenen.engine.spel import KeuzePlan, Regel
from oefenen.engine.stap import GeblokkeerdError
from oefenen.model.woorden import GESPREKSFASEN
from oefenen.reading.bestanden import Reader

READER = Reader()
ZADEN = range(60)


def make(map_: Path, seed: int, *, lussen: bool = False) -> Zaak | None:
    """Give a random game that can be explored; None when its very first turn is blocked."""
    zaak = Zaak(READER.read(messy_game(map_, seed, lussen=lussen)))
    return None if zaak.verkenning.begin_vast else zaak


def compare_what_is_met(zaak: Zaak, echt: Gebeurd) -> None:
    bereikt = reached(zaak.verkenning)
    assert bereikt.beurten == echt.beurten
    assert bereikt.keuzes == echt.keuzes
    assert bereikt.eindes == echt.eindes
    # What is told right before a turn in which nothing can be chosen is lost to the engine.
    geblokkeerd = any(soort == "vast" for soort, _ in echt.kans)
    assert zaak.gezien.verteld >= echt.feiten if geblokkeerd else zaak.gezien.verteld == echt.feiten
    assert {list(zaak.persona.stemmingen)[nummer] for nummer in zaak.gezien.stemmingen} >= echt.stemmingen
    for _, rij in rows(zaak.spel):
        for ding in rij.dingen:
            if isinstance(ding, Regel):
                assert zaak.gezien.held(ding) == (id(ding.variant) in echt.zinnen), ding.variant
            elif isinstance(ding, KeuzePlan):
                antwoorden = echt.aangeboden.get(ding.pad, set())
                if ("vast", ding.pad.partition(".")[0]) in echt.kans and ding.keuze.als is not None:
                    antwoorden |= {False}
                assert (zaak.gezien.held(ding), zaak.gezien.failed(ding)) == (True in antwoorden, False in antwoorden)
    soorten = ("vast", "gat", "vol", "droog")
    assert {merk for merk in zaak.verkenning.merken if merk[0] in soorten} == {m for m in echt.kans if m[0] in soorten}


@pytest.mark.parametrize("seed", ZADEN)
def test_events_and_their_chances_are_those_of_all_conversations(tmp_path: Path, seed: int) -> None:
    zaak = make(tmp_path, seed)
    if zaak is None:
        return
    assert zaak.verkenning.volledig
    echt = play_everything(zaak.spel)
    compare_what_is_met(zaak, echt)
    for soort, naam in zaak.verkenning.merken:
        if soort != "klopt":
            assert zaak.kans(soort, naam) == pytest.approx(echt.kans[soort, naam])
    geklopt = sum(zaak.kans(soort, naam) or 0.0 for soort, naam in zaak.verkenning.merken if soort == "klopt")
    assert geklopt == pytest.approx(echt.kans["klopt", ""])
    for naam, enkel in zaak.enkele.items():
        assert (enkel.een, enkel.een + enkel.meer) == pytest.approx((echt.kans["een", naam], echt.kans["in", naam]))
    for fase in GESPREKSFASEN:
        beurten = _turns(zaak, fase)
        slot = _first(zaak, shares(zaak.verkenning, zonder=beurten)) if beurten else None
        if beurten:
            assert (slot.kans if slot else 0.0) == pytest.approx(echt.kans["zonder", fase.value])


@pytest.mark.parametrize("seed", ZADEN)
def test_a_game_that_can_go_round_is_seen_completely(tmp_path: Path, seed: int) -> None:
    zaak = make(tmp_path, seed, lussen=True)
    if zaak is None:
        return
    verkenning = zaak.verkenning
    echt = visit_everything(zaak.spel)
    assert verkenning.rond != verkenning.volledig
    assert verkenning.rond == goes_round(echt)
    compare_what_is_met(zaak, echt)
    if verkenning.rond:
        assert bool(without_exit(verkenning, as_graaf(verkenning)).any()) == bool(trapped(echt))


def goes_round(echt: Gebeurd) -> bool:
    """Take away states that lead nowhere until none is left, or only rounds are."""
    over = {staat: {doel for doel in doelen if doel is not None} for staat, doelen in echt.pijlen.items()}
    while klaar := [staat for staat, doelen in over.items() if not doelen & over.keys()]:
        for staat in klaar:
            del over[staat]
    return bool(over)


def trapped(echt: Gebeurd) -> set[object]:
    """Give the states from which no ending can be reached."""
    goed: set[object] = {None}
    while nieuw := {staat for staat, doelen in echt.pijlen.items() if doelen & goed} - goed:
        goed |= nieuw
    return echt.pijlen.keys() - goed


@pytest.mark.parametrize("lussen", [False, True], ids=["zonder lussen", "met lussen"])
@pytest.mark.parametrize("seed", range(25))
def test_the_route_of_an_event_can_be_played(tmp_path: Path, seed: int, *, lussen: bool) -> None:
    zaak = make(tmp_path, seed, lussen=lussen)
    if zaak is None:
        return
    for soort, naam in zaak.verkenning.merken:
        if soort == "vast":
            *voor, laatste = zaak.weg(soort, naam)
            gesprek = replay(zaak.spel, voor)
            with pytest.raises(GeblokkeerdError, match=f"‘{naam}’"):
                gesprek.kies(laatste)
