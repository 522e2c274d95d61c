"""Where quotations stand in a text: direct and mixed speech between marks of any kind, and dialogue lines.

Works on the text alone. A mark that never closes, or is closed by a mark of another kind, costs at most the
paragraph it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from detente.code.cues import cues
from detente.code.dialogue import dialogue_passages
from detente.code.incised import split_at_incises
from detente.code.passage import Quotation


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark: what it may do here, and its kind."""

    at: int
    length: int
    opens: bool
    closes: bool
    kind: str


_OPENERS = {"«": "guillemet", "“": "double", "„": "double", "‹": "angle", "‘": "single", "‚": "single"}
_CLOSERS = {"»": "guillemet", "”": "double", "›": "angle", "’": "single"}
_MARK = re.compile(r"<<|>>|,,(?=\w)|''|‘‘|’’|``|[«»“”„‹›\"‘’'‚]")
_BEFORE_OPENING = ' \t\n\u00a0\u202f\u2009([{—–-/«“‹"‘:'
_AFTER_CLOSING = ' \t\n\u00a0\u202f\u2009.,;:!?)]}…—–-/»”›"’'
_NO_OPENING_APOSTROPHE = re.compile(r"['’‘](?:em|til|tis|twas|cause|n|neath|round|\d0s?|\d\d)\b", re.I)
_SENTENCE_END = re.compile(r"[.!?…](?=\s+[A-ZÀ-Þ«“\"—]|\s*$)")
_INCHES = re.compile(r"\d['’]\d{1,2}$")
_BLANK = re.compile(r"\n[ \t\u00a0]*\n|\n")
_CONNECTING = frozenset({"et", "de", "du", "des", "and", "of", "for"})
"""Words that stay small inside a name ("Patrie et Progrès")."""
_NOUN_IN_FRONT = re.compile(r"(\w+),\s*\Z")
_COMMA_BEHIND = re.compile(r"[,\s]*[»”\"’']?\s*,|,\s*[»”\"’']")
_NOUN_BEHIND = re.compile(r"[,\s]*[»”\"’']?,?\s+(?:an?|une?)\s(\w+)(?:\s(\w+))?")
"""What commas set before and behind a title; the last two are matched from the end of the words in the marks."""
_TRAILING = re.compile(r"[\s\u00a0\u202f]*[,;]?[\s\u00a0\u202f]*$")


def find_quotations(text: str, language: str) -> tuple[Quotation, ...]:
    """All quotations of a text in order of their start, nested ones after the one they stand in."""
    found: list[Quotation] = []
    left_open: str | None = None
    for start, end in paragraphs(text):
        spans, still_open = _paragraph(text, start, end, left_open, language)
        found.extend(spans)
        left_open = still_open
    found.extend(
        Quotation(a, b, (a, b), "direct", dialogue=True)
        for a, b in dialogue_passages(text, tuple(paragraphs(text)), language)
        if not any(q.start < b and a < q.end for q in found)
    )
    named = (q for q in found if q.end > q.start and not _is_title(text, q, language))
    judged = (_judged(text, q, language) for q in named)
    whole = (part for q in judged for part in split_at_incises(text, q, cues(language)))
    return tuple(sorted(whole, key=lambda q: (q.start, -q.end)))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs as (start, end). A single line break inside a sentence (hard-wrapped text) does not end one."""
    start = 0
    for m in _BLANK.finditer(text):
        before, after = text[start : m.start()].rstrip(), text[m.end() :].lstrip(" \t\u00a0")
        if m.group() == "\n" and before and before[-1] not in '.!?…»”":' and after[:1].islower():
            continue
        if before:
            yield start, m.start()
        start = m.end()
    if text[start:].strip():
        yield start, len(text)


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    out = []
    for m in _MARK.finditer(text, start, end):
        before = text[m.start() - 1] if m.start() > start else "\n"
        after = text[m.end()] if m.end() < end else "\n"
        mark = _classified(m, text, before, after)
        if mark is not None:
            out.append(mark)
    return out


def _classified(m: re.Match[str], text: str, before: str, after: str) -> _Mark | None:
    sign, at, length = m.group(), m.start(), m.end() - m.start()
    if sign == ",,":
        return _Mark(at, length, True, False, "double") if before in _BEFORE_OPENING else None
    if sign in ("<<", ">>"):
        return _Mark(at, length, sign == "<<", sign == ">>", "guillemet")
    if sign in ("''", "‘‘", "’’", "``", '"'):
        opens = before in _BEFORE_OPENING or before in "'’"
        closes = after in _AFTER_CLOSING
        if (not opens and not closes) or _INCHES.search(text, max(0, at - 5), at):  # glued on both sides, or 5'10"
            return None
        return _Mark(at, length, opens, closes, "straight")
    if sign in _OPENERS and sign not in "‘‚":
        return _Mark(at, length, True, sign == "“", _OPENERS[sign])  # “ also closes „
    if sign in _CLOSERS and sign != "’":
        return _Mark(at, length, False, True, _CLOSERS[sign])
    return _single(sign, at, text, before, after)


def _single(sign: str, at: int, text: str, before: str, after: str) -> _Mark | None:
    """Single marks are apostrophes unless they stand at a word's edge."""
    opens = sign != "’" and before in _BEFORE_OPENING and not after.isspace() and after not in _AFTER_CLOSING
    closes = sign != "‘" and not before.isspace() and before not in "([" and after in _AFTER_CLOSING
    if opens and _NO_OPENING_APOSTROPHE.match(text, at):
        opens = False
    if opens or closes:
        return _Mark(at, 1, opens, closes, "single")
    return None


def _paragraph(
    text: str, start: int, end: int, left_open: str | None, language: str
) -> tuple[list[Quotation], str | None]:
    """Quotations of one paragraph, and the kind of mark that it leaves open to the next."""
    stack: list[tuple[_Mark, bool]] = []
    spans: list[Quotation] = []
    body = start + len(text[start:end]) - len(text[start:end].lstrip())
    marks = _marks(text, start, end)
    for n, mark in enumerate(marks):
        continued = left_open is not None and mark.at == body and mark.kind == left_open
        if continued and mark.kind == "guillemet" and not mark.opens:  # French: » at the head of each line
            mark = replace(mark, opens=True, closes=False)
        opener = _partner(mark, stack, marks[n + 1 :], text)
        if opener is not None:
            del stack[opener + 1 :]
            first, cont = stack.pop()
            spans.append(_quotation(text, first.at, first.length, mark.at, mark.length, len(stack), cont))
        elif mark.opens and (
            mark.kind != "single"
            or _closable(mark, marks[n + 1 :], text)
            or (mark.at == body and text[mark.at] == "‘" and _reopened(text, end, mark))
        ):
            while stack and stack[-1][0].kind == mark.kind and mark.kind != "guillemet":
                unclosed, cont = stack.pop()  # the same straight mark cannot nest in itself
                spans.extend(_recovered(text, unclosed, mark.at, cont, language))
            stack.append((mark, continued))
        elif not mark.opens and mark.closes and mark.kind != "single" and not stack and not text[mark.at - 1].isdigit():
            spans.extend(_unopened(text, start, mark, spans))
    still_open = None
    for depth, (mark, cont) in enumerate(stack):
        whole = depth == 0 and mark.at == body and not any(s.depth == 0 for s in spans) and _reopened(text, end, mark)
        if whole and not cues(language).incise.search(text, mark.at, end):
            still_open = mark.kind
            spans.append(_quotation(text, mark.at, mark.length, _rstrip(text, end), 0, 0, cont))
        elif depth == 0:
            inner = [s for s in spans if s.start > mark.at]
            limit = min((s.outer[0] for s in inner), default=end)
            spans.extend(_recovered(text, mark, limit, cont, language))
            spans = [replace(s, depth=max(0, s.depth - 1)) if s in inner else s for s in spans]
    return spans, still_open


def _partner(mark: _Mark, stack: list[tuple[_Mark, bool]], later: Iterable[_Mark], text: str) -> int | None:
    """Index in the stack of the mark that this one closes; None where it closes nothing."""
    if not mark.closes or not stack:
        return None
    same = [i for i, (m, _) in enumerate(stack) if m.kind == mark.kind]
    if mark.kind == "single":
        if not same or _possessive(mark, later, text):
            return None
        return same[-1]
    if same:
        return same[-1]
    if mark.opens:
        return None
    # a closing mark that nothing of its kind opened: it closes what is open, of whatever kind
    return next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0].kind != "single"), None)


def _possessive(mark: _Mark, later: Iterable[_Mark], text: str) -> bool:
    """Whether ' after an s is a possessive ("the rebels' demands"), another mark closing the quotation later."""
    if text[mark.at - 1] != "s" or not re.match(r"\s+[a-z]", text[mark.at + 1 : mark.at + 4]):
        return False
    for m in later:
        if m.kind == "single":
            return m.closes
    return False


def _closable(mark: _Mark, later: Iterable[_Mark], text: str) -> bool:
    return any(m.kind == "single" and m.closes and "\n" not in text[mark.at : m.at] for m in later)


def _reopened(text: str, end: int, mark: _Mark) -> bool:
    """Whether the next paragraph begins with the same mark, as a quotation over several paragraphs does."""
    following = text[end:].lstrip()
    return following[:1] in ("«", "»") if mark.kind == "guillemet" else following[:1] == text[mark.at]


def _recovered(text: str, mark: _Mark, limit: int, continued: bool, language: str) -> list[Quotation]:
    """The passage that an unclosed mark opens: to the incise ("…, a dit X"), or to the end of its sentence."""
    if mark.kind == "single":
        return []
    stretch = text[mark.at + mark.length : limit]
    incise = cues(language).incise.search(stretch)
    sentence = _SENTENCE_END.search(stretch)
    ends = [m.start() for m in (incise,) if m] + [m.end() for m in (sentence,) if m]
    if incise is None and _runs_on(text, mark, stretch, language):
        ends = []
    end = mark.at + mark.length + min(ends, default=len(stretch))
    if len(text[mark.at : end].split()) < 3:
        return []
    return [_quotation(text, mark.at, mark.length, _rstrip(text, end), 0, 0, continued)]


def _runs_on(text: str, mark: _Mark, stretch: str, language: str) -> bool:
    """Whether what a colon opens and no mark closes ("It went on: “We fled. They fired.") is speech to the end of the
    paragraph: nobody says anything in it."""
    led_to = text[: mark.at].rstrip(" \u00a0\u202f").endswith(":")
    return led_to and "\n" not in stretch.strip() and cues(language).verb.search(stretch) is None


def _unopened(text: str, start: int, mark: _Mark, spans: list[Quotation]) -> list[Quotation]:
    """The passage before a closing mark that nothing opened: from the head of its sentence."""
    floor = max([start, *(s.outer[1] for s in spans)])
    stops = [m.end() for m in _SENTENCE_END.finditer(text, floor, mark.at)]
    stops = [s for s in stops if s < mark.at - 2]
    begin = stops[-1] if stops else floor
    begin += len(text[begin : mark.at]) - len(text[begin : mark.at].lstrip())
    if len(text[begin : mark.at].split()) < 3 or not text[begin : begin + 1].isupper():
        return []
    return [_quotation(text, begin, 0, mark.at, mark.length, 0, False)]


def _rstrip(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _quotation(
    text: str, opening: int, opening_length: int, closing: int, closing_length: int, depth: int, continued: bool
) -> Quotation:
    start, end = opening + opening_length, closing
    while start < end and text[start].isspace():
        start += 1
    end = start + len(_TRAILING.sub("", text[start:end]))
    if text[start:end].endswith(".") and not text[start:end].endswith("..") and not _abbreviation(text[start:end]):
        end -= 1
    return Quotation(start, end, (opening, closing + closing_length), "mixed", depth, continued)


def _abbreviation(passage: str) -> bool:
    return re.search(r"(?:\b[A-Z]\.){2,}$|\b(?:Mr|Mrs|Dr|St|etc)\.$", passage) is not None


def _is_title(text: str, q: Quotation, language: str) -> bool:
    """Whether the marks set off a name: of a work, an operation, a newspaper ("l'opération « Barkhane »")."""
    passage = text[q.start : q.end]
    before = re.findall(r"[\w’'-]+", re.split(r"[.!?:;,»”]\s", text[max(0, q.outer[0] - 60) : q.outer[0]])[-1])
    words_of_speech = cues(language)
    if words_of_speech.nickname.search(text[max(0, q.outer[0] - 40) : q.outer[0]]):
        return True
    for told_by in words_of_speech.according.finditer(text, max(0, q.outer[0] - 40), q.outer[0]):
        article = text[told_by.end() : q.outer[0]].strip()
        if passage[:1].isupper() and words_of_speech.definite.fullmatch(article):
            return True  # "selon le « Vanuatu Daily Post »"
    if passage[:1].isupper() and _is_apposed(text, q, language):
        return True
    if (not passage[:1].isupper() and not passage[:1].isdigit()) or not before:
        return False
    words = passage.split()
    small = sum(w[0].islower() and w not in _CONNECTING for w in words)
    behind = re.match(r"\s+(\w+)", text[q.outer[1] : q.outer[1] + 30]) if language == "en" else None
    beside = [*before[-2:], *([behind[1]] if behind else [])]
    named_by = any(re.split(r"[’']", w.lower())[-1] in cues(language).title_nouns for w in beside)
    if named_by and len(words) <= 8:
        return True
    follows = text[q.outer[1] : q.outer[1] + 1] + text[q.end : q.outer[1]]
    return len(words) <= 6 and len(words) > 1 and small == 0 and "," not in follows and not passage.endswith(("!", "?"))


def _is_apposed(text: str, q: Quotation, language: str) -> bool:
    """Whether commas set a title beside what it is the title of: "The film, “X”, was shown", "“X”, a film about"."""
    nouns, after = cues(language).title_nouns, text[q.end : q.outer[1] + 30]
    front = _NOUN_IN_FRONT.search(text, max(0, q.outer[0] - 30), q.outer[0])
    if front is not None and front[1].lower() in nouns and _COMMA_BEHIND.match(after):
        return True
    behind = _NOUN_BEHIND.match(after)
    return behind is not None and any(w.lower() in nouns for w in behind.groups() if w)


def _judged(text: str, q: Quotation, language: str) -> Quotation:
    """With its kind: direct where the passage is a sentence of its own, mixed where the reporter's goes through it."""
    if q.dialogue:
        return q
    passage = text[q.start : q.end]
    head = passage.lstrip("…. ([")
    capital = head[:1].isupper() or head[:1].isdigit()
    before = text[: q.outer[0]].rstrip(" \u00a0\u202f")
    introduced = before[-1:] in ("", ":", "\n") or before[-1:] in '.!?…»”"—–,' or q.continues
    after = text[q.outer[1] :].lstrip(" \u00a0\u202f")[:1]
    closed = text[q.end : q.outer[1]].strip()[:1] in (",", ".") and text[q.end : q.end + 1] != ""
    whole = after in (",", "", "\n", ".", "—", "–") or closed or passage.endswith(("?", "!", "…"))
    direct = capital and ((introduced and whole) or _has_verb(text, q, language))
    return replace(q, kind="direct" if direct else "mixed")


def _has_verb(text: str, q: Quotation, language: str) -> bool:
    """Whether the passage may hold a finite clause: a pronoun subject, an auxiliary or a usual verb ending."""
    return cues(language).finite.search(text[q.start : q.end]) is not None
