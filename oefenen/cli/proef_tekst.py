"""What came out of trying a scenario out, as lines of text and as plain values for JSON."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from oefenen.checking.claims.antwoord import Bewijs, Uitslag
from oefenen.checking.claims.dekking import Dekking
from oefenen.checking.claims.proeven import Uitkomst
from oefenen.cli.cijfers_tekst import choice_ids, figure_lines
from oefenen.model.scenario import Proef
from oefenen.report.breedte import harmless, wrap
from oefenen.report.diagnoses.diagnostics import as_data, as_text
from oefenen.session.auteur.proefdraai import Proefdraai

_BREED = 80
_KANT = " " * 12
_MEESTE_KEUZES = 12


def as_lines(draai: Proefdraai) -> Iterator[str]:
    """Tell what came out of one scenario."""
    pad = draai.gelezen.bestand
    if draai.zaak is None:
        yield harmless(f"{pad} kan niet gespeeld worden:")
        yield from (as_text(fout) for fout in draai.fouten)
        return
    zaak = draai.zaak
    ander = "" if zaak.persona.id == zaak.scenario.kop.persona else f", met een {zaak.persona.label.lower()}"
    yield harmless(f"{zaak.scenario.kop.titel} ({pad}){ander}")
    for bewijs in draai.bewijzen:
        yield from _bewijs_lines(bewijs, _line_of(draai, "eisen", bewijs.eis.plaats))
    for uitkomst in draai.uitkomsten:
        yield from _proef_lines(uitkomst, _line_of(draai, "proeven", uitkomst.plaats))
    if draai.dekking is not None:
        yield from _dekking_lines(draai.dekking)
    if draai.overzicht is not None:
        eerste, *rest = figure_lines(draai.zaak, draai.overzicht, _BREED - len(_KANT))
        yield f"  cijfers   {eerste}"
        yield from (f"{_KANT}{regel}" for regel in rest)


def _line_of(draai: Proefdraai, sleutel: str, plaats: int) -> int:
    node = draai.zaak.node(sleutel, plaats) if draai.zaak is not None else None
    return 0 if node is None or node.start_mark is None else int(node.start_mark.line) + 1


def _row(woord: str, tekst: str) -> list[str]:
    eerste, *rest = wrap(harmless(tekst), _BREED - len(_KANT))
    return [f"  {woord:<{len(_KANT) - 2}}{eerste}", *(f"{_KANT}{regel}" for regel in rest)]


def _below(tekst: str) -> list[str]:
    zin = tekst[:1].upper() + tekst[1:]
    return [f"{_KANT}{regel}" for regel in wrap(harmless(zin), _BREED - len(_KANT))]


def _bewijs_lines(bewijs: Bewijs, regel: int) -> Iterator[str]:
    if bewijs.uitslag is Uitslag.BEWEZEN:
        yield from _row("bewezen", bewijs.eis.tekst + (f" ({bewijs.uitleg})" if bewijs.uitleg else ""))
        return
    yield from _row(bewijs.uitslag.value, f"{bewijs.eis.tekst} (regel {regel})")
    if bewijs.uitleg:
        yield from _below(f"{bewijs.uitleg}.")
    if bewijs.route:
        yield f"{_KANT}Tegenvoorbeeld: {_ids(bewijs.route)}"
    if bewijs.ronde:
        yield f"{_KANT}En dan steeds opnieuw: {_ids(bewijs.ronde)}"


def _proef_lines(uitkomst: Uitkomst, regel: int) -> Iterator[str]:
    if uitkomst.goed:
        yield from _row("goed", uitkomst.proef.naam)
        return
    yield from _row("fout", f"{uitkomst.proef.naam} (regel {regel})")
    plek = f"keuze {uitkomst.keuze}: " if uitkomst.keuze else ""
    yield from _below(f"{plek}{uitkomst.verschil}.")


def _dekking_lines(dekking: Dekking) -> Iterator[str]:
    totaal, over = len(dekking.bereikbaar), len(dekking.open)
    yield from _row("gedekt", f"{totaal - over} van de {totaal} bereikbare keuzes zitten in een proef")
    if not over:
        return
    toon = over if over <= _MEESTE_KEUZES + 1 else _MEESTE_KEUZES
    namen = ", ".join(dekking.open[:toon]) + (f" en {over - toon} meer" if over > toon else "")
    yield from _below(f"Nog niet: {namen}.")
    aantal = len(dekking.routes)
    klein = "; minder kan niet" if dekking.kleinste else ", bijna het kleinste aantal"
    met = "1 proef" if aantal == 1 else f"{aantal} proeven"
    yield from _below(f"Met {met} erbij is alles gedekt{klein}. Zet ze in het bestand met --vul-aan.")


def _ids(route: Iterable[str]) -> str:
    return ",".join(choice_ids(route))


def summary(draaien: Sequence[Proefdraai]) -> str:
    """Say in one sentence how it went."""
    bewijzen = [bewijs for draai in draaien for bewijs in draai.bewijzen]
    tellingen = [
        (sum(b.uitslag is Uitslag.WEERLEGD for b in bewijzen), "eis weerlegd", "eisen weerlegd"),
        (sum(b.uitslag is Uitslag.TE_GROOT for b in bewijzen), "eis niet bewezen", "eisen niet bewezen"),
        (sum(not u.goed for draai in draaien for u in draai.uitkomsten), "proef fout", "proeven fout"),
        (sum(draai.zaak is None for draai in draaien), "scenario met fouten", "scenario's met fouten"),
    ]
    mis = [f"{aantal} {een if aantal == 1 else meer}" for aantal, een, meer in tellingen if aantal]
    aantal = len({draai.gelezen.bestand for draai in draaien})
    wat = "1 scenario" if aantal == 1 else f"{aantal} scenario's"
    return f"{wat} getest: {', '.join(mis) if mis else 'alles klopt'}."


def as_values(draai: Proefdraai, erbij: Sequence[Proef]) -> dict[str, Any]:
    """Give what came out with plain values, ready for JSON."""
    dekking = draai.dekking
    return {
        "bestand": str(draai.gelezen.bestand),
        "persona": draai.gelezen.persona.id if draai.gelezen.persona else None,
        "toestanden": draai.zaak.verkenning.aantal if draai.zaak else 0,
        "volledig": bool(draai.zaak and draai.zaak.verkenning.volledig),
        "cijfers": None if draai.overzicht is None else asdict(draai.overzicht),
        "fouten": [as_data(fout) for fout in draai.fouten],
        "eisen": [_bewijs_values(b, _line_of(draai, "eisen", b.eis.plaats)) for b in draai.bewijzen],
        "proeven": [_proef_values(u, _line_of(draai, "proeven", u.plaats)) for u in draai.uitkomsten],
        "dekking": dekking
        and {
            "bereikbaar": len(dekking.bereikbaar),
            "niet_genomen": list(dekking.open),
            "routes": [list(route) for route in dekking.routes],
            "kleinste": dekking.kleinste,
        },
        "toegevoegd": [proef.naam for proef in erbij],
    }


def _bewijs_values(bewijs: Bewijs, regel: int) -> dict[str, Any]:
    route = None if bewijs.route is None else list(bewijs.route)
    kern = {"eis": bewijs.eis.tekst, "regel": regel, "uitslag": bewijs.uitslag.value, "uitleg": bewijs.uitleg}
    return {**kern, "route": route, "ronde": list(bewijs.ronde)}


def _proef_values(uitkomst: Uitkomst, regel: int) -> dict[str, Any]:
    kern = {"naam": uitkomst.proef.naam, "regel": regel, "goed": uitkomst.goed, "verschil": uitkomst.verschil}
    return {**kern, "keuze": uitkomst.keuze, "gekozen": list(uitkomst.gekozen)}
