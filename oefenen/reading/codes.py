"""Every diagnostic of reading: its code, severity, Dutch message and hint."""

from typing import NamedTuple

from oefenen.model.diagnostic import Severity


class Text(NamedTuple):
    """The Dutch prose of one code; {names} are filled in with facts."""

    melding: str
    hint: str = ""
    ernst: Severity = Severity.FOUT


TEXTS = {
    "S001": Text("Dit bestand kan niet gelezen worden: {reden}."),
    "S002": Text("Dit bestand is te groot ({grootte}).", "Een scenario is hooguit {grens}. Staat er per ongeluk iets anders in?"),
    "S003": Text(
        "Dit is geen gewone tekst (UTF-8).",
        "Bewaar het bestand in je tekstverwerker als platte tekst met codering UTF-8.",
    ),
    "S004": Text("Dit bestand is leeg.", "Begin met: formaat: 1"),
    "S005": Text("De YAML klopt hier niet: {reden}.", "{raad}"),
    "S006": Text("Hier zit te veel in elkaar genest.", "Een scenario heeft hooguit {grens} niveaus."),
    "S007": Text("Verwijzingen van YAML (& en *) mogen hier niet.", "Schrijf de tekst gewoon nog een keer uit."),
    "S008": Text("Een YAML-label zoals {tag} mag hier niet.", "Haal het uitroepteken met het woord erachter weg."),
    "S009": Text(
        "De sleutel ‘{sleutel}’ staat hier twee keer; de eerste keer op regel {eerste}.",
        "Haal er een weg, of geef hem een andere naam.",
    ),
    "S010": Text("De samenvoegsleutel << mag hier niet.", "Schrijf de sleutels gewoon uit."),
    "S011": Text("Hier staat een onzichtbaar stuurteken ({teken}).", "Haal het weg; typ de tekst zo nodig opnieuw."),
    "S012": Text("Hier begint een tweede document (---).", "Eén bestand is één scenario."),
    "S013": Text("Een sleutel moet een gewoon woord zijn.", "Zet tekst met tekens zoals [ of {{ tussen aanhalingstekens."),
    "S020": Text("De sleutel ‘{sleutel}’ hoort niet bij {wat}.", "{raad}"),
    "S021": Text("Bij {wat} ontbreekt ‘{sleutel}’.", "{raad}"),
    "S022": Text("Bij ‘{sleutel}’ hoort tekst, maar hier staat {gevonden}."),
    "S023": Text("Bij ‘{sleutel}’ hoort een heel getal, maar hier staat {gevonden}."),
    "S024": Text("‘{sleutel}’ is {gevonden}, maar moet tussen {laagst} en {hoogst} liggen."),
    "S025": Text("Bij ‘{sleutel}’ hoort ja of nee, maar hier staat {gevonden}."),
    "S026": Text(
        "Bij ‘{sleutel}’ hoort een lijst, maar hier staat {gevonden}.", "Een lijst schrijf je als [een, twee] of met streepjes."
    ),
    "S027": Text("Bij ‘{sleutel}’ hoort een blok met sleutels, maar hier staat {gevonden}."),
    "S028": Text("‘{sleutel}’ is leeg."),
    "S029": Text("‘{gevonden}’ kan niet bij ‘{sleutel}’.", "{raad}"),
    "S030": Text(
        "‘{gevonden}’ kan geen naam zijn.",
        "Een naam bestaat uit kleine letters, cijfers en _, en begint met een letter.",
    ),
    "S031": Text(
        "Dit bestand heeft formaat {gevonden}; deze versie leest formaat 1.", "Werk oefenen bij, of schrijf: formaat: 1"
    ),
    "S032": Text("De naam ‘{naam}’ bestaat hier al (regel {eerste}).", "Geef een van de twee een andere naam."),
    "S033": Text(
        "De laatste variant mag geen ‘als’ hebben.",
        "Anders zegt de ouder soms niets. Zet er een variant zonder ‘als’ onder.",
    ),
    "S034": Text("Het laatste einde mag geen ‘als’ hebben.", "Anders kan een gesprek nergens eindigen."),
    "S035": Text("‘{sleutel}’ heeft minstens één onderdeel nodig."),
    "S036": Text("‘kies_hooguit’ en ‘terugval’ horen bij elkaar; hier ontbreekt ‘{sleutel}’."),
    "S037": Text("Deze variant wordt nooit gezegd: de variant ervoor heeft geen ‘als’.", "Zet de variant zonder ‘als’ onderaan."),
    "S038": Text("‘einde’ is een vast woord en kan geen naam van een beurt of einde zijn.", "Kies een andere naam."),
    "S039": Text("De naam ‘{naam}’ is al van een beurt (regel {eerste}).", "Een einde en een beurt mogen niet hetzelfde heten."),
    "S040": Text("De zet ‘{naam}’ bestaat niet.", "{raad}"),
    "S041": Text("De vaardigheid ‘{naam}’ bestaat niet.", "{raad}"),
    "S042": Text("De fase ‘{naam}’ bestaat niet.", "{raad}"),
    "S043": Text("De stand ‘{naam}’ bestaat niet.", "{raad}"),
    "S044": Text("De stemming ‘{naam}’ bestaat niet bij persona {persona}.", "{raad}"),
    "S045": Text("Er is geen beurt of einde met de naam ‘{naam}’.", "{raad}"),
    "S046": Text("Er is geen einde met de naam ‘{naam}’.", "{raad}"),
    "S047": Text("‘{naam}’ is geen sleutel en wordt nergens verteld.", "{raad}"),
    "S048": Text("De persona ‘{naam}’ is niet gevonden.", "{raad}"),
    "S049": Text("De vlag ‘{naam}’ bestaat niet.", "{raad}"),
    "S050": Text("De keuze ‘{naam}’ bestaat niet.", "{raad}"),
    "S051": Text("Er is geen beurt met de naam ‘{naam}’.", "{raad}"),
    "S052": Text("De as ‘{naam}’ bestaat niet.", "{raad}"),
    "S060": Text("Deze voorwaarde klopt niet: {reden}.", "{raad}"),
    "S061": Text("‘{naam}’ ken ik niet in een voorwaarde.", "{raad}"),
}
