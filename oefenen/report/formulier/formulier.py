"""The observation form as the choices of a conversation fill it in (S2.31-S2.53): every mark can be traced to a turn."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oefenen.engine.gesprek import Stap
from oefenen.engine.spel import KeuzePlan, Spel
from oefenen.engine.stap import available
from oefenen.model.formulier import FORMULIER, Formulierpunt
from oefenen.model.observatie import SYSTEEM, ItemRegel, Observatie, Opmerking, Voorbeeld
from oefenen.model.scenario import Keuze
from oefenen.model.woorden import TUSSENTIJD, Fase, Merk
from oefenen.report.als_tekst import plain, zetten
from oefenen.report.formulier import woorden
from oefenen.report.formulier.zettypeprofiel import ADVIES, GESLOTEN, OPEN, VERDEDIGEN, ProfielRegel, profile
from oefenen.report.verslag import Verslag


def shows(item: Formulierpunt, keuze: Keuze, fase: Fase) -> bool:
    """Say whether a choice in a turn of *fase* shows *item*: it says so itself, or its zetten do and it was not done badly."""
    if item.id in keuze.toont:
        return True
    if item.fasen and fase not in item.fasen:
        return False
    if keuze.scores.get(item.vaardigheid, item.minstens) < item.minstens:
        return False
    return any(zet in item.zetten for zet in keuze.zet)


class Moment(NamedTuple):
    """One turn of the conversation with what could have been said instead."""

    stap: Stap
    aanbod: list[KeuzePlan]
    """What was really on offer, the chosen one included."""

    @property
    def nummer(self) -> int:
        """The turn, counted in the conversation."""
        return self.stap.volgnummer

    def seen(self, item: Formulierpunt) -> bool:
        """Say whether what was said shows *item*."""
        return shows(item, self.stap.keuze, self.stap.fase)

    def chances(self, item: Formulierpunt) -> list[KeuzePlan]:
        """Give the choices on offer that would have shown *item*."""
        return [plan for plan in self.aanbod if shows(item, plan.keuze, self.stap.fase)]

    def left(self, plannen: Sequence[KeuzePlan]) -> int:
        """Count the points by which the best of *plannen* beats what was said; never below 0."""
        gehaald = sum(self.stap.scores.values())
        return max([0, *(sum(plan.telt.values()) - gehaald for plan in plannen)])


def moments(verslag: Verslag) -> list[Moment]:
    """Give the turns of the conversation; the preparation is not observed."""
    spel: Spel = verslag.gesprek.spel
    return [Moment(stap, available(spel, stap.voor)) for stap in verslag.gezegd]


def fill_in(verslag: Verslag) -> Observatie:
    """Fill in the whole form."""
    beurten = moments(verslag)
    regels = tuple(_mark(item, beurten) for item in FORMULIER)
    return Observatie(
        SYSTEEM,
        regels,
        _compliment(verslag.gezegd),
        _tip(verslag, regels, beurten),
        (_trust(verslag.gezegd), _more_and_less(move_profile(verslag))),
    )


def move_profile(verslag: Verslag) -> tuple[ProfielRegel, ...]:
    """Count the kinds of moves in the conversation."""
    return profile(stap.keuze for stap in verslag.gezegd)


def _mark(item: Formulierpunt, beurten: Sequence[Moment]) -> ItemRegel:
    gezien = tuple(_example(moment.stap) for moment in beurten if moment.seen(item))
    if gezien:
        return ItemRegel(item.id, Merk.GEZIEN, gezien)
    gemist = tuple(Voorbeeld(moment.nummer) for moment in beurten if moment.chances(item))
    return ItemRegel(item.id, Merk.KANS_GEMIST if gemist else Merk.NIET_AAN_DE_ORDE, gemist)


def _example(stap: Stap, erbij: str = "") -> Voorbeeld:
    return Voorbeeld(stap.volgnummer, plain(stap.zegt), erbij)


# One compliment and one tip


def _compliment(stappen: Sequence[Stap]) -> Opmerking:
    """Praise the sentence with the most points, and then the most trust; never one with a critical flag."""

    def strength(stap: Stap) -> tuple[int, int]:
        return sum(stap.scores.values()), _gain(stap)

    sterk = [stap for stap in stappen if not stap.keuze.vlag and max(strength(stap)) > 0]
    if not sterk:
        return Opmerking(woorden.GEEN_COMPLIMENT)
    stap = max(sterk, key=strength)
    punten, groei = strength(stap)
    van = stap.voor.stand["vertrouwen"]
    return Opmerking(_done(stap), (_example(stap),), woorden.why_compliment(punten, (van, van + groei)))


def _done(stap: Stap) -> str:
    """Say what was done in words of the form, or else of the zetten."""
    getoond = [item for item in FORMULIER if shows(item, stap.keuze, stap.fase)]
    if getoond:
        return woorden.GEDAAN[max(getoond, key=lambda item: stap.keuze.scores.get(item.vaardigheid, 0)).id]
    return f"Dit deed je goed: {zetten(stap.keuze.zet)}."


def _tip(verslag: Verslag, regels: Sequence[ItemRegel], beurten: Sequence[Moment]) -> Opmerking:
    """Advise about the item at which most points were left; among equals the one that could be shown most often."""
    gemist = [regel.waarneming for regel in regels if regel.merk is Merk.KANS_GEMIST]
    kansen = [_Kans(item, [(m, m.left(m.chances(item))) for m in beurten if m.chances(item)]) for item in gemist]
    beste = max(kansen, key=lambda kans: (kans.punten, len(kans.momenten)), default=None)
    if beste is None or not beste.punten:
        return _skill_tip(verslag, beurten)
    waar = [moment.nummer for moment, punten in beste.momenten if punten]
    return Opmerking(woorden.PROBEER[beste.item.id], tuple(map(Voorbeeld, waar)), woorden.why_tip(waar, beste.punten))


class _Kans(NamedTuple):
    """An item that was missed, with the points that each of its turns left."""

    item: Formulierpunt
    momenten: list[tuple[Moment, int]]

    @property
    def punten(self) -> int:
        return sum(punten for _, punten in self.momenten)


def _skill_tip(verslag: Verslag, beurten: Sequence[Moment]) -> Opmerking:
    """Advise about the skill that cost most in the turn that left most."""
    moment = max(beurten, key=lambda moment: moment.left(moment.aanbod), default=None)
    if moment is None or not moment.left(moment.aanbod):
        return Opmerking(woorden.GEEN_TIP)
    beste = max(moment.aanbod, key=lambda plan: sum(plan.telt.values()))
    vaardigheid = max(beste.telt, key=lambda v: beste.telt[v] - moment.stap.scores[v])
    naam = next((regel.label for regel in verslag.vaardigheden if regel.id == vaardigheid), vaardigheid)
    waarom = woorden.why_skill_tip(moment.nummer, moment.left(moment.aanbod))
    return Opmerking(woorden.skill_tip(naam), (Voorbeeld(moment.nummer),), waarom)


# The two questions


def _gain(stap: Stap) -> int:
    """Count the trust that a sentence itself won; what happened between two parts of a conversation is not its doing."""
    return sum(g.naar - g.van for g in stap.gevolgen if g.stand == "vertrouwen" and g.door != TUSSENTIJD)


def _trust(stappen: Sequence[Stap]) -> Opmerking:
    groei = tuple(_grown(stappen))
    return Opmerking(woorden.GROEI[len(groei) > 1] if groei else woorden.GEEN_GROEI, groei)


def _grown(stappen: Sequence[Stap]) -> Iterator[Voorbeeld]:
    for stap in stappen:
        van, erbij = stap.voor.stand["vertrouwen"], _gain(stap)
        if erbij > 0:
            yield _example(stap, f"vertrouwen {van} → {van + erbij}")


def _more_and_less(regels: Sequence[ProfielRegel]) -> Opmerking:
    per_soort = {regel.soort: regel for regel in regels}
    vaker = [tekst for soort, tekst in woorden.VAKER.items() if per_soort[soort].gehaald is False]
    te_veel = [soort for soort in (ADVIES, VERDEDIGEN) if per_soort[soort].aantal]
    if not per_soort[OPEN].gehaald and per_soort[GESLOTEN].aantal:
        te_veel.insert(0, GESLOTEN)
    minder = [f"{woorden.MINDER[soort]} ({per_soort[soort].aantal} keer)" for soort in te_veel]
    return Opmerking(woorden.more_and_less(vaker, minder))
