"""Two of one state who are at odds, whom "both sides" means: its government and its opposition, police and crowd.

States, bodies and bands that a text names are told apart by their codes (`pairs.py`); these only by what they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from detente.clause import Clause, Phrase
from detente.code.entities import distinct, side
from detente.records import Entity

_BETWEEN = frozenset({"between", "entre", "against", "contre", "with", "avec"})
"""Behind which those stand with whom somebody deals or fights."""
_FARTHEST = 3
"""Sentences back to what they last did to each other."""
_TWO = 2

Entities = Callable[[Phrase, Clause], tuple[Entity, ...]]


def at_odds(phrase: Phrase, clauses: Sequence[Clause], entities: Entities) -> tuple[Entity, ...]:
    """The two of one state of whom the last clause before a phrase, in another sentence, tells what they do to each
    other; () where that clause tells of others, or no clause does."""
    here = next((c.sentence for c in clauses if c.span[0] <= phrase.start < c.span[1]), None)
    if here is None:
        return ()
    for clause in reversed(clauses):
        if not here - _FARTHEST <= clause.sentence < here:
            continue
        two = distinct(e for p in _parties(clause) for e in entities(p, clause) if e.code)
        told_apart = {(e.code, side(e)): e for e in two}
        if len(told_apart) >= _TWO:
            return tuple(told_apart.values()) if len(told_apart) == _TWO and len({e.code for e in two}) == 1 else ()
    return ()


def _parties(clause: Clause) -> Iterator[Phrase]:
    """Who does something in a clause, and with whom or to whom."""
    yield from (*clause.doer, *clause.undergoer, *clause.addressee)
    yield from (p for p in clause.obliques if p.preposition in _BETWEEN)
    yield from (a for p in (*clause.doer, *clause.undergoer) for a in p.attached if a.preposition in _BETWEEN)
