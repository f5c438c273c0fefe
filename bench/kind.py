"""The program that is measured in a pseudo-terminal: bare Textual, or a conversation with many earlier lines."""

import sys
from pathlib import Path

KOP = """\
formaat: 1
titel: Rond
persona: bedeesd
niveau: 1
ouder: {naam: Ans de Wit, relatie: moeder}
leerling: {naam: Bo}
rol: Jij bent de leraar.
doel: Meten.
beurten:
"""
BEURT = """\
  {beurt}:
    fase: delen
    ouder: {{doet: kijkt op, zegt: "{woord}OUDER Dat is de vraag die ik al een tijd wil stellen, eerlijk gezegd."}}
    keuzes:
"""
KEUZE = """\
      - id: k{nummer}
        zet: open_vraag
        zegt: "{woord}ZIN{nummer} Wat ziet u thuis aan tafel als hij met zijn rekenwerk bezig is, en wat zegt hij dan zelf?"
        scores: {{luisteren: {score}, contact: 1}}
        reactie: "(knikt langzaam) {woord}REACTIE Ja, daar zit wel iets in."
        feedback: Hij vertelt een stap verder. Vraag nu door op wat hij thuis ziet.
        naar: {naar}
"""
EINDE = 'eindes:\n  klaar: {oordeel: midden, ouder: "Dag."}\n'


def round_scenario() -> str:
    """Write two turns that lead to each other, with four choices each."""
    delen = []
    for beurt, woord, naar in (("a", "ALFA", "b"), ("b", "BETA", "a")):
        keuzes = "".join(KEUZE.format(nummer=n, woord=woord, naar=naar, score=n % 3) for n in range(4))
        delen.append(BEURT.format(beurt=beurt, woord=woord) + keuzes)
    return KOP + "".join(delen) + EINDE


def bare() -> None:
    """Run the smallest Textual app that answers a key."""
    from textual.app import App, ComposeResult
    from textual.events import Key
    from textual.widgets import Static

    class Kaal(App[None]):
        teller = 0

        def compose(self) -> ComposeResult:
            yield Static("Hallo wereld BETAANTWOORD", id="tekst")

        def on_key(self, event: Key) -> None:
            if event.key == "x":
                self.teller += 1
                self.query_one("#tekst", Static).update(f"{'ALFA' if self.teller % 2 else 'BETA'}ANTWOORD {self.teller}")

    Kaal().run()


def talk(map_: Path, regels: int) -> None:
    """Run the app on a conversation with *regels* earlier lines, three for each choice."""
    from oefenen.model.woorden import Speelstand
    from oefenen.session.session import start
    from oefenen.store.store import Store
    from oefenen.tui.app import OefenApp

    pad = map_ / "rond.yaml"
    pad.write_text(round_scenario(), encoding="utf-8")
    with Store(map_ / "g.sqlite") as store:
        sessie = start(pad, stand=Speelstand.DOORSPELEN, klok=False, store=store, seed=1)
        for _ in range(regels // 3):
            sessie.kies("k1")

        class Gesprek(OefenApp):
            def on_mount(self) -> None:
                self.call_after_refresh(self.open_gesprek, sessie)

        Gesprek(store).run()


if __name__ == "__main__":
    if sys.argv[1] == "kaal":
        bare()
    else:
        talk(Path(sys.argv[2]), int(sys.argv[3]))
