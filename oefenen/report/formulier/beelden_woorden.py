"""The words in which three pictures of one conversation are talked about: what differs, and a question with every item."""

from oefenen.model.formulier import Formulierpunt
from oefenen.model.observatie import SYSTEEM
from oefenen.model.waarneming import Kijker
from oefenen.model.woorden import Merk

NAMEN = {Kijker.ZELF: "jij", Kijker.COLLEGA: "collega", SYSTEEM: "oefenen"}
"""What the columns are called."""
LEGENDA = "✓ gezien   ○ kans gemist   – niet aan de orde   · nog niet ingevuld"
BESPREKEN = "Bespreek"
TEKENS = {Merk.GEZIEN: "✓", Merk.KANS_GEMIST: "○", Merk.NIET_AAN_DE_ORDE: "–"}
OPEN = "·"
OM_TE_BESPREKEN = (
    "Dit zijn punten om over te praten. Niemand heeft hier gelijk of ongelijk: jullie keken ieder van een andere plek."
)
ALLEEN = "Zo kijk jij ernaar, met ernaast wat oefenen in je zinnen zag. Met een collega erbij zie je meer."
KOPPEN = {
    "mensen": "Hier kijken jullie verschillend",
    "oefenen": "Hier ziet oefenen iets anders",
    "eens": "Hier is het beeld hetzelfde",
    "open": "Nog niet ingevuld",
}
_ZIEN, _MIS, _NIET = Merk.GEZIEN, Merk.KANS_GEMIST, Merk.NIET_AAN_DE_ORDE
MENSEN_VERSCHILLEN = {
    (_ZIEN, _MIS): "Jij vindt dat je het deed, je collega niet. Laat je collega eerst vertellen wat er aankwam.",
    (_ZIEN, _NIET): "Jij vindt dat je het deed, voor je collega hoefde het hier niet. Wijs aan waar het volgens jou zat.",
    (_MIS, _ZIEN): "Je collega zag het wel, jij niet. Laat je collega de zin aanwijzen.",
    (_NIET, _ZIEN): "Je collega zag iets wat jij niet opschreef. Laat je collega de zin aanwijzen.",
    (_MIS, _NIET): "Jij ziet een gemiste kans, je collega niet. Wijs het moment aan.",
    (_NIET, _MIS): "Je collega zag hier een kans, jij niet. Laat je collega het moment aanwijzen.",
}
"""By the mark of the trainee and that of the colleague: what differs, and where to begin."""
OEFENEN_VERSCHILT = {
    (_ZIEN, _MIS): "Oefenen vond er geen zin bij, en er lag er wel een klaar.",
    (_ZIEN, _NIET): "Oefenen vond er geen zin bij in dit gesprek.",
    (_MIS, _ZIEN): "Oefenen vond er wel een zin bij. Lees hem terug.",
    (_NIET, _ZIEN): "Oefenen vond er een zin bij. Lees hem terug.",
    (_MIS, _NIET): "Volgens oefenen lag er in dit gesprek geen zin voor klaar.",
    (_NIET, _MIS): "Volgens oefenen kon het wel.",
}
"""By the mark of the people and that of the program."""
BESPREEK = {
    "welkom": "Waaraan merkte de ouder dat die welkom was?",
    "gemak": "Wat maakte het de ouder makkelijk om te beginnen, of juist lastig?",
    "procedure": "Wist de ouder aan het begin hoe het gesprek zou gaan?",
    "inventariseren": "Wat wilde de ouder bespreken, en wanneer wist je dat?",
    "luisteren": "Waar ging je in op wat de ouder net zei, en waar niet?",
    "gevoel": "Welk gevoel hoorde je bij de ouder, en welk woord past daarbij?",
    "basisbehoeften": "Wat heeft dit kind in de klas nodig, en is dat gezegd?",
    "thuis": "Wat weet je nu over thuis?",
    "wensen": "Wat wilde deze ouder eigenlijk, en hoe weet je dat?",
    "kwaliteiten": "Wat kan dit kind goed, en hoorde de ouder er een voorbeeld bij?",
    "groeikansen": "Kan de ouder straks navertellen waar het om ging?",
    "eigen_handelen": "Wat gaat er in jouw klas anders, en is dat hardop gezegd?",
    "krachten": "Wat kan deze ouder goed, en wat deed je daarmee?",
    "samenvatten": "Kon de ouder zeggen of jouw samenvatting klopte?",
    "vastleggen": "Wie doet wat, en wanneer? Zou de ouder hetzelfde antwoord geven?",
    "vragen": "Was er aan het eind nog ruimte voor wat de ouder dwarszat?",
    "terugblik": "Hoe kijkt de ouder terug, en hoe weet je dat?",
    "feedback": "Wat zou deze ouder een volgende keer anders willen?",
    "afsluiten": "Hoe ging de ouder de deur uit?",
}
"""One question with every item of the form."""


def sentence(punt: Formulierpunt) -> str:
    """Give what the teacher does as the end of a sentence."""
    return punt.label if punt.label.endswith("?") else f"{punt.label}."


def count_line(wie: tuple[str, ...], gelijk: int, van: int) -> str:
    """Say on how many items two saw the same: a beginning of a talk, never a mark."""
    if Kijker.ZELF in wie and Kijker.COLLEGA in wie:
        return f"Op {gelijk} van de {van} punten zagen jij en je collega hetzelfde."
    zag = "zag je collega" if Kijker.COLLEGA in wie else "zag jij"
    return f"Op {gelijk} van de {van} punten {zag} hetzelfde als oefenen."
