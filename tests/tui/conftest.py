"""An empty store and a small library for every test of the app."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bibliotheek import make_library
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from oefenen.reading import bestanden
from oefenen.session import library
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp


@pytest.fixture(scope="session", autouse=True)
def parsed_once() -> Iterator[None]:
    """Parse the css of the app once for all tests of a process: every test starts an app, and rules never change."""
    gelezen: dict[object, list[RuleSet]] = {}
    echt = Stylesheet._parse_rules

    def read(zelf: Stylesheet, *args: Any, **kwargs: Any) -> list[RuleSet]:
        sleutel = (args, tuple(sorted(kwargs.items())), tuple(zelf._variables.items()))
        if sleutel not in gelezen:
            gelezen[sleutel] = echt(zelf, *args, **kwargs)
        return list(gelezen[sleutel])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", read)
        yield


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own wishes about colour would change what is painted."""
    for naam in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS"):
        monkeypatch.delenv(naam, raising=False)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "data" / "gesprekken.sqlite") as store:
        yield store


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of three small scenarios, in the place of the shipped library."""
    map_ = make_library(tmp_path / "scenarios")
    monkeypatch.setattr(bestanden, "shipped", lambda: map_)
    monkeypatch.setattr(library, "shipped", lambda: map_)
    return map_


@pytest.fixture
def app(store: Store, map_: Path) -> OefenApp:  # noqa: ARG001 - the library must be there first
    return OefenApp(store)
