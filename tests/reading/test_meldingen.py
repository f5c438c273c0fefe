"""What a trainer reads: Dutch, short, with the name that was meant."""

import re
from pathlib import Path

import pytest
from lezen import FOUT, KLEIN, read_text, underlined

from oefenen.model.woorden import GESPREKSFASEN, STANDEN, VLAGGEN, ZETTEN
from oefenen.reading.codes import TEXTS
from oefenen.reading.problems import Plek, Problems, nearest, suggest

ENGELS = re.compile(
    r"\b(mapping|sequence|scalar|block|flow|token|anchor|alias|tag|directive|key|value|string|integer|boolean|list|parser?|syntax"
    r"|expected|found|invalid|unknown|missing|error|line|column|file|unicode|escape|node|null|none|true|false|the|is not|of type)\b",
    re.IGNORECASE,
)
TE_MOEILIJK = re.compile(
    r"\b(genest|syntax|parsen|sequentie|scalair|attribuut|parameter|element|array|object|indentatie)\b", re.IGNORECASE
)
ZETWOORDEN = list(ZETTEN)


@pytest.mark.parametrize("code", TEXTS)
def test_a_message_is_short_dutch_that_says_what_to_do(code: str) -> None:
    text = TEXTS[code]
    for zin in (text.melding, text.hint):
        assert not ENGELS.search(re.sub(r"\{\w+\}|‘[^’]*’", "", zin).replace("[een, twee]", ""))
        assert not TE_MOEILIJK.search(zin)
        assert len(zin.split()) <= 25
    assert text.hint or code == "S001"


def test_every_expected_text_is_dutch_too() -> None:
    for pad in FOUT.rglob("s0*.txt"):
        for regel in pad.read_text(encoding="utf-8").splitlines():
            zin = re.sub(r"‘[^’]*’", "", regel.partition(" ")[2])
            assert not ENGELS.search(zin), regel
            assert not TE_MOEILIJK.search(zin), regel


@pytest.mark.parametrize(
    ("naam", "bekend", "bedoeld"),
    [
        ("afstemen", [fase.value for fase in GESPREKSFASEN], "afstemmen"),
        ("zorg", [fase.value for fase in GESPREKSFASEN], "zorgen"),
        ("Afspreken", [fase.value for fase in GESPREKSFASEN], "afspreken"),
        ("gevoel", ZETWOORDEN, "gevoelsreflectie"),
        ("openvraag", ZETWOORDEN, "open_vraag"),
        ("open vraag", ZETWOORDEN, "open_vraag"),
        ("gevoelsreflexie", ZETWOORDEN, "gevoelsreflectie"),
        ("gerust_stellen", ZETWOORDEN, "geruststellen"),
        ("parafraseren", ZETWOORDEN, "parafrase"),
        ("excuses", ZETWOORDEN, "excuus"),
        ("spaning", STANDEN, "spanning"),
        ("vertouwen", STANDEN, "vertrouwen"),
        ("openheit", STANDEN, "openheid"),
        ("privacie", VLAGGEN, "privacy"),
        (" spanning ", STANDEN, "spanning"),
    ],
)
def test_the_name_that_was_meant_comes_first(naam: str, bekend: list[str], bedoeld: str) -> None:
    assert nearest(naam, bekend)[0] == bedoeld
    assert suggest(naam, bekend).startswith(f"Bedoelde je ‘{bedoeld}’")


def test_among_very_many_names_the_nearest_is_still_found() -> None:
    namen = [f"beurt_{n}" for n in range(3000)] + ["afscheid_bij_de_deur"]
    assert nearest("afscheid_bij_deur", namen) == ["afscheid_bij_de_deur"]
    assert nearest("beurt_2999x", namen)[0] == "beurt_2999"


def test_a_name_like_nothing_gets_the_list() -> None:
    assert suggest("xyz", ["goed", "midden"]) == "Mogelijk: goed, midden."
    assert suggest("xyz", [f"n{n}" for n in range(20)]).endswith("n11, ….")
    assert suggest("xyz", []) == ""


def test_the_list_of_names_stands_in_the_order_of_the_file(tmp_path: Path) -> None:
    keuzes = "".join(f"      - {{id: naam_{letter}, zet: feit, zegt: Ja.}}\n" for letter in "zyxwv")
    tekst = KLEIN.replace("eindes:", keuzes + "eindes:") + "proeven: [{naam: a, kies: [qqq], verwacht: {}}]\n"
    hints = {read_text(tmp_path, tekst).diagnostics[0].hint for _ in range(3)}
    assert hints == {"Mogelijk: welkom, naam_z, naam_y, naam_x, naam_w, naam_v."}


def test_what_an_author_wrote_never_steers_the_screen(tmp_path: Path) -> None:
    tekst = KLEIN.replace("persona: bedeesd", 'persona: "\\x1b[2J\\u202ex"') + '"\\x07": 1\n!%1B a: 2\n'
    for d in read_text(tmp_path, tekst).diagnostics:
        assert d.melding.isprintable()
        assert d.hint.isprintable()


def test_a_long_or_folded_name_is_repeated_on_one_short_line(tmp_path: Path) -> None:
    tekst = KLEIN.replace("fase: afstemmen", 'fase: "twee\n\n      regels"')
    gelezen = read_text(tmp_path, tekst + f'"{"lang " * 40}": 1\n')
    assert [len(d.melding) < 100 and "\n" not in d.melding for d in gelezen.diagnostics] == [True, True]


def test_one_place_has_one_diagnostic() -> None:
    problems = Problems("x", 'als: "abc"\n')
    problems.add("S028", Plek(0, 5), sleutel="als")
    problems.add_word("S030", Plek(0, 5), "abc", gevonden="abc")
    assert [(d.code, d.kolom) for d in problems.found] == ["S028", 6] or len(problems.found) == 1


def test_a_word_in_quotes_is_underlined_without_its_quotes() -> None:
    problems = Problems("x", 'als: "abc"\n')
    problems.add_word("S030", Plek(0, 5), "abc", gevonden="abc")
    assert underlined(problems.found[0]) == "abc"


@pytest.mark.parametrize(
    ("als", "woord"),
    [
        ("weet  geheimm", "geheimm"),
        ('"weet geheimm"', "geheimm"),
        ("'spanning > 3 en weet geheimm'", "geheimm"),
        (">-\n          spanning > 3\n          en weet\n          geheimm", "geheimm"),
        ("|\n          weet geheimm\n          of spanning > 3", "geheimm"),
        ("spanning > 3\n          of weet geheimm", "geheimm"),
        ("weet weet_niet", "weet_niet"),
        ("stemming  is  s", "s"),
        ("fase is i", "i"),
        ("gekozen gekozen.a", "gekozen"),
        ("gekozen begin.welk", "begin.welk"),
        ("bezocht( b ) > 1", "b"),
        ("spanning > 3 en spanninf > 3", "spanninf"),
        ("spanning > 3 en (niet vertrouwen >< 3)", "<"),
    ],
)
def test_the_caret_stands_under_the_name_however_the_condition_is_written(als: str, woord: str, tmp_path: Path) -> None:
    tekst = KLEIN.replace(
        "- {id: welkom, zet: welkom, zegt: Kom binnen.}",
        f"- id: welkom\n        zet: feit\n        als: {als}\n        zegt: Ja.",
    )
    (gevonden,) = read_text(tmp_path, tekst).diagnostics
    assert underlined(gevonden) == woord
    assert tekst.split("\n")[gevonden.regel - 1] == gevonden.bronregel
