"""The debrief as a Markdown file that the trainee keeps."""

from oefenen.engine.gesprek import Stap
from oefenen.model.woorden import REGELS, STANDEN, label
from oefenen.report.als_json import plain
from oefenen.report.als_tekst import minutes, moved, points, where, who, zetten
from oefenen.report.verslag import ScoreRegel, SleutelRegel, Verslag, einde_naam, vlag_tekst


def as_markdown(verslag: Verslag, *, datum: str = "") -> str:
    """Give the whole debrief as Markdown, UTF-8, ending in a newline."""
    kop = verslag.gesprek.spel.scenario.kop
    delen = [
        f"# {_safe(kop.titel)}",
        f"{_safe(who(kop))} · {where(kop)} · persona {verslag.gesprek.spel.persona.label.lower()} · stand {verslag.stand}"
        + (f" · {datum}" if datum else ""),
        _ending(verslag),
        _table("Drie assen", verslag.assen),
        _table("Vaardigheden", verslag.vaardigheden),
        _course(verslag),
        _told(verslag),
        _flags(verslag),
        "## Beurt voor beurt\n\n" + "\n\n".join(_turn(stap, kop.ouder.naam) for stap in verslag.stappen),
    ]
    if verslag.terugblik:
        delen.append(f"## Om over na te denken\n\n{_safe(verslag.terugblik)}\n\nMijn antwoord:\n\nAls … dan …:")
    return "\n\n".join(deel for deel in delen if deel) + "\n"


def _safe(tekst: str) -> str:
    """Escape what Markdown or HTML would read as markup in an author's text."""
    for teken in "\\`*_<>[]#|":
        tekst = tekst.replace(teken, f"\\{teken}")
    return tekst.replace("\n", " ")


def _ending(verslag: Verslag) -> str:
    if not verslag.einde:
        return "Dit gesprek is nog niet afgelopen."
    laatste = plain(verslag.stappen[-1].ouder) if verslag.stappen else ""
    kort = "\n".join(
        f"- {'✔' if ja else '✘'} {naam if naam in STANDEN else 'de kernboodschap' if naam == 'kernboodschap' else 'een afspraak die staat'}"
        for naam, ja in verslag.slot.items()
    )
    return (
        f"## Hoe de ouder wegging\n\nEinde: **{_safe(einde_naam(verslag))}** ({label(verslag.oordeel).lower()}), "
        f"na {len(verslag.stappen)} keuzes en {minutes(verslag.tijd)} minuten.\n\n> {_safe(laatste)}\n\n{kort}"
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
    rijen = ["## Verloop", "", "| stand | " + " | ".join(["begin", *(str(s.nummer) for s in verslag.stappen)]) + " |"]
    rijen.append("| --- |" + " --- |" * (len(verslag.stappen) + 1))
    rijen += [f"| {label(stand)} | " + " | ".join(map(str, waarden)) + " |" for stand, waarden in verslag.verloop.items()]
    return "\n".join(rijen)


def _told(verslag: Verslag) -> str:
    rijen = [_told_line(regel) for regel in (*verslag.sleutels, *verslag.feiten)]
    return "## Wat er op tafel kwam\n\n" + "\n".join(rijen) if rijen else ""


def _told_line(regel: SleutelRegel) -> str:
    wat = "verborgen agenda: " if regel.agenda else ""
    return f"- {'✔ gezegd' if regel.gevonden else '✘ niet gezegd'}: {wat}{_safe(regel.tekst)}"


def _flags(verslag: Verslag) -> str:
    if not verslag.vlaggen:
        return ""
    return "## Kritieke vlaggen\n\n" + "\n".join(f"- beurt {stap.nummer}: {vlag_tekst(vlag)}" for vlag, stap in verslag.vlaggen)


def _turn(stap: Stap, ouder: str) -> str:
    regels = [f"### {stap.nummer}. {label(stap.fase.value)}", f"**{_safe(ouder)}:** {_safe(plain(stap.ouder_eerder))}"]
    regels.append(f"**Jij:** {_safe(plain(stap.zegt))}  \n({_safe(zetten(stap.keuze.zet))})")
    if stap.reacties:
        regels.append(f"**{_safe(ouder)}:** {_safe(' '.join(plain(r) for r in stap.reacties))}")
    scores = ", ".join(f"{naam} {points(punten)}" for naam, punten in stap.scores.items())
    regels.append(f"- In het geding: {scores or 'niets'}\n- Wat er bewoog: {'; '.join(map(moved, stap.gevolgen)) or 'niets'}")
    regels += [f"- {regel} {REGELS[regel].label}: {REGELS[regel].uitleg}" for regel in stap.regels]
    if stap.keuze.feedback:
        regels.append(_safe(stap.keuze.feedback))
    return "\n\n".join(regels)
