"""Helpers to make small games from text and to play them."""

from pathlib import Path
from random import Random

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available
from oefenen.reading.bestanden import Reader, check_playable, shipped

SHIPPED = sorted(pad for pad in shipped().glob("*.yaml") if pad.name != "vaardigheden.yaml")
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


def load(pad: Path, *, klok: bool | None = None) -> Spel:
    """Read a playable scenario and make it ready."""
    scenario, persona, _ = check_playable(Reader().read(pad))
    return Spel(scenario, persona, klok=klok)


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
