"""Writing new proeven into a scenario file: only insertion, read again and compared before the file is replaced."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from oefenen.checking.claims.proeven import play_proef
from oefenen.engine.gesprek import replay
from oefenen.engine.spel import Spel
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.scenario import Proef, Scenario
from oefenen.reading.bestanden import Gelezen, Reader, check_playable
from oefenen.reading.inlassen import InlasError, insert_proeven, plain
from oefenen.session.auteur.proefdraai import Proefdraai
from oefenen.session.auteur.schrijven import changed, replace_file

_MEESTE_NAMEN = 3


def complete(draai: Proefdraai, reader: Reader) -> list[Proef]:
    """Write the covering routes of *draai* into its file as proeven and give them; none when everything is covered.

    Raises OefenenError, with the file untouched, when that cannot be done safely.
    """
    if draai.zaak is None or draai.dekking is None or not draai.dekking.routes:
        return []
    spel, scenario = draai.zaak.spel, draai.zaak.scenario
    proeven = _write_proeven(spel, scenario, draai.dekking.routes, draai.dekking.open)
    pad = draai.gelezen.bestand.resolve()
    oud = pad.read_bytes()
    ruw = oud.decode("utf-8", "replace")
    if plain(ruw) != draai.gelezen.tekst:
        raise changed(pad)
    try:
        nieuw = insert_proeven(ruw, draai.gelezen.boom, proeven).encode("utf-8")  # type: ignore[arg-type]  # what can be played has a tree
    except InlasError as error:
        raise _refuse(pad, str(error)) from None
    bedoeld = replace(scenario, proeven=(*scenario.proeven, *proeven))
    _verify(pad, reader.read(pad, inhoud=nieuw), bedoeld, len(proeven))
    replace_file(pad, oud, nieuw)
    return proeven


def _write_proeven(spel: Spel, scenario: Scenario, routes: Sequence[tuple[str, ...]], open_: Collection[str]) -> list[Proef]:
    """Make a proef of each route, named after what it adds."""
    bezet = {proef.naam for proef in scenario.proeven}
    rest = set(open_)
    proeven = []
    for route in routes:
        nieuw = [pad for pad in dict.fromkeys(route) if pad in rest]
        rest -= set(nieuw)
        naam = _name(nieuw, bezet)
        bezet.add(naam)
        einde = replay(spel, route).toestand.einde
        proeven.append(Proef(naam, tuple(pad.partition(".")[2] for pad in route), {"einde": einde}))
    return proeven


def _name(nieuw: Sequence[str], bezet: Collection[str]) -> str:
    namen = ", ".join(nieuw[:_MEESTE_NAMEN])
    naam = f"langs {namen}" + (f" en {len(nieuw) - _MEESTE_NAMEN} meer" if len(nieuw) > _MEESTE_NAMEN else "")
    nummer, kandidaat = 2, naam
    while kandidaat in bezet:
        kandidaat, nummer = f"{naam} ({nummer})", nummer + 1
    return kandidaat


def _verify(pad: Path, gelezen: Gelezen, bedoeld: Scenario, erbij: int) -> None:
    try:
        scenario, persona, _ = check_playable(gelezen)
    except OefenenError:
        raise _refuse(pad, "het zou daarna niet meer gelezen kunnen worden") from None
    if replace(scenario, kop=replace(scenario.kop, id=bedoeld.kop.id)) != bedoeld:
        raise _refuse(pad, "het zou daarna iets anders zeggen")
    spel = Spel(scenario, persona)
    if not all(play_proef(spel, proef).goed for proef in scenario.proeven[-erbij:]):
        raise _refuse(pad, "een nieuwe proef komt niet uit")


def _refuse(pad: Path, reden: str) -> OefenenError:
    return OefenenError(f"{pad.name} kan niet veilig aangevuld worden: {reden}. Er is niets veranderd.", ExitCode.BEVINDINGEN)
