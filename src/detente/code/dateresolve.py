"""From a reading to days: with the day of the dispatch, the tense of the verb and the date told before."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from detente.code.datebound import bounded
from detente.code.datecalendar import calendar_span
from detente.code.datereading import Reading
from detente.code.datespan import (
    DaySpan,
    at_precision,
    between,
    day,
    days,
    days_of_week,
    month,
    months_back,
    quarter,
    week_of,
    weekend_of,
    year,
)
from detente.code.datespan import decade as decade_span
from detente.code.datewords import conventions

Tense = Literal["past", "present", "future", "none"]
"""Of the verb that tells the date. Present is not past: "se rend vendredi à Delhi" lies ahead, or is today."""
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
DAYS = {"day": 1, "week": 7, "fortnight": 14}
_SATURDAY = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """What a date is counted from: the dispatch's day, the verb's tense, the date told before (all may lack).

    `edited` is the day of publication where that lies a little after the dateline's: what is told in the past may be
    of a day up to it.
    """

    anchor: date | None
    tense: Tense = "none"
    previous: DaySpan | None = None
    edited: date | None = None

    @property
    def latest(self) -> date | None:
        """The last day that what is not to come can be of."""
        return self.edited if self.edited is not None and self.tense in ("past", "none") else self.anchor


def span_of(reading: Reading, setting: Setting) -> DaySpan | None:
    """The days a reading means; None where they cannot be known from the setting."""
    if reading.ahead_only and setting.tense != "future":
        return None
    if reading.bound in ("since", "after"):
        setting = dataclasses.replace(setting, tense="past")
    elif reading.bound in ("until", "by", "before", "within") and setting.tense == "none":
        setting = dataclasses.replace(setting, tense="future")
    inner = _plain(reading, setting)
    if inner is None or reading.bound is None or reading.kind == "stretch":
        return inner
    return bounded(inner, reading.bound, anchor=setting.anchor, tense=setting.tense, previous=setting.previous)


def _plain(reading: Reading, setting: Setting) -> DaySpan | None:
    if reading.kind == "range":
        return _range(reading, setting)
    if reading.kind == "calendar":
        told = setting.previous.first if reading.base == "event" and setting.previous is not None else None
        here = setting.latest if reading.month is None and reading.day is not None else setting.anchor
        return calendar_span(reading, anchor=told or here, tense=_sided(setting.tense))
    base = _event_of_deadline(reading, setting) or _base(reading, setting)
    if base is None or base.first is None or base.last is None:
        return None
    if reading.kind in ("weekday", "night"):
        here = _reached(reading, base.last, setting)
        return (_weekday if reading.kind == "weekday" else _night)(reading, here, setting.tense)
    if reading.kind == "stretch":
        return _stretch(reading, base.last)
    if reading.kind == "period":
        return _period(reading, base.last, setting.tense)
    return _offset(reading, base)


def _reached(reading: Reading, here: date, setting: Setting) -> date:
    """From which day a weekday counts: from the day of publication where it is one that only that has reached
    ("vendredi" in a dispatch datelined Thursday and published on Friday)."""
    latest, anchor = setting.latest, setting.anchor
    bare = reading.direction in (None, "this") and reading.week_shift is None
    if reading.weekday is None or not bare or here != anchor or latest is None:
        return here
    return latest if (latest.isoweekday() - reading.weekday) % 7 < (latest - here).days else here


def _sided(tense: Tense) -> Literal["past", "future", "none"]:
    """A day of the month in the present tense is as often gone as to come: as without a verb."""
    return "none" if tense == "present" else tense


def _base(reading: Reading, setting: Setting) -> DaySpan | None:
    """The days a relative expression counts from. "La veille" after a mere year counts from the dispatch."""
    here = day(setting.anchor) if setting.anchor else None
    if reading.base == "anchor" or setting.previous is None:
        return here
    coarse = setting.previous.first != setting.previous.last
    near = reading.kind == "night" or (reading.unit == "day" and reading.count in (0, 1, -1, -2, 2))
    if coarse and near and reading.bound is None and here is not None and setting.previous.precision != "other":
        return here
    return setting.previous


def _event_of_deadline(reading: Reading, setting: Setting) -> DaySpan | None:
    """A deadline counts from the day it was set, where that day was told and is of the dispatch's own week."""
    previous, anchor = setting.previous, setting.anchor
    if reading.bound != "within" or previous is None or previous.precision != "day" or anchor is None:
        return None
    assert previous.first is not None
    return previous if timedelta(0) <= anchor - previous.first <= timedelta(weeks=1) else None


def _range(reading: Reading, setting: Setting) -> DaySpan | None:
    """The second end is placed first and the first is the nearest before it: "du 28 novembre au 3 décembre"."""
    assert reading.first is not None
    assert reading.second is not None
    second = span_of(reading.second, setting)
    first = span_of(reading.first, setting)
    if first is None or second is None or first.first is None or second.last is None:
        return None
    crossed = first.first > second.last
    if setting.tense == "future" and crossed:
        second = span_of(reading.second, dataclasses.replace(setting, anchor=first.first, edited=None))
    elif crossed or (reading.first.kind == "weekday" and setting.tense != "future"):
        first = span_of(reading.first, dataclasses.replace(setting, anchor=second.last, tense="past", edited=None))
    if first is None or second is None:
        return None
    return between(first, second)


def _weekday(reading: Reading, here: date, tense: Tense) -> DaySpan:
    assert reading.weekday is not None
    if reading.week_shift is not None:
        return day(week_of(here) + timedelta(weeks=reading.week_shift, days=reading.weekday - 1))
    back = (here.isoweekday() - reading.weekday) % 7
    ahead = (reading.weekday - here.isoweekday()) % 7
    if reading.direction == "this":
        return day(here + timedelta(days=ahead) if tense in ("future", "present") else here - timedelta(days=back))
    if reading.direction is None and tense == "present":
        return day(here + timedelta(days=ahead))
    if reading.direction == "next" or (tense == "future" and reading.direction is None):
        if reading.count:  # "mardi en huit", also when it is Tuesday
            return day(here + timedelta(days=ahead, weeks=int(reading.count)))
        return day(here + timedelta(days=ahead or 7))
    if reading.direction == "last":
        # yesterday is called by its mere name: "mercredi dernier" on a Thursday is of the week before
        return day(here - timedelta(days=back + 7 if back <= 1 else back))
    return day(here - timedelta(days=back))


def _night(reading: Reading, here: date, tense: Tense) -> DaySpan:
    if reading.weekday is None:
        return days(here - timedelta(days=1), here)
    named = _weekday(Reading("weekday", weekday=reading.weekday), here, tense).first
    assert named is not None
    one = timedelta(days=1)
    return days(named - one, named) if reading.side == "into" else days(named, named + one)


def _stretch(reading: Reading, here: date) -> DaySpan:
    assert reading.unit is not None
    unit = "week" if reading.unit == "fortnight" else reading.unit
    count = reading.count if reading.count is not None else int(conventions()["stretch"][unit])
    other = _moved(here, unit, reading.sign * count)
    precision: Literal["day", "month", "year"] = "day"
    if unit in ("month", "quarter"):
        precision = "month"
    elif unit in ("year", "decade"):
        precision = "year"
    if reading.dates_complement and precision == "day":  # "three days of talks ended on Tuesday" includes Tuesday
        return between(day(other + timedelta(days=1)), day(here))
    if reading.bound == "within":  # a deadline: from this very day
        return between(day(here), at_precision(other, precision))
    return between(at_precision(other, precision), at_precision(here, precision))


def _moved(here: date, unit: str, count: float) -> date:
    """`count` units away; hours count as the days they fill, past the first day."""
    if unit == "hour":
        return here + timedelta(days=int(count / 24) if abs(count) < 24 else round(count / 24))
    if unit in DAYS:
        return here + timedelta(days=round(DAYS[unit] * count))
    return months_back(here, -round(MONTHS[unit] * count))


def _offset(reading: Reading, base: DaySpan) -> DaySpan:
    assert base.first is not None
    assert base.last is not None
    assert reading.unit is not None
    unit = reading.unit
    if reading.count is None:
        low, high = (int(n) for n in conventions()["few"][unit].split("-"))
        ends = sorted((_moved(base.last, unit, reading.sign * low), _moved(base.last, unit, reading.sign * high)))
        precision: Literal["day", "month", "year"] = "day"
        if unit in MONTHS:
            precision = "month" if unit in ("month", "quarter") else "year"
        return between(at_precision(ends[0], precision), at_precision(ends[1], precision))
    count = reading.sign * reading.count
    if count == 0:
        return base
    first, last = _moved(base.first, unit, count), _moved(base.last, unit, count)
    if reading.exact:
        return days(first, last)
    if unit in ("year", "decade"):
        return year(first.year) if math.isclose(count, round(count)) else month(first.year, first.month)
    if unit in ("month", "quarter"):
        return month(first.year, first.month) if base.precision != "year" else between(day(first), day(last))
    return days(first, last)


def _period(reading: Reading, here: date, tense: Tense) -> DaySpan | None:
    shift = int(reading.count or 0)
    unit = reading.unit
    if unit == "weekend":
        return _weekend(here, shift, tense)
    if unit in ("day", "hour"):
        return day(here + timedelta(days=shift))
    if unit in ("week", "fortnight"):
        whole = days_of_week(here + timedelta(weeks=shift))
    elif unit == "month":
        whole = month(here.year, here.month + shift)
        if reading.day is not None:
            return _day_of(whole, reading.day)
    elif unit == "quarter":
        moved = months_back(here, -3 * shift)
        whole = quarter(moved.year, (moved.month + 2) // 3)
    elif unit == "decade":
        whole = decade_span(here.year // 10 * 10 + 10 * shift)
    else:
        whole = year(here.year + shift)
    return whole if reading.part is None else part_of(whole, reading, here)


def _day_of(whole: DaySpan, number: int) -> DaySpan | None:
    """ "le 15 du mois prochain": a day of a month, None where it has no such day."""
    assert whole.first is not None
    assert whole.last is not None
    return day(whole.first.replace(day=number)) if number <= whole.last.day else None


def part_of(whole: DaySpan, reading: Reading, here: date) -> DaySpan:
    """ "au début du mois", "earlier this week": the part of a unit, as data/dates/conventions.yaml has it."""
    assert whole.first is not None
    assert whole.last is not None
    assert reading.unit is not None
    precision: Literal["day", "month"] = "month" if reading.unit in ("year", "decade") else "day"
    if reading.part == "earlier":
        return between(at_precision(whole.first, precision), at_precision(here, precision))
    if reading.part == "later":
        return between(at_precision(here, precision), at_precision(whole.last, precision))
    if reading.unit in ("week", "fortnight"):
        low, high = (int(n) for n in conventions()["parts"]["week"][reading.part or "start"].split("-"))
        return days(whole.first + timedelta(days=low - 1), whole.first + timedelta(days=high - 1))
    if reading.unit == "month":
        inner = Reading("calendar", year=whole.first.year, month=whole.first.month, part=reading.part)
    elif reading.unit == "year":
        inner = Reading("calendar", year=whole.first.year, part=reading.part)
    else:
        return whole
    return calendar_span(inner, anchor=here, tense="none") or whole


def _weekend(here: date, shift: int, tense: Tense) -> DaySpan:
    """This week's Saturday and Sunday; told as past before them, the ones just over."""
    before = here.isoweekday() < _SATURDAY
    weeks = -1 if shift == 0 and tense == "past" and before else shift
    return weekend_of(here + timedelta(weeks=weeks))
