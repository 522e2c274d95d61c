"""Which state borders on which: whom "its neighbour", "son voisin" may mean."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from detente.code.tables import ACTORS, rows_of, values


@cache
def borders() -> Mapping[str, frozenset[str]]:
    """The states that a state borders on, or looks across a narrow sea at, by its code."""
    rows = rows_of(ACTORS / "borders.tsv", ("state", "neighbours"))
    return MappingProxyType({state: frozenset(values(neighbours)) for _, (state, neighbours) in rows})
