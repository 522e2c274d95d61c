"""`detente when`: what was understood, and why."""

import pytest

from detente.code.dateexplain import explain_date
from detente.errors import UsageError


def test_it_tells_day_and_reason() -> None:
    said = "\n".join(explain_date("lundi dernier", None, "2021-10-21"))
    assert "language: fr" in said
    assert "Monday, the last one before the anchor" in said
    assert "2021-10-18" in said


def test_it_tells_the_tenses_apart() -> None:
    said = "\n".join(explain_date("on Wednesday", "en", "2021-10-21"))
    assert "2021-10-20  (2021-10-20 to 2021-10-20) with a past verb" in said
    assert "2021-10-27  (2021-10-27 to 2021-10-27) with a future verb" in said


def test_it_says_why_there_is_no_date() -> None:
    assert "no day 31 in month 2" in explain_date("31 février", "fr", "2021-10-21")[-1]
    assert explain_date("a two-day meeting", None, "2021-10-21") == ()


def test_a_day_must_be_a_day() -> None:
    with pytest.raises(UsageError, match="write it as"):
        explain_date("hier", None, "octobre")
