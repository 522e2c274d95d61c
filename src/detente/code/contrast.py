"""Two acts that one clause tells of two others: "switched recognition *from Taipei to Beijing*"."""

from __future__ import annotations

from itertools import combinations

from detente.code.draft import Draft


def set_apart(drafts: list[Draft]) -> None:
    """The parties of drafts of one clause stay as the frames have them where each finds one other for another act:
    which of the two it is stands in the words, and who deals with whom else in the dispatch says nothing of it."""
    for one, other in combinations(drafts, 2):
        sides = (one.actor, other.actor, one.recipient, other.recipient)
        doers, others, towards, besides = ({e.code for e in side if e.code} for side in sides)
        each = len(towards) == len(besides) == 1 and towards != besides
        if one.category != other.category and each and doers and doers == others:
            one.settled = other.settled = True
