"""A stretch of days with its EDTF, and the arithmetic of calendars on it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "month", "year", "other"]
SEASON_CODES = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}  # EDTF level 1
QUARTER_CODE = 32  # EDTF level 2: 33 is the first quarter


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Days from `first` to `last`, both included; None where the stretch is open at that end."""

    edtf: str
    first: date | None
    last: date | None
    precision: Precision = "other"


def day(value: date) -> DaySpan:
    """One day."""
    return DaySpan(value.isoformat(), value, value, "day")


def month(year: int, number: int) -> DaySpan:
    """A whole month; `number` may run over either end of the year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    last = calendar.monthrange(year, number)[1]
    return DaySpan(f"{year:04}-{number:02}", date(year, number, 1), date(year, number, last), "month")


def year(number: int) -> DaySpan:
    """A whole year."""
    return DaySpan(f"{number:04}", date(number, 1, 1), date(number, 12, 31), "year")


def decade(first: int) -> DaySpan:
    """Ten years from `first`, a multiple of ten."""
    return DaySpan(f"{first // 10}X", date(first, 1, 1), date(first + 9, 12, 31))


def season(number: int, name: str, months: tuple[int, int]) -> DaySpan:
    """A season of a year by its first and last month; winter runs into the next year."""
    start, end = months
    last = month(number + (1 if end < start else 0), end).last
    return DaySpan(f"{number:04}-{SEASON_CODES[name]}", date(number, start, 1), last)


def quarter(number: int, which: int) -> DaySpan:
    """The first to fourth quarter of a year."""
    return DaySpan(f"{number:04}-{QUARTER_CODE + which}", date(number, 3 * which - 2, 1), month(number, 3 * which).last)


def between(first: DaySpan, second: DaySpan) -> DaySpan:
    """From the beginning of one to the end of the other, each in its own precision where EDTF lets it."""
    left = first.edtf if first.precision != "other" else _iso(first.first)
    right = second.edtf if second.precision != "other" else _iso(second.last)
    if left == right:
        return first
    return DaySpan(f"{left}/{right}", first.first, second.last)


def days(first: date, last: date) -> DaySpan:
    """From day to day."""
    return day(first) if first == last else DaySpan(f"{first.isoformat()}/{last.isoformat()}", first, last)


def week_of(value: date) -> date:
    """The Monday of a day's week."""
    return value - timedelta(days=value.weekday())


def days_of_week(value: date) -> DaySpan:
    """Monday to Sunday of a day's week."""
    monday = week_of(value)
    return days(monday, monday + timedelta(days=6))


def weekend_of(value: date) -> DaySpan:
    """The Saturday and Sunday of a day's week."""
    saturday = week_of(value) + timedelta(days=5)
    return days(saturday, saturday + timedelta(days=1))


def at_precision(value: date, precision: Precision) -> DaySpan:
    """The month or year of a day, or the day itself."""
    if precision == "month":
        return month(value.year, value.month)
    return year(value.year) if precision == "year" else day(value)


def months_back(value: date, count: int) -> date:
    """The same day `count` months before, or the last day of that month where it has no such day."""
    there = month(value.year, value.month - count)
    assert there.first is not None
    assert there.last is not None
    return there.first.replace(day=min(value.day, there.last.day))


def _iso(value: date | None) -> str:
    return value.isoformat() if value else ".."
