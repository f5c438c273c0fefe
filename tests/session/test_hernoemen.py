"""`hernoem`: a name changes everywhere it is used, nothing else does, and what cannot be done safely is not done."""

import os
import re
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lezen import GOED
from spelen import SHIPPED, beurt, beurten, keuze, random_game, write
from wandelen import messy_game

from oefenen.model.diagnostic import OefenenError
from oefenen.model.scenario import Scenario
from oefenen.reading.bestanden import Reader, check_playable, shipped
from oefenen.reading.namen import Soort
from oefenen.session.auteur.hernoemen import rename
from oefenen.session.auteur.naamkeuze import names_of

READER = Reader()
EINDES = "eindes:\n  mooi: {als: weet kern, oordeel: goed, ouder: Dag.}\n  klaar: {oordeel: midden, ouder: Dag.}\n"
DEUR = beurt("deur", keuze("in", "welkom", weet="[kern]"), keuze("uit", "druk"))
GANG = beurt("gang", keuze("in", "feit"), keuze("om", "stilte"))
TEKENS = {"§": "deur", "¶": "deur.in", "¤": "einde:goed", "°": "sleutel:geheim"}
"""Stands in front of every name of that turn, choice, ending or sleutel in LASTIG."""
LASTIG = r"""# deur, in, goed, geheim: in een opmerking blijft alles staan
formaat: 1
titel: "deur in goed geheim"
persona: proef
niveau: 1
ouder: {naam: deur, relatie: in}
leerling: {naam: geheim}
rol: deur in goed geheim
doel: |
  deur: in goed
  geheim
sleutels: { "°geheim" : 'deur in goed geheim', geheim2: G. }   # geheim
agenda:
    sleutel:   '°geheim'   # geheim
    zegt: geheim
beurten:
  ? "§deur"   # deur
  :
    fase: afstemmen
    ouder:
      - { als: 'niet (weet  °geheim) of bezocht( §deur ) >= 2', zegt: deur geheim }
      - als: >-   # deur.in
          gekozen §deur.¶in en

          bezocht (§deur)=1  en
          niet weet geheim2
        zegt: "weet geheim"
      - zegt: bezocht(deur)
    keuzes:
    - id:   ¶in   # in
      zet: [ welkom ]
      zegt: [ {als: "weet °geheim en spanning >= 0", zegt: in}, geheim ]
      weet: [ '°geheim', "geheim2",afspraak ]
      feedback: in deur.in
      naar: [ {als: weet °geheim, naar: 'gang'}, { naar: §deur } ]
    -
      zet: druk
      zegt: in
      "id": uit
      weet: °geheim
      'naar': >-  # goed
          ¤goed

      als: niet gekozen
        §deur.¶in of gekozen §deur.uit
  gang: {fase: delen, kies_hooguit: 2, terugval: '§deur', ouder: deur, keuzes: [
      {id: in, zet: feit, zegt: deur.in, naar: einde},
      {id: deur, zet: feit, zegt: deur, naar: ¤goed, reactie: {zegt: in}},
      {id: goed, zet: feit, zegt: deur, reactie: [{als: gekozen gang.deur, zegt: a}, b]}]}
eindes:
  ¤goed: {oordeel: midden, ouder: goed, als: 'gekozen §deur.¶in'}
  'geheim': {oordeel: goed, ouder: [ {als: "weet °geheim", zegt: a}, deur ]}
  slot: {oordeel: midden, ouder: goed, thuis: [{als: 'weet °geheim of gekozen §deur.¶in', zegt: geheim deur}, goed]}
briefje:   # geheim
  - {punt: geheim, tip: 1, als: 'weet °geheim en bezocht( §deur ) >= 1', vraag: deur}
  - als: niet gekozen §deur.¶in
    punt: in
eisen:
  - "elk gesprek dat eindigt in ¤goed komt langs §deur.¶in"   # deur.in
  - >-
    ¤goed is onbereikbaar
    na keuze   §deur.¶in en §deur.uit en vlag dreigen
  - elk gesprek komt langs  §deur
  - kans( ¤goed ) <= 100%
  - na druk en uit is oordeel goed onbereikbaar
  - |
    geheim is bereikbaar zonder §deur.uit
proeven:
  - naam: deur in goed geheim
    kies: [ '¶in', "in" ]   # in
    verwacht: { einde: "¤goed", weet: [°geheim , 'geheim2'], oordeel: goed, beurt: gang }
  - {naam: in, kies: §deur.uit, verwacht: {beurt: '§deur', einde: ¤goed, weet: °geheim}}
  - naam: uit
    verwacht: {}
    kies:
      -
        §deur.¶in
      - >
        gang.deur
"""
KAAL = re.sub(f"[{''.join(TEKENS)}]", "", LASTIG)
REGELEINDEN = ("\n", "\r\n", "\r")


def put(map_: Path, tekst: str | bytes) -> Path:
    """Write a whole file beside its persona."""
    pad = write(map_, "")
    pad.write_bytes(tekst.encode() if isinstance(tekst, str) else tekst)
    return pad


def story(map_: Path, slot: str = "", *delen: str, eindes: str = EINDES, kop: str = "") -> Path:
    return write(map_, beurten(*(delen or (DEUR, GANG)), eindes=eindes) + slot, kop=kop)


def read(pad: Path) -> Scenario:
    return check_playable(READER.read(pad))[0]


def check_refused(pad: Path, oud: str, nieuw: str, *woorden: str) -> None:
    ruw = pad.read_bytes()
    with pytest.raises(OefenenError) as fout:
        rename(pad, oud, nieuw)
    for woord in woorden:
        assert woord in fout.value.melding, fout.value.melding
    assert pad.read_bytes() == ruw
    assert {p.suffix for p in pad.parent.iterdir()} <= {"", ".yaml"}


def lines_with(pad: Path, woord: str) -> list[str]:
    return [regel.strip() for regel in pad.read_text(encoding="utf-8").splitlines() if woord in regel]


@pytest.mark.parametrize("begin", ["", "\ufeff"], ids=["zonder bom", "met bom"])
@pytest.mark.parametrize("einde", REGELEINDEN, ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("teken", TEKENS, ids=list(TEKENS.values()))
def test_a_name_changes_everywhere_and_only_there(tmp_path: Path, teken: str, einde: str, begin: str) -> None:
    naam = re.split(r"[.:]", TEKENS[teken])[-1]
    anders = re.sub(f"[{''.join(TEKENS)}]", "", LASTIG.replace(f"{teken}{naam}", "x"))
    pad = put(tmp_path, begin + KAAL.replace("\n", einde))
    uit = rename(pad, TEKENS[teken], "x")
    assert pad.read_bytes().decode() == begin + anders.replace("\n", einde)
    assert uit.plekken == LASTIG.count(teken)
    rename(pad, TEKENS[teken].removesuffix(naam) + "x", naam)
    assert pad.read_bytes().decode() == begin + KAAL.replace("\n", einde)


def test_every_kind_of_name_of_the_format_is_in_the_story_above(tmp_path: Path) -> None:
    namen = names_of(read(put(tmp_path, KAAL)))
    assert {soort: len(lijst) for soort, lijst in namen.items()} == {
        Soort.BEURT: 2,
        Soort.KEUZE: 5,
        Soort.EINDE: 3,
        Soort.SLEUTEL: 3,
    }


def test_a_name_that_was_written_with_escapes_becomes_a_plain_one(tmp_path: Path) -> None:
    tekst = KAAL.replace('"deur"   #', r'"\x64eur"   #').replace('"weet geheim en', r'"weet \u0067eheim\ en')
    pad = put(tmp_path, tekst)
    rename(pad, "deur", "hek")
    rename(pad, "sleutel:geheim", "raadsel")
    assert lines_with(pad, "hek")[0] == '? "hek"   # deur'
    assert r'"weet raadsel\ en spanning >= 0"' in pad.read_text(encoding="utf-8")


def test_a_dry_run_gives_the_new_text_and_writes_nothing(tmp_path: Path) -> None:
    pad = put(tmp_path, KAAL)
    uit = rename(pad, "deur", "hek", droog=True)
    assert pad.read_text(encoding="utf-8") == KAAL == uit.oud
    rename(pad, "deur", "hek")
    assert pad.read_text(encoding="utf-8") == uit.nieuw
    assert sorted(p.name for p in tmp_path.iterdir()) == ["personas", "proef.yaml"]


def test_a_proef_is_played_to_see_which_choice_it_means(tmp_path: Path) -> None:
    slot = "proeven:\n  - {naam: a, kies: [in, in], verwacht: {}}\n  - {naam: b, kies: [uit, in], verwacht: {}}\n"
    pad = story(tmp_path, slot)
    rename(pad, "gang.in", "door")
    assert lines_with(pad, "kies") == [
        "- {naam: a, kies: [in, door], verwacht: {}}",
        "- {naam: b, kies: [uit, door], verwacht: {}}",
    ]
    rename(pad, "deur.in", "door")
    assert lines_with(pad, "kies: [d") == ["- {naam: a, kies: [door, door], verwacht: {}}"]


def test_behind_a_choice_that_cannot_be_made_a_name_counts_when_it_can_only_mean_one(tmp_path: Path) -> None:
    pad = story(tmp_path, "proeven: [{naam: a, kies: [om, om], verwacht: {}}]\n")
    rename(pad, "gang.om", "rond")
    assert lines_with(pad, "kies") == ["proeven: [{naam: a, kies: [rond, rond], verwacht: {}}]"]
    rename(pad, "gang.rond", "uit")
    assert lines_with(pad, "kies") == ["proeven: [{naam: a, kies: [gang.uit, gang.uit], verwacht: {}}]"]


def test_behind_a_choice_that_cannot_be_made_two_meanings_are_refused(tmp_path: Path) -> None:
    pad = story(tmp_path, "proeven:\n- naam: a\n  kies: [om, in]\n  verwacht: {}\n")
    check_refused(pad, "gang.in", "x", "‘in’ op regel", "die proef komt niet uit", "Schrijf daar eerst deur.in of gang.in.")
    pad = story(tmp_path, "proeven: [{naam: a, kies: [om, uit], verwacht: {}}]\n")
    check_refused(pad, "gang.om", "uit", "de proef ‘a’ zou iets anders gaan betekenen", "beurt.keuze")


@pytest.mark.parametrize(
    ("oud", "nieuw", "eis", "wordt"),
    [
        ("deur.uit", "weg", "na uit is klaar onbereikbaar", "na weg is klaar onbereikbaar"),
        ("deur.uit", "weg", "klaar is bereikbaar zonder keuze uit", "klaar is bereikbaar zonder keuze weg"),
        # Another choice is called so: the turn says which one is meant.
        ("deur.uit", "om", "na uit is klaar onbereikbaar", "na deur.om is klaar onbereikbaar"),
        ("deur.uit", "om", "na keuze uit is klaar onbereikbaar", "na keuze deur.om is klaar onbereikbaar"),
        # A zet is called so, which the choice itself does too.
        ("deur.uit", "druk", "na uit is klaar onbereikbaar", "na druk is klaar onbereikbaar"),
        ("deur.uit", "druk", "na druk is klaar onbereikbaar", "na druk is klaar onbereikbaar"),
        ("deur.uit", "feit", "na uit is klaar onbereikbaar", "na deur.feit is klaar onbereikbaar"),
        ("deur.uit", "feit", "na zet feit is klaar onbereikbaar", "na zet feit is klaar onbereikbaar"),
    ],
)
def test_an_eis_goes_on_meaning_the_same_choices(tmp_path: Path, oud: str, nieuw: str, eis: str, wordt: str) -> None:
    pad = story(tmp_path, f"eisen: [{eis}]\n")
    rename(pad, oud, nieuw)
    assert lines_with(pad, "eisen") == [f"eisen: [{wordt}]"]


@pytest.mark.parametrize(
    ("oud", "nieuw", "slot", "woorden"),
    [
        # It meant both choices with this name, and no word means both when they are called differently.
        ("deur.in", "x", "eisen: [na in is klaar onbereikbaar]\n", ("de eis op regel", "deur.in")),
        # It would mean the choice besides the zet.
        ("deur.uit", "feit", "eisen: [na feit is klaar onbereikbaar]\n", ("de eis op regel", "‘zet’")),
        # It would mean the other choice too.
        ("deur.uit", "om", "eisen: [na om is klaar onbereikbaar]\n", ("de eis op regel",)),
        # It meant the oordeel.
        ("klaar", "goed", "eisen: [goed is bereikbaar]\n", ("‘goed is bereikbaar’", "‘oordeel’")),
    ],
)
def test_an_eis_that_would_change_its_meaning_is_a_reason_to_refuse(
    tmp_path: Path, oud: str, nieuw: str, slot: str, woorden: tuple[str, ...]
) -> None:
    check_refused(story(tmp_path, slot), oud, nieuw, "zou iets anders gaan betekenen", *woorden)


@pytest.mark.parametrize(
    ("oud", "nieuw", "woorden"),
    [
        ("deurtje", "x", ("geen beurt, keuze, einde of sleutel met de naam ‘deurtje’", "Bedoelde je ‘deur’?")),
        ("deur.inn", "x", ("Bedoelde je ‘deur.in’?",)),
        ("zolder.x", "x", ("Mogelijk: deur.in, deur.uit, gang.in, gang.om.",)),
        ("uit", "x", ("Een keuze schrijf je met de beurt ervoor: deur.uit.",)),
        ("in", "x", ("deur.in of gang.in.",)),
        ("boos", "x", ("‘boos’ is een stemming van persona proef.",)),
        ("einde:deur", "x", ("Er is geen einde met de naam ‘deur’. Mogelijk: mooi, klaar.",)),
        ("stand:deur", "x", ("Voor de dubbele punt kan alleen beurt, keuze, einde, sleutel, feit staan",)),
        ("deur", "gang", ("‘gang’ is al van een beurt",)),
        ("deur", "mooi", ("‘mooi’ is al van een einde",)),
        ("mooi", "deur", ("‘deur’ is al van een beurt",)),
        ("deur.in", "uit", ("al van een keuze in beurt ‘deur’",)),
        ("sleutel:gang", "kern", ("‘kern’ is al van een sleutel",)),
        ("deur", "deur", ("‘deur’ heet al zo",)),
        ("deur.in", "in", ("‘deur.in’ heet al zo",)),
        ("deur", "einde", ("‘einde’ is een vast woord",)),
        ("kern", "afspraak", ("‘afspraak’ heeft een vaste betekenis (een afspraak die staat)",)),
        ("deur", "De deur", ("‘De deur’ kan geen naam zijn. Een naam bestaat uit kleine letters",)),
        ("deur", "2", ("kan geen naam zijn",)),
        ("deur", "", ("kan geen naam zijn",)),
        ("deur", "x.y", ("kan geen naam zijn",)),
        ("deur.in", "gang.x", ("Een keuze kan niet naar een andere beurt.",)),
        ("gang", "x", ("‘gang’ is de naam van een beurt en van een sleutel. Schrijf beurt:gang of sleutel:gang.",)),
        # A condition could not be read any more.
        ("deur", "en", ("niet meer te lezen", "Deze voorwaarde klopt niet")),
        ("deur", "null", ("niet meer te lezen", "Bij ‘naar’ staat niets")),
    ],
)
def test_what_is_not_clear_or_cannot_be_gets_an_answer(tmp_path: Path, oud: str, nieuw: str, woorden: tuple[str, ...]) -> None:
    lus = beurt("gang", keuze("in", "feit", naar="deur", als="bezocht(deur) < 3"), keuze("om", "stilte"))
    pad = story(tmp_path, "", DEUR, lus, kop="sleutels: {gang: G.}\n")
    check_refused(pad, oud, nieuw, *woorden)


def test_a_prefix_says_which_of_two_is_meant(tmp_path: Path) -> None:
    pad = story(tmp_path, kop="sleutels: {gang: G., deur: D.}\n")
    rename(pad, "sleutel:gang", "weten")
    rename(pad, "beurt:deur", "beurt:hek")
    rename(pad, "keuze:hek.in", "hek.door")
    rename(pad, "feit:kern", "feit:pit")
    scenario = read(pad)
    assert list(scenario.kop.sleutels) == ["weten", "deur"]
    assert list(scenario.beurten) == ["hek", "gang"]
    assert [(keuze.id, keuze.weet) for keuze in scenario.beurten["hek"].keuzes] == [("door", ("pit",)), ("uit", ())]


def test_a_file_with_mistakes_is_not_touched(tmp_path: Path) -> None:
    pad = story(tmp_path, "", DEUR, beurt("gang", keuze("in", "feit", naar="zolder")))
    ruw = pad.read_bytes()
    uit = rename(pad, "deur", "hek")
    assert [d.code for d in uit.fouten] == ["S045"]
    assert uit.hernoeming is None
    assert pad.read_bytes() == ruw


def test_a_file_with_only_warnings_is_changed(tmp_path: Path) -> None:
    pad = story(tmp_path, "eisen: [na vlag dreigen is klaar onbereikbaar]\n")
    assert [d.code for d in READER.read(pad).diagnostics] == ["S074"]
    rename(pad, "deur", "hek")
    assert list(read(pad).beurten) == ["hek", "gang"]


@pytest.mark.parametrize("naam", ["personas/proef.yaml", "personas", "vaardigheden.yaml"])
def test_only_a_scenario_is_changed(tmp_path: Path, naam: str) -> None:
    story(tmp_path)
    (tmp_path / "vaardigheden.yaml").write_bytes((shipped() / "vaardigheden.yaml").read_bytes())
    with pytest.raises(OefenenError, match="Dit is geen scenario"):
        rename(tmp_path / naam, "boos", "kwaad")


def test_a_file_that_changed_in_the_meantime_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = put(tmp_path, KAAL)
    lees = Reader.read

    def read_and_change(self: Reader, pad: Path, *, inhoud: bytes | None = None) -> object:
        uit = lees(self, pad, inhoud=inhoud)
        pad.write_text(KAAL + "# nog iets\n", encoding="utf-8")
        return uit

    monkeypatch.setattr(Reader, "read", read_and_change)
    with pytest.raises(OefenenError, match="intussen veranderd"):
        rename(pad, "deur", "hek")
    assert pad.read_text(encoding="utf-8") == KAAL + "# nog iets\n"


@pytest.mark.parametrize("kapot", ["beurten: [", "niveau: 2", "- naam: x"])
def test_a_text_that_would_say_something_else_is_never_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kapot: str
) -> None:
    gewoon = "oefenen.session.auteur.hernoemen.replace_parts"
    woorden = {"beurten: [": "beurten:", "niveau: 2": "niveau: 1", "- naam: x": "- naam: uit"}
    monkeypatch.setattr(gewoon, lambda ruw, _: ruw.replace(woorden[kapot], kapot, 1))
    check_refused(put(tmp_path, KAAL), "sleutel:geheim", "raadsel")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights and no links without them")
def test_a_link_stays_a_link_and_rights_stay_as_they_are(tmp_path: Path) -> None:
    echt = put(tmp_path, KAAL)
    echt.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(echt)
    rename(link, "deur", "hek")
    assert link.is_symlink()
    assert stat.S_IMODE(echt.stat().st_mode) == 0o640
    assert list(read(echt).beurten) == ["hek", "gang"]


def generated(seed: int) -> str:
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        if seed % 2:
            return messy_game(map_, seed, lussen=seed % 3 == 0).read_text(encoding="utf-8")
        random_game(map_, seed)
        return (map_ / "proef.yaml").read_text(encoding="utf-8")


ALLEEN = [pad for pad in (*SHIPPED, *sorted(GOED.glob("*.yaml"))) if "\nvervolg_op:" not in pad.read_text(encoding="utf-8")]
"""Scenarios that need no other one beside them."""
bronnen = st.one_of(
    st.sampled_from(ALLEEN).map(lambda pad: pad.read_text(encoding="utf-8")),
    st.integers(0, 10_000).map(generated),
    st.just(KAAL),
)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    tekst=bronnen,
    keus=st.integers(0, 10_000),
    nieuw=st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True),
    einde=st.sampled_from(REGELEINDEN),
    begin=st.sampled_from(["", "\ufeff"]),
)
def test_there_and_back_again_gives_the_same_bytes(tekst: str, keus: int, nieuw: str, einde: str, begin: str) -> None:
    ruw = (begin + tekst.replace("\n", einde)).encode()
    with tempfile.TemporaryDirectory() as map_:
        pad = put(Path(map_), ruw)
        alle = [(soort, naam) for soort, namen in names_of(read(pad)).items() for naam in namen]
        soort, oud = alle[keus % len(alle)]
        try:
            rename(pad, f"{soort}:{oud}", nieuw)
        except OefenenError:
            assert pad.read_bytes() == ruw
            return
        assert pad.read_bytes() != ruw
        straks = f"{oud.partition('.')[0]}.{nieuw}" if soort is Soort.KEUZE else nieuw
        assert straks in names_of(read(pad))[soort]
        rename(pad, f"{soort}:{straks}", oud.rpartition(".")[2])
        assert pad.read_bytes() == ruw
