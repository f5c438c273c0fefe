"""Proving the eisen of a scenario: each holds in all conversations, or there is a conversation in which it does not."""

from collections.abc import Callable
from functools import cache, partial
from typing import NamedTuple

from oefenen.checking.claims.antwoord import Antwoord, Bewijs, Uitslag
from oefenen.checking.claims.eis_gesprekken import prove_bereikbaar, prove_einde, prove_fasen, prove_langs, prove_onbereikbaar
from oefenen.checking.claims.eis_getallen import prove_beurten, prove_duur, prove_geding, prove_kans, prove_score, prove_sleutels
from oefenen.checking.claims.kaart import Kaart
from oefenen.checking.figures.tijden import Tijden, measure
from oefenen.checking.zaak import Zaak
from oefenen.model.eis import (
    AlleFasen,
    Bereikbaar,
    BereiktEinde,
    Beurten,
    Duurt,
    Eis,
    Geding,
    Inhoud,
    KansGrens,
    Langs,
    Onbereikbaar,
    ScoreGrens,
)


class Onderzoek(NamedTuple):
    """What the proofs of one scenario share; measuring the times waits until somebody asks for them."""

    zaak: Zaak
    kaart: Kaart | None
    tijden: Callable[[], Tijden]


def prove(zaak: Zaak) -> list[Bewijs]:
    """Prove or refute every eis of a scenario."""
    kaart = Kaart(zaak.verkenning if zaak.verkenning.rond else zaak.kern) if zaak.verkenning.lagen else None
    tijden = cache(partial(measure, zaak.verkenning))
    return [_prove(Onderzoek(zaak, kaart, tijden), eis) for eis in zaak.scenario.eisen]


def _prove(onderzoek: Onderzoek, eis: Eis) -> Bewijs:
    if onderzoek.kaart is None:
        uitslag = Uitslag.WEERLEGD if isinstance(eis.inhoud, BereiktEinde) else Uitslag.TE_GROOT
        return Bewijs(eis, uitslag, "in de eerste beurt valt niets te kiezen", ())
    antwoord = _answer(onderzoek.zaak, onderzoek.kaart, eis.inhoud, onderzoek.tijden)
    ver = onderzoek.zaak.verkenning
    # When conversations can go round every state was seen: where they can come is known, their figures are not.
    gezien = ver.volledig or (ver.rond and isinstance(eis.inhoud, _PLAATSEN))
    if gezien or antwoord.zeker:
        uitslag = Uitslag.BEWEZEN if antwoord.klopt else Uitslag.WEERLEGD
        return Bewijs(eis, uitslag, antwoord.uitleg, antwoord.route, antwoord.ronde)
    if ver.rond:
        return Bewijs(eis, Uitslag.TE_GROOT, "niet bewezen: het gesprek kan rondgaan, zodat er geen langste gesprek is")
    aantal = f"{ver.aantal:,}".replace(",", ".")
    return Bewijs(eis, Uitslag.TE_GROOT, f"niet bewezen: er is meer dan na {aantal} toestanden te zien was")


def _answer(zaak: Zaak, kaart: Kaart, inhoud: Inhoud, tijden: Callable[[], Tijden]) -> Antwoord:  # noqa: C901, PLR0911 - one answer per form
    match inhoud:
        case BereiktEinde():
            return prove_einde(zaak, inhoud)
        case AlleFasen():
            return prove_fasen(kaart, inhoud)
        case Langs():
            return prove_langs(kaart, inhoud)
        case Bereikbaar():
            return prove_bereikbaar(kaart, inhoud)
        case Onbereikbaar():
            return prove_onbereikbaar(kaart, inhoud)
        case ScoreGrens():
            return prove_score(zaak, inhoud)
        case KansGrens():
            return prove_kans(zaak, inhoud)
        case Beurten():
            return prove_beurten(zaak, inhoud)
        case Duurt():
            return prove_duur(zaak, inhoud, tijden())
        case Geding():
            return prove_geding(zaak, inhoud)
        case _:
            return prove_sleutels(zaak, inhoud)


_PLAATSEN = (BereiktEinde, AlleFasen, Langs, Bereikbaar, Onbereikbaar)
