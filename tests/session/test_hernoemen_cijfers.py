"""After `hernoem` everything that is known of a scenario is what it was: chances, scores, proofs, proeven and diagnostics."""

from pathlib import Path
from random import Random

import pytest
from spelen import SHIPPED, random_game, write
from wandelen import messy_game

from oefenen.checking.claims.eisen import prove
from oefenen.checking.claims.proeven import play_proeven
from oefenen.checking.figures.cijfers import score_range
from oefenen.checking.nakijken import check
from oefenen.checking.zaak import Zaak
from oefenen.model.woorden import VASTE_FEITEN
from oefenen.reading.bestanden import Reader
from oefenen.reading.namen import Soort
from oefenen.session.auteur.hernoemen import rename
from oefenen.session.auteur.naamkeuze import names_of

ERBIJ = "_q9"
"""Comes behind a name, and occurs nowhere else."""
EISEN = "eisen: [elk gesprek komt langs b1, top is onbereikbaar na b0.k1, half is bereikbaar zonder b1.k0]\n"
READER = Reader()


def known(pad: Path) -> str:
    """Write down everything that is known of a scenario, without the name that was changed."""
    uit = check(pad, reader=READER)
    zaak = uit.zaak
    assert isinstance(zaak, Zaak)
    delen: list[object] = [(d.code, d.regel, d.ernst, d.melding, d.hint, d.bronregel) for d in uit.diagnostics]
    if zaak.verkenning.volledig:
        delen += [zaak.kansen.beurten, zaak.kansen.keuzes, zaak.kansen.eindes, zaak.kansen.lengte]
        delen += [score_range(zaak.kern, (vaardigheid,)) for vaardigheid in zaak.vaardigheden.vaardigheden]
    delen += [(bewijs.eis.tekst, *bewijs[1:]) for bewijs in prove(zaak)]
    delen += [(uitkomst.proef.naam, uitkomst.gekozen, uitkomst.verschil) for uitkomst in play_proeven(zaak.spel)]
    return "\n".join(map(str, delen)).replace(ERBIJ, "")


def check_same(pad: Path, seed: int) -> None:
    """Give one thing of every kind another name, and compare what is known before and after."""
    scenario = READER.read(pad).scenario
    assert scenario is not None
    voor, namen = known(pad), names_of(scenario)
    # The choice comes before its turn, so that it is still called what it was called.
    for soort in reversed(Soort):
        vrij = [naam for naam in namen[soort] if naam not in VASTE_FEITEN]
        if vrij:
            naam = Random(f"{seed}{soort}").choice(vrij)
            rename(pad, f"{soort}:{naam}", f"{naam.rpartition('.')[2]}{ERBIJ}")
    assert pad.read_text(encoding="utf-8").count(ERBIJ) > 3
    assert known(pad).splitlines() == voor.splitlines()


@pytest.mark.parametrize("seed", range(24))
def test_nothing_else_changes_in_a_scenario_that_was_made_up(tmp_path: Path, seed: int) -> None:
    if seed % 2:
        pad = messy_game(tmp_path, seed, lussen=seed % 3 == 0)
    else:
        random_game(tmp_path, seed)
        pad = tmp_path / "proef.yaml"
    pad.write_text(pad.read_text(encoding="utf-8") + EISEN, encoding="utf-8")
    check_same(pad, seed)


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_nothing_else_changes_in_a_shipped_scenario(tmp_path: Path, pad: Path) -> None:
    write(tmp_path, "")
    kopie = tmp_path / pad.name
    kopie.write_bytes(pad.read_bytes())
    check_same(kopie, 1)
