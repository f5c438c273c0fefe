"""The field in which the trainee says why: some lines that wrap, kept with Enter."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.eigen_zin_veld import EigenZinVeld


class WaaromVeld(EigenZinVeld, inherit_bindings=False):
    """Reports what was typed with Enter, and with Esc too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "Klaar"),
        *(
            binding
            for binding in EigenZinVeld.BINDINGS
            if isinstance(binding, Binding) and binding.key not in {"enter", "escape"}
        ),
    ]
    help = HelpText(
        "Waarom deze zet?",
        "Eén beurt waar het gesprek een andere kant op kon. Waarom koos je hier deze zin? Wat zag je, en wat wilde je bereiken? Of het een "
        "goede keuze was, lees je straks; hier gaat het om jouw reden. Wie dat in eigen woorden uitlegt, onthoudt het beter.\n\n"
        "Met Enter ben je klaar. Schrijf geen echte namen op.",
    )

    def _say(self, tekst: str) -> None:  # noqa: ARG002 - it always asks the same
        self.border_title = "Waarom koos je deze zin?"

    def action_keep(self) -> None:
        """Report what was typed."""
        if not self._vers.closed:
            self._report(self.text)
