"""When an event happened: which date expression belongs to its clause, and what holds without one.

An expression belongs to the innermost clause that contains it (dateholder.py). A clause without one takes its
parent's where both tell one happening ("a annoncé lundi l'expulsion de ..."), else the day its paragraph tells of
(datestory.py), else the dispatch's own day; `When.basis` says which.
"""

from __future__ import annotations

import bisect
import itertools
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from detente.clause import Clause, Parsed
from detente.code.aspect import aspect_of
from detente.code.date import DateMention
from detente.code.dateholder import DateHolders
from detente.code.dateoffers import DateOffers
from detente.code.dateresolve import Tense
from detente.code.datestory import Story, at_start, tense_of
from detente.code.datevague import running
from detente.code.datewords import conventions
from detente.code.hedge import Standing
from detente.code.once import once
from detente.records import Basis, Status, When

_INHERITS = frozenset(
    {
        "nominal",
        "complement",
        "participle",
        "coordinate",
        "parataxis",
        "time",
        "cause",
        "adverbial",
        "relative",
        "apposition",
        "concession",
    }
)
_FAR_DAYS = 1
"""What lies more days than this before the dispatch is background, not its news: of 60 hand-coded events of the day
before 43 are told as news, of 44 that are two to four days old 34 as background."""
_DAY = len("2024-05-15")
_LEAD_DAYS = 6
"""In the lead itself "mardi" is the news even where the dispatch is some days younger."""
_CLEFTS = frozenset({("it", "be"), ("ce", "être"), ("c'", "être")})
_CLEFT_WORDS = 7
"""Words before a relative clause among which those that make it a cleft stand."""
_LONG_DAYS = 90
"""A stretch that begins earlier than this is background even where it runs to the day of the dispatch."""


class Timing:
    """Dates of one dispatch. `anchor` is the dateline's day, else the publication's; `basis` says which. `planning` are
    the verbs whose participle tells of a day to come: "prévu mardi", "expected on Friday". `edited` is the day of
    publication where that lies a little after the dateline's (dateanchor.py)."""

    def __init__(
        self,
        parsed: Parsed,
        dates: tuple[DateMention, ...],
        anchor: date | None,
        basis: Basis,
        planning: frozenset[str] = frozenset(),
        edited: date | None = None,
        items: tuple[int, ...] = (),
    ) -> None:
        self.parsed, self.anchor, self.basis, self._edited = parsed, anchor, basis, edited
        self._planning = planning
        self._dates = dates
        self._holders = DateHolders(parsed, dates)
        self._story = Story(parsed, dates, self._holders, anchor, planning, edited, items)
        self._word_starts = [w[0] for w in parsed.words]
        self._children: dict[int, list[Clause]] = defaultdict(list)
        for clause in parsed.clauses:
            if clause.parent is not None:
                self._children[clause.parent].append(clause)
        self._offers = DateOffers(parsed, dates, self._holders, self._story, self.own_day(), planning)
        self.lead = min((c.sentence for c in parsed.clauses if not c.headline), default=0)
        self.last = max((c.sentence for c in parsed.clauses), default=0)
        """The first sentence behind the headline, and the last one."""

    @property
    def days(self) -> Iterator[tuple[int, int]]:
        """Where the text tells a day ("on Sunday"), not a stretch ("to four months in jail")."""
        return ((m.start, m.end) for m in self._dates if len(m.when.edtf or "") == _DAY)

    def dates_of(self, clause: Clause, standing: Standing) -> tuple[When, ...]:
        """One When for each date the clause names ("en 2015 et 2018" are two events); never empty."""
        mentions = self._mentions(clause)
        if mentions:
            whens = [w for m in mentions if (w := self._resolved(m, clause, standing)).earliest]
            if whens:
                if len(whens) > 1 and self.runs_over_days(clause):
                    return (running(whens[0], whens[1]),)
                return tuple(whens) if _coordinated(mentions) else (whens[0],)
            if all(m.impossible for m in mentions):
                return (self._resolved(mentions[0], clause, standing),)
        inherited = self._inherited(clause, standing)
        if inherited is not None:
            return (inherited,)
        return (self._untold(clause, standing),)

    def status_of(self, clause: Clause, standing: Standing, when: When) -> Status:
        """PLOVER's mark: told events are actual or, from before the news, historical."""
        if standing.status in ("negated", "hypothetical"):
            return standing.status
        if self.is_ahead(clause, when):
            return "future"
        if standing.status == "future":
            return "future"
        if when.basis == "stated" and when.latest and self.anchor is not None:
            return "historical" if self._is_background(clause, when) else "actual"
        background = standing.background or (clause.tense == "pluperfect" and not self.earlier_that_day(clause))
        return "historical" if background or self.restricts(clause) else "actual"

    def is_ahead(self, clause: Clause, when: When) -> bool:
        """Whether a date lies after the dispatch's day, so that what the clause tells of it is yet to come."""
        day = self.day_for(clause, when)
        return bool(when.earliest and day and when.earliest > day.isoformat())

    def reaches_ahead(self, clause: Clause, when: When) -> bool:
        """Whether a date lies after the dispatch's day, or is a stretch from it on: a deadline, "by the end of
        March"."""
        day = self.day_for(clause, when)
        from_now = bool(day and when.earliest == day.isoformat() and (when.latest or "9") > when.earliest)
        return from_now or self.is_ahead(clause, when)

    def day_for(self, clause: Clause, when: When) -> date | None:
        """The day from which a date is looked at: the dispatch's; that of publication for what is told in the past of
        a day that only this has reached."""
        past = clause.kind == "verb" and clause.tense in ("past", "pluperfect")
        if self._edited is None or self.anchor is None or not past or (when.latest or "") <= self.anchor.isoformat():
            return self.anchor
        return self._edited

    @property
    def written_when_published(self) -> bool:
        """Whether the news itself is of a day after the dateline's: the dispatch was written anew, and all that it
        tells counts from the day of its publication."""
        lead = self._story.lead_day(0)
        return bool(self._edited and self.anchor and lead and (lead.earliest or "") > self.anchor.isoformat())

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the record should say of dates that were left open."""
        problems = ((m.text, p) for m in self._dates if m.impossible for p in m.problems)
        return tuple(f"date '{text}' left open: {problem}" for text, problem in problems)

    def of_lead(self, when: When, sentence: int) -> str:
        """Whether a date is the day that the lead, or that of a sentence's item, tells of as news ("yes", "no"); "own"
        where that is the dispatch's.

        Of 120 hand-coded events of the lead's day, one to four days before the dispatch's, 113 are told as news; where
        the lead is of the dispatch's own day it is one in two.
        """
        lead = self._story.lead_day(sentence)
        if lead is None or self._is_own(lead):
            return "own"
        return "yes" if (when.earliest, when.latest) == (lead.earliest, lead.latest) else "no"

    def counts_from_told(self, clause: Clause) -> bool:
        """Whether a clause counts its date from one told before ("le lendemain"): it goes on with that story."""
        return any(m.relative_to == "event" for m in self._mentions(clause))

    def tells_what_was_dated(self, clause: Clause) -> bool:
        """Whether a relative without a date of its own says what happened in an event that one counts to: "a week after
        *a sweep* in which 5,000 people *were arrested*"."""
        told = clause.link == "relative" and clause.parent is not None and not self.names_date(clause)
        return told and clause.parent in self._holders.following and self._tells_what(clause)

    def names_date(self, clause: Clause) -> bool:
        """Whether a date stands in the clause itself."""
        return bool(self._holders.own.get(clause.index))

    def runs_over_days(self, clause: Clause) -> bool:
        """Whether a clause names a weekday and the next, over which its one event lasted: "fought *on Monday and
        Tuesday*"; of 14 hand-coded ones 11 are one event."""
        return _run(self._mentions(clause))

    def tells_night(self, clause: Clause) -> bool:
        """Whether the one date of a clause is a night, which has two days: "arrêtée *dans la nuit de samedi à
        dimanche*"; of 15 hand-coded ones that a model cut to one day or a month 10 had both."""
        mentions = self._mentions(clause)
        return len(mentions) == 1 and mentions[0].bound is None and mentions[0].reading.kind in ("night", "range")

    @once
    def aspect(self, clause: Clause) -> str:
        """Which auxiliaries stand with its verb (aspect.py)."""
        return aspect_of(clause, self.parsed, self._word_starts)

    def place_of(self, clause: Clause) -> str:
        """Whether it stands in the headline, the lead or the body."""
        return "headline" if clause.headline else "lead" if self._story.opens(clause.sentence) else "body"

    def told_before(self, clause: Clause) -> When | None:
        """The date last told in the paragraph before the clause's sentence, however long ago."""
        return self._story.background_day(clause.sentence)

    def opening(self, sentence: int) -> str:
        """The first word of a sentence, as lemma."""
        at = bisect.bisect_left(self._word_starts, self.parsed.sentences[sentence][0])
        return self.parsed.words[at][2] if at < len(self.parsed.words) else ""

    def offers(self, clause: Clause, standing: Standing) -> Iterator[tuple[str, When]]:
        """Every date that may be the clause's, each with how the text offers it (dateoffers.py)."""
        return self._offers.of(clause, lambda mention: self._resolved(mention, clause, standing))

    def own_day(self) -> When:
        """The dispatch's own day, open where it has none."""
        if self.anchor is None:
            return When()
        day = self.anchor.isoformat()
        return When(day, day, day, basis=self.basis)

    def _is_background(self, clause: Clause, when: When) -> bool:
        assert self.anchor is not None
        latest = date.fromisoformat(when.latest or "")
        earliest = date.fromisoformat(when.earliest or when.latest or "")
        age = (self.anchor - latest).days
        if clause.tense == "present" and age <= _FAR_DAYS:
            return False
        if clause.tense != "pluperfect" and self.of_lead(when, clause.sentence) == "yes":
            return False
        if age > _FAR_DAYS:
            lead = self._story.opens(clause.sentence) and clause.tense == "past" and not self.restricts(clause)
            return not (lead and when.earliest == when.latest and age <= _LEAD_DAYS)
        if (self.anchor - earliest).days > _LONG_DAYS and "/" not in (when.edtf or ""):
            return True
        return age == _FAR_DAYS and clause.tense == "pluperfect"

    def _mentions(self, clause: Clause) -> list[DateMention]:
        following = self._holders.following.get(clause.index)
        if following is not None:
            return [following]
        own = self._ranked(self._holders.own.get(clause.index, []), clause)
        if own or clause.kind == "noun":
            return own
        # the date may hang on a noun inside the clause ("ordered out on Saturday 18 employees"), or stand behind the
        # last of several verbs ("stormed the palace and arrested the president on Monday")
        for child in self._children[clause.index]:
            within = child.link == "nominal" and not self._holders.tells_after(child, clause)
            if within or (child.link == "coordinate" and child.tense == clause.tense):
                lent = (m for m in self._holders.own.get(child.index, []) if not m.bound)
                mentions = [m for m in lent if m.start not in self._holders.of_noun]
                if mentions:
                    return mentions if _run(mentions) else mentions[:1]
        return []

    def _ranked(self, mentions: list[DateMention], clause: Clause) -> list[DateMention]:
        """The mentions that may be the event's date, best first: unbounded, then exact, then nearest to the verb."""
        if len(mentions) < 2 or _coordinated(mentions):
            return mentions

        def rank(m: DateMention) -> tuple[bool, bool, int]:
            return (
                m.bound is not None,
                m.when.earliest != m.when.latest,
                min(abs(m.start - clause.end), abs(clause.start - m.end)),
            )

        return sorted(mentions, key=rank)

    def _inherited(self, clause: Clause, standing: Standing) -> When | None:
        """The date of the clause it hangs on, where both tell one happening."""
        child, seen = clause, {clause.index}
        while child.parent is not None and child.parent not in seen and child.link in _INHERITS:
            if not self._same_time(child, standing):
                return None
            parent = self.parsed.clauses[child.parent]
            seen.add(parent.index)
            mentions = self._mentions(parent)
            whens = [w for m in mentions if (w := self._resolved(m, parent, Standing("told"))).earliest]
            if len(whens) > 1 and _run(mentions):
                return running(*whens)
            if whens:
                return whens[-1] if _coordinated(mentions) else whens[0]
            if mentions and all(m.impossible for m in mentions):
                return self._resolved(mentions[0], parent, standing)
            child = parent
        return None

    def _same_time(self, child: Clause, standing: Standing) -> bool:
        """Whether a clause happens with its parent."""
        if standing.status == "future":
            return child.link in ("complement", "nominal", "parataxis", "coordinate")
        if child.link in ("complement", "relative", "time", "participle") and child.tense == "pluperfect":
            return False
        if child.link == "participle" and child.passive:
            return False
        return not (child.link == "relative" and self.restricts(child) and not self._tells_what(child))

    def _tells_what(self, relative: Clause) -> bool:
        """Whether a relative says what a dated event did: "deux mois après *le coup* qui a renversé le président"."""
        if relative.parent is None or relative.tense == "pluperfect":
            return False
        parent = self.parsed.clauses[relative.parent]
        dated = parent.index in self._holders.following or bool(self._holders.own.get(parent.index))
        return parent.kind == "noun" and dated

    def _untold(self, clause: Clause, standing: Standing) -> When:
        """The date of a clause that names none and inherits none."""
        if self.restricts(clause) or standing.background:
            return When()
        if clause.tense == "pluperfect" and not self._reported(clause):
            day = self._story.background_day(clause.sentence) or self._story.news_day(clause.sentence)
            if day is not None and not self._is_own(day):
                return day
            # before what is being told, and of the same day only where a word or reported speech says so
            return self.own_day() if self.earlier_that_day(clause) else When()
        if clause.tense == "present" and not clause.headline:
            return self.own_day()
        day = self._story.lead_day(clause.sentence) if clause.headline else self._story.news_day(clause.sentence)
        return self.own_day() if day is None or self._is_own(day) else day

    def earlier_that_day(self, clause: Clause) -> bool:
        """ "had earlier received", and "said it had put ...", which is no more than a past tense reported."""
        words = {word for listed in conventions()["same_day"].values() for word in listed.split()}
        return self._reported(clause) or bool(words & set(clause.companions))

    def _reported(self, clause: Clause) -> bool:
        """Whether a pluperfect is a past reported: "said it *had fired*", "said it was the army that *had fired*"."""
        return clause.link == "complement" or (clause.link == "relative" and self._cleft(clause))

    def _is_own(self, day: When) -> bool:
        return self.anchor is None or day.earliest == day.latest == self.anchor.isoformat()

    @once
    def restricts(self, clause: Clause) -> bool:
        """A relative or temporal clause that says which one is meant ("the coup that toppled him"): background. After
        a comma a relative goes on with the telling ("..., qui a suspendu la Constitution")."""
        if clause.link != "relative" or clause.tense not in ("past", "pluperfect", "none"):
            return False
        at = bisect.bisect_left(self._word_starts, clause.span[0])
        before = [w[2] for w in self.parsed.words[max(0, at - 3) : at]]
        return "," not in before and not self._cleft(clause)

    def _cleft(self, clause: Clause) -> bool:
        """Whether "it was X" stands right before a relative clause: "it was the army *that* fired" tells that it
        did."""
        at = bisect.bisect_left(self._word_starts, clause.span[0])
        before = [w[2].lower() for w in self.parsed.words[max(0, at - _CLEFT_WORDS) : at]]
        return any(pair in _CLEFTS for pair in itertools.pairwise(before))

    def _resolved(self, mention: DateMention, clause: Clause, standing: Standing) -> When:
        tense: Tense = "future" if standing.status == "future" else tense_of(clause, self._planning)
        when = self._when_of(mention, tense)
        if mention.bound == "since" and clause.tense == "none" and clause.passive:
            return at_start(when)
        return when

    @once
    def _when_of(self, mention: DateMention, tense: Tense) -> When:
        return self._story.when_of(mention, tense)


def _coordinated(mentions: list[DateMention]) -> bool:
    """Whether several dates of a clause are coordinated, so that each is an event of its own."""
    return len(mentions) > 1 and all(b.start - a.end <= 8 for a, b in itertools.pairwise(mentions))


def _run(mentions: list[DateMention]) -> bool:
    """Whether the dates are a weekday and the next."""
    days = [m.reading.weekday for m in mentions if m.reading.kind == "weekday" and m.bound is None]
    two = len(mentions) == len(days) == 2 and _coordinated(mentions)
    return two and ((days[1] or 0) - (days[0] or 0)) % 7 == 1


def near(a: When, b: When, days: int = 3) -> bool:
    """Whether two dates may be of one happening: one is open, they overlap, or lie within `days`."""
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return True
    slack = timedelta(days=days if "stated" not in (a.basis, b.basis) or a.basis != b.basis else 0)
    first, second = sorted((a, b), key=lambda w: w.earliest or "")
    return date.fromisoformat(second.earliest or "") - date.fromisoformat(first.latest or "") <= slack
