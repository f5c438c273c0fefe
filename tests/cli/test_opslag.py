"""The conversations that were kept: a full disk, another window, a damaged or newer file. Nothing is lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from grenzen import fill, like_a_user, room_for
from opdracht import Oefenen
from routes import routes
from spelen import SHIPPED, beurt, beurten, keuze, write

LANG = beurten(*(beurt(f"b{nummer}", keuze("a"), keuze("b")) for nummer in range(60)))
VEEL = ",".join("ab" * 30)
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process work otherwise there")


def kept(oefenen: Oefenen) -> list[str]:
    return [b["keuze"] for b in oefenen("verslag", "--vorm", "json").json["beurten"]]


@POSIX
def test_a_disk_without_room_loses_only_the_choice_that_did_not_fit(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, LANG)
    oefenen("speel", pad, "--keuzes", "a")
    uit = oefenen("speel", pad, "--tekst", "--verder", invoer="1\n" * 60, before=room_for(100_000))
    assert uit.code == 3
    assert "Traceback" not in uit.err
    assert "Misschien is de schijf vol." in uit.err.rstrip().splitlines()[-1]
    assert str(oefenen.database) in uit.err
    gezegd = uit.out.count("Jij: ")
    assert 3 < gezegd < 60
    assert len(kept(oefenen)) == gezegd
    verder = oefenen("speel", pad, "--tekst", "--verder", invoer="1\n" * 60)
    assert verder.code == 0
    assert len(kept(oefenen)) == 60


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of half a megabyte."""
    map_ = tmp_path / "schijf"
    map_.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(map_)]
    if sys.platform != "linux" or os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a disk can be mounted only by root on Linux")
    yield map_
    subprocess.run(["umount", str(map_)], check=True)  # noqa: S607 - of the system


def test_a_full_disk_is_said_and_nothing_is_lost(oefenen: Oefenen, small_disk: Path) -> None:
    oefenen.data = small_disk / "data"
    pad = write(oefenen.map, LANG)
    oefenen("speel", pad, "--keuzes", "a,a")
    vol = fill(small_disk, 80_000)
    uit = oefenen("speel", pad, "--tekst", "--verder", invoer="1\n" * 60)
    assert uit.code == 3
    assert uit.err.rstrip().splitlines()[-1].startswith("De schijf is vol, dus deze keuze is niet bewaard.")
    gezegd = uit.out.count("Jij: ")
    vol.unlink()
    assert len(kept(oefenen)) == gezegd + 1
    fill(small_disk, 0)
    oefenen("verslag").assert_one_message(3, "schijf")


def test_a_database_of_another_window_is_waited_for_and_then_said(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, LANG)
    oefenen("speel", pad, "--keuzes", "a")
    with closing(sqlite3.connect(oefenen.database, isolation_level=None)) as ander:
        ander.execute("BEGIN IMMEDIATE")
        oefenen("speel", pad, "--keuzes", "a").assert_one_message(3, "Een ander venster is nog aan het bewaren.")
        verder = oefenen("speel", pad, "--tekst", "--verder", invoer="1\n")
    assert verder.code == 3
    assert verder.err.rstrip().splitlines()[-1].startswith("Een ander venster is nog aan het bewaren.")
    assert kept(oefenen) == ["a"]
    assert oefenen("speel", pad, "--keuzes", "a").code == 0


def damaged(data: bytes) -> dict[str, bytes]:
    return {
        "rommel": b"dit is geen database" * 400,
        "afgekapt": data[: len(data) // 2 // 4096 * 4096],
        "gat": data[:4096] + b"\xaa" * 4096 + data[8192:],
        "kop": b"\x00" * 100 + data[100:],
    }


@pytest.mark.parametrize("soort", ["rommel", "afgekapt", "gat", "kop"])
@pytest.mark.parametrize(
    "args", [("verslag",), ("lijst", "--gesprekken"), ("speel", "proef.yaml", "--keuzes", "a")], ids=lambda a: a[0]
)
def test_a_damaged_database_is_refused_and_left_as_it_was(oefenen: Oefenen, soort: str, args: tuple[str, ...]) -> None:
    oefenen("speel", write(oefenen.map, LANG), "--keuzes", VEEL)
    stuk = damaged(oefenen.database.read_bytes())[soort]
    oefenen.database.write_bytes(stuk)
    oefenen(*args).assert_one_message(3, "beschadigd; er is niets aan veranderd", str(oefenen.database))
    assert oefenen.database.read_bytes() == stuk
    assert oefenen("lijst").code == 0


def test_a_newer_database_is_refused_and_left_as_it_was(oefenen: Oefenen) -> None:
    oefenen("speel", write(oefenen.map, LANG), "--keuzes", "a")
    with closing(sqlite3.connect(oefenen.database)) as db:
        db.execute("PRAGMA user_version = 999")
    nieuw = oefenen.database.read_bytes()
    for args in (("verslag",), ("lijst", "--gesprekken"), ("speel", "proef.yaml", "--keuzes", "a")):
        oefenen(*args).assert_one_message(3, "een nieuwere versie van oefenen")
        assert oefenen.database.read_bytes() == nieuw


def test_a_database_of_another_program_is_refused_and_left_as_it_was(oefenen: Oefenen) -> None:
    oefenen.data.mkdir()
    with closing(sqlite3.connect(oefenen.database)) as db:
        db.execute("CREATE TABLE van_een_ander (x)")
        db.execute("PRAGMA user_version = 1")
    vreemd = oefenen.database.read_bytes()
    oefenen("lijst", "--gesprekken").assert_one_message(3, "niet van oefenen")
    assert oefenen.database.read_bytes() == vreemd


def test_a_scenario_that_changed_halfway_is_refused_until_it_is_put_back(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, LANG)
    oefenen("speel", pad, "--keuzes", "a,b")
    oud = pad.read_bytes()
    pad.write_bytes(oud.replace(b"Zeg.", b"Zeg maar.", 1))
    for args in (("verslag",), ("speel", pad, "--tekst", "--verder")):
        oefenen(*args).assert_one_message(3, "‘Proef’ is veranderd sinds gesprek 1", "blijft bewaard")
    pad.unlink()
    oefenen("verslag").assert_one_message(3, "staat niet meer op")
    pad.write_bytes(oud)
    assert kept(oefenen) == ["a", "b"]


def test_a_persona_that_changed_halfway_is_refused_too(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, LANG)
    oefenen("speel", pad, "--keuzes", "a,b")
    write(oefenen.map, LANG, persona="kern: Anders.\n")
    oefenen("verslag").assert_one_message(3, "is veranderd sinds gesprek 1")


@POSIX
def test_a_folder_of_data_that_may_not_be_written_is_said(oefenen: Oefenen) -> None:
    oefenen.data.mkdir()
    oefenen.data.chmod(0o500)
    uit = oefenen("speel", "w1", "--keuzes", routes(SHIPPED[-1])[0][0], before=like_a_user())
    uit.assert_one_message(3, "mag niet geschreven worden")
    assert oefenen("speel", "w1", "--keuzes", routes(SHIPPED[-1])[0][0], "--niet-bewaren", before=like_a_user()).code == 0


def test_a_file_in_the_place_of_the_folder_is_said(oefenen: Oefenen) -> None:
    oefenen.data.write_text("x", encoding="utf-8")
    oefenen("speel", "proef.yaml", "--keuzes", "a").assert_one_message(3, "map voor je gesprekken")


def test_an_ending_that_was_not_noted_is_noted_when_the_conversation_is_opened(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, LANG)
    oefenen("speel", pad, "--keuzes", VEEL)
    with closing(sqlite3.connect(oefenen.database)) as db, db:
        db.execute("UPDATE gesprek SET afgelopen = NULL, einde = NULL, oordeel = NULL")
    verder = oefenen("speel", pad, "--tekst", "--verder")
    assert verder.code == 0
    assert "Nabespreking" in verder.out
    assert [g["einde"] for g in oefenen("lijst", "--gesprekken", "--json").json] == ["klaar"]
