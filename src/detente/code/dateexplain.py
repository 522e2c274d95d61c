"""What a date expression was understood as, and why, in plain lines for a reader."""

from __future__ import annotations

from datetime import date

from detente.code.date import DateMention, find_dates, resolve
from detente.code.datereading import Reading
from detente.code.dateresolve import Tense
from detente.errors import UsageError

LANGUAGES = ("fr", "en")
TENSES: tuple[Tense, ...] = ("past", "future", "none")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
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
    if mention.problems:
        return [*out, *(f"    not dated: {p}" for p in mention.problems)]
    by_tense = {tense: resolve(mention, anchor=anchor, tense=tense, previous=None) for tense in TENSES}
    if len({w.edtf for w in by_tense.values()}) == 1:
        when = by_tense["none"]
        out.append(f"    {when.edtf}  ({when.earliest or 'open'} to {when.latest or 'open'}), whatever the tense")
    else:
        for tense, when in by_tense.items():
            label = f"with a {tense} verb" if tense != "none" else "without a verb"
            out.append(f"    {when.edtf}  ({when.earliest or 'open'} to {when.latest or 'open'}) {label}")
    if mention.relative_to == "event":
        out.append("    counted from the date told before it in the dispatch; without one, from the dispatch's day")
    if mention.dates_complement:
        out.append("    it dates what follows these words, not the clause they stand in")
    return out


def _says(reading: Reading) -> str:
    """The reading in words."""
    text = _kind(reading)
    if reading.bound:
        text += f"; {reading.bound}: {BOUNDS[reading.bound]}"
    return text


def _kind(reading: Reading) -> str:
    if reading.kind == "range":
        assert reading.first is not None
        assert reading.second is not None
        return f"from {_kind(reading.first)} to {_kind(reading.second)}"
    if reading.kind == "weekday":
        assert reading.weekday is not None
        name = WEEKDAYS[reading.weekday - 1]
        if reading.week_shift is not None:
            return f"{name} of the week {reading.week_shift:+d}"
        how = {"last": "the last one before", "next": "the next one after", "this": "this week's, seen from"}
        return f"{name}, {how.get(reading.direction or '', 'the nearest that the tense allows, seen from')} the anchor"
    if reading.kind == "calendar":
        named = {
            "day": reading.day,
            "month": reading.month,
            "quarter": reading.quarter,
            "season": reading.season,
            "year": reading.year,
            "decade": reading.decade,
            "part": reading.part,
        }
        text = "calendar " + ", ".join(f"{k} {v}" for k, v in named.items() if v is not None)
        return text if reading.year or reading.decade else text + ", its year found by tense"
    if reading.kind == "night":
        return "the night between two days"
    if reading.kind == "stretch":
        count = "some" if reading.count is None else f"{reading.count:g}"
        return f"the {count} {reading.unit}s {'after' if reading.sign > 0 else 'before'} the anchor"
    if reading.kind == "period":
        part = f"{reading.part} of the " if reading.part else "the whole "
        return f"{part}{reading.unit} {reading.count or 0:+g} from the {reading.base}'s"
    count = "some" if reading.count is None else f"{reading.sign * reading.count:+g}"
    return f"{count} {reading.unit}s from the {reading.base}"
