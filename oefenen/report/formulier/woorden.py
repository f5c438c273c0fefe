"""The words of a form that the program fills in: what was done, what to try, and why it was chosen."""

from collections.abc import Sequence

from oefenen.model.observatie import ItemRegel, Opmerking, Voorbeeld
from oefenen.model.woorden import Merk, label
from oefenen.report.formulier.zettypeprofiel import ADVIES, GESLOTEN, OPEN, VERDEDIGEN

GEDAAN = {
    "welkom": "Je ontving de ouder als gast.",
    "gemak": "Je maakte het de ouder makkelijk om te beginnen.",
    "procedure": "Je zei hoe je het gesprek wilde doen.",
    "inventariseren": "Je vroeg wat de ouder wilde bespreken.",
    "luisteren": "Je ging in op wat de ouder zei.",
    "gevoel": "Je zei in je eigen woorden wat de ouder voelde.",
    "basisbehoeften": "Je had het over wat dit kind in de klas nodig heeft.",
    "thuis": "Je vroeg hoe het thuis gaat.",
    "wensen": "Je vroeg wat de ouder graag wil.",
    "kwaliteiten": "Je noemde iets wat dit kind goed kan.",
    "groeikansen": "Je zei duidelijk waar het om ging.",
    "eigen_handelen": "Je zei wat er in je eigen klas anders gaat.",
    "krachten": "Je had oog voor wat deze ouder goed kan.",
    "samenvatten": "Je zei in een paar zinnen wat er besproken was.",
    "vastleggen": "Je maakte een afspraak die duidelijk was.",
    "vragen": "Je vroeg of er nog iets was.",
    "terugblik": "Je vroeg hoe de ouder het gesprek vond.",
    "feedback": "Je vroeg wat er een volgende keer beter kan.",
    "afsluiten": "Je nam de tijd voor het afscheid.",
}
"""What the teacher did who showed an item: the beginning of a compliment."""
PROBEER = {
    "welkom": "Ontvang de ouder een volgende keer eerst als gast: sta op, groet bij naam en wijs een stoel aan.",
    "gemak": "Maak het de ouder een volgende keer makkelijk om te beginnen: een kort praatje, een plek naast je, je papieren dicht.",
    "procedure": "Zeg een volgende keer aan het begin hoe je het gesprek wilt doen en hoeveel tijd er is. Vraag of dat goed is.",
    "inventariseren": "Vraag een volgende keer al vroeg wat de ouder in elk geval wil bespreken.",
    "luisteren": "Ga een volgende keer eerst in op wat de ouder net zei, voordat je zelf iets vertelt.",
    "gevoel": "Zeg een volgende keer in je eigen woorden welk gevoel je hoort, en wacht dan even.",
    "basisbehoeften": "Zeg een volgende keer wat dit kind in de klas nodig heeft: erbij horen, iets kunnen of zelf kiezen.",
    "thuis": "Vraag een volgende keer hoe het thuis gaat, en zeg erbij waarom je dat wilt weten.",
    "wensen": "Vraag een volgende keer wat de ouder graag wil, van jou of voor het kind.",
    "kwaliteiten": "Noem een volgende keer iets wat dit kind goed kan, met het moment erbij waarop je het zag.",
    "groeikansen": "Zeg een volgende keer duidelijk waar het om gaat: wat je zag, en waar het kind in kan groeien.",
    "eigen_handelen": "Zeg een volgende keer ook wat jij er zelf in je klas aan gaat doen.",
    "krachten": "Kijk een volgende keer wat deze ouder goed kan, zeg dat, en doe er samen iets mee.",
    "samenvatten": "Zeg een volgende keer in een paar zinnen wat jullie besproken hebben, en vraag of dat klopt.",
    "vastleggen": "Spreek een volgende keer iets kleins af: wie doet wat, wanneer, en wanneer kijken jullie terug?",
    "vragen": "Vraag een volgende keer aan het eind of er nog iets is, en houd daar een minuut voor vrij.",
    "terugblik": "Vraag een volgende keer aan het eind hoe de ouder het gesprek vond.",
    "feedback": "Vraag een volgende keer wat jij anders of beter kunt doen.",
    "afsluiten": "Neem een volgende keer de tijd voor het afscheid, en loop mee naar de deur.",
}
"""What to try next time where the chance for an item was missed; never the sentence itself."""

GEEN_COMPLIMENT = "Je ging dit gesprek aan en kijkt er nu op terug. Daar leer je van."
GEEN_TIP = "Je liet nergens punten liggen. Neem een volgende keer een gesprek dat je lastiger lijkt."
GEEN_GROEI = "In dit gesprek groeide het vertrouwen bij geen enkele zin."
GROEI = {False: "Bij deze zin groeide het vertrouwen.", True: "Bij deze zinnen groeide het vertrouwen."}
"""By whether there is more than one."""
VAKER = {
    OPEN: "open vragen stellen",
    "parafrase": "in je eigen woorden teruggeven wat de ouder zei",
    "gevoelsreflectie": "het gevoel van de ouder benoemen",
    "samenvatting": "samenvatten",
}
"""What to do more when its guideline is not met."""
MINDER = {
    GESLOTEN: "vragen met ja of nee, of met het antwoord er al in",
    ADVIES: "raad geven waar niet om gevraagd is",
    VERDEDIGEN: "jezelf of de school verdedigen",
}
"""What to do less."""


def turns(beurten: Sequence[int]) -> str:
    """Name turns: `beurt 3`, `beurt 3, 5 en 8`."""
    *eerder, laatste = map(str, beurten)
    return f"beurt {', '.join(eerder)} en {laatste}" if eerder else f"beurt {laatste}"


def points_word(punten: int) -> str:
    """Say a number of points."""
    return f"{punten} {'punt' if punten == 1 else 'punten'}"


def why_compliment(punten: int, vertrouwen: tuple[int, int]) -> str:
    """Say why a moment was the strongest."""
    van, naar = vertrouwen
    groei = f"het vertrouwen ging van {van} naar {naar}" if naar > van else ""
    sterkst = f"dit was je sterkste zin: {points_word(punten)}" if punten > 0 else ""
    tekst = ", en ".join(filter(None, (sterkst, groei)))
    return f"{tekst[:1].upper()}{tekst[1:]}."


def why_tip(beurten: Sequence[int], punten: int) -> str:
    """Say why a chance was the most missed one."""
    samen = " samen" if len(beurten) > 1 else ""
    return f"Dat kon in {turns(beurten)}. Daar liet je{samen} {points_word(punten)} liggen, meer dan bij iets anders op dit formulier."


def skill_tip(vaardigheid: str) -> str:
    """Say what to watch where no item of the form was missed."""
    return f"Let een volgende keer extra op {vaardigheid.lower()}."


def why_skill_tip(beurt: int, punten: int) -> str:
    """Say where most was left."""
    return f"In beurt {beurt} liet je {points_word(punten)} liggen."


def more_and_less(vaker: Sequence[str], minder: Sequence[str]) -> str:
    """Answer the second question."""
    meer = f"Vaker: {'; '.join(vaker)}." if vaker else "Vaker: niets, je haalde alle richtlijnen."
    return f"{meer} Minder: {'; '.join(minder)}." if minder else f"{meer} Minder: niets."


# As every layout shows it

UITLEG = (
    "Dit formulier is ingevuld met de zinnen die jij koos. ‘Kans gemist’ betekent dat er een zin klaarlag die dit liet zien, "
    "‘niet aan de orde’ dat die er in dit gesprek niet was."
)
_ZINNEN = 2
"""So many sentences of an item are quoted; of the others only the turn is named."""


def example(voorbeeld: Voorbeeld) -> str:
    """Quote one sentence with its turn: `beurt 3: “…” (vertrouwen 3 → 4)`."""
    waar = f"beurt {voorbeeld.beurt}: " if voorbeeld.beurt else ""
    return f"{waar}“{voorbeeld.zin}”{f' ({voorbeeld.erbij})' if voorbeeld.erbij else ''}"


def examples(regel: ItemRegel) -> list[str]:
    """Give what stands behind an item: sentences when it was seen, turns when a chance was missed."""
    if regel.merk is Merk.KANS_GEMIST:
        return [f"in {turns([voorbeeld.beurt for voorbeeld in regel.voorbeelden])}"]
    zinnen = [example(voorbeeld) for voorbeeld in regel.voorbeelden[:_ZINNEN]]
    rest = [voorbeeld.beurt for voorbeeld in regel.voorbeelden[_ZINNEN:]]
    return [*zinnen, *([f"ook in {turns(rest)}"] if rest else [])]


def quotes(opmerking: Opmerking) -> list[str]:
    """Give the sentences that a remark is about; turns alone are in its words already."""
    return [example(voorbeeld) for voorbeeld in opmerking.voorbeelden if voorbeeld.zin]


def mark(regel: ItemRegel) -> str:
    """Name the mark of an item."""
    return label(regel.merk.value)
