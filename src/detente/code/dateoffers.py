"""Which dates a dispatch offers for a clause: the expressions around it, the days its story tells of, its own day.

The rules of timing.py choose one of them; learned/dates.py weighs them all.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator

from detente.clause import Clause, Parsed
from detente.code.date import DateMention
from detente.code.dateholder import DateHolders
from detente.code.datestory import Story, is_plan
from detente.code.datevague import other_meanings, wider
from detente.code.once import once
from detente.records import When

_PRENOMINAL = 25
"""Characters between a date and the noun it stands before: "the 2014 ammunition depot blast"."""
_OWN_TELLING = frozenset({None, "coordinate", "parataxis"})
_ASIDE = frozenset({"relative", "time", "cause", "concession"})
"""Links of clauses that have a time of their own."""
_SMALL_WORD = 5
"""Letters of prepositions and articles."""


class DateOffers:
    """The dates on offer in one dispatch, whose own day is `own_day`."""

    def __init__(
        self,
        parsed: Parsed,
        dates: tuple[DateMention, ...],
        holders: DateHolders,
        story: Story,
        own_day: When,
        planning: frozenset[str],
    ) -> None:
        self.parsed, self.dates, self.holders, self.story, self.own_day = parsed, dates, holders, story, own_day
        self.own_month = wider(own_day)
        self._planning = planning
        self._word_starts = [w[0] for w in parsed.words]
        self._verbs = [c.start for c in parsed.clauses if c.kind == "verb" and c.tense != "none"]

    def of(self, clause: Clause, resolved: Callable[[DateMention], When]) -> Iterator[tuple[str, When]]:
        """Every date that may be the clause's, each with how the text offers it; `resolved` places a mention in the
        clause's tense."""
        start, end = self.parsed.sentences[clause.sentence]
        before = self.parsed.sentences[max(0, clause.sentence - 1)][0]
        for m in self.dates:
            if not before <= m.start < end:
                continue
            holder = self.holders.holder.get(m.start)
            when = resolved(m)
            if m.bound == "within" or not when.earliest:
                continue  # a deadline dates nothing
            if self._elsewhere(m, clause, holder):
                continue
            if m.dates_complement and (holder is None or holder.index != clause.index):
                if m.start >= start and holder is not None and self._shares(clause, holder, m):
                    yield f"what follows {holder.kind} {m.reading.kind}", when
                continue  # "a day after the vote" dates the vote only
            if m.start < start:
                yield "named in the sentence before", when
                told = "nothing" if holder is None else f"{holder.kind} {holder.tense} {holder.link}"
                yield f"named before of {told}", when
                continue
            whose = "no clause" if holder is None else "own" if holder.index == clause.index else "another"
            inside = clause.span[0] <= m.start < clause.span[1]
            side = "before" if m.start < clause.start else "behind"
            first, last = sorted((m.start, clause.start))
            between = sum(first < v < last for v in self._verbs)
            yield f"named {whose} inside {inside} {side} {min(between, 2)} {m.bound}", when
            yield f"named {whose} {self._leads_in(m)}", when
            for how, other in other_meanings(m, when):
                yield f"{how} {whose}", other
                yield f"{how} {m.reading.kind} {m.reading.unit} {m.reading.part}", other
            if holder is not None and holder.index == clause.parent:
                yield f"named parent {clause.link} {side}", when
            if holder is not None and holder.parent == clause.index:
                yield f"named child {holder.link} {side}", when
        yield from (("named own inside True behind 0 since", resolved(m)) for m in self.holders.since_of(clause))
        yield "own day", self.own_day
        if self.own_month is not None:
            yield "own month", self.own_month
        background = self.story.background_day(clause.sentence, looking_back=not _goes_on_with_news(clause))
        for name, day in (
            ("story", self.story.news_day(clause.sentence)),
            ("background", background),
            ("wider background", wider(background) if background is not None else None),
            ("lead", self.story.lead_day(clause.sentence)),
        ):
            if day is not None:
                yield name, day

    def _elsewhere(self, m: DateMention, clause: Clause, holder: Clause | None) -> bool:
        """Whether a date can only be another clause's: that of a happening since which something has been so, or one
        told beside the news."""
        if m.start in self.holders.of_before and (holder is None or holder.index != clause.index):
            return True
        if holder is None:
            return False
        if m.start in self.holders.of_noun and clause.kind == "verb" and holder.index != clause.index:
            above = self._verb_of(holder, clause)
            if above.kind == "verb" or above.parent != clause.index:
                return True  # "denied links with those who claimed the *December* raid"
        beside = (holder.kind, clause.kind) == ("noun", "verb") and holder.index != clause.index
        if beside and holder.sentence == clause.sentence and self.holders.tells_after(holder, clause):
            return True
        return self._of_another_time(clause, holder) or self._has_lasted(m, clause, holder)

    def _has_lasted(self, m: DateMention, clause: Clause, holder: Clause) -> bool:
        """Whether a date says since when what a relative tells has been so: "freed Duval, who *has been held since
        June*"."""
        told = m.bound == "since" and holder.index != clause.index and clause.kind == "verb"
        return told and holder.kind == "verb" and self._beside(holder, clause)

    def _of_another_time(self, clause: Clause, holder: Clause) -> bool:
        """Whether a date is that of something told beside the news: of what a sentence before looks back to ("had last
        fallen in 1997"), or of a clause inside the one it stands in ("Iran, which *backs* it since 2011, said")."""
        if holder.index == clause.index:
            return False
        if is_plan(holder, self._planning):
            return True  # "a annulé les entretiens prévus jeudi"
        if clause.kind == "verb" and clause.start < holder.start and self._says_which(holder, clause):
            return True
        clause = self._verb_of(clause, holder)
        if clause.kind != "verb" or clause.tense not in ("past", "present"):
            return False
        if holder.sentence < clause.sentence:
            return holder.tense == "pluperfect" and _goes_on_with_news(clause)
        holder = self._verb_of(holder, clause)
        if holder.kind != "verb" or not self._beside(holder, clause):
            return False
        return holder.start < clause.start or holder.tense == "pluperfect"

    def _says_which(self, holder: Clause, clause: Clause) -> bool:
        """Whether a clause is a participle that says which object of the verbs before it is meant: "called on them to
        honour the accord *signed in May*"."""
        if holder.link != "participle" or not holder.passive or holder.kind != "verb":
            return False
        which = {p.head_start for p in holder.undergoer}
        between = (c for c in self.parsed.clauses if c.sentence == clause.sentence and c.index != holder.index)
        return any(p.head_start in which for c in between if c.kind == "verb" for p in c.undergoer)

    def _verb_of(self, noun: Clause, clause: Clause) -> Clause:
        """The verb that a noun stands under, short of a clause: "who *had signed* an accord in March"."""
        above, seen = noun, {noun.index, clause.index}
        while (
            above.kind == "noun" and above.link == "nominal" and above.parent is not None and above.parent not in seen
        ):
            above = self.parsed.clauses[above.parent]
            seen.add(above.index)
        return above

    def _beside(self, holder: Clause, clause: Clause) -> bool:
        """Whether a clause hangs below another as a relative or a clause of time, or below one that does."""
        seen, aside = {holder.index}, False
        while holder.parent is not None and holder.parent not in seen:
            aside = aside or holder.link in _ASIDE
            if holder.parent == clause.index:
                return aside
            seen.add(holder.parent)
            holder = self.parsed.clauses[holder.parent]
        return False

    def _shares(self, clause: Clause, holder: Clause, m: DateMention) -> bool:
        """Whether a clause is what a date's own noun is about: "the day after *the decision to close* the mission",
        or what it did: "three days of talks *ended*"."""
        if holder.parent == clause.index and holder.link == "nominal":
            return m.reading.kind == "stretch"
        between = self.parsed.words[
            bisect.bisect_left(self._word_starts, m.end) : bisect.bisect_left(self._word_starts, clause.start)
        ]
        return clause.tense == "none" and holder.start < clause.start and all(w[2] != "," for w in between)

    @once
    def _leads_in(self, m: DateMention) -> str:
        """How an expression stands in its phrase: before a noun ("the 2014 blast"), or behind which small word."""
        at = bisect.bisect_left(self._word_starts, m.start)
        word = self.parsed.words[at - 1][2] if at else ""
        if any(p.start <= m.start and 0 <= p.head_start - m.end <= _PRENOMINAL for p in self.parsed.phrases):
            return "before its noun"
        return f"behind {word}" if len(word) <= _SMALL_WORD and word.isalpha() else "behind a word"


def _goes_on_with_news(clause: Clause) -> bool:
    """Whether a clause tells by its tense what happened next, and nothing of before."""
    return clause.kind == "verb" and clause.tense in ("past", "present") and clause.link in _OWN_TELLING
