"""Every eis is proven or refuted as playing every conversation would, and a refutation can be played."""

import json
import re
from pathlib import Path
from random import Random
from typing import get_args

import pytest
from eisen import breaks, holds, random_eisen
from spelen import ALLE, SHIPPED, beurt, beurten, every_conversation, keuze, load, random_game, write

from oefenen.checking.claims.antwoord import Bewijs, Uitslag
from oefenen.checking.claims.eisen import prove
from oefenen.checking.zaak import Zaak
from oefenen.engine.gesprek import replay
from oefenen.engine.stap import GeblokkeerdError
from oefenen.model.eis import Bereikbaar, Eis, Inhoud
from oefenen.reading.bestanden import Reader
from oefenen.reading.eisen import parse_eis

READER = Reader()
FORMAAT = Path(__file__).parent.parent.parent / "docs" / "formaat.md"
W1 = next(pad for pad in SHIPPED if pad.stem.startswith("w1_"))


def zaak_of(pad: Path, *eisen: str, hooguit: int = 2_000_000) -> Zaak:
    """Read a scenario and give it other eisen."""
    zaak = Zaak(READER.read(pad), hooguit=hooguit)
    object.__setattr__(zaak.scenario, "eisen", tuple(Eis(eis, parse_eis(eis)) for eis in eisen))
    return zaak


def prove_one(pad: Path, eis: str, *, hooguit: int = 2_000_000) -> Bewijs:
    (bewijs,) = prove(zaak_of(pad, eis, hooguit=hooguit))
    return bewijs


@pytest.mark.parametrize("seed", range(200, 220))
def test_every_eis_is_what_playing_every_conversation_says(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    gesprekken = every_conversation(spel)
    rnd = Random(seed)
    eisen = [eis for _ in range(5) for eis in random_eisen(spel, rnd)]
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


def document_eisen() -> list[str]:
    """Give every eis that the description of the format writes out."""
    sectie = FORMAAT.read_text(encoding="utf-8").partition("\n## Eisen\n")[2].partition("\n## ")[0]
    in_tabel = re.findall(r"^\| `([^`]+)` \|", sectie, re.MULTILINE)
    in_blok = re.findall(r"^  - (.+)$", sectie, re.MULTILINE)
    in_zin = [
        tekst for tekst in re.findall(r"`([^`]+)`", " ".join(sectie.split())) if re.match(r"elk gesprek dat niet|goed is", tekst)
    ]
    return [*in_tabel, *in_blok, *in_zin]


def test_every_eis_in_the_description_of_the_format_can_be_decided(tmp_path: Path) -> None:
    eisen = document_eisen()
    assert len(eisen) >= 24
    tekst = W1.read_text(encoding="utf-8")
    pad = tmp_path / W1.name
    pad.write_text(re.sub(r"^eisen:\n(  - .*\n)+", f"eisen: {json.dumps(eisen)}\n", tekst, flags=re.MULTILINE), encoding="utf-8")
    gelezen = READER.read(pad)
    assert gelezen.diagnostics == []
    bewijzen = prove(Zaak(gelezen))
    assert [bewijs.eis.tekst for bewijs in bewijzen] == eisen
    assert {bewijs.uitslag for bewijs in bewijzen} == {Uitslag.BEWEZEN, Uitslag.WEERLEGD}


def test_every_form_of_the_grammar_is_in_the_description() -> None:
    soorten = {type(parse_eis(eis)) for eis in document_eisen()}
    assert soorten == set(get_args(Inhoud))


@pytest.mark.parametrize("pad", ALLE, ids=[pad.stem for pad in ALLE])
def test_every_eis_of_a_shipped_scenario_is_proven(pad: Path) -> None:
    zaak = Zaak(READER.read(pad))
    assert zaak.scenario.eisen
    assert [b for b in prove(zaak) if b.uitslag is not Uitslag.BEWEZEN] == []


def two(*keuzes: str, **meer: object) -> str:
    return beurt("een", *(keuzes or (keuze("a"), keuze("b"))), **meer)  # type: ignore[arg-type]


def test_a_turn_without_choices_refutes_that_every_conversation_ends(tmp_path: Path) -> None:
    pad = write(tmp_path, beurten(two(), beurt("twee", keuze("c", als="gekozen een.a"))))
    bewijs = prove_one(pad, "elk gesprek bereikt een einde")
    assert bewijs.uitslag is Uitslag.WEERLEGD
    assert bewijs.route == ("een.b",)
    with pytest.raises(GeblokkeerdError):
        replay(load(pad), bewijs.route)
    assert prove_one(pad, "klaar is bereikbaar").uitslag is Uitslag.BEWEZEN


def test_a_first_turn_without_choices_leaves_nothing_to_prove(tmp_path: Path) -> None:
    pad = write(tmp_path, beurten(two(keuze("a", als="spanning > 9"))))
    assert prove_one(pad, "elk gesprek bereikt een einde").uitslag is Uitslag.WEERLEGD
    assert prove_one(pad, "klaar is onbereikbaar").uitslag is Uitslag.TE_GROOT


ROND = beurten(
    two(keuze("verder"), keuze("uit", naar="klaar", vlag="[dreigen]")),
    beurt("twee", keuze("terug", naar="een"), keuze("door", scores="{regie: 2}"), keuze("stop", naar="op")),
    eindes="eindes:\n  op: {als: spanning > 9, oordeel: slecht, ouder: Dag.}\n  klaar: {oordeel: midden, ouder: Dag.}\n",
)


def test_a_conversation_that_can_go_round_does_not_always_end(tmp_path: Path) -> None:
    pad = write(tmp_path, ROND)
    bewijs = prove_one(pad, "elk gesprek bereikt een einde")
    assert bewijs.uitslag is Uitslag.WEERLEGD
    assert bewijs.route is not None
    assert bewijs.ronde
    gesprek = replay(load(pad), [*bewijs.route, *bewijs.ronde * 5])
    assert gesprek.einde is None


@pytest.mark.parametrize(
    ("eis", "uitslag"),
    [
        ("op is bereikbaar", Uitslag.BEWEZEN),
        ("klaar is onbereikbaar na twee.terug", Uitslag.WEERLEGD),
        ("op is onbereikbaar na vlag dreigen", Uitslag.BEWEZEN),
        ("elk gesprek komt langs een", Uitslag.BEWEZEN),
        ("elk gesprek komt langs twee", Uitslag.WEERLEGD),
        ("beurten tussen 1 en 9", Uitslag.TE_GROOT),
        ("beurten tussen 2 en 9", Uitslag.WEERLEGD),
        ("kans(op) < 50%", Uitslag.TE_GROOT),
        ("duurt hooguit 60 minuten", Uitslag.TE_GROOT),
        ("duurt hooguit 10 seconden", Uitslag.WEERLEGD),
        ("hoogste(regie) <= 10", Uitslag.TE_GROOT),
        ("elke sleutel is te vinden", Uitslag.BEWEZEN),
    ],
)
def test_where_a_conversation_that_can_go_round_comes_is_known(tmp_path: Path, eis: str, uitslag: Uitslag) -> None:
    pad = write(tmp_path, ROND)
    bewijs = prove_one(pad, eis)
    assert bewijs.uitslag is uitslag, bewijs
    if bewijs.route is not None:
        assert replay(load(pad), bewijs.route).einde is not None


def test_what_is_too_large_is_said_unless_an_example_was_found(tmp_path: Path) -> None:
    lang = [keuze(f"k{i}", effect=f"{{spanning: {i - 2}, vertrouwen: {i % 3 - 1}}}", scores="{regie: 1}") for i in range(5)]
    delen = [beurt(f"b{n}", *lang, keuze("uit", naar="klaar", scores="{regie: -2}")) for n in range(8)]
    pad = write(tmp_path, beurten(*delen, beurt("slot", keuze("z", als="spanning > 3"), keuze("y"))))
    for eis, uitslag in {
        "elk gesprek bereikt een einde": Uitslag.TE_GROOT,
        "klaar is bereikbaar": Uitslag.BEWEZEN,
        "klaar is onbereikbaar": Uitslag.WEERLEGD,
        "beurten tussen 2 en 14": Uitslag.WEERLEGD,
        "beurten tussen 1 en 14": Uitslag.TE_GROOT,
        "kans(klaar) > 10%": Uitslag.BEWEZEN,
        "kans(klaar) < 99%": Uitslag.TE_GROOT,
        "laagste(regie) >= 90": Uitslag.WEERLEGD,
        "laagste(regie) <= 90": Uitslag.BEWEZEN,
        "hoogste(regie) >= 90": Uitslag.TE_GROOT,
        "gemiddelde(regie) >= 10": Uitslag.TE_GROOT,
    }.items():
        assert prove_one(pad, eis, hooguit=60).uitslag is uitslag, eis
        assert prove_one(pad, eis).uitslag is not Uitslag.TE_GROOT, eis


def test_a_chance_on_its_border_is_weighed_in_whole_numbers(tmp_path: Path) -> None:
    delen = [beurt(f"b{n}", *(keuze(f"k{i}", naar="weg" if i == 3 else f"b{n + 1}") for i in range(5))) for n in range(3)]
    eindes = "eindes:\n  weg: {als: spanning > 9, oordeel: slecht, ouder: Dag.}\n  klaar: {oordeel: midden, ouder: Dag.}\n"
    pad = write(tmp_path, beurten(*delen, beurt("b3", keuze("a")), eindes=eindes))
    for operator, uitslag in {"=": "bewezen", "<=": "bewezen", ">=": "bewezen", "<": "weerlegd", "!=": "weerlegd"}.items():
        assert prove_one(pad, f"kans(weg) {operator} 48,8%").uitslag == uitslag
    assert prove_one(pad, "kans(weg) = 48,81%").uitslag == "weerlegd"


def test_a_sleutel_that_nobody_tells_is_named(tmp_path: Path) -> None:
    kop = "sleutels: {geheim: G., open: O.}\n"
    pad = write(tmp_path, beurten(two(keuze("a", weet="[open]"), keuze("b"))), kop=kop)
    bewijs = prove_one(pad, "elke sleutel is te vinden")
    assert (bewijs.uitslag, bewijs.uitleg) == (Uitslag.WEERLEGD, "geen enkel gesprek vertelt geheim")


def test_what_never_happens_is_proven_but_said(tmp_path: Path) -> None:
    pad = write(tmp_path, beurten(two(keuze("a"), keuze("b", als="spanning > 9"))))
    bewijs = prove_one(pad, "klaar is onbereikbaar na een.b")
    assert (bewijs.uitslag, bewijs.uitleg) == (Uitslag.BEWEZEN, "maar een.b komt in geen enkel gesprek voor")


def test_all_five_phases_can_be_proven(tmp_path: Path) -> None:
    delen = [beurt(fase, keuze("a"), keuze("b"), fase=fase) for fase in ("afstemmen", "delen", "zorgen", "afspreken", "afronden")]
    pad = write(tmp_path, beurten(*delen))
    assert prove_one(pad, "elk gesprek gaat door alle fasen").uitslag is Uitslag.BEWEZEN
    pad = write(tmp_path, beurten(*delen[:-1]))
    bewijs = prove_one(pad, "elk gesprek gaat door alle fasen")
    assert (bewijs.uitslag, bewijs.uitleg) == (Uitslag.WEERLEGD, "dit gesprek komt niet langs de fase afronden")
