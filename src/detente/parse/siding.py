"""Whose friend or foe somebody is told to be, by a prefix that both languages have: "pro-Russian", "anti-français"."""

from __future__ import annotations

import re

_PREFIX = re.compile(r"(?<![\w'’-])(pro|anti)[-‑–]", re.IGNORECASE)
_LONGEST = 6
"""Characters in which the prefix stands with what is before it."""


def prefix_length(word: str) -> int:
    """How many letters of a word are such a prefix; 0 where it has none."""
    found = _PREFIX.match(word)
    return found.end() if found else 0


def siding_before(text: str, start: int) -> str | None:
    """`pro` or `anti` where that stands right before `start`."""
    found = next((m for m in _PREFIX.finditer(text, max(0, start - _LONGEST), start) if m.end() == start), None)
    return found[1].lower() if found else None
