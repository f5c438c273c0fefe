"""A reader for work that comes back to the same scenarios: each is read once."""

from pathlib import Path

from oefenen.reading.bestanden import Gelezen, Reader


class OnceReader(Reader):
    """Reads each scenario once, however many conversations there were about it."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        super().__init__()
        self._gelezen: dict[tuple[Path, str | None], Gelezen] = {}

    def read(self, pad: Path, *, persona: str | None = None, inhoud: bytes | None = None, boom: bool = False) -> Gelezen:
        """Read it, or give it as it was read before."""
        sleutel = (pad, persona)
        if sleutel not in self._gelezen:
            self._gelezen[sleutel] = super().read(pad, persona=persona, inhoud=inhoud, boom=boom)
        return self._gelezen[sleutel]
