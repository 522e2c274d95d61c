"""Turns one pattern's match into readings: one builder for each `is` of data/dates."""

from __future__ import annotations

import calendar
import dataclasses
import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from detente.code.datereading import Reading
from detente.code.datewords import DAY, DateWords, Pattern

Slots = dict[str, str]
_LAST_WORD = re.compile(r"(\w+)\s+(?:on\s+)?\Z")
_LONGEST_WORD = 20
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NTH = re.compile(r"(?P<weekday>[a-z]+)(?P<nth>-?\d)")


@dataclass(frozen=True, slots=True)
class Atom:
    """One expression as its words alone read; `linked` where it follows another day of the same month."""

    start: int
    end: int
    reading: Reading
    needs_lead: bool = False
    linked: bool = False
    problems: tuple[str, ...] = ()


def build(match: re.Match[str], pattern: Pattern, words: DateWords) -> list[Atom]:
    """The atoms a match stands for; none where the words fit but make no date."""
    slots: Slots = dict(pattern.fixed)
    for group, found in match.groupdict().items():
        name = group.split("__")[0]
        if found is not None and name not in ("days", "yearless"):
            slots[name] = words.value(name, found) if name in words.slots else found
    if pattern.kind == "days":
        return _days(match, slots, words)
    if slots.get("dates") == "unsure" and _goes_on(match, words):
        # "the day after the vote" dates the vote, one day the other way.
        slots |= {"dates": "complement", "sign": str(-int(slots.get("sign", "1")))}
    reading = BUILDERS[pattern.kind](slots)
    if reading is None:
        return []
    problem = None
    if pattern.fixed.get("order") == "unsure":
        reading, problem = _ordered(reading)
    problem = impossible(reading) or problem
    needs_lead = pattern.fixed.get("needs") == "lead"
    return [Atom(match.start(), match.end(), reading, needs_lead, problems=(problem,) if problem else ())]


def _goes_on(match: re.Match[str], words: DateWords) -> bool:
    """Whether what follows is the happening from which it counts: not in "had the day before spoken of"."""
    before = _LAST_WORD.search(match.string[max(0, match.start() - _LONGEST_WORD) : match.start()])
    parted = before is not None and before[1].casefold() in words.auxiliaries
    return not parted and words.goes_on.match(match.string, match.end()) is not None


def impossible(reading: Reading) -> str | None:
    """What is wrong with a calendar date that no calendar holds, else None."""
    if reading.kind != "calendar" or reading.day is None or reading.month is None:
        return None
    if not 1 <= reading.month <= 12:
        return f"no month {reading.month}"
    # A year that is not named may be a leap year.
    longest = calendar.monthrange(reading.year or 2000, reading.month)[1]
    if not 1 <= reading.day <= longest:
        return f"no day {reading.day} in month {reading.month}" + (f" of {reading.year}" if reading.year else "")
    if reading.weekday and reading.year:
        stands = date(reading.year, reading.month, reading.day).isoweekday()
        if stands != reading.weekday:
            return f"{reading.year}-{reading.month:02}-{reading.day:02} is not the weekday the text names"
    return None


def _ordered(reading: Reading) -> tuple[Reading, str | None]:
    """English 10/11/2021 may be either: told as a problem, never guessed; 10/20/2021 has no month 20."""
    assert reading.day is not None
    assert reading.month is not None
    if reading.month > 12 >= reading.day:
        return dataclasses.replace(reading, day=reading.month, month=reading.day), None
    if reading.day <= 12 and reading.month <= 12 and reading.day != reading.month:
        return reading, "day and month cannot be told apart"
    return reading, None


def _int(slots: Slots, name: str) -> int | None:
    found = slots.get(name)
    digits = re.sub(r"\D+$", "", found) if found else ""
    return int(digits) if digits.lstrip("-").isdigit() else None


def _calendar(slots: Slots, **more: Any) -> Reading:
    weekday = _int(slots, "weekday") or _int(slots, "shortday")
    told = slots.get("yearshift") == "told"  # "en juin de cette année-là": of the year told before
    fields: dict[str, Any] = {
        "year": _int(slots, "year"),
        "month": _int(slots, "month") or _int(slots, "monthname"),
        "weekday": weekday,
        "day": _int(slots, "dayalone"),
        "part": slots.get("part") or slots.get("halfof"),
        "direction": slots.get("direction"),
        "year_shift": 0 if told else _int(slots, "yearshift"),
        "base": "event" if told else "anchor",
        "bound": slots.get("bound"),
        "unit": slots.get("around"),
    }
    return Reading(kind="calendar", **(fields | more))


def _days(match: re.Match[str], slots: Slots, words: DateWords) -> list[Atom]:
    """ "12", "12 et 14", "12-14" before or after a month: one atom a day, or a range."""
    from_, to = match.span("days")
    text = match.string
    days = [m for m in re.finditer(DAY, text[from_:to], re.I)]
    numbers = [int(re.sub(r"\D", "", m[0])) for m in days]
    gaps = [text[from_ + a.end() : from_ + b.start()].strip().casefold() for a, b in itertools.pairwise(days)]
    readings = [_calendar(slots, day=n, **({} if len(days) == 1 else {"weekday": None})) for n in numbers]
    left = text[max(0, match.start() - 30) : match.start()].casefold().split()
    between = any(left[-len(opener.split()) :] == opener.split() for opener in words.and_opens)
    joined = len(days) == 2 and (gaps[0] in words.range_words or (between and gaps[0].split()[0] in words.ands))
    problems = [p for p in map(impossible, readings) if p]
    if "around" in slots:  # "le week-end des 4 et 5 mai" is one
        return [Atom(match.start(), match.end(), readings[0], problems=tuple(problems))]
    if joined:
        reading = Reading(kind="range", first=readings[0], second=readings[1])
        return [Atom(match.start(), match.end(), reading, problems=tuple(problems))]
    atoms = []
    for index, (day, reading) in enumerate(zip(days, readings, strict=True)):
        start = match.start() if index == 0 else from_ + day.start()
        end = match.end() if index == len(days) - 1 else max(from_ + day.end(), match.start() + 1)
        problem = impossible(reading)
        atoms.append(Atom(start, end, reading, linked=index > 0, problems=(problem,) if problem else ()))
    return atoms


def _numeric(slots: Slots) -> Reading:
    year = _int(slots, "year")
    short = _int(slots, "shortyear")
    if year is None and short is not None:
        year = 2000 + short if short < 50 else 1900 + short
    return Reading(kind="calendar", year=year, month=_int(slots, "monthnumber"), day=_int(slots, "day"))


def _feast(slots: Slots) -> Reading:
    if slots["feast"].startswith("easter"):
        return _calendar(slots, easter=int(slots["feast"].removeprefix("easter") or 0))
    month, day = slots["feast"].split("-", 1)
    if moving := _NTH.fullmatch(day):  # "09-monday1": the first Monday of September
        number = _WEEKDAYS.index(moving["weekday"]) + 1
        return _calendar(slots, month=int(month), weekday=number, nth=int(moving["nth"]))
    return _calendar(slots, month=int(month), day=int(day))


def _year(slots: Slots) -> Reading:
    part = slots.get("part") or slots.get("partof")
    return Reading(kind="calendar", year=_int(slots, "year"), part=part)  # type: ignore[arg-type]


def _years(slots: Slots) -> Reading | None:
    first, second = _int(slots, "year"), _int(slots, "year2")
    if first is None or second is None:
        return None
    if second < 100:
        second += first // 100 * 100
    if not first < second <= first + 60:
        return None
    return Reading(kind="range", first=Reading("calendar", year=first), second=Reading("calendar", year=second))


def _decade(slots: Slots) -> Reading:
    decade = int(slots["decade"])
    part: Any = slots.get("part") or slots.get("partof")
    return Reading(kind="calendar", decade=decade if decade >= 100 else 1900 + decade, part=part)


def _season(slots: Slots) -> Reading:
    return _calendar(slots, season=slots["season"])


def _quarter(slots: Slots) -> Reading:
    return _calendar(slots, quarter=_int(slots, "ordinal"))


def _half(slots: Slots) -> Reading:
    return _calendar(slots, half=_int(slots, "ordinal"))


def _day(slots: Slots) -> Reading | None:
    number = _int(slots, "dayalone")
    return None if number is None else Reading(kind="calendar", day=number, weekday=_int(slots, "weekday"))


def _weekday(slots: Slots) -> Reading:
    direction: Any = slots.get("direction")
    base: Any = slots.get("base", "anchor")
    return Reading(
        kind="weekday",
        weekday=_int(slots, "weekday"),
        direction=direction,
        base=base,
        week_shift=_int(slots, "weekshift"),
        count=_int(slots, "weeksmore"),
    )


def _night(slots: Slots) -> Reading:
    base: Any = slots.get("base", "anchor")
    side: Any = slots.get("side")
    return Reading(kind="night", weekday=_int(slots, "weekday"), side=side, base=base)


def _offset(slots: Slots) -> Reading:
    count: float | None = _int(slots, "n")
    unit: Any = slots.get("unit")
    if count is not None and "half" in slots:
        count += 0.5
    if count is None and "few" not in slots:
        count = 1 if unit not in ("hour",) else 0  # "hours later" is still the day it counts from
    base: Any = slots.get("base", "anchor")
    bound: Any = slots.get("bound")
    dates = slots.get("dates") == "complement"
    return Reading(
        kind="offset",
        unit=unit,
        count=count,
        sign=int(slots.get("sign", "1")),
        base=base,
        bound=bound,
        dates_complement=dates,
        exact=slots.get("exact") == "yes",
        ahead_only=slots.get("when") == "ahead",
    )


def _period(slots: Slots) -> Reading:
    base: Any = slots.get("base", "anchor")
    unit: Any = slots["unit"]
    part: Any = slots.get("part") or slots.get("partof") or slots.get("halfof")
    day = _int(slots, "dayalone")
    bound: Any = slots.get("bound")
    return Reading(kind="period", unit=unit, count=int(slots["shift"]), base=base, part=part, day=day, bound=bound)


def _stretch(slots: Slots) -> Reading | None:
    unit: Any = slots.get("unit")
    if unit is None:
        return None
    within = slots["way"] == "within"
    bound: Any = "within" if within else slots.get("bound")
    base: Any = slots.get("base", "anchor")
    dates = slots.get("dates") == "complement"
    sign = 1 if within else -1
    return Reading("stretch", base, unit=unit, count=_int(slots, "n"), sign=sign, bound=bound, dates_complement=dates)


BUILDERS: dict[str, Callable[[Slots], Reading | None]] = {
    "month": _calendar,
    "numeric": _numeric,
    "feast": _feast,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "day": _day,
    "weekday": _weekday,
    "night": _night,
    "offset": _offset,
    "period": _period,
    "stretch": _stretch,
}
