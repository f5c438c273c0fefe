"""The debrief as a Markdown file that the trainee keeps."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from oefenen.engine.gesprek import Stap
from oefenen.model.instellingen import Cijfers
from oefenen.model.scenario import ScenarioKop, Variant
from oefenen.model.woorden import REGELS, STANDEN, label
from oefenen.report.afspraken.als_afspraken import agreements_part
from oefenen.report.als_overkant import as_part
from oefenen.report.als_ruimte import as_part as room_part
from oefenen.report.als_tekst import minutes, moved, place, plain, points, speaker, stand_name, where, who, zetten
from oefenen.report.anders.opening import opening_line
from oefenen.report.coaching import as_part as coaching_part
from oefenen.report.formulier.als_beelden import as_part as pictures_part
from oefenen.report.formulier.als_markdown import form, time_table
from oefenen.report.formulier.formulier import fill_in, move_profile
from oefenen.report.hulp.time_out import as_part as time_out_part
from oefenen.report.markdown_tekst import safe
from oefenen.report.tijdverdeling import divide
from oefenen.report.verslag import ScoreRegel, SleutelRegel, Verslag, einde_naam, vlag_tekst
from oefenen.report.voorstel import proposal_line
from oefenen.report.zelf.als_zelfbeeld import as_part as own_part
from oefenen.report.zelf.eigen_zin import EIGEN, LEEK_OP, STERKSTE, Vergeleken, compared
from oefenen.report.zelf.oneens import as_part as disagree_part


def as_markdown(verslag: Verslag, *, datum: str = "") -> str:
    """Give the whole debrief as Markdown, UTF-8, ending in a newline."""
    kop = verslag.gesprek.spel.scenario.kop
    delen = [
        f"# {safe(kop.titel)}",
        f"{safe(who(kop))} · {where(kop)} · persona {verslag.gesprek.spel.persona.label.lower()} · stand {verslag.stand}"
        + (f" · {datum}" if datum else ""),
        opening_line(verslag.gesprek.spel),
        _ending(verslag),
        as_part(verslag.overkant),
        *(_table(titel, regels) for titel, regels in _scores(verslag)),
        proposal_line(kop),
        own_part(verslag),
        form(fill_in(verslag), move_profile(verslag)),
        pictures_part(verslag),
        _course(verslag),
        time_table(divide(verslag.gesprek)),
        room_part(verslag),
        _told(verslag),
        agreements_part(verslag.gesprek, verslag.afspraken) if verslag.einde else "",
        _flags(verslag),
        time_out_part(verslag.time_outs, verslag.stappen),
        _turns("Voorbereiding", verslag.voorbereiding, kop, {}),
        _turns("Beurt voor beurt", verslag.gezegd, kop, {stap.nummer: naast for stap, naast in compared(verslag)}),
        disagree_part(verslag),
        coaching_part(verslag),
    ]
    if verslag.terugblik:
        delen.append(
            f"## Om over na te denken\n\n{safe(verslag.terugblik)}\n\nMijn antwoord:\n\nAls … dan …: {safe(verslag.zelfbeeld.voornemen)}".rstrip()
        )
    return "\n\n".join(deel for deel in delen if deel) + "\n"


def _scores(verslag: Verslag) -> Iterator[tuple[str, tuple[ScoreRegel, ...]]]:
    if verslag.shows(Cijfers.ASSEN):
        yield "Drie assen", verslag.assen
    if verslag.shows(Cijfers.VAARDIGHEDEN):
        yield "Vaardigheden", verslag.vaardigheden
    if verslag.cijfers is Cijfers.BRON:
        yield "Vijf vaardigheden uit de bron", verslag.bronvaardigheden


def _ending(verslag: Verslag) -> str:
    if not verslag.einde:
        return "Dit gesprek is nog niet afgelopen."
    laatste = plain(verslag.stappen[-1].ouder) if verslag.stappen else ""
    kort = "\n".join(
        f"- {'✔' if ja else '✘'} {naam if naam in STANDEN else 'de kernboodschap' if naam == 'kernboodschap' else 'een afspraak die staat'}"
        for naam, ja in verslag.slot.items()
    )
    return (
        f"## Hoe de ouder wegging\n\nEinde: **{safe(einde_naam(verslag))}** ({label(verslag.oordeel).lower()}), "
        f"na {len(verslag.gezegd)} keuzes en {minutes(verslag.tijd)} minuten.\n\n> {safe(laatste)}\n\n{kort}"
    )


def _table(titel: str, regels: tuple[ScoreRegel, ...]) -> str:
    if not regels:
        return ""
    rijen = [f"## {titel}", "", "| | score | kansen | bereikbaar |", "| --- | --- | --- | --- |"]
    for regel in regels:
        ster = " (focus)" if regel.focus else ""
        rijen.append(f"| {regel.label}{ster} | {score_text(regel)} | {regel.kansen} | {range_text(regel)} |")
    return "\n".join(rijen)


def score_text(regel: ScoreRegel) -> str:
    """Give a score, or say that there were too few chances."""
    return "te weinig kansen" if regel.score is None else f"{regel.score:.0f}"


def range_text(regel: ScoreRegel) -> str:
    """Give the reachable range, or a dash when it is not known."""
    return "–" if regel.laagst is None or regel.hoogst is None else f"{regel.laagst:.0f} tot {regel.hoogst:.0f}"


def _course(verslag: Verslag) -> str:
    kop = verslag.gesprek.spel.scenario.kop
    rijen = ["## Verloop", "", "| stand | " + " | ".join(["begin", *(str(s.volgnummer) for s in verslag.gezegd)]) + " |"]
    rijen.append("| --- |" + " --- |" * (len(verslag.gezegd) + 1))
    for stand, waarden in verslag.verloop.items():
        naam = safe(stand_name(stand, kop))
        rijen.append(f"| {naam[:1].upper()}{naam[1:]} | " + " | ".join(map(str, waarden)) + " |")
    return "\n".join(rijen)


def _told(verslag: Verslag) -> str:
    rijen = [_told_line(regel) for regel in (*verslag.sleutels, *verslag.feiten)]
    return "## Wat er op tafel kwam\n\n" + "\n".join(rijen) if rijen else ""


def _told_line(regel: SleutelRegel) -> str:
    wat = "verborgen agenda: " if regel.agenda else ""
    return f"- {'✔ gezegd' if regel.gevonden else '✘ niet gezegd'}: {wat}{safe(regel.tekst)}"


def _flags(verslag: Verslag) -> str:
    if not verslag.vlaggen:
        return ""
    return "## Kritieke vlaggen\n\n" + "\n".join(f"- {place(stap)}: {vlag_tekst(vlag)}" for vlag, stap in verslag.vlaggen)


def _turns(titel: str, stappen: Sequence[Stap], kop: ScenarioKop, eigen: Mapping[int, Vergeleken]) -> str:
    """Tell a group of choices one after the other, with the own sentences before them; "" when there are none."""
    if not stappen:
        return ""
    delen = (_prepared(stap, kop) if stap.vooraf else _turn(stap, kop, eigen.get(stap.nummer)) for stap in stappen)
    return f"## {titel}\n\n" + "\n\n".join(delen)


def _prepared(stap: Stap, kop: ScenarioKop) -> str:
    """Tell one choice of the preparation: the question, the choice, and what it was worth."""
    regels = [f"### Voorbereiding {stap.volgnummer}", safe(plain(stap.ouder_eerder)), f"**Je koos:** {safe(plain(stap.zegt))}"]
    return "\n\n".join([*regels, *_said(stap.reacties, kop), _points(stap, kop), *_coach(stap)])


def _turn(stap: Stap, kop: ScenarioKop, eigen: Vergeleken | None) -> str:
    regels = [f"### {stap.volgnummer}. {label(stap.fase.value)}", *_said([stap.ouder_eerder], kop)]
    if eigen:
        leek_op = f"  \n{LEEK_OP}: {safe(eigen.leek_op)}" if eigen.leek_op else ""
        regels.append(f"**{EIGEN}:** {safe(eigen.zin.tekst)}{leek_op}")
    regels.append(f"**Jij:** {safe(plain(stap.zegt))}  \n({safe(zetten(stap.keuze.zet))})")
    if eigen and eigen.sterkste:
        regels.append(f"**{STERKSTE}:** {safe(eigen.sterkste)}")
    regels += [*_said(stap.reacties, kop), *([f"*{safe(plain(stap.tussentijd))}*"] if stap.tussentijd else [])]
    regels.append(_points(stap, kop))
    regels += [f"- {regel} {REGELS[regel].label}: {REGELS[regel].uitleg}" for regel in stap.regels]
    return "\n\n".join([*regels, *_coach(stap)])


def _said(regels: Iterable[Variant], kop: ScenarioKop) -> Iterator[str]:
    """Give what others say, those of one person together."""
    for wie, groep in groupby(regels, key=lambda regel: speaker(regel.spreker, kop, kop.ouder.naam)):
        yield f"**{safe(wie)}:** {safe(' '.join(plain(regel) for regel in groep))}"


def _points(stap: Stap, kop: ScenarioKop) -> str:
    scores = ", ".join(f"{naam} {points(punten)}" for naam, punten in stap.scores.items())
    bewoog = "; ".join(safe(moved(gevolg, kop)) for gevolg in stap.gevolgen)
    # Before the conversation there is mostly nobody in whom anything can move.
    effect = "" if stap.vooraf and not bewoog else f"\n- Wat er bewoog: {bewoog or 'niets'}"
    return f"- In het geding: {scores or 'niets'}{effect}"


def _coach(stap: Stap) -> list[str]:
    return [safe(stap.keuze.feedback)] if stap.keuze.feedback else []
