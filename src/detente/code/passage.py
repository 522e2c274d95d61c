"""A quoted passage: where it stands and of what kind it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

QuotationKind = Literal["direct", "mixed"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quoted passage. `start`..`end` lies inside the marks, without the comma or full stop that closes it;
    `outer` covers the marks too. Offsets count characters of the text."""

    start: int
    end: int
    outer: tuple[int, int]
    kind: QuotationKind
    depth: int = 0
    """0 for a passage of the reporter's text, 1 for a quotation inside a quotation, and so on."""
    continues: bool = False
    """The passage goes on with the quotation of the paragraph before, which was left open."""
    cut: bool = False
    """The passage goes on after an incise inside the same marks."""
    dialogue: bool = False
    """A line of dialogue after a dash, without marks."""
