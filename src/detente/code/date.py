"""Dates as newswire writes them: found in text, and resolved against dateline, tense and the date told before.

The words are data (data/dates/<language>.yaml). An impossible date or a relative one without an anchor resolves to a
`When` without EDTF and says why in `problems`; nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from detente.code.dategrammar import read_dates
from detente.code.datereading import Bound, Reading
from detente.code.dateresolve import Setting, Tense, span_of
from detente.code.datespan import DaySpan, Precision
from detente.code.datewords import date_words
from detente.records import When

NO_ANCHOR = "no day to count from"
"""The problem of a relative date where the dispatch's day, or the tense that places it, is not known yet."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date expression of a text; offsets count characters of that text.

    `when` is the expression resolved as far as its own words and the anchor go; `resolve` places it with the verb's
    tense and, where `relative_to` is "event", the date told before.
    """

    start: int
    end: int
    text: str
    when: When
    relative_to: Literal["anchor", "event"]
    reading: Reading
    problems: tuple[str, ...] = ()

    @property
    def impossible(self) -> bool:
        """Whether the words name a day that no calendar holds, or one of two: nothing can be known of it."""
        return bool(self.problems) and self.problems != (NO_ANCHOR,)

    @property
    def bound(self) -> Bound | None:
        """ "since", "until", "by", "within" (a deadline), ...: the date is an end of a stretch, not a moment."""
        return self.reading.bound

    @property
    def dates_complement(self) -> bool:
        """Whether it dates what follows its words ("au lendemain de *l'expulsion*"), not its own clause."""
        return self.reading.dates_complement


def find_dates(text: str, language: str, anchor: date | None, edited: date | None = None) -> tuple[DateMention, ...]:
    """Every date expression of `text`, in order; none for a language without date words.

    `anchor` is the dateline's day if known, else the day of publication; `edited` the day of publication where that
    lies a little after the dateline's.
    """
    words = date_words(language)
    if words is None:
        return ()
    out = []
    for found in read_dates(text, words):
        passage = (text[found.start : found.end], found.start, found.end)
        span = None if found.problems else span_of(found.reading, Setting(anchor, edited=edited))
        problems = found.problems
        if span is None and not problems:
            problems = (NO_ANCHOR,)
        relative: Literal["anchor", "event"] = "event" if _needs_event(found.reading) else "anchor"
        out.append(
            DateMention(found.start, found.end, passage[0], _when(span, *passage), relative, found.reading, problems)
        )
    return tuple(out)


def resolve(
    mention: DateMention, *, anchor: date | None, tense: Tense, previous: When | None, edited: date | None = None
) -> When:
    """The days of a mention, given the tense of its verb and the date told before it in the dispatch.

    Past takes "mercredi" for the last Wednesday up to the anchor, future for the next one after it, "none" for the
    nearest past, which `edited` lets be of the day of publication. Where nothing can be known the `When` has the words
    but no EDTF.
    """
    passage = (mention.text, mention.start, mention.end)
    if mention.impossible:
        return _when(None, *passage)
    return _when(span_of(mention.reading, Setting(anchor, tense, _span(previous), edited)), *passage)


def _needs_event(reading: Reading) -> bool:
    return reading.base == "event" or (reading.first is not None and reading.first.base == "event")


def _when(span: DaySpan | None, text: str, start: int, end: int) -> When:
    if span is None:
        return When(text=text, start=start, end=end, basis="stated")
    return When(
        edtf=span.edtf,
        earliest=span.first.isoformat() if span.first else None,
        latest=span.last.isoformat() if span.last else None,
        text=text,
        start=start,
        end=end,
        basis="stated",
    )


def _span(when: When | None) -> DaySpan | None:
    """The days of a `When`, None where it knows neither end."""
    if when is None or when.edtf is None or (when.earliest is None and when.latest is None):
        return None
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first is not None
    assert last is not None
    lengths: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
    plain = when.edtf.replace("-", "").isdigit() and not (len(when.edtf) == 7 and int(when.edtf[5:]) > 12)
    precision: Precision = lengths.get(len(when.edtf), "other") if plain else "other"
    return DaySpan(when.edtf, date.fromisoformat(first), date.fromisoformat(last), precision)
