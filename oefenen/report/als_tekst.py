"""The small texts that screens and files share: who, how long, what moved, which rule."""

from oefenen.engine.toestand import Gevolg
from oefenen.model.scenario import ScenarioKop
from oefenen.model.woorden import REGELS, ZETTEN, label


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


def moved(gevolg: Gevolg) -> str:
    """Say one change of a stand: `vertrouwen 2 → 3 (gevoelsreflectie)`."""
    return f"{label(gevolg.stand).lower()} {gevolg.van} → {gevolg.naar} ({by(gevolg)})"


def by(gevolg: Gevolg) -> str:
    """Say what caused a change: the zet, and the rule that weakened or added it."""
    oorzaak = {"keuze": "deze zin", "maar": "‘maar’ na begrip", "traagheid": "", "fasegrens": ""}.get(
        gevolg.door, gevolg.door.replace("_", " ")
    )
    regel = f"{gevolg.regel} {REGELS[gevolg.regel].label.lower()}" if gevolg.regel else ""
    return ", ".join(deel for deel in (oorzaak, regel) if deel)


def zetten(namen: tuple[str, ...]) -> str:
    """Say in words what a choice did: its zetten."""
    return ", ".join(ZETTEN.get(naam, naam) for naam in namen)


def points(punten: int) -> str:
    """Give a score with its sign: +2, 0, −1."""
    return f"+{punten}" if punten > 0 else str(punten).replace("-", "−")
