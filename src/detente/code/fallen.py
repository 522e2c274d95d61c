"""Who falls from power or into captivity: "the ousted leader", "the detained president" is one of whom a dispatch tells
that, and not who has come after him."""

from __future__ import annotations

from detente.clause import Clause
from detente.code.descriptions import Descriptions


def falling(clause: Clause, words: Descriptions) -> tuple[int, ...]:
    """Where those stand who fall in a clause: who steps down, or whom somebody topples."""
    told = {clause.predicate, *(f"{clause.predicate} {p}" for p in clause.particles)}
    fell = clause.doer if told & words.falling else ()
    felled = clause.undergoer if clause.kind == "verb" and told & words.felling else ()
    return tuple(p.head_start for p in (*fell, *felled))
