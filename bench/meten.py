"""Ratios in one run: A and B in turn, the median of the pairs, and A against A to show the noise."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

RUIS = (0.9, 1.1)
"""An A/A ratio outside these says that the machine was too noisy."""


@dataclass(frozen=True)
class Figure:
    """One measured promise."""

    naam: str
    tegen: str
    hooguit: float
    verhouding: float
    laag: float
    hoog: float
    ruis: float
    paren: int
    ms: float
    toelichting: str = ""

    @property
    def oordeel(self) -> str:
        if not RUIS[0] <= self.ruis <= RUIS[1]:
            return "te veel ruis"
        return "gehaald" if self.verhouding <= self.hooguit else "NIET gehaald"

    def line(self) -> str:
        return (
            f"{self.naam:<46} {self.verhouding:7.2f}  (p10 {self.laag:.2f}, p90 {self.hoog:.2f})  hooguit {self.hooguit:<5g} "
            f"A/A {self.ruis:.2f}  n={self.paren:<3} {self.ms:8.2f} ms  {self.oordeel}  {self.toelichting}"
        )


def timed(doe: Callable[[], object]) -> float:
    """Give the seconds that *doe* takes."""
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def compare(
    naam: str, tegen: str, hooguit: float, a: Callable[[], float], b: Callable[[], float], paren: int, *, warm: int = 1
) -> Figure:
    """Measure A against B in *paren* pairs; *a* and *b* give seconds themselves."""
    for _ in range(warm):
        a()
        b()
    verhoudingen, gelijk, tijden = [], [], []
    for nummer in range(paren):
        if nummer % 2:
            tijd_b, tijd_a = b(), a()
        else:
            tijd_a, tijd_b = a(), b()
        verhoudingen.append(tijd_a / tijd_b)
        gelijk.append(tijd_a / a())
        tijden.append(tijd_a)
    return summarize(naam, tegen, hooguit, verhoudingen, gelijk, tijden)


def summarize(
    naam: str, tegen: str, hooguit: float, verhoudingen: list[float], gelijk: list[float], tijden: list[float]
) -> Figure:
    geordend = sorted(verhoudingen)
    return Figure(
        naam, tegen, hooguit, statistics.median(geordend), geordend[len(geordend) // 10], geordend[-1 - len(geordend) // 10],
        statistics.median(gelijk), len(geordend), statistics.median(tijden) * 1000,
    )  # fmt: skip


def clean_env(**meer: str) -> dict[str, str]:
    """Give an environment in which Python keeps its compiled files, as on a user's machine."""
    env = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "NO_COLOR", "TEXTUAL_THEME")}
    return env | meer


def compile_all() -> None:
    """Compile the program once: a start without .pyc takes four times as long."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", "oefenen", "bench"], check=True, env=clean_env())


def process(*args: str, env: dict[str, str] | None = None) -> float:
    """Give the seconds of a whole process, its output thrown away."""
    return timed(
        lambda: subprocess.run(args, check=True, env=env or clean_env(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    )
