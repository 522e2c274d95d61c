"""How much money an event is about: a sum with its currency, where the frame, the clause or the words before it say."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from detente.clause import Clause, Parsed, Phrase
from detente.code.byposition import ByPosition
from detente.code.measure import Quantity
from detente.code.sentence import Sentence

Magnitude = dict[str, int | float | str]
_DONE_OF = frozenset({"complement", "purpose"})
"""How what is promised or demanded hangs on its verb: "agreed *to lend* 2 billion dollars"."""
_LARGE = 1_000_000
"""From which number on what is given or frozen is money, where nothing is counted."""
_BETWEEN = 3
"""Words between a sum and the noun or participle that it is a sum of: "1.5 billion dollars *in annual* aid"."""
_IN_BRACKETS = re.compile(r"[^.;:()]{0,25}\((?:[^\W\d]|\s){0,20}")
"""What leads from a sum to the same in another currency: "40 million dollars *(about* 36 million euros)"."""


class Money:
    """The sums of one dispatch."""

    def __init__(
        self,
        text: str,
        parsed: Parsed,
        sentence: Sentence,
        quantities: tuple[Quantity, ...],
        beside: ByPosition,
    ) -> None:
        self.text, self.parsed, self.sentence, self.beside = text, parsed, sentence, beside
        self.numbers = tuple(q for q in quantities if not q.currency)
        sums = [q for q in quantities if q.currency and q.value is not None]
        again = {b.start for a, b in itertools.pairwise(sums) if self._within(a, b)}
        self.sums = tuple(q for q in sums if q.start not in again)

    def _within(self, whole: Quantity, other: Quantity) -> bool:
        """Whether a sum only gives the one before it in another currency, or names a part of it: "$40 million *(36
        million euros)*", "80 million dollars, *including 20 million* in loans"."""
        between = self.text[whole.end : other.start]
        if other.currency != whole.currency:
            return _IN_BRACKETS.fullmatch(between) is not None
        return between.lstrip(" ,").casefold().rstrip() in self.beside.tolls.part_of

    def spent(self, clause: Clause, phrases: Iterable[Phrase], *, within: bool) -> Magnitude:
        """`amount` and `currency` of a clause, empty without: within the phrases that the frame names, and, where the
        category may have a sum at all, within the clause or right before it."""
        money = next((q for p in phrases for q in self._inside(p.start, p.end)), None)
        if money is None and within:
            money = next(iter(self._told(clause)), None)
        if money is None:
            bare = next(filter(None, map(self._bare, (*phrases, *(clause.undergoer if within else ())))), None)
            return {"amount": bare} if bare is not None else {}
        if money.value is None or money.currency is None:
            return {}
        return {"amount": money.value, "currency": money.currency}

    def _bare(self, phrase: Phrase) -> int | float | None:
        """A sum told without its currency: "froze *175 million*"."""
        inside = (q for q in self.numbers if phrase.start <= q.start and q.end <= phrase.end)
        large = next((q for q in inside if (q.value or 0) >= _LARGE), None)
        return large.value if large is not None and large.end >= phrase.head_end else None

    def _inside(self, start: int, end: int) -> list[Quantity]:
        return [q for q in self.sums if start <= q.start and q.end <= end]

    def _told(self, clause: Clause) -> list[Quantity]:
        own = [q for q in self._inside(*clause.span) if self.beside.innermost(q, clause)]
        promised = [
            q
            for child in self.sentence.children[clause.index]
            if child.kind == "verb" and child.link in _DONE_OF and child.tense == "none"
            for q in self._inside(*child.span)
            if self.beside.innermost(q, child)
        ]
        return own or promised or self._before(clause)

    def _before(self, clause: Clause) -> list[Quantity]:
        """The sum that a noun or participle stands right behind: "$20 million in *aid*", "85 millions *accordés*"."""
        if clause.kind == "verb" and clause.link not in ("participle", "relative"):
            return []
        for q in reversed(self.sums):
            between = self.text[q.end : clause.start]
            if q.end <= clause.start and len(between.split()) <= _BETWEEN and not set(between) & set(".;:()"):
                return [q]
        return []
