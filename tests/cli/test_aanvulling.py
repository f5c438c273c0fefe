"""`oefenen aanvulling`, and what the program answers a shell: names with explanations, cheaply, and nothing on a line it cannot follow."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from opdracht import Oefenen, Uit, environment
from routes import routes
from spelen import ALLE, KOP, SHIPPED, beurt, beurten, keuze, write

from oefenen.cli.opdrachten import OPDRACHTEN
from oefenen.cli.tab_scripts import SCRIPTS


def ask(oefenen: Oefenen, regel: str, shell: str = "zsh") -> Uit:
    """Ask what can come at the end of a line, as a shell does."""
    nummer = len(regel.split()) - (not regel.endswith(" "))
    return oefenen(env={"_OEFENEN_COMPLETE": f"{shell}_complete", "COMP_WORDS": regel, "COMP_CWORD": str(nummer)})


def proposals(oefenen: Oefenen, regel: str) -> dict[str, str]:
    """Give each proposal with its explanation."""
    uit = ask(oefenen, regel)
    assert (uit.code, uit.err) == (0, "")
    regels = uit.out.strip("\n").splitlines()
    soorten, namen, uitleg = regels[::3], regels[1::3], regels[2::3]
    return {naam: zin for soort, naam, zin in zip(soorten, namen, uitleg, strict=True) if soort == "plain"}


@pytest.mark.parametrize("shell", SCRIPTS)
def test_each_shell_gets_its_script_and_nothing_else(oefenen: Oefenen, shell: str) -> None:
    uit = oefenen("aanvulling", shell)
    assert (uit.code, uit.out, uit.err) == (0, SCRIPTS[shell], "")
    assert f"_OEFENEN_COMPLETE={shell}_complete" in uit.out
    assert f"oefenen aanvulling {shell} > ~/." in oefenen("aanvulling", "--help").out
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=uit.out, text=True, check=True, timeout=30)


def test_another_shell_is_wrong_use(oefenen: Oefenen) -> None:
    oefenen("aanvulling", "csh").assert_one_message(2, "SHELL: ‘csh’ kan hier niet. Kies uit bash, zsh, fish.")
    oefenen("aanvulling").assert_one_message(2, "Er ontbreekt nog iets: SHELL")


def test_commands_come_with_their_line_of_the_help(oefenen: Oefenen) -> None:
    assert proposals(oefenen, "oefenen ") == OPDRACHTEN
    assert list(proposals(oefenen, "oefenen ver")) == [naam for naam in OPDRACHTEN if naam.startswith("ver")]


@pytest.mark.parametrize("opdracht", [(), *((naam,) for naam in OPDRACHTEN)], ids=["oefenen", *OPDRACHTEN])
def test_every_option_comes_with_its_dutch_explanation(oefenen: Oefenen, opdracht: tuple[str, ...]) -> None:
    opties = proposals(oefenen, " ".join(("oefenen", *opdracht, "--")))
    assert opties["--help"] == "Laat deze uitleg zien."
    assert all(uitleg.endswith(".") for uitleg in opties.values()), opties


def test_scenarios_come_with_their_titles_also_those_of_the_user(oefenen: Oefenen) -> None:
    assert proposals(oefenen, "oefenen speel w1") == {"w1_voor_de_vierde_keer_eruit": "Voor de vierde keer eruit"}
    (oefenen.map / "eigen").mkdir()
    titel = "titel: |\n  Een: twee,\n  drie\n"
    (oefenen.map / "eigen" / "mijn.yaml").write_text(KOP.replace("titel: Proef\n", titel), encoding="utf-8")
    namen = proposals(oefenen, "oefenen --map eigen speel ")
    assert set(namen) == {*(pad.stem for pad in ALLE), "mijn"}
    assert namen["mijn"] == "Een: twee, drie"
    assert ask(oefenen, "oefenen graaf ./x", "bash").out == "yaml,./x\n"


def test_words_of_an_option_come_with_what_they_mean(oefenen: Oefenen) -> None:
    assert proposals(oefenen, "oefenen speel w1 --stand ")["toets"] == "Geen hulp en niet terug. De uitleg komt aan het eind."
    assert proposals(oefenen, "oefenen nakijken --vorm ") == dict.fromkeys(("tekst", "json", "github", "sarif"), "_")
    assert list(proposals(oefenen, "oefenen speel w1 --persona b")) == ["bedeesd", "boos"]


def test_numbers_of_conversations_come_with_their_titles(oefenen: Oefenen) -> None:
    assert proposals(oefenen, "oefenen verslag ") == {}
    assert not oefenen.data.exists()
    oefenen("speel", "w1", "--keuzes", routes(SHIPPED[-1])[0][0])
    ((nummer, uitleg),) = proposals(oefenen, "oefenen verslag ").items()
    assert nummer == "1"
    assert uitleg.startswith("Voor de vierde keer eruit, 20")


def test_names_of_the_scenario_that_is_changed(oefenen: Oefenen) -> None:
    write(oefenen.map, beurten(beurt("deur", keuze("in"), keuze("uit"))))
    assert proposals(oefenen, "oefenen hernoem proef.yaml d") == {"deur": "beurt", "deur.in": "keuze", "deur.uit": "keuze"}
    assert proposals(oefenen, "oefenen hernoem weg.yaml ") == {}
    (oefenen.map / "stuk.yaml").write_text("beurten: [", encoding="utf-8")
    assert proposals(oefenen, "oefenen hernoem stuk.yaml ") == {}


@pytest.mark.parametrize(
    "regel",
    [
        "oefenen bestaatniet ",
        "oefenen nakijken --xyz x ",
        "oefenen lijst te veel ",
        "oefenen --map weg speel q",
        "oefenen verslag 'a ",
    ],
)
def test_a_line_that_cannot_be_followed_gets_no_complaint(oefenen: Oefenen, regel: str) -> None:
    uit = ask(oefenen, regel, "bash")
    assert (uit.code, uit.err) == (0, "")
    assert "plain" not in uit.out


@pytest.mark.parametrize(
    ("regel", "zwaar"),
    [
        ("oefenen na", ("numpy", "textual", "yaml", "sqlite3")),
        ("oefenen nakijken --", ("numpy", "textual", "sqlite3")),
        ("oefenen hernoem proef.yaml d", ("numpy", "textual", "sqlite3")),
        ("oefenen speel w", ("textual", "rich", "watchfiles")),
    ],
)
def test_tab_loads_nothing_heavy(oefenen: Oefenen, regel: str, zwaar: tuple[str, ...]) -> None:
    write(oefenen.map, beurten(beurt("deur", keuze("in"), keuze("uit"))))
    meet = (
        "import sys; from oefenen.__main__ import main; sys.argv = ['oefenen']; code = main()\n"
        f"sys.exit(sorted(set({zwaar}) & set(sys.modules)) or code)"
    )
    env = {"_OEFENEN_COMPLETE": "bash_complete", "COMP_WORDS": regel, "COMP_CWORD": str(len(regel.split()) - 1)}
    klaar = subprocess.run(
        [sys.executable, "-c", meet],
        capture_output=True,
        text=True,
        cwd=oefenen.map,
        env=environment(oefenen.data, **env),
        check=False,
    )
    assert (klaar.returncode, klaar.stderr) == (0, "")
    assert klaar.stdout.startswith("plain,")


def test_the_map_of_the_environment_counts_too(oefenen: Oefenen, tmp_path: Path) -> None:
    (tmp_path / "elders.yaml").write_text(KOP, encoding="utf-8")
    env = {"_OEFENEN_COMPLETE": "bash_complete", "COMP_WORDS": "oefenen speel eld", "COMP_CWORD": "2"}
    assert oefenen(env={**env, "OEFENEN_SCENARIOS": str(tmp_path)}).out.startswith("plain,elders\n")
