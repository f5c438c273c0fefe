"""The own look beside the measurement, as plain lines, as Markdown and as data; and what the next attempt opens with."""

from collections.abc import Callable, Iterator
from typing import Any

from oefenen.engine.gesprek import Stap
from oefenen.model.meegenomen import Meegenomen
from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.report.als_tekst import place, points
from oefenen.report.anders.keerpunten import own_sentence
from oefenen.report.markdown_tekst import safe
from oefenen.report.verslag import Verslag
from oefenen.report.zelf.ijking import tell
from oefenen.report.zelf.zelfbeeld import Aanwijzing, Schatting, compare

TITEL = "Eerst zelf gekeken"
VOOR_DEZE_KEER = "Voor deze keer"
COMPLIMENT, TIP, VOORNEMEN, WAAROM = "Compliment aan jezelf", "Tip voor jezelf", "Voornemen", "Waarom deze zet"


def estimate_text(schatting: Schatting) -> str:
    """Say what somebody thought, what was measured, and the difference."""
    kansen = f"{schatting.kansen} {'kans' if schatting.kansen == 1 else 'kansen'}"
    gemeten = "" if schatting.gemeten is None else f", gemeten {schatting.gemeten:.0f}"
    return f"jij {schatting.zelf}{gemeten} ({kansen}): {schatting.woorden}"


def pointed_name(wijst: Aanwijzing) -> str:
    """Name what was asked."""
    return f"Vertrouwen {'gewonnen' if wijst.gewonnen else 'verloren'}"


def own_turn(wijst: Aanwijzing) -> str:
    """Say where somebody pointed."""
    return place(wijst.zelf) if wijst.zelf else "nergens"


def real_turns(wijst: Aanwijzing) -> str:
    """Say where it really was."""
    wat = "steeg" if wijst.gewonnen else "daalde"
    if not wijst.echt:
        return f"het {wat} nergens"
    waar = _listed([str(stap.volgnummer) for stap in wijst.echt])
    hoeveel = points(wijst.hoeveel if wijst.gewonnen else -wijst.hoeveel)
    return f"het {wat} het meest in {'beurt' if len(wijst.echt) == 1 else 'de beurten'} {waar} ({hoeveel})"


def _listed(namen: list[str]) -> str:
    return " en ".join(filter(None, (", ".join(namen[:-1]), namen[-1])))


def written(beeld: Zelfbeeld) -> Iterator[tuple[str, str]]:
    """Give what somebody wrote, each with what it is."""
    teksten = ((COMPLIMENT, beeld.compliment), (TIP, beeld.tip), (VOORNEMEN, beeld.voornemen))
    return ((naam, tekst) for naam, tekst in teksten if tekst)


def as_lines(verslag: Verslag) -> list[str]:
    """Give all of it as plain lines; none when nothing was answered."""
    naast = compare(verslag)
    if naast is None:
        return []
    regels = [f"- {schatting.label}: {estimate_text(schatting)}." for schatting in naast.schattingen]
    regels += [f"- IJking: {tell(naast.ijking)}"] if naast.ijking else []
    regels += [f"- {pointed_name(w)}: jij wees aan: {own_turn(w)}. Gemeten: {real_turns(w)}." for w in naast.aanwijzingen]
    regels += [f"- {naam}: {tekst}" for naam, tekst in written(naast.beeld)]
    regels += [f"- {WAAROM} ({_said(naast.waarom_bij, str)})? {naast.beeld.waarom}"] if naast.waarom_bij else []
    return ["", f"{TITEL}:", *regels]


def _said(stap: Stap, schoon: Callable[[str], str]) -> str:
    return f"{place(stap)}, ‘{schoon(own_sentence(stap))}’"


def as_part(verslag: Verslag) -> str:
    """Give all of it as a part of a Markdown file; "" when nothing was answered."""
    naast = compare(verslag)
    if naast is None:
        return ""
    delen = [f"## {TITEL}"]
    if naast.schattingen:
        rijen = ["| | jouw schatting | gemeten | kansen | verschil |", "| --- | --- | --- | --- | --- |"]
        rijen += [_estimate_row(schatting) for schatting in naast.schattingen]
        delen.append("\n".join(rijen))
    delen += [f"IJking: {tell(naast.ijking)}"] if naast.ijking else []
    punten = [f"- {pointed_name(w)}: ik wees aan: {own_turn(w)}; gemeten: {real_turns(w)}" for w in naast.aanwijzingen]
    punten += [f"- **{naam}:** {safe(tekst)}" for naam, tekst in written(naast.beeld)]
    punten += [f"- **{WAAROM}** ({_said(naast.waarom_bij, safe)})**?** {safe(naast.beeld.waarom)}"] if naast.waarom_bij else []
    return "\n\n".join([*delen, "\n".join(punten)] if punten else delen)


def _estimate_row(schatting: Schatting) -> str:
    gemeten = "te weinig kansen" if schatting.gemeten is None else f"{schatting.gemeten:.0f}"
    woorden = "" if schatting.gemeten is None else schatting.woorden
    return f"| {safe(schatting.label)} | {schatting.zelf} | {gemeten} | {schatting.kansen} | {woorden} |"


def as_data(verslag: Verslag) -> dict[str, Any] | None:
    """Give all of it with plain values; None when nothing was answered."""
    naast = compare(verslag)
    if naast is None:
        return None
    beeld = naast.beeld
    return {
        "schattingen": {s.id: {"zelf": s.zelf, "gemeten": s.gemeten, "kansen": s.kansen} for s in naast.schattingen},
        "ijking": naast.ijking._asdict() if naast.ijking else None,
        **{_side(w): _pointed_data(w) for w in naast.aanwijzingen},
        "compliment": beeld.compliment,
        "tip": beeld.tip,
        "voornemen": {"als": beeld.als, "dan": beeld.dan},
        "waarom": {"bij": naast.waarom_bij.nummer, "tekst": beeld.waarom} if naast.waarom_bij else None,
    }


def _side(wijst: Aanwijzing) -> str:
    return "gewonnen" if wijst.gewonnen else "verloren"


def _pointed_data(wijst: Aanwijzing) -> dict[str, Any]:
    """Give the numbers of the choices; *zelf* is null for nowhere."""
    return {
        "zelf": wijst.zelf.nummer if wijst.zelf else None,
        "gemeten": [stap.nummer for stap in wijst.echt],
        "hoeveel": wijst.hoeveel if wijst.gewonnen else -wijst.hoeveel,
    }


# What the next attempt opens with


def along_rows(mee: Meegenomen) -> list[tuple[str, str]]:
    """Give what is brought along, each with what it is."""
    uit = f" (na ‘{mee.uit}’)" if mee.uit else ""
    opdracht = f"Opdracht van {mee.door or 'je begeleider'}" if mee.van_begeleider else "Probeer deze keer"
    rijen = [(f"Je voornemen{uit}", mee.voornemen), (opdracht, mee.opdracht)]
    rijen += [("Opmerking bij de vorige keer", tekst) for tekst in mee.opmerkingen]
    return [(naam, tekst) for naam, tekst in rijen if tekst]


def along_lines(mee: Meegenomen) -> list[str]:
    """Give what is brought along as plain lines."""
    return [f"{naam}: {tekst}" for naam, tekst in along_rows(mee)]
