"""The report for the parents: one page in plain Dutch with what was discussed and agreed, and nothing about the practice itself."""

from collections.abc import Callable
from datetime import datetime

from oefenen.engine.gesprek import Gesprek
from oefenen.model.afspraak import Afspraak
from oefenen.model.afsprakenlijst import Afsprakenlijst
from oefenen.model.scenario import ScenarioKop
from oefenen.report.afspraken.als_afspraken import details, discussed, sentence
from oefenen.report.markdown_tekst import safe as markdown

Veilig = Callable[[str], str]

DURF = "Zou je dit zo naar de ouder durven sturen?"
"""The question for the trainee; never in the report itself (S3.26)."""
_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def as_ouderverslag(gesprek: Gesprek, lijst: Afsprakenlijst, moment: datetime, *, safe: Veilig = markdown) -> str:
    """Give the report as Markdown that reads well as plain text too, ending in a newline; *safe* escapes what people wrote."""
    kop = gesprek.spel.scenario.kop
    naam = safe(kop.leerling.naam)
    delen = [
        f"# Verslag van ons gesprek over {naam}",
        f"Beste {safe(kop.ouder.naam)},",
        safe(lijst.woord),
        safe(_who_and_when(kop, moment)),
        "## Wat we bespraken",
        _discussed(gesprek, lijst, safe) or f"We praatten over hoe het gaat met {naam}.",
        "## Wat we afspraken",
        _agreements(lijst, kop, safe),
        "## Over dit verslag",
        _writer(lijst, naam),
        "Klopt er iets niet, of mist u iets? Laat het weten. Met dit verslag beginnen we ons volgende gesprek.",
        "Met vriendelijke groet,",
        f"de leraar van {naam}",
    ]
    return "\n\n".join(deel for deel in delen if deel) + "\n"


def long_date(moment: datetime) -> str:
    """Give the day as one writes it in a letter."""
    return f"{moment.day} {_MAANDEN[moment.month - 1]} {moment.year}"


def _who_and_when(kop: ScenarioKop, moment: datetime) -> str:
    groep = f" uit groep {kop.school.groep}" if kop.school.groep else f" uit klas {kop.school.klas}" if kop.school.klas else ""
    kind = f"; {kop.leerling.naam} zat erbij" if kop.aan_tafel else ""
    return (
        f"Op {long_date(moment)} spraken we elkaar over {kop.leerling.naam}{groep}. "
        f"Aan tafel zaten u ({kop.ouder.relatie}) en de leraar{kind}."
    )


def _discussed(gesprek: Gesprek, lijst: Afsprakenlijst, safe: Veilig) -> str:
    return "\n".join(f"- {safe(punt.tekst)}" for punt in discussed(gesprek, lijst) if punt.mee)


def _agreements(lijst: Afsprakenlijst, kop: ScenarioKop, safe: Veilig) -> str:
    rijen = [_agreement(nummer, afspraak, kop, safe) for nummer, afspraak in enumerate(lijst.afspraken, start=1)]
    return "\n".join(rijen) or "We hebben nog niets afgesproken."


def _agreement(nummer: int, afspraak: Afspraak, kop: ScenarioKop, safe: Veilig) -> str:
    bij = (f"   - {safe(deel)}" for deel in details(afspraak))
    return "\n".join([f"{nummer}. {safe(sentence(afspraak, kop, aan_ouder=True))}", *bij])


def _writer(lijst: Afsprakenlijst, naam: str) -> str:
    return {
        "leraar": "De leraar maakte dit verslag en stuurt het naar u.",
        "ouder": "U maakt het verslag. Dit is een begin; vult u het aan?",
        "samen": "We maken dit verslag samen. De leraar begon, u vult het aan.",
        "leerling": f"{naam} maakt het verslag. U en de leraar lezen het daarna.",
    }.get(lijst.verslag_door, "Wie dit verslag afmaakt en verstuurt, spreken we nog af.")
