"""Numbers of dead that a noun counts: the lives that a deed cost, and what a toll has come to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from detente.clause import Clause, Phrase
from detente.code.headcount import HeadCount
from detente.code.measure import Number, Quantity
from detente.code.tolls import Toll, Tolls

_BEFORE_LIVES = 3
"""Words before a number among which it is told that it is a price: "at the *cost* of some 40 lives"."""
_TO = ("to", "at", "à", "de")
"""Prepositions before the number that a tally has come to."""


class Tallies:
    """Reads them in one dispatch."""

    def __init__(self, tolls: Tolls, quantities: tuple[Quantity, ...], heads: HeadCount) -> None:
        self.tolls, self._quantities, self.heads = tolls, quantities, heads

    def lives(self, clause: Clause, toll: Toll) -> Number | None:
        """The lives themselves where they are counted: "has cost *200 lives*"."""
        for phrase in clause.undergoer:
            if (clause.predicate, phrase.head) in toll.lost_by and (q := self.heads.stated(phrase)) is not None:
                return q.value
        return None

    def priced(self, before: str, unit: Iterable[str], toll: Toll) -> bool:
        """Whether a number counts the lives that a deed cost: "with the *loss of 40 lives*"; `before` are the words in
        front of it and `unit` those behind."""
        if not toll.priced:
            return False
        words = re.findall(r"[^\W\d_]+", before.casefold())[-_BEFORE_LIVES:]
        return not toll.priced.isdisjoint((price, lost) for price in words for lost in unit)

    def estimated(self, phrases: Iterable[Phrase], clauses: Iterable[Clause]) -> Number | None:
        """How many somebody says that a crowd is: "a crowd *put* by police *at 20,000*"."""
        heads = {p.head_start for p in phrases}
        for c in clauses:
            says = c.link == "participle" and c.predicate in self.tolls.estimates
            if says and any(p.head_start in heads for p in c.undergoer):
                told = (p for p in (*c.obliques, *c.addressee) if p.preposition in _TO)
                return next((q.value for p in told if (q := self.heads.stated(p)) is not None), None)
        return None

    def reached(self, clause: Clause, toll: Toll) -> Number | None:
        """The number that a tally has come to: "the death toll rose *to 29*", "put its losses *at 29*"."""
        if not any(self._is_tally(p, toll) for p in (*clause.doer, *clause.undergoer)):
            return None
        to = [p for p in (*clause.obliques, *clause.addressee) if p.preposition in _TO]
        told = toll.counted | self.tolls.persons if toll.tally else toll.counted
        reached = (p for p in to if p.head in told or (p.kind == "number" and toll.tally))
        for p in reached:
            # "de quinze à *douze* morts"
            within = [q for q in self._quantities if p.start <= q.start and q.end <= p.end]
            quantity = within[-1] if within else self.heads.stated(p)
            if quantity is not None and not quantity.currency:  # "losses rose to 5 million dollars"
                return quantity.value
        return None

    def _is_tally(self, phrase: Phrase, toll: Toll) -> bool:
        """Whether a phrase means how many died: "its losses", "the number of dead"."""
        if phrase.head.lower() in self.tolls.by_name["dead"].tally:
            return True
        return phrase.head in self.tolls.numbers and any(b.head in toll.counted for b in phrase.belonging)
