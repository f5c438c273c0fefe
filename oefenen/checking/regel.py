"""What a check is: one rule with its code, severity, text and the function that finds it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from oefenen.checking.zaak import Stap, Zaak
from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.reading.nodes import Scalar


@dataclass(frozen=True, slots=True)
class Vondst:
    """One finding of a rule: where, and the facts that fill its text.

    *pad* leads to a node of the file; with *sleutel* its key is meant (the name of a turn instead of what is in it). *verder*
    is the number of characters to the right within a text. *route* is the shortest list of choices that shows it.
    """

    pad: tuple[Stap, ...]
    feiten: Mapping[str, object] = field(default_factory=dict)
    sleutel: bool = False
    verder: int = 0
    lengte: int = 0
    route: tuple[str, ...] | None = None
    code: str = ""
    """Another code of the same rule file; "" is the rule's own."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One check. *melding* and *hint* have {names} that the facts of a finding fill in."""

    code: str
    ernst: Severity
    titel: str
    """Three words for a list: `Onbereikbare beurt`."""
    melding: str
    hint: str
    check: Callable[[Zaak], Iterable[Vondst]]
    spelend: bool = False
    """Whether it needs the exploration; such rules are skipped, and that is said, when the bound was met."""


def diagnose(regel: Regel, zaak: Zaak) -> list[Diagnostic]:
    """Run one rule and give its diagnostics with their places."""
    return [_place(regel, zaak, vondst) for vondst in regel.check(zaak)]


def _place(regel: Regel, zaak: Zaak, vondst: Vondst) -> Diagnostic:
    node = zaak.node(*vondst.pad)
    mark = zaak.key(*vondst.pad) if vondst.sleutel else getattr(node, "start_mark", None)
    regel_nr, kolom = (mark.line + 1, mark.column + 1 + vondst.verder) if mark is not None else (0, 0)
    bron = zaak.gelezen.tekst.split("\n")[regel_nr - 1] if regel_nr else ""
    tekst = str(vondst.pad[-1]) if vondst.sleutel else node.value.split("\n")[0] if isinstance(node, Scalar) else " "
    lengte = vondst.lengte or len(tekst)
    hint = regel.hint.format(**vondst.feiten)
    if vondst.route is not None:
        hint = f"{hint} {route_text(vondst.route)}".strip()
    return Diagnostic(
        regel.code,
        str(zaak.gelezen.bestand),
        regel_nr,
        kolom,
        regel.ernst,
        regel.melding.format(**vondst.feiten),
        hint,
        bron,
        max(1, min(lengte, len(bron) - kolom + 1)) if bron else 1,
    )


def route_text(route: Iterable[str]) -> str:
    """Say a route as something that can be typed after `--keuzes`."""
    stappen = ",".join(stap.partition(".")[2] or stap for stap in route)
    return f"Kortste weg: {stappen}." if stappen else "Kortste weg: meteen bij het begin."


def percent(kans: float) -> str:
    """Give a chance as a Dutch percentage that never rounds to a false 0 or 100."""
    if kans <= 0:
        return "0 %"
    if kans >= 1:
        return "100 %"
    procent = kans * 100
    if procent < 0.01:  # noqa: PLR2004
        return "minder dan 0,01 %"
    tekst = f"{procent:.2f}" if procent < 1 else f"{procent:.1f}" if procent < 10 or procent > 99 else f"{procent:.0f}"  # noqa: PLR2004
    return ("99,9" if tekst == "100.0" else tekst.replace(".", ",")) + " %"
