"""The sheet on which a teacher prepares a conversation (S3.1-S3.14, S4.21, S4.22)."""

from oefenen.report.bladen.vorm import Blad, Deel, Regels, Tabel, Vinkjes, empty

PUNTEN = 4
"""So many points fit in ten minutes at most."""

VOORBEREIDING = Blad(
    "voorbereiding",
    "Voorbereiding van een oudergesprek",
    "Je doel, je punten met minuten, feiten en eerste zin.",
    (
        "Voor jezelf. In tien minuten past niet alles, dus kies je vooraf. Neem dit blad mee, en kijk in het gesprek vooral de ouder aan.",
    ),
    (
        Deel(
            "1. Doel",
            (
                Regels("Wat wil ik aan het eind bereikt hebben?", 2),
                Regels("Wat weet, wil of doet de ouder dan? En ik?"),
                Regels("Hoe past dat bij de manier waarop onze school met ouders omgaat?"),
            ),
            "Kies één doel dat ook kan lukken als jullie het niet eens worden.",
        ),
        Deel(
            "2. Naam en moment",
            (
                Vinkjes(
                    "Zo heet het gesprek in de uitnodiging",
                    ("kennismaking", "voortgang", "welbevinden", "rapport", "advies", "een zorg", "anders:"),
                ),
                Regels("Dag, tijd en plek"),
            ),
            "Een naam zegt wat de ouder kan verwachten. Een vast uur in de week maakt het makkelijker om even langs te komen.",
        ),
        Deel(
            "3. Punten en minuten",
            (
                Tabel(
                    "Verdeel tien minuten",
                    ("punt", "van wie?", "minuten"),
                    (
                        ("Ontvangen en zeggen hoe we het doen", "samen", ""),
                        *empty(PUNTEN, 3),
                        ("Afspraken en afronden", "samen", ""),
                        ("Totaal", "", "10"),
                    ),
                    0,
                ),
            ),
            f"Hooguit {PUNTEN} punten. Minstens één komt van de ouder, en minstens één gaat over hoe het kind zich voelt.",
        ),
        Deel(
            "4. Feiten mee, oordelen niet",
            (
                Tabel(
                    "Wat ik meeneem en wat niet",
                    ("dit zag of telde ik (wanneer, hoe vaak)", "dit maak ik ervan, en laat ik thuis"),
                    empty(3, 2),
                ),
                Regels("Dit kan het kind goed, en dit was het moment waarop ik het zag"),
                Regels("Dit zegt het kind er zelf over (vraag het vooraf)"),
            ),
        ),
        Deel(
            "5. Wie is erbij?",
            (
                Vinkjes(
                    "Aan tafel",
                    ("ouder(s)", "het kind zelf", "iemand die de ouder meeneemt", "een collega", "een tolk, ook per telefoon"),
                ),
                Regels("Wat doet ieder, en hoe praat ik mét het kind in plaats van over het kind?"),
                Regels("Wie tolkt er? Een broer of zus hoort geen moeilijk nieuws te vertalen."),
            ),
        ),
        Deel(
            "6. Mail vooraf",
            (
                Vinkjes(
                    "Dit staat erin",
                    (
                        "hoe het gesprek heet en waar het voor is",
                        "wat we vorige keer bespraken, in twee zinnen",
                        "hoeveel tijd er is en wie erbij zijn",
                        "de vraag: wat wilt ú bespreken?",
                    ),
                ),
                Regels("Mijn mail", 4),
            ),
            "Ouders die hun vragen vooraf mogen sturen, houden ze niet vast tot aan de deur.",
        ),
        Deel(
            "7. Mijn eerste zin",
            (
                Regels("Woord voor woord", 2),
                Tabel(
                    "Heb je moeilijk nieuws? Schrijf ook deze drie zinnen op",
                    ("wat", "mijn zin"),
                    (
                        ("Wat ik zag, zonder oordeel", ""),
                        ("Wat ik waardeer, en dat het moeite kost", ""),
                        ("Hoe ik vraag om samen te kijken", ""),
                    ),
                    1,
                ),
                Regels("Hier zie ik tegenop. Als dat gebeurt, dan …"),
            ),
        ),
        Deel(
            "Vlak voor het gesprek",
            (Vinkjes("Klaar?", ("stoelen schuin naast elkaar", "telefoon weg", "papieren dicht", "koffie, thee of water")),),
        ),
    ),
)
