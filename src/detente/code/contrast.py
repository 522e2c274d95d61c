"""Two acts that one clause tells of two others: "switched recognition *from Taipei to Beijing*"."""

from __future__ import annotations

from itertools import combinations

from detente.code.draft import Draft
from detente.records import Entity


def set_apart(drafts: list[Draft]) -> None:
    """The parties of drafts of one clause stay as the frames have them where each finds one other for another act:
    which of the two it is stands in the words, and who deals with whom else in the dispatch says nothing of it."""
    for one, other in combinations(drafts, 2):
        doers, towards, besides = (_codes(side) for side in (one.actor, one.recipient, other.recipient))
        each = len(towards) == len(besides) == 1 and towards.isdisjoint(besides)
        if one.category != other.category and each and doers and doers == _codes(other.actor):
            one.settled = other.settled = True


def _codes(side: tuple[Entity, ...]) -> frozenset[str | None]:
    return frozenset(e.code for e in side if e.code)
