"""`detente when`: what was understood, and why."""

import pytest

from detente.code.dateexplain import explain_date
from detente.errors import UsageError


def test_it_tells_day_and_reason() -> None:
    said = "\n".join(explain_date("lundi dernier", None, "2021-10-21"))
    assert "language: fr" in said
    assert "Monday, the last one before the dispatch's day" in said
    assert "2021-10-18" in said


def test_it_tells_the_tenses_apart() -> None:
    said = "\n".join(explain_date("on Wednesday", "en", "2021-10-21"))
    assert "2021-10-20  (2021-10-20 to 2021-10-20) with a past verb or no verb" in said
    assert "2021-10-27  (2021-10-27 to 2021-10-27) with a present verb or a future verb" in said


def test_it_says_why_there_is_no_date() -> None:
    assert "no day 31 in month 2" in explain_date("31 février", "fr", "2021-10-21")[-1]
    assert explain_date("a two-day meeting", None, "2021-10-21") == ()


def test_a_day_must_be_a_day() -> None:
    with pytest.raises(UsageError, match="write it as"):
        explain_date("hier", None, "octobre")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("au début du mois", "the beginning of the month of the dispatch's day"),
        ("le 15 du mois prochain", "day 15 of the month after the dispatch's"),
        ("vendredi en huit", "Friday, the next one after the dispatch's day, and 1 week more"),
        ("la semaine du 11 octobre", "the week around day 11 October, its year found by tense"),
        ("à Pâques", "Easter Sunday, its year found by tense"),
        ("au premier semestre 2021", "first half of the year 2021"),
        ("un an plus tôt, jour pour jour", "1 year before the day told before, to the day"),
        ("hours later", "some hours after the day told before"),
    ],
)
def test_it_says_the_reading_in_plain_words(words: str, says: str) -> None:
    assert f"{words!r}: {says}" in "\n".join(explain_date(words, None, "2021-10-21"))


def test_three_weeks_ahead_are_no_date_of_what_is_past() -> None:
    said = "\n".join(explain_date("in three weeks", "en", "2021-10-21"))
    assert "no date with a past verb" in said
    assert "2021-11-11  (2021-11-11 to 2021-11-11) with a future verb" in said
