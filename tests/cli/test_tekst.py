"""Plain mode in a pipe: numbers line by line, a few words, and nothing lost at the end of the input."""

import pytest
from opdracht import Oefenen
from routes import numbers, preparation, routes
from spelen import SHIPPED, beurt, beurten, keuze, write

W1 = SHIPPED[-1]
DRIE = beurten(
    beurt("een", keuze("a", feedback="Dat hielp."), keuze("b", feedback="Dat hielp.")),
    beurt("twee", keuze("c"), keuze("d"), keuze("e"), denk_eerst="Wat zie je?"),
    beurt("drie", keuze("f")),
)


def test_a_whole_conversation_reads_from_dossier_to_debrief(oefenen: Oefenen) -> None:
    vooraf, keuzes = preparation(W1), routes(W1)[0]
    uit = oefenen("speel", "w1", "--tekst", "--zonder-eigen-zin", "--seed", "4", invoer="\n".join(numbers(W1, keuzes, 4)))
    assert uit.code == 0
    regels = uit.out.splitlines()
    assert regels[0] == "Voor de vierde keer eruit"
    aantal = {begin: sum(regel.startswith(f"{begin}: ") for regel in regels) for begin in ("Je kiest", "Jij", "Coach")}
    assert aantal == {"Je kiest": len(vooraf), "Jij": len(keuzes) - len(vooraf), "Coach": len(keuzes)}
    assert [regel for regel in regels if regel.startswith("Fase ")] == [
        "Fase 1 van 5: Afstemmen", "Fase 2 van 5: Delen", "Fase 3 van 5: Zorgen", "Fase 4 van 5: Afspreken", "Fase 5 van 5: Afronden",
    ]  # fmt: skip
    assert (uit.err.count("Wat kies je?"), uit.err.count("Wat zeg je?")) == (len(vooraf), len(keuzes) - len(vooraf))
    assert regels.index("Nabespreking") > regels.index("Fase 5 van 5: Afronden")


def test_a_wrong_answer_is_asked_again(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, DRIE)
    uit = oefenen("speel", pad, "--tekst", invoer="0\n3\n-1\n\nnee\n²\n" + "9" * 3000 + "\n 2. \n")
    assert uit.out.count("Jij: ") == 1
    assert uit.err.count("Typ een nummer van 1 tot en met 2, of typ hulp.") == 6 + 4


def test_the_same_seed_shows_the_same_order(oefenen: Oefenen) -> None:
    eerste, tweede, ander = (oefenen("speel", "w1", "--tekst", "--seed", seed, invoer="1\n2\n").out for seed in ("1", "1", "2"))
    assert eerste == tweede != ander


def test_the_end_of_the_input_keeps_the_conversation_and_says_how_to_go_on(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, DRIE)
    uit = oefenen("speel", pad, "--tekst", "--zonder-eigen-zin", invoer="1\n2\n")
    assert uit.code == 0
    assert uit.err.rstrip().endswith(
        f"De invoer houdt hier op. Je gesprek is bewaard (2 keuzes). Verder gaan: oefenen speel {pad} --tekst --verder"
    )
    verder = oefenen("speel", pad, "--tekst", "--verder", invoer="1\n")
    assert verder.err.startswith("Je gaat verder met gesprek 1, na 2 keuzes.\n")
    assert verder.out.count("Jij: ") == 2
    assert "Nabespreking" in verder.out
    assert len(oefenen("verslag", "--vorm", "json").json["beurten"]) == 3


def test_a_conversation_without_choices_leaves_nothing_behind(oefenen: Oefenen) -> None:
    for invoer in ("", "stop\n"):
        uit = oefenen("speel", "w1", "--tekst", invoer=invoer)
        assert uit.code == 0
        assert uit.err.rstrip().endswith("Je had nog niets gekozen, dus er is niets bewaard.")
    assert oefenen("lijst", "--gesprekken", "--json").json == []


def test_going_on_without_a_conversation_starts_one_and_says_so(oefenen: Oefenen) -> None:
    uit = oefenen("speel", "w1", "--tekst", "--verder", invoer="1\n")
    assert uit.err.startswith("Van dit scenario is er geen gesprek om mee verder te gaan. Dit is een nieuw gesprek.\n")
    assert uit.out.count("Je kiest: ") + uit.out.count("Jij: ") == 1


def test_terug_takes_the_last_choice_back_for_good(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, DRIE)
    uit = oefenen("speel", pad, "--tekst", "--seed", "1", invoer="terug\n1\nterug\n2\nstop\n")
    assert "Er is nog geen keuze om terug te nemen." in uit.err
    assert uit.out.count("[je neemt je laatste keuze terug]") == 1
    beurten_ = oefenen("verslag", "--vorm", "json").json["beurten"]
    assert len(beurten_) == 1
    assert numbers(pad, (beurten_[0]["keuze"],), 1) == ["2"]


@pytest.mark.parametrize("stand", ["doorspelen", "toets"])
def test_terug_and_the_coach_are_for_practising(oefenen: Oefenen, stand: str) -> None:
    pad = write(oefenen.map, DRIE)
    uit = oefenen("speel", pad, "--tekst", "--zonder-eigen-zin", "--stand", stand, invoer="1\nterug\n1\n1\n")
    assert "Terug kan alleen bij oefenen." in uit.err
    gesprek, _, nabespreking = uit.out.partition("Nabespreking")
    assert "Coach:" not in gesprek
    assert "Coach: Dat hielp." in nabespreking
    assert ("Denk eerst: Wat zie je?" in gesprek) == (stand == "doorspelen")


def test_the_coach_speaks_while_practising_and_not_again_at_the_end(oefenen: Oefenen) -> None:
    uit = oefenen("speel", write(oefenen.map, DRIE), "--tekst", "--zonder-eigen-zin", invoer="1\n1\n1\n")
    assert uit.out.count("Coach: Dat hielp.") == 1


def test_dossier_and_hulp_answer_and_ask_on(oefenen: Oefenen) -> None:
    uit = oefenen("speel", write(oefenen.map, DRIE), "--tekst", invoer="dossier\nHULP\n1\n")
    assert uit.out.count("Je doel: Oefenen.") == 2
    assert "- terug: " in uit.err
    assert uit.err.count("Wat zeg je? (1-2)") == 2
    assert uit.out.count("Jij: ") == 1


def test_with_json_stdout_is_one_document_and_the_conversation_goes_aside(oefenen: Oefenen) -> None:
    uit = oefenen("speel", write(oefenen.map, DRIE), "--json", invoer="1\n")
    assert uit.json["einde"] is None
    assert len(uit.json["beurten"]) == 1
    assert "Jij: Tekst." in uit.err


def test_without_a_terminal_plain_mode_needs_no_option(oefenen: Oefenen) -> None:
    assert "Jij: Tekst." in oefenen("speel", write(oefenen.map, DRIE), invoer="1\n").out


@pytest.mark.proces
def test_input_that_is_no_text_is_a_wrong_answer(oefenen: Oefenen) -> None:
    uit = oefenen("speel", write(oefenen.map, DRIE), "--tekst", invoer=b"\xff\xfe\x00\n\x1b[A\n1\n")
    assert uit.code == 0
    assert uit.out.count("Jij: ") == 1


def test_text_of_an_author_is_shown_as_it_is(oefenen: Oefenen) -> None:
    pad = write(
        oefenen.map, beurten(beurt("een", keuze("a", zegt='"[bold]Dag[/] {naam} %s"'), ouder='"[red]Ja[/red] *nee* 日本"'))
    )
    uit = oefenen("speel", pad, "--tekst", "--stand", "toets", invoer="1\n")
    assert "Moeder: [red]Ja[/red] *nee* 日本\n" in uit.out
    assert "\nJij: [bold]Dag[/] {naam} %s\n" in uit.out
