"""The words of the debrief: a Verslag as Content, part by part."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from textual.content import Content

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.toestand import Gevolg
from oefenen.model.scenario import ScenarioKop, Variant
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import LEERLING, REGELS, TUSSENTIJD, VRAAG, WOORDEN, label
from oefenen.report.als_ruimte import TITEL as RUIMTE
from oefenen.report.als_ruimte import room_lines
from oefenen.report.als_tekst import by, minutes, place, points, speaker, stand_name, zetten
from oefenen.report.anders.opening import opening_line
from oefenen.report.hulp.time_out import TITEL as TIME_OUT
from oefenen.report.hulp.time_out import TimeOut, looked_at
from oefenen.report.ruimte import look
from oefenen.report.verslag import SleutelRegel, Verslag, einde_naam, vlag_tekst
from oefenen.report.zelf.eigen_zin import EIGEN, LEEK_OP, STERKSTE, Vergeleken
from oefenen.tui.rijen import WIT, Rij, tick, title
from oefenen.tui.screens.samen.coaching_tekst import instruction_rows
from oefenen.tui.screens.terug import eerst_zelf_tekst, overkant_tekst
from oefenen.tui.tekst import Shaped, hanging, variant_content, with_regie

HULP = {
    "Afloop": "Hoe ging de ouder weg, waar lag dat aan, en wat is er niet verteld? Een ✓ betekent ja, een ✗ nee.",
    "Overkant": overkant_tekst.HULP,
    "Vaardigheden": (
        "Elke score loopt van 0 tot 100; 50 is in het midden. Een kans is een beurt waarin die vaardigheid op het spel stond. "
        "Bij minder dan drie kansen valt er niets te zeggen. Tussen ├ en ┤ ligt wat in dit gesprek haalbaar was. "
        "Er is geen eindcijfer: kijk waar je sterk was, en wat je een volgende keer wilt proberen."
    ),
    "Zelf": eerst_zelf_tekst.HULP,
    "Formulier": (
        "Het formulier waarmee een collega naar een gesprek kijkt: negentien punten in vijf fasen. Hier is het ingevuld met de "
        "zinnen die jij koos. ✓ is gezien: de zin staat eronder. ○ is kans gemist: er lag een zin klaar die dit liet zien, maar "
        "je koos een andere. Bij – lag die er in dit gesprek niet. "
        "Het compliment gaat over je sterkste zin, de tip over de kans waar je de meeste punten liet liggen. "
        "Keek er een collega mee? Met d vullen jullie hetzelfde formulier in, en leg je de beelden naast elkaar. Een leeg formulier om te "
        "printen maak je met ‘oefenen blad observatie’."
    ),
    "Beurten": (
        "Elke beurt met wat de ouder zei, jouw zin, wat voor zet dat was, de punten en wat er bij de ouder bewoog. "
        "Achter een verandering staat waardoor hij kwam: door je zet, of door een regel van het gesprek (R1 tot en met R8). "
        "Wat je vooraf koos, staat er als eerste. Typte je een eigen zin, dan staat die naast wat je koos en naast de sterkste keuze "
        "van die beurt: die met de meeste punten. Je eigen zin krijgt geen punten. "
        "Met ← en → ga je een beurt terug of verder."
    ),
    "Terugblik": "Hier staat waar je voor moet oppassen, en één vraag om over na te denken. Schrijf je antwoord op.",
}
"""What each part is for; the course explains itself."""
_KOP = 12
"""Cells for who speaks, or what a line is about."""
_VERTELD = {VRAAG: "Vraag", TUSSENTIJD: "Later"}
"""What a line is that nobody says."""
_NETTO = 18
"""Cells for a net change, so that the causes stand under each other."""
_SLOT = {
    "vertrouwen": ("er is genoeg vertrouwen", "er is te weinig vertrouwen"),
    "erkenning": ("de ouder voelt zich gehoord", "de ouder voelt zich niet genoeg gehoord"),
    "kernboodschap": ("je hebt gezegd waar het om gaat", "je hebt niet gezegd waar het om gaat"),
    "afspraak": ("er staat een afspraak", "er staat geen afspraak"),
}


# 1 Hoe de ouder wegging


def ending(verslag: Verslag) -> Shaped:
    """Say how the parent left and what was never said."""
    rijen = [*_leaving(verslag), WIT, title("Vier dingen die nodig zijn voor een goed einde")]
    rijen += [tick(ja, _SLOT[naam][0 if ja else 1]) for naam, ja in verslag.slot.items()]
    if verslag.sleutels:
        rijen += [WIT, title("Wat de ouder kon vertellen"), *map(_key, verslag.sleutels)]
    feiten = [feit for feit in verslag.feiten if feit.id not in verslag.slot]
    if feiten:
        rijen += [WIT, title("Wat er verder op tafel kwam"), *(tick(feit.gevonden, feit.tekst) for feit in feiten)]
    return hanging(*rijen)


def _leaving(verslag: Verslag) -> Iterator[Rij]:
    gesprek = verslag.gesprek
    stemming = gesprek.spel.persona.stemmingen[gesprek.toestand.stemming]
    kop = Content.assemble((stemming.gezicht, "bold"), "  " if stemming.gezicht else "")
    if not verslag.einde:
        yield kop, Content("Dit gesprek is nog niet afgelopen.")
        return
    oordeel = WOORDEN[verslag.oordeel]
    eigen = "" if verslag.einde == verslag.oordeel else f" · {einde_naam(verslag)}"
    yield kop, Content.assemble((oordeel.label, "bold"), eigen)
    leeg = Content(" " * kop.cell_length)
    yield leeg, Content.styled(oordeel.uitleg, "$gedempt")
    laatste = verslag.stappen[-1].ouder if verslag.stappen else None
    if laatste is not None:
        yield WIT
        yield leeg, Content.assemble((f"{gesprek.spel.scenario.kop.ouder.naam}: ", "bold"), variant_content(laatste))
    yield WIT
    aantal = len(verslag.gezegd)
    yield leeg, Content.styled(f"Jullie zaten {minutes(verslag.tijd)} minuten bij elkaar. Je zei {aantal} keer iets.", "$gedempt")
    if begin := opening_line(gesprek.spel):
        yield leeg, Content.styled(begin, "$gedempt")


def _key(regel: SleutelRegel) -> Rij:
    uitleg = "" if regel.gevonden else "(niet gehoord)"
    return tick(regel.gevonden, f"{regel.tekst} (daar ging het eigenlijk om)" if regel.agenda else regel.tekst, uitleg)


# 3 Het verloop


def moment(verslag: Verslag, index: int) -> Shaped:
    """Say what happened at a moment: 0 is the start, 1 is after the first choice."""
    if not index or index > len(verslag.gezegd):
        return hanging(
            (
                Content(""),
                Content.styled(
                    "Zo begon het gesprek. Met ← en → loop je langs de beurten, met Enter lees je er een.", "$gedempt"
                ),
            )
        )
    stap, kop = verslag.gezegd[index - 1], verslag.gesprek.spel.scenario.kop
    rijen = [
        (Content.styled(f"Beurt {index}  ", "bold $accent"), Content(label(stap.fase.value))),
        (Content("Jij: "), variant_content(stap.zegt)),
        *((Content("→ "), beweging.netto) for beweging in group_moves(stap.gevolgen, kop) if beweging.beweegt),
    ]
    return hanging(*rijen)


# 4 Beurt voor beurt


class Beweging(NamedTuple):
    """What one stand did in one turn."""

    netto: Content
    stappen: str
    """The changes that make it up, each with its cause."""
    beweegt: bool
    """Whether anything is left after all."""


def group_moves(gevolgen: Sequence[Gevolg], kop: ScenarioKop) -> list[Beweging]:
    """Take the changes of each stand together: the net change first, then what it is made of."""
    per_stand: dict[str, list[Gevolg]] = {}
    for gevolg in gevolgen:
        per_stand.setdefault(gevolg.stand, []).append(gevolg)
    return [_move(stand_name(stand, kop), delen) for stand, delen in per_stand.items()]


def _move(naam: str, delen: Sequence[Gevolg]) -> Beweging:
    van, naar = delen[0].van, delen[-1].naar
    punt = ":" if delen[0].stand == LEERLING else ""
    netto = f"{naam}{punt} {van} → {naar}" if van != naar else f"{naam} blijft {naar}"
    return Beweging(Content.styled(netto, "bold"), ", ".join(f"{points(g.naar - g.van)} {by(g)}" for g in delen), van != naar)


class TurnTeller:
    """Writes the turns one after the other; a rule is explained the first time it speaks."""

    def __init__(self, gesprek: Gesprek, vaardigheden: Vaardigheden) -> None:
        """Tell about *gesprek*."""
        self._kop = gesprek.spel.scenario.kop
        self._vaardigheden = vaardigheden
        self._uitgelegd: set[str] = set()

    def tell(
        self, stap: Stap, eigen: Vergeleken | None = None, time_outs: Sequence[TimeOut] = (), onder: Iterable[Rij] = ()
    ) -> Shaped:
        """Say everything about one turn, with the own sentence and the time-outs before it, and *onder* below it."""
        rijen = [
            self._said(stap.ouder_eerder),
            *((_head(TIME_OUT, "bold $midden"), Content(looked_at(een))) for een in time_outs),
            *(_own(eigen) if eigen else ()),
            (_head("Je kiest" if stap.vooraf else "Jij", "bold $accent"), variant_content(stap.zegt)),
            *([(_head(""), Content.styled(zetten(stap.keuze.zet), "italic $gedempt"))] if stap.keuze.zet else []),
            *([(_head(STERKSTE), with_regie(eigen.sterkste))] if eigen and eigen.sterkste else []),
            *(self._said(reactie) for reactie in (*stap.reacties, *([stap.tussentijd] if stap.tussentijd else []))),
            WIT,
            (_head("Punten"), self._scores(stap)),
            *self._moves(stap),
            *(self._flag(vlag) for vlag in stap.keuze.vlag),
        ]
        if stap.keuze.feedback:
            rijen += [WIT, (_head("Coach", "bold $midden"), Content(stap.keuze.feedback))]
        return hanging(*rijen, *onder)

    def _said(self, regel: Variant) -> Rij:
        wie = _VERTELD.get(regel.spreker) or speaker(regel.spreker, self._kop, self._kop.ouder.relatie)
        return _head(f"{wie[:1].upper()}{wie[1:]}", "bold"), variant_content(regel)

    def _scores(self, stap: Stap) -> Content:
        if not stap.scores:
            return Content.styled("in deze beurt stond niets op het spel", "$gedempt")
        delen = (Content.assemble(f"{self._vaardigheden.label(v).lower()} ", (points(p), "bold")) for v, p in stap.scores.items())
        return Content(" · ").join(delen)

    def _moves(self, stap: Stap) -> Iterator[Rij]:
        kop = "Effect"
        for netto, stappen, _ in group_moves(stap.gevolgen, self._kop):
            breed = netto.pad_right(max(0, _NETTO - netto.cell_length))
            yield _head(kop), Content.assemble(breed, (f"  {stappen}", "$gedempt"))
            kop = ""
        # Before the conversation there is mostly nobody in whom anything can move.
        if not stap.gevolgen and not stap.vooraf:
            yield _head(kop), Content.styled("er bewoog niets", "$gedempt")
        for regel in dict.fromkeys([*(g.regel for g in stap.gevolgen if g.regel), *stap.regels]):
            yield from self._rule(regel, stil=regel not in stap.regels)

    def _rule(self, regel: str, *, stil: bool) -> Iterator[Rij]:
        """Explain a rule once; one that moved no stand is named every time."""
        uitleg = "" if regel in self._uitgelegd else f": {REGELS[regel].uitleg}"
        self._uitgelegd.add(regel)
        if uitleg or not stil:
            yield _head(""), Content.styled(f"{regel} {REGELS[regel].label}{uitleg}", "italic $gedempt")

    def _flag(self, vlag: str) -> Rij:
        return _head("Let op", "bold $slecht"), Content(vlag_tekst(vlag))


def _own(eigen: Vergeleken) -> Iterator[Rij]:
    yield _head(EIGEN, "bold $accent"), Content(eigen.zin.tekst)
    if eigen.leek_op:
        yield _head(LEEK_OP), with_regie(eigen.leek_op)


def _head(tekst: str, stijl: str = "$gedempt") -> Content:
    return Content.styled(f"{tekst:<{_KOP - 1}} ", stijl)


# 5 Om over na te denken


def looking_back(verslag: Verslag) -> Shaped:
    """Show the critical flags and the question to think about."""
    rijen = [title("Waar je voor moet oppassen"), *_flags(verslag), *_room(verslag)]
    if verslag.terugblik:
        rijen += [WIT, title("Om over na te denken"), (Content(""), Content(verslag.terugblik))]
    rijen += [*instruction_rows(verslag)]
    rijen += [
        WIT,
        (
            Content(""),
            Content.styled("Met b bewaar je deze nabespreking als bestand. Daarin is plaats voor je antwoord.", "$gedempt"),
        ),
        (
            Content(""),
            Content.styled(
                "Met k zie je de keerpunten en speel je vanaf daar verder. Met o begin je helemaal opnieuw.", "$gedempt"
            ),
        ),
    ]
    return hanging(*rijen)


def _room(verslag: Verslag) -> Iterator[Rij]:
    """Show who spoke and whom it was about, with what stands out."""
    ruimte = look(verslag)
    regels = room_lines(ruimte, verslag.gesprek.spel.scenario.kop)
    if regels:
        yield from (WIT, title(RUIMTE))
    for wat, tekst in regels:
        yield _head(wat), Content(tekst)
    for tekst in ruimte.opmerkingen:
        yield Content.styled(" → ", "bold $accent"), Content(tekst)


def _flags(verslag: Verslag) -> Iterable[Rij]:
    if not verslag.vlaggen:
        return [tick(ja=True, tekst="Je hebt nergens een grens van je vak overschreden.")]
    return [
        (
            Content.styled(" ! ", "bold $slecht"),
            Content.assemble((vlag_tekst(vlag), "bold"), f" ({place(stap)}): ", variant_content(stap.zegt)),
        )
        for vlag, stap in verslag.vlaggen
    ]
