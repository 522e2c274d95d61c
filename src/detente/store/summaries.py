"""Day summaries: events and the sum of their scores for each pair of actors, day, quad class and status.

They are kept while dispatches are stored, so that a series over a million events is one small query.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections import Counter

from detente.records import Dispatch, Event
from detente.store.rows import day_of

_COOPERATIVE = frozenset({1, 2})
"""Quad classes whose events among several actors and no recipient are things done together."""
_TWO_SIDED = "ASSAULT"
"""Fighting of both sides is one event with all of them as actors (PLOVER manual)."""

_ADD = """
INSERT INTO dyad_days (actor, recipient, day, quad_code, status, events, scale_sum) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET events = events + excluded.events, scale_sum = round(scale_sum + excluded.scale_sum, 6)
"""


def add_days(connection: sqlite3.Connection, dispatch: Dispatch, sign: int = 1) -> None:
    """Counts the events of `dispatch`; with `sign` -1 takes them out again.

    Events without a date or without a known actor are counted nowhere; a missing recipient is ''.
    """
    counts: Counter[tuple[str, str, str, int, str]] = Counter()
    sums: Counter[tuple[str, str, str, int, str]] = Counter()
    for event in dispatch.events:
        day = day_of(dispatch, event.when)
        if event.when.earliest is None or day is None:
            continue
        for actor, recipient in dyads(event):
            key = (actor, recipient, day, event.quad_code, event.status)
            counts[key] += sign
            sums[key] += sign * event.event_scale  # type: ignore[assignment]  # Counter's type says int, it adds floats
    connection.executemany(_ADD, [(*key, counts[key], sums[key]) for key in counts])
    if sign < 0:
        connection.executemany(
            "DELETE FROM dyad_days WHERE (actor, recipient, day, quad_code, status) = (?, ?, ?, ?, ?) AND events = 0",
            list(counts),
        )


def dyads(event: Event) -> list[tuple[str, str]]:
    """The pairs of codes of one event: every actor with every recipient, or with each other where all took part."""
    actors = _codes(event, "actor")
    recipients = _codes(event, "recipient")
    if recipients:
        return list(itertools.product(actors, recipients))
    together = event.quad_code in _COOPERATIVE or event.event == _TWO_SIDED
    if len(actors) > 1 and together:
        return list(itertools.permutations(actors, 2))
    return [(actor, "") for actor in actors]


def _codes(event: Event, role: str) -> list[str]:
    entities = event.actor if role == "actor" else event.recipient
    return list(dict.fromkeys(entity.code for entity in entities if entity.code))
