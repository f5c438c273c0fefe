"""Broken YAML as trainers write it: the place, the reason and the advice, in Dutch, from both loaders."""

import re

import pytest
import yaml

from oefenen.reading import nodes, syntax
from oefenen.reading.lader import PythonLoader
from oefenen.reading.nodes import parse
from oefenen.reading.problems import Plek, Problems

GEVALLEN = {
    # name: (text, place, part of the reason, part of the advice)
    "geen aanhalingsteken aan het eind": (
        'titel: "Een gesprek\npersona: boos\nrol: "Je bent"\n', "1:8", "dit aanhalingsteken wordt niet gesloten", "hetzelfde"),
    "geen aanhalingsteken tot het eind van het bestand": (
        'titel: goed\nrol: "Je bent lio\nmeer: tekst\n', "2:6", "dit aanhalingsteken wordt niet gesloten", "hetzelfde"),
    "geen aanhalingsteken in een lijst": (
        'feiten:\n  - "Een\n  - "Twee"\n', "2:5", "dit aanhalingsteken wordt niet gesloten", "hetzelfde"),
    "een tweede document in een open tekst": (
        'a: "b\n---\nc: d"\n', "1:4", "dit aanhalingsteken wordt niet gesloten", "hetzelfde"),
    "een apostrof tussen enkele aanhalingstekens": (
        "titel: 'Sem's gesprek'\nrol: x\n", "1:13", "na het aanhalingsteken staat nog tekst", "de andere soort"),
    "aanhalingstekens in een tekst met aanhalingstekens": (
        'titel: "Hij zei "nee" en ging"\nrol: x\n', "1:18", "na het aanhalingsteken staat nog tekst", "de andere soort"),
    "tekst achter het aanhalingsteken": (
        'zegt: "Nou" (zucht)\nb: c\n', "1:13", "na het aanhalingsteken staat nog tekst", "hele zin tussen aanhalingstekens"),
    "tekst achter het aanhalingsteken in een lijst": (
        'a:\n  - "b" c\n  - d\n', "2:9", "na het aanhalingsteken staat nog tekst", "hele zin tussen aanhalingstekens"),
    "een tab als inspringing": ("a:\n\tb: c\n", "2:1", "hier staat een tab", "Spring in met spaties"),
    "een tab na spaties": ("a:\n  b: c\n \td: e\n", "3:2", "hier staat een tab", "Spring in met spaties"),
    "een dubbele punt in een zin": (
        "titel: Let op: dit gaat mis\n", "1:14", "een dubbele punt te veel", "hele zin tussen aanhalingstekens"),
    "een dubbele punt in een lijst": (
        "- a\n- b: Let op: dit\n", "2:12", "een dubbele punt te veel", "hele zin tussen aanhalingstekens"),
    "een dubbele punt na een aanhalingsteken": (
        'a: "b": c\n', "1:7", "een dubbele punt te veel", "hele zin tussen aanhalingstekens"),
    "gekrulde aanhalingstekens": (
        "a: “Let op: dit”\n", "1:11", "een dubbele punt te veel", "rechte aanhalingstekens"),
    "een regel die te ver inspringt": (
        "titel: a\n  rol: b\n", "2:3", "past niet bij de regel erboven", "te ver in"),
    "geen dubbele punt op de eerste regel": (
        "titel a\nrol: b\n", "2:1", "past niet bij de regel erboven", "mist de regel erboven een dubbele punt"),
    "geen spatie na de dubbele punt op de eerste regel": (
        "rol:b\ntitel: a\n", "2:1", "past niet bij de regel erboven", "een spatie erachter"),
    "een vaste spatie als inspringing": (
        "a:\n\u00a0\u00a0b: c\n  d: e\n", "3:3", "past niet bij de regel erboven", "te ver in"),
    "geen dubbele punt": ("rol: b\ntitel a\nx: y\n", "2:1", "heeft geen dubbele punt", "naam: waarde"),
    "geen spatie na de dubbele punt": ("titel: a\nrol:b\nx: y\n", "2:1", "heeft geen dubbele punt", "een spatie na de :"),
    "een zin die doorloopt zonder inspringen": (
        "b:\n  zegt: Dit is een\n  lange zin\n  c: d\n", "3:3", "heeft geen dubbele punt", "verder inspringen"),
    "te weinig inspringen": (
        "a:\n    b: c\n  d: e\n", "3:3", "springt niet evenveel in", "precies onder elkaar"),
    "een sleutel van een keuze die scheef staat": (
        "keuzes:\n  - id: a\n   zet: b\n", "3:4", "springt niet evenveel in", "precies onder elkaar"),
    "een streepje dat scheef staat": ("a:\n  - b\n - c\n", "3:2", "hier mag geen streepje staan", "ver genoeg in"),
    "een lijst onder een waarde": ("a: b\n- c\n", "2:1", "hier mag geen streepje staan", "ver genoeg in"),
    "een sleutel tussen streepjes": ("a:\n  - b\n  c: d\n", "3:3", "springt niet evenveel in", "precies onder elkaar"),
    "een streepje achter een sleutel": ("a: - b\n", "1:4", "hier mag geen streepje staan", "nieuwe regel"),
    "geen haak aan het eind": ("zet: [a, b\nzegt: c\n", "1:6", "deze [ wordt niet gesloten", "Zet een ] aan het eind"),
    "geen haak tot het eind van het bestand": ("zet: [a, b\n", "1:6", "deze [ wordt niet gesloten", "Zet een ] aan het eind"),
    "geen accolade aan het eind": (
        "scores: {a: 1, b: 2\nreactie: c\nx: d\n", "1:9", "deze { wordt niet gesloten", "Zet een } aan het eind"),
    "geen accolade tot het eind van het bestand": ("scores: {a: 1", "1:9", "deze { wordt niet gesloten", "Zet een } aan het eind"),
    "de verkeerde haak": ("scores: {a: 1]\nb: c\n", "1:14", "hier hoort een } in plaats van een ]", "eindigt met }"),
    "geen komma tussen scores": ("scores: {a: 1 b: 2}\n", "1:16", "hier ontbreekt een komma", "Zet komma's"),
    "geen komma tussen teksten": ('zet: ["a" "b"]\n', "1:11", "hier ontbreekt een komma", "Zet komma's"),
    "geen komma op een volgende regel": ('zet: [a,\n "b" "c"]\n', "2:6", "hier ontbreekt een komma", "Zet komma's"),
    "een haak te veel": ("zet: [a, b]]\nzegt: c\n", "1:12", "hier staat een ] te veel", "Haal het weg"),
    "een losse haak": ("zegt: ]\n", "1:7", "een tekst kan niet met ] beginnen", "tussen aanhalingstekens"),
    "een procent aan het begin van een tekst": ("zegt: %10\n", "1:7", "een tekst kan niet met % beginnen", "tussen aanhalingstekens"),
    "een procent aan het begin van een regel": ("%korting: 1\n", "1:1", "een regel kan niet met % beginnen", "tussen aanhalingstekens"),
    "een richtlijn die niet bestaat": ("%YAML 2.0\n---\na: b\n", "1:1", "een regel kan niet met % beginnen", "tussen aanhalingstekens"),
    "een apenstaart": ("zegt: @jij\n", "1:7", "een tekst kan niet met @ beginnen", "tussen aanhalingstekens"),
    "een accent grave": ("zegt: `a`\n", "1:7", "een tekst kan niet met ` beginnen", "tussen aanhalingstekens"),
    "sterretjes om een woord": ("zegt: *lacht* Nou\n", "1:7", "een tekst kan niet met * beginnen", "tussen aanhalingstekens"),
    "een los sterretje": ("zegt: * lacht\n", "1:7", "een tekst kan niet met * beginnen", "tussen aanhalingstekens"),
    "een en-teken": ("zegt: & dan\n", "1:7", "een tekst kan niet met & beginnen", "tussen aanhalingstekens"),
    "een vraagteken": ("zegt: ? a: b\n", "1:7", "een tekst kan niet met ? beginnen", "tussen aanhalingstekens"),
    "een uitroepteken met nog een": ("zegt: !Nou!zeg dan\n", "1:7", "een tekst kan niet met ! beginnen", "tussen aanhalingstekens"),
    "geen spatie na een dubbele punt tussen accolades": (
        "scores: {regie:}\n", "1:15", "na deze dubbele punt ontbreekt een spatie", "tussen aanhalingstekens"),
    "een open haak aan het eind van het bestand": ("rol: x\nzet: [\n", "2:6", "deze [ wordt niet gesloten", "Zet een ] aan het eind"),
    "een komma": ("zegt: , dus\n", "1:7", "een tekst kan niet met , beginnen", "tussen aanhalingstekens"),
    "een backslash": ('a: "b\\q"\n', "1:6", "na deze \\ staat een teken dat daar niet kan", "enkele aanhalingstekens"),
    "een map van Windows": ('a: "C:\\Users\\x"\n', "1:7", "na deze \\ staat een teken dat daar niet kan", "enkele aanhalingstekens"),
    "tekst achter een groter-dan": ("a: > tekst\n  b\n", "1:6", "na > of | mag op deze regel niets meer staan", "volgende regel"),
    "een nul achter een streep": ("a: |0\n  b\n", "1:5", "na > of | mag op deze regel niets meer staan", "volgende regel"),
    "tekst na drie punten": ("a: b\n...\nc: d\n", "3:1", "na de regel met ... mag niets meer staan", "Haal de regel met ... weg"),
}  # fmt: skip
ENGELS = re.compile(
    r"\b(mapping|sequence|scalar|block|flow|token|document|stream|anchor|alias|tag|directive|key|value|simple|plain|expected|found"
    r"|while|parsing|scanning|the|did|not|could|character|indent\w*|context|unexpected|unknown|escape|node|yaml)\b",
    re.IGNORECASE,
)


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "EventLoader", yaml.CLoader if request.param == "libyaml" else PythonLoader)


@pytest.mark.parametrize("geval", GEVALLEN.values(), ids=GEVALLEN.keys())
def test_broken_yaml_is_explained_in_dutch_at_the_place_to_look(geval: tuple[str, str, str, str]) -> None:
    tekst, plek, reden, raad = geval
    problems = Problems("x.yaml", tekst)
    assert parse(tekst, problems) is None
    assert [(d.code, f"{d.regel}:{d.kolom}") for d in problems.found] == [("S005", plek)]
    assert reden in problems.found[0].melding
    assert raad in problems.found[0].hint
    assert not ENGELS.search(problems.found[0].melding + problems.found[0].hint)


@pytest.mark.parametrize(
    "tekst",
    [
        'rol: "Een tekst die\n  doorloopt en stopt."\nfout: [\n',
        'rol: "Een tekst"\ndoel: \'Nog "een"\'\nfout: [\n',
        'rol: 5" breed\nfout: [\n',
    ],
)  # fmt: skip
def test_a_quote_that_is_in_order_gets_no_blame(tekst: str) -> None:
    problems = Problems("x.yaml", tekst)
    parse(tekst, problems)
    assert "niet gesloten" in problems.found[0].melding
    assert "[" in problems.found[0].melding


def test_what_the_table_does_not_know_is_still_dutch() -> None:
    fout = syntax.SyntaxFout("a brand new problem", "", Plek(0, 0), Plek(0, 0), ["a"])
    assert not ENGELS.search(" ".join(syntax.explain(fout)[1:]))
