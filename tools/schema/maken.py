"""Descriptions to JSON Schemas: draft-07, which every editor knows, with a property and its help for every known key."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import CoreSchema, DictSchema

from oefenen.session.auteur.schema import GESPREK, PORTFOLIO
from tools.schema.overdracht import Overdracht
from tools.schema.persona import Persona
from tools.schema.portfolio import Portfolio
from tools.schema.scenario import Scenario
from tools.schema.vaardigheden import Vaardigheden

MAP = Path(__file__).parents[2] / "oefenen" / "schema"
SOORTEN: dict[str, Any] = {
    "scenario": Scenario,
    "persona": Persona,
    "vaardigheden": Vaardigheden,
    GESPREK: Overdracht,
    PORTFOLIO: Portfolio,
}
TITELS = {
    "scenario": "Scenario van oefenen",
    "persona": "Persona van oefenen",
    "vaardigheden": "Vaardigheden van oefenen",
    GESPREK: "Gesprek van oefenen",
    PORTFOLIO: "Portfolio van oefenen",
}
_DRAFT = "http://json-schema.org/draft-07/schema#"


class _Generator(GenerateJsonSchema):
    """Writes what editors can work with: no titles of every key, and closed lists of words as keys spelled out."""

    schema_dialect = _DRAFT

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - the shape of pydantic
        """Leave out the names of keys: they are no news."""
        return False

    def dict_schema(self, schema: DictSchema) -> JsonSchemaValue:
        """Describe a mapping whose keys are words of a closed list, names, or both."""
        sleutels = self.generate_inner(schema["keys_schema"])
        waarde = self.generate_inner(schema["values_schema"])
        soorten = sleutels.get("anyOf", [sleutels])
        uit: JsonSchemaValue = {"type": "object", "additionalProperties": False}
        for soort in soorten:
            if "enum" in soort:
                uit["properties"] = {
                    woord: {**waarde, "description": uitleg}
                    for woord, uitleg in zip(soort["enum"], soort["enumDescriptions"], strict=True)
                }
            else:
                uit["patternProperties"] = {soort["pattern"]: waarde}
        if "min_length" in schema:
            uit["minProperties"] = schema["min_length"]
        return uit

    def generate(self, schema: CoreSchema, mode: Any = "validation") -> JsonSchemaValue:  # noqa: ANN401 - the shape of pydantic
        """Give the whole schema, with the name that draft-07 has for its parts."""
        uit = super().generate(schema, mode)
        delen = uit.pop("$defs", {})
        for deel in (uit, *delen.values()):
            if "properties" in deel:
                # The docstrings of our own classes are for programmers.
                deel.pop("description", None)
        return {**uit, "definitions": delen}


def make(soort: str) -> str:
    """Give the text of the JSON Schema of one kind of file."""
    beschreven = TypeAdapter(SOORTEN[soort]).json_schema(ref_template="#/definitions/{model}", schema_generator=_Generator)
    kop = {"$schema": _DRAFT, "title": TITELS[soort]}
    lijf = {sleutel: waarde for sleutel, waarde in beschreven.items() if sleutel not in kop}
    return json.dumps({**kop, **lijf}, ensure_ascii=False, indent=2) + "\n"


def write() -> None:
    """Write every schema where the program finds it."""
    MAP.mkdir(exist_ok=True)
    for soort in SOORTEN:
        (MAP / f"{soort}.json").write_text(make(soort), encoding="utf-8", newline="\n")
