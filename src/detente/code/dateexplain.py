"""What a date expression was understood as, and why, in plain lines for a reader."""

from __future__ import annotations

from datetime import date

from detente.code.date import NO_ANCHOR, DateMention, find_dates, resolve
from detente.code.datereading import Reading
from detente.code.dateresolve import Tense
from detente.errors import UsageError

LANGUAGES = ("fr", "en")
TENSES: tuple[Tense, ...] = ("past", "present", "future", "none")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
PARTS = {
    "start": "the beginning",
    "mid": "the middle",
    "end": "the end",
    "whole": "the whole",
    "earlier": "the part gone by",
    "later": "the part to come",
    "half1": "the first half",
    "half2": "the second half",
}
ORDINALS = ("first", "second", "third", "fourth")
BASES = {"anchor": "the dispatch's day", "event": "the day told before"}
BOUNDS = {
    "since": "it runs from there to the day of the dispatch",
    "from": "it begins there",
    "until": "it runs up to there",
    "by": "it is due by then",
    "before": "it ends the day before",
    "after": "it begins the day after",
    "within": "a deadline, counted from the day it is set",
}


def explain_date(expression: str, language: str | None, on: str | date) -> tuple[str, ...]:
    """Lines on what `expression` means in a dispatch of the day `on`: `detente when "lundi dernier" --on 2021-10-21`.

    Empty where no date is understood (a duration, an age or a number alone is none). Without `language` the one that
    understands more of the words is taken. UsageError where `on` is no ISO day.
    """
    try:
        anchor = on if isinstance(on, date) else date.fromisoformat(on)
    except ValueError as problem:
        raise UsageError(f"--on {on!r} is no day: write it as 2021-10-21") from problem
    chosen, mentions = _understood(expression, language, anchor)
    if not mentions:
        return ()
    lines = [f"{expression!r}, in a dispatch of {WEEKDAYS[anchor.weekday()]} {anchor}", f"  language: {chosen}"]
    for mention in mentions:
        lines += _lines(mention, anchor)
    return tuple(lines)


def _understood(expression: str, language: str | None, anchor: date) -> tuple[str, tuple[DateMention, ...]]:
    tried = [(code, find_dates(expression, code, anchor)) for code in ((language,) if language else LANGUAGES)]
    return max(tried, key=lambda pair: sum(m.end - m.start for m in pair[1]))


def _lines(mention: DateMention, anchor: date) -> list[str]:
    out = [f"  {mention.text!r}: {_says(mention.reading)}"]
    problems = [p for p in mention.problems if p != NO_ANCHOR]
    if problems:
        return [*out, *(f"    not dated: {p}" for p in problems)]
    by_tense = {tense: resolve(mention, anchor=anchor, tense=tense, previous=None) for tense in TENSES}
    told: dict[str, list[str]] = {}
    for tense, when in by_tense.items():
        days = f"{when.edtf}  ({when.earliest or 'open'} to {when.latest or 'open'})" if when.edtf else "no date"
        told.setdefault(days, []).append(f"a {tense} verb" if tense != "none" else "no verb")
    for days, tenses in told.items():
        out.append(f"    {days}" + (f" with {' or '.join(tenses)}" if len(told) > 1 else ", whatever the tense"))
    if mention.relative_to == "event":
        out.append("    counted from the date told before it in the dispatch; without one, from the dispatch's day")
    if mention.dates_complement:
        out.append("    it dates what follows these words, not the clause they stand in")
    return out


def _says(reading: Reading) -> str:
    """The reading in words."""
    text = _kind(reading)
    if reading.ahead_only:
        text += ", where it is told as to come"
    if reading.bound:
        text += f"; {reading.bound}: {BOUNDS[reading.bound]}"
    return text


def _kind(reading: Reading) -> str:
    if reading.kind == "range":
        assert reading.first is not None
        assert reading.second is not None
        return f"from {_kind(reading.first)} to {_kind(reading.second)}"
    if reading.kind == "weekday":
        return _weekday(reading)
    if reading.kind == "calendar":
        return _calendar(reading)
    if reading.kind == "night":
        return "the night between two days"
    if reading.kind == "stretch":
        return f"{_counted(reading)} {'after' if reading.sign > 0 else 'before'} {BASES[reading.base]}"
    if reading.kind == "period":
        return _period(reading)
    if reading.count == 0:
        return BASES[reading.base]
    side = "after" if reading.sign * (reading.count or 1) > 0 else "before"
    return f"{_counted(reading)} {side} {BASES[reading.base]}" + (", to the day" if reading.exact else "")


def _counted(reading: Reading) -> str:
    if reading.count is None:
        return f"some {reading.unit}s"
    count = abs(reading.count)
    return f"{count:g} {reading.unit}{'' if count == 1 else 's'}"


def _weekday(reading: Reading) -> str:
    assert reading.weekday is not None
    name = WEEKDAYS[reading.weekday - 1]
    if reading.week_shift is not None:
        return f"{name} of {_shifted('week', reading.week_shift, reading.base)}"
    how = {"last": "the last one before", "next": "the next one after", "this": "this week's, seen from"}
    text = f"{name}, {how.get(reading.direction or '', 'the nearest that the tense allows, seen from')}"
    later = f", and {reading.count:g} week{'' if reading.count == 1 else 's'} more" if reading.count else ""
    return f"{text} {BASES[reading.base]}{later}"


def _period(reading: Reading) -> str:
    whole = _shifted(reading.unit or "", int(reading.count or 0), reading.base)
    if reading.day is not None:
        return f"day {reading.day} of {whole}"
    return f"{PARTS[reading.part]} of {whole}" if reading.part else whole


def _shifted(unit: str, shift: int, base: str) -> str:
    """ "the month before the dispatch's"."""
    whose = "the dispatch's" if base == "anchor" else "that of the day told before"
    if shift == 0:
        return f"the {unit} of {BASES[base]}"
    return f"the {unit} {'after' if shift > 0 else 'before'} {whose}"


def _calendar(reading: Reading) -> str:
    named = [WEEKDAYS[reading.weekday - 1]] if reading.weekday else []
    if reading.nth is not None:
        named.append(f"weekday {reading.nth} of its month" if reading.nth > 0 else "last such weekday of its month")
    if reading.easter is not None:
        named.append("Easter Sunday" if reading.easter == 0 else f"Easter Sunday {reading.easter:+d} days")
    if reading.day is not None:
        named.append(f"day {reading.day}")
    if reading.quarter is not None:
        named.append(f"{ORDINALS[reading.quarter - 1]} quarter")
    if reading.half is not None:
        named.append(f"{ORDINALS[reading.half - 1]} half of the year")
    named += [reading.season] if reading.season else []
    named += [MONTHS[reading.month - 1]] if reading.month and 1 <= reading.month <= 12 else []
    named += [f"the {reading.decade}s"] if reading.decade is not None else []
    named += [str(reading.year)] if reading.year is not None else []
    text = " ".join(named)
    if reading.part:
        text = f"{PARTS[reading.part]} of {text}"
    if reading.unit:
        text = f"the {reading.unit} around {text}"
    if reading.year or reading.decade:
        return text
    missing = "its month" if reading.month is None and reading.day is not None else "its year"
    return f"{text}, {missing} found by tense"
