"""What a dispatch, or an item of a column of news in brief, gives as background to all that it tells."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from dataclasses import dataclass

from detente.code.actorbook import load_book
from detente.code.items import Item, items
from detente.code.mention import Mention
from detente.code.place import PlaceMention

SPEAKING = frozenset({"state", "demonym", "metonym", "capital", "office", "person"})
"""Kinds of mentions by which a dispatch speaks of a state."""
_IN_TITLE = 3
"""So many mentions of the body weighs one of the headline."""
_BEHIND_LABEL = re.compile(r"[:–—|-]|(?<=\w{3})\.")
_STOPS = frozenset('.!?;:,"”»)')
_LONGEST_LABEL = 32
"""Characters, for a label that nothing parts from what follows."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a dispatch or item begins, whence it is filed, the states it speaks of and all whom it names, both by how
    much it does."""

    start: int
    dateline_country: str | None
    states: tuple[str, ...]
    named: tuple[str, ...]


class Settings:
    """The setting of a dispatch as a whole, and at each place of it; `title_end` is where its headline ends."""

    def __init__(
        self,
        text: str,
        mentions: tuple[Mention, ...],
        places: tuple[PlaceMention, ...],
        dateline_country: str | None,
        title_end: int,
    ) -> None:
        self._text, self._mentions, self._places = text, mentions, places
        self.title_end = title_end
        self.whole = self._between(0, len(text), title_end, dateline_country)
        found = items(text)
        self._items = tuple(item.start for item in found)
        first = self._items[0] if self._items else len(text)
        self._before = self._between(0, first, title_end, dateline_country) if self._items else self.whole
        ends = (*self._items[1:], len(text))
        self._of_items = [self._of_item(item, end) for item, end in zip(found, ends, strict=False)]

    def at(self, offset: int) -> Setting:
        """The setting of what stands at an offset: in a column of news in brief, that of its own item."""
        item = bisect.bisect_right(self._items, offset) - 1
        return self._of_items[item] if item >= 0 else self._before

    def in_heading(self, offset: int) -> bool:
        """Whether an offset is in the headline of the dispatch, or of an item of a column: a line that ends without a
        stop."""
        item = bisect.bisect_right(self._items, offset) - 1
        if item < 0:
            return offset < self.title_end
        line_end = self._text.find("\n", offset)
        first = self._text.find("\n", self._items[item])
        return line_end == first != -1 and self._text[:line_end].rstrip()[-1:] not in _STOPS

    def _of_item(self, item: Item, end: int) -> Setting:
        """That of an item, filed from the state or place of its label."""
        line_end = self._text.find("\n", item.start, end)
        start = item.label
        behind = _BEHIND_LABEL.search(self._text, start, end)
        label_end = min(behind.start() if behind is not None else end, start + _LONGEST_LABEL)
        told = next((m.code for m in self._mentions if m.code and start <= m.start and m.end <= label_end), None)
        place = next((p.place.country for p in self._places if start <= p.start < label_end), None)
        return self._between(item.start, end, line_end, told or place)

    def _between(self, start: int, end: int, title_end: int, dateline_country: str | None) -> Setting:
        weights: Counter[str] = Counter()
        told = [m for m in self._mentions if m.code and start <= m.start < end]
        book = load_book()
        for m in told:
            if m.kind in SPEAKING and not m.opposed:  # a trade unionist speaks of his country
                weights[book.code_in_events(m.code) or ""] += _IN_TITLE if m.start < title_end else 1
        if dateline_country:
            weights[dateline_country] += 1
        for country in self._of_towns(start, end):
            if country not in weights:  # who tells of Melbourne and names no country tells of Australia
                weights[country] += 1
        named = Counter(m.code or "" for m in told).most_common()
        return Setting(start, dateline_country, tuple(c for c, _ in weights.most_common()), tuple(c for c, _ in named))

    def _of_towns(self, start: int, end: int) -> list[str]:
        """The countries of the towns and regions in which something is told to happen, in the order of the text."""
        towns = (p for p in self._places if start <= p.start < end and p.kind != "country")
        return list(dict.fromkeys(p.place.country for p in towns if p.place.country))
