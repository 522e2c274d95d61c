"""How often place, country and reason are right on passages of our own; see where_why.py."""

from __future__ import annotations

from collections import Counter

import pytest
from where_why import answers, rows_of, same_country, same_place, same_reason

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("language", "half", "place", "country", "reason"),
    [
        ("fr", "tune", 0.96, 0.96, 0.96),
        ("fr", "held", 0.92, 0.92, 0.92),
        ("en", "tune", 0.96, 0.96, 0.96),
        ("en", "held", 0.92, 0.92, 0.88),
    ],
)
def test_the_passages(language: str, half: str, place: float, country: float, reason: float) -> None:
    rows = rows_of(language, half)
    right: Counter[str] = Counter()
    for row, answer in answers(rows):
        right["place"] += same_place(row, answer.place)
        right["country"] += same_country(row, answer.place)
        right["reason"] += same_reason(row, answer.reason)
    assert right["place"] / len(rows) >= place
    assert right["country"] / len(rows) >= country
    assert right["reason"] / len(rows) >= reason
