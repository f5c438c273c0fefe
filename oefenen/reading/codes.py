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
        "Bewaar het bestand opnieuw als platte tekst en kies daarbij de codering UTF-8.",
    ),
    "S004": Text("In dit bestand staat nog niets.", "Begin met: formaat: 1"),
    "S005": Text("Hier kan ik niet verder lezen: {reden}.", "{raad}"),
    "S006": Text(
        "Hier zitten te veel lagen in elkaar.", "Er kunnen hooguit {grens} lagen in elkaar. Staat er ergens een haakje te veel?"
    ),
    "S007": Text(
        "Een tekst kan hier niet met & of * beginnen.",
        "Zet de tekst tussen aanhalingstekens. Is het een verwijzing? Schrijf dan uit wat je bedoelt.",
    ),
    "S008": Text("Een tekst kan hier niet met ! beginnen.", "Zet de tekst tussen aanhalingstekens, of haal het woord met ! weg."),
    "S009": Text(
        "‘{sleutel}’ staat hier twee keer; de eerste keer op regel {eerste}.",
        "Haal er één weg, of geef een van de twee een andere naam.",
    ),
    "S010": Text("Samenvoegen met << kan hier niet.", "Schrijf de regels gewoon uit."),
    "S011": Text("Hier staat een onzichtbaar stuurteken ({teken}).", "Haal het weg; typ de tekst zo nodig opnieuw."),
    "S012": Text("Hier begint een tweede scenario (---).", "In een bestand past één scenario. Zet de rest in een ander bestand."),
    "S013": Text("Voor de dubbele punt hoort een gewoon woord.", "Begint je tekst met [ of {{? Zet hem tussen aanhalingstekens."),
    "S014": Text("Dit is geen {wat}: er staat {gevonden}.", "Begin met: formaat: 1"),
    "S015": Text(
        "Er zijn meer dan {aantal} fouten gevonden.", "Verbeter eerst de eerste; vaak zijn er dan in één keer veel weg."
    ),
    "S020": Text("‘{sleutel}’ hoort niet bij {wat}.", "{raad}"),
    "S021": Text("Bij {wat} {mist}.", "{raad}"),
    "S022": Text(
        "Bij ‘{sleutel}’ hoort tekst, maar hier staat {gevonden}.",
        "Begint je tekst met [ of {{, of staat er een dubbele punt in? Zet hem dan tussen aanhalingstekens.",
    ),
    "S023": Text("Bij ‘{sleutel}’ hoort een heel getal, maar hier staat {gevonden}.", "{raad}"),
    "S024": Text("‘{sleutel}’ is {gevonden}, maar kan alleen {laagst} tot en met {hoogst} zijn.", "Kies een getal daartussen."),
    "S025": Text("Bij ‘{sleutel}’ hoort ja of nee, maar hier staat {gevonden}.", "Schrijf {bedoeld}, met kleine letters."),
    "S026": Text(
        "Bij ‘{sleutel}’ hoort een lijst, maar hier staat {gevonden}.", "Een lijst schrijf je als [een, twee] of met streepjes."
    ),
    "S027": Text("Bij ‘{sleutel}’ horen regels als naam: waarde, maar hier staat {gevonden}.", "{raad}"),
    "S028": Text("Bij ‘{sleutel}’ staat niets.", "Vul hier iets in."),
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
        "Anders is er soms niets om te zeggen. Zet er een variant zonder ‘als’ onder.",
    ),
    "S034": Text(
        "Het laatste einde mag geen ‘als’ hebben.", "Anders past er soms geen einde. Zet er een einde zonder ‘als’ onder."
    ),
    "S035": Text("Onder ‘{sleutel}’ staat nog niets.", "Zet er minstens één onderdeel onder."),
    "S036": Text("‘kies_hooguit’ en ‘terugval’ horen bij elkaar; hier ontbreekt ‘{sleutel}’.", "Voeg toe: {sleutel}: …"),
    "S037": Text(
        "Deze variant wordt nooit gezegd: een variant erboven heeft geen ‘als’.", "Zet de variant zonder ‘als’ onderaan."
    ),
    "S038": Text("‘einde’ is een vast woord en kan geen naam van een beurt of einde zijn.", "Kies een andere naam."),
    "S039": Text("De naam ‘{naam}’ is al van een beurt (regel {eerste}).", "Geef het einde een andere naam dan de beurt."),
    "S040": Text("De zet ‘{naam}’ bestaat niet.", "{raad}"),
    "S041": Text("De vaardigheid ‘{naam}’ bestaat niet.", "{raad}"),
    "S042": Text("De fase ‘{naam}’ bestaat niet.", "{raad}"),
    "S043": Text("De stand ‘{naam}’ bestaat niet.", "{raad}"),
    "S044": Text("De stemming ‘{naam}’ bestaat niet bij persona {persona}.", "{raad}"),
    "S045": Text("Er is geen beurt of einde met de naam ‘{naam}’.", "{raad}"),
    "S046": Text("Er is geen einde met de naam ‘{naam}’.", "{raad}"),
    "S047": Text("Niemand kan ‘{naam}’ weten: het is geen sleutel en geen keuze zet het bij ‘weet’.", "{raad}"),
    "S048": Text("De persona ‘{naam}’ is niet gevonden.", "{raad}"),
    "S049": Text("De vlag ‘{naam}’ bestaat niet.", "{raad}"),
    "S050": Text("De keuze ‘{naam}’ bestaat niet.", "{raad}"),
    "S051": Text("Er is geen beurt met de naam ‘{naam}’.", "{raad}"),
    "S052": Text("De as ‘{naam}’ bestaat niet.", "{raad}"),
    "S053": Text("‘{naam}’ staat niet onder ‘sleutels’.", "{raad}"),
    "S054": Text(
        "Deze overgang gebeurt nooit: bij ‘{zet}’ verandert ‘{van}’ al door regel {eerste}, en die heeft geen ‘als’.",
        "Zet deze overgang erboven, of haal hem weg.",
    ),
    "S055": Text("Dit bestand heet ‘{bestand}’, maar hier staat ‘{naam}’.", "Geef het bestand en de persona dezelfde naam."),
    "S060": Text("Deze voorwaarde klopt niet: {reden}.", "{raad}"),
    "S061": Text("‘{naam}’ ken ik niet in een voorwaarde.", "{raad}"),
    "S062": Text("‘{naam}’ is 0 tot en met {hoogst}; {gevonden} kan dus niet.", "Kies een getal van 0 tot en met {hoogst}."),
    "S070": Text("Deze eis klopt niet: {reden}.", "{raad}"),
    "S071": Text("Een eis kan niet met ‘{naam}’ beginnen.", "{raad}"),
    "S072": Text("Er is geen {wat} met de naam ‘{naam}’.", "{raad}"),
    "S073": Text("‘{naam}’ is geen {wat}.", "{raad}"),
    "S074": Text(
        "Geen enkele keuze heeft ‘{naam}’, dus deze eis zegt niets.",
        "Geef een keuze deze zet of vlag, of haal de eis weg.",
        Severity.WAARSCHUWING,
    ),
    "S075": Text(
        "Beurt ‘{naam}’ hoort bij het voorbereiden, maar het gesprek is al begonnen.",
        "Zet beurten met fase: voorbereiden boven alle andere beurten.",
    ),
    "S076": Text("‘{sleutel}’ kan hier niet: bij het voorbereiden is er nog geen ouder.", "{raad}"),
    "S077": Text(
        "‘vraag’ hoort alleen bij een beurt met fase: voorbereiden.",
        "Een beurt van het gesprek begint met ‘ouder’: wat de ouder zegt en doet.",
    ),
    "S078": Text(
        "Er zit geen kind aan tafel, dus ‘leerling’ zegt hier niets.",
        "Zet boven ‘beurten’: aan_tafel: {{begin: 2, houding: [{{tot: 10, ziet: …}}]}}",
    ),
    "S079": Text("‘tussentijd’ kan hier niet: {reden}.", "{raad}"),
    "S080": Text("Het voorbereiden kan niet eindigen met ‘{naam}’: het gesprek moet nog beginnen.", "{raad}"),
    "S081": Text(
        "‘{naam}’ hoort bij het voorbereiden, en dat is voorbij als het gesprek begonnen is.",
        "Ga naar een beurt van het gesprek.",
    ),
    "S082": Text("Deze banden kloppen niet: {reden}.", "{raad}"),
    "S083": Text("De persona ‘{naam}’ staat er al.", "Noem onder ‘ook_met’ elke andere persona één keer."),
    "S084": Text("Het scenario ‘{naam}’ staat niet leesbaar naast dit bestand.", "{raad}"),
    "S085": Text("‘{sleutel}’ hoort alleen bij het voorbereiden.", "{raad}"),
    "S086": Text(
        "‘{sleutel}’ gaat over een eerder gesprek, maar dit scenario is geen vervolg.", "Zet boven ‘beurten’: vervolg_op: …"
    ),
    "S087": Text("Het observatieformulier heeft geen onderdeel ‘{naam}’.", "{raad}"),
    "S088": Text("Samen zijn dit {som} minuten; het gesprek duurt er {duur}.", "Verdeel de minuten opnieuw."),
    "S089": Text("Dit punt heeft een ‘tip’ en een ‘stap’.", "Laat er één staan."),
    "S090": Text("De persona ‘{naam}’ hoort niet bij dit scenario.", "{raad}"),
    "S091": Text(
        "De laatste keuze mag onder ‘na’ geen voorwaarde hebben.",
        "Anders past er soms geen keuze bij het vorige gesprek. Schrijf: na: {{}}",
    ),
    "S092": Text(
        "Een deel van de keuzes in deze beurt heeft geen ‘na’; nu vult de app deze beurt niet zelf in.",
        "Geef elke keuze ‘na’, of geen enkele.",
        Severity.WAARSCHUWING,
    ),
}
