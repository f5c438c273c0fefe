"""Eisen about where conversations can come: endings, turns, phases, rounds; each with a conversation that shows it."""

import numpy as np

from oefenen.checking.claims.antwoord import Antwoord
from oefenen.checking.claims.kaart import Kaart
from oefenen.checking.claims.volgen import Bits, Gevolgd, choice_bits, ending, follow, turn_bits
from oefenen.checking.exploring.rondgang import as_graaf, on_rounds
from oefenen.checking.zaak import Zaak
from oefenen.model.eis import AlleFasen, Bereikbaar, BereiktEinde, Langs, Moment, Onbereikbaar, Uitkomst, Welke
from oefenen.model.woorden import GESPREKSFASEN

_GEEN = "geen enkel gesprek eindigt zo"


def prove_einde(zaak: Zaak, _: BereiktEinde) -> Antwoord:
    """Prove that no conversation is blocked and none can go on for ever."""
    verkenning = zaak.verkenning
    if verkenning.vast:
        voorval = verkenning.vast[0]
        route = (*_way(zaak, voorval.diepte, int(voorval.staten[0])), verkenning.keuzes[voorval.keuze].pad)
        return Antwoord(klopt=False, uitleg="na deze keuzes valt er niets meer te kiezen", route=route, zeker=True)
    if verkenning.rond:
        route, ronde = _find_round(zaak)
        return Antwoord(klopt=False, uitleg="dit gesprek kan eindeloos rondgaan", route=route, ronde=ronde, zeker=True)
    return Antwoord(klopt=True)


def _way(zaak: Zaak, diepte: int, staat: int) -> tuple[str, ...]:
    kaart = Kaart(zaak.verkenning)
    return follow(kaart).way(kaart.eerste[diepte] + staat, 0)


def _find_round(zaak: Zaak) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Walk among the states that lie on rounds until one comes back."""
    kaart = Kaart(zaak.verkenning)
    rond = on_rounds(as_graaf(zaak.verkenning))
    gevolgd = follow(kaart)
    stappen = np.where(rond, gevolgd.stappen[:, 0], np.iinfo(np.int32).max)
    staat = int(stappen.argmin())
    gelopen: list[int] = []
    keuzes: list[str] = []
    while staat not in gelopen:
        gelopen.append(staat)
        pijlen, _ = kaart.leaving(np.array([staat]))
        pijl = next(pijl for pijl in pijlen.tolist() if rond[kaart.pijlen.naar[pijl]])
        keuzes.append(kaart.pad(int(kaart.pijlen.keuze[pijl])))
        staat = int(kaart.pijlen.naar[pijl])
    begin = gelopen.index(staat)
    return (*gevolgd.way(gelopen[0], 0), *keuzes[:begin]), tuple(keuzes[begin:])


def prove_bereikbaar(kaart: Kaart, eis: Bereikbaar) -> Antwoord:
    """Look for a conversation that ends like this after all moments of *na*, and with none of *zonder*."""
    gevolgd, merk = _follow(kaart, eis)
    route = gevolgd.route(ending(kaart, eis.uitkomst), merk)
    if route is not None:
        return Antwoord(klopt=True, route=route, zeker=True)
    hoe = f" na {_list(eis.na)}" if eis.na else f" zonder {_list(eis.zonder)}" if eis.zonder else ""
    return Antwoord(klopt=False, uitleg=f"{_GEEN}{hoe}")


def prove_onbereikbaar(kaart: Kaart, eis: Onbereikbaar) -> Antwoord:
    """Look for a conversation that ends like this after all moments of *na*, and with none of *zonder*."""
    gevolgd, merk = _follow(kaart, eis)
    route = gevolgd.route(ending(kaart, eis.uitkomst), merk)
    if route is not None:
        return Antwoord(klopt=False, uitleg=f"dit gesprek eindigt in {_name(eis.uitkomst)}", route=route, zeker=True)
    leeg = eis.na and gevolgd.route(ending(kaart, None), merk) is None
    return Antwoord(klopt=True, uitleg=f"maar {_list(eis.na)} komt in geen enkel gesprek voor" if leeg else "")


def _follow(kaart: Kaart, eis: Bereikbaar | Onbereikbaar) -> tuple[Gevolgd, int]:
    """Follow the moments of *eis*; give also the set of bits that a conversation in question has."""
    bits = choice_bits(kaart, eis.na) if eis.na else choice_bits(kaart, eis.zonder, samen=True)
    return follow(kaart, bits), (1 << len(eis.na)) - 1


def prove_langs(kaart: Kaart, eis: Langs) -> Antwoord:
    """Look for a conversation that never comes to the turn, or never takes the choice."""
    if eis.keuze:
        plek = f"{eis.beurt}.{eis.keuze}"
        return _avoid(kaart, eis.welke, plek, keuze_bits=choice_bits(kaart, [Moment(plek, "keuze")]))
    return _avoid(kaart, eis.welke, eis.beurt, staat_bits=turn_bits(kaart, {eis.beurt}))


def prove_fasen(kaart: Kaart, eis: AlleFasen) -> Antwoord:
    """Look for a conversation that skips a phase."""
    beurten = kaart.verkenning.spel.scenario.beurten
    antwoord = Antwoord(klopt=True)
    for fase in GESPREKSFASEN:
        in_fase = {naam for naam, beurt in beurten.items() if beurt.fase is fase}
        antwoord = _avoid(kaart, eis.welke, f"de fase {fase.value}", staat_bits=turn_bits(kaart, in_fase))
        if not antwoord.klopt:
            break
    return antwoord


def _avoid(kaart: Kaart, welke: Welke, plek: str, *, keuze_bits: Bits | None = None, staat_bits: Bits | None = None) -> Antwoord:
    slot = ending(kaart, welke.uitkomst, heel=welke.heel)
    if not slot.any():
        return Antwoord(klopt=True, uitleg=f"maar {_GEEN}")
    route = follow(kaart, keuze_bits, staat_bits).route(slot, 0)
    if route is None:
        return Antwoord(klopt=True)
    return Antwoord(klopt=False, uitleg=f"dit gesprek komt niet langs {plek}", route=route, zeker=True)


def _name(uitkomst: Uitkomst) -> str:
    return f"oordeel {uitkomst.naam}" if uitkomst.oordeel else uitkomst.naam


def _list(momenten: tuple[Moment, ...]) -> str:
    return " en ".join(moment.naam for moment in momenten)
