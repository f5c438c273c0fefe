"""What the page says of one scenario: its conversation in a line, its lengths, and three tables."""

from collections.abc import Iterator, Mapping, Sequence

from oefenen.checking.figures.procent import percent
from oefenen.model.scenario import ScenarioKop
from oefenen.model.woorden import label
from oefenen.report.als_tekst import minutes, where, who
from oefenen.report.markdown_tekst import safe, table
from oefenen.session.auteur.cijfers import thousands
from tools.scenarios.getallen import between, decimal, share, signed
from tools.scenarios.portret import Portret

VOORBEELDEN = "voorbeeldgesprekken"
SOORTEN = {"beste": "het beste gesprek", "midden": "een gesprek ertussenin", "slechtste": "het slechtste gesprek"}
TE_VEEL = 10
"""Points above a random player."""


def name(kop: ScenarioKop) -> str:
    """Name a scenario as a heading: `K3: Het advies`."""
    return f"{code(kop).upper()}: {kop.titel}"


def code(kop: ScenarioKop) -> str:
    """Give the short name with which its file begins: `k3`."""
    return kop.id.partition("_")[0]


def tell(groep: Sequence[Portret], titels: Mapping[str, str], juridisch: str) -> str:
    """Tell one scenario; *groep* is it with its own persona first, then with the others that it has lines for."""
    portret = groep[0]
    kop = portret.scenario.kop
    ouders = ", ".join(een.spel.persona.label.lower() for een in groep)
    delen = [
        f"### {safe(name(kop))}",
        f"{safe(who(kop))} · {where(kop)} · {label(kop.gesprekssoort).lower()} · niveau {kop.niveau} · {ouders}",
        "\n".join(f"- {regel}" for regel in _facts(portret, titels, juridisch)),
        _endings(groep),
        _skills(portret),
        _blind(portret),
    ]
    return "\n\n".join(delen)


def _facts(portret: Portret, titels: Mapping[str, str], juridisch: str) -> Iterator[str]:
    kop = portret.scenario.kop
    if kop.vervolg_op:
        yield f"**Vervolg op:** {safe(titels[kop.vervolg_op])}."
    yield f"**Lengte:** {_length(portret)}"
    yield f"**Verschillende gesprekken:** {thousands(portret.overzicht.gesprekken or 0)}."
    met = f", met het voorbereiden erbij {share(portret.langste_met_vooraf)}" if portret.overzicht.voorbereiden else ""
    yield f"**De langste keuze is de beste:** in {share(portret.langste)}{met}."
    links = (f"[{tekst}]({VOORBEELDEN}/{kop.id}-{soort}.md)" for soort, tekst in SOORTEN.items())
    yield f"**Voorbeelden:** {', '.join(links)}."
    if juridisch:
        yield f"**Regels en wetten:** zie [juridisch.md](juridisch.md) bij {juridisch}."
    yield f"**Bronnen:** {', '.join(kop.bronnen)}."


def _length(portret: Portret) -> str:
    vragen = portret.overzicht.voorbereiden
    vooraf = (
        f" Daarvoor {'is er 1 vraag' if vragen == 1 else f'zijn er {vragen} vragen'} om je voor te bereiden." if vragen else ""
    )
    weg = f" De ouder kan al na {portret.kortst} beurten weglopen." if portret.kortst < portret.beurten.laagst else ""
    duur = f"Wie zomaar kiest, praat gemiddeld {minutes(round(portret.seconden))} minuten."
    return f"{between(portret.beurten)} beurten. {duur}{weg}{vooraf}"


def _endings(groep: Sequence[Portret]) -> str:
    eindes = groep[0].scenario.eindes
    koppen = ["kans"] if len(groep) == 1 else [een.spel.persona.label.lower() for een in groep]
    rijen = [
        [naam.replace("_", " "), label(einde.oordeel.value).lower(), *(percent(een.overzicht.eindes[naam]) for een in groep)]
        for naam, einde in eindes.items()
    ]
    return table(["einde", "oordeel", *koppen], rijen)


def _skills(portret: Portret) -> str:
    rijen = []
    for naam, geding in portret.geding.items():
        focus = " (focus)" if naam in portret.scenario.kop.focus else ""
        wel = between(geding.vooraf) if geding.vooraf.hoogst else "–"
        rijen.append([portret.vaardigheden.label(naam) + focus, between(geding.alles), decimal(geding.gemiddeld), wel])
    return table(["vaardigheid", "kansen in een gesprek", "gemiddeld", "waarvan bij het voorbereiden"], rijen)


def _blind(portret: Portret) -> str:
    return blind_table(portret.vaardigheden.assen, portret.blind)


def blind_table(assen: Mapping[str, str], blind: Mapping[str, Mapping[str, float]]) -> str:
    """Give the points above a random player; what is too many stands out."""
    rijen = [[f"altijd {wat}", *(_points(scores[as_]) for as_ in assen)] for wat, scores in blind.items()]
    return table(["wie blind kiest", *(naam.lower() for naam in assen.values())], rijen)


def _points(verschil: float) -> str:
    return f"**{signed(verschil)}**" if verschil > TE_VEEL else signed(verschil)
