"""Enumerations of actors: "Paris, Londres et Berlin ont pressé ..." has three doers, whatever the parser made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.code.entities import distinct, entity_of
from detente.code.mention import Mention
from detente.records import Entity


def listed_with(entity: Entity, runs: Mapping[int, Sequence[Mention]]) -> Sequence[Mention]:
    """The list that a party is named in, of those told by the start of each name; empty where it stands alone."""
    return next((runs[at] for at in range(entity.start, entity.end) if at in runs), ())


class Enumerations:
    """The enumerations of one dispatch, by the mentions they hold (`Resolver.runs`)."""

    def __init__(self, runs: Mapping[int, list[Mention]]) -> None:
        self._of = runs

    def complete(self, side: tuple[Entity, ...], other: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """A side of an event with the rest of any enumeration that one of its members stands in."""
        taken = {e.code for e in other}
        out: list[Entity] = []
        for e in side:
            told = [entity_of(m) for m in listed_with(e, self._of)]
            if not told or any(t.code in taken for t in told):
                out.append(e)
                continue
            out.extend(e if t.code == e.code else t for t in told)
        return distinct(out)
