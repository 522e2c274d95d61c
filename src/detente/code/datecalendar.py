"""Days, months, seasons and years as a calendar names them, the missing year found by tense."""

from __future__ import annotations

import calendar
import dataclasses
from datetime import date, timedelta
from typing import Literal

from dateutil.easter import easter

from detente.code.datebuild import impossible
from detente.code.datereading import Reading
from detente.code.datespan import (
    DaySpan,
    between,
    day,
    days_of_week,
    decade,
    month,
    quarter,
    season,
    weekend_of,
    year,
)
from detente.code.datewords import conventions

LONG_PAST_DAYS = 300
"""A day and month that no verb places: if it was last that long ago, the one ahead is meant ("le 1er novembre" told in
October). Ten months leave two for announcements."""
NEAR_AHEAD_DAYS = 2
"""A past day so little ahead is of this year: copy is edited a day later, and "les 21 et 22" hold together."""
YEARS_TRIED = 6
"""Weekday and date agree again after 5, 6 or 11 years: enough to find the nearest year they agree in."""


def calendar_span(reading: Reading, *, anchor: date | None, tense: Literal["past", "future", "none"]) -> DaySpan | None:
    """The days of a calendar expression; None where the date is impossible or its year cannot be known."""
    if impossible(reading):
        return None
    if reading.unit is not None:
        inner = calendar_span(dataclasses.replace(reading, unit=None), anchor=anchor, tense=tense)
        if inner is None or inner.first is None:
            return None
        return weekend_of(inner.first) if reading.unit == "weekend" else days_of_week(inner.first)
    if reading.decade is not None:
        return _part_of_decade(reading)
    if reading.year is not None:
        return _in_year(reading, reading.year)
    if anchor is None:
        return None
    if reading.day is not None and reading.month is None:
        return _day_alone(reading.day, reading.weekday, anchor, tense)
    if reading.year_shift is not None:
        return _in_year(reading, anchor.year + reading.year_shift)
    return _nearest(reading, anchor, tense)


def _day_alone(number: int, weekday: int | None, anchor: date, tense: str) -> DaySpan | None:
    """ "le 24", "le mardi 24": that day of this month, or of the one before or after as the tense has it."""
    months = [(anchor.year + (m - 1) // 12, (m - 1) % 12 + 1) for m in range(anchor.month - 1, anchor.month + 2)]
    options = [date(y, m, number) for y, m in months if number <= calendar.monthrange(y, m)[1]]
    options = [d for d in options if weekday in (None, d.isoweekday())]
    ahead = [d for d in options if d > anchor]
    gone = [d for d in options if d <= anchor]
    chosen = ahead[:1] if tense == "future" else gone[-1:]
    return day(chosen[0]) if chosen else None


def _nearest(reading: Reading, anchor: date, tense: str) -> DaySpan | None:
    years = range(anchor.year - YEARS_TRIED, anchor.year + YEARS_TRIED + 1)
    options = [span for number in years if (span := _in_year(reading, number)) is not None]
    if reading.weekday is None:
        options = [o for o in options if o.first and abs(o.first.year - anchor.year) <= 1 + (reading.day == 29) * 4]
    if not options:
        return None
    past = [o for o in options if o.first and o.first <= anchor]
    future = [o for o in options if o.last and o.last >= anchor]
    if reading.direction == "last":
        past = [o for o in past if o.last and o.last < anchor]
    elif reading.direction == "next":
        future = [o for o in future if o.first and o.first > anchor]
    elif reading.direction == "this":
        return _in_year(reading, anchor.year)
    elif tense == "none" and past and future and reading.day:
        gone = past[-1].last
        assert gone is not None
        tense = "future" if (anchor - gone).days > LONG_PAST_DAYS else "past"
    elif tense == "past" and reading.day and future:
        coming = future[0].first
        assert coming is not None
        tense = "future" if 0 < (coming - anchor).days <= NEAR_AHEAD_DAYS else "past"
    ahead = reading.direction == "next" or (reading.direction is None and tense == "future")
    if ahead:
        return future[0] if future else None
    return past[-1] if past else None


def _in_year(reading: Reading, number: int) -> DaySpan | None:
    """The expression in that year, None where that year has no such day."""
    if reading.season is not None:
        low, high = (int(n) for n in conventions()["seasons"][reading.season].split("-"))
        return season(number, reading.season, (low, high))
    if reading.quarter is not None:
        return quarter(number, reading.quarter)
    if reading.half is not None:
        return between(month(number, 6 * reading.half - 5), month(number, 6 * reading.half))
    if reading.easter is not None:
        return day(easter(number) + timedelta(days=reading.easter))
    if reading.nth is not None and reading.month is not None:
        return day(_nth_weekday(number, reading.month, reading.weekday or 1, reading.nth))
    if reading.month is None:
        return _part_of_year(number, reading.part)
    if reading.day is None:
        return _part_of_month(number, reading.month, reading.part)
    try:
        value = date(number, reading.month, reading.day)
    except ValueError:  # 29 February of a common year
        return None
    if reading.weekday and value.isoweekday() != reading.weekday:
        return None
    return day(value)


def _nth_weekday(year_number: int, month_number: int, weekday: int, nth: int) -> date:
    """The first, second, ... or, with -1, last such weekday of a month."""
    length = calendar.monthrange(year_number, month_number)[1]
    all_days = [date(year_number, month_number, d) for d in range(1, length + 1)]
    such = [d for d in all_days if d.isoweekday() == weekday]
    return such[nth - 1] if nth > 0 else such[nth]


def _part_of_month(year_number: int, number: int, part: str | None) -> DaySpan:
    whole = month(year_number, number)
    wanted = conventions()["parts"]["month"].get(part, "whole") if part else "whole"
    if wanted == "whole" or whole.first is None:
        return whole
    low, high = (int(n) for n in wanted.split("-"))
    last = calendar.monthrange(year_number, number)[1]
    return between(day(whole.first.replace(day=low)), day(whole.first.replace(day=min(high, last))))


def _part_of_year(number: int, part: str | None) -> DaySpan:
    wanted = conventions()["parts"]["year"].get(part) if part else None
    if wanted is None:
        return year(number)
    low, high = (int(n) for n in wanted.split("-"))
    return between(month(number, low), month(number, high))


def _part_of_decade(reading: Reading) -> DaySpan:
    assert reading.decade is not None
    wanted = conventions()["parts"]["decade"].get(reading.part) if reading.part else None
    if wanted is None:
        return decade(reading.decade)
    low, high = (int(n) for n in wanted.split("-"))
    return between(year(reading.decade + low), year(reading.decade + high))
