"""Acts told only as like another's, through the whole coder."""

import pytest
from coding import events, sides

pytestmark = pytest.mark.model


def coded(language: str, text: str) -> list[tuple[str, str, str]]:
    """Actors, recipients and date of the events of a text."""
    return [(*sides(e), e.when.edtf or "") for e in events(language, text, "2022-06-09")]


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("en", "France expelled four Russian diplomats on Wednesday. So did Germany.", ("DEU", "RUS", "2022-06-08")),
        (
            "en",
            "France expelled four Russian diplomats on Wednesday. Canada followed suit a day later.",
            ("CAN", "RUS", "2022-06-09"),
        ),
        ("en", "Bahrain cut ties with Iran, two days after Saudi Arabia did the same.", ("SAU", "IRN", "2022-06-07")),
        ("en", "France suspended its aid to Niger on Thursday, as Germany had done in May.", ("DEU", "NER", "2022-05")),
        ("en", "France condemned the coup in Niger, followed by Germany and Italy.", ("DEU+ITA", "NER", "2022-06-09")),
        ("en", "Poland closed its consulate in Minsk on Wednesday. Latvia, too.", ("LVA", "BLR", "2022-06-08")),
        (
            "fr",
            "La France a rappelé jeudi son ambassadeur à Bamako, imitée par l'Italie.",
            ("ITA", "MLI", "2022-06-09"),
        ),
        (
            "fr",
            "Riyad a rompu jeudi ses relations avec l'Iran. Bahreïn avait fait de même la veille.",
            ("BHR", "IRN", "2022-06-08"),
        ),
        (
            "fr",
            "Les Etats-Unis ont salué jeudi l'accord signé par Israël et le Liban. Londres aussi.",
            ("GBR", "ISR+LBN", "2022-06-09"),
        ),
        ("fr", "A l'instar de Paris, Berlin a suspendu jeudi son aide au Niger.", ("FRA", "NER", "2022-06-09")),
        (
            "fr",
            "Après la France, l'Allemagne a suspendu à son tour jeudi son aide au Niger.",
            ("FRA", "NER", "2022-06-09"),
        ),
    ],
)
def test_who_does_the_same_does_it_to_the_same(language: str, text: str, event: tuple[str, str, str]) -> None:
    assert event in coded(language, text)


def test_who_answers_in_kind_does_it_to_whoever_did_it_to_him() -> None:
    text = "The United States expelled ten Russian diplomats on Wednesday. The Kremlin answered in kind the next day."
    assert ("RUS", "USA", "2022-06-09") in coded("en", text)


def test_who_is_joined_acts_with_the_others() -> None:
    assert coded("en", "France, joined by Germany, condemned the coup in Niger on Thursday.") == [
        ("DEU+FRA", "NER", "2022-06-09")
    ]


def test_what_the_words_behind_tell_is_not_told_twice() -> None:
    text = "Paris a condamné jeudi l'attaque russe. Le Japon lui a emboîté le pas en expulsant huit diplomates russes."
    assert len([e for e in coded("fr", text) if e[0] == "JPN"]) == 1
    text = "Mexico condemned the coup in Niger. Nicaragua followed suit and severed relations with Niamey."
    assert len([e for e in coded("en", text) if e[0] == "NIC"]) == 1


def test_whoever_acted_like_another_is_not_acted_upon() -> None:
    text = "Comme la France avant elle, l'Allemagne a suspendu jeudi son aide au Niger."
    assert coded("fr", text) == [("DEU", "NER", "2022-06-09"), ("FRA", "NER", "")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Poland closed its consulate in Minsk. Estonia did not follow suit."),
        ("en", "Poland closed its consulate in Minsk. Estonia may follow suit."),
        ("fr", "La Pologne a fermé son consulat à Minsk. L'Estonie envisage de faire de même."),
    ],
)
def test_what_was_not_done_or_is_only_thought_of_is_no_act(language: str, text: str) -> None:
    assert not [e for e in coded(language, text) if e[0] == "EST" and e[1] == "BLR"]
