"""Putting a portfolio together: what a conversation showed, with what its trainee and others wrote about it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from oefenen.engine.gesprek import Stap
from oefenen.model.instellingen import Cijfers
from oefenen.model.waarneming import Waarneming
from oefenen.model.woorden import label
from oefenen.model.zelfbeeld import NERGENS, Zelfbeeld
from oefenen.report.als_tekst import plain, stand_name, where, who
from oefenen.report.anders.opening import opening_line
from oefenen.report.formulier.formulier import fill_in
from oefenen.report.portfolio import woorden
from oefenen.report.portfolio.portfolio import (
    Aangewezen,
    Afloop,
    Eigen,
    Erbij,
    Lijn,
    Meting,
    Opzet,
    Portfolio,
    Starr,
    Zin,
)
from oefenen.report.portfolio.schoon import cleaned
from oefenen.report.verslag import ScoreRegel, Verslag, einde_naam
from oefenen.report.voorstel import proposal_line
from oefenen.report.zelf.eigen_zin import EVEN_STERK, GEKOZEN, LIJKENDE, compared


def build_portfolio(verslag: Verslag, datum: datetime, eigen: Eigen | None = None, erbij: Erbij | None = None) -> Portfolio:
    """Build it from the debrief of a finished conversation that was begun at *datum*."""
    erbij = erbij or Erbij()
    beeld = erbij.zelfbeeld
    waarom = _pointed(verslag, beeld.waarom_bij) if beeld.waarom else None
    return cleaned(
        Portfolio(
            opzet=_setting(verslag),
            datum=datum,
            eigen=eigen or Eigen(),
            afloop=_ending(verslag, erbij.hulp),
            formulier=fill_in(verslag),
            zelf=erbij.zelf,
            collega=erbij.collega,
            bewijs=_seen_at(verslag, erbij.collega),
            verloop=tuple(_course(verslag)),
            assen=_measure(verslag.assen if verslag.shows(Cijfers.ASSEN) else (), beeld),
            vaardigheden=_measure(verslag.vaardigheden if verslag.shows(Cijfers.VAARDIGHEDEN) else (), beeld),
            bron=_measure(verslag.bronvaardigheden if verslag.cijfers is Cijfers.BRON else (), beeld),
            geschat=_measure([regel for regel in verslag.vaardigheden if regel.id in beeld.schattingen], beeld),
            zinnen=tuple(_own_words(verslag)),
            zelfbeeld=beeld,
            gewonnen=_pointed(verslag, beeld.gewonnen),
            verloren=_pointed(verslag, beeld.verloren),
            waarom=waarom._replace(tekst=beeld.waarom) if waarom else None,
            opmerkingen=tuple(_remarks(verslag, erbij)),
            opdracht=erbij.coaching.opdracht,
            trainer=erbij.coaching.naam,
            starr=_starr(verslag),
            voorstel=proposal_line(verslag.gesprek.spel.scenario.kop),
        )
    )


def _setting(verslag: Verslag) -> Opzet:
    spel = verslag.gesprek.spel
    kop = spel.scenario.kop
    return Opzet(
        kop.id, kop.titel, who(kop), where(kop), label(kop.gesprekssoort), spel.persona.label, label(verslag.stand),
        opening_line(spel),
    )  # fmt: skip


def _ending(verslag: Verslag, hulp: int) -> Afloop:
    slot = plain(verslag.stappen[-1].ouder) if verslag.stappen else ""
    return Afloop(einde_naam(verslag), label(verslag.oordeel), len(verslag.gezegd), verslag.tijd, hulp, slot)


def _course(verslag: Verslag) -> Iterator[Lijn]:
    for stand, waarden in verslag.verloop.items():
        naam = stand_name(stand, verslag.gesprek.spel.scenario.kop)
        yield Lijn(stand, f"{naam[:1].upper()}{naam[1:]}", waarden)


def _measure(regels: Iterable[ScoreRegel], beeld: Zelfbeeld) -> tuple[Meting, ...]:
    return tuple(
        Meting(r.id, r.label, r.score, r.kansen, r.laagst, r.hoogst, r.focus, beeld.schattingen.get(r.id)) for r in regels
    )


def _own_words(verslag: Verslag) -> Iterator[Zin]:
    for stap, naast in compared(verslag):
        yield Zin(
            stap.volgnummer, plain(stap.ouder_eerder), naast.zin.tekst, _mine(naast.leek_op), plain(stap.zegt), _mine(naast.sterkste)
        )  # fmt: skip


def _mine(tekst: str) -> str:
    """Say in the words of the trainee which sentence is meant."""
    if tekst.endswith(EVEN_STERK):
        return f"{tekst.removesuffix(EVEN_STERK)}{woorden.EVEN_STERK}"
    return {GEKOZEN: woorden.WAT_IK_KOOS, LIJKENDE: woorden.WAAR_MIJN_ZIN_OP_LEEK}.get(tekst, tekst)


def _step(verslag: Verslag, nummer: int | None) -> Stap | None:
    return next((stap for stap in verslag.stappen if stap.nummer == nummer), None)


def _pointed(verslag: Verslag, nummer: int | None) -> Aangewezen | None:
    """Give the sentence of choice *nummer*; None when nobody pointed at one that is there."""
    if nummer == NERGENS:
        return Aangewezen(0, "")
    stap = _step(verslag, nummer)
    return Aangewezen(stap.volgnummer, plain(stap.zegt)) if stap else None


def _seen_at(verslag: Verslag, form: Waarneming | None) -> dict[str, Aangewezen]:
    gevonden = {item: _pointed(verslag, nummer) for item, nummer in (form.bewijs if form else {}).items()}
    return {item: waar for item, waar in gevonden.items() if waar and waar.beurt}


def _remarks(verslag: Verslag, erbij: Erbij) -> Iterator[Aangewezen]:
    for opmerking in erbij.coaching.opmerkingen:
        waar = _pointed(verslag, opmerking.nummer) or Aangewezen(0, "")
        yield waar._replace(tekst=opmerking.tekst)


def _starr(verslag: Verslag) -> Starr:
    """Say what was so and what had to be done; what was thought of it beforehand is no fact."""
    kop = verslag.gesprek.spel.scenario.kop
    return Starr(
        tuple(deel for deel in (kop.rol, *kop.dossier.feiten, *kop.dossier.ouder) if deel), (kop.doel,) if kop.doel else ()
    )
