"""`oefenen volg` in a real terminal with real saves: mistakes come and go, and a conversation goes on through a change of its file."""

import os
import signal
import sys
import termios
from collections.abc import Callable, Iterator

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from lange_verkenning import LANG  # noqa: E402 - only where there are pseudo-terminals
from opdracht import Oefenen  # noqa: E402 - idem
from pty_steun import Terminal  # noqa: E402 - idem
from spelen import beurt, beurten, keuze, write  # noqa: E402 - idem

from oefenen.cli.postbus import Toets, ToetsenPostbus  # noqa: E402 - idem

GOED = beurten(
    beurt(
        "een", keuze("a", zegt="Ik begin."), keuze("b", zegt="Zegt u het maar.", effect="{vertrouwen: 2}"), ouder="Goedemiddag."
    ),
    beurt("twee", keuze("c", zegt="Dat snap ik."), keuze("d", zegt="Hoezo?"), ouder="Het gaat niet goed."),
    beurt("drie", keuze("e", zegt="Tot ziens."), keuze("f", zegt="Bel me gerust."), ouder="Dan ga ik maar."),
)
FOUT = GOED.replace("fase: delen", "fase: praten", 1)
MATEN = [(80, 24), (60, 20)]
ROOSTER = termios.ECHO | termios.ICANON | termios.ISIG


class Volg:
    """The command at work on one file."""

    def __init__(self, oefenen: Oefenen, terminal: Terminal) -> None:
        self.map, self.terminal = oefenen.map, terminal

    def save(self, lijf: str) -> None:
        write(self.map, lijf)

    def save_by_renaming(self, lijf: str) -> None:
        ernaast = write(self.map / "ernaast", lijf)
        ernaast.replace(self.map / "proef.yaml")

    def see(self, gebeurd: str | Callable[[str], bool]) -> str:
        return self.terminal.wait_for(gebeurd)

    def checked(self) -> str:
        """Wait until the overview shows what came of the check."""
        return self.see(lambda tekst: "Eindes " in tekst and "wordt nagekeken" not in tekst)

    def press(self, *toetsen: str) -> None:
        self.terminal.press(*toetsen)

    def play_from_two(self) -> str:
        """Begin in turn twee, after choice b."""
        self.checked()
        self.press("b")
        self.see("Vanaf welke beurt wil je spelen?")
        self.press("2")
        self.see("gezocht: 2")
        self.press("enter")
        lijst = self.see("Hoe komt het gesprek bij ‘twee’?")
        nummer = next(regel for regel in lijst.splitlines() if "vertrouwen 7" in regel).split(".")[0].strip("> ")
        self.press(nummer)
        return self.see("1-2 zeg het")

    @property
    def modes(self) -> int:
        """What the terminal does by itself: echo, lines, signals."""
        return int(termios.tcgetattr(self.terminal.proces.child_fd)[3]) & ROOSTER


@pytest.fixture
def volg(oefenen: Oefenen, request: pytest.FixtureRequest) -> Iterator[Volg]:
    breedte, hoogte = getattr(request, "param", MATEN[0])
    write(oefenen.map, GOED)
    with Terminal("volg", "proef.yaml", data=oefenen.data, map_=oefenen.map, breedte=breedte, hoogte=hoogte) as terminal:
        yield Volg(oefenen, terminal)


@pytest.mark.parametrize("volg", MATEN, indirect=True)
def test_a_mistake_appears_when_it_is_saved_and_goes_when_it_is_fixed(volg: Volg) -> None:
    assert "proef.yaml · " in volg.checked()
    volg.save(FOUT)
    fout = volg.see("1 fout · 1 nieuw")
    assert "nieuw: proef.yaml:11:11: fout S042: De fase ‘praten’" in fout
    assert "      |           ^^^^^^" in fout
    volg.save(GOED)
    assert "S042" not in volg.see("1 opgelost")
    volg.press("q")
    assert volg.terminal.end() == 0


def test_a_save_by_renaming_and_a_file_that_is_away_for_a_while_are_seen(volg: Volg) -> None:
    volg.checked()
    volg.save_by_renaming(FOUT)
    volg.see("1 fout · 1 nieuw")
    (volg.map / "proef.yaml").unlink()
    volg.see("er is geen bestand")
    volg.see("proef.yaml is weg.")
    volg.save_by_renaming(GOED)
    assert "1 opgelost" in volg.checked()


def test_figures_say_what_they_were(volg: Volg) -> None:
    volg.checked()
    volg.save(GOED.replace("id: b,", 'id: b, als: "vertrouwen >= 9",'))
    assert "4 verschillende (was 8)" in volg.see("(was 8)")


@pytest.mark.parametrize("volg", MATEN, indirect=True)
def test_a_conversation_goes_on_at_the_same_place_when_the_file_is_saved(volg: Volg) -> None:
    assert "Het gaat niet goed." in volg.play_from_two()
    volg.press("1")
    volg.see("Dan ga ik maar.")
    volg.save_by_renaming(GOED.replace("Dan ga ik maar.", "Ik moet weg."))
    beeld = volg.see("Het bestand is veranderd: verder op dezelfde plek.")
    assert "Ik moet weg." in beeld
    volg.press("2")
    volg.see("Het gesprek is afgelopen: klaar (halverwege).")
    volg.press("o")
    volg.checked()
    volg.press("q")
    assert volg.terminal.end() == 0
    assert not list(volg.map.parent.rglob("*.sqlite"))


@pytest.mark.parametrize("volg", MATEN, indirect=True)
def test_a_choice_that_is_gone_stops_the_conversation_before_it(volg: Volg) -> None:
    volg.play_from_two()
    volg.press("1")
    volg.see("Dan ga ik maar.")
    volg.save(GOED.replace("id: c,", 'id: c, als: "vertrouwen >= 9",'))
    beeld = " ".join(volg.see("Je bent nu bij").split())
    assert "‘twee.c’ kan niet meer." in beeld
    assert "vertrouwen is 7 (gevraagd: >= 9)" in beeld
    assert "Niet nu: c, want vertrouwen is 7" in " ".join(volg.see("1-1 zeg het").split())


def test_a_version_with_a_mistake_leaves_the_old_one_in_play(volg: Volg) -> None:
    volg.play_from_two()
    volg.save(FOUT)
    assert "regel 11: De fase ‘praten’ bestaat niet." in " ".join(volg.see("vorige").split())
    volg.press("2")
    volg.see("Dan ga ik maar.")
    volg.press("o")
    volg.see("1 fout")
    volg.press("s")
    volg.see("Proef vanaf ‘een’")


def test_choices_are_taken_back_one_by_one(volg: Volg) -> None:
    volg.play_from_two()
    volg.press("t")
    volg.see("Goedemiddag.")
    volg.press("t")
    volg.see("Er is geen keuze om terug te nemen.")


def test_without_anything_new_play_starts_at_the_turn_that_was_changed(volg: Volg) -> None:
    volg.checked()
    volg.save(GOED.replace("Bel me gerust.", "Belt u gerust."))
    volg.see("s speel vanaf ‘drie’")
    volg.checked()
    volg.press("s")
    volg.see("Hoe komt het gesprek bij ‘drie’?")
    volg.press("1")
    assert "Dan ga ik maar." in volg.see("1-2 zeg het")


def test_help_and_all_findings_are_a_key_away(volg: Volg) -> None:
    volg.checked()
    volg.press("?")
    volg.see("Bewaar je het scenario")
    volg.press("o")
    volg.checked()
    volg.press("v")
    volg.see("o overzicht")
    volg.press("q")
    volg.see("q stop")


@pytest.mark.parametrize("plek", ["overzicht", "spel"])
def test_ctrl_c_leaves_the_terminal_as_it_was(volg: Volg, plek: str) -> None:
    volg.checked()
    assert volg.modes == termios.ISIG
    if plek == "spel":
        volg.play_from_two()
    volg.press("ctrl+c")
    volg.see("Onderbroken.")
    assert volg.terminal.end() == 130
    assert "Traceback" not in volg.terminal.ruw.decode()


@pytest.mark.parametrize("soort", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_that_ends_it_gives_the_terminal_back(volg: Volg, soort: signal.Signals) -> None:
    volg.checked()
    os.kill(volg.terminal.proces.pid, soort)
    assert volg.terminal.end() == 128 + soort
    assert "Traceback" not in volg.terminal.ruw.decode()


def test_after_ctrl_z_keys_work_again(volg: Volg) -> None:
    volg.checked()
    volg.press("\x1a")
    volg.press("v")
    volg.see("o overzicht")
    assert volg.modes == termios.ISIG


def test_another_size_is_drawn_anew(volg: Volg) -> None:
    volg.checked()
    volg.terminal.resize(100, 30)
    volg.see("s speel vanaf ‘een’ · b andere beurt · v alles · u opnieuw · ? hulp · q stop")


def follow(oefenen: Oefenen, bestand: str) -> Terminal:
    return Terminal("volg", bestand, data=oefenen.data, map_=oefenen.map)


def test_a_save_during_a_long_exploration_is_looked_at_at_once(oefenen: Oefenen) -> None:
    write(oefenen.map, LANG, kop="klok: 7200\n")
    with follow(oefenen, "proef.yaml") as terminal:
        terminal.wait_for("toestanden bekeken…")
        write(oefenen.map, FOUT)
        terminal.wait_for("1 fout")
        terminal.wait_for("S042")
        assert "toestanden bekeken" not in terminal.text
        terminal.press("q")
        assert terminal.end() == 0


def test_it_can_be_stopped_during_a_long_exploration(oefenen: Oefenen) -> None:
    write(oefenen.map, LANG, kop="klok: 7200\n")
    with follow(oefenen, "proef.yaml") as terminal:
        terminal.wait_for("toestanden bekeken…")
        terminal.press("s")
        terminal.wait_for("Nog even: het gesprek wordt nagekeken.")
        terminal.press("q")
        assert terminal.end() == 0


def test_a_file_that_never_came_gives_another_exit_code(oefenen: Oefenen) -> None:
    with follow(oefenen, "later.yaml") as terminal:
        terminal.wait_for("later.yaml is er nog niet.")
        terminal.press("q")
        assert terminal.end() == 3


@pytest.mark.parametrize("error", [ZeroDivisionError, KeyboardInterrupt, SystemExit])
def test_whatever_goes_wrong_the_terminal_is_as_it_was(monkeypatch: pytest.MonkeyPatch, error: type[BaseException]) -> None:
    meester, slaaf = os.openpty()
    with os.fdopen(slaaf, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        ervoor = termios.tcgetattr(slaaf)
        with pytest.raises(error):
            _break_down(slaaf, ervoor, error)
        assert termios.tcgetattr(slaaf) == ervoor
    os.close(meester)


def _break_down(slaaf: int, ervoor: list[object], error: type[BaseException]) -> None:
    with ToetsenPostbus[str]():
        assert termios.tcgetattr(slaaf) != ervoor
        raise error


def test_keys_and_messages_arrive_in_one_mailbox(monkeypatch: pytest.MonkeyPatch) -> None:
    meester, slaaf = os.openpty()
    with os.fdopen(slaaf, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        with ToetsenPostbus[str]() as post:
            post.send("eerst")
            post.send("dan")
            assert [post.receive(), post.receive()] == ["eerst", "dan"]
            os.write(meester, "a\x1b[Aé\r\x1b".encode())
            namen = [toets.naam for _ in range(5) if isinstance(toets := post.receive(), Toets)]
            assert namen == ["a", "omhoog", "é", "enter", "escape"]
            post.send("ten slotte")
            assert post.receive() == "ten slotte"
    os.close(meester)


def test_messages_that_come_while_the_alarm_is_switched_off_are_not_left_lying(monkeypatch: pytest.MonkeyPatch) -> None:
    meester, slaaf = os.openpty()
    lees = os.read
    with os.fdopen(slaaf, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        with ToetsenPostbus[str]() as post:

            def read_late(bestand: int, aantal: int) -> bytes:
                monkeypatch.setattr(os, "read", lees)
                post.send("b")
                post.send("c")
                return lees(bestand, aantal)

            post.send("a")
            assert post.receive() == "a"
            monkeypatch.setattr(os, "read", read_late)
            assert [post.receive(), post.receive()] == ["b", "c"]
    os.close(meester)
