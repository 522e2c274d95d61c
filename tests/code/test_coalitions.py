"""Which states led the coalition of a war."""

from __future__ import annotations

from datetime import date

import pytest

from detente.code.coalitions import coalition_of
from detente.code.tables import ACTORS, lasts, rows_of
from detente.coder import code


def test_the_war_told_of_last_counts_and_only_while_it_lasts() -> None:
    assert coalition_of(["SYR", "FRA", "YEM", "UN"], date(2017, 5, 1)) == ("SAU",)
    assert coalition_of(["YEM", "SYR"], date(2017, 5, 1)) == ("USA",)
    assert coalition_of(["YEM"], date(2014, 5, 1)) == coalition_of(["DEU"], date(2017, 5, 1)) == ()
    assert coalition_of(["YEM"], None) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Houthi rebels fired a missile at Riyadh. On Monday the coalition launched air strikes on Sanaa.",
        "Les rebelles houthis ont tiré sur Ryad. La coalition a bombardé lundi le port d'Hodeïda.",
    ],
)
def test_the_coalition_that_bombs_yemen_is_led_by_saudi_arabia(text: str) -> None:
    fired, bombed = code(text, published="2017-05-23").events
    assert [[e.code for e in event.actor] for event in (fired, bombed)] == [["HOUTHIS"], ["SAU"]]


def test_no_row_ends_before_it_begins() -> None:
    rows = [cells for _, cells in rows_of(ACTORS / "coalitions.tsv", ("where", "since", "until", "led_by"))]
    assert [r for r in rows if r[2] and r[2] < r[1]] == []


def test_a_row_that_ends_with_a_month_or_year_lasts_to_its_end() -> None:
    assert [lasts(day, "2014-06-30", "2021") for day in ("2014-06-29", "2014-06-30", "2021-12-09", "2022-01-01")] == [
        False,
        True,
        True,
        False,
    ]
    assert lasts("2021-12-31", "2021-12", "2021-12")
    assert lasts("2026-11-29", "2014", "")
