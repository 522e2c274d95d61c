"""Who heads a town or a region, whose society a Red Cross is, and what is only named after somebody."""

from __future__ import annotations

from datetime import date

import pytest

from detente.code.actorbook import load_book
from detente.code.mentions import Mention, find_mentions

BOOK = load_book()


def named(text: str, language: str, on: str) -> list[Mention]:
    return list(find_mentions(text, language, BOOK, date.fromisoformat(on)))


@pytest.mark.parametrize(
    ("language", "on", "text", "code", "name"),
    [
        ("en", "2017-08-19", "The mayor of Barcelona was jeered.", "ESP", "Ada Colau"),
        ("fr", "2017-08-19", "La maire de Barcelone a été huée.", "ESP", "Ada Colau"),
        ("en", "2021-06-19", "California's governor sued the president.", "USA", "Gavin Newsom"),
        ("fr", "2021-06-19", "Le gouverneur du Texas a porté plainte.", "USA", "Greg Abbott"),
        ("fr", "2017-06-19", "La Première ministre écossaise veut un référendum.", "GBR", "Nicola Sturgeon"),
        ("en", "2017-06-19", "Scotland's first minister wants a vote.", "GBR", "Nicola Sturgeon"),
        ("en", "2016-06-24", "The Bank of England governor promised pounds.", "GBR", "Mark Carney"),
        ("en", "2022-06-24", "Kenya's chief justice swore him in.", "KEN", "Martha Koome"),
    ],
)
def test_heads_of_parts_of_a_state_are_known_by_where_they_rule(
    language: str, on: str, text: str, code: str, name: str
) -> None:
    office = next(m for m in named(text, language, on) if m.kind == "office")
    assert (office.code, office.name) == (code, name)


def test_the_first_minister_of_a_part_of_a_state_that_nobody_knows_is_not_the_head_of_the_whole() -> None:
    office = next(m for m in named("The Cornish prime minister waved.", "en", "2017-06-19") if m.kind == "office")
    assert office.name is None
    office = next(m for m in named("Le Premier ministre gallois sourit.", "fr", "1996-06-19") if m.kind == "office")
    assert office.name is None


def test_a_former_mayor_is_not_the_one_of_today() -> None:
    assert not any(m.name for m in named("The former mayor of Barcelona waved.", "en", "2017-08-19"))


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("fr", "La Croix-Rouge malienne soigne les blessés.", "MLI"),
        ("en", "The Kenya Red Cross said so.", "KEN"),
        ("en", "The Syrian Arab Red Crescent delivered food.", "SYR"),
        ("en", "The Red Cross was turned away in Mali.", "ICRC"),
    ],
)
def test_a_red_cross_beside_a_state_is_that_states(language: str, text: str, code: str) -> None:
    assert next(m for m in named(text, language, "2017-06-19") if m.kind == "organisation").code == code


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Des familles attendaient à l'aéroport Hamid-Karzai."),
        ("fr", "Le match a été arrêté au stade Félix-Houphouët-Boigny."),
        ("en", "Marchers filled Nelson Mandela Bridge."),
    ],
)
def test_what_is_named_after_somebody_is_not_he(language: str, text: str) -> None:
    assert not [m for m in named(text, language, "2019-06-19") if m.kind == "person"]


def test_the_camp_of_somebody_is_his() -> None:
    assert [m for m in named("Le camp Gbagbo proteste.", "fr", "2010-12-19") if m.kind == "person"]


@pytest.mark.parametrize(
    ("language", "text", "words", "code"),
    [
        ("fr", "GUATEMALA - Le Tribunal suprême électoral a tranché.", "Tribunal suprême électoral", "GTM"),
        ("fr", "LA PAZ - Le Tribunal suprême électoral a tranché.", "Tribunal suprême électoral", "BOL"),
        ("fr", "TEGUCIGALPA - Le Tribunal suprême électoral a tranché.", "Tribunal suprême électoral", None),
        ("fr", "VARSOVIE - La Diète a adopté la loi.", "Diète", "POL"),
        ("fr", "TOKYO - La Diète a adopté la loi.", "Diète", "JPN"),
        ("en", "TBILISI - The Federation Council met.", "Federation Council", None),
        ("en", "MOSCOW - The Federation Council met.", "Federation Council", "RUS"),
    ],
)
def test_a_body_that_several_states_have_is_that_of_the_state_named(
    language: str, text: str, words: str, code: str | None
) -> None:
    assert next(m for m in named(text, language, "2017-06-19") if m.text == words).code == code
