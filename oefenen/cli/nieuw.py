"""`oefenen nieuw`: a small scenario that passes every check, to rewrite turn by turn."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import click

from oefenen.cli.kanaal import Kanaal, talk
from oefenen.cli.nederlands import GebruikError, KeuzeType, OpdrachtCommand, PadType
from oefenen.cli.vragen import ask, can_ask, one_of, some_of
from oefenen.model.diagnostic import OefenenError
from oefenen.model.woorden import GESPREKSSOORTEN, SCHOOLSOORTEN
from oefenen.session.auteur.neerzetten import check_place, put_down
from oefenen.session.auteur.nieuw import Antwoorden, clean, default_title, file_name, write_scenario
from oefenen.session.auteur.schema import NAAST, Naast, put_schema
from oefenen.session.auteur.stof import MENSEN, SCHOLEN

NIVEAUS = ("1", "2", "3")
_VERDER = {
    "nakijken": "staat er een fout in?",
    "volg": "kijkt mee zodra je opslaat",
    "speel": "voer het gesprek",
}
T = TypeVar("T")


@click.command(
    cls=OpdrachtCommand,
    help="""Begin een nieuw scenario.

    Je krijgt een klein gesprek dat al klopt, met uitleg tussen de regels. Herschrijf het beurt voor beurt. BESTAND eindigt op .yaml; laat
    je het weg, dan komt de naam van de titel. In een terminal stelt oefenen een paar vragen en neemt Enter het voorstel over. Wat je
    met een optie opgeeft, wordt niet gevraagd.

    Naast het bestand komt een JSON-schema, zodat je editor sleutels kan aanvullen en uitleggen.""",
    epilog="""\b
    Voorbeelden:
      oefenen nieuw
      oefenen nieuw mijn_gesprek.yaml
      oefenen nieuw --persona kritisch --gesprekssoort advies --ja""",
)
@click.argument("bestand", metavar="[BESTAND]", required=False, type=PadType())
@click.option("--persona", type=KeuzeType(tuple(MENSEN)), help="Hoe de ouder reageert.")
@click.option(
    "--gesprekssoort", metavar="SOORT", type=KeuzeType(GESPREKSSOORTEN), help="Wat voor gesprek, bijvoorbeeld advies of rapport."
)
@click.option("--school", type=KeuzeType(SCHOOLSOORTEN), help="Op wat voor school het speelt.")
@click.option("--groep", metavar="TEKST", help="De groep of klas, bijvoorbeeld 7 of 2b.")
@click.option("--leerling", metavar="NAAM", help="Hoe de leerling heet.")
@click.option("--ouder", metavar="NAAM", help="Hoe de ouder heet.")
@click.option("--relatie", metavar="TEKST", help="Wie het is: moeder, vader, opa, voogd.")
@click.option("--niveau", type=KeuzeType(NIVEAUS), help="1 eerste keer, 2 gevorderd, 3 afstudeerniveau.")
@click.option("--focus", metavar="LIJST", help="De vaardigheden waar het om draait, met komma's.")
@click.option("--titel", metavar="TEKST", help="Hoe het gesprek heet.")
@click.option("--ja", is_flag=True, help="Stel geen vragen; neem elk voorstel over.")
@click.option("--overschrijf", is_flag=True, help="Vervang BESTAND als het al bestaat.")
@click.pass_context
def nieuw(ctx: click.Context, /, *, bestand: Path | None, ja: bool, overschrijf: bool, **opties: str | None) -> int:
    """Ask what is not given, write the scenario and the schema, and tell what to do next."""
    if bestand is not None:
        check_place(bestand, overschrijf=overschrijf)
    vragen = _Vragen(ctx, opties, stelt=not ja and can_ask())
    antwoorden = _answers(vragen)
    pad = bestand or vragen.get("bestand", "Hoe moet het bestand heten?", file_name(antwoorden.titel), _free_place(overschrijf))
    put_down(pad, write_scenario(antwoorden), overschrijf=overschrijf)
    click.echo(str(pad))
    _tell(pad, put_schema(pad.parent))
    return 0


class _Vragen:
    """Gives each answer: from an option, from whoever sits at the terminal, or what is proposed."""

    def __init__(self, ctx: click.Context, opties: Mapping[str, str | None], *, stelt: bool) -> None:
        self.ctx, self.opties, self.stelt = ctx, opties, stelt
        if stelt:
            Kanaal().talk(
                "Een nieuw gesprek. Enter neemt over wat tussen [ ] staat. Met Ctrl-C stop je zonder iets te schrijven.", ""
            )

    def get(self, naam: str, vraag: str, voorstel: str, lees: Callable[[str], T], *uitleg: str) -> T:
        """Give the answer as *lees* makes it; *uitleg* stands above the question."""
        gegeven = self.opties.get(naam)
        if gegeven is None and self.stelt:
            Kanaal().talk(*uitleg)
            return ask(vraag, voorstel, lees)
        try:
            return lees(voorstel if gegeven is None else gegeven)
        except OefenenError as error:
            if gegeven is None:
                raise
            raise GebruikError(f"--{naam}: {error.melding}", self.ctx) from None

    def word(self, naam: str, vraag: str, voorstel: str, bekend: tuple[str, ...], *uitleg: str) -> str:
        """Give one word out of a few."""
        return self.get(naam, vraag, voorstel, lambda woord: one_of(woord, bekend), *uitleg)


def _answers(vragen: _Vragen) -> Antwoorden:
    soorten, scholen = ", ".join(GESPREKSSOORTEN), ", ".join(SCHOOLSOORTEN)
    personas = [f"{naam}: {mens.uitleg}." for naam, mens in MENSEN.items()]
    persona = vragen.word("persona", "Hoe reageert de ouder?", "boos", tuple(MENSEN), *personas)
    mens = MENSEN[persona]
    soort = vragen.word("gesprekssoort", "Wat voor gesprek?", "voortgang", GESPREKSSOORTEN, f"Gesprekken: {soorten}.")
    school = vragen.word("school", f"Wat voor school? ({scholen})", "po", SCHOOLSOORTEN)
    groep = vragen.get("groep", f"Welke {SCHOLEN[school].sleutel}?", SCHOLEN[school].groep, clean)
    leerling = vragen.get("leerling", "Hoe heet de leerling?", mens.leerling, clean)
    ouder = vragen.get("ouder", "Hoe heet de ouder?", mens.ouder, clean)
    relatie = vragen.get("relatie", f"Wie is dat van {leerling}? (moeder, vader, oma, voogd, …)", mens.relatie, clean)
    niveau = vragen.word("niveau", "Niveau? (1 eerste keer, 2 gevorderd, 3 afstudeerniveau)", "1", NIVEAUS)
    focus = _focus(vragen, mens.focus)
    titel = vragen.get("titel", "Hoe heet het gesprek?", default_title(soort, leerling), clean)
    return Antwoorden(persona, soort, school, groep, leerling, ouder, relatie, int(niveau), focus, titel)


def _focus(vragen: _Vragen, voorstel: tuple[str, ...]) -> tuple[str, ...]:
    """Give the skills that it is about."""
    from oefenen.reading.bestanden import Reader, shipped  # noqa: PLC0415 - a wrong option is refused before anything is read

    gelezen = Reader().vaardigheden(shipped())[0]
    bekend = tuple(gelezen.vaardigheden) if gelezen else voorstel
    uitleg = f"Vaardigheden: {', '.join(bekend)}."
    return vragen.get("focus", "Waar draait het om?", ", ".join(voorstel), lambda woorden: some_of(woorden, bekend), uitleg)


def _free_place(overschrijf: bool) -> Callable[[str], Path]:  # noqa: FBT001 - it is the only thing that is passed
    def read(tekst: str) -> Path:
        pad = Path(clean(tekst)).expanduser()
        check_place(pad, overschrijf=overschrijf)
        return pad

    return read


def _tell(pad: Path, naast: Naast) -> None:
    """Tell what stands where, and what to do next."""
    from oefenen.reading.bestanden import Reader  # noqa: PLC0415 - as above

    schema = {
        Naast.NIEUW: f"Ernaast staat {NAAST}: daarmee vult je editor sleutels aan en legt ze uit.",
        Naast.VERNIEUWD: f"{NAAST} hoorde bij een andere versie van oefenen en is vernieuwd.",
        Naast.AL_GOED: "",
        Naast.VREEMD: f"{NAAST} is niet van oefenen en blijft zoals het is. Je editor helpt daardoor niet mee.",
    }[naast]
    eigen = "Let op: met de eigen persona's of vaardigheden in deze map klopt het nog niet." if Reader().read(pad).fouten else ""
    naam = f'"{pad}"' if " " in str(pad) else str(pad)
    breedte = len(f"nakijken {naam}")
    verder = [f"  oefenen {f'{opdracht} {naam}':<{breedte}}   {uitleg}" for opdracht, uitleg in _VERDER.items()]
    Kanaal().talk(*filter(None, (schema, eigen)))
    talk("\n".join(["Verder:", *verder]))
