"""The closed Dutch vocabulary: every term that an author writes or a trainee reads, with its label and one line of explanation."""

from enum import StrEnum
from typing import NamedTuple


class Woord(NamedTuple):
    """A Dutch term: how it is shown and what it means."""

    label: str
    uitleg: str


class Fase(StrEnum):
    """The states of a conversation, in order; authors use the five in the middle (S2.31)."""

    VOORBEREIDEN = "voorbereiden"
    AFSTEMMEN = "afstemmen"
    DELEN = "delen"
    ZORGEN = "zorgen"
    AFSPREKEN = "afspreken"
    AFRONDEN = "afronden"
    NABESPREKEN = "nabespreken"
    AFGEBROKEN = "afgebroken"


class Oordeel(StrEnum):
    """How a conversation ended for the parent."""

    GOED = "goed"
    MIDDEN = "midden"
    SLECHT = "slecht"


class Speelstand(StrEnum):
    """The three ways to play one conversation."""

    OEFENEN = "oefenen"
    DOORSPELEN = "doorspelen"
    TOETS = "toets"


class Merk(StrEnum):
    """The three marks of the observation form."""

    GEZIEN = "gezien"
    KANS_GEMIST = "kans_gemist"
    NIET_AAN_DE_ORDE = "niet_aan_de_orde"


GESPREKSFASEN = (Fase.AFSTEMMEN, Fase.DELEN, Fase.ZORGEN, Fase.AFSPREKEN, Fase.AFRONDEN)
FASEN_VAN_BEURTEN = (Fase.VOORBEREIDEN, *GESPREKSFASEN)
"""The phases that a turn can have: before the clock there is no parent yet."""
STANDEN = ("vertrouwen", "spanning", "openheid", "erkenning")
LEERLING = "leerling"
"""What a pupil who is at the table has beside it: how much he or she shows, 0..10."""
STAND_INDEX = {stand: index for index, stand in enumerate(STANDEN)}
STAND_MIN, STAND_MAX = 0, 10
SCORE_MIN, SCORE_MAX = -2, 2
EINDE = "einde"
"""The reserved target: try the eindes from top to bottom."""

VASTE_FEITEN = {"kernboodschap": "de kernboodschap", "afspraak": "een afspraak die staat"}

WOORDEN = {
    "vertrouwen": Woord("Vertrouwen", "Staat deze leraar naast mij?"),
    "spanning": Woord("Spanning", "Hoe hoog zit de emotie: angst, woede of schaamte?"),
    "openheid": Woord("Openheid", "Wil de ouder vertellen en luisteren?"),
    "erkenning": Woord("Erkenning", "Voelt de ouder zich gezien en gehoord?"),
    "leerling": Woord("Leerling", "Hoeveel laat het kind aan tafel van zichzelf zien?"),
    "voorbereiden": Woord("Voorbereiden", "Je leest het dossier en kiest hoe je begint."),
    "afstemmen": Woord("Afstemmen", "Ontvangen, op het gemak stellen, zeggen waarvoor je samen zit."),
    "delen": Woord("Delen", "Vertellen en luisteren: wat ziet de ouder, wat zie jij?"),
    "zorgen": Woord("Zorgen", "De zorg of groeikans op tafel, met wat jij daaraan doet."),
    "afspreken": Woord("Afspreken", "Samenvatten en klein en concreet afspreken."),
    "afronden": Woord("Afronden", "Nog vragen? Hoe kijkt de ouder terug? Meelopen naar de deur."),
    "nabespreken": Woord("Nabespreken", "Terugkijken op wat elke zin deed."),
    "afgebroken": Woord("Afgebroken", "De ouder is weggegaan voordat je klaar was."),
    "goed": Woord("Goed", "De ouder gaat weg met vertrouwen en een afspraak."),
    "midden": Woord("Halverwege", "Er is iets gebeurd, maar niet alles landde."),
    "slecht": Woord("Slecht", "De ouder gaat weg zonder dat het verder kwam."),
    "oefenen": Woord("Oefenen", "Na elke keuze lees je wat je zin deed."),
    "doorspelen": Woord("Doorspelen", "Je speelt door; alle uitleg komt aan het eind."),
    "toets": Woord("Toets", "Geen hulp en niet terug. De uitleg komt aan het eind."),
    "gezien": Woord("gezien", "Er was een zin die dit liet zien."),
    "kans_gemist": Woord("kans gemist", "Er lag een zin klaar die dit liet zien, maar je koos een andere."),
    "niet_aan_de_orde": Woord("niet aan de orde", "In dit gesprek lag er geen zin klaar die dit liet zien."),
    "kennismaking": Woord("Kennismaking", "Elkaar leren kennen en verwachtingen afstemmen."),
    "voortgang": Woord("Voortgang", "Bespreken hoe het gaat."),
    "rapport": Woord("Rapport", "Het rapport bespreken."),
    "advies": Woord("Advies", "Ongevraagd raad geven, of een adviesgesprek."),
    "slecht_nieuws": Woord("Slecht nieuws", "Vertellen wat de ouder liever niet hoort."),
    "probleemoplossend": Woord("Probleemoplossend", "Samen een probleem aanpakken."),
    "po": Woord("basisschool", "Primair onderwijs."),
    "vo": Woord("voortgezet onderwijs", "Voortgezet onderwijs."),
    "mbo": Woord("mbo", "Middelbaar beroepsonderwijs."),
    "so": Woord("speciaal onderwijs", "Speciaal onderwijs."),
}

PERSONAS = ("bedeesd", "boos", "kritisch", "ontkennend")
"""The kinds of parents that come with oefenen; who writes may add others."""
GESPREKSSOORTEN = ("kennismaking", "voortgang", "rapport", "advies", "slecht_nieuws", "probleemoplossend")
SCHOOLSOORTEN = ("po", "vo", "mbo", "so")
SPREKERS = ("ouder", "leerling")
BELOFTE_GEHOUDEN, BELOFTE_GEBROKEN = BELOFTEN = ("gehouden", "gebroken")
"""What became of a promise of last time (R4)."""
VRAAG = "vraag"
"""Who speaks in a turn of the preparation: the question itself."""
TUSSENTIJD = "tussentijd"
"""Who says what happens between two parts of a conversation."""

ZETTEN = {
    "welkom": "de ouder ontvangen",
    "social_talk": "een praatje om op gang te komen",
    "procedurevoorstel": "zeggen hoe je het gesprek wilt doen",
    "inventariseren": "vragen wat de ouder wil bespreken",
    "open_vraag": "een open vraag",
    "gesloten_vraag": "een vraag met ja of nee als antwoord",
    "suggestieve_vraag": "een vraag waar het antwoord al in zit",
    "doorvragen": "doorvragen op wat de ouder zei",
    "parafrase": "in eigen woorden teruggeven wat de ouder zei",
    "gevoelsreflectie": "het gevoel van de ouder benoemen",
    "erkenning": "erkennen wat de ouder meemaakt",
    "excuus": "zeggen dat iets je spijt",
    "stilte": "stil zijn en wachten",
    "feit": "zeggen wat je gezien of gemeten hebt",
    "etiket": "een oordeel op het kind plakken",
    "uitleg": "uitleggen hoe iets zit",
    "jargon": "vaktaal gebruiken",
    "kernboodschap": "zeggen waar het vandaag om gaat",
    "verzachten": "de boodschap kleiner maken",
    "compliment_kind": "iets concreets waarderen in het kind",
    "compliment_ouder": "de ouder een compliment geven",
    "kracht_ouder": "benoemen of vragen wat de ouder goed kan",
    "stem_van_het_kind": "inbrengen wat het kind zelf zegt",
    "gezamenlijk_belang": "zeggen wat jullie allebei willen",
    "ik_boodschap": "zeggen wat jij ziet, voelt of nodig hebt",
    "meta": "benoemen wat er in het gesprek gebeurt",
    "ordenen": "lijn aanbrengen in wat er ligt",
    "tijd_benoemen": "zeggen hoeveel tijd er is",
    "begrenzen": "een grens stellen aan gedrag",
    "eigen_deel": "zeggen wat jij anders had moeten doen",
    "rolafbakening": "zeggen wat wel en niet jouw rol is",
    "wens_ouder": "vragen wat de ouder nodig heeft",
    "advies": "ongevraagd raad geven",
    "geruststellen": "zeggen dat het wel meevalt",
    "verdedigen": "jezelf of de school verdedigen",
    "tegenwerpen": "tegenspreken",
    "doorschuiven": "het bij een ander neerleggen",
    "verwijzen": "iemand anders erbij halen",
    "uitstel": "het voor je uit schuiven",
    "druk": "aandringen",
    "samenvatting": "samenvatten",
    "afspraak": "een afspraak maken",
    "vervolg": "een volgend moment plannen",
    "check": "nagaan of het klopt of goed is",
    "feedback_vragen": "vragen hoe de ouder het gesprek vond",
    "afscheid": "afsluiten en meelopen",
}

VLAGGEN = {
    "opvoedadvies": "opvoedadvies waar niemand om vroeg",
    "opvoedkritiek": "kritiek op de opvoeding",
    "diagnose": "een diagnose die jij niet mag stellen",
    "privacy": "iets gezegd over een ander kind of een andere ouder",
    "loze_belofte": "een belofte die je niet kunt waarmaken",
    "collega_afvallen": "een collega afgevallen",
    "partij_kiezen": "partij gekozen",
    "bagatelliseren": "kleiner gemaakt wat voor de ouder groot is",
    "verdedigen": "jezelf verdedigd in plaats van geluisterd",
    "vermijden": "de boodschap niet of verstopt gebracht",
    "over_hoofd_kind": "over het hoofd van het kind heen gepraat",
    "dreigen": "gedreigd",
    "kind_als_tolk_slecht_nieuws": "slecht nieuws via een kind als tolk",
    "overvallen": "slecht nieuws zonder aankondiging",
}

EMOTIEZETTEN = frozenset({"erkenning", "gevoelsreflectie", "excuus"})
"""Moves that make room for the parent's emotion (R1, S4.34)."""
INHOUDSZETTEN = frozenset({"feit", "uitleg", "advies", "afspraak"})
"""Moves about content, which do not land while the emotion is high (R1)."""
DOORVRAAGZETTEN = frozenset({"doorvragen", "stilte"})
"""Moves after which a hidden agenda may come loose (R5)."""
EIGENDEELZETTEN = frozenset({"excuus", "eigen_deel"})
"""Moves after which trust may rise two at once (R8)."""

REGELS = {
    "R1": Woord("Emotie eerst", "Bij hoge spanning komt inhoud nog niet aan."),
    "R2": Woord("Trucje dooft uit", "Dezelfde zet achter elkaar werkt steeds minder."),
    "R3": Woord("Ja, maar", "Een ‘maar’ na begrip veegt het begrip weg."),
    "R4": Woord("Belofteschuld", "Een afspraak van vorige keer die je niet nakwam, kost vertrouwen."),
    "R5": Woord("Verborgen agenda", "Wie zich gezien voelt en ruimte krijgt, vertelt wat erachter zit."),
    "R6": Woord("Fasegrens", "Afspreken vóór erkenning levert een schijn-ja of een nee op."),
    "R7": Woord("Slot", "Goed is: vertrouwen, erkenning, de boodschap en een afspraak."),
    "R8": Woord("Traagheid", "Vertrouwen groeit en spanning zakt langzaam."),
}


def label(term: str) -> str:
    """Give the Dutch label of *term*; an author's own id becomes words."""
    woord = WOORDEN.get(term)
    return woord.label if woord else term.replace("_", " ")
