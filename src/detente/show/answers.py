"""Answers in words: which day an expression means, who a description means."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from detente.code.date import DateMention, find_dates, resolve
from detente.code.dateresolve import Tense
from detente.code.lookup import Answer
from detente.records import When
from detente.show.label import counted, when_label

LANGUAGES = {"fr": "French", "en": "English"}
_TENSES: tuple[tuple[Tense, str], ...] = (("past", "with a verb in the past"), ("future", "with a verb in the future"))


def date_answer(expression: str, language: str | None, on: date) -> Iterator[str]:
    """Lines that tell what each date in `expression`, written on the day `on`, was understood as; none without a date.

    Without a language French and English are tried and the one that understands more of the words is taken.
    """
    tongues = (language,) if language else tuple(LANGUAGES)
    readings = {tongue: find_dates(expression, tongue, on) for tongue in tongues}
    best = max(readings, key=lambda tongue: sum(m.end - m.start for m in readings[tongue]))
    for mention in readings[best]:
        yield f"{mention.text}: read as {LANGUAGES.get(best, best)}, written on {on:%A} {on.isoformat()}"
        yield from _understood(mention, on)


def _understood(mention: DateMention, on: date) -> Iterator[str]:
    by_tense = {words: resolve(mention, anchor=on, tense=tense, previous=None) for tense, words in _TENSES}
    if mention.problems:
        yield f"  left open: {'; '.join(mention.problems)}"
    elif len({when.edtf for when in by_tense.values()}) == 1:
        yield f"  {_days(next(iter(by_tense.values())))}"
    else:
        yield from (f"  {words}: {_days(when)}" for words, when in by_tense.items())
    if mention.relative_to == "event":
        yield "  counted from the date told before it in the dispatch; here from the day it was written"


def _days(when: When) -> str:
    if not when.edtf:
        return "left open"
    if not when.earliest or not when.latest:
        return when_label(when)
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    if first == last:
        return f"{when.edtf}, a {first:%A}"
    return f"{when.edtf}, {first.isoformat()} to {last.isoformat()}, {counted((last - first).days + 1, 'day')}"


def actor_answer(answer: Answer) -> Iterator[str]:
    """Who is meant: code and sector, name, office; under it why."""
    code = ":".join(filter(None, (answer.code, answer.sector))) or "no code"
    yield " · ".join(filter(None, (code, answer.name, answer.office, answer.identifier_id)))
    yield f"  {answer.why}"
