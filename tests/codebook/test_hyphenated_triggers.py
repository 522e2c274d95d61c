"""A word with a hyphen in an English trigger fires only where the parser is given it as one word: the grammar must
name it."""

from __future__ import annotations

from detente.codebook.load import load_frames
from detente.parse.grammar import grammar

_APART = {"anti-government", "non-starter", "nerve-agent", "chemical-weapons", "cruise-missile"}
"""Cut by the tokenizer, and better so: the frames ask for their parts ("near: nerve", what something is called)."""


def test_the_parser_knows_every_hyphenated_trigger():
    known = grammar("en")
    whole = {*known.hyphenated, *known.words["one_word"], *_APART}
    stems = tuple(known.words["joined"])
    triggers = (t for f in load_frames() for a in f.words.get("en", ()) for t in a.triggers)
    words = {w for t in triggers for w in (t.head, *t.others) if "-" in w}
    assert words - whole == {"test-firing"}  # the gerund of a verb that it knows
    assert not [w for w in words if w.startswith(stems)], "written without the hyphen, as the parser is shown them"
