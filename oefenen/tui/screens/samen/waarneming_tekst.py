"""The words of the screen on which somebody fills in the observation form: its lines, and what is asked under it."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from textual.content import Content

from oefenen.engine.gesprek import Stap
from oefenen.model.formulier import FORMULIER, TWEE_VRAGEN
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import Merk, label
from oefenen.report.als_tekst import place
from oefenen.report.formulier.beelden_woorden import OPEN, TEKENS
from oefenen.tui.widgets.waarneming_list import Rij

STIJLEN = {Merk.GEZIEN: "bold $goed", Merk.KANS_GEMIST: "bold $midden", Merk.NIET_AAN_DE_ORDE: "$gedempt"}
WIE = {Kijker.COLLEGA: "Een collega vult in", Kijker.ZELF: "Jij vult in"}
TOETSEN = "1 gezien   2 kans gemist   3 niet aan de orde"
KLAAR = "klaar"
_LEEG = Content("")
_GETOOND = 60
"""Characters of what was written that stand in the list."""


class Veld(NamedTuple):
    """One thing to write under the items: its name, and what is asked."""

    naam: str
    vraag: str
    plaats: str
    """What stands in the empty field."""


_VELDEN = {
    "compliment": Veld("Compliment", "Eén compliment. Bij welke zin werkte het?", "Ik vond het sterk dat je…"),
    "tip": Veld("Tip", "Eén tip. Wat kan er een volgende keer bij?", "Een volgende keer zou ik…"),
    "vraag0": Veld(TWEE_VRAGEN[0], TWEE_VRAGEN[0], "Toen je zei…"),
    "vraag1": Veld(TWEE_VRAGEN[1], TWEE_VRAGEN[1], "Vaker… Minder…"),
    "naam": Veld("Wie keek er mee?", "Wie keek er mee? Liever geen echte naam: een letter is genoeg, en leeg mag ook.", "leeg"),
}


def fields(wie: Kijker) -> Mapping[str, Veld]:
    """Give what there is to write, by id; who fills it in about himself needs no name."""
    return _VELDEN if wie is Kijker.COLLEGA else {id_: veld for id_, veld in _VELDEN.items() if id_ != "naam"}


def written(blad: Waarneming, veld: str) -> str:
    """Give what was written there."""
    anders = {"compliment": blad.compliment, "tip": blad.tip, "naam": blad.naam}
    return anders[veld] if veld in anders else blad.antwoorden[int(veld[-1])]


def progress(blad: Waarneming, wie: Kijker) -> Content:
    """Say who fills it in, how far it is, and which keys there are."""
    hoever = f"{blad.gedaan} van {len(FORMULIER)}"
    return Content.assemble((WIE[wie], "bold"), " · ", (hoever, "bold $accent"), "\n", (TOETSEN, "$gedempt"))


def lines(blad: Waarneming, wie: Kijker, stappen: Mapping[int, Stap]) -> Iterator[Rij]:
    """Give the items under their phases, then what there is to write, then the way out."""
    nummer = 0
    for fase, punten in groupby(FORMULIER, key=lambda punt: punt.fase):
        yield _title(f"{label(fase.value)}{'' if nummer else ': de leraar …'}")
        for punt in punten:
            nummer += 1
            merk = blad.oordelen.get(punt.id)
            teken = Content.styled(f"{TEKENS[merk]} ", STIJLEN[merk]) if merk else Content.styled(f"{OPEN} ", "$gedempt")
            stap = stappen.get(blad.bewijs.get(punt.id, 0))
            waar = f" ({place(stap)})" if stap else ""
            yield Rij(punt.id, Content.assemble(teken, f"{nummer:>2}  "), Content.assemble(punt.label, (waar, "$accent")))
    yield _title("In je eigen woorden")
    for id_, veld in fields(wie).items():
        tekst = written(blad, id_)
        getoond = tekst if len(tekst) <= _GETOOND else f"{tekst[: _GETOOND - 1].rstrip()}…"
        yield Rij(id_, _mark(bool(tekst)), Content.assemble((veld.naam, "bold"), f": {getoond}" if tekst else ""))
    open_ = len(FORMULIER) - blad.gedaan
    nog = f" (nog {open_} {'punt' if open_ == 1 else 'punten'} open)" if open_ else ""
    yield Rij(KLAAR, Content("▸ "), Content.assemble(("Klaar", "bold $accent"), (nog, "$gedempt")))


def _title(tekst: str) -> Rij:
    return Rij("", _LEEG, Content.styled(tekst, "bold $accent"))


def _mark(gedaan: bool) -> Content:  # noqa: FBT001 - the mark itself
    return Content.styled("✓ " if gedaan else f"{OPEN} ", "bold $goed" if gedaan else "$gedempt")
