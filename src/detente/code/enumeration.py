"""Enumerations of actors: "Paris, Londres et Berlin ont pressé ..." has three doers, whatever the parser made of it."""

from __future__ import annotations

from detente.code.entities import distinct, entity_of
from detente.code.mention import Mention
from detente.code.runs import runs_of
from detente.records import Entity


class Enumerations:
    """The enumerations of one dispatch, by the mentions they hold."""

    def __init__(self, text: str, mentions: tuple[Mention, ...]) -> None:
        self._of: dict[int, list[Mention]] = {m.start: run for run in runs_of(text, mentions) for m in run}

    def complete(self, side: tuple[Entity, ...], other: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """A side of an event with the rest of any enumeration that one of its members stands in."""
        taken = {e.code for e in other}
        out: list[Entity] = []
        for e in side:
            run = next((self._of[at] for at in range(e.start, e.end) if at in self._of), [])
            if not run or any(m.code in taken for m in run):
                out.append(e)
                continue
            out.extend(e if told.code == e.code else told for told in map(entity_of, run))
        return distinct(out)
