"""The settings as they are now: what was kept, and the usual for all that was not or cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.instellingen import AAN, INSTELLINGEN, Cijfers, Klokstand
from oefenen.model.woorden import Speelstand
from oefenen.store.store import Store


@dataclass(frozen=True, slots=True)
class Instellingen:
    """All settings at one moment, by name."""

    waarden: Mapping[str, str]

    def __getitem__(self, naam: str) -> str:
        """Give the value of a setting."""
        return self.waarden[naam]

    @property
    def stand(self) -> Speelstand:
        """How a conversation is played."""
        return Speelstand(self["stand"])

    @property
    def klok(self) -> Klokstand:
        """How much time there is."""
        return Klokstand(self["klok"])

    @property
    def schudden(self) -> bool:
        """Whether the choices stand in another order every time."""
        return self["schudden"] == AAN

    @property
    def hulp(self) -> bool:
        """Whether a time-out can be taken."""
        return self["hulp"] == AAN

    @property
    def ruim(self) -> bool:
        """Whether there is more white between the lines."""
        return self["tekst"] == "ruim"

    @property
    def rustig(self) -> bool:
        """Whether nothing moves by itself."""
        return self["beweging"] == "rustig"

    @property
    def cijfers(self) -> Cijfers:
        """Which scores are shown."""
        return Cijfers(self["cijfers"])


def settings(store: Store | None) -> Instellingen:
    """Read the settings; without a store, or when it cannot be read, they are the usual ones."""
    bewaard: Mapping[str, str] = {}
    if store is not None:
        try:
            bewaard = store.instellingen()
        except OefenenError:
            bewaard = {}
    return Instellingen({naam: _known(naam, bewaard.get(naam, "")) for naam in INSTELLINGEN})


def _known(naam: str, waarde: str) -> str:
    """Give the value when it can still be chosen, or else the usual one."""
    instelling = INSTELLINGEN[naam]
    return waarde if waarde in instelling.waarden else instelling.gewoon


def change(store: Store, naam: str, waarde: str) -> Instellingen:
    """Keep one setting and give all of them; raise OefenenError when there is no such setting or value."""
    instelling = INSTELLINGEN.get(naam)
    if instelling is None:
        raise OefenenError(f"De instelling ‘{naam}’ is er niet. Kies uit {', '.join(INSTELLINGEN)}.", ExitCode.GEBRUIK)
    if waarde not in instelling.waarden:
        raise OefenenError(f"‘{waarde}’ kan niet bij {naam}. Kies uit {', '.join(instelling.waarden)}.", ExitCode.GEBRUIK)
    store.keep_instelling(naam, waarde)
    return settings(store)


def reset(store: Store) -> Instellingen:
    """Make every setting the usual one again."""
    for instelling in INSTELLINGEN.values():
        store.keep_instelling(instelling.naam, instelling.gewoon)
    return settings(store)
