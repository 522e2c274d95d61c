"""Of which country an armed group is, so that it fights that one where the text names nobody else."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from detente.code.tables import ACTORS, rows_of, word_list

_ABROAD = word_list("at war abroad")
"""Groups that fight in many countries."""


def home_of_group(code: str | None) -> str | None:
    """The country of a group of rebels; None where it is no such group or one of several countries."""
    return _homes().get(code or "")


@cache
def _homes() -> dict[str, str]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in ("groups_own.tsv", "groups.tsv"):
        for _, row in rows_of(ACTORS / name, ("code", "country", "sector", "kind")):
            code, country, sector, kind = row
            if sector == "REB" and kind == "armed group" and code != country and code not in _ABROAD:
                found[code].add(country)
    return {code: next(iter(countries)) for code, countries in found.items() if len(countries) == 1}
