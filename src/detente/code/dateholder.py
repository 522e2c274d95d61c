"""Which clause each date expression of a dispatch dates.

A date stands in the innermost clause around it, with exceptions: "au lendemain de l'expulsion" dates the expulsion
that follows; "Friday's attack", "la réunion de lundi" and "the 2011 uprising" date their noun only; and a date that
the parser did not see (parse/legible.py) may stand outside every clause, where only its position tells.
"""

from __future__ import annotations

import bisect
import dataclasses
import functools
from collections import defaultdict

from detente.clause import Clause, Parsed, Phrase
from detente.code.aspect import aspect_of
from detente.code.date import DateMention
from detente.code.datewords import conventions

_INFINITIVE_MARKS = frozenset({"de", "d'", "to"})
_NEXT_TO = 25
"""Characters between "three days of" and the event that lasted them: room for adjectives."""
_BEFORE_NOUN = 25
"""Characters between a year inside a phrase and its noun: "a fatal 2014 ammunition depot blast"."""
_ENDS = frozenset({",", ".", ";"})
_OF_ITS_OWN = frozenset({"relative", "time"})
_SINCE = frozenset({"depuis", "since"})
_AFTER = frozenset({"après", "after", "following"})
_OF_WHAT_BEGAN = frozenset({"time", "cause", "nominal"})
"""How a happening hangs on what has gone on since; the parse takes some "since" for "because"."""
_APPOSED = 30
"""Characters between "since the coup" and its date behind a comma: room for whose it was."""
_SINCE_REACH = 7
"""Words between "since" and a date that belongs to what follows it."""
_OWNING = frozenset({"de", "du", "des", "d'", "d’", "of"})


class DateHolders:
    """The dates of one dispatch by clause index (`own`), and those that date the event after them (`following`)."""

    def __init__(self, parsed: Parsed, dates: tuple[DateMention, ...]) -> None:
        self.parsed = parsed
        self.own: dict[int, list[DateMention]] = defaultdict(list)
        self.following: dict[int, DateMention] = {}
        self.holder: dict[int, Clause] = {}
        """The clause of a mention, by where the mention starts; mentions that date nothing told are not in it."""
        self.since: dict[int, DateMention] = {}
        """By clause the date of a happening since which it has gone on, read as that stretch."""
        self.of_noun: set[int] = set()
        """Where years and months start that stand before their noun: "the *2021* hijacking"."""
        self.of_before: set[int] = set()
        """Where dates start that only tell since what something has been so: "since the war in *2008*"."""
        self._gone_before = frozenset(p.head_start for p in parsed.phrases if p.preposition in _AFTER)
        """Where nouns stand that tell what an act came after: "suspended aid after *the coup* of August 6"."""
        self._sentence_starts = [s[0] for s in parsed.sentences]
        self._word_starts = [w[0] for w in parsed.words]
        self._in_sentence: dict[int, list[Clause]] = defaultdict(list)
        for clause in parsed.clauses:
            self._in_sentence[clause.sentence].append(clause)
        for mention in dates:
            self._assign(mention)
        for mention in dates:
            self._stretch(mention)

    def since_of(self, clause: Clause) -> tuple[DateMention, ...]:
        """The stretch that a clause has gone on since a dated happening, if it has."""
        return (self.since[clause.index],) if clause.index in self.since else ()

    def sentence_of(self, mention: DateMention) -> int:
        """Index of the sentence a mention stands in."""
        return max(0, bisect.bisect_right(self._sentence_starts, mention.start) - 1)

    def tells_after(self, noun: Clause, clause: Clause) -> bool:
        """Whether a noun tells what the news of a clause came after, at a time of its own."""
        news = clause.tense in ("past", "present") and clause.link != "relative"
        return news and noun.start in self._gone_before

    def _assign(self, mention: DateMention) -> None:
        inside = range(
            mention.start, mention.end
        )  # "au *début* du mois": no event is told by a word of the date itself
        clauses = [c for c in self._in_sentence[self.sentence_of(mention)] if c.start not in inside]
        if mention.dates_complement:
            clause = self._next(mention, clauses)
            if clause is not None:
                self.following[clause.index] = mention
                decided = self._decided(clause, clauses)
                if decided is not None:
                    self.following[decided.index] = mention
        elif mention.bound != "within" and not self._compares(mention):
            clause = self._apposed_to_counted(mention, clauses) or _participle(mention, clauses)
            clause = clause or self._ended(mention, clauses) or self._around(mention, clauses)
            clause = self._second_dated(mention, clause) or clause
            if clause is None and self._owner(mention) is None:
                clause = _nearest(mention, clauses)
            if clause is not None:
                self.own[clause.index].append(mention)
        else:
            return
        if clause is not None:
            self.holder[mention.start] = clause

    def _next(self, mention: DateMention, clauses: list[Clause]) -> Clause | None:
        """The first event after the mention, no comma between: "deux mois après *le coup d'État*, Paris ..."."""
        after = [c for c in clauses if c.start >= mention.end and c.kind != "adjective"]
        first = min(after, key=lambda c: c.start, default=None)
        if first is None or "," in self._lemmas(mention.end, first.start):
            return None
        if mention.reading.kind == "stretch" and (first.kind != "noun" or first.start - mention.end > _NEXT_TO):
            return None  # "dix ans de prison" lasts, and tells no event
        return self._told_in_clause(mention, after) or first

    def _told_in_clause(self, mention: DateMention, after: list[Clause]) -> Clause | None:
        """The verb of the clause that the mention opens, whose subject may tell something itself: "a day after *a
        court* in Lome *sentenced* him", "after crowds *carrying* roses *burst* in"."""
        opened = (c for c in after if c.kind == "verb" and c.link == "time" and c.span[0] <= mention.start)
        return min(opened, key=lambda c: c.span[1] - c.span[0], default=None)

    def _decided(self, noun: Clause, clauses: list[Clause]) -> Clause | None:
        """What is decided: "the day after the decision *to suspend* the accord" dates the suspension."""
        behind = (c for c in clauses if c.start > noun.end and c.kind == "verb")
        act = min(behind, key=lambda c: c.start, default=None)
        if noun.kind != "noun" or act is None or act.tense != "none" or act.passive:
            return None
        between = self._lemmas(noun.end, act.start)
        return act if between & _INFINITIVE_MARKS and "," not in between else None

    def _ended(self, mention: DateMention, clauses: list[Clause]) -> Clause | None:
        """The relative clause that a date ends which the parser did not see: "whose envoy *was due Friday*, said"."""
        behind = self._word_behind(mention.end)
        if behind is not None and behind not in _ENDS:
            return None
        ended = [c for c in clauses if c.kind == "verb" and c.link in _OF_ITS_OWN and c.span[1] <= mention.start]
        last = max(ended, key=lambda c: (c.span[1], c.span[0]), default=None)
        return last if last is not None and not self._lemmas(last.span[1], mention.start) else None

    def _stretch(self, mention: DateMention) -> None:
        """Dates what has been so since a dated happening: "have been held *since a crowd stormed in on Sunday*",
        "ont été arrêtés *depuis la chute du président, le 3 juillet*"."""
        holder = self.holder.get(mention.start)
        if holder is None or mention.start in self.of_before or self._comparing(mention):
            return
        if mention.bound is not None or mention.dates_complement:
            return
        if self._apposed_to_since(mention, holder):
            own, since = self.own[holder.index], _since(mention)
            own[own.index(mention)] = since
            self.since[holder.index] = since
        elif holder.parent is not None and holder.link in _OF_WHAT_BEGAN and self._opens_with_since(holder):
            lasting = self.parsed.clauses[holder.parent]
            if self._lasts(lasting) and not self.own.get(lasting.index):
                self.since[lasting.index] = _since(mention)
                self.own[lasting.index].append(self.since[lasting.index])

    def _lasts(self, clause: Clause) -> bool:
        """Whether a verb may tell what has gone on since: in the perfect, the present, the pluperfect."""
        perfect = aspect_of(clause, self.parsed, self._word_starts) == "perfect"
        return clause.kind == "verb" and (perfect or clause.tense in ("present", "pluperfect"))

    def _opens_with_since(self, clause: Clause) -> bool:
        at = bisect.bisect_left(self._word_starts, clause.span[0])
        return any(w[2] in _SINCE for w in self.parsed.words[max(0, at - (clause.kind == "noun")) : at + 1])

    def _apposed_to_since(self, mention: DateMention, clause: Clause) -> bool:
        """Whether a date behind a comma is that of a happening since which something has gone on."""
        if clause.kind != "verb" or self._word_before(mention.start) != "," or not self._lasts(clause):
            return False
        behind = (mention.start - p.end for p in clause.obliques if p.preposition in _SINCE and p.end <= mention.start)
        return min(behind, default=_APPOSED + 1) <= _APPOSED

    def _apposed_to_counted(self, mention: DateMention, clauses: list[Clause]) -> Clause | None:
        """The noun from which a date before it counts and which a day behind it dates: "deux jours après
        *l'arrestation*, lundi, de trois soldats"."""
        counted = (c for c in clauses if c.kind == "noun" and c.index in self.following and c.end <= mention.start)
        behind = (c for c in counted if mention.start - c.end <= len(", ") and self._word_before(mention.start) == ",")
        dated = next(behind, None) if mention.bound is None else None
        if dated is not None:
            self.holder.pop(self.following.pop(dated.index).start, None)
        return dated

    def _second_dated(self, mention: DateMention, clause: Clause | None) -> Clause | None:
        """The participle that ends before a date whose clause has one already: "la veille, il avait arrêté dix
        protestataires, *remis en liberté* le lendemain"."""
        if clause is None or not self.own.get(clause.index):
            return None
        told = (c for c in self._in_sentence[clause.sentence] if c.link == "participle" and c.passive)
        return next((c for c in told if c.span[1] <= mention.start <= c.span[1] + 1), None)

    def _around(self, mention: DateMention, clauses: list[Clause]) -> Clause | None:
        around = [c for c in clauses if c.span[0] <= mention.start and mention.end <= c.span[1]]
        owner = self._owner(mention)
        since = self._behind_since(mention) if owner is None else None
        between = [c for c in clauses if since is not None and since <= c.start < mention.start]
        if since is not None and all(c.kind != "verb" for c in between):
            # "the biggest march since the war *in 2008*" is not of 2008
            self.of_noun.add(mention.start)
            self.of_before.add(mention.start)
            return max(between, key=lambda c: c.start, default=None)
        if owner is not None:
            names = mention.end <= owner.head_start or owner.head in _listed("texts")
            if names and mention.reading.kind == "calendar" and mention.reading.day is None:
                self.of_noun.add(mention.start)
            # a date that belongs to a noun dates that noun's event, and nothing where the noun tells none
            return _since_event(mention, around) or next((c for c in around if c.index == owner.clause), None)
        return min(around, key=lambda c: (c.span[1] - c.span[0], c.kind != "verb"), default=None)

    def _owner(self, mention: DateMention) -> Phrase | None:
        """The noun phrase whose date it is: "of Monday", "Monday's ...", "the 2011 ..."."""
        before = self._word_before(mention.start)
        inside = [p for p in self.parsed.phrases if p.start <= mention.start and mention.end <= p.end]
        # the mention may hold the article that the phrase lacks: "the 2011 | uprising"
        inside += [p for p in self.parsed.phrases if mention.start < p.start < mention.end < p.end]
        attributive = [p for p in inside if mention.end <= p.head_start]
        if attributive and (self._possessive(mention) or _adjacent(mention, attributive)):
            return min(attributive, key=lambda p: p.end - p.start)
        if before in _OWNING and inside:
            behind = [p for p in inside if p.head_end <= mention.start]
            return max(behind, key=lambda p: p.head_start, default=None)
        return None

    def _compares(self, mention: DateMention) -> bool:
        """ "the first visit since 1959" is not of 1959."""
        return mention.bound == "since" and self._comparing(mention)

    def _comparing(self, mention: DateMention) -> bool:
        comparing = _listed("comparing")
        start = self.parsed.sentences[self.sentence_of(mention)][0]
        return bool(comparing & self._lemmas(start, mention.start))

    def _behind_since(self, mention: DateMention) -> int | None:
        """Where what a date goes on to date begins behind "since": "since *Russia's invasion* in 2022"."""
        at = bisect.bisect_left(self._word_starts, mention.start) - 1
        for _, end, lemma in reversed(self.parsed.words[max(0, at - _SINCE_REACH) : at + 1]):
            if lemma in _ENDS:
                return None
            if lemma in _SINCE:
                return end
        return None

    def _possessive(self, mention: DateMention) -> bool:
        at = bisect.bisect_left(self._word_starts, mention.end)
        words = self.parsed.words
        return at < len(words) and words[at][0] == mention.end and words[at][2] in ("'s", "’s", "'")

    def _word_before(self, offset: int) -> str | None:
        at = bisect.bisect_left(self._word_starts, offset) - 1
        return self.parsed.words[at][2] if at >= 0 and offset - self.parsed.words[at][1] <= 1 else None

    def _word_behind(self, offset: int) -> str | None:
        at = bisect.bisect_left(self._word_starts, offset)
        return self.parsed.words[at][2] if at < len(self.parsed.words) else None

    def _lemmas(self, start: int, end: int) -> frozenset[str]:
        i, j = bisect.bisect_left(self._word_starts, start), bisect.bisect_left(self._word_starts, end)
        return frozenset(w[2] for w in self.parsed.words[i:j])


@functools.cache
def _listed(name: str) -> frozenset[str]:
    """A list of words of the conventions, for all languages."""
    return frozenset(word for listed in conventions()[name].values() for word in listed.split())


def _participle(mention: DateMention, clauses: list[Clause]) -> Clause | None:
    """The participle that a date stands right behind: "a annulé les entretiens *prévus jeudi*"."""
    return next((c for c in clauses if c.link == "participle" and 0 <= mention.start - c.end <= 1), None)


def _adjacent(mention: DateMention, phrases: list[Phrase]) -> bool:
    """Whether a year or month stands before the head it qualifies: "the 2011 uprising", not "on Monday 18 envoys"."""
    return (
        mention.reading.kind == "calendar"
        and mention.reading.day is None
        and any(p.head_start - mention.end <= (1 if p.start >= mention.start else _BEFORE_NOUN) for p in phrases)
    )


def _nearest(mention: DateMention, clauses: list[Clause]) -> Clause | None:
    """By position: at the head of a sentence its main clause, else the finite verb before it, else any verb."""
    verbs = [c for c in clauses if c.kind == "verb"]
    before = [c for c in verbs if c.end <= mention.start]
    finite = [c for c in before if c.tense != "none" and c.link != "relative"]
    if finite or before:
        return max(finite or before, key=lambda c: c.start)
    roots = [c for c in verbs if c.parent is None]
    return min(roots or verbs or clauses, key=lambda c: c.start, default=None)


def _since_event(mention: DateMention, around: list[Clause]) -> Clause | None:
    """The participle whose beginning is dated by a happening: "detained since *the February 18 coup*"."""
    for clause in around:
        since = (p for p in clause.obliques if p.preposition in _SINCE)
        if clause.passive and clause.tense == "none" and any(p.start <= mention.start < p.end for p in since):
            return clause
    return None


def _since(mention: DateMention) -> DateMention:
    """A date as that from which on something has been so."""
    return dataclasses.replace(mention, reading=dataclasses.replace(mention.reading, bound="since"))
