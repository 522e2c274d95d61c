"""Columns of short items: the line that names the column, and the lines above its items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from detente.read.clean import is_prose, is_sentence
from detente.read.lines import Line, word_count

_LONGEST_LABEL = 4
"""Words of a line by itself above an item."""
_FEWEST = 3
"""So many items make a column."""


def column_title(
    lines: Sequence[Line], roles: Sequence[str | None], candidates: Sequence[int], start: int
) -> int | None:
    """In a column of short items, each under a heading of its own, the column's name stands for the headline."""
    headings = [index for index in range(candidates[0], len(lines)) if heads_item(lines, index)]
    headings = headings if len(headings) >= _FEWEST else [i for i in item_labels(lines) if i >= candidates[0]]
    if len(headings) < _FEWEST or headings[0] > start:
        return None
    before = [index for index in candidates if index < headings[0] and lines[index].block != lines[headings[0]].block]
    return before[-1] if before and roles[before[-1]] is None else None


def heads_item(lines: Sequence[Line], index: int) -> bool:
    """Whether a line in capitals before a colon or dash stands above a paragraph."""
    if index + 1 >= len(lines):
        return False
    line, below = lines[index], lines[index + 1]
    return (
        re.match(r"[^a-zß-ÿ]{3,30}?\s?(?::|[-–—|] )\s?\S", line.text) is not None
        and not is_prose(line)
        and is_prose(below)
    )


def item_labels(lines: Sequence[Line]) -> list[int]:
    """Lines of a few words each right above its own paragraph ("Corée du Sud"), where three or more head items so."""
    labels = [
        index
        for index, line in enumerate(lines[:-1])
        if word_count(line.text) <= _LONGEST_LABEL
        and line.text[:1].isupper()
        and line.text[-1:].isalpha()
        and lines[index + 1].block == line.block
        and (is_prose(lines[index + 1]) or is_sentence(lines[index + 1]))
    ]
    return labels if len(labels) >= _FEWEST else []
