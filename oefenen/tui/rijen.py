"""Rows of a heading and a text that the parts of the debrief are made of."""

from textual.content import Content

Rij = tuple[Content, Content]
WIT: Rij = (Content(""), Content(""))
JA, NEE = "✓", "✗"


def title(tekst: str) -> Rij:
    """Give a line that stands above others."""
    return Content(""), Content.styled(tekst, "bold $accent")


def tick(ja: bool, tekst: Content | str, uitleg: str = "") -> Rij:  # noqa: FBT001 - the mark itself
    """Give something that is so or is not, with a remark behind it."""
    inhoud = Content.assemble(tekst, (f" {uitleg}" if uitleg else "", "$gedempt"))
    return Content.styled(f" {JA if ja else NEE} ", "bold $goed" if ja else "bold $slecht"), inhoud
