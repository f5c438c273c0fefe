"""Handing a conversation over: what goes into its file, and writing that."""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.eigen_zin import EigenZin
from oefenen.model.overdracht import LANGST_NAAM, LANGST_REGEL, LANGST_TEKST, LANGST_TITEL, Kantelpunt, Overdracht, Regels
from oefenen.model.schoon import one_line
from oefenen.model.uitzicht import Uitzicht
from oefenen.reading.json_bestand import GROOTST
from oefenen.report.als_gesprek import between_lines, own_line, said_lines
from oefenen.report.als_overdracht import as_data
from oefenen.report.als_tekst import place
from oefenen.report.anders.keerpunten import turning_points
from oefenen.session.anders.keerpunten import find_uitzicht
from oefenen.session.session import Session
from oefenen.session.verder import choices_of
from oefenen.store.store import Store


def make_file(sessie: Session, store: Store, naam: str = "", progress: Callable[[int], None] | None = None) -> str:
    """Give the text of the hand-over file of a kept conversation (seconds, when its turning points are not known yet).

    *naam* is of who hands it over; *progress* hears the number of states. Raises OefenenError when the conversation cannot be handed over.
    """
    uitzicht: Sequence[Uitzicht] = ()
    with suppress(OefenenError):  # without turning points there is still a conversation
        uitzicht = find_uitzicht(sessie, store, progress) if sessie.gesprek.stappen else ()
    tekst = as_text(hand_over(sessie, store, uitzicht, naam))
    if len(tekst.encode()) > GROOTST:
        raise OefenenError("Dit gesprek is te lang om in één bestand over te dragen.", ExitCode.GEBRUIK)
    return tekst


def as_text(overdracht: Overdracht) -> str:
    """Give the file itself: JSON that a person can read too."""
    return json.dumps(as_data(overdracht), ensure_ascii=False, indent=2) + "\n"


def hand_over(sessie: Session, store: Store, uitzicht: Sequence[Uitzicht], naam: str = "") -> Overdracht:
    """Put together what is handed over; *naam* is of the trainee, or of the trainer when the conversation was taken in."""
    bewaard, van = store.gesprek(sessie.id), store.herkomst(sessie.id)
    wie = one_line(naam, LANGST_NAAM)
    coaching = store.coaching(sessie.id)
    if van and wie:
        coaching = replace(coaching, naam=wie)
    gesprek = sessie.gesprek
    return Overdracht(
        kenmerk=store.kenmerk(sessie.id),
        scenario=one_line(bewaard.scenario, LANGST_TITEL),
        titel=one_line(bewaard.titel, LANGST_TITEL),
        persona=bewaard.persona,
        inhoud_hash=bewaard.inhoud_hash,
        stand=bewaard.stand,
        klok=bewaard.klok,
        tempo=bewaard.tempo,
        seed=bewaard.seed,
        opening=sessie.spel.opening,
        begonnen=bewaard.begonnen,
        afgelopen=bewaard.afgelopen,
        einde=gesprek.einde.id if gesprek.einde else None,
        keuzes=tuple(choices_of(gesprek)),
        time_outs=sessie.time_outs,
        transcript=tuple(_turn(gesprek, stap, sessie.eigen_zinnen.get(stap.nummer)) for stap in gesprek.stappen),
        slot=_clean(said_lines(sessie.spel.scenario.kop, gesprek.ouder)),
        keerpunten=tuple(
            Kantelpunt(punt.stap.nummer, one_line(punt.tekst, LANGST_TEKST)) for punt in turning_points(gesprek.stappen, uitzicht)
        ),
        zelfbeeld=store.zelfbeeld(sessie.id),
        oneens=sessie.oneens,
        coaching=coaching,
        naam=van.naam if van else wie,
    )


def _turn(gesprek: Gesprek, stap: Stap, eigen_zin: EigenZin | None) -> Regels:
    kop = gesprek.spel.scenario.kop
    daarna = [regel for reactie in stap.reacties for regel in said_lines(kop, reactie)]
    return Regels(
        stap.nummer,
        place(stap),
        _clean(said_lines(kop, stap.ouder_eerder)),
        one_line(own_line(stap), LANGST_REGEL),
        _clean([*daarna, *between_lines(kop, stap)]),
        eigen_zin,
    )


def _clean(regels: Sequence[str]) -> tuple[str, ...]:
    return tuple(one_line(regel, LANGST_REGEL) for regel in regels)
