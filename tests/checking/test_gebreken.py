"""Defects of every kind that writing tools look for: each is found, with the route that shows it, and rare is not wrong."""

from pathlib import Path

import pytest
from diagnoses import FOUT

from oefenen.checking.nakijken import check
from oefenen.model.diagnostic import Severity
from oefenen.reading.bestanden import Reader

READER = Reader()
GEBREKEN = [
    ("sprong naar een beurt die er niet is", "s045_doel", "S045", ""),
    ("beurt waar niets naartoe leidt", "s110_onbereikbare_beurt", "S110", ""),
    ("beurt achter een onmogelijke voorwaarde", "s110_achter_een_dichte_deur", "S110", ""),
    ("voorwaarde die zichzelf tegenspreekt", "s202_*", "S202", ""),
    ("soms niets te kiezen", "s120_soms_vast", "S120", "k1,k1"),
    ("een op de duizend keer niets te kiezen", "s120_zelden_vast", "S120", "k3,k2,k1,k0,k3"),
    ("voorwaarde die altijd klopt", "s201_*", "S201", ""),
    ("sleutel die nooit verteld wordt", "s102_*", "S102", ""),
    ("feit dat niemand kan weten", "s047_weet", "S047", ""),
    ("feit dat niemand vraagt", "s104_*", "S104", ""),
    ("twee keuzes met dezelfde tekst", "s501_*", "S501", ""),
    ("val zonder uitgang", "s121_*", "S121", "afweren"),
    ("dubbele naam", "s032_dubbele_keuze", "S032", ""),
    ("knooppunt dat leeg raakt", "s123_*", "S123", "feit,slaap,thuis"),
    ("stand die altijd aan de grens zit", "s302_*", "S302", ""),
    ("einde dat niet te halen is", "s112_*", "S112", ""),
    ("alle keuzes evenveel waard", "s405_*", "S405", ""),
    ("fase die overgeslagen kan worden", "s130_*", "S130", "meteen,groet"),
    ("gesprek dat niet afgerond wordt", "s131_*", "S131", "klaar"),
    ("gesprek dat rond kan gaan", "s122_*", "S122", "meteen bij het begin"),
    ("variant onder een ruimere variant", "s113_*", "S113", ""),
    ("route die niemand neemt", "s203_*", "S203", ""),
    ("gat tussen routes", "s206_*", "S206", "vragen,feit"),
]


@pytest.mark.parametrize(("gebrek", "naam", "code", "route"), GEBREKEN, ids=[gebrek for gebrek, *_ in GEBREKEN])
def test_a_defect_is_found_with_the_route_that_shows_it(gebrek: str, naam: str, code: str, route: str) -> None:
    (pad,) = FOUT.glob(f"{naam}.yaml")
    hints = [d.hint for d in check(pad, reader=READER).diagnostics if d.code == code]
    assert hints, gebrek
    assert not route or any(hint.endswith(f"Kortste weg: {route}.") for hint in hints)


def test_what_is_only_rare_is_not_called_wrong() -> None:
    """A choice that one in 16,384 random conversations offers, and a line that no sample would hear."""
    pad: Path = FOUT / "s126_heel_zelden_maar_goed.yaml"
    gevonden = [d for d in check(pad, reader=READER).diagnostics if d.code[1] in "12"]
    assert {d.ernst for d in gevonden} == {Severity.SMAAK}
    assert [d.melding for d in gevonden] == ["Van wie zomaar iets kiest, ziet minder dan 0,01 % keuze ‘slot.raak’."]
