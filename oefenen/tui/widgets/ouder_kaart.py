"""Who sits opposite you, as you see them: face, name, tone and body language, and never a number."""

from typing import NamedTuple

from textual.content import Content
from textual.widgets import Static

from oefenen.tui.tekst import REGIE, Shaped, hang

_BREED = 44
"""Cells: from here the face stands beside the words, below it above them."""


class Indruk(NamedTuple):
    """What there is to see and hear of a parent, and of a pupil at the table."""

    naam: str
    relatie: str
    gezicht: str
    toon: str
    ziet: str
    kind: str = ""
    """The name of the pupil; "" when there is none at the table."""
    kind_ziet: str = ""


class OuderKaart(Static):
    """Shows one impression at a time."""

    _nu: Indruk | None = None

    def set_indruk(self, indruk: Indruk) -> None:
        """Show another impression."""
        if indruk != self._nu:
            self._nu = indruk
            self.update(Shaped(lambda breedte: _beside(indruk, breedte) if breedte >= _BREED else _above(indruk, breedte)))


def _beside(indruk: Indruk, breedte: int) -> Content:
    kop = Content.assemble((indruk.gezicht, "bold"), "  " if indruk.gezicht else "")
    toon = f" · {indruk.toon}" if indruk.toon else ""
    regels = [Content.assemble((indruk.naam, "bold $accent"), f", {indruk.relatie}", (toon, "italic"))]
    if indruk.ziet:
        regels.append(Content.styled(indruk.ziet, REGIE))
    if indruk.kind:
        regels.append(Content.assemble((indruk.kind, "bold $accent"), "  ", (indruk.kind_ziet, REGIE)))
    return hang(kop, Content("\n").join(regels), breedte)


def _above(indruk: Indruk, breedte: int) -> Content:
    regels = [Content.styled(indruk.gezicht, "bold"), Content(""), Content.styled(indruk.naam, "bold $accent")]
    regels.append(Content(indruk.relatie))
    if indruk.toon:
        regels += [Content(""), Content.styled(indruk.toon, "italic")]
    if indruk.ziet:
        regels += [Content(""), *Content.styled(indruk.ziet, REGIE).wrap(breedte)]
    if indruk.kind:
        regels += [Content(""), Content(""), Content.styled(indruk.kind, "bold $accent")]
        regels += Content.styled(indruk.kind_ziet, REGIE).wrap(breedte)
    return Content("\n").join(regel.rstrip().center(breedte) for regel in regels)
