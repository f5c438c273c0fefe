"""The words of the questions that come first, and of the part of the debrief that puts the answers beside the measurement."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.model.scenario import ScenarioKop, Variant
from oefenen.model.woorden import label
from oefenen.report.als_tekst import place, speaker
from oefenen.report.anders.keerpunten import own_sentence
from oefenen.report.verslag import Verslag
from oefenen.report.zelf.als_zelfbeeld import WAAROM, own_turn, pointed_name, real_turns, written
from oefenen.report.zelf.ijking import tell
from oefenen.report.zelf.zelfbeeld import Aanwijzing, Schatting, Zelfvergelijking, compare
from oefenen.session.zelf.zelfbeeld import Vraag
from oefenen.tui.rijen import WIT, Rij, title
from oefenen.tui.tekst import Shaped, hanging, variant_content
from oefenen.tui.widgets.wijzen_list import Zin

KOPPEN: Mapping[str, str] = {
    "eerst": "Eerst kijk je zelf terug, dan zie je de cijfers. Alles mag je overslaan.",
    "enter": "Met Enter ga je naar het volgende veld. Wat je leeg laat, sla je over.",
    Vraag.SCHATTEN: "Hoe ging het, denk je?",
    Vraag.GEWONNEN: "Bij welke zin won je vertrouwen?",
    Vraag.VERLOREN: "En bij welke zin verloor je vertrouwen?",
    Vraag.WOORDEN: "Wat neem je mee?",
    Vraag.WAAROM: "Waarom deze zet?",
}
NA_DE_CIJFERS = "Je hebt de cijfers al gezien; jezelf schatten kan alleen daarvoor. Dit kun je nog aanvullen."
HULP = (
    "Wat jij dacht, naast wat er gemeten is. Bij elke vaardigheid staat eerst je eigen schatting. De ijking zegt hoe dicht je schattingen "
    "bij de meting lagen: te hoog en te laag tellen even zwaar. Daaronder staan de beurten die je aanwees, naast de beurten waar het "
    "vertrouwen echt het meest steeg en daalde. Met e vul je je woorden aan."
)
LEEG = (
    "Je hebt dit gesprek niet eerst zelf bekeken. Dat mag. Met e schrijf je alsnog een compliment, een tip en een voornemen op."
)
_KOP = 12
"""Cells for what a line is about."""


def sentences(gesprek: Gesprek) -> list[Zin]:
    """Give what was said in the conversation itself, to point at."""
    return [Zin(stap.nummer, stap.volgnummer, own_sentence(stap)) for stap in gesprek.stappen if not stap.vooraf]


def remember_turn(stap: Stap, kop: ScenarioKop) -> Shaped:
    """Bring one turn back: what was said before it, and what you said; not what it was worth."""
    rijen: list[Rij] = [
        (Content(""), Content.styled(f"{place(stap).capitalize()} · {label(stap.fase.value)}", "$gedempt")),
        _line(speaker(stap.ouder_eerder.spreker, kop, kop.ouder.relatie).capitalize(), stap.ouder_eerder),
        _line("Jij", stap.zegt, "bold $accent"),
    ]
    return hanging(*rijen)


def _line(wie: str, regel: Variant, stijl: str = "bold") -> Rij:
    return _head(wie, stijl), variant_content(regel)


def _head(tekst: str, stijl: str = "$gedempt") -> Content:
    return Content.styled(f"{tekst:<{_KOP - 1}} ", stijl)


# The part of the debrief


def own_look(verslag: Verslag) -> Shaped:
    """Put what was answered beside what was measured."""
    naast = compare(verslag)
    if naast is None:
        return hanging((Content(""), Content.styled(LEEG, "$gedempt")))
    return hanging(*_rows(naast))


def _rows(naast: Zelfvergelijking) -> Iterator[Rij]:
    if naast.schattingen:
        yield title("Je schatting naast de meting")
        breedte = max(len(schatting.label) for schatting in naast.schattingen) + 2
        yield from (_estimate(schatting, breedte) for schatting in naast.schattingen)
        if naast.ijking:
            yield Content.styled("IJking".ljust(breedte), "bold"), Content(tell(naast.ijking))
        yield WIT
    for wijst in naast.aanwijzingen:
        yield title(pointed_name(wijst))
        yield from _pointed(wijst)
        yield WIT
    teksten = list(written(naast.beeld))
    if teksten:
        yield title("Wat je meeneemt")
        yield from ((Content.styled(f"{naam}: ", "$gedempt"), Content(tekst)) for naam, tekst in teksten)
        yield WIT
    if naast.waarom_bij is not None:
        yield title(f"{WAAROM}?")
        yield _head(place(naast.waarom_bij).capitalize()), Content(own_sentence(naast.waarom_bij))
        yield _head("Jouw reden"), Content(naast.beeld.waarom)


def _estimate(schatting: Schatting, breedte: int) -> Rij:
    gemeten = "" if schatting.gemeten is None else f"  gemeten {schatting.gemeten:>3.0f}"
    kop = Content.assemble((schatting.label.ljust(breedte), "bold"), f"jij {schatting.zelf:>3}{gemeten}  ")
    return kop, Content.styled(schatting.woorden, "$gedempt")


def _pointed(wijst: Aanwijzing) -> Iterator[Rij]:
    if wijst.raak:
        yield _head("Klopt", "bold $goed"), Content(f"{real_turns(wijst).capitalize()}.")
    else:
        zin = f": {own_sentence(wijst.zelf)}" if wijst.zelf else "."
        yield _head("Jij"), Content(f"{own_turn(wijst).capitalize()}{zin}")
        yield _head("Gemeten"), Content(f"{real_turns(wijst).capitalize()}.")
    for stap in wijst.echt:
        yield _head(place(stap).capitalize()), Content(own_sentence(stap))
