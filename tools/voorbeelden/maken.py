"""The folder with the written-out conversations: three of each scenario, and a page that names them all."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from oefenen.model.woorden import label
from oefenen.report.markdown_tekst import safe, table
from tools.scenarios.bladzijde import DOCS
from tools.scenarios.portret import Portret
from tools.scenarios.sectie import SOORTEN, VOORBEELDEN, name
from tools.voorbeelden.toneelstuk import as_play

MAP = DOCS / VOORBEELDEN
INDEX = "README.md"
_KOP = """\
# Voorbeeldgesprekken

Van elk gesprek staan hier drie uitgeschreven voorbeelden: het beste gesprek dat mogelijk is, een gesprek ertussenin en het slechtste. Het beste en het slechtste
gesprek hebben de hoogste en de laagste score van alle gesprekken die er zijn. Het gesprek ertussenin loopt halverwege af, met een score zo dicht mogelijk bij het
midden daarvan.

**Lees ze hardop.** Verdeel de rollen: één van jullie is de leraar (*Jij*), een ander de ouder. Wat schuin staat, zeg je niet maar doe je. Stop na een zin van de
leraar en vraag: wat gebeurt er nu bij de ouder?

Wil je het gesprek zelf nog spelen? Doe dat dan eerst: hier staat hoe het afloopt.

Deze map wordt gemaakt uit de gesprekken zelf, met `make voorbeelden`. De cijfers staan in [scenarios.md](../scenarios.md)."""


def routes(portret: Portret) -> dict[str, tuple[str, ...]]:
    """Give the choices of each kind of example."""
    return dict(zip(SOORTEN, (portret.overzicht.beste, portret.midden, portret.overzicht.slechtste), strict=True))


def pages(portret: Portret) -> dict[str, str]:
    """Give the texts of the examples of one scenario by the names of their files."""
    return {
        f"{portret.scenario.kop.id}-{soort}.md": as_play(portret, route, SOORTEN[soort])
        for soort, route in routes(portret).items()
    }


def index(portretten: Iterable[Portret]) -> str:
    """Give the page that names all examples, each with how it ended."""
    rijen = [[safe(name(een.scenario.kop)), *_links(een)] for een in portretten]
    return f"{_KOP}\n\n{table(['gesprek', *SOORTEN.values()], rijen)}\n"


def _links(portret: Portret) -> Iterator[str]:
    for soort, route in routes(portret).items():
        gesprek = portret.gesprek(route)
        oordeel = label(gesprek.einde.oordeel.value).lower() if gesprek.einde else ""
        yield f"[{oordeel}, score {portret.score(gesprek):.0f}]({portret.scenario.kop.id}-{soort}.md)"


def make(portretten: Sequence[Portret]) -> dict[str, str]:
    """Give all texts of the folder by the names of their files."""
    uit = {INDEX: index(portretten)}
    for portret in portretten:
        uit |= pages(portret)
    return uit


def write(portretten: Sequence[Portret], map_: Path = MAP) -> None:
    """Write the folder; examples of scenarios that are gone go too."""
    map_.mkdir(exist_ok=True)
    teksten = make(portretten)
    for over in map_.glob("*.md"):
        if over.name not in teksten:
            over.unlink()
    for naam, tekst in teksten.items():
        (map_ / naam).write_text(tekst, encoding="utf-8", newline="\n")
