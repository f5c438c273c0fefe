"""What to practise next and why: from what was played and measured, without a store or a file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from oefenen.engine.scoring import MINSTE_KANSEN, value
from oefenen.model.poging import Poging
from oefenen.model.scenario import ScenarioKop
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.vandaag import Raad, Reden
from oefenen.model.woorden import Oordeel
from oefenen.session.library import LibraryRow

LAATSTE = 5
"""So many measured conversations say how somebody does now."""
GENOEG = 75.0
"""From this score (0..100) on a skill needs no conversation of its own."""
LANG = timedelta(days=14)
"""After so long a conversation is worth doing again."""


@dataclass(frozen=True, slots=True)
class Feiten:
    """All that the advice rests on."""

    rijen: Sequence[LibraryRow]
    """The conversations that there are, in the order of the library."""
    pogingen: Sequence[Poging]
    """Those that were finished, the oldest first."""
    vaardigheden: Vaardigheden
    nu: datetime


def advise(feiten: Feiten) -> tuple[Raad, ...]:
    """Give what could be done next, the best idea first; each conversation at most once."""
    rijen = [(rij, rij.kop) for rij in feiten.rijen if rij.kop is not None]
    regels: tuple[Callable[[Feiten, list[Rij]], Iterator[Raad]], ...] = (
        _unfinished, _begin, _weakest, _new_parent, _follow_up, _next_level, _long_ago,
    )  # fmt: skip
    gevonden: dict[str, Raad] = {}
    for regel in regels:
        for raad in regel(feiten, rijen):
            gevonden.setdefault(raad.bestand, raad)
    return tuple(gevonden.values())


Rij = tuple[LibraryRow, ScenarioKop]


def _raad(reden: Reden, rij: Rij, waarom: str, vaardigheid: str = "") -> Raad:
    return Raad(reden, str(rij[0].bestand), rij[1].persona, rij[1].titel, waarom, vaardigheid)


def _unfinished(feiten: Feiten, rijen: list[Rij]) -> Iterator[Raad]:  # noqa: ARG001 - all rules are asked in the same way
    """Propose the conversation that was left halfway last."""
    lopend = [(rij[0].lopend.id, rij) for rij in rijen if rij[0].lopend is not None]
    if lopend:
        yield _raad(
            Reden.VERDER, max(lopend, key=lambda paar: paar[0])[1], "Hier was je nog mee bezig. Je gaat verder waar je was."
        )


def _begin(feiten: Feiten, rijen: list[Rij]) -> Iterator[Raad]:
    if not feiten.pogingen and rijen:
        yield _raad(Reden.BEGIN, min(rijen, key=lambda rij: rij[1].niveau), "Een goed gesprek om mee te beginnen.")


def _weakest(feiten: Feiten, rijen: list[Rij]) -> Iterator[Raad]:
    """Propose a conversation about the focus skill that went least well lately, one that is new if there is one within reach."""
    zwakste = weakest_skill(feiten.pogingen)
    if zwakste is None:
        return
    grens = _within_reach(feiten, rijen)
    vorige = feiten.pogingen[-1].bestand
    keus = [rij for rij in rijen if zwakste in rij[1].focus and rij[1].niveau <= grens and str(rij[0].bestand) != vorige]
    if keus:
        naam = feiten.vaardigheden.label(zwakste).lower()
        waarom = f"{naam.capitalize()} was in je laatste gesprekken het lastigst, en daar gaat dit gesprek over."
        yield _raad(Reden.ZWAKST, min(keus, key=lambda rij: _played(feiten, rij)), waarom, zwakste)


def weakest_skill(pogingen: Sequence[Poging]) -> str | None:
    """Give the focus skill with the lowest score over the last conversations, of those with enough chances that leave room."""
    gemeten = [poging.meting for poging in pogingen if poging.meting is not None][-LAATSTE:]
    focus = dict.fromkeys(naam for meting in gemeten for naam in meting.focus)
    scores = {}
    for naam in focus:
        sommen = [meting.eigen[naam] for meting in gemeten if naam in meting.eigen]
        kansen = sum(aantal for _, aantal in sommen)
        if kansen >= MINSTE_KANSEN:
            scores[naam] = value(sum(som for som, _ in sommen), kansen)
    zwakste = min(scores, key=lambda naam: scores[naam], default=None)
    return zwakste if zwakste is not None and scores[zwakste] < GENOEG else None


def _new_parent(feiten: Feiten, rijen: list[Rij]) -> Iterator[Raad]:
    """Propose the easiest conversation with a kind of parent that was not met yet."""
    ontmoet = {poging.persona for poging in feiten.pogingen}
    nieuw = [rij for rij in rijen if rij[1].persona not in ontmoet and rij[1].niveau <= _within_reach(feiten, rijen)]
    if ontmoet and nieuw:
        rij = min(nieuw, key=lambda rij: rij[1].niveau)
        soort = (rij[0].persona_label or rij[1].persona).lower()
        yield _raad(Reden.NIEUWE_OUDER, rij, f"Met een {soort} heb je nog niet gesproken.")


def _follow_up(feiten: Feiten, rijen: list[Rij]) -> Iterator[Raad]:
    """Propose how it goes on with a parent who was spoken to."""
    titels = {(poging.scenario, poging.persona): poging.titel for poging in feiten.pogingen}
    for rij in rijen:
        eerder = titels.get((rij[1].vervolg_op, rij[1].persona))
        if eerder is not None and not _done(feiten, rij):
            yield _raad(Reden.VERVOLG, rij, f"Hier lees je hoe het verderging na ‘{eerder}’: hetzelfde gezin, een tijd later.")


def _next_level(feiten: Feiten, rijen: list[Rij]) -> Iterator[Raad]:
    """Propose the next level with the same kind of parent, after one that went well."""
    niveaus = {str(rij[0].bestand): rij[1].niveau for rij in rijen}
    for poging in reversed(feiten.pogingen):
        niveau = niveaus.get(poging.bestand)
        if niveau is None or poging.oordeel != Oordeel.GOED.value:
            continue
        for rij in rijen:
            if rij[1].niveau == niveau + 1 and rij[1].persona == poging.persona and not _done(feiten, rij):
                yield _raad(Reden.NIVEAU, rij, f"‘{poging.titel}’ ging goed. Dit is een stap verder met zo’n ouder.")


def _long_ago(feiten: Feiten, rijen: list[Rij]) -> Iterator[Raad]:
    """Propose the conversation that was done longest ago."""
    laatst = {str(rij[0].bestand): (_played(feiten, rij), rij) for rij in rijen if _done(feiten, rij)}
    if not laatst:
        return
    moment, rij = min(laatst.values(), key=lambda paar: paar[0])
    dagen = (feiten.nu - datetime.fromisoformat(moment)).days
    if dagen >= LANG.days:
        waarom = f"Dit gesprek voerde je {dagen} dagen geleden. Met een andere opening merk je wat er is blijven hangen."
        yield _raad(Reden.LANG_GELEDEN, rij, waarom)


def _done(feiten: Feiten, rij: Rij) -> bool:
    return bool(_played(feiten, rij))


def _played(feiten: Feiten, rij: Rij) -> str:
    """Give when a conversation was held last; "" for never, which comes first."""
    bestand = str(rij[0].bestand)
    return max((poging.begonnen for poging in feiten.pogingen if poging.bestand == bestand), default="")


def _within_reach(feiten: Feiten, rijen: list[Rij]) -> int:
    """Give the highest level that makes sense: one above the highest that went well."""
    niveaus = {str(rij[0].bestand): rij[1].niveau for rij in rijen}
    goed = [niveaus.get(poging.bestand, 0) for poging in feiten.pogingen if poging.oordeel == Oordeel.GOED.value]
    return max(goed, default=0) + 1
