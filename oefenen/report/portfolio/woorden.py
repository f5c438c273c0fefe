"""The fixed words of a portfolio."""

LET_OP = (
    "Dit gesprek is gespeeld in oefenen, met een verzonnen ouder. De mensen erin bestaan niet, en er staan geen gegevens van leerlingen in. "
    "Bij elke beurt lagen er een paar zinnen klaar, en daaruit is er één gekozen. De scores gaan over die keuzes. Hoe een gesprek in de "
    "praktijk loopt, voorspellen ze niet."
)
FORMULIER = (
    "Ingevuld door oefenen, met de zinnen die ik koos. ‘Kans gemist’: er lag een zin klaar die dit liet zien. ‘Niet aan de orde’: zo’n "
    "zin was er niet in dit gesprek."
)
MENSEN = "Daarnaast staat wat {} zag. Waar het verschilt, is er iets om over te praten."
VERLOOP = (
    "Zo was de ouder eraan toe, van 0 tot 10: aan het begin, en na elke zin die ik zei. Bij spanning is lager rustiger, bij de rest is "
    "hoger beter."
)
METINGEN = (
    "Een score loopt van 0 tot 100. ‘Haalbaar’ is het laagste en het hoogste dat in dit gesprek te halen was. Een kans is een beurt waarin "
    "het om die vaardigheid ging; met minder dan drie kansen is er geen score."
)
ZINNEN = "Dit typte ik voordat ik de keuzes zag. Het krijgt geen punten. Eronder staat wat ik daarna koos, en de sterkste zin die klaarlag."
GEEN_ZINNEN = "In dit gesprek heb ik geen eigen zinnen getypt."
SCHATTINGEN = "Mijn inschatting maakte ik voordat ik de scores zag."
STARR = "Situatie en taak komen uit het dossier van dit gesprek. De rest schrijf ik zelf."
STARR_VRAGEN = (
    ("Actie", "Wat zei en deed ik? Ik noem de beurten waar het om gaat."),
    ("Resultaat", "Wat deed dat met de ouder, en wat kwam eruit?"),
    ("Reflectie", "Wat werkte en wat niet? Waaraan zie ik dat?"),
    ("Transfer", "Wat neem ik mee naar een echt gesprek op mijn stage?"),
)
COMPLIMENT, TIP, VOORNEMEN = "Compliment aan mezelf", "Tip voor mezelf", "Mijn voornemen"
MIJN_ZIN, LEEK_OP, IK_KOOS, STERKSTE = "Mijn zin", "Leek op", "Ik koos", "Sterkste"
WAT_IK_KOOS, WAAR_MIJN_ZIN_OP_LEEK = "de zin die ik koos", "de zin waar mijn zin op leek"
EVEN_STERK = " (even sterk als wat ik koos)"
REGELS_KORT, REGELS = 2, 4
"""Lines to write on."""
