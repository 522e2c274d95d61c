"""Lines of dialogue after a dash, as French sets speech without quotation marks."""

from __future__ import annotations

import re

from detente.code.cues import cues

_DASH = re.compile(r"\s*(?P<dash>[—–-]|--)\s+(?=[A-ZÀ-ÞŒ«“\"])")
_SPOKEN = {
    "fr": re.compile(r"\b(?:je|j['’]|tu|nous|vous|mon|ma|mes|notre|nos|votre|vos|oui|non)\b", re.I),
    "en": re.compile(r"\b(?:i|i['’]m|you|we|my|our|your|yes|no)\b", re.I),
}


def dialogue_passages(text: str, paragraphs: tuple[tuple[int, int], ...], language: str) -> list[tuple[int, int]]:
    """What is said in the dashed lines of a text, as (start, end), the reporter's incises left out.

    A dashed line is dialogue where it holds an incise (", répond-il"), or speaks in the first or second person and
    stands beside another dashed line or after a colon; other dashed lines are lists.
    """
    lines = [_DASH.match(text, a, b) for a, b in paragraphs]
    out: list[tuple[int, int]] = []
    told = [
        line is not None and cues(language).incise.search(text, line.end(), end) is not None
        for (_, end), line in zip(paragraphs, lines, strict=True)
    ]
    for i, ((start, end), line) in enumerate(zip(paragraphs, lines, strict=True)):
        if line is None or any(sign in text[start:end] for sign in '«“"'):
            continue
        body = line.end()
        incise = cues(language).incise.search(text, body, end)
        if line["dash"] == "-" and not _beside(i, lines) and not _announced(text, start):
            continue
        spoken = _SPOKEN.get(language, _SPOKEN["en"]).search(text, body, end) is not None
        answers = any(told[max(0, i - 1) : i + 2])  # a line beside it is dialogue for certain
        if incise is None and not answers and not (spoken and (_beside(i, lines) or _announced(text, start))):
            continue
        out.extend(_said(text, body, end, incise))
    return out


def _beside(i: int, lines: list[re.Match[str] | None]) -> bool:
    return (i > 0 and lines[i - 1] is not None) or (i + 1 < len(lines) and lines[i + 1] is not None)


def _announced(text: str, start: int) -> bool:
    return text[:start].rstrip().endswith(":")


def _said(text: str, body: int, end: int, incise: re.Match[str] | None) -> list[tuple[int, int]]:
    if incise is None:
        return [(body, _bare(text, end))]
    stop = incise.start() + (text[incise.start()] in "?!…")
    passages = [(body, stop)]
    after = re.search(r"[.!?]\s+(?=\S)", text[incise.end() : end])
    if after is not None:
        passages.append((incise.end() + after.end(), _bare(text, end)))
    return [(a, b) for a, b in passages if b - a > 2]


def _bare(text: str, end: int) -> int:
    while end > 0 and (text[end - 1].isspace() or text[end - 1] == "."):
        end -= 1
    return end
