"""Typed reading of JSON values: every field says what it should be and where it stands when it is something else."""

import re
from collections.abc import Collection, Iterator

from oefenen.model.schoon import one_line
from oefenen.reading.json_bestand import BestandError

_LANGST_NAAM = 40
"""Characters of a strange key that a message repeats."""


class Veld:
    """One value with its place in the file."""

    def __init__(self, waarde: object, plek: tuple[str, ...] = ()) -> None:
        """Stand at *plek*."""
        self.waarde, self._plek = waarde, plek

    @property
    def niets(self) -> bool:
        """Whether there is nothing here."""
        return self.waarde is None

    def fout(self, hoort: str) -> BestandError:
        """Say what should stand here."""
        plek = " › ".join(self._plek)
        return BestandError(
            f"Dit bestand klopt niet: bij ‘{plek}’ {hoort}." if plek else f"Dit bestand klopt niet: hier {hoort}."
        )

    def entries(self, verplicht: Collection[str]) -> dict[str, "Veld"]:
        """Give the fields of an object that has these keys and no others."""
        velden = self.mapping()
        for naam in verplicht:
            if naam not in velden:
                raise self.fout(f"ontbreekt ‘{naam}’")
        for naam in velden:
            if naam not in verplicht:
                raise self.fout(f"staat ‘{one_line(naam, _LANGST_NAAM)}’, en dat hoort daar niet")
        return velden

    def mapping(self) -> dict[str, "Veld"]:
        """Give the fields of an object, whatever they are called."""
        if not isinstance(self.waarde, dict):
            raise self.fout("hoort een groep velden te staan")
        return {naam: Veld(deel, (*self._plek, one_line(naam, _LANGST_NAAM))) for naam, deel in self.waarde.items()}

    def items(self, meeste: int) -> Iterator["Veld"]:
        """Give the parts of a list of at most so many."""
        if not isinstance(self.waarde, list):
            raise self.fout("hoort een lijst te staan")
        if len(self.waarde) > meeste:
            raise self.fout(f"staan er meer dan {meeste}")
        return (Veld(deel, (*self._plek, str(nummer))) for nummer, deel in enumerate(self.waarde, start=1))

    def text(self, langst: int) -> str:
        """Give text of at most so many characters as one line without anything that could steer a screen."""
        if not isinstance(self.waarde, str):
            raise self.fout("hoort tekst te staan")
        if len(self.waarde) > langst:
            raise self.fout(f"is de tekst te lang: hooguit {langst} tekens")
        return one_line(self.waarde, langst)

    def word(self, patroon: re.Pattern[str], wat: str) -> str:
        """Give text that is exactly of one form; *wat* says which."""
        if not isinstance(self.waarde, str) or not patroon.fullmatch(self.waarde):
            raise self.fout(f"hoort {wat} te staan")
        return self.waarde

    def choice(self, mogelijk: Collection[str]) -> str:
        """Give one word out of a few."""
        if not isinstance(self.waarde, str) or self.waarde not in mogelijk:
            raise self.fout(f"hoort een van deze woorden te staan: {', '.join(mogelijk)}")
        return self.waarde

    def number(self, laagst: int, hoogst: int) -> int:
        """Give a whole number between two borders."""
        # A truth is a number to Python.
        if type(self.waarde) is not int or not laagst <= self.waarde <= hoogst:
            raise self.fout(f"hoort een heel getal van {laagst} tot en met {hoogst} te staan")
        return self.waarde

    def truth(self) -> bool:
        """Give true or false."""
        if not isinstance(self.waarde, bool):
            raise self.fout("hoort true of false te staan")
        return self.waarde
