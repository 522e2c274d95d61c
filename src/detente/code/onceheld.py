"""What somebody once was, by the actor book: "the former prime minister" is who has been one and is it no more."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from detente.code.actorbook import ActorBook
from detente.code.mention import Mention

FORMER = re.compile(r"(?<!\w)(?:former|erstwhile|ancien|ancienne|ex)(?!\w)", re.I)
LEAVING = re.compile(r"(?<!\w)(?:outgoing|incumbent|sortante?)(?!\w)", re.I)
OUSTED = re.compile(
    r"(?<!\w)(?:ousted|deposed|toppled|overthrown|déchue?|renversée?|destituée?|évincée?|déposée?)(?!\w)", re.I
)
SEIZED = re.compile(
    r"(?<!\w)(?:detained|jailed|imprisoned|arrested|captured|exiled|fugitive|"
    r"détenue?|arrêtée?|incarcérée?|emprisonnée?|séquestrée?|exilée?|en fuite|en exil)(?!\w)",
    re.I,
)
LEADING = frozenset({"head of state and government", "head of state", "head of government", "effective leader"})
"""Kinds of office of those who are told to leave it or to be driven out of it."""

Once = Callable[[Mention, frozenset[str]], bool]
"""Whether a person has held an office of one of these kinds (their keys), other than what he holds now."""


def once_held(m: Mention, keys: frozenset[str], book: ActorBook, on: date | None) -> bool:
    """The same, by the book, on the day of the dispatch."""
    known = m.identifier_id or m.name
    if m.kind != "person" or known is None or keys & set(m.offices):
        return False
    day = on.isoformat() if on else "9999"
    return any(t.office in keys and t.since <= day for t in book.offices_of(known, None))
