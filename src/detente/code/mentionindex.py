"""The mentions of a dispatch found by where they stand, however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from detente.code.mention import Mention


class MentionIndex:
    """`mentions` in order of their start."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self.mentions, self._starts = mentions, [m.start for m in mentions]
        self._longest = max((m.end - m.start for m in mentions), default=0)

    def near(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that may touch a stretch of the text, in their order: all that do, and some that end before it."""
        return self.mentions[bisect_left(self._starts, start - self._longest) : bisect_right(self._starts, end)]

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that lie between two offsets, in their order."""
        i, j = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple([m for m in self.mentions[i:j] if m.end <= end]) if i < j else ()
