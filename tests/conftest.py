"""Coded dispatches made by hand, for everything behind the coder: no model is loaded."""

from __future__ import annotations

import pytest
from samples import ceasefire, expulsion

from detente import Dispatch


@pytest.fixture
def french() -> Dispatch:
    """Two events, two statements: Estonia expels two Russian diplomats, Moscow had threatened to answer."""
    return expulsion()


@pytest.fixture
def english() -> Dispatch:
    """One event among three parties without recipient, no statement, no publication date."""
    return ceasefire()
