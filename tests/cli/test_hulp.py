"""Help and wrong use: Dutch, exit code 2, and nothing of click's English."""

import re
from importlib import import_module
from pathlib import Path

import click
import pytest
from opdracht import Oefenen

from oefenen.cli.hoofd import hoofd, run_cli
from oefenen.cli.opdrachten import HULP, OPDRACHTEN

ENGELS = re.compile(
    r"\b(usage|options?|commands?|arguments?|show|this|message|exit|error|try|help\.|missing|such|invalid|value|required|default|text|"
    r"integer|path|file|directory|got|unexpected)\b",
    re.IGNORECASE,
)
FOUT_GEBRUIK = [
    (("--hlp",), "‘--hlp’ bestaat niet. Bedoelde je ‘--help’"),
    (("spel",), "‘spel’ bestaat niet. Bedoelde je ‘speel’?"),
    (("xyz",), "‘xyz’ bestaat niet."),
    (("--map",), "‘--map’ hoort nog een waarde"),
    (("--map", "bestaat_niet"), "--map: bestaat_niet is geen map"),
    (("--version=3",), "‘--version’ hoort niets"),
    (("speel",), "Er ontbreekt nog iets: SCENARIO"),
    (("speel", "w1", "w2"), "te veel: w2"),
    (("speel", "w1", "--jsn"), "Bedoelde je ‘--json’"),
    (("speel", "w1", "-x"), "‘-x’ bestaat niet"),
    (("speel", "w1", "--stand", "hard"), "--stand: ‘hard’ kan hier niet. Kies uit oefenen, doorspelen, toets."),
    (("speel", "w1", "--seed", "-1"), "--seed: ‘-1’ is geen heel getal"),
    (("speel", "w1", "--seed", "9" * 5000), "is geen heel getal"),
    (("speel", "w1", "--tekst", "--persona", "lief"), "De persona ‘lief’ is er niet. Kies uit: bedeesd, boos"),
    (("speel", "w1", "--verder", "--seed", "1"), "--seed kan niet samen met --verder"),
    (("speel", "zzz", "--tekst"), "Het scenario ‘zzz’ is er niet. Kies uit: b1_"),
    (("verslag", "twee"), "GESPREK: ‘twee’ is geen heel getal"),
    (("verslag", "7"), "Gesprek 7 is er niet"),
    (("verslag",), "Er is nog geen gesprek bewaard"),
    (("verslag", "--vorm", "pdf"), "Kies uit md, tekst, json, ouders"),
    (("verslag", "--vorm", "ouders"), "Er is nog geen gesprek afgelopen"),
    (("afspraken",), "Er is nog geen gesprek afgelopen"),
    (("afspraken", "7"), "Gesprek 7 is er niet"),
    (
        ("afspraken", "--verslag-door", "papa"),
        "--verslag-door: ‘papa’ kan hier niet. Kies uit leraar, ouder, samen, leerling, niemand.",
    ),
    (("afspraken", "--haal-weg", "nul"), "--haal-weg: ‘nul’ is geen heel getal"),
    (("nakijken", "."), "geen enkel YAML-bestand"),
]


@pytest.mark.parametrize("opdracht", [(), *((naam,) for naam in OPDRACHTEN)], ids=["oefenen", *OPDRACHTEN])
def test_every_help_page_is_dutch_and_has_an_example(oefenen: Oefenen, opdracht: tuple[str, ...]) -> None:
    uit = oefenen(*opdracht, "--help")
    assert (uit.code, uit.err) == (0, "")
    assert uit.out.startswith("Gebruik: oefenen")
    assert "Voorbeelden:" in uit.out
    assert "Laat deze uitleg zien." in uit.out
    assert not ENGELS.search(re.sub(r"--\w+|_\w+", "", uit.out)), uit.out
    assert max(map(len, uit.out.splitlines())) <= 80


def test_the_help_page_names_every_command_and_option() -> None:
    for naam in OPDRACHTEN:
        module = import_module(f"oefenen.cli.{naam}")
        assert isinstance(getattr(module, naam), click.Command)
    for param in hoofd.params:
        assert param.opts[0] in HULP


def test_every_option_of_every_command_is_explained() -> None:
    for naam in OPDRACHTEN:
        opdracht = getattr(import_module(f"oefenen.cli.{naam}"), naam)
        for param in opdracht.params:
            if isinstance(param, click.Option):
                assert param.help
                assert param.help.endswith(".")
            else:
                assert param.human_readable_name.strip("[].") in opdracht.help


def test_help_after_an_option_is_the_same_page(oefenen: Oefenen) -> None:
    assert oefenen("--map", ".", "--help").out == oefenen("--help").out == HULP + "\n"


@pytest.mark.parametrize(("args", "melding"), FOUT_GEBRUIK, ids=[" ".join(args)[:30] for args, _ in FOUT_GEBRUIK])
def test_wrong_use_gets_one_dutch_message(oefenen: Oefenen, args: tuple[str, ...], melding: str) -> None:
    uit = oefenen(*args)
    uit.assert_one_message(2, melding)
    assert uit.out == ""
    assert not ENGELS.search(re.sub(r"--\w+", "", uit.err)), uit.err


def test_the_version_is_a_number(oefenen: Oefenen) -> None:
    uit = oefenen("--version")
    assert re.fullmatch(r"oefenen \d+\.\d+\.\d+\n", uit.out)
    assert uit.code == 0


@pytest.mark.proces
def test_without_a_terminal_the_app_points_to_plain_mode(oefenen: Oefenen) -> None:
    for args in ((), ("--map", ".")):
        oefenen(*args).assert_one_message(2, "oefenen speel SCENARIO --tekst")


def test_a_folder_of_the_environment_that_is_gone_is_mentioned(oefenen: Oefenen) -> None:
    uit = oefenen("lijst", env={"OEFENEN_SCENARIOS": "weg"})
    assert (uit.code, uit.err) == (0, "De map weg uit OEFENEN_SCENARIOS bestaat niet.\n")


def test_a_reader_that_has_seen_enough_is_no_error(oefenen: Oefenen, tmp_path: Path) -> None:
    import subprocess  # noqa: PLC0415 - a pipe of our own that closes early

    from opdracht import PROGRAMMA, environment  # noqa: PLC0415 - idem

    with subprocess.Popen(
        [*PROGRAMMA, "speel", "w1", "--keuzes", ""],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(oefenen.data),
        cwd=tmp_path,
    ) as proces:
        assert proces.stdout
        assert proces.stderr
        proces.stdout.close()
        assert proces.stderr.read().decode().count("Traceback") == 0
        assert proces.wait() == 0


def test_a_shell_can_complete_commands(oefenen: Oefenen) -> None:
    uit = oefenen(env={"_OEFENEN_COMPLETE": "bash_complete", "COMP_WORDS": "oefenen na", "COMP_CWORD": "1"})
    assert uit.out == "plain,nakijken\n"


def test_the_command_line_can_be_called_twice(capsys: pytest.CaptureFixture[str]) -> None:
    assert [run_cli(["--help"]), run_cli(["--help"])] == [0, 0]
    assert capsys.readouterr().out == f"{HULP}\n" * 2
