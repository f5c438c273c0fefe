"""Going on with a conversation in another version of its scenario, by making the same choices again."""

from collections.abc import Sequence
from dataclasses import dataclass

from oefenen.checking.claims.proeven import why_not_offered
from oefenen.engine.gesprek import Gesprek, KeuzeNietMogelijkError
from oefenen.engine.spel import Spel
from oefenen.engine.stap import GeblokkeerdError


@dataclass(frozen=True, slots=True)
class Vervolg:
    """The conversation as far as its choices could be made again."""

    gesprek: Gesprek
    mislukt: str = ""
    """The first choice (`beurt.keuze`) that could not be made; "" when all could."""
    reden: str = ""


def choices_of(gesprek: Gesprek) -> list[str]:
    """Give the choices that were made, as `beurt.keuze`."""
    return [f"{stap.beurt}.{stap.keuze.id}" for stap in gesprek.stappen]


def go_on(spel: Spel, keuzes: Sequence[str]) -> Vervolg:
    """Make *keuzes* (`beurt.keuze`, or only `keuze`) in *spel* until one cannot be made.

    Raises GeblokkeerdError when even the first turn offers nothing.
    """
    gesprek = Gesprek(spel)
    for keuze in keuzes:
        try:
            gesprek.kies(_as_it_is_called_now(gesprek, keuze))
        except KeuzeNietMogelijkError:
            return Vervolg(gesprek, keuze, _why_not(gesprek, keuze))
        except GeblokkeerdError as error:
            return Vervolg(gesprek, keuze, error.melding)
    return Vervolg(gesprek)


def _as_it_is_called_now(gesprek: Gesprek, keuze: str) -> str:
    """Give the choice without its turn when there is no turn of that name any more: then it may have another name."""
    beurt, _, naam = keuze.rpartition(".")
    return keuze if beurt in gesprek.spel.beurten else naam


def _why_not(gesprek: Gesprek, keuze: str) -> str:
    beurt, _, naam = keuze.rpartition(".")
    beurt = beurt or gesprek.toestand.beurt
    plan = gesprek.spel.beurten.get(beurt)
    if plan is None and gesprek.toestand.einde is None:
        return f"beurt ‘{beurt}’ is er niet meer"
    if plan is not None and all(ander.keuze.id != naam for ander in plan.keuzes):
        return f"beurt ‘{beurt}’ heeft geen keuze ‘{naam}’ meer"
    return why_not_offered(gesprek, keuze)
