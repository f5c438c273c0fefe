"""What a condition is: the closed grammar of `als` as a small tree."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """`spanning >= 8` or `tijd_over < 120`."""

    naam: str
    operator: str
    """One of >=, <=, >, <, =, !=."""
    waarde: int
    kolom: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Is:
    """`stemming is boos` or `fase is zorgen`."""

    naam: str
    waarde: str
    kolom: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Weet:
    """`weet kernboodschap`: a sleutel or fact is on the table."""

    naam: str
    kolom: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Gekozen:
    """`gekozen binnenkomst.uitnodigen`: this choice was made earlier."""

    beurt: str
    keuze: str
    kolom: int = field(default=0, compare=False)

    @property
    def pad(self) -> str:
        """The choice as `beurt.keuze`."""
        return f"{self.beurt}.{self.keuze}"


@dataclass(frozen=True, slots=True)
class Bezocht:
    """`bezocht(vragenronde) >= 2`: how often a turn was entered, this time included."""

    beurt: str
    operator: str
    waarde: int
    kolom: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Niet:
    """`niet …`."""

    deel: "Voorwaarde"


@dataclass(frozen=True, slots=True)
class En:
    """`… en …`; holds when all parts hold."""

    delen: tuple["Voorwaarde", ...]


@dataclass(frozen=True, slots=True)
class Of:
    """`… of …`; holds when one part holds."""

    delen: tuple["Voorwaarde", ...]


Voorwaarde = Vergelijking | Is | Weet | Gekozen | Bezocht | Niet | En | Of


def atoms(voorwaarde: Voorwaarde | None) -> tuple[Voorwaarde, ...]:
    """List the smallest parts of *voorwaarde* from left to right."""
    if voorwaarde is None:
        return ()
    if isinstance(voorwaarde, Niet):
        return atoms(voorwaarde.deel)
    if isinstance(voorwaarde, En | Of):
        return tuple(atom for deel in voorwaarde.delen for atom in atoms(deel))
    return (voorwaarde,)


def write(voorwaarde: Voorwaarde) -> str:  # noqa: PLR0911 - one answer per kind
    """Write a condition as its author would."""
    match voorwaarde:
        case Vergelijking(naam, operator, waarde):
            return f"{naam} {operator} {waarde}"
        case Bezocht(beurt, operator, waarde):
            return f"bezocht({beurt}) {operator} {waarde}"
        case Is(naam, waarde):
            return f"{naam} is {waarde}"
        case Weet(naam):
            return f"weet {naam}"
        case Gekozen():
            return f"gekozen {voorwaarde.pad}"
        case Niet(deel):
            return f"niet ({write(deel)})" if isinstance(deel, En | Of) else f"niet {write(deel)}"
        case En(delen):
            return " en ".join(f"({write(deel)})" if isinstance(deel, Of) else write(deel) for deel in delen)
        case Of(delen):
            return " of ".join(write(deel) for deel in delen)
