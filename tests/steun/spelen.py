"""Helpers to make small games from text and to play them."""

from pathlib import Path
from random import Random

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available
from oefenen.reading.bestanden import Reader, check_playable, shipped

ALLE = sorted(pad for pad in shipped().glob("*.yaml") if pad.name != "vaardigheden.yaml")
"""Every scenario that comes with oefenen."""
SHIPPED = [pad for pad in ALLE if pad.stem[:3] in ("b1_", "k1_", "o2_", "w1_")]
"""One of each kind of parent: enough for what is true of any scenario."""
PERSONA = """\
formaat: 1
persona: proef
label: Proefouder
standen: {vertrouwen: 5, spanning: 5, openheid: 5, erkenning: 5}
stemmingen: {rustig: {gezicht: "[-_-]", toon: rustig}, boos: {gezicht: "[>_<]", toon: hard}, weg: {einde: ja}}
begin: rustig
"""
KOP = """\
formaat: 1
titel: Proef
persona: proef
niveau: 1
ouder: {naam: Ans de Wit, relatie: moeder}
leerling: {naam: Bo}
rol: Jij bent de leraar.
doel: Oefenen.
"""


def write(map_: Path, beurten: str, *, persona: str = "", kop: str = "") -> Path:
    """Write a scenario with its own persona `proef` into *map_*; *persona* and *kop* are added to the basic ones."""
    (map_ / "personas").mkdir(parents=True, exist_ok=True)
    (map_ / "personas" / "proef.yaml").write_text(PERSONA + persona, encoding="utf-8")
    pad = map_ / "proef.yaml"
    pad.write_text(KOP + kop + beurten, encoding="utf-8")
    return pad


def load(pad: Path, *, klok: bool | None = None, persona: str | None = None) -> Spel:
    """Read a playable scenario and make it ready, with its own parent or another."""
    scenario, mens, _ = check_playable(Reader().read(pad, persona=persona))
    return Spel(scenario, mens, klok=klok)


def game(map_: Path, beurten: str, *, persona: str = "", kop: str = "", klok: bool | None = None) -> Spel:
    """Make a game from text."""
    return load(write(map_, beurten, persona=persona, kop=kop), klok=klok)


def play_random(spel: Spel, seed: int) -> Gesprek:
    """Play a conversation to its end with random legal choices."""
    rnd = Random(seed)
    gesprek = Gesprek(spel, seed=seed)
    while gesprek.einde is None:
        gesprek.kies(rnd.choice(available(spel, gesprek.toestand)).pad)
    return gesprek


def keuze(id_: str, zet: str = "meta", **meer: object) -> str:
    """Write one choice of a turn as YAML, at the right depth."""
    velden = {"id": id_, "zet": f"[{zet}]", "zegt": "Tekst.", **meer}
    return "      - {" + ", ".join(f"{naam}: {waarde}" for naam, waarde in velden.items()) + "}\n"


def beurt(id_: str, *keuzes: str, fase: str = "delen", ouder: str = "Zeg.", **meer: object) -> str:
    """Write one turn as YAML."""
    extra = "".join(f"    {naam}: {waarde}\n" for naam, waarde in meer.items())
    return f"  {id_}:\n    fase: {fase}\n    ouder: {ouder}\n{extra}    keuzes:\n" + "".join(keuzes)


EINDES = "eindes:\n  klaar: {oordeel: midden, ouder: Dag.}\n"


def beurten(*delen: str, eindes: str = EINDES) -> str:
    """Put turns and endings together."""
    return "beurten:\n" + "".join(delen) + eindes


def every_conversation(spel: Spel) -> list[Gesprek]:
    """Play every conversation that there is."""
    klaar: list[Gesprek] = []
    open_: list[tuple[str, ...]] = [()]
    while open_:
        pad = open_.pop()
        gesprek = replay(spel, pad)
        if gesprek.einde is not None:
            klaar.append(gesprek)
        else:
            open_ += [(*pad, plan.pad) for plan in available(spel, gesprek.toestand)]
    return klaar


def _prepare(rnd: Random) -> str:
    """Write a turn of the preparation."""
    keuzes = ["      - {id: mee, zegt: Ja., weet: [meegenomen]}\n", "      - {id: niet, zegt: Nee., scores: {regie: -1}}\n"]
    hub = "    kies_hooguit: 1\n    terugval: b0\n" if rnd.random() < 0.5 else ""
    return "  vooraf:\n    fase: voorbereiden\n    vraag: Wat neem je mee?\n" + hub + "    keuzes:\n" + "".join(keuzes)


def random_game(map_: Path, seed: int) -> Spel:
    """Write a small scenario with conditions, a hub, facts, flags and a moody persona."""
    rnd = Random(seed)
    zetten = ["feit", "erkenning", "druk", "stilte", "afspraak", "excuus", "meta"]
    voorwaarden = ["spanning >= 6", "vertrouwen < 5", "weet geheim", "niet weet afspraak", "stemming is boos", "gekozen b0.k0"]
    voorwaarden += ["leerling >= 4", "weet meegenomen", "persona is proef", "niet persona is boos en leerling < 2"]
    delen = [_prepare(rnd)] if rnd.random() < 0.4 else []
    for i in range(5):
        keuzes = []
        for k in range(3):
            luisteren = f", luisteren: {rnd.randint(-2, 2)}" if rnd.random() < 0.4 else ""
            extra: dict[str, object] = {"scores": f"{{regie: {rnd.randint(-2, 2)}{luisteren}}}"}
            if k and rnd.random() < 0.35:
                extra["als"] = rnd.choice(voorwaarden)
            if rnd.random() < 0.3:
                extra["leerling"] = rnd.randint(-3, 3)
            if rnd.random() < 0.3:
                extra["weet"] = rnd.choice(["[afspraak]", "[kernboodschap]", "[geheim]"])
            if rnd.random() < 0.2 and i < 3:
                extra["naar"] = f"[{{als: {rnd.choice(voorwaarden)}, naar: b{i + 2}}}, {{naar: b{i + 1}}}]"
            if rnd.random() < 0.15:
                extra |= {"vlag": "[druk]".replace("druk", "dreigen"), "scores": "{regie: -2}"}
            zegt = rnd.choice(["Goed.", "Naar voor u, maar ja.", "Een wat langere zin om de klok te laten lopen."])
            keuzes.append(keuze(f"k{k}", ", ".join(rnd.sample(zetten, rnd.randint(1, 2))), zegt=f'"{zegt}"', **extra))
        hub = {"kies_hooguit": 2, "terugval": "b3"} if i == 2 and rnd.random() < 0.6 else {}
        if i == 3 and rnd.random() < 0.4:
            hub = {"tussentijd": f"{{tekst: Later., effect: {{spanning: {rnd.randint(-2, 2)}, erkenning: 1}}}}"}
        fase = ["afstemmen", "delen", "delen", "afspreken", "afronden"][i]
        ouder = "[{als: spanning >= 6, zegt: Wat nou weer met zijn allen.}, {zegt: Ja.}]"
        delen.append(beurt(f"b{i}", *keuzes, fase=fase, ouder=ouder, **hub))
    persona = """\
effecten:
  feit: [{als: spanning >= 6, effect: {spanning: 2}}, {effect: {vertrouwen: 2, openheid: 1}}]
  erkenning: {vertrouwen: 1, spanning: -2, openheid: 1, erkenning: 2}
  excuus: {vertrouwen: 3, erkenning: 1}
  druk: {vertrouwen: -2, spanning: 3, erkenning: -1}
  stilte: {openheid: 1}
  afspraak: {vertrouwen: 1, spanning: -1}
overgangen:
  - {bij: druk, van: rustig, naar: boos, als: spanning >= 6}
  - {bij: druk, van: boos, naar: weg, als: spanning >= 8}
  - {bij: erkenning, van: boos, naar: rustig}
regels: {emotie_eerst: ja, trucje_dooft_uit: ja, ja_maar: ja, traagheid: ja, fasegrens: {antwoord: weigert}, slot: ja}
"""
    kop = f"start: {{spanning: {rnd.randint(3, 8)}}}\nsleutels: {{geheim: G., meegenomen: M.}}\nagenda: {{sleutel: geheim}}\nklok: {rnd.choice([0, 45, 70])}\n"
    kop += "aan_tafel: {begin: 2, houding: [{tot: 4, ziet: zit stil}, {tot: 10, ziet: kijkt op}]}\n"
    eindes = """\
eindes:
  top: {als: vertrouwen >= 7 en weet afspraak, oordeel: goed, ouder: Dag.}
  mooi: {oordeel: goed, ouder: Dag.}
  half: {oordeel: midden, ouder: Dag.}
  mis: {oordeel: slecht, ouder: Dag.}
"""
    weet = keuze("altijd", "meta", weet="[afspraak, geheim, kernboodschap]", als="spanning > 9")
    return game(map_, beurten(*delen, beurt("weetal", weet, keuze("k")), eindes=eindes), persona=persona, kop=kop)
