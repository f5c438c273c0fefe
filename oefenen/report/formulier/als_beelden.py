"""Three pictures side by side as plain lines and as Markdown: first what the people wrote, then where they differ."""

from collections.abc import Iterator

from oefenen.model.formulier import TWEE_VRAGEN
from oefenen.model.observatie import SYSTEEM, ItemRegel
from oefenen.model.waarneming import Kijker
from oefenen.model.woorden import label
from oefenen.report.formulier.beelden import Beelden, Blik, Punt, Soort, look_together
from oefenen.report.formulier.beelden_woorden import ALLEEN, BESPREKEN, KOPPEN, NAMEN, OM_TE_BESPREKEN, OPEN, count_line
from oefenen.report.formulier.woorden import examples
from oefenen.report.markdown_tekst import safe, table
from oefenen.report.verslag import Verslag

TITEL = "Samen kijken"
NIETS = "Nog niemand heeft het formulier ingevuld."
_VAN = {Kijker.COLLEGA: "Van je collega", Kijker.ZELF: "Van jezelf", SYSTEEM: "Van oefenen"}
_SPRONG = "   "


def introduction(beelden: Beelden) -> list[str]:
    """Say what this is, and on how many items two saw the same."""
    if not beelden.bladen:
        return [NIETS]
    gelijk = beelden.vergeleken
    tellen = [count_line(beelden.kijkers[:2], sum(gelijk), len(gelijk))] if gelijk else []
    return [*tellen, OM_TE_BESPREKEN if Kijker.COLLEGA in beelden.bladen else ALLEEN]


def remarks(beelden: Beelden) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield what each of them wrote under the form, the colleague first: a heading, and what with its words."""
    if not beelden.bladen:
        return
    for wie in (Kijker.COLLEGA, Kijker.ZELF):
        blad = beelden.bladen.get(wie)
        if blad is None:
            continue
        vragen = zip(TWEE_VRAGEN, blad.antwoorden, strict=True)
        regels = [(wat, tekst) for wat, tekst in (("Compliment", blad.compliment), ("Tip", blad.tip), *vragen) if tekst]
        if regels:
            yield f"{_VAN[wie]}{f' ({blad.naam})' if blad.naam else ''}", regels
    systeem = beelden.systeem
    yield _VAN[SYSTEEM], [("Compliment", systeem.compliment.tekst), ("Tip", systeem.tip.tekst)]


def looks(beelden: Beelden, punt: Punt) -> Iterator[tuple[str, str, list[str]]]:
    """Yield how everybody looked at an item: the name, the mark in words, and the sentences or turns behind it."""
    for wie in beelden.kijkers:
        blik = punt.blikken.get(wie)
        if blik is not None:
            yield NAMEN[wie], label(blik.merk.value), evidence(punt, blik)


def evidence(punt: Punt, blik: Blik) -> list[str]:
    """Give the sentences of what was seen, and the turns of a chance that was missed."""
    return examples(ItemRegel(punt.item.id, blik.merk, blik.waar)) if blik.waar else []


def differing(beelden: Beelden) -> Iterator[tuple[str, list[Punt]]]:
    """Yield the groups of items to talk about, each with its heading."""
    for soort in (Soort.MENSEN, Soort.OEFENEN):
        if punten := beelden.of(soort):
            yield KOPPEN[soort], punten


def as_lines(beelden: Beelden) -> list[str]:
    """Give everything as plain lines."""
    uit: list[str] = []
    for kop, regels in remarks(beelden):
        uit += [f"{kop}:", *(_answer(wat, tekst) for wat, tekst in regels), ""]
    uit += introduction(beelden)
    if not beelden.bladen:
        return uit
    for kop, punten in differing(beelden):
        uit += ["", f"{kop}:", *(regel for punt in punten for regel in _lines(beelden, punt))]
    if eens := beelden.of(Soort.EENS):
        uit += ["", f"{KOPPEN[Soort.EENS]}:"]
        uit += [f"{punt.nummer}. {punt.item.label} ({label(punt.blikken[SYSTEEM].merk.value)})" for punt in eens]
    if open_ := beelden.of(Soort.OPEN):
        uit += ["", f"{KOPPEN[Soort.OPEN]}:", *(f"{punt.nummer}. {punt.item.label}" for punt in open_)]
    return uit


def _answer(wat: str, tekst: str) -> str:
    return f"{wat} {tekst}" if wat.endswith("?") else f"{wat}: {tekst}"


def _lines(beelden: Beelden, punt: Punt) -> Iterator[str]:
    yield f"{punt.nummer}. {punt.item.label}"
    for naam, merk, bewijs in looks(beelden, punt):
        yield f"{_SPRONG}{naam}: {', '.join([merk, *bewijs])}"
    yield f"{_SPRONG}{BESPREKEN}: {punt.vraag}"


# Markdown


def as_markdown(beelden: Beelden, titel: str) -> str:
    """Give a file of its own."""
    return "\n\n".join([f"# {TITEL}: {safe(titel)}", *_parts(beelden)]) + "\n"


def as_part(verslag: Verslag) -> str:
    """Give a part of the debrief; "" when nobody filled anything in."""
    beelden = look_together(verslag) if verslag.waarnemingen else None
    return "\n\n".join([f"## {TITEL}", *_parts(beelden)]) if beelden and beelden.bladen else ""


def plain_part(verslag: Verslag) -> list[str]:
    """Give the same as lines of the debrief; nothing when nobody filled anything in."""
    beelden = look_together(verslag) if verslag.waarnemingen else None
    return ["", f"{TITEL}:", *as_lines(beelden)] if beelden and beelden.bladen else []


def _parts(beelden: Beelden) -> Iterator[str]:
    for kop, regels in remarks(beelden):
        yield f"### {safe(kop)}"
        for wat, tekst in regels:
            yield f"**{wat}{'' if wat.endswith('?') else '.'}** {safe(tekst)}"
    yield "### De beelden naast elkaar"
    yield from introduction(beelden)
    if not beelden.bladen:
        return
    for kop, punten in differing(beelden):
        yield f"### {kop}"
        yield from (_item(beelden, punt) for punt in punten)
    for soort in (Soort.EENS, Soort.OPEN):
        if gelijk := beelden.of(soort):
            yield f"### {KOPPEN[soort]}"
            namen = ("punt", "de leraar …", *(NAMEN[wie] for wie in beelden.kijkers))
            yield table(namen, ((str(punt.nummer), safe(punt.item.label), *_cells(beelden, punt)) for punt in gelijk))


def _item(beelden: Beelden, punt: Punt) -> str:
    regels = [f"- {naam}: {safe(', '.join([merk, *bewijs]))}" for naam, merk, bewijs in looks(beelden, punt)]
    return "\n".join([f"**{punt.nummer}. {safe(punt.item.label)}**\n", *regels, f"\n**{BESPREKEN}.** {safe(punt.vraag)}"])


def _cells(beelden: Beelden, punt: Punt) -> Iterator[str]:
    for wie in beelden.kijkers:
        blik = punt.blikken.get(wie)
        yield label(blik.merk.value) if blik else OPEN
