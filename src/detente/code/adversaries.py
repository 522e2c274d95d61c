"""Who is at war or in an open dispute with whom, and since when: the table data/actors/adversaries.tsv."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from detente.code.sectors import AGAINST_STATE, STATE
from detente.code.tables import ACTORS, check_day, lasts, rows_of, values

_FILE = ACTORS / "adversaries.tsv"
_COLUMNS = ("one", "other", "since", "until", "about")

Side = tuple[str, str | None]
"""Code and sector of an actor."""


@cache
def _spans() -> Mapping[frozenset[str], tuple[tuple[str, str], ...]]:
    """From and until when two codes are adversaries, as ISO dates of any precision.

    Raises CodebookError, with file and line, for a date that is none.
    """
    found: dict[frozenset[str], list[tuple[str, str]]] = defaultdict(list)
    for line, (ones, others, since, until, _) in rows_of(_FILE, _COLUMNS):
        span = check_day(_FILE, line, since), check_day(_FILE, line, until)
        for one in values(ones):
            for other in values(others):
                found[frozenset((one, other))].append(span)
    return MappingProxyType({pair: tuple(spans) for pair, spans in found.items()})


def adversaries(one: Side, other: Side, day: str | None) -> bool:
    """Whether two are known to be adversaries on an ISO day: by the table, or as a state and those who fight it.

    Without a day only those who fight their own state are known.
    """
    (code, sector), (their_code, their_sector) = one, other
    if code == their_code:
        return bool({sector, their_sector} & AGAINST_STATE and {sector, their_sector} & STATE)
    if not day:
        return False
    return any(lasts(day, since, until) for since, until in _spans().get(frozenset((code, their_code)), ()))
