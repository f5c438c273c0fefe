"""`oefenen schema`: what was made beforehand, on stdout, and nothing heavy to do it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from opdracht import Oefenen, environment

from oefenen.session.auteur.schema import GEPUBLICEERD

SCHEMAS = Path(__file__).parents[2] / "oefenen" / "schema"


@pytest.mark.parametrize("soort", GEPUBLICEERD)
def test_a_schema_is_printed_as_it_was_made(oefenen: Oefenen, soort: str) -> None:
    uit = oefenen("schema", soort)
    assert (uit.code, uit.err) == (0, "")
    assert uit.out == (SCHEMAS / f"{soort}.json").read_text(encoding="utf-8")
    assert uit.json["$schema"].startswith("http://json-schema.org/draft-07")


def test_without_a_word_it_is_the_schema_of_a_scenario(oefenen: Oefenen) -> None:
    assert oefenen("schema").json["title"] == "Scenario van oefenen"


def test_another_word_is_refused_with_the_words_there_are(oefenen: Oefenen) -> None:
    oefenen("schema", "einde").assert_one_message(
        2, "[SOORT]: ‘einde’ kan hier niet. Kies uit scenario, persona, vaardigheden, gesprek, portfolio."
    )
    oefenen("schema", "persona", "scenario").assert_one_message(2, "te veel: scenario")


def test_no_schema_file_is_forgotten() -> None:
    assert {pad.stem for pad in SCHEMAS.iterdir()} == set(GEPUBLICEERD)


def test_printing_a_schema_makes_nothing_of_its_own(tmp_path: Path) -> None:
    meet = (
        "import sys; from oefenen.__main__ import main; sys.argv = ['oefenen', 'schema']; main()\n"
        "print(*{naam.partition('.')[0] for naam in sys.modules}, file=sys.stderr)"
    )
    uit = subprocess.run([sys.executable, "-c", meet], capture_output=True, text=True, env=environment(tmp_path), check=True)
    assert json.loads(uit.stdout)
    assert not {"pydantic", "jsonschema", "tools", "yaml", "numpy", "textual"} & set(uit.stderr.split())
