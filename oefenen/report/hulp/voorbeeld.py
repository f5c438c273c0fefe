"""A voorbeeldgesprek, page by page: what there is to see, a question, and then what was said, why, and what the parent did."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.tijd import spoken
from oefenen.model.scenario import ScenarioKop, Variant
from oefenen.model.woorden import TUSSENTIJD, VRAAG, WOORDEN, label
from oefenen.report.als_tekst import place, plain, speaker, zetten
from oefenen.report.hulp.moment import Moment, moment_at
from oefenen.report.hulp.voorbeeldvragen import VERGELIJK, VOORAF, VOORBEREID, pick_vraag

LERAAR, COACH, ZIET, TOON = "Leraar", "Waarom", "Je ziet", "Toon"
ZET, AFLOOP = "Wat dit was", "Afloop"
GOED, MIDDEN, NAAST = "Het goede gesprek", "Het middelmatige gesprek", "Naast elkaar"
EERSTE_WOORD = "Wat is het eerste woord waarin ze verschillen? En wat doet dat met {hem}?"
NU_JIJ = "Nu jij: speel het gesprek zelf. Zeg het op jouw manier."
_WOORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
Rij = tuple[str, str]
"""Who says it or what it is about ("" for nobody), and the words."""


Kanten = tuple[tuple[Rij, ...], tuple[Rij, ...]]
"""What stands on each side: of the good conversation and of the middling one."""


class Bladzijde(NamedTuple):
    """One page: what stands there at first, the question, and what comes once the trainee has thought."""

    deel: str
    """Which conversation it belongs to, or that both stand beside each other."""
    titel: str
    eerst: tuple[Rij, ...]
    vraag: str = ""
    dan: tuple[Rij, ...] = ()
    eerst_naast: Kanten | None = None
    """What stands beside each other below *eerst*."""
    dan_naast: Kanten | None = None
    """What stands beside each other below *dan*."""


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """Both conversations; *midden* is None when this story has none that ends halfway."""

    goed: Gesprek
    midden: Gesprek | None

    @property
    def kop(self) -> ScenarioKop:
        """What they are about."""
        return self.goed.spel.scenario.kop


def good_pages(voorbeeld: Voorbeeld) -> list[Bladzijde]:
    """Give the pages of the good conversation."""
    naam = voorbeeld.kop.ouder.naam
    intro = (
        ("", f"Je kijkt mee met een leraar die dit gesprek met {naam} voert. Dit gesprek loopt goed af."),
        ("", "Voor elke zin krijg je een vraag. Bedenk eerst wat jij zou doen, en kijk dan wat de leraar deed en waarom."),
        ("", "Er is niet één goede zin. Kijk vooral wat een zin met de ouder doet."),
    )
    return [Bladzijde(GOED, "Kijk mee", intro), *_told(voorbeeld.goed, GOED, None), _ended(voorbeeld.goed, GOED)]


def middling_pages(voorbeeld: Voorbeeld) -> list[Bladzijde]:
    """Give the pages of the middling conversation, without what is the same as in the good one."""
    midden = voorbeeld.midden
    if midden is None:
        return []
    intro = (
        ("", f"Dezelfde {voorbeeld.kop.ouder.relatie}, een andere leraar. Dit gesprek loopt niet slecht af, maar ook niet goed."),
        ("", "Deze leraar zegt geen rare dingen. Let op kleine verschillen: wat deden die met de ouder?"),
    )
    verhaal = [*_prepared(midden, voorbeeld.goed), *_told(midden, MIDDEN, voorbeeld.goed)]
    return [Bladzijde(MIDDEN, "Kijk mee", intro), *verhaal, _ended(midden, MIDDEN)]


def _prepared(gesprek: Gesprek, ander: Gesprek) -> Iterator[Bladzijde]:
    """Yield one page about what this teacher prepared otherwise than the other one."""
    zelfde = {(stap.beurt, stap.keuze.id) for stap in ander.stappen}
    anders = [stap for stap in gesprek.stappen if stap.vooraf and (stap.beurt, stap.keuze.id) not in zelfde]
    if anders:
        eerst = [(f"{nummer}", plain(stap.zegt)) for nummer, stap in enumerate(anders, start=1)]
        dan = [(f"{nummer}", stap.keuze.feedback) for nummer, stap in enumerate(anders, start=1) if stap.keuze.feedback]
        kop = ("", "Dit deed deze leraar vooraf anders:")
        yield Bladzijde(MIDDEN, "Voorbereiding", (kop, *eerst), VOORBEREID, tuple(dan))


def _told(gesprek: Gesprek, deel: str, ander: Gesprek | None) -> Iterator[Bladzijde]:
    """Yield a page for every choice; in a second conversation what is the same again is told in one line."""
    gehad: list[str] = []
    eerder = {stap.beurt: stap for stap in ander.stappen} if ander else {}
    zelfde = {(stap.beurt, stap.keuze.id, stap.ouder_eerder) for stap in ander.stappen} if ander else set()
    for stap in gesprek.stappen:
        moment = moment_at(gesprek, stap.nummer)
        if moment is None or (stap.vooraf and ander is not None):
            continue
        vraag, dan = _question(moment, stap, gehad, eerder), tuple(_move(stap, gesprek))
        if (stap.beurt, stap.keuze.id, stap.ouder_eerder) in zelfde:
            vraag, dan = "", (("", "Hier kiest deze leraar hetzelfde als in het goede gesprek."), *dan[:1])
        yield Bladzijde(deel, _place(stap, gesprek), tuple(_before(moment)), vraag, dan)


def _question(moment: Moment, stap: Stap, gehad: list[str], eerder: dict[str, Stap]) -> str:
    """Give the question before a choice; *gehad* remembers what was asked last."""
    if stap.vooraf:
        return VOORAF
    ander = eerder.get(stap.beurt)
    if (
        ander is not None
        and ander.keuze.id != stap.keuze.id
        and ander.ouder_eerder == stap.ouder_eerder
        and VERGELIJK not in gehad
    ):
        gehad[:] = [*gehad[-2:], VERGELIJK]
        return moment.fill(VERGELIJK)
    naam, vraag = pick_vraag(moment, gehad)
    gehad[:] = [*gehad[-2:], naam]
    return vraag


def _place(stap: Stap, gesprek: Gesprek) -> str:
    aantal = sum(een.vooraf is stap.vooraf for een in gesprek.stappen)
    fase = "" if stap.vooraf else f" · {label(stap.fase.value)}"
    return f"{place(stap).capitalize()} van {aantal}{fase}"


def _before(moment: Moment) -> Iterator[Rij]:
    """Yield what there is to see and hear before a choice."""
    if moment.ouder.spreker != VRAAG:
        yield from _sight(moment)
    elif moment.nummer == 1:
        yield "", f"{moment.kop.ouder.naam} is er nog niet."
    yield _said(moment.ouder, moment.kop)
    if moment.toestand.geklopt:
        yield "", "Er wordt geklopt: de tijd is om."


def _sight(moment: Moment) -> Iterator[Rij]:
    spel, t = moment.spel, moment.toestand
    if ziet := spel.persona.ziet(t.stand["spanning"]):
        yield ZIET, ziet
    if toon := spel.persona.stemmingen[t.stemming].toon:
        yield TOON, toon
    if moment.kop.aan_tafel:
        yield moment.kop.leerling.naam, moment.kop.aan_tafel.ziet(t.leerling)


def _said(regel: Variant, kop: ScenarioKop) -> Rij:
    wie = "" if regel.spreker in (VRAAG, TUSSENTIJD) else speaker(regel.spreker, kop, kop.ouder.naam)
    return wie, plain(regel)


def _move(stap: Stap, gesprek: Gesprek) -> Iterator[Rij]:
    """Yield what was chosen, how the parent took it, and why it was chosen."""
    kop = gesprek.spel.scenario.kop
    yield LERAAR, plain(stap.zegt)
    yield from (_said(reactie, kop) for reactie in stap.reacties)
    if stap.tussentijd:
        yield _said(stap.tussentijd, kop)
    if stap.keuze.feedback:
        yield COACH, stap.keuze.feedback


def _ended(gesprek: Gesprek, deel: str) -> Bladzijde:
    """Give the page about how a conversation ended."""
    return Bladzijde(deel, "Hoe het afliep", tuple(_ending(gesprek)))


def _ending(gesprek: Gesprek) -> Iterator[Rij]:
    kop, einde = gesprek.spel.scenario.kop, gesprek.einde
    if gesprek.stappen and gesprek.stappen[-1].ouder is not None:
        yield _said(gesprek.stappen[-1].ouder, kop)
    if einde is not None:
        yield label(einde.oordeel.value), WOORDEN[einde.oordeel.value].uitleg


# Beside each other


def first_difference(voorbeeld: Voorbeeld) -> tuple[Stap, Stap] | None:
    """Give the turn in which both say something else for the first time: of the talk if there is one, or else beforehand."""
    if voorbeeld.midden is None:
        return None
    for vooraf in (False, True):
        goed, midden = ([stap for stap in een.stappen if stap.vooraf is vooraf] for een in (voorbeeld.goed, voorbeeld.midden))
        for een in goed:
            ander = next((stap for stap in midden if stap.beurt == een.beurt), None)
            if ander is not None and ander.keuze.id != een.keuze.id:
                return een, ander
    return None


def first_words(een: str, ander: str) -> tuple[str, str]:
    """Give the first word in which two sentences differ, in each; "" where one of them has ended."""
    paren = zip_longest(_WOORD.findall(een), _WOORD.findall(ander), fillvalue="")
    return next(((links, rechts) for links, rechts in paren if links.casefold() != rechts.casefold()), ("", ""))


def beside_page(voorbeeld: Voorbeeld) -> Bladzijde | None:
    """Give the page on which both stand beside each other where they first differ; None when there is nothing to compare."""
    verschil = first_difference(voorbeeld)
    if verschil is None or voorbeeld.midden is None:
        return None
    goed, midden = verschil
    moment = moment_at(voorbeeld.goed, goed.nummer)
    vraag = EERSTE_WOORD if moment is None else moment.fill(EERSTE_WOORD)
    zelfde = goed.ouder_eerder == midden.ouder_eerder
    return Bladzijde(
        NAAST,
        f"Het eerste verschil: {place(goed)}",
        (_said(goed.ouder_eerder, voorbeeld.kop),) if zelfde else (),
        vraag,
        (("Het eerste woord", _words(goed, midden)), ("", NU_JIJ)),
        (_chosen(goed, voorbeeld.kop, zelfde=zelfde), _chosen(midden, voorbeeld.kop, zelfde=zelfde)),
        (tuple(_effect(voorbeeld.goed, goed)), tuple(_effect(voorbeeld.midden, midden))),
    )


def _chosen(stap: Stap, kop: ScenarioKop, *, zelfde: bool) -> tuple[Rij, ...]:
    """Give what the teacher said, after what the parent said where that was not the same on both sides."""
    return (*(() if zelfde else (_said(stap.ouder_eerder, kop),)), (LERAAR, plain(stap.zegt)))


def _words(een: Stap, ander: Stap) -> str:
    links, rechts = first_words(spoken(een.zegt.zegt), spoken(ander.zegt.zegt))
    return f"‘{links}’ tegenover ‘{rechts}’." if links and rechts else "een van de twee zegt hier niets meer."


def _effect(gesprek: Gesprek, stap: Stap) -> Iterator[Rij]:
    """Yield what one of the two did: which move, how the parent took it, and how it ended."""
    if stap.keuze.zet:
        yield ZET, f"{zetten(stap.keuze.zet)}."
    yield from (_said(reactie, gesprek.spel.scenario.kop) for reactie in stap.reacties)
    persona = gesprek.spel.persona
    if not stap.vooraf and (ziet := persona.ziet(stap.na.stand["spanning"])):
        yield ZIET, ziet
    if gesprek.einde is not None:
        yield AFLOOP, WOORDEN[gesprek.einde.oordeel.value].uitleg


def all_pages(voorbeeld: Voorbeeld) -> list[Bladzijde]:
    """Give everything, in order."""
    naast = beside_page(voorbeeld)
    return [*good_pages(voorbeeld), *middling_pages(voorbeeld), *([naast] if naast else [])]


def first_lines(bladzijde: Bladzijde) -> list[str]:
    """Give what comes before the question as plain lines."""
    return [*_lines(bladzijde.eerst), *_side_lines(bladzijde.eerst_naast)]


def second_lines(bladzijde: Bladzijde) -> list[str]:
    """Give what comes after the question as plain lines."""
    return [*_side_lines(bladzijde.dan_naast), *_lines(bladzijde.dan)]


def _lines(rijen: Sequence[Rij]) -> list[str]:
    return [f"{wie}: {tekst}" if wie else tekst for wie, tekst in rijen]


def _side_lines(kanten: Kanten | None) -> list[str]:
    if kanten is None:
        return []
    return [
        regel
        for naam, kant in zip((GOED, MIDDEN), kanten, strict=True)
        for regel in (f"{naam}:", *(f"- {r}" for r in _lines(kant)))
    ]
