"""Filters as SQL: what `detente events --actor RUS --since 2021-10` means in the tables."""

from __future__ import annotations

import calendar
import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, get_args

from detente.errors import UsageError

_CODE = re.compile(r"(?P<code>[A-Z][A-Z0-9_-]+)?(?::(?P<sector>[A-Z]{3}))?")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(slots=True)
class Conditions:
    """Conditions joined by AND, with their values in order."""

    clauses: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, clause: str, *values: Any) -> None:
        """One more condition; `values` stand for its question marks."""
        self.clauses.append(clause)
        self.values.extend(values)

    def where(self) -> str:
        """The WHERE clause, empty without conditions."""
        return f"WHERE {' AND '.join(self.clauses)}" if self.clauses else ""


def add_who(conditions: Conditions, role: str, who: str) -> None:
    """`who` is a code (RUS), a code with sector (RUS:MIL), a sector alone (:REB), or part of a name."""
    match = _CODE.fullmatch(who.strip())
    if match and (match["code"] or match["sector"]):
        wanted = {"code": match["code"], "sector": match["sector"]}
        clauses = [f"{column} = ?" for column, value in wanted.items() if value]
        values = [value for value in wanted.values() if value]
    else:
        clauses = ["(identifier_text LIKE ? ESCAPE '\\' OR entity_text LIKE ? ESCAPE '\\')"]
        values = [contains(who)] * 2
    conditions.add(
        f"e.n IN (SELECT event_n FROM event_actors WHERE role = ? AND {' AND '.join(clauses)})", role, *values
    )


def add_dates(conditions: Conditions, since: str | None, until: str | None) -> None:
    """Events whose possible days touch the days from `since` to `until`; those without a date fall out."""
    if since:
        conditions.add("coalesce(e.latest, e.earliest) >= ?", first_day(since))
    if until:
        conditions.add("coalesce(e.earliest, e.latest) <= ?", last_day(until))


def add_choice(conditions: Conditions, column: str, values: str | Iterable[str] | None) -> None:
    """`column` is one of `values`."""
    chosen = [values] if isinstance(values, str) else list(values or ())
    if chosen:
        conditions.add(f"{column} IN ({', '.join('?' * len(chosen))})", *chosen)


def chosen(values: str | Iterable[str] | None, what: str, known: Any) -> list[str]:
    """The values named of a Literal type `known`; UsageError, which calls it `what`, for one that there is not."""
    several = [values] if isinstance(values, str) else list(values or ())
    for value in several:
        if value not in get_args(known):
            near = difflib.get_close_matches(value, get_args(known), 1)
            hint = f"did you mean {near[0]}?" if near else f"one of: {', '.join(get_args(known))}"
            raise UsageError(f"unknown {what} '{value}'; {hint}")
    return several


def first_day(date: str) -> str:
    """The first day of an ISO day, month or year: 2021-10 gives 2021-10-01. UsageError where it is no date."""
    year, month, day = _parts(date)
    return f"{year:04}-{month or 1:02}-{day or 1:02}"


def last_day(date: str) -> str:
    """The last day of an ISO day, month or year: 2021-02 gives 2021-02-28. UsageError where it is no date."""
    year, month, day = _parts(date)
    month = month or 12
    return f"{year:04}-{month:02}-{day or calendar.monthrange(year, month)[1]:02}"


def _parts(date: str) -> tuple[int, int | None, int | None]:
    match = _DATE.fullmatch(date.strip())
    if match:
        year, month, day = (int(part) if part else None for part in match.groups())
        valid_month = month is None or 1 <= month <= 12
        if year and valid_month and (day is None or 1 <= day <= calendar.monthrange(year, month or 1)[1]):
            return year, month, day
    raise UsageError(f"'{date}' is no date; write it as 2021-10-20, 2021-10 or 2021")


def words(query: str) -> str:
    """A search as FTS5 wants it: all words, "a phrase", and dialog* for words that begin so; nothing else is syntax."""
    parts = re.findall(r'"([^"]+)"|(\S+)', query)
    terms = [(phrase or word) for phrase, word in parts if re.search(r"\w", phrase or word)]
    if not terms:
        raise UsageError(f"'{query}' holds no word to search for")
    return " AND ".join(
        '"' + term.rstrip("*").replace('"', "") + '"' + ("*" if term.endswith("*") else "") for term in terms
    )


def contains(text: str) -> str:
    """A LIKE pattern for `text` anywhere, its own wildcards taken as letters (escape is a backslash)."""
    escaped = re.sub(r"([\\%_])", r"\\\1", text.strip())
    return f"%{escaped}%"
