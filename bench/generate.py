"""Scenarios made to measure: a layered forward graph of turns in which every turn can be reached and offers a choice."""

import sys
from collections.abc import Iterator, Sequence
from random import Random

_FASEN = ("afstemmen", "delen", "zorgen", "afspreken", "afronden")
_VAARDIGHEDEN = ("contact", "regie", "luisteren", "gevoelsreflectie", "helderheid", "partnerschap", "afspraken", "zelfsturing")
_GOEDE_ZETTEN = ("open_vraag", "parafrase", "erkenning", "ordenen", "samenvatting", "kracht_ouder", "gezamenlijk_belang")
_ZWAKKE_ZETTEN = ("uitleg", "feit", "advies", "geruststellen", "tegenwerpen", "gesloten_vraag", "doorschuiven")
_BEGIN = (
    "Dat hoor ik u zeggen.",
    "Ik schrijf het even op.",
    "U kent hem het best.",
    "Het was een lange week.",
    "Goed dat u belde.",
)
_MIDDEN = (
    "Zullen we samen kijken wat er in de klas gebeurt als het druk wordt",
    "Wat ziet u thuis aan tafel als hij met zijn rekenwerk bezig is",
    "Ik wil graag weten wat u van vorige week het meest is bijgebleven",
    "Hoe gaat het 's ochtends, vlak voordat u samen de deur uit stapt",
    "Mag ik vertellen wat ik op het plein zag en wat ik daarvan dacht",
)
_SLOT = ("?", ", of ligt dat anders?", "? Neem de tijd.", ", denkt u?")
_REACTIES = (
    "(knikt langzaam) Ja, daar zit wel iets in.",
    "(kijkt naar de tafel) Dat weet ik zo niet.",
    "(recht zijn rug) Dat heb ik al verteld.",
)
_FEEDBACK = (
    "Hij merkt dat je luistert en vertelt een stap verder. Vraag nu door op wat hij thuis ziet.",
    "Hij voelt zich overvallen, want de vraag eronder bleef liggen. Geef eerst terug wat je hoorde.",
)
_BREEDTE = (2, 3, 4)
_AANTAL = (3, 4, 4, 4)

_KOP = """\
formaat: 1
titel: Een gesprek van {turns} beurten
persona: {persona}
niveau: 2
gesprekssoort: voortgang
school: {{soort: po, groep: 5}}
klok: 0
ouder: {{naam: Ans de Wit, relatie: moeder}}
leerling: {{naam: Bram, leeftijd: 8}}
rol: Je staat drie dagen per week voor groep 5.
doel: Samen bespreken hoe het gaat en een afspraak maken.
dossier:
  feiten: [Bram leest boven niveau., Hij is twee keer te laat geweest.]
focus: [contact, luisteren, regie]
bronnen: [S2.31]

beurten:
"""

_PERSONA = """\
formaat: 1
persona: meting
label: Ouder om aan te meten
kern: Twee standen die bewegen, en verder niets.
standen: {vertrouwen: 4, spanning: 6, openheid: 5, erkenning: 5}
stemmingen:
  gewoon: {gezicht: "(o_o)", toon: gewoon}
begin: gewoon
overgangen: []
lichaamstaal:
  - {tot: 10, ziet: zit rustig}
regels: {emotie_eerst: nee, trucje_dooft_uit: nee, ja_maar: nee, verborgen_agenda: nee, traagheid: nee, fasegrens: nee, slot: nee}
effecten:
"""
_EINDES = """
eindes:
  goed:
    als: vertrouwen >= 6 en spanning <= 4
    oordeel: goed
    ouder: "(geeft een hand) Dank u wel. Hier kan ik mee verder."
    terugblik: Wanneer werd het lichter?
  midden:
    als: vertrouwen >= 4
    oordeel: midden
    ouder: "(staat op) Dan horen we het wel weer."
    terugblik: Wat bleef er liggen?
  slecht:
    oordeel: slecht
    ouder: "(pakt haar jas) Ik weet genoeg."
    terugblik: Waar raakte je haar kwijt?
eisen: [elk gesprek bereikt een einde]
"""


def generate(turns: int, *, seed: int = 0, als_deel: float = 0.33, persona: str = "bedeesd") -> str:
    """Write a playable scenario of *turns* turns; about *als_deel* of its choices ask something of vertrouwen or spanning."""
    random = Random(seed)
    lagen = _layers(turns, random)
    delen = [_KOP.format(turns=turns, persona=persona)]
    for nummer, laag in enumerate(lagen):
        volgende: Sequence[str] = lagen[nummer + 1] if nummer + 1 < len(lagen) else ("einde",)
        fase = _FASEN[nummer * len(_FASEN) // len(lagen)]
        doelen = _targets(laag, volgende, random)
        delen.extend(_beurt(naam, fase, doelen[naam], als_deel, random) for naam in laag)
    delen.append(_EINDES)
    return "".join(delen)


def meetpersona() -> str:
    """Write a persona whose zetten move only vertrouwen and spanning, without rules."""
    goed = "".join(f"  {zet}: {{vertrouwen: 1, spanning: -1}}\n" for zet in _GOEDE_ZETTEN)
    zwak = "".join(f"  {zet}: {{vertrouwen: -1, spanning: 1}}\n" for zet in _ZWAKKE_ZETTEN)
    return _PERSONA + goed + zwak


def _layers(turns: int, random: Random) -> list[list[str]]:
    """Cut the turns into layers: one turn to open with, then two to four beside each other."""
    lagen, gedaan = [["b0"]], 1
    while gedaan < turns:
        breedte = min(random.choice(_BREEDTE), turns - gedaan)
        lagen.append([f"b{nummer}" for nummer in range(gedaan, gedaan + breedte)])
        gedaan += breedte
    return lagen


def _targets(laag: Sequence[str], volgende: Sequence[str], random: Random) -> dict[str, list[str]]:
    """Choose for each turn where its choices lead, so that no turn of the next layer is left out."""
    doelen = {naam: [random.choice(volgende) for _ in range(random.choice(_AANTAL))] for naam in laag}
    plekken = [(naam, plek) for plek in (0, 1, 2) for naam in laag]
    for doel, (naam, plek) in zip(volgende, plekken, strict=False):
        doelen[naam][plek] = doel
    if len(volgende) > len(plekken):
        doelen[laag[0]].append(volgende[-1])
    return doelen


def _beurt(naam: str, fase: str, doelen: Sequence[str], als_deel: float, random: Random) -> str:
    ouder = f"{random.choice(_BEGIN)} {random.choice(_MIDDEN)}{random.choice(_SLOT)}"
    keuzes = "".join(_keuze(nummer, doel, als_deel, random) for nummer, doel in enumerate(doelen))
    return f'  {naam}:\n    fase: {fase}\n    ouder: "{ouder}"\n    keuzes:\n{keuzes}'


def _keuze(nummer: int, doel: str, als_deel: float, random: Random) -> str:
    """Write one choice; the first of a turn is always on offer."""
    goed = random.random() < 0.6
    zet = random.choice(_GOEDE_ZETTEN if goed else _ZWAKKE_ZETTEN)
    regels = [
        f"      - id: k{nummer}",
        f"        zet: [{zet}]",
        f'        zegt: "{random.choice(_BEGIN)} {random.choice(_MIDDEN)}{random.choice(_SLOT)}"',
        f"        scores: {_scores(goed, random)}",
        *_extra(goed, random),
        f"        naar: {doel}",
    ]
    # The first choice of four carries no condition; the others carry as many more of them.
    if nummer and random.random() < als_deel * 4 / 3:
        regels.append(f"        als: {_als(random)}")
    return "\n".join(regels) + "\n"


def _extra(goed: bool, random: Random) -> Iterator[str]:  # noqa: FBT001 - one of two kinds of choices
    if random.random() < 0.25:
        yield f"        effect: {_effect(goed, random)}"
    if random.random() < 0.15:
        yield f'        reactie: "{random.choice(_REACTIES)}"'
    if random.random() < 0.15:
        yield f"        feedback: {random.choice(_FEEDBACK)}"


def _scores(goed: bool, random: Random) -> str:  # noqa: FBT001 - idem
    namen = random.sample(_VAARDIGHEDEN, random.choice((1, 2, 2, 3)))
    return "{" + ", ".join(f"{naam}: {random.choice((1, 1, 2) if goed else (-2, -1, -1, 0))}" for naam in namen) + "}"


def _effect(goed: bool, random: Random) -> str:  # noqa: FBT001 - idem
    teken = 1 if goed else -1
    return f"{{vertrouwen: {teken * random.choice((1, 1, 2))}, spanning: {-teken * random.choice((1, 1, 2))}}}"


def _als(random: Random) -> str:
    vertrouwen = f"vertrouwen >= {random.randint(3, 7)}"
    spanning = f"spanning {random.choice(('<', '>='))} {random.randint(4, 8)}"
    return random.choice((vertrouwen, spanning, f"{vertrouwen} en {spanning}", f"{spanning} of niet {vertrouwen}"))


if __name__ == "__main__":
    sys.stdout.write(generate(int(sys.argv[1])))
