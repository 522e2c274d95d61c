"""What an assembled event keeps of the rules, whatever the models have learned."""

from __future__ import annotations

import pytest

from detente.code.actorbook import load_book
from detente.code.coder import analyse, event_nouns
from detente.code.draft import Draft
from detente.parse.pipeline import Source, parse_texts
from detente.read import read
from detente.records import RawText


def decided(text: str) -> list[Draft]:
    """The drafts of a lone sentence after the models have had their say."""
    dispatch = read(RawText("t", "text", text, published="2024-05-13"))
    parsed = next(iter(parse_texts([Source(dispatch.text, "en", dispatch.title_span)], event_nouns())))
    _, _, assembler = analyse(dispatch, parsed, load_book())
    return assembler.decided()


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["Chad has not expelled the French envoy.", "Chile did not recall its consul from Peru."]
)
def test_what_is_denied_is_negated(text: str) -> None:
    assert {d.status for d in decided(text) if d.category == "SANCTION"} == {"negated"}


@pytest.mark.model
def test_a_refusal_is_told_by_its_negation() -> None:
    told = decided("Burundi does not need to deal with Rwanda any longer, its interior minister said on Monday.")
    refusals = [d for d in told if d.category == "REJECT"]
    assert refusals
    assert "negated" not in {d.status for d in refusals}


@pytest.mark.model
def test_what_an_accusation_tells_is_not_later_than_it() -> None:
    told = decided(
        "Burundi closed its border on Monday, two weeks after it accused Rwanda of backing rebels who killed 20 people."
    )
    dates = {d.category: d.when.edtf for d in told}
    assert dates["ACCUSE"] == "2024-04-29"
    assert dates["ASSAULT"] is None
