"""One story checked with every parent that it is written for."""

from collections.abc import Sequence
from dataclasses import replace

from oefenen.checking.exploring.verkenning import MEESTE_TOESTANDEN, Progress
from oefenen.checking.nakijken import Nagekeken, check_read
from oefenen.checking.rules.regel import enumerate_plain
from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.reading.bestanden import Gelezen, Reader

NOOIT = frozenset({
    "S107", "S110", "S111", "S112", "S113", "S114", "S115", "S126", "S201", "S203", "S208", "S301", "S303",
})  # fmt: skip
"""What says that something never happens: one parent with whom it does happen takes it away."""
Plek = tuple[str, int, int]


def check_story(
    gelezen: Gelezen, reader: Reader, *, hooguit: int = MEESTE_TOESTANDEN, progress: Progress | None = None
) -> Nagekeken:
    """Check a scenario with its own persona and with those of `ook_met`.

    Of the others only what may be wrong is said, once, with their names; taste is about the parent whom the story was written for.
    """
    uit = check_read(gelezen, hooguit=hooguit, progress=progress)
    if uit.zaak is None or not uit.zaak.scenario.kop.ook_met:
        return uit
    anderen = [
        check_read(reader.read(gelezen.bestand, persona=naam, boom=True), hooguit=hooguit, progress=progress)
        for naam in uit.zaak.scenario.kop.ook_met
    ]
    uit.diagnostics = sorted([*_shared(uit, anderen), *_others(uit, anderen)], key=Diagnostic.sort_key)
    uit.bewezen = uit.bewezen and all(ander.bewezen for ander in anderen)
    return uit


def _place(d: Diagnostic) -> Plek:
    return d.code, d.regel, d.kolom


def _shared(eigen: Nagekeken, anderen: Sequence[Nagekeken]) -> list[Diagnostic]:
    """Give what is found with the own persona, without what happens with another one."""
    overal = [{_place(d) for d in ander.diagnostics} for ander in anderen]
    return [d for d in eigen.diagnostics if d.code not in NOOIT or all(_place(d) in plekken for plekken in overal)]


def _others(eigen: Nagekeken, anderen: Sequence[Nagekeken]) -> list[Diagnostic]:
    """Give what is only wrong with other personas, each finding once."""
    bekend = {_place(d) for d in eigen.diagnostics}
    eerste: dict[Plek, Diagnostic] = {}
    wie: dict[Plek, list[str]] = {}
    for ander in anderen:
        label = ander.zaak.persona.label.lower() if ander.zaak else "andere ouder"
        for d in ander.diagnostics:
            if _place(d) not in bekend and d.code not in NOOIT and d.ernst is not Severity.SMAAK:
                eerste.setdefault(_place(d), d)
                wie.setdefault(_place(d), []).append(f"een {label}")
    return [replace(d, melding=f"Met {enumerate_plain(wie[plek])}: {d.melding}") for plek, d in eerste.items()]
