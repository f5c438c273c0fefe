"""What the dossier says, as blocks of text: facts visibly apart from judgements."""

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.widgets import Static

from oefenen.model.afspraak import Afspraak
from oefenen.model.meegenomen import Meegenomen
from oefenen.model.persona import Persona
from oefenen.model.scenario import Scenario, ScenarioKop, School
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import WOORDEN, label
from oefenen.report.afspraken.als_afspraken import VORIGE, shortly
from oefenen.report.zelf.als_zelfbeeld import VOOR_DEZE_KEER, along_rows
from oefenen.session.zelf.voorbeeld import ADVIES, offers_example, watched
from oefenen.store.store import Store
from oefenen.tui.tekst import hanging

Regel = tuple[str, Content]
SOORTEN = {
    "kennismaking": "kennismakingsgesprek",
    "voortgang": "voortgangsgesprek",
    "rapport": "rapportgesprek",
    "advies": "adviesgesprek",
    "slecht_nieuws": "slechtnieuwsgesprek",
    "probleemoplossend": "probleemoplossend gesprek",
}
OORDEEL_UITLEG = "Een oordeel is wat iemand ergens van vindt. Je kunt het niet zien of tellen, en het hoeft niet te kloppen."


def build_columns(kop: ScenarioKop) -> tuple[list[Static], list[Static]]:
    """Give the blocks of two columns: who and why, and what is known of the pupil."""
    dossier = kop.dossier
    links = [
        _block("Jouw rol", _plain(kop.rol)),
        _block("Je doel", _plain(kop.doel)),
        _block("Wie je spreekt", _plain(_wie(kop)) + _items("•", dossier.ouder)),
    ]
    rechts = []
    if dossier.feiten:
        rechts.append(_block("Feiten: dit is gezien of gemeten", _items("•", dossier.feiten), "feiten"))
    if dossier.oordelen:
        uitleg = [("", Content.styled(OORDEEL_UITLEG, "$gedempt"))]
        rechts.append(_block("Oordelen: dit vindt iemand", uitleg + _items("~", dossier.oordelen), "oordelen"))
    return links, rechts


def build_focus(focus: Sequence[str], vaardigheden: Vaardigheden | None) -> Static:
    """Say which skills this conversation is about, with what they mean."""
    return _block("Hier let je op", [("•", _vaardigheid(naam, vaardigheden)) for naam in focus])


def _block(kop: str, regels: Sequence[Regel], klasse: str = "") -> Static:
    boven = (Content(), Content.styled(kop, "bold $accent"))
    rijen = [(Content(f"{teken} " if teken else ""), tekst) for teken, tekst in regels]
    return Static(hanging(boven, *rijen), classes=f"blok {klasse}".strip())


def _plain(tekst: str) -> list[Regel]:
    return [("", Content(tekst))]


def _items(teken: str, teksten: Iterable[str]) -> list[Regel]:
    return [(teken, Content(tekst)) for tekst in teksten]


def build_kop(kop: ScenarioKop, persona: Persona | None) -> Static:
    """Say which conversation this is."""
    return Static(Content.assemble((kop.titel, "bold $accent"), "\n", (_facts_of(kop, persona), "$gedempt")), id="dossier-kop")


def _facts_of(kop: ScenarioKop, persona: Persona | None) -> str:
    delen = [
        persona.label if persona else label(kop.persona),
        SOORTEN.get(kop.gesprekssoort, ""),
        _school(kop.school),
    ]
    return " · ".join(deel for deel in delen if deel)


def _school(school: School) -> str:
    waar = f"groep {school.groep}" if school.groep else f"klas {school.klas}" if school.klas else ""
    soort = WOORDEN[school.soort].label if school.soort in WOORDEN else school.soort
    return ", ".join(deel for deel in (waar, soort) if deel)


def _wie(kop: ScenarioKop) -> str:
    leeftijd = f" ({kop.leerling.leeftijd} jaar)" if kop.leerling.leeftijd is not None else ""
    beroep = f" Beroep: {kop.ouder.beroep}." if kop.ouder.beroep else ""
    kind = f" {kop.leerling.naam} zit erbij." if kop.aan_tafel else ""
    return f"{kop.ouder.naam}, {kop.ouder.relatie} van {kop.leerling.naam}{leeftijd}.{beroep}{kind}"


def build_watcher() -> Static:
    """Give whoever watches something to do: watching teaches most with a task."""
    tekst = (
        "Kijkt er iemand mee? Die let op de negentien punten van het observatieformulier (oefenen blad observatie) en vult het na afloop "
        "in: d in de nabespreking."
    )
    return Static(Content.styled(tekst, "$gedempt"), classes="blok")


def build_vorige(kop: ScenarioKop, afspraken: Sequence[Afspraak]) -> list[Static]:
    """Say what was agreed the last time; nothing when this is the first time."""
    if not afspraken:
        return []
    return [_block(VORIGE.rstrip(":"), _items("•", (shortly(afspraak, kop) for afspraak in afspraken)))]


def build_voorbeeld(kop: ScenarioKop, store: Store | None) -> list[Static]:
    """Advise beginners to look at an example first; nothing for who is further on."""
    return [Static(example_line(kop, store), id="voorbeeld-advies")] if offers_example(kop) else []


def example_line(kop: ScenarioKop, store: Store | None) -> Content:
    """Say that there is an example: as advice until it was looked at."""
    if watched(kop, store):
        return Content.styled("Met v bekijk je het voorbeeldgesprek nog eens.", "$gedempt")
    return Content.assemble((ADVIES, "bold"), " Druk op ", ("v", "bold $accent"), ".")


def build_along(mee: Meegenomen) -> list[Static]:
    """Say what was brought along from earlier conversations; nothing when there is nothing."""
    regels = [("•", Content.assemble((f"{naam}: ", "bold"), tekst)) for naam, tekst in along_rows(mee)]
    return [_block(VOOR_DEZE_KEER, regels)] if regels else []


def build_voorbereiden(scenario: Scenario) -> list[Static]:
    """Say that the trainee prepares first; nothing when the parent is there at once."""
    vragen = sum(beurt.vooraf for beurt in scenario.beurten.values())
    if not vragen:
        return []
    aantal = "één vraag" if vragen == 1 else f"{vragen} vragen"
    klok = " De klok staat dan nog stil." if scenario.kop.klok else ""
    tekst = f"Voordat {scenario.kop.ouder.naam} er is, krijg je {aantal} om je voor te bereiden.{klok}"
    return [_block("Eerst voorbereiden", _plain(tekst))]


def _vaardigheid(naam: str, vaardigheden: Vaardigheden | None) -> Content:
    vaardigheid = vaardigheden.vaardigheden.get(naam) if vaardigheden else None
    if vaardigheid is None:
        return Content.styled(label(naam), "bold")
    return Content.assemble((f"{vaardigheid.label}: ", "bold"), vaardigheid.definitie)


def short_minutes(seconden: int) -> str:
    """Give a time in minutes, to the half: `7½`."""
    halven = max(1, round(seconden / 30))
    return f"{halven // 2 or ''}{'½' if halven % 2 else ''}"
