"""The scenarios that there are: heads of files, with what was played of each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from oefenen.model.diagnostic import Diagnostic, ExitCode, OefenenError
from oefenen.model.scenario import ScenarioKop
from oefenen.model.woorden import label
from oefenen.reading.bestanden import GROOTST, Reader, read_tekst, read_tree, shipped
from oefenen.reading.fields import NAAM, Fields, entry
from oefenen.reading.nodes import Block, Scalar, parse
from oefenen.reading.problems import Problems
from oefenen.reading.read_kop import KOPSLEUTELS, VERPLICHT, read_kop
from oefenen.store.store import Bewaard, Store

_LIJF = re.compile(r"^beurten\s*:", re.MULTILINE)
_HAP = 16 * 1024
GEEN_SCENARIO = frozenset({"vaardigheden.yaml"})


class _Everything(tuple[str, ...]):
    """Accepts every name: a list of scenarios does not need the skills to be read."""

    __slots__ = ()

    def __contains__(self, item: object) -> bool:
        return True


@dataclass(slots=True)
class LibraryRow:
    """One scenario file in the library. *kop* is None when its head cannot be read."""

    bestand: Path
    kop: ScenarioKop | None
    diagnostics: tuple[Diagnostic, ...] = ()
    laatste: Bewaard | None = None
    """The last conversation that was finished."""
    lopend: Bewaard | None = None
    """The conversation to go on with."""
    persona_label: str = ""
    """What kind of parent it is, as the persona file calls it."""

    @property
    def id(self) -> str:
        """The file name without its extension."""
        return self.bestand.stem

    @property
    def titel(self) -> str:
        """The title, or the file name of a broken scenario."""
        return self.kop.titel if self.kop else self.bestand.name

    def matches(self, zoek: str) -> bool:
        """Say whether every word of *zoek* occurs in what is shown of this scenario."""
        kop = self.kop
        delen = [self.titel, self.id]
        if kop is not None:
            delen += [
                kop.persona,
                self.persona_label,
                kop.ouder.naam,
                kop.leerling.naam,
                f"niveau {kop.niveau}",
                label(kop.gesprekssoort),
                *kop.focus,
            ]
        hooiberg = " ".join(delen).casefold()
        return all(woord in hooiberg for woord in zoek.casefold().split())


def scenario_files(mappen: Iterable[Path] = ()) -> list[Path]:
    """List the scenario files of the shipped library and of *mappen*, each file once, by name within its folder."""
    gevonden: dict[Path, None] = {}
    for map_ in (shipped(), *mappen):
        for pad in sorted(map_.glob("*.yaml")):
            if pad.name not in GEEN_SCENARIO:
                gevonden.setdefault(pad.resolve())
    return list(gevonden)


def find_scenario(naam: str, mappen: Iterable[Path] = ()) -> Path:
    """Find a scenario by path, by id, or by the beginning of its id; raise OefenenError when it is not exactly one."""
    pad = Path(naam).expanduser()
    if pad.suffix in (".yaml", ".yml") or pad.is_file() or pad.is_dir():
        return pad
    bestanden = scenario_files(mappen)
    treffers = [b for b in bestanden if b.stem == naam] or [b for b in bestanden if b.stem.startswith(naam.casefold())]
    if len(treffers) == 1:
        return treffers[0]
    namen = ", ".join(b.stem for b in treffers or bestanden)
    wat = f"Er zijn er meer die met ‘{naam}’ beginnen" if treffers else f"Het scenario ‘{naam}’ is er niet"
    raise OefenenError(f"{wat}. Kies uit: {namen}.", ExitCode.GEBRUIK)


def check_persona(naam: str | None, pad: Path, reader: Reader) -> None:
    """Raise OefenenError when the scenario at *pad* cannot have the persona *naam*; None is the persona of the scenario itself."""
    if naam is not None and reader.persona(naam, pad.parent) is None:
        raise OefenenError(
            f"De persona ‘{naam}’ is er niet. Kies uit: {', '.join(reader.persona_namen(pad.parent))}.", ExitCode.GEBRUIK
        )


def read_head(pad: Path) -> LibraryRow:
    """Read only the head of a scenario file: what stands above `beurten`."""
    problems = Problems(str(pad))
    tekst = _head_text(pad, problems)
    if tekst is None:
        return LibraryRow(pad, None, tuple(problems.found))
    problems = Problems(str(pad), tekst)
    node = parse(tekst, problems)
    if not isinstance(node, Block) or problems.found:
        return LibraryRow(pad, None, tuple(problems.found) or _not_a_scenario(pad, tekst))
    fields = Fields(problems)
    fields.check_keys(node, "een scenario", (*KOPSLEUTELS, "beurten", "eindes", "eisen", "proeven"), VERPLICHT)
    kop = read_kop(node, pad.stem, _Everything(), fields)
    return LibraryRow(pad, None if problems.found else kop, tuple(problems.found))


def _head_text(pad: Path, problems: Problems) -> str | None:
    """Read a file in bites until `beurten:` turns up."""
    try:
        if not pad.is_file() or pad.stat().st_size > GROOTST:
            problems.add("S001", None, reden="het is te groot, of geen bestand")
            return None
        with pad.open(encoding="utf-8-sig") as bestand:
            tekst = bestand.read(_HAP)
            # Look only where it can be new: a word on the border of two bites is shorter than a bite.
            while not (lijf := _LIJF.search(tekst, max(0, len(tekst) - 2 * _HAP))):
                hap = bestand.read(_HAP)
                if not hap:
                    break
                tekst += hap
    except UnicodeDecodeError:
        problems.add("S003", None)
        return None
    except OSError:
        problems.add("S001", None, reden="je mag het niet openen, of de schijf geeft een fout")
        return None
    return tekst[: lijf.start()] if lijf else tekst


def _not_a_scenario(pad: Path, tekst: str) -> tuple[Diagnostic, ...]:
    problems = Problems(str(pad), tekst)
    problems.add("S004", None)
    return tuple(problems.found)


def read_library(mappen: Iterable[Path] = (), store: Store | None = None) -> list[LibraryRow]:
    """List every scenario with its head and what was played of it."""
    rijen = [read_head(pad) for pad in scenario_files(mappen)]
    af, lopend = store.overzicht() if store else ({}, {})
    labels: dict[tuple[str, Path], str] = {}
    for rij in rijen:
        if rij.kop is not None:
            plek = (rij.kop.persona, rij.bestand.parent)
            if plek not in labels:
                labels[plek] = _persona_label(*plek)
            rij.persona_label = labels[plek]
        rij.laatste = af.get(str(rij.bestand))
        rij.lopend = lopend.get(str(rij.bestand))
    return sorted(rijen, key=_order)


def _persona_label(naam: str, map_: Path) -> str:
    """Read the label of a persona from the head of its file; its id when that is impossible."""
    if not NAAM.match(naam):
        return label(naam)
    for pad in (map_ / "personas" / f"{naam}.yaml", shipped() / "personas" / f"{naam}.yaml"):
        if pad.is_file():
            problems = Problems(str(pad))
            tekst = read_tekst(pad, problems)
            node = parse(tekst, problems, tot="standen") if tekst else None
            gevonden = node.entries.get("label") if isinstance(node, Block) else None
            return gevonden[1].value if gevonden and isinstance(gevonden[1], Scalar) else label(naam)
    return label(naam)


def _order(rij: LibraryRow) -> tuple[int, str, str]:
    return (rij.kop.niveau, rij.kop.persona, rij.titel) if rij.kop else (9, "", rij.titel)


def count_beurten(pad: Path) -> int | None:
    """Count the turns of a scenario, which takes reading all of it; None when its YAML is broken."""
    node, _, _ = read_tree(pad, str(pad))
    beurten = entry(node, "beurten") if isinstance(node, Block) else None
    return len(beurten.entries) if isinstance(beurten, Block) else None


def check_all(bestanden: Iterable[Path]) -> dict[Path, list[Diagnostic]]:
    """Read whole files and give the mistakes of those that cannot be played."""
    reader = Reader()
    return {pad: gelezen.fouten for pad in bestanden if (gelezen := reader.read(pad)).fouten}
