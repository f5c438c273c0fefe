"""A score that the trainee sees otherwise, as a question to discuss: both sentences, what each does, and what to ask."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from oefenen.engine.gesprek import Stap
from oefenen.engine.stap import pick
from oefenen.model.oneens import Oneens
from oefenen.report.als_tekst import place, plain, points
from oefenen.report.anders.keerpunten import own_sentence
from oefenen.report.markdown_tekst import safe
from oefenen.report.verslag import Verslag
from oefenen.report.zelf.eigen_zin import strongest

TITEL = "Hier zie ik het anders"
JIJ, STERKSTE, WAAROM, PRAAT = "Jouw zin", "De sterkste volgens de score", "Waarom jij het anders ziet", "Om over te praten"
ZELF_STERKST = "Dat was volgens de score zelf de sterkste zin die er lag."
VRAGEN = (
    "Wat zou deze ouder zeggen, als je vroeg hoe jouw zin aankwam?",
    "Bij welke ouder, of op welk moment, is jouw zin sterker?",
    "Wat kiest een collega die dit gesprek niet kent, en waarom?",
)
VOORAF = ("Wat heb je aan jouw keuze, als je straks tegenover deze ouder zit?", *VRAGEN[2:])
"""What to ask about the preparation, in which nothing is said yet."""


class Zin(NamedTuple):
    """A sentence with what it does."""

    zegt: str
    scores: str
    """In words; "" when nothing was at stake."""
    doet: str
    """What the coach says about it."""


class Discussie(NamedTuple):
    """What there is to discuss about one turn."""

    nummer: int
    plaats: str
    jij: Zin
    sterkste: Zin | None
    """None when it is the same one, or when nothing was at stake."""
    waarom: str
    vragen: tuple[str, ...]


def discussions(verslag: Verslag) -> Iterator[Discussie]:
    """Yield what the trainee sees otherwise; only after the end, because it shows the strongest sentence."""
    stappen = {stap.nummer: stap for stap in verslag.stappen} if verslag.einde else {}
    for oneens in verslag.oneens:
        if oneens.nummer in stappen:
            yield discuss(verslag, stappen[oneens.nummer], oneens)


def discuss(verslag: Verslag, stap: Stap, oneens: Oneens) -> Discussie:
    """Make a question out of one turn."""
    beste = strongest(verslag.gesprek, stap)
    ander = beste is not None and beste.keuze.id != stap.keuze.id
    sterkste = None
    if beste is not None and ander:
        zegt = plain(pick(beste.zegt, stap.voor).variant)
        sterkste = Zin(zegt, _scores(verslag, beste.telt), beste.keuze.feedback)
    jij = Zin(own_sentence(stap), _scores(verslag, stap.scores), stap.keuze.feedback)
    return Discussie(stap.nummer, place(stap), jij, sterkste, oneens.waarom, VOORAF if stap.vooraf else VRAGEN)


def _scores(verslag: Verslag, scores: Mapping[str, int]) -> str:
    return ", ".join(f"{verslag.labels.get(naam, naam).lower()} {points(punten)}" for naam, punten in scores.items())


def rows(een: Discussie) -> Iterator[tuple[str, str]]:
    """Yield what stands in it, each with its heading."""
    yield JIJ, een.jij.zegt
    yield from _does(een.jij)
    if een.sterkste is None:
        yield "", ZELF_STERKST
    else:
        yield STERKSTE, een.sterkste.zegt
        yield from _does(een.sterkste)
    if een.waarom:
        yield WAAROM, een.waarom


def _does(zin: Zin) -> Iterator[tuple[str, str]]:
    if zin.scores:
        yield "Score", zin.scores
    if zin.doet:
        yield "Coach", zin.doet


def as_lines(een: Discussie) -> list[str]:
    """Give one of them as plain lines."""
    regels = [f"{TITEL}: {een.plaats}", *(f"{kop}: {tekst}" if kop else tekst for kop, tekst in rows(een))]
    return [*regels, f"{PRAAT}:", *(f"- {vraag}" for vraag in een.vragen)]


def plain_part(verslag: Verslag) -> list[str]:
    """Give all of them as plain lines; nothing when there are none."""
    return [regel for een in discussions(verslag) for regel in ("", *as_lines(een))]


def as_part(verslag: Verslag) -> str:
    """Give them as a part of a Markdown file; "" when there are none."""
    delen = []
    for een in discussions(verslag):
        regels = [f"- **{kop}:** {safe(tekst)}" if kop else f"- {tekst}" for kop, tekst in rows(een)]
        delen += [
            f"### {een.plaats.capitalize()}",
            "\n".join(regels),
            "\n".join([f"{PRAAT}:\n", *(f"- {v}" for v in een.vragen)]),
        ]
    return "\n\n".join([f"## {TITEL}", *delen]) if delen else ""


def as_data(verslag: Verslag) -> list[dict[str, Any]]:
    """Give them with plain values."""
    return [
        {
            **een._asdict(),
            "jij": een.jij._asdict(),
            "sterkste": een.sterkste._asdict() if een.sterkste else None,
        }
        for een in discussions(verslag)
    ]
