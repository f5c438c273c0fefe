"""The observation form in a portfolio: every item with the marks of all who looked, and the sentences behind it."""

from oefenen.model.formulier import TWEE_VRAGEN
from oefenen.model.observatie import ItemRegel, Opmerking
from oefenen.model.waarneming import Waarneming
from oefenen.model.woorden import Merk, label
from oefenen.report.bladen.vorm import Groep, GroepTabel
from oefenen.report.formulier.woorden import example, examples, mark, quotes, turns
from oefenen.report.portfolio import woorden
from oefenen.report.portfolio.portfolio import Portfolio
from oefenen.report.portfolio.vorm import Alinea, Inhoud, Kaart, Kop, rows

Blad = tuple[str, Waarneming]
"""Who filled in a form, and the form."""


def form_part(portfolio: Portfolio) -> tuple[Inhoud, ...]:
    """Give the form, and below it what the program makes of it."""
    mensen = [
        (wie, form) for wie, form in (("ik zelf", portfolio.zelf), ("een collega", portfolio.collega)) if form and form.gedaan
    ]
    naast = woorden.MENSEN.format(" en ".join(wie for wie, _ in mensen)) if mensen else ""
    observatie = portfolio.formulier
    groepen = tuple(
        Groep(label(fase.value), tuple(_row(regel, mensen, portfolio) for regel in regels))
        for fase, regels in observatie.per_fase()
    )
    kop = ("de leraar …", "oefenen", *(wie for wie, _ in mensen), "zin of beurt")
    groei, vaker = observatie.antwoorden
    rijen = rows(
        ("Compliment", _remark(observatie.compliment)),
        ("Tip", _remark(observatie.tip)),
        (TWEE_VRAGEN[0], _remark(groei)),
        (TWEE_VRAGEN[1], _remark(vaker)),
    )
    return (
        Alinea(f"{woorden.FORMULIER} {naast}".rstrip(), "uitleg"),
        GroepTabel("Wat er te zien was, in negentien punten", kop, groepen),
        Kop("Wat oefenen erover zegt"),
        Kaart("", rijen),
    )


def _row(regel: ItemRegel, mensen: list[Blad], portfolio: Portfolio) -> tuple[str, ...]:
    merken = (_mark_of(form, regel.item) for _, form in mensen)
    waar = portfolio.bewijs.get(regel.item)
    collega = [f"collega: beurt {waar.beurt}"] if waar else []
    return regel.waarneming.label, mark(regel), *merken, "; ".join([*_evidence(regel), *collega])


def _evidence(regel: ItemRegel) -> list[str]:
    """Quote one sentence, so that the form stays a form; of the others the turns are named."""
    if regel.merk is not Merk.GEZIEN:
        return examples(regel)
    eerste, *rest = regel.voorbeelden
    return [example(eerste), *([f"ook in {turns([voorbeeld.beurt for voorbeeld in rest])}"] if rest else [])]


def _mark_of(form: Waarneming, item: str) -> str:
    merk = form.oordelen.get(item)
    return label(merk.value) if merk else "–"


def _remark(opmerking: Opmerking) -> tuple[str, ...]:
    zinnen = (f"{zin[:1].upper()}{zin[1:]}" for zin in quotes(opmerking))
    return " ".join(filter(None, (opmerking.tekst, opmerking.waarom))), *zinnen
