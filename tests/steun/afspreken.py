"""A small conversation in which things are agreed, once too early, and its follow-up."""

from dataclasses import replace
from pathlib import Path

from gesprekken import begin
from spelen import beurt, beurten, keuze, write

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.model.afspraak import Afspraak
from oefenen.model.afsprakenlijst import Afspraakregel, Afsprakenlijst
from oefenen.session.session import Session
from oefenen.store.store import Store

PERSONA = """\
effecten: {erkenning: {erkenning: 4}, druk: {erkenning: -4}}
regels: {fasegrens: {tot: 3, antwoord: stemt_schijnbaar_in}, verborgen_agenda: ja, slot: ja}
"""
KOP = """\
school: {soort: po, groep: "6"}
start: {erkenning: 2, openheid: 8}
sleutels: {gepest: "Bo wordt gepest [op de fiets].", zelf: Moeder bleef vroeger zelf zitten.}
agenda: {sleutel: zelf, zegt: Ik ben zelf blijven zitten.}
"""
BELT = Afspraak("leraar", "belt voor half vijf", "elke keer dat Bo eruit moest", "over drie weken aan deze tafel")
LEEST = Afspraak("ouder", "leest tien minuten voor", "elke avond")
ALLES = beurten(
    beurt(
        "deur",
        keuze("gevoel", "erkenning", weet="[gepest]", zegt='"(knikt) Dat is naar voor u."'),
        keuze("door", "doorvragen", weet="[kernboodschap]", zegt='"(wacht) Bo was er vier keer niet bij. En thuis?"'),
        keuze("druk", "druk"),
    ),
    beurt(
        "plan",
        keuze(
            "bel",
            "afspraak",
            weet="[afspraak]",
            zegt='"(pakt een pen) Ik bel u die dag voor half vijf."',
            afspraak='{wie: leraar, wat: belt voor half vijf, wanneer: elke keer dat Bo eruit moest, terugkijken: "over drie weken aan deze tafel"}',
        ),
        keuze("later", "uitstel"),
        keuze("wacht", "stilte"),
    ),
    beurt(
        "slot",
        keuze("lees", "vervolg", afspraak="{wie: ouder, wat: leest tien minuten voor, wanneer: elke avond}"),
        keuze("dag", "afscheid"),
    ),
)
GOED = ("gevoel", "bel", "lees")
"""Two agreements that hold."""
SCHIJN = ("door", "bel", "lees")
"""The first one was too early."""
VERTELT = ("gevoel", "wacht", "dag")
"""The parent tells what she had kept back."""
NIETS = ("druk", "later", "dag")


def write_afspreken(map_: Path, *, kop: str = "") -> Path:
    """Write the scenario with its persona."""
    return write(map_, ALLES, persona=PERSONA, kop=KOP + kop)


def write_follow_up(map_: Path) -> Path:
    """Write a scenario that follows it, in the same folder."""
    pad = map_ / "later.yaml"
    eerste = (map_ / "proef.yaml").read_text(encoding="utf-8")
    pad.write_text(eerste.replace("titel: Proef", "titel: Drie weken later\nvervolg_op: proef"), encoding="utf-8")
    return pad


def hold(map_: Path, keuzes: tuple[str, ...] = GOED, store: Store | None = None, *, kop: str = "") -> Session:
    """Hold the conversation to its end."""
    return begin(write_afspreken(map_, kop=kop), store, keuzes=keuzes)


def talk_of(map_: Path, keuzes: tuple[str, ...] = GOED, *, kop: str = "") -> Gesprek:
    """Give only the conversation."""
    return replay(hold(map_, (), kop=kop).spel, keuzes)


def list_of(*afspraken: Afspraak, door: str = "", woord: str = "") -> Afsprakenlijst:
    """Make a list on which everything holds."""
    return replace(Afsprakenlijst(tuple(map(Afspraakregel, afspraken)), door), woord=woord)
