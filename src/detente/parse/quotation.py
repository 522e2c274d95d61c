"""Where quotations stand: stretches between quotation marks, numbered in textual order."""

from __future__ import annotations

_PAIRS = {"«": "»", "“": "”", "„": "“"}


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of what stands inside quotation marks; a line break closes an unclosed straight quotation.

    A quotation that opens in each paragraph and closes in the last gives one stretch for each paragraph.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    closing = ""
    for i, character in enumerate(text):
        if opened is None:
            if character in _PAIRS or character == '"':
                opened, closing = i + 1, _PAIRS.get(character, '"')
        elif character == closing or character == "\n":
            if text[opened:i].strip():
                found.append((opened, i))
            opened = None
    if opened is not None and text[opened:].strip():
        found.append((opened, len(text)))
    return tuple(found)
