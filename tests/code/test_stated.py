"""What a text states of somebody: the office and whose it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from detente.code.actorbook import load_book
from detente.code.cast import find_cast
from detente.code.mention import Mention
from detente.code.mentions import find_mentions
from detente.code.place import PlaceMention
from detente.records import Place


def person(text: str, language: str = "fr") -> Mention:
    """The one person of the text whom the book does not know."""
    mentions = find_mentions(text, language, load_book(), date(2019, 3, 4))
    return find_cast(text, language, mentions)[0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le général Issa Doumbo, numéro deux de la junte nigérienne, a quitté Niamey.", "NER"),
        ("« Rien », a dit le colonel Koffi Amegan, porte-parole des armées togolaises.", "TGO"),
        ("« On tient », assure Oleh Marchuk, qui commande un bataillon ukrainien à Bakhmout.", "UKR"),
        ("Le directeur du port de Beyrouth, Ziad Khoury, a été entendu.", "LBN"),
    ],
)
def test_of_several_offices_the_one_whose_country_is_told_counts(text: str, code: str) -> None:
    assert person(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A Kenyan commander in Kismayo, General Paul Otieno, said the road was open.", "KEN"),
        ("Ann Keller of the Red Cross said the convoy had turned back.", "ICRC"),
        ("Major Paul Otieno of the Kenyan contingent denied it.", "KEN"),
        ("It is over, said Karen Holm, emergencies director at the World Health Organization.", "WHO"),
    ],
)
def test_the_body_named_beside_a_person_is_theirs(text: str, code: str) -> None:
    assert person(text, "en").code == code


def test_the_text_names_the_holder_of_an_office_whoever_the_book_has() -> None:
    found = person("Russian Foreign Minister Yuri al-Petrov announced a visit.", "en")
    assert (found.name, found.code) == ("Yuri al-Petrov", "RUS")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Norway's Karl Holm, who chaired the session, left.", "NOR"),
        ("He thanked his Chilean colleague, Pablo Rojas, for it.", "CHL"),
        ("Maria Rojas was seized with her husband, Pablo Rojas, whom the Peruvian army killed.", None),
    ],
)
def test_whose_somebody_is_stands_before_the_name_and_not_in_what_others_do(text: str, code: str | None) -> None:
    assert person(text, "en").code == code


def test_a_portfolio_that_no_table_has_stands_before_the_office_and_is_no_name() -> None:
    text = "Gambian Beekeeping and Honey Minister Otieno Wafula resigned. Wafula is ill."
    cast = find_cast(text, "en", find_mentions(text, "en", load_book(), date(2022, 5, 3)))
    assert [(m.text, m.name, m.code) for m in cast] == [
        (t, "Otieno Wafula", "GMB") for t in ("Otieno Wafula", "Wafula")
    ]


def test_a_land_is_nobody() -> None:
    text = "Bear Sound said no. The gale did not stop."
    land = PlaceMention(0, 10, Place("Bear Sound", "CAN", None, None, None), "region")
    assert [m.text for m in find_cast(text, "en", ())] == ["Bear Sound"]
    assert not find_cast(text, "en", (), (land,))
    assert find_cast(text, "en", (), (replace(land, kind="city"),))  # people are called like towns


@pytest.mark.parametrize(
    ("text", "verb"),
    [("Congolese troops killed Paul Mbera on Tuesday.", "killed"), ("An Israeli strike killed Ali Mbera.", "killed")],
)
def test_nobody_is_of_those_who_do_something_to_him(text: str, verb: str) -> None:
    mentions = find_mentions(text, "en", load_book(), date(2019, 3, 4))
    found = find_cast(text, "en", mentions, (), (text.index(verb),))
    assert [(m.code, m.sector) for m in found] in ([], [(None, None)])
