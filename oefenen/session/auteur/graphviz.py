"""Drawing a DOT document with Graphviz, a program of its own that may not be there."""

import shutil
import subprocess

from oefenen.model.diagnostic import ExitCode, OefenenError

_PROGRAMMA = "dot"
_HOOGUIT = 60.0
"""Seconds; a scenario of 12 turns takes a tenth of one."""
_ANDERS = "kies --vorm mermaid, dot of tekst."
_GEEN = (
    "Een svg-plaatje wordt gemaakt door Graphviz, en dat programma staat niet op deze computer. Installeer het "
    f"(graphviz.org/download), of {_ANDERS}"
)


def find_graphviz() -> str:
    """Find the program; raise OefenenError when it is not installed."""
    programma = shutil.which(_PROGRAMMA)
    if programma is None:
        raise OefenenError(_GEEN, ExitCode.GEBRUIK)
    return programma


def draw_svg(dot: str, *, hooguit: float = _HOOGUIT) -> str:
    """Let Graphviz draw a document; raise OefenenError when it is not there, fails, or takes more than *hooguit* seconds."""
    try:
        klaar = subprocess.run(  # noqa: S603 - the program of the user, found on the path; the document goes in as data
            [find_graphviz(), "-Tsvg"], input=dot.encode(), capture_output=True, check=False, timeout=hooguit
        )
    except subprocess.TimeoutExpired:
        raise OefenenError(
            f"Graphviz is na {hooguit:.0f} seconden nog niet klaar. Wacht er niet op: {_ANDERS}", ExitCode.GEBRUIK
        ) from None
    except OSError:
        raise OefenenError(f"Graphviz start niet. Installeer het opnieuw, of {_ANDERS}", ExitCode.GEBRUIK) from None
    svg = klaar.stdout.decode("utf-8", "replace")
    if klaar.returncode or "<svg" not in svg:
        raise OefenenError(f"Graphviz kan dit plaatje niet maken. Het kan wel anders: {_ANDERS}", ExitCode.GEBRUIK)
    return svg.replace("\r\n", "\n")
