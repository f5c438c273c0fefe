"""The empty observation form, for a colleague who watches a real conversation or reads one back (S2.23, S2.24, S2.31-S2.53)."""

from itertools import groupby

from oefenen.model.formulier import FORMULIER, TWEE_VRAGEN
from oefenen.model.woorden import label
from oefenen.report.bladen.vorm import Blad, Deel, Groep, GroepTabel, Regels

_NUMMERS = {item.id: nummer for nummer, item in enumerate(FORMULIER, start=1)}
"""The same as on the screen, so that a sheet can be typed over."""
_GROEPEN = tuple(
    Groep(label(fase.value), tuple((f"{_NUMMERS[item.id]}. {item.label}", "", "") for item in items))
    for fase, items in groupby(FORMULIER, key=lambda item: item.fase)
)
OBSERVATIE = Blad(
    "observatie",
    "Observatieformulier oudergesprek",
    "Meekijken bij een gesprek: 19 punten, compliment, tip.",
    (
        "Voor wie meekijkt. Schrijf bij elk punt een cijfer: 1 is gezien, 2 is kans gemist, 3 is niet aan de orde. Schrijf de zin erbij.",
        "Niet elk gesprek vraagt om alles, dus 3 is heel gewoon. Schrijf geen namen op.",
        "Bij een echt gesprek: vraag de ouder vooraf of je erbij mag zitten. Bij een gesprek in oefenen typ je dit blad na afloop over.",
    ),
    (
        Deel("Wie en wanneer", (Regels("De leraar, de kijker en de datum"), Regels("Waar het gesprek over ging"))),
        Deel(
            "Wat je zag",
            (
                GroepTabel(
                    "Negentien punten in vijf fasen", ("De leraar …", "1, 2 of 3", "voorbeeld: wat werd er gezegd?"), _GROEPEN
                ),
            ),
        ),
        Deel(
            "Eén compliment en één tip",
            (Regels("Compliment: bij welke zin werkte het?", 2), Regels("Tip: wat kan er een volgende keer bij?", 2)),
            "Kies er van elk één. Schrijf de zin erbij, dan weet de ander wat je bedoelt.",
            nieuw_blad=True,
        ),
        Deel(
            "Twee vragen om samen te bespreken",
            tuple(Regels(vraag, 3) for vraag in TWEE_VRAGEN),
            "Laat de leraar eerst zelf antwoord geven. Vertel daarna pas wat jij zag.",
        ),
    ),
)
