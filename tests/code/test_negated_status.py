"""What a clause denies keeps its status, whatever the model of statuses has learned."""

from __future__ import annotations

import pytest

from detente.code.actorbook import load_book
from detente.code.coder import analyse, event_nouns
from detente.parse.pipeline import Source, parse_texts
from detente.read import read
from detente.records import RawText


@pytest.mark.parametrize(
    "text", ["Chad has not expelled the French envoy.", "Chile did not recall its consul from Peru."]
)
def test_what_is_denied_is_negated(text: str) -> None:
    dispatch = read(RawText("t", "text", text, published="2024-05-13"))
    parsed = next(iter(parse_texts([Source(dispatch.text, "en", dispatch.title_span)], event_nouns())))
    _, _, assembler = analyse(dispatch, parsed, load_book())
    statuses = {e.status for e in assembler.events("t") if e.event == "SANCTION"}
    assert statuses == {"negated"}
