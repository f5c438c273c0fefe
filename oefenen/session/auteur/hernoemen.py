"""Changing a name everywhere in a scenario file: the text is edited in place, read again and compared before it is written."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from oefenen.engine.spel import Spel
from oefenen.model.diagnostic import Diagnostic, ExitCode, OefenenError
from oefenen.model.persona import Persona
from oefenen.model.scenario import Scenario
from oefenen.reading.bestanden import Gelezen, Reader, check_playable
from oefenen.reading.inlassen import plain
from oefenen.reading.namen import Los, Namen, Soort, find_names
from oefenen.reading.nodes import Block
from oefenen.reading.problems import place_at
from oefenen.reading.vervangen import Stuk, replace_parts
from oefenen.session.auteur.hernoemd import Hernoeming, choices_of, eis_meaning, meant, proef_meaning, with_name
from oefenen.session.auteur.naamkeuze import choose
from oefenen.session.auteur.nakijken import Soort as BestandSoort
from oefenen.session.auteur.nakijken import kind_of
from oefenen.session.auteur.schrijven import changed, replace_file


@dataclass(slots=True)
class Hernoemd:
    """What changing a name gave: the text before and after; only *fouten* when the file cannot be played."""

    gelezen: Gelezen
    fouten: list[Diagnostic] = field(default_factory=list)
    hernoeming: Hernoeming | None = None
    plekken: int = 0
    oud: str = ""
    nieuw: str = ""


def rename(pad: Path, oud: str, nieuw: str, *, droog: bool = False, reader: Reader | None = None) -> Hernoemd:
    """Call *oud* from now on *nieuw* in the scenario *pad*; with *droog* nothing is written.

    Raises OefenenError, with the file untouched, when the name is not clear, cannot be, or cannot be changed safely.
    """
    if pad.is_dir() or (pad.is_file() and kind_of(pad) is not BestandSoort.SCENARIO):
        raise OefenenError(f"Dit is geen scenario: {pad}", ExitCode.GEBRUIK)
    reader = reader or Reader()
    gelezen = reader.read(pad)
    if gelezen.fouten or gelezen.scenario is None:
        return Hernoemd(gelezen, gelezen.fouten or list(gelezen.diagnostics))
    scenario, persona, _ = check_playable(gelezen)
    hernoeming = choose(scenario, persona, oud, nieuw)
    echt = pad.resolve()
    ruw = echt.read_bytes()
    tekst = ruw.decode("utf-8", "replace")
    if plain(tekst) != gelezen.tekst:
        raise changed(pad)
    stukken = _Vervanger(gelezen, (scenario, persona), hernoeming).stukken()
    ander = replace_parts(tekst, stukken)
    _verify(gelezen, reader.read(pad, inhoud=ander.encode()), hernoeming)
    if not droog:
        replace_file(echt, ruw, ander.encode())
    return Hernoemd(gelezen, [], hernoeming, len(stukken), tekst, ander)


class _Vervanger:
    """Finds what to write where, so that everything goes on meaning what it means."""

    def __init__(self, gelezen: Gelezen, spel: tuple[Scenario, Persona], hernoeming: Hernoeming) -> None:
        self.gelezen, self.h = gelezen, hernoeming
        self.scenario, self.persona = spel
        self.straks = with_name(self.scenario, hernoeming)
        self.beurt, _, self.keuze = hernoeming.oud.partition(".")

    def stukken(self) -> list[Stuk]:
        """Give every place that changes."""
        boom = self.gelezen.boom
        namen = find_names(self.gelezen.tekst, boom) if isinstance(boom, Block) else Namen([], [], [], [])
        h = self.h
        stukken = [Stuk(p.begin, p.einde, h.nieuw) for p in namen.plekken if (p.soort, p.naam) == (h.soort, h.oud)]
        if h.soort is Soort.KEUZE:
            stukken += [self._eis(los, namen) for los in namen.in_eisen if los.naam in (self.keuze, h.nieuw)]
            stukken += self._proeven(namen)
        return [stuk for stuk in stukken if self.gelezen.tekst[stuk.begin : stuk.einde] != stuk.tekst]

    def _eis(self, los: Los, namen: Namen) -> Stuk:
        """Write a choice in an eis so that it means the same choices: as it was, by its new name, or with its turn."""
        bedoeld = {self.h.pad(pad) for pad in choices_of(self.scenario, los.naam, los.soort)}
        for naam in (los.naam, self.h.nieuw, f"{self.beurt}.{self.h.nieuw}"):
            if choices_of(self.straks, naam, los.soort) == bedoeld:
                return Stuk(los.begin, los.einde, naam)
        raad = f"Schrijf daar eerst wat je bedoelt: ‘keuze’, ‘zet’ of ‘vlag’ ervoor, of {self.beurt}.{self.keuze}."
        raise self._refuse(f"de eis op regel {self._line(namen.eisen[los.lijst])} zou iets anders gaan betekenen", raad)

    def _proeven(self, namen: Namen) -> list[Stuk]:
        spel = Spel(self.scenario, self.persona)
        bedoeld = [meant(spel, proef.kies) for proef in self.scenario.proeven]
        elders = any(keuze.id == self.h.nieuw for beurt in self.scenario.beurten.values() for keuze in beurt.keuzes)
        stukken = []
        for los in namen.in_proeven:
            keuze = bedoeld[los.lijst][los.nummer]
            if self.h.oud not in keuze.paden:
                continue
            if len(keuze.paden) > 1:
                raad = f"Schrijf daar eerst {' of '.join(sorted(keuze.paden))}."
                waar = self._line(los.begin)
                raise self._refuse(
                    f"bij ‘{los.naam}’ op regel {waar} is niet te zeggen welke keuze het is: die proef komt niet uit", raad
                )
            nieuw = self.h.nieuw if keuze.gespeeld or not elders else f"{self.beurt}.{self.h.nieuw}"
            stukken.append(Stuk(los.begin, los.einde, nieuw))
        return stukken

    def _line(self, index: int) -> int:
        return place_at(self.gelezen.tekst, index).line + 1

    def _refuse(self, reden: str, raad: str) -> OefenenError:
        return _refuse(self.h, reden, raad)


def _verify(oud: Gelezen, nieuw: Gelezen, h: Hernoeming) -> None:
    """Raise OefenenError unless the new text says what the old one said, with the new name."""
    if nieuw.fouten:
        eerste = nieuw.fouten[0]
        raise _refuse(h, f"het bestand zou daarna niet meer te lezen zijn. Regel {eerste.regel}: {eerste.melding.rstrip('.')}")
    (was, mens, _), (wordt, _, _) = check_playable(oud), check_playable(nieuw)
    if not _same_story(with_name(was, h), replace(wordt, eisen=(), proeven=())):
        raise _refuse(h, "het verhaal zou daarna iets anders zeggen")
    for eis, straks in zip(was.eisen, wordt.eisen, strict=True):
        if eis_meaning(eis.inhoud, was, h) != eis_meaning(straks.inhoud, wordt):
            raad = f"Zet in die eis eerst een woord voor ‘{h.nieuw}’: ‘oordeel’, ‘keuze’, ‘zet’ of ‘vlag’."
            raise _refuse(h, f"de eis ‘{eis.tekst}’ zou iets anders gaan betekenen", raad)
    eerst, dan = Spel(was, mens), Spel(wordt, mens)
    for proef, later in zip(was.proeven, wordt.proeven, strict=True):
        if proef_meaning(proef, eerst, h) != proef_meaning(later, dan):
            raise _refuse(h, f"de proef ‘{proef.naam}’ zou iets anders gaan betekenen", "Schrijf de keuzes daar als beurt.keuze.")


def _same_story(bedoeld: Scenario, gelezen: Scenario) -> bool:
    """Compare two scenarios, and the order of everything in them."""
    volgorde = [(list(s.kop.sleutels), list(s.beurten), list(s.eindes)) for s in (bedoeld, gelezen)]
    return bedoeld == gelezen and volgorde[0] == volgorde[1]


def _refuse(h: Hernoeming, reden: str, raad: str = "") -> OefenenError:
    melding = f"‘{h.oud}’ kan niet ‘{h.nieuw}’ gaan heten: {reden}. {raad}".rstrip()
    return OefenenError(f"{melding} Er is niets veranderd.", ExitCode.BEVINDINGEN)
