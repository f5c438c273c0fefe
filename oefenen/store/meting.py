"""What finished conversations measured, kept because replaying them all takes too long; it can always be computed again."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from oefenen.model.poging import VERSIE, Meting, Poging, Som
from oefenen.store.database import Connection, translated

_POGINGEN = """
SELECT g.id, g.begonnen, g.scenario, g.bestand, g.titel, g.persona, coalesce(g.einde, ''), coalesce(g.oordeel, ''),
    coalesce(v.vanaf, 0), m.alles, m.eigen, m.focus, z.zelf, coalesce(b.gezien, 0)
FROM gesprek g
LEFT JOIN vertakking v ON v.gesprek = g.id
LEFT JOIN meting m ON m.gesprek = g.id AND m.inhoud_hash = g.inhoud_hash AND m.versie = ?
LEFT JOIN zelfbeeld b ON b.gesprek = g.id
LEFT JOIN (SELECT gesprek, group_concat(vaardigheid || ' ' || punten) AS zelf FROM schatting GROUP BY gesprek) z ON z.gesprek = g.id
WHERE g.afgelopen IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ingenomen i WHERE i.gesprek = g.id)
ORDER BY g.id
"""
"""Every attempt of the trainee; a measurement of another content or by an older way of scoring is none."""


class MetingOpslag:
    """The part of the store that keeps measurements."""

    pad: Path
    _db: Connection

    def pogingen(self) -> list[Poging]:
        """Give every finished conversation of the trainee with what was kept of its measurement, the oldest first."""
        with translated(self.pad):
            rijen = self._db.execute(_POGINGEN, (VERSIE,)).fetchall()
        return [Poging._make((*rij[:9], _meting(*rij[9:12]), _zelf(rij[12]), bool(rij[13]))) for rij in map(tuple, rijen)]

    def keep_meting(self, gesprek: int, inhoud_hash: str, meting: Meting) -> None:
        """Keep what a conversation measured, with the content that it was played with; it is on disk when this returns."""
        eigen = "" if meting.eigen == meting.alles else _write(meting.eigen)
        with translated(self.pad):
            self._db.execute(
                "INSERT OR REPLACE INTO meting (gesprek, inhoud_hash, versie, alles, eigen, focus) VALUES (?, ?, ?, ?, ?, ?)",
                (gesprek, inhoud_hash, VERSIE, _write(meting.alles), eigen, " ".join(meting.focus)),
            )


def _write(sommen: Mapping[str, Som]) -> str:
    """Write names, a bar, and a sum and a number of chances for each: `contact luisteren|3:4 -1:2`."""
    return f"{' '.join(sommen)}|{' '.join(f'{som}:{kansen}' for som, kansen in sommen.values())}"


def _meting(alles: str | None, eigen: str | None, focus: str | None) -> Meting | None:
    """Read what was kept; what was meddled with is measured again."""
    if alles is None or eigen is None or focus is None:
        return None
    try:
        heel = _sums(alles)
        return Meting(heel, _sums(eigen) if eigen else heel, _names(focus))
    except ValueError:
        return None


def _sums(tekst: str) -> dict[str, Som]:
    namen, _, sommen = tekst.partition("|")
    return dict(zip(_names(namen), map(_sum, sommen.split()), strict=True))


# The same few texts come back in every conversation.
@cache
def _names(tekst: str) -> tuple[str, ...]:
    return tuple(tekst.split())


@cache
def _sum(tekst: str) -> Som:
    som, kansen = tekst.split(":")
    return int(som), int(kansen)


def _zelf(schattingen: str | None) -> dict[str, int] | None:
    if not schattingen:
        return None
    return {naam: int(punten) for naam, punten in (deel.split(" ") for deel in schattingen.split(","))}
