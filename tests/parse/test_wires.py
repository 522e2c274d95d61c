"""How many acts of wire sentences are read whole: who does what to whom. See wires.py for the rows.

Before anything was mended 0.85 and 0.83 of the tuning half were right, 0.86 and 0.82 of the held. The misses of the
tuning half are listed by `python tests/parse/wires.py en`, with src and tests/parse in the PYTHONPATH.
"""

from __future__ import annotations

import pytest
from wires import judged, rows

from detente.code.coder import event_nouns

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("language", "half", "floor"),
    [("en", "tune", 0.95), ("fr", "tune", 0.91), ("en", "held", 0.86), ("fr", "held", 0.82)],
)
def test_share_of_acts_that_are_read_whole(language: str, half: str, floor: float):
    right = [fine for _, _, fine in judged(rows(language, half), event_nouns())]
    assert len(right) > 180
    assert sum(right) / len(right) >= floor
