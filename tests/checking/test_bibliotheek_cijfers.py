"""What the whole library promises: blind choosing does not pay, thinking does, and every scenario is a whole one."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import fmean

import pytest
from portretten import SCENARIOS, alle, groep, portret

from oefenen.checking.figures.procent import percent
from oefenen.model.scenario import Variant
from oefenen.model.woorden import GESPREKSFASEN, Oordeel
from tools.scenarios.bladzijde import DOCS, legal_points, together
from tools.scenarios.getallen import share, signed
from tools.scenarios.portret import Portret
from tools.scenarios.sectie import TE_VEEL, code
from tools.scenarios.tellen import PLAATSEN

LANGSTE_DEEL = 0.4
ZOMAAR_GOED = 0.15
MINSTE_KANSEN = 3
MEESTE_BEURTEN = 14
WIE_BLIND_KIEST = ["de langste keuze", "de kortste keuze", *(f"de {woord} keuze in het bestand" for woord in PLAATSEN)]
elk = pytest.mark.parametrize("pad", SCENARIOS, ids=[pad.stem for pad in SCENARIOS])


def listed(regels: Iterable[str]) -> str:
    return "\n" + "\n".join(regels)


def test_the_longest_choice_is_the_best_in_few_turns_of_the_library() -> None:
    langste, met_vooraf = together(alle()), together(alle(), vooraf=True)
    per_scenario = listed(f"{een.scenario.kop.id}: {share(een.langste)}" for een in alle())
    assert langste.aantal <= LANGSTE_DEEL * langste.van, (
        f"{share(langste)}, met het voorbereiden {share(met_vooraf)}{per_scenario}"
    )


@pytest.mark.parametrize("wat", WIE_BLIND_KIEST)
def test_choosing_blindly_gives_little_more_than_choosing_anything(wat: str) -> None:
    for as_ in alle()[0].vaardigheden.assen:
        verschillen = {een.scenario.kop.id: een.blind[wat][as_] for een in alle()}
        per_scenario = listed(f"{naam}: {signed(verschil)}" for naam, verschil in verschillen.items())
        assert fmean(verschillen.values()) <= TE_VEEL, f"wie altijd {wat} neemt, krijgt op {as_} te veel:{per_scenario}"


@elk
def test_no_blind_way_of_choosing_pays_in_a_talk_of_its_own(pad: Path) -> None:
    een = portret(pad)
    te_veel = {(wat, as_): v for wat in WIE_BLIND_KIEST for as_, v in een.blind[wat].items() if v > TE_VEEL}
    assert not te_veel


@elk
def test_who_chooses_anything_seldom_comes_to_a_good_ending(pad: Path) -> None:
    for een in groep(pad):
        assert 0 < een.goed <= ZOMAAR_GOED, f"{een.spel.persona.id}: {percent(een.goed)}"


@elk
def test_the_best_conversation_ends_well(pad: Path) -> None:
    for een in groep(pad):
        assert een.overzicht.volledig
        einde = een.gesprek(een.overzicht.beste).einde
        assert einde is not None
        assert einde.oordeel is Oordeel.GOED, f"{een.spel.persona.id}: {einde.id}"


@elk
def test_every_skill_of_the_focus_counts_three_times_on_every_path_that_is_not_broken_off(pad: Path) -> None:
    for een in groep(pad):
        weinig = {v: een.geding[v].alles for v in een.scenario.kop.focus if een.geding[v].alles.laagst < MINSTE_KANSEN}
        assert not weinig, een.spel.persona.id


@elk
def test_a_whole_conversation_has_all_phases_and_is_not_too_long(pad: Path) -> None:
    een = portret(pad)
    fasen = {beurt.fase for beurt in een.scenario.beurten.values()}
    assert fasen >= set(GESPREKSFASEN)
    for met in groep(pad):
        assert met.beurten.hoogst <= MEESTE_BEURTEN, met.spel.persona.id


def lines(een: Portret) -> Iterator[tuple[str, tuple[Variant, ...]]]:
    """Give what is said at the start of every turn of the talk."""
    return ((beurt.id, beurt.ouder) for beurt in een.scenario.beurten.values() if not beurt.vooraf)


@elk
def test_the_parent_varies_the_words_of_half_of_the_turns(pad: Path) -> None:
    aantallen = [len(varianten) for _, varianten in lines(portret(pad))]
    assert sum(aantal >= 2 for aantal in aantallen) * 2 >= len(aantallen)


@elk
def test_there_is_body_language_in_every_line_that_opens_a_turn(pad: Path) -> None:
    kaal = [
        (beurt, variant.zegt)
        for beurt, varianten in lines(portret(pad))
        for variant in varianten
        if not variant.doet and not re.search(r"\([^()]+\)", variant.zegt)
    ]
    assert not kaal


@elk
def test_every_turn_offers_three_or_four_choices(pad: Path) -> None:
    anders = {
        f"{een.spel.persona.id}: {beurt}": tuple(aanbod)
        for een in groep(pad)
        for beurt, aanbod in een.aanbod.items()
        # How the earlier conversation went is answered by that conversation: one choice per way it can have gone.
        if not een.scenario.beurten[beurt].vanzelf and (aanbod.laagst < 3 or aanbod.hoogst > 4)
    }
    assert not anders


@elk
def test_a_scenario_is_complete(pad: Path) -> None:
    een = portret(pad)
    scenario = een.scenario
    bereikt = [naam for naam, kans in een.overzicht.eindes.items() if kans > 0]
    assert len(bereikt) >= 3
    assert scenario.kop.agenda is not None
    eerder = {feit for beurt in scenario.beurten.values() if beurt.vanzelf for keuze in beurt.keuzes for feit in keuze.weet}
    sleutels = scenario.kop.sleutels.keys() - {scenario.kop.agenda.sleutel}
    assert len(sleutels) >= 2
    assert len(sleutels - eerder) <= 3
    assert any(beurt.denk_eerst for beurt in scenario.beurten.values())
    assert scenario.kop.bronnen
    assert scenario.eisen
    assert scenario.proeven


def test_the_page_about_rules_names_scenarios_that_are_there_and_the_page_with_figures_names_it() -> None:
    codes = {code(een.scenario.kop) for een in alle()}
    genoemd = {naam for waar in legal_points().values() for naam in re.findall(r"`([bwko]\d)`", waar)}
    assert genoemd
    assert genoemd <= codes
    for onderwerp in ("Schooladvies", "Verzuim", "dyslexie", "Gescheiden ouders"):
        assert any(onderwerp in punt for punt in legal_points()), onderwerp
    assert "juridisch.md" in (DOCS / "scenarios.md").read_text(encoding="utf-8")
