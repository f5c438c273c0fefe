"""The loop of `oefenen volg` in a terminal: what comes in, what is looked at, and the conversation that is tried out."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from oefenen.cli.balk import Balk
from oefenen.cli.postbus import Hertekenen, Postbus, Toets
from oefenen.cli.volg_beelden import (
    Beeld,
    Begin,
    Bladen,
    Daad,
    Gevolgd,
    Maat,
    Overzicht,
    Speel,
    Wens,
    everything,
    explanation,
)
from oefenen.cli.volg_lijst import Lijst
from oefenen.cli.volg_regels import Regel
from oefenen.cli.volg_spel import Spelverteller, start_play
from oefenen.model.woorden import label
from oefenen.reading.bestanden import Gelezen
from oefenen.session.auteur.berichten import Bericht, Ingelezen, Klaar, Mislukt, Veranderd, Voortgang
from oefenen.session.auteur.ronde import Ronde
from oefenen.session.auteur.toestanden import states_at

_NAAR_BOVEN, _REST_VAN_DE_REGEL, _REST_VAN_HET_SCHERM = "\x1b[H", "\x1b[K", "\x1b[J"


class Scherm:
    """The window: draws whole pages over each other."""

    @property
    def maat(self) -> Maat:
        """What fits: one cell and one line are left free, so that nothing scrolls."""
        breedte, hoogte = shutil.get_terminal_size()
        return Maat(max(1, breedte - 1), max(1, hoogte - 1))

    def draw(self, regels: Sequence[Regel]) -> None:
        """Draw a page; the cursor ends on the line below it."""
        tekst = "".join(
            (click.style(regel.tekst, bold=True) if regel.vet else regel.tekst) + _REST_VAN_DE_REGEL + "\n" for regel in regels
        )
        click.echo(_NAAR_BOVEN + tekst + _REST_VAN_HET_SCHERM, nl=False)


class Volglus:
    """Handles one message after the other until the writer stops."""

    def __init__(self, pad: Path, post: Postbus[Bericht], vraag_na: Callable[[], int]) -> None:
        """Follow *pad*; *vraag_na* has it checked again, and gives the number that the answer will have."""
        self._gevolgd = Gevolgd(pad)
        self._post, self._vraag_na = post, vraag_na
        self._scherm = Scherm()
        self._beeld: Beeld = Overzicht()
        self._spel: Spelverteller | None = None
        self._speelbaar: Gelezen | None = None
        """The newest version that can be played; its conversations may not have been gone through yet."""
        self._balk = Balk(pad.stem)
        self._gevraagd = 0

    def run(self) -> bool:
        """Go on until the writer stops; say whether there was ever something to read."""
        self._check()
        while True:
            bericht = self._post.receive()
            if isinstance(bericht, Toets):
                if not self._press(bericht.naam):
                    return self._gevolgd.stand.ooit_leesbaar
                self._draw()
            elif isinstance(bericht, Hertekenen):
                self._draw()
                if bericht.terug and self._spel is not None:
                    self._spel.again()
            else:
                self._take(bericht)

    def _draw(self) -> None:
        if self._spel is None:
            self._scherm.draw(self._beeld.lines(self._gevolgd, self._scherm.maat))

    def _check(self) -> None:
        self._gevolgd.bezig = True
        self._balk = Balk(self._gevolgd.pad.stem)
        self._gevraagd = self._vraag_na()
        self._draw()

    def _take(self, bericht: Bericht) -> None:
        """Take in what a thread tells; the progress bar stands below what is drawn, so progress draws nothing else."""
        match bericht:
            case Veranderd():
                self._check()
            case Ingelezen(gelezen):
                self._gevolgd.stand.ooit_leesbaar |= bool(gelezen.tekst)
                if not gelezen.fouten and gelezen.scenario is not None:
                    self._speelbaar = gelezen
                if self._spel is not None:
                    self._spel.follow(gelezen)
            case Voortgang(aantal):
                if self._spel is None:
                    self._balk(aantal)
            case Klaar(ronde, nummer):
                self._gevolgd.stand.add(ronde)
                self._gevolgd.bezig = nummer != self._gevraagd
                self._draw()
            case Mislukt(error):
                raise error

    def _press(self, toets: str) -> bool:
        """Heed a key; False to stop."""
        self._gevolgd.melding = ""
        if self._spel is not None:
            if toets == "einde":
                return False
            if toets in ("o", "q", "escape"):
                self._spel = None
                self._beeld = Overzicht()
            else:
                self._spel.press(toets)
            return True
        if isinstance(self._beeld, Overzicht | Bladen) and toets in _BLADEN:
            self._beeld = _BLADEN[toets]()
            return True
        return self._fulfil(self._beeld.press(toets))

    def _fulfil(self, wens: Wens) -> bool:
        match wens:
            case Daad.STOPPEN:
                return False
            case Daad.NAKIJKEN:
                self._check()
            case Daad.OVERZICHT:
                self._beeld = Overzicht()
            case Daad.SPEEL_HIER:
                self._play_from(self._gevolgd.stand.beurt)
            case Daad.BEURT_KIEZEN:
                self._choose_turn()
            case Speel(beurt):
                self._play_from(beurt)
            case Begin(ronde, beurt, keuzes):
                self._play(ronde, beurt, keuzes)
        return True

    def _say(self, melding: str) -> None:
        self._gevolgd.melding = melding
        self._beeld = Overzicht()

    def _choose_turn(self) -> None:
        goed = self._gevolgd.stand.goed
        if goed is None or goed.gelezen.scenario is None:
            self._say(self._not_yet())
            return
        beurten = goed.gelezen.scenario.beurten
        rijen: list[tuple[str, Wens]] = [(f"{b.id} ({label(b.fase.value).lower()})", Speel(b.id)) for b in beurten.values()]
        hier = list(beurten).index(beurt) if (beurt := self._gevolgd.stand.beurt) in beurten else 0
        self._beeld = Lijst("Vanaf welke beurt wil je spelen?", rijen, hier)

    def _not_yet(self) -> str:
        if self._gevolgd.bezig:
            return "Nog even: het gesprek wordt nagekeken."
        return "Spelen kan nog niet. Haal eerst de fouten eruit."

    def _play_from(self, beurt: str) -> None:
        """Offer the states in which the turn can be reached; play at once when there is only one."""
        goed = self._gevolgd.stand.goed
        if goed is None or goed.zaak is None:
            self._say(self._not_yet())
        elif beurt not in goed.zaak.spel.beurten:
            self._say(
                f"De versie van {goed.tijd:%H:%M:%S}, de laatste die gespeeld kan worden, heeft geen beurt ‘{beurt}’. Kies een andere met b."
            )
        elif not (toestanden := states_at(goed.zaak, beurt)):
            self._say(f"Geen enkel gesprek komt bij beurt ‘{beurt}’.")
        elif len(toestanden) == 1:
            self._play(goed, beurt, toestanden[0].keuzes)
        else:
            rijen: list[tuple[str, Wens]] = [(toestand.tekst, Begin(goed, beurt, toestand.keuzes)) for toestand in toestanden]
            self._beeld = Lijst(f"Hoe komt het gesprek bij ‘{beurt}’?", rijen, direct=True)

    def _play(self, ronde: Ronde, beurt: str, keuzes: tuple[str, ...]) -> None:
        """Begin in the version in which these choices lead to the turn, and go on in the newest one."""
        spel = start_play(ronde.gelezen, keuzes)
        if isinstance(spel, str):
            self._say(spel)
            return
        self._spel = spel
        click.clear()
        spel.begin(f"Proef vanaf ‘{beurt}’, met de versie van {ronde.tijd:%H:%M:%S}. Dit gesprek wordt niet bewaard.")
        if self._speelbaar is not None:
            spel.follow(self._speelbaar)


_BLADEN: dict[str, Callable[[], Bladen]] = {"v": everything, "?": explanation}
