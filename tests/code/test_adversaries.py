"""Who is at war or in dispute with whom on a day."""

from __future__ import annotations

from detente.code.adversaries import adversaries
from detente.code.tables import ACTORS, rows_of, values


def test_a_war_has_a_first_and_a_last_day() -> None:
    ethiopia, eritrea = ("ETH", None), ("ERI", None)
    days = ("1997-01-01", "1998-05-06", "2018-07-09", "2018-07-10")
    assert [adversaries(ethiopia, eritrea, day) for day in days] == [False, True, True, False]
    assert adversaries(eritrea, ethiopia, "2000-01-01")  # whichever is named first
    assert not adversaries(ethiopia, eritrea, None)


def test_those_who_fight_their_own_state_need_no_row() -> None:
    assert adversaries(("MLI", "REB"), ("MLI", None), None)
    assert not adversaries(("MLI", "CVL"), ("MLI", None), None)


def test_no_row_ends_before_it_begins_or_has_one_on_both_sides() -> None:
    rows = [cells for _, cells in rows_of(ACTORS / "adversaries.tsv", ("one", "other", "since", "until"))]
    assert len(rows) > 100
    assert [r for r in rows if r[3] and r[3] < r[2]] == []
    assert [r for r in rows if set(values(r[0])) & set(values(r[1]))] == []
