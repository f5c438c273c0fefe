"""What can be wrong in a file: a diagnostic with its code, place, message and hint."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Severity(StrEnum):
    """How bad a finding is; taste never changes the exit code."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    SMAAK = "smaak"


class ExitCode(IntEnum):
    """Exit codes of every command."""

    GOED = 0
    BEVINDINGEN = 1
    GEBRUIK = 2
    ONLEESBAAR = 3
    ONDERBROKEN = 130


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. Lines and columns count from 1; column 0 and line 0 mean the whole file."""

    code: str
    bestand: str
    regel: int
    kolom: int
    ernst: Severity
    melding: str
    hint: str = ""
    bronregel: str = ""
    """The line of the file itself, without its line end."""
    lengte: int = 1
    """How many characters the caret underlines, at least 1."""

    def sort_key(self) -> tuple[str, int, int, str]:
        """Order by file, line, column, code."""
        return (self.bestand, self.regel, self.kolom, self.code)


class OefenenError(Exception):
    """Something that the user must hear, in Dutch; *exit_code* says how a command ends."""

    def __init__(self, melding: str, exit_code: ExitCode = ExitCode.ONLEESBAAR) -> None:
        """Keep the Dutch message and the exit code."""
        super().__init__(melding)
        self.melding = melding
        self.exit_code = exit_code
