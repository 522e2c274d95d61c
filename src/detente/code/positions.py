"""What stands where in a dispatch: its mentions and places by offset."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable

from detente.clause import Clause
from detente.code.mention import Mention
from detente.code.mentionindex import MentionIndex
from detente.code.once import once_each
from detente.code.place import PlaceMention

_OPENING = re.compile(r"(?:à|a|en|in|at|près de|near)\s(?:l['’]|la\s|le\s|the\s)?", re.IGNORECASE)


class Positions:
    """The mentions and places of one dispatch, both in order of their start."""

    def __init__(self, text: str, mentions: tuple[Mention, ...], places: tuple[PlaceMention, ...]) -> None:
        self.text, self.mentions, self.places = text, mentions, places
        self._index = MentionIndex(mentions)
        self._place_starts = [p.start for p in places]

    @once_each
    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie between two offsets."""
        return self._index.within(start, end)

    @once_each
    def at(self, start: int, end: int) -> Mention | None:
        """The longest mention that covers a span."""
        best = None
        for m in self._index.near(start, start):
            if m.end >= end and (best is None or m.end - m.start > best.end - best.start):
                best = m
        return best

    def places_within(self, start: int, end: int) -> Iterable[PlaceMention]:
        """The places that begin between two offsets."""
        i = bisect.bisect_left(self._place_starts, start)
        while i < len(self.places) and self.places[i].start < end:
            yield self.places[i]
            i += 1

    def paragraph_start(self, at: int) -> int:
        """Where the paragraph begins in which an offset stands."""
        return self.text.rfind("\n", 0, at) + 1

    def place_country(self, clause: Clause) -> str | None:
        """The country of the first place named in the clause."""
        return next((p.place.country for p in self.places_within(*clause.span) if p.place.country), None)

    def scene_before(self, at: int) -> str | None:
        """The country of the last place named before: where no state is, that is where the dispatch plays."""
        named = [p.place.country for p in self.places_within(0, at) if p.place.country]
        return named[-1] if named else None

    def opening_country(self, start: int) -> str | None:
        """The country of the place that opens a sentence at `start`: "A Istanbul, *des manifestants* ont"."""
        words = _OPENING.match(self.text, start)
        if words is None:
            return None
        return next((p.place.country for p in self.places_within(words.end(), words.end() + 1)), None)

    def opening_capital(self, start: int) -> str | None:
        """The state of the capital that opens a sentence at `start`, a comma behind it: "A Téhéran, *la foule* a"."""
        words = _OPENING.match(self.text, start)
        m = self.at(words.end(), words.end() + 1) if words is not None else None
        if m is None or m.kind != "capital" or self.text[m.end : m.end + 1] != ",":
            return None
        return m.code
