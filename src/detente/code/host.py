"""The reporter's sentences around quotations: the text with its quotations blanked out, cut into sentences.

What stands inside quotation marks ends no sentence of the reporter's and holds no verb of his, so cues and speakers
are sought in this text. Offsets are those of the dispatch's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.code.cues import Cues
from detente.code.passage import Quotation
from detente.code.quotation import paragraphs

BLANK = "\x01"
"""Stands for every character of a quotation; the last one shows how the quotation ended."""


@dataclass(frozen=True, slots=True)
class Host:
    """One sentence of the reporter's with the quotations that stand in it, both as spans."""

    start: int
    end: int
    paragraph: int
    quotations: tuple[Quotation, ...]

    def bare(self, masked: str) -> bool:
        """Whether nothing but quotations stands in it."""
        return not any(c.isalnum() for c in masked[self.start : self.end])


def mask(text: str, quotations: tuple[Quotation, ...]) -> str:
    """The text, same length, with its outermost quotations blanked; their own comma, stop or ?! is kept as the last
    character, since it serves the reporter's sentence too."""
    signs = list(text)
    for q in quotations:
        if q.depth:
            continue
        a, b = q.outer
        inside = text[q.end : b].strip()[:1]
        last = inside if inside in (",", ".") else "?" if text[q.end - 1] in "?!…" and b > q.end else BLANK
        signs[a:b] = [BLANK] * (b - a - 1) + [last]
    return "".join(signs)


def hosts(text: str, masked: str, quotations: tuple[Quotation, ...], cues: Cues) -> tuple[Host, ...]:
    """The sentences of the masked text in order; a sentence never runs over a paragraph's end."""
    outer = [q for q in quotations if not q.depth]
    out: list[Host] = []
    for number, (a, b) in enumerate(paragraphs(text)):
        for start, end in _sentences(masked, a, b, cues):
            inside = tuple(q for q in outer if q.outer[0] < end and q.outer[1] > start)
            out.append(Host(start, end, number, inside))
    return tuple(out)


_LONGEST_WORD = 30
_LAST_WORD, _INITIAL = re.compile(r"([\w.]+)$"), re.compile(r"(?:^|\.)[A-ZÀ-Þ]$")
_END = re.compile(rf"(?P<stop>;)(?=\s)|(?P<mark>[.!?…]+)[)\]]?(?=\s+[\"«“]?[A-ZÀ-ÞŒ\d—{BLANK}])")


def _sentences(masked: str, start: int, end: int, cues: Cues) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = start
    for m in _END.finditer(masked, start, end):
        stop = m["stop"] or m["mark"]
        if stop == "." and _abbreviated(masked[max(at, m.start() - _LONGEST_WORD) : m.start()], cues):
            continue
        quoted = m.start() > at and masked[m.start() - 1] == BLANK
        if quoted and stop in ("?", "!") and _cue_follows(masked, m.end(), end, cues):
            continue
        out.append((at, m.end()))
        at = m.end() + len(masked[m.end() : end]) - len(masked[m.end() : end].lstrip())
    if at < end:
        out.append((at, end))
    return out


def _abbreviated(before: str, cues: Cues) -> bool:
    """Whether a full stop behind these words ends an abbreviation or stands behind an initial."""
    word = _LAST_WORD.search(before)
    return word is not None and (word[1] in cues.abbreviations or _INITIAL.search(word[1]) is not None)


def _cue_follows(masked: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a speaker and cue come right after a question or exclamation: "Why?" John Smith asked."""
    stretch = re.split(rf"[.;!?{BLANK}]", masked[start : min(end, start + 90)])[0]
    m = cues.verb.search(stretch)
    return m is not None and len(stretch[: m.start()].split()) <= 8
