"""A time-out: what there is to see now, one question that makes you look, and one skill that can still be used. Never a score."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.stap import available
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import WOORDEN
from oefenen.report.als_tekst import place
from oefenen.report.hulp.kijkvragen import pick_question
from oefenen.report.hulp.moment import Moment, moment_at
from oefenen.report.markdown_tekst import safe

TITEL = "Time-out"
ZELF = "Welke zin daarbij past, kies je zelf."


class Hint(NamedTuple):
    """Something that can still be used now: what it is called and what it means; *vaardigheid* is "" when it is no skill."""

    vaardigheid: str
    naam: str
    uitleg: str


GEEN = Hint("", "", "")


class TimeOut(NamedTuple):
    """What a time-out before choice *nummer* says."""

    nummer: int
    ziet: tuple[tuple[str, str], ...] = ()
    """What there is to see: who or what, and the words."""
    vraag_id: str = ""
    vraag: str = ""
    """"" when the choice was taken back, and the conversation did not come so far again."""
    hint: Hint = GEEN


def take(gesprek: Gesprek, vaardigheden: Vaardigheden, nummers: Sequence[int]) -> tuple[TimeOut, ...]:
    """Say what the time-outs before choices *nummers* say; one before a choice that is not there any more says nothing."""
    uit: list[TimeOut] = []
    for nummer in nummers:
        moment = moment_at(gesprek, nummer)
        uit.append(TimeOut(nummer) if moment is None else _look(moment, vaardigheden, uit))
    return tuple(uit)


def _look(moment: Moment, vaardigheden: Vaardigheden, eerder: Sequence[TimeOut]) -> TimeOut:
    vraag = pick_question(moment, {een.vraag_id for een in eerder})
    hint = _hint(moment, vaardigheden, {een.hint.vaardigheid for een in eerder})
    return TimeOut(moment.nummer, tuple(_sight(moment)), vraag.id, moment.fill(vraag.tekst), hint)


def _sight(moment: Moment) -> Iterator[tuple[str, str]]:
    """Yield what the card of the parent shows, in words."""
    spel, t = moment.spel, moment.toestand
    if moment.ouder.doet:
        yield "Je zag net", moment.ouder.doet
    if ziet := spel.persona.ziet(t.stand["spanning"]):
        yield "Je ziet", ziet
    if toon := spel.persona.stemmingen[t.stemming].toon:
        yield "Toon", toon
    if moment.kop.aan_tafel:
        yield moment.kop.leerling.naam, moment.kop.aan_tafel.ziet(t.leerling)


def _hint(moment: Moment, vaardigheden: Vaardigheden, gehad: Collection[str]) -> Hint:
    """Name a skill that one of the choices can still use: of the focus first, then the one least shown so far."""
    kan = _usable(moment)
    nieuw = [naam for naam in kan if naam not in gehad] or list(kan)
    alle = vaardigheden.vaardigheden
    bekend = [naam for naam in alle if naam in nieuw]
    if not bekend:
        fase = WOORDEN[moment.toestand.fase]
        return Hint("", fase.label, fase.uitleg)
    gedaan = {naam: sum(stap.scores.get(naam, 0) for stap in moment.gezegd) for naam in bekend}
    beste = min(bekend, key=lambda naam: (naam not in moment.kop.focus, gedaan[naam], -kan[naam]))
    return Hint(beste, alle[beste].label, alle[beste].definitie)


def _usable(moment: Moment) -> dict[str, int]:
    """Give the skills that a choice on offer shows, with how clearly one of them does."""
    kan: dict[str, int] = {}
    for plan in available(moment.spel, moment.toestand):
        for naam, punten in plan.telt.items():
            if punten > 0:
                kan[naam] = max(punten, kan.get(naam, 0))
    return kan


# As words


def hint_line(hint: Hint) -> str:
    """Give the hint as one line."""
    return f"{hint.naam}: {hint.uitleg} {ZELF if hint.vaardigheid else ''}".rstrip()


def time_out_lines(time_out: TimeOut) -> list[str]:
    """Give a time-out as plain lines."""
    ziet = [f"{wie}: {tekst}" for wie, tekst in time_out.ziet]
    return [*ziet, f"Vraag: {time_out.vraag}", f"Hint: {hint_line(time_out.hint)}"]


def looked_at(time_out: TimeOut) -> str:
    """Say afterwards what there was to look at and to use."""
    return f"{time_out.vraag} Hint: {time_out.hint.naam.lower()}." if time_out.vraag else "Die zin nam je daarna terug."


def before(time_outs: Sequence[TimeOut], stap: Stap) -> list[TimeOut]:
    """Give the time-outs that were taken before a choice."""
    return [time_out for time_out in time_outs if time_out.nummer == stap.nummer]


def debrief_lines(time_outs: Sequence[TimeOut], stappen: Sequence[Stap]) -> list[str]:
    """Say for every time-out where it was taken, and what there was to look at."""
    plaatsen = {stap.nummer: place(stap) for stap in stappen}
    return [f"Voor {plaatsen.get(een.nummer, 'een zin die er niet meer staat')}: {looked_at(een)}" for een in time_outs]


def as_part(time_outs: Sequence[TimeOut], stappen: Sequence[Stap]) -> str:
    """Give them as Markdown; "" when there are none."""
    regels = [f"- {safe(regel)}" for regel in debrief_lines(time_outs, stappen)]
    return "\n".join([f"## {TITEL}s", "", *regels]) if regels else ""


def as_plain(time_outs: Sequence[TimeOut], stappen: Sequence[Stap]) -> list[str]:
    """Give them as plain lines; none when there are none."""
    regels = [f"- {regel}" for regel in debrief_lines(time_outs, stappen)]
    return ["", f"{TITEL}s:", *regels] if regels else []


def as_data(time_outs: Sequence[TimeOut]) -> list[dict[str, Any]]:
    """Give them with plain values; *vraag* and *vaardigheid* are null where they are not known."""
    return [{"keuze": een.nummer, "vraag": een.vraag or None, "vaardigheid": een.hint.vaardigheid or None} for een in time_outs]
