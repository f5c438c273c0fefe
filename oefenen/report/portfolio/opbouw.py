"""A portfolio in the order in which it is read: seven numbered parts, the same in every layout."""

from collections.abc import Iterator

from oefenen.report.afspraken.als_ouderverslag import long_date
from oefenen.report.als_tekst import minutes
from oefenen.report.bladen.vorm import Regels, Tabel
from oefenen.report.portfolio import woorden
from oefenen.report.portfolio.opbouw_formulier import form_part
from oefenen.report.portfolio.portfolio import Aangewezen, Meting, Portfolio, Zin
from oefenen.report.portfolio.vorm import Alinea, Deel, Document, Inhoud, Kaart, Kop, Lijst, Metingen, Verloop, rows


def lay_out(portfolio: Portfolio) -> Document:
    """Give the whole document."""
    datum = long_date(portfolio.datum)
    return Document(
        portfolio.opzet.titel,
        f"Portfolio van een gespeeld oudergesprek · {datum}",
        portfolio.eigen.naam,
        woorden.LET_OP,
        (
            Deel("Het gesprek", (_setting(portfolio, datum),)),
            Deel("Observatieformulier", form_part(portfolio)),
            Deel("Verloop en vaardigheden", _measured(portfolio)),
            Deel("Mijn eigen zinnen", tuple(_own_words(portfolio.zinnen))),
            Deel("Terugblik en voornemen", tuple(_looking_back(portfolio))),
            Deel("Feedback van anderen", tuple(_others(portfolio))),
            Deel("Leeruitkomst en STARR", tuple(_outcome(portfolio))),
        ),
    )


def _setting(portfolio: Portfolio, datum: str) -> Kaart:
    opzet, afloop = portfolio.opzet, portfolio.afloop
    hulp = f", {afloop.hulp} keer een time-out" if afloop.hulp else ""
    einde = "" if afloop.einde.casefold() == afloop.oordeel.casefold() else f" ({afloop.einde})"
    return Kaart("", rows(
        ("Scenario", f"{opzet.titel} ({opzet.scenario})"),
        ("Gesprek met", opzet.ouder),
        ("Waar", opzet.waar),
        ("Soort gesprek", opzet.soort),
        ("Persona", opzet.persona),
        ("Gespeeld op", datum),
        ("Stand", opzet.stand),
        ("Opening", opzet.opening),
        ("Duur", f"{afloop.keuzes} keuzes in {minutes(afloop.tijd)} minuten{hulp}"),
        ("Afloop", f"{afloop.oordeel}{einde}"),
        ("Laatste woorden", f"“{afloop.slot}”" if afloop.slot else ""),
    ))  # fmt: skip


def _measured(portfolio: Portfolio) -> tuple[Inhoud, ...]:
    return (
        Alinea(woorden.VERLOOP, "uitleg"),
        Verloop("Verloop van de standen", portfolio.verloop),
        Alinea(woorden.METINGEN, "uitleg"),
        *((Alinea(portfolio.voorstel, "uitleg"),) if portfolio.voorstel else ()),
        *(
            Metingen(titel, regels)
            for titel, regels in (
                ("Drie assen", portfolio.assen),
                ("Vaardigheden", portfolio.vaardigheden),
                ("Vijf vaardigheden", portfolio.bron),
            )
            if regels
        ),
    )


def _own_words(zinnen: tuple[Zin, ...]) -> Iterator[Inhoud]:
    if not zinnen:
        yield Alinea(woorden.GEEN_ZINNEN)
        return
    yield Alinea(woorden.ZINNEN, "uitleg")
    for zin in zinnen:
        rijen = rows(
            ("De ouder zei", zin.ouder),
            (woorden.MIJN_ZIN, zin.eigen),
            (woorden.LEEK_OP, zin.leek_op),
            (woorden.IK_KOOS, zin.gekozen),
            (woorden.STERKSTE, zin.sterkste),
        )
        yield Kaart(f"Beurt {zin.beurt}", rijen, woorden.MIJN_ZIN)


# What the trainee made of it


def _looking_back(portfolio: Portfolio) -> Iterator[Inhoud]:
    beeld = portfolio.zelfbeeld
    zelf = ((woorden.COMPLIMENT, beeld.compliment), (woorden.TIP, beeld.tip), (woorden.VOORNEMEN, beeld.voornemen))
    rijen = rows(
        *zelf,
        ("Hier won ik vertrouwen", _place(portfolio.gewonnen)),
        ("Hier verloor ik vertrouwen", _place(portfolio.verloren)),
        ("Waarom ik dit zei", (_place(portfolio.waarom), portfolio.waarom.tekst) if portfolio.waarom else ""),
    )
    if rijen:
        yield Kaart("", rijen)
    for naam, tekst in zelf:
        if not tekst:
            yield Regels(f"{naam}: als …, dan …" if naam == woorden.VOORNEMEN else naam, woorden.REGELS_KORT)
    if portfolio.geschat:
        yield Kop("Mijn inschatting naast de score")
        yield Alinea(woorden.SCHATTINGEN, "uitleg")
        kop = ("vaardigheid", "mijn inschatting", "score", "verschil")
        yield Tabel("Inschatting en score", kop, tuple(map(_estimate, portfolio.geschat)), 0)


def _place(waar: Aangewezen | None) -> str:
    if waar is None:
        return ""
    return f"Beurt {waar.beurt}: “{waar.zin}”" if waar.beurt else "Nergens"


def _estimate(meting: Meting) -> tuple[str, ...]:
    if meting.score is None or meting.schatting is None:
        return meting.label, str(meting.schatting), "te weinig kansen", "–"
    score = round(meting.score)
    meer = meting.schatting - score
    verschil = f"ik schatte {abs(meer)} {'hoger' if meer > 0 else 'lager'}" if meer else "precies"
    return meting.label, str(meting.schatting), str(score), verschil


# What others say of it


def _others(portfolio: Portfolio) -> Iterator[Inhoud]:
    form = portfolio.collega
    yield Kop(f"Een collega{f': {form.naam}' if form and form.naam else ''}")
    groei, vaker = form.antwoorden if form else ("", "")
    gezegd = (
        ("Compliment", form.compliment if form else ""),
        ("Tip", form.tip if form else ""),
        ("Waar groeide het vertrouwen?", groei),
        ("Wat kan ik vaker of minder doen?", vaker),
    )
    yield from _words_or_room(gezegd, "Wat ik zag, een compliment en een tip")
    yield Kop(f"Docent of trainer{f': {portfolio.trainer}' if portfolio.trainer else ''}")
    if portfolio.opmerkingen:
        rijen = tuple((str(o.beurt or "–"), o.zin, o.tekst) for o in portfolio.opmerkingen)
        yield Tabel("Opmerkingen bij mijn zinnen", ("beurt", "mijn zin", "opmerking"), rijen, 2)
    if portfolio.opdracht or not portfolio.opmerkingen:
        yield from _words_or_room((("Opdracht voor de volgende keer", portfolio.opdracht),), "Opmerkingen en een opdracht")


def _words_or_room(gezegd: tuple[tuple[str, str], ...], anders: str) -> Iterator[Inhoud]:
    """Give what was said, or else lines to write on."""
    rijen = rows(*gezegd)
    yield Kaart("", rijen) if rijen else Regels(anders, woorden.REGELS)


def _outcome(portfolio: Portfolio) -> Iterator[Inhoud]:
    leeruitkomst = portfolio.eigen.leeruitkomst
    yield Kop("Leeruitkomst")
    yield (
        Alinea(leeruitkomst)
        if leeruitkomst
        else Regels("De leeruitkomst van mijn opleiding waar dit bij hoort", woorden.REGELS_KORT)
    )
    yield Alinea(woorden.STARR, "uitleg")
    for naam, feiten in (("Situatie", portfolio.starr.situatie), ("Taak", portfolio.starr.taak)):
        yield Kop(naam)
        yield Lijst(feiten) if feiten else Regels(naam, woorden.REGELS_KORT)
    for naam, vraag in woorden.STARR_VRAGEN:
        yield Kop(naam)
        yield Regels(vraag, woorden.REGELS)
