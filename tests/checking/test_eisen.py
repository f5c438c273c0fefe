"""Every eis is proven or refuted as playing every conversation would, and a refutation can be played."""

from pathlib import Path
from random import Random

import pytest
from eisen import breaks, holds, random_eisen
from spelen import SHIPPED, beurt, beurten, every_conversation, game, keuze, random_game, write

from oefenen.checking.antwoord import Bewijs, Uitslag
from oefenen.checking.eisen import prove
from oefenen.checking.zaak import Zaak
from oefenen.engine.gesprek import replay
from oefenen.engine.stap import GeblokkeerdError
from oefenen.model.eis import Bereikbaar, BereiktEinde, Eis, Geding, ScoreGrens
from oefenen.reading.bestanden import Reader
from oefenen.reading.eisen import parse_eis

READER = Reader()


def zaak_of(pad: Path, *eisen: str, hooguit: int = 2_000_000) -> Zaak:
    """Read a scenario and give it other eisen."""
    zaak = Zaak(READER.read(pad), hooguit=hooguit)
    object.__setattr__(zaak.scenario, "eisen", tuple(Eis(eis, parse_eis(eis)) for eis in eisen))
    return zaak


def prove_one(pad: Path, eis: str, *, hooguit: int = 2_000_000) -> Bewijs:
    (bewijs,) = prove(zaak_of(pad, eis, hooguit=hooguit))
    return bewijs


@pytest.mark.parametrize("seed", range(200, 225))
def test_every_eis_is_what_playing_every_conversation_says(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    gesprekken = every_conversation(spel)
    rnd = Random(seed)
    eisen = [eis for _ in range(12) for eis in random_eisen(spel, rnd)]
    for bewijs in prove(zaak_of(tmp_path / "proef.yaml", *eisen)):
        inhoud = bewijs.eis.inhoud
        assert bewijs.uitslag is (Uitslag.BEWEZEN if holds(inhoud, gesprekken) else Uitslag.WEERLEGD), bewijs
        if bewijs.route is None:
            continue
        gesprek = replay(spel, bewijs.route)
        assert gesprek.einde is not None
        if bewijs.uitslag is Uitslag.WEERLEGD:
            assert breaks(inhoud, gesprek), bewijs
        elif isinstance(inhoud, Bereikbaar):
            assert holds(inhoud, [gesprek]), bewijs
