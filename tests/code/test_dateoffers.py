"""The dates near those that a text says: their month and year, the eve, a stretch and its beginning."""

import pytest

from detente.code.dateoffers import coarser, eve_of, until_now
from detente.records import When

OWN = When("2021-10-21", "2021-10-21", "2021-10-21", basis="published")


def days(when: When | None) -> tuple[str | None, str | None, str | None] | None:
    return None if when is None else (when.edtf, when.earliest, when.latest)


@pytest.mark.parametrize(
    ("first", "last", "precision", "whole"),
    [
        ("2020-02-11", "2020-02-20", "month", ("2020-02", "2020-02-01", "2020-02-29")),
        ("2020-02-11", "2020-02-11", "year", ("2020", "2020-01-01", "2020-12-31")),
        ("2020-02-01", "2020-02-29", "month", None),
        ("2020-02-28", "2020-03-02", "month", None),
    ],
)
def test_the_month_and_the_year_around_a_date(first, last, precision, whole):
    assert days(coarser(When(f"{first}/{last}", first, last), precision)) == whole


def test_an_open_stretch_lies_in_no_month():
    assert coarser(When("../2020-02-11", None, "2020-02-11"), "month") is None


def test_the_eve_may_lie_in_the_month_before():
    first = When("2021-03-01", "2021-03-01", "2021-03-01", basis="published")
    assert days(eve_of(first)) == ("2021-02-28", "2021-02-28", "2021-02-28")


def test_a_stretch_runs_to_the_dispatch_s_day_and_never_backwards():
    monday, month = When("2021-10-18", "2021-10-18", "2021-10-18"), When("2021-11", "2021-11-01", "2021-11-30")
    assert days(until_now(monday, OWN)) == ("2021-10-18/2021-10-21", "2021-10-18", "2021-10-21")
    assert until_now(month, OWN) is month
