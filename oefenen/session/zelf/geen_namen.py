"""The warning not to write down real names: said once per data folder, where somebody types for the first time."""

from contextlib import suppress

from oefenen.model.diagnostic import OefenenError
from oefenen.store.store import Store

GEEN_NAMEN = "Schrijf geen echte namen op."
_GEZEGD = "geen_namen_gezegd"


def warning(store: Store | None) -> str:
    """Give the warning; "" when it was said before."""
    with suppress(OefenenError):
        if store is not None and store.instelling(_GEZEGD):
            return ""
    return GEEN_NAMEN


def remember_warning(store: Store | None) -> None:
    """Say that the warning was read; when that cannot be kept it is said once more."""
    with suppress(OefenenError):
        if store is not None:
            store.keep_instelling(_GEZEGD, "ja")
