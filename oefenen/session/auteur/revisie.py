"""Files as git keeps them: the contents of `REVISIE:PAD`, and in plain Dutch why they cannot be had."""

import os
import shutil
import subprocess
from typing import NamedTuple

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.reading.bestanden import GROOTST

_RUSTIG = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
"""Git asks nothing, locks nothing and fetches nothing."""


class Revisie(NamedTuple):
    """A file in a revision; *pad* is as git found it: from the working folder (`./…`) or from the top of the repository."""

    naam: str
    """The revision; empty for what is staged."""
    pad: str

    def __str__(self) -> str:
        """Write it as git does."""
        return f"{self.naam}:{self.pad}"

    def beside(self, naam: str) -> "Revisie":
        """Give a file in the same folder."""
        map_, _, _ = self.pad.rpartition("/")
        return self._replace(pad=f"{map_}/{naam}" if map_ else naam)


def split(naam: str) -> Revisie | None:
    """Take `REVISIE:PAD` apart at the first colon outside braces; None when there is none."""
    diep = 0
    for plek, teken in enumerate(naam):
        diep += (teken == "{") - (teken == "}")
        if teken == ":" and not diep:
            return Revisie(naam[:plek], naam[plek + 1 :].replace(os.sep, "/"))
    return None


def find(naam: str) -> tuple[Revisie, bytes]:
    """Give a file of a revision, looked for from the working folder and then from the top of the repository.

    Raises OefenenError when there is no git, no repository, no such revision or no such file, and for a file that is too large.
    """
    gevraagd = split(naam)
    if gevraagd is None or naam.startswith("-"):
        raise OefenenError(
            f"‘{naam}’ is geen versie van een bestand. Schrijf REVISIE:PAD, zoals HEAD~1:scenario.yaml.", ExitCode.GEBRUIK
        )
    plekken = [gevraagd._replace(pad=f"./{gevraagd.pad}"), gevraagd]
    if gevraagd.pad.startswith(("./", "../")):
        del plekken[0]
    for revisie in plekken:
        inhoud = read(revisie)
        if inhoud is not None:
            return revisie, inhoud
    raise OefenenError(_why_not(gevraagd, plekken))


def read(revisie: Revisie) -> bytes | None:
    """Give the contents of a file; None when it is not there."""
    # `git show` would hand the text to whatever program the repository names for showing it.
    with subprocess.Popen(  # noqa: S603 - without a shell, and never with an argument that git can take for an option
        [_git(), "cat-file", "blob", str(revisie)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | _RUSTIG,
    ) as proces:
        inhoud: bytes = proces.stdout.read(GROOTST + 1)  # type: ignore[union-attr]  # it is a pipe
        if len(inhoud) > GROOTST:
            proces.kill()
            raise OefenenError(f"{revisie} is te groot: meer dan {GROOTST / 1e6:.0f} MB.")
    return inhoud if proces.returncode == 0 else None


def _git() -> str:
    git = shutil.which("git")
    if git is None:
        raise OefenenError("Een oude versie komt uit git, maar het programma git staat niet op deze computer.")
    return git


def _why_not(gevraagd: Revisie, plekken: list[Revisie]) -> str:
    """Find out why a file cannot be had."""
    if not _succeeds("rev-parse", "--git-dir"):
        return "Een oude versie komt uit git, maar deze map hoort niet bij een git-project dat je mag lezen."
    if gevraagd.naam and not _succeeds("rev-parse", "--verify", "--quiet", f"{gevraagd.naam}^{{tree}}"):
        return f"De versie ‘{gevraagd.naam}’ is er niet in git."
    waar = f"in de versie ‘{gevraagd.naam}’" if gevraagd.naam else "tussen wat klaarstaat in git"
    if any(_succeeds("cat-file", "-e", str(revisie)) for revisie in plekken):
        return f"‘{gevraagd.pad}’ is een map {waar}, geen bestand."
    return f"‘{gevraagd.pad}’ staat niet {waar}."


def _succeeds(*args: str) -> bool:
    klaar = subprocess.run(  # noqa: S603 - as above
        [_git(), *args], stdin=subprocess.DEVNULL, capture_output=True, check=False, env=os.environ | _RUSTIG
    )
    return klaar.returncode == 0
