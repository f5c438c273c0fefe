"""`oefenen waarneming`: the observation form asked item by item or typed over from paper, and the pictures side by side."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from gesprekken import GOED, begin, write_gesprek
from opdracht import Oefenen, Uit
from samen_kijken import COLLEGA, ZELF

from oefenen.cli.waarneming import waarneming
from oefenen.model.diagnostic import OefenenError
from oefenen.model.formulier import FORMULIER
from oefenen.store.store import Store

VOL = "1\n" * len(FORMULIER)


class Opdracht:
    """The command in this process: a process of its own for every question would take a minute."""

    def __call__(self, *args: str, invoer: str = "") -> Uit:
        klaar = CliRunner().invoke(waarneming, args, input=invoer)
        if isinstance(klaar.exception, OefenenError):
            return Uit(klaar.exception.exit_code, klaar.stdout, klaar.exception.melding)
        return Uit(klaar.exit_code, klaar.stdout, klaar.stderr)

    def punten(self) -> list[dict[str, dict[str, Any]]]:
        """Give everybody's look at every item."""
        return [punt["blikken"] for punt in self("--vorm", "json").json["samen_kijken"]["punten"]]

    def bladen(self) -> dict[str, dict[str, object]]:
        """Give the forms."""
        gegevens = self("--vorm", "json").json["samen_kijken"]
        return dict(gegevens["bladen"]) if gegevens else {}


@pytest.fixture
def gesprek(tmp_path: Path) -> Opdracht:
    """The command after a conversation."""
    with Store() as store:
        begin(write_gesprek(tmp_path / "s"), store, keuzes=GOED)
    return Opdracht()


def test_it_asks_the_items_one_by_one_and_then_for_words(gesprek: Opdracht) -> None:
    uit = gesprek(invoer=VOL + "Je bleef rustig.\n\n\nVaker stil zijn.\nS.\n")
    assert (uit.code, uit.out) == (0, "")
    assert "1 van 19 (Afstemmen). De leraar ontvangt de ouder en laat merken dat die welkom is." in uit.err
    assert uit.err.count("Schrijf geen echte namen op.") == 1
    assert "Bewaard. Vul het nu ook zelf in: oefenen waarneming 1 --wie zelf" in uit.err
    blad = gesprek.bladen()["collega"]
    assert blad == {
        "naam": "S.", "gedaan": 19, "compliment": "Je bleef rustig.", "tip": "", "antwoorden": ["", "Vaker stil zijn."],
    }  # fmt: skip


def test_who_fills_it_in_sees_nothing_of_what_the_program_or_another_saw(gesprek: Opdracht) -> None:
    gesprek("--punten", COLLEGA, "--tip", "Een tip van de ander.")
    uit = gesprek("--wie", "zelf", invoer="1\nstop\n")
    assert uit.out == ""
    for woord in ("oefenen:", "Een tip van de ander.", "kans gemist, in beurt"):
        assert woord not in uit.err


def test_it_can_be_left_and_goes_on_where_it_was(gesprek: Opdracht) -> None:
    uit = gesprek(invoer="1\n2 3\nstop\n")
    assert "Bewaard: 2 van 19. Verder: oefenen waarneming 1 --wie collega" in uit.err
    uit = gesprek(invoer="3\n")
    assert "1 van 19 (" not in uit.err
    assert "3 van 19 (Delen). De leraar stelt voor" in uit.err
    blikken = [punt["collega"] for punt in gesprek.punten() if "collega" in punt]
    assert [blik["merk"] for blik in blikken] == ["gezien", "kans_gemist", "niet_aan_de_orde"]
    assert blikken[1]["waar"] == [{"beurt": 3, "zin": "Dank dat u kwam.", "erbij": ""}]


def test_terug_takes_the_last_mark_away_and_enter_leaves_an_item_for_later(gesprek: Opdracht) -> None:
    uit = gesprek(invoer="terug\n1\nterug\n2\n\nstop\n")
    assert uit.err.count("1 van 19 (") == 3
    eerste, tweede, *_ = gesprek.punten()
    assert eerste["collega"]["merk"] == "kans_gemist"
    assert "collega" not in tweede


@pytest.mark.parametrize("antwoord", ["4", "1 x", "1 99", "1 2 3", "ja", "1 " + "9" * 900, "\x1b[2J"])
def test_an_answer_that_is_none_is_asked_again(gesprek: Opdracht, antwoord: str) -> None:
    uit = gesprek(invoer=f"{antwoord}\n1\nstop\n")
    assert uit.code == 0
    assert "2 van 19 (" in uit.err
    assert "3 van 19 (" not in uit.err
    assert "\x1b" not in uit.err


def test_zinnen_shows_what_was_said(gesprek: Opdracht) -> None:
    uit = gesprek(invoer="zinnen\nstop\n")
    assert "Beurt 2: Wat merkt u thuis?" in uit.err


def test_from_paper_it_is_typed_over_in_one_row(gesprek: Opdracht) -> None:
    uit = gesprek("1", "--punten", COLLEGA, "--compliment", "Fijn.", "--beurt", "5", "2", "--antwoord", "1", "Toen.")
    assert uit.code == 0
    assert "Schrijf geen echte namen op." in uit.err
    uit = gesprek("1", "--wie", "zelf", "--punten", ZELF)
    assert uit.out.startswith("Samen kijken: Een kort gesprek\n\nVan je collega:\nCompliment: Fijn.\n")
    assert "Welke zinnen lieten het vertrouwen groeien? Toen." in uit.out
    assert "Op 14 van de 19 punten zagen jij en je collega hetzelfde." in uit.out
    assert "   collega: kans gemist, in beurt 2" in uit.out
    assert gesprek().out == uit.out
    assert gesprek("--beurt", "5", "0").code == 0
    assert "collega: kans gemist, in beurt" not in gesprek("--bekijk").out


def test_the_pictures_come_as_markdown_too(gesprek: Opdracht) -> None:
    gesprek("--punten", COLLEGA)
    assert gesprek("--vorm", "md").out.startswith("# Samen kijken: Een kort gesprek\n")


def test_opnieuw_begins_with_an_empty_form(gesprek: Opdracht) -> None:
    gesprek("--punten", COLLEGA, "--tip", "Weg.")
    assert "1 van 19 (" in gesprek("--opnieuw", invoer="1\nstop\n").err
    assert gesprek.bladen()["collega"]["tip"] == ""
    assert gesprek.bladen()["collega"]["gedaan"] == 1


def test_looking_before_anybody_began_says_so(gesprek: Opdracht) -> None:
    assert "Nog niemand heeft het formulier ingevuld." in gesprek("--bekijk").out
    assert gesprek.bladen() == {}


def test_typed_text_is_made_one_harmless_line(gesprek: Opdracht) -> None:
    gesprek("--tip", "Een\ttip \x1b[31m[b]" + "x" * 2000, "--naam", "N" * 200)
    blad = gesprek.bladen()["collega"]
    assert str(blad["tip"]).startswith("Een tip [31m[b]xxx")
    assert (len(str(blad["tip"])), len(str(blad["naam"]))) == (1000, 60)


@pytest.mark.parametrize(
    ("args", "woord"),
    [
        (("--punten", "123"), "Typ 19 tekens achter elkaar"),
        (("--punten", "x" * 19), "Dit kan niet: x."),
        (("--beurt", "20", "1"), "Punt 20 is er niet."),
        (("--beurt", "1", "9"), "Beurt 9 is er niet."),
        (("--antwoord", "3", "x"), "Vraag 3 is er niet."),
        (("--wie", "moeder"), "Kies uit zelf, collega."),
        (("9",), "Gesprek 9 is er niet"),
    ],
    ids=lambda waarde: " ".join(waarde) if isinstance(waarde, tuple) else "",
)
def test_wrong_use_is_refused_and_keeps_nothing(gesprek: Opdracht, args: tuple[str, ...], woord: str) -> None:
    uit = gesprek(*args)
    assert uit.code == 2
    assert woord in uit.err
    assert gesprek.bladen() == {}


def test_the_program_itself_fills_it_in_and_refuses_with_one_message(oefenen: Oefenen) -> None:
    pad = write_gesprek(oefenen.map)
    oefenen("speel", pad, "--tekst", "--zonder-eigen-zin", invoer="1\n")
    oefenen("waarneming", "1").assert_one_message(2, "Gesprek 1 is nog niet afgelopen.")
    oefenen("speel", pad, "--keuzes", ",".join(GOED))
    assert oefenen("waarneming", "--punten", COLLEGA, "--naam", "S.").code == 0
    assert "## Samen kijken" in oefenen("verslag").out
