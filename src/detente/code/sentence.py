"""The words and phrases of a dispatch around its clauses, for conditions on what stands near."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property

from detente.clause import Clause, Parsed, Phrase
from detente.code.once import once, once_each
from detente.codebook.words import load_words

_TITLES, _DIPLOMATS = "@title", "@diplomat"
"""Lists of data/words: persons by what they head or speak for, members of a mission."""
_ONE_ACT = frozenset({"nominal", "complement"})
"""Links of clauses that may tell one act."""

_COMPLEMENTS = frozenset({"complement", "nominal", "purpose"})
"""How clauses hang on a verb that may be its complement: "gave them a week *to leave*" is often parsed as a purpose."""
_AHEAD, _POSSIBLE = frozenset({"future", "conditional"}), frozenset({"can", "may"})
"""Tenses and modal verbs of what is still to come."""
_TOLD = frozenset({"past", "present", "pluperfect"})
"""Tenses of what is told as so."""


class Sentence:
    """The words of a parsed dispatch by position, for conditions on what stands near."""

    def __init__(self, parsed: Parsed, times: Iterable[tuple[int, int]] = ()) -> None:
        self.parsed = parsed
        self._times = tuple(times)
        self._starts, self._lemmas = [w[0] for w in parsed.words], [w[2] for w in parsed.words]
        self.nouns: dict[int, Phrase] = {p.clause: p for p in parsed.phrases if p.clause is not None}
        self.children: dict[int, list[Clause]] = defaultdict(list)
        for c in parsed.clauses:
            if c.parent is not None:
                self.children[c.parent].append(c)

    def one_act_with(self, clause: Clause) -> list[Clause]:
        """The clauses that may tell one act with a clause: what it is the noun or complement of, and its own.

        Readers differ in which word of "opened fire" or "held them responsible" carries the act.
        """
        above = [self.parsed.clauses[clause.parent]] if clause.link in _ONE_ACT and clause.parent is not None else []
        below = [c for c in self.children[clause.index] if c.link in _ONE_ACT]
        return [c for c in (*above, *below) if c.headline == clause.headline]

    @once
    def near(self, clause: Clause) -> frozenset[str]:
        """The words of a clause, and the adverbs on its predicate."""
        return self.lemmas(*clause.span).union(clause.companions)

    @once
    def complements(self, clause: Clause) -> frozenset[str]:
        """The predicates of what may be a clause's complement."""
        return frozenset(c.predicate for c in self.children[clause.index] if c.link in _COMPLEMENTS)

    def bidden(self, clause: Clause) -> list[Clause]:
        """What another is told to do: the infinitives below a clause that whom it speaks to does ("told *Kigali* to
        withdraw")."""
        doers = {p.head_start for p in clause.doer}
        return [
            c
            for c in self.children[clause.index]
            if c.link == "complement" and c.tense == "none"
            if c.doer and doers.isdisjoint(p.head_start for p in c.doer)
        ]

    @once
    def foretold(self, clause: Clause) -> list[Clause]:
        """What a speaker says will or may be done, by whomever ("said Burundi *would regret* it")."""
        return [c for c in self._said(clause) if c.tense in _AHEAD or c.modality in _POSSIBLE]

    @once
    def announced(self, clause: Clause) -> list[Clause]:
        """What a speaker says will be done by himself, by his own or by nobody named ("said *it* would strike", "said
        *his army* would step in", "said looters would be *shot*"), but not what he foretells of another."""
        doers = {p.head_start for p in clause.doer}
        return [c for c in self.foretold(clause) if all(p.head_start in doers or _ones_own(p) for p in c.doer)]

    @once
    def of_others(self, clause: Clause) -> list[Clause]:
        """What a speaker says that another does or did ("said *Burundi* was arming rebels"), but not he himself."""
        doers = {p.head_start for p in clause.doer}
        told = (c for c in self._said(clause) if c.tense in _TOLD and c.modality is None and c.doer)
        return [c for c in told if not any(p.head_start in doers or _ones_own(p) for p in c.doer)]

    def _said(self, clause: Clause) -> list[Clause]:
        below = self.children[clause.index]
        return [c for c in below if c.link == "complement" and c.kind == "verb" and not c.negated]

    @once_each
    def lemmas(self, start: int, end: int) -> frozenset[str]:
        """Lemmas of the words between two offsets."""
        i, j = bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end)
        return frozenset(self._lemmas[i:j])

    def untimely(self, phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
        """The phrases that are no expressions of time ("on Saturday"), by which no trigger's preposition is met."""
        return tuple(p for p in phrases if not any(start <= p.head_start < end for start, end in self._times))

    @once
    def obliques(self, clause: Clause) -> tuple[Phrase, ...]:
        """The clause's prepositional phrases and those that hang on its object or on the event noun itself."""
        holders = (*clause.undergoer, *clause.predicative, *self.noun(clause))
        seen: dict[tuple[int, str | None], Phrase] = {}
        for p in (*clause.obliques, *(a for h in holders for a in h.attached)):
            seen.setdefault((p.head_start, p.preposition), p)
        return tuple(seen.values())

    def noun(self, clause: Clause) -> tuple[Phrase, ...]:
        """The phrase of an event noun."""
        noun = self.nouns.get(clause.index) if clause.kind == "noun" else None
        return (noun,) if noun else ()

    @once
    def beside(self, clause: Clause) -> frozenset[str]:
        """Every word that may be one of a trigger's others; most triggers of a lemma fail for want of one."""
        found = {*clause.particles, *clause.companions, *self.lemmas(clause.start, reach(clause))}
        found.update(c.predicate for c in self.children[clause.index])
        slots = (clause.undergoer, clause.predicative, clause.addressee, self.obliques(clause), self.noun(clause))
        phrases = [p for slot in slots for p in slot]
        for p in phrases:  # grows meanwhile: what hangs on a phrase that is hit counts too
            found.update((p.head.lower(), *p.modifiers, *(p.preposition or "").split()))
            phrases += (*p.attached, *p.belonging)
        return frozenset(found)

    @once
    def inside(self, phrase: Phrase) -> frozenset[str]:
        """All that a condition on a phrase may find: its head, modifiers and the heads of what belongs to it."""
        belonging = (b.head.lower() for b in phrase.belonging if b.kind == "noun")
        called = self._envoys.get(phrase.head, ()) if phrase.kind == "name" else ()
        return frozenset((phrase.head.lower(), *phrase.modifiers, *belonging, *called))

    def itself(self, phrase: Phrase) -> frozenset[str]:
        """What a condition that excludes may find on a phrase: all, but of a person not what they head or speak for."""
        inside = self.inside(phrase)
        if phrase.head.lower() not in _in_all_languages(_TITLES):
            return inside
        return inside - {b.head.lower() for b in phrase.belonging if b.kind == "noun"}

    @cached_property
    def _envoys(self) -> dict[str, frozenset[str]]:
        """What the text calls the envoys whom it then has by name: "the envoy, Ola Moe, was expelled ... *Moe*"."""
        envoys = _in_all_languages(_DIPLOMATS)
        found: dict[str, set[str]] = defaultdict(set)
        for p in self.parsed.phrases:
            title = {p.head.lower(), *p.modifiers} & envoys
            for name in (p, *p.appositions):
                if title and name.kind == "name":
                    found[name.head] |= title
        return {name: frozenset(titles) for name, titles in found.items()}


@cache
def _in_all_languages(list_name: str) -> frozenset[str]:
    """The words of a list of data/words, in all languages."""
    return frozenset[str]().union(*(words[list_name] for words in load_words().values()))


def _ones_own(phrase: Phrase) -> bool:
    """Whether a doer is a pronoun or belongs to one: "it", "his army"."""
    return phrase.kind == "pronoun" or any(b.person is not None for b in phrase.belonging)


def reach(clause: Clause) -> int:
    """How far behind a predicate a word of its trigger may stand that the parse has put elsewhere."""
    return min(clause.span[1], clause.end + _NEAR)


_NEAR = 12
