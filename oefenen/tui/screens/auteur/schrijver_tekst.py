"""The words of the author's panel: an Achterkant as text, part by part."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.toestand import Gevolg
from oefenen.engine.waarom import Deel, EindeUitleg
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import REGELS, label
from oefenen.report.achterkant import Achterkant, KeuzeRegel, OuderRegel, StandRegel, Vooruit, hidden
from oefenen.report.als_tekst import by, minutes, points
from oefenen.tui.screens.auteur.schrijver_meldingen import choices
from oefenen.tui.tekst import Shaped, hanging, variant_content

JA, NEE, LEEG = "✓", "✗", "○"
_GOED, _SLECHT, _STIL = "bold $goed", "bold $slecht", "$gedempt"
_KOP = 11
Rij = tuple[Content, Content]
_WIT: Rij = (Content(), Content())


def short(achter: Achterkant) -> Content:
    """Give two lines for where there is no room for more: where it is, and the standen with what moved."""
    gesprek = achter.gesprek
    t, verborgen = gesprek.toestand, hidden(achter.keuzes)
    delen = [f"einde {t.einde}" if t.einde else t.beurt, label(t.stemming)]
    delen += [_clock(gesprek)] if gesprek.spel.klok else []
    delen += [f"{verborgen} verborgen"] if verborgen else []
    standen = Content("  ").join(_short_stand(regel) for regel in achter.standen)
    return Content("\n").join([Content.styled(" · ".join(delen), "bold"), standen])


def _short_stand(regel: StandRegel) -> Content:
    verschil = points(regel.verschil) if regel.verschil else ""
    return Content.assemble(f"{regel.stand} ", (str(regel.waarde), "bold"), (verschil and f" {verschil}", "bold $accent"))


def panel(achter: Achterkant, vaardigheden: Vaardigheden) -> Shaped:
    """Tell everything about one moment."""
    rijen = [*_where(achter), *_standen(achter)]
    if achter.keuzes:
        rijen += [_WIT, _title(_count(achter.keuzes)), *_at_stake(achter.keuzes[0], vaardigheden)]
        rijen += [rij for keuze in achter.keuzes for rij in _choice(keuze, vaardigheden)]
    if achter.ouder:
        rijen += [_WIT, _title("De vraag hier" if achter.gesprek.vooraf else "Wat de ouder hier zegt"), *_lines(achter.ouder)]
    rijen += _facts(achter)
    kop = "Waarom dit einde" if achter.gesprek.einde else "Als het gesprek nu afliep"
    return hanging(*rijen, _WIT, _title(kop), *(rij for uitleg in achter.eindes for rij in _ending(uitleg)))


def _title(tekst: str) -> Rij:
    return Content(), Content.styled(tekst, "bold $accent")


def _row(kop: str, tekst: Content | str) -> Rij:
    return Content.styled(f"{kop:<{_KOP}}", _STIL), Content.assemble(tekst)


def _mark(klopt: bool | None, rest: str = "") -> Content:  # noqa: FBT001 - the mark itself
    teken, stijl = (LEEG, _STIL) if klopt is None else (JA, _GOED) if klopt else (NEE, _SLECHT)
    return Content.assemble((teken, stijl), f" {rest}")


# Where it is


def _where(achter: Achterkant) -> Iterator[Rij]:
    gesprek, t = achter.gesprek, achter.gesprek.toestand
    yield _title(f"Einde {t.einde}" if t.einde else f"Beurt {t.beurt}")
    yield _row("fase", f"{label(t.fase)} · na {choices(len(gesprek.stappen))}")
    was = f" (was {label(achter.stemming_was)})" if achter.stemming_was != t.stemming else ""
    yield _row("stemming", Content.assemble((label(t.stemming), "bold"), was))
    ziet = gesprek.spel.persona.ziet(t.stand["spanning"])
    if ziet:
        yield _row("te zien", Content.styled(ziet, f"italic {_STIL}"))
    yield _row("klok", _clock(gesprek))
    yield _row("zaad", f"{gesprek.seed} (voor de volgorde van de keuzes)")


def _clock(gesprek: Gesprek) -> str:
    t = gesprek.toestand
    if not gesprek.spel.klok:
        return "geen klok"
    if gesprek.vooraf:
        return f"{minutes(t.tijd_over)}, staat stil"
    return "er is geklopt" if t.geklopt and t.einde is None else f"nog {minutes(t.tijd_over)}"


def _standen(achter: Achterkant) -> Iterator[Rij]:
    yield _WIT
    laatste = achter.laatste
    yield _title(f"Standen na ‘{laatste.keuze.id}’" if laatste else "Standen")
    if laatste and laatste.keuze.zet:
        yield Content(), Content.styled(f"zet: {', '.join(laatste.keuze.zet)}", _STIL)
    for regel in achter.standen:
        kop = Content.assemble((f"{regel.stand:<{_KOP}}", _STIL), (f"{regel.waarde:>2}", "bold"), "  ")
        yield kop, _moves(regel)
    for naam in achter.regels:
        yield Content(), Content.styled(f"{naam} {REGELS[naam].label}: {REGELS[naam].uitleg}", f"italic {_STIL}")


def _moves(regel: StandRegel) -> Content:
    if not regel.gevolgen:
        return Content()
    netto = points(regel.verschil) if regel.verschil else "±0"
    delen = ", ".join(_cause(gevolg, los=len(regel.gevolgen) > 1) for gevolg in regel.gevolgen)
    return Content.assemble((f"{netto:<3} ", "bold $accent"), delen)


def _cause(gevolg: Gevolg, *, los: bool) -> str:
    return f"{points(gevolg.naar - gevolg.van)} {by(gevolg)}" if los else f"door {by(gevolg)}"


def _facts(achter: Achterkant) -> Iterator[Rij]:
    if achter.feiten:
        yield _WIT
        yield _title("Op tafel")
        feiten = (_mark(True if feit.bekend else None, feit.id) for feit in achter.feiten)
        yield Content(), Content("   ").join(feiten)


# The choices


def _count(keuzes: Sequence[KeuzeRegel]) -> str:
    verborgen = hidden(keuzes)
    return f"Keuzes: {len(keuzes) - verborgen} te zien" + (f", {verborgen} verborgen" if verborgen else "")


def _at_stake(regel: KeuzeRegel, vaardigheden: Vaardigheden) -> Iterator[Rij]:
    """Say once which skills every choice of the turn scores, with 0 where it names none."""
    if regel.telt:
        namen = ", ".join(vaardigheden.label(naam).lower() for naam in sorted(regel.telt))
        yield Content(), Content.styled(f"op het spel: {namen}", _STIL)


def _choice(regel: KeuzeRegel, vaardigheden: Vaardigheden) -> Iterator[Rij]:
    leeg = Content("    ")
    naam = Content.assemble((regel.keuze.id, "bold"), (f"  {', '.join(regel.keuze.zet)}", _STIL))
    yield (_mark(klopt=True, rest=f"{regel.nummer} ") if regel.nummer else _mark(klopt=False, rest="  ")), naam
    if regel.als:
        yield leeg, Content.assemble(("als ", _STIL), condition(regel.als))
    if regel.op:
        yield leeg, Content("al gekozen; deze keuze kan maar één keer")
    if not regel.nummer:
        yield leeg, variant_content(regel.zin)
    yield leeg, Content.assemble(("punten ", _STIL), _scores(regel, vaardigheden))
    if regel.vooruit:
        yield leeg, Content.assemble(("dan ", _STIL), _ahead(regel.vooruit))


def condition(delen: Iterable[Deel]) -> Content:
    """Write a condition with the answer behind each of its parts."""
    return Content("").join(_part(deel) for deel in delen)


def _part(deel: Deel) -> Content:
    if deel.klopt is None:
        return Content.styled(deel.tekst, _STIL)
    nu = f" ({deel.nu})" if deel.nu.startswith("geen") else f" (nu {deel.nu})" if deel.nu else ""
    return Content.assemble(deel.tekst, " ", (JA, _GOED) if deel.klopt else (NEE, _SLECHT), nu)


def _scores(regel: KeuzeRegel, vaardigheden: Vaardigheden) -> Content:
    delen = []
    for naam, aantal in regel.keuze.scores.items():
        telt = "" if naam in regel.telt else " (telt niet)"
        if aantal:
            delen.append(Content.assemble(f"{vaardigheden.label(naam).lower()} ", (points(aantal), "bold"), telt))
    rest = Content.styled("verder 0" if delen else "0", _STIL)
    nul = regel.telt - {naam for naam, aantal in regel.keuze.scores.items() if aantal}
    return Content(" · ").join([*delen, rest] if nul or not delen else delen)


def _ahead(vooruit: Vooruit) -> Content:
    if vooruit.fout:
        return Content.styled(vooruit.fout, _SLECHT)
    netto: dict[str, tuple[int, int]] = {}
    for gevolg in vooruit.gevolgen:
        netto[gevolg.stand] = (netto.get(gevolg.stand, (gevolg.van, 0))[0], gevolg.naar)
    delen = [f"{stand} {van} → {naar}" for stand, (van, naar) in netto.items() if van != naar]
    delen += [f"stemming {label(vooruit.stemming)}"] if vooruit.stemming else []
    delen += [f"op tafel {', '.join(vooruit.weet)}"] if vooruit.weet else []
    delen.append(f"{'einde' if vooruit.einde else 'naar'} {vooruit.naar}")
    return Content(" · ").join(Content(deel) for deel in delen)


# What the parent says, and how it ends


def _lines(regels: Sequence[OuderRegel]) -> Iterator[Rij]:
    gezegd = False
    for regel in regels:
        if gezegd and regel.als:
            yield Content(), Content.styled("Niet meer bekeken, want hierboven paste er al een:", _STIL)
        gezegd = regel.gezegd
        yield _mark(True if regel.gezegd else False if regel.gezien else None), variant_content(regel.variant)
        if regel.als:
            yield Content("  "), Content.assemble(("als ", _STIL), condition(regel.als))


def _ending(uitleg: EindeUitleg) -> Iterator[Rij]:
    redenen = "; ".join([*(["dit wordt het"] if uitleg.wordt_het else []), *uitleg.redenen])
    yield _mark(uitleg.wordt_het), Content.assemble((f"{uitleg.einde}  ", "bold"), redenen)
    if uitleg.als:
        yield Content("  "), Content.assemble(("als ", _STIL), condition(uitleg.als))
