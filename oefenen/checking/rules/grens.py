"""The bound of the exploration: what was not proven is said, never passed over."""

from collections.abc import Iterator

from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity


def _niet_bewezen(zaak: Zaak) -> Iterator[Vondst]:
    verkenning = zaak.verkenning
    if verkenning.volledig or verkenning.rond:
        return
    feiten = {
        "aantal": f"{verkenning.aantal:,}".replace(",", "."),
        "stappen": len(verkenning.lagen) - 1,
        "beurten": f"{len(zaak.bereikt.beurten)} van de {len(zaak.spel.beurten)} beurten",
        "eindes": f"{len(zaak.bereikt.eindes)} van de {len(zaak.spel.eindes)} eindes",
    }
    yield Vondst(("beurten",), feiten, sleutel=True)


REGELS = (
    Regel(
        "S100", Severity.WAARSCHUWING, "Niet bewezen",
        "Dit scenario is te groot om alle gesprekken na te gaan: na {aantal} toestanden ({stappen} keuzes diep) is gestopt. "
        "Tot daar zijn {beurten} en {eindes} bereikt. Of de rest klopt, is niet bewezen.",
        "Maak het kleiner: minder verschillende grenzen in voorwaarden, minder feiten die gevraagd worden, of geen klok.",
        _niet_bewezen, spelend=True, rond=True, half=True,
    ),
)  # fmt: skip
