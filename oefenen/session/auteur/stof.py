"""What a new scenario is about: the message of each gesprekssoort, the secret of each persona, the words of each school."""

from typing import NamedTuple


class Stof(NamedTuple):
    """The texts that depend on the gesprekssoort; `$naam` is the pupil."""

    titel: str
    doel: str
    feit: str
    """What the message rests on, for the dossier."""
    kern: str
    """The message, as the trainee says it."""
    alsnog: str
    """The message for who left it out at first."""


class Mens(NamedTuple):
    """Who comes with a persona unless the author says otherwise, and the hidden agenda."""

    uitleg: str
    leerling: str
    ouder: str
    relatie: str
    focus: tuple[str, ...]
    agenda: str
    agenda_feit: str
    agenda_zegt: str


class Plek(NamedTuple):
    """What a kind of school calls things."""

    sleutel: str
    """The key of the head: groep or klas."""
    groep: str
    rol: str


_TELLING = "Van de laatste tien opdrachten zijn er vier af."
_ALSNOG = "Ik was niet duidelijk. Van de tien opdrachten zijn er vier af, en daar maak ik me zorgen over."

STOF = {
    "kennismaking": Stof(
        "Een eerste gesprek over $naam",
        "Elkaar leren kennen, zeggen wat je in de eerste weken zag en afspreken hoe jullie elkaar op de hoogte houden.",
        "Van de eerste tien opdrachten van dit jaar zijn er vier af.",
        "Wat ik in deze eerste weken zie: van de tien opdrachten zijn er vier af. $naam begint wel, en vraagt geen hulp.",
        _ALSNOG,
    ),
    "voortgang": Stof(
        "Vier van de tien",
        "Bespreken hoe het gaat, zeggen wat je ziet en één stap afspreken.",
        _TELLING,
        "Van de laatste tien opdrachten zijn er vier af. $naam begint wel, en vraagt geen hulp als het moeilijk wordt.",
        _ALSNOG,
    ),
    "rapport": Stof(
        "Een onvoldoende op het rapport",
        "Het rapport bespreken, zeggen wat erachter zit en één stap afspreken.",
        "Zelfstandig werken staat op onvoldoende: van de tien opdrachten zijn er vier af.",
        "Zelfstandig werken staat op onvoldoende. Van de tien opdrachten zijn er vier af, en $naam vraagt geen hulp.",
        "Ik was niet duidelijk. Zelfstandig werken is dit keer onvoldoende: van de tien opdrachten zijn er vier af.",
    ),
    "advies": Stof(
        "Een niveau lager",
        "Je voorlopige advies vertellen, uitleggen waar het op rust en afspreken wat er nog kan.",
        "Van de laatste tien opdrachten op dit niveau zijn er vier af.",
        "Mijn voorlopige advies is één niveau lager. Van de tien opdrachten zijn er vier af, en $naam vraagt geen hulp.",
        "Ik was niet duidelijk. Mijn advies is voorlopig één niveau lager, omdat er te weinig opdrachten af zijn.",
    ),
    "slecht_nieuws": Stof(
        "Overgaan is niet zeker",
        "Eerlijk vertellen dat overgaan niet zeker is, de schrik ruimte geven en één stap afspreken.",
        "Van de tien opdrachten die meetellen voor de overgang zijn er vier af.",
        "Ik heb een vervelend bericht. Overgaan is voor $naam niet zeker: van de tien opdrachten zijn er vier af.",
        "Ik was niet duidelijk. Overgaan is voor $naam niet zeker, omdat er te weinig opdrachten af zijn.",
    ),
    "probleemoplossend": Stof(
        "Zes keer niets ingeleverd",
        "Samen uitzoeken waarom het werk niet af komt en afspreken wie wat doet.",
        "Van de laatste tien opdrachten zijn er zes niet ingeleverd.",
        "Van de tien opdrachten zijn er zes niet ingeleverd. Het gaat mis zodra $naam hulp zou moeten vragen.",
        "Ik was niet duidelijk. Van de tien opdrachten zijn er zes niet ingeleverd, en daar maak ik me zorgen over.",
    ),
}

MENSEN = {
    "bedeesd": Mens(
        "zegt weinig, uit ontzag of schaamte",
        "Jesse", "Ruben Mulder", "vader",
        ("gevoelsreflectie", "luisteren", "contact", "flexibiliteit"),
        "zelf_stil",
        "De ouder durfde vroeger op school zelf ook niets te vragen.",
        "(heel zacht) Ik durfde vroeger ook niks te vragen. Dat wil ik voor $naam niet.",
    ),
    "boos": Mens(
        "valt uit, uit zorg of machteloosheid",
        "Noor", "Kim de Boer", "moeder",
        ("gevoelsreflectie", "luisteren", "regie", "zelfsturing"),
        "zelf_gestopt",
        "De ouder is zelf van school gegaan zonder diploma.",
        "(kijkt weg) Ik ben zelf van school gegaan zonder diploma. Dat begon precies zo.",
    ),
    "kritisch": Mens(
        "vraagt scherp door en wil een plan zien",
        "Fenna", "Samir Haddad", "vader",
        ("helderheid", "zelfsturing", "afspraken", "luisteren"),
        "te_lang_gewacht",
        "Bij de oudste thuis heeft de ouder te lang gewacht met hulp zoeken.",
        "(legt de pen neer) Bij mijn oudste hebben we te lang gewacht. Dat overkomt me geen tweede keer.",
    ),
    "ontkennend": Mens(
        "lacht het nieuws weg, om het kind te beschermen",
        "Milan", "Wendy Smit", "moeder",
        ("helderheid", "gevoelsreflectie", "luisteren", "rolhelderheid"),
        "zelf_blijven_zitten",
        "De ouder is zelf twee keer blijven zitten.",
        "(lacht niet meer) Ik ben zelf twee keer blijven zitten. Dat gun je niemand.",
    ),
}  # fmt: skip

SCHOLEN = {
    "po": Plek("groep", "7", "Je bent lio en staat voor groep $groep, de groep van $naam."),
    "vo": Plek("klas", "2b", "Je bent mentor van klas $groep, de klas van $naam."),
    "mbo": Plek("klas", "1c", "Je bent studieloopbaanbegeleider van klas $groep, de klas van $naam."),
    "so": Plek("groep", "5", "Je bent lio en staat voor groep $groep van het speciaal onderwijs, de groep van $naam."),
}
ROL = "$begin Je spreekt een kwartier met de $relatie van $naam. Daar vroeg je zelf om, in een korte mail."

_VROUW = ("moeder", "oma", "tante", "zus", "mama")
_MAN = ("vader", "opa", "oom", "broer", "papa")


def pronouns(relatie: str) -> tuple[str, str]:
    """Give how the feedback calls the parent, as the subject and as the object: stiefmoeder is a woman, voogd can be anyone."""
    woord = relatie.casefold()
    if woord.endswith(_VROUW):
        return "ze", "haar"
    return ("hij", "hem") if woord.endswith(_MAN) else ("de ouder", "de ouder")
