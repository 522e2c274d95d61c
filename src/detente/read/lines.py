"""The Line: a paragraph, heading or scrap of a page with its place in the raw input.

Plain text and HTML both become lines; all that follows works on lines alone.
"""

from __future__ import annotations

import functools
import importlib.resources
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `text` with single spaces and entities resolved, `start`..`end` its span in the raw input.

    Lines with no blank line between them share a `block`. `zone` names what the markup says it is when not body
    ("menu", "caption", ...), None in plain text; `heading` is 1 to 6 for h1..h6, 0 otherwise; `item` is true for list
    items; `chosen` tells whether the extractor took it for main text, None where none was asked.
    """

    text: str
    start: int
    end: int
    block: int
    zone: str | None = None
    heading: int = 0
    item: bool = False
    chosen: bool | None = None
    parent: int = 0


_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029]|\Z)")
_SPACES = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?:\s*»)?$")
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_QUOTES = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
    }
)
_UNSEEN = "\u200b\u00ad\ufeff\u2060"


def collapse(text: str) -> str:
    """Runs of white space (no-break spaces too) to one space, invisible characters away, ends stripped."""
    for character in _UNSEEN:
        if character in text:
            text = text.replace(character, "")
    return _SPACES.sub(" ", text).strip()


def plain_quotes(text: str) -> str:
    """Typographic quotation marks and apostrophes as plain ones."""
    return text.translate(_QUOTES)


def likeness_key(text: str) -> str:
    """What two copies of a line have in common: lower-case letters and digits only."""
    return "".join(_WORD.findall(text.lower())).replace("'", "").replace("’", "").replace("-", "").replace(".", "")


def words(text: str) -> list[str]:
    """The words of a line, lower case."""
    return [word.lower() for word in _WORD.findall(text)]


def word_count(text: str) -> int:
    """Number of words; numbers count, punctuation does not."""
    return len(_WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """True where a line ends like a sentence, quotation marks after the point allowed."""
    return _SENTENCE_END.search(text) is not None


def plain_lines(content: str) -> list[Line]:
    """The filled lines of a plain text; hard-wrapped paragraphs are joined again."""
    lines: list[Line] = []
    block = 0
    for found in _LINE.finditer(content):
        raw = found.group()
        text = collapse(raw)
        if text:
            start = found.start() + len(raw) - len(raw.lstrip())
            lines.append(Line(text, start, start + len(raw.strip()), block))
        else:
            block += 1
    return _unwrapped(lines)


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Join lines broken at a fixed width. Only where most full lines of the text break inside a sentence."""
    widest = max((len(line.text) for line in lines), default=0)
    pairs = list(itertools.pairwise(lines))
    broken = [a for a, b in pairs if _continues(a, b, widest)]
    if widest > 130 or len(broken) < 3:  # mail and telex wrap at 60 to 100; longer lines are paragraphs already
        return lines
    joined: list[Line] = []
    previous: Line | None = None
    for line in lines:
        if previous is not None and _continues(previous, line, widest):
            last = joined[-1]
            joined[-1] = replace(last, text=f"{last.text} {line.text}", end=line.end)
        else:
            joined.append(line)
        previous = line
    return joined


def _continues(a: Line, b: Line, widest: int) -> bool:
    """True where `b` goes on where `a` was broken: same block, and b's first word would not have fitted on a."""
    first = b.text.split(" ", 1)[0]
    return (
        a.block == b.block and widest >= 40 and len(a.text) + 1 + len(first) > widest - 8 and b.text[0] not in "•*>–—|"
    )


@functools.cache
def load_words(name: str) -> Any:
    """One YAML file of data/agencies, all scalars as strings."""
    text = importlib.resources.files("detente").joinpath("data", "agencies", name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def alternatives(forms: Sequence[str]) -> str:
    """A regular expression for any of the forms, longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
