"""Tables of tens of thousands of strings that are made only when asked for, so that loading them takes no time."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import overload

import numpy as np

_COLUMN, _CELL = b"\x1f", b"\x1e"
"""ASCII's own separators of units and records."""
_REMEMBERED = 1 << 14
"""Answers that a table keeps: about the words of a few hundred dispatches."""


class Lines(Sequence[str]):
    """The parts of a block of UTF-8 between separators, cut and decoded one by one.

    Where `comment` is given, parts that begin with it and empty ones do not count.
    """

    def __init__(self, block: bytes, separator: bytes, comment: bytes = b"") -> None:
        self._block = block
        letters = np.frombuffer(block, np.uint8)
        ends = np.append(np.flatnonzero(letters == ord(separator)), len(block))
        starts = np.append(0, ends[:-1] + 1)
        if comment:
            counts = starts < ends
            counts[counts] = letters[starts[counts]] != ord(comment)
            starts, ends = starts[counts], ends[counts]
        self._starts, self._ends = starts, ends

    def raw(self, place: int) -> bytes:
        """A part as it stands in the block."""
        return self._block[self._starts[place] : self._ends[place]]

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[p] for p in range(*place.indices(len(self)))]
        return self.raw(place).decode()

    def __len__(self) -> int:
        return len(self._starts)


class Table(Mapping[str, str]):
    """Keys and values as `pack` has joined them; at least one."""

    def __init__(self, packed: bytes) -> None:
        keys, values = packed.split(_COLUMN)
        self._keys, self._values = Lines(keys, _CELL), Lines(values, _CELL)
        self._found = functools.lru_cache(_REMEMBERED)(self._find)

    def __getitem__(self, key: str) -> str:
        value = self._found(key)
        if value is None:
            raise KeyError(key)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def _find(self, key: str) -> str | None:
        raw = key.encode()
        place = bisect_left(range(len(self)), raw, key=self._keys.raw)
        return self._values[place] if place < len(self) and self._keys.raw(place) == raw else None


def pack(table: Mapping[str, str]) -> bytes:
    """A table as one block, by its keys' bytes in order. Raises ValueError where a string holds a separator."""
    keys = sorted(table, key=str.encode)
    return joined(keys) + _COLUMN + joined(table[key] for key in keys)


def joined(parts: Iterable[str]) -> bytes:
    """Strings as one block. Raises ValueError where one holds a separator."""
    raw = [part.encode() for part in parts]
    if wrong := next((part for part in raw if _COLUMN in part or _CELL in part), None):
        raise ValueError(f"{wrong!r} holds ASCII's separator of units or records")
    return _CELL.join(raw)


def parted(block: bytes) -> Lines:
    """The strings that `joined` made one."""
    return Lines(block, _CELL)
