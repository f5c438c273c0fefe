"""What goes wrong around the program: two windows at the same data, a clock that was set back, a copy put back beside newer data."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from opdracht import Oefenen
from routes import routes
from spelen import SHIPPED

from oefenen.session.session import resume, start
from oefenen.store.database import OpslagError
from oefenen.store.store import Store

PAD = SHIPPED[0]
KEUZES = ",".join(routes(PAD)[0])
MAART, JANUARI = ({"OEFENEN_NU": f"2026-{maand}-02T10:00:00+01:00"} for maand in ("03", "01"))


def talk(oefenen: Oefenen, **env: str) -> None:
    assert oefenen("speel", PAD.stem, "--keuzes", KEUZES, env=env).code == 0


def test_four_windows_at_once_lose_nothing(oefenen: Oefenen) -> None:
    assert oefenen("instellingen", "klok", "uit").code == 0
    with ThreadPoolExecutor(4) as vensters:
        list(vensters.map(lambda _: talk(oefenen), range(4)))
    with Store(oefenen.database) as store:
        gesprekken = store.gesprekken()
        assert len(gesprekken) == 4
        assert all(gesprek.afgelopen for gesprek in gesprekken)
        assert {tuple(store.keuzes(gesprek.id)) for gesprek in gesprekken} == {tuple(store.keuzes(gesprekken[0].id))}


def test_two_windows_in_one_conversation_keep_one_course_and_say_so(tmp_path: Path) -> None:
    pad = tmp_path / "gesprekken.sqlite"
    with Store(pad) as links, Store(pad) as rechts:
        een = start(PAD, store=links, seed=1)
        ander = resume(rechts.gesprek(een.id), rechts)
        een.kies(een.gesprek.keuzes[0].id)
        voor = ander.gesprek.toestand
        with pytest.raises(OpslagError):
            ander.kies(ander.gesprek.keuzes[-1].id)
        assert ander.gesprek.toestand is voor
        assert len(rechts.keuzes(een.id)) == 1
        assert resume(rechts.gesprek(een.id), rechts).gesprek.toestand == een.gesprek.toestand


def test_a_clock_that_was_set_back_changes_the_order_of_nothing_and_locks_nothing(oefenen: Oefenen) -> None:
    talk(oefenen, **MAART)
    talk(oefenen, **JANUARI)
    gesprekken = oefenen("lijst", "--gesprekken", "--json").json
    assert [gesprek["id"] for gesprek in gesprekken] == [2, 1]
    assert [gesprek["begonnen"][:7] for gesprek in gesprekken] == ["2026-01", "2026-03"]
    for opdracht in (["voortgang"], ["vandaag"], ["minuutbeurt", "--lijst"], ["verslag"], ["portfolio", "2"]):
        uit = oefenen(*opdracht, env=JANUARI)
        assert (uit.code, "Traceback" in uit.err) == (0, False), uit
    assert oefenen("vandaag", env={"OEFENEN_NU": "2026-04-20T10:00:00+02:00"}).code == 0


def test_a_copy_that_is_put_back_beside_newer_data_leaves_both(oefenen: Oefenen) -> None:
    talk(oefenen, **JANUARI)
    oefenen("reservekopie", "--naar", "kopie.sqlite")
    talk(oefenen, **MAART)
    with Store(oefenen.database) as open_venster:
        uit = oefenen("terugzetten", "kopie.sqlite", "--ja", env=MAART)
        assert "nieuwer of meer" in uit.err
        assert len(open_venster.gesprekken()) == 1
    (eerder,) = oefenen.data.glob("gesprekken-voor-terugzetten-2026-03-02-*.sqlite")
    with Store(eerder) as bewaard:
        assert len(bewaard.gesprekken()) == 2
