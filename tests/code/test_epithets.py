"""Words beside a name that say what somebody is, and name no party of their own."""

from datetime import date

import pytest

from detente.code.actorbook import load_book
from detente.code.mentions import find_mentions


def named(text: str, language: str) -> list[str | None]:
    """The codes of whoever a sentence names, in the order of the text."""
    return [m.code for m in find_mentions(text, language, load_book(), date(2023, 6, 16)) if m.code]


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("en", "Israel and the Palestinian group Islamic Jihad accepted it.", ["ISR", "PIJ"]),
        ("fr", "Israël a frappé le groupe palestinien Jihad islamique.", ["ISR", "PIJ"]),
        ("en", "The Palestinian health ministry blamed Islamic Jihad.", ["PSE", "PIJ"]),
    ],
)
def test_the_people_of_a_group_is_no_party_beside_it(language, text, codes):
    assert named(text, language) == codes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The head of the U.N. mission, German diplomat Jan Morberg, left."),
        ("fr", "L'émissaire de l'ONU, l'Allemand Jan Morberg, est parti."),
    ],
)
def test_whence_the_officer_of_a_body_comes_is_no_party(language, text):
    assert set(named(text, language)) == {"UN"}


def test_a_diplomat_of_a_state_keeps_his_people():
    assert "DEU" in named("The Russian minister met a guest, German diplomat Jan Morberg.", "en")


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("fr", "Quito a violé la convention de Vienne, selon Mexico.", ["ECU", "MEX"]),
        ("fr", "Kigali a quitté le processus de Nairobi.", ["RWA"]),
        ("en", "Brazil denounced a breach of the Vienna Convention by Ecuador.", ["BRA", "ECU"]),
        ("fr", "Le Brésil a critiqué la position de Vienne.", ["BRA", "AUT"]),
        ("en", "Talks in Vienna angered Minsk.", ["AUT", "BLR"]),
    ],
)
def test_a_town_that_a_treaty_is_called_after_is_no_party(language, text, codes):
    assert named(text, language) == codes
