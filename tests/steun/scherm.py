"""What a running app shows, as text."""

from typing import Any

from textual.app import App


def scherm_tekst(app: App[Any]) -> str:
    """Give the text of the screen that is on top, line by line without trailing spaces.

    The only place that looks behind the public face of Textual.
    """
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
