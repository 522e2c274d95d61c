"""Tables of the actor book: tab-separated files, checked row by row, errors with file, line and remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from detente.errors import CodebookError

DATA = Path(__file__).resolve().parents[1] / "data"
ACTORS = DATA / "actors"
DAY = re.compile(r"\d{4}(-\d\d){0,2}")


def rows_of(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """Rows of a table as (line number, cells in the order of `columns`).

    Raises CodebookError for a missing column or a row with another number of cells than the header.
    """
    lines = _text(path).split("\n")
    header = lines[0].rstrip("\r").split("\t")
    missing = [c for c in columns if c not in header]
    if missing:
        raise CodebookError(
            f"{path}:1: column {missing[0]!r} is missing; the header must name {', '.join(columns)}, parted by tabs"
        )
    straight = tuple(header) == columns
    places = [header.index(c) for c in columns]
    width = len(header)
    for number, line in enumerate(lines[1:], start=2):
        if not line or line[0] == "#":
            continue
        cells = line.rstrip("\r").split("\t")
        if len(cells) != width:
            raise CodebookError(
                f"{path}:{number}: {len(cells)} cells where the header has {width}; part them by one tab each"
            )
        yield number, cells if straight else [cells[p] for p in places]


def _text(path: Path) -> str:
    """The text of a table; some programs put a byte order mark before it, or write another encoding."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise CodebookError(f"{path}:{line}: is not UTF-8; save the table as UTF-8") from error


def values(cell: str) -> list[str]:
    """The values of a cell, parted by `|`."""
    return [v for v in cell.split("|") if v] if cell else []


def check_day(path: Path, number: int, value: str) -> str:
    """An ISO day, month or year as it stands, or CodebookError."""
    if value and not (DAY.fullmatch(value) and _exists(value)):
        raise CodebookError(f"{path}:{number}: {value!r} is no date; write 2021-10-20, 2021-10 or 2021")
    return value


def lasts(day: str, since: str, until: str) -> bool:
    """Whether an ISO day lies within a row's dates, of any precision; the last month or year counts to its end, and
    what has no end goes on."""
    return since <= day and (not until or day[: len(until)] <= until)


def _exists(day: str) -> bool:
    if len(day) < len("2021-10"):
        return True
    try:
        date.fromisoformat(day if len(day) > len("2021-10") else f"{day}-01")
    except ValueError:
        return False
    return True


def word_list(name: str) -> frozenset[str]:
    """One of the small lists of words.tsv; words are folded there."""
    for _, (key, words) in rows_of(ACTORS / "words.tsv", ("list", "words")):
        if key == name:
            return frozenset(words.split("|"))
    raise CodebookError(f"{ACTORS / 'words.tsv'}:1: no list {name!r}; add a row for it")
