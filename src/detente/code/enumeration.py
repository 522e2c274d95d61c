"""Enumerations of actors: "Paris, Londres et Berlin ont pressé ..." has three doers, whatever the parser made of it.

An enumeration is a run of mentions with nothing between them but commas, articles and, before the last, "et"/"and".
"""

from __future__ import annotations

import re

from detente.code.mentions import Mention
from detente.code.resolve import NAMED, distinct
from detente.records import Entity

_BETWEEN = re.compile(r"\s*(?:,|,?\s*(?:et|ainsi que|and|as well as)\b)\s*(?:(?:le|la|les|l['’]|the)\s*)?", re.I)
_LAST = re.compile(r"\b(?:et|ainsi que|and|as well as)\b", re.I)
_ENUMERABLE = NAMED | {"capital", "metonym"}


class Enumerations:
    """The enumerations of one dispatch, by the mentions they hold."""

    def __init__(self, text: str, mentions: tuple[Mention, ...]) -> None:
        self._of: dict[int, list[Mention]] = {}
        run: list[Mention] = []
        closed = False
        for m in mentions:
            if m.kind not in _ENUMERABLE or not m.code or (run and m.start < run[-1].end):
                continue
            between = text[run[-1].end : m.start] if run else ""
            if run and not closed and _BETWEEN.fullmatch(between):
                run.append(m)
                closed = bool(_LAST.search(between))
                if closed:
                    self._of.update({x.start: run for x in run})
            else:
                run, closed = [m], False

    def complete(self, side: tuple[Entity, ...], other: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """A side of an event with the rest of any enumeration that one of its members stands in."""
        taken = {e.code for e in other}
        out: list[Entity] = []
        for e in side:
            run = next((self._of[at] for at in range(e.start, e.end) if at in self._of), [])
            if not run or any(m.code in taken for m in run):
                out.append(e)
                continue
            out.extend(
                e
                if m.code == e.code
                else Entity(m.code, m.sector, m.text, m.start, m.end, m.name, m.identifier_id, m.office)
                for m in run
            )
        return distinct(out)
