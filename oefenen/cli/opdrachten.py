"""Which commands there are, and the page of `oefenen --help`: plain text, so that it costs no more than printing it."""

NAAM = "oefenen"
MAPPEN_VARIABELE = "OEFENEN_SCENARIOS"
OPDRACHTEN = {
    "vandaag": "Laat zien wat je vandaag kunt oefenen, en waarom.",
    "speel": "Voer een gesprek, in de app of als gewone tekst.",
    "minuutbeurt": "Oefen losse beurten uit gesprekken die je al voerde.",
    "kaart": "Lees wat een vaardigheid is, en oefen hem meteen.",
    "voorbeeld": "Kijk mee met een voorbeeldgesprek.",
    "lijst": "Laat zien welke scenario's en gesprekken er zijn.",
    "verslag": "Maak een verslag van een bewaard gesprek.",
    "keerpunten": "Laat zien waar een gesprek anders had kunnen gaan.",
    "oneens": "Zeg waar je een score anders ziet, en praat erover.",
    "voortgang": "Laat zien hoe je gesprekken na elkaar gingen.",
    "afspraken": "Maak de afspraken uit een gesprek af.",
    "uitvoer": "Schrijf een gesprek in een bestand voor je trainer.",
    "invoer": "Neem een gesprek of opmerkingen in uit een bestand.",
    "opmerkingen": "Schrijf opmerkingen en een opdracht bij een gesprek.",
    "waarneming": "Vul het observatieformulier in, samen of alleen.",
    "portfolio": "Maak van een gesprek één bestand voor je portfolio.",
    "blad": "Maak een formulier of praatpapier om te printen.",
    "instellingen": "Bekijk of verander hoe oefenen werkt.",
    "reservekopie": "Kopieer alles wat bewaard is naar één bestand.",
    "terugzetten": "Zet een reservekopie terug.",
    "wissen": "Wis alles wat bewaard is.",
    "nieuw": "Begin een nieuw scenario.",
    "nakijken": "Zoek fouten in scenario's en leg ze uit.",
    "test": "Bewijs de eisen en speel de proeven van scenario's.",
    "gekozen": "Tel welke zinnen bijna nooit of altijd gekozen zijn.",
    "volg": "Kijk mee terwijl je een scenario schrijft.",
    "verschil": "Vergelijk twee versies van een scenario.",
    "graaf": "Teken een scenario, als tekst of als plaatje.",
    "hernoem": "Geef iets in een scenario een andere naam.",
    "schema": "Geef het schema waarmee je editor meehelpt.",
    "aanvulling": "Laat je shell opdrachten aanvullen met Tab.",
}
"""Every command with its line in the help; its module has the same name."""

_RIJEN = "\n".join(f"  {naam:<14}{uitleg}" for naam, uitleg in OPDRACHTEN.items())
HULP = f"""\
Gebruik: {NAAM} [OPTIES] [OPDRACHT]

  Oefen lastige gesprekken met ouders, voordat je ze echt voert.

  Zonder opdracht opent de app in je terminal.

Opdrachten:
{_RIJEN}

Opties:
  --map MAP  Zoek ook in deze map naar scenario's. Mag vaker.
             Vast instellen kan met {MAPPEN_VARIABELE}.
  --version  Laat zien welke versie dit is.
  --help     Laat deze uitleg zien.

Voorbeelden:
  {NAAM}                     de app
  {NAAM} lijst               welke gesprekken er zijn
  {NAAM} speel w1 --tekst    een gesprek als gewone tekst

Meer over een opdracht: {NAAM} speel --help"""
