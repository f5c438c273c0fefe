"""The words of two parts of the debrief: the filled-in observation form, and the minutes that were planned beside those used."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from oefenen.model.formulier import TWEE_VRAGEN
from oefenen.model.observatie import ItemRegel, Observatie, Opmerking
from oefenen.model.woorden import Merk, label
from oefenen.report.als_tekst import minutes
from oefenen.report.formulier.woorden import examples, mark, quotes
from oefenen.report.formulier.zettypeprofiel import ProfielRegel
from oefenen.report.tijdverdeling import TijdRegel, difference
from oefenen.tui.tekst import REGIE, Shaped, hanging, with_regie

Rij = tuple[Content, Content]
_TEKENS = {
    Merk.GEZIEN: ("✓", "bold $goed"),
    Merk.KANS_GEMIST: ("○", "bold $midden"),
    Merk.NIET_AAN_DE_ORDE: ("–", "$gedempt"),
}
EERST_DE_KIJKER = "Keek er iemand mee? Laat die het formulier eerst zelf invullen (d), en lees dit daarna pas."
_WIT: Rij = (Content(""), Content(""))
_INSPRINGING = Content("   ")
_SOORT = 32
"""Cells for the name of a kind of sentence."""


def _title(tekst: str) -> Rij:
    return Content(""), Content.styled(tekst, "bold $accent")


def form(observatie: Observatie, profiel: Sequence[ProfielRegel]) -> Shaped:
    """Show the form: first the compliment and the tip, then the items, then the two questions."""
    vertrouwen, meer = observatie.antwoorden
    return hanging(
        _title("Een compliment"), *_remark(observatie.compliment), _WIT,
        _title("Een tip"), *_remark(observatie.tip), _WIT,
        (Content(""), Content.styled("Wat er te zien was: de leraar …", "bold")), (Content(""), _legend(observatie)),
        *(rij for fase, regels in observatie.per_fase() for rij in (_WIT, _title(label(fase.value)), *_items(regels))),
        _WIT, _title(TWEE_VRAGEN[0]), *_remark(vertrouwen),
        _WIT, _title(TWEE_VRAGEN[1]), *_remark(meer), _WIT, *map(_move, profiel),
    )  # fmt: skip


def _remark(opmerking: Opmerking) -> Iterator[Rij]:
    yield Content(""), Content(opmerking.tekst)
    for zin in quotes(opmerking):
        yield _INSPRINGING, with_regie(zin, REGIE)
    if opmerking.waarom:
        yield Content(""), Content.styled(opmerking.waarom, "$gedempt")


def _legend(observatie: Observatie) -> Content:
    delen = [
        Content.assemble((teken, stijl), f" {observatie.count(merk)} {label(merk.value)}")
        for merk, (teken, stijl) in _TEKENS.items()
    ]
    return Content("   ").join(delen)


def _items(regels: Sequence[ItemRegel]) -> Iterator[Rij]:
    for regel in regels:
        teken, stijl = _TEKENS[regel.merk]
        tekst = Content(regel.waarneming.label)
        yield Content.styled(f" {teken} ", stijl), tekst.stylize("$gedempt") if regel.merk is Merk.NIET_AAN_DE_ORDE else tekst
        for voorbeeld in examples(regel):
            inhoud = with_regie(voorbeeld, REGIE) if regel.merk is Merk.GEZIEN else Content(f"{mark(regel)} {voorbeeld}")
            yield _INSPRINGING, inhoud.stylize("$gedempt")


def _move(regel: ProfielRegel) -> Rij:
    """Show one row of the profile: how often, and the guideline where there is one."""
    teken, stijl = {None: (" ", ""), True: ("✓", "bold $goed"), False: ("○", "bold $midden")}[regel.gehaald]
    kop = Content.assemble((f" {teken} ", stijl), f"{regel.aantal:>2}  ")
    richtlijn = f"   {regel.richtlijn}" if regel.richtlijn else ""
    return kop, Content.assemble(f"{regel.label:<{_SOORT if richtlijn else 0}}", (richtlijn, "$gedempt"))


# The time per phase, under the course


def time_used(regels: Sequence[TijdRegel]) -> Shaped:
    """Put the minutes that were planned beside those that were used."""
    kop = _row("", "gepland", "gebruikt", "")
    rijen = [_row(label(r.fase.value), minutes(r.gepland), minutes(r.gebruikt), difference(r)) for r in regels]
    return hanging(
        _title("Je tijd: gepland en gebruikt"),
        (Content(""), Content.styled(kop, "$gedempt")),
        *((Content(""), Content(rij)) for rij in rijen),
    )


def _row(fase: str, gepland: str, gebruikt: str, verschil: str) -> str:
    return f"{fase:<13}{gepland:>8}{gebruikt:>10}   {verschil}".rstrip()
