"""The clock of the conversation: how many minutes are left, in words when they are few."""

from textual.content import Content
from textual.widgets import Static

WEINIG = 120
"""Seconds: from here the clock says that time is short."""


class Klok(Static):
    """Moves when something is said; it does not tick."""

    def set_over(self, seconden: int | None, *, geklopt: bool = False, stil: bool = False) -> None:
        """Show *seconden* left; None is no clock. *stil* says that it does not run yet."""
        self.display = seconden is not None
        if seconden is None:
            return
        tijd = f"{seconden // 60}:{seconden % 60:02d}"
        if stil:
            self.update(Content.styled(f"{tijd}, staat stil", "$gedempt"))
        elif geklopt:
            self.update(Content.styled("er wordt geklopt", "bold $slecht"))
        elif seconden < WEINIG:
            self.update(Content.styled(f"nog {tijd}, bijna om", "bold $midden"))
        else:
            self.update(Content.styled(f"nog {tijd}", "$gedempt"))
