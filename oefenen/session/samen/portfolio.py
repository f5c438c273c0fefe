"""The portfolio of one conversation: what goes into its file, in which forms it can be written, and what is proposed."""

import json
from contextlib import suppress
from pathlib import Path

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.schoon import one_line
from oefenen.model.waarneming import Kijker
from oefenen.report.portfolio.bouwen import build_portfolio
from oefenen.report.portfolio.portfolio import Eigen, Erbij, Portfolio
from oefenen.report.verslag import Verslag
from oefenen.session.afspraken import moment_of
from oefenen.session.auteur.schrijven import write_file
from oefenen.session.session import Session
from oefenen.store.store import Store

VORMEN = {"html": ".html", "markdown": ".md", "docx": ".docx", "json": ".json"}
"""The forms, with how a file of that form is called."""
LANGST_NAAM, LANGST_LEERUITKOMST = 100, 1000
_INSTELLING = "portfolio_leeruitkomst"


def check_ended(sessie: Session) -> None:
    """Raise OefenenError while the conversation goes on: then everything in it can still change."""
    if sessie.gesprek.einde is None:
        raise OefenenError(
            f"Gesprek {sessie.id} is nog niet afgelopen. Voer het eerst tot het einde; dan kun je er een portfolio van maken.",
            ExitCode.GEBRUIK,
        )


def make_portfolio(sessie: Session, verslag: Verslag, eigen: Eigen) -> Portfolio:
    """Put together what was played and what people wrote about it; raise OpslagError when its date cannot be read."""
    erbij = Erbij(
        sessie.zelfbeeld,
        sessie.waarnemingen.get(Kijker.ZELF),
        sessie.waarnemingen.get(Kijker.COLLEGA),
        sessie.coaching,
        len(sessie.time_outs),
    )
    return build_portfolio(verslag, moment_of(sessie), eigen, erbij)


def own_words(naam: str, leeruitkomst: str) -> Eigen:
    """Give what was typed for the file, as lines that are not too long."""
    return Eigen(one_line(naam, LANGST_NAAM), one_line(leeruitkomst, LANGST_LEERUITKOMST))


def proposed_outcome(store: Store | None) -> str:
    """Give the learning outcome that was typed the last time."""
    with suppress(OefenenError):
        return store.instelling(_INSTELLING) if store else ""
    return ""


def remember_outcome(store: Store | None, leeruitkomst: str) -> None:
    """Propose this learning outcome the next time; when that cannot be kept it is typed once more."""
    with suppress(OefenenError):
        if store is not None and store.instelling(_INSTELLING) != leeruitkomst:
            store.keep_instelling(_INSTELLING, leeruitkomst)


def form_of(pad: Path) -> str | None:
    """Say which form the name of a file asks for; None when it asks for none."""
    eind = pad.suffix.lower()
    return next((vorm for vorm, soort in VORMEN.items() if eind in (soort, soort.removesuffix("l"))), None)


def file_name(portfolio_van: str, vorm: str) -> str:
    """Propose the name of a file for the portfolio of a scenario."""
    return f"portfolio-{portfolio_van}{VORMEN[vorm]}"


def as_file(portfolio: Portfolio, vorm: str) -> bytes:
    """Give the whole file in one of VORMEN; each form loads only what it needs itself."""
    match vorm:
        case "docx":
            from oefenen.report.portfolio.als_docx import as_docx  # noqa: PLC0415 - a library that costs time to load

            return as_docx(portfolio)
        case "html":
            from oefenen.report.portfolio.als_html import as_html  # noqa: PLC0415 - templates cost time to load

            return as_html(portfolio).encode()
        case "markdown":
            from oefenen.report.portfolio.als_markdown import as_markdown  # noqa: PLC0415 - see above

            return as_markdown(portfolio).encode()
        case _:
            from oefenen.report.portfolio.als_json import as_data  # noqa: PLC0415 - see above

            return f"{json.dumps(as_data(portfolio), ensure_ascii=False, indent=2)}\n".encode()


def write_portfolio(portfolio: Portfolio, vorm: str, pad: Path, *, over: bool) -> None:
    """Write the whole file or nothing; raise FileExistsError when there is one and *over* is not asked for, OSError when it fails."""
    write_file(pad, as_file(portfolio, vorm), over=over)
