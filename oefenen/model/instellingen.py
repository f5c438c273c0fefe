"""The settings: their names, what each can be, and what they are called for who reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from oefenen.model.tempo import Tempo
from oefenen.model.woorden import WOORDEN, Speelstand


class Klokstand(StrEnum):
    """Whether there is a clock, and how much time it gives."""

    AAN = "aan"
    UIT = "uit"
    RUIM = "ruim"
    KRAP = "krap"

    @property
    def tempo(self) -> Tempo:
        """How much time there is, where there is a clock."""
        return {Klokstand.RUIM: Tempo.RUIM, Klokstand.KRAP: Tempo.KRAP}.get(self, Tempo.GEWOON)


class Cijfers(StrEnum):
    """Which scores the debrief shows; all of them are computed from the same sentences."""

    ALLES = "alles"
    VAARDIGHEDEN = "vaardigheden"
    ASSEN = "assen"
    BRON = "bron"


AAN, UIT = "aan", "uit"


@dataclass(frozen=True, slots=True)
class Instelling:
    """One setting; the first value is the usual one."""

    naam: str
    kop: str
    uitleg: str
    waarden: Mapping[str, str]
    """What it can be, with the words for each."""

    @property
    def gewoon(self) -> str:
        """What it is as long as nobody changes it."""
        return next(iter(self.waarden))


INSTELLINGEN = {
    instelling.naam: instelling
    for instelling in (
        Instelling(
            "stand", "Stand", "Hoe je een gesprek speelt. Bij elk gesprek kun je nog iets anders kiezen.",
            {stand.value: WOORDEN[stand].label for stand in Speelstand},
        ),
        Instelling(
            "klok", "Klok", "Hoeveel tijd je hebt in een gesprek met een klok. De klok loopt op zinnen, niet op seconden: nadenken mag.",
            {Klokstand.AAN: "Aan", Klokstand.UIT: "Uit", Klokstand.RUIM: "Ruim", Klokstand.KRAP: "Krap"},
        ),
        Instelling(
            "schudden", "Keuzes schudden", "Of de zinnen elke keer in een andere volgorde staan. Uit: steeds dezelfde volgorde.",
            {AAN: "Aan", UIT: "Uit"},
        ),
        Instelling(
            "eigen_zin", "Eerst een eigen zin", "Typ eerst wat je zelf zou zeggen. Pas daarna zie je de zinnen.",
            {"bij_denk_eerst": "Soms", "altijd": "Altijd", "nooit": "Nooit"},
        ),
        Instelling(
            "eigen_zin_tijd", "Tijd daarvoor", "Hoe lang je hebt voor je eigen zin. Na die tijd verschijnen de zinnen vanzelf.",
            {"geen": "Vrij", "30": "30 tellen", "60": "60 tellen"},
        ),
        Instelling(
            "eerst_zelf", "Eerst zelf kijken", "Of je na een gesprek eerst zelf terugkijkt, voordat je de cijfers ziet.",
            {AAN: "Aan", UIT: "Uit"},
        ),
        Instelling(
            "minuutklok", "Minuut bij een beurt", "Of er een minuut loopt bij een minuutbeurt. Is hij om, dan kies je gewoon nog.",
            {AAN: "Aan", UIT: "Uit"},
        ),
        Instelling(
            "hulp", "Time-out", "Of je in een gesprek een time-out kunt nemen: even kijken, één vraag en één tip.",
            {AAN: "Aan", UIT: "Uit"},
        ),
        Instelling("thema", "Beeld", "Licht of donker. F2 wisselt op elk scherm.", {"licht": "Licht", "donker": "Donker"}),
        Instelling(
            "tekst", "Tekst", "Ruim: meer wit tussen de regels van het gesprek. De letters zelf maak je groter in je terminal.",
            {"gewoon": "Gewoon", "ruim": "Ruim"},
        ),
        Instelling(
            "beweging", "Beweging", "Rustig: er schuift niets, ook niet bij het bladeren. Gewoon: de tekst schuift als je bladert.",
            {"rustig": "Rustig", "gewoon": "Gewoon"},
        ),
        Instelling(
            "cijfers", "Cijfers", "Wat de nabespreking laat zien: alle elf vaardigheden, drie assen, of de vijf van het formulier waar ze vandaan komen.",
            {
                Cijfers.ALLES: "Alles",
                Cijfers.VAARDIGHEDEN: "Alle elf",
                Cijfers.ASSEN: "Drie assen",
                Cijfers.BRON: "Vijf",
            },
        ),
    )
}  # fmt: skip
"""All settings by name, in the order in which they are shown."""
