"""Whose friend or foe somebody is told to be."""

import pytest

from detente.parse.siding import prefix_length, siding_before


@pytest.mark.parametrize(
    ("text", "name", "siding"),
    [
        ("A crowd held an anti-French march.", "French", "anti"),
        ("Before the ballot\nPro-Russian separatists struck.", "Russian", "pro"),
        ("He called it (anti-Israeli).", "Israeli", "anti"),
        ("A French march was held.", "French", None),
        ("The non-anti-French wing left.", "French", None),
    ],
)
def test_who_is_for_or_against_somebody(text, name, siding):
    assert siding_before(text, text.index(name)) == siding


@pytest.mark.parametrize(("word", "letters"), [("anti-français", 5), ("pro-iranienne", 4), ("antichinois", 0)])
def test_the_prefix_of_a_word(word, letters):
    assert prefix_length(word) == letters
