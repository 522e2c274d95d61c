"""Whom a clause says something befell: who was killed, arrested, freed by its verb."""

from __future__ import annotations

from detente.clause import Clause, Phrase
from detente.code.tolls import Toll


def befell(clause: Clause, toll: Toll) -> bool:
    """Whether a clause tells the outcome as what befell somebody: "were killed", "died"."""
    return clause.predicate in toll.done or (clause.passive and clause.predicate in toll.undergone)


def suffering(clause: Clause, toll: Toll) -> tuple[Phrase, ...]:
    """The phrases that a clause's verb says something happened to: killed, or died."""
    told = [(clause.predicate, p.head) for p in (*clause.undergoer, *clause.predicative)]
    if not toll.done_with.isdisjoint(told):
        return clause.doer
    if not toll.bereft.isdisjoint(told):
        return tuple(p for p in clause.undergoer if (clause.predicate, p.head) in toll.bereft)
    # "killed the crew", "the crew drowned"
    if clause.predicate in toll.undergone and (clause.undergoer or clause.predicate not in toll.done):
        return clause.undergoer
    if clause.predicate in toll.done:
        return clause.doer
    if clause.kind == "noun" and clause.predicate in toll.counted:
        return tuple(p for p in clause.belonging if p.preposition is not None)
    if clause.predicate in toll.outlived and clause.negated:  # "none of its six *occupants* survived"
        return clause.doer or clause.undergoer
    if not toll.lost_by.isdisjoint(told):
        whose = tuple(b for p in clause.undergoer for b in p.belonging)
        return (*clause.addressee, *(p for p in clause.undergoer if not p.belonging and p.plural), *whose)
    return ()
