"""`--vul-aan`: new proeven come in, every other byte stays, and a file that cannot be filled safely is left alone."""

import os
import stat
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from spelen import KOP, SHIPPED, beurt, beurten, keuze, load, random_game, write

from oefenen.checking.claims.dekking import cover
from oefenen.checking.claims.proeven import play_proeven
from oefenen.checking.exploring.verkenning import explore
from oefenen.engine.gesprek import replay
from oefenen.model.diagnostic import OefenenError
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.session.auteur.aanvullen import complete
from oefenen.session.auteur.proefdraai import try_out

BEURTEN = (
    "beurten:\n"
    + beurt("een", keuze("a"), keuze("b"), keuze("c", als="weet af"))
    + beurt("twee", keuze("d", weet="[af]"), keuze("e"))
)
EINDES = "eindes:\n  klaar: {oordeel: midden, ouder: Dag.}\n"
LAATST = "eindes:\n  klaar:\n    oordeel: midden\n    ouder: "
EEN = "kies: [a, d], verwacht: {einde: klaar}}"
VORMEN = {
    "geen proeven": EINDES,
    "geen regeleinde": EINDES.rstrip(),
    "commentaar onderaan": f"{EINDES}# einde van het bestand\n\n# echt\n",
    "slotstreep": f"{EINDES}...\n# daarna\n",
    "tekst met |": f"{LAATST}|\n      Dag.\n\n      Tot gauw.\n\n\n# klaar\n",
    "tekst met |+": f"{LAATST}|+\n      Dag.\n\n\n",
    "tekst met > zonder regeleinde": f"{LAATST}>-\n      Dag.",
    "lijst met streepjes": f"{EINDES}proeven:\n  - naam: x   # mooi\n    kies: [a, d]\n    verwacht: {{einde: klaar}}   # af\n\n# los\n",
    "lijst zonder inspringen": f"{EINDES}proeven:\n- naam: x\n  kies:\n  - a\n  - d\n  verwacht: {{}}\n",
    "lijst in het midden": f"proeven:\n    # eerst\n    - {{naam: 'x, [y] # {{', {EEN}\n\n    # laatst\n\n{EINDES}",
    "streepje apart": f"{EINDES}proeven:\n  -\n    naam: >\n      lang\n      verhaal\n\n    kies: a\n    verwacht:\n      einde:\n        klaar\n".replace(
        "einde:\n        klaar", "spanning: 5"
    ),
    "naam achteraan": f"{EINDES}proeven:\n  - kies: [a]\n    verwacht: {{}}\n    naam: |\n      x\n\n\n# los\n",
    "haakjes over regels": f"{EINDES}proeven:\n  - {{naam: x, kies: [\n      a, d\n    ], verwacht: {{\n    }}\n  }}  # zo\n",
    "lege haakjes": f"{EINDES}proeven: []\n",
    "lege haakjes, ruim": f"{EINDES}proeven: [   ]   # nog niets\n",
    "haakjes": f'{EINDES}proeven: [{{naam: "x ] y", {EEN}]\n',
    "haakjes met komma": f"{EINDES}proeven: [{{naam: x, {EEN}, ]\n",
    "haakjes en commentaar": f"proeven: [   # [ {{ \n  {{naam: x, {EEN},   # een, twee\n  # ]\n]\n{EINDES}",
    "haakjes en commentaar zonder komma": f"proeven: [\n  {{naam: x, {EEN}   # een, twee\n  ]   # klaar\n{EINDES}",
    "dezelfde naam": f"{EINDES}proeven:\n  - {{naam: 'langs twee.e, een.b', {EEN}\n",
}


def fill(pad: Path) -> int:
    """Fill one file; give how many proeven came in."""
    reader = Reader()
    return len(complete(try_out(pad, reader), reader))


def put(map_: Path, tekst: str) -> Path:
    """Write a whole file beside its persona."""
    pad = write(map_, "")
    pad.write_bytes(tekst.encode())
    return pad


def assert_only_insertions(oud: bytes, nieuw: bytes) -> None:
    gelijk = next((i for i, (a, b) in enumerate(zip(oud, nieuw, strict=False)) if a != b), len(oud))
    # A list between brackets gets a comma too; only what is behind the first change needs a closer look.
    rest = oud[gelijk:]
    if nieuw.endswith(rest):
        return
    soorten = {soort for soort, *_ in SequenceMatcher(None, rest, nieuw[gelijk:], autojunk=False).get_opcodes()}
    assert soorten <= {"equal", "insert"}


def assert_filled(pad: Path, oud: bytes) -> None:
    """Check that only something came in, that all comes out, and that everything is covered."""
    assert_only_insertions(oud, pad.read_bytes())
    gelezen = Reader().read(pad)
    assert gelezen.diagnostics == []
    draai = try_out(pad, Reader())
    assert all(uitkomst.goed for uitkomst in draai.uitkomsten)
    assert draai.dekking is not None
    assert draai.dekking.open == ()
    proeven = check_playable(gelezen)[0].proeven
    assert len({proef.naam for proef in proeven}) == len(proeven)
    assert len(draai.uitkomsten) == sum(not proef.persona for proef in proeven)


@pytest.mark.parametrize("begin", ["", "\ufeff"], ids=["zonder bom", "met bom"])
@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("vorm", VORMEN)
def test_every_layout_keeps_every_other_byte(tmp_path: Path, vorm: str, einde: str, begin: str) -> None:
    tekst = begin + (KOP + BEURTEN + VORMEN[vorm]).replace("\n", einde)
    pad = put(tmp_path, tekst)
    assert Reader().read(pad).diagnostics == []
    assert fill(pad) >= 1
    assert_filled(pad, tekst.encode())
    if einde != "\n":
        erbij = pad.read_bytes().replace(einde.encode(), b"")
        assert b"\n" not in erbij
        assert b"\r" not in erbij
    assert fill(pad) == 0


def test_a_scenario_that_stands_further_to_the_right_stays_there(tmp_path: Path) -> None:
    tekst = "".join(f"  {regel}\n" for regel in (KOP + BEURTEN + EINDES).splitlines())
    pad = put(tmp_path, tekst)
    fill(pad)
    assert_filled(pad, tekst.encode())
    assert "\n  proeven:\n    - naam: " in pad.read_text(encoding="utf-8")


def test_what_comes_in_reads_like_what_an_author_writes(tmp_path: Path) -> None:
    pad = put(tmp_path, KOP + BEURTEN + EINDES)
    fill(pad)
    erbij = pad.read_text(encoding="utf-8").removeprefix(KOP + BEURTEN + EINDES)
    assert erbij == (
        "\nproeven:\n"
        '  - naam: "langs een.a, twee.d"\n    kies: [a, d]\n    verwacht: {einde: klaar}\n'
        '  - naam: "langs een.b, twee.e"\n    kies: [b, e]\n    verwacht: {einde: klaar}\n'
    )


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_a_shipped_scenario_can_be_filled(tmp_path: Path, pad: Path) -> None:
    kopie = tmp_path / pad.name
    kopie.write_bytes(pad.read_bytes())
    fill(kopie)
    assert_filled(kopie, pad.read_bytes())


def test_a_file_between_braces_is_left_alone(tmp_path: Path) -> None:
    tekst = (
        "{formaat: 1, titel: P, persona: proef, niveau: 1, ouder: {naam: A}, leerling: {naam: B}, rol: R., doel: D., "
        "beurten: {een: {fase: delen, ouder: Zeg., keuzes: [{id: a, zet: feit, zegt: T.}]}}, "
        "eindes: {klaar: {oordeel: midden, ouder: Dag.}}}\n"
    )
    pad = put(tmp_path, tekst)
    with pytest.raises(OefenenError, match=r"tussen \{ en \}"):
        fill(pad)
    assert pad.read_text(encoding="utf-8") == tekst
    assert sorted(p.name for p in tmp_path.iterdir()) == ["personas", "proef.yaml"]


def test_a_file_that_changed_in_the_meantime_is_left_alone(tmp_path: Path) -> None:
    pad = put(tmp_path, KOP + BEURTEN + EINDES)
    draai = try_out(pad, Reader())
    anders = KOP + BEURTEN + EINDES + "# nog iets\n"
    pad.write_text(anders, encoding="utf-8")
    with pytest.raises(OefenenError, match="intussen veranderd"):
        complete(draai, Reader())
    assert pad.read_text(encoding="utf-8") == anders


def test_a_text_that_would_say_something_else_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = put(tmp_path, KOP + BEURTEN + EINDES)
    oud = pad.read_bytes()
    for kapot, reden in {
        "proeven: [": "niet meer gelezen",
        "proeven: []\n": "iets anders",
        'proeven: [{naam: "langs een.a, twee.d", kies: [a, d], verwacht: {einde: klaar}}]\n': "iets anders",
    }.items():
        monkeypatch.setattr("oefenen.session.auteur.aanvullen.insert_proeven", lambda ruw, *_, kapot=kapot: ruw + kapot)
        with pytest.raises(OefenenError, match=reden):
            fill(pad)
        assert pad.read_bytes() == oud
        assert sorted(p.name for p in tmp_path.iterdir()) == ["personas", "proef.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights and no links without them")
def test_a_link_stays_a_link_and_rights_stay_as_they_are(tmp_path: Path) -> None:
    echt = put(tmp_path, KOP + BEURTEN + EINDES)
    echt.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(echt)
    assert fill(link) == 2
    assert link.is_symlink()
    assert stat.S_IMODE(echt.stat().st_mode) == 0o640
    assert_filled(echt, (KOP + BEURTEN + EINDES).encode())


@pytest.mark.parametrize("seed", range(300, 312))
def test_the_routes_take_exactly_what_conversations_can_take(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    verkenning = explore(spel)
    dekking = cover(verkenning, ())
    gesprekken = [replay(spel, route) for route in dekking.routes]
    assert all(gesprek.einde is not None for gesprek in gesprekken)
    genomen = {f"{stap.beurt}.{stap.keuze.id}" for gesprek in gesprekken for stap in gesprek.stappen}
    assert genomen == set(dekking.bereikbaar) == set(dekking.open)
    halve = cover(verkenning, set(dekking.routes[0]))
    assert set(halve.open) == genomen - set(dekking.routes[0])
    assert len(halve.routes) <= len(dekking.routes)


def test_the_smallest_number_of_routes_is_called_so(tmp_path: Path) -> None:
    pad = put(tmp_path, KOP + BEURTEN + EINDES)
    dekking = cover(explore(load(pad)), ())
    assert (len(dekking.routes), dekking.kleinste) == (2, True)


def test_choices_of_a_conversation_that_goes_round_are_covered_too(tmp_path: Path) -> None:
    een = beurt("een", keuze("a"), keuze("weg", naar="klaar"))
    twee = beurt("twee", keuze("terug", naar="een"), keuze("door"))
    pad = write(tmp_path, beurten(een, twee))
    spel = load(pad)
    dekking = cover(explore(spel), ())
    assert {pad for route in dekking.routes for pad in route} == {"een.a", "een.weg", "twee.terug", "twee.door"}
    assert all(replay(spel, route).einde is not None for route in dekking.routes)
    assert fill(pad) == len(dekking.routes)
    assert all(uitkomst.goed for uitkomst in play_proeven(load(pad)))
