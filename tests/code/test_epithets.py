"""Words beside a name that say what somebody is, and name no party of their own."""

from datetime import date

import pytest

from detente import Coder
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


def test_whence_the_forebears_of_somebody_came_is_no_party():
    assert named("Le financier américain d'origine hongroise vit en exil.", "fr") == ["USA"]


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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Pro-Russian rebels shelled the town."),
        ("en", "Students held a pro-Palestinian march."),
        ("fr", "Une milice pro-iranienne a libéré un otage."),
    ],
)
def test_whose_friends_somebody_is_names_no_party(language, text):
    assert named(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "An anti-French march was held."), ("fr", "Des manifestants anti-français ont défilé.")],
)
def test_whose_foes_somebody_is_is_marked(language, text):
    assert [m.opposed for m in find_mentions(text, language, load_book(), None) if m.code == "FRA"] == [True]


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anti-Belgian protests broke out in Niamey on Sunday."),
        ("fr", "Des manifestations anti-belges ont éclaté dimanche à Niamey."),
    ],
)
def test_a_crowd_is_not_of_the_state_that_it_is_against(language, text):
    protest = Coder(language=language, published="2022-06-10").code(text).events[0]
    assert [e.code for e in protest.actor] == ["NER"]
    assert "BEL" in {e.code for e in protest.recipient}


@pytest.mark.parametrize(("form", "code"), [("londonienne", "GBR"), ("moscovites", "RUS"), ("new-yorkais", "USA")])
def test_the_adjective_of_a_city_is_of_its_state(form, code):
    assert named(f"Les autorités {form} ont interdit la marche.", "fr") == [code]
