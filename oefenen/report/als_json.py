"""The result of a conversation as JSON, also for scripts of trainers."""

from dataclasses import asdict
from typing import Any

from oefenen.engine.gesprek import Stap
from oefenen.report.afspraken.als_afspraken import agreements_data
from oefenen.report.als_overdracht import coaching_data
from oefenen.report.als_tekst import plain
from oefenen.report.formulier.beelden import debrief_data as pictures_data
from oefenen.report.formulier.formulier import fill_in, move_profile
from oefenen.report.hulp.time_out import as_data as time_outs_data
from oefenen.report.ruimte import look
from oefenen.report.tijdverdeling import as_data, divide
from oefenen.report.verslag import ScoreRegel, Verslag
from oefenen.report.voorstel import is_proposal
from oefenen.report.zelf.als_zelfbeeld import as_data as self_data
from oefenen.report.zelf.eigen_zin import as_data as own_data
from oefenen.report.zelf.eigen_zin import beside
from oefenen.report.zelf.oneens import as_data as disagree_data


def as_json(verslag: Verslag) -> dict[str, Any]:
    """Give the result with plain values, ready for json.dumps."""
    toestand = verslag.gesprek.toestand
    kop = verslag.gesprek.spel.scenario.kop
    return {
        "scenario": kop.id,
        "persona": verslag.gesprek.spel.persona.id,
        "stand": verslag.stand,
        "opening": dict(verslag.gesprek.spel.opening),
        "einde": verslag.einde or None,
        "oordeel": verslag.oordeel or None,
        "stemming": toestand.stemming,
        "standen": toestand.stand,
        "leerling": toestand.leerling if kop.aan_tafel else None,
        "weet": sorted(toestand.weet),
        "vlaggen": list(dict.fromkeys(vlag for vlag, _ in verslag.vlaggen)),
        "tijd": verslag.tijd,
        "vaardigheden": {regel.id: _score(regel) for regel in verslag.vaardigheden},
        "assen": {regel.id: _score(regel) for regel in verslag.assen},
        "beoordeeld_door": kop.beoordeeld_door,
        "voorstel": is_proposal(kop),
        "zelf": self_data(verslag),
        "afspraken": agreements_data(verslag.gesprek, verslag.afspraken),
        "overkant": asdict(verslag.overkant) if verslag.overkant else None,
        "formulier": fill_in(verslag).as_data(),
        "samen_kijken": pictures_data(verslag),
        "zettypen": [regel._asdict() for regel in move_profile(verslag)],
        "ruimte": asdict(look(verslag)),
        "minuten": as_data(divide(verslag.gesprek)) or None,
        "time_outs": time_outs_data(verslag.time_outs),
        "voorbereiding": [_vraag(stap) for stap in verslag.voorbereiding],
        "oneens": disagree_data(verslag),
        "coaching": coaching_data(verslag.coaching),
        "beurten": [_beurt(stap) | {"eigen_zin": own_data(beside(verslag, stap))} for stap in verslag.gezegd],
    }


def _score(regel: ScoreRegel) -> dict[str, Any]:
    return {"score": regel.score, "kansen": regel.kansen, "laagst": regel.laagst, "hoogst": regel.hoogst}


def _vraag(stap: Stap) -> dict[str, Any]:
    return {
        "beurt": stap.beurt,
        "keuze": stap.keuze.id,
        "vraag": plain(stap.ouder_eerder),
        "zegt": plain(stap.zegt),
        "reactie": " ".join(plain(reactie) for reactie in stap.reacties),
        "weet": list(stap.keuze.weet),
        **_moves(stap),
    }


def _beurt(stap: Stap) -> dict[str, Any]:
    return {
        "beurt": stap.beurt,
        "fase": stap.fase.value,
        "keuze": stap.keuze.id,
        "zegt": plain(stap.zegt),
        "ouder": plain(stap.ouder_eerder),
        "reactie": " ".join(plain(reactie) for reactie in stap.reacties),
        **_moves(stap),
        "stemming": stap.na.stemming,
        "regels": list(stap.regels),
        "tussentijd": plain(stap.tussentijd) or None,
    }


def _moves(stap: Stap) -> dict[str, Any]:
    return {
        "scores": stap.scores,
        "gevolgen": [
            {"stand": g.stand, "van": g.van, "naar": g.naar, "door": f"{g.door} ({g.regel})" if g.regel else g.door}
            for g in stap.gevolgen
        ],
    }
