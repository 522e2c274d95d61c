"""When an event happened: which date expression belongs to its clause, and what holds without one.

An expression belongs to the innermost clause that contains it. A clause without one takes its parent's where both
tell one happening ("a annoncé lundi l'expulsion de ..."). Without any, an event told as news takes the dispatch's
own day, and `When.basis` says so.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import Literal

from detente.clause import Clause, Parsed
from detente.code.date import DateMention, resolve
from detente.code.hedge import Standing
from detente.records import Basis, Status, When

_INHERITS = frozenset({"nominal", "complement", "participle", "coordinate", "parataxis", "time", "cause"})
_FAR_DAYS = 1
"""What lies more days than this before the dispatch is background, not its news."""


class Timing:
    """Dates of one dispatch. `anchor` is the dateline's day, else the publication's; `basis` says which."""

    def __init__(self, parsed: Parsed, dates: tuple[DateMention, ...], anchor: date | None, basis: Basis) -> None:
        self.parsed, self.anchor, self.basis = parsed, anchor, basis
        self._own: dict[int, list[DateMention]] = defaultdict(list)
        self._whens: dict[tuple[int, int, str], When] = {}
        self._previous: dict[int, When] = {}
        for mention in dates:
            clause = self._innermost(mention)
            if clause is not None:
                self._own[clause.index].append(mention)
        previous: When | None = None
        for mention in dates:
            when = resolve(mention, anchor=anchor, tense="past", previous=previous)
            if previous is not None:
                self._previous[mention.start] = previous
            if when.edtf:
                previous = when

    def dates_of(self, clause: Clause, standing: Standing) -> tuple[When, ...]:
        """One When for each date the clause names ("en 2015 et 2018" are two events); never empty."""
        tense = _tense(clause, standing)
        mentions, inherited = self._mentions(clause), False
        if not mentions:
            mentions, inherited = self._inherited(clause, standing)
        whens = [w for m in mentions if (w := self._resolved(m, tense)).edtf]
        if whens:
            return tuple(whens) if not inherited and self._separate(mentions) else (whens[-1] if inherited else whens[0],)
        if self.anchor is None or _background(clause) or standing.status == "negated":
            return (When(),)
        if standing.status == "future":
            return (When(),)
        day = self.anchor.isoformat()
        return (When(day, day, day, basis=self.basis),)

    def status_of(self, clause: Clause, standing: Standing, when: When) -> Status:
        """PLOVER's mark: told events are actual or, from before the news, historical."""
        if standing.status in ("negated", "hypothetical"):
            return standing.status  # type: ignore[return-value]
        if when.basis == "stated" and when.latest and self.anchor is not None:
            latest = date.fromisoformat(when.latest)
            if when.earliest and date.fromisoformat(when.earliest) > self.anchor:
                return "future"
            if standing.status == "told":
                far = (self.anchor - latest).days > _FAR_DAYS
                yesterday = (self.anchor - latest).days == _FAR_DAYS
                background = clause.tense == "pluperfect" or clause.link in ("relative", "time")
                long_ago = (self.anchor - date.fromisoformat(when.earliest or when.latest)).days > 90
                return "historical" if far or long_ago or yesterday and background else "actual"
        if standing.status == "future":
            return "future"
        return "historical" if _background(clause) else "actual"

    def _innermost(self, mention: DateMention) -> Clause | None:
        around = [c for c in self.parsed.clauses if c.span[0] <= mention.start and mention.end <= c.span[1]]
        return min(around, key=lambda c: (c.span[1] - c.span[0], c.kind != "verb"), default=None)

    def _mentions(self, clause: Clause) -> list[DateMention]:
        own = self._own.get(clause.index, [])
        if own or clause.kind == "noun":
            return own
        # the date may hang on a noun inside the clause: "ordered out on Saturday 18 employees"
        return [m for c in self.parsed.clauses if c.parent == clause.index and c.link == "nominal"
                for m in self._own.get(c.index, [])][:1]

    def _inherited(self, clause: Clause, standing: Standing) -> tuple[list[DateMention], bool]:
        child, seen = clause, {clause.index}
        while child.parent is not None and child.parent not in seen and child.link in _INHERITS:
            if child.link == "participle" and child.passive:
                break
            if standing.status == "future" and child.link == "complement":
                break
            parent = self.parsed.clauses[child.parent]
            seen.add(parent.index)
            if child.link == "complement" and child.tense == "pluperfect":
                break
            mentions = self._own.get(parent.index, [])
            if mentions:
                return mentions, True
            child = parent
        return [], False

    def _separate(self, mentions: list[DateMention]) -> bool:
        """Whether several dates of a clause are coordinated, so that each is an event of its own."""
        return len(mentions) > 1 and all(b.start - a.end <= 8 for a, b in zip(mentions, mentions[1:], strict=False))

    def _resolved(self, mention: DateMention, tense: Literal["past", "future", "none"]) -> When:
        return resolve(mention, anchor=self.anchor, tense=tense, previous=self._previous.get(mention.start))


def _tense(clause: Clause, standing: Standing) -> Literal["past", "future", "none"]:
    if standing.status == "future":
        return "future"
    return "past"


def _background(clause: Clause) -> bool:
    return clause.tense == "pluperfect" or clause.link in ("relative", "time") and clause.tense in ("past", "none")


def anchor_of(published: str | None, dateline_date: str | None) -> tuple[date | None, Basis]:
    """The day that "mercredi" counts from: the dateline's, else the publication's."""
    for text, basis in ((dateline_date, "dateline"), (published, "published")):
        if text:
            return date.fromisoformat(text[:10]), basis  # type: ignore[return-value]
    return None, "none"


def near(a: When, b: When, days: int = 3) -> bool:
    """Whether two dates may be of one happening: one is open, they overlap, or lie within `days`."""
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return True
    slack = timedelta(days=days if "stated" not in (a.basis, b.basis) or a.basis != b.basis else 0)
    first, second = sorted((a, b), key=lambda w: w.earliest or "")
    return date.fromisoformat(second.earliest or "") - date.fromisoformat(first.latest or "") <= slack
