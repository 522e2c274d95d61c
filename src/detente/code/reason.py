"""Why an actor acted, as the text says it: "en raison de ...", "accused of ...", "after its flag was burned".

The words that give a reason stand in data/cues/reasons.yaml; here is decided whose reason it is and where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detente.clause import Clause, Parsed
from detente.code.reasonwords import KINDS, reason_words
from detente.code.sentence import Sentence
from detente.code.tokens import lower
from detente.parse.grammar import grammar
from detente.records import Passage

_AT_CUE = 3
"""Characters by which a clause that a cue opens may begin before or behind it: a comma, a space, an "and"."""
_BEFORE_CHARGE = 16
_STOP = re.compile(r"[,;:()\[\]»”]\s|[,;:.!?»”]\s*\Z|\s[–—-]\s|\n")
"""What ends a reason where nothing else does; quotation marks end it only if they open before it."""
_OPENED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_QUOTE = re.compile(r"\s?[«“\"]\s?")
_GERUND = re.compile(r"[\"“«]?\s*(?:[a-z]+ly\s+)?[a-z]{2,}ing\b")
_OWN_DEED = re.compile(r"(?:having|being|(?:s['’])?(?:avoir|être))\b", re.I)
_UPWARD = frozenset({"nominal", "complement"})
"""Links over which what stands in the parent gives a clause's reason: "a ordonné l'expulsion ..., en raison de"."""
_TRANSPARENT = frozenset({"nominal", "participle", "adverbial", "relative", "purpose", "cause", "time", "complement"})
"""Links of a clause that a cue opens, and that says why its parent happened."""


@dataclass(frozen=True, slots=True)
class _Cue:
    kind: str
    start: int
    end: int


class Reasons:
    """The reasons of the events of one dispatch."""

    def __init__(self, text: str, language: str, parsed: Parsed, sentence: Sentence) -> None:
        self.text, self.parsed, self.sentence = text, parsed, sentence
        self._lower = lower(text)
        self.words = reason_words(language)
        self.times = grammar(language).words["time_words"] if self.words else frozenset()
        self._cues: dict[int, tuple[_Cue, ...]] = {}

    def of(self, clause: Clause, category: str | None = None) -> Passage | None:
        """The reason of a clause's event, None where the text gives none; `category` is the event's."""
        if self.words is None:
            return None
        found = [(KINDS.index(c.kind), abs(c.start - clause.end), c) for c in self._giving(clause, category)]
        for _, _, cue in sorted(found, key=lambda f: f[:2]):
            start, end = cue.end, self._end(cue, clause)
            if end > start:
                return Passage(self.text[start:end], start, end)
        return self._by_link(clause)

    def _by_link(self, clause: Clause) -> Passage | None:
        """A clause that the parse calls a cause by a word that is often another: "car"."""
        for child in self.sentence.children[clause.index]:
            opener = re.match(r"car\s+", self.text[child.span[0] : child.span[1]])
            if child.link == "cause" and opener:
                start, end = child.span[0] + opener.end(), child.span[1]
                return Passage(self.text[start:end], start, end)
        return None

    def _giving(self, clause: Clause, category: str | None) -> Iterator[_Cue]:
        """The cues whose reason is this clause's."""
        for cue in self._of_sentence(clause.sentence):
            if cue.start < clause.end and clause.start < cue.end:
                continue  # "a accusé Kinshasa de": the accusation itself
            assert self.words is not None
            acts = self.words.acts.get(cue.kind)
            if acts is not None and category not in acts:
                continue
            if self._belongs(cue, clause) and self._fits(cue, clause):
                yield cue

    def _of_sentence(self, index: int) -> tuple[_Cue, ...]:
        if index not in self._cues:
            assert self.words is not None
            start, end = self.parsed.sentences[index]
            found: list[_Cue] = []
            for kind in KINDS:
                for m in self.words.cues[kind].finditer(self._lower, start, end):
                    if kind == "gerund" and not _GERUND.match(self.text, m.end()):
                        continue
                    if not any(c.start < m.end() and m.start() < c.end for c in found):
                        found.append(_Cue(kind, *m.span()))
            self._cues[index] = tuple(found)
        return self._cues[index]

    def _belongs(self, cue: _Cue, clause: Clause) -> bool:
        """Whether a cue stands in the clause, or in a clause under it that the cue opens."""
        holders = [c for c in self.parsed.clauses if c.sentence == clause.sentence and _holds(c, cue)]
        if not holders:
            return False
        inner = min(holders, key=lambda c: (c.span[1] - c.span[0], -c.index))
        above, seen = clause, {clause.index}
        owners = {clause.index}
        while (
            above.parent is not None and above.link in _UPWARD and above.parent not in seen and cue.start > above.start
        ):
            above = self.parsed.clauses[above.parent]
            seen.add(above.index)
            owners.add(above.index)
        at: Clause | None = inner
        passed: set[int] = set()
        while at is not None and at.index not in owners and at.index not in passed:
            passed.add(at.index)
            opened = at.span[0] >= cue.start or cue.start - at.span[0] <= self._lead(cue)
            told = at.kind != "verb" or (opened and at.link in _TRANSPARENT)
            at = self.parsed.clauses[at.parent] if told and at.parent is not None else None
        return at is not None and at.index in owners

    @staticmethod
    def _lead(cue: _Cue) -> int:
        """Characters that may open a clause before a cue; an accusation has a relative pronoun and a subject there."""
        return _BEFORE_CHARGE if cue.kind == "charged" else _AT_CUE

    def _fits(self, cue: _Cue, clause: Clause) -> bool:
        """Whether what follows a cue can be a reason: a deed after "for", a provocation after "after"."""
        assert self.words is not None
        rest = self.text[cue.end : self.parsed.sentences[clause.sentence][1]]
        if cue.kind not in ("matter", "after"):
            return bool(rest.strip(" .")) and not self._to_come(cue)
        if cue.kind == "after" and self._counted_from(cue):
            return False
        opened_by = _QUOTE.match(self.text, cue.end)  # "pour « collaboration » avec"
        latest = max(cue.end + 1, opened_by.end() if opened_by else 0)
        phrase = next(
            (p for p in self.parsed.phrases if cue.end <= p.head_start and p.start <= latest and cue.end <= p.end), None
        )
        opened = self._opened(cue, clause)
        if cue.kind == "after":
            if any(c.tense != "none" for c in opened):
                return _OWN_DEED.match(rest) is None
            heads = {phrase.head, *(b.head for b in phrase.belonging)} if phrase is not None else set()
            return bool(heads & self.words.answered) and phrase is not None and phrase.quantity is None
        if phrase is None or phrase.quantity is not None or phrase.kind not in ("noun", "pronoun"):
            return False
        return not phrase.head[0].isupper() and phrase.head not in self.words.no_matter | self.times

    def _opened(self, cue: _Cue, clause: Clause) -> list[Clause]:
        """The verbs' clauses that a cue opens: "after *seven years* trucks roll" opens none."""
        return [
            c
            for c in self.parsed.clauses
            if c.kind == "verb"
            and c is not clause
            and c.link in _TRANSPARENT
            and c.start > cue.start - _AT_CUE
            and abs(c.span[0] - cue.start) <= _AT_CUE
        ]

    def _to_come(self, cue: _Cue) -> bool:
        """ "a truce due to begin on Sunday": an infinitive."""
        if not self.text[cue.start : cue.end].rstrip().casefold().endswith(" to"):
            return False
        verb = next((c for c in self.parsed.clauses if c.kind == "verb" and c.start == cue.end), None)
        return verb is not None and not self.text[verb.start : verb.end].endswith("ing")

    def _counted_from(self, cue: _Cue) -> bool:
        """ "two months after the coup" tells when, not why."""
        before = self.text[: cue.start].split()
        return bool(before) and before[-1].casefold().rstrip("s") in {t.rstrip("s") for t in self.times}

    def _end(self, cue: _Cue, clause: Clause) -> int:
        """Where a reason ends: with its phrase or clause, else at the next comma."""
        assert self.words is not None
        limit = self.parsed.sentences[clause.sentence][1]
        if clause.span[0] <= cue.start < clause.span[1]:
            limit = min(limit, clause.span[1])
        rest = self.text[cue.end : limit]
        blanked = _OPENED.sub(lambda m: "x" * len(m[0]), rest)
        stop = _STOP.search(blanked)
        end = cue.end + (stop.start() if stop else len(rest.rstrip(" .")))
        if cue.end <= clause.start < end:  # "accused of plotting were sentenced": the verb itself follows
            opened = self._opened(cue, clause)
            return max((c.span[1] for c in opened if c.span[1] <= clause.start), default=cue.end)
        return self._phrase_end(cue.end, end)

    def _phrase_end(self, start: int, end: int) -> int:
        """The end of the longest noun phrase that begins a reason, if what follows it does not go on with it."""
        assert self.words is not None
        phrases = [p for p in self.parsed.phrases if abs(p.start - start) <= _AT_CUE and start < p.head_end <= end]
        longest = max((p.end for p in phrases), default=end)
        if longest >= end or self.words.goes_on.match(self.text, longest) or self._verb_within(start, end):
            return end
        return longest

    def _verb_within(self, start: int, end: int) -> bool:
        return any(c.kind == "verb" and start <= c.start < end for c in self.parsed.clauses)


def _holds(clause: Clause, cue: _Cue) -> bool:
    return clause.span[0] - _AT_CUE <= cue.start and cue.end <= clause.span[1] + 1
