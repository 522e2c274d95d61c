"""Words with a hyphen that the tokenizer cuts: the parser is shown another, the clause tells what stands there."""

from __future__ import annotations

import pytest

from detente.parse.hyphens import shown
from detente.parse.pipeline import parse


@pytest.mark.parametrize(
    ("text", "word", "other"),
    [
        ("North Korea test-fired two missiles.", "test-fired", "fired"),
        ("The officer was court-martialled.", "court-martialled", "charged"),
        ("Police tear-gassed mourners.", "tear-gassed", "attacked"),
        ("Co-operation has grown.", "Co-operation", "Cooperation"),
        ("Chad re-opened its embassy.", "re-opened", "reopened"),
    ],
)
def test_what_the_parser_is_shown(text: str, word: str, other: str):
    assert [(text[a:b], c) for a, b, c in shown(text, "en")] == [(word, other)]


@pytest.mark.parametrize("text", ["Police used tear-gas canisters.", "He sought re-election.", "A US-led force left."])
def test_nouns_and_others_stand_as_they_are(text: str):
    assert list(shown(text, "en")) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "predicate", "word", "doer", "undergoer"),
    [
        ("North Korea test-fired two missiles.", "test-fire", "test-fired", "North Korea", "two missiles"),
        ("Police baton-charged a crowd on Monday.", "baton-charge", "baton-charged", "Police", "a crowd"),
        ("Kenya co-sponsored a draft.", "cosponsor", "co-sponsored", "Kenya", "a draft"),
        ("Voters re-elected the mayor of Lima.", "reelect", "re-elected", "Voters", "the mayor of Lima"),
    ],
)
def test_a_verb_with_a_hyphen_is_one_verb(text: str, predicate: str, word: str, doer: str, undergoer: str):
    clause = next(c for c in parse(text, "en").clauses if c.predicate == predicate)
    assert text[clause.start : clause.end] == word
    assert [p.text for p in clause.doer] == [doer]
    assert [p.text for p in clause.undergoer] == [undergoer]
