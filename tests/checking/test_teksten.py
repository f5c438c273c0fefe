"""Checks of texts find what is wrong and leave alone what only looks like it."""

from pathlib import Path

import pytest
from spelen import KOP, PERSONA, beurt, beurten, keuze

from oefenen.checking.rules.feedback import known_before
from oefenen.checking.rules.regel import diagnose
from oefenen.checking.rules.registry import REGELS
from oefenen.checking.rules.teksten import without_quotes
from oefenen.checking.zaak import Zaak
from oefenen.reading.bestanden import Reader


def zaak(map_: Path, lijf: str, kop: str = "") -> Zaak:
    (map_ / "personas").mkdir(exist_ok=True)
    (map_ / "personas" / "proef.yaml").write_text(PERSONA, encoding="utf-8")
    pad = map_ / "proef.yaml"
    pad.write_text(KOP + kop + lijf, encoding="utf-8")
    return Zaak(Reader().read(pad))


def found(gezien: Zaak, code: str) -> list[str]:
    """Give what a rule underlines."""
    (regel,) = [regel for regel in REGELS if regel.code == code]
    return [d.bronregel[d.kolom - 1 : d.kolom - 1 + d.lengte] for d in diagnose(regel, gezien)]


def one_turn(*zinnen: str) -> str:
    return beurten(beurt("een", *(keuze(f"k{i}", zegt=f'"{zin}"') for i, zin in enumerate(zinnen))))


@pytest.mark.parametrize(
    ("zin", "onderstreept"),
    [
        ("Fijn dat u er bent. Wat vind jij ervan?", ["jij"]),
        ("Ik hoor u, en ik zie dat je zoon moe is.", ["je zoon"]),
        ("U zegt het. Wat denk je zelf?", ["denk je"]),
        ("Dank je wel dat u kwam.", ["Dank je"]),
        ("U weet dat je dat in een klas niet altijd ziet.", []),
        ("Het is zwaar, je hoort het overal. Merkt u dat ook?", []),
        ("Sem zei: ‘Kun jij mij helpen?’ Herkent u dat?", []),
        ("Wat vind jij, Bo? En u, mevrouw?", []),
        ("Wat vind jij ervan?", []),
        ("Hoe doen jullie dat thuis, en wat ziet u dan?", []),
        ("(zegt tegen jou) Komt u verder.", []),
    ],
)
def test_je_counts_only_when_it_is_said_to_the_parent(tmp_path: Path, zin: str, onderstreept: list[str]) -> None:
    assert found(zaak(tmp_path, one_turn(zin, "Iets heel anders.")), "S508") == onderstreept


def test_je_to_a_pupil_at_the_table_is_fine(tmp_path: Path) -> None:
    lijf = beurten(
        beurt("een", keuze("a", zegt='"Fijn dat u er bent. En jij ook."', reactie="{zegt: Hoi., spreker: leerling}"), keuze("b"))
    )
    assert found(zaak(tmp_path, lijf), "S508") == []


@pytest.mark.parametrize(
    ("zin", "onderstreept"),
    [
        ("Dat doet hij altijd.", ["altijd"]),
        ("Zoiets zie ik hier nooit.", ["nooit"]),
        ("Ga zitten!", ["!"]),
        ("Naar, maar het hoort erbij, maar goed.", ["maar"]),
        ("Naar, maar het hoort erbij. Dat is maar even.", []),
        ("U zei: ‘Altijd hij!’ Vertel eens.", []),
        ("Hij stond 's ochtends klaar, zo'n kind.", []),
    ],
)
def test_words_that_give_away(tmp_path: Path, zin: str, onderstreept: list[str]) -> None:
    assert found(zaak(tmp_path, one_turn(zin, "Iets heel anders.")), "S509") == onderstreept


def test_what_is_quoted_is_blanked_in_place() -> None:
    assert without_quotes("Hij zei ‘nee’ en 's avonds “ja”.") == "Hij zei       en 's avonds     ."


def test_equal_choices_are_fine_when_each_has_its_own_condition(tmp_path: Path) -> None:
    zin = '"Wat zou u willen, als u het voor het zeggen had?"'
    samen = beurt("een", keuze("a", zegt=zin, als="spanning >= 6"), keuze("b", zegt=zin, als="spanning < 6"), keuze("c"))
    los = beurt("een", keuze("a", zegt=zin), keuze("b", zegt=zin, als="spanning < 6"), keuze("c"))
    assert found(zaak(tmp_path, beurten(samen)), "S501") == []
    assert found(zaak(tmp_path, beurten(los)), "S501") == ["b"]


def test_acts_can_be_equal_too(tmp_path: Path) -> None:
    doet = "doet: schuift de stoel naar achteren"
    lijf = beurten(beurt("een", f"      - {{id: a, zet: meta, {doet}}}\n", f"      - {{id: b, zet: stilte, {doet}}}\n"))
    assert found(zaak(tmp_path, lijf), "S501") == ["b"]


@pytest.mark.parametrize(
    ("tekst", "onderstreept"),
    [
        ("TODO nog doen", ["TODO"]),
        ("Dag [naam], kom binnen.", ["[naam]"]),
        ("Dag, <naam invullen>.", ["<naam invullen>"]),
        ("xxx", ["xxx"]),
        ("Lorem ipsum dolor.", ["Lorem ipsum"]),
        ("Wat nu???", ["???"]),
        ("…", ["…"]),
        ("Nou… ik weet het niet.", []),
        ("Hij kreeg [bijna] niets af.", []),
        ("Naam en tekst staan op het bord.", []),
    ],
)
def test_what_is_still_to_be_written(tmp_path: Path, tekst: str, onderstreept: list[str]) -> None:
    assert found(zaak(tmp_path, one_turn(tekst, "Iets heel anders.")), "S507") == onderstreept


def test_a_parent_may_say_nothing(tmp_path: Path) -> None:
    lijf = beurten(beurt("een", keuze("a", reactie='"…"'), keuze("b", "stilte", zegt='"…"'), ouder='"…"'))
    assert found(zaak(tmp_path, lijf), "S507") == []


def test_placeholders_in_the_head_are_found(tmp_path: Path) -> None:
    kop = 'dossier: {feiten: ["[tekst]"]}\nsleutels: {geheim: "???"}\n'
    assert found(zaak(tmp_path, one_turn("Ja.", "Nee hoor."), kop), "S507") == ["[tekst]", "???"]


GEHEIM = "sleutels: {kralen: Bo rijgt thuis uren kralen.}\n"
VERKLAPT = '"Straks hoor je over de kralen, die rijgt zij uren."'


def leaks(map_: Path, eerste: str, tweede: str, kop: str = GEHEIM) -> int:
    return len(
        found(
            zaak(map_, beurten(beurt("een", eerste, keuze("anders", zegt="Anders.")), beurt("twee", tweede, keuze("b"))), kop),
            "S506",
        )
    )


def test_feedback_may_name_a_sleutel_that_every_way_has_told(tmp_path: Path) -> None:
    beide = beurten(
        beurt("een", keuze("a", weet="[kralen]"), keuze("anders", zegt="Anders.", weet="[kralen]")),
        beurt("twee", keuze("c", zegt="Iets.", feedback=VERKLAPT), keuze("b")),
    )
    assert found(zaak(tmp_path, beide, GEHEIM), "S506") == []
    assert leaks(tmp_path, keuze("a", weet="[kralen]"), keuze("c", zegt="Iets.", feedback=VERKLAPT)) == 1


def test_feedback_may_name_what_its_own_choice_brings_out_or_asks(tmp_path: Path) -> None:
    assert leaks(tmp_path, keuze("a", weet="[kralen]", feedback=VERKLAPT), keuze("c")) == 0
    assert leaks(tmp_path, keuze("a", weet="[kralen]"), keuze("c", als="weet kralen", feedback=VERKLAPT)) == 0
    assert leaks(tmp_path, keuze("a", feedback=VERKLAPT), keuze("c", weet="[kralen]")) == 1


def test_feedback_may_name_what_the_file_or_the_parent_says(tmp_path: Path) -> None:
    dossier = GEHEIM + "dossier: {feiten: [Ze rijgt uren kralen.]}\n"
    reactie = '"Ze rijgt kralen, uren lang."'
    assert leaks(tmp_path, keuze("a", feedback=VERKLAPT), keuze("c", weet="[kralen]"), dossier) == 0
    assert leaks(tmp_path, keuze("a", feedback=VERKLAPT, reactie=reactie), keuze("c", weet="[kralen]")) == 0


def test_what_a_route_asks_is_known_behind_it(tmp_path: Path) -> None:
    routes = "[{als: weet kralen, naar: drie}, {naar: twee}]"
    lijf = beurten(
        beurt("een", keuze("a", weet="[kralen]"), keuze("b")),
        beurt("twee", keuze("c", naar=routes), keuze("d", naar="einde")),
        beurt("drie", keuze("e"), keuze("f")),
    )
    bekend = known_before(zaak(tmp_path, lijf, GEHEIM).spel)
    assert bekend == {"een": frozenset(), "twee": frozenset(), "drie": frozenset({"kralen"})}


def test_the_caret_stands_under_the_first_word_too_many(tmp_path: Path) -> None:
    lijf = beurten(beurt("een", keuze("a", feedback='"' + "woord " * 45 + 'teveel nog"'), keuze("b")))
    assert found(zaak(tmp_path, lijf), "S504") == ["teveel"]


def test_forty_five_words_are_fine(tmp_path: Path) -> None:
    lijf = beurten(beurt("een", keuze("a", feedback='"' + "woord " * 44 + 'laatste – zin."'), keuze("b")))
    assert found(zaak(tmp_path, lijf), "S504") == ["zin."]
    korter = beurten(beurt("een", keuze("a", feedback='"' + "woord " * 43 + 'laatste – zin."'), keuze("b")))
    assert found(zaak(tmp_path, korter), "S504") == []


def test_silence_and_acts_have_no_length(tmp_path: Path) -> None:
    stil = keuze("stil", "stilte", zegt='"Ja. (je wacht)"')
    doet = "      - {id: doet, zet: meta, doet: legt het rapport weg}\n"
    lang = keuze("lang", zegt="Een gewone zin van acht woorden of zo.")
    assert found(zaak(tmp_path, beurten(beurt("een", stil, doet, lang))), "S503") == []
    assert found(zaak(tmp_path, beurten(beurt("een", keuze("kort", zegt="Ja."), lang))), "S503") == ["kort"]
