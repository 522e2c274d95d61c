"""What a date expression says, before it is known from which day it counts.

A Reading is the expression understood; `dateresolve` turns it into days once anchor, tense and the date before it
in the dispatch are known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ReadingKind = Literal["calendar", "weekday", "offset", "period", "stretch", "night", "range"]
Base = Literal["anchor", "event"]
Bound = Literal["since", "from", "until", "by", "before", "after", "within"]
Direction = Literal["last", "next", "this"]
Part = Literal["start", "mid", "end", "whole", "earlier", "later", "half1", "half2"]
Unit = Literal["hour", "day", "week", "fortnight", "weekend", "month", "quarter", "year", "decade"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One date expression, understood but not yet placed.

    - calendar: `year`, `month`, `day`, `season`, `quarter`, `decade`, as far as the words name them; `weekday` checks;
      with the `unit` "week" or "weekend" the one around that day.
    - weekday: the day of that ISO number, in the week `week_shift` weeks away where the words say so.
    - offset: `count` units away from the base (signed; None with `few` for "quelques").
    - period: the whole unit `count` units away from the base's, or a `part` or the `day` of it.
    - stretch: the `count` units (None: some) before the base, or after it where the bound is "within".
    - night: the night that begins on `weekday` ("from"), ends on it ("into"), or ends on the base.
    - range: from `first` to `second`.
    """

    kind: ReadingKind
    base: Base = "anchor"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    decade: int | None = None
    year_shift: int | None = None
    week_shift: int | None = None
    unit: Unit | None = None
    count: float | None = None
    sign: int = 1
    part: Part | None = None
    direction: Direction | None = None
    side: Literal["from", "into"] | None = None
    bound: Bound | None = None
    dates_complement: bool = False
    """The date is that of what follows the words ("au lendemain de *l'expulsion*"), not of their own clause."""
    first: Reading | None = None
    second: Reading | None = None
    half: int | None = None
    """First or second half of the calendar year."""
    easter: int | None = None
    """Days after Easter Sunday, negative before it: a feast whose day moves."""
    nth: int | None = None
    """Which `weekday` of the month, the last being -1: "Labor Day"."""
    ahead_only: bool = False
    """Only told as to come: "will leave in three weeks"; told as past "in three weeks" is how long it took."""
    trusts_present: bool = False
    """Whether a parse of this language that says "present" is to be believed where it moves a date."""
    exact: bool = False
    """To the day: "il y a dix ans jour pour jour"."""
