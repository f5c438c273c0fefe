"""Bad files: one clear Dutch message, the right exit code, no traceback."""

import os
import sys
from pathlib import Path

import pytest
from grenzen import like_a_user
from opdracht import Oefenen
from spelen import KOP, beurt, beurten, keuze, write

GOED = beurten(beurt("een", keuze("a")), beurt("twee", keuze("b")))
STUK: dict[str, tuple[bytes, str]] = {
    "leeg": (b"", "S004"),
    "alleen_wit": (b" \n\n", "S004"),
    "alleen_commentaar": (b"# nog niets\n", "S004"),
    "binair": (b"\x7fELF\x00\xff\xfe" * 500, "S003"),
    "utf16": ("titel: Proef\n".encode("utf-16"), "S003"),
    "stuurteken": (b"titel: a\x07b\n", "S011"),
    "diep": (b"a: " + b"[" * 100_000, "S006"),
    "diepe_blokken": (b"".join(b" " * n + b"a:\n" for n in range(300)), "S006"),
    "kring": (b"a: &x [*x]\n", "S007"),
    "lachen": (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "S007"),
    "label": (b"titel: !!python/object/apply:os.system [ls]\n", "S008"),
    "lijst": (b"- een\n- twee\n", ""),
    "getal": (b"42\n", ""),
    "aanhalingsteken": (b'titel: "open\n', "S005"),
    "geen_persona": (KOP.replace("persona: proef", "persona: weg").encode() + GOED.encode(), "S048"),
}


@pytest.mark.parametrize("naam", STUK)
def test_a_broken_file_is_explained_and_not_played(oefenen: Oefenen, naam: str) -> None:
    inhoud, code = STUK[naam]
    (oefenen.map / "stuk.yaml").write_bytes(inhoud)
    nagekeken = oefenen("nakijken", "stuk.yaml", "--json")
    assert (nagekeken.code, nagekeken.err) == (3 if code == "S003" else 1, "")
    assert code in {d["code"] for d in nagekeken.json} or (not code and nagekeken.json)
    gespeeld = oefenen("speel", "stuk.yaml", "--tekst")
    gespeeld.assert_one_message(3, "stuk.yaml", nagekeken.json[0]["melding"].rstrip("."))
    assert gespeeld.out == ""


def test_the_list_goes_on_after_every_broken_file(oefenen: Oefenen) -> None:
    for naam, (inhoud, _) in STUK.items():
        (oefenen.map / f"{naam}.yaml").write_bytes(inhoud)
    uit = oefenen("--map", ".", "lijst")
    assert uit.code == 0
    assert {Path(regel.partition(" kan niet")[0]).stem for regel in uit.err.splitlines()} == set(STUK) - {"geen_persona"}
    assert "Voor de vierde keer eruit" in uit.out


def test_a_huge_file_is_refused_at_once(oefenen: Oefenen) -> None:
    with (oefenen.map / "enorm.yaml").open("wb") as bestand:
        for _ in range(50):
            bestand.write(b"a: " + b"x" * (1_000_000 - 4) + b"\n")
    uit = oefenen("nakijken", "enorm.yaml", "--json")
    assert (uit.code, uit.json[0]["code"]) == (3, "S002")
    oefenen("speel", "enorm.yaml", "--tekst").assert_one_message(3, "te groot (50 MB)")
    oefenen("--map", ".", "lijst").assert_one_message(0, "enorm.yaml kan niet gelezen worden", "te groot")


@pytest.mark.parametrize(("naam", "melding"), [("map.yaml", "het is een map"), ("weg.yaml", "het bestaat niet")])
def test_a_folder_or_nothing_in_the_place_of_a_file_is_said(oefenen: Oefenen, naam: str, melding: str) -> None:
    (oefenen.map / "map.yaml").mkdir()
    oefenen("speel", naam, "--tekst").assert_one_message(3, f"{naam} kan niet gespeeld worden.", melding)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files work otherwise there")
def test_a_file_that_may_not_be_read_is_said(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, GOED)
    pad.chmod(0)
    gespeeld = oefenen("speel", "proef.yaml", "--tekst", before=like_a_user())
    gespeeld.assert_one_message(3, "je mag het niet openen")
    nagekeken = oefenen("nakijken", "proef.yaml", "--json", before=like_a_user())
    assert (nagekeken.code, nagekeken.json[0]["code"]) == (3, "S001")
    oefenen("--map", ".", "lijst", before=like_a_user()).assert_one_message(
        0, "proef.yaml kan niet gelezen worden", "je mag het niet"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files work otherwise there")
@pytest.mark.parametrize(
    "args", [("nakijken", "dicht"), ("nakijken", "dicht/proef.yaml"), ("speel", "dicht/proef.yaml", "--tekst")]
)
def test_a_folder_that_may_not_be_opened_is_said(oefenen: Oefenen, args: tuple[str, ...]) -> None:
    write(oefenen.map / "dicht", GOED)
    dicht = oefenen.map / "dicht"
    dicht.chmod(0)
    try:
        uit = oefenen(*args, before=like_a_user())
    finally:
        dicht.chmod(0o700)
    assert uit.code in (2, 3)
    assert "Traceback" not in uit.err
    assert "mag" in uit.out + uit.err or "geen enkel YAML-bestand" in uit.err


def test_a_persona_that_cannot_be_read_is_said(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, GOED)
    (oefenen.map / "personas" / "proef.yaml").write_bytes(b"\xff\xfe\x00")
    oefenen("speel", pad, "--tekst").assert_one_message(3, "kan niet gespeeld worden", "geen gewone tekst")
    assert oefenen("nakijken", pad).code == 3


def test_a_name_that_could_steer_the_terminal_is_made_harmless(oefenen: Oefenen) -> None:
    if os.name == "nt":
        pytest.skip("no such names there")
    (oefenen.map / "x\x1b[31m.yaml").write_text("a: [", encoding="utf-8")
    assert "\x1b" not in oefenen("nakijken", ".").out
    assert "\x1b" not in oefenen("--map", ".", "lijst").err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize(
    "args", [("--help",), ("lijst",), ("nakijken", "--alleen-lezen", "--json"), ("speel", "w1", "--keuzes", "", "--niet-bewaren")]
)
def test_output_that_cannot_be_written_is_said(oefenen: Oefenen, args: tuple[str, ...]) -> None:
    import subprocess  # noqa: PLC0415 - stdout of our own choice

    from opdracht import PROGRAMMA, environment  # noqa: PLC0415 - idem

    with Path("/dev/full").open("wb") as vol:
        uit = subprocess.run(
            [*PROGRAMMA, *args],
            stdout=vol,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            check=False,
            env=environment(oefenen.data),
        )
    assert uit.returncode == 3
    assert uit.stderr.decode() == "Lezen of schrijven lukt niet. De schijf is vol.\n"


def test_a_surprise_is_one_line_and_a_traceback_only_for_who_asks(oefenen: Oefenen) -> None:
    (oefenen.map / "sitecustomize.py").write_text(
        "import oefenen.session.library as l\ndef kapot(*_): raise ZeroDivisionError\nl.read_library = kapot\n", encoding="utf-8"
    )
    pad = {"PYTHONPATH": os.pathsep.join((str(oefenen.map), str(Path(__file__).parents[2])))}
    oefenen("lijst", env=pad).assert_one_message(70, "Er ging iets mis in oefenen zelf (ZeroDivisionError)", "OEFENEN_DEBUG=1")
    assert "Traceback" in oefenen("lijst", env={**pad, "OEFENEN_DEBUG": "1"}).err
