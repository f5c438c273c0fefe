"""By which means a mistake in a scenario is noticed: the cheapest first."""

import os
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from mutaties import PERSONA, SCENARIO, SOORTEN, Mutatie, mutate
from veranderen import contents

from oefenen.checking.claims.antwoord import Uitslag
from oefenen.checking.claims.eisen import prove
from oefenen.checking.claims.proeven import play_proeven
from oefenen.checking.nakijken import Nagekeken, check_read
from oefenen.checking.overzicht import survey
from oefenen.checking.verschil.inhoud import compare_contents
from oefenen.checking.verschil.spel import compare_figures, compare_findings
from oefenen.checking.zaak import Zaak
from oefenen.engine.spel import Spel
from oefenen.reading.bestanden import Gelezen, Reader, check_playable, shipped
from oefenen.reading.nodes import garbage_later

ALLE = 125
"""Mutations of each of the four scenarios: 500 together."""
VARIABELE = "OEFENEN_ALLE_MUTATIES"
AANTAL = ALLE if os.environ.get(VARIABELE) else 27
"""How many of them are tried: in an ordinary run the first of them, every kind at least once; all with `make mutaties`."""
MINST = 0.95


class Middel(StrEnum):
    """What says that something changed."""

    LEZEN = "nakijken, bij het lezen"
    PROEVEN = "test, een proef"
    REGELS = "nakijken, een regel"
    EISEN = "test, een eis"
    MODEL = "verschil, in het bestand"
    SPEL = "verschil, alleen in het spel"
    NIETS = "niets"


ZONDER_VERSCHIL = (Middel.LEZEN, Middel.PROEVEN, Middel.REGELS, Middel.EISEN)


class Origineel:
    """A shipped scenario with its persona in a folder of its own, and everything that is known of it."""

    def __init__(self, naam: str, map_: Path) -> None:
        bron = next(shipped().glob(f"{naam}_*.yaml"))
        persona = check_playable(Reader().read(bron))[1].id
        self.paden = {SCENARIO: map_ / bron.name, PERSONA: map_ / "personas" / f"{persona}.yaml"}
        self.teksten = {
            SCENARIO: bron.read_text(encoding="utf-8"),
            PERSONA: (bron.parent / "personas" / f"{persona}.yaml").read_text(encoding="utf-8"),
        }
        self.paden[PERSONA].parent.mkdir()
        self._reader = Reader()
        """Remembers the persona as it was."""
        self.gelezen = self.read(self.teksten)

    def read(self, teksten: Mapping[str, str]) -> Gelezen:
        for soort, tekst in teksten.items():
            self.paden[soort].write_text(tekst, encoding="utf-8")
        reader = self._reader if teksten[PERSONA] == self.teksten[PERSONA] else Reader()
        return reader.read(self.paden[SCENARIO])

    @cached_property
    def nagekeken(self) -> Nagekeken:
        return check_read(self.gelezen)

    def notice(self, mutatie: Mutatie) -> Middel:
        """Say what notices a mutation first."""
        with garbage_later():
            return self._notice(mutatie)

    def _notice(self, mutatie: Mutatie) -> Middel:
        gelezen = self.read({**self.teksten, mutatie.bestand: mutatie.tekst})
        if gelezen.fouten or compare_findings(self.gelezen.diagnostics, gelezen.diagnostics)[0]:
            return Middel.LEZEN
        scenario, persona, _ = check_playable(gelezen)
        if not all(uitkomst.goed for uitkomst in play_proeven(Spel(scenario, persona))):
            return Middel.PROEVEN
        nagekeken = check_read(gelezen)
        if compare_findings(self.nagekeken.diagnostics, nagekeken.diagnostics)[0]:
            return Middel.REGELS
        zaak, was = nagekeken.zaak, self.nagekeken.zaak
        assert zaak is not None
        assert was is not None
        if any(bewijs.uitslag is not Uitslag.BEWEZEN for bewijs in prove(zaak)):
            return Middel.EISEN
        return self._compare(gelezen, was, zaak)

    def _compare(self, gelezen: Gelezen, was: Zaak, zaak: Zaak) -> Middel:
        wijzigingen, namen = compare_contents(contents(self.gelezen), contents(gelezen))
        if any(not wijziging.tekst for wijziging in wijzigingen):
            return Middel.MODEL
        return Middel.SPEL if compare_figures(survey(was), survey(zaak), namen) else Middel.NIETS


def check_mutations(naam: str, map_: Path, zaad: int, vloer: float, gelijk: Mapping[str, str]) -> None:
    """Mutate a scenario and assert how much of it is noticed.

    *vloer* is the least that must be noticed without comparing versions; *gelijk* says of what nothing notices why it means the same.
    """
    origineel = Origineel(naam, map_)
    gezien = {
        mutatie: origineel.notice(mutatie)
        for mutatie in mutate(origineel.teksten[SCENARIO], origineel.teksten[PERSONA], zaad, AANTAL)
    }
    show(naam, gezien)
    stil = {mutatie.naam for mutatie, middel in gezien.items() if middel is Middel.NIETS}
    assert stil == set(gelijk)
    assert len(gezien) == AANTAL
    assert len(gezien) - len(stil) >= MINST * AANTAL
    assert {mutatie.soort for mutatie in gezien} == set(SOORTEN)
    if AANTAL == ALLE:
        assert sum(middel in ZONDER_VERSCHIL for middel in gezien.values()) >= vloer * AANTAL


def show(naam: str, gezien: Mapping[Mutatie, Middel]) -> None:
    """Print a table: what noticed how much, in all and of each kind of mistake."""
    totaal = Counter(gezien.values())
    zonder = sum(totaal[middel] for middel in ZONDER_VERSCHIL)
    regels = [f"{naam}: {len(gezien)} mutaties"]
    regels += [f"  {middel:<30}{totaal[middel]:>4}{100 * totaal[middel] / len(gezien):>7.1f} %" for middel in Middel]
    regels.append(f"  {'zonder verschil samen':<30}{zonder:>4}{100 * zonder / len(gezien):>7.1f} %")
    for soort in dict.fromkeys(mutatie.soort for mutatie in gezien):
        hier = [middel for mutatie, middel in gezien.items() if mutatie.soort == soort]
        regels.append(f"  {soort:<30}{sum(m in ZONDER_VERSCHIL for m in hier):>4} van {len(hier)} zonder verschil")
    print("\n" + "\n".join(regels))  # noqa: T201 - the table that pytest -s shows
