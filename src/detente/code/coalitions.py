"""Which states led "the coalition" in a war: the table data/actors/coalitions.tsv."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from detente.code.tables import ACTORS, check_day, lasts, rows_of, values

_FILE = ACTORS / "coalitions.tsv"
_COLUMNS = ("where", "since", "until", "led_by", "about")


@cache
def _rows() -> tuple[tuple[frozenset[str], str, str, tuple[str, ...]], ...]:
    """Where each fought or fights, from and until when, and who led it.

    Raises CodebookError, with file and line, for a date that is none.
    """
    return tuple(
        (
            frozenset(values(where)),
            check_day(_FILE, line, since),
            check_day(_FILE, line, until),
            tuple(values(led_by)),
        )
        for line, (where, since, until, led_by, _) in rows_of(_FILE, _COLUMNS)
    )


def coalition_of(named: Sequence[str], on: date | None) -> tuple[str, ...]:
    """Who leads the coalition that a text of that day means, by the lands and groups that it has `named`, the last of
    which counts; () where none of them has a war with one."""
    if on is None:
        return ()
    day = on.isoformat()
    fought = [(where, led_by) for where, since, until, led_by in _rows() if lasts(day, since, until)]
    return next((led_by for code in reversed(named) for where, led_by in fought if code in where), ())
