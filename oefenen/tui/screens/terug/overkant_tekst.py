"""The words of the part of the debrief that looks from the other chair: an Overkant as Content."""

from collections.abc import Iterator

from textual.content import Content

from oefenen.model.woorden import STAND_MAX
from oefenen.report.als_overkant import NABIJ, course
from oefenen.report.overkant import Overkant
from oefenen.report.verslag import Verslag
from oefenen.tui.rijen import WIT, Rij, tick, title
from oefenen.tui.tekst import Shaped, hanging, with_regie

HULP = (
    "Hier zit je op de andere stoel. Bedenk eerst zelf wat de ouder thuis vertelt; met Enter of de spatiebalk zie je het. "
    "Daaronder staat wat de ouder kwijt wilde of wilde weten, en welke vraag van jou dat op tafel had gebracht. "
    "De balkjes zeggen hoe dicht jullie bij elkaar kwamen: het midden van vertrouwen en erkenning, van 0 tot en met 10."
)
VOL, LEEG = "█", "·"
_INSPRONG = Content("   ")


def other_side(verslag: Verslag) -> tuple[Shaped | None, Shaped]:
    """Give what the trainee may guess first, if there is anything to guess, and what there is to see then."""
    if verslag.overkant is None:
        return None, hanging((Content(""), Content("Dit gesprek is nog niet afgelopen.")))
    stemming = verslag.gesprek.spel.persona.stemmingen[verslag.gesprek.toestand.stemming]
    gezicht = Content.assemble((stemming.gezicht, "bold"), "  " if stemming.gezicht else "")
    vraag = _guess(verslag.overkant, gezicht) if verslag.overkant.thuis else None
    return vraag, _across(verslag.overkant, gezicht)


def _guess(overkant: Overkant, gezicht: Content) -> Shaped:
    leeg = Content(" " * gezicht.cell_length)
    return hanging(
        (gezicht, Content.styled("Ga even op de andere stoel zitten.", "bold $accent")),
        (leeg, Content.assemble("Wat denk je dat ", (overkant.ouder, "bold"), " thuis over dit gesprek vertelt?")),
        (leeg, Content("Bedenk eerst zelf een zin.")),
        WIT,
        (leeg, Content.styled("Druk op Enter of op de spatiebalk om het te horen.", "$gedempt")),
    )


def _across(overkant: Overkant, gezicht: Content) -> Shaped:
    """Say what is told at home, what was on the list, which question never came, and how near the two were."""
    return hanging(
        *_at_home(overkant, gezicht), *_list(overkant), *_questions(overkant), title(NABIJ), *_course(overkant), *_did(overkant)
    )


def _at_home(overkant: Overkant, gezicht: Content) -> Iterator[Rij]:
    if overkant.thuis:
        yield gezicht, Content.styled(f"{overkant.ouder}, thuis:", "$gedempt")
        yield Content(" " * gezicht.cell_length), Content.assemble("“", with_regie(overkant.thuis), "”")
        yield WIT


def _list(overkant: Overkant) -> Iterator[Rij]:
    if not overkant.briefje:
        return
    yield title(overkant.kop)
    for regel in overkant.briefje:
        yield tick(regel.op_tafel, regel.punt, "" if regel.op_tafel else "(niet op tafel)")
        if regel.raad:
            yield _INSPRONG, Content.styled(f"Tip voor ouders: {regel.raad}", "$gedempt")
    yield WIT


def _questions(overkant: Overkant) -> Iterator[Rij]:
    if not overkant.niet_gevraagd:
        return
    eerste, *rest = overkant.niet_gevraagd
    yield title("De vragen die niet kwamen" if rest else "De vraag die niet kwam")
    yield Content.styled(" ? ", "bold $midden"), Content.styled(eerste, "bold")
    for vraag in rest:
        yield Content.styled(" ? ", "$gedempt"), Content(vraag)
    yield WIT


def _course(overkant: Overkant) -> Iterator[Rij]:
    momenten = course(overkant)
    breedte = max(len(wanneer) for wanneer, _, _ in momenten)
    for wanneer, waarde, woorden in momenten:
        balk = (VOL * waarde, "$accent"), (LEEG * (STAND_MAX - waarde), "$gedempt")
        yield Content.assemble(f" {wanneer:<{breedte}}  ", *balk, (f" {waarde:>2}  ", "bold")), Content(woorden)


def _did(overkant: Overkant) -> Iterator[Rij]:
    if overkant.gedrag:
        yield WIT
        yield title(f"Wat {overkant.ouder} deed")
        yield from ((Content.styled(" • ", "$gedempt"), Content(gedrag)) for gedrag in overkant.gedrag)
    if overkant.kon_niet:
        yield WIT
        yield Content(""), Content(overkant.kon_niet)
