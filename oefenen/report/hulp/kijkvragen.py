"""The questions of a time-out: each makes the trainee look at one thing, and is asked only where that is to be seen."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from oefenen.engine.tijd import spoken
from oefenen.model.woorden import INHOUDSZETTEN, LEERLING, Fase
from oefenen.report.hulp.herhaling import keeps_saying
from oefenen.report.hulp.moment import Moment

HOOG, LAAG = 7, 3
"""Of a stand 0..10: from here it is seen at once, up to here there is hardly any."""
WEINIG_TIJD = 120
"""Seconds."""


class Kijkvraag(NamedTuple):
    """One question; *past* says whether there is something to look at."""

    id: str
    tekst: str
    past: Callable[[Moment], bool]


def _stand(moment: Moment, naam: str) -> int:
    return moment.toestand.stand[naam]


def _moved(moment: Moment, stand: str, richting: int) -> bool:
    """Whether the last sentence moved *stand* up (1) or down (-1)."""
    if not moment.gezegd:
        return False
    gevolgen = [gevolg for gevolg in moment.gezegd[-1].gevolgen if gevolg.stand == stand]
    return bool(gevolgen) and (gevolgen[-1].naar - gevolgen[0].van) * richting > 0


def _posture_changed(moment: Moment, richting: int) -> bool:
    """Whether the last sentence can be seen in how the parent sits there: tenser (1) or calmer (-1)."""
    if not _moved(moment, "spanning", richting):
        return False
    persona = moment.spel.persona
    van, naar = (persona.ziet(t.stand["spanning"]) for t in (moment.gezegd[-1].voor, moment.toestand))
    return van != naar


def _pupil_changed(moment: Moment) -> bool:
    """Whether the last sentence made the pupil at the table show less, and that can be seen."""
    tafel = moment.kop.aan_tafel
    if tafel is None or not _moved(moment, LEERLING, -1):
        return False
    return tafel.ziet(moment.gezegd[-1].voor.leerling) != tafel.ziet(moment.toestand.leerling)


def _explained(moment: Moment) -> bool:
    """Whether the last sentence was about content."""
    return bool(moment.gezegd) and bool(INHOUDSZETTEN & set(moment.gezegd[-1].keuze.zet))


def _same_move(moment: Moment) -> bool:
    """Whether the last two sentences did the same."""
    zetten = [set(stap.keuze.zet) for stap in moment.gezegd[-2:]]
    return len(zetten) > 1 and bool(zetten[0] & zetten[1])


def _untold(moment: Moment) -> bool:
    return any(sleutel not in moment.toestand.weet for sleutel in moment.kop.sleutels)


def _unsaid(moment: Moment) -> bool:
    """Whether there is a message in this story, and it was not brought yet."""
    te_zeggen = {
        feit
        for beurt in moment.spel.scenario.beurten.values()
        if not beurt.vooraf
        for keuze in beurt.keuzes
        for feit in keuze.weet
    }
    return "kernboodschap" in te_zeggen - moment.toestand.weet


def _in(*fasen: Fase) -> Callable[[Moment], bool]:
    return lambda moment: moment.toestand.fase in fasen


def _hurried(moment: Moment) -> bool:
    return bool(moment.spel.klok) and moment.toestand.tijd_over < WEINIG_TIJD


VRAGEN: tuple[Kijkvraag, ...] = (
    Kijkvraag(
        "geklopt", "De tijd is om. Wat wil je dat {hij} onthoudt van dit gesprek?", lambda m: m.toestand.geklopt,
    ),
    Kijkvraag(
        "kind_dicht", "Kijk naar {kind}. Wat veranderde er aan {kind} na jouw laatste zin?", _pupil_changed,
    ),
    Kijkvraag(
        "strakker", "Kijk naar {hem}, net en nu. Wat veranderde er aan {zijn} houding na jouw laatste zin?",
        lambda m: _posture_changed(m, 1),
    ),
    Kijkvraag(
        "uitleg_bij_emotie", "Kan {hij} nu horen wat jij uitlegt? Waaraan zie je dat?",
        lambda m: _stand(m, "spanning") >= HOOG and _explained(m),
    ),
    Kijkvraag(
        "hoog", "Wat vertelt {zijn} houding je? Welk gevoel kan daaronder zitten?", lambda m: _stand(m, "spanning") >= HOOG,
    ),
    Kijkvraag(
        "rustiger", "{zijn} houding veranderde na jouw laatste zin. Wat deed je, en wat kreeg {hij} daarvoor terug?",
        lambda m: _posture_changed(m, -1),
    ),
    Kijkvraag(
        "schijn_ja", "Jullie maken afspraken. Waaraan zie je of {hij} daar al aan toe is?",
        lambda m: m.toestand.fase == Fase.AFSPREKEN and _stand(m, "erkenning") <= 2 * LAAG - 1,
    ),
    Kijkvraag(
        "boodschap", "Weet {hij} al waar het je vandaag om gaat? Waaraan merk je dat?",
        lambda m: _in(Fase.ZORGEN, Fase.AFSPREKEN)(m) and _unsaid(m),
    ),
    Kijkvraag("haast", "Hoeveel tijd hebben jullie nog? Wat mag echt niet ontbreken?", _hurried),
    Kijkvraag(
        "zelfde", "Wat deed je de laatste twee keer hetzelfde? En wat deed {hij} toen?", _same_move,
    ),
    Kijkvraag(
        "wantrouwen", "Waaraan kon {hij} tot nu toe merken dat jij naast {hem} staat?",
        lambda m: _stand(m, "vertrouwen") <= LAAG and bool(m.gezegd),
    ),
    Kijkvraag(
        "herhaalt", "Wat heeft {hij} nu al vaker dan één keer gezegd? Wat zou {hij} daarop van jou willen horen?",
        lambda m: bool(keeps_saying(m)),
    ),
    Kijkvraag(
        "stil", "Wat zegt {hij} niet? Kijk naar de handen en de ogen: wat zie je daar?", lambda m: _stand(m, "openheid") <= LAAG,
    ),
    Kijkvraag(
        "niet_gevraagd", "Wat weet {hij} over {kind} wat jij nog niet weet? Wat heb je nog niet gevraagd?",
        lambda m: _in(Fase.DELEN, Fase.ZORGEN)(m) and _untold(m),
    ),
    Kijkvraag(
        "vraag", "{hij} stelde net een vraag. Wil {hij} een antwoord, of ligt er iets onder die vraag?",
        lambda m: spoken(m.ouder.zegt).rstrip(" ’”\"'").endswith("?"),
    ),
    Kijkvraag("afstemmen", "Hoe zit {hij} erbij? Waar zou {hij} nu op hopen, en waar bang voor zijn?", _in(Fase.AFSTEMMEN)),
    Kijkvraag("wie_praat", "Wie van jullie was tot nu toe het meest aan het woord? Past dat bij deze fase?", _in(Fase.DELEN)),
    Kijkvraag("zorgen", "Zien jullie hetzelfde als jullie naar {kind} kijken? Waar hoorde je een verschil?", _in(Fase.ZORGEN)),
    Kijkvraag("afspreken", "Wie doet er straks wat? En van wie kwam dat idee?", _in(Fase.AFSPREKEN)),
    Kijkvraag("afronden", "Hoe gaat {hij} straks de deur uit? Waaraan zie je dat?", _in(Fase.AFRONDEN)),
    Kijkvraag(
        "fase", "In welke fase zitten jullie nu? Waaraan merk je dat {hij} daar ook aan toe is?", lambda _: True,
    ),
)  # fmt: skip
"""All questions, the most urgent first; the last one always fits."""


def pick_question(moment: Moment, gehad: Collection[str] = ()) -> Kijkvraag:
    """Give the question for a moment, if possible none of *gehad* (ids)."""
    passend = [vraag for vraag in VRAGEN if vraag.past(moment)]
    return next((vraag for vraag in passend if vraag.id not in gehad), passend[0])
