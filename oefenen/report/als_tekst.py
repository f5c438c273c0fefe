"""The small texts that screens and files share: who, how long, what moved, which rule."""

from oefenen.engine.gesprek import Stap
from oefenen.engine.toestand import Gevolg
from oefenen.model.scenario import ScenarioKop, Variant
from oefenen.model.woorden import LEERLING, REGELS, TUSSENTIJD, VRAAG, ZETTEN, Fase, label


def minutes(seconden: int) -> str:
    """Give seconds as m:ss."""
    return f"{seconden // 60}:{seconden % 60:02d}"


def who(kop: ScenarioKop) -> str:
    """Say who the parent is: `Dennis Kuipers, vader van Sem (10)`."""
    leeftijd = f" ({kop.leerling.leeftijd})" if kop.leerling.leeftijd else ""
    return f"{kop.ouder.naam}, {kop.ouder.relatie} van {kop.leerling.naam}{leeftijd}"


def where(kop: ScenarioKop) -> str:
    """Say where it happens: `basisschool, groep 7`."""
    plek = [label(kop.school.soort)] if kop.school.soort else []
    plek += [f"groep {kop.school.groep}"] if kop.school.groep else []
    plek += [f"klas {kop.school.klas}"] if kop.school.klas else []
    return ", ".join(plek)


def speaker(spreker: str, kop: ScenarioKop, ouder: str) -> str:
    """Name who says a line: the pupil, *ouder* for the parent, or what the line is when nobody says it."""
    return {"leerling": kop.leerling.naam, VRAAG: label(Fase.VOORBEREIDEN.value), TUSSENTIJD: ""}.get(spreker, ouder)


def plain(variant: Variant | None) -> str:
    """Give a line as one text, with what is done between brackets."""
    if variant is None:
        return ""
    return " ".join(deel for deel in (f"({variant.doet})" if variant.doet else "", variant.zegt) if deel)


def place(stap: Stap, woord: str = "beurt") -> str:
    """Say where in the conversation a choice was made, or in the preparation: `beurt 3`, `voorbereiding 1`."""
    return f"{'voorbereiding' if stap.vooraf else woord} {stap.volgnummer}"


def stand_name(stand: str, kop: ScenarioKop) -> str:
    """Name what moved: a stand of the parent, or the pupil at the table."""
    return kop.leerling.naam if stand == LEERLING else label(stand).lower()


def moved(gevolg: Gevolg, kop: ScenarioKop) -> str:
    """Say one change: `vertrouwen 2 → 3 (gevoelsreflectie)`, or of a pupil at the table: `Jesse: 2 → 4 (deze zin)`."""
    naam = stand_name(gevolg.stand, kop)
    return f"{naam}{':' if gevolg.stand == LEERLING else ''} {gevolg.van} → {gevolg.naar} ({by(gevolg)})"


def by(gevolg: Gevolg) -> str:
    """Say what caused a change: the zet, and the rule that weakened or added it."""
    bekend = {
        "keuze": "deze zin",
        "maar": "‘maar’ na begrip",
        "traagheid": "",
        "fasegrens": "",
        "belofte": "een afspraak die je niet nakwam",
        TUSSENTIJD: "in de tussentijd",
    }
    oorzaak = bekend.get(gevolg.door, gevolg.door.replace("_", " "))
    regel = f"{gevolg.regel} {REGELS[gevolg.regel].label.lower()}" if gevolg.regel else ""
    return ", ".join(deel for deel in (oorzaak, regel) if deel)


def zetten(namen: tuple[str, ...]) -> str:
    """Say in words what a choice did: its zetten."""
    return ", ".join(ZETTEN.get(naam, naam) for naam in namen)


def points(punten: int) -> str:
    """Give a score with its sign: +2, 0, −1."""
    return f"+{punten}" if punten > 0 else str(punten).replace("-", "−")
