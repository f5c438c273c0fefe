"""The words by which an agreement is recognised as vague, too big, without a day, or as more than one thing."""

import re
from collections.abc import Iterable

VAAG = (
    "let … op", "letten … op", "oplet", "opletten", "beter", "vaker", "strenger", "rustiger", "aandacht", "in de gaten", "eraan werken",
    "werkt eraan", "werken eraan", "aan werken", "werkt … aan", "werken … aan", "mijn best", "zijn best", "haar best", "hun best",
    "ons best", "je best", "uw best", "probeert", "proberen", "het aankijken", "kijkt het aan", "kijken het aan",
    "kijkt hoe het gaat", "kijken hoe het gaat", "zien hoe het gaat", "houdt contact", "houden contact", "contact houden",
    "houdt rekening", "houden rekening", "steunt", "ondersteunt", "begeleidt", "stimuleert", "motiveert", "bewaakt", "pakt het op",
    "pakken het op", "neemt het mee", "er bovenop", "vinger aan de pols", "meer rust", "meer structuur", "meer contact", "meer tijd",
    "meer hulp", "meer lezen", "meer oefenen", "minder druk", "minder ruzie", "zo veel mogelijk", "zoveel mogelijk",
)  # fmt: skip
"""What nobody can see happen on a day."""
TE_GROOT = (
    "studiehouding", "werkhouding", "leerhouding", "houding", "gedrag", "motivatie", "inzet", "zelfvertrouwen", "concentratie",
    "achterstand", "opvoeding", "thuissituatie", "altijd", "alles", "nooit meer", "het hele jaar", "de rest van het jaar",
)  # fmt: skip
"""What is no first step (S1.34)."""
VAAG_MOMENT = (
    "binnenkort", "snel", "zo snel mogelijk", "gauw", "af en toe", "regelmatig", "geregeld", "soms", "een keer", "nog eens", "ooit",
    "later", "straks", "vaak", "voortaan", "altijd", "op termijn", "te zijner tijd", "in de toekomst", "als het lukt", "als het kan",
    "als het uitkomt", "wanneer het uitkomt", "als er tijd is", "zolang",
)  # fmt: skip
"""What sounds like a moment and is none."""
MOMENT = (
    "maandag*", "dinsdag*", "woensdag*", "donderdag*", "vrijdag*", "zaterdag*", "zondag*", "vandaag", "morgen", "overmorgen",
    "vanmorgen", "vanmiddag", "vanavond", "ochtend*", "middag*", "avond*", "weekend*", "januari", "februari", "maart", "april", "mei",
    "juni", "juli", "augustus", "september", "oktober", "november", "december", "dagelijks", "wekelijks", "maandelijks", "elke",
    "iedere", "per dag", "per week", "per maand", "volgende", "eerstvolgende", "deze week", "deze maand", "dezelfde dag",
    "diezelfde dag", "op de dag", "zodra", "telkens", "steeds als", "direct na", "meteen na", "begin", "eind", "einde", "vakantie*",
    "pauze*", "rapport*", "om half", "voor half", "na half", "om kwart", "voor kwart", "na kwart", "om een uur", "bij het ophalen",
    "bij het brengen", "bij het halen",
)  # fmt: skip
"""What can be found in a diary or on a clock; a star stands for the rest of a word."""
TERUGKIJKEN = (
    "kijkt … terug", "kijken … terug", "terugkijken", "bespreekt … hoe", "bespreken … hoe", "evalueert", "evalueren", "hoe het ging",
    "hoe het gaat", "hoe het liep", "hoe het loopt", "laat … weten", "laten … weten",
)  # fmt: skip
"""What looks back by itself."""
BEGINT = (
    "begint", "beginnen", "start", "starten", "eerst", "leraar", "ouder", "vader", "moeder", "juf", "meester", "mentor", "nodigt",
    "stuurt", "mailt", "belt", "plant",
)  # fmt: skip
"""What says who begins when two do something together."""
WERKWOORDEN = (
    "appt", "begint", "bekijkt", "belt", "bespreekt", "bewaart", "brengt", "checkt", "deelt", "doet", "gaat", "geeft", "haalt",
    "helpt", "hoort", "houdt", "kiest", "kijkt", "komt", "laat", "leest", "legt", "leert", "levert", "loopt", "luistert", "maakt",
    "mailt", "meldt", "neemt", "noteert", "oefent", "overlegt", "plant", "praat", "probeert", "regelt", "ruimt", "schrijft", "spreekt",
    "start", "stopt", "stuurt", "tekent", "telt", "vertelt", "vraagt", "vult", "werkt", "zegt", "zet", "ziet", "zoekt", "zorgt",
)  # fmt: skip
"""Verbs of agreements; one of them behind ‘en’ makes a second thing."""
TELWOORD = r"twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\d+"


def phrases(uitdrukkingen: Iterable[str]) -> str:
    """Make one pattern: `…` stands for a few words in between, `*` for the rest of a word."""
    delen = (re.escape(u).replace(r"\ ", " ").replace(" … ", r"\b.{0,60}?\b").replace(r"\*", r"\w*") for u in uitdrukkingen)
    return rf"(?<!\w)(?:{'|'.join(delen)})(?!\w)"


def _compiled(*patronen: str) -> re.Pattern[str]:
    return re.compile("|".join(patronen), re.IGNORECASE)


VAAG_PATROON = _compiled(phrases(VAAG))
TE_GROOT_PATROON = _compiled(phrases(TE_GROOT))
VAAG_MOMENT_PATROON = _compiled(phrases(VAAG_MOMENT))
MOMENT_PATROON = _compiled(
    phrases(MOMENT),
    rf"\b(?:een|één|paar|{TELWOORD}) (?:dag|dagen|week|weken|maand|maanden)\b",
    rf"\b(?:om|rond|vanaf) (?:{TELWOORD})\b",
    rf"\b(?:voor|vóór|na|tot) (?:{TELWOORD}) uur\b",
    r"\b\d{1,2}[-/.:]\d{1,2}\b",
)
TERUGKIJK_PATROON = _compiled(phrases(TERUGKIJKEN))
BEGIN_PATROON = _compiled(phrases(BEGINT))
MEER_PATROON = _compiled(
    r";",
    r"\b(?:daarnaast|bovendien)\b",
    r"\. +\w",
    r", (?:een|de|het) [^,]{1,40} en (?:een|de|het)\b",
    rf"\ben (?:(?:ook|dan|daarna|verder) )*(?:{'|'.join(WERKWOORDEN)})\b",
)
VERSLAG_PATROON = _compiled(r"\b(?:maakt|schrijft|typt|stuurt|mailt)\b.{0,60}\bverslag\b")
"""Who does this writes the report."""
