"""Nodes to eisen, with the check that every name in them exists."""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from oefenen.model.eis import (
    AlleFasen,
    Bereikbaar,
    Beurten,
    Duurt,
    Eis,
    Geding,
    Inhoud,
    KansGrens,
    Langs,
    Moment,
    Onbereikbaar,
    ScoreGrens,
    Uitkomst,
)
from oefenen.model.scenario import Beurt, Einde
from oefenen.model.woorden import VLAGGEN, ZETTEN, Oordeel
from oefenen.reading.eisen import BEGINWOORDEN, parse_eis
from oefenen.reading.fields import Fields
from oefenen.reading.nodes import Node, Scalar
from oefenen.reading.problems import nearest, suggest
from oefenen.reading.woordregel import EisError

_VOORBEELD = "Bijvoorbeeld: elk gesprek bereikt een einde. Alle vormen staan in het scenarioformaat."
_LANGST = 40
"""Characters of the author's text that a message repeats."""
_BEKEND = {"keuze": frozenset[str](), "zet": frozenset(ZETTEN), "vlag": frozenset(VLAGGEN)}


class EisReader:
    """Reads the eisen of a scenario, which name its turns, choices, endings and skills."""

    def __init__(
        self, fields: Fields, beurten: Mapping[str, Beurt], eindes: Mapping[str, Einde], vaardigheden: Collection[str]
    ) -> None:
        """Read with *fields*."""
        self.fields, self.beurten, self.eindes, self.vaardigheden = fields, beurten, eindes, vaardigheden

    @cached_property
    def paden(self) -> Mapping[str, None]:
        """Every choice as `beurt.keuze`."""
        return dict.fromkeys(f"{beurt.id}.{keuze.id}" for beurt in self.beurten.values() for keuze in beurt.keuzes if keuze.id)

    @cached_property
    def momenten(self) -> Mapping[str, Collection[str]]:
        """The names of everything that can happen in a conversation, by kind."""
        keuzes = [keuze for beurt in self.beurten.values() for keuze in beurt.keuzes]
        return {
            "keuze": {keuze.id for keuze in keuzes},
            "zet": {zet for keuze in keuzes for zet in keuze.zet},
            "vlag": {vlag for keuze in keuzes for vlag in keuze.vlag},
        }

    def eisen(self, node: Node | None) -> tuple[Eis, ...]:
        """Read all eisen; one that is wrong is left out."""
        if node is None:
            return ()
        items = [node] if isinstance(node, Scalar) else self.fields.rows(node, "eisen")
        return tuple([eis for plaats, item in enumerate(items) if (eis := self._eis(item, plaats)) is not None])

    def _eis(self, node: Node, plaats: int) -> Eis | None:
        tekst = self.fields.text(node, "eisen")
        if not tekst or not isinstance(node, Scalar):
            return None
        tekst = " ".join(tekst.split())
        try:
            inhoud = parse_eis(tekst)
        except EisError as error:
            self._report(error, node, tekst)
            return None
        voor = len(self.fields.problems.found)
        for deel in names_in(inhoud):
            self._check(deel, node)
        fout = any(d.ernst == "fout" for d in self.fields.problems.found[voor:])
        return None if fout else Eis(tekst, inhoud, plaats)

    def _report(self, error: EisError, node: Scalar, tekst: str) -> None:
        woord = tekst[error.kolom : error.kolom + error.lengte]
        if error.onbekend:
            dichtbij = nearest(woord, BEGINWOORDEN)
            raad = f"Bedoelde je ‘{dichtbij[0]}’?" if dichtbij else _VOORBEELD
            self._add("S071", node, error.kolom, error.lengte, naam=woord[:_LANGST], raad=raad)
        else:
            self._add("S070", node, error.kolom, error.lengte, reden=error.reden, raad=error.raad)

    def _unknown(
        self, code: str, naam: tuple[str, str], node: Scalar, kolom: int, bekend: Collection[str], anders: str = ""
    ) -> None:
        """Report a name, given with what it should have been the name of."""
        woord, wat = naam
        self._add(code, node, kolom, len(woord), naam=woord[:_LANGST], wat=wat, raad=suggest(woord, bekend) or anders)

    def _add(self, code: str, node: Scalar, kolom: int, lengte: int, **feiten: object) -> None:
        """Record *code* at a column of the eis, which may be folded over lines in the file."""
        tekst = " ".join(str(node.value).split())
        self.fields.problems.add_in(code, node, tekst[:kolom], lengte, **feiten)

    def _check(self, deel: "Uitkomst | Moment | Langs | ScoreGrens | Geding", node: Scalar) -> None:
        match deel:
            case Uitkomst():
                self._check_uitkomst(deel, node)
            case Moment():
                self._check_moment(deel, node)
            case Langs(_, beurt, keuze, kolom):
                self._check_plek(beurt, keuze, node, kolom)
            case ScoreGrens() | Geding():
                if deel.vaardigheid not in self.vaardigheden:
                    self._unknown("S041", (deel.vaardigheid, ""), node, deel.kolom, self.vaardigheden)

    def _check_uitkomst(self, uitkomst: Uitkomst, node: Scalar) -> None:
        oordelen = dict.fromkeys(einde.oordeel.value for einde in self.eindes.values())
        bekend = oordelen if uitkomst.oordeel else {**dict.fromkeys(self.eindes), **oordelen}
        if uitkomst.naam not in bekend:
            leeg = "Geen enkel einde heeft dat oordeel." if uitkomst.naam in {o.value for o in Oordeel} else ""
            raad = nearest(uitkomst.naam, bekend) if leeg else bekend
            wat = "oordeel" if uitkomst.oordeel else "einde of oordeel"
            self._unknown("S072", (uitkomst.naam, wat), node, uitkomst.kolom, raad, leeg)

    def _check_moment(self, moment: Moment, node: Scalar) -> None:
        beurt, punt, keuze = moment.naam.partition(".")
        if punt and moment.soort in ("", "keuze"):
            self._check_plek(beurt, keuze, node, moment.kolom)
            return
        soorten = (moment.soort,) if moment.soort else tuple(self.momenten)
        if any(moment.naam in self.momenten[soort] for soort in soorten):
            return
        if any(moment.naam in _BEKEND[soort] for soort in soorten):
            self._add("S074", node, moment.kolom, len(moment.naam), naam=moment.naam)
            return
        bekend = dict.fromkeys(naam for soort in soorten for naam in sorted({*self.momenten[soort], *_BEKEND[soort]}))
        wat = moment.soort or "keuze, zet of vlag"
        self._unknown("S073", (moment.naam, wat), node, moment.kolom, nearest(moment.naam, bekend), self._example(soorten))

    def _example(self, soorten: Collection[str]) -> str:
        naam = next(iter(self.paden), "") if "keuze" in soorten else next(iter(sorted(self.momenten[min(soorten)])), "")
        return f"Bijvoorbeeld: {naam}" if naam else ""

    def _check_plek(self, beurt: str, keuze: str, node: Scalar, kolom: int) -> None:
        if beurt not in self.beurten:
            self._unknown("S051", (beurt, ""), node, kolom, self.beurten)
        elif keuze and f"{beurt}.{keuze}" not in self.paden:
            eigen = [pad for pad in self.paden if pad.startswith(f"{beurt}.")]
            self._unknown("S050", (f"{beurt}.{keuze}", ""), node, kolom, eigen)


def names_in(inhoud: Inhoud) -> Iterator["Uitkomst | Moment | Langs | ScoreGrens | Geding"]:
    """Give what an eis names."""
    if isinstance(inhoud, AlleFasen | Langs | Duurt | Beurten) and inhoud.welke.uitkomst is not None:
        yield inhoud.welke.uitkomst
    if isinstance(inhoud, Bereikbaar | Onbereikbaar | KansGrens):
        yield inhoud.uitkomst
    if isinstance(inhoud, Bereikbaar | Onbereikbaar):
        yield from (*inhoud.na, *inhoud.zonder)
    if isinstance(inhoud, Langs | ScoreGrens | Geding):
        yield inhoud
