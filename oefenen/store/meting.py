"""What finished conversations measured, kept because replaying them all takes too long; it can always be computed again."""

import json
from pathlib import Path

from oefenen.engine.scoring import VERSIE
from oefenen.model.poging import Meetpunt, Meting, Poging
from oefenen.store.database import Connection, translated

_POGINGEN = """
SELECT g.id, g.begonnen, g.scenario, g.bestand, g.titel, g.persona, coalesce(g.einde, ''), coalesce(g.oordeel, ''),
    coalesce(v.vanaf, 0), m.punten, m.focus, z.zelf
FROM gesprek g
LEFT JOIN vertakking v ON v.gesprek = g.id
LEFT JOIN meting m ON m.gesprek = g.id AND m.inhoud_hash = g.inhoud_hash AND m.versie = ?
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
        return [Poging._make((*rij[:9], _meting(rij[9], rij[10]), _zelf(rij[11]))) for rij in map(tuple, rijen)]

    def keep_meting(self, gesprek: int, inhoud_hash: str, meting: Meting) -> None:
        """Keep what a conversation measured, with the content that it was played with; it is on disk when this returns."""
        punten = json.dumps(meting.punten, separators=(",", ":"))
        with translated(self.pad):
            self._db.execute(
                "INSERT OR REPLACE INTO meting (gesprek, inhoud_hash, versie, punten, focus) VALUES (?, ?, ?, ?, ?)",
                (gesprek, inhoud_hash, VERSIE, punten, " ".join(meting.focus)),
            )


def _meting(punten: str | None, focus: str | None) -> Meting | None:
    """Read what was kept; what was meddled with is measured again."""
    if punten is None or focus is None:
        return None
    try:
        gelezen = {naam: Meetpunt(*map(int, getallen)) for naam, getallen in json.loads(punten).items()}
    except (AttributeError, TypeError, ValueError):
        return None
    return Meting(gelezen, tuple(focus.split()))


def _zelf(schattingen: str | None) -> dict[str, int] | None:
    if not schattingen:
        return None
    return {naam: int(punten) for naam, punten in (deel.split(" ") for deel in schattingen.split(","))}
