"""What the schema of SARIF 2.1.0 asks of the objects that we write: their properties, which of them must be there, and their kinds."""

import re
from collections.abc import Callable, Mapping
from typing import Any

TEKST = re.compile(r"\S")
VERWIJZING = re.compile(r"[A-Za-z0-9._~!$&'()*+;=@/%-]+(?::[A-Za-z0-9._~!$&'()*+,;=:@/%-]*)?\Z")
"""A URI reference in the characters that a URI may have."""
ADRES = re.compile(r"[a-z][a-z0-9+.-]*:\S+\Z")
NIVEAUS = frozenset({"none", "note", "warning", "error"})
Soort = Callable[[Any], None]


def _text(patroon: re.Pattern[str] = TEKST) -> Soort:
    def check(waarde: Any) -> None:
        assert isinstance(waarde, str)
        assert patroon.match(waarde), waarde

    return check


def _one_of(*mogelijk: str) -> Soort:
    def check(waarde: Any) -> None:
        assert waarde in mogelijk

    return check


def _from(laagst: int) -> Soort:
    def check(waarde: Any) -> None:
        assert type(waarde) is int
        assert waarde >= laagst

    return check


def _list(soort: Soort, *, minst: int = 0) -> Soort:
    def check(waarde: Any) -> None:
        assert isinstance(waarde, list)
        assert len(waarde) >= minst
        for deel in waarde:
            soort(deel)

    return check


def _map(soort: Soort) -> Soort:
    def check(waarde: Any) -> None:
        assert isinstance(waarde, dict)
        for deel in waarde.values():
            soort(deel)

    return check


def _object(moet: str = "", **mag: Soort) -> Soort:
    """Check an object: nothing besides what it may have, and all that it must have."""

    def check(waarde: Any) -> None:
        assert isinstance(waarde, Mapping)
        assert set(waarde) <= set(mag), set(waarde) - set(mag)
        assert set(moet.split()) <= set(waarde), set(moet.split()) - set(waarde)
        for naam, deel in waarde.items():
            mag[naam](deel)

    return check


BERICHT = _object("text", text=_text(), markdown=_text())
BESTAND = _object(uri=_text(VERWIJZING), uriBaseId=_text(), description=BERICHT)
PLEK = _object(startLine=_from(1), startColumn=_from(1), endLine=_from(1), endColumn=_from(1))
NIVEAU = _one_of(*NIVEAUS)
REGEL = _object(
    "id",
    id=_text(),
    name=_text(),
    shortDescription=BERICHT,
    fullDescription=BERICHT,
    help=BERICHT,
    helpUri=_text(ADRES),
    defaultConfiguration=_object(level=NIVEAU),
    properties=_map(_text()),
)
UITKOMST = _object(
    "message",
    ruleId=_text(),
    ruleIndex=_from(-1),
    level=NIVEAU,
    message=BERICHT,
    locations=_list(_object(physicalLocation=_object("artifactLocation", artifactLocation=BESTAND, region=PLEK))),
)
RUN = _object(
    "tool",
    tool=_object(
        "driver",
        driver=_object(
            "name", name=_text(), version=_text(), language=_text(re.compile(r"[a-z]{2}(-[A-Z]{2})?\Z")), rules=_list(REGEL)
        ),
    ),
    columnKind=_one_of("utf16CodeUnits", "unicodeCodePoints"),
    newlineSequences=_list(_one_of("\r\n", "\n", "\r"), minst=1),
    originalUriBaseIds=_map(BESTAND),
    results=_list(UITKOMST),
)
LOG = _object("version runs", **{"$schema": _text(ADRES)}, version=_one_of("2.1.0"), runs=_list(RUN))


def check_sarif(log: Any) -> list[Any]:
    """Check a log, and what a schema cannot say about it; give its results."""
    LOG(log)
    (run,) = log["runs"]
    regels, uitkomsten = run["tool"]["driver"]["rules"], run["results"]
    codes = [regel["id"] for regel in regels]
    assert len(codes) == len(set(codes))
    for uitkomst in uitkomsten:
        assert codes[uitkomst["ruleIndex"]] == uitkomst["ruleId"]
        for plek in uitkomst["locations"]:
            bestand, regio = plek["physicalLocation"]["artifactLocation"], plek["physicalLocation"].get("region")
            assert ("uriBaseId" in bestand) is not bool(ADRES.match(bestand["uri"]))
            assert bestand.get("uriBaseId", "%SRCROOT%") in run["originalUriBaseIds"]
            assert regio is None or regio["endColumn"] > regio["startColumn"]
    return list(uitkomsten)
