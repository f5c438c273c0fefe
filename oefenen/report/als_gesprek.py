"""A conversation as plain lines, for a screen reader, braille or a pipe: who says what, without layout."""

import re

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.model.scenario import Keuze, ScenarioKop, Variant
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import GESPREKSFASEN, TUSSENTIJD, VRAAG, Fase, label
from oefenen.report.als_tekst import minutes, plain, where, who

_AANWIJZING = re.compile(r"(\([^()]*\))")
_WERKWOORDEN = frozenset({"is", "wil", "kan", "mag", "zal"})
_GEEN_WERKWOORDEN = frozenset({"dat", "dit", "het", "met", "niet", "tot", "uit", "wat"})


def opening_lines(kop: ScenarioKop, vaardigheden: Vaardigheden) -> list[str]:
    """Say what it is about and give the whole dossier."""
    plek = where(kop)
    delen = [
        kop.titel,
        f"Je gesprek: met {who(kop)}{f', {plek}' if plek else ''}.{f' {kop.leerling.naam} zit erbij.' if kop.aan_tafel else ''}",
        f"Je rol: {kop.rol}",
        f"Je doel: {kop.doel}",
        *_list("Feiten", kop.dossier.feiten),
        *_list("Oordelen van anderen", kop.dossier.oordelen),
        *_list("Wat je van de ouder weet", kop.dossier.ouder),
    ]
    if kop.focus:
        delen.append("Let vooral op: " + ", ".join(vaardigheden.label(v).lower() for v in kop.focus) + ".")
    return delen


def _list(titel: str, teksten: tuple[str, ...]) -> list[str]:
    return [f"{titel}:", *(f"- {tekst}" for tekst in teksten)] if teksten else []


def said_lines(kop: ScenarioKop, variant: Variant | None) -> list[str]:
    """Give what someone at the table says and does: `Vader: …` and `[vader kijkt weg]`, in the order of the text."""
    if variant is None:
        return []
    if variant.spreker in (VRAAG, TUSSENTIJD):
        tekst = plain(variant)
        return [tekst if variant.spreker == VRAAG else f"[{tekst}]"]
    leerling = variant.spreker == "leerling"
    wie = kop.leerling.naam if leerling else kop.ouder.relatie
    naam = wie[:1].upper() + wie[1:]
    regels = [_act(wie, variant.doet)] if variant.doet else []
    for deel in map(str.strip, _AANWIJZING.split(variant.zegt)):
        if deel.startswith("("):
            regels.append(_act(wie, deel[1:-1]))
        elif any(map(str.isalnum, deel)) or (deel and deel == variant.zegt.strip()):
            regels.append(f"{naam}: {deel}")
    return regels


def _act(wie: str, doet: str) -> str:
    """Make one readable piece of what someone does; a colon where it does not begin with a verb."""
    eerste = doet.split(maxsplit=1)[0].rstrip(",").lower() if doet.strip() else ""
    werkwoord = eerste in _WERKWOORDEN or (eerste.endswith("t") and eerste not in _GEEN_WERKWOORDEN)
    return f"[{wie}{'' if werkwoord else ':'} {doet}]"


def own_line(stap: Stap) -> str:
    """Give what the trainee says, or chooses beforehand."""
    return f"{'Je kiest' if stap.vooraf else 'Jij'}: {plain(stap.zegt)}"


def answer_lines(kop: ScenarioKop, stap: Stap, *, feedback: bool) -> list[str]:
    """Give one choice: your sentence, what the parent does at once, and the feedback."""
    regels = [own_line(stap)]
    for reactie in stap.reacties:
        regels += said_lines(kop, reactie)
    return [*regels, *coach_lines(stap)] if feedback else regels


def coach_lines(stap: Stap) -> list[str]:
    """Give the feedback on a choice, when there is any."""
    return [f"Coach: {stap.keuze.feedback}"] if stap.keuze.feedback else []


def between_lines(kop: ScenarioKop, stap: Stap) -> list[str]:
    """Say that the conversation begins after this choice, or that it goes on later."""
    return [*(["Het gesprek begint."] if stap.begint else []), *said_lines(kop, stap.tussentijd)]


def phase_line(gesprek: Gesprek) -> str:
    """Say which of the five phases the conversation is in, or that it has not begun."""
    fase = gesprek.toestand.fase
    if gesprek.vooraf:
        klok = ", en de klok staat nog stil" if gesprek.spel.klok else ""
        return f"{label(fase)}: {gesprek.spel.scenario.kop.ouder.naam} is er nog niet{klok}."
    nummer = [f.value for f in GESPREKSFASEN].index(Fase(fase)) + 1
    return f"Fase {nummer} van {len(GESPREKSFASEN)}: {label(fase)}"


def sight_line(gesprek: Gesprek) -> str:
    """Say what is seen and heard of the parent now; "" when the persona does not say, or when the parent is not there yet."""
    if gesprek.vooraf:
        return ""
    persona, toestand = gesprek.spel.persona, gesprek.toestand
    stemming = persona.stemmingen[toestand.stemming]
    ziet = persona.ziet(toestand.stand["spanning"])
    delen = [f"je ziet: {ziet}" if ziet else "", f"toon: {stemming.toon}" if stemming.toon else ""]
    tekst = "; ".join(deel for deel in delen if deel)
    return f"[{tekst}]" if tekst else ""


def pupil_line(gesprek: Gesprek) -> str:
    """Say what is seen of the pupil at the table; "" when there is none, or not yet."""
    kop = gesprek.spel.scenario.kop
    if kop.aan_tafel is None or gesprek.vooraf:
        return ""
    return _act(kop.leerling.naam, kop.aan_tafel.ziet(gesprek.toestand.leerling))


def clock_line(gesprek: Gesprek) -> str:
    """Say how much time is left; "" without a clock, and while it stands still."""
    if not gesprek.spel.klok or gesprek.vooraf:
        return ""
    if gesprek.toestand.geklopt:
        return "[er wordt geklopt: de tijd is om, je kunt nog één ding zeggen]"
    return f"[nog {minutes(gesprek.toestand.tijd_over)} op de klok]"


def choice_lines(gesprek: Gesprek, keuzes: list[Keuze]) -> list[str]:
    """Give the choices with their numbers, in the order in which they are shown."""
    return [f"{nummer}. {plain(gesprek.zin(keuze))}" for nummer, keuze in enumerate(keuzes, start=1)]
