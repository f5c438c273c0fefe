"""The debrief in short, as plain lines without layout."""

from collections.abc import Sequence

from oefenen.engine.gesprek import Stap
from oefenen.model.instellingen import Cijfers
from oefenen.model.observatie import Observatie
from oefenen.model.woorden import VASTE_FEITEN, label
from oefenen.report.afspraken.als_afspraken import debrief_lines
from oefenen.report.als_gesprek import own_line
from oefenen.report.als_markdown import range_text, score_text
from oefenen.report.als_overkant import as_lines
from oefenen.report.als_tekst import minutes, place
from oefenen.report.anders.opening import opening_line
from oefenen.report.coaching import remark_lines
from oefenen.report.formulier.als_beelden import plain_part
from oefenen.report.formulier.formulier import fill_in
from oefenen.report.formulier.woorden import quotes
from oefenen.report.hulp.time_out import as_plain as time_out_lines
from oefenen.report.verslag import ScoreRegel, SleutelRegel, Verslag, einde_naam, vlag_tekst
from oefenen.report.voorstel import proposal_line
from oefenen.report.zelf.als_zelfbeeld import as_lines as self_lines
from oefenen.report.zelf.eigen_zin import own_lines
from oefenen.report.zelf.oneens import plain_part as disagree_lines


def as_plain(verslag: Verslag, *, feedback: bool) -> list[str]:
    """Give the debrief of a conversation; with *feedback* also what each sentence did."""
    delen = [
        "Nabespreking",
        _ending(verslag),
        *filter(None, [opening_line(verslag.gesprek.spel)]),
        *_slot(verslag),
        *as_lines(verslag.overkant),
        *_remarks(fill_in(verslag)),
        *plain_part(verslag),
        *(_bars("Assen", verslag.assen) if verslag.shows(Cijfers.ASSEN) else ()),
        *(_bars("Vaardigheden", verslag.vaardigheden) if verslag.shows(Cijfers.VAARDIGHEDEN) else ()),
        *(_bars("Uit de bron", verslag.bronvaardigheden) if verslag.cijfers is Cijfers.BRON else ()),
        *filter(None, [proposal_line(verslag.gesprek.spel.scenario.kop)]),
        *self_lines(verslag),
        *_told("Gezegd", verslag, gevonden=True),
        *_told("Niet gezegd", verslag, gevonden=False),
        *debrief_lines(verslag.gesprek, verslag.afspraken),
        *_flags(verslag),
    ]
    if feedback:
        delen += [*_feedback("Wat je voorbereidde", verslag.voorbereiding), *_feedback("Wat je zinnen deden", verslag.gezegd)]
    delen += [*own_lines(verslag), *time_out_lines(verslag.time_outs, verslag.stappen)]
    delen += disagree_lines(verslag)
    delen += remark_lines(verslag.stappen, verslag.coaching)
    if verslag.terugblik:
        delen += ["", f"Om over na te denken: {verslag.terugblik}"]
    return delen


def _ending(verslag: Verslag) -> str:
    if not verslag.einde:
        return "Dit gesprek is nog niet afgelopen."
    naam, oordeel = einde_naam(verslag), label(verslag.oordeel).lower()
    hoe = naam if naam == oordeel else f"{naam} ({oordeel})"
    return f"Einde: {hoe}, na {len(verslag.gezegd)} keuzes en {minutes(verslag.tijd)} minuten."


def _slot(verslag: Verslag) -> list[str]:
    namen = {ja: [VASTE_FEITEN.get(naam, naam) for naam, gelukt in verslag.slot.items() if gelukt is ja] for ja in (True, False)}
    return [f"{wat}: {', '.join(namen[ja])}." for ja, wat in ((True, "Dit lukte"), (False, "Dit lukte nog niet")) if namen[ja]]


def _remarks(observatie: Observatie) -> list[str]:
    regels = [""]
    for naam, opmerking in (("Compliment", observatie.compliment), ("Tip", observatie.tip)):
        regels.append(f"{naam}: {' '.join(filter(None, (opmerking.tekst, opmerking.waarom)))}")
        regels += [f"- {zin}" for zin in quotes(opmerking)]
    return regels


def _bars(titel: str, regels: tuple[ScoreRegel, ...]) -> list[str]:
    return ["", f"{titel}:", *map(_bar, regels)] if regels else []


def _bar(regel: ScoreRegel) -> str:
    kansen = f"{regel.kansen} {'kans' if regel.kansen == 1 else 'kansen'}"
    bereik = "" if regel.laagst is None else f", bereikbaar {range_text(regel)}"
    focus = " (hier ging het om)" if regel.focus else ""
    return f"- {regel.label}{focus}: {score_text(regel)} ({kansen}{bereik})"


def _told(titel: str, verslag: Verslag, *, gevonden: bool) -> list[str]:
    regels = [_told_line(regel) for regel in (*verslag.sleutels, *verslag.feiten) if regel.gevonden is gevonden]
    return ["", f"{titel}:", *regels] if regels else []


def _told_line(regel: SleutelRegel) -> str:
    return f"- {'wat erachter zat: ' if regel.agenda else ''}{regel.tekst}"


def _flags(verslag: Verslag) -> list[str]:
    regels = [f"- bij {place(stap, 'keuze')}: {vlag_tekst(vlag)}" for vlag, stap in verslag.vlaggen]
    return ["", "Let op:", *regels] if regels else []


def _feedback(titel: str, stappen: Sequence[Stap]) -> list[str]:
    regels = ["", f"{titel}:"] if stappen else []
    for stap in stappen:
        regels.append(f"{stap.volgnummer}. {own_line(stap)}")
        if stap.keuze.feedback:
            regels.append(f"Coach: {stap.keuze.feedback}")
    return regels
