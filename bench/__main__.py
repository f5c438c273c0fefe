"""python -m bench [figure ...] [--json]: measure the promises and say which are kept."""

import json
import platform
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from bench import rekenen, scherm, terug, verkennen, voortgang
from bench.meten import Figure, compile_all

FIGUREN: dict[str, Callable[[], Figure | list[Figure]]] = {
    "help": rekenen.help_,
    "lezen": rekenen.lezen,
    "stap": rekenen.stap,
    "bewaren": rekenen.bewaren,
    "nakijken": verkennen.nakijken,
    "verkennen": verkennen.verkennen,
    "groei": verkennen.groei,
    "keerpunten": terug.keerpunten,
    "voortgang": voortgang.voortgang,
    "opslaan": verkennen.bewaard,
    "scherm": scherm.eerste_scherm,
    "toets": scherm.toets,
    "nabespreking": scherm.nabespreking,
}


def main(args: list[str]) -> int:
    """Measure; 1 when a promise is broken."""
    als_json = "--json" in args
    namen = [naam for naam in args if naam != "--json"] or list(FIGUREN)
    onbekend = [naam for naam in namen if naam not in FIGUREN]
    if onbekend:
        print(f"onbekend: {', '.join(onbekend)}; kies uit {', '.join(FIGUREN)}", file=sys.stderr)
        return 2
    compile_all()
    assert list(Path("oefenen").rglob("*.pyc")), "zonder .pyc start alles vier keer zo traag"
    versies = " ".join(f"{naam} {version(naam)}" for naam in ("textual", "transitions", "pyyaml", "click"))
    print(f"python {platform.python_version()}  {versies}", file=sys.stderr)
    gemeten: list[Figure] = []
    for naam in namen:
        uit = FIGUREN[naam]()
        gemeten += uit if isinstance(uit, list) else [uit]
        if not als_json:
            for figuur in uit if isinstance(uit, list) else [uit]:
                print(figuur.line(), flush=True)
    if als_json:
        print(json.dumps([{**vars(f), "oordeel": f.oordeel} for f in gemeten], ensure_ascii=False, indent=1))
    return int(any(f.oordeel == "NIET gehaald" for f in gemeten))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
