"""The questions of a voorbeeldgesprek: what the trainee thinks of before seeing what was said, tied to the phase and the parent."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from oefenen.engine.tijd import spoken
from oefenen.model.woorden import DOORVRAAGZETTEN, EMOTIEZETTEN, Fase
from oefenen.report.hulp.kijkvragen import HOOG, LAAG
from oefenen.report.hulp.moment import Moment

VOORAF = "Wat zou jij doen? Waarom?"
VOORBEREID = "Wat vind je sterk aan deze voorbereiding? Wat zou jij anders doen?"
VAST = "Wat zou jij nu zeggen? Waarom?"
"""What can always be asked."""
VERGELIJK = "Hier zei het goede gesprek iets anders. Wat kan een leraar hier ook zeggen, en wat doet dat met {hem}?"


class Voorbeeldvraag(NamedTuple):
    """One question; *past* says whether it fits a moment."""

    id: str
    tekst: str
    past: Callable[[Moment], bool]


def _stand(moment: Moment, naam: str) -> int:
    return moment.toestand.stand[naam]


def _in(fase: Fase) -> Callable[[Moment], bool]:
    return lambda moment: moment.toestand.fase == fase


def _did(moment: Moment, zetten: frozenset[str]) -> bool:
    return bool(moment.gezegd) and bool(zetten & set(moment.gezegd[-1].keuze.zet))


def _told_more(moment: Moment) -> bool:
    """Whether the parent has just told something new."""
    return bool(moment.gezegd) and bool((moment.toestand.weet - moment.gezegd[-1].voor.weet) & set(moment.kop.sleutels))


VRAGEN: tuple[Voorbeeldvraag, ...] = (
    Voorbeeldvraag("geklopt", "De tijd is om. Je mag nog één ding zeggen: wat wordt dat?", lambda m: m.toestand.geklopt),
    Voorbeeldvraag(
        "verteld", "{hij} vertelde net iets wat je nog niet wist. Ga je daarop door, of ga je verder? Waarom?", _told_more,
    ),
    Voorbeeldvraag(
        "eerst_gevoel", "Kijk naar {zijn} houding. Begin jij met het gevoel of met de inhoud? Hoe zeg je dat?",
        lambda m: _stand(m, "spanning") >= HOOG,
    ),
    Voorbeeldvraag(
        "antwoord", "{hij} stelt je een vraag. Geef jij antwoord, of doe je eerst iets anders? Waarom?",
        lambda m: spoken(m.ouder.zegt).rstrip(" ’”\"'").endswith("?"),
    ),
    Voorbeeldvraag(
        "meer_horen", "{hij} laat weinig los. Wat zou jij doen, zodat {hij} meer kan vertellen?",
        lambda m: _stand(m, "openheid") <= LAAG,
    ),
    Voorbeeldvraag("ontvangen", "Hoe zou jij {hem} ontvangen? Waar merkt {hij} dat aan?", lambda m: not m.gezegd),
    Voorbeeldvraag(
        "na_gevoel", "De leraar gaf ruimte aan het gevoel. Wat is nu je volgende stap?",
        lambda m: _did(m, EMOTIEZETTEN) and not _in(Fase.AFRONDEN)(m),
    ),
    Voorbeeldvraag("afstemmen", "Wat zou jij nu zeggen, zodat jullie allebei weten wat er komt?", _in(Fase.AFSTEMMEN)),
    Voorbeeldvraag(
        "doorvragen", "De leraar vroeg door. Vraag jij nog iets, of weet je genoeg? Waaraan merk je dat?",
        lambda m: _in(Fase.DELEN)(m) and _did(m, DOORVRAAGZETTEN),
    ),
    Voorbeeldvraag("delen", "Wat zou jij nu willen weten van {hem}? Hoe vraag je dat?", _in(Fase.DELEN)),
    Voorbeeldvraag(
        "boodschap", "Nu komt wat jij ziet bij {kind}. Welk feit noem je als eerste?",
        lambda m: _in(Fase.ZORGEN)(m) and "kernboodschap" not in m.toestand.weet,
    ),
    Voorbeeldvraag("zorgen", "Wat moet {hij} nu van jou horen, en wat nog niet?", _in(Fase.ZORGEN)),
    Voorbeeldvraag("afspreken", "Wat zou jij nu voorstellen? En wat laat je aan {hem} over?", _in(Fase.AFSPREKEN)),
    Voorbeeldvraag("klein", "Hoe maak jij het klein: wie doet wat, en wanneer?", _in(Fase.AFSPREKEN)),
    Voorbeeldvraag("afronden", "Hoe sluit jij af? Wat wil je van {hem} nog horen?", _in(Fase.AFRONDEN)),
    Voorbeeldvraag("vast", VAST, lambda _: True),
)  # fmt: skip
"""All questions, the most telling first; the last one always fits."""


def pick_vraag(moment: Moment, gehad: Collection[str] = ()) -> tuple[str, str]:
    """Give the question for a moment, as (id, words): what the author wants thought of, or ours, if possible none of *gehad* (ids)."""
    beurt = moment.spel.beurten[moment.toestand.beurt].beurt
    if beurt.denk_eerst and beurt.id not in gehad:
        return beurt.id, beurt.denk_eerst
    vraag = next((een for een in VRAGEN if een.past(moment) and een.id not in gehad), VRAGEN[-1])
    return vraag.id, moment.fill(vraag.tekst)
