"""A real browser, when there is one on this machine: what it makes of a page, says about it, and asks of the network."""

import json
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
alleen_met_chromium = pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium on this machine")
_NIEMAND = "not an origin"
_STIL = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--no-pdf-header-footer",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr",
)  # fmt: skip


@dataclass(frozen=True)
class Gezien:
    """What one visit to a page gave."""

    out: str
    console: tuple[str, ...]
    """What the page said, its mistakes and refusals included."""
    gevraagd: frozenset[str]
    """The addresses that the page asked for."""


def visit(pad: Path, *doe: str) -> Gezien:
    """Open a file in a fresh browser that can reach nothing, and do one thing with it."""
    with tempfile.TemporaryDirectory(prefix="chromium-") as profiel:
        verkeer = Path(profiel) / "verkeer.json"
        uit = subprocess.run(
            [CHROMIUM, *_STIL, f"--user-data-dir={profiel}/profiel", f"--log-net-log={verkeer}", *doe, pad.as_uri()],
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        gevraagd = _asked(json.loads(verkeer.read_text(encoding="utf-8")))
    console = tuple(regel for regel in uit.stderr.splitlines() if "CONSOLE" in regel)
    return Gezien(uit.stdout, console, frozenset(gevraagd))


def _asked(verkeer: dict[str, list[dict[str, dict[str, str]]]]) -> set[str]:
    """Give what a page asked for; what the browser asks for itself has no page behind it."""
    vragen = (gebeurtenis.get("params", {}) for gebeurtenis in verkeer["events"])
    return {vraag["url"] for vraag in vragen if "url" in vraag and vraag.get("initiator", _NIEMAND) != _NIEMAND}
