"""Agreements in words: who does what, where it comes from, which questions there are; as plain lines, Markdown and data."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.tijd import spoken
from oefenen.model.afspraak import WIE, Afspraak
from oefenen.model.afsprakenlijst import Afspraakregel, Afsprakenlijst
from oefenen.model.scenario import ScenarioKop
from oefenen.report.afspraken.afspraken import Gemaakt, Vraag, made, questions
from oefenen.report.als_tekst import place
from oefenen.report.markdown_tekst import safe

KERNBOODSCHAP = "kernboodschap"
SCHIJN = "Gezegd, maar het staat nog niet: {naam} voelde zich nog niet gehoord."
NIET_MEE = "Telt niet mee."
LEEG = "Er is niets afgesproken."
VORIGE = "Vorige keer spraken jullie af:"
VERTROUWELIJK = "Dit vertelde de ouder niet zomaar. Vraag eerst of het in het verslag mag."
LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""What names the things that were told; agreements have numbers."""


class Punt(NamedTuple):
    """Something that was told, and whether it goes into the report for the parents."""

    id: str
    tekst: str
    mee: bool
    vertrouwelijk: bool
    """It is what the parent had kept to himself until then."""


def subject(wie: str, kop: ScenarioKop, *, aan_ouder: bool = False) -> str:
    """Say who does it, to the trainee or to the parent, as the begin of a sentence."""
    ouder = "U" if aan_ouder else _upper(kop.ouder.relatie)
    namen = {"ouder": ouder, "leerling": kop.leerling.naam, "samen": "Samen:", "": "Nog niemand:"}
    return namen.get(wie) or _upper(WIE.get(wie, wie))


def _upper(tekst: str) -> str:
    return f"{tekst[:1].upper()}{tekst[1:]}"


def sentence(afspraak: Afspraak, kop: ScenarioKop, *, aan_ouder: bool = False) -> str:
    """Give an agreement as one sentence, without its day."""
    wat = afspraak.wat.strip().rstrip(".") or "…"
    return f"{subject(afspraak.wie, kop, aan_ouder=aan_ouder)} {wat}."


def details(afspraak: Afspraak) -> list[str]:
    """Give when it is and how it is looked back on, as far as that was said."""
    paren = (("Wanneer", afspraak.wanneer), ("Terugkijken", afspraak.terugkijken))
    return [f"{kop}: {tekst}" for kop, tekst in paren if tekst.strip()]


def shortly(afspraak: Afspraak, kop: ScenarioKop) -> str:
    """Give an agreement in one line: `vader belt (vrijdag)`."""
    wanneer = f" ({afspraak.wanneer})" if afspraak.wanneer else ""
    return f"{sentence(afspraak, kop)[:-1]}{wanneer}"


def writer(lijst: Afsprakenlijst, kop: ScenarioKop) -> str:
    """Say who writes the report."""
    namen = {"leraar": "de leraar", "ouder": kop.ouder.relatie, "leerling": kop.leerling.naam, "samen": "samen"}
    return namen.get(lijst.verslag_door, "nog niemand")


def list_questions(lijst: Afsprakenlijst, kop: ScenarioKop) -> list[Vraag]:
    """Ask about the agreements that hold, numbered as on the list."""
    kind = kop.leerling.naam if kop.aan_tafel else ""
    nummers = [nummer for nummer, regel in enumerate(lijst.regels, start=1) if regel.mee]
    vragen = questions(lijst.afspraken, lijst.verslag_door, kind=kind)
    return [vraag._replace(nummer=nummers[vraag.nummer - 1]) if vraag.nummer else vraag for vraag in vragen]


def discussed(gesprek: Gesprek, lijst: Afsprakenlijst) -> list[Punt]:
    """List what came on the table; what the parent had kept to himself is left out until the trainee puts it in."""
    kop, weet = gesprek.spel.scenario.kop, gesprek.toestand.weet
    agenda = kop.agenda.sleutel if kop.agenda else ""
    boodschap = _message(gesprek)
    teksten = {sleutel: tekst for sleutel, tekst in kop.sleutels.items() if sleutel in weet}
    teksten |= {KERNBOODSCHAP: f"De leraar zei: “{boodschap}”"} if boodschap else {}
    return [Punt(id_, tekst, lijst.punten.get(id_, id_ != agenda), id_ == agenda) for id_, tekst in teksten.items()]


def _message(gesprek: Gesprek) -> str:
    """Give the sentence with which the message came on the table."""
    for stap in gesprek.stappen:
        if KERNBOODSCHAP in stap.na.weet and KERNBOODSCHAP not in stap.voor.weet:
            return " ".join(spoken(stap.zegt.zegt).split())
    return ""


# As lines


def by_choice(gesprek: Gesprek) -> dict[str, Gemaakt]:
    """Give the agreements that were made by the choice that made them."""
    return {gemaakt.keuze: gemaakt for gemaakt in made(gesprek)}


def origin(regel: Afspraakregel, gemaakt: Mapping[str, Gemaakt], kop: ScenarioKop) -> Iterator[str]:
    """Say where an agreement comes from, and why it does not hold when it does not."""
    bron = gemaakt.get(regel.keuze)
    if bron is not None:
        yield f"Uit {place(bron.stap)}: “{' '.join(spoken(bron.stap.zegt.zegt).split())}”"
    yield from weak(regel, gemaakt, kop)


def weak(regel: Afspraakregel, gemaakt: Mapping[str, Gemaakt], kop: ScenarioKop) -> Iterator[str]:
    """Say why an agreement does not hold."""
    """Say why an agreement does not hold."""
    bron = gemaakt.get(regel.keuze)
    if bron is not None and bron.schijn:
        yield SCHIJN.format(naam=kop.ouder.naam)
    elif not regel.mee:
        yield NIET_MEE


def previous_lines(kop: ScenarioKop, afspraken: Sequence[Afspraak]) -> list[str]:
    """Say what was agreed the last time, before a follow-up."""
    return [VORIGE, *(f"- {shortly(afspraak, kop)}" for afspraak in afspraken)] if afspraken else []


def debrief_lines(gesprek: Gesprek, lijst: Afsprakenlijst) -> list[str]:
    """Give the list in short, one line for each agreement."""
    kop, gemaakt = gesprek.spel.scenario.kop, by_choice(gesprek)
    regels = [
        "- "
        + " ".join([sentence(regel.afspraak, kop), *(f"{deel}." for deel in details(regel.afspraak)), *weak(regel, gemaakt, kop)])
        for regel in lijst.regels
    ]
    return ["", "Afspraken:", *(regels or [LEEG])]


def agreement_lines(gesprek: Gesprek, lijst: Afsprakenlijst) -> list[str]:
    """Give the list as plain lines, each agreement with its number and the sentence that made it."""
    kop, gemaakt = gesprek.spel.scenario.kop, by_choice(gesprek)
    regels: list[str] = []
    for nummer, regel in enumerate(lijst.regels, start=1):
        regels.append(f"{nummer}. {sentence(regel.afspraak, kop)}")
        regels += [f"   {deel}" for deel in (*details(regel.afspraak), *origin(regel, gemaakt, kop))]
    return [*(regels or [LEEG]), f"Wie het verslag schrijft: {writer(lijst, kop)}."]


def overview_lines(gesprek: Gesprek, lijst: Afsprakenlijst) -> list[str]:
    """Give all there is to decide: the agreements with their numbers, what was told with its letters, and the questions."""
    regels = agreement_lines(gesprek, lijst)
    punten = discussed(gesprek, lijst)
    if lijst.woord:
        regels += ["", f"Je eigen woorden boven het verslag: {lijst.woord}"]
    if punten:
        regels += [
            "",
            "Wat er op tafel kwam, voor het verslag:",
            *(_point_line(*paar) for paar in zip(LETTERS, punten, strict=False)),
        ]
    vragen = list_questions(lijst, gesprek.spel.scenario.kop)
    return [*regels, *(["", "Vragen om over na te denken:", *(f"- {vraag.tekst}" for vraag in vragen)] if vragen else [])]


def _point_line(letter: str, punt: Punt) -> str:
    waarom = f" {VERTROUWELIJK}" if punt.vertrouwelijk and not punt.mee else ""
    return f"{letter}. {punt.tekst} ({'komt' if punt.mee else 'komt niet'} in het verslag){waarom}"


def agreements_part(gesprek: Gesprek, lijst: Afsprakenlijst) -> str:
    """Give the part of the Markdown debrief."""
    kop, gemaakt = gesprek.spel.scenario.kop, by_choice(gesprek)
    rijen = []
    for nummer, regel in enumerate(lijst.regels, start=1):
        bij = (*details(regel.afspraak), *origin(regel, gemaakt, kop))
        rijen.append("\n".join([f"{nummer}. {safe(sentence(regel.afspraak, kop))}", *(f"   - {safe(deel)}" for deel in bij)]))
    vragen = [f"- {safe(vraag.tekst)}" for vraag in list_questions(lijst, kop)]
    delen = ["## Afspraken", "\n".join(rijen) or LEEG, f"Wie het verslag schrijft: {safe(writer(lijst, kop))}."]
    return "\n\n".join([*delen, *(["Vragen om over na te denken:", "\n".join(vragen)] if vragen else [])])


def agreements_data(gesprek: Gesprek, lijst: Afsprakenlijst) -> dict[str, Any]:
    """Give the list with plain values, ready for json.dumps."""
    kop, gemaakt = gesprek.spel.scenario.kop, by_choice(gesprek)
    return {
        "verslag_door": lijst.verslag_door or None,
        "woord": lijst.woord,
        "regels": [
            {
                "nummer": nummer,
                **regel.afspraak._asdict(),
                "mee": regel.mee,
                "keuze": regel.keuze or None,
                "zin": gemaakt[regel.keuze].stap.zegt.zegt if regel.keuze in gemaakt else None,
                "schijn": regel.keuze in gemaakt and gemaakt[regel.keuze].schijn,
            }
            for nummer, regel in enumerate(lijst.regels, start=1)
        ],
        "besproken": [{"punt": punt.id, "tekst": punt.tekst, "mee": punt.mee} for punt in discussed(gesprek, lijst)],
        "vragen": [
            {"soort": vraag.soort, "afspraak": vraag.nummer or None, "vraag": vraag.vraag} for vraag in list_questions(lijst, kop)
        ],
    }
