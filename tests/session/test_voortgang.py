"""Measuring older conversations: what can be replayed is measured and kept, and of the rest is said why not."""

from pathlib import Path

import pytest
from gesprekken import GOED, MIS, begin, write_gesprek
from vooruitgang import change, play_all

from oefenen.reading.bestanden import Reader
from oefenen.report.voortgang.meten import measure
from oefenen.session.auteur.schrijver import start_trial
from oefenen.session.later.voortgang import VERANDERD, WEG, complete, measure_older, names, unmeasured
from oefenen.session.session import VeranderdError, resume
from oefenen.store.database import OpslagError
from oefenen.store.store import Store


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


@pytest.fixture
def ouder(pad: Path, store: Store) -> Store:
    """A store with three conversations from before anything was measured."""
    play_all(pad, store, [GOED, MIS, GOED])
    change(store, "DELETE FROM meting")
    return store


def test_older_conversations_are_measured_once_and_kept(ouder: Store) -> None:
    gemeten = measure_older(ouder)
    assert sorted(gemeten.metingen) == [1, 2, 3]
    assert gemeten.redenen == {}
    assert unmeasured(ouder.pogingen()) == []
    assert measure_older(ouder).metingen == {}
    for poging in ouder.pogingen():
        assert poging.meting == measure(resume(ouder.gesprek(poging.nummer), ouder).gesprek)


def test_a_scenario_is_read_once_for_all_its_conversations(ouder: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    gelezen: list[Path] = []
    gewoon = Reader.read

    def counted(self: Reader, pad: Path, **rest: object) -> object:
        gelezen.append(pad)
        return gewoon(self, pad, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Reader, "read", counted)
    measure_older(ouder)
    assert len(gelezen) == 1


def test_of_a_changed_scenario_it_says_so_and_nothing_is_lost(ouder: Store, pad: Path) -> None:
    write_gesprek(pad.parent, vervang=("Dank dat u kwam.", "Dank u wel."))
    assert measure_older(ouder).redenen == dict.fromkeys((1, 2, 3), VERANDERD)
    assert [(p.nummer, p.oordeel) for p in ouder.pogingen()] == [(n, ouder.gesprek(n).oordeel) for n in (1, 2, 3)]
    write_gesprek(pad.parent)
    assert measure_older(ouder).redenen == {}


def test_of_a_scenario_that_is_gone_it_says_so(ouder: Store, pad: Path) -> None:
    pad.unlink()
    assert measure_older(ouder).redenen == dict.fromkeys((1, 2, 3), WEG)


def test_a_choice_that_is_not_there_is_told_too(ouder: Store) -> None:
    change(ouder, "UPDATE keuze SET keuze = 'kern.bestaat_niet' WHERE gesprek = 2 AND nummer = 2")
    gemeten = measure_older(ouder)
    assert list(gemeten.redenen) == [2]
    assert "bestaat_niet" in gemeten.redenen[2]


def test_what_was_measured_stays_when_the_scenario_changes_afterwards(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=GOED)
    write_gesprek(pad.parent, vervang=("Dank dat u kwam.", "Dank u wel."))
    with pytest.raises(VeranderdError):
        resume(store.gesprek(sessie.id), store)
    assert store.pogingen()[0].meting == measure(sessie.gesprek)
    assert measure_older(store).redenen == {}


def test_work_that_is_broken_off_keeps_what_was_done(ouder: Store) -> None:
    def stop(gedaan: int) -> None:
        if gedaan == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        measure_older(ouder, stop)
    assert [poging.nummer for poging in unmeasured(ouder.pogingen())] == [3]


def test_what_cannot_be_kept_is_shown_all_the_same(ouder: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OpslagError("In die map mag niet geschreven worden.")

    monkeypatch.setattr(ouder, "keep_meting", refuse)
    pogingen = complete(ouder.pogingen(), measure_older(ouder))
    assert unmeasured(pogingen) == []
    assert len(unmeasured(ouder.pogingen())) == 3


def test_a_trial_of_an_author_is_no_attempt(pad: Path, store: Store) -> None:
    assert start_trial(Reader().read(pad), GOED).sessie.gesprek.einde is not None
    assert store.pogingen() == []


def test_names_come_from_the_library_and_from_beside_the_scenario(ouder: Store, pad: Path) -> None:
    eigen = pad.parent / "vaardigheden.yaml"
    tekst = eigen.read_text(encoding="utf-8")
    eigen.write_text(
        tekst + "  jongleren:\n    label: Ballen hoog houden\n    as: relatie\n    definitie: Alles in de lucht.\n",
        encoding="utf-8",
    )
    namen = names(ouder.pogingen())
    assert namen.persona("kort") == "Korte vader"
    assert namen.persona("heel_anders") == "Heel anders"
    assert namen.vaardigheden.label("luisteren") == "Luisteren"
    assert namen.vaardigheden.label("jongleren") == "Ballen hoog houden"
    assert list(namen.vaardigheden.vaardigheden)[-1] == "jongleren"
