"""Where a name stands in the source of a text, however it was written, and what stays when another comes there."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from oefenen.reading import nodes
from oefenen.reading.inlassen import plain
from oefenen.reading.lader import PythonLoader
from oefenen.reading.nodes import Block, Scalar, parse
from oefenen.reading.problems import Problems
from oefenen.reading.vervangen import Stuk, place_of, replace_parts

VORMEN = {
    "kaal": "als: weet geheim",
    "kaal, twee regels": "als: spanning > 3 en\n  weet\n  geheim   # geheim",
    "enkel": "als: 'weet geheim'",
    "enkel, met een aanhalingsteken": "als: '''weet'' geheim'",
    "dubbel": 'als: "weet geheim"',
    "dubbel, met een teken als getal": r'als: "\x77e\u0065t gehei\U0000006d"',
    "dubbel, met wit als teken": r'als: "weet\t\x20\_\ geheim\n"',
    "dubbel, met een schuine streep": r'als: "\"\\\/weet\" geheim"',
    "dubbel, doorgetrokken": 'als: "we\\\n    et\\\n   \\ geh\\\n  eim"',
    "gevouwen": "als: >- # geheim\n\n  weet\n\n  geheim\n# geheim",
    "regels": "als: |2\n    weet\n   geheim\n\n",
    "accolades": "{als: weet geheim, of: geheim}",
    "achter een emoji": "# 👩‍🏫 é 𝄞\nals: '👩‍🏫𝄞 weet geheim'",
}


@pytest.fixture(params=[yaml.CLoader, PythonLoader], ids=["libyaml", "python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "EventLoader", request.param)


def als(tekst: str) -> Scalar:
    boom = parse(tekst, Problems("x", tekst))
    assert isinstance(boom, Block)
    node = boom.entries["als"][1]
    assert isinstance(node, Scalar)
    return node


@pytest.mark.parametrize("vorm", VORMEN)
def test_a_name_is_found_however_it_was_written(vorm: str) -> None:
    tekst = VORMEN[vorm]
    waarde = str(als(tekst).value).strip()
    begin, einde = place_of(tekst, als(tekst), waarde[: waarde.index("geheim")], "geheim")
    nieuw = tekst[:begin] + "afspraak" + tekst[einde:]
    assert str(als(nieuw).value).strip() == waarde.replace("geheim", "afspraak")
    assert tekst[begin:einde] == "geheim" or "\\" in tekst


@given(
    st.lists(st.sampled_from(["a", "é", "𝄞", " ", "\n", "\r\n", "\r"]), max_size=30).map("".join),
    st.booleans(),
    st.data(),
)
def test_a_file_keeps_its_line_ends_and_its_mark(tekst: str, bom: bool, data: st.DataObject) -> None:  # noqa: FBT001 - drawn by hypothesis
    ruw = "\ufeff" * bom + tekst
    kaal = plain(ruw)
    plekken = [plek for plek, teken in enumerate(kaal) if teken == "a"]
    gekozen = data.draw(st.lists(st.sampled_from(plekken), unique=True)) if plekken else []
    uit = replace_parts(ruw, [Stuk(plek, plek + 1, "XY") for plek in gekozen])
    assert plain(uit) == "".join("XY" if plek in gekozen else teken for plek, teken in enumerate(kaal))
    assert uit.replace("XY", "a") == ruw
