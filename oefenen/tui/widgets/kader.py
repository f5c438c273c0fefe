"""The frame of a window: its title and how to leave it stand in the border."""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget


class Kader(VerticalScroll):
    """Holds what a window says; scrolls when there is more than fits."""

    def __init__(self, titel: str, voet: str, *children: Widget) -> None:
        """Put *titel* above and *voet* below."""
        super().__init__(*children)
        self.border_title = Content(titel)
        self.border_subtitle = Content(voet)
