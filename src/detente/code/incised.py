"""Quotations that an incise cuts inside one pair of marks: "« Les banques, observe Paul Garnier, prêtent. »"."""

from __future__ import annotations

import re
from dataclasses import replace

from detente.code.cues import Cues
from detente.code.passage import Quotation

_LONGEST_INCISE = 90
"""Characters of an incise with its subject, day and place."""
_LEAD = re.compile(r"[,?!…]\s*$")
_STOP = re.compile(r"(?P<comma>,)\s+|(?P<full>[.])(?=\s+[A-ZÀ-ÞŒ«“\"]|\s*$)|[?!:;]|$")
_BARE = re.compile(r"(?:[éu]e?s?|er|ir|re|ant|ing)$")
_SUBJECT = re.compile(r"\s+(?P<article>le |la |l['’]|un |une |son |sa )?(?P<rest>\S.*)")


def split_at_incises(text: str, q: Quotation, words: Cues) -> tuple[Quotation, ...]:
    """The passages of a quotation without the incises in it; itself alone where it has none."""
    parts: list[Quotation] = []
    start, opening = q.start, q.outer[0]
    for m in words.verb.finditer(text, q.start, q.end):
        before = text[start : m.start()]
        lead = _LEAD.search(before)
        if lead is None or m.start() < start or not before[: lead.start()].strip() or not _inverted(text, m, words):
            continue
        stop = _incise_end(text, m.end(), q.end, words)
        if stop is None or stop - m.start() > _LONGEST_INCISE:
            continue
        end = start + lead.start() + (lead.group()[0] in "?!…")
        goes_on = q.continues and not parts
        outer = (opening, start + lead.end())
        parts.append(replace(q, start=start, end=end, outer=outer, continues=goes_on, cut=bool(parts)))
        start = opening = stop
    if not parts:
        return (q,)
    if text[start : q.end].strip():
        parts.append(replace(q, start=start, outer=(opening, q.outer[1]), continues=False, cut=True))
    return tuple(parts)


def _inverted(text: str, cue: re.Match[str], words: Cues) -> bool:
    """Whether the cue has its subject behind it, as an incise has: "a-t-il dit", "observe le maire", "said Jones"."""
    if words.inverted(cue):
        return True
    form = cue["form"].lower()
    lemma = words.lemma(cue)
    auxiliary = cue.start("form") > cue.start("cue")
    if lemma in words.report | words.allege or words.passive(cue):
        return False
    if not auxiliary and _BARE.search(form):
        return False
    subject = _SUBJECT.match(text, cue.end(), cue.end() + _LONGEST_INCISE)
    if subject is None:
        return False
    named = subject["rest"][:1].isupper() and subject["rest"].split()[0].lower() not in words.times
    if named or words.language != "fr" or lemma in words.directive:
        return named and subject["article"] is None
    heads = re.findall(r"[\w-]+", subject["rest"].split(",")[0])[:4]
    return subject["article"] is not None and any(w.lower() in words.speakers or w[0].isupper() for w in heads)


def _incise_end(text: str, start: int, limit: int, words: Cues) -> int | None:
    """Where the quotation goes on after an incise; None where the sentence asks or goes on otherwise."""
    for stop in _STOP.finditer(text, start, limit):
        word = re.search(r"([\w.]+)$", text[start : stop.start()])
        if stop["full"] and word and (word[1] in words.abbreviations or re.search(r"(?:^|\.)[A-ZÀ-Þ]$", word[1])):
            continue
        if stop["comma"] or stop["full"]:
            return stop.end() + len(text[stop.end() : limit]) - len(text[stop.end() : limit].lstrip())
        return limit if stop.start() >= limit else None
    return None
