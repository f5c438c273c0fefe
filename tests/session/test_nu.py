"""What time it is can be told to the program; what is no moment is refused in Dutch."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from minuten import BEGIN, played, set_clock

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.nu import now, read_moment, stamp
from oefenen.store.store import Store


def test_without_the_variable_it_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OEFENEN_NU", raising=False)
    assert abs(now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_the_store_writes_the_moment_that_was_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(tmp_path / "g.sqlite") as store:
        sessie = played(tmp_path / "s", store, monkeypatch)
        bewaard = store.gesprek(sessie.id)
    assert bewaard.begonnen == bewaard.afgelopen == "2026-09-01T16:00:00+00:00"


@pytest.mark.parametrize(
    ("tekst", "moment"),
    [
        ("2026-11-22T09:30+01:00", "2026-11-22T08:30:00+00:00"),
        ("2026-11-22T09:30Z", "2026-11-22T09:30:00+00:00"),
        (BEGIN.isoformat(), "2026-09-01T16:00:00+00:00"),
    ],
)
def test_a_moment_with_a_zone_is_that_moment(monkeypatch: pytest.MonkeyPatch, tekst: str, moment: str) -> None:
    monkeypatch.setenv("OEFENEN_NU", f" {tekst} ")
    assert stamp(now()) == moment


def test_without_a_zone_it_is_local_time() -> None:
    assert read_moment("2026-11-22T09:30").astimezone().strftime("%H:%M") == "09:30"
    assert read_moment("2026-11-22").astimezone().strftime("%d %H") == "22 00"


@pytest.mark.parametrize(
    "tekst", ["gisteren", "2026-13-01", "1999-12-31", "2200-01-01", "9999-12-31T23:59+00:00", "12:00", "[b]" * 99]
)
def test_what_is_no_moment_is_refused_with_an_example(monkeypatch: pytest.MonkeyPatch, tekst: str) -> None:
    set_clock(monkeypatch, BEGIN)
    monkeypatch.setenv("OEFENEN_NU", tekst)
    with pytest.raises(OefenenError, match="en dat is geen moment") as fout:
        now()
    assert fout.value.exit_code is ExitCode.GEBRUIK
    assert "2026-11-22T09:30" in fout.value.melding
    assert len(fout.value.melding) < 250
