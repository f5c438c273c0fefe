"""What the next attempt opens with: the own intention, and one thing to try."""

from collections.abc import Mapping
from typing import NamedTuple


class Meegenomen(NamedTuple):
    """What is brought along from earlier conversations; "" is what there is not."""

    voornemen: str = ""
    """The last intention of the trainee, as a sentence."""
    uit: str = ""
    """The title of the conversation that it was made after, when that was another one."""
    opdracht: str = ""
    """The instruction of a trainer, or else what the program proposes to try."""
    door: str = ""
    """Who gave it, as typed; "" when nobody typed a name."""
    van_begeleider: bool = False
    """Whether the instruction is of a trainer."""
    vaardigheid: str = ""
    """What skill (or axis) the proposal of the program is about, in words."""
    opmerkingen: tuple[str, ...] = ()
    """The remarks of a trainer, each with its turn."""

    @property
    def leeg(self) -> bool:
        """Whether there is nothing to bring along."""
        return not (self.voornemen or self.opdracht or self.opmerkingen)


NIETS_MEE = Meegenomen()

PROBEER: Mapping[str, str] = {
    "voorbereiding": "kies vooraf één feit dat je kunt laten zien, en gebruik het als het erom gaat",
    "contact": "begin met iets wat over deze ouder gaat, en loop aan het eind mee naar de deur",
    "regie": "stel voor waar jullie beginnen, en vraag of dat goed is",
    "luisteren": "stel na elke reactie eerst één open vraag",
    "gevoelsreflectie": "zeg eerst welk gevoel je ziet, en wacht dan even",
    "helderheid": "zeg wat je zag in één zin, zonder vaktaal, en vraag wat de ouder hoort",
    "rolhelderheid": "zeg wat jij in de klas ziet, en vraag of de ouder dat herkent; geef geen raad over thuis",
    "flexibiliteit": "kijk na elke reactie naar de ouder, en leg je plan weg als je iets anders ziet dan je verwachtte",
    "partnerschap": "vraag wat thuis werkt, voordat je zelf iets voorstelt",
    "afspraken": "spreek één klein ding af: wie, wat, welke dag, en wanneer jullie terugkijken",
    "zelfsturing": "leg niets uit als de ouder boos wordt; zeg eerst wat jouw deel is",
    "relatie": "reageer eerst op wat de ouder voelt of zegt, en dan pas op de zaak",
    "structuur": "zeg hardop waar jullie zijn in het gesprek, en wat er nog komt",
    "inhoud": "noem één ding dat je zelf gezien hebt, en vraag wat de ouder ziet",
}
"""One thing to do, by skill and by axis: an instruction for the next attempt, no look back."""
