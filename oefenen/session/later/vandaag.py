"""What there is to do today: the single turns that are due, one conversation, and what of the last one is still open."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from oefenen.model.minuutbeurt import Minuutbeurt
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.vandaag import Ding, Raad, Reden, Soort, Vandaag
from oefenen.reading.bestanden import Reader, shipped
from oefenen.report.later.als_vandaag import count
from oefenen.session.later.advies import Feiten, advise
from oefenen.session.later.minuutbeurten import PER_KEER, Stapel, harvest, sort_out
from oefenen.session.lezer import OnceReader
from oefenen.session.library import read_library
from oefenen.store.store import Store

_VERS = timedelta(days=14)
"""So long ago a conversation may have ended to look back on it still."""


def today(store: Store, nu: datetime, mappen: Iterable[Path] = (), *, reader: Reader | None = None) -> Vandaag:
    """Give two or three things: what is due first, then one conversation, then what is open; raise OpslagError."""
    lezer = reader or OnceReader()
    harvest(store, nu, lezer)
    stapel = sort_out(store, nu, reader=lezer)
    vaardigheden = skills(lezer)
    dingen = [
        *_turns(stapel, vaardigheden),
        *(_conversation(raad, store) for raad in advice(store, nu, mappen, vaardigheden)[:1]),
        *_open_ends(store, nu),
    ]
    return Vandaag(tuple(dingen[:3]), len(stapel.klaar), stapel.volgende, stapel.apart, stapel.klaar[:PER_KEER])


def anything_waits(store: Store) -> bool:
    """Say at once whether there can be a single turn for today, without looking which."""
    return bool(store.without_minuutbeurten(1) or store.minuutbeurten())


def advice(store: Store, nu: datetime, mappen: Iterable[Path], vaardigheden: Vaardigheden) -> tuple[Raad, ...]:
    """Give all conversations that could be done next, the best idea first; it rests on the measurements that are kept."""
    return advise(Feiten(read_library(mappen, store), store.pogingen(), vaardigheden, nu))


def skills(reader: Reader) -> Vaardigheden:
    """Give the skills of the library."""
    return reader.vaardigheden(shipped())[0] or Vaardigheden({}, {}, {})


def _turns(stapel: Stapel, vaardigheden: Vaardigheden) -> Iterable[Ding]:
    nu = stapel.klaar[:PER_KEER]
    if nu:
        rest = len(stapel.klaar) - len(nu)
        meer = f" Er liggen er nog {rest if rest <= PER_KEER else 'meer'} voor een andere keer." if rest else ""
        yield Ding(
            Soort.MINUUTBEURTEN,
            count(len(nu)),
            f"Om niet te vergeten: {_and(_skill_names(nu, vaardigheden))}.{meer}",
            "oefenen minuutbeurt",
        )


def _skill_names(beurten: Iterable[Minuutbeurt], vaardigheden: Vaardigheden) -> list[str]:
    return list(dict.fromkeys(vaardigheden.label(beurt.plek.vaardigheid).lower() for beurt in beurten))


def _and(namen: list[str]) -> str:
    """Give names as one reads them: `a, b en c`."""
    return " en ".join(deel for deel in (", ".join(namen[:-1]), namen[-1]) if deel)


def _conversation(raad: Raad, store: Store) -> Ding:
    verder = raad.reden is Reden.VERDER
    lopend = store.overzicht()[1].get(raad.bestand) if verder else None
    pad = Path(raad.bestand)
    naam = pad.stem if pad.parent == shipped().resolve() else raad.bestand
    return Ding(
        Soort.VERDER if lopend else Soort.GESPREK,
        f"{'Verder met' if lopend else 'Een gesprek'}: {raad.titel}",
        raad.waarom,
        f"oefenen speel {_quoted(naam)}{' --tekst --verder' if lopend else ''}",
        raad.bestand,
        raad.persona,
        lopend.id if lopend else 0,
    )


def _quoted(naam: str) -> str:
    return f'"{naam}"' if " " in naam else naam


def _open_ends(store: Store, nu: datetime) -> Iterable[Ding]:
    """Propose what of the last conversation is still open: a form that somebody began, or else the intention."""
    pogingen = store.pogingen()
    if not pogingen:
        return
    laatste = pogingen[-1]
    if abs(nu - datetime.fromisoformat(laatste.begonnen)) > _VERS:
        return
    blad, zelf = store.waarneming(laatste.nummer), store.zelfbeeld(laatste.nummer)
    if blad is not None and blad.gedaan and not blad.klaar:
        waarom, opdracht = "Het formulier van wie meekeek, is nog niet af.", f"oefenen waarneming {laatste.nummer}"
    elif zelf is None or not zelf.voornemen:
        waarom = "Je voornemen is nog leeg. Eén zin is genoeg: als … dan …"
        opdracht = f"oefenen verslag {laatste.nummer} --eerst-zelf"
    else:
        return
    yield Ding(Soort.NABESPREKING, f"Terugkijken op ‘{laatste.titel}’", waarom, opdracht, gesprek=laatste.nummer)
