"""A hand-over file is checked before anything is done with it: whatever is wrong gives one Dutch message, at once."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from overdragen import bureau, changed, rich_file, texts

from oefenen.model.diagnostic import OefenenError
from oefenen.model.overdracht import Overdracht
from oefenen.reading.json_bestand import DIEPST, GROOTST
from oefenen.reading.read_overdracht import read_overdracht

STUREND = "\x1b[31m\x07\r\n\u202eom\u2066\u200b\u0000 [b]x[/b] ../../etc/x {{7*7}} $(id)"


@pytest.fixture(scope="module")
def goed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    een = bureau(tmp_path_factory.mktemp("trainee"))
    yield rich_file(een)
    een.store.close()


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return tmp_path / "gesprek.json"


def read(pad: Path, tekst: str | bytes) -> Overdracht:
    pad.write_bytes(tekst if isinstance(tekst, bytes) else tekst.encode())
    return read_overdracht(pad)


def refuse(pad: Path, tekst: str | bytes, *woorden: str) -> None:
    with pytest.raises(OefenenError) as gevangen:
        read(pad, tekst)
    assert gevangen.value.melding.isprintable()
    assert len(gevangen.value.melding) < 300
    for woord in woorden:
        assert woord in gevangen.value.melding


def test_a_good_file_is_read_as_it_was_made(goed: str, pad: Path) -> None:
    gelezen = read(pad, goed)
    assert (gelezen.titel, gelezen.persona, gelezen.naam, gelezen.einde) == ("Een kort gesprek", "kort", "Sanne", "slecht")
    assert gelezen.keuzes == ("deur.druk", "kern.uitleg", "slot.dag")
    assert read(pad, "\ufeff" + goed) == gelezen


@pytest.mark.parametrize("deel", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_short_is_refused(goed: str, pad: Path, deel: float) -> None:
    refuse(pad, goed[: int(len(goed.strip()) * deel)], "gesprek.json is niet heel", "op regel")


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [
        ("", "niet heel"), ("[]", "geen gesprek van oefenen"), ("null", "geen gesprek"), ("7", "geen gesprek"), ('"x"', "geen gesprek"),
        ("{}", "geen gesprek"), ('{"formaat": "iets anders", "versie": 1}', "geen gesprek"), (b"\xff\xfe{\x00}\x00", "geen tekst"),
        (b"\x89PNG\r\n", "geen tekst"), ("{" * 3, "niet heel"), ("]]]", "niet heel"), ('{"formaat": "oefenen-gesprek"}', "versie"),
    ],
)  # fmt: skip
def test_something_else_is_refused(pad: Path, tekst: str | bytes, woord: str) -> None:
    refuse(pad, tekst, woord)


def test_another_version_is_refused_with_which_one_it_is(goed: str, pad: Path) -> None:
    refuse(pad, changed(goed, "versie", waarde=2), "nieuwere versie (2)", "leest versie 1", "Werk oefenen bij")
    refuse(pad, changed(goed, "versie", waarde=0), "oudere versie (0)", "opnieuw uitvoeren")
    refuse(pad, json.dumps({"formaat": "oefenen-gesprek", "versie": 9, "heel": "anders"}), "nieuwere versie (9)")
    for geen in ("1", 1.0, True, None, -1, [1]):
        refuse(pad, changed(goed, "versie", waarde=geen), "‘versie’")


def _wrong() -> Iterator[tuple[tuple[str | int, ...], object]]:
    fout: object
    for fout in (7, None, ["x"], {"a": 1}, True, 0.5):
        yield ("scenario", "titel"), fout
        yield ("coaching", "opdracht"), fout
        yield ("keuzes", 0), fout
    for fout in ("ja", 1, None):
        yield ("gesprek", "klok"), fout
    for fout in (-1, 2**31, 10**17, True, "3", 3.5, None):
        yield ("gesprek", "seed"), fout
    for fout in (
        "gisteren",
        "2026-01-01",
        "2026-01-01T10:00:00",
        "0001-01-01T00:00:00+00:00",
        "9999-12-31T23:59:59-23:59",
        5,
        None,
    ):
        yield ("gesprek", "begonnen"), fout
    for fout in ({"spanning": 2}, {"spanning": 0}, {"geduld": 1}, {"spanning": "1"}, [], None):
        yield ("gesprek", "opening"), fout
    for fout in ("../../etc/x", "Boos", "", "a/b", "kort\n", None, 5):
        yield ("scenario", "persona"), fout
        yield ("gesprek", "einde"), fout if fout is not None else 5
    for fout in ("deur", "deur.druk.x", "../x.y", "deur.druk\n", ""):
        yield ("keuzes", 1), fout
    yield ("gesprek", "tempo"), 99
    yield ("gesprek", "stand"), "hard"
    yield ("kenmerk",), "../../etc/passwd"
    yield ("kenmerk",), "AB" * 16
    yield ("scenario", "inhoud_hash"), "0" * 63
    yield ("keuzes",), ["deur.druk"]
    yield ("keuzes",), ["deur.druk"] * 5001
    yield ("keuzes",), {}
    yield ("transcript",), []
    yield ("transcript", 0, "nummer"), 2
    yield ("transcript", 0, "ouder"), "Dag."
    yield ("transcript", 0, "ouder"), ["x"] * 101
    yield ("transcript", 1, "jij"), "x" * 20_001
    yield ("transcript", 0, "eigen_zin"), {"tekst": "x"}
    yield ("transcript", 0, "eigen_zin", "lijkt_op"), "../x"
    yield ("transcript", 0, "eigen_zin", "tekst"), "x" * 1001
    yield ("keerpunten",), [{"nummer": 1, "tekst": "x"}] * 4
    yield ("keerpunten",), [{"nummer": 4, "tekst": "x"}]
    yield ("time_outs",), [0]
    yield ("zelfbeeld", "gewonnen"), 4
    yield ("zelfbeeld", "schattingen"), {"luisteren": 101}
    yield ("zelfbeeld", "schattingen"), {"../x": 1}
    yield ("coaching", "opmerkingen", 0, "nummer"), 4
    yield ("coaching", "opmerkingen", 0, "nummer"), 0
    yield ("coaching", "opmerkingen", 0, "tekst"), "x" * 1001
    yield ("coaching", "opmerkingen"), [{"nummer": 1, "tekst": "x"}] * 501
    yield ("coaching", "naam"), "x" * 101
    yield ("naam",), "x" * 101
    yield ("extra",), 1
    yield ("scenario", "\x1b[31m" + "x" * 500), 1


def test_a_file_that_was_changed_by_hand_is_refused_with_the_place(goed: str, pad: Path) -> None:
    for plek, waarde in _wrong():
        refuse(pad, changed(goed, *plek, waarde=waarde), "Dit bestand klopt niet")


def test_a_field_that_is_missing_is_named(goed: str, pad: Path) -> None:
    for sleutel in set(json.loads(goed)) - {"formaat", "versie"}:
        heel = json.loads(goed)
        del heel[sleutel]
        refuse(pad, json.dumps(heel), f"ontbreekt ‘{sleutel}’")
    heel = json.loads(goed)
    del heel["coaching"]["opmerkingen"][0]["nummer"]
    refuse(pad, json.dumps(heel), "coaching › opmerkingen › 1", "ontbreekt ‘nummer’")


@pytest.mark.parametrize("getal", ["NaN", "Infinity", "-Infinity", "9" * 5000, "1e400", "-0.0", "9" * 19])
def test_a_number_that_is_none_is_refused(goed: str, pad: Path, getal: str) -> None:
    refuse(pad, goed.replace('"seed": 3', f'"seed": {getal}'))


def test_a_key_that_is_there_twice_is_refused(goed: str, pad: Path) -> None:
    refuse(pad, goed.replace('"seed": 3', '"seed": 3, "seed": 4'), "‘seed’", "twee keer")


@pytest.mark.parametrize("haken", ["[" * 10_000, "[" * 10_000 + "]" * 10_000, '{"a":' * 10_000, "[" * (DIEPST + 1)])
def test_deep_nesting_is_refused_without_reading_it(pad: Path, haken: str) -> None:
    refuse(pad, haken, "te veel haken in elkaar")


def test_brackets_in_a_text_are_text(goed: str, pad: Path) -> None:
    assert read(pad, changed(goed, "scenario", "titel", waarde='[[[[[[[[[[[[[["\\"[{')).titel.startswith("[[")


def test_a_file_of_100_mb_is_refused_by_its_size(pad: Path) -> None:
    with pad.open("wb") as bestand:
        bestand.truncate(100_000_000)
    with pytest.raises(OefenenError, match=r"te groot \(100 MB\)"):
        read_overdracht(pad)
    pad.write_bytes(b" " * (GROOTST + 1))
    with pytest.raises(OefenenError, match="te groot"):
        read_overdracht(pad)


def test_what_is_no_ordinary_file_is_refused_at_once(tmp_path: Path) -> None:
    pijp = tmp_path / "pijp"
    os.mkfifo(pijp)
    wijzer = tmp_path / "wijzer"
    wijzer.symlink_to(tmp_path / "nergens")
    verwacht = {
        pijp: "geen gewoon bestand", Path("/dev/zero"): "geen gewoon bestand", Path("/dev/null"): "geen gewoon bestand",
        tmp_path: "een map", wijzer: "bestaat niet", tmp_path / "weg.json": "bestaat niet", tmp_path / "weg" / "x": "bestaat niet",
        tmp_path / ("x" * 300): "zo kan een bestand niet heten", tmp_path / "a\0b": "zo kan een bestand niet heten",
    }  # fmt: skip
    for pad, woord in verwacht.items():
        with pytest.raises(OefenenError, match=woord) as gevangen:
            read_overdracht(pad)
        assert gevangen.value.melding.isprintable()


def test_whatever_could_steer_a_screen_is_taken_out_of_every_text(goed: str, pad: Path) -> None:
    for plek in texts(json.loads(goed)):
        vuil = changed(goed, *plek, waarde=f"a{STUREND}\ud800z")
        try:
            gelezen: object = read(pad, vuil)
        except OefenenError as error:
            gelezen = error.melding
        assert all(tekst.isprintable() for tekst in _all_texts(gelezen)), plek


def test_a_lone_half_of_a_sign_is_white(goed: str, pad: Path) -> None:
    assert read(pad, changed(goed, "naam", waarde="a\ud83db\ude00c")).naam == "a b c"
    refuse(pad, goed.encode().replace(b"Sanne", b"\xed\xa0\x80"), "geen tekst")


def _all_texts(waarde: Any) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    elif hasattr(waarde, "__dataclass_fields__"):
        yield from _all_texts([getattr(waarde, naam) for naam in waarde.__dataclass_fields__])
    elif isinstance(waarde, dict):
        yield from _all_texts([*waarde, *waarde.values()])
    elif isinstance(waarde, (list, tuple)):
        for deel in waarde:
            yield from _all_texts(deel)
