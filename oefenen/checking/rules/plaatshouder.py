"""Texts that were still to be written."""

import re
from collections.abc import Iterable, Iterator

from oefenen.checking.plaatsen import Stap
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity
from oefenen.reading.nodes import Block, Node, Row, Scalar

_TEKSTEN = frozenset(
    {"titel", "rol", "doel", "naam", "beroep", "relatie", "feiten", "oordelen", "ouder", "sleutels", "zegt", "doet", "reactie",
     "feedback", "denk_eerst", "terugblik", "terugkijkvraag", "vraag", "tekst", "ziet",
     "thuis", "punt"}
)  # fmt: skip
_OUDER = frozenset({"ouder", "reactie", "agenda"})
"""A parent may well say nothing but `…`."""
_REST = re.compile(
    r"\b(?:TODO|FIXME|TBD|lorem ipsum|x{3,})\b|\[\s*(?:…|\.{3}|[^\]]*\b(?:invullen|aanvullen|naam|tekst)\b[^\]]*)\s*\]"
    r"|<\s*(?:…|\.{3}|[^<>]*\b(?:invullen|aanvullen|naam|tekst)\b[^<>]*)\s*>|\?{3,}|_{3,}",
    re.IGNORECASE,
)
_BEGIN = frozenset("….-?")
"""With what *_LEEG* can begin, spaces apart."""
_STUKKEN = ("[", "<", "???", "___", "todo", "xme", "tbd", "lorem", "xxx")
"""Parts that everything of *_REST* has one of."""
_LEEG = re.compile(r"\s*(?:…|\.{2,}|-+|\?+)\s*")


def _placeholders(zaak: Zaak) -> Iterator[Vondst]:
    if zaak.gelezen.boom is not None:
        for pad, tekst in _texts(zaak.gelezen.boom, (), tekst=False):
            gevonden = _REST.search(tekst)
            leeg = _LEEG.fullmatch(tekst) and not _may_be_silent(zaak, pad)
            if gevonden or leeg:
                begin, stuk = (gevonden.start(), gevonden.group()) if gevonden else (0, tekst.strip())
                yield Vondst(pad, {"wat": stuk}, verder=begin, lengte=len(stuk))


def _texts(node: Node, pad: tuple[Stap, ...], *, tekst: bool) -> Iterator[tuple[tuple[Stap, ...], str]]:
    """Give every text that somebody reads and that may be a placeholder, with its place."""
    binnen: Iterable[tuple[Stap, Node, bool]] = ()
    if isinstance(node, Block):
        sleutels = tekst and pad[-1:] == ("sleutels",)
        # Under `ouder` of the head and of a variant stand other keys: each says itself whether it is a text.
        binnen = [(naam, waarde, naam in _TEKSTEN or sleutels) for naam, (_, waarde) in node.entries.items()]
    elif isinstance(node, Row):
        binnen = [(plaats, item, tekst) for plaats, item in enumerate(node.items)]
    for stap, item, telt in binnen:
        if not isinstance(item, Scalar):
            yield from _texts(item, (*pad, stap), tekst=telt)
        elif telt and _is_suspect(str(item.value)):
            yield (*pad, stap), str(item.value)


def _is_suspect(tekst: str) -> bool:
    """Say at little cost whether a text may be a placeholder."""
    eerste, klein = tekst[:1], tekst.lower()
    return eerste in _BEGIN or eerste.isspace() or any(stuk in klein for stuk in _STUKKEN)


def _may_be_silent(zaak: Zaak, pad: tuple[Stap, ...]) -> bool:
    if not _OUDER.isdisjoint(pad):
        return True
    if pad[:1] != ("beurten",) or "keuzes" not in pad:
        return False
    _, beurt, _, plaats = pad[:4]
    return "stilte" in zaak.scenario.beurten[str(beurt)].keuzes[int(plaats)].zet


REGELS = (
    Regel(
        "S507", Severity.WAARSCHUWING, "Nog in te vullen",
        "Hier staat nog ‘{wat}’: dat lijkt een tekst die je nog wilde schrijven.",
        "Vul de tekst in, of haal het weg.",
        _placeholders,
    ),
)  # fmt: skip
