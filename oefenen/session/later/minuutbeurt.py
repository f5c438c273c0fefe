"""Practising one single turn: the state as it was there, another line of the parent, one choice, and when it comes back."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from oefenen.engine.gesprek import Gesprek, Stap, replay
from oefenen.engine.spel import Spel
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.minuutbeurt import Antwoord, Minuutbeurt
from oefenen.model.scenario import Variant
from oefenen.model.woorden import Speelstand
from oefenen.reading.bestanden import Reader
from oefenen.report.als_tekst import plain
from oefenen.report.later.minuutbeurten import offered, outcome, weigh
from oefenen.session.afspraken import tidy
from oefenen.session.anders.openingen import openings
from oefenen.session.later.minuutritme import plan
from oefenen.session.session import Session, resume
from oefenen.session.verder import choices_of
from oefenen.session.zelf.eigen_zin import LANGST, is_sentence
from oefenen.store.store import Store

SECONDEN = 60
"""What the clock gives; when they are over nothing happens but that it says so."""
_OPENINGEN = 8
"""So many other openings are tried to hear the parent say it in another way."""
_LANGST = 24 * 3600
"""Seconds: somebody who comes back the next day did not think for so long."""


@dataclass(slots=True)
class Oefening:
    """One single turn that is on."""

    minuutbeurt: Minuutbeurt
    sessie: Session
    """The conversation up to that turn; it is kept nowhere."""
    anders: bool
    """Whether the parent says it otherwise than the last time."""
    stap: Stap | None = None
    """What was said, once it was."""
    antwoord: Antwoord | None = None

    @property
    def gesprek(self) -> Gesprek:
        """The conversation itself."""
        return self.sessie.gesprek

    @property
    def skill(self) -> str:
        """What the practised skill is called."""
        return self.sessie.vaardigheden.label(self.minuutbeurt.plek.vaardigheid).lower()

    @property
    def net(self) -> Stap | None:
        """What was said just before; None when the conversation begins with this turn."""
        eerder = self.gesprek.stappen[:-1] if self.stap else self.gesprek.stappen
        return eerder[-1] if eerder and not eerder[-1].vooraf else None


def open_turn(minuutbeurt: Minuutbeurt, store: Store, *, reader: Reader | None = None) -> Oefening:
    """Go back to where a turn was; raise OefenenError when it cannot be played any more.

    The parent says another of the lines that this turn has: what they are in the turn depends on what was said just before, and on how
    the parent is. So first another sentence just before is tried, and then another opening. With one line it stays that one.
    """
    sessie = resume(store.gesprek(minuutbeurt.gesprek), store, reader=reader)
    keuzes = choices_of(sessie.gesprek)[: minuutbeurt.nummer - 1]
    zoals = replay(sessie.spel, keuzes, seed=_seed(minuutbeurt))
    if len(sessie.gesprek.stappen) < minuutbeurt.nummer or not _stands(zoals, minuutbeurt):
        raise OefenenError("Deze beurt is er niet meer in dat gesprek.", ExitCode.ONLEESBAAR)
    andere = _other_lines(zoals, keuzes, minuutbeurt)
    gekozen = andere[len(minuutbeurt.antwoorden) % len(andere)] if andere else zoals
    nieuw = Session(sessie.gelezen, sessie.vaardigheden, gekozen, Speelstand.OEFENEN)
    return Oefening(minuutbeurt, nieuw, bool(andere))


def open_turns(beurten: Iterable[Minuutbeurt], store: Store, reader: Reader) -> tuple[list[Oefening], list[str]]:
    """Open turns to practise; give also why some cannot be played."""
    oefeningen, redenen = [], []
    for beurt in beurten:
        try:
            oefeningen.append(open_turn(beurt, store, reader=reader))
        except OefenenError as error:
            redenen.append(error.melding)
    return oefeningen, list(dict.fromkeys(redenen))


def _seed(minuutbeurt: Minuutbeurt) -> int:
    """Give another order of the choices each time."""
    return minuutbeurt.id * 1000 + len(minuutbeurt.antwoorden)


def _stands(gesprek: Gesprek, minuutbeurt: Minuutbeurt) -> bool:
    """Say whether a conversation is at the turn, with something to choose for its skill."""
    toestand, plek = gesprek.toestand, minuutbeurt.plek
    if toestand.einde is not None or toestand.beurt != plek.beurt:
        return False
    return len(set(offered(gesprek, plek.vaardigheid).values())) > 1


def _other_lines(zoals: Gesprek, keuzes: list[str], minuutbeurt: Minuutbeurt) -> list[Gesprek]:
    """Give conversations that come to the same turn where the parent says something else; each line once."""
    gezien = {_line(zoals.ouder)}
    gevonden = []
    for ander in (*_other_sentence(zoals, keuzes), *_other_opening(zoals, keuzes)):
        regel = _line(ander.ouder)
        if regel not in gezien and _stands(ander, minuutbeurt):
            gezien.add(regel)
            gevonden.append(ander)
    return gevonden


def _line(variant: Variant) -> str:
    return plain(variant)


def _other_sentence(zoals: Gesprek, keuzes: list[str]) -> Iterator[Gesprek]:
    """Make the last choice before the turn another one; what was prepared stays."""
    if not zoals.stappen or zoals.stappen[-1].vooraf:
        return
    vorige = replay(zoals.spel, keuzes[:-1])
    for keuze in vorige.keuzes:
        if keuze.id != zoals.stappen[-1].keuze.id:
            with suppress(OefenenError):
                yield replay(zoals.spel, [*keuzes[:-1], keuze.id], seed=zoals.seed)


def _other_opening(zoals: Gesprek, keuzes: list[str]) -> Iterator[Gesprek]:
    """Make the same choices with a parent who began a little otherwise."""
    spel = zoals.spel
    for opening in islice(openings(spel, zoals.seed), _OPENINGEN):
        with suppress(OefenenError):
            anders = Spel(spel.scenario, spel.persona, klok=bool(spel.klok), tempo=spel.tempo, opening=opening)
            yield replay(anders, keuzes, seed=zoals.seed)


def answer(oefening: Oefening, keuze: str, store: Store, nu: datetime, *, seconden: int, eigen_zin: str = "") -> Antwoord:
    """Say a choice and keep how it went, on disk when this returns; when it cannot be kept it is not said. Raises OefenenError."""
    minuutbeurt = oefening.minuutbeurt
    aanbod = offered(oefening.gesprek, minuutbeurt.plek.vaardigheid)
    stap = oefening.gesprek.kies(keuze)
    gewogen = weigh(aanbod[stap.keuze.id], aanbod.values())
    uitkomst = outcome(gewogen, seconden, minuutbeurt.antwoorden)
    kaart, klaar_op = plan(minuutbeurt, uitkomst, nu)
    zin = tidy(eigen_zin, LANGST) if is_sentence(eigen_zin) else ""
    gegeven = Antwoord(nu, stap.keuze.id, uitkomst, min(_LANGST, max(0, seconden)), zin, kaart, klaar_op)
    try:
        store.keep_minuutantwoord(minuutbeurt.id, gegeven)
    except OefenenError:
        oefening.gesprek.undo()
        raise
    oefening.stap, oefening.antwoord = stap, gegeven
    oefening.minuutbeurt = replace(minuutbeurt, antwoorden=(*minuutbeurt.antwoorden, gegeven))
    return gegeven


def take_back(oefening: Oefening, store: Store) -> bool:
    """Take the answer back, on disk first: the turn is as it was before; say whether there was one. Raises OpslagError."""
    if oefening.stap is None:
        return False
    minuutbeurt = oefening.minuutbeurt
    store.drop_minuutantwoord(minuutbeurt.id)
    oefening.gesprek.undo()
    oefening.stap = oefening.antwoord = None
    oefening.minuutbeurt = replace(minuutbeurt, antwoorden=minuutbeurt.antwoorden[:-1])
    return True


def take_back_last(store: Store) -> Minuutbeurt | None:
    """Take back the last answer that was given to any turn; give that turn, None when there is none."""
    beantwoord = [minuutbeurt for minuutbeurt in store.minuutbeurten() if minuutbeurt.antwoorden]
    if not beantwoord:
        return None
    laatste = max(beantwoord, key=lambda minuutbeurt: (minuutbeurt.laatst, minuutbeurt.id))
    store.drop_minuutantwoord(laatste.id)
    return laatste
