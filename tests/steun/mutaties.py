"""Mistakes as a hand that slips makes them in the text of a shipped scenario or its persona: seeded, one at a time."""

import re
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from oefenen.model.woorden import GESPREKSFASEN, ZETTEN

SCENARIO, PERSONA = "scenario", "persona"
OM = {">=": "<", "<": ">=", "<=": ">", ">": "<=", "!=": "=", "=": "!="}
VERGELIJKER = re.compile(r"(?<=[a-z_)] )(>=|<=|!=|>|<|=)(?= \d)")
GETAL = re.compile(r"(?<=[=<>] )\d+")
ALS = re.compile(r"(?<![\w])als: (?P<q>\"?)(?P<tekst>[^,}\"\n]+)(?P=q)")
TELLEN = re.compile(r"(?<=: )[+-]?\d+")
BEURT, KEUZE = re.compile(r"^  (\w+):\s*$"), re.compile(r"^      - id: (\w+)")
NAAR, SCORES = re.compile(r"(?<=naar: )\w+"), re.compile(r"^        scores: (\{.*\})")
VARIANT = re.compile(r"^      - (als|doet|zegt):")


class Mutatie(NamedTuple):
    """One changed text: what kind of change, of which file, in which line (from 1), and the file as it is then."""

    soort: str
    bestand: str
    regel: int
    tekst: str

    @property
    def naam(self) -> str:
        """Say what and where."""
        return f"{self.soort}:{self.bestand}:{self.regel}"


Regels = list[str]
Veranderaar = Callable[[Random, Regels], tuple[int, Regels] | None]
"""Gives the place of a change and the lines after it; None when there is nothing of the kind."""


def section(regels: Regels, naam: str) -> range:
    """Give the lines under a key of the outermost block."""
    begin = regels.index(f"{naam}:") + 1
    return range(begin, next((i for i in range(begin, len(regels)) if re.match(r"\w", regels[i])), len(regels)))


def block(regels: Regels, begin: int) -> range:
    """Give the lines of the item or entry that begins in a line: all that is indented deeper, without what is blank at its end."""
    diep = len(regels[begin]) - len(regels[begin].lstrip())
    einde = next((i for i in range(begin + 1, len(regels)) if regels[i].strip() and _indent(regels[i]) <= diep), len(regels))
    while not regels[einde - 1].strip():
        einde -= 1
    return range(begin, einde)


def _indent(regel: str) -> int:
    return len(regel) - len(regel.lstrip())


def find(regels: Regels, patroon: re.Pattern[str], *delen: str) -> list[int]:
    """List the lines with a pattern under these keys of the outermost block, everywhere when there are none."""
    waar = [i for deel in delen for i in section(regels, deel)] if delen else range(len(regels))
    return [i for i in waar if not regels[i].lstrip().startswith("#") and patroon.search(regels[i])]


def edit(
    rnd: Random, regels: Regels, plekken: list[int], patroon: re.Pattern[str], werd: Callable[[re.Match[str]], str]
) -> tuple[int, Regels] | None:
    """Change one match of a pattern in one of these lines."""
    if not plekken:
        return None
    plek = rnd.choice(plekken)
    raak = rnd.choice(list(patroon.finditer(regels[plek])))
    regel = regels[plek][: raak.start()] + werd(raak) + regels[plek][raak.end() :]
    return plek, [*regels[:plek], regel, *regels[plek + 1 :]]


def cut(rnd: Random, regels: Regels, plekken: list[int]) -> tuple[int, Regels] | None:
    """Take one of these lines out with all that belongs to it."""
    if not plekken:
        return None
    weg = block(regels, rnd.choice(plekken))
    return weg.start, [*regels[: weg.start], *regels[weg.stop :]]


def swap(regels: Regels, een: range, ander: range) -> tuple[int, Regels]:
    """Change the places of two blocks of lines."""
    tussen = regels[een.stop : ander.start]
    return een.start, [
        *regels[: een.start],
        *regels[ander.start : ander.stop],
        *tussen,
        *regels[een.start : een.stop],
        *regels[ander.stop :],
    ]


def drop_choice(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    return cut(rnd, regels, find(regels, KEUZE, "beurten"))


def drop_turn(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    return cut(rnd, regels, find(regels, BEURT, "beurten"))


def flip_comparison(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    return edit(rnd, regels, _conditions(regels, VERGELIJKER), VERGELIJKER, lambda m: OM[m.group()])


def shift_border(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    return edit(rnd, regels, _conditions(regels, GETAL), GETAL, lambda m: str(max(0, int(m.group()) + rnd.choice([-1, 1]))))


def _conditions(regels: Regels, patroon: re.Pattern[str]) -> list[int]:
    return [i for i in find(regels, ALS) if patroon.search(regels[i]) and ": " in regels[i]]


def _targets(regels: Regels) -> list[str]:
    beurten = [BEURT.match(regels[i])[1] for i in find(regels, BEURT, "beurten")]  # type: ignore[index]  # they were found by it
    return [*beurten, "einde"]


def retarget(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    doelen = _targets(regels)
    return edit(rnd, regels, find(regels, NAAR, "beurten"), NAAR, lambda m: rnd.choice([d for d in doelen if d != m.group()]))


def retarget_fallback(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    terugval = re.compile(r"(?<=terugval: )\w+")
    doelen = _targets(regels)[:-1]
    return edit(rnd, regels, find(regels, terugval), terugval, lambda m: rnd.choice([d for d in doelen if d != m.group()]))


def swap_scores(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    beurten = [block(regels, i) for i in find(regels, BEURT, "beurten")]
    rijen = [[i for i in beurt if SCORES.match(regels[i])] for beurt in beurten]
    een, ander = sorted(rnd.sample(rnd.choice([rij for rij in rijen if len(rij) > 1]), 2))
    if regels[een] == regels[ander]:
        return None
    return swap(regels, range(een, een + 1), range(ander, ander + 1))


def change_sign(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    punten = re.compile(r"(?<=: )-?[12]\b")
    plekken = [i for i in find(regels, SCORES) if punten.search(regels[i])]
    return edit(rnd, regels, plekken, punten, lambda m: str(-int(m.group())))


def drop_condition(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    plek = rnd.choice(find(regels, ALS))
    regel = regels[plek]
    if "{als:" in regel:
        return plek, [*regels[:plek], re.sub(r"als: [^,}]+, ", "", regel, count=1), *regels[plek + 1 :]]
    if regel.lstrip().startswith("- "):
        samen = regel[: _indent(regel)] + "- " + regels[plek + 1].lstrip()
        return plek, [*regels[:plek], samen, *regels[plek + 2 :]]
    return plek, [*regels[:plek], *regels[plek + 1 :]]


def negate_condition(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    return edit(rnd, regels, find(regels, ALS), ALS, lambda m: f"als: {m['q']}niet ({m['tekst']}){m['q']}")


def change_effect(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    effect = [i for i in find(regels, re.compile(r"effect: \{|^  \w+: \{")) if TELLEN.search(regels[i])]
    if "effecten:" in regels:
        binnen = section(regels, "effecten")
        effect = [i for i in effect if i in binnen]
    else:
        effect = [i for i in effect if "        effect: {" in regels[i]]
    return edit(rnd, regels, effect, TELLEN, lambda m: str(rnd.choice([-int(m.group()), int(m.group()) + rnd.choice([-1, 1])])))


def _drop_key(sleutel: str) -> Veranderaar:
    patroon = re.compile(rf"^        {sleutel}:")
    return lambda rnd, regels: cut(rnd, regels, find(regels, patroon, "beurten"))


def swap_variants(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    plekken = find(regels, VARIANT, "beurten")
    paren = [(i, block(regels, i).stop) for i in plekken if block(regels, i).stop in plekken]
    paren = [(een, ander) for een, ander in paren if "als:" in regels[ander]]
    een, ander = rnd.choice(paren)
    return swap(regels, block(regels, een), block(regels, ander))


def _one_off(sleutel: str, *stappen: int) -> Veranderaar:
    patroon = re.compile(rf"(?<=^{sleutel}: )\d+")
    return lambda rnd, regels: edit(
        rnd, regels, find(regels, patroon), patroon, lambda m: str(max(0, int(m.group()) + rnd.choice(stappen)))
    )


def change_start(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    standen = re.compile(r"(?<=: )\d+(?=[,}])")
    return edit(
        rnd,
        regels,
        find(regels, re.compile(r"^standen: ")),
        standen,
        lambda m: str((int(m.group()) + rnd.choice([-2, -1, 1, 2])) % 11),
    )


def change_begin(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    stemmingen = [regels[i].split(":")[0].strip() for i in section(regels, "stemmingen") if re.match(r"  \w+:", regels[i])]
    begin = re.compile(r"(?<=^begin: )\w+")
    return edit(rnd, regels, find(regels, begin), begin, lambda m: rnd.choice([s for s in stemmingen if s != m.group()]))


def change_move(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    zet = re.compile(r"(?<=zet: \[)[^\]]+")

    def werd(m: re.Match[str]) -> str:
        zetten = m.group().split(", ")
        if len(zetten) > 1 and rnd.random() < 0.5:
            zetten.remove(rnd.choice(zetten))
        else:
            zetten[rnd.randrange(len(zetten))] = rnd.choice([z for z in ZETTEN if z not in zetten])
        return ", ".join(zetten)

    return edit(rnd, regels, find(regels, zet, "beurten"), zet, werd)


def swap_endings(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    eindes = [block(regels, i) for i in find(regels, BEURT, "eindes")]
    plek = rnd.randrange(len(eindes) - 2)
    return swap(regels, eindes[plek], eindes[plek + 1])


def change_judgement(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    oordeel = re.compile(r"(?<=    oordeel: )\w+")
    return edit(
        rnd,
        regels,
        find(regels, oordeel, "eindes"),
        oordeel,
        lambda m: rnd.choice([o for o in ("goed", "midden", "slecht") if o != m.group()]),
    )


def change_phase(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    fase = re.compile(r"(?<=    fase: )\w+")
    return edit(
        rnd, regels, find(regels, fase), fase, lambda m: rnd.choice([f.value for f in GESPREKSFASEN if f.value != m.group()])
    )


def drop_transition(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    return cut(rnd, regels, find(regels, re.compile(r"^  - \{bij:"), "overgangen"))


def drop_agenda(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    return cut(rnd, regels, find(regels, re.compile(r"^agenda:")))


def switch_rule(rnd: Random, regels: Regels) -> tuple[int, Regels] | None:
    regel = re.compile(r"(?<=: )ja\b")
    return edit(rnd, regels, [i for i in find(regels, regel, "regels") if regels[i].startswith("  ")], regel, lambda _: "nee")


SOORTEN: dict[str, tuple[str, Veranderaar]] = {
    "keuze weg": (SCENARIO, drop_choice),
    "beurt weg": (SCENARIO, drop_turn),
    "vergelijking om": (SCENARIO, flip_comparison),
    "grens ernaast": (SCENARIO, shift_border),
    "naar elders": (SCENARIO, retarget),
    "terugval elders": (SCENARIO, retarget_fallback),
    "scores geruild": (SCENARIO, swap_scores),
    "score van teken": (SCENARIO, change_sign),
    "voorwaarde weg": (SCENARIO, drop_condition),
    "voorwaarde om": (SCENARIO, negate_condition),
    "effect anders": (SCENARIO, change_effect),
    "weet weg": (SCENARIO, _drop_key("weet")),
    "vlag weg": (SCENARIO, _drop_key("vlag")),
    "varianten geruild": (SCENARIO, swap_variants),
    "kies_hooguit anders": (SCENARIO, _one_off("    kies_hooguit", -1, 1)),
    "klok anders": (SCENARIO, _one_off("klok", -400, -200, 300)),
    "zet anders": (SCENARIO, change_move),
    "eindes geruild": (SCENARIO, swap_endings),
    "oordeel anders": (SCENARIO, change_judgement),
    "fase anders": (SCENARIO, change_phase),
    "agenda weg": (SCENARIO, drop_agenda),
    "persona: stand anders": (PERSONA, change_start),
    "persona: begin anders": (PERSONA, change_begin),
    "persona: effect anders": (PERSONA, change_effect),
    "persona: vergelijking om": (PERSONA, flip_comparison),
    "persona: overgang weg": (PERSONA, drop_transition),
    "persona: regel uit": (PERSONA, switch_rule),
}


def mutate(scenario: str, persona: str, seed: int, aantal: int) -> Iterator[Mutatie]:
    """Give *aantal* different mutations, the kinds in turn; always the same ones for a seed."""
    rnd = Random(seed)
    teksten = {SCENARIO: scenario, PERSONA: persona}
    gezien = set(teksten.values())
    pogingen = 0
    while aantal:
        for soort, (bestand, verander) in SOORTEN.items():
            uit = verander(rnd, teksten[bestand].split("\n"))
            tekst = None if uit is None else "\n".join(uit[1])
            if uit is not None and tekst is not None and tekst not in gezien and aantal:
                gezien.add(tekst)
                aantal -= 1
                yield Mutatie(soort, bestand, uit[0] + 1, tekst)
        pogingen += 1
        assert pogingen < 100
