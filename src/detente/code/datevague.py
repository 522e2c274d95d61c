"""What else a date expression may mean for an event: hand-coders give "last week" as its month, a night as one of its
days, and of "since Monday" the Monday on which it began. Which of them holds the model of learned/dates.py weighs."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date, timedelta

from detente.code.date import DateMention
from detente.code.datespan import DaySpan, day, days, month, year
from detente.code.datestory import at_start
from detente.records import When

_WEEKS = frozenset({"week", "fortnight"})
_DAY, _MONTH = 10, 7
"""Length of an EDTF of a day and of a month."""
_MONTHS = 12


def other_meanings(mention: DateMention, when: When) -> Iterator[tuple[str, When]]:
    """Each other reading of a resolved mention with the way it is read."""
    if not (when.earliest and when.latest):
        return
    reading = mention.reading
    if reading.bound == "since":
        start = at_start(when)
        if start != when:
            yield "beginning", start
        return
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    if reading.kind in ("night", "range") and (last - first).days == 1:
        yield "night's evening", placed(when, day(first))
        yield "night's morning", placed(when, day(last))
    if reading.unit in _WEEKS and reading.part is None and first != last:
        yield "month of a week", placed(when, month(first.year, first.month))


def wider(when: When) -> When | None:
    """The month of a day, the year of a month: for what went on beside the event that the date was told of."""
    if not when.edtf or not when.earliest or len(when.edtf) not in (_DAY, _MONTH):
        return None
    first = date.fromisoformat(when.earliest)
    if len(when.edtf) == _DAY:
        return placed(when, month(first.year, first.month))
    month_number = int(when.edtf[-2:])
    return placed(when, year(first.year)) if month_number <= _MONTHS else None  # seasons have numbers above


def running(first: When, second: When) -> When:
    """A weekday and the next as one stretch: "on Wednesday and Thursday", where the dispatch is of a Wednesday, is of
    last week's both."""
    last = date.fromisoformat(second.latest or second.earliest or "")
    return placed(first, days(last - timedelta(days=1), last))


def placed(when: When, span: DaySpan) -> When:
    """The same words with other days."""
    assert span.first is not None
    assert span.last is not None
    return dataclasses.replace(when, edtf=span.edtf, earliest=span.first.isoformat(), latest=span.last.isoformat())
