"""Changes as lines: every kind is told, in words that an author knows, and nothing is wider than the terminal."""

from oefenen.checking.verschil.wijziging import Plek, Soort, Wijziging
from oefenen.cli.verschil_tekst import change_lines
from oefenen.report.breedte import cell_width

KEUZE = {"id": "a", "zet": ["meta"], "zegt": [{"zegt": "Dag mevrouw."}], "scores": {"regie": 1}}


def lines(*wijzigingen: Wijziging, breedte: int = 0) -> list[str]:
    return [regel for regel in change_lines(wijzigingen, breedte) if regel]


def one(soort: Soort, waar: Plek, oud: object, nieuw: object) -> list[str]:
    return lines(Wijziging(soort, waar, oud, nieuw))


def test_every_kind_of_change_of_a_turn_is_told() -> None:
    beurt = {"id": "thuis", "keuzes": [KEUZE, KEUZE]}
    assert one(Soort.ERBIJ, ("beurten", "thuis"), None, beurt) == ["Beurt thuis", "  + nieuw: 2 keuzes"]
    assert one(Soort.WEG, ("beurten", "thuis"), {"keuzes": [KEUZE]}, None) == ["Beurt thuis", "  - weg: 1 keuze"]
    assert one(Soort.HERNOEMD, ("beurten", "thuis"), "huis", "thuis") == ["Beurt thuis", "  andere naam: heette ‘huis’"]
    assert one(Soort.VERPLAATST, ("beurten", "thuis"), None, "deur") == ["Beurt thuis", "  plaats: stond vooraan, nu na ‘deur’"]


def test_every_kind_of_change_of_a_choice_is_told() -> None:
    plek = ("beurten", "thuis", "keuzes", "a")
    assert one(Soort.ERBIJ, plek, None, KEUZE) == ["Beurt thuis", "  + keuze a: Dag mevrouw."]
    assert one(Soort.WEG, plek, KEUZE, None) == ["Beurt thuis", "  - keuze a: Dag mevrouw."]
    assert one(Soort.HERNOEMD, plek, "b", "a") == ["Beurt thuis", "  keuze a: heette ‘b’"]
    assert one(Soort.VERPLAATST, plek, "deur.b", "thuis.a") == ["Beurt thuis", "  keuze a: komt van ‘deur.b’"]
    nee, ja = False, True
    assert one(Soort.ANDERS, (*plek, "eenmalig"), nee, ja) == ["Beurt thuis", "  keuze a", "    eenmalig: nee → ja"]
    assert one(Soort.ANDERS, (*plek, "naar", 2, "als"), "weet x", None)[-1] == "    naar 2 als: weet x → niets"
    assert one(Soort.ANDERS, (*plek, "effect"), None, {"spanning": -1})[-1] == "    effect: niets → spanning -1"
    assert one(Soort.ANDERS, (*plek, "zet"), ["feit"], ["feit", "druk"])[-1] == "    zet: feit → feit, druk"


def test_a_text_is_called_by_who_says_it() -> None:
    beurt, keuze = ("beurten", "thuis"), ("beurten", "thuis", "keuzes", "a")
    assert one(Soort.ANDERS, (*beurt, "ouder", "zegt"), "Ja.", "Nee.")[-1] == "  de ouder zegt: Ja. → Nee."
    assert one(Soort.ANDERS, (*beurt, "ouder", 2, "doet"), "a", "b")[-1] == "  de ouder doet (variant 2): a → b"
    assert one(Soort.ANDERS, (*keuze, "zegt", "zegt"), "Ja.", "Nee.")[-1] == "    jij zegt: Ja. → Nee."
    assert one(Soort.ANDERS, (*keuze, "reactie", 1, "zegt"), "Ja.", "Nee.")[-1] == "    reactie (variant 1): Ja. → Nee."


def test_other_parts_have_a_heading_of_their_own() -> None:
    assert one(Soort.ANDERS, ("kop", "klok"), 600, 0) == ["Kop", "  klok: 600 → 0"]
    assert one(Soort.ANDERS, ("eisen", 2), "kans(goed) <= 5%", "kans(goed) <= 9%")[0] == "Eisen"
    assert one(Soort.ERBIJ, ("eisen", 3), None, "goed is bereikbaar") == ["Eisen", "  + eis 3: goed is bereikbaar"]
    assert one(Soort.WEG, ("proeven", "kort"), {"naam": "kort", "kies": ["a", "b"]}, None) == [
        "Proef kort",
        "  - weg: naam kort, kies a, b",
    ]
    assert one(Soort.ANDERS, ("eindes", "goed", "als"), None, "weet x") == ["Einde goed", "  als: niets → weet x"]
    assert one(Soort.VERPLAATST, ("persona", "overgangen", 3), 1, 3)[-1] == "  overgangen 3: stond op plek 1, nu op plek 3"
    assert one(Soort.ANDERS, ("vaardigheden", "vaardigheden", "regie", "label"), "A", "B")[0] == "Vaardigheden"


def test_two_long_texts_stand_above_each_other_and_begin_near_their_difference() -> None:
    oud = f"{'Zo begint het en zo gaat het door, heel lang. ' * 3}En dan komt er een eind aan."
    wijziging = Wijziging(Soort.ANDERS, ("beurten", "thuis", "denk_eerst"), oud, oud.replace("een eind", "geen eind"), tekst=True)
    heel = lines(wijziging)
    assert heel[-2:] == [f"    - {oud}", f"    + {oud.replace('een eind', 'geen eind')}"]
    smal = lines(wijziging, breedte=50)
    assert smal[-2:] == ["    - … dan komt er een eind aan.", "    + … dan komt er geen eind aan."]
    for breedte in range(20, 120, 7):
        assert all(cell_width(regel) <= breedte for regel in lines(wijziging, breedte=breedte))


def test_what_an_author_wrote_cannot_steer_the_terminal() -> None:
    assert "\u202e" not in "".join(one(Soort.ANDERS, ("kop", "titel"), "a\u202eb", "c"))
    assert "\u202e" not in "".join(one(Soort.ERBIJ, ("proeven", "a\u202eb"), None, {"naam": "x"}))
