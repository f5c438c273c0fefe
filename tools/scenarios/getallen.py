"""Figures as a Dutch reader writes them."""

from tools.scenarios.tellen import Bereik, Langste


def decimal(getal: float) -> str:
    """Write a number with one decimal and a comma."""
    return f"{getal:.1f}".replace(".", ",")


def signed(verschil: float) -> str:
    """Write a difference with its sign."""
    tekst = decimal(abs(verschil))
    return tekst if tekst == "0,0" else f"{'+' if verschil > 0 else '−'}{tekst}"


def between(bereik: Bereik) -> str:
    """Write a range; one number when both ends are the same."""
    return str(bereik.laagst) if bereik.laagst == bereik.hoogst else f"{bereik.laagst} tot {bereik.hoogst}"


def share(langste: Langste) -> str:
    """Write a part of the turns: `3 van de 12 beurten (25 %)`."""
    return f"{langste.aantal} van de {langste.van} beurten ({100 * langste.aantal / langste.van:.0f} %)"
