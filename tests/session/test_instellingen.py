"""Settings are what was chosen, or the usual when that is unknown; a new pace and order go into the conversation."""

from pathlib import Path

import pytest
from spelen import beurt, beurten, keuze, write

from oefenen.model.diagnostic import OefenenError
from oefenen.model.instellingen import INSTELLINGEN, Cijfers, Klokstand
from oefenen.model.tempo import Tempo
from oefenen.model.woorden import Speelstand
from oefenen.session.instellingen import change, reset, settings
from oefenen.session.session import resume, start
from oefenen.session.zelf.eigen_zin import TIJDEN, Wanneer
from oefenen.store.store import Store
from oefenen.tui.themes import THEMES


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "data" / "gesprekken.sqlite")


def test_without_a_store_everything_is_usual() -> None:
    nu = settings(None)
    assert (nu.stand, nu.klok, nu.schudden, nu.hulp, nu.rustig, nu.ruim) == (
        Speelstand.OEFENEN, Klokstand.AAN, True, True, True, False,
    )  # fmt: skip
    assert nu.cijfers is Cijfers.ALLES


def test_every_value_of_every_setting_is_one_that_the_rest_knows() -> None:
    waarden = {naam: set(instelling.waarden) for naam, instelling in INSTELLINGEN.items()}
    assert waarden["stand"] == set(Speelstand)
    assert waarden["klok"] == set(Klokstand)
    assert waarden["eigen_zin"] == set(Wanneer)
    assert waarden["eigen_zin_tijd"] == set(TIJDEN)
    assert waarden["thema"] == set(THEMES)
    assert waarden["cijfers"] == set(Cijfers)


def test_what_was_chosen_is_kept_and_can_all_be_made_usual_again(store: Store) -> None:
    for naam, instelling in INSTELLINGEN.items():
        laatste = list(instelling.waarden)[-1]
        assert change(store, naam, laatste)[naam] == laatste
    with Store(store.pad) as later:
        assert all(settings(later)[naam] == list(i.waarden)[-1] for naam, i in INSTELLINGEN.items())
    assert dict(reset(store).waarden) == {naam: i.gewoon for naam, i in INSTELLINGEN.items()}


def test_an_unknown_value_is_refused_and_a_kept_one_is_not_used(store: Store) -> None:
    for naam, waarde in (("klok", "soms"), ("kleur", "rood")):
        with pytest.raises(OefenenError):
            change(store, naam, waarde)
    store.keep_instelling("klok", "kapot\x00")
    assert settings(store).klok is Klokstand.AAN


def test_the_pace_changes_the_time_on_the_clock_and_stays_with_the_conversation(store: Store, tmp_path: Path) -> None:
    pad = write(tmp_path, beurten(beurt("a", keuze("k")), beurt("b", keuze("k"))), kop="klok: 600\n")
    for tempo, klok in ((Tempo.RUIM, 900), (Tempo.KRAP, 450), (Tempo.GEWOON, 600)):
        sessie = start(pad, store=store, tempo=tempo, seed=1)
        assert (sessie.spel.klok, sessie.gesprek.toestand.tijd_over <= klok) == (klok, True)
        assert resume(store.gesprek(sessie.id), store).spel.klok == klok
    assert start(pad, store=store, tempo=Tempo.RUIM, klok=False).spel.klok == 0


def test_choices_that_are_not_shuffled_stand_as_in_the_file(store: Store, tmp_path: Path) -> None:
    pad = write(tmp_path, beurten(beurt("a", *(keuze(naam) for naam in "klmnopq"))))
    change(store, "schudden", "uit")
    volgorden = {tuple(k.id for k in start(pad, store=store, seed=seed).gesprek.geschud()) for seed in range(5)}
    assert volgorden == {tuple("klmnopq")}
    change(store, "schudden", "aan")
    assert len({tuple(k.id for k in start(pad, store=store, seed=seed).gesprek.geschud()) for seed in range(5)}) > 1
