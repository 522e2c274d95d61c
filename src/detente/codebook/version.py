"""What tells one state of the codebook from another."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable
from pathlib import Path

from detente.codebook.words import DATA


def digest_of(paths: Iterable[Path]) -> str:
    """A digest of files' contents in that order, in hexadecimal."""
    digest = hashlib.blake2b(digest_size=16)
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


@functools.cache
def codebook_version(folder: Path = DATA) -> str:
    """What tells one state of the codebook from another: all data that coding rests on, in twelve digits.

    The index of the actor book is left out, being made of the tables beside it.
    """
    files = (p for p in folder.rglob("*") if p.is_file() and p.name != "index.bin")
    return digest_of(sorted(files))[:12]
