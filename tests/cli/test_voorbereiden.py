"""Plain mode asks before the conversation what you choose, and in it what you say."""

from lezen import GOED
from opdracht import Oefenen
from routes import numbers
from spelen import beurt, beurten, keuze, write

PAD = GOED / "voorbereiden.yaml"
ROUTE = ("kent_mila", "citaat", "jas", "wel", "zitten", "haar_woorden", "mailen")


def test_a_whole_conversation_with_its_preparation(oefenen: Oefenen) -> None:
    uit = oefenen("speel", PAD, "--tekst", "--seed", "4", invoer="\n".join(numbers(PAD, ROUTE, 4)))
    assert uit.code == 0
    assert (uit.err.count("Wat kies je?"), uit.err.count("Wat zeg je?")) == (4, 3)
    assert (uit.out.count("Je kiest: "), uit.out.count("Jij: ")) == (4, 3)
    vooraf, gesprek = uit.out.split("\nHet gesprek begint.\n")
    assert "op de klok]" not in vooraf
    assert "Fase " not in vooraf
    assert gesprek.startswith("\nFase 1 van 5: Afstemmen\n")
    assert "\n\n\n" not in uit.out


def test_help_asks_the_same_question_again(oefenen: Oefenen) -> None:
    uit = oefenen("speel", PAD, "--tekst", invoer="hulp\n")
    assert uit.err.count("Wat kies je? (1-2)") == 1
    assert "Typ het nummer van wat je zegt of kiest" in uit.err


def test_a_kept_conversation_goes_on_at_its_beginning(oefenen: Oefenen) -> None:
    oefenen("speel", PAD, "--tekst", "--keuzes", ",".join(ROUTE[:4]))
    verder = oefenen("speel", PAD, "--tekst", "--verder", invoer="")
    assert "Het gesprek begint.\n\nFase 1 van 5: Afstemmen" in verder.out


def test_going_back_leads_into_the_preparation_again(oefenen: Oefenen) -> None:
    invoer = [*numbers(PAD, ROUTE[:4], 4), "terug"]
    uit = oefenen("speel", PAD, "--tekst", "--seed", "4", invoer="\n".join(invoer))
    assert uit.out.count("Voorbereiden: Marjan Vos is er nog niet, en de klok staat nog stil.") == 2


def test_the_figures_say_what_is_counted(oefenen: Oefenen) -> None:
    uit = oefenen("test", PAD)
    assert uit.code == 0, uit.out
    assert "gemiddeld 3,0 keuzes lang (zonder het voorbereiden)" in uit.out
    cijfers = oefenen("test", PAD, "--json").json[0]["cijfers"]
    assert (cijfers["beurten"], cijfers["voorbereiden"]) == (3, 3)
    zonder = oefenen("test", write(oefenen.map, beurten(beurt("een", keuze("a"), keuze("b")))))
    assert "voorbereiden" not in zonder.out


def test_the_graph_begins_with_the_preparation(oefenen: Oefenen) -> None:
    uit = oefenen("graaf", PAD, "--vorm", "tekst").out
    assert uit.index("VOORBEREIDEN") < uit.index("AFSTEMMEN")
