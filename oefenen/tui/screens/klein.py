"""What is shown while the terminal is too small for anything else."""

from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

KLEINST = Size(60, 20)


def too_small(size: Size) -> bool:
    """Say whether a screen of *size* cannot be read."""
    return size.width < KLEINST.width or size.height < KLEINST.height


class KleinScreen(ModalScreen[None]):
    """Covers everything with one message; the app takes it away when there is room again."""

    def compose(self) -> ComposeResult:
        """Say what to do."""
        yield Static(f"Maak het venster groter (minstens {KLEINST.width} bij {KLEINST.height})", id="te-klein")
