"""Look at the first bytes of a stream, pipe or file, and still read all of it."""

from __future__ import annotations

import io
from typing import Any, BinaryIO


class Rejoined(io.RawIOBase):
    """Bytes already read, then the rest of their stream."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first, self._rest = first, rest

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._rest.fileno()

    def readinto(self, buffer: Any) -> int:
        chunk = self._first[: len(buffer)] if self._first else self._rest.read(len(buffer))
        self._first = self._first[len(chunk) :]
        buffer[: len(chunk)] = chunk
        return len(chunk)


def peeked(stream: BinaryIO, length: int) -> tuple[bytes, io.BufferedReader]:
    """The first `length` bytes of a stream, and the stream from its start again."""
    head = stream.read(length)
    return head, io.BufferedReader(Rejoined(head, stream))
