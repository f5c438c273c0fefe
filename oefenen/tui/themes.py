"""The two themes: paper by day, slate by night; every text colour reads on every background that the css puts under it."""

from textual.theme import Theme

LICHT = "licht"
DONKER = "donker"


def _theme(naam: str, kleuren: dict[str, str], *, dark: bool) -> Theme:
    return Theme(
        name=naam,
        dark=dark,
        primary=kleuren["accent"],
        secondary=kleuren["accent"],
        accent=kleuren["accent"],
        foreground=kleuren["tekst"],
        background=kleuren["papier"],
        surface=kleuren["papier"],
        panel=kleuren["vlak"],
        success=kleuren["goed"],
        warning=kleuren["midden"],
        error=kleuren["slecht"],
        variables=_variables(kleuren),
    )


def _variables(kleuren: dict[str, str]) -> dict[str, str]:
    """Name our own colours for the css, and fill in what Textual would otherwise blend by itself."""
    tekst, gedempt, accent, op_accent = (kleuren[naam] for naam in ("tekst", "gedempt", "accent", "op_accent"))
    return {
        **kleuren,
        "text": tekst,
        "text-muted": gedempt,
        "text-disabled": gedempt,
        "foreground-muted": gedempt,
        "foreground-disabled": gedempt,
        "border": accent,
        "border-blurred": kleuren["lijn"],
        "block-cursor-foreground": op_accent,
        "block-cursor-background": accent,
        "block-cursor-blurred-foreground": tekst,
        "block-cursor-blurred-background": kleuren["vlak"],
        "block-hover-background": kleuren["vlak"],
        "input-cursor-foreground": op_accent,
        "input-cursor-background": accent,
        "input-selection-background": kleuren["lijn"],
        "screen-selection-background": kleuren["lijn"],
        "screen-selection-foreground": tekst,
        "scrollbar": kleuren["lijn"],
        "scrollbar-hover": gedempt,
        "scrollbar-active": accent,
        "scrollbar-background": kleuren["papier"],
        "scrollbar-background-hover": kleuren["papier"],
        "scrollbar-background-active": kleuren["papier"],
        "scrollbar-corner-color": kleuren["papier"],
        "footer-foreground": gedempt,
        "footer-background": kleuren["vlak"],
        "footer-key-foreground": accent,
        "footer-description-foreground": tekst,
        "button-foreground": tekst,
        "button-color-foreground": op_accent,
        "button-focus-text-style": "bold",
    }


THEMES = {
    LICHT: _theme(
        LICHT,
        {
            "papier": "#FBFAF6",
            "vlak": "#EEEBE2",
            "lijn": "#CFC9BA",
            "keus": "#D8E6F0",
            "tekst": "#23262B",
            "gedempt": "#5A606A",
            "accent": "#1C5B87",
            "op_accent": "#FFFFFF",
            "goed": "#1E6B3C",
            "midden": "#7F5200",
            "slecht": "#A1272B",
        },
        dark=False,
    ),
    DONKER: _theme(
        DONKER,
        {
            "papier": "#17191E",
            "vlak": "#23272E",
            "lijn": "#434A55",
            "keus": "#26384A",
            "tekst": "#E6E3DC",
            "gedempt": "#A7AEB9",
            "accent": "#86BDE6",
            "op_accent": "#11151A",
            "goed": "#8FCE9C",
            "midden": "#E3B765",
            "slecht": "#F3958C",
        },
        dark=True,
    ),
}
