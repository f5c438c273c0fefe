"""A YAML file as an editor sees it: values with the types of YAML 1.1 or 1.2, checked against a JSON Schema."""

import json
import re
from collections.abc import Iterator
from typing import Any

import yaml
from jsonschema import Draft7Validator

from oefenen.session.auteur.schema import schema_text

_DATUM = "tag:yaml.org,2002:timestamp"
_KERN = {
    "tag:yaml.org,2002:bool": re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z"),
    "tag:yaml.org,2002:int": re.compile(r"[-+]?[0-9]+\Z"),
    "tag:yaml.org,2002:float": re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z"),
    "tag:yaml.org,2002:null": re.compile(r"(?:~|null|Null|NULL|)\Z"),
}
"""What plain text means in YAML 1.2."""


class Yaml11(yaml.CSafeLoader):
    """Reads as PyYAML does: `no` is a truth and 12:30 a number. JSON has no dates, so those stay text."""


class Yaml12(yaml.CSafeLoader):
    """Reads as the editors do."""


Yaml11.yaml_implicit_resolvers = {
    teken: [(tag, patroon) for tag, patroon in regels if tag != _DATUM]
    for teken, regels in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.yaml_implicit_resolvers = {}
for _tag, _patroon in _KERN.items():
    Yaml12.add_implicit_resolver(_tag, _patroon, None)


def _int(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> int:
    """Read 010 as ten: the octal numbers of YAML 1.1 are gone."""
    return int(str(loader.construct_scalar(node)))


Yaml12.add_constructor("tag:yaml.org,2002:int", _int)

LADERS = {"1.1": Yaml11, "1.2": Yaml12}


def as_json(waarde: Any) -> Any:
    """Give what was read with text as keys, as JSON has them."""
    if isinstance(waarde, dict):
        return {str(sleutel): as_json(deel) for sleutel, deel in waarde.items()}
    return [as_json(deel) for deel in waarde] if isinstance(waarde, list) else waarde


def read_as_editor(tekst: str, versie: str = "1.2") -> Any:
    """Read YAML as an editor does."""
    return as_json(yaml.load(tekst, LADERS[versie]))  # noqa: S506 - both are safe loaders


def schema(soort: str) -> dict[str, Any]:
    """Give one JSON Schema."""
    gelezen: dict[str, Any] = json.loads(schema_text(soort))
    return gelezen


def complaints(soort: str, waarde: Any) -> list[str]:
    """Say what is wrong with a file according to its schema."""
    return [f"{list(fout.path)}: {fout.message}" for fout in Draft7Validator(schema(soort)).iter_errors(waarde)]


def levels(soort: str) -> Iterator[dict[str, Any]]:
    """Give every mapping with fixed keys that a schema describes, the file itself first."""
    heel = schema(soort)
    yield heel
    yield from (deel for deel in heel["definitions"].values() if "title" in deel)
