"""Where sentences begin and end in newswire text: decided here, before and instead of the parser."""

from __future__ import annotations

import re
from functools import cache

from detente.parse.grammar import abbreviations, grammar

_END = re.compile(r"""[.!?…]+(?:["»”’')\]]|\s»)*(?=\s|$)""")
_OPENING = re.compile(r"""\s+(?:["«“‘'(\[–—-]\s*)*(?=[A-ZÀ-ÖØ-Þ0-9])""")
_BEGINNING = re.compile(r"\s+(?:The|In|On|It|A|An|He|She|But|At|They|Its|That|This|Le|La|Les|Il|Elle)\s")
_LAST_WORD = re.compile(r"([^\s(\[\"«“]+)$")


def _ends_here(line: str, stop: re.Match[str]) -> bool:
    """Whether the full stop of `stop` closes a sentence."""
    if stop.end() == len(line):
        return True
    following = _OPENING.match(line, stop.end())
    if following is None:
        return False
    if stop.group()[0] != "." or len(stop.group()) > 1:
        return _quote_closed(line, stop)
    found = _LAST_WORD.search(line, 0, stop.start())
    word = found.group(1) if found else ""
    known = abbreviations().get(word.split("'")[-1].lower())
    if known == "number":
        return not line[stop.end() :].lstrip()[:1].isdigit()
    initials = re.fullmatch(r"(?:\w\.)+\w", word) is not None
    if known == "name" or initials:
        # "U.S." and "p.m." do end a sentence where what follows begins like one
        return initials and _BEGINNING.match(line, stop.end()) is not None
    return not (len(word) == 1 and word.isupper())


def _quote_closed(line: str, stop: re.Match[str]) -> bool:
    """A quotation that ends in "!" or "?" goes on when a lower-case word follows; `_OPENING` has seen to that."""
    return not line[stop.end() :].lstrip().startswith(("–", "—", "- "))


def split_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Sentences of the line `text[start:end]` as (start, end) offsets into `text`, without outer blanks."""
    line = text[start:end]
    spans: list[tuple[int, int]] = []
    begin = 0
    for stop in _END.finditer(line):
        if stop.start() >= begin and _ends_here(line, stop):
            spans.append((begin, stop.end()))
            begin = stop.end()
    if line[begin:].strip():
        spans.append((begin, len(line)))
    trimmed = []
    for a, b in spans:
        while a < b and line[a].isspace():
            a += 1
        while b > a and line[b - 1].isspace():
            b -= 1
        if a < b:
            trimmed.append((start + a, start + b))
    return trimmed


_DATELINE = re.compile(
    r"""(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]{2,}[^\n()]{0,60}?(?:\([^)\n]{2,40}\))?|[A-ZÀ-Þ][^\n()]{2,50}\([A-Z][\w .]{1,20}\))
    \s*(?:--+|[-–—|])\s+(?=\S)""",
    re.X,
)
"""Place, date and agency before the text of a dispatch: they lead the parser astray."""
_TOPIC = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?: [\w'’-]+){0,2}\s?:\s+(?=[\w«\"“])")
"""The topic word before a headline: "Guinée : la Cédéao ..."."""
_AFTER_QUOTE = re.compile(r"""["»”]\s*,\s+(?=[a-zà-ÿ])""")
_NO_CUE = re.compile(r"(?:les?|la|l['’]|une?|s(?:on|a|es)|leurs?|cet(?:te)?|ces?|ils?|elles?)\b")
"""What begins the clause itself behind a quoted fragment: "Accusé de « trahison », le chef de l'armée a fui"."""


@cache
def _cue(language: str) -> re.Pattern[str]:
    """A comma before a perfect tense whose subject follows: "..., a-t-il dit", "..., a annoncé lundi Paul"."""
    words = grammar(language).words
    saying = "|".join(sorted(words["inverted_cues"]))
    adverbs = "|".join(sorted(words["cue_adverbs"]))
    inverted = rf"-t-(?:il|elle|on)\s(?:{saying})\b"
    named = rf"\s(?:{saying})(?:\s(?:{adverbs}))*\s(?:[A-ZÀ-Þ]|l'[A-Z])"
    return re.compile(rf",\s+(?=(?:a|ont|avait|avaient)(?:{inverted}|{named}))")


def pieces(sentence: str, language: str) -> list[tuple[int, int]]:
    """Stretches of a sentence that the parser reads better apart, as offsets into it: a quotation and its cue.

    English needs none of this; the French model loses the cue's subject when it reads both at once.
    """
    if language != "fr":
        return [(0, len(sentence))]
    cut = _AFTER_QUOTE.search(sentence)
    if cut is not None and sentence[0] not in '"«“' and _NO_CUE.match(sentence, cut.end()):
        cut = None
    cut = cut or _cue(language).search(sentence)
    if cut is None or cut.start() < 8 or len(sentence) - cut.end() < 6:
        return [(0, len(sentence))]
    first_end = cut.start() + (1 if cut.re is _AFTER_QUOTE else 0)
    return [(0, first_end), (cut.end(), len(sentence))]


def split_sentences(text: str) -> list[tuple[int, int]]:
    """All sentences of a dispatch as (start, end) offsets; a line break always ends one."""
    spans: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n\r]+", text):
        begin = line.start()
        prefix = _DATELINE.match(text, begin, line.end()) or _TOPIC.match(text, begin, line.end())
        if prefix is not None:
            if text[begin : prefix.end()].strip(" -–—|:"):
                spans.append((begin, begin + len(text[begin : prefix.end()].rstrip())))
            begin = prefix.end()
        spans.extend(split_line(text, begin, line.end()))
    return spans
