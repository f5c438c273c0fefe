"""A portfolio with something in every place, and reading its forms back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element

import docx
from docx.table import Table
from gesprekken import GOED, begin, write_gesprek
from tinyhtml5.parser import HTMLParser

from oefenen.model.coaching import Coaching, Opmerking
from oefenen.model.eigen_zin import EigenZin
from oefenen.model.formulier import FORMULIER
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import Merk
from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.report.portfolio.bouwen import build_portfolio
from oefenen.report.portfolio.portfolio import Eigen, Erbij, Portfolio
from oefenen.session.session import Session
from oefenen.store.store import Store

DATUM = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
BEREIK = {"luisteren": (10.0, 90.0), "relatie": (5.0, 95.0)}
WOORDEN = (
    "mijn eigen zin", "goed compliment", "goede tip", "hij boos is", "wacht ik even", "omdat het moest", "collega-compliment",
    "collega-tip", "groei volgens collega", "vaker volgens collega", "een opmerking", "een opdracht", "Naam van trainer", "Mijn naam",
    "Leeruitkomst 3.2",
)  # fmt: skip
"""What is typed in each place, in this order."""


def parts(woorden: tuple[str, ...] = WOORDEN) -> tuple[EigenZin, Erbij, Eigen]:
    """Give everything that people can add, each with its own words."""
    zin, compliment, tip, als, dan, waarom, c_compliment, c_tip, groei, vaker, opmerking, opdracht, trainer, naam, uitkomst = (
        woorden
    )
    merken = list(Merk)
    collega = Waarneming(
        naam="Collega", oordelen={punt.id: merken[nummer % 3] for nummer, punt in enumerate(FORMULIER)}, bewijs={FORMULIER[0].id: 1},
        compliment=c_compliment, tip=c_tip, antwoorden=(groei, vaker),
    )  # fmt: skip
    beeld = Zelfbeeld({"luisteren": 40}, 1, 0, compliment, tip, als, dan, 2, waarom)
    coaching = Coaching((Opmerking(2, opmerking),), opdracht, trainer)
    zelf = Waarneming(oordelen={FORMULIER[0].id: Merk.GEZIEN})
    return EigenZin(zin, "welkom"), Erbij(beeld, zelf, collega, coaching, 1), Eigen(naam, uitkomst)


def full(map_: Path, woorden: tuple[str, ...] = WOORDEN, vervang: tuple[str, str] = ("", "")) -> Portfolio:
    """Build a portfolio of a finished conversation with *woorden* everywhere."""
    sessie = begin(write_gesprek(map_, vervang=vervang), keuzes=GOED)
    zin, erbij, eigen = parts(woorden)
    sessie.eigen_zinnen[1] = zin
    return build_portfolio(sessie.verslag(BEREIK), DATUM, eigen, erbij)


def bare(map_: Path) -> Portfolio:
    """Build a portfolio of a conversation about which nobody wrote anything."""
    return build_portfolio(begin(write_gesprek(map_), keuzes=GOED).verslag(), DATUM)


def keep_all(store: Store, sessie: Session, woorden: tuple[str, ...] = WOORDEN) -> None:
    """Keep everything that people can add with a conversation."""
    zin, erbij, _ = parts(woorden)
    assert erbij.collega
    store.keep_eigen_zin(sessie.id, 1, zin)
    store.keep_zelfbeeld(sessie.id, erbij.zelfbeeld)
    store.keep_waarneming(sessie.id, erbij.collega, Kijker.COLLEGA)
    store.keep_coaching(sessie.id, erbij.coaching)


def parse_html(tekst: str) -> Element:
    """Parse a page as a browser does, and accept nothing that the standard calls a mistake."""
    parser = HTMLParser(namespace_html_elements=False)
    boom = parser.parse(tekst)
    assert parser.errors == []
    assert isinstance(boom, Element)
    return boom


def text_of(boom: Element) -> str:
    """Give all text of a page, in one line."""
    return " ".join(" ".join(boom.itertext()).split())


def docx_text(ruw: bytes) -> str:
    """Open a Word document again, and give its text in order."""
    return "\n".join(_lines(docx.Document(BytesIO(ruw)).iter_inner_content()))


def _lines(delen: object) -> Iterator[str]:
    for deel in delen:  # type: ignore[attr-defined]  # paragraphs and tables
        if isinstance(deel, Table):
            for rij in deel.rows:
                yield from dict.fromkeys(cel.text for cel in rij.cells)
        else:
            yield deel.text
