"""What a check is: one rule with its code, severity, text and the function that finds it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from oefenen.checking.figures.procent import percent
from oefenen.checking.plaatsen import Stap
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.reading.nodes import Scalar
from oefenen.reading.problems import Mark, index_in


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
    rond: bool = False
    """Whether it also holds for a conversation that can go round: it needs what can be reached, and no figures."""
    half: bool = False
    """Whether what it finds is true as well when the exploration stopped at its bound."""


def diagnose(regel: Regel, zaak: Zaak) -> list[Diagnostic]:
    """Run one rule and give its diagnostics with their places."""
    return [place(regel, zaak, vondst) for vondst in regel.check(zaak)]


def place(regel: Regel, zaak: Zaak, vondst: Vondst) -> Diagnostic:
    """Say a finding at its place in the file."""
    plek, tekst = _mark(zaak, vondst)
    bron = zaak.regels[plek.line] if plek is not None else ""
    hint = regel.hint.format(**vondst.feiten)
    if vondst.route is not None:
        hint = f"{hint} {route_text(vondst.route)}".strip()
    return Diagnostic(
        regel.code,
        str(zaak.gelezen.bestand),
        0 if plek is None else plek.line + 1,
        0 if plek is None else plek.column + 1,
        regel.ernst,
        regel.melding.format(**vondst.feiten),
        hint,
        bron,
        1 if plek is None else max(1, min(vondst.lengte or len(tekst), len(bron.rstrip()) - plek.column)),
    )


def _mark(zaak: Zaak, vondst: Vondst) -> tuple[Mark | None, str]:
    """Find the place of a finding, and the text that stands there."""
    if vondst.sleutel:
        return zaak.key(*vondst.pad), str(vondst.pad[-1])
    node = zaak.node(*vondst.pad)
    if not isinstance(node, Scalar):
        return (None if node is None else node.start_mark), " "
    waarde = str(node.value)
    plek = zaak.place_at(index_in(zaak.gelezen.tekst, node, waarde[: vondst.verder]))
    return plek, waarde[vondst.verder :].split("\n", maxsplit=1)[0]


def enumerate_names(namen: Iterable[str], hooguit: int = 5) -> str:
    """Give ‘a’, ‘b’ and ‘c’ as Dutch text; of more than *hooguit* names the rest is counted."""
    alle = [f"‘{naam}’" for naam in namen]
    if len(alle) > hooguit:
        alle = [*alle[: hooguit - 1], f"nog {len(alle) - hooguit + 1}"]
    return " en ".join(filter(None, (", ".join(alle[:-1]), alle[-1])))


def enumerate_plain(namen: Iterable[str]) -> str:
    """Give a, b en c."""
    *voor, laatste = namen
    return " en ".join(filter(None, (", ".join(voor), laatste)))


def with_chance(kans: float | None) -> str:
    """Give ` (kans 3 %)` for behind a sentence; "" when the chance is not known."""
    return "" if kans is None else f" (kans {percent(kans)})"


def number(waarde: float | None) -> str:
    """Give a score with one decimal and a comma."""
    return "–" if waarde is None else f"{waarde:.1f}".replace(".", ",")


def route_text(route: Iterable[str]) -> str:
    """Say a route as something that can be typed after `--keuzes`."""
    stappen = ",".join(stap.partition(".")[2] or stap for stap in route)
    return f"Kortste weg: {stappen}." if stappen else "Kortste weg: meteen bij het begin."
