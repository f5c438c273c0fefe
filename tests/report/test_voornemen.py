"""A gentle question when an if-then intention is vague, and none when it can be seen and heard."""

import pytest

from oefenen.report.zelf.voornemen import questions


@pytest.mark.parametrize(
    ("als", "dan"),
    [
        ("de vader harder gaat praten", "zeg ik eerst welk gevoel ik zie"),
        ("moeder stil wordt", "wacht ik drie tellen"),
        ("hij zegt dat het op school wel goed gaat", "vraag ik wat hij thuis ziet"),
        ("ik ‘maar’ wil zeggen", "stel ik een open vraag"),
        ("de ouder boos is", "zeg ik niets en tel ik tot drie"),
    ],
)
def test_a_specific_intention_gets_no_question(als: str, dan: str) -> None:
    assert questions(als, dan) == []


@pytest.mark.parametrize(
    ("als", "dan", "veld", "deel"),
    [
        ("het moeilijk wordt", "zeg ik wat ik zie", "als", "Waaraan merk je dat?"),
        ("vader boos wordt", "blijf ik rustig", "dan", "Hoe ziet dat eruit?"),
        ("vader boos wordt", "luister ik beter", "dan", "Hoe ziet dat eruit?"),
        ("vader boos wordt", "word ik niet boos", "dan", "Wat doe je dan wél?"),
        ("vader boos wordt", "", "dan", "Wat doe je dan?"),
        ("", "vraag ik door", "als", "Wanneer doe je dat?"),
        ("vader boos wordt", "vraag ik wat er is; daarnaast schrijf ik het op", "dan", "Dit lijkt meer dan één ding."),
    ],
)
def test_a_vague_one_is_asked_about(als: str, dan: str, veld: str, deel: str) -> None:
    eerste = questions(als, dan)[0]
    assert eerste.veld == veld
    assert eerste.tekst.startswith(deel)


def test_nothing_is_asked_about_nothing() -> None:
    assert questions("  ", "") == []
