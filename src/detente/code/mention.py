"""A mention: a stretch of text that means an actor, a kind of people or an office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MentionKind = Literal[
    "state", "demonym", "metonym", "capital", "organisation", "group", "person", "role", "office", "collective"
]

NAMED = frozenset({"state", "organisation", "group", "person", "collective"})
"""Kinds that name somebody by a name of their own."""
NAMED_OR_SEATED = NAMED | {"capital", "metonym"}
"""Those and the names of seats of power ("Paris", "the Kremlin")."""
PLACES = frozenset({"capital", "state"})
"""Those that name as often where something is as who acts."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that means an actor, a kind of people or an office.

    An office with its country ("le président russe", "NATO's secretary general") is one mention; the country's own
    mention within it is reported beside it. Otherwise mentions do not overlap.
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    code: str | None
    sector: str | None
    name: str | None = None
    identifier_id: str | None = None
    office: str | None = None
    alternatives: tuple[str, ...] = ()
    """Other codes it might mean: Brussels is EU, perhaps NATO or BEL."""
    members: tuple[str, ...] = ()
    """Codes of the members of a collective."""
    feminine: bool | None = None
    plural: bool | None = None
    offices: tuple[str, ...] = ()
    """Keys of the offices a title denotes, best first ("foreign minister")."""
    opposed: bool = False
    """Whether it only tells whom others are against: "*anti-French* protesters"."""
