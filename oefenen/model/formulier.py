"""The observation form: nineteen items in five phases, and which zetten show them (S2.31-S2.50); the words are ours."""

from typing import NamedTuple

from oefenen.model.woorden import Fase


class Formulierpunt(NamedTuple):
    """One item of the form."""

    id: str
    fase: Fase
    label: str
    """What the teacher does, after `De leraar …`."""
    bron: str
    """The numbered source item."""
    zetten: tuple[str, ...] = ()
    """A choice with one of these shows it; other choices name it under `toont`."""
    vaardigheid: str = ""
    """The skill that must not be scored below *minstens* for it to count, where the choice scores it."""
    minstens: int = 0
    fasen: tuple[Fase, ...] = ()
    """The phases in which its zetten count; empty: everywhere."""


_VOOR_AFRONDEN = (Fase.AFSTEMMEN, Fase.DELEN, Fase.ZORGEN, Fase.AFSPREKEN)

FORMULIER = (
    Formulierpunt(
        "welkom", Fase.AFSTEMMEN, "ontvangt de ouder en laat merken dat die welkom is", "S2.32", ("welkom",), "contact"
    ),
    Formulierpunt(
        "gemak",
        Fase.AFSTEMMEN,
        "maakt het de ouder makkelijk om te beginnen, met een praatje, houding of plek",
        "S2.33",
        ("social_talk",),
        "contact",
    ),
    Formulierpunt(
        "procedure",
        Fase.DELEN,
        "stelt voor hoe het gesprek gaat en vraagt of dat goed is",
        "S2.34",
        ("procedurevoorstel",),
        "regie",
    ),
    Formulierpunt(
        "inventariseren",
        Fase.DELEN,
        "vraagt wat de ouder wil bespreken",
        "S2.35",
        ("inventariseren",),
        "regie",
        0,
        _VOOR_AFRONDEN,
    ),
    Formulierpunt(
        "luisteren",
        Fase.DELEN,
        "laat de ouder vertellen en gaat in op wat die zegt",
        "S2.36",
        ("doorvragen", "parafrase"),
        "luisteren",
    ),
    Formulierpunt(
        "gevoel",
        Fase.DELEN,
        "zegt in eigen woorden wat de ouder voelt, en dat klopt",
        "S2.37",
        ("gevoelsreflectie",),
        "gevoelsreflectie",
        1,
    ),
    Formulierpunt(
        "basisbehoeften",
        Fase.DELEN,
        "heeft het over wat dit kind in de klas nodig heeft: erbij horen, iets kunnen, zelf kiezen",
        "S2.38",
    ),
    Formulierpunt("thuis", Fase.DELEN, "vraagt hoe het thuis gaat", "S2.39"),
    Formulierpunt(
        "wensen",
        Fase.DELEN,
        "vraagt wat de ouder graag wil, van school of voor het kind",
        "S2.40",
        ("wens_ouder",),
        "partnerschap",
    ),
    Formulierpunt(
        "kwaliteiten",
        Fase.DELEN,
        "noemt iets wat dit kind goed kan, met een voorbeeld",
        "S2.41",
        ("compliment_kind",),
        "partnerschap",
    ),
    Formulierpunt(
        "groeikansen",
        Fase.ZORGEN,
        "zegt duidelijk waar het om gaat en waar het kind in kan groeien",
        "S2.42",
        ("kernboodschap",),
        "helderheid",
    ),
    Formulierpunt("eigen_handelen", Fase.ZORGEN, "zegt wat er daarom in de eigen klas anders gaat", "S2.43"),
    Formulierpunt(
        "krachten",
        Fase.ZORGEN,
        "ziet of vraagt wat deze ouder goed kan, en doet daar iets mee",
        "S2.44",
        ("kracht_ouder", "compliment_ouder"),
        "partnerschap",
    ),
    Formulierpunt(
        "samenvatten",
        Fase.AFSPREKEN,
        "zegt in een paar zinnen wat er besproken is, en vraagt of dat klopt",
        "S2.45",
        ("samenvatting",),
        "afspraken",
    ),
    Formulierpunt(
        "vastleggen",
        Fase.AFSPREKEN,
        "spreekt af wie wat doet en wanneer, zodat het vaststaat",
        "S2.46",
        ("afspraak",),
        "afspraken",
        1,
    ),
    Formulierpunt(
        "vragen",
        Fase.AFRONDEN,
        "geeft aan het eind nog ruimte: is er nog iets?",
        "S2.47",
        ("inventariseren",),
        "regie",
        0,
        (Fase.AFRONDEN,),
    ),
    Formulierpunt("terugblik", Fase.AFRONDEN, "vraagt hoe de ouder het gesprek vond", "S2.48", ("feedback_vragen",), "contact"),
    Formulierpunt("feedback", Fase.AFRONDEN, "vraagt wat er een volgende keer beter kan", "S2.49"),
    Formulierpunt("afsluiten", Fase.AFRONDEN, "neemt de tijd voor het afscheid en loopt mee", "S2.50", ("afscheid",), "contact"),
)
ITEMS = {item.id: item for item in FORMULIER}
TWEE_VRAGEN = (
    "Welke zinnen lieten het vertrouwen groeien?",
    "Wat zou je een volgende keer vaker doen, en wat minder?",
)
"""The two questions under the form (S2.52, S2.53)."""
