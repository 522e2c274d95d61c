"""Numbers, bounds and money."""

from __future__ import annotations

import pytest

from detente.code.measure import count_of, find_quantities


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "quelque 2.300 soldats", 2300),
        ("fr", "16 000 déplacés", 16000),
        ("fr", "trente-neuf marins", 39),
        ("fr", "une trentaine de blessés", 30),
        ("fr", "une demi-douzaine d'avions", 6),
        ("fr", "deux millions de gens", 2_000_000),
        ("en", "more than 4,000 fighters", 4000),
        ("en", "a dozen officers", 12),
        ("en", "twenty-six monks", 26),
        ("en", "half a million refugees", 500_000),
        ("en", "two hundred and fifty troops", 250),
        ("en", "three-quarters of a million refugees", 750_000),
    ],
)
def test_the_stated_number(language: str, text: str, value: int) -> None:
    (quantity,) = find_quantities(text, language)
    assert quantity.value == value
    assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "value"),
    [
        ("fr", "des dizaines de manifestants", 20, None, None),
        ("fr", "entre 30 et 40 morts", 30, 40, None),
        ("fr", "310 personnes au moins", 310, None, 310),
        ("fr", "moins de dix agents", None, 10, 10),
        ("en", "at least 12 people", 12, None, 12),
        ("en", "tens of thousands of people", 20_000, None, None),
        ("en", "Ten politicians", 10, 10, 10),
        ("en", "30 to 40 dead", 30, 40, None),
        ("en", "up to 700 troops", None, 700, 700),
    ],
)
def test_bounds(language: str, text: str, low: int | None, high: int | None, value: int | None) -> None:
    (quantity,) = find_quantities(text, language)
    assert (quantity.low, quantity.high, quantity.value) == (low, high, value)


@pytest.mark.parametrize(
    ("language", "text", "value", "currency"),
    [
        ("fr", "3,5 millions d'euros", 3_500_000, "EUR"),
        ("fr", "deux milliards de francs CFA", 2_000_000_000, "XOF"),
        ("en", "$130 million", 130_000_000, "USD"),
        ("en", "90 million U.S. dollars", 90_000_000, "USD"),
        ("en", "US$20bn", 20_000_000_000, "USD"),
        ("en", "a five-billion-dollar loan", 5_000_000_000, "USD"),
        ("fr", "160 millions de marks", 160_000_000, "DEM"),
    ],
)
def test_money(language: str, text: str, value: int, currency: str) -> None:
    (quantity,) = find_quantities(text, language)
    assert (quantity.value, quantity.currency, quantity.unit) == (value, currency, None)


def test_what_was_and_what_is_left_stay_two() -> None:
    was, left = find_quantities("L'effectif est ramené de 20 à 10 postes", "fr")
    assert (was.value, left.value, left.reduced_from) == (20, 10, 20)


def test_thousands_hold_for_both_ends() -> None:
    (quantity,) = find_quantities("10 à 15 000 manifestants", "fr")
    assert (quantity.low, quantity.high) == (10_000, 15_000)


@pytest.mark.parametrize("text", ["le Covid-19", "le 27e sommet", "83 % des voix", "un policier", "le M23"])
def test_what_counts_nothing(text: str) -> None:
    assert find_quantities(text, "fr") == ()


@pytest.mark.parametrize(
    ("language", "phrase", "count"),
    [
        ("fr", "l'ambassadeur de France", 1),
        ("fr", "un policier kosovar", 1),
        ("fr", "la foule", None),
        ("fr", "huit diplomates russes", 8),
        ("fr", "des soldats", None),
        ("fr", "les deux hommes", 2),
        ("en", "a soldier", 1),
        ("en", "the ambassadors", None),
        ("en", "its ambassador", 1),
        ("en", "the police", None),
        ("en", "both men", 2),
        ("en", "a crowd of people", None),
        ("en", "18 Russian embassy employees", 18),
    ],
)
def test_how_many_a_phrase_counts(language: str, phrase: str, count: int | None) -> None:
    assert count_of(phrase, language) == count


def test_another_so_many_millions_is_the_number_stated():
    (found,) = find_quantities("Oslo lent another 300 million euros", "en")
    assert (found.value, found.currency) == (300000000, "EUR")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the April 6 Movement"),
        ("en", "the 20 February Movement"),
        ("fr", "le Mouvement du 20 février"),
    ],
)
def test_a_day_beside_its_month_counts_nobody(language: str, text: str) -> None:
    assert find_quantities(text, language) == ()


def test_a_month_before_people_dates_them():
    assert [q.value for q in find_quantities("In May 12 people were killed", "en")] == [12]
