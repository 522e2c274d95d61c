"""Which dates a dispatch offers for a clause: the expressions around it, the days its story tells of, its own day.

The rules of timing.py choose one of them; learned/dates.py weighs them all. Beside each date stand those that are
near it: what a text tells of beside a date is often known to be of its month only, or of the eve. Of 2,400 hand-coded
events 460 had a date that no expression says; 190 of these were the month of one that is said or of the dispatch, 74
the eve of the dispatch.
"""

from __future__ import annotations

import bisect
import dataclasses
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from detente.clause import Clause, Parsed
from detente.code.date import DateMention
from detente.code.dateholder import DateHolders
from detente.code.dateresolve import Tense
from detente.code.datespan import Precision, at_precision
from detente.code.datestory import Story, at_start
from detente.records import When

_PRENOMINAL = 25
"""Characters between a date and the noun it stands before: "the 2014 ammunition depot blast"."""
_COARSER: tuple[Precision, ...] = ("month", "year")
_TENSES: tuple[Tense, ...] = ("past", "future")
"""Towards which sides a weekday or a day without its year may be meant, whatever the clause's own tense."""
_SMALL_WORD = 5
"""Letters of prepositions and articles."""


class DateOffers:
    """The dates on offer in one dispatch, whose own day is `own_day`."""

    def __init__(
        self, parsed: Parsed, dates: tuple[DateMention, ...], holders: DateHolders, story: Story, own_day: When
    ) -> None:
        self.parsed, self.dates, self.holders, self.story, self.own_day = parsed, dates, holders, story, own_day
        self._word_starts = [w[0] for w in parsed.words]
        self._verbs = [c.start for c in parsed.clauses if c.kind == "verb" and c.tense != "none"]

    def of(
        self, clause: Clause, resolved: Callable[[DateMention], When], told_as: Callable[[DateMention, Tense], When]
    ) -> Iterator[tuple[str, When]]:
        """Every date that may be the clause's, each with how the text offers it; `resolved` places a mention in the
        clause's tense, `told_as` in another."""
        start, end = self.parsed.sentences[clause.sentence]
        before = self.parsed.sentences[max(0, clause.sentence - 1)][0]
        for m in self.dates:
            if not before <= m.start < end:
                continue
            holder = self.holders.holder.get(m.start)
            if m.bound == "within" or (m.dates_complement and (holder is None or holder.index != clause.index)):
                continue  # a deadline dates nothing, "a day after the vote" the vote only
            when = resolved(m)
            if not when.earliest:
                continue
            if m.start < start:
                yield "named in the sentence before", when
                yield from self._near("named before", when)
                continue
            yield from self._named(m, when, clause)
            yield from self._near("named", when)
            for tense in _TENSES:
                yield f"named as {tense}", told_as(m, tense)
            if m.bound == "since":
                yield "named the beginning", at_start(when)
                yield "named until now", until_now(at_start(when), self.own_day)
        yield "own day", self.own_day
        if self.own_day.earliest:
            yield from self._near("own", self.own_day)
            yield "own eve", eve_of(self.own_day)
        for name, day in (
            ("story", self.story.news_day(clause.sentence)),
            ("background", self.story.background_day(clause.sentence)),
            ("lead", self.story.lead_day),
        ):
            if day is not None:
                yield name, day
                yield from self._near(name, day)

    def _named(self, m: DateMention, when: When, clause: Clause) -> Iterator[tuple[str, When]]:
        """How an expression of the clause's own sentence stands to it."""
        holder = self.holders.holder.get(m.start)
        whose = "no clause" if holder is None else "own" if holder.index == clause.index else "another"
        inside = clause.span[0] <= m.start < clause.span[1]
        side = "before" if m.start < clause.start else "behind"
        first, last = sorted((m.start, clause.start))
        between = sum(first < v < last for v in self._verbs)
        yield f"named {whose} inside {inside} {side} {min(between, 2)} {m.bound}", when
        yield f"named {whose} {self._leads_in(m)}", when
        if holder is not None and holder.index == clause.parent:
            yield f"named parent {clause.link} {side}", when
        if holder is not None and holder.parent == clause.index:
            yield f"named child {holder.link} {side}", when

    def _near(self, name: str, when: When) -> Iterator[tuple[str, When]]:
        """The month and the year around a date that is more exact."""
        for precision in _COARSER:
            around = coarser(when, precision)
            if around is not None:
                yield f"{name} {precision}", around

    def _leads_in(self, m: DateMention) -> str:
        """How an expression stands in its phrase: before a noun ("the 2014 blast"), or behind which small word."""
        at = bisect.bisect_left(self._word_starts, m.start)
        word = self.parsed.words[at - 1][2] if at else ""
        if any(p.start <= m.start and 0 <= p.head_start - m.end <= _PRENOMINAL for p in self.parsed.phrases):
            return "before its noun"
        return f"behind {word}" if len(word) <= _SMALL_WORD and word.isalpha() else "behind a word"


def coarser(when: When, precision: Precision) -> When | None:
    """The month or year that a date lies in, None where it is no more exact than that or lies in several."""
    if not (when.earliest and when.latest):
        return None
    first, last = (at_precision(date.fromisoformat(d), precision) for d in (when.earliest, when.latest))
    whole = (first.first, first.last) == (date.fromisoformat(when.earliest), date.fromisoformat(when.latest))
    if first.edtf != last.edtf or whole or first.first is None or first.last is None:
        return None
    days = first.first.isoformat(), first.last.isoformat()
    return dataclasses.replace(when, edtf=first.edtf, earliest=days[0], latest=days[1])


def eve_of(day: When) -> When:
    """The day before a day."""
    eve = (date.fromisoformat(day.earliest or "") - timedelta(days=1)).isoformat()
    return dataclasses.replace(day, edtf=eve, earliest=eve, latest=eve)


def until_now(when: When, own_day: When) -> When:
    """From a date to the dispatch's day; the date itself where it does not lie before that."""
    if not (when.earliest and own_day.latest) or when.earliest >= own_day.latest:
        return when
    return dataclasses.replace(when, edtf=f"{when.edtf}/{own_day.edtf}", latest=own_day.latest)
