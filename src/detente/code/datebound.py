"""What "since", "until", "by", "before" and "after" make of the days they stand with."""

from __future__ import annotations

from datetime import date, timedelta

from detente.code.datereading import Bound
from detente.code.datespan import DaySpan, at_precision, between, day


def bounded(inner: DaySpan, bound: Bound, *, anchor: date | None, tense: str, previous: DaySpan | None) -> DaySpan:
    """The stretch that a bound opens at `inner`.

    "Since" runs to the day of the dispatch, in the precision of its beginning (2021/2023, 2021-10-18/2021-10-21).
    "By" and "until" run from it, or, told as past, from the date told before.
    """
    if bound in ("since", "from"):
        return _since(inner, anchor, future=bound == "from" and tense == "future")
    if bound in ("until", "by"):
        return _until(inner, anchor, tense, previous)
    if bound == "before":
        return _before(inner, anchor, tense)
    if bound == "after":
        after = inner.last + timedelta(days=1) if inner.last else None
        return DaySpan(f"{after}/..", after, None)
    return inner


def _since(inner: DaySpan, anchor: date | None, *, future: bool) -> DaySpan:
    if inner.first is None:
        return inner
    start = inner.edtf if inner.precision != "other" else inner.first.isoformat()
    if anchor is None or future or inner.first > anchor:
        return DaySpan(f"{start}/..", inner.first, None)
    until_now = at_precision(anchor, inner.precision)
    return between(inner, until_now) if inner.precision != "other" else between(day(inner.first), day(anchor))


def _until(inner: DaySpan, anchor: date | None, tense: str, previous: DaySpan | None) -> DaySpan:
    end = inner.edtf if inner.precision != "other" or inner.last is None else inner.last.isoformat()
    if tense == "past":
        if previous and previous.first and inner.last and previous.first <= inner.last:
            return between(previous, inner)
        return DaySpan(f"../{end}", None, inner.last)
    if anchor is None or inner.last is None or inner.last < anchor:
        return DaySpan(f"../{end}", None, inner.last)
    return between(day(anchor), inner)


def _before(inner: DaySpan, anchor: date | None, tense: str) -> DaySpan:
    last = inner.first - timedelta(days=1) if inner.first else None
    if tense == "future" and anchor is not None and last is not None and last >= anchor:
        return between(day(anchor), day(last))
    return DaySpan(f"../{last}", None, last)
