"""The whole page: how to read it, one table of all scenarios, what blind choosing gives over all, and each scenario."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean

from oefenen.checking.figures.procent import percent
from oefenen.model.scenario import ScenarioKop
from oefenen.model.woorden import label
from oefenen.report.als_tekst import minutes
from oefenen.report.markdown_tekst import safe, table
from oefenen.session.auteur.cijfers import thousands
from tools.scenarios.getallen import between, share
from tools.scenarios.portret import Portret
from tools.scenarios.sectie import blind_table, code, name, tell
from tools.scenarios.tellen import Langste

DOCS = Path(__file__).parents[2] / "docs"
BLADZIJDE = DOCS / "scenarios.md"
_KOP = """\
# Alle gesprekken in cijfers

Deze bladzijde vertelt van elk gesprek dat bij oefenen hoort hoe lang het is, hoe het kan aflopen en wat je erin oefent. De cijfers komen niet van
proefspelers. Oefenen rekent elk gesprek helemaal door: alles wat iemand kan kiezen, tot en met het einde. Daarom kloppen de kansen precies.

De bladzijde wordt gemaakt uit de gesprekken zelf, met `make scenarios`. Verander je een gesprek, maak de bladzijde dan opnieuw.

## Zo lees je de cijfers

- **Beurten:** hoe vaak jij iets kiest in een gesprek, van het kortste tot het langste. Gesprekken waarin de ouder wegloopt, tellen hier niet mee. Wat je
  vooraf kiest bij het voorbereiden, telt apart.
- **Minuten:** zo lang duurt een gesprek gemiddeld op de klok van het spel, als je zomaar iets kiest.
- **Gesprekken:** het aantal verschillende gesprekken, met het voorbereiden erbij. Kies je één keer iets anders, dan is het een ander gesprek.
- **Kans op een einde:** hoe vaak iemand daar uitkomt die in elke beurt zomaar iets kiest. Wie nadenkt, heeft een veel grotere kans op een goed einde.
- **Kansen voor een vaardigheid:** in zo veel beurten doet die vaardigheid ertoe. Bij minder dan drie kansen krijg je er geen score voor. Laagste
  en hoogste tellen alleen gesprekken waarin de ouder blijft, het gemiddelde telt ze allemaal. De vier vaardigheden waar het gesprek om draait, heten *focus*.
- **Wie blind kiest:** stel dat je niet leest, maar steeds de langste keuze neemt, of steeds die op dezelfde plek. Hier staat hoeveel punten (van de 100) je dan
  meer of minder haalt dan iemand die zomaar kiest. Is dat meer dan tien, dan staat het **vet**: daar loont het te veel om niet te lezen.
- **Bronnen:** de nummers van de punten uit [bronnen.md](bronnen.md) waar het gesprek op rust."""


def make(groepen: Sequence[Sequence[Portret]]) -> str:
    """Make the page; every group is one scenario, with its own persona first."""
    eigen = [groep[0] for groep in groepen]
    titels = {een.scenario.kop.id: een.scenario.kop.titel for een in eigen}
    regels = legal_points()
    delen = [
        _KOP,
        "## Overzicht",
        _overview(groepen),
        "## Alle gesprekken samen",
        _together(eigen),
        "## Per gesprek",
        *(tell(groep, titels, _legal(regels, groep[0].scenario.kop)) for groep in groepen),
    ]
    return "\n\n".join(delen) + "\n"


def _overview(groepen: Sequence[Sequence[Portret]]) -> str:
    rijen = []
    for groep in groepen:
        een, kop = groep[0], groep[0].scenario.kop
        rijen.append(
            [
                f"[{safe(name(kop))}](#{anchor(name(kop))})", ", ".join(p.spel.persona.id for p in groep),
                str(kop.niveau), label(kop.gesprekssoort).lower(), between(een.beurten), minutes(round(een.seconden)),
                thousands(een.overzicht.gesprekken or 0), str(len(een.scenario.eindes)), percent(een.goed),
            ]
        )  # fmt: skip
    koppen = ["gesprek", "ouder", "niveau", "soort", "beurten", "minuten", "gesprekken", "eindes", "kans op een goed einde"]
    return table(koppen, rijen)


def _together(eigen: Sequence[Portret]) -> str:
    assen, spelers = eigen[0].vaardigheden.assen, eigen[0].blind
    samen = {wat: {as_: fmean(een.blind[wat][as_] for een in eigen) for as_ in assen} for wat in spelers}
    zonder, met = together(eigen), together(eigen, vooraf=True)
    langste = f"In {share(zonder)} is de langste keuze ook de beste. Met het voorbereiden erbij is dat {share(met)}."
    return f"{langste} Gemiddeld over alle gesprekken levert blind kiezen dit op:\n\n{blind_table(assen, samen)}"


def together(portretten: Sequence[Portret], *, vooraf: bool = False) -> Langste:
    """Add up in how many turns of all scenarios the longest choice is the best."""
    alle = [een.langste_met_vooraf if vooraf else een.langste for een in portretten]
    return Langste(sum(een.aantal for een in alle), sum(een.van for een in alle))


def anchor(kop: str) -> str:
    """Give the name that a heading gets as the target of a link."""
    return re.sub(r"[^\w\- ]", "", kop.lower()).replace(" ", "-")


def legal_points() -> dict[str, str]:
    """Give each subject of the page about rules, with where it comes up."""
    tekst = (DOCS / "juridisch.md").read_text(encoding="utf-8")
    rijen = [regel.strip("|").split("|") for regel in tekst.splitlines() if regel.startswith("|")]
    return {onderwerp.strip(): waar for onderwerp, _, waar, *_ in rijen[2:]}


def _legal(regels: Mapping[str, str], kop: ScenarioKop) -> str:
    return ", ".join(f"*{onderwerp}*" for onderwerp, waar in regels.items() if f"`{code(kop)}`" in waar)
