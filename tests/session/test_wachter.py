"""However an editor saves, and whatever goes and comes back: in the end the newest contents are the ones that are checked."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest
from spelen import PERSONA, beurt, beurten, keuze, write

from oefenen.session.auteur.berichten import Bericht, Ingelezen, Klaar, Mislukt, Veranderd
from oefenen.session.auteur.nakijker import Nakijker
from oefenen.session.auteur.wachter import Wachter

GEDULD = 60
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and rights of POSIX")
OUD = beurten(beurt("een", keuze("a"), keuze("b")))
NIEUW = OUD.replace("Zeg.", "Zeg eens.")


class Volger:
    """Watches and checks as the command does, and remembers nothing but what was read."""

    def __init__(self, pad: Path) -> None:
        self.rij: Queue[Bericht] = Queue()
        self.wachter, self.nakijker = Wachter(pad, self.rij.put), Nakijker(pad, self.rij.put)
        self.wachter.start()
        self.nakijker.start()
        self.nakijker.ask()

    def wait_for(self, klopt: Callable[[Klaar], bool]) -> Klaar:
        while True:
            bericht = self.rij.get(timeout=GEDULD)
            if isinstance(bericht, Mislukt):
                raise bericht.error
            if isinstance(bericht, Veranderd):
                self.nakijker.ask()
            if isinstance(bericht, Klaar) and klopt(bericht):
                return bericht

    def wait_for_text(self, wat: str) -> Klaar:
        return self.wait_for(lambda klaar: wat in klaar.ronde.gelezen.tekst)

    def wait_until_gone(self) -> None:
        self.wait_for(lambda klaar: klaar.ronde.weg)


@pytest.fixture
def volg() -> Iterator[Callable[[Path], Volger]]:
    volgers: list[Volger] = []

    def start(pad: Path) -> Volger:
        volgers.append(Volger(pad))
        return volgers[-1]

    yield start
    for volger in volgers:
        for draad in (volger.wachter, volger.nakijker):
            draad.stop()
            draad.join(GEDULD)
            assert not draad.is_alive()


def with_text(pad: Path, lijf: str) -> str:
    return pad.read_text(encoding="utf-8").replace(OUD, lijf)


def in_place(pad: Path) -> None:
    pad.write_text(with_text(pad, NIEUW), encoding="utf-8")


def by_renaming(pad: Path) -> None:
    ernaast = pad.with_name(".proef.yaml.tmp")
    ernaast.write_text(with_text(pad, NIEUW), encoding="utf-8")
    ernaast.replace(pad)


def with_a_backup(pad: Path) -> None:
    tekst = with_text(pad, NIEUW)
    pad.rename(pad.with_name("proef.yaml~"))
    pad.write_text(tekst, encoding="utf-8")


def emptied_first(pad: Path) -> None:
    tekst = with_text(pad, NIEUW)
    with pad.open("w", encoding="utf-8") as bestand:
        bestand.flush()
        os.fsync(bestand.fileno())
        for stuk in (tekst[:200], tekst[200:]):
            bestand.write(stuk)
            bestand.flush()
            os.fsync(bestand.fileno())


def twice(pad: Path) -> None:
    tekst = with_text(pad, NIEUW)
    pad.write_text(tekst[:100], encoding="utf-8")
    pad.write_text(tekst, encoding="utf-8")


@pytest.mark.parametrize("save", [in_place, by_renaming, with_a_backup, emptied_first, twice])
def test_a_save_is_seen_however_it_is_done(tmp_path: Path, volg: Callable[[Path], Volger], save: Callable[[Path], None]) -> None:
    pad = write(tmp_path, OUD)
    volger = volg(pad)
    volger.wait_for_text("Zeg.")
    save(pad)
    klaar = volger.wait_for_text("Zeg eens.")
    assert klaar.ronde.zaak is not None


def test_a_file_that_is_deleted_and_made_again_is_seen(tmp_path: Path, volg: Callable[[Path], Volger]) -> None:
    pad = write(tmp_path, OUD)
    volger = volg(pad)
    pad.unlink()
    volger.wait_until_gone()
    write(tmp_path, NIEUW)
    volger.wait_for_text("Zeg eens.")


def test_a_folder_that_is_deleted_and_made_again_is_seen(tmp_path: Path, volg: Callable[[Path], Volger]) -> None:
    pad = write(tmp_path / "map", OUD)
    volger = volg(pad)
    volger.wait_for_text("Zeg.")
    shutil.rmtree(tmp_path / "map")
    volger.wait_until_gone()
    write(tmp_path / "map", NIEUW)
    volger.wait_for(lambda klaar: klaar.ronde.zaak is not None and "Zeg eens." in klaar.ronde.gelezen.tekst)
    write(tmp_path / "map", OUD.replace("Zeg.", "Zeg dan."))
    volger.wait_for_text("Zeg dan.")


def test_a_file_and_a_folder_that_do_not_exist_yet_are_waited_for(tmp_path: Path, volg: Callable[[Path], Volger]) -> None:
    volger = volg(tmp_path / "later" / "proef.yaml")
    volger.wait_until_gone()
    write(tmp_path / "later", OUD)
    volger.wait_for(lambda klaar: klaar.ronde.zaak is not None)


@POSIX
def test_a_link_to_a_file_elsewhere_is_followed(tmp_path: Path, volg: Callable[[Path], Volger]) -> None:
    echt = write(tmp_path / "echt", OUD)
    write(tmp_path / "hier", OUD)
    pad = tmp_path / "hier" / "proef.yaml"
    pad.unlink()
    pad.symlink_to(echt)
    volger = volg(pad)
    volger.wait_for_text("Zeg.")
    in_place(echt)
    volger.wait_for_text("Zeg eens.")


@POSIX
def test_a_link_that_goes_round_is_only_a_file_that_cannot_be_read(tmp_path: Path, volg: Callable[[Path], Volger]) -> None:
    pad = tmp_path / "proef.yaml"
    pad.symlink_to(pad)
    volger = volg(pad)
    volger.wait_for(lambda klaar: not klaar.ronde.leesbaar)
    pad.unlink()
    write(tmp_path, OUD)
    volger.wait_for(lambda klaar: klaar.ronde.zaak is not None)


def test_the_persona_and_the_skills_beside_it_count_too(tmp_path: Path, volg: Callable[[Path], Volger]) -> None:
    pad = write(tmp_path, OUD)
    volger = volg(pad)
    volger.wait_for(lambda klaar: klaar.ronde.zaak is not None)
    (tmp_path / "personas" / "proef.yaml").write_text(PERSONA + "onzin: ja\n", encoding="utf-8")
    volger.wait_for(lambda klaar: any(d.code == "S020" for d in klaar.ronde.diagnostics))
    (tmp_path / "vaardigheden.yaml").write_text("assen: [", encoding="utf-8")
    volger.wait_for(lambda klaar: any(d.bestand.endswith("vaardigheden.yaml") for d in klaar.ronde.diagnostics))


def settled(pad: Path, doe: Callable[[], None]) -> int:
    """Count what is told after *doe* when everything has come to rest."""
    rij: Queue[Bericht] = Queue()
    wachter = Wachter(pad, rij.put)
    doe()
    wachter._settle()
    return rij.qsize()


def test_only_other_contents_are_told(tmp_path: Path) -> None:
    pad = write(tmp_path, OUD)
    assert settled(pad, pad.touch) == 0
    assert settled(pad, (tmp_path / "notities.txt").touch) == 0
    assert settled(pad, lambda: in_place(pad)) == 1


@POSIX
def test_a_file_that_may_not_be_read_any_more_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    pad = write(tmp_path, OUD)
    assert settled(pad, lambda: pad.chmod(0)) == 1


@POSIX
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    pad = write(tmp_path, OUD)

    def replace_by_a_pipe() -> None:
        pad.unlink()
        os.mkfifo(pad)

    assert settled(pad, replace_by_a_pipe) == 1


def test_a_save_during_a_long_exploration_drops_it(tmp_path: Path) -> None:
    from lange_verkenning import LANG  # noqa: PLC0415 - made only here

    pad = write(tmp_path, LANG, kop="klok: 7200\n")
    rij: Queue[Bericht] = Queue()
    nakijker = Nakijker(pad, rij.put)
    nakijker.start()
    nakijker.ask()
    assert isinstance(rij.get(timeout=GEDULD), Ingelezen)
    assert not isinstance(rij.get(timeout=GEDULD), Klaar)
    write(tmp_path, OUD)
    nakijker.ask()
    klaar = [rij.get(timeout=GEDULD)]
    while not isinstance(klaar[-1], Klaar):
        klaar.append(rij.get(timeout=GEDULD))
    assert klaar[-1].ronde.zaak is not None
    assert len(klaar[-1].ronde.zaak.spel.beurten) == 1


def test_a_check_that_breaks_down_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fout = ZeroDivisionError("kapot")

    def broken(*_: object, **__: object) -> None:
        raise fout

    monkeypatch.setattr("oefenen.session.auteur.nakijker.look", broken)
    rij: Queue[Bericht] = Queue()
    nakijker = Nakijker(write(tmp_path, OUD), rij.put)
    nakijker.start()
    nakijker.ask()
    assert isinstance(rij.get(timeout=GEDULD), Ingelezen)
    bericht = rij.get(timeout=GEDULD)
    assert isinstance(bericht, Mislukt)
    assert bericht.error is fout
