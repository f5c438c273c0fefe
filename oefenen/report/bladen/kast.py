"""Which sheets there are."""

from oefenen.report.bladen.letop import LETOP
from oefenen.report.bladen.observatie import OBSERVATIE
from oefenen.report.bladen.praatpapier import KENNISMAKING, ZORG
from oefenen.report.bladen.voorbereiding import VOORBEREIDING

BLADEN = {blad.id: blad for blad in (OBSERVATIE, VOORBEREIDING, KENNISMAKING, ZORG, LETOP)}
"""Every sheet by its name, in the order of the list."""
