"""Playing the proeven of a scenario: what each fixed route gives, and the first difference with what was expected."""

from collections.abc import Collection, Iterator
from typing import NamedTuple, cast

from oefenen.engine.gesprek import Gesprek, KeuzeNietMogelijkError
from oefenen.engine.spel import KeuzePlan, Spel
from oefenen.engine.stap import GeblokkeerdError
from oefenen.engine.waarom import why_not, why_not_einde
from oefenen.model.scenario import Proef
from oefenen.model.woorden import LEERLING


class Uitkomst(NamedTuple):
    """What playing one proef gave."""

    proef: Proef
    plaats: int
    """Its place in the list of the file."""
    gekozen: tuple[str, ...]
    """The choices that could be made, as `beurt.keuze`."""
    verschil: str = ""
    """The first difference; "" when everything came out."""
    keuze: int = 0
    """Which choice was not on offer, from 1; 0 when all were."""

    @property
    def goed(self) -> bool:
        """Whether everything came out as expected."""
        return not self.verschil


def play_proeven(spel: Spel) -> list[Uitkomst]:
    """Play all proeven that are for the parent of this game."""
    eigen = spel.scenario.kop.persona
    proeven = enumerate(spel.scenario.proeven)
    return [play_proef(spel, proef, plaats) for plaats, proef in proeven if (proef.persona or eigen) == spel.persona.id]


def play_proef(spel: Spel, proef: Proef, plaats: int = 0) -> Uitkomst:
    """Play one proef and compare."""
    gekozen: list[str] = []
    try:
        gesprek = Gesprek(spel)
        for nummer, naam in enumerate(proef.kies, 1):
            try:
                stap = gesprek.kies(naam)
            except KeuzeNietMogelijkError:
                return Uitkomst(proef, plaats, tuple(gekozen), why_not_offered(gesprek, naam), nummer)
            gekozen.append(f"{stap.beurt}.{stap.keuze.id}")
    except GeblokkeerdError as error:
        return Uitkomst(proef, plaats, tuple(gekozen), error.melding, len(gekozen) + 1)
    return Uitkomst(proef, plaats, tuple(gekozen), next(_differences(gesprek, proef), ""))


def why_not_offered(gesprek: Gesprek, naam: str) -> str:
    """Say why choice *naam*, of this turn or another one, cannot be made now."""
    t, spel = gesprek.toestand, gesprek.spel
    if t.einde is not None:
        return f"keuze ‘{naam}’ kan niet meer: het gesprek eindigde al met ‘{t.einde}’ na keuze {len(gesprek.stappen)}"
    hier = spel.beurten[t.beurt]
    for plan in hier.keuzes:
        if naam in (plan.keuze.id, plan.pad):
            return f"keuze ‘{naam}’ is er niet in beurt ‘{t.beurt}’: {_why_hidden(gesprek, plan)}"
    elders = [beurt.beurt.id for beurt in spel.beurten.values() if any(naam in (p.keuze.id, p.pad) for p in beurt.keuzes)]
    mogelijk = ", ".join(keuze.id for keuze in gesprek.keuzes)
    hoort = " of ".join(f"‘{beurt}’" for beurt in elders)
    return f"keuze ‘{naam}’ hoort bij beurt {hoort}, maar het gesprek is bij ‘{t.beurt}’; daar kan {mogelijk}"


def _why_hidden(gesprek: Gesprek, plan: KeuzePlan) -> str:
    als = plan.keuze.als
    redenen = [] if als is None else why_not(als, gesprek.spel, gesprek.toestand)
    return " en ".join(redenen) or "hij is al gekozen en kan maar één keer"


def _differences(gesprek: Gesprek, proef: Proef) -> Iterator[str]:
    """Give what differs from what was expected, in the order of the file."""
    t, einde = gesprek.toestand, gesprek.einde
    gekregen: dict[str, object] = {
        **t.stand,
        LEERLING: t.leerling,
        "einde": t.einde,
        "oordeel": None if einde is None else einde.oordeel.value,
        "stemming": t.stemming,
        "beurt": t.beurt,
    }
    vlaggen = {vlag for stap in gesprek.stappen for vlag in stap.keuze.vlag}
    for sleutel, waarde in proef.verwacht.items():
        if sleutel in ("weet", "vlag"):
            heeft: Collection[str] = t.weet if sleutel == "weet" else vlaggen
            mist = [naam for naam in cast("Collection[str]", waarde) if naam not in heeft]
            if mist:
                yield f"{sleutel}: verwacht {', '.join(mist)}, maar {_nothing(sleutel)}"
        elif gekregen[sleutel] != waarde:
            yield _differs(gesprek, sleutel, waarde, gekregen[sleutel])


def _differs(gesprek: Gesprek, sleutel: str, verwacht: object, werd: object) -> str:
    if werd is None:
        return (
            f"{sleutel}: verwacht {verwacht}, maar het gesprek is nog niet afgelopen; het is bij beurt ‘{gesprek.toestand.beurt}’"
        )
    tekst = f"{sleutel}: verwacht {verwacht}, maar het werd {werd}"
    if sleutel == "einde":
        redenen = why_not_einde(gesprek.spel, gesprek.toestand, str(verwacht))
        return f"{tekst}, want {' en '.join(redenen)}"
    return tekst


def _nothing(sleutel: str) -> str:
    return "dat ligt niet op tafel" if sleutel == "weet" else "geen gemaakte keuze heeft die vlag"
