"""What stands right before a name: a preposition tells what part somebody has, whatever the parse made of it."""

from __future__ import annotations

import re

from detente.parse.grammar import grammar

_WORDS = re.compile(r"[^\W\d_]+['’]?|[^\s\w]")
_FARTHEST = 24


def leading(text: str, start: int, language: str) -> str:
    """What the preposition or joint before an offset says ("of", "in", "and"); `plain` where there is none."""
    known = grammar(language)
    words = [w.lower().replace("’", "'") for w in _WORDS.findall(text, max(0, start - _FARTHEST), start)]
    if words and words[-1] in known.words["articles"]:
        words.pop()
    return known.leading.get(words[-1], "plain") if words else "plain"
