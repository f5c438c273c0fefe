"""What somebody keeps coming back to: the words that are said more than once and mean something."""

import re
from collections import Counter

from oefenen.engine.tijd import spoken
from oefenen.report.hulp.moment import Moment

_WOORD = re.compile(r"[^\W\d_]{6,}")
"""Short words seldom say what somebody is about."""
_ZEGT_NIETS = """
alleen allemaal alles altijd anders antwoord bedoel beetje begint begrijp belangrijk bijvoorbeeld daarna daarom
daarvan daarvoor denken dezelfde dingen doorgaan duidelijk eerlijk eerste eigenlijk elkaar ergens geweest gewoon
gezegd gezien graag hebben helemaal hetzelfde hierover hoeven iedere iedereen iemand jaren jullie kijken komen kunnen
kwamen laatste laten leerling leraar liever maken meester meneer mevrouw misschien moeten morgen natuurlijk niemand
niets onder opeens precies samen school steeds straks tegen tenminste toevallig totdat tussen vanaf vandaag vanmorgen
verder vertel vertellen vertelt vinden vindt volgende volgens vooral voordat vorige vragen waarom wanneer waren weten
willen worden zeggen zitten zoals zoiets zonder zouden zulke zullen
"""
_LEEG = frozenset(_ZEGT_NIETS.split())


def keeps_saying(moment: Moment) -> list[str]:
    """Give the words that the parent used in more than one of the last lines; the names of people are none."""
    zinnen = [{woord.casefold() for woord in _WOORD.findall(spoken(regel.zegt))} for regel in moment.gehoord]
    kop = moment.kop
    namen = set(f"{kop.leerling.naam} {kop.ouder.naam} {kop.ouder.relatie}".casefold().split())
    keren = Counter(woord for zin in zinnen for woord in zin - namen - _LEEG)
    return [woord for woord, aantal in keren.items() if aantal > 1]
