"""The words and the line of blocks that every form of progress shares."""

from collections.abc import Sequence
from datetime import datetime

from oefenen.engine.scoring import MINSTE_KANSEN
from oefenen.model.poging import Poging
from oefenen.model.woorden import label
from oefenen.report.voortgang.beeld import MINSTE_METINGEN, Lijn, PersonaBeeld, Punt, Vergelijking, Voortgang
from oefenen.report.voortgang.ijking import EVEN, MINSTE_SCHATTINGEN, IJkpunt, tendency
from oefenen.report.zelf.ijking import DICHTBIJ

BLOKKEN = "▁▂▃▄▅▆▇█"
WEINIG = "·"
"""Stands in the place of a block when a conversation gave too few chances."""
EERDER = "…"
OORDELEN = {"goed": "●", "midden": "◐", "slecht": "○"}
"""The signs of the library for how the parent left."""
_ANDERS = "–"
_HONDERD = 100

TITEL = "Voortgang"
VAARDIGHEDEN, OUDERS, EERSTE_LAATSTE, IJKING, POGINGEN, UITLEG = (
    "Vaardigheden", "Per soort ouder", "Eerste en laatste keer", "Je eigen schatting", "Je gesprekken", "Hoe je dit leest",
)  # fmt: skip
LEEG = (
    "Er is nog geen gesprek afgelopen.",
    "Na je eerste gesprek staat hier per vaardigheid wat je liet zien. Na een paar gesprekken zie je hoe dat verloopt.",
)
GEEN_VERGELIJKING = "Nog niets om naast elkaar te zetten: daarvoor voer je minstens twee gesprekken van het begin tot het eind."
GEEN_SCHATTING = (
    "Er is nog geen schatting om naast een meting te zetten. Schatten kan na een gesprek, voordat je de cijfers ziet. Daarna staan de "
    "twee hier naast elkaar."
)
TE_WEINIG = "te weinig kansen om iets te zeggen"
ONGEZIEN = "de vaardigheden komen erbij na de nabespreking"
ZONDER_METING = "zonder vaardigheden: dit gesprek is niet na te rekenen"
LEGENDA = f"Elk blokje is een gesprek: hoe hoger, hoe hoger de score (0 tot 100). {WEINIG} is te weinig kansen."
IJKLEGENDA = "Elk blokje is een gesprek waarna je schatte: hoe lager, hoe dichter je schatting bij de meting lag."
PRENT = (
    "Elke stip is een gesprek, van oud naar nieuw: hoe hoger, hoe hoger de score (0 tot 100). Een open stip onder de lijn is te weinig "
    "kansen. De stippellijn is het midden, het vlak loopt van de laagste tot de hoogste score."
)
GEEN_METING = "Er zijn nog geen vaardigheden om te laten zien."
_WAAROM = "Bij elk gesprek in de lijst met gesprekken staat waarom."
_EERST_TERUG = "Kijk eerst terug op {wat}. Na de nabespreking staan ze hier."
LEESWIJZER = (
    f"Een kans is een beurt waarin een vaardigheid meetelde. Een gesprek krijgt een score vanaf {MINSTE_KANSEN} kansen. Het midden en de "
    f"spreiding staan er vanaf {MINSTE_METINGEN} gesprekken met een score.\n"
    "Eén gesprek zegt weinig. Gesprekken verschillen in moeilijkheid, en een paar kansen meer of minder maken veel uit. Kijk dus naar "
    "de hele lijn.\n"
    "Speelde je verder vanaf een beurt, dan telt alleen wat je vanaf daar koos. Gesprekken van een ander, uit een bestand, tellen niet mee."
).split("\n")


def course(waarden: Sequence[float | None], ruimte: int) -> str:
    """Draw values of 0..100 as blocks, one each, in at most *ruimte* cells; the last ones when there are more."""
    if len(waarden) * 2 - 1 <= ruimte:
        return " ".join(map(_block, waarden))
    if len(waarden) <= ruimte:
        return "".join(map(_block, waarden))
    return EERDER + "".join(map(_block, waarden[len(waarden) - ruimte + 1 :]))


def _block(waarde: float | None) -> str:
    if waarde is None:
        return WEINIG
    return BLOKKEN[min(len(BLOKKEN) - 1, int(waarde * len(BLOKKEN) / _HONDERD))]


def line_course(lijn: Lijn, ruimte: int) -> str:
    """Draw a line."""
    return course([punt.waarde for punt in lijn.punten], ruimte)


def first_last(lijn: Lijn) -> str:
    """Give the first and the last score: `38 → 63`; one when there is one, "" when there is none."""
    scores = [f"{punt.waarde:.0f}" for punt in lijn.gemeten]
    return " → ".join([scores[0], scores[-1]] if len(scores) > 1 else scores)


def spread(lijn: Lijn) -> str:
    """Give the median and the extremes; "" with too few conversations."""
    uit = lijn.spreiding
    return f"midden {uit.midden:.0f}, van {uit.laagst:.0f} tot {uit.hoogst:.0f}" if uit else ""


def rests_on(lijn: Lijn) -> str:
    """Say on how much a line rests, and that it is too little where it is."""
    basis = f"{chances(lijn.kansen)} in {conversations(len(lijn.punten))}"
    if not lijn.gemeten:
        return f"{TE_WEINIG} ({basis})"
    return f"{spread(lijn)}; {basis}" if spread(lijn) else basis


def sentence(tekst: str) -> str:
    """Write words as a sentence."""
    return f"{tekst[:1].upper()}{tekst[1:]}."


def chances(aantal: int) -> str:
    """Count chances."""
    return f"{aantal} {'kans' if aantal == 1 else 'kansen'}"


def conversations(aantal: int) -> str:
    """Count conversations."""
    return f"{aantal} {'gesprek' if aantal == 1 else 'gesprekken'}"


def day(poging: Poging) -> str:
    """Give the date as a Dutch reader writes it."""
    return moment(poging).strftime("%d-%m-%Y")


def moment(poging: Poging) -> datetime:
    """Give when it was begun, in the time of this computer."""
    return datetime.fromisoformat(poging.begonnen).astimezone()


def ending(poging: Poging) -> str:
    """Say how the parent left, with the sign of the library."""
    return f"{OORDELEN.get(poging.oordeel, _ANDERS)} {label(poging.oordeel).lower()}"


def endings(beeld: PersonaBeeld, ruimte: int) -> str:
    """Give the signs of all endings in their order, the last ones when there are more than fit."""
    tekens = [OORDELEN.get(poging.oordeel, _ANDERS) for poging in beeld.pogingen]
    if len(tekens) <= ruimte:
        return (" " if len(tekens) * 2 <= ruimte else "").join(tekens)
    return EERDER + "".join(tekens[len(tekens) - ruimte + 1 :])


def counted_endings(beeld: PersonaBeeld) -> str:
    """Count the endings: `2 goed, 1 slecht`."""
    aantallen = {naam: sum(poging.oordeel == naam for poging in beeld.pogingen) for naam in OORDELEN}
    return ", ".join(f"{aantal} {label(naam).lower()}" for naam, aantal in aantallen.items() if aantal)


def intro(voortgang: Voortgang) -> str:
    """Say which conversations it is about."""
    pogingen = voortgang.pogingen
    if not pogingen:
        return " ".join(LEEG)
    van, tot = day(pogingen[0]), day(pogingen[-1])
    wanneer = f"op {van}" if van == tot else f"van {van} tot en met {tot}"
    return f"{conversations(len(pogingen)).capitalize()}, {wanneer}."


def comparison_title(paar: Vergelijking) -> str:
    """Name a comparison."""
    return paar.titel or "Alle gesprekken"


def comparison_intro(paar: Vergelijking) -> str:
    """Say which two attempts stand beside each other, and how far they are apart in time."""
    dagen = max(0, (moment(paar.laatste).date() - moment(paar.eerste).date()).days)
    tussen = "op dezelfde dag" if not dagen else "een dag later" if dagen == 1 else f"{dagen} dagen later"
    zin = f"Eerst gesprek {paar.eerste.nummer} ({day(paar.eerste)}), dan gesprek {paar.laatste.nummer}, {tussen}."
    if paar.titel:
        return zin
    if paar.eerste.titel == paar.laatste.titel:
        return f"{zin} Allebei de keren was het ‘{paar.eerste.titel}’."
    return f"{zin} Het waren verschillende gesprekken: ‘{paar.eerste.titel}’ en ‘{paar.laatste.titel}’."


def comparison_endings(paar: Vergelijking) -> str:
    """Give both endings."""
    return f"Afloop: {ending(paar.eerste)} → {ending(paar.laatste)}"


def point(punt: Punt) -> str:
    """Give a score with its chances: `63 (4 kansen)`."""
    if punt.waarde is None:
        return f"{_ANDERS} ({chances(punt.kansen)})"
    return f"{punt.waarde:.0f} ({chances(punt.kansen)})"


def calibration_words(ijking: Sequence[IJkpunt]) -> list[str]:
    """Say how near the estimates came and to which side they lean."""
    if not ijking:
        return [GEEN_SCHATTING]
    eerst, laatst = (f"{punt.afstand:.0f}" for punt in (ijking[0], ijking[-1]))
    zinnen = [
        f"Bij gesprek {ijking[0].poging.nummer} was het verschil tussen je schatting en de meting gemiddeld {eerst} punten."
    ]
    if len(ijking) > 1:
        zinnen.append(f"De laatste keer, bij gesprek {ijking[-1].poging.nummer}, was het {laatst} punten.")
    kant = tendency(ijking)
    if kant is None:
        zinnen.append(f"Na {MINSTE_SCHATTINGEN} gesprekken met een schatting staat hier of je jezelf hoger of lager inschat.")
    elif abs(kant) < EVEN:
        zinnen.append("Over alle schattingen samen schat je jezelf niet hoger en niet lager in dan de meting.")
    else:
        zinnen.append(
            f"Over alle schattingen samen schat je jezelf gemiddeld {abs(kant):.0f} punten {'hoger' if kant > 0 else 'lager'} in dan de "
            "meting."
        )
    return zinnen


def calibration_point(punt: IJkpunt) -> str:
    """Say of one attempt how far estimate and score were apart."""
    kant = "hoger geschat" if punt.richting > 0 else "lager geschat"
    if abs(punt.richting) < EVEN:
        kant = "ongeveer gelijk" if punt.afstand < DICHTBIJ else "soms hoger, soms lager geschat"
    return (
        f"verschil {punt.afstand:.0f}, {kant} ({punt.vaardigheden} {'vaardigheid' if punt.vaardigheden == 1 else 'vaardigheden'})"
    )


def no_skills(voortgang: Voortgang) -> str:
    """Say that there are no skills to show, and what to do about it."""
    if any(poging.gezien or not poging.meting for poging in voortgang.pogingen):
        return f"{GEEN_METING} {_WAAROM}"
    wat = "je gesprek" if len(voortgang.pogingen) == 1 else "je gesprekken"
    return f"{GEEN_METING} {_EERST_TERUG.format(wat=wat)}"


def attempt_remark(poging: Poging, reden: str = "") -> str:
    """Say what is special about an attempt; "" when nothing is."""
    delen = [f"vanaf keuze {poging.vanaf + 1}"] if poging.vanaf else []
    if poging.cijfers is None:
        delen.append(reason(poging, reden))
    return "; ".join(delen)


def reason(poging: Poging, reden: str = "") -> str:
    """Say why an attempt has no figures here; *reden* is what measuring it gave."""
    return reden or (ONGEZIEN if poging.meting else ZONDER_METING)
