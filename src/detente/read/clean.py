"""What each line of a page is: dispatch or furniture.

Roles come from the markup's zones, from the patterns of data/agencies/furniture.yaml and from shape (menus, link
lists, numbers). None means that the line may belong to the dispatch; where the dispatch begins and ends is
`layout`'s to say.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from detente.read.dateline import find_dateline
from detente.read.lines import Line, ends_sentence, load_words, plain_quotes, word_count

PROSE_WORDS = 8
"""A line that ends like a sentence counts as a paragraph from this length; shorter may be a caption or label."""
FULL_PARAGRAPH_WORDS = 20
"""A list of related pieces ends where a line of this length ends like a sentence: teasers are shorter."""
TEASER_WORDS = 10
"""A sentence after a list of related pieces belongs to the body from this length."""
SHORT_LINE_WORDS = 30
"""Patterns without `length: any` take no line longer than this."""

_BULLET = re.compile(r"^(?:[•·●▪■◦‣>»›➜➤►▶→*]|[-–—](?= ))\s*")
_SPEECH = re.compile(r"^(?:[—–]\s+(?=[\wÀ-ÞŒ])|[«“\"‘„‹]\s*(?=\w)|»\s(?=.*»$))")
_SEPARATOR = re.compile(r"\s+[|·•›»>/–—-]\s+|\s*[|·•›]\s*")
_NUMBERS = re.compile(r"^[\W\d_]*\d[\W\d_]*$|^[0-9a-f]{16,}$", re.I)
_LINK = re.compile(r"^\W*(?:https?://|www\.)\S+\W*$|^\S+@\S+\.\w+$|^@\w+$", re.I)


@dataclass(frozen=True, slots=True)
class _Rule:
    role: str
    pattern: re.Pattern[str]
    any_length: bool
    opens: bool


@functools.cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(entry["role"], re.compile(pattern, re.I), entry.get("length") == "any", entry.get("opens") == "yes")
        for entry in load_words("furniture.yaml")
        for pattern in entry["patterns"]
    )


@functools.cache
def _any_rule() -> re.Pattern[str]:
    """All patterns as one: most lines match none, and one search tells so four times sooner than a hundred."""
    return re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in _rules()), re.I)


@functools.cache
def _end_marks() -> re.Pattern[str]:
    data = load_words("end_marks.yaml")
    return re.compile(rf"(?<=[.!?…\"”»)])\s*(?:{'|'.join(data)})[\s.]*$", re.I)


def is_prose(line: Line) -> bool:
    """True for a line that reads as a paragraph: a sentence of some length, or long text of any kind."""
    text, _ = without_end_mark(line.text)
    count = word_count(text)
    return count >= FULL_PARAGRAPH_WORDS + 5 or (count >= PROSE_WORDS and ends_sentence(text))


def is_sentence(line: Line) -> bool:
    """True for a line that is at least a short sentence ("« Non », a-t-il dit.")."""
    text, _ = without_end_mark(line.text)
    return word_count(text) >= 3 and ends_sentence(text) and not _BULLET.match(text)


def is_speech(line: Line) -> bool:
    """True for a line of dialogue or quotation that is a sentence of its own, however short ("— Vos papiers.")."""
    return _SPEECH.match(line.text) is not None and ends_sentence(line.text)


def without_end_mark(text: str) -> tuple[str, bool]:
    """A paragraph without the mark that ends a dispatch ("Fin", "Enditem"), and whether it had one."""
    shorter = _end_marks().sub("", text)
    return shorter, shorter != text


def roles(lines: Sequence[Line]) -> list[str | None]:
    """For each line the kind of furniture that it is, or None."""
    found: list[str | None] = []
    listing = False
    for index, line in enumerate(lines):
        rule = _rule_for(line)
        role = line.zone or (rule.role if rule else None) or _shape(line)
        if listing and role is None:
            listing = not (_full(line) or _resumes(lines, index))
            role = "related" if listing else None
        elif rule is not None and rule.opens and line.zone is None:  # where the markup bounds the list, trust it
            listing = True
        found.append(role)
    return found


def _full(line: Line) -> bool:
    """A paragraph too long for a teaser, or one that the extractor takes for text."""
    count, whole = word_count(line.text), ends_sentence(line.text) and not _BULLET.match(line.text)
    return (whole and (count >= FULL_PARAGRAPH_WORDS or bool(line.chosen))) or find_dateline(line.text) is not None


def _resumes(lines: Sequence[Line], index: int) -> bool:
    """A sentence of its own after a blank line, the line before being a mere title: the body goes on."""
    line, before = lines[index], lines[index - 1]
    return (
        line.block != before.block
        and word_count(line.text) >= TEASER_WORDS
        and ends_sentence(line.text)
        and (not ends_sentence(before.text) and not is_bullet(line))
    )


def furniture_role(text: str) -> str | None:
    """The kind of furniture that a pattern takes a text of any length for, or None."""
    rule = _rule_for(Line(text, 0, len(text), 0))
    return rule.role if rule is not None else None


def _rule_for(line: Line) -> _Rule | None:
    text = plain_quotes(line.text)
    short = word_count(text) <= SHORT_LINE_WORDS
    bare = _BULLET.sub("", text)
    if not _any_rule().match(text) and (bare == text or not _any_rule().match(bare)):
        return None
    for rule in _rules():
        if (short or rule.any_length) and (rule.pattern.match(text) or rule.pattern.match(bare)):
            return rule
    return None


def _shape(line: Line) -> str | None:
    """Menus, numbers and bare links, which no word gives away."""
    text = line.text
    if _NUMBERS.match(text) or _LINK.match(text):
        return "number" if _NUMBERS.match(text) else "link"
    if word_count(text) == 0:
        return "rule"
    parts = [part for part in _SEPARATOR.split(text) if part]
    if len(parts) >= 3 and all(word_count(part) <= 4 for part in parts) and not ends_sentence(text):
        return "menu"
    return None


def is_bullet(line: Line) -> bool:
    """True for a list item, by its markup or its mark."""
    return line.item or _BULLET.match(line.text) is not None
