"""Calendar dates as pages and datelines print them, in French and English, to ISO 8601.

Only the head of a dispatch is read with this; dates inside sentences are `code/`'s affair.
"""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import dataclass

from detente.read.lines import alternatives, load_words


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date found at `start`..`end` of a line: ISO 8601 day, or date and time where one is printed."""

    iso: str
    start: int
    end: int


@functools.cache
def month_numbers() -> dict[str, int]:
    """Lower-case month names and abbreviations, both languages, to their number."""
    return {form: int(number) for number, forms in load_words("layout.yaml")["months"].items() for form in forms}


@functools.cache
def month_pattern() -> str:
    """A regular expression for any month's name, with its abbreviating point."""
    return rf"(?:{alternatives(list(month_numbers()))})\b\.?"


@functools.cache
def weekday_pattern() -> str:
    """A regular expression for any weekday's name, with its abbreviating point."""
    return rf"(?:{alternatives(load_words('layout.yaml')['weekdays'])})\b\.?"


_TIME = (
    r"(?:\s*[T,|·•–—-]?\s*(?:à|at|@|de)?\s*(?P<hour>[01]?\d|2[0-3])\s?(?:h|H|:|\.(?=\d\d\b)|(?=\s?[ap]\.?m))"
    r"\s?(?P<minute>[0-5]\d)?(?::[0-5]\d(?:\.\d+)?)?\s?(?P<half>[ap]\.?m\b\.?)?(?P<zone>Z\b|[+-]\d\d:?\d\d\b)?)?"
)


@functools.cache
def _forms() -> tuple[re.Pattern[str], ...]:
    month, year = rf"(?P<month>{month_pattern()})", r"(?P<year>(?:19|20)\d\d)"
    day = r"(?P<day>0?[1-9]|[12]\d|3[01])"
    bodies = (
        rf"{year}[-/.](?P<number>0[1-9]|1[0-2])[-/.](?P<day>0[1-9]|[12]\d|3[01])",
        rf"\b{day}(?:er|st|nd|rd|th)?\s+(?:of\s+)?{month},?\s+{year}",
        rf"\b{month}\s+{day}(?:st|nd|rd|th)?,?\s+{year}",
        rf"\b{day}[/.](?P<number>0?[1-9]|1[0-2])[/.]{year}",
        rf"\b{day}-{month}-{year}",
        r"(?P<year>(?:19|20)\d\d)\s?年\s?(?P<number>1?\d)\s?月\s?(?P<day>[123]?\d)\s?日",
    )
    return tuple(re.compile(rf"(?<![\d/.-]){body}(?!\d){_TIME}", re.I) for body in bodies)


def find_stamp(text: str) -> Stamp | None:
    """The first full date (with its year) of a line, with its time of day; None where there is none."""
    best: Stamp | None = None
    for form in _forms():
        for match in form.finditer(text):
            iso = _iso(match)
            if iso is not None and (best is None or match.start() < best.start):
                best = Stamp(iso, match.start(), match.end())
            if iso is not None:
                break
    return best


def _iso(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    name = found.get("month")
    number = month_numbers()[name.lower().rstrip(".")] if name else int(found["number"])
    try:
        day = datetime.date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None
    if found["hour"] is None:
        return day.isoformat()
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return day.isoformat()
        hour = hour % 12 + (12 if found["half"].lower().startswith("p") else 0)
    return f"{day.isoformat()}T{hour:02d}:{minute:02d}{found['zone'] or ''}"


def parse_published(value: str) -> str | None:
    """A date as a person or page gives it (ISO 8601, RFC 822, or in words) as ISO 8601; None where it is none."""
    value = value.strip()
    try:
        moment = datetime.datetime.fromisoformat(value)
    except ValueError:
        stamp = find_stamp(value)
        return stamp.iso if stamp is not None else None
    if re.fullmatch(r"\d{4}-?\d\d-?\d\d", value):
        return moment.date().isoformat()
    return moment.isoformat(timespec="minutes")


def day_of(iso: str) -> datetime.date:
    """The calendar day of an ISO date or time."""
    return datetime.date.fromisoformat(iso[:10])


def with_nearest_year(month: int, day: int, published: str) -> datetime.date | None:
    """The last such day that is not later than one day after `published` (datelines run ahead over the date line)."""
    latest = day_of(published) + datetime.timedelta(days=1)
    for year in range(latest.year, latest.year - 5, -1):  # 29 February comes back after four years at most
        try:
            candidate = datetime.date(year, month, day)
        except ValueError:
            continue
        if candidate <= latest:
            return candidate
    return None
