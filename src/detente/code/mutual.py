"""What two do to one another: "s'accusent mutuellement" tells an act of either towards the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from detente.clause import Clause
from detente.code.acts import act_words
from detente.code.draft import Draft
from detente.code.entities import distinct
from detente.code.roles import side

_ONE_WAY = frozenset({"ACCUSE", "THREATEN", "SANCTION"})
"""Categories in which nobody acts with another, but each upon the other."""
_SURE = (0.9, 0.9)
"""Who is named on both sides is no matter of doubt."""


def both_ways(drafts: Iterable[Draft], language: str) -> Iterator[Draft]:
    """The drafts, an act of two upon each other as two acts, which nobody need ask who the parties are."""
    words = act_words(language).one_another
    for d in drafts:
        pair = distinct(d.actor)
        named = {(e.code, side(e)) for e in pair if e.code}
        others = {e.code for e in d.recipient if e.code} - {code for code, _ in named}
        two = len(pair) == len(named) == 2 and not others
        if not two or d.category not in _ONE_WAY or not _mutual(d.match.clause, words):
            yield d
            continue
        for actor, recipient in (pair, pair[::-1]):
            numbers = dict(d.magnitude)
            yield replace(d, actor=(actor,), recipient=(recipient,), magnitude=numbers, mutual=True, sides=_SURE)


def _mutual(clause: Clause, words: frozenset[str]) -> bool:
    """Whether a verb says that two do so to one another: reflexive, or with "each other" for its object."""
    if clause.kind != "verb":
        return False
    told = {p.text.lower() for p in (*clause.undergoer, *clause.addressee, *clause.obliques)}
    return "se" in clause.particles or bool(told & words)
