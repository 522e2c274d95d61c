"""The model may exchange the rules' date for another on offer, but not the date that the clause itself names."""

from datetime import date
from types import SimpleNamespace

import numpy as np
from building import clause

from detente.clause import Parsed
from detente.code.date import find_dates
from detente.code.hedge import Standing
from detente.code.learned.dates import MODEL, choose_date
from detente.code.learned.linear import BIAS, Linear, instead
from detente.code.timing import Timing

MONTHLY = Linear(("right",), {BIAS: 0, "own month": 1}, np.array([[0.0], [5.0]], dtype=np.float32))
"""Knows nothing but that the month of the dispatch is likely."""


def chosen(text: str, predicate: str) -> str | None:
    start = text.index(predicate)
    told = clause(predicate, tense="past", start=start, end=start + len(predicate), span=(0, len(text)))
    day = date(2021, 10, 21)
    timing = Timing(Parsed(((0, len(text)),), (told,), ()), find_dates(text, "en", day), day, "published")
    standing = Standing("told")
    when = timing.dates_of(told, standing)[0]
    draft = SimpleNamespace(
        match=SimpleNamespace(clause=told), standing=standing, category="SANCTION", status="actual", when=when
    )
    with instead({MODEL: MONTHLY}):
        return choose_date(draft, timing).edtf  # type: ignore[arg-type]


def test_the_month_of_the_dispatch_takes_no_day_s_place() -> None:
    assert chosen("Oslo has closed its consulate.", "closed") == "2021-10-21"


def test_a_date_that_the_clause_names_stays() -> None:
    assert chosen("Oslo closed its consulate on Monday.", "closed") == "2021-10-18"
