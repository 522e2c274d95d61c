"""The mentions of a dispatch found by where they stand, however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from detente.code.mention import Mention

_POSTS = frozenset({"office", "role"})
_NEXT = 3
"""Less than this stands between an office and the name behind it: a blank, or a comma and a blank."""


class MentionIndex:
    """`mentions` in order of their start."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self.mentions, self._starts = mentions, [m.start for m in mentions]
        self._longest = max((m.end - m.start for m in mentions), default=0)

    def near(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that may touch a stretch of the text, in their order: all that do, and some that end before it."""
        return self.mentions[bisect_left(self._starts, start - self._longest) : bisect_right(self._starts, end)]

    def post_before(self, at: int) -> tuple[Mention, Mention] | None:
        """The office or role told right before a name, and whose it is: its own code's, or who is named right before
        it ("*African Union mediator* Raila Odinga")."""
        post = next((m for m in self.near(at - _NEXT, at) if m.kind in _POSTS and 0 < at - m.end < _NEXT), None)
        if post is None:
            return None
        beside = (m for m in self.near(post.start - 1, post.start) if m.end == post.start - 1)
        return post, post if post.code else next(beside, post)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that lie between two offsets, in their order."""
        i, j = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple([m for m in self.mentions[i:j] if m.end <= end]) if i < j else ()
