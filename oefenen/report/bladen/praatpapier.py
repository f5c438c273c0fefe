"""The talk sheets that lie on the table between teacher, parent and child (S2.15-S2.17); every word is meant for all three."""

from typing import NamedTuple

from oefenen.report.bladen.vorm import Blad, Deel, Regels, Tabel, Vak, Vakken, Vinkjes, empty

TEKENS = (("kind", "●"), ("ouder", "■"), ("school", "▲"))
"""Who wrote something: a mark each, so that it can be told apart without colours too."""
_SLEUTEL = "Ieder schrijft met een eigen kleur, of zet een teken voor de zin: " + ", ".join(
    f"{teken} {wie}" for wie, teken in TEKENS
)


class _Woorden(NamedTuple):
    """What the two talk sheets do not share."""

    id: str
    titel: str
    wat: str
    waarvoor: str
    vakken: tuple[Vak, ...]
    kaart: tuple[Regels, ...]


def _sheet(woorden: _Woorden) -> Blad:
    return Blad(
        woorden.id,
        woorden.titel,
        woorden.wat,
        (
            woorden.waarvoor,
            f"{_SLEUTEL}. Staat er na een tijdje één teken nog nergens? Dan is die nu aan de beurt.",
        ),
        (
            Deel("Wie zitten er aan tafel?", (Regels("Kind, ouder(s), leraar en wie er nog meer is"), Regels("Datum"))),
            Deel("Vier vakken", (Vakken(woorden.vakken),)),
            Deel(
                "Wat we afspreken",
                (
                    Tabel(
                        "Hooguit drie dingen, liever kleine",
                        ("wie?", "wat?", "wanneer?", "wanneer en hoe kijken we terug?"),
                        empty(3, 4),
                        1,
                    ),
                    Regels("Dan praten we weer: dag, tijd en plek"),
                    Regels("Wie schrijft het verslag, en wie mag het lezen?"),
                    Vinkjes("Klopt het? Zet een kruis als er staat wat jullie bedoelen", tuple(wie for wie, _ in TEKENS)),
                ),
                nieuw_blad=True,
            ),
            Deel(
                "Kaart van het kind",
                woorden.kaart,
                "Voor jou. Vul deze kaart vóór het gesprek in, alleen of samen met iemand. Schrijven of tekenen mag allebei. "
                "Jij kiest wat je straks zelf vertelt.",
                nieuw_blad=True,
            ),
        ),
    )


KENNISMAKING = _sheet(
    _Woorden(
        "praatpapier-kennismaking",
        "Praatpapier: we leren elkaar kennen",
        "Samen invullen met ouder en kind, bij een eerste keer.",
        "Dit papier ligt tussen ons in. We vullen het samen in, zodat we van elkaar weten wat we verwachten. Niets moet: wat u niet wilt "
        "opschrijven, schrijven we niet op.",
        (
            Vak("Dit gaat goed", "Wat doe je graag? Waar is uw kind trots op? Wat zien we op school?"),
            Vak("Dit is nog lastig", "Wat kost moeite, thuis of op school? Wat vond je vorig jaar niet fijn?"),
            Vak("Dit is nodig", "Wat helpt jou? Wat moet school weten? Wat wilt u van school horen, en hoe vaak?"),
            Vak("Dit gaan we doen", "Wat doet school? Wat doet u thuis? Wat doe jij zelf?"),
        ),
        (
            Regels("Dit vind ik leuk op school", 3),
            Regels("Dit kan ik goed", 3),
            Regels("Dit vind ik moeilijk", 3),
            Regels("Dit wil ik leren of vaker oefenen", 3),
            Regels("Zo kan de juf, meester of mentor mij helpen", 3),
            Regels("Zo kunnen ze thuis helpen", 3),
            Regels("Dit moeten ze van mij weten", 3),
        ),
    )
)
ZORG = _sheet(
    _Woorden(
        "praatpapier-zorg",
        "Praatpapier: we maken ons zorgen",
        "Samen invullen met ouder en kind, als er een zorg is.",
        "Dit papier ligt tussen ons in. Er is een zorg, en daar kijken we samen naar. U kent uw kind het langst, school ziet het in de klas, "
        "en het kind zelf weet hoe het voelt. Alle drie horen op dit papier. We schrijven op wat we zien, niet wat we van elkaar vinden.",
        (
            Vak("Dit gaat goed", "Wat lukt er wel, en wanneer? Wie of wat helpt dan?"),
            Vak("Dit is lastig", "Wat zien we precies? Waar en wanneer wel, en wanneer niet? Hoe is dat voor jou?"),
            Vak("Dit is nodig", "Wat heb jij nodig in de klas? Wat hebt u nodig? Wat wil school nog weten, en van wie?"),
            Vak("Dit gaan we doen", "Wat is de kleinste stap? Wat doet school, wat doet u, wat doe jij zelf?"),
        ),
        (
            Regels("Dit gaat goed", 3),
            Regels("Dit is moeilijk voor mij", 3),
            Regels("Het gebeurt vooral als …", 3),
            Regels("Dit helpt mij", 3),
            Regels("Dit helpt mij juist niet", 3),
            Regels("Dit wil ik graag anders", 3),
            Regels("Dit wil ik zelf zeggen in het gesprek, of juist niet", 3),
        ),
    )
)
