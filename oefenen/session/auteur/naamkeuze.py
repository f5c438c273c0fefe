"""What somebody means who types `deur nieuw`: which name of a scenario changes, and whether it can be called that."""

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.persona import Persona
from oefenen.model.scenario import Scenario
from oefenen.model.woorden import EINDE, VASTE_FEITEN
from oefenen.reading.fields import NAAM
from oefenen.reading.namen import Soort
from oefenen.reading.problems import suggest
from oefenen.session.auteur.hernoemd import Hernoeming

_WOORDEN = {**{soort.value: soort for soort in Soort}, "feit": Soort.SLEUTEL}
"""What can stand before a colon."""
_DELEN = (Soort.BEURT, Soort.EINDE)
"""These share their names, since `naar` can mean both."""


def choose(scenario: Scenario, persona: Persona, oud: str, nieuw: str) -> Hernoeming:
    """Give the change that is asked for; raise OefenenError when it is not clear or cannot be."""
    namen = names_of(scenario)
    soort, naam = _find(namen, persona, oud)
    return Hernoeming(soort, naam, _new_name(namen, soort, naam, nieuw))


def names_of(scenario: Scenario) -> dict[Soort, list[str]]:
    """List every name of a scenario by what it is the name of, choices as `beurt.keuze`."""
    keuzes = [(beurt.id, keuze) for beurt in scenario.beurten.values() for keuze in beurt.keuzes]
    feiten = dict.fromkeys([*scenario.kop.sleutels, *(feit for _, keuze in keuzes for feit in keuze.weet)])
    return {
        Soort.BEURT: list(scenario.beurten),
        Soort.KEUZE: [f"{beurt}.{keuze.id}" for beurt, keuze in keuzes],
        Soort.EINDE: list(scenario.eindes),
        Soort.SLEUTEL: [*feiten, *(feit for feit in _expected(scenario) if feit not in feiten)],
    }


def _expected(scenario: Scenario) -> list[str]:
    """List the facts that proeven ask for, whether somebody can tell them or not."""
    gevraagd = [proef.verwacht.get("weet") for proef in scenario.proeven]
    return [feit for feiten in gevraagd if isinstance(feiten, tuple) for feit in feiten]


def _find(namen: dict[Soort, list[str]], persona: Persona, vraag: str) -> tuple[Soort, str]:
    woord, dubbel, rest = vraag.partition(":")
    if dubbel and woord not in _WOORDEN:
        raise _refuse(f"Voor de dubbele punt kan alleen {', '.join(_WOORDEN)} staan, niet ‘{woord}’.")
    naam, soorten = (rest, (_WOORDEN[woord],)) if dubbel else (vraag, tuple(Soort))
    treffers = [soort for soort in soorten if naam in namen[soort]]
    if len(treffers) > 1:
        wat = " en van een ".join(treffers)
        schrijf = " of ".join(f"{soort}:{naam}" for soort in treffers)
        raise _refuse(f"‘{naam}’ is de naam van een {wat}. Schrijf {schrijf}.")
    if not treffers:
        raise _unknown(namen, persona, naam, soorten)
    return treffers[0], naam


def _unknown(namen: dict[Soort, list[str]], persona: Persona, naam: str, soorten: tuple[Soort, ...]) -> OefenenError:
    if naam in persona.stemmingen:
        return _refuse(
            f"‘{naam}’ is een stemming van persona {persona.id}. Alleen namen uit het scenario zelf kunnen anders heten."
        )
    wat = soorten[0].value if len(soorten) == 1 else "beurt, keuze, einde of sleutel"
    melding = f"Er is geen {wat} met de naam ‘{naam}’."
    beurt, punt, _ = naam.partition(".")
    zelfde = [pad for pad in namen[Soort.KEUZE] if pad.endswith(f".{naam}")] if Soort.KEUZE in soorten else []
    if zelfde:
        return _refuse(f"{melding} Een keuze schrijf je met de beurt ervoor: {' of '.join(zelfde[:3])}.")
    bekend = [ander for soort in soorten if (soort is Soort.KEUZE) == bool(punt) for ander in namen[soort]]
    eigen = [pad for pad in bekend if punt and pad.startswith(f"{beurt}.")]
    return _refuse(f"{melding} {suggest(naam, eigen or bekend or namen[soorten[0]])}".rstrip())


def _new_name(namen: dict[Soort, list[str]], soort: Soort, oud: str, nieuw: str) -> str:
    woord, dubbel, rest = nieuw.partition(":")
    naam = rest if dubbel and _WOORDEN.get(woord) is soort else nieuw
    beurt, punt, eigen = oud.partition(".")
    if punt and "." in naam:
        naar, _, naam = naam.partition(".")
        if naar != beurt:
            raise _refuse(f"Een keuze kan niet naar een andere beurt. Schrijf alleen de nieuwe naam: {naam}.")
    if not NAAM.match(naam):
        raise _refuse(
            f"‘{naam}’ kan geen naam zijn. Een naam bestaat uit kleine letters, cijfers en _, en begint met een letter."
        )
    if naam == (eigen or oud):
        raise _refuse(f"‘{oud}’ heet al zo.")
    _check_fixed(soort, oud, naam)
    _check_free(namen, soort, beurt, naam)
    return naam


def _check_fixed(soort: Soort, oud: str, naam: str) -> None:
    if soort in _DELEN and naam == EINDE:
        raise _refuse(f"‘{EINDE}’ is een vast woord en kan geen naam van een beurt of einde zijn.")
    if soort is Soort.SLEUTEL and (vast := [feit for feit in (oud, naam) if feit in VASTE_FEITEN]):
        raise _refuse(f"‘{vast[0]}’ heeft een vaste betekenis ({VASTE_FEITEN[vast[0]]}), dus die naam ligt vast.")


def _check_free(namen: dict[Soort, list[str]], soort: Soort, beurt: str, naam: str) -> None:
    if soort is Soort.KEUZE:
        bezet = f"{beurt}.{naam}" in namen[soort]
        van = f"van een keuze in beurt ‘{beurt}’"
    else:
        van_wie = next((deel for deel in (_DELEN if soort in _DELEN else (soort,)) if naam in namen[deel]), None)
        bezet = van_wie is not None
        van = f"van een {van_wie}"
    if bezet:
        raise _refuse(f"De naam ‘{naam}’ is al {van}. Kies een andere naam.")


def _refuse(melding: str) -> OefenenError:
    return OefenenError(melding, ExitCode.GEBRUIK)
