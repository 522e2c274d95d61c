"""Back from a line's cleaned text to offsets in the raw input, for parts of lines."""

from __future__ import annotations

import html
import re

from detente.read.lines import Line, collapse

_TAG = re.compile(r"<[^>]*>")


def prefix_end(content: str, line: Line, length: int) -> int | None:
    """Where in the raw input the first `length` characters of a line's text end; None where that cannot be told."""
    wanted = line.text[:length].strip()
    for end in range(line.start + len(wanted), min(line.end, line.start + 12 * len(wanted) + 400) + 1):
        if _clean(content[line.start : end]) == wanted:
            return end
    return None


def suffix_start(content: str, line: Line, length: int) -> int | None:
    """Where in the raw input the last `length` characters of a line's text begin; None where that cannot be told."""
    wanted = line.text[len(line.text) - length :].strip()
    for start in range(line.end - len(wanted), max(line.start, line.end - 12 * len(wanted) - 400) - 1, -1):
        if _clean(content[start : line.end]) == wanted:
            return start
    return None


def _clean(raw: str) -> str:
    return collapse(html.unescape(_TAG.sub("", raw)))
