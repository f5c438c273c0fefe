"""What the YAML library says about broken syntax, in Dutch with advice."""

_TABLE = (
    (
        "mapping values are not allowed",
        "hier staat een dubbele punt te veel",
        "Staat er een dubbele punt in je zin? Zet de hele zin tussen aanhalingstekens.",
    ),
    ("could not find expected ':'", "hier ontbreekt een dubbele punt", "Een sleutel schrijf je als `naam: waarde`."),
    (
        "did not find expected key",
        "hier werd een sleutel verwacht",
        "Kijk of de regel even ver inspringt als zijn buren, en of elk aanhalingsteken een partner heeft.",
    ),
    (
        "expected <block end>",
        "hier werd een sleutel verwacht",
        "Kijk of de regel even ver inspringt als zijn buren, en of elk aanhalingsteken een partner heeft.",
    ),
    (
        "did not find expected '-' indicator",
        "hier werd een streepje verwacht",
        "Laat alle streepjes van een lijst onder elkaar staan.",
    ),
    (
        "block sequence entries are not allowed",
        "hier mag geen streepje staan",
        "Zet de lijst op een nieuwe regel onder de sleutel.",
    ),
    (
        "cannot start any token",
        "dit teken mag hier niet staan",
        "Een tab? Gebruik spaties. Een @ of `? Zet de zin tussen aanhalingstekens.",
    ),
    (
        "unexpected end of stream",
        "het bestand houdt hier opeens op",
        "Waarschijnlijk ontbreekt een aanhalingsteken, haakje of accolade.",
    ),
    ("unexpected document indicator", "hier staat --- midden in een tekst", "Waarschijnlijk ontbreekt een aanhalingsteken."),
    (
        "did not find expected ',' or ']'",
        "een lijst met [ is niet afgesloten",
        "Zet een ] aan het eind, en komma's tussen de onderdelen.",
    ),
    ("expected ',' or ']'", "een lijst met [ is niet afgesloten", "Zet een ] aan het eind, en komma's tussen de onderdelen."),
    (
        "did not find expected ',' or '}'",
        "een blok met { is niet afgesloten",
        "Zet een } aan het eind, en komma's tussen de onderdelen.",
    ),
    ("expected ',' or '}'", "een blok met { is niet afgesloten", "Zet een } aan het eind, en komma's tussen de onderdelen."),
    (
        "unknown escape",
        "na een \\ staat hier een vreemd teken",
        "Gebruik in plaats van \\ gewoon het teken, of zet de zin tussen enkele aanhalingstekens.",
    ),
    ("exceeded max depth", "hier zit te veel in elkaar genest", "Maak het bestand platter."),
    ("special characters are not allowed", "hier staat een onzichtbaar teken", "Haal het weg; typ de tekst zo nodig opnieuw."),
    ("control characters are not allowed", "hier staat een onzichtbaar teken", "Haal het weg; typ de tekst zo nodig opnieuw."),
    ("undefined alias", "een * verwijst naar niets", "Begint je tekst met een *? Zet hem tussen aanhalingstekens."),
    ("did not find expected alphabetic or numeric", "een los * of & mag hier niet", "Zet de tekst tussen aanhalingstekens."),
)


def translate(problem: str) -> tuple[str, str]:
    """Give the reason and the advice in Dutch for an English *problem* of the library."""
    for begin, reden, raad in _TABLE:
        if begin in problem:
            return reden, raad
    return "deze regel is geen geldige YAML", "Kijk naar dubbele punten, aanhalingstekens en inspringen."
