"""The other side of the table as text: as a part of the Markdown file, and as plain lines."""

from oefenen.report.markdown_tekst import safe
from oefenen.report.overkant import Overkant, PuntRegel

TITEL = "De overkant"
NABIJ = "Tegenover elkaar (0) of naast elkaar (10)"


def as_part(overkant: Overkant | None) -> str:
    """Give the part of the Markdown file; "" when there is nothing to tell yet."""
    if overkant is None:
        return ""
    naam = safe(overkant.ouder)
    delen = [f"## {TITEL}", f"Thuis vertelt {naam}:\n\n> {safe(overkant.thuis)}" if overkant.thuis else ""]
    if overkant.briefje:
        delen += [f"### {safe(overkant.kop)}", "\n".join(map(_item, overkant.briefje)), _questions(overkant)]
    delen += [f"### {NABIJ}", "\n".join(f"- {safe(regel)}" for regel in moments(overkant))]
    if overkant.gedrag:
        delen += [f"### Wat {naam} deed", "\n".join(f"- {gedrag}" for gedrag in overkant.gedrag)]
    return "\n\n".join(deel for deel in (*delen, safe(overkant.kon_niet)) if deel)


def _item(regel: PuntRegel) -> str:
    raad = f"  \n  *Tip voor ouders: {safe(regel.raad)}*" if regel.raad else ""
    return f"- {'✔ op tafel' if regel.op_tafel else '✘ niet op tafel'}: {safe(regel.punt)}{raad}"


def _questions(overkant: Overkant) -> str:
    """Give the first question that never came highlighted, the others after it."""
    if not overkant.niet_gevraagd:
        return ""
    eerste, *rest = map(safe, overkant.niet_gevraagd)
    kop = "Deze vragen kwamen niet:" if rest else "Deze vraag kwam niet:"
    return "\n".join([kop, "", f"- **{eerste}**", *(f"- {vraag}" for vraag in rest)])


def as_lines(overkant: Overkant | None) -> list[str]:
    """Give the same as plain lines, after an empty one."""
    if overkant is None:
        return []
    regels = ["", f"{TITEL}:", *([f"Thuis vertelt {overkant.ouder}: {overkant.thuis}"] if overkant.thuis else [])]
    if overkant.briefje:
        regels += ["", f"{overkant.kop}:", *map(_line, overkant.briefje)]
    if overkant.niet_gevraagd:
        eerste, *rest = overkant.niet_gevraagd
        regels += [f"Deze vraag kwam niet: {eerste}", *(f"En deze ook niet: {vraag}" for vraag in rest)]
    regels += ["", f"{NABIJ}:", *(f"- {regel}" for regel in moments(overkant))]
    if overkant.gedrag:
        regels += ["", f"Wat {overkant.ouder} deed:", *(f"- {gedrag}" for gedrag in overkant.gedrag)]
    return [*regels, *([overkant.kon_niet] if overkant.kon_niet else [])]


def _line(regel: PuntRegel) -> str:
    raad = f" (tip voor ouders: {regel.raad})" if regel.raad else ""
    return f"- {'wel' if regel.op_tafel else 'niet'} op tafel: {regel.punt}{raad}"


def moments(overkant: Overkant) -> list[str]:
    """Say how near the two were at the beginning, at best in between, and at the end."""
    return [f"{wanneer}: {waarde}, {woorden}" for wanneer, waarde, woorden in course(overkant)]


def course(overkant: Overkant) -> list[tuple[str, int, str]]:
    """Give the moments that are worth telling: when, how near, and in words; the highest only where it lies in between."""
    begin, hoogst, eind = overkant.begin, overkant.hoogst, overkant.eind
    tussen = [("hoogst", hoogst.waarde, f"{hoogst.woorden} (beurt {hoogst.beurt})")] if 0 < hoogst.beurt < eind.beurt else []
    return [("begin", begin.waarde, begin.woorden), *tussen, ("eind", eind.waarde, eind.woorden)]
