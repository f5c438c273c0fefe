"""What parents are advised before a talk at school: thirteen tips (S0) and five steps (S1), in our own words."""

from typing import NamedTuple


class Raad(NamedTuple):
    """One advice: how a parent is told it, and what a parent does who follows it (after the name of the parent)."""

    tekst: str
    gedrag: str


OUDERTIPS = {
    1: Raad("Weet voor je gaat waar je het over wilt hebben, en schrijf het op.", "kwam met een eigen punt"),
    2: Raad(
        "Kies waar het vandaag echt om gaat, en spreek voor de rest een nieuw moment af.", "koos waar het vandaag om moest gaan"
    ),
    3: Raad(
        "Ga ervan uit dat de leraar naast je staat, ook als je een vraag over thuis krijgt.",
        "ging ervan uit dat jij het goed bedoelt",
    ),
    4: Raad("Begin met iets wat je waardeert, en vertel ook iets leuks over je kind.", "zei ook wat er goed gaat"),
    5: Raad("Zoek in de leraar een bondgenoot: jij beslist over je kind, de leraar kent de klas.", "zocht in jou een bondgenoot"),
    6: Raad(
        "Zeg waar je je zorgen over maakt, en maak er geen verwijt van.", "noemde een zorg zonder er een verwijt van te maken"
    ),
    7: Raad(
        "Gaat het ineens over de opvoeding, breng het dan terug naar wat er op school gebeurt.",
        "bracht het gesprek terug naar wat er op school gebeurt",
    ),
    8: Raad("Stel een vraag terug: waarom vraagt u dat, en wat ziet u dan in de klas?", "vroeg terug wat jij in de klas ziet"),
    9: Raad("Is er iets aan de hand, geef dat dan toe.", "gaf toe dat er iets is"),
    10: Raad("Vraag hoe het beter kan: wat doet de leraar, en wat kun jij doen?", "vroeg wat jij kunt doen en wat er thuis kan"),
    11: Raad("Probeer te overtuigen; met een eis op hoge toon kom je niet verder.", "vroeg iets, en eiste het niet"),
    12: Raad("Vraag eerst of school het ook ziet. Daarna kan school met een plan komen.", "vroeg of jij het ook ziet"),
    13: Raad("Schrijf op wat jullie afspreken, en vraag wie het verslag maakt.", "wilde dat de afspraken op papier komen"),
}
"""Source 0, S0.2-S0.45."""
OUDERSTAPPEN = {
    1: Raad("Kom ook als het rapport goed is, en neem iemand mee als dat helpt.", "kwam, en maakte er tijd voor"),
    2: Raad("Praat vooraf met je kind: wat is leuk op school, en wat niet?", "had er thuis al over gepraat"),
    3: Raad("Bedenk je vragen, ook over hoe je kind zich op school voelt.", "kwam met een eigen vraag"),
    4: Raad("Bedenk wat jij over thuis wilt vertellen.", "vertelde hoe het thuis is"),
    5: Raad("Vraag om uitleg en voorbeelden, en maak kleine afspraken.", "vroeg om iets wat duidelijk en haalbaar is"),
}
"""Source 1, S1.5-S1.38."""


def oudertip(tip: int | None, stap: int | None) -> Raad | None:
    """Give the tip or the step; None when neither is named."""
    return OUDERTIPS.get(tip or 0) or OUDERSTAPPEN.get(stap or 0)
