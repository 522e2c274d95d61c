"""A quotation with its speaker, and the cue that tells of it."""

from __future__ import annotations

from dataclasses import dataclass

from detente.clause import Phrase
from detente.code.passage import Quotation


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation with its speaker (None where nothing tells) and the span of its cue."""

    quotation: Quotation
    speaker: Phrase | None = None
    cue: tuple[int, int] | None = None
    clause: int | None = None
    """Index of the cue's clause, where the parse has one."""
    carried: bool = False
    """The speaker was told with an earlier passage or in the sentence before."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A finite cue verb in a host sentence."""

    start: int
    end: int
    form: tuple[int, int]
    pronoun: tuple[int, int] | None
    lemma: str
