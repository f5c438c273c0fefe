"""The JSON Schemas say what reading says: the same keys at every level, the same borders, nothing refused that is good."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from editor import LADERS, complaints, levels, read_as_editor, schema
from jsonschema import Draft7Validator
from lezen import GOED, KLEIN, codes, read_text
from spelen import KOP, beurt, beurten, keuze, write

from oefenen.model.woorden import FASEN_VAN_BEURTEN, GESPREKSSOORTEN, SCHOOLSOORTEN, VLAGGEN, ZETTEN
from oefenen.reading.bestanden import Reader, read_persona_file, read_vaardigheden_file, shipped
from oefenen.reading.fields import NAAM, Fields
from oefenen.reading.nodes import Block
from oefenen.session.auteur.nakijken import Soort, kind_of
from oefenen.session.auteur.schema import GEPUBLICEERD, SOORTEN
from tools.schema.delen import ZEGT_OF_DOET
from tools.schema.maken import SOORTEN as BESCHREVEN
from tools.schema.maken import make
from tools.schema.woorden import NAAM_PATROON

BESTANDEN = sorted([*shipped().rglob("*.yaml"), *GOED.rglob("*.yaml")])
Niveaus = dict[str, tuple[set[str], set[str]]]
"""What reading calls a mapping -> the keys that it may have, and those that it must have."""


@pytest.mark.parametrize("soort", GEPUBLICEERD)
def test_a_schema_is_current_and_is_a_schema(soort: str) -> None:
    assert make(soort) == (Path(__file__).parents[2] / "oefenen" / "schema" / f"{soort}.json").read_text(encoding="utf-8"), (
        "run `make schema`"
    )
    Draft7Validator.check_schema(schema(soort))
    assert set(GEPUBLICEERD) == set(BESCHREVEN)


@pytest.mark.parametrize("versie", LADERS)
@pytest.mark.parametrize("pad", BESTANDEN, ids=[f"{pad.parent.name}-{pad.stem}" for pad in BESTANDEN])
def test_an_editor_has_nothing_to_say_of_a_good_file(pad: Path, versie: str) -> None:
    soort = {Soort.SCENARIO: "scenario", Soort.PERSONA: "persona", Soort.VAARDIGHEDEN: "vaardigheden"}[kind_of(pad)]
    assert complaints(soort, read_as_editor(pad.read_text(encoding="utf-8"), versie)) == []


GOEDE_BEURT: dict[str, Any] = {
    "fase": "delen", "ouder": "Zeg het maar.",
    "keuzes": [{"id": "a", "zet": ["stilte"], "zegt": "Ja.", "scores": {"luisteren": 1}}],
}  # fmt: skip


def _mistakes() -> Iterator[tuple[str, Callable[[dict[str, Any]], None]]]:
    def put(*pad: Any, waarde: Any) -> Callable[[dict[str, Any]], None]:
        def change(heel: dict[str, Any]) -> None:
            deel: Any = heel
            for stap in pad[:-1]:
                deel = deel[stap]
            deel[pad[-1]] = waarde

        return change

    een = ("beurten", "een")
    keuze_pad = (*een, "keuzes", 0)
    yield "onbekende sleutel", put("titl", waarde="x")
    yield "onbekende sleutel in een beurt", put(*een, "phase", waarde="delen")
    yield "onbekende sleutel in een keuze", put(*keuze_pad, "feedbak", waarde="x")
    yield "onbekende sleutel in een variant", put(*een, "ouder", waarde={"zegd": "x"})
    yield "geen keuzes", lambda heel: heel["beurten"]["een"].pop("keuzes")
    yield "lege keuzes", put(*een, "keuzes", waarde=[])
    yield "geen titel", lambda heel: heel.pop("titel")
    yield "lege titel", put("titel", waarde=None)
    yield "geen zegt en geen doet", lambda heel: heel["beurten"]["een"]["keuzes"][0].pop("zegt")
    yield "geen ouder", lambda heel: heel["beurten"]["een"].pop("ouder")
    yield "geen zet", lambda heel: heel["beurten"]["een"]["keuzes"][0].pop("zet")
    yield "vraag in het gesprek", put(*een, "vraag", waarde="Wat neem je mee?")
    yield "voorbereiden zonder vraag", put(*een, "fase", waarde="voorbereiden")
    yield "tussentijd zonder tekst", put(*een, "tussentijd", waarde={"effect": {"spanning": -1}})
    yield "leerling als tekst", put(*keuze_pad, "leerling", waarde="meer")
    yield "kind aan tafel zonder houding", put("aan_tafel", waarde={"begin": 2})
    yield "geen oordeel", lambda heel: heel["eindes"]["klaar"].pop("oordeel")
    yield "score 3", put(*keuze_pad, "scores", waarde={"luisteren": 3})
    yield "score met een komma", put(*keuze_pad, "scores", waarde={"luisteren": 0.5})
    yield "score als tekst", put(*keuze_pad, "scores", waarde={"luisteren": "twee"})
    yield "onbekende zet", put(*keuze_pad, "zet", waarde=["luistern"])
    yield "lege zet", put(*keuze_pad, "zet", waarde=[])
    yield "onbekende vlag", put(*keuze_pad, "vlag", waarde="schelden")
    yield "onbekende stand", put(*keuze_pad, "effect", waarde={"geduld": 1})
    yield "te grote verandering", put(*keuze_pad, "effect", waarde={"spanning": 11})
    yield "onbekende fase", put(*een, "fase", waarde="begin")
    yield "onbekende spreker", put(*keuze_pad, "spreker", waarde="directeur")
    yield "ja als waarheid", put(*keuze_pad, "eenmalig", waarde=True)
    yield "naam met een hoofdletter", put(*keuze_pad, "id", waarde="Uitleggen")
    yield "naam van een beurt met een streepje", put("beurten", "twee-drie", waarde=GOEDE_BEURT)
    yield "half knooppunt", put(*een, "kies_hooguit", waarde=2)
    yield "als met een getal", put(*keuze_pad, "als", waarde=3)
    yield "onbekend oordeel", put("eindes", "klaar", "oordeel", waarde="matig")
    yield "onbekende gesprekssoort", put("gesprekssoort", waarde="koffie")
    yield "onbekende school", put("school", waarde={"soort": "hbo"})
    yield "niveau 4", put("niveau", waarde=4)
    yield "ander formaat", put("formaat", waarde=2)
    yield "geen beurten", put("beurten", waarde={})
    yield "beurten als lijst", put("beurten", waarde=[GOEDE_BEURT])
    yield "proef zonder kies", put("proeven", waarde=[{"naam": "x", "verwacht": {}}])
    yield "onbekende verwachting", put("proeven", waarde=[{"naam": "x", "kies": ["a"], "verwacht": {"score": 3}}])


@pytest.mark.parametrize(("wat", "change"), [*_mistakes()], ids=[wat for wat, _ in _mistakes()])
def test_an_editor_underlines_a_typical_mistake(wat: str, change: Callable[[dict[str, Any]], None]) -> None:
    heel = read_as_editor(KOP + "beurten: {}\neindes: {klaar: {oordeel: midden, ouder: Dag.}}\n")
    heel["beurten"] = {"een": deepcopy(GOEDE_BEURT)}
    assert complaints("scenario", heel) == []
    change(heel)
    assert complaints("scenario", heel), wat


VRAAG: dict[str, Any] = {"fase": "voorbereiden", "vraag": "Wat neem je mee?", "keuzes": [{"id": "a", "zegt": "Niets."}]}


@pytest.mark.parametrize(
    ("sleutel", "waarde"),
    [("ouder", "Dag."), ("tussentijd", {"tekst": "Later."}), ("keuzes", [{"id": "a", "zet": "feit", "zegt": "Dag."}])],
)
def test_an_editor_knows_that_there_is_no_parent_in_the_preparation(sleutel: str, waarde: object) -> None:
    heel = read_as_editor(KOP + "beurten: {}\neindes: {klaar: {oordeel: midden, ouder: Dag.}}\n")
    heel["beurten"] = {"vooraf": VRAAG, "een": GOEDE_BEURT}
    assert complaints("scenario", heel) == []
    heel["beurten"]["vooraf"] = {**VRAAG, sleutel: waarde}
    assert complaints("scenario", heel)


PERSONAFOUTEN: list[dict[str, Any]] = [
    {"effecten": {"luistern": {}}},
    {"effecten": {"feit": {"geduld": 1}}},
    {"effecten": {"feit": [{"als": "spanning >= 7"}]}},
    {"standen": {"spanning": 11}},
    {"stemmingen": {}},
    {"regels": {"emotie_erst": "ja"}},
    {"regels": {"fasegrens": {"antwoord": "nee"}}},
    {"regels": {"slot": {"tot": 3}}},
    {"overgangen": [{"bij": "feit", "van": "rustig"}]},
    {"lichaamstaal": [{"tot": 3}]},
]


@pytest.mark.parametrize("fout", PERSONAFOUTEN, ids=str)
def test_an_editor_underlines_a_mistake_in_a_persona(fout: dict[str, Any]) -> None:
    heel = read_as_editor((shipped() / "personas" / "boos.yaml").read_text(encoding="utf-8"))
    assert complaints("persona", heel) == []
    assert complaints("persona", heel | fout)


# ---- the keys ----


def test_reading_and_the_schemas_know_the_same_keys_at_every_level(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gelezen = _levels_of_reading(tmp_path, monkeypatch)
    beschreven = _levels_of_schemas()
    assert set(gelezen) == set(beschreven)
    for wat, (mag, moet) in gelezen.items():
        assert beschreven[wat][0] == mag, wat
        assert beschreven[wat][1] == moet, wat


def _levels_of_schemas() -> Niveaus:
    uit: Niveaus = {}
    for soort in SOORTEN:
        for deel in levels(soort):
            wat = deel["title"]
            if "$schema" in deel:
                wat = BESCHREVEN[soort].__pydantic_config__["title"]
            if wat in ("een variant", "een keuze"):
                assert deel["anyOf"] == ZEGT_OF_DOET
            uit[wat] = set(deel["properties"]), set(deel.get("required", ()))
            assert deel["additionalProperties"] is False
    return uit


def _levels_of_reading(map_: Path, monkeypatch: pytest.MonkeyPatch) -> Niveaus:
    """Read every good file with a strange key in every mapping, and listen to what reading says may stand there."""
    uit: Niveaus = {}

    def hear(wat: str, mag: Iterable[str], moet: Iterable[str] = ()) -> None:
        # A line needs words or an act: which one is missing depends on the other.
        nodig = set(moet) - ({"zegt", "doet"} if wat in ("een variant", "een keuze") else set())
        assert uit.setdefault(wat, (set(mag), nodig))[0] == set(mag)
        # What a turn and its choices need besides depends on its phase.
        uit[wat] = uit[wat][0], uit[wat][1] & nodig

    check, unknown = Fields.check_keys, Fields.unknown

    def heard_check(self: Fields, block: Block, wat: str, bekend: Collection[str], verplicht: Iterable[str] = ()) -> None:
        verplicht = tuple(verplicht)
        hear(wat, bekend, verplicht)
        check(self, block, wat, bekend, verplicht)

    def heard_unknown(self: Fields, code: str, naam: str, mark: Any, bekend: Iterable[str], **feiten: Any) -> None:
        bekend = tuple(bekend)
        if "stemming" in bekend:
            hear("start", bekend)
        elif code == "S020":
            hear(feiten["wat"], bekend)
        unknown(self, code, naam, mark, bekend, **feiten)

    monkeypatch.setattr(Fields, "check_keys", heard_check)
    monkeypatch.setattr(Fields, "unknown", heard_unknown)
    for nummer, pad in enumerate(BESTANDEN):
        eigen = map_ / str(nummer) / ("personas" if pad.parent.name == "personas" else "")
        eigen.mkdir(parents=True)
        kopie = eigen / pad.name
        kopie.write_text(_with_strange_keys(pad), encoding="utf-8")
        match kind_of(pad):
            case Soort.SCENARIO:
                Reader().read(kopie)
            case Soort.PERSONA:
                read_persona_file(kopie)
            case Soort.VAARDIGHEDEN:
                read_vaardigheden_file(kopie)
    return uit


def _with_strange_keys(pad: Path) -> str:
    heel = yaml.load(pad.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506 - reads nothing but text

    def strange(waarde: Any, sleutel: str = "") -> Any:
        if sleutel == "regels":
            waarde = {naam: deel if isinstance(deel, dict) else {} for naam, deel in waarde.items()}
        if isinstance(waarde, dict):
            return {"vreemd": "x", **{naam: strange(deel, naam) for naam, deel in waarde.items()}}
        return [strange(deel) for deel in waarde] if isinstance(waarde, list) else waarde

    return str(yaml.dump(strange(heel), allow_unicode=True, sort_keys=False, default_style='"'))


@pytest.mark.parametrize("soort", GEPUBLICEERD)
def test_every_key_has_its_help_in_dutch(soort: str) -> None:
    for deel in levels(soort):
        for naam, waarde in deel["properties"].items():
            uitleg = waarde["description"]
            assert re.fullmatch(r"[A-Z‘0-9][^\n]{8,}[.?]", uitleg), (deel["title"], naam, uitleg)
            assert not re.search(r"\b(the|of a|with|which|what|parent)\b", uitleg), uitleg


def test_what_is_closed_in_the_program_is_offered_by_the_editor() -> None:
    definities, kop = schema("scenario")["definitions"], schema("scenario")["properties"]
    assert definities["Zet"]["enum"] == list(ZETTEN)
    assert definities["Vlag"]["enum"] == list(VLAGGEN)
    assert definities["Beurt"]["properties"]["fase"]["enum"] == [fase.value for fase in FASEN_VAN_BEURTEN]
    assert kop["gesprekssoort"]["enum"] == list(GESPREKSSOORTEN)
    assert definities["School"]["properties"]["soort"]["enum"] == list(SCHOOLSOORTEN)
    gelezen = Reader().vaardigheden(shipped())[0]
    assert gelezen
    assert list(definities["Keuze"]["properties"]["scores"]["properties"]) == list(gelezen.vaardigheden)
    assert kop["persona"]["anyOf"][0]["enum"] == Reader().persona_namen(shipped())
    assert list(schema("persona")["properties"]["effecten"]["properties"]) == list(ZETTEN)


@pytest.mark.parametrize("naam", ["a", "a_1", "abc9", "A", "9a", "_a", "a-b", "a b", "é", ""])
def test_a_name_is_a_name_in_both(naam: str) -> None:
    assert bool(re.search(NAAM_PATROON, naam)) == bool(NAAM.match(naam))


@pytest.mark.parametrize("deel", ["als", "eis"])
def test_a_condition_and_an_eis_are_any_text_with_examples_that_can_be_read(deel: str, tmp_path: Path) -> None:
    heel = schema("scenario")
    veld = heel["definitions"]["Keuze"]["properties"]["als"] if deel == "als" else heel["definitions"]["Eis"]
    assert "pattern" not in veld
    assert len(veld["examples"]) >= 10
    for voorbeeld in veld["examples"]:
        regel = f"- {{als: {voorbeeld!r}, zegt: Ja.}}" if deel == "als" else f"- {voorbeeld!r}"
        tekst = KLEIN + f"eisen:\n  {regel}\n" if deel == "eis" else KLEIN
        if deel == "als":
            tekst = KOP + beurten(beurt("een", keuze("a", reactie=f'[{{als: "{voorbeeld}", zegt: Ja.}}, Nee.]')))
        gevonden = set(codes(read_text(tmp_path, tekst).diagnostics))
        assert not gevonden & {"S060", "S061", "S062", "S070", "S071"}, (voorbeeld, gevonden)


# ---- the borders ----

_KEUZE = ("definitions", "Keuze", "properties")
GRENZEN: dict[str, tuple[tuple[str, ...], Callable[[int], str]]] = {
    "niveau": (("properties", "niveau"), lambda n: KOP.replace("niveau: 1", f"niveau: {n}") + beurten(beurt("een", keuze("a")))),
    "klok": (("properties", "klok"), lambda n: KOP + f"klok: {n}\n" + beurten(beurt("een", keuze("a")))),
    "leeftijd": (
        ("definitions", "Leerling", "properties", "leeftijd"),
        lambda n: KOP.replace("{naam: Bo}", f"{{naam: Bo, leeftijd: {n}}}") + beurten(beurt("een", keuze("a"))),
    ),
    "kies_hooguit": (
        ("definitions", "Beurt", "properties", "kies_hooguit"),
        lambda n: KOP + beurten(beurt("een", keuze("a"), kies_hooguit=n, terugval="klaar")),
    ),
    "score": (
        (*_KEUZE, "scores", "properties", "luisteren"),
        lambda n: KOP + beurten(beurt("een", keuze("a", scores=f"{{luisteren: {n}}}"))),
    ),
    "effect": (
        ("definitions", "Veranderingen", "properties", "spanning"),
        lambda n: KOP + beurten(beurt("een", keuze("a", effect=f"{{spanning: {n}}}"))),
    ),
    "start": (
        ("definitions", "Start", "properties", "spanning"),
        lambda n: KOP + f"start: {{spanning: {n}}}\n" + beurten(beurt("een", keuze("a"))),
    ),
}


@pytest.mark.parametrize("wat", GRENZEN)
def test_a_number_has_the_same_borders_in_both(wat: str, tmp_path: Path) -> None:
    write(tmp_path, "")
    pad, text = GRENZEN[wat]
    veld: Any = schema("scenario")
    for stap in pad:
        veld = veld[stap]
    laagst, hoogst = veld["minimum"], veld["maximum"]
    for getal, goed in ((laagst - 1, False), (laagst, True), (hoogst, True), (hoogst + 1, False)):
        tekst = text(getal)
        assert ("S024" not in codes(read_text(tmp_path, tekst).diagnostics)) is goed, getal
        assert (complaints("scenario", read_as_editor(tekst)) == []) is goed, getal
